"""Clashes: fields that two machines changed to different values. Shown with both, and decided by a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.output.difference_text import field_text, record_label
from rmtui.language import _
from rmtui.store import maintain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rmtui.cli.context import Context
    from rmtui.records.client import Client
    from rmtui.store.maintenance import Answers, Clash, Finding, RecordKey, Side


def clash_lines(clashes: Sequence[Clash], context: Context) -> Iterator[str]:
    """A line a record, and one a field with its value here and in the copy."""
    clients = maintain(context.path).clients() if clashes else {}
    for clash in clashes:
        yield "  ? " + record_label(clash.table, clash.id, clash.here, clients, context)
        for field in clash.fields:
            label, here, there = _both_values(clash, field, clients)
            yield "      " + _("{field}: here {here}, in the copy {there}").format(field=label, here=here, there=there)


def ask_about_clashes(finding: Finding, context: Context) -> Answers:
    """Ask which value of every field of every clash stands. A field without an answer keeps the copy from merging."""
    clients = maintain(context.path).clients()
    answers: dict[RecordKey, dict[str, Side]] = {}
    for clash in finding.clashes:
        context.out(record_label(clash.table, clash.id, clash.here, clients, context))
        for field in clash.fields:
            label, here, there = _both_values(clash, field, clients)
            line = _("{field}: 1 here: {here}   2 in the copy: {there}").format(field=label, here=here, there=there)
            context.out(f"  {line}")
            side = _ask_side()
            if side:
                answers.setdefault((clash.table, clash.id), {})[field] = side
    return answers


def _both_values(clash: Clash, field: str, clients: Mapping[str, Client]) -> tuple[str, str, str]:
    """Label of a field, its value here and its value in the copy."""
    label, here = field_text(clash.table, field, clash.here, clients)
    return label, here, field_text(clash.table, field, clash.there, clients)[1]


def _ask_side() -> Side | None:
    """Whose value stands; None to decide later."""
    while True:
        try:
            answer = input(_("Which stands, 1 or 2? Enter decides later.") + " ").strip()
        except EOFError:
            print()
            return None
        if answer in ("", "1", "2", "１", "２"):
            return None if not answer else "here" if answer in ("1", "１") else "there"
