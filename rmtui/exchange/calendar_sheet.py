"""The contact calendar as a sheet 客户联络日历: clients down, days across, letters in the cells, the words as notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby

from rmtui.exchange.output_table import labelled
from rmtui.exchange.safe_text import safe_text
from rmtui.exchange.workbook import GROUND, INK, LINE, PALE, Sheet
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.events import Contact, Promise
from rmtui.rules.contact.calendar_cell import day_mark
from rmtui.rules.contact.kept_promises import KeptPromises
from rmtui.rules.days.book_holidays import book_holidays
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.text.phrases import assumed_mark, kept_mark
from rmtui.terms import term
from rmtui.wording import format_full_day, format_month

_MONTHS, _DAYS = 0, 1
"""The rows of the headings."""
_NAME, _TIER, _FIRST = 0, 1, 2
"""The columns: those beside the days, and the first day's."""

_SHOWN = 0
"""Lines between the cells, on the screen and on paper: cells that are empty need not be written for them."""

_DAY_WIDTH = 2.9
_NOTE_SIZE = {"width": 320, "height": 110}
"""Pixels."""


def first_day(today: date) -> date:
    """The first of the last twelve months, this one among them."""
    return date(today.year - 1, today.month + 1, 1) if today.month < 12 else date(today.year, 1, 1)


def write_calendar(
    sheet: Sheet, clients: Sequence[Client], everyone: Mapping[str, Client], contacts: Iterable[Contact], today: date
) -> None:
    """Twelve months up to today, a page a month where it is printed. `everyone`: all clients of the book by id."""
    first = first_day(today)
    days = [first + timedelta(days=number) for number in range((today - first).days + 1)]
    known = [*contacts]
    kept = KeptPromises.among(known)
    met = _contacts_by_day(kept.as_kept(contact) for contact in known if first <= contact.on <= today)
    sheet.written.hide_gridlines(_SHOWN)
    sheet.headings(_DAYS, (_("Client"), _("Tier")))
    _write_headings(sheet, days)
    ground = sheet.format(bg_color=PALE)
    off = [column for column, day in enumerate(days, _FIRST) if book_holidays().is_day_off(day)]
    for row, client in enumerate(clients, _DAYS + 1):
        name = display_name(client, everyone)
        sheet.cell(row, _NAME, name)
        sheet.cell(row, _TIER, client.tier.value, align="center")
        sheet.widen(_NAME, name)
        for column in off:
            sheet.written.write_blank(row, column, None, ground)
        for day, contacts_of_day in met[client.id].items():
            _write_day(sheet, row, _FIRST + (day - first).days, day, contacts_of_day)
    sheet.written.freeze_panes(_DAYS + 1, _FIRST)
    months = [column for column, day in enumerate(days, _FIRST) if day.day == 1 and column > _FIRST]
    header = {"left": _("Contact calendar"), "right": format_full_day(today)}
    sheet.finish(header=header, repeat=(_MONTHS, _DAYS), pages=months)
    sheet.written.repeat_columns(_NAME, _TIER)
    sheet.written.set_column(_FIRST, _FIRST + len(days) - 1, _DAY_WIDTH)


def _contacts_by_day(contacts: Iterable[Contact]) -> defaultdict[str, defaultdict[date, list[Contact]]]:
    """The contacts by client's id and day."""
    met: defaultdict[str, defaultdict[date, list[Contact]]] = defaultdict(lambda: defaultdict(list))
    for contact in contacts:
        for client in dict.fromkeys(contact.clients):
            met[client][contact.on].append(contact)
    return met


def _write_headings(sheet: Sheet, days: Sequence[date]) -> None:
    """The months over their days, each day's number below."""
    look = {"bold": True, "font_color": GROUND, "align": "left", "left": 1, "left_color": LINE}
    column = _FIRST
    for _month, group in groupby(days, lambda day: (day.year, day.month)):
        month = list(group)
        last = column + len(month) - 1
        if last > column:
            sheet.written.merge_range(_MONTHS, column, _MONTHS, last, "", sheet.format(**look))
        sheet.cell(_MONTHS, column, format_month(month[0]), **look)
        for place, day in enumerate(month, column):
            sheet.cell(_DAYS, place, str(day.day), font_color="#FFFFFF", bg_color=GROUND, font_size=8, align="center")
        column = last + 1


def _write_day(sheet: Sheet, row: int, column: int, day: date, contacts: Sequence[Contact]) -> None:
    ground = {"bg_color": PALE} if book_holidays().is_day_off(day) else {}
    sheet.cell(
        row, column, day_mark(one.letter for one in contacts), bold=True, align="center", font_color=INK, **ground
    )
    words = "\n".join(_note_text(one) for one in sorted(contacts, key=lambda one: (one.at, one.id)))
    sheet.written.write_comment(row, column, safe_text(words), {"author": "", "font_size": 9, **_NOTE_SIZE})


def _promise_text(promise: Promise) -> str:
    """> 2026-11-25 (kept 2026-11-24) 发方案."""
    mark = kept_mark(promise, promise.done_on.isoformat()) if promise.done_on else assumed_mark(promise)
    return f"> {promise.due}{mark} {plain(promise.text)}"


def _note_text(contact: Contact) -> str:
    """09:10 telephone: 聊了到期理财 > 2026-11-25 发方案."""
    outcome = "" if contact.reached else _("(not reached)")
    way = " ".join(part for part in (contact.at, term(contact.channel), outcome) if part)
    promise = contact.promise and _promise_text(contact.promise)
    words = " ".join(part for part in (plain(contact.note), promise) if part)
    return labelled(way, words) if words else way
