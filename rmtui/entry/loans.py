"""Finding the loan or credit line of a client that a typed text means."""

from __future__ import annotations

from collections.abc import Iterable

from rmtui.comparing import folded, name_key
from rmtui.entry.values import Refused, quoted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.holding import Holding
from rmtui.records.loan import CreditLine

_LEAST_ID = 4


def find_loan(text: str, loans: Iterable[Holding]) -> Holding:
    """The loan with a name, a part of one, a code or the end of an id. An error for none, and for several."""
    known = [*loans]
    exact = [one for one in known if folded(text) in (folded(one.name), folded(one.code)) or _is_id(text, one)]
    found = exact or [one for one in known if name_key(text) in name_key(one.name)]
    if len(found) != 1:
        names = plain(_(", ").join(dict.fromkeys(one.name for one in found or known))) or _("none")
        raise Refused(_("which loan is “{text}”? There are: {names}.").format(text=quoted(text), names=names))
    return found[0]


def _is_id(text: str, loan: Holding) -> bool:
    return len(text) >= _LEAST_ID and loan.id.endswith(text.lower())


def find_line(text: str, lines: Iterable[CreditLine]) -> CreditLine:
    """The credit line with a name or a part of one. An error for none, and for several."""
    known = [*lines]
    found = [one for one in known if folded(one.name) == folded(text)]
    found = found or [one for one in known if name_key(text) in name_key(one.name)]
    if len(found) != 1:
        names = plain(_(", ").join(one.name for one in found or known)) or _("none")
        raise Refused(_("which credit line is “{text}”? There are: {names}.").format(text=quoted(text), names=names))
    return found[0]
