"""The filter keys of a client, and the orders of a list.

A new key is a row of `_own_keys`; the fields of the client record have theirs from `record_keys`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any

from rmtui.comparing import folded, name_key
from rmtui.currency import base_currency
from rmtui.entry.fields.by_table import FIELDS
from rmtui.entry.filter.context import FilterContext, Test
from rmtui.entry.filter.key import (
    Key,
    Scope,
    enum_key,
    enum_words,
    join_names,
    number_key,
    text_key,
    yes_no_key,
)
from rmtui.entry.filter.record_keys import AGE, field_keys
from rmtui.entry.filter.values import SPANS, Comparison, amount_test, presence, span_days
from rmtui.language import N_, _
from rmtui.records.channel import Channel
from rmtui.records.client import Birthday, Client, ClientKind, Gender, RiskGrade, Stage, Tier
from rmtui.records.holding import HoldingKind
from rmtui.records.party import Party
from rmtui.records.policy import Policy, PolicyKind
from rmtui.rules.days.birthdays import next_birthday
from rmtui.rules.days.open_on import has_ended
from rmtui.rules.insurance.premiums import reminder_days
from rmtui.rules.people.kinship import relative_kins
from rmtui.rules.vocabulary import value_of
from rmtui.telephone import digits, holds_number, is_number, same_phone

_A_SPAN = N_("a span as 90d, 12w or 3m")
_AN_AMOUNT = N_("an amount: 500k, 30,000, USD 30k")
_A_NUMBER = N_("a number")


def _phone(comparison: Comparison) -> Test | None:
    """One of the numbers contains these digits; yes and no ask whether there is one."""
    wanted = presence(comparison)
    if wanted is not None:
        return lambda client, _context: bool(client.phones) == wanted
    typed = comparison.word
    return (lambda client, _context: any(holds_number(one, typed) for one in client.phones)) if digits(typed) else None


def _due(comparison: Comparison) -> Test | None:
    """Due today, or within 7 or 30 days."""
    days = _within(comparison.word, (0, 7, 30))
    return None if days is None else lambda client, context: client.id in context.queue_positions(days)


def _within(word: str, values: Sequence[Any]) -> Any:
    """One of three values, for today, the week and the month."""
    return next((value for names, value in zip(SPANS, values, strict=True) if word in names), None)


def _no_contact(comparison: Comparison) -> Test | None:
    """Not spoken to for at least so many days, or never."""
    days = span_days(comparison.word)
    if days is None:
        return None

    def test(client: Client, context: FilterContext) -> bool:
        last = context.last_spoken(client)
        return last is None or (context.today - last).days >= days

    return test


def _last(comparison: Comparison) -> Test | None:
    """The days since the client was last spoken to; never is longer than any. yes and no ask whether ever."""
    wanted = presence(comparison)
    if wanted is not None:
        return lambda client, context: (context.last_spoken(client) is not None) == wanted
    days = span_days(comparison.word)
    if days is None:
        return None

    def test(client: Client, context: FilterContext) -> bool:
        last = context.last_spoken(client)
        return comparison.holds((context.today - (last or date.min)).days, days)

    return test


def _attempts(comparison: Comparison) -> Test | None:
    """So many attempts since the client was last spoken to; without a sign at least so many."""
    word = comparison.word
    if not (word.isascii() and word.isdecimal() and len(word) < 3):
        return None
    compared = comparison if comparison.orders or comparison.sign == "=" else comparison._replace(sign=">=")
    return lambda client, context: compared.holds(context.attempts(client), int(word))


def _birthday(comparison: Comparison) -> Test | None:
    """Birthday today, within 7 days, in this calendar month, in a month by number, or within so many days."""
    return _birthday_test(comparison.word, lambda client: [client.birthday])


def _family_birthday(comparison: Comparison) -> Test | None:
    """The same of a member of the family."""
    return _birthday_test(
        comparison.word, lambda client: [one.birthday for one in client.family if relative_kins(one) != ()]
    )


def _contact_person_birthday(comparison: Comparison) -> Test | None:
    """The same of a contact person."""
    return _birthday_test(comparison.word, lambda client: [one.birthday for one in client.contact_persons])


def _birthday_test(word: str, birthdays: Callable[[Client], Iterable[Birthday | None]]) -> Test | None:
    """Tests the next of the birthdays against today: for a span of days from today on, else from the first of this
    month on.
    """
    when = _birthday_when(word)
    if when is not None:
        return lambda client, context: any(
            when(next_birthday(one, context.today.replace(day=1)), context.today) for one in birthdays(client) if one
        )
    ahead = None if word.isdecimal() else span_days(word)
    if ahead is None:
        return None
    return lambda client, context: any(
        (next_birthday(one, context.today) - context.today).days <= ahead for one in birthdays(client) if one
    )


def _birthday_when(word: str) -> Callable[[date, date], bool] | None:
    """Tests a birthday against today."""
    month = word.removesuffix("月")
    if month.isdecimal() and 1 <= int(month) <= 12:
        return lambda day, _today: day.month == int(month)
    tests: tuple[Callable[[date, date], bool], ...] = (
        lambda day, today: day == today,
        lambda day, today: 0 <= (day - today).days <= 7,
        lambda day, today: (day.year, day.month) == (today.year, today.month),
    )
    found: Callable[[date, date], bool] | None = _within(word, tests)
    return found


# Money


def _money_key(names: str, amount: Callable[[Client, FilterContext], int], *, reads_log: bool = False) -> Key:
    """A key for a sum in hundredths of the base currency."""

    def test(comparison: Comparison) -> Test | None:
        compares = amount_test(comparison)
        if compares is None:
            return None
        return lambda client, context: compares(amount(client, context), base_currency(), context)

    return Key(names.split(), test, lambda: _(_AN_AMOUNT), ordered=True, reads_log=reads_log)


# What is held


def _holds(comparison: Comparison) -> Test | None:
    """A holding or a policy of a kind, or with the words in its name, issuer or institution."""
    if comparison.orders or not comparison.word:
        return None
    holding, policy = value_of(HoldingKind, comparison.word), value_of(PolicyKind, comparison.word)
    wanted = name_key(comparison.text)

    def test(client: Client, context: FilterContext) -> bool:
        held, insured = context.open_holdings(client), _policies(client, context)
        if holding or policy:
            return any(one.kind is holding for one in held) or any(one.kind is policy for one in insured)
        texts = [text for one in held for text in (one.name, one.institution)]
        texts += [text for one in insured for text in (one.product, one.insurer)]
        return any(wanted in name_key(text) for text in texts)

    return test


def _holds_not(comparison: Comparison) -> Test | None:
    """Nothing of a kind. Only kinds: nobody holds what is misspelt, and everybody would match. What insures people a
    company does not lack, and nobody lacks a policy of whom none is recorded: that is not known, as in the coverage
    table.
    """
    policy, test = value_of(PolicyKind, comparison.word), _holds(comparison)
    if test is None or not (policy or value_of(HoldingKind, comparison.word)):
        return None

    def lacks(client: Client, context: FilterContext) -> bool:
        return (policy is None or _tells_of(policy, client, context)) and not test(client, context)

    return lacks


def _tells_of(kind: PolicyKind, client: Client, context: FilterContext) -> bool:
    """Whether it is known if there is a policy of the kind: some policy that insures people is recorded, or any at all
    for a kind that insures things.
    """
    if kind.insures_people and client.kind is ClientKind.COMPANY:
        return False
    return any(one.kind.insures_people or not kind.insures_people for one in context.records(Policy, client))


def _held_kinds() -> list[tuple[str, ...]]:
    return enum_words((*HoldingKind, *PolicyKind))


def _policies(client: Client, context: FilterContext) -> list[Policy]:
    """The policies that have not ended."""
    return [one for one in context.records(Policy, client) if not has_ended(one, context.today)]


def _maturing(comparison: Comparison) -> Test | None:
    """A holding matures in so many days from today."""

    def days(client: Client, context: FilterContext) -> Iterable[date | None]:
        return (one.matures_on for one in context.open_holdings(client))

    return _ahead(comparison, days)


def _renewing(comparison: Comparison) -> Test | None:
    """A premium is due, or the cover ends, in so many days from today."""

    def days(client: Client, context: FilterContext) -> Iterable[date | None]:
        return (day for one in _policies(client, context) for day in reminder_days(one, context.today, context.today))

    return _ahead(comparison, days)


def _promise(comparison: Comparison) -> Test | None:
    """A promise is due in so many days from today, or overdue; yes: there is an open one."""
    wanted = presence(comparison)
    if wanted is not None:
        return lambda client, context: bool(_promised(client, context)) == wanted
    if comparison.word in ("overdue", "逾期"):
        return lambda client, context: any(day < context.today for day in _promised(client, context))
    return _ahead(comparison, _promised)


def _promised(client: Client, context: FilterContext) -> list[date]:
    """The days of what the manager promised."""
    return [one.due for one in context.promises(client) if one.by is Party.MANAGER]


def _ahead(comparison: Comparison, days: Callable[[Client, FilterContext], Iterable[date | None]]) -> Test | None:
    """One of the days is ahead, and so far from today; without a sign at most so far."""
    span = span_days(comparison.word)
    if span is None:
        return None
    compared = comparison if comparison.orders else comparison._replace(sign="<=")

    def test(client: Client, context: FilterContext) -> bool:
        distances = ((day - context.today).days for day in days(client, context) if day)
        return any(distance >= 0 and compared.holds(distance, span) for distance in distances)

    return test


# People


def _referred_by(comparison: Comparison) -> Test | None:
    """Introduced by a client of that name; yes and no ask whether by anybody."""
    wanted = presence(comparison)
    if wanted is not None:
        return lambda client, _context: bool(client.referred_by) == wanted
    name = name_key(comparison.text)
    if comparison.orders or not name:
        return None

    def test(client: Client, context: FilterContext) -> bool:
        referrer = context.everyone.get(client.referred_by or "")
        return referrer is not None and name in context.text(referrer)

    return test


def _referrals(client: Client, context: FilterContext) -> int:
    """How many clients this one introduced."""
    return sum(one.referred_by == client.id for one in context.clients)


def _own_keys() -> tuple[Key, ...]:
    return (
        enum_key("tier 级别 等级 分层", lambda client: client.tier, Tier),
        text_key(
            "tag 标签",
            N_("a tag"),
            lambda client, word: word in map(folded, client.tags),
            lambda context: sorted({tag for client in context.clients for tag in client.tags}),
        ),
        enum_key("stage 阶段", lambda client: client.stage, Stage),
        enum_key("risk 风险 风险等级", lambda client: client.risk, RiskGrade, ordered=True),
        text_key(
            "area 片区 区域 地区",
            N_("part of an area"),
            lambda client, word: word in folded(client.area),
            lambda context: sorted({client.area for client in context.clients if client.area}),
        ),
        enum_key("channel 方式 渠道 沟通方式", lambda client: client.channel, Channel),
        enum_key("kind 类型 类别", lambda client: client.kind, ClientKind),
        enum_key("gender 性别", lambda client: client.gender, Gender),
        AGE,
        yes_no_key("lunar 农历", lambda client: client.birthday is not None and client.birthday.lunar),
        Key(("due", "待联络", "待联系", "应联系", "该联系"), _due, lambda: join_names(SPANS), lambda: SPANS),
        Key(("no-contact", "未联络", "未联系"), _no_contact, lambda: _(_A_SPAN)),
        Key(("last", "最近联络", "距上次"), _last, lambda: _("a span as 90d, 12w or 3m; “no” is never"), ordered=True),
        number_key(
            "contacts 联络次数",
            N_("a number: how often reached within a year"),
            lambda client, context: context.count_contacts(client),
            reads_log=True,
        ),
        number_key(
            "met 面谈次数 见面次数",
            N_("a number: how often met within a year"),
            lambda client, context: context.count_meetings(client),
            reads_log=True,
        ),
        Key(
            ("attempts", "未联系上", "未接通"),
            _attempts,
            lambda: _("a number: 1, 2 or more attempts"),
            ordered=True,
        ),
        Key(
            ("promise", "承诺"),
            _promise,
            lambda: _("a span as 7d: due within it; overdue; yes or no"),
            lambda: [("overdue", "逾期"), ("yes", "有"), ("no", "无")],
            ordered=True,
        ),
        Key(("birthday", "生日"), _birthday, _birthday_values, lambda: SPANS),
        Key(("family-birthday", "家人生日", "家属生日"), _family_birthday, _birthday_values, lambda: SPANS),
        Key(("contact-person-birthday", "联系人生日"), _contact_person_birthday, _birthday_values, lambda: SPANS),
        Key(("phone", "电话", "手机"), _phone, lambda: _("part of a phone number")),
        text_key(
            "number 客户号 编号", N_("part of a client number"), lambda client, word: word in folded(client.number)
        ),
        _money_key("aum 本行资产", lambda client, context: context.assets_here(client)),
        _money_key("assets 总资产", lambda client, context: context.total(client).assets),
        _money_key("debts 负债", lambda client, context: context.total(client).debts),
        _money_key("net 净资产", lambda client, context: context.total(client).net),
        _money_key("sales 成交额", lambda client, context: context.sales_of_year(client), reads_log=True),
        Key(("holds", "持有"), _holds, lambda: _("fund, deposit, medical and the like, or a name"), _held_kinds),
        Key(
            ("no", "没有", "缺"),
            _holds_not,
            lambda: _("fund, deposit … or medical, where policies are recorded; -holds: takes a name, too"),
            _held_kinds,
        ),
        Key(("maturing", "到期"), _maturing, lambda: _(_A_SPAN), ordered=True),
        Key(("renewing", "续期"), _renewing, lambda: _(_A_SPAN), ordered=True),
        Key(("referred-by", "推荐人", "介绍人"), _referred_by, lambda: _("a client's name; yes or no")),
        number_key("referrals 转介绍", _A_NUMBER, _referrals),
    )


def _birthday_values() -> str:
    return join_names([*SPANS, ("1-12",), ("30d", "30天")])


def word_test(word: str) -> Test:
    """A word by itself: in name, alias, pinyin, initials, phone, tag, area or employer."""
    key, number = name_key(word), is_number(word)

    def test(client: Client, context: FilterContext) -> bool:
        return key in context.text(client) or (number and any(same_phone(one, word) for one in client.phones))

    return test


@cache
def client_scope() -> Scope:
    """What a filter is about outside brackets."""
    return Scope(
        names=(),
        label=N_("a client"),
        own_keys=_own_keys(),
        make_field_keys=lambda: field_keys(Client, FIELDS["clients"]),
        word_test=word_test,
        has=lambda test: test,
    )
