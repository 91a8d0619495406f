"""The preview of a line of entry while it is typed: its meaning, and the cautions about its clients."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime

from textual.content import Content

from rmtui.entry.line import Entry, EntryPromise, EntrySale, PartKind
from rmtui.entry.questions import Question
from rmtui.entry.reading import Reading
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.channel import Channel, Outcome
from rmtui.records.client import Client
from rmtui.rules.days.quiet_hours import is_quiet
from rmtui.rules.text.phrases import assumed_mark
from rmtui.tui.entering.part_styles import PART_STYLES
from rmtui.tui.records.client_names import name_of
from rmtui.wording import TERMS, format_day, format_money, format_near_day, format_weekday, term

GRAMMAR = _("who  T E M W S V  what was said  > when next step  #topic  =500k fund")


def line_content(
    reading: Reading, question: Question | None, today: date, *, asking: bool, keeps: bool = False, adds: bool = False
) -> Content:
    """The question about a line, and what is clear of it; or why nothing is.

    `keeps`: a line that is not understood is kept to be sorted. `adds`: it is added to a contact.
    """
    lines = [question_content(question, asking=asking, keeps=keeps and reading.entry is None)] if question else []
    if reading.entry is None and reading.error and not question:
        begun = reading.rest and not reading.error.span
        why = _("{why} Enter keeps the line as unsorted.") if keeps and not begun else "{why}"
        lines = [Content(why.format(why=reading.error)) if begun else _doubt(why.format(why=reading.error))]
    elif reading.clear:
        lines += [*map(_doubt, reading.clear.doubts), entry_content(reading.clear, today, adds=adds)]
    return Content("\n").join(lines)


def question_content(question: Question, *, asking: bool, keeps: bool) -> Content:
    """? Who is “王伟”?  1 王伟 (8002)  2 王伟 (1234)  Enter, number. `asking`: the digits answer now."""
    digit = "bold reverse $warning" if asking else "bold $warning"
    answers = [
        Content.assemble((f" {number} ", digit), f" {answer.text}") for number, answer in enumerate(question.answers, 1)
    ]
    keys = _("Enter, number")
    if asking:
        keys = _("Enter: later, Esc: back") if keeps else _("Esc: back")
    return Content(" ").join([_doubt(question.text), *answers, Content.styled(f" {keys}", "$foreground 75%")])


def entry_content(entry: Entry, today: date, *, adds: bool = False) -> Content:
    """王芳  telephone  today  > Wed 25 Nov 发方案  sold 500k fund (fund)  #到期  “聊了到期理财”.

    `adds`: only what is added to a contact.
    """
    names = _(", ").join(plain(known.display_name) for known in entry.clients)
    head: _Words = [
        (names, PartKind.CLIENT),
        (_channel_text(entry), PartKind.CHANNEL),
        (_outcome_text(entry), PartKind.OUTCOME),
        (_day_text(entry.on, today), PartKind.DAY),
        (entry.at, PartKind.TIME),
    ]
    words = _substance(entry, today) if adds else [*head, *_substance(entry, today)]
    shown = [Content.styled(text, PART_STYLES.get(kind, "")) for text, kind in words if text]
    return Content("  ").join([Content.styled(_("adds"), "$foreground 75%"), *shown] if adds else shown)


def entry_lines(entry: Entry, today: date) -> list[Content]:
    """The reading of an entry, and the doubts about it, a line each."""
    return [entry_content(entry, today), *map(_doubt, entry.doubts)]


_Words = list[tuple[str, PartKind]]


def _substance(entry: Entry, today: date) -> _Words:
    """Promise, sales, topics and note, each with the kind of its part."""
    return [
        (_promise(entry.promise, today) if entry.promise else "", PartKind.STEP),
        *((_sold_text(sold), PartKind.SALE) for sold in entry.sales),
        *((f"#{plain(topic)}", PartKind.TOPIC) for topic in entry.topics),
        (_("“{note}”").format(note=plain(entry.note)) if entry.note else "", PartKind.NOTE),
    ]


def _channel_text(entry: Entry) -> str:
    channel = term(entry.channel)
    return _("{channel}, incoming").format(channel=channel) if entry.incoming else channel


def _outcome_text(entry: Entry) -> str:
    """Also that somebody was reached, where the line says so."""
    said = any(one.kind is PartKind.OUTCOME for one in entry.parts)
    return term(entry.outcome) if said or entry.outcome is Outcome.NOT_REACHED else ""


def _day_text(day: date, today: date) -> str:
    """today; yesterday Sun 22 Nov; Wed 18 Nov."""
    near = format_near_day(day, today) if (today - day).days < 2 else ""
    return f"{near} {_near(day, today) if day != today else ''}".strip()


def _promise(promise: EntryPromise, today: date) -> str:
    """> Wed 25 Nov 发方案."""
    return f"> {_near(promise.due, today)}{assumed_mark(promise)} {plain(promise.text)}"


def _sold_text(sold: EntrySale) -> str:
    """sold 500k fund A (fund): the amount that is written down, the product, and the kind it is counted under."""
    product, kind = plain(sold.product), _(TERMS["HoldingKind"][sold.kind]) if sold.kind else ""
    shown = f"({kind})" if kind != product else ""
    what = " ".join(filter(None, (format_money(sold.amount, sold.currency), product, shown if kind else "")))
    return _("sold {what}").format(what=what)


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


def moment_of(entry: Entry, today: date, clock: datetime) -> datetime | None:
    """Now, where the line is of today, names no time and the clients did not call; else None."""
    now = entry.on == today and not entry.at and not entry.incoming
    return datetime.combine(today, clock.time()) if now else None


def _cautions(client: Client, name: str, channel: Channel | None, now: datetime | None) -> Iterator[str]:
    if channel is Channel.TELEPHONE and now and is_quiet(client.quiet, now):
        sentence = _("{name} is not to be called now (not {hours}).")
        yield "! " + sentence.format(name=name, hours=plain(client.quiet))
    if channel in client.avoid:
        yield "! " + _("{name} does not want to be reached by {channel}.").format(name=name, channel=term(channel))
    if client.cautions:
        yield "! " + _("{name}: {caution}").format(name=name, caution=plain(client.cautions))


def _near(day: date, today: date) -> str:
    """Wed 25 Nov: weekday and date."""
    return f"{format_weekday(day)} {format_day(day, today)}"
