"""The section of the insurance cover of a client's family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.folder.folder_row import label, row
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import ClientKind
from rmtui.rules.days.open_on import has_ended
from rmtui.rules.insurance.coverage import critical_illness_texts, household_text, insured_name
from rmtui.rules.insurance.gap_text import gap_estimate_text, gap_has_cents, gap_notes, gap_sums
from rmtui.rules.insurance.premiums import policies_have_cents, policy_outlook, premium_text
from rmtui.store.family_cover_reading import family_cover, visible_policies
from rmtui.terms import capitalized_term
from rmtui.wording import format_day, format_money, have_cents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rmtui.cli.folder.open_folder import OpenFolder
    from rmtui.records.policy import Policy
    from rmtui.rules.insurance.protection_gap import Gap


def cover_lines(folder: OpenFolder) -> Iterator[str]:
    """The family at a glance, every policy with whom it insures, those that ended, and the gap."""
    client, book, today = folder.client, folder.book, folder.today
    cover, policies, known = family_cover(book, client, today), visible_policies(book, client), book.discretion()
    is_person = client.kind is ClientKind.PERSON
    if is_person:
        yield label(_("Household"), _(", ").join(household_text(cover.household)) or _("not recorded"))
    if is_person and cover.gap.has_policies:
        yield from critical_illness_texts(client, cover.insured)
    cents = policies_have_cents(policies) or have_cents(one.premiums for one in cover.insured)
    cents = cents or (is_person and gap_has_cents(cover.gap))
    if cover.premiums:
        yield label(_("Premiums a year"), format_money(cover.premiums, cents=cents))

    def policy_row(policy: Policy, *more: str, name: str = "") -> str:
        told = ("insured", "end", "for_life", "premium", "frequency", "kind")
        kind = capitalized_term(policy.kind) if policy.product else ""
        texts = (kind, premium_text(policy, cents=cents), *more)
        return f"  {row(policy, today, *texts, name=name, without=told, cents=cents)}"

    if not policies:
        yield _("Cover: not recorded.") if is_person else _("No policies.")
    for one in cover.insured if policies else ():
        yield _("{heading}:").format(heading=f"{plain(one.name or client.name)} {plain(one.relation)}".rstrip())
        for policy in policies:
            if insured_name(client, policy, known) == one.name and not has_ended(policy, today):
                yield policy_row(policy, *(text for text, _day in policy_outlook(policy, today)))
        if one.premiums:
            amount = format_money(one.premiums, cents=cents)
            yield "  " + _("Premiums of {amount} a year").format(amount=amount)
        if not one.cover:
            yield "  " + _("No cover in force is recorded.")
    if ended := [one for one in policies if has_ended(one, today)]:
        yield _("{heading}:").format(heading=_("No longer in force"))
        for policy in ended:
            name = plain(insured_name(client, policy, known) or client.name)
            yield policy_row(policy, format_day(policy.end, today) if policy.end else "", name=name)
    if is_person:
        yield _("{heading}:").format(heading=_("Protection gap"))
        yield from _gap_lines(cover.gap, cents)


def _gap_lines(gap: Gap, cents: bool) -> Iterator[str]:
    """The calculation, and what it leaves out."""
    if not gap.has_records:
        texts = [_("Nothing recorded: no assets, policies or family."), *gap_notes(gap)]
    else:
        sums = (f"{one.text}  {format_money(one.amount, cents=cents)}" for one in gap_sums(gap, cents=cents))
        texts = [*sums, *gap_notes(gap), gap_estimate_text(gap)]
    yield from (f"  {text}" for text in texts)
