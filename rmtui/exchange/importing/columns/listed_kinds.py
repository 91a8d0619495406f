"""Which kinds of records a sheet lists, and whether it names clients, judged by its headings and title."""

from __future__ import annotations

from collections.abc import Sequence

from rmtui.comparing import folded
from rmtui.exchange.importing.columns.headings import Heading
from rmtui.exchange.importing.kinds import CLIENTS, KINDS, NAME_FIELDS, ImportedKind
from rmtui.records.client import Relative
from rmtui.words import by_word, headings

FEWEST_OWN_COLUMNS = 2
"""Columns that only a second kind of record has, for a sheet to list it beside the first."""
RECORD_NAMES = ("name", "product")
"""Fields of records that say what one is called."""
IDENTIFYING = frozenset(("name", "number", "phones"))
"""Fields that stand before those of a record, to tell whose it is."""
_PERSONAL = frozenset(("phones", "email", "wechat", "birthday", "address", "id_number"))


def listed_kinds(found: Sequence[Heading], title: str) -> tuple[ImportedKind, ...]:
    """The kinds of records that the headings, and the title of the sheet, tell of; the main one first."""
    titled = _titled(title)
    possible: list[tuple[int, ImportedKind]] = []
    for kind in KINDS[1:]:
        fields = {meaning.field.name for one in found for meaning in one.meanings if meaning.kind is kind}
        if all(needed & fields for needed in kind.needed) and (kind.record is not Relative or _names(found) > 1):
            own = sum(any(one.kind is kind for one in head.meanings) for head in found if not _is_client_s(head))
            if own or kind is titled:
                possible.append((own + 10 * (kind is titled), kind))
    if not possible or (titled is CLIENTS and max(possible, key=lambda one: one[0])[0] < FEWEST_OWN_COLUMNS):
        return ()
    main = max(possible, key=lambda one: one[0])[1]
    others = [
        kind
        for _score, kind in possible
        if kind is not main
        and sum({one.kind for one in head.meanings} == {kind} for head in found) >= FEWEST_OWN_COLUMNS
    ]
    return (main, *others)


def lists_records_of_nobody(found: Sequence[Heading]) -> bool:
    """Whether headings are those of records and of nothing that tells whose they are."""
    return not has_name(found) and bool(listed_kinds(found, ""))


def has_name(found: Sequence[Heading]) -> bool:
    """Whether a heading tells of a client's name."""
    return _has_holder(found) or any(map(_may_be_client_name, found))


def company_column(found: Sequence[Heading]) -> int | None:
    """The place of a column Company or 公司 in a list of companies with their contact persons: it has their names."""
    fields = [{one.field.name for one in head.meanings if one.kind is CLIENTS} for head in found]
    places = [at for at, names in enumerate(fields) if "employer" in names]
    return places[0] if len(places) == 1 and any("contact_persons" in names for names in fields) else None


def tells_clients(found: Sequence[Heading]) -> bool:
    """Whether two columns hold what only people have: a telephone, a birthday, an address."""
    fields = {one.field.name for head in found for one in head.meanings if one.kind is CLIENTS}
    return len(fields & _PERSONAL) >= FEWEST_OWN_COLUMNS


def only_name_column(found: Sequence[Heading], title: str) -> int | None:
    """The place of a column Name that may hold the names of clients or of records, and is the clients': nothing else
    names them. None in a sheet of records of which nothing else tells the name: that is a list of products.
    """
    possible = {at: head.meanings for at, head in enumerate(found) if _may_be_client_name(head)}
    if any(len(one) == 1 or one[0].field.name != "name" for one in possible.values()) or _has_holder(found):
        return None
    if not possible or not listed_kinds(found, title):
        return None
    place = min(possible)
    others = (one for at, head in enumerate(found) if at != place for one in head.meanings)
    if _titled(title) in (None, CLIENTS) or any(one.headed or one.field.name in RECORD_NAMES for one in others):
        return place
    return None


def _may_be_client_name(heading: Heading) -> bool:
    return any(one.kind is CLIENTS and one.field.name in NAME_FIELDS for one in heading.meanings)


def _has_holder(found: Sequence[Heading]) -> bool:
    return any(one.field.name == "holder" for head in found for one in head.meanings)


def _titled(title: str) -> ImportedKind | None:
    """The kind that a sheet is named after."""
    word = folded(title).partition(" (")[0].strip("0123456789 _-()")
    name = by_word(headings.TITLES).get(word)
    return next((kind for kind in KINDS if kind.name == name), None)


def _is_client_s(heading: Heading) -> bool:
    return any(one.kind is CLIENTS for one in heading.meanings)


def _names(found: Sequence[Heading]) -> int:
    """How many columns may hold names."""
    return sum(any(one.field.name == "name" for one in head.meanings) for head in found)
