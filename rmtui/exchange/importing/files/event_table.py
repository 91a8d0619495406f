"""The appointments of a calendar file (.ics) as a table of contacts: day, time, who, and what it was about."""

from __future__ import annotations

import re
from collections import defaultdict

from rmtui.exchange.importing.files.card_table import content_parts, cut_short, plain_value
from rmtui.exchange.importing.table import Table
from rmtui.language import N_, _

_HEADINGS = (N_("Day"), N_("Time"), N_("Client"), N_("Note"))
_MOMENT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2}))?")


def is_calendar(text: str) -> bool:
    """Whether a text is a calendar."""
    return text[:100].lstrip("\ufeff \r\n").upper().startswith("BEGIN:VCALENDAR")


def read_events(text: str) -> Table:
    """The appointments as a table, a row each: who is invited, and a note whose first line is the title."""
    rows = [(1, [_(heading) for heading in _HEADINGS])]
    findings = []
    for part in content_parts(text, "VEVENT"):
        event: defaultdict[str, list[str]] = defaultdict(list)
        for line in part.lines:
            if line.name == "ATTENDEE":
                names = (one.partition("=")[2].strip('"') for one in line.parameters if one.upper().startswith("CN="))
                event["ATTENDEE"] += names
            else:
                event[line.name].append(plain_value(line.value))
        if moment := _MOMENT.match("".join(event["DTSTART"])):
            rows.append((len(rows) + 1, _row(moment, event)))
        if not part.is_whole:
            findings.append(cut_short(part, len(rows), "".join(event["SUMMARY"])))
    return Table(rows, is_agenda=True, findings=tuple(findings))


def _row(moment: re.Match[str], event: defaultdict[str, list[str]]) -> list[str]:
    year, month, day, hour, minute = moment.groups()
    note = "\n".join(filter(None, (*event["SUMMARY"][:1], *event["DESCRIPTION"])))
    return [f"{year}-{month}-{day}", f"{hour}:{minute}" if hour else "", ", ".join(event["ATTENDEE"]), note]
