"""The reasons a client may be due for; `due` makes the queue of them, `due_text` their texts.

A reason with a day (a promise, a birthday, a maturity) shows some days ahead, unless the client was contacted since the
notice began: then only a queue that looks ahead has it. From its day on it shows until a contact on or after that day.
Any channel answers it; only the cadence needs a conversation, and a review needs the next review. A card, a written
greeting, answers occasions alone, and a message no birthday that is still ahead, unless it wishes well for it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from operator import attrgetter

from rmtui.comparing import unpadded
from rmtui.named_tuple import NamedTuple
from rmtui.records.channel import MESSAGE_CHANNELS, Channel
from rmtui.records.client import Birthday, Client, Potential, Stage
from rmtui.records.holding import Holding
from rmtui.records.loan import CreditLine
from rmtui.records.party import Party
from rmtui.records.service import Service
from rmtui.records.settings import Settings
from rmtui.rules.business.cases import answer_by
from rmtui.rules.business.loans import next_inspection, open_loans, security_ends
from rmtui.rules.business.opportunities import STANDS_STILL, moved_on, stands_still
from rmtui.rules.conduct.suitability import assessment_expiry
from rmtui.rules.contact.cadence import cadence
from rmtui.rules.contact.due_row import NEVER_REVIEWED, Reason, unspoken_detail
from rmtui.rules.contact.folder_facts import FolderFacts
from rmtui.rules.contact.leaving import LeavingFacts, contacts_alone, leaving_signs, points_of, sign_rules
from rmtui.rules.contact.queue_effect import AWAITED_QUIET, awaited_from
from rmtui.rules.contact.reason_rules import Cause, ReasonRule
from rmtui.rules.contact.service_counts import THANKS, WISH
from rmtui.rules.contact.summary import CARD, ContactSummary, OpenPromise
from rmtui.rules.days.birthdays import birthday_between
from rmtui.rules.days.open_on import is_open
from rmtui.rules.people.kinship import relative_kins
from rmtui.rules.people.milestones import milestone_text, milestones
from rmtui.rules.people.referrals import came_on, unthanked
from rmtui.rules.review.asset_trend import AssetPoint
from rmtui.rules.review.schedule import is_never_reviewed, next_review
from rmtui.terms import term
from rmtui.wording import format_money, have_cents

_WISHING = frozenset({*Channel, CARD}) - MESSAGE_CHANNELS
"""By what a client is wished well ahead of a birthday."""
PLANNING_QUIET = 30
"""Days for which a contact quiets a goal behind schedule and an allocation beyond its bands, which none puts right."""


class Situation(NamedTuple):
    """The facts from which the reasons of one client are found."""

    client: Client
    settings: Settings
    today: date
    days: int
    """Days ahead of today that the queue covers."""
    last_spoken: date | None
    """Last conversation."""
    promises: Sequence[OpenPromise]
    folder: FolderFacts
    rules: Mapping[Cause, ReasonRule]
    introduced: Sequence[Client]
    """Those whom the client introduced within the grace of that reason."""
    summary: ContactSummary
    """Of all clients: what is asked of it below, hardly any of them is asked for."""

    @property
    def is_snoozed(self) -> bool:
        snooze = self.summary.snoozes.get(self.client.id)
        return snooze is not None and self.today < snooze.until

    @property
    def last_contact(self) -> date | None:
        """The day of the last contact by any channel, without greeting cards."""
        return self.summary.last_contact(self.client.id)

    @property
    def letters(self) -> Collection[str]:
        """Letters of the channels by which the client was ever reached."""
        return self.summary.last.get(self.client.id, ())

    @property
    def attempts(self) -> int:
        """The attempts since the last conversation."""
        return self.summary.attempts_since(self.client.id, self.last_spoken)

    @property
    def last_attempt(self) -> date | None:
        return max(self.summary.attempts.get(self.client.id, ()), default=None)

    @property
    def given(self) -> Mapping[str, int]:
        """The services of the plan delivered this year."""
        return self.summary.given.get(self.client.id, {})

    @property
    def thanked_on(self) -> date | None:
        """The day of the last thanks."""
        return self.summary.last_given.get(self.client.id, {}).get(THANKS)

    @property
    def trend(self) -> Sequence[AssetPoint]:
        """What the newest reviews found."""
        return self.summary.trends.get(self.client.id, ())

    def is_answered(self, day: date, notice: int) -> bool:
        """Whether the client was contacted since `day`, or, while it is ahead, since `notice` days before it."""
        since = day if day <= self.today else day - timedelta(days=notice)
        return (last := self.last_contact) is not None and last >= since

    def is_wished(self, day: date, notice: int, *, of_festival: bool = False) -> bool:
        """As `is_answered`, for an occasion, which a greeting card answers, too."""
        since = day if day <= self.today else day - timedelta(days=notice)
        last = self.summary.last_wish(self.client.id, of_festival=of_festival)
        return last is not None and last >= since

    def is_greeted(self, day: date, notice: int) -> bool:
        """As `is_wished`, for a birthday: ahead of it a message, mostly about something else, does not answer it; one
        that says that it is a wish does.
        """
        if day <= self.today:
            return self.is_wished(day, notice)
        spoken = self.summary.last_contact(self.client.id, _WISHING)
        written = self.summary.last_given.get(self.client.id, {}).get(WISH)
        return any(last is not None and last >= day - timedelta(days=notice) for last in (spoken, written))

    def in_days(self, day: date, notice: int, answered: bool) -> int | None:
        """The days that a queue must look ahead to have `day`; None where it was answered, or this one looks less far.

        A contact that answers it ahead of its day takes it out of the rows until then, not out of a look ahead.
        """
        ahead = (day - self.today).days
        if ahead <= 0 or (ahead <= notice and not answered):
            return None if answered else 0
        return ahead if ahead <= self.days else None

    def open_in_days(self, day: date, notice: int) -> int | None:
        """As `in_days`, for what any contact answers."""
        return self.in_days(day, notice, self.is_answered(day, notice))

    def is_quiet(self, days: int) -> bool:
        """Whether the client was contacted within so many days."""
        return (last := self.last_contact) is not None and (self.today - last).days < days

    def is_within(self, day: date, notice: int) -> bool:
        """Whether `day` is past, or within the notice or the days the queue covers."""
        return (day - self.today).days <= max(notice, self.days)


def _promises(situation: Situation) -> Iterator[Reason]:
    """The manager's promises due within the notice, or the days the queue covers."""
    notice = situation.rules[Cause.PROMISE].notice
    for promise in situation.promises:
        if promise.by is not Party.MANAGER:
            continue
        day, late = promise.due, (situation.today - promise.due).days
        in_days = situation.in_days(day, notice, late < 0 and situation.is_answered(day, notice))
        if in_days is not None:
            points = situation.rules[Cause.PROMISE].at(late)
            yield Reason(Cause.PROMISE, points, day, promise.text, assumed=promise.assumed, in_days=in_days)


def _awaited(situation: Situation) -> Iterator[Reason]:
    """What the client is to do, from its day on; a contact then was an occasion to ask, and quiets it for some days."""
    asked, ahead = situation.last_contact, max(situation.rules[Cause.AWAITED].notice, situation.days)
    for promise in situation.promises:
        late = (situation.today - promise.due).days
        if promise.by is not Party.CLIENT or late < -ahead:
            continue
        if asked and promise.due <= situation.today < awaited_from(promise.due, promise.made_on, asked):
            continue
        points = situation.rules[Cause.AWAITED].at(late)
        yield Reason(Cause.AWAITED, points, promise.due, promise.text, assumed=promise.assumed)


def _birthday(situation: Situation) -> Iterator[Reason]:
    """A birthday within the notice or the days the queue covers, or one just missed."""
    birthday = situation.client.birthday
    if birthday and (found := _open_birthday(birthday, Cause.BIRTHDAY, situation)):
        in_days, day = found
        points = situation.rules[Cause.BIRTHDAY].at((situation.today - day).days)
        yield Reason(Cause.BIRTHDAY, points, day, lunar=birthday.lunar, in_days=in_days)


def _family_birthdays(situation: Situation) -> Iterable[Reason]:
    """The same of the living members of the family."""
    family = [
        (one.relation, one.name, one.birthday)
        for one in situation.client.family
        if one.birthday and relative_kins(one) != ()
    ]
    return _birthdays(Cause.FAMILY_BIRTHDAY, family, situation) if family else ()


def _contact_person_birthdays(situation: Situation) -> Iterable[Reason]:
    """The same of the contact persons of a company."""
    people = [(one.role, one.name, one.birthday) for one in situation.client.contact_persons if one.birthday]
    return _birthdays(Cause.CONTACT_PERSON_BIRTHDAY, people, situation) if people else ()


def _birthdays(cause: Cause, people: Iterable[tuple[str, str, Birthday]], situation: Situation) -> Iterator[Reason]:
    """The birthdays of people, each with relation or role and name: one reason, for the earliest day."""
    due: dict[tuple[int, date], list[tuple[str, bool]]] = {}
    for role, name, birthday in people:
        if found := _open_birthday(birthday, cause, situation):
            due.setdefault(found, []).append((unpadded(f"{role} {name}"), birthday.lunar))
    if due:
        in_days, day = found = min(due)
        points = situation.rules[cause].at((situation.today - day).days)
        who, lunar = " + ".join(who for who, _lunar in due[found]), any(one[1] for one in due[found])
        yield Reason(cause, points, day, who, lunar, in_days=in_days)


def _open_birthday(birthday: Birthday, cause: Cause, situation: Situation) -> tuple[int, date] | None:
    """The day near today on which a birthday is kept, behind the days that a queue must look ahead to have it; None
    where there is none, or the client was contacted for it.
    """
    rule = situation.rules[cause]
    day = birthday_between(birthday, *_near_days(situation.today, situation.days, rule))
    if day is None:
        return None
    in_days = situation.in_days(day, rule.notice, situation.is_greeted(day, rule.notice))
    return None if in_days is None else (in_days, day)


@cache
def _near_days(today: date, days: int, rule: ReasonRule) -> tuple[date, date]:
    """From the grace before today to the notice after it, or the days the queue covers."""
    return today - timedelta(days=rule.grace), today + timedelta(days=max(rule.notice, days))


def _milestones(situation: Situation) -> Iterator[Reason]:
    """Years with the bank, a child's school and the like, near their day; loans are maturities. One, the earliest."""
    rule, today = situation.rules[Cause.MILESTONE], situation.today
    first, last = _near_days(today, situation.days, rule)
    due = [
        (in_days, one)
        for one in milestones(situation.client, situation.settings.currency, first, last)
        if (in_days := situation.in_days(one.day, rule.notice, situation.is_wished(one.day, rule.notice))) is not None
    ]
    if due:
        in_days, one = min(due, key=lambda found: (found[0], found[1].day))
        points = rule.at((today - one.day).days)
        yield Reason(Cause.MILESTONE, points, one.day, milestone_text(one), in_days=in_days)


def _maturity(situation: Situation) -> Iterator[Reason]:
    """Holdings that mature within the notice, or matured: the best reason to call (FIELD.md, 到期).

    One reason for the earliest day, however many mature: it is one call.
    """
    rule, today = situation.rules[Cause.MATURITY], situation.today
    due: dict[tuple[int, date], list[str]] = {}
    for one in situation.folder.holdings:
        day = one.matures_on
        if day and is_open(one, today) and (in_days := situation.open_in_days(day, rule.notice)) is not None:
            due.setdefault((in_days, day), []).append(one.name)
    if due:
        in_days, day = found = min(due)
        yield Reason(Cause.MATURITY, rule.at((today - day).days), day, " + ".join(due[found]), in_days=in_days)


def _renewal(situation: Situation) -> Iterator[Reason]:
    """The next premium or end of cover of the policies; one reason, for the earliest day."""
    from rmtui.rules.insurance.premiums import reminder_days

    rule, today = situation.rules[Cause.RENEWAL], situation.today
    since = today - timedelta(days=rule.grace)
    due = [
        (in_days, day, one)
        for one in situation.folder.policies
        for day in reminder_days(one, since, today)
        if (in_days := situation.open_in_days(day, rule.notice)) is not None
    ]
    if due:
        in_days, day, policy = min(due, key=lambda found: (*found[:2], found[2].id))
        product = policy.product or term(policy.kind)
        yield Reason(Cause.RENEWAL, rule.at((today - day).days), day, product, in_days=in_days)


def _review(situation: Situation) -> Iterator[Reason]:
    """The next review, as agreed at the last one or by the schedule; none where no holding is recorded."""
    folder = situation.folder
    day = next_review(situation.client, folder.last_review)
    if day and situation.is_within(day, situation.rules[Cause.REVIEW].notice):
        points = situation.rules[Cause.REVIEW].at((situation.today - day).days)
        if is_never_reviewed(day, folder.last_review, situation.today):
            yield Reason(Cause.REVIEW, points, None, NEVER_REVIEWED)
        else:
            yield Reason(Cause.REVIEW, points, day)


def _referral(situation: Situation) -> Iterator[Reason]:
    """Introductions since the last thanks; one reason, for the earliest."""
    if found := unthanked(situation.client, situation.introduced, situation.thanked_on):
        names = " + ".join(one.name for one in found)
        yield Reason(Cause.REFERRAL, situation.rules[Cause.REFERRAL].at(0), came_on(found[0]), names)


def _leaving(situation: Situation) -> Iterator[Reason]:
    """The signs of leaving, where they warn of the client and there was no contact since the newest of them."""
    rule, least, folder = situation.rules[Cause.LEAVING], situation.settings.leaving_from, situation.folder
    rules, trend = sign_rules(situation.settings), situation.trend
    if not rule.points or not (len(trend) > 1 or folder.lost or folder.cases or contacts_alone(rules) >= least):
        return
    facts = LeavingFacts(
        situation.client,
        situation.last_spoken,
        situation.attempts,
        situation.last_attempt,
        trend,
        folder.lost,
        folder.cases,
    )
    signs = leaving_signs(facts, rules, situation.today, least)
    if signs and (points := points_of(signs)) >= least:
        day = max(sign.day for sign in signs)
        if not situation.is_answered(day, 0):
            yield Reason(Cause.LEAVING, rule.at(0), day, str(points))


def _cadence(situation: Situation) -> Iterator[Reason]:
    """A conversation due by the cadence, or the very first one."""
    client, settings, today, days, spoken, *_ = situation
    if spoken is None:
        waiting = (today - client.opened_on).days if client.opened_on else 0
        counted = unspoken_detail(situation.letters)
        yield Reason(Cause.NEVER_MET, situation.rules[Cause.NEVER_MET].at(waiting), client.opened_on, counted)
        return
    late = (today - spoken).days - cadence(client, settings)
    if late >= -max(situation.rules[Cause.CADENCE].notice, days):
        yield Reason(Cause.CADENCE, situation.rules[Cause.CADENCE].at(late), today - timedelta(days=late))


def _campaigns(situation: Situation) -> Iterator[Reason]:
    """The campaigns for which the client is to be contacted: `c` in the queue does it in the same call."""
    for name in situation.folder.campaigns:
        yield Reason(Cause.CAMPAIGN, situation.rules[Cause.CAMPAIGN].points, detail=unpadded(name))


def _festival(situation: Situation) -> Iterator[Reason]:
    """A festival that the client keeps, near its day and not yet answered: a call may begin with it."""
    rule, today = situation.rules[Cause.FESTIVAL], situation.today
    if not rule.points:
        return
    from rmtui.rules.days.festivals import festivals_between, keeps

    for day, festival in festivals_between(*_near_days(today, 0, rule)):
        is_wished = situation.is_wished(day, rule.notice, of_festival=True)
        if not is_wished and keeps(situation.client, festival, situation.settings):
            yield Reason(Cause.FESTIVAL, rule.at((today - day).days), day, festival)
            return


def _expired_assessment(situation: Situation) -> Iterator[Reason]:
    """A risk assessment older than the year it is valid for (FIELD.md, 适当性)."""
    expiry = assessment_expiry(situation.client)
    if expiry and expiry < situation.today:
        yield Reason(Cause.RISK, situation.rules[Cause.RISK].at(0), expiry)


def _services(situation: Situation) -> Iterator[Reason]:
    """How many greetings, invitations and thanks the client is behind the plan; conversations and reviews are reasons
    of their own. Each further one adds the points of a day after.
    """
    rule = situation.rules[Cause.SERVICES]
    if not rule.points:
        return
    from rmtui.rules.contact.services import service_states

    services = Service.GREETING, Service.INVITATION, Service.THANKS
    states = service_states(situation.client, situation.settings, situation.given, situation.today, services)
    if missed := sum([state.missed for state in states.values()]):
        yield Reason(Cause.SERVICES, rule.at(missed - 1), detail=str(missed))


def _potential(situation: Situation) -> Iterator[Reason]:
    """Clients with high potential come a little earlier (FIELD.md, 80/20)."""
    if situation.client.potential is Potential.HIGH:
        yield Reason(Cause.POTENTIAL, situation.rules[Cause.POTENTIAL].at(0))


def _attempts(situation: Situation) -> Iterator[Reason]:
    """The number of attempts since the last conversation."""
    yield Reason(Cause.ATTEMPTS, situation.rules[Cause.ATTEMPTS].at(0), detail=str(situation.attempts))


def _cases(situation: Situation) -> Iterator[Reason]:
    """Each complaint or request that is not answered, from some days before its time is over; no contact answers it."""
    rule = situation.rules[Cause.CASE]
    for case in situation.folder.cases:
        by = answer_by(case, situation.settings)
        if not case.stage.is_answered and situation.is_within(by, rule.notice):
            yield Reason(Cause.CASE, rule.at((situation.today - by).days), by, unpadded(case.about))


def _opportunities(situation: Situation) -> Iterator[Reason]:
    """Each open opportunity near the day it is expected, and those not near it that did not move for a month."""
    rule, today = situation.rules[Cause.OPPORTUNITY], situation.today
    for one in situation.folder.opportunities:
        if not one.stage.is_open:
            continue
        day, in_days = one.expected_on, None
        if day:
            in_days = situation.open_in_days(day, rule.notice)
            if in_days is not None:
                points = rule.at((today - day).days)
                yield Reason(Cause.OPPORTUNITY, points, day, unpadded(one.product), in_days=in_days)
        is_near = in_days == 0
        if not is_near and stands_still(one, today) and not situation.is_answered(moved_on(one) + STANDS_STILL, 0):
            yield Reason(Cause.OPPORTUNITY, rule.at(0), detail=unpadded(one.product))


def _goals(situation: Situation) -> Iterator[Reason]:
    """What is behind schedule; one reason, for what has been so for longest. A contact quiets it for some weeks."""
    if situation.is_quiet(PLANNING_QUIET):
        return
    from rmtui.rules.assets.goals import goal_name, goal_states

    rule = situation.rules[Cause.GOAL]
    days = [
        (state.behind_since, goal_name(state.goal)) for state in goal_states(situation.folder.goals, situation.today)
    ]
    late = [(day, name) for day, name in days if day and situation.is_within(day, rule.notice)]
    if late:
        day, name = min(late)
        yield Reason(Cause.GOAL, rule.at((situation.today - day).days), day, unpadded(name))


def _allocation(situation: Situation) -> Iterator[Reason]:
    """Kinds beyond their bands; a contact quiets it for some weeks."""
    planned = situation.folder.allocation
    if planned is None or situation.is_quiet(PLANNING_QUIET):
        return
    from rmtui.rules.assets.target_allocation import drift_text, target_lines

    if drift := drift_text(target_lines(planned.target, planned.holdings, situation.settings.rates)):
        yield Reason(Cause.ALLOCATION, situation.rules[Cause.ALLOCATION].points, detail=drift)


def _loans(situation: Situation) -> Iterator[Reason]:
    """What is overdue, to be inspected, or ends soon of the loans and the credit lines."""
    folder, today = situation.folder, situation.today
    if not (folder.holdings or folder.lines):
        return
    owed = open_loans(folder.holdings, today)
    granted = [one for one in folder.lines if is_open(one, today)]
    if owed or granted:
        if not situation.is_quiet(AWAITED_QUIET):
            yield from _arrears(situation, owed)
        yield from _inspection(situation, owed)
        for line in granted:
            if line.until:
                yield from _ending(Cause.CREDIT_LINE, situation, [(line.until, line.name)])
        secured: list[Holding | CreditLine] = [*owed, *granted]
        yield from _ending(
            Cause.SECURITY, situation, [(day, one.name) for one in secured for day in security_ends(one)]
        )


def _arrears(situation: Situation, owed: Iterable[Holding]) -> Iterator[Reason]:
    """Principal or interest that is overdue, until it is paid."""
    overdue = [one for one in owed if one.overdue]
    if overdue:
        day = min((one.overdue_since for one in overdue if one.overdue_since), default=None)
        late = (situation.today - day).days if day else 0
        cents = have_cents(one.overdue for one in overdue)
        detail = " + ".join(format_money(one.overdue, one.currency, cents=cents) for one in overdue)
        yield Reason(Cause.ARREARS, situation.rules[Cause.ARREARS].at(late), day, detail)


def _quiet_arrears(situation: Situation) -> Iterator[Reason]:
    """What is overdue while a contact quiets it, which may have been about something else: who is in the queue for
    another reason has this one, too.
    """
    if situation.is_quiet(AWAITED_QUIET):
        yield from _arrears(situation, open_loans(situation.folder.holdings, situation.today))


def _inspection(situation: Situation, owed: Iterable[Holding]) -> Iterator[Reason]:
    """The loan that is to be inspected first; only an inspection answers it."""
    settings, inspections = situation.settings, situation.folder.inspections
    days = ((one, next_inspection(one, inspections, settings, situation.today)) for one in owed)
    yield from _ending(Cause.INSPECTION, situation, [(day, one.name) for one, day in days if day])


def _ending(cause: Cause, situation: Situation, days: Sequence[tuple[date, str]]) -> Iterator[Reason]:
    """One reason, for the earliest of some days, each with the name of what it is about; no contact answers it."""
    if days and situation.is_within(min(days)[0], situation.rules[cause].notice):
        day, name = min(days)
        yield Reason(cause, situation.rules[cause].at((situation.today - day).days), day, unpadded(name))


class Finder(NamedTuple):
    """Finds one kind of reason."""

    find: Callable[[Situation], Iterable[Reason]]
    of: Callable[[Situation], object] = attrgetter("client")
    """What it is found from; who has nothing of it has no such reason, and is not looked at."""


_PROMISES, _AWAITED = Finder(_promises, attrgetter("promises")), Finder(_awaited, attrgetter("promises"))
_BUSINESS = Finder(_cases, attrgetter("folder.cases")), Finder(_opportunities, attrgetter("folder.opportunities"))
_BIRTHDAYS = (
    Finder(_birthday, attrgetter("client.birthday")),
    Finder(_family_birthdays, attrgetter("client.family")),
    Finder(_contact_person_birthdays, attrgetter("client.contact_persons")),
)
_REFERRAL = Finder(_referral, attrgetter("introduced"))
_OF_CLIENTS = (
    *(_PROMISES, _AWAITED, *_BUSINESS, Finder(_loans), *_BIRTHDAYS, Finder(_milestones)),
    Finder(_maturity, attrgetter("folder.holdings")),
    Finder(_renewal, attrgetter("folder.policies")),
)

PRIMARY_FINDERS: dict[Stage, tuple[Finder, ...]] = {
    Stage.PROSPECT: (_PROMISES, _AWAITED, *_BUSINESS, *_BIRTHDAYS, _REFERRAL, Finder(_cadence)),
    Stage.ACTIVE: (
        *_OF_CLIENTS,
        Finder(_review, attrgetter("folder.is_reviewed")),
        Finder(_goals, attrgetter("folder.goals")),
        Finder(_allocation, attrgetter("folder.allocation")),
        *(_REFERRAL, Finder(_leaving), Finder(_cadence)),
    ),
    Stage.DORMANT: (*_OF_CLIENTS, _REFERRAL),
    Stage.CLOSED: (),
}
"""The reasons that put a client of a stage into the queue."""

SECONDARY_FINDERS = (
    Finder(_campaigns, attrgetter("folder.campaigns")),
    *(Finder(_festival), Finder(_services), Finder(_expired_assessment), Finder(_potential)),
    Finder(_quiet_arrears, attrgetter("folder.holdings")),
    Finder(_attempts, attrgetter("attempts")),
)
"""Reasons added for a client who is already in the queue: alone they would flood it."""
