"""The keys of filters, each with its names, values and test, and the sort orders.

A new key is a row of `KEYS`. Words are compared folded: lower case, full-width signs as half-width ones.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar

from rmtui.comparing import folded, search_text
from rmtui.language import N_, _, current_language
from rmtui.own_words import own_words
from rmtui.records.channel import Channel
from rmtui.records.client import Birthday, Client, ClientKind, Gender, RiskGrade, Stage, Tier
from rmtui.records.settings import Settings
from rmtui.rules.contact.cadence import last_spoken
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_reasons import FolderFacts
from rmtui.rules.contact.summary import ContactSummary
from rmtui.rules.days.birthdays import next_birthday
from rmtui.rules.people.kinship import Kin, kin, relative_kins
from rmtui.rules.people.namesakes import Clients, display_name
from rmtui.rules.vocabulary import value_of
from rmtui.wording import term
from rmtui.words import by_word, days, phrases
from rmtui.words.answers import YES_AND_NO


class FilterContext:
    """What filters need beyond the client record: the whole book on one day. The due queue is computed, and `folders`
    called, only when a filter needs it.
    """

    def __init__(
        self,
        clients: Iterable[Client],
        contact_summary: ContactSummary,
        settings: Settings,
        today: date,
        folders: Callable[[int], Mapping[str, FolderFacts]] = lambda _days: {},
    ) -> None:
        """`folders`: from the days a queue looks ahead to the facts of the folders it needs."""
        self.clients = tuple(clients)
        self._everyone = Clients({client.id: client for client in self.clients})
        self.today = today
        self._contact_summary = contact_summary
        self._settings = settings
        self._folders = folders
        self._queues: dict[int, dict[str, int]] = {}
        self._texts: dict[str, str] = {}

    def queue_positions(self, days: int = 0) -> dict[str, int]:
        """The position in the queue, 0 the worst, of every client due today or up to `days` ahead."""
        if days not in self._queues:
            folders = self._folders(days)
            rows = due(self.clients, self._contact_summary, self._settings, self.today, days, folders=folders)
            self._queues[days] = {row.client.id: place for place, row in enumerate(rows)}
        return self._queues[days]

    def last_spoken(self, client: Client) -> date | None:
        """The day the client was last spoken to."""
        return last_spoken(client, self._contact_summary, self._settings)

    def attempts(self, client: Client) -> int:
        """The number of attempts since then."""
        return self._contact_summary.attempts_since(client.id, self.last_spoken(client))

    def text(self, client: Client) -> str:
        """The text that words are searched in, as name keys."""
        if client.id not in self._texts:
            self._texts[client.id] = _text(client, display_name(client, self._everyone))
        return self._texts[client.id]


Test = Callable[[Client, FilterContext], bool]
_T = TypeVar("_T")


class Key(NamedTuple):
    """A key of the filter language."""

    names: Sequence[str]
    """English first."""
    test: Callable[[str], Test | None]
    """Makes the test for one folded value; None if it is no value of this key."""
    allowed: Callable[[], str]
    """The allowed values, for the error message."""
    values: Callable[[], Iterable[Sequence[str]]] = tuple
    """The names of each value, where there are only a few."""

    @property
    def words(self) -> list[str]:
        """Its values as they may be typed, in the current language."""
        return [local_name(names) for names in self.values()]


def join_names(all_names: Iterable[Sequence[str]]) -> str:
    """The first name of each, in the current language, separated by commas."""
    return _(", ").join(local_name(names) for names in all_names)


def has_child(client: Client) -> bool:
    """Whether the family has a son or a daughter (FIELD.md, segments)."""
    return any(kin(relative.relation) is Kin.CHILD for relative in client.family)


def _text(client: Client, display: str) -> str:
    syllables = client.pinyin.split()
    pinyin = (client.pinyin, "".join(syllables), "".join(syllable[0] for syllable in syllables))
    phones = (*client.phones, *map(_digits, client.phones))
    return search_text(
        (
            client.name,
            display,
            display.replace(" (", "("),
            *client.aliases,
            client.salutation,
            *pinyin,
            *phones,
            *client.tags,
            client.area,
            client.employer,
        )
    )


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def local_name(names: Sequence[str]) -> str:
    """The first name in the current language; one without a Chinese name (A, C3) has the same in both."""
    chinese = (name for name in names if current_language() == "zh" and not name.isascii())
    return next(chinese, names[0])


def _yes_no_key(names: str, field: Callable[[Client], bool]) -> Key:
    """A key whose values are yes and no."""
    answers = by_word(YES_AND_NO)

    def test(word: str) -> Test | None:
        return (lambda client, _filter_context: field(client) == (answers[word] == "yes")) if word in answers else None

    values = [(answer, *phrases(words)) for answer, words in YES_AND_NO["zh"].items()]
    return Key(names.split(), test, lambda: join_names(values), lambda: values)


def _enum_key(names: str, field: Callable[[Client], object], terms: type[StrEnum]) -> Key:
    """A key whose values are those of an enumeration, by any word of the vocabulary."""

    def test(word: str) -> Test | None:
        value = value_of(terms, word)
        return None if value is None else lambda client, _filter_context: field(client) == value

    def values() -> list[tuple[str, str]]:
        return [(value.value, term(value)) for value in terms]

    def values_and_own_words() -> list[tuple[str, ...]]:
        return [*values(), *((own.word,) for own in own_words().values() if value_of(terms, own.word))]

    return Key(names.split(), test, lambda: join_names(values()), values_and_own_words)


def _text_key(names: str, allowed: str, found: Callable[[Client, str], bool]) -> Key:
    """A key that takes any text."""

    def test(word: str) -> Test:
        return lambda client, _filter_context: found(client, word)

    return Key(names.split(), test, lambda: _(allowed))


def _phone(word: str) -> Test | None:
    """One of the numbers contains these digits."""
    digits = _digits(word)
    return (
        (lambda client, _filter_context: any(digits in _digits(phone) for phone in client.phones)) if digits else None
    )


def _due(word: str) -> Test | None:
    """Due today, or within 7 or 30 days."""
    days = _DUE_WITHIN.get(word)
    return None if days is None else lambda client, filter_context: client.id in filter_context.queue_positions(days)


def _no_contact(word: str) -> Test | None:
    """Not spoken to for at least so many days, or never."""
    span = re.fullmatch(r"(\d{1,4})(\D*)", word)
    if span is None or span[2] not in _UNITS:
        return None
    days = int(span[1]) * _UNITS[span[2]]

    def test(client: Client, filter_context: FilterContext) -> bool:
        last = filter_context.last_spoken(client)
        return last is None or (filter_context.today - last).days >= days

    return test


def _attempts(word: str) -> Test | None:
    """At least so many attempts since the client was last spoken to."""
    if not (word.isascii() and word.isdecimal() and len(word) < 3):
        return None
    return lambda client, filter_context: filter_context.attempts(client) >= int(word)


def _birthday(word: str) -> Test | None:
    """Birthday today, within 7 days, in this calendar month, or in a month by number."""
    return _birthday_test(word, lambda client: [client.birthday])


def _family_birthday(word: str) -> Test | None:
    """The same of a member of the family."""
    return _birthday_test(word, lambda client: [one.birthday for one in client.family if relative_kins(one) != ()])


def _birthday_test(word: str, birthdays: Callable[[Client], Iterable[Birthday | None]]) -> Test | None:
    """Tests the next of the birthdays, from the first of this month on, against today."""
    when = _birthday_when(word)
    if when is None:
        return None

    def test(client: Client, filter_context: FilterContext) -> bool:
        today = filter_context.today
        days = (next_birthday(one, today.replace(day=1)) for one in birthdays(client) if one)
        return any(when(day, today) for day in days)

    return test


def _birthday_when(word: str) -> Callable[[date, date], bool] | None:
    """Tests a birthday against today."""
    month = word.removesuffix("月")
    if month.isdecimal() and 1 <= int(month) <= 12:
        return lambda day, _today: day.month == int(month)
    return _BIRTHDAY_WHEN.get(word)


def _spans(today: _T, week: _T, month: _T) -> dict[str, _T]:
    """Every word for a span → its value."""
    return {word: value for words, value in zip(_SPANS, (today, week, month), strict=True) for word in words}


_SPANS = tuple((span, *phrases(words)) for span, words in days.SPANS["zh"].items())
_DUE_WITHIN = _spans(0, 7, 30)
_BIRTHDAY_WHEN: dict[str, Callable[[date, date], bool]] = _spans(
    lambda day, today: day == today,
    lambda day, today: 0 <= (day - today).days <= 7,
    lambda day, today: (day.year, day.month) == (today.year, today.month),
)
_UNITS = {"": 1} | by_word(days.UNITS)


def _birthday_values() -> str:
    return join_names([*_SPANS, ("1-12",)])


KEYS = (
    _enum_key("tier 级别 等级 分层", lambda client: client.tier, Tier),
    _text_key("tag 标签", N_("a tag"), lambda client, word: word in map(folded, client.tags)),
    _enum_key("stage 阶段", lambda client: client.stage, Stage),
    _enum_key("risk 风险 风险等级", lambda client: client.risk, RiskGrade),
    _text_key("area 片区 区域 地区", N_("part of an area"), lambda client, word: word in folded(client.area)),
    _enum_key("channel 方式 渠道 沟通方式", lambda client: client.channel, Channel),
    _enum_key("kind 类型 类别", lambda client: client.kind, ClientKind),
    _enum_key("gender 性别", lambda client: client.gender, Gender),
    _yes_no_key("child 孩子 子女", has_child),
    _yes_no_key("family 家庭 家人 家属", lambda client: bool(client.family)),
    _yes_no_key("lunar 农历", lambda client: client.birthday is not None and client.birthday.lunar),
    Key(("due", "待联络", "待联系", "应联系", "该联系"), _due, lambda: join_names(_SPANS), lambda: _SPANS),
    Key(("no-contact", "未联络", "未联系"), _no_contact, lambda: _("a span as 90d, 12w or 3m")),
    Key(("attempts", "未联系上", "未接通"), _attempts, lambda: _("a number: 1, 2 or more attempts")),
    Key(("birthday", "生日"), _birthday, _birthday_values, lambda: _SPANS),
    Key(
        ("family-birthday", "家人生日", "家属生日"),
        _family_birthday,
        lambda: join_names([*_SPANS, ("1-12",)]),
        lambda: _SPANS,
    ),
    Key(("phone", "电话", "手机"), _phone, lambda: _("part of a phone number")),
    _text_key("number 客户号 编号", N_("part of a client number"), lambda client, word: word in folded(client.number)),
)


def _by_name(client: Client, _filter_context: FilterContext) -> tuple[str, str]:
    return folded(client.pinyin or client.name), client.name


def _by_tier(client: Client, filter_context: FilterContext) -> tuple[Tier, str, str]:
    return client.tier, *_by_name(client, filter_context)


def _by_last(client: Client, filter_context: FilterContext) -> tuple[date, str, str]:
    return filter_context.last_spoken(client) or date.min, *_by_name(client, filter_context)


def _by_due(client: Client, filter_context: FilterContext) -> tuple[int, date, str, str]:
    queue = filter_context.queue_positions()
    return queue.get(client.id, len(queue)), *_by_last(client, filter_context)


Order = Callable[[Client, FilterContext], tuple[Any, ...]]

ORDERS: dict[Sequence[str], Order] = {
    ("name", "姓名"): _by_name,
    ("tier", "级别", "等级", "分层"): _by_tier,
    ("last", "最近联络", "最近联系", "联系"): _by_last,
    ("due", "待联络", "待联系", "应联系", "该联系"): _by_due,
}
"""By pinyin; by tier; by last contact, never first, then longest ago; by queue, worst first, those not due last."""
