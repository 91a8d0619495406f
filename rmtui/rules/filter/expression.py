"""The filter expression that the client list, the desk and the exports share: `tier:A,B -tag:fund no-contact:90d 王`.

    key:value    keys: see `rmtui.rules.filter.keys`; value,value matches either, -key:value negates
    word         in name, alias, pinyin, initials, phone, tag, area or employer; -word negates
    sort:order   name, tier, last (longest ago first) or due (worst first); -sort:order reverses

A client must match all of them. "Quotes" keep several words together, and a colon literal. A word of a shell may hold
several terms, as where the whole filter was quoted for the shell: its blanks part them as those of a line do.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from rmtui.comparing import folded, name_key
from rmtui.errors import UsageError
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.rules.filter.keys import KEYS, ORDERS, FilterContext, Key, Order, Test, join_names
from rmtui.wording import similar_text

SORT = ("sort", "排序")
_WORD = re.compile(r'(?:"[^"]*"?|“[^”]*”?|[^\s"“])+')
_QUOTES = re.compile('["“”]')
_KEY_VALUE = re.compile(r"([-－]?)([^\W\d][\w-]*)[:：](.*)", re.DOTALL)


class Filter(NamedTuple):
    """A parsed filter; an empty one matches every client."""

    tests: tuple[Test, ...] = ()
    order: Order | None = None
    """The sort order; None keeps the given order."""
    reverse: bool = False

    def matches(self, client: Client, filter_context: FilterContext) -> bool:
        """Whether a client matches."""
        return all(test(client, filter_context) for test in self.tests)

    def select(self, filter_context: FilterContext) -> list[Client]:
        """The matching clients of the context, sorted."""
        found = [client for client in filter_context.clients if self.matches(client, filter_context)]
        if self.order:
            order = self.order
            found.sort(key=lambda client: order(client, filter_context), reverse=self.reverse)
        return found


def filter_terms(words: Sequence[str] | str) -> list[str]:
    """The terms of an expression: of one line, or of the words of a shell. A quotation ends with its word."""
    lines = [words] if isinstance(words, str) else words
    return [term for line in lines for term in _WORD.findall(line)]


def parse_filter(words: Sequence[str] | str) -> Filter:
    """Parse an expression: one line, or the words of a shell. UsageError for an unknown key or value."""
    tests: list[Test] = []
    order, reverse = None, False
    for word in filter_terms(words):
        match = _KEY_VALUE.fullmatch(word)
        if match and folded(match[2]) in SORT:
            order, reverse = _order(match[2], _QUOTES.sub("", match[3])), bool(match[1])
        elif match:
            test = _any_of(_key(match[2]), match[2], _QUOTES.sub("", match[3]))
            tests.append(_negated(test) if match[1] else test)
        else:
            tests.append(_word_test(_QUOTES.sub("", folded(word))))
    return Filter(tuple(tests), order, reverse)


def _key(name: str) -> Key:
    for key in KEYS:
        if folded(name) in key.names:
            return key
    known = join_names([*(key.names for key in KEYS), SORT])
    similar = similar_text(folded(name), [*(one for key in KEYS for one in key.names), *SORT])
    message = _("“{name}” is not a filter.{similar} There are {known}.")
    raise UsageError(message.format(name=plain(name), similar=similar, known=known))


def _any_of(key: Key, name: str, values: str) -> Test:
    """The test that one of the values, separated by commas, matches."""
    tests = []
    for value in re.split("[,，、]", values):
        test = key.test(folded(value.strip())) if value.strip() else None
        if test is None:
            raise _not_understood(name, value, key.allowed())
        tests.append(test)
    return lambda client, filter_context: any(test(client, filter_context) for test in tests)


def _order(name: str, value: str) -> Order:
    for names, order in ORDERS.items():
        if folded(value) in names:
            return order
    raise _not_understood(name, value, join_names(ORDERS))


def _word_test(word: str) -> Test:
    if word.startswith("-") and len(word) > 1:
        return _negated(_word_test(word[1:]))
    key = name_key(word)
    return lambda client, filter_context: key in filter_context.text(client)


def _negated(test: Test) -> Test:
    return lambda client, filter_context: not test(client, filter_context)


def _not_understood(name: str, value: str, allowed: str) -> UsageError:
    message = _("“{name}:{value}” is not understood; “{name}:” takes {allowed}.")
    return UsageError(message.format(name=plain(name), value=plain(value), allowed=allowed))
