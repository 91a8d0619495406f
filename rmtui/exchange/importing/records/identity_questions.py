"""Questions about who is meant, each pair side by side."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any

from rmtui.comparing import folded
from rmtui.entry.client_merging import RUNNING_TEXT, is_one_day
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import Field
from rmtui.exchange.importing.questions import LEAVE_OUT, NEW, Choice, Question, SideBySide, question_key
from rmtui.exchange.importing.records.client_matching import share_number
from rmtui.exchange.importing.rows.client_row import ClientRow
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.wording import in_parentheses

_SHOWN = ("number", "phones", "birthday", "employer", "address", "tier", "notes")
"""Fields that are shown side by side, as far as they are known."""
_NOT_SHOWN = ("name", "pinyin", "kind")
_LONGEST = 60
_MOST_BESIDE = 3
"""Clients of the book that stand beside a row."""


def identity_question(
    row: ClientRow, candidates: Mapping[str, tuple[str, Client]], *, is_reference: bool, is_renamed: bool
) -> Question:
    """Which of some clients a row is about, if any. `candidates`: each with its name, by the code of the answer.

    `is_reference`: the row only names the client. `is_renamed`: nobody has the name.
    """
    name = plain(row.values["name"])
    place = row.place.text.removesuffix(in_parentheses(name))  # of a card, which is called by its name
    if not is_reference:
        key = question_key("who", name, row.fingerprint)
        text = _("{name} ({place}): somebody who is there already?").format(place=place, name=name)
    elif is_renamed:
        key = question_key("which", name)
        text = _("Nobody in the list of clients is called {name}. Who is meant?").format(name=name)
    elif row.is_only_one:
        key = question_key("which", name, row.place.sheet, str(row.place.row))
        text = _("{name} ({place}): which one is meant?").format(place=place, name=name)
    else:
        key = question_key("which", name, *row.values.get("phones", ()))
        text = _("Which {name} is meant?").format(name=name)
    same = [Choice(code, _("the same as {client}").format(client=one)) for code, (one, _client) in candidates.items()]
    choices = (*same, Choice(NEW, _("another client")), Choice(LEAVE_OUT, _("leave it out")))
    return Question(key, text, choices, compared=side_by_side(row, dict(candidates.values())), is_of_cells=False)


def side_by_side(row: ClientRow, candidates: Mapping[str, Client]) -> SideBySide:
    """What a row says beside what is known of the clients it may be about: a row a field."""
    shown = dict(islice(candidates.items(), _MOST_BESIDE))
    rows: list[tuple[str, ...]] = []
    differing: set[int] = set()
    for name, field in CLIENT_FIELDS.items():
        value, known = row.values.get(name), [getattr(one, name) for one in shown.values()]
        if name in _NOT_SHOWN or not (value or (name in _SHOWN and any(known))):
            continue
        if value and any(_differs(name, value, one) for one in known if one not in (field.blank, None)):
            differing.add(len(rows))
        rows.append((_(field.label), *(_short(field, one) for one in (value, *known))))
    if row.records:
        rows.append((_(row.records[0].kind.label), plain(row.records[0].text)[:_LONGEST], *[""] * len(shown)))
    return SideBySide(("", _("In the file"), *shown), tuple(rows), frozenset(differing))


def _short(field: Field, value: Any) -> str:
    return plain(field.text(value).replace("\n", " "))[:_LONGEST] if value else ""


def _differs(name: str, value: Any, known: Any) -> bool:
    """Whether two values of a field contradict each other."""
    if name == "phones":
        return not share_number(value, known)
    if name == "birthday":
        return not is_one_day(value, known)
    if CLIENT_FIELDS[name].repeatable or name in RUNNING_TEXT:
        return False
    return folded(CLIENT_FIELDS[name].text(value)) != folded(CLIENT_FIELDS[name].text(known))
