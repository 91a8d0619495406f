"""The sections of `rmtui show`: what the tabs of a folder show at the desk, a line each."""

from __future__ import annotations

from functools import cached_property
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

import msgspec

from rmtui.cli.contact_line import contact_line
from rmtui.cli.record_cells import record_cells
from rmtui.currency import base_currency
from rmtui.entry.fields.by_record import FIELDS_AS_TYPED
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.pinyin import pinyin_tells
from rmtui.language import _
from rmtui.plain import plain, plain_lines
from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.records.client import Client, ClientKind
from rmtui.records.document import Document
from rmtui.records.events import Contact, PlannedContact, Sale
from rmtui.records.gift import Gift
from rmtui.records.goal import AllocationTarget, Goal
from rmtui.records.holding import LIABILITIES, Holding
from rmtui.records.ids import SHORT_ID
from rmtui.records.leaving import LeavingWarning
from rmtui.records.loan import CreditLine, Inspection
from rmtui.records.party import Party
from rmtui.records.policy import Policy
from rmtui.records.review import Review
from rmtui.records.tier_refusal import TierRefusal
from rmtui.rules.assets.asset_notes import asset_notes
from rmtui.rules.assets.figures import kind_breakdown, liquidity_breakdown, other_breakdowns, total_figures
from rmtui.rules.assets.goals import goal_line, goal_states
from rmtui.rules.assets.holding_text import (
    base_currency_value_text,
    gain_text,
    holdings_have_cents,
    institution_text,
    maturity_text,
)
from rmtui.rules.assets.target_allocation import newest_target, target_lines, target_text
from rmtui.rules.assets.valuation import allocation, missing_rates, total
from rmtui.rules.business.gifts import gift_warnings
from rmtui.rules.business.loan_text import (
    class_history,
    class_text,
    inspection_line,
    line_notes,
    loan_notes,
    used_text,
)
from rmtui.rules.business.loans import open_loans
from rmtui.rules.conduct.suitability import assessment_text, is_unsuitable
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_text import row_text
from rmtui.rules.days.open_on import has_ended, is_open
from rmtui.rules.days.quiet_hours import quiet_hours_text
from rmtui.rules.insurance.coverage import critical_illness_texts, household_text, insured_name, shown_policies
from rmtui.rules.insurance.family_cover import FamilyCover, family_covers, household_ids
from rmtui.rules.insurance.gap_text import gap_estimate_text, gap_has_cents, gap_notes, gap_sums
from rmtui.rules.insurance.premiums import policies_have_cents, policy_outlook, premium_text
from rmtui.rules.insurance.protection_gap import Gap, partner
from rmtui.rules.review.review_total import review_total
from rmtui.rules.review.schedule import is_never_reviewed, last_review, next_review
from rmtui.rules.text.family_text import birthday_outlook, contact_person_texts, family_texts, milestone_lines
from rmtui.rules.text.phrases import due_text, sale_text
from rmtui.rules.text.record_text import campaign_days_text, join_names
from rmtui.wording import (
    capitalized_term,
    format_day,
    format_days_ago,
    format_money,
    format_near_day,
    format_percent,
    format_rate,
    format_size,
    format_weekday,
    have_cents,
    term,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date

    from rmtui.records.base import Record
    from rmtui.records.kinds import RecordKind
    from rmtui.store.door import Store

SHOWN = 10
"""Contacts, sales and reviews that are shown: the newest."""


class OpenFolder:
    """Whose folder is shown, from which book, on which day."""

    def __init__(self, client: Client, book: Store, today: date) -> None:
        self.client, self.book, self.today = client, book, today

    @cached_property
    def newest_sales(self) -> tuple[Sale, ...]:
        """As many as are shown; looked for once, since months are read for them."""
        return tuple(islice(self.book.sales(self.client.id), SHOWN))

    def visible_policies(self) -> tuple[Policy, ...]:
        """The policies that may be shown here: the client's own, and those that a tied client shares."""
        known = self.book.discretion()
        policies = (one for id in household_ids(self.client, known) for one in self.book.policies(id))
        return shown_policies(self.client, policies, known)

    def family_cover(self) -> FamilyCover:
        """The cover of the family, with its protection gap."""
        known = self.book.discretion()
        owners = dict.fromkeys([self.client.id, partner(self.client, known) or self.client.id])
        holdings = [one for id in owners for one in self.book.holdings(id)]
        policies = (one for id in household_ids(self.client, known) for one in self.book.policies(id))
        settings = self.book.settings()
        covers = family_covers([self.client], holdings, policies, settings, self.today, discretion=known)
        return covers[self.client.id]


def section_lines(kind: RecordKind, folder: OpenFolder) -> Iterator[str]:
    """The lines of the section of a kind; none where there is nothing to show."""
    return _SECTIONS.get(kind.record, _other_lines(kind))(folder)


def _row(
    record: Record, today: date, *more: str, name: str = "", without: tuple[str, ...] = (), cents: bool = False
) -> str:
    """A record as the list of its kind has it, `name` before its text, and what else is said of it here.

    `without`: the fields that `more` has.
    """
    fields = {one: field for one, field in FIELDS_AS_TYPED[type(record)].items() if one not in without}
    id, day, text, details = record_cells(record, fields, today, cents=cents)
    return "  ".join(filter(None, (id, day, name, text, details, *more)))


def _label(label: str, text: str) -> str:
    return _("{field}: {text}").format(field=label, text=text)


def _gift_lines(folder: OpenFolder) -> Iterator[str]:
    """What is above a limit, then the gifts, the newest first."""
    gifts = sorted(folder.book.records(Gift, folder.client.id), key=lambda one: (one.on, one.id), reverse=True)
    yield from (f"! {text}" for text in gift_warnings(folder.client, gifts, folder.book.settings(), folder.today))
    cents = have_cents(one.value for one in gifts)
    yield from (_row(one, folder.today, cents=cents) for one in gifts)


def _other_lines(kind: RecordKind) -> Callable[[OpenFolder], Iterator[str]]:
    def lines(folder: OpenFolder) -> Iterator[str]:
        yield from (_row(one, folder.today) for one in folder.book.records(kind.record, folder.client.id))

    return lines


def profile_lines(folder: OpenFolder) -> Iterator[str]:
    """Name, caution, what is due and what is known; the caution first, to be read before dialling."""
    client, book, today = folder.client, folder.book, folder.today
    yield plain(book.names().display_names[client.id])
    if client.cautions:
        yield "! " + plain_lines(client.cautions)
    contact_summary = book.contact_summary(today, client.id)
    folders = {client.id: book.folder(client.id, contact_summary, today)}
    for row in due([client], contact_summary, book.settings(), today, 7, folders=folders):
        yield _("Due: {reasons}").format(reasons=plain(row_text(row, today)))
    if last := contact_summary.last_contact(client.id):
        text = _("Last contact: {day}, {ago}")
        yield text.format(day=format_day(last, today), ago=format_days_ago(last, today))
    snooze = contact_summary.snoozes.get(client.id)
    if snooze and today < snooze.until:
        text = _("Snoozed until {day} {reason}")
        yield text.format(day=format_day(snooze.until, today), reason=plain(snooze.reason)).rstrip()
    for promise in contact_summary.promises:
        if promise.client == client.id:
            text = _("Promised: {day} {text}")
            text = _("Waiting for client: {day} {text}") if promise.by is Party.CLIENT else text
            text = text.format(day=due_text(promise, today), text=plain(promise.text))
            yield f"! {text}" if promise.due < today else text
    yield ""
    yield from (f"  {line}" for line in milestone_lines(client, base_currency(), today))
    yield from (f"  {line}" for line in _client_lines(folder))


def _client_lines(folder: OpenFolder) -> Iterator[str]:
    """The fields of the record that are filled in; a person of the family has a line each."""
    client, book, today = folder.client, folder.book, folder.today
    names, known = book.names().display_names, book.discretion()

    def note_of(other: str) -> str:
        found = book.client(other)
        return found.notes if found else ""

    special = {
        "referred_by": names[client.referred_by]
        if client.referred_by in names and known.may_name(client.referred_by or "", client.id)
        else "",
        "birthday": birthday_outlook(client.birthday, today) if client.birthday else "",
        "risk": assessment_text(client, today)[0] or (client.risk.value if client.risk else ""),
        "opened_on": format_day(client.opened_on, today) if client.opened_on else "",
        "quiet": quiet_hours_text(client.quiet),
    }
    for field in CLIENT_FIELDS.values():
        value = getattr(client, field.name)
        if field.name == "family":
            yield from (_label(one.label, one.text) for one in family_texts(client, names, known, today, note_of))
        elif field.name == "contact_persons":
            yield from (_label(one.label, one.text) for one in contact_person_texts(client, known, today))
        elif field.name == "pinyin" and not pinyin_tells(client):
            continue
        elif field.name not in ("name", "cautions", "risk_on") and value not in (None, "", (), {}):
            yield _label(_(field.label), plain_lines(special.get(field.name, field.text(value))))


def _asset_lines(folder: OpenFolder) -> Iterator[str]:
    """The totals, every holding, what to mention, the breakdowns, what was sold."""
    client, book, today = folder.client, folder.book, folder.today
    rates, holdings = book.settings().rates, book.holdings(client.id)
    opened, cents = [one for one in holdings if is_open(one, today)], holdings_have_cents(holdings, rates)
    if opened:
        for name, amount in total_figures(total(opened, rates, today)):
            yield _label(name, format_money(amount, cents=cents))
    for currency in sorted(missing_rates(opened, rates)):
        message = _(
            "No rate is known for {currency}, which is counted as nothing: “rmtui settings set rates” sets one."
        )
        yield message.format(currency=plain(currency))
    for one in opened:
        risk = one.risk.value if one.risk else ""
        more = (
            base_currency_value_text(one, rates, cents=cents),
            institution_text(one),
            f"{risk} !" if is_unsuitable(client, one.risk) else risk,
            maturity_text(one, today),
            format_rate(one.rate) if one.rate is not None else "",
            gain_text(one, cents=cents),
        )
        shown = msgspec.structs.replace(one, value=-one.value) if one.kind in LIABILITIES else one
        yield _row(shown, today, *more, without=("institution", "risk", "matures_on", "rate"), cents=cents)
    yield from asset_notes(client, opened, rates, today)
    if opened:
        parts = allocation(opened, rates)
        for breakdown in (
            kind_breakdown(parts),
            liquidity_breakdown(opened, rates, today),
            *other_breakdowns(parts, client.risk),
        ):
            shares = (
                f"{name} {format_money(one.worth, cents=cents)} {format_percent(one.share)}"
                for name, one in breakdown.parts
            )
            if text := _("; ").join(shares):
                yield _label(breakdown.title, text)
    sold = sorted((one for one in holdings if one not in opened), key=lambda one: one.closed_on or today, reverse=True)
    if sold:
        yield _("{heading}:").format(heading=_("Closed"))
    for one in sold:
        day = format_day(one.closed_on, today) if one.closed_on else ""
        value = format_money(one.value, one.currency, cents=cents)
        yield "  ".join(filter(None, ("", one.id[-SHORT_ID:], day, plain(one.name), term(one.kind), value)))


def _cover_lines(folder: OpenFolder) -> Iterator[str]:
    """The family at a glance, every policy with whom it insures, those that ended, and the gap."""
    client, book, today = folder.client, folder.book, folder.today
    cover, policies, known = folder.family_cover(), folder.visible_policies(), book.discretion()
    is_person = client.kind is ClientKind.PERSON
    if is_person:
        yield _label(_("Household"), _(", ").join(household_text(cover.household)) or _("not recorded"))
    if is_person and policies:
        yield from critical_illness_texts(client, cover.insured)
    cents = policies_have_cents(policies) or have_cents(one.premiums for one in cover.insured)
    cents = cents or (is_person and gap_has_cents(cover.gap))
    if cover.premiums:
        yield _label(_("Premiums a year"), format_money(cover.premiums, cents=cents))

    def row(policy: Policy, *more: str, name: str = "") -> str:
        told = ("insured", "end", "for_life", "premium", "frequency", "kind")
        kind = capitalized_term(policy.kind) if policy.product else ""
        texts = (kind, premium_text(policy, cents=cents), *more)
        return f"  {_row(policy, today, *texts, name=name, without=told, cents=cents)}"

    if not policies:
        yield _("Cover: not recorded.")
    for one in cover.insured if policies else ():
        yield _("{heading}:").format(heading=f"{plain(one.name or client.name)} {plain(one.relation)}".rstrip())
        for policy in policies:
            if insured_name(client, policy, known) == one.name and not has_ended(policy, today):
                yield row(policy, *(text for text, _day in policy_outlook(policy, today)))
        if one.premiums:
            amount = format_money(one.premiums, cents=cents)
            yield "  " + _("Premiums of {amount} a year").format(amount=amount)
        if not one.cover:
            yield "  " + _("No cover in force is recorded.")
    if ended := [one for one in policies if has_ended(one, today)]:
        yield _("{heading}:").format(heading=_("No longer in force"))
        for policy in ended:
            name = plain(insured_name(client, policy, known) or client.name)
            yield row(policy, format_day(policy.end, today) if policy.end else "", name=name)
    if is_person:
        yield _("{heading}:").format(heading=_("Protection gap"))
        yield from _gap_lines(cover.gap, cents)


def _gap_lines(gap: Gap, cents: bool) -> Iterator[str]:
    """The calculation, and what it leaves out."""
    if not gap.has_records:
        yield "  " + _("Nothing recorded: no assets, policies or family.")
        return
    yield from (f"  {one.text}  {format_money(one.amount, cents=cents)}" for one in gap_sums(gap, cents=cents))
    yield from (f"  {text}" for text in (*gap_notes(gap), gap_estimate_text(gap)))


def _document_lines(folder: OpenFolder) -> Iterator[str]:
    """The newest first."""
    for one in reversed(folder.book.documents(folder.client.id)):
        day = format_day(one.dated or one.added_on, folder.today)
        yield _row(one, folder.today, day, format_size(one.size), without=("dated",))


def _review_lines(folder: OpenFolder) -> Iterator[str]:
    """When the next one is due, those begun, and the newest finished ones with net assets and their change."""
    client, book, today = folder.client, folder.book, folder.today
    reviews = book.reviews(client.id)
    last = last_review(reviews)
    day = next_review(client, last)
    if is_never_reviewed(day, last, today):
        yield _("! Never reviewed.")
    elif day:
        late = "! " if day < today else ""
        yield _label(_("Next review"), late + format_near_day(day, today))
    for draft in (one for one in reviews if one.draft):
        text = _("! The review of {day} is not finished: at the desk, g r continues it.")
        yield text.format(day=format_day(draft.on, today))
    finished = [one for one in reviews if not one.draft]
    if not finished:
        return
    nets = [review_total(one).net for one in finished]
    cents = have_cents(nets)
    changes = ["", *(format_money(after - before, signed=True, cents=cents) for before, after in pairwise(nets))]
    rows = [*zip(finished, nets, changes, strict=True)][-SHOWN:]
    fields = {name: field for name, field in FIELDS_AS_TYPED[Review].items() if name != "held"}
    for review, net, change in reversed(rows):
        id, _on, _text, details = record_cells(review, fields, today)
        on = format_day(review.on, today)
        yield "  ".join(filter(None, (id, on, format_money(net, cents=cents), change, term(review.held), details)))


def _contact_lines(folder: OpenFolder) -> Iterator[str]:
    client, book, today = folder.client, folder.book, folder.today
    names = book.names().display_names
    for contact in islice(book.contacts(client.id, once=True), SHOWN):
        shown = contact if contact.clients == (client.id,) else book.discretion().visible_contact(contact, client.id)
        line = contact_line(shown, join_names(shown.clients, names), today, folder.newest_sales)
        yield f"{contact.on.isoformat()} {format_weekday(contact.on)} {line}"


def _sale_lines(folder: OpenFolder) -> Iterator[str]:
    cents = have_cents(sale.amount for sale in folder.newest_sales)
    yield from (f"{sale.on.isoformat()} {sale_text(sale, cents=cents)}" for sale in folder.newest_sales)


def _campaign_lines(folder: OpenFolder) -> Iterator[str]:
    """A campaign each: how far the client is, and what was said."""
    book, id = folder.book, folder.client.id
    if not next(book.records(CampaignMember, id), None):
        return
    from rmtui.rules.campaign.campaign_text import feedback_text, stage_text
    from rmtui.rules.campaign.reading import RecordSource, memberships

    def records(kind: type[Any]) -> Iterable[Any]:
        return book.contacts(id, once=True) if kind is Contact else book.records(kind, None if kind is Campaign else id)

    for one in memberships(RecordSource(records, {id: folder.client}), folder.today):
        days = campaign_days_text(one.campaign, folder.today)
        texts = (f"{plain(one.campaign.name)} {days}", stage_text(one.row), feedback_text(one.row, folder.today))
        yield "  ".join(filter(None, texts))


def _line_lines(folder: OpenFolder) -> Iterator[str]:
    """A credit line each, with what is used of it."""
    book, today = folder.book, folder.today
    holdings, settings = [*book.holdings(folder.client.id)], book.settings()
    for one in book.records(CreditLine, folder.client.id):
        notes = (text for text, _style in line_notes(one, today))
        used = used_text(one, holdings, today, settings)
        yield "  ".join(filter(None, (one.id[-SHORT_ID:], plain(one.name), used, *notes)))


def _inspection_lines(folder: OpenFolder) -> Iterator[str]:
    """The inspections, the newest first; before them what of the loans one must know."""
    book, today = folder.book, folder.today
    holdings = [*book.holdings(folder.client.id)]
    inspections = [*book.records(Inspection, folder.client.id)]
    for loan in open_loans(holdings, today):
        notes = (text for text, _style in loan_notes(loan, inspections, today))
        yield "  ".join(filter(None, (plain(loan.name), class_text(loan), *notes, *class_history(loan, today))))
    for one in sorted(inspections, key=lambda one: (one.on, one.id), reverse=True):
        yield f"{one.id[-SHORT_ID:]}  {inspection_line(one, holdings, today)}"


def _goal_lines(folder: OpenFolder) -> Iterator[str]:
    """A goal each, the nearest first, with how it stands."""
    for state in goal_states(folder.book.records(Goal, folder.client.id), folder.today):
        yield f"{state.goal.id[-SHORT_ID:]}  {goal_line(state, folder.today)}"


def _allocation_lines(folder: OpenFolder) -> Iterator[str]:
    """The target allocation that holds, each kind beside the actual one."""
    book = folder.book
    target = newest_target(book.records(AllocationTarget, folder.client.id))
    if target is None:
        return
    yield f"{target.id[-SHORT_ID:]}  {target.on.isoformat()}"
    held = (one for one in book.holdings(folder.client.id) if is_open(one, folder.today))
    yield from (f"  {target_text(line)}" for line in target_lines(target, held, book.settings().rates))


_SECTIONS: Mapping[type[Any], Callable[[OpenFolder], Iterator[str]]] = {
    Holding: _asset_lines,
    CreditLine: _line_lines,
    Inspection: _inspection_lines,
    Goal: _goal_lines,
    AllocationTarget: _allocation_lines,
    Policy: _cover_lines,
    Document: _document_lines,
    Review: _review_lines,
    Contact: _contact_lines,
    Sale: _sale_lines,
    CampaignMember: _campaign_lines,
    Gift: _gift_lines,
    LeavingWarning: lambda _folder: iter(()),  # `rmtui leaving past` has them
    TierRefusal: lambda _folder: iter(()),  # `rmtui tiers --all` has them
    PlannedContact: lambda _folder: iter(()),  # `rmtui plan` has them; all months would be read for a few
}
