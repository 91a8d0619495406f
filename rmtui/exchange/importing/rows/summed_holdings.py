"""Columns of a list of clients, 存款 or 理财, that may be the sums of holdings which the same file lists one by one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rmtui.comparing import name_form
from rmtui.entry.amounts import holding_kind
from rmtui.exchange.importing.questions import Choice, Question, question_key
from rmtui.exchange.importing.rows.cells import ASKED
from rmtui.exchange.importing.rows.drafts import Draft, Remark, Session
from rmtui.exchange.importing.rows.row_reader import ClientRow
from rmtui.language import N_, _
from rmtui.plain import plain
from rmtui.records.holding import Holding

SUMS = N_("Sums of listed holdings, kept in the notes")

_OWN, _SUMS = "own", "sums"


def without_sums(rows: Iterable[ClientRow], session: Session) -> list[ClientRow]:
    """The rows without holdings that are sums of others; kept in the notes, too, as long as that is not answered."""
    rows = list(rows)
    listed = {_key(row, one) for row in rows for one in row.records if one.kind.record is Holding and not one.is_headed}
    return [_without_sums(row, listed, session) for row in rows] if listed else rows


def _without_sums(row: ClientRow, listed: set[tuple[str, Any]], session: Session) -> ClientRow:
    doubtful = [one for one in row.records if one.kind.record is Holding and one.is_headed and _key(row, one) in listed]
    notes = []
    for one in doubtful:
        name = plain(one.values["name"])
        answer = session.answers.ask(_question(name))
        if answer == _OWN:
            return row
        session.remark(Remark(SUMS if answer else ASKED, one.place._replace(column=name), one.text))
        notes.append(f"{one.values['name']}: {one.kind.fields['value'].text(one.values['value'].units)}")
    if not doubtful:
        return row
    values = {**row.values, "notes": "\n".join(filter(None, (row.values.get("notes", ""), *notes)))}
    return row._replace(values=values, records=tuple(one for one in row.records if one not in doubtful))


def _key(row: ClientRow, draft: Draft) -> tuple[str, Any]:
    kind = draft.values.get("kind") or holding_kind(draft.values.get("name", ""))
    return name_form(row.values["name"]), kind


def _question(name: str) -> Question:
    return Question(
        question_key("holdings", "sums"),
        _("The file lists holdings, and the list of clients has columns such as “{name}”. What are these?").format(
            name=name
        ),
        (
            Choice(_SUMS, _("sums of the listed ones: keep them in the notes")),
            Choice(_OWN, _("holdings of their own, beside the listed ones")),
        ),
        samples=(name,),
        suggested=_SUMS,
    )
