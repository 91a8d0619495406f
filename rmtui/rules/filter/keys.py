"""What a filter can ask of a client: every key with its words, its values and its test, and the orders of a list.

A new key is a row of `KEYS`. Words are compared folded: in lower case, full-width signs as half-width ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar

from rmtui.comparing import folded, name_key
from rmtui.language import N_, _, current
from rmtui.records.channel import Channel
from rmtui.records.client import Client, ClientKind, RiskGrade, Stage, Tier
from rmtui.records.settings import Settings
from rmtui.rules.contact.cadence import last_spoken
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_reasons import FolderFacts
from rmtui.rules.contact.standing import Standing
from rmtui.rules.days.occasions import next_birthday
from rmtui.rules.people.kinship import Kin, kin
from rmtui.rules.people.namesakes import Clients, called
from rmtui.rules.vocabulary import value_of
from rmtui.wording import term


class Grounds:
    """What a filter may ask beyond the client's own record: the whole book on one day. The queue is reckoned, and
    `folders` called, only where one asks for it.
    """

    def __init__(
        self,
        clients: Iterable[Client],
        standing: Standing,
        settings: Settings,
        today: date,
        folders: Callable[[int], Mapping[str, FolderFacts]] = lambda _days: {},
    ) -> None:
        """`folders` gives what the folders have for a queue that looks so many days ahead."""
        self.clients = tuple(clients)
        self._everyone = Clients({client.id: client for client in self.clients})
        self.today = today
        self._standing = standing
        self._settings = settings
        self._folders = folders
        self._queues: dict[int, dict[str, int]] = {}
        self._texts: dict[str, str] = {}

    def queue(self, days: int = 0) -> dict[str, int]:
        """The place in the queue, 0 the worst, of every client due today or up to `days` ahead."""
        if days not in self._queues:
            folders = self._folders(days)
            rows = due(self.clients, self._standing, self._settings, self.today, days, folders=folders)
            self._queues[days] = {row.client.id: place for place, row in enumerate(rows)}
        return self._queues[days]

    def last_spoken(self, client: Client) -> date | None:
        """The day the client was last spoken to."""
        return last_spoken(client, self._standing, self._settings)

    def attempts(self, client: Client) -> int:
        """How often nobody was reached since then."""
        return self._standing.attempts_since(client.id, self.last_spoken(client))

    def text(self, client: Client) -> str:
        """What a word is looked for in, folded."""
        if client.id not in self._texts:
            self._texts[client.id] = _text(client, called(client, self._everyone))
        return self._texts[client.id]


Test = Callable[[Client, Grounds], bool]
_T = TypeVar("_T")


class Key(NamedTuple):
    """Something that can be asked."""

    names: Sequence[str]
    """English first."""
    test: Callable[[str], Test | None]
    """The test for one folded value; None if it is no value of this key."""
    allowed: Callable[[], str]
    """The values there are, for the person who wrote another."""


def listed(all_names: Iterable[Sequence[str]]) -> str:
    """Several things, each by its first name in the language spoken."""
    return _(", ").join(_spoken(names) for names in all_names)


def has_child(client: Client) -> bool:
    """Is a son or a daughter among the family members? (FIELD.md, segments)"""
    return any(kin(relative.relation) is Kin.CHILD for relative in client.family)


def _text(client: Client, said: str) -> str:
    syllables = client.pinyin.split()
    pinyin = (client.pinyin, "".join(syllables), "".join(syllable[0] for syllable in syllables))
    phones = (*client.phones, *map(_digits, client.phones))
    return folded(
        "\n".join(
            (
                client.name,
                said,
                said.replace(" (", "("),
                *map(name_key, (client.name, *client.aliases)),
                *client.aliases,
                client.salutation,
                *pinyin,
                *phones,
                *client.tags,
                client.area,
                client.employer,
            )
        )
    )


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _spoken(names: Sequence[str]) -> str:
    """The first name in the language spoken; what has no Chinese name (A, C3) has the same in both."""
    chinese = (name for name in names if current() == "zh" and not name.isascii())
    return next(chinese, names[0])


def _choice(names: str, asked: Callable[[Client], object], values: Mapping[Any, str]) -> Key:
    """A key with fixed values, each with the words for it."""
    meant = {folded(word): value for value, spellings in values.items() for word in spellings.split()}

    def test(word: str) -> Test | None:
        return (lambda client, _grounds: asked(client) == meant[word]) if word in meant else None

    return Key(names.split(), test, lambda: listed(spellings.split() for spellings in values.values()))


def _term(names: str, asked: Callable[[Client], object], terms: type[StrEnum]) -> Key:
    """A key whose values are those of an enumeration, by any word for them."""

    def test(word: str) -> Test | None:
        value = value_of(terms, word)
        return None if value is None else lambda client, _grounds: asked(client) == value

    return Key(names.split(), test, lambda: listed((value.value, term(value)) for value in terms))


def _words(names: str, allowed: str, found: Callable[[Client, str], bool]) -> Key:
    """A key that takes any text."""

    def test(word: str) -> Test:
        return lambda client, _grounds: found(client, word)

    return Key(names.split(), test, lambda: _(allowed))


def _phone(word: str) -> Test | None:
    """These digits stand in one of the numbers, however it was written."""
    digits = _digits(word)
    return (lambda client, _grounds: any(digits in _digits(phone) for phone in client.phones)) if digits else None


def _due(word: str) -> Test | None:
    """Due today, or within 7 or 30 days."""
    days = _DUE_WITHIN.get(word)
    return None if days is None else lambda client, grounds: client.id in grounds.queue(days)


def _no_contact(word: str) -> Test | None:
    """Not spoken to for so many days at least, or never."""
    span = re.fullmatch(r"(\d{1,4})(\D*)", word)
    if span is None or span[2] not in _UNITS:
        return None
    days = int(span[1]) * _UNITS[span[2]]

    def test(client: Client, grounds: Grounds) -> bool:
        last = grounds.last_spoken(client)
        return last is None or (grounds.today - last).days >= days

    return test


def _attempts(word: str) -> Test | None:
    """So many attempts at least since the client was last spoken to."""
    if not (word.isascii() and word.isdecimal() and len(word) < 3):
        return None
    return lambda client, grounds: grounds.attempts(client) >= int(word)


def _birthday(word: str) -> Test | None:
    """Kept today, within 7 days, in this calendar month, or in the month of a number."""
    month = word.removesuffix("月")
    if month.isdecimal() and 1 <= int(month) <= 12:
        number = int(month)
        return _birthday_when(lambda day, _today: day.month == number)
    when = _BIRTHDAY_WHEN.get(word)
    return _birthday_when(when) if when else None


def _birthday_when(when: Callable[[date, date], bool]) -> Test:
    """Asks of the day a birthday is kept, from the first of this month on, and of today."""

    def test(client: Client, grounds: Grounds) -> bool:
        birthday, today = client.birthday, grounds.today
        return birthday is not None and when(next_birthday(birthday, today.replace(day=1)), today)

    return test


def _by_span(today: _T, week: _T, month: _T) -> dict[str, _T]:
    """What each word for a span means."""
    return {word: meant for words, meant in zip(_SPANS, (today, week, month), strict=True) for word in words}


_SPANS = (("today", "今天", "今日"), ("week", "一周", "本周", "周"), ("month", "本月", "一个月", "当月", "月"))
_DUE_WITHIN = _by_span(0, 7, 30)
_BIRTHDAY_WHEN: dict[str, Callable[[date, date], bool]] = _by_span(
    lambda day, today: day == today,
    lambda day, today: 0 <= (day - today).days <= 7,
    lambda day, today: (day.year, day.month) == (today.year, today.month),
)
_UNITS = {"": 1, "d": 1, "天": 1, "日": 1, "w": 7, "周": 7, "m": 30, "月": 30, "个月": 30}
_YES_NO = {True: "yes 是 有", False: "no 否 无 没有"}

KEYS = (
    _term("tier 级别 等级 分层", lambda client: client.tier, Tier),
    _words("tag 标签", N_("a tag"), lambda client, word: word in map(folded, client.tags)),
    _term("stage 阶段", lambda client: client.stage, Stage),
    _term("risk 风险 风险等级", lambda client: client.risk, RiskGrade),
    _words("area 片区 区域 地区", N_("part of an area"), lambda client, word: word in folded(client.area)),
    _term("channel 方式 渠道 沟通方式", lambda client: client.channel, Channel),
    _term("kind 类型 类别", lambda client: client.kind, ClientKind),
    _choice("child 孩子 子女", has_child, _YES_NO),
    _choice("family 家庭 家人 家属", lambda client: bool(client.family), _YES_NO),
    _choice("lunar 农历", lambda client: client.birthday is not None and client.birthday.lunar, _YES_NO),
    Key(("due", "待联络", "待联系", "应联系", "该联系"), _due, lambda: listed(_SPANS)),
    Key(("no-contact", "未联络", "未联系"), _no_contact, lambda: _("a span as 90d, 12w or 3m")),
    Key(("attempts", "未联系上", "未接通"), _attempts, lambda: _("a number: 1, 2 or more attempts")),
    Key(("birthday", "生日"), _birthday, lambda: listed([*_SPANS, ("1-12",)])),
    Key(("phone", "电话", "手机"), _phone, lambda: _("part of a phone number")),
    _words("number 客户号 编号", N_("part of a client number"), lambda client, word: word in folded(client.number)),
)


def _by_name(client: Client, _grounds: Grounds) -> tuple[str, str]:
    return folded(client.pinyin or client.name), client.name


def _by_tier(client: Client, grounds: Grounds) -> tuple[Tier, str, str]:
    return client.tier, *_by_name(client, grounds)


def _by_last(client: Client, grounds: Grounds) -> tuple[date, str, str]:
    return grounds.last_spoken(client) or date.min, *_by_name(client, grounds)


def _by_due(client: Client, grounds: Grounds) -> tuple[int, date, str, str]:
    queue = grounds.queue()
    return queue.get(client.id, len(queue)), *_by_last(client, grounds)


Order = Callable[[Client, Grounds], tuple[Any, ...]]

ORDERS: dict[Sequence[str], Order] = {
    ("name", "姓名"): _by_name,
    ("tier", "级别", "等级", "分层"): _by_tier,
    ("last", "最近联络", "最近联系", "联系"): _by_last,
    ("due", "待联络", "待联系", "应联系", "该联系"): _by_due,
}
"""By name as it is spoken; by tier; longest ago first, never first of all; worst first, those not due last."""
