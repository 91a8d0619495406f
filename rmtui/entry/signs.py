"""The signs of the grammar: next step `>`, what the client is to do `<`, topic `#`, sale `=`, opportunity `deal:`, a
complaint or request `case:`, an inspection of loans `inspection:`, a gift `gift:`, outcome, backslash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.currency import base_currency
from rmtui.entry import amounts, entry_errors
from rmtui.entry.dates import DEFAULT_STEP_DELAY
from rmtui.entry.doubts import impossible_day, mistaken_day, sale_doubt, step_doubt, unclear_day
from rmtui.entry.line import (
    EntryCase,
    EntryGift,
    EntryInspection,
    EntryOpportunity,
    EntryPromise,
    EntrySale,
    Part,
    PartKind,
)
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.steps import festival_days, typed_step
from rmtui.entry.steps.step_days import StepDay, read_name_of_day, read_step_day
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.channel import Outcome
from rmtui.records.party import Party
from rmtui.rules.assets import product_kinds
from rmtui.rules.text.phrases import PROMISE_SIGNS
from rmtui.wording import format_long_day

if TYPE_CHECKING:
    from typing import Literal

_MAX_DOUBTS = 2
"""Warnings about signs at most: more of them are meant as text."""
_MAX_SIGNS = 10_000
"""Signs of a line at most."""
_OUTCOME_MARKS = {"+": Outcome.REACHED, "-": Outcome.NOT_REACHED, "﹣": Outcome.NOT_REACHED}
_SIGNS = {
    ">": ">",
    "next:": ">",
    "跟进:": ">",
    "<": "<",
    "theirs:": "<",
    "待客户:": "<",
    "=": "=",
    "sold:": "=",
    "成交:": "=",
    "deal:": "deal",
    "商机:": "deal",
    "case:": "complaint",
    "complaint:": "complaint",
    "投诉:": "complaint",
    "request:": "request",
    "诉求:": "request",
    "inspection:": "post-loan",
    "贷后检查:": "post-loan",
    "pre-loan:": "pre-loan",
    "贷前调查:": "pre-loan",
    "gift:": "given",
    "礼品:": "given",
    "gift-received:": "received",
    "收礼:": "received",
    "#": "#",
    "+": "#",
}
_CASES: dict[str, Literal["complaint", "request"]] = {"complaint": "complaint", "request": "request"}
"""The signs of cases, and the kind of each."""
_INSPECTIONS: dict[str, Literal["pre-loan", "post-loan"]] = {"pre-loan": "pre-loan", "post-loan": "post-loan"}
"""The signs of inspections, and the kind of each."""
_GIFTS: dict[str, Literal["given", "received"]] = {"given": "given", "received": "received"}
"""The signs of gifts, and their directions."""
_MATTERS = {
    **dict.fromkeys(_CASES, PartKind.CASE),
    **dict.fromkeys(_INSPECTIONS, PartKind.INSPECTION),
    **dict.fromkeys(_GIFTS, PartKind.GIFT),
}
_NO_SIGN_BEHIND = ("in", "no", "any", "a", "the", "this", "that", "each", "every", "my", "our", "his", "her", "their")
"""Words behind which case: or deal: goes on with the sentence: just in case: no answer."""
_MAX_WORD = 16
"""Characters before such a sign that are looked at."""
_PARTIES = {sign: by for by, sign in PROMISE_SIGNS.items()}
_BEHIND_TOPIC = ".!?…)"
"""Signs at the end of a topic that are no part of it."""
_TOPIC = r"[^\s#＃>＞<＜=＝+＋\\＼，,。；;、]+"
_LONGEST = max(map(len, _SIGNS))
"""Characters of a sign. Those of more than one are words that end with their colon."""
_BEGINNINGS = frozenset("\\").union(sign[0] for sign in _SIGNS)


class Sections(NamedTuple):
    """What the signs divide the text behind the head into."""

    note: list[tuple[int, int]]
    """The pieces of the note: positions in the line."""
    promise: EntryPromise | None
    awaited: EntryPromise | None
    topics: tuple[str, ...]
    sales: tuple[EntrySale, ...]
    opportunities: tuple[EntryOpportunity, ...]
    cases: tuple[EntryCase, ...]
    inspections: tuple[EntryInspection, ...]
    gifts: tuple[EntryGift, ...]
    doubts: tuple[str, ...]
    parts: list[Part]
    filled: list[Part]
    """The words of the step and of products, in which parts may stand."""
    has_escapes: bool
    """Whether a backslash keeps a sign as text."""


def starts_sign(text: str, at: int, *, escaped: bool = False) -> bool:
    """Whether a sign stands at `at`, in the normal form of a line; `escaped`: behind a backslash."""
    sign = _sign_at(text, at)
    return bool(sign) and (escaped or sign[0] != "\\")


def _sign_at(text: str, at: int) -> str:
    """The sign at `at`, behind its backslash where one keeps it as text; "" where none stands there.

    Not one that is written twice, >>, or stands before a backslash; and # and + only before a letter.
    """
    sign, following = text[at : at + 1], text[at + 1 : at + 2]
    if sign not in _BEGINNINGS:
        return ""
    if sign == "\\":
        return sign + (following if following and following in "\\><#=+" else _word_at(text, at + 1))
    if sign in "><=":
        return "" if following and following in (sign, "\\") else sign
    if sign in "#+":
        return sign if following.isalnum() and not following.isdecimal() else ""
    return _word_at(text, at)


def _word_at(text: str, at: int) -> str:
    end = text.find(":", at, at + _LONGEST) + 1
    word = text[at:end] if end else ""
    return word if word in _SIGNS else ""


def _signs(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Every sign from `start` on, with where it stands; none within another."""
    end = start
    for at in range(start, len(text)):
        if at >= end and text[at] in _BEGINNINGS and (sign := _sign_at(text, at)):
            yield at, sign
            end = at + len(sign)


def _signs_of_line(text: str, start: int) -> Iterator[tuple[int, str]]:
    """The signs from `start` on. Unsorted where they are countless, so that it would take seconds to read them."""
    for count, one in enumerate(_signs(text, start)):
        if count == _MAX_SIGNS:
            raise Unsorted(_("The line has too many signs such as >, # and =. Write what happened on several lines."))
        yield one


def outcome_mark(text: str, at: int) -> Outcome | None:
    """The outcome by a mark at `at`, right behind a channel: T- is an attempt, T+ was reached."""
    after = text[at + 1 : at + 2]
    return _OUTCOME_MARKS.get(text[at : at + 1]) if not after or after.isspace() or after in ",:" else None


def escaped(text: str, normal: str) -> str:
    """`text` with every sign escaped; `normal` is its normal form."""
    pieces, at = [], 0
    for begun, found in _signs(normal, 0):
        if found != "\\" or _marks_text(normal, begun):
            end = begun + len(found)
            between, sign = text[at:begun], text[begun:end]
            pieces.append(f"{between}\\{sign[0]}\\{sign[1:]}" if found[0] == "\\" else f"{between}\\{sign}")
            at = end
    return "".join(pieces) + text[at:]


def _marks_text(text: str, at: int) -> bool:
    """Whether a backslash at `at` says that the clause behind it is only text: in hospital, \\don't ring this week."""
    begins = text[:at].rstrip()[-1:] in (",", ";", "。", ".") and (text[at - 1].isspace() or text[at - 1] in ",;。")
    return begins and text[at] == "\\" and text[at + 1 : at + 2].isalnum()


class _Section:
    """One section while it is read: the note, a step with its day, a sale or opportunity with its amount, or a case."""

    def __init__(
        self,
        kind: PartKind,
        amount: int = 0,
        currency: str = "",
        product: str = "",
        *,
        due: StepDay | None = None,
        by: Party = Party.MANAGER,
        matter: str = "",
    ) -> None:
        """`matter`: the sign of a case, an inspection or a gift."""
        self.kind, self.amount, self.currency, self.product = kind, amount, currency, product
        self.due, self.by, self.matter = due, by, matter
        self.pieces: list[tuple[int, int]] = []

    def text(self, typed: str) -> str:
        return self.product + "".join(typed[start:end] for start, end in self.pieces)


def read_sections(typed: str, text: str, start: int, today: date) -> Sections:
    """Divide a line from `start` on. `text` is the normal form of the line as `typed`."""
    sections = [_Section(PartKind.NOTE)]
    topics: dict[str, None] = {}
    doubts: list[str] = []
    parts: list[Part] = []
    steps = set[Party]()
    has_escapes = False
    at = start
    for begun, found in _signs_of_line(text, start):
        if begun < at:
            continue
        sign, end = _SIGNS.get(found), begun + len(found)
        begins = begun == start or text[begun - 1].isspace()
        begins_clause = begins or text[begun - 1] in ",;。"
        if sign is None and (len(found) > 1 or _marks_text(text, begun)):
            sections[-1].pieces.append((at, begun))
            at, has_escapes = begun + 1, True
            sections[-1].pieces.append((at, end))
            at = end
        elif (
            (by := _PARTIES.get(sign or ""))
            and by not in steps
            and (by is Party.MANAGER or (begins and _starts_step(text, end, today)))
            and (step := _read_step(typed, text, end, begins, today))
        ):
            sections[-1].pieces.append((at, begun))
            sections.append(_Section(PartKind.STEP, due=step, by=by))
            steps.add(by)
            at = step.end
            if skip_blanks(text, end) < at:
                parts.append(Part(PartKind.STEP_DAY, skip_blanks(text, end), at))
        elif sign == "#" and (topic := _read_topic(typed, text, begun, end, begins)):
            sections[-1].pieces.append((at, begun))
            topics[topic] = None
            parts.append(Part(PartKind.TOPIC, begun, end + len(topic)))
            at = _behind_topic(text, end + len(topic), begins=begins)
        elif (
            sign == "="
            and begins
            and (sale := _read_sale(typed, skip_blanks(text, end)))
            and not (text[at:begun].strip() and _tells_value(text, end, sale[3]))
        ):
            sections[-1].pieces.append((at, begun))
            amount, currency, product, at = sale
            sections.append(_Section(PartKind.SALE, amount, currency, product))
            parts.append(Part(PartKind.SALE, begun, at))
        elif sign == "deal" and begins_clause and _begins_matter(text, begun):
            sections[-1].pieces.append((at, begun))
            amount, currency, product, at = _read_opportunity(typed, text, begun, end)
            sections.append(_Section(PartKind.OPPORTUNITY, amount, currency, product))
            parts.append(Part(PartKind.OPPORTUNITY, begun, at))
        elif sign and (kind := _MATTERS.get(sign)) and begins_clause and _begins_matter(text, begun):
            sections[-1].pieces.append((at, begun))
            sections.append(_Section(kind, matter=sign))
            parts.append(Part(kind, begun, end))
            at = end
        elif by and len(doubts) < _MAX_DOUBTS:
            doubts += filter(None, (step_doubt(typed, begun, end, begins=begins, another=by in steps),))
        elif sign == "=" and len(doubts) < _MAX_DOUBTS:
            doubts += filter(None, (sale_doubt(typed, begun, end, begins=begins),))
    sections[-1].pieces.append((at, len(typed)))
    return _collected(typed, text, today, sections, _Found(topics, doubts, parts, has_escapes))


class _Found(NamedTuple):
    """What was found beside the sections."""

    topics: dict[str, None]
    doubts: list[str]
    parts: list[Part]
    has_escapes: bool


def _collected(typed: str, text: str, today: date, sections: list[_Section], found: _Found) -> Sections:
    """What the sections say, each by its kind."""
    parts, steps = found.parts, dict[Party, EntryPromise]()
    sales: list[EntrySale] = []
    opportunities: list[EntryOpportunity] = []
    cases: list[EntryCase] = []
    inspections: list[EntryInspection] = []
    gifts: list[EntryGift] = []
    filled: list[Part] = []
    for section in sections:
        if section.due:
            steps[section.by], day = _promise(typed, text, section, section.due, today)
            parts += day
        elif section.kind is PartKind.SALE:
            sales += _sales(section.amount, section.currency, section.text(typed).strip(" ,，、\t\n\u3000"))
        elif section.kind is PartKind.OPPORTUNITY:
            opportunity, day = _opportunity(typed, text, section, today)
            opportunities.append(opportunity)
            parts += day
        elif section.matter and (about := section.text(typed).strip()):
            if section.matter in _CASES:
                cases.append(EntryCase(_CASES[section.matter], about))
            elif section.matter in _GIFTS:
                gifts.append(_gift(_GIFTS[section.matter], about))
            else:
                inspections.append(EntryInspection(_INSPECTIONS[section.matter], about))
        if section.kind is not PartKind.NOTE:
            filled += [Part(section.kind, *piece) for piece in section.pieces]
    return Sections(
        sections[0].pieces, steps.get(Party.MANAGER), steps.get(Party.CLIENT), tuple(found.topics), tuple(sales),
        tuple(opportunities), tuple(cases), tuple(inspections), tuple(gifts), tuple(found.doubts), parts, filled,
        found.has_escapes,
    )  # fmt: skip


def _gift(direction: Literal["given", "received"], about: str) -> EntryGift:
    """A gift with its value at the end: 月饼 200. Unsorted where there is none."""
    begun, value = amounts.sum_at_end(about) or (0, None)
    what = about[:begun].strip(" ,，、").removesuffix(" worth")
    if value is None or not what:
        raise Unsorted(_("What was the gift, and what was it worth? Write it as: gift: mooncakes 200"))
    return EntryGift(direction, what, value.units, value.currency or base_currency())


def _promise(typed: str, text: str, section: _Section, due: StepDay, today: date) -> tuple[EntryPromise, list[Part]]:
    """The promise of a step's section, and the part of its day where that ends the step."""
    day: list[Part] = []
    if due.is_default and (last := typed_step.day_at_end(typed, text, section.pieces, today)):
        begun, due = last
        section.pieces = [(section.pieces[0][0], len(text[:begun].rstrip(" ,;、")))]
        day = [Part(PartKind.STEP_DAY, begun, due.end)]
    words = section.text(typed).lstrip(",，:： \t\n\u3000").strip()
    return EntryPromise(due.day, due.with_part(words), due.assumed, section.by), day


def _begins_matter(text: str, begun: int) -> bool:
    """Whether a word at `begun` that is a sign is none of the sentence before it."""
    before = text[max(0, begun - _MAX_WORD) : begun]
    return before.rpartition(",")[2].split()[-1:] not in [[word] for word in _NO_SIGN_BEHIND]


def _opportunity(typed: str, text: str, section: _Section, today: date) -> tuple[EntryOpportunity, list[Part]]:
    """The opportunity of a section, and the part of the day that ends it."""
    day: list[Part] = []
    expected_on = None
    if last := typed_step.day_at_end(typed, text, section.pieces, today):
        begun, found = last
        if found.day < today:
            raise Unsorted(_("{day} is past. What is expected lies ahead.").format(day=format_long_day(found.day)))
        section.pieces = [(section.pieces[0][0], len(text[:begun].rstrip(" ,;、")))]
        day, expected_on = [Part(PartKind.STEP_DAY, begun, found.end)], found.day
    product = section.text(typed).strip(" ,，\t\n\u3000")
    if not product or (product[-1].isdigit() and expected_on):
        message = _("“{text}” is not clear: an opportunity has an amount, what it is about, and a day that there is.")
        raise Unsorted(message.format(text=plain(typed[section.pieces[0][0] :].strip() or typed)))
    kind = product_kinds.product_kind(product)
    return EntryOpportunity(section.amount, section.currency, kind, product, expected_on), day


def _read_opportunity(typed: str, text: str, begun: int, end: int) -> tuple[int, str, str, int]:
    """As `_read_sale`. Unsorted where no amount follows: an opportunity says how much."""
    found = _read_sale(typed, skip_blanks(text, end))
    if found is None:
        message = _("“{sign}” needs an amount and what it is about: {sign} 500k fund, 15 Dec.")
        raise Unsorted(message.format(sign=plain(typed[begun:end])))
    return found


def _sales(amount: int, currency: str, product: str) -> Iterator[EntrySale]:
    """The sale of a product, and those that stand behind it after commas: 30万存款，10万国债 are two."""
    comma = amounts.second_amount(product)
    first = product if comma < 0 else product[:comma].rstrip()
    yield EntrySale(amount, currency, product_kinds.product_kind(first), first)
    if comma >= 0:
        behind = product[comma + 1 :]
        if found := amounts.read_amount(behind):
            yield from _sales(found[0], found[1], behind[found[2] :].strip())


def _tells_value(text: str, at: int, end: int) -> bool:
    """Whether an amount that ends at `end`, behind a sign that does at `at`, is no more than the value of what stands
    before them: her number = 5, 余额 = 5万. A sale is written as =5万, or with its product.
    """
    return text[at : at + 1].isspace() and text[end : end + 1] in ("", *",;。.)")


def _read_sale(typed: str, start: int) -> tuple[int, str, str, int] | None:
    """Amount, currency, product as far as it precedes the amount, and the position after them; None for no sale."""
    after = typed[start : start + 64]
    if amount := amounts.read_amount(after):
        return amount[0], amount[1], "", start + amount[2]
    if after[:1].isalpha() and (sale := amounts.read_product_first(after)):
        return sale[0], sale[1], sale[2], start + sale[3]
    return None


def _read_step(typed: str, text: str, end: int, begins: bool, today: date) -> StepDay | None:
    """The day of a step whose sign ends at `end`; None where the sign is none.

    Unsorted where the day is not understood or ambiguous.
    """
    at = skip_blanks(text, end)
    after = text[at : at + 64]
    found = None if impossible_day(after) else read_step_day(text, at, today) or read_name_of_day(text, at, today)
    if found:
        if len(found.days) > 1:
            raise entry_errors.UnclearDay(typed, at, found.end, found.days)
        return found
    if unclear := mistaken_day(after) or (begins and (unclear_day(after) or _day_in_figures(after))):
        message = _("“{text}” is not understood as a day. Write 4 Dec, fri or in 3 days.")
        raise entry_errors.UnknownDay(
            message.format(text=plain(typed[at : at + len(unclear)])), (at, at + len(unclear))
        )
    is_word = text[end - 1] == ":"  # with which nothing is compared
    if begins and at < len(text) and text[end] not in "=<>-" and (is_word or not text[at].isdigit()):
        if beside := _day_beside_another(text, end, at, today):
            return StepDay((beside,), at, assumed=False)
        return StepDay((festival_days.working_day_from(today + DEFAULT_STEP_DELAY),), at, assumed=True, is_default=True)
    return None


def _day_beside_another(text: str, end: int, at: int, today: date) -> date | None:
    """The day that a step at `at` tells by the one day ahead that stands before its sign: closing 18 Dec > call her the
    day before; None where it tells none so.
    """
    shift = next((days for words, days in _BESIDE_DAY.items() if words in text[at:]), 0)
    if not shift or "after tomorrow" in text[at:]:
        return None
    from rmtui.entry.steps.step_finder import day_ahead

    start, found = 0, []
    while start < end and (ahead := day_ahead(text[:end], (start, end), today)):
        found.append(ahead[1])
        start = ahead[1].end
    if len(found) != 1 or len(found[0].days) > 1:
        return None
    day: date = found[0].day + timedelta(shift)
    return day if day >= today else None


_BESIDE_DAY = {"the day before": -1, "the day after": 1, "前一天": -1, "头一天": -1, "后一天": 1}


def _day_in_figures(text: str) -> str:
    """The 12.7 that a text in Chinese begins with, which may be a day or what something is compared with."""
    figures = re.match(_FIGURES, text)
    behind = text[figures.end() :].lstrip()[:1] if figures else ""
    return figures[0] if figures and is_han(behind) and behind not in _UNITS else ""


_FIGURES = r"(?:1[0-2]|0?[1-9])\.(?:3[01]|[12][0-9]|0?[1-9])(?![0-9.%])"
_UNITS = frozenset("万亿千百元块个倍折年点分次米平克成的")


def _starts_step(text: str, end: int, today: date) -> bool:
    """Whether a step stands behind a `<` that ends at `end`: < bring, <周五, <4 Dec; but not in <5, <2.5, <a@b.com>.

    Behind 待客户: always.
    """
    if (
        text[end - 1] == ":"
        or text[end : end + 1].isspace()
        or text[end : end + 1] == "~"
        or is_han(text[end : end + 1])
    ):
        return True
    found = read_step_day(text, end, today)
    if found is None:
        return not re.fullmatch(r"[\d/.-]*", mistaken_day(text[end : end + 64]))
    return not re.fullmatch(r"[\d.,]+", text[end : found.end].strip())


def _behind_topic(text: str, at: int, *, begins: bool) -> int:
    """Behind the signs that end a topic, and the blanks where it `begins` a word."""
    while text[at : at + 1] and text[at] in _BEHIND_TOPIC:
        at += 1
    return skip_blanks(text, at) if begins else at


def _read_topic(typed: str, text: str, start: int, end: int, begins: bool) -> str:
    """The topic after a sign at `start`; "" where the sign is only a character: C#, 3号楼#2, 1+1."""
    adjacent = text[start] == "#" and (is_han(text[start - 1]) or text[start - 1] in ",。;、!?)”")
    match = re.compile(_TOPIC).match(typed, end) if begins or adjacent else None
    return match[0].rstrip(_BEHIND_TOPIC) if match and match[0][0].isalpha() else ""
