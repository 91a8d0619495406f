"""The filter expression that the client list, the desk and the exports share: `tier:A,B -tag:fund no-contact:90d 王`.

    key:value    the keys are in `rmtui.rules.filter.keys`; value,value is either of them, -key:value the contrary
    word         in name, alias, pinyin, initials, phone, tag, area or employer; -word in none of them
    sort:order   name, tier, last (longest ago first) or due (worst first); -sort:order the other way round

All of it must be true of a client. "Quotes" keep several words as one, and a colon as a colon.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rmtui.comparing import folded, spellings
from rmtui.errors import UsageError
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.rules.filter.keys import KEYS, ORDERS, Grounds, Key, Order, Test, listed

__all__ = ["Filter", "Grounds", "parse_filter"]

_SORT = ("sort", "排序")
_WORD = re.compile(r'(?:"[^"]*"?|“[^”]*”?|[^\s"“])+')
_QUOTES = re.compile('["“”]')
_ASKED = re.compile(r"([-－]?)([^\W\d][\w-]*)[:：](.*)", re.DOTALL)


class Filter(NamedTuple):
    """An expression that was understood; an empty one is true of every client."""

    tests: tuple[Test, ...] = ()
    order: Order | None = None
    """What to sort by; None keeps the order the clients came in."""
    reverse: bool = False

    def matches(self, client: Client, grounds: Grounds) -> bool:
        """Is all of it true of a client of `grounds`?"""
        return all(test(client, grounds) for test in self.tests)

    def select(self, grounds: Grounds) -> list[Client]:
        """The clients it is true of, in the order asked for."""
        found = [client for client in grounds.clients if self.matches(client, grounds)]
        if self.order:
            order = self.order
            found.sort(key=lambda client: order(client, grounds), reverse=self.reverse)
        return found


def parse_filter(words: Sequence[str] | str) -> Filter:
    """Understand an expression: one line, or the words a shell has split. UsageError for an unknown key or value."""
    tests: list[Test] = []
    order, reverse = None, False
    for word in _WORD.findall(words) if isinstance(words, str) else words:
        asked = _ASKED.fullmatch(word)
        if asked and folded(asked[2]) in _SORT:
            order, reverse = _order(asked[2], _QUOTES.sub("", asked[3])), bool(asked[1])
        elif asked:
            test = _either(_key(asked[2]), asked[2], _QUOTES.sub("", asked[3]))
            tests.append(_contrary(test) if asked[1] else test)
        else:
            tests.append(_bare(_QUOTES.sub("", folded(word))))
    return Filter(tuple(tests), order, reverse)


def _key(name: str) -> Key:
    for key in KEYS:
        if folded(name) in key.names:
            return key
    known = listed([*(key.names for key in KEYS), _SORT])
    raise UsageError(_("“{name}” is not a filter; there are {known}.").format(name=plain(name), known=known))


def _either(key: Key, name: str, values: str) -> Test:
    """Is one of the values true?"""
    tests = []
    for value in re.split("[,，、]", values):
        test = key.test(folded(value.strip())) if value.strip() else None
        if test is None:
            raise _not_understood(name, value, key.allowed())
        tests.append(test)
    return lambda client, grounds: any(test(client, grounds) for test in tests)


def _order(name: str, value: str) -> Order:
    for names, order in ORDERS.items():
        if folded(value) in names:
            return order
    raise _not_understood(name, value, listed(ORDERS))


def _bare(word: str) -> Test:
    if word.startswith("-") and len(word) > 1:
        return _contrary(_bare(word[1:]))
    spelt = spellings(word)
    return lambda client, grounds: any(one in grounds.text(client) for one in spelt) or not spelt


def _contrary(test: Test) -> Test:
    return lambda client, grounds: not test(client, grounds)


def _not_understood(name: str, value: str, allowed: str) -> UsageError:
    said = _("“{name}:{value}” is not understood; “{name}:” takes {allowed}.")
    return UsageError(said.format(name=plain(name), value=plain(value), allowed=allowed))
