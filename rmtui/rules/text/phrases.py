"""Texts of a promise and of a sale, as everywhere within a line. Loaded by `rmtui log`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.discreet import is_discreet
from rmtui.language import _, in_every_language
from rmtui.plain import plain, plain_lines
from rmtui.records.party import Party
from rmtui.wording import format_day, format_long_day, format_money, format_near_day

if TYPE_CHECKING:
    from datetime import date
    from typing import Protocol

    from rmtui.records.client import Client

    class Dated(Protocol):
        """A promise, or a reason of the queue, with a day that the program may have chosen."""

        @property
        def assumed(self) -> bool: ...

    class PromiseLike(Dated, Protocol):
        """A recorded promise, an open one, or one of an entry."""

        @property
        def due(self) -> date: ...

        @property
        def text(self) -> str: ...

        @property
        def by(self) -> Party: ...

    class SaleLike(Protocol):
        """A recorded sale, or one of an entry."""

        @property
        def amount(self) -> int:
            """In the smallest unit of `currency`."""

        @property
        def currency(self) -> str: ...

        @property
        def product(self) -> str: ...


PROMISE_SIGNS = {Party.MANAGER: ">", Party.CLIENT: "<"}
"""The signs of a promise by whose it is."""


def assumed_mark(dated: Dated) -> str:
    """(assumed), with a space before it, for a day that the program chose; else ""."""
    return _(" (assumed)") if dated.assumed else ""


def strip_assumed_mark(text: str) -> tuple[str, bool]:
    """`text` without an assumed mark, in any language, at its beginning; and whether it had one."""
    for mark in in_every_language(" (assumed)"):
        if text.lstrip().startswith(mark.strip()):
            return text.lstrip().removeprefix(mark.strip()).lstrip(), True
    return text, False


def kept_mark(promise: PromiseLike, day: str) -> str:
    """(kept 5 Dec), or (received 5 Dec) of what the client was to do, with a space before it."""
    return (_(" (received {day})") if promise.by is Party.CLIENT else _(" (kept {day})")).format(day=day)


def caution_text(client: Client | None) -> str:
    """! what to be careful about, shown before every contact; "" where there is nothing, or somebody sits beside."""
    shown = client and client.cautions and not is_discreet()
    return f"! {plain_lines(client.cautions)}" if client and shown else ""


def due_text(promise: PromiseLike, today: date) -> str:
    """Wed; Sat (assumed) where the program chose the day."""
    return format_near_day(promise.due, today) + assumed_mark(promise)


def assumed_day_text(promise: PromiseLike, change: str) -> str:
    """The sentence on a day that the program chose, with how to `change` it; "" where a person said it."""
    if not promise.assumed:
        return ""
    message = _("The next step names no exact day: {day} is assumed. {change}")
    if promise.by is Party.CLIENT:
        message = _("What the client is to do names no exact day: {day} is assumed. {change}")
    return message.format(day=format_long_day(promise.due), change=change)


def promise_sign(promise: PromiseLike) -> str:
    """The sign of a promise in a line of entry: > of the manager, < of the client."""
    return PROMISE_SIGNS[promise.by]


def own_text(promise: PromiseLike) -> str:
    """send the proposal; from the client: the papers. Without its day, for the manager's eyes."""
    text = plain(promise.text)
    return _("from the client: {text}").format(text=text) if promise.by is Party.CLIENT else text


def promise_text(promise: PromiseLike, today: date, done_on: date | None = None) -> str:
    """> Wed send the proposal; < Fri send the papers (received 5 Dec). `done_on`: where it is kept or received."""
    day, mark = due_text(promise, today), ""
    if done_on:
        day, mark = format_near_day(promise.due, today), kept_mark(promise, format_day(done_on, today))
    return f"{promise_sign(promise)} {day} {plain(promise.text)}{mark}"


def note_line(text: str) -> str:
    """A day note as a line among others."""
    return _("Note: {text}").format(text=text)


def note_in_line(line: str) -> str:
    """The day note that a line is, as `note_line` writes it; "" for another line."""
    label = note_line("")
    return line.removeprefix(label).strip() if line.startswith(label) else ""


def sale_text(sale: SaleLike, *, cents: bool = False) -> str:
    """=500,000 fund, as it may be typed."""
    return f"={format_money(sale.amount, sale.currency, cents=cents)} {plain(sale.product)}".rstrip()
