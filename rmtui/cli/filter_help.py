"""`rmtui help filter`: the filter language with all its keys."""

from __future__ import annotations

from rmtui.entry.filter.summary import filter_summary
from rmtui.language import _


def filter_help() -> str:
    """The whole page."""
    lines = [
        _("A filter picks clients: in “rmtui list”, “calendar”, “export”, “edit --where”, and at the desk."),
        _("It may stand in quotation marks for the shell: rmtui list 'tier:A (holds:fund or aum>500k)'"),
    ]
    for term, meaning in filter_summary():
        lines.append(f"  {term}  {meaning}" if term else f"\n{meaning}")
    return "\n".join(lines)
