"""`rmtui target`: targets of a month, quarter or year, what is achieved of each, and the records that make each
figure.
"""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import add_actions, add_json, offer, whole_number
from rmtui.cli.arguments.period_argument import add_period, chosen_period, period_help, period_json
from rmtui.currency import base_currency
from rmtui.errors import NotFound, UsageError, errors_about
from rmtui.exchange.record_json import amount_json, record_json
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.target import Indicator, Target
from rmtui.rules.days.months import LATEST_YEAR, OLDEST_YEAR
from rmtui.rules.days.periods import YEAR, Period
from rmtui.rules.text.record_text import client_names, record_text
from rmtui.rules.text.target_text import figure_text, period_text
from rmtui.rules.vocabulary import value_of
from rmtui.rules.work.achievements import (
    Achievement,
    achieved,
    achievements,
    deposits_without_past,
    sales_without_kind,
    unclear_premiums,
)
from rmtui.rules.work.progress_text import (
    bar_text,
    contacts_counted_text,
    deposits_without_past_text,
    forecast_on_text,
    sales_to_complete_text,
    share_text,
    unclear_premiums_text,
    weekends_alone_text,
    working_days_text,
)
from rmtui.rules.work.targets import Progress, all_progress, compared_periods, with_months, working_days_left
from rmtui.store.work_records import read_work
from rmtui.terms import capitalized_term, term
from rmtui.wording import format_day, format_month, have_cents

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context
    from rmtui.rules.work.work_records import WorkRecords
    from rmtui.store.door import Store

_WIDE, _NARROW = 120, (0, 1, 2, 3, 6)
"""Columns of a terminal on which all of the table fits; on a narrower one plan, done, share and forecast are shown."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: an action, an indicator, a period."""
    actions = add_actions(
        parser,
        "target",
        period_help(),
        _("INDICATOR: {words}.").format(words=_(", ").join(map(term, Indicator))),
        "",
        "  " + _("rmtui target quarter"),
        "  " + _("rmtui target set fund 12m"),
        "  " + _("rmtui target set contacts 60 80 80 80 --year 2027"),
        "  " + _("rmtui target set fund 1.5m --month 11"),
        "  " + _("rmtui target rows fund"),
        of_clients=False,
    )
    listing = actions.add_parser("list", help=_("plan, done and forecast of every indicator"))
    add_period(listing)
    add_json(listing)
    rows = actions.add_parser("rows", help=_("the records that make the figure of an indicator"))
    _add_indicator(rows)
    add_period(rows)
    add_json(rows)
    setting = actions.add_parser("set", help=_("plan a year, or one month of it"))
    _add_indicator(setting)
    setting.add_argument(
        "figures", nargs="+", metavar=_("FIGURE"), help=_("one for the year, four for the quarters, or twelve")
    )
    _add_year(setting)
    setting.add_argument("--month", type=whole_number(1, YEAR), metavar="N", help=_("only of this month, 1 to 12"))
    add_json(setting)
    clearing = actions.add_parser("clear", help=_("take the plan of a year away"))
    _add_indicator(clearing)
    _add_year(clearing)
    add_json(clearing)


def _add_indicator(parser: argparse.ArgumentParser) -> None:
    indicator = parser.add_argument("indicator", metavar=_("INDICATOR"), help=_("what is measured"))
    offer(indicator, lambda _context: map(term, Indicator))


def _add_year(parser: argparse.ArgumentParser) -> None:
    year = whole_number(OLDEST_YEAR, LATEST_YEAR)
    parser.add_argument("--year", type=year, metavar="YYYY", help=_("the year (default: this year)"))


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where a plan that is to be cleared, or a row, is not there."""
    return {"list": _list, "rows": _rows, "set": _set, "clear": _clear}[args.action](args, context)


def _list(args: argparse.Namespace, context: Context) -> int:
    period, book = chosen_period(args.period, context.today), context.book()
    work, holidays = read_work(book, compared_periods(period), context.today, contacts=not args.json), book.holidays()
    found = all_progress(book.records(Target), period, work, holidays)
    if args.json:
        context.json(
            {
                "period": period_json(period),
                "working_days_left": working_days_left(period, context.today, holidays),
                "currency": base_currency(),
                "targets": [_progress_json(one) for one in found.values()],
            }
        )
        return 0
    figures = (
        figure
        for one in found.values()
        if not one.indicator.is_count
        for figure in (one.planned, one.done, one.before, one.year_before)
    )
    cents = have_cents(figures)
    context.out(f"{period_text(period)}  {base_currency()}")
    headings = (
        *(_("Indicator"), _("Plan"), _("Done"), _("Done %"), "", _("A day"), _("Forecast")),
        _("With opportunities"),
        period_text(period.before),
        *([period_text(period.shifted(-YEAR))] if period.length < YEAR else []),
    )
    places = _NARROW if _is_narrow() else range(len(headings))
    rows = (_cells(one, period, cents=cents) for one in found.values())
    context.table([headings[place] for place in places], ([row[place] for place in places] for row in rows))
    without_past = deposits_without_past_text(deposits_without_past(period, work), context.today)
    days = [words(period, context.today, holidays) for words in (working_days_text, weekends_alone_text)]
    without_kind = sales_to_complete_text(sales_without_kind(period, work))
    no_forecast = forecast_on_text(found.values(), context.today)
    for text in (
        *days,
        no_forecast,
        contacts_counted_text(period, work),
        without_kind,
        _unclear(period, work),
        without_past,
    ):
        if text:
            context.warn(text)
    return 0


def _is_narrow() -> bool:
    """Whether the output is a terminal with little room."""
    if not sys.stdout.isatty():
        return False
    from shutil import get_terminal_size

    return get_terminal_size().columns < _WIDE


def _unclear(period: Period, work: WorkRecords) -> str:
    return unclear_premiums_text(unclear_premiums(period, work))


def _cells(one: Progress, period: Period, *, cents: bool) -> tuple[str, ...]:
    figures = [one.before, *([one.year_before] if period.length < YEAR else [])]
    return (
        capitalized_term(one.indicator),
        figure_text(one.planned, one.indicator, cents=cents),
        figure_text(one.done, one.indicator, cents=cents),
        share_text(one),
        bar_text(one),
        figure_text(one.a_day, one.indicator),
        figure_text(one.forecast, one.indicator, cents=cents),
        figure_text(one.with_opportunities, one.indicator, cents=cents),
        *(figure_text(figure, one.indicator, cents=cents) for figure in figures),
    )


def _rows(args: argparse.Namespace, context: Context) -> int:
    indicator, period, book = _indicator(args.indicator), chosen_period(args.period, context.today), context.book()
    work = read_work(book, (period,), context.today, contacts=True)
    rows = achievements(indicator, period, work)
    if args.json:
        context.json({"indicator": indicator.value, "rows": [_row_json(row, indicator, work) for row in rows]})
    elif rows:
        cents = have_cents(row.amount for row in rows) and not indicator.is_count
        headings = (_("Day"), _("Client"), _("What"), _("Figure"))
        context.table(headings, (_row_cells(row, indicator, work, cents=cents) for row in rows))
        total = figure_text(achieved(rows), indicator, cents=cents)
        context.out(
            _("{label}: {words}").format(label=f"{capitalized_term(indicator)} {period_text(period)}", words=total)
        )
        if indicator is Indicator.CONTACTS:
            context.warn(contacts_counted_text(period, work))
    else:
        context.warn(_("Nothing counts towards it in {period}.").format(period=period_text(period)))
    return 0 if rows else 4


def _row_cells(row: Achievement, indicator: Indicator, work: WorkRecords, *, cents: bool) -> tuple[str, ...]:
    return (
        format_day(row.on, work.today) if row.on else _("estimated"),
        client_names([row.client], work.clients),
        record_text(row.record, work.today),
        figure_text(row.amount, indicator, cents=cents),
    )


def _set(args: argparse.Namespace, context: Context) -> int:
    from rmtui.cli.output.change_report import print_pairs
    from rmtui.entry.fields.target import plan_field

    indicator, year, book = _indicator(args.indicator), args.year or context.today.year, context.book()
    before = _target(book, indicator, year)
    field = plan_field(indicator)._replace(label=_("FIGURE"))
    if args.month:
        if len(args.figures) > 1:
            raise UsageError(_("Of one month one figure is needed."))
        plan = [*(before.months if before else (0,) * YEAR)]
        plan[args.month - 1] = field.parse(" ".join(args.figures * YEAR), context.today)[0]
    else:
        plan = list(field.parse(" ".join(args.figures), context.today))
    after = with_months(before or Target(indicator=indicator, year=year), tuple(plan))
    if after != before:
        book.amend((before, after), what="edit" if before else "add")
    if args.json or not args.month:
        print_pairs(args, context, [(before, after)])
    else:
        label = f"{capitalized_term(indicator)} {format_month(date(year, args.month, 1))}"
        context.out(_("{label}: {words}").format(label=label, words=figure_text(plan[args.month - 1], indicator)))
    return 0


def _clear(args: argparse.Namespace, context: Context) -> int:
    from rmtui.cli.output.change_report import print_changes

    indicator, year, book = _indicator(args.indicator), args.year or context.today.year, context.book()
    target = _target(book, indicator, year)
    if target is None:
        message = _("{indicator} of {year}: nothing is planned.")
        raise NotFound(message.format(indicator=capitalized_term(indicator), year=year))
    book.amend((target, None), what="remove")
    print_changes(args, context, removed=[target])
    return 0


def _target(book: Store, indicator: Indicator, year: int) -> Target | None:
    return next((one for one in book.records(Target) if (one.indicator, one.year) == (indicator, year)), None)


def _indicator(text: str) -> Indicator:
    """The indicator of a word. UsageError where there is none."""
    found = value_of(Indicator, text)
    if found is None:
        message = _("“{text}” is no indicator. There are: {words}.")
        with errors_about(_("INDICATOR")):
            raise UsageError(message.format(text=plain(text), words=_(", ").join(map(term, Indicator))))
    return found


def _figure_json(figure: int | None, indicator: Indicator) -> int | str | None:
    return figure if indicator.is_count else amount_json(figure)


def _progress_json(one: Progress) -> dict[str, Any]:
    names = ("planned", "done", "a_day", "forecast", "with_opportunities", "before", "year_before")
    figures = {name: _figure_json(getattr(one, name), one.indicator) for name in names}
    return {
        "indicator": one.indicator.value,
        **figures,
        "forecast_on": one.forecast_on and one.forecast_on.isoformat(),
        "share": share_text(one).rstrip("%") or None,
    }


def _row_json(row: Achievement, indicator: Indicator, work: WorkRecords) -> dict[str, Any]:
    client = work.clients.get(row.client)
    return {
        "on": row.on and row.on.isoformat(),
        "client": row.client,
        "name": client.name if client else "",
        "figure": _figure_json(row.amount, indicator),
        "record": record_json(row.record),
    }
