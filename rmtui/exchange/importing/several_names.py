"""Names of several people in one cell, each by itself: 李四，王五; Smith, John & Jane; Tom and Ann Fox."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rmtui.comparing import is_han
from rmtui.entry.company_names import is_company_name
from rmtui.entry.people import is_role
from rmtui.rules.people.titles import is_title
from rmtui.words import phrases
from rmtui.words.people import DOUBLE_SURNAMES, SURNAMES, TITLES

_BETWEEN_HAN = re.compile(r"\s*[、，,；;/&+和]\s*")
_BETWEEN_LATIN = re.compile(r"\s*(?:[;&+]|\s/\s|\band\b)\s*")
_SURNAMES = (*SURNAMES, *phrases(DOUBLE_SURNAMES))
_ENDS_OF_ROLES = ("员", *phrases(TITLES["zh"]["any"]))
_HAN_NAME = range(2, 5)
_LATIN_NAME = range(2, 4)
"""Words of a name in Latin letters."""
_COMMA = re.compile(r"(\s*[,，]\s*)")
_SURNAME_FIRST = re.compile(
    r"([^\W\d_][\w'’-]*), ([^\W\d_][\w'’.-]*(?: (?!(?i:[JS]r)\b)[^\W\d_][\w'’.-]*)?)(?:,? ((?i:[JS]r\b)\.?))?"
)
"""Jones, David; Jones, David Jr."""
_COUPLE = re.compile(r"([^\W\d_]+\.?)\s*(?:&|\+|\band\b)\s*([^\W\d_]+\.?) ((?:[^\W\d_][\w'’.-]* )*)([^\W\d_][\w'’-]+)")
"""Mr & Mrs Galloway, Mr and Mrs John Galloway."""
_SCOTS = re.compile(r"\bMc([a-z])")


def surname_last(name: str) -> str:
    """David Jones Jr., of Jones, David Jr., and Mrs Carol Whitcombe, of Mrs Whitcombe, Carol; "" for any other name,
    and for Acme, Inc.
    """
    title, rest = _title_and_rest(name)
    found = _SURNAME_FIRST.fullmatch(rest)
    if not found or is_company_name(name):
        return ""
    surname = _small(found[1]) if has_capital_surname(rest) else found[1]
    return " ".join(filter(None, (title, found[2], surname, found[3])))


def tells_surname(name: str) -> bool:
    """Whether a name says by itself that its surname stands first, wherever it is: HUGHES, Gareth; Mrs Hughes, Anne."""
    return has_capital_surname(name) or bool(_title_and_rest(name)[0] and surname_last(name))


def _title_and_rest(name: str) -> tuple[str, str]:
    first, _blank, rest = name.partition(" ")
    if is_title(first.rstrip(".")):
        return first, rest
    rest, _blank, last = name.rpartition(" ")
    last = last.strip("()（）")
    return (last, rest) if is_title(last.rstrip(".")) else ("", name)


def has_capital_surname(name: str) -> bool:
    """Whether a name is written as HUGHES, Gareth, which tells the surname wherever it stands."""
    surname, _comma, given = name.partition(", ")
    return len(surname) > 1 and surname.isupper() and given.istitle()


def _small(surname: str) -> str:
    """Hughes, O'Neil and McKay, of capitals."""
    return _SCOTS.sub(lambda found: f"Mc{found[1].upper()}", surname.title())


def persons_within(text: str) -> tuple[str, ...]:
    """The contact persons of a company that a cell names, each with what it says of them: 张三、李四; Mary & Tom Fox.

    李娜 财务总监 is one with her role, 张三 李四 are two: the second word begins as a name does, and is no title.
    """
    parts = _COMMA.split(text)
    if len(parts) > 1:
        return tuple(_with_roles(parts))
    names = names_within(text)
    if names and (not any(map(is_han, text)) or all(map(_is_whole_han_name, names))):
        return names
    words = text.split()
    if len(words) > 1 and all(map(_is_whole_han_name, words)):
        return tuple(words)
    return (text,)


def _with_roles(parts: Sequence[str]) -> Iterator[str]:
    """Each person with what follows the name: John Smith, CFO and Mary Poe of John Smith, CFO, Mary Poe.

    `parts`: with the commas between them.
    """
    said = parts[0]
    for comma, part in zip(parts[1::2], parts[2::2], strict=True):
        if _is_whole_han_name(part) or _is_whole_latin_name(part):
            yield said
            said = part
        else:
            said += comma + part
    yield said


def _is_whole_latin_name(text: str) -> bool:
    """Mary Poe; not Finance Director, 5 May, or Acme Ltd."""
    name, *_role = text.split(" (")
    words = name.split()
    is_name = len(words) in _LATIN_NAME and _has_surname(name) and all(word[0].isupper() for word in words)
    return is_name and not is_company_name(name) and not any(map(is_role, words))


def _is_whole_han_name(word: str) -> bool:
    is_name = len(word) in _HAN_NAME and all(map(is_han, word)) and word.startswith(_SURNAMES)
    return is_name and not word.endswith(_ENDS_OF_ROLES)


def names_within(text: str) -> tuple[str, ...]:
    """The people whom a text names, where each of two or more has a whole name; none for any other text.

    A name without a surname has that of the person before or behind it.
    """
    if any(map(is_han, text)):
        parts = _BETWEEN_HAN.split(text)
        are_names = all(len(part) in _HAN_NAME and all(map(is_han, part)) for part in parts)
        return tuple(parts) if are_names and len(parts) > 1 else ()
    couple = _COUPLE.fullmatch(text)
    if couple and is_title(couple[1].rstrip(".")) and is_title(couple[2].rstrip(".")):
        return f"{couple[1]} {couple[3]}{couple[4]}", f"{couple[2]} {couple[4]}"
    parts = _BETWEEN_LATIN.split(text)
    if len(parts) == 1:
        parts = re.split(r"\s*,\s*", text)
        return tuple(parts) if len(parts) > 1 and all(map(_has_surname, parts)) else ()
    if any(not part or is_title(part.rstrip(".")) or is_company_name(part) for part in parts):
        return ()
    names: list[str] = []
    surname = ""
    for part in parts:
        found = _SURNAME_FIRST.fullmatch(part)
        surname = found[1] if found else surname
        given = found[2] if found else part
        names.append(f"{given} {surname}" if surname and (found or not _has_surname(part)) else part)
    last = names[-1].rpartition(" ")[2] if _has_surname(names[-1]) else ""
    names = [name if _has_surname(name) else f"{name} {last}" for name in names]
    return tuple(names) if all(map(_has_surname, names)) else ()


def _has_surname(name: str) -> bool:
    words = [word for word in name.split() if not is_title(word.rstrip("."))]
    return len(words) > 1 and all(word[0].isalpha() for word in words)
