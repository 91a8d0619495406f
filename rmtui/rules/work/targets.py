"""Targets 业绩目标: how much of a plan is achieved, what each remaining working day must bring, and the forecast."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from msgspec.structs import replace

from rmtui.named_tuple import NamedTuple
from rmtui.records.target import Indicator, Target, period_figure
from rmtui.rules.assets.valuation import per_mille
from rmtui.rules.days.holidays import Holidays
from rmtui.rules.days.periods import YEAR, Period, count_working_days
from rmtui.rules.work.achievements import expected_balances, expected_sales, figure
from rmtui.rules.work.work_records import WorkRecords


class Progress(NamedTuple):
    """How it stands with an indicator in a period. Amounts are in the smallest unit of the base currency."""

    indicator: Indicator
    planned: int | None
    """None where there is no plan."""
    done: int
    a_day: int | None
    """What each working day that is left must bring, today among them; None where nothing is missing or planned, no
    day is left, or the indicator is an average.
    """
    forecast: int | None
    """At the end of the period, at the pace so far, in whole units; of an average, if the balances stay. None before
    `forecast_on`.
    """
    forecast_on: date | None
    """The first day with a forecast, where there is none yet."""
    with_opportunities: int | None
    """The forecast with what the open opportunities are likely to bring; None without one, and of what is no sale."""
    before: int
    """What the period before brought."""
    year_before: int
    """What the same period of the year before brought."""

    @property
    def share(self) -> int | None:
        """Of the plan, in tenths of a percent; None without a plan."""
        return per_mille(max(self.done, 0), self.planned) if self.planned else None

    @property
    def is_on_course(self) -> bool | None:
        """Whether the plan will be reached at this pace; None where there is no forecast yet and it is not reached."""
        if self.planned is None:
            return True
        if self.forecast is None:
            return self.done >= self.planned or None
        return self.forecast >= self.planned


def compared_periods(period: Period) -> tuple[Period, Period, Period]:
    """The period, the one before, and the same one of the year before."""
    return period, period.before, period.shifted(-YEAR)


def planned(targets: Iterable[Target], indicator: Indicator, period: Period) -> int | None:
    """The plan of whole months: their sum, of an average their mean; None where not all of them are planned."""
    plans = {one.year: one.months for one in targets if one.indicator is indicator}
    if not period.is_whole_months or any(not plans.get(month.year) for month in period.months()):
        return None
    return period_figure([plans[month.year][month.month - 1] for month in period.months()], indicator)


def spread(whole: int, indicator: Indicator, months: int = YEAR) -> tuple[int, ...]:
    """A plan as so many months: in equal parts of whole units, spread as evenly as they go; an average is each."""
    if indicator.is_average:
        return (whole,) * months
    unit = 1 if indicator.is_count else 100
    reached = [whole * number // (months * unit) * unit for number in range(months)]
    return tuple(after - before for before, after in pairwise((*reached, whole)))


def with_months(target: Target, months: tuple[int, ...]) -> Target:
    """The target with another plan, January to December."""
    return replace(target, **({"counts": months} if target.indicator.is_count else {"amounts": months}))


def working_days_left(period: Period, today: date, holidays: Holidays) -> int:
    """The working days of a period from today on, today among them."""
    return count_working_days(max(today, period.first), period.end, holidays.is_day_off)


def forecast_start(period: Period, holidays: Holidays) -> date:
    """The first day with forecasts, that on which a quarter of a period's working days have come: the pace so far is
    multiplied by four at most. After the first of a month, one sale would be multiplied by twenty-three.
    """
    days = [day for day in period.days() if not holidays.is_day_off(day)]
    return days[(len(days) - 1) // 4] if days else period.first


def all_progress(
    targets: Iterable[Target], period: Period, work: WorkRecords, holidays: Holidays
) -> dict[Indicator, Progress]:
    """How it stands with every indicator, in their order."""
    plans = [*targets]
    whole = count_working_days(period.first, period.end, holidays.is_day_off)
    left = working_days_left(period, work.today, holidays)
    gone = count_working_days(period.first, min(work.today + timedelta(days=1), period.end), holidays.is_day_off)
    start = forecast_start(period, holidays)
    _period, last, last_year = compared_periods(period)
    found = {}
    for indicator in Indicator:
        plan = planned(plans, indicator, period)
        done = figure(indicator, period, work)
        missing = max((plan or 0) - done, 0)
        a_day: int | None = None
        forecast: int | None = None
        if indicator.is_average:
            forecast = expected_balances(period, work)
        else:
            unit = 1 if indicator.is_count else 100
            a_day = -(-missing // (left * unit)) * unit if missing and left else None
            if work.today >= start:
                forecast = _divided(done * whole, gone * unit) * unit if gone and left else done
        likely, before = expected_sales(indicator, period, work), figure(indicator, last, work)
        found[indicator] = Progress(
            indicator=indicator,
            planned=plan,
            done=done,
            a_day=a_day,
            forecast=forecast,
            forecast_on=start if forecast is None else None,
            with_opportunities=None if likely is None or forecast is None else forecast + likely // 100 * 100,
            before=before,
            year_before=before if last_year == last else figure(indicator, last_year, work),
        )
    return found


def _divided(number: int, divisor: int) -> int:
    """Rounded half up."""
    return (2 * number + divisor) // (2 * divisor)
