"""Completion of a filter that is being typed."""

import re
from collections.abc import Iterable, Iterator

from rmtui.comparing import folded
from rmtui.entry.filter.client_keys import client_scope
from rmtui.entry.filter.context import FilterContext
from rmtui.entry.filter.expression import SEGMENT, scope_named
from rmtui.entry.filter.key import Key, Scope, local_name
from rmtui.entry.filter.orders import ORDERS, SORT
from rmtui.entry.filter.record_keys import record_scopes
from rmtui.entry.filter.tokens import Token, TokenKind, tokens, unquoted
from rmtui.named_tuple import NamedTuple


class Completion(NamedTuple):
    """What the end of a text may become."""

    start: int
    """From where on the text is replaced."""
    texts: tuple[str, ...]
    """In the order of the keys, or of the values of a key."""


def complete_filter(text: str, context: FilterContext) -> Completion:
    """How the last word of a text may go on: a key, a kind of records, or a value of the key that stands there."""
    scopes = [client_scope()]
    last: Token | None = None
    for token in tokens(text, lambda name: scope_named(name) is not None):
        if token.kind is TokenKind.OPEN:
            scopes.append(scope_named(token.key) or scopes[-1])
        elif token.kind is TokenKind.CLOSE:
            scopes.pop()
        last = token
    if last is None or last.kind is not TokenKind.TERM or last.end < len(text):
        return Completion(len(text), tuple(_keys(scopes[-1], "", context)))
    if last.sign:
        return _values(last, scopes[-1], context)
    records, dot, rest = last.text.partition(".")
    scope = scope_named(records) if dot else None
    if scope:
        start = last.start + len(records) + 1
        return Completion(start, tuple(_beginning(_key_words(scope, context), rest)))
    return Completion(last.start, tuple(_keys(scopes[-1], last.text, context)))


def _keys(scope: Scope, word: str, context: FilterContext) -> Iterator[str]:
    """The keys and kinds of records that a word may begin; of none all keys in brackets, else the most usual ones."""
    usual = _key_words(scope, context)
    if scope is client_scope():
        usual = [_key_word(key) for key in scope.own_keys]
        usual += [f"{local_name(SEGMENT)}:", f"{local_name(SORT)}:", *(f"{one.name}(" for one in record_scopes())]
    if word:
        compared = (f"{key.name}<" for key in scope.keys_in(context) if _is_compared(key))
        usual = [*dict.fromkeys((*usual, *_key_words(scope, context), *compared))]
    return _beginning(usual, word)


def _key_words(scope: Scope, context: FilterContext) -> list[str]:
    return [_key_word(key) for key in scope.keys_in(context)]


def _key_word(key: Key) -> str:
    """tier:, and aum> of what is rather compared than sought."""
    return f"{key.name}{'>' if _is_compared(key) else ':'}"


def _is_compared(key: Key) -> bool:
    return key.ordered and not key.words


def _values(token: Token, scope: Scope, context: FilterContext) -> Completion:
    """The values of the key of a token, behind those that stand there already."""
    name = folded(token.key)
    if "." in name:
        records, _dot, name = name.partition(".")
        scope = scope_named(records) or scope
    *before, typed = re.split("[,，]", token.value)
    start = token.end - len(typed)
    if name in SORT:
        words: Iterable[str] = map(local_name, ORDERS)
    elif name in SEGMENT:
        words = [one.name for one in context.segments]
    elif key := scope.key(name, context):
        words = key.words or (key.known(context) if key.known else ())
    else:
        words = ()
    there = {folded(unquoted(one)) for one in before}
    words = (word for word in words if folded(word) not in there)
    return Completion(start, tuple(map(_quoted, _beginning(words, unquoted(typed)))))


def _beginning(words: Iterable[str], typed: str) -> Iterator[str]:
    wanted = folded(typed)
    return (word for word in dict.fromkeys(words) if folded(word).startswith(wanted))


def _quoted(word: str) -> str:
    return f'"{word}"' if any(sign.isspace() or sign in "(),，（）" for sign in word) else word
