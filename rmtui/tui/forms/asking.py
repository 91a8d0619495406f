"""Fields that several forms ask for: a day, yes or no, clients by their names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date

from rmtui.entry.dates import FORWARD, Direction, read_date
from rmtui.entry.grammar import AmbiguousName
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.entry.values import quoted
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.tui.forms.form import Asked
from rmtui.wording import long_day

_BETWEEN_NAMES = re.compile(r"[、,，;；\n]")

YES, NO = _("yes"), _("no")

CHOOSE = _("Left and right choose, a digit or a letter picks.")
"""How one of a few words is chosen."""


def a_day(
    name: str,
    label: str,
    today: date | Callable[[], date],
    direction: Direction,
    *,
    needed: bool = True,
    section: str = "",
    ahead: bool = False,
) -> Asked:
    """A day as it is said in a line of entry, looked for in one direction; one that lies back is never ahead.

    Unless it may be `ahead`, where it is said in full. A `today` that is asked for goes on while the form is open.
    """

    def read(text: str) -> date | None:
        if not text and not needed:
            return None
        if not text:
            raise BadInput(_("{field}: a day is needed.").format(field=label))
        now = today() if callable(today) else today
        found = read_date(text, now, direction)
        if found is None or found[1] != len(text):
            raise BadInput(
                _("{field}: “{text}” is not a day. Write yesterday, fri, 11-20 or 2026-11-20.").format(
                    field=label, text=quoted(text)
                )
            )
        if direction is not FORWARD and not ahead and found[0] > now:
            raise BadInput(_("{field}: {day} lies ahead.").format(field=label, day=long_day(found[0])))
        return found[0]

    hint = _("fri, 12-01, 2026-12-01, in 2 weeks") if direction is FORWARD else _("yesterday, mon, 11-20, 2026-11-20")
    return Asked(name, label, read, hint, section, say=long_day)


def yes_or_no(name: str, label: str, *, section: str = "") -> Asked:
    return Asked(name, label, lambda text: text == YES, CHOOSE, section, choices=(NO, YES))


def say_yes_or_no(answer: bool) -> str:
    return YES if answer else NO


def the_client(text: str, names: NameIndex) -> KnownClient:
    """The one client meant by a text. BadInput where it is nobody, or may be several: that is never guessed."""
    found = names.find(text)
    if len(found) == 1:
        return found[0]
    if not found:
        raise BadInput(_("no client is “{name}”.").format(name=plain(text)))
    raise BadInput(str(AmbiguousName(text, found[:3])))


def the_clients(text: str, names: NameIndex, removed: Iterable[str] = ()) -> tuple[str, ...]:
    """Ids of the clients of a contact, each once. Those that are `removed` stay where their place is not cleared."""
    gone = iter(removed)
    parts = [part.strip() for part in _BETWEEN_NAMES.split(text) if part.strip()]
    found = [next(gone, "") if part == _("(removed client)") else the_client(part, names).id for part in parts]
    if not any(found):
        raise BadInput(_("A contact is with one client at least."))
    return tuple(dict.fromkeys(one for one in found if one))


def called(client: Client, names: NameIndex) -> str:
    """The name, with what tells namesakes apart; a number where the name would be read as two in one list."""
    known = names.by_id(client.id, client.name)
    words = [known.display_name, client.number, *client.phones, client.pinyin, known.hint]
    fitting = (one for one in words if one and not _BETWEEN_NAMES.search(one) and names.find(one) == [known])
    return next(fitting, client.id)
