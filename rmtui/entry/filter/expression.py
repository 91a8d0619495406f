"""The filter expression: `tier:A,B (holds:fund or aum>500k) -no-contact:90d child(age<12) sort:last`.

    key:value      value,value matches either; key<value, <=, >, >= compare numbers, amounts, days and grades
    word           in name, alias, pinyin, initials, phone, tag, area or employer
    a b, a and b   both; `a or b` either; `not a` and `-a` the contrary; ( ) group
    child(...)     there is a child of whom all of ... is true; child.age<12 is short for child(age<12), and child:yes
                   for any child; likewise holding, policy, contact and the other names in `record_keys`
    sort:order     name, tier, last (longest ago first), due (worst first), aum or assets (largest first);
                   -sort:order reverses

"Quotes" keep several words together, and a sign literal. A word of a shell may hold several terms, as where the whole
filter was quoted for the shell: its blanks part them as those of a line do.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from rmtui.comparing import folded
from rmtui.entry.filter.client_keys import client_scope
from rmtui.entry.filter.context import FilterContext, Test
from rmtui.entry.filter.key import Key, Scope, join_names
from rmtui.entry.filter.orders import ORDERS, SORT, Order
from rmtui.entry.filter.record_keys import record_scopes
from rmtui.entry.filter.tokens import Token, TokenKind, filter_text, quoted, tokens, unquoted
from rmtui.entry.filter.values import ORDER_SIGNS, Comparison, presence
from rmtui.errors import UsageError
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.segment import Segment
from rmtui.wording import similar_text

SEGMENT = ("segment", "客群", "分群")
_DEEPEST = 50
"""Brackets within brackets."""


class FilterError(UsageError):
    """A filter that is not understood."""

    def __init__(self, message: str, at: int) -> None:
        """`at`: the position in the text that the message speaks of."""
        super().__init__(
            _("At character {number}: {message}").format(number=at + 1, message=message) if at else message
        )
        self.at = at


class Filter(NamedTuple):
    """A parsed filter; an empty one matches every client."""

    test: Test = lambda _client, _context: True
    order: Order | None = None
    """The sort order; None keeps the given order."""
    reverse: bool = False
    reads_log: bool = False
    """Does it read the log, which may take a moment in a large book?"""
    segments: frozenset[str] = frozenset()
    """The folded names of the segments that it, or one of these, names."""

    def matches(self, client: Client, filter_context: FilterContext) -> bool:
        """Whether a client matches."""
        return self.test(client, filter_context)

    def select(self, filter_context: FilterContext) -> list[Client]:
        """The matching clients of the context, sorted."""
        found = [client for client in filter_context.clients if self.test(client, filter_context)]
        if self.order:
            order = self.order
            found.sort(key=lambda client: order(client, filter_context), reverse=self.reverse)
        return found


def parse_filter(words: Sequence[str] | str, context: FilterContext, within: tuple[str, ...] = ()) -> Filter:
    """Parse an expression: one line, or the words of a shell. FilterError for what is not understood.

    `context` knows the segments. `within`: the names of those that the expression is a part of.
    """
    return _Parser(filter_text(words), context, within).parse()


def names_fields(text: str) -> bool:
    """Whether it asks for more than words: tier:A, child(age<12)."""
    return any(token.key for token in _tokens(text))


def with_segment_renamed(text: str, before: str, after: str) -> str:
    """The filter with the new name of a segment wherever it names it."""
    for token in reversed([*_tokens(text)]):
        if _is_segment(token) and (end := _name_end(text, token, before)):
            text = f"{text[: token.value_start]}{quoted(after)}{text[end:]}"
    return text


def scope_named(name: str) -> Scope | None:
    """The kind of records with this name, in either language."""
    wanted = folded(name)
    return next((scope for scope in record_scopes() if wanted in scope.names), None)


def _tokens(text: str) -> Iterator[Token]:
    return tokens(text, lambda name: scope_named(name) is not None)


def _is_segment(token: Token) -> bool:
    return folded(token.key) in SEGMENT and token.sign == ":"


def _segment_name(token: Token) -> str:
    """The folded name of the segment that stands behind the sign."""
    return folded(unquoted(token.value).strip(" '"))


def _name_end(text: str, token: Token, name: str) -> int:
    """Where the name of a segment ends that stands behind the sign, also one of several words without quotation marks;
    0 where another one stands there.
    """
    if _segment_name(token) == folded(name):
        return token.end
    ends = (end for end in range(token.end + 1, len(text) + 1) if text[end : end + 1] in ("", " ", ")", "）"))
    return next((end for end in ends if folded(text[token.value_start : end].strip("'")) == folded(name)), 0)


class _Parser:
    """Recursive descent over the tokens of one text: or, and, not, then a term or a bracket."""

    def __init__(self, text: str, context: FilterContext, within: tuple[str, ...]) -> None:
        self.text, self.context, self.within = text, context, within
        self.tokens = list(_tokens(text))
        self.next = 0
        self.order: Order | None = None
        self.reverse = self.reads_log = False
        self.segments: set[str] = set()
        self.scopes = [client_scope()]

    def parse(self) -> Filter:
        test = self.either() if self.tokens else Filter().test
        return Filter(test, self.order, self.reverse, self.reads_log, frozenset(self.segments))

    @property
    def token(self) -> Token | None:
        """The next token."""
        return self.tokens[self.next] if self.next < len(self.tokens) else None

    def either(self) -> Test:
        """Alternatives, up to the end or to the bracket that closes them."""
        tests = [self.all()]
        while self.token and self.token.kind is TokenKind.OR:
            self.next += 1
            tests.append(self.all())
        return tests[0] if len(tests) == 1 else _any(tests)

    def all(self) -> Test:
        """Terms that must all be true; at least one."""
        tests: list[Test] = []
        joined = True
        while (token := self.token) and token.kind not in (TokenKind.OR, TokenKind.CLOSE):
            if token.kind is TokenKind.AND:
                if joined:
                    raise self.missing(token)
                joined = True
                self.next += 1
                continue
            tests.append(self.one())
            joined = False
        if joined:
            raise self.missing(self.token)
        return tests[0] if len(tests) == 1 else _all(tests)

    def missing(self, token: Token | None) -> FilterError:
        """The error that nothing stands before `token`, or at the end."""
        if token and token.kind is not TokenKind.CLOSE:
            message = _("Before “{sign}” something is missing: write tier:A or tag:fund, or put “{sign}” in quotes.")
            return FilterError(message.format(sign=plain(token.text)), token.start)
        before = self.tokens[self.next - 1]
        message = _("Behind “{sign}” something is missing: write tier:A or tag:fund, or put “{sign}” in quotes.")
        return FilterError(message.format(sign=plain(before.text)), before.end)

    def one(self) -> Test:
        """One term or bracket, or the contrary of it."""
        token = self.tokens[self.next]
        self.next += 1
        if token.kind is TokenKind.NOT:
            return self.contrary()
        if token.kind is TokenKind.OPEN:
            return self.bracket(token)
        return self.term(token)

    def contrary(self) -> Test:
        """What follows a minus or “not”: its contrary, and of a sort order the reverse."""
        negated = True
        while (token := self.token) and token.kind is TokenKind.NOT:
            negated = not negated
            self.next += 1
        if token is None or token.kind in (TokenKind.AND, TokenKind.OR, TokenKind.CLOSE):
            raise self.missing(None)
        test = self.one()
        if folded(token.key) in SORT:
            self.reverse = negated
            return test
        return _not(test) if negated else test

    def bracket(self, opening: Token) -> Test:
        """What stands in a bracket, which may be about one kind of records."""
        scope = scope_named(opening.key) if opening.key else None
        if len(self.scopes) > _DEEPEST:
            raise FilterError(_("There are too many brackets."), opening.start)
        if scope and len(self.scopes) > 1 and self.scopes[-1] is not client_scope():
            message = _("Within “{outer}(…)” there is no “{inner}(…)”.")
            raise FilterError(message.format(outer=self.scopes[-1].name, inner=opening.key), opening.start)
        self.scopes.append(scope or self.scopes[-1])
        test = self.either()
        self.scopes.pop()
        if self.token is None:
            raise FilterError(_("The bracket is not closed: “)” is missing at the end."), len(self.text))
        self.next += 1
        if scope:
            self.reads_log |= scope.reads_log
            return scope.has(test)
        return test

    def term(self, token: Token) -> Test:
        if not token.key:
            return self.word(token)
        if folded(token.key) in SORT and token.sign == ":":
            return self.sort(token)
        scope, name = self.scopes[-1], folded(token.key)
        if _is_segment(token) and scope is client_scope():
            return self.segment(token)
        if "." in name:
            scope, name = self.scope_of(token, name)
        if key := scope.key(name, self.context):
            test = self.values(key, token)
            self.reads_log |= key.reads_log
        elif scope is client_scope() and (records := scope_named(name)):
            return self.about_records(records, token)
        else:
            raise self.unknown_key(scope, token, name)
        if scope is self.scopes[-1]:
            return test
        self.reads_log |= scope.reads_log
        return scope.has(test)

    def segment(self, token: Token) -> Test:
        """The filter of a segment, as if it stood here in brackets; its order does not count."""
        segment, end = self.segment_at(token)
        if segment is None:
            written = [f"{token.key}:{quoted(plain(one.name))}" for one in self.context.segments]
            name = plain(unquoted(token.value))
            begun = [one for one in written if folded(unquoted(one)).startswith(folded(f"{token.key}:{name}"))]
            message = _("There is no segment “{name}”. Write {known}.")
            raise FilterError(message.format(name=name, known=_(" or ").join(begun or written)), token.value_start)
        name = folded(segment.name)
        while self.token and self.token.start < end:
            self.next += 1
        if name in self.within:
            message = _("The segment “{name}” contains itself.")
            raise FilterError(message.format(name=plain(segment.name)), token.value_start)
        try:
            parsed = parse_filter(segment.filter, self.context, (*self.within, name))
        except FilterError as error:
            message = _("The segment “{name}” cannot be read: {reason}")
            raise FilterError(message.format(name=plain(segment.name), reason=error), token.value_start) from None
        self.reads_log |= parsed.reads_log
        self.segments |= {name, *parsed.segments}
        return parsed.test

    def segment_at(self, token: Token) -> tuple[Segment | None, int]:
        """The segment that stands behind the sign of a token, the one with the longest name, and where that ends."""
        ends = ((_name_end(self.text, token, one.name), one) for one in self.context.segments)
        end, found = max(((end, one) for end, one in ends if end), key=lambda pair: pair[0], default=(0, None))
        return found or self.context.segment(_segment_name(token)), end

    def word(self, token: Token) -> Test:
        """A word by itself. One that looks like the bracket of a kind of records nobody knows is refused."""
        unknown = re.match(r"([^\W\d][\w-]*)[(（].*[:：<>＜＞=]", token.text)
        if unknown:
            raise self.unknown_key(self.scopes[-1], token, folded(unknown[1]))
        return self.scopes[-1].word_test(unquoted(folded(token.text)))

    def sort(self, token: Token) -> Test:
        if len(self.scopes) > 1:
            raise self.misplaced_sort(token)
        wanted = folded(unquoted(token.value))
        self.order = next((order for names, order in ORDERS.items() if wanted in names), None)
        if self.order is None:
            raise _not_understood(token, token.value, join_names(ORDERS), token.value_start)
        return Filter().test

    def misplaced_sort(self, token: Token) -> FilterError:
        message = _("“{term}” stands outside all brackets.")
        return FilterError(message.format(term=plain(token.text)), token.start)

    def scope_of(self, token: Token, name: str) -> tuple[Scope, str]:
        """The kind of records before the dot, and what stands behind it."""
        records, _dot, rest = name.partition(".")
        scope = scope_named(records)
        if scope is None or self.scopes[-1] is not client_scope():
            raise self.unknown_key(self.scopes[-1], token, records)
        return scope, rest

    def values(self, key: Key, token: Token) -> Test:
        """The test that one of the values, separated by commas, matches."""
        if token.sign in ORDER_SIGNS and not key.ordered:
            raise self.without_order(token)
        tests, at = [], token.value_start
        joints = "[,，、或]" if key.words else "[,，、]"  # 级别:A或B
        for value in [token.value] if token.sign != ":" else re.split(joints, token.value):
            text = unquoted(value).strip()
            test = key.test(Comparison(token.sign, text)) if text else None
            if test is None:
                raise _not_understood(token, value, key.allowed(), at)
            tests.append(test)
            at += len(value) + 1
        return tests[0] if len(tests) == 1 else _any(tests)

    def about_records(self, scope: Scope, token: Token) -> Test:
        """holding:yes, there is any; holding:Harbour, there is one with this word."""
        if token.sign in ORDER_SIGNS:
            raise self.without_order(token)
        text = unquoted(token.value).strip()
        if not text:
            raise _not_understood(token, token.value, _("yes, no, or a word in it"), token.value_start)
        self.reads_log |= scope.reads_log
        answer = presence(Comparison(":", text))
        if answer is None:
            return scope.has(scope.word_test(text))
        has_any = scope.has(lambda _record, _context: True)
        return has_any if answer else _not(has_any)

    def without_order(self, token: Token) -> FilterError:
        """The error of a key whose values have none; it names the keys with an order that are called alike."""
        keys = [key.names for key in self.scopes[-1].keys_in(self.context) if key.ordered]
        alike = [name for names in keys for name in names if token.key in name]
        message = _("“{key}” has no order: write “{key}:” before the value.")
        if alike:
            message = _("“{key}” has no order: write “{key}:” before the value, or compare {others}.")
        text = message.format(key=plain(token.key), others=_(", ").join(alike))
        return FilterError(text, token.value_start - len(token.sign))

    def unknown_key(self, scope: Scope, token: Token, name: str) -> FilterError:
        names: list[Sequence[str]] = [key.names for key in scope.keys_in(self.context)]
        if scope is client_scope():
            names += [SORT, SEGMENT, *(one.names for one in record_scopes())]
            message = _("“{name}” is not a filter.{similar} “rmtui help filter” (F1 in the desk) names all there are.")
        else:
            message = _("“{name}” is not known of {records}.{similar} There are {known}.")
        similar = similar_text(name, [one for several in names for one in several])
        shown = plain(token.key or token.text)
        text = message.format(name=shown, similar=similar, known=join_names(names), records=_(scope.label))
        return FilterError(text, token.start)


def _any(tests: Iterable[Test]) -> Test:
    several = tuple(tests)
    return lambda subject, context: any(test(subject, context) for test in several)


def _all(tests: Iterable[Test]) -> Test:
    several = tuple(tests)
    return lambda subject, context: all(test(subject, context) for test in several)


def _not(test: Test) -> Test:
    return lambda subject, context: not test(subject, context)


def _not_understood(token: Token, value: str, allowed: str, at: int) -> FilterError:
    message = _("“{term}” is not understood; “{name}{sign}” takes {allowed}.")
    term = f"{token.key}{token.sign}{value}"
    text = message.format(term=plain(term), name=plain(token.key), sign=token.sign, allowed=allowed)
    return FilterError(text, at)
