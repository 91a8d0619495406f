"""A line that a screen began with a client's name: what is typed behind it may begin with the names of others."""

from __future__ import annotations

from datetime import date

from rmtui.entry import entry_errors
from rmtui.entry.grammar import clients_at_start, head_at_start
from rmtui.entry.head.further_names import ends_with_conjunction
from rmtui.entry.line import PartKind
from rmtui.entry.names import NameIndex
from rmtui.entry.reading import Reading
from rmtui.errors import Unsorted
from rmtui.language import _


def goes_on(begun: str, typed: str, today: date, names: NameIndex) -> bool:
    """Whether what is typed behind the client's name that a line begins with tells who else was there: and Rupert, M
    with Rupert; a name alone, or rang Rupert, begins a line of its own.
    """
    try:
        head = head_at_start(typed, today, names)
    except Unsorted:
        return False
    first = next(one.start for one in head.parts if one.kind is PartKind.CLIENT)
    if not typed[:first].strip():
        return False
    if {*clients_at_start(begun, today, names), *head.clients} <= {*clients_at_start(begun + typed, today, names)}:
        return True
    has_day = any(one.kind is PartKind.DAY and one.start < first for one in head.parts)  # 昨天跟王芳吃饭
    return ends_with_conjunction(typed[:first]) and not has_day


def ask_whom(reading: Reading, begun: str, today: date, names: NameIndex, *, alone: bool) -> Reading:
    """The reading of a line that begins with `begun`, which a screen put there with a client's name, and goes on with
    what was typed; a question where that begins with nothing but the full names of others. `alone`: it may stand alone,
    too.
    """
    typed = reading.line[len(begun) :].lstrip()
    if reading.entry is None or not typed or typed.startswith("\\"):
        return reading
    others = clients_at_start(typed, today, names, in_full=True)
    about = {known.id for known in reading.entry.clients}
    if not others or about & {known.id for known in others}:
        return reading
    first, client = (_(", ").join(one.display_name for one in some) for some in (others, reading.entry.clients))
    error = entry_errors.BeginsWithOthers(first, client, f"{begun}\\{typed}", typed if alone else "")
    return reading._replace(entry=None, error=error, rest=reading.entry)
