"""Texts of records on one line, the same at the desk and in the commands.

Not loaded by `rmtui log`, which makes its text from the entry (`rmtui.cli.log_line`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import msgspec

from rmtui.discreet import is_discreet
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.callback import Callback
from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.records.case import Case
from rmtui.records.client import Client
from rmtui.records.events import Contact, PlannedContact, Sale, Snooze, StandingPromise
from rmtui.records.gift import Gift
from rmtui.records.goal import AllocationTarget, Goal
from rmtui.records.greeting import GreetingTemplate
from rmtui.records.holding import Holding
from rmtui.records.kinds import kind_of, kind_of_table
from rmtui.records.leaving import LeavingWarning
from rmtui.records.loan import CreditLine, Inspection
from rmtui.records.opportunity import Opportunity
from rmtui.records.policy import Policy
from rmtui.records.report import Report
from rmtui.records.review import Review
from rmtui.records.segment import Segment
from rmtui.records.settings import Settings
from rmtui.records.target import Target
from rmtui.records.tie import Consent, Tie
from rmtui.records.tier_refusal import TierRefusal
from rmtui.rules.days.periods import Period
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.text.answer_text import answer_text, sample_text
from rmtui.rules.text.phrases import promise_text, sale_text
from rmtui.rules.text.target_text import period_text, target_text
from rmtui.wording import (
    capitalized_term,
    format_day,
    format_days,
    format_money,
    in_parentheses,
    join_sentences,
    term,
)

Clients = Mapping[str, Client]


def client_names(ids: Iterable[str], clients: Clients) -> str:
    """The display names of clients, separated by commas; (removed client) for one no longer in the book.

    In the discreet view others are not in `names`, and are left out.
    """
    whose = tuple(ids)
    return join_names(whose, {one: display_name(clients[one], clients) for one in whose if one in clients})


def join_names(ids: Iterable[str], names: Mapping[str, str]) -> str:
    """The same from the names of the clients by id."""
    shown = [one for one in ids if one in names or not is_discreet()]
    return _(", ").join(plain(names[one]) if one in names else _("(removed client)") for one in shown)


def snooze_text(snooze: Snooze, replaced: Snooze | None = None) -> str:
    """snoozed for 14 days  travelling (instead of 1 Dec). `replaced`: an earlier snooze that it takes the place of."""
    text = _("snoozed for {days}  {reason}")
    put_off = text.format(days=format_days((snooze.until - snooze.on).days), reason=plain(snooze.reason)).rstrip()
    return put_off + instead_text(snooze, replaced)


def instead_text(snooze: Snooze, replaced: Snooze | None) -> str:
    """(instead of 1 Dec), with a space before it; "" where nothing that still hid the client is replaced."""
    if replaced is None or replaced.until <= snooze.on:
        return ""
    return " " + _("(instead of {day})").format(day=format_day(replaced.until, snooze.on))


def newest_snoozes(snoozes: Iterable[Snooze]) -> list[tuple[Snooze, Snooze | None]]:
    """Of each client the last snooze of a day, and the one before, which it took the place of."""
    by_client: dict[str, list[Snooze]] = {}
    for snooze in snoozes:
        by_client.setdefault(snooze.client, []).append(snooze)
    return [(own[-1], own[-2] if len(own) > 1 else None) for own in by_client.values()]


def contact_text(contact: Contact, today: date, agreed: Iterable[Sale | StandingPromise] = ()) -> str:
    """Note, promise and topics of a contact; of `agreed`, what was sold and promised by clients in it."""
    promise = contact.promise
    parts = [
        "" if contact.reached else _("not reached"),
        plain(contact.note),
        promise and promise_text(promise, today, done=bool(promise.done_on)),
        *(f"#{plain(topic)}" for topic in contact.topics),
        *(sale_text(one) for one in agreed if isinstance(one, Sale) and one.contact == contact.id),
        *dict.fromkeys(
            standing_promise_text(one, today)
            for one in agreed
            if isinstance(one, StandingPromise) and one.contact == contact.id
        ),
    ]
    return "  ".join(part for part in parts if part)


def standing_promise_text(step: StandingPromise, today: date) -> str:
    """> Wed send the proposal; < Fri send the papers."""
    return promise_text(step.promise, today, done=bool(step.promise.done_on))


def case_text(case: Case) -> str:
    """Complaint: queued an hour, in hand."""
    text = _("{label}: {words}").format(label=capitalized_term(case.kind), words=plain(case.about))
    return _(", ").join((text, term(case.stage)))


def opportunity_text(one: Opportunity, today: date | None = None, *, cents: bool = False) -> str:
    """Balanced fund 50,000, proposed, expected by 15 Dec, what is next; of a closed one neither day nor next step. The
    day only where today is told.
    """
    what = f"{plain(one.product)} {format_money(one.amount, one.currency, cents=cents)}"
    text = _(", ").join((what, term(one.stage)))
    if not one.stage.is_open:
        return text
    expected = (
        _("expected by {day}").format(day=format_day(one.expected_on, today)) if one.expected_on and today else ""
    )
    return _(", ").join(filter(None, (text, expected, plain(one.next_step))))


def gift_text(gift: Gift, today: date, *, cents: bool = False) -> str:
    """given 3 Sep: mooncakes 200, 陈静, Mid-Autumn."""
    text = _("given {day}: {what}") if gift.is_given else _("received {day}: {what}")
    amount = format_money(gift.value, gift.currency, cents=cents)
    what = text.format(day=format_day(gift.on, today), what=f"{plain(gift.what)} {amount}")
    return _(", ").join(filter(None, (what, plain(gift.person), plain(gift.occasion))))


def campaign_days_text(campaign: Campaign, today: date) -> str:
    """1 Nov–30 Nov."""
    first, last = (format_day(day, today) for day in (campaign.starts_on, campaign.ends_on))
    return _("{first}–{last}").format(first=first, last=last) if first != last else first


def inspection_text(inspection: Inspection, today: date) -> str:
    """3 Nov Post-loan inspection: stock lower than the books, special mention."""
    label = f"{format_day(inspection.on, today)} {capitalized_term(inspection.kind)}"
    text = _("{label}: {words}").format(label=label, words=plain(" ".join(inspection.findings.split())))
    return _(", ").join(filter(None, (text, term(inspection.result))))


def policy_text(policy: Policy) -> str:
    """The product, or the kind of a policy without one."""
    return plain(policy.product) or term(policy.kind)


def record_text(record: Record, today: date, *, cents: bool = False) -> str:
    """A record without its day and client names; "" where it has no texts. `cents`: its amount with decimals."""
    match record:
        case Settings():
            return _("the settings")
        case Contact():
            return contact_text(record, today)
        case StandingPromise():
            return standing_promise_text(record, today)
        case Sale():
            return sale_text(record, cents=cents)
        case Snooze():
            return snooze_text(record)
        case PlannedContact():
            return " ".join(filter(None, (record.at, record.channel, plain(record.note))))
        case Review():
            return _("asset review")
        case Holding():
            return f"{plain(record.name)} {format_money(record.value, record.currency, cents=cents)}"
        case CreditLine():
            return f"{plain(record.name)} {format_money(record.limit, record.currency, cents=cents)}"
        case Inspection():
            return inspection_text(record, today)
        case Policy():
            return policy_text(record)
        case GreetingTemplate():
            return plain(" ".join(record.text.split()))
        case Callback():
            answers = (plain(answer_text(one)) for one in record.answers)
            return "  ".join((sample_text(record.sample), *answers))
        case Case():
            return case_text(record)
        case Opportunity():
            return opportunity_text(record, today, cents=cents)
        case Gift():
            return gift_text(record, today, cents=cents)
        case LeavingWarning():
            return _("signs of leaving: {points} points").format(points=record.points)
        case TierRefusal():
            return _("tier {tier} refused").format(tier=record.tier.value)
        case Goal():
            amount = format_money(record.amount, record.currency, cents=cents)
            day = format_day(record.due_on, today)
            return _("{goal} {amount} by {day}").format(
                goal=plain(record.name) or capitalized_term(record.kind), amount=amount, day=day
            )
        case AllocationTarget():
            return _(", ").join(f"{term(part.kind)} {part.share}%" for part in record.parts)
        case Target():
            return target_text(record)
        case Report():
            return f"{period_text(Period(record.first, record.end))}  {plain(record.template)}"
        case Segment():
            return f"{plain(record.name)}  {plain(record.filter)}"
        case Campaign():
            return "  ".join((plain(record.name), term(record.kind), campaign_days_text(record, today)))
        case CampaignMember():
            return "  ".join(
                filter(None, (_("in a campaign: {stage}").format(stage=term(record.stage)), plain(record.why)))
            )
        case Tie():
            return "  ".join(filter(None, map(plain, (record.first_is, record.second_is))))
    return plain(" ".join(next(iter(kind_of(record).texts(record)), "").split()))


def tie_text(tie: Tie, clients: Clients) -> str:
    """张伟 - 李娜 (wife): 张伟 shares policies; 李娜 shares nothing."""
    first, second = (client_names([one], clients) for one in (tie.first, tie.second))
    if not tie.related:
        return _("{first} - {second}: not related, a relative only has the name.").format(first=first, second=second)
    message = _("{first} - {second} ({relation}): {first} shares {mine}; {second} shares {theirs}.")
    relation = plain(" / ".join(filter(None, (tie.first_is, tie.second_is)))) or _("related")
    mine, theirs = (_(", ").join(map(term, shares)) or _("nothing") for shares in (tie.first_shares, tie.second_shares))
    shared = message.format(first=first, second=second, relation=relation, mine=mine, theirs=theirs)
    return join_sentences(shared, *(_consent_text(one, clients) for one in tie.consents))


def _consent_text(consent: Consent, clients: Clients) -> str:
    """张伟 agreed to policies on 3 Nov 2026 (signed the form)."""
    message = _("{name} agreed to {shares} on {day}{how}.")
    return message.format(
        name=client_names([consent.client], clients),
        shares=_(", ").join(map(term, consent.shares)) or _("nothing"),
        day=consent.on.isoformat(),
        how=in_parentheses(plain(consent.how)) if consent.how else "",
    )


def record_line(record: Record, clients: Clients, today: date) -> str:
    """A record with its client names, without its day: T 王芳 聊了到期理财."""
    if isinstance(record, Tie):
        return tie_text(record, clients)
    names = "" if isinstance(record, Client) else client_names(kind_of(record).owners(record), clients)
    letter = record.letter if isinstance(record, Contact) else ""
    return " ".join(filter(None, (letter, names, record_text(record, today))))


def raw_record_text(table: str, record: Mapping[str, Any], clients: Clients, today: date) -> str:
    """A raw JSON record of a table with its client names; "" for none.

    ValueError where it is no valid record.
    """
    kind = kind_of_table(table)
    if kind is None or not record:
        return ""
    return record_line(msgspec.convert(record, kind.record), clients, today)
