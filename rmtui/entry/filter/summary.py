"""A summary of the filter language for help pages, made from the keys themselves, so that none is missing."""

from collections.abc import Iterable, Iterator

from rmtui.entry.filter.client_keys import client_scope
from rmtui.entry.filter.expression import SEGMENT
from rmtui.entry.filter.key import Key, join_names, local_name
from rmtui.entry.filter.orders import ORDERS
from rmtui.entry.filter.record_keys import record_scopes
from rmtui.language import _
from rmtui.named_tuple import NamedTuple


class Line(NamedTuple):
    """A term and what it means; without a term a heading."""

    term: str
    meaning: str


def filter_summary() -> Iterator[Line]:
    """The signs, every key with its values, and every kind of records with its keys."""
    yield Line("", _("Signs"))
    yield from (
        Line(_("any word"), _("in the name, pinyin, phone numbers, tags, area or employer")),
        Line(_("tier:A,B"), _("one of several values")),
        Line(_("aum>500k"), _("compared: < <= > >= for numbers, amounts, days and grades")),
        Line("a b", _("both")),
        Line(_("a or b"), _("either; ( ) keep together: tier:A (tag:fund or holds:fund)")),
        Line(_("-tag:fund"), _("not; “not tag:fund” is the same")),
        Line('"a b"', _("quotation marks keep words together, and make a sign a letter")),
        Line(
            _("child(age>=6 age<12)"),
            _("there is one child of whom all of this is true; child.age<12 in short, child:yes for any"),
        ),
        Line(f"{local_name(SEGMENT)}:…", _("who is in a segment, a filter with a name: “rmtui segments”")),
        Line(
            _("sort:last"), _("the order: {orders}; -sort:last the other way round").format(orders=join_names(ORDERS))
        ),
    )
    yield Line("", _("What is asked of a client"))
    own = client_scope().own_keys
    yield from _key_lines(own)
    yield Line("", _("Further fields of a client"))
    yield from _key_lines(key for key in client_scope().keys if key not in own)
    yield Line("", _("What the client has: each with its own fields, in brackets or behind a dot"))
    for scope in record_scopes():
        fields = _(", ").join(key.name for key in scope.keys)
        yield Line(f"{scope.name}(…)", _("{records}: {fields}").format(records=_(scope.label), fields=fields))


def _key_lines(keys: Iterable[Key]) -> Iterator[Line]:
    """Keys that take the same in one line."""
    alike: dict[str, list[str]] = {}
    for key in keys:
        alike.setdefault(key.allowed(), []).append(f"{key.name}{'<' if key.ordered and not key.words else ':'}")
    return (Line(" ".join(names), allowed) for allowed, names in alike.items())
