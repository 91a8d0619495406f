"""Signs of leaving 流失预警: each sign found gives points, and their sum is a warning (FIELD.md, 流失预警).

Every sign has a day, so that a contact since the newest one answers the reason in the queue.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from operator import attrgetter

from rmtui.comparing import folded
from rmtui.named_tuple import NamedTuple
from rmtui.records.case import Case, CaseKind
from rmtui.records.client import Client, Stage
from rmtui.records.holding import LIABILITIES, Holding
from rmtui.records.leaving import LeavingWarning
from rmtui.records.settings import Settings
from rmtui.rules.review.asset_trend import AssetPoint
from rmtui.str_enum import StrEnum
from rmtui.words import phrases
from rmtui.words.products import PAYROLL

MOST_POINTS, MOST_LIMIT = 100, 366
_YEAR = timedelta(days=365)
_RENEWED_AHEAD = timedelta(days=7)
"""What is opened so long before another matures, or later, renews it."""
_CONTENT = 4
"""A complaint whose answer the client gives so many of five points is no sign."""
_GONE = 10
"""Of the assets at the time of a warning less than one in so many is left: the client has left."""


class Sign(StrEnum):
    """A sign that a client may be leaving."""

    FALLING = "falling"
    MOVED = "moved"
    MATURED = "matured"
    PAYROLL = "payroll"
    COMPLAINT = "complaint"
    UNANSWERED = "unanswered"
    SILENCE = "silence"


class SignRule(NamedTuple):
    """The points of a sign, and the limit from which it counts. Without points it is no sign."""

    points: int
    limit: int
    """Percent, days or attempts (`LIMIT_UNITS`)."""


class Unit(StrEnum):
    """What a limit counts."""

    PERCENT = "percent"
    DAYS = "days"
    ATTEMPTS = "attempts"


LIMIT_UNITS: Mapping[Sign, Unit] = {
    Sign.FALLING: Unit.PERCENT,
    Sign.MOVED: Unit.PERCENT,
    Sign.MATURED: Unit.DAYS,
    Sign.PAYROLL: Unit.DAYS,
    Sign.COMPLAINT: Unit.DAYS,
    Sign.UNANSWERED: Unit.ATTEMPTS,
    Sign.SILENCE: Unit.DAYS,
}
DEFAULT_SIGNS: Mapping[Sign, SignRule] = {
    Sign.FALLING: SignRule(20, 20),
    Sign.MOVED: SignRule(25, 10),
    Sign.MATURED: SignRule(15, 90),
    Sign.PAYROLL: SignRule(20, 90),
    Sign.COMPLAINT: SignRule(15, 90),
    Sign.UNANSWERED: SignRule(10, 3),
    Sign.SILENCE: SignRule(10, 90),
}
"""Money that moves weighs more than silence; no single sign is enough for the default warning, which is at 30."""


class FoundSign(NamedTuple):
    """A sign of one client."""

    sign: Sign
    points: int
    day: date
    """On which it came up."""
    figure: int
    """Percent, attempts, or days of silence; how many complaints, or holdings."""
    names: str = ""
    """Of the holdings, or what the complaint is about, as they were typed."""
    days: tuple[date, ...] = ()
    """The review from which assets fell and that to which they did, or when each of the holdings matured."""


class LeavingFacts(NamedTuple):
    """The facts from which the signs of one client are found."""

    client: Client
    last_spoken: date | None
    attempts: int
    """Since the last conversation."""
    last_attempt: date | None
    trend: Sequence[AssetPoint] = ()
    """The newest reviews, by day."""
    lost: Sequence[Holding] = ()
    """As `lost_holdings` finds them."""
    cases: Sequence[Case] = ()


class Outcome(StrEnum):
    """The outcome of a warning."""

    OPEN = "open"
    """The signs still warn."""
    STAYED = "stayed"
    """They warn no longer."""
    LEFT = "left"
    """Dormant or closed, or hardly anything of the assets is left."""


def sign_rules(settings: Settings) -> Mapping[Sign, SignRule]:
    """The rules of a book."""
    if not settings.leaving:
        return DEFAULT_SIGNS
    return {
        sign: rule._replace(
            **{name: part for name, part in settings.leaving.get(sign, {}).items() if name in SignRule._fields}
        )
        for sign, rule in DEFAULT_SIGNS.items()
    }


def differing_signs(rules: Mapping[Sign, SignRule]) -> dict[str, dict[str, int]]:
    """What of the rules differs from the defaults, as the settings have it."""
    found = {
        sign.value: {
            name: value for name, value in rule._asdict().items() if value != getattr(DEFAULT_SIGNS[sign], name)
        }
        for sign, rule in rules.items()
    }
    return {sign: parts for sign, parts in found.items() if parts}


def lost_holdings(holdings: Iterable[Holding]) -> list[Holding]:
    """Of one client's holdings those at this bank that were closed when they matured, with nothing opened at this bank
    since, and accounts of a payroll that were closed.
    """
    here = [one for one in holdings if not one.institution and one.kind not in LIABILITIES]
    opened = max((one.opened_on for one in here if one.opened_on), default=date.min)
    return [one for one in here if one.closed_on and (is_payroll(one) or _is_not_renewed(one, opened))]


def _is_not_renewed(one: Holding, opened: date) -> bool:
    """`opened`: when the client opened the newest holding."""
    matures, closed = one.matures_on, one.closed_on
    if matures is None or closed is None:
        return False
    return matures - _RENEWED_AHEAD <= closed and opened < matures - _RENEWED_AHEAD


def is_payroll(holding: Holding) -> bool:
    """Whether its name tells that a salary is paid into it: 代发工资户."""
    name = folded(holding.name)
    return any(word in name for words in PAYROLL.values() for word in phrases(words))


def leaving_signs(facts: LeavingFacts, rules: Mapping[Sign, SignRule], today: date, least: int = 0) -> list[FoundSign]:
    """The signs of a client, those with the most points first; only an active one can leave.

    `least`: none where there are only those of the contacts, and they cannot come to so many points.
    """
    if facts.client.stage is not Stage.ACTIVE:
        return []
    found: list[FoundSign] = []
    if len(facts.trend) > 1:
        found += _of_assets(facts.trend, rules, today)
    if facts.lost:
        found += _of_holdings(facts.lost, rules, today)
    if facts.cases:
        found += _of_complaints(facts.cases, rules, today)
    if found or contacts_alone(rules) >= least:
        found += _of_contacts(facts, rules, today)
    return sorted([one for one in found if one.points], key=lambda one: -one.points) if found else found


def contacts_alone(rules: Mapping[Sign, SignRule]) -> int:
    """The points that the signs of the contacts come to at most: silence, and attempts that reached nobody."""
    return rules[Sign.UNANSWERED].points + rules[Sign.SILENCE].points


def points_of(signs: Iterable[FoundSign]) -> int:
    """The sum of the points."""
    return sum(one.points for one in signs)


_ON, _HERE = attrgetter("on"), attrgetter("here")


def _of_assets(trend: Sequence[AssetPoint], rules: Mapping[Sign, SignRule], today: date) -> Iterable[FoundSign]:
    """The fall from the highest review of a year to the newest one."""
    known = trend[bisect_left(trend, today - _YEAR, key=_ON) : bisect_right(trend, today, key=_ON)]
    if len(known) < 2:
        return
    newest, highest = known[-1], max(known[:-1], key=_HERE)
    fall = highest.here - newest.here
    if fall <= 0:
        return
    days = highest.on, newest.on
    percent, falling, moved = fall * 100 // highest.here, rules[Sign.FALLING], rules[Sign.MOVED]
    if percent >= falling.limit:
        yield FoundSign(Sign.FALLING, falling.points, newest.on, percent, days=days)
    percent = min(fall, newest.elsewhere - highest.elsewhere) * 100 // highest.here
    if percent >= max(moved.limit, 1):
        yield FoundSign(Sign.MOVED, moved.points, newest.on, percent, days=days)


def _of_holdings(lost: Iterable[Holding], rules: Mapping[Sign, SignRule], today: date) -> Iterable[FoundSign]:
    for sign, is_meant in ((Sign.MATURED, False), (Sign.PAYROLL, True)):
        rule = rules[sign]
        own = [
            (one.closed_on, one)
            for one in lost
            if one.closed_on and one.closed_on <= today < one.closed_on + timedelta(days=rule.limit)
            if is_payroll(one) is is_meant
        ]
        if own:
            names = " + ".join(one.name for _day, one in own)
            days = () if is_meant else tuple(dict.fromkeys(one.matures_on for _day, one in own if one.matures_on))
            yield FoundSign(sign, rule.points, max(day for day, _one in own), len(own), names, days)


def _of_complaints(cases: Iterable[Case], rules: Mapping[Sign, SignRule], today: date) -> Iterable[FoundSign]:
    rule = rules[Sign.COMPLAINT]
    own = [
        one
        for one in cases
        if one.kind is CaseKind.COMPLAINT and one.on <= today < one.on + timedelta(days=rule.limit)
        if (one.satisfaction or 0) < _CONTENT
    ]
    if own:
        newest = max(own, key=lambda one: (one.on, one.id))
        yield FoundSign(Sign.COMPLAINT, rule.points, newest.on, len(own), newest.about)


def _of_contacts(facts: LeavingFacts, rules: Mapping[Sign, SignRule], today: date) -> Iterable[FoundSign]:
    if facts.last_attempt and facts.attempts >= max(rules[Sign.UNANSWERED].limit, 1):
        yield FoundSign(Sign.UNANSWERED, rules[Sign.UNANSWERED].points, facts.last_attempt, facts.attempts)
    silence, since = rules[Sign.SILENCE], facts.last_spoken or facts.client.opened_on
    if since and (today - since).days >= silence.limit:
        day = since + timedelta(days=silence.limit)
        yield FoundSign(Sign.SILENCE, silence.points, day, (today - since).days)


def outcome(warning: LeavingWarning, client: Client, assets: int, points: int, settings: Settings) -> Outcome:
    """What became of a warning. `assets`: at this bank today; `points`: of the signs of today."""
    is_gone = warning.assets > 0 and assets * _GONE < warning.assets
    if client.stage in (Stage.DORMANT, Stage.CLOSED) or is_gone:
        return Outcome.LEFT
    return Outcome.OPEN if points >= settings.leaving_from else Outcome.STAYED
