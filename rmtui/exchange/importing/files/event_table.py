"""The appointments of a calendar file (.ics) as a table of contacts: day, time, who, and what it was about."""

from __future__ import annotations

import re
from collections import defaultdict
from contextlib import suppress
from datetime import UTC, datetime

from rmtui.exchange.importing.files.card_table import content_parts, cut_short, part_name, plain_value
from rmtui.exchange.importing.table import Finding, Table
from rmtui.language import N_, _

_HEADINGS = (N_("Day"), N_("Time"), N_("Client"), N_("Note"))
_MOMENT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(?:\d{2}(?P<utc>Z)?)?)?")
CANCELLED = N_("Appointments that were cancelled, left out")


def is_calendar(text: str) -> bool:
    """Whether a text is a calendar."""
    return text[:100].lstrip("\ufeff \r\n").upper().startswith("BEGIN:VCALENDAR")


def read_events(text: str) -> Table:
    """The appointments as a table, a row each: who is invited, and a note whose first line is the title."""
    rows = [(1, [_(heading) for heading in _HEADINGS])]
    findings, row_names = [], {}
    for number, part in enumerate(content_parts(text, "VEVENT"), 1):
        event: defaultdict[str, list[str]] = defaultdict(list)
        for line in part.lines:
            if line.name == "ATTENDEE":
                names = (one.partition("=")[2].strip('"') for one in line.parameters if one.upper().startswith("CN="))
                event["ATTENDEE"] += names
            else:
                event[line.name].append(plain_value(line.value))
        moment, title = _MOMENT.match("".join(event["DTSTART"])), "".join(event["SUMMARY"][:1])
        if moment and "CANCELLED" in event["STATUS"]:
            findings.append(Finding(CANCELLED, 0, _("line {number}").format(number=part.number), title))
        elif moment:
            rows.append((len(rows) + 1, _row(moment, event)))
            row_names[len(rows)] = part_name(_("appointment {number}"), number, title)
        if not part.is_whole:
            findings.append(cut_short(part, len(rows), title))
    return Table(rows, is_agenda=True, findings=tuple(findings), row_names=row_names)


def _row(moment: re.Match[str], event: defaultdict[str, list[str]]) -> list[str]:
    """A time in UTC is told by the clock here, one that there is not as it stands: its cell is found wrong."""
    year, month, day, hour, minute, utc = moment.groups()
    note = "\n".join(filter(None, (*event["SUMMARY"][:1], *event["DESCRIPTION"])))
    on, at = f"{year}-{month}-{day}", f"{hour}:{minute}" if hour else ""
    if utc:
        with suppress(ValueError, OverflowError):
            here = datetime.fromisoformat(f"{on}T{at}").replace(tzinfo=UTC).astimezone()
            on, at = here.date().isoformat(), f"{here:%H:%M}"
    return [on, at, ", ".join(event["ATTENDEE"]), note]
