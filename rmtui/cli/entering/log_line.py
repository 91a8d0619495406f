"""Log one line of entry and report how it was understood and what it did; a line that cannot be logged is kept.

Used by `rmtui log`: no record class is loaded.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rmtui.cli.context import Context
from rmtui.cli.output.contact_line import line_text
from rmtui.entry.grammar import parse
from rmtui.entry.line import Entry
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.errors import NotFound, RmtuiError, Unsorted
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.channel import Outcome
from rmtui.records.ids import SHORT_ID
from rmtui.rules.contact import queue_effect
from rmtui.rules.contact.queue_effect import FIRST, QuickPromise
from rmtui.rules.text.phrases import assumed_day_text, promise_text, sale_text
from rmtui.store import disk_error, is_book, outbox
from rmtui.store.answers import QuickSummary
from rmtui.wording import format_day, join_sentences

if TYPE_CHECKING:
    from rmtui.store.door import Store


class LineResult(NamedTuple):
    """The result of logging a line."""

    line: str
    status: str
    """logged; promised in the place of a contact; unsorted, kept in the book; waiting, in the outbox; given-back;
    dropped.
    """
    code: int = 0
    """The exit code."""
    why: str = ""
    """Why it was not logged."""
    contact: str = ""
    """Id of the contact."""
    on: date | None = None
    """Day of the contact."""
    number: int = 1
    """Of the line on standard input."""
    warnings: tuple[str, ...] = ()
    """What to mind of what was logged: a product above the client's grade, a gift above the limit."""


def log_line(
    line: str,
    book: Store,
    names: NameIndex,
    context: Context,
    label: str = "",
    *,
    effect: Callable[[str, Entry], str] | None = None,
    refusal: Callable[[Entry], str] | None = None,
) -> LineResult:
    """Log one line, or keep it; what became of it. `label` stands before every message.

    `effect`: from the contact's id and its entry, what it did to the queue, where the caller knows the whole queue.
    `refusal`: why an entry is not to be written, and the line given back; "" where it is.
    """
    line = line.encode("utf-8", "replace").decode()
    try:
        entry = read_entry(line, names, context)
        if entry is None:
            return LineResult(line, "promised")
        if refusal and (why := refusal(entry)):
            context.warn(label + why)
            context.give_back(line)
            return LineResult(line, "given-back", NotFound.exit_code, why)
        entry = entry.typed_at(context.today, context.now())
        before = book.quick_summary([known.id for known in entry.clients], context.today)
        contact = book.log(entry)
    except Unsorted as error:
        kept = keep_unsorted(line, error, book, context, label)
        if not error.reply:
            return kept
        replied = log_line(error.reply, book, names, context, label, effect=effect, refusal=refusal)
        return replied._replace(code=max(kept.code, replied.code))
    except Exception as error:
        return keep_unwritten(line, error, context, label)
    if context.interactive and effect is None:  # at the prompt it is marked where it was typed
        from rmtui.cli.terminal.part_marks import marked_line

        context.out(marked_line(line, entry.parts), is_plain=True)
    context.out(label + entry_text(entry, context.today))
    queue = effect(contact, entry) if effect else effect_text(contact, entry, before, context.today)
    keeps = kept_text(contact, entry, before, names, _("Write “still open”.") if effect else "")
    for text in filter(None, (queue, keeps, _assumed_day_text(contact, entry))):
        context.out(f"{label}  {text}")
    for doubt in entry.doubts:
        context.warn(f"{label}? {doubt}")
    warnings = warn_of(entry, book, context, label)
    return LineResult(line, "logged", contact=contact, on=entry.on, warnings=warnings)


def warn_of(entry: Entry, book: Store, context: Context, label: str = "") -> tuple[str, ...]:
    """Tell what stands against the sales of an entry that was logged, and which limits its gifts exceed; with what."""
    if not (entry.sales or entry.gifts):
        return ()
    from rmtui.store.entry_warnings import entry_warnings

    warnings = tuple(entry_warnings(entry, book, context.today))
    for warning in warnings:
        context.warn(f"{label}! {warning}")
    return warnings


def read_entry(line: str, names: NameIndex, context: Context) -> Entry | None:
    """The entry a line means. A person is asked about what is unclear in it; Unsorted where that is not answered, None
    where the answer was written down in its place.
    """
    while line:
        try:
            return parse(line, context.today, names, context.latest())
        except Unsorted as error:
            if not context.interactive:
                raise
            from rmtui.cli.entering.ask_which import ask_which

            line, names = ask_which(line, error, names, context)
    return None


def entry_text(entry: Entry, today: date) -> str:
    """What was understood: 23 Nov 09:10 T 王芳: 聊了到期理财 > Wed 发方案 #到期 =500k 基金."""
    names = _(", ").join(plain(known.display_name) for known in entry.clients)
    steps = [promise_text(promise, today) for promise in (entry.promise, entry.awaited) if promise]
    matters = [*map(sale_text, entry.sales), *_matter_texts(entry, today)]
    if len(entry.clients) > 1 and (steps or matters):
        from rmtui.entry.reading_text import of_first, of_several

        promises = (promise for promise in (entry.promise, entry.awaited) if promise)
        steps = [of_several(text, one, entry) for text, one in zip(steps, promises, strict=True)]
        matters = [of_first(text, entry) for text in matters]
    said = (
        "" if entry.outcome is Outcome.REACHED else _("(not reached)"),
        plain(entry.note),
        *steps,
        *(f"#{plain(topic)}" for topic in entry.topics),
        *matters,
    )
    letter = _("{channel} (assumed)").format(channel=entry.letter) if entry.channel_assumed else entry.letter
    return line_text((format_day(entry.on, today), entry.at, letter), names, said)


def _matter_texts(entry: Entry, today: date) -> list[str]:
    """The opportunities, cases, inspections and gifts of an entry; few have any."""
    if not (entry.opportunities or entry.cases or entry.inspections or entry.gifts):
        return []
    from rmtui.entry.reading_text import case_text, gift_text, inspection_text, opportunity_text

    return [
        *(opportunity_text(one, today) for one in entry.opportunities),
        *map(case_text, entry.cases),
        *map(inspection_text, entry.inspections),
        *map(gift_text, entry.gifts),
    ]


def effect_text(contact: str, entry: Entry, before: QuickSummary | None, today: date) -> str:
    """What an entry did to the queue: next conversation by 25 Dec; email does not count as spoken: still due.

    `contact`: id of what it became.
    `before`: how the book stood before it; None where that is not known, and only the rule is given.
    """
    reached, moment = entry.outcome is Outcome.REACHED, (entry.on, contact)
    stood = before or QuickSummary({}, {}, [], {})

    def effect_on(known: KnownClient) -> str:
        counts = entry.channel in known.resetting_channels
        days = [day for letter, day in stood.last.get(known.id, {}).items() if letter in known.resetting_channels]
        spoken = max((*days, *([entry.on] if reached and counts else [])), default=None)
        newest = max(stood.newest.get(known.id, FIRST), moment if reached else FIRST)
        made = (
            QuickPromise(known.id, one.text, one.due, moment, is_theirs=one is entry.awaited)
            for one in (entry.promise, entry.awaited)
            if one
        )
        promises = [*made, *(one for one in stood.promises if one.client == known.id)]
        follows = ""
        if spoken or before:
            by_cadence = spoken + timedelta(days=known.cadence) if spoken else date.min
            _id, snoozed = stood.snoozes.get(known.id, ("", None))
            own = [(one.shown_from(newest), one.text) for one in promises if not one.is_theirs]
            theirs = [(one.shown_from(newest), one.text) for one in promises if one.is_theirs]
            told = entry.promise.text if entry.promise else ""
            follows = queue_effect.next_due_text(by_cadence, own, snoozed, today, awaited=theirs, told=told)
        return queue_effect.effect_text(entry.channel, follows, reached=reached, counts=counts)

    return queue_effect.effects_text((known.name, effect_on(known)) for known in entry.clients if known.cadence)


def _assumed_day_text(contact: str, entry: Entry) -> str:
    """That the program chose the day of a promise of the entry, and the command that changes it."""
    change = _("“rmtui promises edit {id} --due DAY” changes it.").format(id=contact[-SHORT_ID:])
    own = assumed_day_text(entry.promise, change) if entry.promise else ""
    theirs = assumed_day_text(entry.awaited, _("“rmtui promises” has it.")) if entry.awaited else ""
    return join_sentences(own, theirs)


def kept_text(contact: str, entry: Entry, before: QuickSummary | None, names: NameIndex, refusal: str = "") -> str:
    """Which promises a contact is taken to have kept, and how to say that it did not: `refusal`, else a command."""
    if before is None:
        return ""
    made = (entry.promise.text, entry.promise.due) if entry.promise else None
    moment = entry.on, contact
    kept = queue_effect.promises_kept_later(made, moment, [known.id for known in entry.clients], before.newest)
    if entry.outcome is Outcome.REACHED:
        kept += queue_effect.promises_kept_by(moment, before.promises, before.newest)
    if not kept:
        return ""
    from rmtui.entry.entry_text import unambiguous_name

    kept_of = {one.client for one in kept}
    name = next((unambiguous_name(known, names) for known in entry.clients if known.id in kept_of), "")
    texts = queue_effect.kept_texts(kept, {known.id: known.display_name for known in entry.clients})
    return queue_effect.kept_promises_text(texts, refusal or f"rmtui log --still-open {plain(name)}")


def keep_unsorted(line: str, why: Unsorted, book: Store, context: Context, label: str = "") -> LineResult:
    """Keep a line that was not understood in the book, and report that; put it aside where the book cannot be
    written.
    """
    try:
        book.keep_unsorted(line, str(why), context.today, context.now())
    except Exception as error:
        return keep_unwritten(line, error, context, label)
    context.warn(label + _("{why} The line is kept; “rmtui log --unsorted” sorts it.").format(why=why))
    return LineResult(line, "unsorted", why.exit_code, str(why))


def keep_unwritten(line: str, error: Exception, context: Context, label: str = "") -> LineResult:
    """Put a line aside that could not be written. A defect of ours is raised again after that."""
    result = put_aside(line, as_rmtui_error(error, context), context, label)
    if not isinstance(error, RmtuiError | OSError):
        raise error
    return result


def as_rmtui_error(error: Exception, context: Context) -> RmtuiError:
    """The reason why a line cannot be written, as an error with a sentence for the person."""
    if isinstance(error, RmtuiError):
        return error
    if isinstance(error, OSError):
        return disk_error(error, error.filename or context.path)
    return RmtuiError(_("An error in rmtui itself."))


def put_aside(line: str, why: RmtuiError, context: Context, label: str = "") -> LineResult:
    """Keep a line that the book cannot take now in the outbox; without a book, or room, give it back."""
    line = line.encode("utf-8", "replace").decode()
    try:
        if not is_book(context.path):
            raise FileNotFoundError
        outbox(context.path).put(line, context.today, context.now())
    except (OSError, RmtuiError):
        message = _("{why} The line could not be kept: it is given back on standard output.")
        context.warn(label + message.format(why=why))
        context.give_back(line)
        return LineResult(line, "given-back", why.exit_code, str(why))
    message = _("{why} The line waits in {file} and comes in with the next “rmtui log”.")
    context.warn(label + message.format(why=why, file=outbox(context.path).name))
    return LineResult(line, "waiting", why.exit_code, str(why))
