"""Campaigns, their members and results in words, the same at the desk and in the commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from rmtui.language import N_, _, ngettext
from rmtui.plain import plain
from rmtui.records.campaign import Campaign, CampaignStage
from rmtui.records.client import Client
from rmtui.records.events import Contact
from rmtui.rules.campaign.choosing import WITH_CARE, Choice, Obstacle, obstacles_text
from rmtui.rules.campaign.members import MemberRow, further
from rmtui.rules.campaign.stages import is_contacted_on
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.text.phrases import promise_text
from rmtui.rules.text.record_text import campaign_days_text
from rmtui.terms import term
from rmtui.wording import format_day, format_money

if TYPE_CHECKING:
    from rmtui.rules.campaign.result import Tally

TALLY_TITLES = (
    *(N_("Members"), N_("Invited"), N_("Spoken to"), N_("Accepted")),
    *(N_("Attended"), N_("Bought"), N_("Declined"), N_("Amount")),
)


def tally_cells(tally: Tally) -> tuple[str, ...]:
    """The figures under `TALLY_TITLES`."""
    return (*map(str, tally[:-1]), format_money(tally.amount))


def tally_text(tally: Tally) -> str:
    """34 members: 30 invited, 25 spoken to, 12 accepted, 5 bought (GBP 250k), 4 declined."""
    members = ngettext("{count} member", "{count} members", tally.members).format(count=tally.members)
    counts = (
        (tally.invited, _("{count} invited")),
        (tally.reached, _("{count} spoken to")),
        (tally.accepted, _("{count} accepted")),
        (tally.attended, _("{count} attended")),
        (tally.bought, _("{count} bought ({amount})") if tally.amount else _("{count} bought (no sale logged)")),
        (tally.declined, _("{count} declined")),
    )
    amount = format_money(tally.amount)
    parts = [text.format(count=count, amount=amount) for count, text in counts if count]
    return _("{field}: {text}").format(field=members, text=_(", ").join(parts)) if parts else members


def state_text(campaign: Campaign, today: date) -> str:
    """until 30 Nov; begins 1 Dec, contacts ahead of it count; ended 3 Oct."""
    if today < campaign.starts_on:
        ahead = is_contacted_on(campaign, today)
        text = _("begins {day}, contacts ahead of it count") if ahead else _("begins {day}")
        return text.format(day=format_day(campaign.starts_on, today))
    text = _("until {day}") if today <= campaign.ends_on else _("ended {day}")
    return text.format(day=format_day(campaign.ends_on, today))


def campaign_head(campaign: Campaign, today: date) -> str:
    """Family day 2026  event  1 Nov–30 Nov  #Family-day-2026."""
    product = " ".join(filter(None, (plain(campaign.product), term(campaign.risk))))
    parts = (plain(campaign.name), term(campaign.kind), product, campaign_days_text(campaign, today))
    return "  ".join((*filter(None, parts), f"#{plain(campaign.topic)}"))


def choice_text(choice: Choice, *, done: bool = True) -> str:
    """12 clients added, 3 not added, 5 in it already; 12 to add, where that is not `done` yet."""
    count = len(choice.members)
    added = ngettext("{count} client added", "{count} clients added", count) if done else _("{count} to add")
    parts = [
        added.format(count=count),
        *([_("{count} not added").format(count=len(choice.left_out))] if choice.left_out else []),
        *([_("{count} in it already").format(count=choice.already)] if choice.already else []),
    ]
    return _(", ").join(parts)


def left_out_lines(choice: Choice, clients: Mapping[str, Client]) -> Iterable[tuple[str, str]]:
    """Every client who is left out, with the reasons."""
    for one in choice.left_out:
        yield display_name(one.client, clients), obstacles_text(one.obstacles)


def left_out_remedies(choice: Choice) -> Iterable[str]:
    """What would bring those who are left out in, where something would."""
    against = [one.obstacles for one in choice.left_out]
    if any(map(WITH_CARE.issuperset, against)):
        yield _("“rmtui campaigns choose --with-care” adds those of 65 and over, too.")
    if any(Obstacle.UNDATED in one for one in against):
        yield _("“rmtui edit CLIENT --risk-on DAY” records the day of an assessment.")


def stage_text(row: MemberRow) -> str:
    """spoken to; declined: has enough funds; to contact, tried 2 times; bought?, where a sale proposes it."""
    text = term(row.stage)
    if row.stage is CampaignStage.DECLINED and row.member.why:
        text = _("{field}: {text}").format(field=text, text=plain(row.member.why))
    if row.is_open and row.attempts:
        tried = ngettext("tried {count} time", "tried {count} times", row.attempts).format(count=row.attempts)
        text = _(", ").join((text, tried))
    return text


def told_further_text(row: MemberRow, stage: CampaignStage) -> str:
    """That a stage which was set does not count, since the contacts tell a further one; "" where it does."""
    if further(stage, row.told) is stage:
        return ""
    return _("The contacts with the client tell more: {stage}.").format(stage=term(row.told))


def marks_text(row: MemberRow, today: date) -> str:
    """What is to be minded before the next contact: an obstacle, a snooze, another campaign this week, the limit, a
    sale.
    """
    parts = [
        obstacles_text(row.obstacles),
        _("snoozed until {day}").format(day=format_day(row.snoozed_until, today)) if row.snoozed_until else "",
        *(
            _("{campaign} on {day}").format(campaign=plain(one.campaign.name), day=format_day(one.on, today))
            for one in row.others
        ),
        _("limit of the month reached") if row.is_at_limit else "",
        _("bought {amount}? Confirm it").format(amount=_sales_text(row)) if row.proposes_bought else "",
    ]
    return _("; ").join(filter(None, parts))


def _sales_text(row: MemberRow) -> str:
    return _(", ").join(f"{format_money(one.amount, one.currency)} {plain(one.product)}".rstrip() for one in row.sales)


def feedback_text(row: MemberRow, as_kept: Callable[[Contact], Contact], today: date) -> str:
    """What the client said, the newest contact first, and what was promised in it.

    `as_kept`: a contact with its promise as it is shown, kept where a later contact kept it.
    """
    newest = next((one for one in row.contacts if one.reached), None)
    said = plain(" ".join((row.member.feedback or (newest.note if newest else "")).split()))
    promise = as_kept(newest).promise if newest else None
    step = promise_text(promise, today, promise.done_on) if promise else ""
    return "  ".join(filter(None, (said, step)))


def decline_text(why: str, count: int) -> str:
    """3 declined: no money at the moment."""
    return _("{count} declined: {why}").format(count=count, why=plain(why) or _("no reason given"))
