"""Texts of the due queue: why a client is due, how to reach them, and the score as a sum.

Names, promises and hours are as they were typed; pass the text through `rmtui.plain` before a terminal shows it.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from rmtui.language import _, ngettext
from rmtui.named_tuple import NamedTuple
from rmtui.records.channel import Channel
from rmtui.records.defaults import CONTACTED_STAGES
from rmtui.records.observance import Observance
from rmtui.records.party import Party
from rmtui.rules.contact.cadence import cadence, last_spoken, resets_cadence
from rmtui.rules.contact.due_row import MESSAGES_ONLY, NEVER_REVIEWED
from rmtui.rules.contact.queue_effect import awaited_from, effect_text, effects_text, next_due_text, still_due_text
from rmtui.rules.contact.reason_rules import Cause
from rmtui.rules.days.quiet_hours import quiet_hours_text
from rmtui.rules.text.phrases import assumed_mark
from rmtui.terms import term
from rmtui.wording import format_day, format_near_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rmtui.records.client import Client
    from rmtui.records.events import Contact
    from rmtui.records.settings import Settings
    from rmtui.rules.contact.due_row import DueRow, Reason
    from rmtui.rules.contact.summary import ContactSummary

_MAX_WAITING_SHOWN = 365


def reason_text(reason: Reason, today: date) -> str:
    """12 days overdue; birthday Thu (lunar); promise due tomorrow: send proposal."""
    text = _TEXT_BY_CAUSE[reason.cause](reason, today)
    return text if reason.detail else text.rstrip(":： ")  # a promise may be no more than a day


def reasons_text(row: DueRow, today: date) -> str:
    """12 days overdue, birthday Thu (lunar)."""
    return _(", ").join(reason_text(reason, today) for reason in row.reasons)


def row_text(row: DueRow, today: date) -> str:
    """12 days overdue · birthday Thu (lunar) · prefers WeChat, not 9-18."""
    reasons = [reason_text(reason, today) for reason in row.reasons]
    way = _way_of_contact(row)
    return " · ".join([*reasons, way] if way else reasons)


def score_lines(row: DueRow, today: date) -> list[str]:
    """The score as a sum: a line a reason with its points, the weightiest first, then the total by its weight."""
    line, total = _("{reason}: {points}"), _("Total: {points} × {weight} (tier {tier}) = {score}")
    if row.extra_weight:
        total = _("Total: {points} × {weight} (tier {tier}, +{bonus} for the contribution) = {score}")
    points = sum(reason.points for reason in row.reasons)
    return [
        *(line.format(reason=reason_text(reason, today), points=reason.points) for reason in row.reasons),
        total.format(points=points, weight=row.weight, tier=row.tier, bonus=row.extra_weight, score=row.score),
    ]


def contact_effects_text(
    contact: Contact,
    clients: Mapping[str, Client],
    rows: Iterable[DueRow],
    contact_summary: ContactSummary,
    on: QueueContext,
) -> str:
    """What a new contact did to the queue: next conversation by 25 Dec; email does not count as spoken: still due.

    `rows` is the queue after it.
    """
    due = {row.client.id: row for row in rows}
    reached = [clients[one] for one in contact.clients if one in clients and clients[one].stage in CONTACTED_STAGES]
    return effects_text(
        (client.name, _effect(contact, client, due.get(client.id), contact_summary, on)) for client in reached
    )


class QueueContext(NamedTuple):
    """The day and the settings a queue is computed with."""

    today: date
    settings: Settings


def _effect(
    contact: Contact, client: Client, row: DueRow | None, contact_summary: ContactSummary, on: QueueContext
) -> str:
    today, settings = on
    if row:
        follows = still_due_text(reason_text(row.reasons[0], today))
    else:
        asked, snooze = contact_summary.last_contact(client.id) or date.min, contact_summary.snoozes.get(client.id)
        promises = [one for one in contact_summary.promises if one.client == client.id]
        own = [(one.due, one.text) for one in promises if one.by is Party.MANAGER]
        awaited = [(awaited_from(one.due, one.made_on, asked), one.text) for one in promises if one.by is Party.CLIENT]
        last = last_spoken(client, contact_summary, settings)
        by_cadence = last + timedelta(days=cadence(client, settings)) if last else date.min
        told = contact.promise.text if contact.promise else ""
        snoozed = snooze.until if snooze else None
        follows = next_due_text(by_cadence, own, snoozed, today, awaited=awaited, told=told)
    return effect_text(
        contact.channel, follows, reached=contact.reached, counts=resets_cadence(contact, client, settings)
    )


def _way_of_contact(row: DueRow) -> str:
    """prefers WeChat, not 9-18; as far as known."""
    client = row.client
    channel, hours = term(client.channel), quiet_hours_text(client.quiet)
    if client.channel is Channel.EMAIL and not client.email:
        channel = _("{channel} (no address known)").format(channel=channel)
    if channel and hours:
        return _("prefers {channel}, not {hours}").format(channel=channel, hours=hours)
    if channel:
        return _("prefers {channel}").format(channel=channel)
    return _("not {hours}").format(hours=hours) if hours else ""


def _promise(reason: Reason, today: date) -> str:
    late, mark = _days_overdue(reason, today), assumed_mark(reason)
    if late > 0:
        text = ngettext("promise {count} day overdue{mark}: {text}", "promise {count} days overdue{mark}: {text}", late)
        return text.format(count=late, mark=mark, text=reason.detail)
    return _("promise due {day}: {text}").format(day=_near_day(reason, today) + mark, text=reason.detail)


def _awaited(reason: Reason, today: date) -> str:
    late, mark = _days_overdue(reason, today), assumed_mark(reason)
    if late > 0:
        text = ngettext(
            "chase, {count} day late{mark}: {text}",
            "chase, {count} days late{mark}: {text}",
            late,
        )
        return text.format(count=late, mark=mark, text=reason.detail)
    return _("awaited {day}: {text}").format(day=_near_day(reason, today) + mark, text=reason.detail)


def _birthday(reason: Reason, today: date) -> str:
    past = _days_overdue(reason, today) > 0
    if reason.lunar:
        text = _("birthday was {day} (lunar)") if past else _("birthday {day} (lunar)")
    else:
        text = _("birthday was {day}") if past else _("birthday {day}")
    return text.format(day=_near_day(reason, today))


def _birthday_of(reason: Reason, today: date) -> str:
    past = _days_overdue(reason, today) > 0
    if reason.lunar:
        text = _("birthday of {who} was {day} (lunar)") if past else _("birthday of {who} {day} (lunar)")
    else:
        text = _("birthday of {who} was {day}") if past else _("birthday of {who} {day}")
    return text.format(who=reason.detail, day=_near_day(reason, today))


def _milestone(reason: Reason, today: date) -> str:
    return _("{milestone} {day}").format(milestone=reason.detail, day=_near_day(reason, today))


def _case(reason: Reason, today: date) -> str:
    late = _days_overdue(reason, today)
    if late > 0:
        text = ngettext("case {count} day overdue: {text}", "case {count} days overdue: {text}", late)
        return text.format(count=late, text=reason.detail)
    return _("case due {day}: {text}").format(day=_near_day(reason, today), text=reason.detail)


def _opportunity(reason: Reason, today: date) -> str:
    if reason.day is None:
        return _("stalled opportunity: {text}").format(text=reason.detail)
    past = _days_overdue(reason, today) > 0
    text = _("opportunity was expected {day}: {text}") if past else _("opportunity expected {day}: {text}")
    return text.format(day=_near_day(reason, today), text=reason.detail)


def _arrears(reason: Reason, today: date) -> str:
    if reason.day is None:
        return _("loan instalment overdue: {amounts}").format(amounts=reason.detail)
    text = _("loan instalment overdue since {day}: {amounts}")
    return text.format(day=format_day(reason.day, today), amounts=reason.detail)


def _inspection(reason: Reason, today: date) -> str:
    late = _days_overdue(reason, today)
    if late > 0:
        text = ngettext("inspection {count} day overdue: {name}", "inspection {count} days overdue: {name}", late)
        return text.format(count=late, name=reason.detail)
    return _("inspection due {day}: {name}").format(day=_near_day(reason, today), name=reason.detail)


def _credit_line(reason: Reason, today: date) -> str:
    text = (
        _("credit line ended {day}: {name}")
        if _days_overdue(reason, today) > 0
        else _("credit line ends {day}: {name}")
    )
    return text.format(day=_near_day(reason, today), name=reason.detail)


def _security(reason: Reason, today: date) -> str:
    text = _("security ended {day}: {name}") if _days_overdue(reason, today) > 0 else _("security ends {day}: {name}")
    return text.format(day=_near_day(reason, today), name=reason.detail)


def _maturity(reason: Reason, today: date) -> str:
    text = _("matured {day}: {names}") if _days_overdue(reason, today) > 0 else _("matures {day}: {names}")
    return text.format(day=_near_day(reason, today), names=reason.detail)


def _renewal(reason: Reason, today: date) -> str:
    past = _days_overdue(reason, today) > 0
    text = _("policy was to renew {day}: {name}") if past else _("policy renews {day}: {name}")
    return text.format(day=_near_day(reason, today), name=reason.detail)


def _goal(reason: Reason, today: date) -> str:
    past = _days_overdue(reason, today) > 0
    text = _("goal behind schedule since {day}: {name}") if past else _("goal will be behind schedule {day}: {name}")
    return text.format(day=_near_day(reason, today), name=reason.detail)


def _allocation(reason: Reason, _today: date) -> str:
    return _("allocation beyond its bands: {kinds}").format(kinds=reason.detail)


def _review(reason: Reason, today: date) -> str:
    if reason.detail == NEVER_REVIEWED:
        return _("never reviewed")
    late = _days_overdue(reason, today)
    if late > 0:
        return ngettext("review {count} day overdue", "review {count} days overdue", late).format(count=late)
    return _("review due {day}").format(day=_near_day(reason, today))


def _cadence(reason: Reason, today: date) -> str:
    late = _days_overdue(reason, today)
    if late > 0:
        return ngettext("{count} day overdue", "{count} days overdue", late).format(count=late)
    return _("due {day}").format(day=_near_day(reason, today))


def _never_met(reason: Reason, today: date) -> str:
    if reason.detail:
        return unspoken_text(reason.detail)
    waiting = _days_overdue(reason, today)
    if 0 < waiting <= _MAX_WAITING_SHOWN:  # beyond that, it is older than the book
        return ngettext("never contacted in {count} day", "never contacted in {count} days", waiting).format(
            count=waiting
        )
    return unspoken_text("")


def unspoken_text(detail: str) -> str:
    """How it stands with a client never spoken to; `detail` as in `due_row.unspoken_detail`."""
    if detail:
        return _("messages only") if detail == MESSAGES_ONLY else _("never spoken to in a way that counts")
    return _("never contacted")


def coming_text(row: DueRow, today: date) -> str:
    """promise due Fri: send it, due Sat: what a row that looks ahead has beyond that of today; "" for nothing."""
    coming = (one for one in row.reasons if one.day and one.day > today and (one.in_days or row.in_days))
    return _(", ").join(reason_text(reason, today) for reason in coming)


def _services(reason: Reason, _today: date) -> str:
    count = int(reason.detail)
    return ngettext("{count} service behind the plan", "{count} services behind the plan", count).format(count=count)


def _referral(reason: Reason, today: date) -> str:
    day = format_day(reason.day or today, today)
    return _("thank for introducing {names} ({day})").format(names=reason.detail, day=day)


def _leaving(reason: Reason, _today: date) -> str:
    return _("signs of leaving: {points} points").format(points=reason.detail)


def _campaign(reason: Reason, _today: date) -> str:
    return _("campaign: {name}").format(name=reason.detail)


def _festival(reason: Reason, today: date) -> str:
    text = _("{festival} was {day}") if _days_overdue(reason, today) > 0 else _("{festival} {day}")
    return text.format(festival=term(Observance(reason.detail)), day=_near_day(reason, today))


def _risk(reason: Reason, today: date) -> str:
    return _("risk assessment expired {day}").format(day=_near_day(reason, today))


def _potential(_reason: Reason, _today: date) -> str:
    return _("high potential")


def _attempts(reason: Reason, _today: date) -> str:
    count = int(reason.detail)
    return ngettext("{count} attempt", "{count} attempts", count).format(count=count)


_TEXT_BY_CAUSE = {
    Cause.PROMISE: _promise,
    Cause.AWAITED: _awaited,
    Cause.BIRTHDAY: _birthday,
    Cause.FAMILY_BIRTHDAY: _birthday_of,
    Cause.CONTACT_PERSON_BIRTHDAY: _birthday_of,
    Cause.MILESTONE: _milestone,
    Cause.CASE: _case,
    Cause.OPPORTUNITY: _opportunity,
    Cause.ARREARS: _arrears,
    Cause.INSPECTION: _inspection,
    Cause.CREDIT_LINE: _credit_line,
    Cause.SECURITY: _security,
    Cause.MATURITY: _maturity,
    Cause.RENEWAL: _renewal,
    Cause.GOAL: _goal,
    Cause.ALLOCATION: _allocation,
    Cause.REVIEW: _review,
    Cause.CADENCE: _cadence,
    Cause.NEVER_MET: _never_met,
    Cause.SERVICES: _services,
    Cause.REFERRAL: _referral,
    Cause.LEAVING: _leaving,
    Cause.CAMPAIGN: _campaign,
    Cause.FESTIVAL: _festival,
    Cause.RISK: _risk,
    Cause.POTENTIAL: _potential,
    Cause.ATTEMPTS: _attempts,
}


def _days_overdue(reason: Reason, today: date) -> int:
    """Days since the reason's day, negative ahead of it; 0 without a day."""
    return (today - reason.day).days if reason.day else 0


def _near_day(reason: Reason, today: date) -> str:
    return format_near_day(reason.day or today, today)
