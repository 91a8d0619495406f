"""`rmtui contribution`: what each client brought in a period, who makes 80% of it, and what each one cost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import add_json
from rmtui.cli.arguments.period_argument import add_period, chosen_period, period_help, period_json
from rmtui.currency import base_currency
from rmtui.errors import errors_about
from rmtui.exchange.record_json import amount_json
from rmtui.language import _
from rmtui.plain import plain
from rmtui.rules.assets.earnings import has_own_earnings
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.text.target_text import period_text
from rmtui.rules.work.contribution import Contribution, ContributionRow
from rmtui.rules.work.contribution_text import (
    example_text,
    few_make_text,
    hours_text,
    mix_text,
    row_arithmetic,
    row_label,
)
from rmtui.store.contribution_reading import Contributions, read_contributions
from rmtui.wording import format_money, format_percent, have_cents

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context
    from rmtui.rules.days.periods import Period


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: of which period, and whose arithmetic."""
    parser.epilog = "\n".join(
        (
            period_help(),
            _("Average balances at this bank × margin, and sales × fee. Between two reviews a balance is"),
            _("estimated (~). Margins and fees are in the settings: “rmtui settings show earnings”."),
            "",
            "  " + _("rmtui contribution quarter"),
            "  " + _("rmtui contribution 2026 --why 'Helen Marsh'"),
        )
    )
    add_period(parser)
    parser.add_argument("--why", metavar=_("CLIENT"), help=_("the rows that make the contribution of a client"))
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where the book has nobody yet."""
    book, today = context.book(), context.today
    period = chosen_period(args.period, today)
    found = read_contributions(book, period, today)
    shown = found.now
    if args.why:
        with errors_about("--why"):
            client = context.client(args.why)
        shown = [one for one in shown if one.client.id == client.id]
    if args.json:
        _print_json(shown, found, period, args, context)
    elif not shown:
        context.warn(_("No clients yet.") if not found.now else _("Nothing came in."))
    elif args.why:
        _explain(shown[0], found, period, context)
    else:
        clients = book.clients()
        cents = have_cents(one.amount for one in shown)
        headings = (
            *("", _("Client"), _("Tier"), _("Contribution"), _("Share"), _("Cumulative")),
            *(_("Contacts"), _("Hours"), _("Gifts")),
        )
        rows = (_cells(one, display_name(one.client, clients), cents=cents) for one in shown)
        context.table(headings, rows)
        context.warn(_("{label}: {words}").format(label=period_text(period), words=few_make_text(shown)))
    if not args.json and (text := example_text(book.settings())):
        context.warn(text)
    return 0 if shown else 4


def _cells(one: Contribution, name: str, *, cents: bool) -> tuple[str, ...]:
    return (
        str(one.place.rank),
        name,
        one.client.tier.value,
        "~" * one.is_estimated + format_money(one.amount, cents=cents),
        format_percent(one.place.share),
        format_percent(one.place.cumulative),
        str(one.effort.contacts),
        hours_text(one.effort.minutes),
        format_money(one.effort.gifts),
    )


def _explain(one: Contribution, found: Contributions, period: Period, context: Context) -> None:
    """Print the rows that make the sum, then what it cost and the mix."""
    name = plain(display_name(one.client, context.book().clients()))
    context.out(f"{name}  {period_text(period)}")
    rows = (
        (
            row_label(row),
            row_arithmetic(row, context.today),
            "~" * row.is_estimated + format_money(row.amount, cents=True),
        )
        for row in one.rows
    )
    context.table((_("Kind"), _("Arithmetic"), _("Amount")), rows)
    context.out(_("Total: {sum}").format(sum=format_money(one.amount, cents=True)))
    before = found.before.get(one.client.id)
    if before:
        context.out(_("The period before: {sum}").format(sum=format_money(before.amount, cents=True)))
    if mix := mix_text(one, before):
        context.out(_("Business: {mix}").format(mix=mix))
    cost = _("Cost: contacts and attempts {contacts}, hours {hours}, gifts {gifts}")
    effort = one.effort
    gifts = format_money(effort.gifts)
    context.out(cost.format(contacts=effort.contacts, hours=hours_text(effort.minutes), gifts=gifts))


def _print_json(
    shown: list[Contribution], found: Contributions, period: Period, args: argparse.Namespace, context: Context
) -> None:
    context.json(
        {
            "period": period_json(period),
            "currency": base_currency(),
            "example": not has_own_earnings(context.book().settings()),
            "total": amount_json(sum(one.amount for one in found.now)),
            "contributions": [_json(one, found.before.get(one.client.id), rows=bool(args.why)) for one in shown],
        }
    )


def _json(one: Contribution, before: Contribution | None, *, rows: bool) -> dict[str, Any]:
    mix, then = one.mix, before.mix if before else {}
    answer = {
        "id": one.client.id,
        "name": one.client.name,
        "tier": one.client.tier.value,
        "rank": one.place.rank,
        "amount": amount_json(one.amount),
        "before": amount_json(before.amount if before else 0),
        "estimated": one.is_estimated,
        "share": format_percent(one.place.share).rstrip("%"),
        "cumulative": format_percent(one.place.cumulative).rstrip("%"),
        "contacts": one.effort.contacts,
        "minutes": one.effort.minutes,
        "gifts": amount_json(one.effort.gifts),
        "kinds": [
            {"kind": kind.value, "amount": amount_json(mix.get(kind, 0)), "before": amount_json(then.get(kind, 0))}
            for kind in sorted({*mix, *then})
        ],
    }
    return {**answer, "rows": [_row_json(row) for row in one.rows]} if rows else answer


def _row_json(row: ContributionRow) -> dict[str, Any]:
    return {
        "kind": row.kind.value,
        "first": row.first.isoformat(),
        "days": row.days or None,
        "base": amount_json(row.base),
        "rate": amount_json(row.rate),
        "amount": amount_json(row.amount),
        "estimated": row.is_estimated,
        "sale": row.sale.id if row.sale else None,
    }
