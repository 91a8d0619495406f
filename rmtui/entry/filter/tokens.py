"""The words, signs and brackets of a filter, each with its position in the text."""

import re
from collections.abc import Callable, Iterator, Sequence
from enum import Enum

from rmtui.comparing import folded
from rmtui.named_tuple import NamedTuple

_AND = frozenset(("and", "&", "&&", "且", "并且"))
_OR = frozenset(("or", "|", "||", "或", "或者"))
_NOT = frozenset(("not", "!", "非"))
_OPEN, _CLOSE = "(（", ")）"
_QUOTES = {'"': '"', "“": "”", "＂": "＂", "「": "」"}
_MINUS = "-－"
_COMPARED = re.compile(r"([^\W\d][\w-]*(?:\.[^\W\d][\w-]*)?)(<=|>=|[:<>=]|≤|≥)(.*)", re.DOTALL)
_NAME = re.compile(r"[^\W\d][\w-]*")
_SIGNS = str.maketrans("：＜＞＝．", ":<>=.")


class TokenKind(Enum):
    AND = "and"
    OR = "or"
    NOT = "not"
    OPEN = "("
    CLOSE = ")"
    TERM = "term"


class Token(NamedTuple):
    """One token. A term is a word, or a key, a sign and a value; an opening bracket may have the name of records."""

    kind: TokenKind
    start: int
    end: int
    text: str
    """As it was typed, without a minus."""
    key: str = ""
    """Of a term `key:value`, as typed; of an opening bracket the name right before it."""
    sign: str = ""
    """One of : = < > <= >=, or "" for a word."""
    value: str = ""
    """With its quotation marks."""
    value_start: int = 0


def filter_text(words: Sequence[str] | str) -> str:
    """A filter of one line, or of the words of a shell; there a quotation that is not closed ends with its word."""
    if isinstance(words, str):
        return words
    return " ".join(f"{word}{_open_quote(word)}" for word in words)


def unquoted(text: str) -> str:
    """A text without quotation marks."""
    return re.sub('["“”＂「」]', "", text)


def quoted(name: str) -> str:
    """A name as it stands behind a sign: in quotation marks unless it is one word."""
    return name if name.isalnum() else f'"{name}"'


def tokens(text: str, names_records: Callable[[str], bool]) -> Iterator[Token]:
    """The tokens from left to right. A closing bracket without an opening one is part of a word, and so is an opening
    one behind a word that is no name of records: 王伟(1234).
    """
    at, depth = 0, 0
    while at < len(text):
        if text[at].isspace():
            at += 1
        elif text[at] in _OPEN:
            depth += 1
            yield Token(TokenKind.OPEN, at, at + 1, text[at])
            at += 1
        elif depth and text[at] in _CLOSE:
            depth -= 1
            yield Token(TokenKind.CLOSE, at, at + 1, text[at])
            at += 1
        else:
            end = _word_end(text, at, within=bool(depth))
            token = _token(text, at, end, names_records)
            at = token.end
            depth += token.kind is TokenKind.OPEN
            yield token


def _word_end(text: str, at: int, *, within: bool) -> int:
    """The end of a word: a blank outside quotation marks, or a bracket that closes what was opened before it."""
    nested = 0
    while at < len(text) and not text[at].isspace():
        if text[at] in _QUOTES:
            close = text.find(_QUOTES[text[at]], at + 1)
            at = len(text) if close < 0 else close + 1
            continue
        if text[at] in _OPEN:
            nested += 1
        elif text[at] in _CLOSE:
            if within and not nested:
                break
            nested -= bool(nested)
        at += 1
    return at


def _token(text: str, at: int, end: int, names_records: Callable[[str], bool]) -> Token:
    """The token that begins at `at`; the whole word up to `end`, or its beginning where more tokens follow in it."""
    if text[at] in _MINUS and end > at + 1:
        return Token(TokenKind.NOT, at, at + 1, text[at])
    word = text[at:end]
    name = _NAME.match(word)
    if name and word[name.end() : name.end() + 1] in ("(", "（") and names_records(name[0]):
        stop = at + name.end() + 1
        return Token(TokenKind.OPEN, at, stop, text[at:stop], key=name[0])
    joint = next((kind for words, kind in _JOINTS if folded(word) in words), None)
    if joint:
        return Token(joint, at, end, word)
    compared = _COMPARED.fullmatch(word.translate(_SIGNS))
    if compared is None:
        return Token(TokenKind.TERM, at, end, word)
    sign = {"≤": "<=", "≥": ">="}.get(compared[2], compared[2])
    start = compared.start(3)
    return Token(TokenKind.TERM, at, end, word, compared[1], sign, word[start:], at + start)


def _open_quote(word: str) -> str:
    """What closes the quotation that is still open at the end of a word."""
    at = 0
    while at < len(word):
        if word[at] in _QUOTES:
            close = word.find(_QUOTES[word[at]], at + 1)
            if close < 0:
                return _QUOTES[word[at]]
            at = close
        at += 1
    return ""


_JOINTS = ((_AND, TokenKind.AND), (_OR, TokenKind.OR), (_NOT, TokenKind.NOT))
