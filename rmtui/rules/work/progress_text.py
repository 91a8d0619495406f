"""The progress of targets in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from rmtui.language import _, ngettext
from rmtui.records.target import Indicator
from rmtui.rules.days.holidays import Holidays
from rmtui.rules.days.periods import Period
from rmtui.rules.text.target_text import period_text
from rmtui.rules.work.achievements import Achievement, achieved, measured_contacts, spoken_contacts
from rmtui.rules.work.targets import Progress, working_days_left
from rmtui.rules.work.work_records import WorkRecords
from rmtui.terms import term
from rmtui.wording import format_day, format_money, format_percent, join_sentences

_BAR = 10


def share_text(progress: Progress) -> str:
    """63.5%; "" without a plan."""
    return "" if progress.share is None else format_percent(progress.share)


def bar_text(progress: Progress, width: int = _BAR) -> str:
    """======----: done of the plan, of so many cells; "" without a plan."""
    if progress.share is None:
        return ""
    done = min(progress.share * width // 1000, width)
    return "=" * done + "-" * (width - done)


def working_days_text(period: Period, today: date, holidays: Holidays) -> str:
    """9 working days of a period are left, and whether today is one of them; "" of one that is over."""
    if today >= period.end:
        return ""
    count = working_days_left(period, today, holidays)
    if not count:
        return _("No working day is left.")
    if today in period and not holidays.is_day_off(today):
        text = ngettext(
            "{count} working day left, today included.", "{count} working days left, today included.", count
        )
    else:
        text = ngettext("{count} working day left.", "{count} working days left.", count)
    return text.format(count=count)


def weekends_alone_text(period: Period, today: date, holidays: Holidays) -> str:
    """That bank holidays count among the working days that are left, as none are known; "" where they do not."""
    if today >= period.end or not holidays.are_weekends_alone:
        return ""
    text = _("Bank holidays count as working days: the setting “{setting}” chooses whose are days off.")
    return text.format(setting=_("Bank holidays"))


def forecast_on_text(rows: Iterable[Progress], today: date) -> str:
    """From when on there are forecasts, and why not yet; "" where there are."""
    days = [one.forecast_on for one in rows if one.forecast_on]
    if not days:
        return ""
    text = _("Forecasts from {day} on: before that, too few working days are over.")
    return text.format(day=format_day(days[0], today))


def shares_text(found: Mapping[Indicator, Progress], period: Period) -> str:
    """Nov 2026: funds 62.0%, contacts made 88.4%; "" where nothing is planned."""
    parts = [f"{term(one.indicator)} {share_text(one)}" for one in found.values() if one.share is not None]
    return _("{label}: {words}").format(label=period_text(period), words=_(", ").join(parts)) if parts else ""


def contacts_counted_text(period: Period, work: WorkRecords) -> str:
    """What the contacts of a period count, and how many of them count as spoken; "" where there are none."""
    if not measured_contacts(period, work):
        return ""
    count = spoken_contacts(period, work)
    text = ngettext(
        "Contacts are by every channel, messages too; {count} of them counts as spoken.",
        "Contacts are by every channel, messages too; {count} of them count as spoken.",
        count,
    )
    return text.format(count=f"{count:,}")


def unclear_premiums_text(rows: Iterable[Achievement]) -> str:
    """What insurance counts for neither indicator, and the remedy; "" where there is none."""
    rows = list(rows)
    if not rows:
        return ""
    text = ngettext(
        "{count} insurance sale of {amount} does not say whether its premiums are regular or single, and counts for "
        "neither: “rmtui sales edit”.",
        "{count} insurance sales of {amount} do not say whether their premiums are regular or single, and count for "
        "neither: “rmtui sales edit”.",
        len(rows),
    )
    return text.format(count=len(rows), amount=format_money(achieved(rows)))


def sales_without_kind_text(rows: Iterable[Achievement]) -> str:
    """What sales count for no indicator; "" where there are none."""
    rows = list(rows)
    if not rows:
        return ""
    text = ngettext(
        "{count} sale of {amount} does not say what kind of product it was, and counts for no target.",
        "{count} sales of {amount} do not say what kind of products they were, and count for no target.",
        len(rows),
    )
    return text.format(count=len(rows), amount=format_money(achieved(rows)))


def sales_to_complete_text(rows: Iterable[Achievement]) -> str:
    """As `sales_without_kind_text`, with the remedy."""
    text = sales_without_kind_text(rows)
    return text and join_sentences(text, _("Write the kind before the product: “rmtui sales edit”."))


def deposits_without_past_text(rows: Iterable[Achievement], today: date) -> str:
    """Which deposits the daily average has for some of its days alone, and why; "" where there are none."""
    rows = list(rows)
    if not rows:
        return ""
    text = ngettext(
        "{count} deposit of {amount} has no opening day: the daily average has it only from {day} on, its first "
        "balance in the book.",
        "{count} deposits of {amount} have no opening day: the daily average has them only from {day} on, their first "
        "balances in the book.",
        len(rows),
    )
    day = format_day(min(row.on for row in rows if row.on), today)
    return text.format(count=len(rows), amount=format_money(achieved(rows)), day=day)
