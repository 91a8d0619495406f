"""Columns of a client list, 存款 or 重疾保额, that may be totals of holdings listed elsewhere in the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from rmtui.comparing import name_form
from rmtui.entry.amounts import Amount
from rmtui.exchange.importing.columns.headings import read_heading
from rmtui.exchange.importing.questions import Choice, Question, question_key
from rmtui.exchange.importing.rows.cell import ASKED
from rmtui.exchange.importing.rows.client_row import ClientRow
from rmtui.exchange.importing.rows.drafts import Draft, Remark, Session
from rmtui.language import N_, _
from rmtui.plain import plain
from rmtui.records.holding import Holding
from rmtui.records.policy import Policy
from rmtui.rules.assets.product_kinds import holding_kind

SUMS = N_("Sums of what is listed one by one, kept in the notes")

_LISTED = (Holding, Policy)
_OWN, _SUMS = "own", "sums"


def without_sums(rows: Iterable[ClientRow], session: Session) -> list[ClientRow]:
    """The rows without columns that sum up what is listed; kept in the notes, too, as long as that is not answered."""
    rows = list(rows)
    listed = {_key(row, one) for row in rows for one in row.records if one.kind.record in _LISTED and not one.is_headed}
    sums = _sums(rows)
    return [_without_sums(row, listed, sums, session) for row in rows] if listed else rows


def _sums(rows: Iterable[ClientRow]) -> dict[str, int]:
    """By the name of a client what the holdings that are listed are worth together, whatever their currency."""
    found: Counter[str] = Counter()
    for row in rows:
        for one in row.records:
            value = one.values.get("value")
            if one.kind.record is Holding and not one.is_headed and isinstance(value, Amount):
                found[name_form(row.values["name"])] += value.units
    return found


def _without_sums(row: ClientRow, listed: set[tuple[Any, ...]], sums: dict[str, int], session: Session) -> ClientRow:
    headed = [one for one in row.records if one.is_headed and one.kind.record in _LISTED and not _is_nothing(one)]
    doubtful = [one for one in headed if _key(row, one) in listed or _is_sum(row, one, sums)]
    notes = []
    for one in doubtful:
        name = one.values.get("name") or one.values.get("product", "")
        answer = session.answers.ask(_question(plain(name)))
        if answer == _OWN:
            return row
        session.remark(Remark(SUMS if answer else ASKED, one.place._replace(column=name), one.text))
        said = one._replace(values={field: value for field, value in one.values.items() if value != name})
        notes.append(f"{name}: {said.text}")
    if not doubtful:
        return row
    values = {**row.values, "notes": "\n".join(filter(None, (row.values.get("notes", ""), *notes)))}
    return row._replace(values=values, records=tuple(one for one in row.records if one not in doubtful))


def _is_sum(row: ClientRow, draft: Draft, sums: dict[str, int]) -> bool:
    """Whether a column is headed as a total, or has the very sum, of what is listed of its client."""
    listed, value = sums.get(name_form(row.values["name"])), draft.values.get("value")
    if listed is None or draft.kind.record is not Holding:
        return False
    is_total = read_heading(draft.values.get("name", "")).is_total
    return is_total or (isinstance(value, Amount) and value.units == listed)


def _is_nothing(draft: Draft) -> bool:
    """Whether a column says that there is none: 存款 0."""
    value = draft.values.get("value")
    return isinstance(value, Amount) and value.units == 0


def _key(row: ClientRow, draft: Draft) -> tuple[Any, ...]:
    kind = draft.values.get("kind")
    if kind is None and draft.kind.record is Holding:
        kind = holding_kind(draft.values.get("name", ""))
    return name_form(row.values["name"]), draft.kind.record, kind


def _question(name: str) -> Question:
    return Question(
        question_key("columns", "sums"),
        _("The column “{name}” may sum up what the file lists one by one. What is in such columns?").format(name=name),
        (
            Choice(_SUMS, _("sums of what is listed: keep them in the notes")),
            Choice(_OWN, _("something of its own, beside what is listed")),
        ),
        samples=(name,),
        suggested=_SUMS,
    )
