"""Texts of records on one line, the same at the desk and in the commands.

Not loaded by `rmtui log`, which makes its text from the entry (`rmtui.cli.entering.log_line`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from rmtui.discreet import is_discreet
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.events import Contact, Sale, Snooze, StandingPromise
from rmtui.records.kinds import kind_of, kind_of_table
from rmtui.records.tie import Consent, Tie
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.text.phrases import promise_text, sale_text
from rmtui.terms import capitalized_term, term
from rmtui.wording import format_day, format_days, format_money, in_parentheses, join_sentences

if TYPE_CHECKING:
    from rmtui.records.callback import Callback
    from rmtui.records.campaign import Campaign, CampaignMember
    from rmtui.records.case import Case
    from rmtui.records.gift import Gift
    from rmtui.records.goal import Goal
    from rmtui.records.holding import Holding
    from rmtui.records.loan import Inspection
    from rmtui.records.opportunity import Opportunity
    from rmtui.records.policy import Policy
    from rmtui.records.report import Report
    from rmtui.records.target import Target
    from rmtui.rules.text.phrases import PromiseLike

Clients = Mapping[str, Client]


def client_names(ids: Iterable[str], clients: Clients) -> str:
    """The display names of clients, separated by commas; (removed client) for one no longer in the book.

    In the discreet view others are not in `names`, and are left out.
    """
    whose = tuple(ids)
    return join_names(whose, {one: display_name(clients[one], clients) for one in whose if one in clients})


def to_whom_text(text: str, whose: Sequence[str], clients: Clients) -> str:
    """What was promised; to several, with their names."""
    if len(whose) < 2:
        return plain(text)
    return _("{text} (for {names})").format(text=plain(text), names=client_names(whose, clients))


def join_names(ids: Iterable[str], names: Mapping[str, str]) -> str:
    """The same from the names of the clients by id."""
    shown = [one for one in ids if one in names or not is_discreet()]
    return _(", ").join(plain(names[one]) if one in names else _("(removed client)") for one in shown)


def snooze_text(snooze: Snooze, replaced: Snooze | None = None) -> str:
    """snoozed for 14 days  travelling (instead of 1 Dec). `replaced`: an earlier snooze that it takes the place of."""
    text = _("snoozed for {days}  {reason}")
    put_off = text.format(days=format_days((snooze.until - snooze.on).days), reason=plain(snooze.reason)).rstrip()
    return put_off + instead_text(snooze, replaced)


def snoozed_text(snooze: Snooze, today: date) -> str:
    """Snoozed until 13 Dec: travelling."""
    day, reason = format_day(snooze.until, today), plain(snooze.reason)
    text = _("Snoozed until {day}: {reason}") if reason else _("Snoozed until {day}")
    return text.format(day=day, reason=reason)


def instead_text(snooze: Snooze, replaced: Snooze | None) -> str:
    """(instead of 1 Dec), with a space before it; "" where nothing that still hid the client is replaced."""
    if replaced is None or replaced.until <= snooze.on:
        return ""
    return " " + _("(instead of {day})").format(day=format_day(replaced.until, snooze.on))


def hidden_promises_text(snooze: Snooze, promises: Iterable[PromiseLike]) -> str:
    """What was promised to the client, or by the client, for a day within a snooze; "" for nothing."""
    hidden = [promise_text(one, snooze.on) for one in promises if one.due < snooze.until]
    return _("Hidden until then, too: {promises}.").format(promises=_("; ").join(hidden)) if hidden else ""


def newest_snoozes(snoozes: Iterable[Snooze]) -> list[tuple[Snooze, Snooze | None]]:
    """Of each client the last snooze of a day, and the one before, which it took the place of."""
    by_client: dict[str, list[Snooze]] = {}
    for snooze in snoozes:
        by_client.setdefault(snooze.client, []).append(snooze)
    return [(own[-1], own[-2] if len(own) > 1 else None) for own in by_client.values()]


def contact_text(contact: Contact, today: date, agreed: Iterable[Sale | StandingPromise] = ()) -> str:
    """Note, promise and topics of a contact, or that there is no note; of `agreed`, what was sold and promised by
    clients in it.
    """
    promise = contact.promise
    parts = [
        "" if contact.reached else _("not reached"),
        plain(contact.note),
        promise and promise_text(promise, today, promise.done_on),
        *(f"#{plain(topic)}" for topic in contact.topics),
        *(sale_text(one) for one in agreed if isinstance(one, Sale) and one.contact == contact.id),
        *dict.fromkeys(
            standing_promise_text(one, today)
            for one in agreed
            if isinstance(one, StandingPromise) and one.contact == contact.id
        ),
    ]
    return "  ".join(part for part in parts if part) or _("no note")


def named_record_text(record: Record, today: date) -> str:
    """opportunity: gilt fund 85,000; of a record whose text does not tell what it is."""
    return _("{field}: {text}").format(field=_(kind_of(record).name), text=record_text(record, today))


def standing_promise_text(step: StandingPromise, today: date) -> str:
    """> Wed send the proposal; < Fri send the papers."""
    return promise_text(step.promise, today, step.promise.done_on)


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


def record_text(record: Any, today: date, *, cents: bool = False) -> str:
    """A record without its day and client names; "" where it has no texts. `cents`: its amount with decimals."""
    kind = kind_of(record)
    if text := _TEXTS.get(kind.table):
        return text(record, today, cents)
    return plain(" ".join(next(iter(kind.texts(record)), "").split()))


def _money(name: str, amount: int, currency: str, cents: bool) -> str:
    return f"{plain(name)} {format_money(amount, currency, cents=cents)}"


def _holding_text(one: Holding, cents: bool) -> str:
    """Its kind, unless the name says it: fund 澜石科技成长 50k, 1-year deposit 500k."""
    kind = term(one.kind)
    name = one.name if kind.casefold() in one.name.casefold() else f"{kind} {one.name}"
    return _money(name, one.value, one.currency, cents)


def _callback_text(callback: Callback) -> str:
    from rmtui.rules.text.answer_text import answer_text
    from rmtui.rules.text.sample_text import sample_text

    answers = (plain(answer_text(one)) for one in callback.answers)
    return "  ".join((sample_text(callback.sample), *answers))


def _target_text(target: Target) -> str:
    from rmtui.rules.text.target_text import target_text

    return target_text(target)


def _report_text(report: Report) -> str:
    from rmtui.rules.days.periods import Period
    from rmtui.rules.text.target_text import period_text

    return f"{period_text(Period(report.first, report.end))}  {plain(report.template)}"


def _goal_text(goal: Goal, today: date, cents: bool) -> str:
    amount = format_money(goal.amount, goal.currency, cents=cents)
    name = plain(goal.name) or capitalized_term(goal.kind)
    return _("{goal} {amount} by {day}").format(goal=name, amount=amount, day=format_day(goal.due_on, today))


def _member_text(member: CampaignMember) -> str:
    stage = _("in a campaign: {stage}").format(stage=term(member.stage))
    return "  ".join(filter(None, (stage, plain(member.why))))


_TEXTS: Mapping[str, Callable[[Any, date, bool], str]] = {
    "settings": lambda _one, _today, _cents: _("the settings"),
    "contacts": lambda one, today, _cents: contact_text(one, today),
    "steps": lambda one, today, _cents: standing_promise_text(one, today),
    "sales": lambda one, _today, cents: sale_text(one, cents=cents),
    "snoozes": lambda one, _today, _cents: snooze_text(one),
    "plan": lambda one, _today, _cents: " ".join(filter(None, (one.at, one.channel, plain(one.note)))),
    "reviews": lambda _one, _today, _cents: _("asset review"),
    "holdings": lambda one, _today, cents: _holding_text(one, cents),
    "lines": lambda one, _today, cents: _money(one.name, one.limit, one.currency, cents),
    "inspections": lambda one, today, _cents: inspection_text(one, today),
    "policies": lambda one, _today, _cents: policy_text(one),
    "templates": lambda one, _today, _cents: plain(" ".join(one.text.split())),
    "callbacks": lambda one, _today, _cents: _callback_text(one),
    "cases": lambda one, _today, _cents: case_text(one),
    "opportunities": lambda one, today, cents: opportunity_text(one, today, cents=cents),
    "gifts": lambda one, today, cents: gift_text(one, today, cents=cents),
    "warnings": lambda one, _today, _cents: _("signs of leaving: {points} points").format(points=one.points),
    "tier_refusals": lambda one, _today, _cents: _("tier {tier} refused").format(tier=one.tier.value),
    "goals": _goal_text,
    "allocations": lambda one, _today, _cents: _(", ").join(f"{term(part.kind)} {part.share}%" for part in one.parts),
    "targets": lambda one, _today, _cents: _target_text(one),
    "reports": lambda one, _today, _cents: _report_text(one),
    "segments": lambda one, _today, _cents: f"{plain(one.name)}  {plain(one.filter)}",
    "campaigns": lambda one, today, _cents: "  ".join(
        (plain(one.name), term(one.kind), campaign_days_text(one, today))
    ),
    "campaign_members": lambda one, _today, _cents: _member_text(one),
    "ties": lambda one, _today, _cents: "  ".join(filter(None, map(plain, (one.first_is, one.second_is)))),
}
"""By table; of any other kind it is the first text that it is searched by."""

_TOLD = {
    "contacts": ("outcome", "note", "topics"),
    "sales": ("sold",),
    "snoozes": ("reason",),
    "plan": ("at", "channel", "note"),
    "holdings": ("kind", "name", "value"),
    "lines": ("name", "limit"),
    "inspections": ("on", "kind", "findings", "result"),
    "policies": ("product",),
    "templates": ("text",),
    "callbacks": ("answers",),
    "cases": ("kind", "about"),
    "opportunities": ("product", "amount", "stage", "expected_on", "next_step"),
    "gifts": ("on", "what", "value", "person", "occasion"),
    "goals": ("name", "amount", "due_on"),
    "segments": ("name", "filter"),
    "campaigns": ("name", "kind", "starts_on", "ends_on"),
    "campaign_members": ("stage", "why"),
}
"""By table: the attributes that `_TEXTS` tell."""
_NAMED_BY_KIND = {"policies": "product", "goals": "name"}
"""By table: the attribute in whose place the kind stands where there is none."""


def told_fields(record: Any) -> tuple[str, ...]:
    """The attributes of a record that its text tells, so that they need not stand beside it."""
    table = kind_of(record).table
    is_named_by_kind = table in _NAMED_BY_KIND and not getattr(record, _NAMED_BY_KIND[table])
    return _TOLD.get(table, ()) + (("kind",) if is_named_by_kind else ())


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
