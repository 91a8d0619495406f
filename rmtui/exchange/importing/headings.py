"""The headings of a client list: which field of a client a column holds, whatever the sheet calls it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import Field
from rmtui.entry.names import half_width
from rmtui.entry.values import BLANKS
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.plain import plain
from rmtui.words import by_word
from rmtui.words.headings import BIRTHDAYS, HEADINGS, RELATIVES

MOST_COLUMNS = 256
_LONGEST_HEADING = 200


class Column(NamedTuple):
    """What stands under a heading."""

    field: Field
    prefix: str = ""
    """What its cells leave out because the heading says it."""


_IN_BRACKETS = re.compile(r"[(\[【].*?[)\]】]")


def find_column(heading: str) -> Column | None:
    """The column a heading announces: by the field's name, its label in any language, or another word for it.

    Capitals, blanks and signs do not matter, nor do a remark in brackets and a number at the end: 手机号码2 (必填).
    """
    if len(heading) > _LONGEST_HEADING:
        return None
    without_remark = _IN_BRACKETS.sub("", half_width(heading))
    for word in (_bare(heading), _bare(without_remark).rstrip("0123456789")):
        if word in _COLUMNS:
            return _COLUMNS[word]
        for field in CLIENT_FIELDS.values():
            if word and word == _bare(_(field.label)):
                return Column(field)
    return None


def _bare(heading: str) -> str:
    return re.sub(r"[\W_]+", "", half_width(heading).lower())


_COLUMNS = {
    **{word: Column(CLIENT_FIELDS["birthday"], prefix) for word, prefix in by_word(BIRTHDAYS).items()},
    **{word: Column(CLIENT_FIELDS["family"], prefix) for word, prefix in by_word(RELATIVES).items()},
    **{_bare(text): Column(field) for field in CLIENT_FIELDS.values() for text in (field.name, field.label)},
    **{word: Column(CLIENT_FIELDS[name]) for word, name in by_word(HEADINGS).items()},
}


def count_known(cells: Sequence[str]) -> int:
    """How many of the cells are headings that are known."""
    return sum(find_column(cell) is not None for cell in cells[:MOST_COLUMNS])


def find_columns(headers: Sequence[str]) -> tuple[dict[int, Column], tuple[str, ...]]:
    """The columns that are read, by their place, and the headings of the others. BadInput where none holds names."""
    columns: dict[int, Column] = {}
    unknown = []
    for at, heading in enumerate(headers):
        found = find_column(heading)
        taken = {one.field.name for one in columns.values()}
        if found and (found.field.repeatable or found.field.name not in taken):
            columns[at] = found
        elif heading.strip(BLANKS):
            unknown.append(heading)
    if not any(one.field.name == "name" for one in columns.values()):
        raise BadInput(
            _("No column holds the clients' names. Call it “Name”; there are: {headings}.").format(
                headings=plain(_(", ").join(heading[:20] for heading in headers[:10]))
            )
        )
    return columns, tuple(unknown)
