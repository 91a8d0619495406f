"""Writes an entry as a line of the grammar that parses to the same entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry.dates import read_days
from rmtui.entry.direction import FORWARD
from rmtui.entry.doubts import outcome_doubt
from rmtui.entry.grammar import entry_outcome, parse
from rmtui.entry.line import Entry, EntryPromise
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.entry.normal_form import normal_form
from rmtui.entry.signs import escaped
from rmtui.errors import Unsorted
from rmtui.records.channel import Channel, Outcome
from rmtui.rules.text.phrases import promise_sign
from rmtui.words.channels import INCOMING, INCOMING_WAYS

if TYPE_CHECKING:
    from datetime import date

    from rmtui.entry.line import EntryGift, EntrySale


def format_entry(entry: Entry, names: NameIndex) -> str:
    """An entry as a line that parses to the same entry.

    A backslash stands before a note whose words would be read as more than a note.
    """
    line = _line(entry, names, literal=False)
    try:
        same = parse(line, entry.on, names)._replace(parts=(), doubts=()) == entry._replace(parts=(), doubts=())
    except Unsorted:
        same = False
    return line if same else _line(entry, names, literal=True)


def _line(entry: Entry, names: NameIndex, *, literal: bool) -> str:
    parts = [entry.on.isoformat(), entry.at, "、".join(unambiguous_name(known, names) for known in entry.clients)]
    parts.append(_way(entry))
    note = escaped(entry.note, normal_form(entry.note))
    if entry.note.startswith(("\\", "＼")) and note == entry.note:
        note = f"\\{note}"
    parts.append(f"\\{note}" if literal and note and note[0] not in "\\＼" else note)
    parts += [_step(promise, entry.on) for promise in (entry.promise, entry.awaited) if promise]
    parts += [f"#{topic}" for topic in entry.topics]
    parts += map(format_sale, entry.sales)
    for one in entry.opportunities:
        product, by = escaped(one.product, normal_form(one.product)), one.expected_on
        amount = _sum(one.amount, one.currency, before=product)
        parts.append(f"deal: {amount} {product}{f', {by.isoformat()}' if by else ''}")
    signs = {"complaint": "case:", "request": "request:"}
    parts += [f"{signs[case.kind]} {escaped(case.about, normal_form(case.about))}" for case in entry.cases]
    signs = {"post-loan": "inspection:", "pre-loan": "pre-loan:"}
    parts += [f"{signs[one.kind]} {escaped(one.findings, normal_form(one.findings))}" for one in entry.inspections]
    parts += map(format_gift, entry.gifts)
    return " ".join(part for part in parts if part)


def _way(entry: Entry) -> str:
    """The channel with its outcome, and that the client began it: T, W-, 来访, called me, 来电-, called me T-."""
    mark = _outcome_sign(entry)
    way = incoming_way(entry.channel, entry.note) if entry.incoming else entry.channel.value
    takes_mark = not mark or way in (INCOMING, entry.channel.value)
    return f"{way}{mark}" if takes_mark else f"{way} {entry.channel.value}{mark}"


def incoming_way(channel: Channel, text: str) -> str:
    """A channel as it is written where the client began the contact, in the language of the text beside it."""
    language = "zh" if not text or any(map(is_han, text)) else "en"
    return INCOMING_WAYS[language].get(channel.value, channel.value)


def format_sale(sold: EntrySale) -> str:
    """=GBP 20000 gold; =CNY 500元 万能险."""
    product = escaped(sold.product, normal_form(sold.product))
    return f"={_sum(sold.amount, sold.currency, before=product)} {product}"


def format_gift(gift: EntryGift) -> str:
    """gift: opera GBP 180; gift-received: 月饼 88.50."""
    sign = "gift:" if gift.direction == "given" else "gift-received:"
    return f"{sign} {escaped(gift.what, normal_form(gift.what))} {_sum(gift.value, gift.currency)}"


def _sum(units: int, currency: str, *, before: str = "") -> str:
    """GBP 180, CNY 88.50; with 元 where the words `before` which it stands may go on with it: CNY 500元 万能险."""
    whole, hundredths = divmod(units, 100)
    word = before.partition(" ")[0]
    ends = not before or (word.isascii() and word.isalpha() and len(word) > len("bln"))
    return f"{currency} {whole}{f'.{hundredths:02}' if hundredths else ''}{'' if ends else '元'}"


def _step(promise: EntryPromise, on: date) -> str:
    """> 2026-11-25 发方案; < ~2026-11-28 交材料."""
    due, step = promise.due.isoformat(), escaped(promise.text, normal_form(promise.text))
    alone = read_days(f"{due} {step}", on, FORWARD, glued=True)
    about = "~" if promise.assumed else ""
    return f"{promise_sign(promise)} {about}{due}{'' if alone and alone[1] == len(due) else ':'} {step}"


def _outcome_sign(entry: Entry) -> str:
    """The outcome mark after the channel; "" where the words of the note tell the outcome."""
    outcome, certain = entry_outcome(entry.note, entry.sales)
    if outcome is entry.outcome:
        return "" if certain or outcome_doubt(entry.channel) in entry.doubts else "+"
    return "+" if entry.outcome is Outcome.REACHED else "-"


def unambiguous_name(known: KnownClient, names: NameIndex) -> str:
    """A name of the client that means nobody else."""
    for called in (known.name, known.display_name, *known.full_names):
        if names.find_at_start(called) == ([known], len(called)):
            return called
    endings = [*(phone[-4:] for phone in known.phones), *known.phones]
    return next((ending for ending in endings if names.find(ending) == [known]), known.name)
