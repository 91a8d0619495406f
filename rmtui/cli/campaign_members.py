"""What `rmtui campaigns` does with members: choose, list, log contacts, say how far each is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from rmtui.cli.arguments.field_options import changed_values, nothing_typed, typed_changes
from rmtui.cli.arguments.stage_argument import read_stage
from rmtui.cli.entering.log_json import results_json
from rmtui.cli.entering.log_line import log_line
from rmtui.cli.output.change_report import print_changes
from rmtui.entry.fields.campaign_member import CAMPAIGN_MEMBER_FIELDS
from rmtui.entry.filter.context import FilterContext
from rmtui.entry.filter.expression import parse_filter
from rmtui.errors import NotFound, UsageError, errors_about
from rmtui.exchange.campaign_json import left_out_json, member_json
from rmtui.exchange.record_json import record_json
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.campaign import Campaign, CampaignMember, CampaignStage
from rmtui.rules.campaign.campaign_text import (
    campaign_head,
    choice_text,
    feedback_text,
    left_out_lines,
    left_out_remedies,
    marks_text,
    stage_text,
    state_text,
    told_further_text,
)
from rmtui.rules.campaign.choosing import WITH_CARE, Choice, choose
from rmtui.rules.campaign.members import MemberRow, is_in_hand, moment_text
from rmtui.rules.campaign.message import message_to
from rmtui.rules.campaign.reading import campaign_rows
from rmtui.rules.campaign.stages import is_contacted_on
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.text.phrases import caution_text
from rmtui.store.kept_promises import kept_promises
from rmtui.terms import term
from rmtui.wording import join_sentences

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from rmtui.cli.context import Context
    from rmtui.entry.line import Entry
    from rmtui.records.client import Client
    from rmtui.records.events import Contact

FIELDS = {name: field for name, field in CAMPAIGN_MEMBER_FIELDS.items() if name != "stage"}
"""What is said of a member beside the stage."""


def _choose(campaign: Campaign, args: argparse.Namespace, context: Context) -> int:
    """Add members. NotFound where the filter picks nobody."""
    book = context.book()
    if not args.filter and not campaign.filter.strip():
        raise UsageError(_("The campaign does not say whom it is for: write a filter here, or edit it with --filter."))
    asked = FilterContext.of(book, book.clients().values(), context.today)
    clients = parse_filter(args.filter or campaign.filter, asked).select(asked)
    if not clients:
        raise NotFound(_("No client fits this filter.") if asked.clients else _("No clients yet."))

    def choice_now() -> Choice:
        there = {one.client for one in book.records(CampaignMember) if one.campaign == campaign.id}
        return choose(campaign, clients, there, context.today, WITH_CARE if args.with_care else frozenset())

    choice = choice_now()
    if not args.dry_run:

        def decide() -> list[tuple[None, CampaignMember]]:
            nonlocal choice
            choice = choice_now()
            return [(None, one) for one in choice.members]

        book.revise(decide, what="add")
    if args.json:
        added = [{**record_json(one), "name": book.clients()[one.client].name} for one in choice.members]
        context.json({"campaign_members": added, "left_out": left_out_json(choice), "already": choice.already})
        return 0
    for one in choice.members if args.dry_run else ():
        context.out("+ " + plain(display_name(book.clients()[one.client], book.clients())))
    print_left_out(choice, context)
    text = choice_text(choice, done=not args.dry_run)
    context.out(_("{field}: {text}").format(field=plain(campaign.name), text=text))
    if args.dry_run:
        context.warn(_("Nothing was changed."))
    return 0


def print_left_out(choice: Choice, context: Context) -> None:
    """Name everybody who is left out, with the reasons, and what would bring them in."""
    for name, reasons in left_out_lines(choice, context.book().clients()):
        context.out(_("- {client}: {reasons}").format(client=plain(name), reasons=reasons))
    for remedy in left_out_remedies(choice):
        context.warn(remedy)


def _members(campaign: Campaign, args: argparse.Namespace, context: Context) -> int:
    book, today = context.book(), context.today
    rows = campaign_rows(book, [campaign], today)[campaign.id]
    if args.stage:
        with errors_about("--stage"):
            stage = read_stage(args.stage, CampaignStage)
        rows = [row for row in rows if row.stage is stage]
    if args.json:
        context.json({"campaign_members": [member_json(row, book.settings().rates) for row in rows]})
    elif rows:
        headings = (_("Client"), _("Tier"), _("Channel"), _("Stage"), _("To mind"), _("Feedback"))
        as_kept = kept_promises(book).as_kept
        context.table(headings, (_cells(row, as_kept, context) for row in rows))
    elif args.stage:
        context.warn(_("Nobody is in the campaign at this stage."))
    else:
        context.warn(_nobody_text())
    return 0 if rows else 4


def _nobody_text() -> str:
    return _("Nobody is in the campaign yet: “rmtui campaigns choose” adds those that a filter picks.")


def _cells(row: MemberRow, as_kept: Callable[[Contact], Contact], context: Context) -> tuple[str, ...]:
    name, tier = display_name(row.client, context.book().clients()), row.client.tier.value
    texts = (marks_text(row, context.today), feedback_text(row, as_kept, context.today))
    return name, tier, term(row.channel), stage_text(row), *texts


def _member_of(campaign: Campaign, client: Client, context: Context) -> CampaignMember:
    members = context.book().records(CampaignMember, client.id)
    found = next((one for one in members if one.campaign == campaign.id), None)
    if found is None:
        raise NotFound(_not_in_text(client.name, campaign))
    return found


def _not_in_text(name: str, campaign: Campaign) -> str:
    message = _("{name} is not in the campaign {campaign}.")
    return message.format(name=plain(name), campaign=plain(campaign.name))


def _stage(campaign: Campaign, args: argparse.Namespace, context: Context) -> int:
    before = _member_of(campaign, context.client(args.client), context)
    rows = campaign_rows(context.book(), [campaign], context.today)[campaign.id]
    row = next(one for one in rows if one.member.id == before.id)
    changes = typed_changes(FIELDS.values(), args)
    if not changes and not args.reached:
        raise nothing_typed("campaigns stage")
    values = changed_values(FIELDS, before, changes, context.today)
    if args.reached:
        values["stage"] = read_stage(args.reached, CampaignStage)
    after = replace(before, **values)
    if after != before:
        context.book().amend((before, after), what="edit")
    print_changes(args, context, changed=[(replace(before, stage=row.stage), after)] if after != before else [])
    if args.reached and (text := told_further_text(row, after.stage)):
        context.warn(text)
    return 0


def _drop(campaign: Campaign, args: argparse.Namespace, context: Context) -> int:
    client = context.client(args.client)
    member = _member_of(campaign, client, context)
    context.book().amend((member, None), what="remove")
    if args.json:
        print_changes(args, context, removed=[member])
        return 0
    message = _("{name} is no longer in {campaign}. “rmtui undo” brings the client back.")
    name = context.book().names().display_name(client.id, client.name)
    context.out(message.format(name=plain(name), campaign=plain(campaign.name)))
    return 0


def _log(campaign: Campaign, args: argparse.Namespace, context: Context) -> int:
    """Log a line with the topic of the campaign; one about somebody who is no member is given back."""
    book = context.book()
    members = {one.client for one in book.records(CampaignMember) if one.campaign == campaign.id}

    def refusal(entry: Entry) -> str:
        other = next((known.display_name for known in entry.clients if known.id not in members), "")
        command = _("“rmtui campaigns choose” adds the client, “rmtui log” writes the line without the campaign.")
        return join_sentences(_not_in_text(other, campaign), command) if other else ""

    line = f"{' '.join(args.entry)} #{campaign.topic}"
    result = log_line(line, book, book.names(), context, refusal=refusal)
    if args.json:
        context.json({"lines": results_json([result], context.book)})
    return result.code


def _next(campaign: Campaign, args: argparse.Namespace, context: Context) -> int:
    """Take the next client in hand and print what to know before the contact. NotFound where nobody is left today."""
    book, today = context.book(), context.today
    now = context.moment()
    if not is_contacted_on(campaign, today):
        message = _("There is nobody to contact for {campaign}: {state}.")
        raise NotFound(message.format(campaign=plain(campaign.name), state=state_text(campaign, today)))
    taken: list[MemberRow] = []

    def decide() -> list[tuple[CampaignMember, CampaignMember]]:
        rows = campaign_rows(book, [campaign], today)[campaign.id]
        if not rows:
            raise NotFound(_nobody_text())
        free = (row for row in rows if row.is_open and not row.is_waiting(today) and not is_in_hand(row, now))
        taken[:] = [row for row in (next(free, None),) if row]
        if not taken:
            raise NotFound(_("There is nobody to contact for {campaign} today.").format(campaign=plain(campaign.name)))
        return [(row.member, replace(row.member, taken_at=moment_text(now))) for row in taken]

    book.revise(decide, what="claim")
    if today < campaign.starts_on:
        context.warn("  ".join((campaign_head(campaign, today), state_text(campaign, today))))
    _print_next(campaign, taken[0], args, context)
    return 0


def _print_next(campaign: Campaign, row: MemberRow, args: argparse.Namespace, context: Context) -> None:
    """Name, tier, channel and phones; beneath it the cautions, what is to be minded, and the message."""
    client, book = row.client, context.book()
    if args.json:
        context.json({"campaign_members": [member_json(row, book.settings().rates)]})
        return
    phones = _(", ").join(map(plain, client.phones))
    head = (plain(display_name(client, book.clients())), client.tier.value, term(row.channel), phones)
    context.out("  ".join(filter(None, head)))
    caution = caution_text(client)
    message = plain(message_to(campaign, row.member, client, context.today))
    for text in filter(None, (caution, marks_text(row, context.today), message)):
        context.out(f"  {text}")


ACTIONS = {"choose": _choose, "members": _members, "stage": _stage, "drop": _drop, "log": _log, "next": _next}
"""By name; each is given the campaign."""
