"""What two machines changed to different ends: shown with both values, and asked of a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.differences import field_words, words_of
from rmtui.language import _
from rmtui.store import maintain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rmtui.cli.context import Context
    from rmtui.store.maintenance import Answers, Clash, Finding, RecordKey, Side


def clash_lines(clashes: Sequence[Clash], context: Context) -> Iterator[str]:
    """A line a record, and one a field: what it is here, what it is in the copy."""
    clients = maintain(context.path).clients() if clashes else {}
    for clash in clashes:
        yield "  ? " + words_of(clash.table, clash.id, clash.here, clients, context)
        for field in clash.fields:
            label, here = field_words(clash.table, field, clash.here, clients)
            there = field_words(clash.table, field, clash.there, clients)[1]
            yield "      " + _("{field}: here {here}, in the copy {there}").format(field=label, here=here, there=there)


def decided(finding: Finding, context: Context) -> Answers:
    """Ask about every field of every clash. An empty answer leaves it, and with it the copy, for another time."""
    clients = maintain(context.path).clients()
    answers: dict[RecordKey, dict[str, Side]] = {}
    for clash in finding.clashes:
        context.out(words_of(clash.table, clash.id, clash.here, clients, context))
        for field in clash.fields:
            label, here = field_words(clash.table, field, clash.here, clients)
            there = field_words(clash.table, field, clash.there, clients)[1]
            context.out(
                "  " + _("{field}: 1 here: {here}   2 in the copy: {there}").format(field=label, here=here, there=there)
            )
            side = _side()
            if side:
                answers.setdefault((clash.table, clash.id), {})[field] = side
    return answers


def _side() -> Side | None:
    """Which of the two; None for neither."""
    while True:
        try:
            answer = input(_("Which stands, 1 or 2? Enter decides later.") + " ").strip()
        except EOFError:
            print()
            return None
        if answer in ("", "1", "2", "１", "２"):
            return None if not answer else "here" if answer in ("1", "１") else "there"
