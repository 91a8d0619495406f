"""The field in which clients are filtered, and the keys of a filter as a page of help."""

from __future__ import annotations

from collections.abc import Iterator

from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.rules.filter.expression import SORT
from rmtui.rules.filter.keys import KEYS, ORDERS, join_names, local_name
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.client_filter import filter_clients
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.navigation.help import example_blocks
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.field import Field


class FilterField(Field):
    """Its screen applies the filter while it is typed."""

    def __init__(self) -> None:
        super().__init__(hint=_("/ name, phone, tag, tier:A"), id="filter")

    def help_blocks(self) -> list[Block]:
        assert isinstance(self.app, BookApp)  # noqa: S101
        return list(filter_help(self.app.snapshot))


def filter_help(snapshot: Snapshot) -> Iterator[Block]:
    """Every key with its values, and filters with how many clients they find."""
    yield Block(_("A filter of clients"), text_style="heading")
    yield Block(_("in the name, pinyin, phone numbers, tags, area or employer; all of several"), label=_("any words"))
    for one in KEYS:
        yield Block(f"{local_name(one.names)}:  {plain(one.allowed())}")
    yield Block(f"{local_name(SORT)}:  {join_names(ORDERS)}")
    yield Block(_("one of several values: tier:A,B"), label=",")
    yield Block(_("not: -tag:fund; the other way round: -sort:last"), label="-")
    yield Block(_("Examples"), text_style="heading")
    examples = _("tier:A no-contact:90d"), _("birthday:month -tag:fund"), _("due:week sort:last")

    def found(text: str) -> str:
        count = len(filter_clients(text, None, snapshot).clients)
        return ngettext("{count} client", "{count} clients", count).format(count=count)

    yield from example_blocks(examples, found)
