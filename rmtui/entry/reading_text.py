"""The meaning of a line of entry in words, part by part, the same below the box of the desk and at the prompt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.entry.line import PartKind
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.channel import Outcome
from rmtui.records.party import Party
from rmtui.rules.days.book_holidays import book_holidays
from rmtui.rules.text.phrases import assumed_mark, promise_sign
from rmtui.terms import TERMS, term
from rmtui.wording import format_day, format_money, format_near_day, format_weekday, in_parentheses

if TYPE_CHECKING:
    from datetime import date

    from rmtui.entry.line import Entry, EntryCase, EntryGift, EntryInspection, EntryOpportunity, EntryPromise, EntrySale

Words = list[tuple[str, PartKind]]


def entry_words(entry: Entry, today: date) -> Words:
    """Who, how, with what outcome and when; then as `substance_words`. Each with the kind of its part."""
    names = _(", ").join(plain(known.display_name) for known in entry.clients)
    head = [
        (names, PartKind.CLIENT),
        (_channel_text(entry), PartKind.CHANNEL),
        (_outcome_text(entry), PartKind.OUTCOME),
        (_day_text(entry.on, today), PartKind.DAY),
        (entry.at, PartKind.TIME),
    ]
    return [(text, kind) for text, kind in head if text] + substance_words(entry, today)


def substance_words(entry: Entry, today: date) -> Words:
    """The promise, what is awaited, sales, topics, and at the end the note, which may be long."""
    steps = (promise for promise in (entry.promise, entry.awaited) if promise)
    found = [(of_several(_promise_text(promise, today), promise, entry), PartKind.STEP) for promise in steps]
    matters = [(_sold_text(sold), PartKind.SALE) for sold in entry.sales]
    matters += [(opportunity_text(one, today), PartKind.OPPORTUNITY) for one in entry.opportunities]
    matters += [(case_text(case), PartKind.CASE) for case in entry.cases]
    matters += [(inspection_text(one), PartKind.INSPECTION) for one in entry.inspections]
    matters += [(gift_text(one), PartKind.GIFT) for one in entry.gifts]
    found += [(of_first(text, entry), kind) for text, kind in matters]
    found += [(f"#{plain(topic)}", PartKind.TOPIC) for topic in entry.topics]
    return found + ([(_("“{note}”").format(note=plain(entry.note)), PartKind.NOTE)] if entry.note else [])


def of_several(step: str, promise: EntryPromise, entry: Entry) -> str:
    """The text of a promise of an entry; of several clients with whose it is: the manager’s is one to all of them,
    what clients are to do is one of each.
    """
    count = len(entry.clients)
    if count < 2:
        return step
    if promise.by is Party.CLIENT:
        return _("{step}, from each of them").format(step=step)
    return (_("{step}, for both") if count == 2 else _("{step}, for all {count}")).format(step=step, count=count)


def of_first(matter: str, entry: Entry) -> str:
    """The text of a sale, an opportunity and the like; of several clients the first has it all, and that is said."""
    if len(entry.clients) < 2:
        return matter
    return _("{matter}, all of it for {name}").format(matter=matter, name=plain(entry.clients[0].display_name))


def _channel_text(entry: Entry) -> str:
    channel = term(entry.channel)
    if entry.channel_assumed:
        channel = _("{channel} (assumed)").format(channel=channel)
    return _("{channel}, incoming").format(channel=channel) if entry.incoming else channel


def _outcome_text(entry: Entry) -> str:
    """The outcome in words; that somebody was reached is said only where the line says so."""
    said = any(one.kind is PartKind.OUTCOME for one in entry.parts)
    return term(entry.outcome) if said or entry.outcome is Outcome.NOT_REACHED else ""


def _day_text(day: date, today: date) -> str:
    """today; yesterday Sun 22 Nov; Wed 18 Nov."""
    near = format_near_day(day, today) if (today - day).days < 2 else ""
    return f"{near} {near_text(day, today) if day != today else ''}".strip()


def _promise_text(promise: EntryPromise, today: date) -> str:
    """> Wed 25 Nov 发方案; < Fri 27 Nov 交材料."""
    day = near_text(promise.due, today) + assumed_mark(promise)
    if not promise.assumed and (holidays := book_holidays().names(promise.due)):
        day += in_parentheses(_(", ").join(holidays))
    return f"{promise_sign(promise)} {day} {plain(promise.text)}"


def _sold_text(sold: EntrySale) -> str:
    """sold 500k fund A (fund): the amount that is written down, the product, and the kind it is counted under."""
    product, kind = plain(sold.product), _(TERMS["HoldingKind"][sold.kind]) if sold.kind else ""
    what = f"{format_money(sold.amount, sold.currency)} {product}".rstrip()
    return _("sold {what}").format(what=what + (in_parentheses(kind) if kind and kind != product else ""))


def opportunity_text(one: EntryOpportunity, today: date) -> str:
    """opportunity 500,000 fund, by Fri 4 Dec."""
    what = f"{format_money(one.amount, one.currency)} {plain(one.product)}".rstrip()
    by = _("by {day}").format(day=near_text(one.expected_on, today)) if one.expected_on else ""
    return _(", ").join(filter(None, (_("opportunity {what}").format(what=what), by)))


def case_text(case: EntryCase) -> str:
    """complaint: charged twice."""
    kind = _(TERMS["CaseKind"][case.kind])
    return _("{label}: {words}").format(label=kind, words=plain(case.about))


def inspection_text(one: EntryInspection) -> str:
    """post-loan inspection: stock lower than the books."""
    kind = _(TERMS["InspectionKind"][one.kind])
    return _("{label}: {words}").format(label=kind, words=plain(one.findings))


def gift_text(one: EntryGift) -> str:
    """gift given: mooncakes 200."""
    text = _("gift given: {what}") if one.direction == "given" else _("gift received: {what}")
    return text.format(what=f"{plain(one.what)} {format_money(one.value, one.currency)}")


def near_text(day: date, today: date) -> str:
    """Wed 25 Nov: weekday and date."""
    return f"{format_weekday(day)} {format_day(day, today)}"
