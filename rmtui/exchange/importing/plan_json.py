"""What importing a file does, for other programs."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from rmtui.exchange.importing.answers_file import question_json
from rmtui.exchange.importing.plan import ImportPlan
from rmtui.exchange.record_json import record_json
from rmtui.language import _
from rmtui.records.kinds import kind_of


def plan_json(plan: ImportPlan) -> dict[str, Any]:
    """The columns as they were understood, the records to add and to change by table, remarks, and open questions."""
    added: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    changed: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    pairs = [*((None, client) for client in plan.added), *((one.before, one.after) for one in plan.changed)]
    for before, after in (*pairs, *plan.records):
        (changed if before else added)[kind_of(after).table].append(record_json(after))
    return {
        "columns": [
            {
                "sheet": layout.table.title,
                "heading": layout.heading(column.at),
                "kind": column.kind.name,
                "field": column.field.name,
            }
            for layout in plan.layouts
            for column in layout.columns
        ],
        "added": added,
        "changed": changed,
        "unchanged": plan.unchanged,
        "remarks": [
            {"reason": _(one.sentence), "sheet": one.place.sheet, "row": one.place.row, "column": one.place.column}
            | {"place": one.place.text, "text": one.text}
            for one in plan.remarks
        ],
        "questions": [question_json(one) for one in plan.questions],
    }
