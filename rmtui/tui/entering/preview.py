"""The preview of a line of entry while it is typed: its meaning, and the cautions about its clients."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from textual.content import Content

from rmtui.discreet import is_discreet
from rmtui.entry.line import Entry
from rmtui.entry.names import KnownClient
from rmtui.entry.questions import Question
from rmtui.entry.reading import Reading
from rmtui.entry.reading_text import entry_words, substance_words
from rmtui.language import _
from rmtui.plain import plain, plain_lines
from rmtui.records.channel import Channel
from rmtui.records.client import Client
from rmtui.rules.days.quiet_hours import is_quiet, quiet_hours_text
from rmtui.store.door import Store
from rmtui.store.entry_warnings import entry_sale_warnings
from rmtui.terms import term
from rmtui.tui.entering.part_styles import PART_STYLES
from rmtui.tui.records.client_names import name_of
from rmtui.tui.widgets.fit_text import NO_BREAK

GRAMMAR = _("who  T E M W S V  what was said  > when next step  #topic  =500k fund")


def line_content(
    reading: Reading,
    question: Question | None,
    today: date,
    *,
    asking: bool,
    keeps: bool = False,
    adds: Sequence[KnownClient] = (),
) -> Content:
    """The question about a line, and what is clear of it; or why nothing is.

    `keeps`: a line that is not understood is kept to be sorted. `adds`: those of the contact it is added to.
    """
    enter = _("Enter: write down, Esc: back") if reading.entry else _("Esc: back")
    if keeps and reading.entry is None:
        enter = _("Enter: keep unsorted, Esc: back")
    lines = [question_content(question, enter, asking=asking)] if question else []
    if reading.entry is None and reading.error and not question:
        begun = reading.rest and not reading.error.span
        why = _("{why} Enter keeps the line as unsorted.") if keeps and not begun else "{why}"
        lines = [Content(why.format(why=reading.error)) if begun else _doubt(why.format(why=reading.error))]
    elif reading.clear:
        lines += [*map(_doubt, reading.clear.doubts), entry_content(reading.clear, today, adds=adds)]
    return Content("\n").join(lines)


def question_content(question: Question, keys: str, *, asking: bool) -> Content:
    """? Who is “王伟”?  1 王伟 (8002)  2 王伟 (1234). `keys`: what others do while the digits answer, after Enter."""
    digit = "bold reverse $warning" if asking else "bold $warning"
    keys = keys if asking else _("Enter, then the digit")
    answers = [
        Content.assemble((f" {number}{NO_BREAK}", digit), answer.text.replace(" ", NO_BREAK))
        for number, answer in enumerate(question.answers, 1)
    ]
    hint = Content.styled(f" {keys.replace(' ', NO_BREAK)}", "$foreground 75%")
    return Content(" ").join([_doubt(question.text), *answers, hint])


def entry_content(entry: Entry, today: date, *, adds: Sequence[KnownClient] = ()) -> Content:
    """王芳  telephone  today  > Wed 25 Nov 发方案  sold 500,000 fund A (fund)  #到期  “聊了到期理财”.

    `adds`: only what is added to a contact, with these clients.
    """
    words = substance_words(entry._replace(clients=tuple(adds)), today) if adds else entry_words(entry, today)
    shown = [Content.styled(text, PART_STYLES.get(kind, "")) for text, kind in words]
    return Content("  ").join([Content.styled(_("adds"), "$foreground 75%"), *shown] if adds else shown)


def entry_lines(entry: Entry, today: date) -> list[Content]:
    """The reading of an entry, and the doubts about it, a line each."""
    return [entry_content(entry, today), *map(_doubt, entry.doubts)]


def _doubt(text: str) -> Content:
    return Content.styled(f"? {text}", "$warning")


def cautions(
    ids: Iterable[str], clients: Mapping[str, Client], channel: Channel | None = None, now: datetime | None = None
) -> str:
    """The cautions about each of the clients, and whether one is not to be reached by this channel, or now.

    `now` is None for a contact that lies behind.
    """
    known = (clients[one] for one in ids if one in clients)
    found = (line for client in known for line in _cautions(client, name_of(client, clients), channel, now))
    return "\n".join(found)


def sale_cautions(entry: Entry, book: Store) -> str:
    """What stands against the sales of a line, a line each."""
    return "\n".join(f"! {warning}" for warning in entry_sale_warnings(entry, book))


def moment_of(entry: Entry, today: date, clock: datetime) -> datetime | None:
    """Now, where the line is of today, names no time and the clients did not call; else None."""
    now = entry.on == today and not entry.at and not entry.incoming
    return datetime.combine(today, clock.time()) if now else None


def _cautions(client: Client, name: str, channel: Channel | None, now: datetime | None) -> Iterator[str]:
    if channel is Channel.TELEPHONE and now and is_quiet(client.quiet, now):
        sentence = _("{name} is not to be called now (not {hours}).")
        yield "! " + sentence.format(name=name, hours=plain(quiet_hours_text(client.quiet)))
    if channel in client.avoid:
        yield "! " + _("{name} does not want to be reached by {channel}.").format(name=name, channel=term(channel))
    if client.cautions and not is_discreet():
        yield "! " + _("{name}: {caution}").format(name=name, caution=plain_lines(client.cautions))
