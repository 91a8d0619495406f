"""`rmtui campaigns`: campaigns, their members, and what came of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from rmtui.cli import campaign_members
from rmtui.cli.arguments.common import (
    add_actions,
    add_client,
    add_filter,
    add_json,
    add_replace,
    confirm,
    offer,
    options_before_words,
    options_first,
)
from rmtui.cli.arguments.field_options import add_field_options, join_values
from rmtui.cli.arguments.stage_argument import offer_stages
from rmtui.cli.output.change_report import print_changes
from rmtui.cli.output.written_file import report_written
from rmtui.cli.records import RecordCommand
from rmtui.entry.campaigns import check_campaign, find_campaign, next_campaign, picked_by
from rmtui.entry.fields.campaign import CAMPAIGN_FIELDS, topic_of
from rmtui.entry.fields.campaign_member import CAMPAIGN_MEMBER_FIELDS
from rmtui.entry.filter.context import FilterContext
from rmtui.entry.filter.expression import FilterError
from rmtui.errors import errors_about
from rmtui.exchange.campaign_json import campaign_json, left_out_json, result_json
from rmtui.exchange.campaign_report import campaign_report, write
from rmtui.exchange.people_count import count_people
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.audit import AuditKind
from rmtui.records.campaign import Campaign, CampaignMember, CampaignStage
from rmtui.records.ids import SHORT_ID
from rmtui.records.kinds import KINDS
from rmtui.rules.campaign.campaign_text import (
    TALLY_TITLES,
    campaign_head,
    choice_text,
    decline_text,
    state_text,
    tally_cells,
    tally_text,
)
from rmtui.rules.campaign.choosing import CAME, choose
from rmtui.rules.campaign.reading import campaign_rows, newest_campaigns
from rmtui.rules.campaign.result import campaign_result
from rmtui.terms import term

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context

_COMMAND = RecordCommand(KINDS[Campaign], CAMPAIGN_FIELDS)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: an action, its campaign, and what it needs."""
    actions = add_actions(
        parser,
        "campaigns",
        _("CAMPAIGN: its name, a part of it, its topic, or its ID. Contacts with its topic count for it: #family-day."),
        "",
        "  " + _('rmtui campaigns add --name "Gilt fund" --kind product --from "1 Dec" --until "31 Dec"'),
        "  " + _("rmtui campaigns choose gilt tier:A,B"),
        "  " + _("rmtui campaigns log gilt Tom Barrett T likes it next: fri send the leaflet"),
        of_clients=False,
    )
    add_json(actions.add_parser("list", help=_("all campaigns, the newest first, with their figures")))
    add_json(_add_action(actions, "show", _("what one is for, how far it is, and who is left out")))
    _COMMAND.add_changes(actions)
    choosing = _add_action(actions, "choose", _("add the clients that a filter picks, without those left out"))
    choosing.add_argument("--dry-run", action="store_true", help=_("show who would be added and who left out"))
    choosing.add_argument("--with-care", action="store_true", help=_("also those of 65 and over"))
    add_json(choosing)
    add_filter(choosing, _("whom to add; without it those whom the campaign is for"))
    members = _add_action(actions, "members", _("the members, those still to be contacted first"))
    offer_stages(members.add_argument("--stage", metavar=_("STAGE"), help=_("only those at this stage")), CampaignStage)
    add_json(members)
    staging = _add_action(actions, "stage", _("say how far a member is, and what the client said"))
    add_client(staging)
    stage = staging.add_argument("reached", metavar=_("STAGE"), nargs="?", help=CAMPAIGN_MEMBER_FIELDS["stage"].allowed)
    offer_stages(stage, CampaignStage)
    add_field_options(staging, campaign_members.FIELDS.values())
    add_json(staging)
    dropping = _add_action(actions, "drop", _("take a client out of a campaign"))
    add_client(dropping)
    add_json(dropping)
    logging = _add_action(actions, "log", _("log a contact for a campaign: a line as “rmtui log” takes it"))
    add_json(logging)
    logging.add_argument("entry", nargs="+", metavar=_("ENTRY"), help=_("the words of one entry"))
    add_json(_add_action(actions, "next", _("whom to contact next, who is then left alone by other desks")))
    result = _add_action(actions, "result", _("what came of one: in all, by tier, by channel"))
    result.add_argument("--to", metavar=_("FILE"), help=_("write it to a file: .html, .md or .xlsx"))
    add_replace(result)
    add_json(result)
    copying = _add_action(actions, "copy", _("a copy for the next year, with those who came"))
    copying.add_argument("--name", metavar=_("TEXT"), help=_("its name; without it that of the old one, a year later"))
    add_json(copying)


def _add_action(actions: argparse._SubParsersAction[Any], name: str, text: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=text)
    about = _("its name, a part of it, its topic, or its ID")
    campaign = parser.add_argument("campaign", metavar=_("CAMPAIGN"), help=about)
    offer(campaign, lambda context: (one.topic for one in newest_campaigns(context.book())))
    return parser


def arrange(words: list[str]) -> list[str]:
    """The words as argparse is to read them: filters and entries may begin with -."""
    action, rest = words[:1], words[1:]
    if action == ["choose"]:
        return [*action, *options_first(rest)]
    if action == ["log"]:
        return [*action, *options_before_words(rest, "--json", "--ndjson")]
    return join_values(words)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 3 or 4 where a name means several campaigns or clients, or none; 4 where nothing is to be listed."""
    if args.action == "add":
        return _COMMAND.run(args, context)
    if args.action == "list":
        return _list(args, context)
    own = {"show": _show, "edit": _edit, "remove": _remove, "result": _result, "copy": _copy}
    text = args.id if args.action in ("edit", "remove") else args.campaign
    campaign = find_campaign(text, newest_campaigns(context.book()))
    run_action = own.get(args.action) or campaign_members.ACTIONS[args.action]
    return run_action(campaign, args, context)


def _list(args: argparse.Namespace, context: Context) -> int:
    book, today = context.book(), context.today
    campaigns = newest_campaigns(book)
    rows, rates = campaign_rows(book, campaigns, today), book.settings().rates
    tallies = {one.id: campaign_result(rows[one.id], rates).total for one in campaigns}
    if args.json:
        context.json({"campaigns": [campaign_json(one, tallies[one.id]) for one in campaigns]})
    elif campaigns:
        headings = (_("ID"), _("Campaign"), _("Kind"), _("Days"), _("Result"))
        cells = ((one.name, term(one.kind), state_text(one, today), tally_text(tallies[one.id])) for one in campaigns)
        context.table(headings, ((one.id[-SHORT_ID:], *row) for one, row in zip(campaigns, cells, strict=True)))
    else:
        context.warn(_("No campaigns yet: “rmtui campaigns add --help” explains how one is made."))
    return 0 if campaigns else 4


def _show(campaign: Campaign, args: argparse.Namespace, context: Context) -> int:
    """Print a campaign: its fields, its figures, and who is left out of those whom it is for."""
    book, today = context.book(), context.today
    rows = campaign_rows(book, [campaign], today)[campaign.id]
    tally = campaign_result(rows, book.settings().rates).total
    asked = FilterContext.of(book, book.clients().values(), today)
    try:
        picked = picked_by(campaign.filter, asked)
    except FilterError as error:  # as of a segment that is gone
        context.warn(str(error))
        picked = ()
    fitting = choose(campaign, picked, {row.client.id for row in rows}, today)
    if args.json:
        context.json({"campaigns": [campaign_json(campaign, tally)], "left_out": left_out_json(fitting)})
        return 0
    context.out(campaign_head(campaign, today))
    if today < campaign.starts_on:
        context.out(state_text(campaign, today))
    for name in ("filter", "message", "note"):
        if text := plain(" ".join(getattr(campaign, name).split())):
            context.out(_("{field}: {text}").format(field=_(CAMPAIGN_FIELDS[name].label), text=text))
    context.out(tally_text(tally))
    if count := len(fitting.members):
        text = ngettext(
            "{count} more client fits: “rmtui campaigns choose {id}” adds the client.",
            "{count} more clients fit: “rmtui campaigns choose {id}” adds them.",
            count,
        )
        context.out(text.format(count=count, id=campaign.id[-SHORT_ID:]))
    campaign_members.print_left_out(fitting, context)
    return 0


def _edit(campaign: Campaign, args: argparse.Namespace, context: Context) -> int:
    args.id = campaign.id
    return _COMMAND.run(args, context)


def _remove(campaign: Campaign, args: argparse.Namespace, context: Context) -> int:
    """Remove a campaign with its members; contacts and sales stay in the log."""
    book = context.book()
    members = [one for one in book.records(CampaignMember) if one.campaign == campaign.id]
    what = plain(campaign.name)
    if members:
        count = ngettext("{count} member", "{count} members", len(members)).format(count=len(members))
        what = f"{what} ({count})"
    unattended = _("Nobody can be asked here: add --yes to remove {name}.").format(name=what)
    if not confirm(args, context, _("Remove {what}?").format(what=what), unattended):
        return 0
    book.amend((campaign, None), *((one, None) for one in members), what="remove")
    if args.json:
        print_changes(args, context, removed=[campaign, *members])
    else:
        context.out(_("Removed: {what}. “rmtui undo” brings it back.").format(what=what))
    return 0


def _result(campaign: Campaign, args: argparse.Namespace, context: Context) -> int:
    book = context.book()
    rows = campaign_rows(book, [campaign], context.today)[campaign.id]
    rates = book.settings().rates
    if args.to:
        report = campaign_report(campaign, rows, book.clients(), rates, context.today)
        with errors_about("--to"):
            write(report, args.to, replace=args.replace)
        report_written(context, AuditKind.CAMPAIGN, args.to, count_people([row.client for row in rows]))
        return 0
    result = campaign_result(rows, rates)
    if args.json:
        context.json(result_json(campaign, result))
        return 0 if rows else 4
    context.out(campaign_head(campaign, context.today))
    if context.today < campaign.starts_on:
        context.out(state_text(campaign, context.today))
    if not rows:
        context.warn(_("Nobody is in the campaign yet: “rmtui campaigns choose” adds those that a filter picks."))
        return 4
    table = [(_("All"), *tally_cells(result.total))]
    table += [(_("Tier {tier}").format(tier=tier.value), *tally_cells(one)) for tier, one in result.tiers.items()]
    table += [(term(channel), *tally_cells(one)) for channel, one in result.channels.items()]
    context.table(("", *map(_, TALLY_TITLES)), table)
    for why, count in result.reasons.items():
        context.out(decline_text(why, count))
    return 0


def _copy(campaign: Campaign, args: argparse.Namespace, context: Context) -> int:
    """Make a copy for the next year with those who came, whom nothing speaks against."""
    book, today = context.book(), context.today
    others = newest_campaigns(book)
    copy = next_campaign(campaign, others, today)
    if args.name:
        with errors_about("--name"):
            name = CAMPAIGN_FIELDS["name"].parse(args.name, today)
            copy = replace(copy, name=name, topic=topic_of(name) or copy.topic)
            check_campaign(copy, others, FilterContext.of(book, book.clients().values(), today))
    came = [row.client for row in campaign_rows(book, [campaign], today)[campaign.id] if row.stage in CAME]
    choice = choose(copy, came, (), today)
    book.amend((None, copy), *((None, one) for one in choice.members), what="add")
    if args.json:
        print_changes(args, context, added=[copy, *choice.members])
        return 0
    campaign_members.print_left_out(choice, context)
    context.out(_("{field}: {text}").format(field=campaign_head(copy, today), text=choice_text(choice)))
    return 0
