"""What the heading of a column may mean: fields of each kind of record, whatever a sheet calls them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from rmtui.comparing import folded
from rmtui.entry.fields.field import Field
from rmtui.entry.values import shown
from rmtui.exchange.importing.columns.amount_scale import Scale, read_scale
from rmtui.exchange.importing.kinds import BY_RECORD, CLIENTS, KINDS, ImportedKind
from rmtui.language import _, in_every_language
from rmtui.named_tuple import NamedTuple
from rmtui.records.events import StandingPromise
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.policy import Policy, PolicyKind
from rmtui.rules.vocabulary import value_of
from rmtui.words import by_word, headings, phrases, products

MOST_TITLE_ROWS = 5
"""Rows of titles that may stand above the headings."""
_LONGEST_HEADING = 200
_SHORTEST_PART = 2
"""Characters of a word that may be a part of a heading, 4 of Latin letters."""

_IN_BRACKETS = re.compile(r"[(\[【{](.*?)[)\]】}]")
_REMARK = re.compile(r"\s*[(（\[【]([^()（）\[\]【】]*)[)）\]】]")
_SIGNS = re.compile(r"[\W_]+")
_TERM = re.compile(r"\d+(?:years?|yrs?|y|months?|mths?|m|days?)")
_NUMBER = re.compile(r"\d+|[一二三四五](?=$)")
_BETWEEN_WORDS = re.compile(r"\s*[/／]\s*|\s+or\s+")
_BEHIND_SIGN = re.compile(r"[/:,，\s]\s*([^\s/:,，]+)\s*$")


class Headed(NamedTuple):
    """A record that a column is headed with: 基金, of 基金金额; 下次联系."""

    name: str
    """As it is headed."""
    values: tuple[tuple[str, Any], ...]
    """What the heading says of it, by field."""


class Meaning(NamedTuple):
    """A possible meaning of a heading."""

    kind: ImportedKind
    field: Field
    prefix: str = ""
    """What its cells leave out because the heading says it."""
    headed: Headed | None = None
    """The record that the heading names, which has this value."""


class Heading(NamedTuple):
    """A heading, parsed."""

    text: str
    word: str
    """Without capitals, blanks and signs, a remark in brackets, and figures."""
    number: str = ""
    """The figure that tells columns of one kind apart: 2, of 产品2."""
    scale: Scale | None = None
    """What the figures under it count, where it says so: 金额（万元）."""

    @property
    def is_ignored(self) -> bool:
        """Whether its column has no information of its own."""
        return self.word in _ignored()

    @property
    def is_kept(self) -> bool:
        """Whether its column goes into the notes without a question."""
        return self.word in phrases(headings.KEPT)

    @property
    def is_total(self) -> bool:
        """Whether its column has a total of what a client has."""
        return self.word in _totals()

    @property
    def is_account(self) -> bool:
        """Whether it is a word for a client's money that may be a figure of a product as well: Shares, Cash."""
        return self.word in _accounts()

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """All its meanings, at most one for each kind of record; none where it is not known."""
        known = (*_meanings().get(self.word, ()), *_planned_day(self.text, self.word))
        return known or _product_meaning(self.text, self.word) or _cover_meaning(self.text, self.word)

    @property
    def past_day(self) -> Meaning | None:
        """The day of the last contact or review, where the heading says that; None where it does not."""
        found = _past_day().fullmatch(self.word)
        if not found:
            return None
        kind = next(one for one in KINDS if one.name == by_word(headings.PAST_DAYS)[found["act"]])
        return past_day(shown(self.text).strip(), kind)

    @property
    def is_of_activity(self) -> bool:
        """Whether what was may have been no contact: Last activity, of a customer database, is a task as well."""
        return any(word in self.word for word in phrases(headings.ACTIVITIES))

    @property
    def is_past(self) -> bool:
        """Whether the heading tells of something that was: Last contact, and what else."""
        return any(self.word.startswith(phrases(words)) for words in headings.PAST_MOMENTS.values())

    @property
    def likely(self) -> tuple[Meaning, ...]:
        """Its likely meaning, or that of a part of it, where it is not known as a whole."""
        if field := _possible().get(self.word):
            return (Meaning(CLIENTS, CLIENTS.fields[field]),)
        if past := self.past_day:
            return (past,)
        if self.word.startswith(phrases(headings.OF_A_MOMENT)):
            return ()
        parts = [word for word in _meanings() if word in self.word and len(word) >= _least(word)]
        return _meanings()[max(parts, key=len)] if parts else ()


def read_heading(text: str) -> Heading:
    """Parse a heading."""
    if len(text) > _LONGEST_HEADING:
        return Heading(text, "")
    written = folded(text).strip()
    whole = _SIGNS.sub("", written)
    if written.endswith("#") and f"{whole}no" in _meanings():
        return Heading(text, f"{whole}no")
    if whole in _meanings():
        return Heading(text, whole)
    remarks = _IN_BRACKETS.findall(written)
    bare = _IN_BRACKETS.sub("", written)
    behind = _BEHIND_SIGN.search(bare)
    of_end = read_scale(behind[1]) if behind else None
    if behind and of_end:
        bare = bare[: behind.start()]
    scale = next(filter(None, map(read_scale, remarks)), of_end)
    word = _one_of_words(bare) or _SIGNS.sub("", bare)
    for suffix in () if scale else _amount_units():
        if word.endswith(suffix) and word.removesuffix(suffix) in _meanings():
            word, scale = word.removesuffix(suffix), read_scale(suffix)
    number = _NUMBER.search(word)
    return Heading(text, _NUMBER.sub("", word) if word not in _meanings() else word, number[0] if number else "", scale)


def _one_of_words(written: str) -> str:
    """The first of several words for one thing, where it is known and no other says something else: Product / fund."""
    first, *others = [_SIGNS.sub("", part) for part in _BETWEEN_WORDS.split(written)]
    if not others or first + "".join(others) in _meanings():
        return ""
    fields = [
        {(one.kind.name, one.field.name) for one in _meanings()[word]}
        for word in (first, *others)
        if word in _meanings()
    ]
    return first if first in _meanings() and set.intersection(*fields) else ""


def is_known_word(text: str) -> bool:
    """Whether a text is a known heading as it is: quicker than to take it apart."""
    return _SIGNS.sub("", folded(text)) in _meanings()


def count_known(cells: Sequence[str]) -> int:
    """How many of the cells are headings that are known; the same one again, as in a row of data, is none."""
    found = [read_heading(cell) for cell in dict.fromkeys(cells) if cell]
    return sum(bool(one.meanings) or one.is_ignored or one.is_total for one in found)


def has_computed_totals(found: Sequence[Heading]) -> bool:
    """Whether the totals of an exported workbook stand there, which are computed of the holdings."""
    words = {one.word for one in found}
    return any(words.issuperset(phrases(totals["computed"])) for totals in headings.CLIENT_TOTALS.values())


def _least(word: str) -> int:
    return _SHORTEST_PART * 2 if word.isascii() else _SHORTEST_PART


@cache
def _meanings() -> dict[str, tuple[Meaning, ...]]:
    """By word."""
    found: dict[str, dict[str, Meaning]] = {}

    def add(word: str, meaning: Meaning) -> None:
        found.setdefault(_SIGNS.sub("", folded(word)), {}).setdefault(meaning.kind.name, meaning)

    for kind in KINDS:
        for word, name in by_word(kind.words).items():
            add(word, Meaning(kind, kind.fields[name]))
        for field in kind.fields.values():
            for label in (field.name, *in_every_language(field.label), *in_every_language(field.heading)):
                add(label, Meaning(kind, field))
    for word, prefix in by_word(headings.LUNAR_BIRTHDAYS).items():
        add(word, Meaning(CLIENTS, CLIENTS.fields["birthday"], prefix))
    for word, prefix in {**by_word(headings.RELATIONS), **by_word(headings.BIRTHDAYS_OF_RELATIVES)}.items():
        add(word, Meaning(CLIENTS, CLIENTS.fields["family"], prefix))
    return {word: tuple(meanings.values()) for word, meanings in found.items() if word}


def _product_meaning(text: str, word: str) -> tuple[Meaning, ...]:
    """The meaning of a column for each kind of product: 基金, 基金金额, 理财到期日, 他行存款."""
    kind = BY_RECORD[Holding]
    for end in range(len(word), 1, -1):
        product = _without_place(word[:end])
        if not (held := value_of(HoldingKind, product) or _accounts().get(product)):
            continue
        headed, rest = headed_holding(_beginning(text, word[:end]), held), word[end:]
        if product != word[:end]:
            headed = headed._replace(values=(*headed.values, ("institution", _("another bank"))))
        if found := _meaning_behind(headed, rest, Meaning(kind, kind.fields["value"])):
            return (found,)
    return ()


def _meaning_behind(headed: Headed, rest: str, alone: Meaning) -> Meaning | None:
    """The meaning of a heading that begins with a record: by what stands behind it, as 金额; `alone` of nothing."""
    of_rest = _meanings().get(rest, ()) if rest else (alone,)
    return next((one._replace(headed=headed) for one in of_rest if one.kind is alone.kind), None)


def _without_place(word: str) -> str:
    """A word for a product without that it is at another bank: 存款, of 他行存款."""
    places = by_word(headings.ELSEWHERE)
    found = next((one for one in places if word.startswith(one) or word.endswith(one)), "")
    return word.removeprefix(found).removesuffix(found)


def _cover_meaning(text: str, word: str) -> tuple[Meaning, ...]:
    """The meaning of a column for each kind of cover: 重疾, 寿险保额, 意外险保费."""
    kind = BY_RECORD[Policy]
    for end in range(len(word), 1, -1):
        if not (code := _covers().get(word[:end])):
            continue
        name, rest = _beginning(text, word[:end]), word[end:]
        headed = Headed(name, (("kind", PolicyKind(code)), ("product", name)))
        if found := _meaning_behind(headed, rest, Meaning(kind, kind.fields["sum_assured"])):
            return (found,)
    return ()


@cache
def _covers() -> dict[str, str]:
    """The words for kinds of cover, by which a list of clients has columns; of one sign there is none."""
    words = by_word({"zh": products.POLICY_KINDS["zh"], "en": {"life": "life cover, life insurance, life assurance"}})
    words |= by_word({"en": {"critical-illness": "critical illness, ci cover", "medical": "private medical"}})
    return {_SIGNS.sub("", folded(word)): code for word, code in words.items()}


def without_scale(text: str) -> str:
    """A heading without what its figures count: FUM, of FUM (£k)."""
    bare = _REMARK.sub(lambda found: "" if read_scale(folded(found[1])) else found[0], text)
    return bare.rstrip(" £$€¥￥") or text


def headed_holding(name: str, kind: HoldingKind) -> Headed:
    """A holding that a column is headed with."""
    return Headed(name, (("kind", kind), ("name", name)))


def _planned_day(text: str, word: str) -> tuple[Meaning, ...]:
    """The meaning of a column of days to come in a list of clients: 下次联系, a promise that is called so."""
    if word not in _planned_days():
        return ()
    return (next_contact(shown(text).strip()),)


def next_contact(name: str) -> Meaning:
    """The meaning of a column of days on which clients are contacted next, as it is headed."""
    kind = BY_RECORD[StandingPromise]
    return Meaning(kind, kind.fields["promise_due"], headed=Headed(name, (("promise", name),)))


def past_day(name: str, kind: ImportedKind) -> Meaning:
    """The meaning of a column of days on which clients were contacted, or their assets reviewed, as it is headed."""
    return Meaning(kind, kind.fields["on"], headed=Headed(name, ()))


def _beginning(text: str, word: str) -> str:
    """The beginning of a heading that is written so, as it is written: Cash ISA, of the word cashisa."""
    ends = (end for end in range(1, len(text) + 1) if _SIGNS.sub("", folded(text[:end])) == word)
    end = next(ends, 0)
    return shown(text[:end]).strip() or word


def account_kind(text: str) -> HoldingKind | None:
    """The kind of holding that a word for an account stands for, whatever its term: pension, of SIPP; deposit, of
    1 Yr Fixed.
    """
    word = _TERM.sub("", _SIGNS.sub("", folded(text)))
    return _accounts().get(word) or _account_types().get(word)


@cache
def _account_types() -> dict[str, HoldingKind]:
    return {word: HoldingKind(kind) for word, kind in by_word(headings.ACCOUNT_TYPES).items()}


@cache
def _accounts() -> dict[str, HoldingKind]:
    return {word: HoldingKind(kind) for word, kind in by_word(headings.ACCOUNTS).items()}


@cache
def _totals() -> frozenset[str]:
    return frozenset(by_word(headings.CLIENT_TOTALS))


@cache
def _planned_days() -> frozenset[str]:
    return frozenset(by_word(headings.PLANNED_DAYS))


@cache
def _past_day() -> re.Pattern[str]:
    moments, acts = phrases(", ".join(headings.PAST_MOMENTS.values())), by_word(headings.PAST_DAYS)
    around = _any_of(phrases(headings.AROUND_DAYS))
    return re.compile(rf"(?:{around})?(?:{_any_of(moments)})(?:{around})?(?P<act>{_any_of(acts)})(?:{around})?")


def _any_of(words: Iterable[str]) -> str:
    """A part of a pattern: one of the words, the longest that fits."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def _possible() -> dict[str, str]:
    return by_word(headings.POSSIBLE)


@cache
def _amount_units() -> tuple[str, ...]:
    return tuple(by_word(headings.AMOUNT_UNITS))


@cache
def _ignored() -> frozenset[str]:
    return frozenset(by_word(headings.IGNORED))
