"""What a client may be due for; `due` beside it makes the queue of it, `due_text` the words.

A reason with a day (a promise, a birthday) warns ahead of it, unless the client was contacted since the warning began.
From its day on it shows until a contact on or after that day. Any channel answers it; only the cadence asks for a
conversation, and only a review the next review.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from rmtui.records.client import Client, Potential, Stage
from rmtui.records.settings import Settings
from rmtui.rules.conduct.suitability import assessment_expiry
from rmtui.rules.contact.cadence import MESSAGES, cadence
from rmtui.rules.contact.standing import OpenPromise
from rmtui.rules.days.occasions import birthday_between
from rmtui.rules.days.open_on import is_open
from rmtui.rules.review.schedule import next_review

if TYPE_CHECKING:
    from rmtui.records.holding import Holding
    from rmtui.records.policy import Policy
    from rmtui.records.review import Review

PROMISE_NOTICE = 1
BIRTHDAY_NOTICE = 7
MATURITY_NOTICE = 14
RENEWAL_NOTICE = 14
"""Days ahead that a reason begins to warn."""
BELATED = 3
"""Days after a birthday on which a wish is still welcome."""
GRACE = 60
"""Days after a premium day or the end of cover on which a call may still save the policy."""


class Cause(StrEnum):
    """What a client is due for."""

    PROMISE = "promise"
    BIRTHDAY = "birthday"
    MATURITY = "maturity"
    RENEWAL = "renewal"
    REVIEW = "review"
    CADENCE = "cadence"
    NEVER_MET = "never-met"
    RISK = "risk"
    POTENTIAL = "potential"
    ATTEMPTS = "attempts"


class Points(NamedTuple):
    """How the points of a cause go with its day: so many on the day, and the change for each day ahead or after."""

    on_the_day: int
    each_day_ahead: int = 0
    each_day_after: int = 0
    most: int = 60

    def at(self, late: int) -> int:
        """Points `late` days after the day (ahead of it when negative); at least 1."""
        change = self.each_day_after * late if late > 0 else self.each_day_ahead * -late
        return min(max(self.on_the_day + change, 1), self.most)


POINTS = {
    Cause.PROMISE: Points(30, each_day_ahead=-3, each_day_after=2, most=60),
    Cause.BIRTHDAY: Points(30, each_day_ahead=-3, each_day_after=-5),
    Cause.MATURITY: Points(30, each_day_ahead=-1, each_day_after=1, most=50),
    Cause.RENEWAL: Points(25, each_day_ahead=-1),
    Cause.REVIEW: Points(15, each_day_ahead=-1, each_day_after=1, most=40),
    Cause.CADENCE: Points(10, each_day_ahead=-1, each_day_after=1, most=40),
    Cause.NEVER_MET: Points(10, each_day_after=1, most=30),
    Cause.RISK: Points(5),
    Cause.POTENTIAL: Points(5),
    Cause.ATTEMPTS: Points(1),
}
"""A word given weighs most, then an occasion that passes, then habit. Lateness stops counting after a month, so that
those lost long ago do not hide those who can still be kept."""


MESSAGES_ONLY, UNCOUNTED = "messages", "uncounted"
"""A client never spoken to was written to, or reached in another way that the book does not count."""


class Reason(NamedTuple):
    """One thing a client is due for."""

    cause: Cause
    points: int
    """Before the weight of the tier."""
    day: date | None = None
    """The day it is or was due; for a client never met the day the relationship began, if known."""
    detail: str = ""
    """The promise in the manager's words; "lunar" for a lunar birthday; the names of what matures, or the policy's,
    which is a `PolicyKind` where it has none;
    `MESSAGES_ONLY` or `UNCOUNTED` for a client never spoken to; the number of attempts.
    """


class FolderFacts(NamedTuple):
    """What the folder of one client has for the queue. Holdings and policies that are no reason may be left out."""

    holdings: Sequence[Holding] = ()
    policies: Sequence[Policy] = ()
    last_review: Review | None = None
    """The newest that is finished."""
    owns: bool = False
    """Is a holding known, be it one that was left out?"""

    @property
    def is_reviewed(self) -> bool:
        """Is there anything to review, or was there?"""
        return bool(self.holdings or self.owns or self.last_review)


def folder_facts(
    holdings: Iterable[Holding], policies: Iterable[Policy], reviews: Mapping[str, Review], owners: Collection[str] = ()
) -> dict[str, FolderFacts]:
    """By client what the folders have. `owners`: of whom a holding is known, also one that is not among `holdings`."""
    held: dict[str, list[Holding]] = {}
    insured: dict[str, list[Policy]] = {}
    for holding in holdings:
        held.setdefault(holding.client, []).append(holding)
    for policy in policies:
        insured.setdefault(policy.client, []).append(policy)
    return {
        one: FolderFacts(held.get(one, ()), insured.get(one, ()), reviews.get(one), one in owners)
        for one in {*held, *insured, *reviews, *owners}
    }


class Situation(NamedTuple):
    """What the reasons for one client are found in."""

    client: Client
    settings: Settings
    today: date
    days: int
    """How far ahead of today the queue looks."""
    spoken: date | None
    """Last conversation."""
    contacted: date | None
    """Last contact by any channel."""
    promises: Sequence[OpenPromise]
    folder: FolderFacts = FolderFacts()
    attempts: int = 0
    """Since the last conversation."""
    letters: Collection[str] = ()
    """The channels by which the client was ever reached."""

    def answered(self, day: date, notice: int) -> bool:
        """Was the client contacted since `day`, or while it is ahead since its warning began, `notice` days before?"""
        since = day if day <= self.today else day - timedelta(days=notice)
        return self.contacted is not None and self.contacted >= since

    def spoken_of(self, day: date, notice: int) -> bool:
        """Was the client contacted since the warning of `day` began? That answers it for good."""
        return self.contacted is not None and self.contacted >= day - timedelta(days=notice)

    def reaches(self, day: date, notice: int) -> bool:
        """Is `day` past, or within the notice or the days looked ahead?"""
        return (day - self.today).days <= max(notice, self.days)


def _promises(situation: Situation) -> Iterator[Reason]:
    """Promises due tomorrow or before, or within the days looked ahead."""
    for promise in situation.promises:
        late = (situation.today - promise.due).days
        ahead = max(PROMISE_NOTICE, situation.days)
        if late >= -ahead and not situation.answered(promise.kept_from, PROMISE_NOTICE):
            yield Reason(Cause.PROMISE, POINTS[Cause.PROMISE].at(late), promise.due, promise.text)


def _birthday(situation: Situation) -> Iterator[Reason]:
    """A birthday within a week or within the days looked ahead, or one just missed."""
    birthday = situation.client.birthday
    if birthday is None:
        return
    ahead = timedelta(days=max(BIRTHDAY_NOTICE, situation.days))
    day = birthday_between(birthday, situation.today - timedelta(days=BELATED), situation.today + ahead)
    if day and not situation.answered(day, BIRTHDAY_NOTICE):
        late = (situation.today - day).days
        yield Reason(Cause.BIRTHDAY, POINTS[Cause.BIRTHDAY].at(late), day, "lunar" if birthday.lunar else "")


def _maturity(situation: Situation) -> Iterator[Reason]:
    """What matures within a fortnight, or has and nobody spoke of it: the best reason to call (FIELD.md, 到期).

    One reason for the earliest day, however much matures: it is one call.
    """
    today = situation.today
    due: dict[date, list[str]] = {}
    for one in situation.folder.holdings:
        day = one.matures_on
        if day is None or not is_open(one, today) or not situation.reaches(day, MATURITY_NOTICE):
            continue
        if not situation.spoken_of(day, MATURITY_NOTICE):
            due.setdefault(day, []).append(one.name)
    if due:
        day = min(due)
        yield Reason(Cause.MATURITY, POINTS[Cause.MATURITY].at((today - day).days), day, " + ".join(due[day]))


def _renewal(situation: Situation) -> Iterator[Reason]:
    """The next premium or end of cover of the policies; one reason, for the earliest day."""
    if not situation.folder.policies:
        return
    from rmtui.rules.insurance.premiums import worth_a_call

    since = situation.today - timedelta(days=GRACE)
    due = [(day, one) for one in situation.folder.policies for day in worth_a_call(one, since, situation.today)]
    due = [
        (day, one)
        for day, one in due
        if situation.reaches(day, RENEWAL_NOTICE) and not situation.spoken_of(day, RENEWAL_NOTICE)
    ]
    if due:
        day, policy = min(due, key=lambda found: (found[0], found[1].id))
        late = (situation.today - day).days
        yield Reason(Cause.RENEWAL, POINTS[Cause.RENEWAL].at(late), day, policy.product or policy.kind)


def _review(situation: Situation) -> Iterator[Reason]:
    """A review that the last one or the rhythm asks for. Where no holding is known there is nothing to review."""
    folder = situation.folder
    if not folder.is_reviewed:
        return
    day = next_review(situation.client, folder.last_review)
    if day and situation.reaches(day, 0):
        yield Reason(Cause.REVIEW, POINTS[Cause.REVIEW].at((situation.today - day).days), day)


def _conversation(situation: Situation) -> Iterator[Reason]:
    """A conversation that the cadence asks for, or the very first one."""
    client, settings, today, days, spoken, *_ = situation
    if spoken is None:
        waiting = (today - client.opened_on).days if client.opened_on else 0
        counted = (
            "" if not situation.letters else MESSAGES_ONLY if MESSAGES.issuperset(situation.letters) else UNCOUNTED
        )
        yield Reason(Cause.NEVER_MET, POINTS[Cause.NEVER_MET].at(waiting), client.opened_on, counted)
        return
    late = (today - spoken).days - cadence(client, settings)
    if late >= -days:
        yield Reason(Cause.CADENCE, POINTS[Cause.CADENCE].at(late), today - timedelta(days=late))


def _expired_risk(situation: Situation) -> Iterator[Reason]:
    """A risk assessment older than the year it is valid for (FIELD.md, 适当性)."""
    expiry = assessment_expiry(situation.client)
    if expiry and expiry < situation.today:
        yield Reason(Cause.RISK, POINTS[Cause.RISK].at(0), expiry)


def _potential(situation: Situation) -> Iterator[Reason]:
    """The quiet ones with potential come a little earlier (FIELD.md, 80/20)."""
    if situation.client.potential is Potential.HIGH:
        yield Reason(Cause.POTENTIAL, POINTS[Cause.POTENTIAL].at(0))


def _attempts(situation: Situation) -> Iterator[Reason]:
    """How often nobody was reached since: to be known, and no reason by itself."""
    if situation.attempts:
        yield Reason(Cause.ATTEMPTS, POINTS[Cause.ATTEMPTS].at(0), detail=str(situation.attempts))


Finder = Callable[[Situation], Iterator[Reason]]

OPENING: dict[Stage, tuple[Finder, ...]] = {
    Stage.PROSPECT: (_promises, _birthday, _conversation),
    Stage.ACTIVE: (_promises, _birthday, _maturity, _renewal, _review, _conversation),
    Stage.DORMANT: (_promises, _birthday, _maturity, _renewal),
    Stage.CLOSED: (),
}
"""The reasons that put a client of a stage into the queue."""

JOINING: tuple[Finder, ...] = (_expired_risk, _potential, _attempts)
"""The reasons that count only for a client who is in the queue already: alone they would flood it."""
