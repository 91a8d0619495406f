"""The notice, grace period and points of each reason of the due queue: the defaults, and those of a book."""

from collections.abc import Mapping

from rmtui.named_tuple import NamedTuple
from rmtui.records.settings import Settings
from rmtui.str_enum import StrEnum

MOST_DAYS, MOST_POINTS = 366, 100
"""The longest notice and grace; the most points, and the greatest change a day."""


class Cause(StrEnum):
    """What a client is due for."""

    PROMISE = "promise"
    AWAITED = "awaited"
    """Something that the client is to bring, send or decide."""
    BIRTHDAY = "birthday"
    FAMILY_BIRTHDAY = "family-birthday"
    CONTACT_PERSON_BIRTHDAY = "contact-person-birthday"
    MILESTONE = "milestone"
    CASE = "case"
    """A complaint or request that is not answered."""
    OPPORTUNITY = "opportunity"
    """An opportunity whose day comes, or that stands still."""
    ARREARS = "arrears"
    """Principal or interest of a loan that is overdue."""
    INSPECTION = "inspection"
    """A loan that is to be inspected."""
    CREDIT_LINE = "credit-line"
    """A credit line that ends."""
    SECURITY = "security"
    """A guarantee, or the insurance of a pledge, that ends."""
    MATURITY = "maturity"
    GOAL = "goal"
    """What is saved for is behind schedule."""
    ALLOCATION = "allocation"
    """The assets are beyond the bands of the target allocation."""
    RENEWAL = "renewal"
    REVIEW = "review"
    CADENCE = "cadence"
    NEVER_MET = "never-met"
    SERVICES = "services"
    """Behind what the service plan promises by now."""
    REFERRAL = "referral"
    """An introduction that was not thanked for yet."""
    LEAVING = "leaving"
    """The signs of leaving warn of the client (`rmtui.rules.contact.leaving`)."""
    CAMPAIGN = "campaign"
    """In a campaign that runs, and not contacted for it yet."""
    FESTIVAL = "festival"
    RISK = "risk"
    POTENTIAL = "potential"
    ATTEMPTS = "attempts"


class ReasonRule(NamedTuple):
    """The rule of a cause. Without points it is no reason."""

    points: int
    """On its day; before the weight of the tier."""
    ahead: int = 0
    """Change of the points for each day ahead."""
    after: int = 0
    """Change of the points for each day after."""
    most: int = 60
    notice: int = 0
    """Days before its day from which on it shows."""
    grace: int = 0
    """Days after its day for which it shows."""

    def at(self, late: int) -> int:
        """Points `late` days after the day (ahead of it when negative); at least 1, but none where it has none."""
        change = self.after * late if late > 0 else self.ahead * -late
        return min(max(self.points + change, 1), self.most) if self.points else 0


DEFAULT_RULES: Mapping[Cause, ReasonRule] = {
    Cause.PROMISE: ReasonRule(30, ahead=-3, after=2, notice=1),
    Cause.AWAITED: ReasonRule(15, ahead=-2, after=1, most=40),
    Cause.CASE: ReasonRule(50, ahead=-5, after=2, most=100, notice=3),
    Cause.OPPORTUNITY: ReasonRule(20, ahead=-1, after=1, most=40, notice=7),
    Cause.ARREARS: ReasonRule(40, after=1),
    Cause.INSPECTION: ReasonRule(20, ahead=-1, after=1, most=60, notice=7),
    Cause.CREDIT_LINE: ReasonRule(25, ahead=-1, after=1, most=50, notice=30),
    Cause.SECURITY: ReasonRule(20, ahead=-1, after=1, most=50, notice=14),
    Cause.BIRTHDAY: ReasonRule(30, ahead=-3, after=-5, notice=7, grace=3),
    Cause.FAMILY_BIRTHDAY: ReasonRule(15, ahead=-2, after=-4, notice=7, grace=3),
    Cause.CONTACT_PERSON_BIRTHDAY: ReasonRule(15, ahead=-2, after=-4, notice=7, grace=3),
    Cause.MILESTONE: ReasonRule(8, ahead=-1, after=-2, notice=7, grace=3),
    Cause.MATURITY: ReasonRule(30, ahead=-1, after=1, most=50, notice=14),
    Cause.RENEWAL: ReasonRule(25, ahead=-1, notice=14, grace=60),
    Cause.GOAL: ReasonRule(10, ahead=-1, notice=7),
    Cause.ALLOCATION: ReasonRule(10),
    Cause.REVIEW: ReasonRule(15, ahead=-1, after=1, most=40),
    Cause.CADENCE: ReasonRule(10, ahead=-1, after=1, most=40),
    Cause.NEVER_MET: ReasonRule(10, after=1, most=30),
    Cause.SERVICES: ReasonRule(0, after=1, most=10),
    Cause.REFERRAL: ReasonRule(15, grace=60),
    Cause.LEAVING: ReasonRule(25),
    Cause.CAMPAIGN: ReasonRule(5),
    Cause.FESTIVAL: ReasonRule(3, notice=7, grace=3),
    Cause.RISK: ReasonRule(5),
    Cause.POTENTIAL: ReasonRule(5),
    Cause.ATTEMPTS: ReasonRule(1),
}
"""Promises weigh most, then occasions, then the cadence. Lateness is capped after about a month, so that clients lost
long ago do not hide those who can still be kept. The grace of a renewal is that of an insurer after a premium day, for
saving the policy (FIELD.md, 到期); that of a birthday, for as long as wishes are welcome. The service plan has no
points until a book gives it some, since greetings, invitations and thanks are only known where topics name them.
"""

_LASTING = ("notice", "grace", "points", "ahead", "after", "most")
_DATED = ("notice", "points", "ahead", "after", "most")
PARTS: Mapping[Cause, tuple[str, ...]] = {
    Cause.PROMISE: _DATED,
    Cause.AWAITED: _DATED,
    Cause.CASE: _DATED,
    Cause.OPPORTUNITY: _DATED,
    Cause.ARREARS: ("points", "after", "most"),
    Cause.INSPECTION: _DATED,
    Cause.CREDIT_LINE: _DATED,
    Cause.SECURITY: _DATED,
    Cause.BIRTHDAY: _LASTING,
    Cause.FAMILY_BIRTHDAY: _LASTING,
    Cause.CONTACT_PERSON_BIRTHDAY: _LASTING,
    Cause.MILESTONE: _LASTING,
    Cause.MATURITY: _DATED,
    Cause.RENEWAL: _LASTING,
    Cause.GOAL: _DATED,
    Cause.ALLOCATION: ("points",),
    Cause.REVIEW: _DATED,
    Cause.CADENCE: _DATED,
    Cause.NEVER_MET: ("points", "after", "most"),
    Cause.SERVICES: ("points", "after", "most"),
    Cause.REFERRAL: ("grace", "points"),
    Cause.LEAVING: ("points",),
    Cause.CAMPAIGN: ("points",),
    Cause.FESTIVAL: ("notice", "grace", "points"),
    Cause.RISK: ("points",),
    Cause.POTENTIAL: ("points",),
    Cause.ATTEMPTS: ("points",),
}
"""What of a rule means anything for a cause, in the order in which it is shown."""


def reason_rules(settings: Settings) -> Mapping[Cause, ReasonRule]:
    """The rules of a book. Parts that a newer rmtui wrote are left out."""
    if not settings.reasons:
        return DEFAULT_RULES
    return {cause: rule._replace(**_known_parts(settings, cause)) for cause, rule in DEFAULT_RULES.items()}


def _known_parts(settings: Settings, cause: Cause) -> dict[str, int]:
    return {name: part for name, part in settings.reasons.get(cause, {}).items() if name in PARTS[cause]}


def differing_parts(rules: Mapping[Cause, ReasonRule]) -> dict[str, dict[str, int]]:
    """What of the rules differs from the defaults, as the settings have it."""
    found = {
        cause.value: {
            name: getattr(rule, name)
            for name in PARTS[cause]
            if getattr(rule, name) != getattr(DEFAULT_RULES[cause], name)
        }
        for cause, rule in rules.items()
    }
    return {cause: parts for cause, parts in found.items() if parts}
