"""Names in a report replaced by initials or numbers: of clients, their families and contact persons.

What else tells who somebody is, as a phone or a client number, is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from rmtui.comparing import is_han
from rmtui.exchange.work_report.model import WorkReport, with_texts
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client, ClientKind
from rmtui.records.events import DayNote
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.people.titles import surname_of
from rmtui.str_enum import StrEnum
from rmtui.words import by_word, phrases
from rmtui.words.people import COMPANY_SIGNS, TITLES

_LEFT_OUT = "…"
_LEAST_PART = 2
"""Letters of a part of a name that is replaced where it stands alone."""
_HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
"""The characters of `is_han`, for a regular expression."""
_LETTER, _LETTER_OR_FIGURE = rf"[^\W\d_{_HAN}]", rf"[^\W_{_HAN}]"
"""Any but Chinese ones."""
_BEGINS = rf"(?:(?<!{_LETTER})(?=[^\W\d_])|(?<!{_LETTER_OR_FIGURE})(?![^\W\d_]))"
_ENDS = rf"(?:(?<=[^\W\d_])(?!{_LETTER})|(?<![^\W\d_])(?!{_LETTER_OR_FIGURE}))"
"""Where a word in Latin letters or figures does, which Chinese characters may touch but no more of its own: Hartley3月,
Hartley一见面; 07700900001 not behind 44.
"""

_TITLES = tuple(by_word({"zh": TITLES["zh"]}))
"""Behind a surname: 李总."""
_BEFORE_SURNAME = ("老", "小")

_ALSO_WORDS = frozenset(
    (
        *("an", "ban", "bin", "can", "ding", "fan", "fang", "gang", "he", "hang", "long", "man", "men", "pan", "pang"),
        *("pin", "ping", "ran", "sang", "she", "song", "sun", "tan", "tang", "tong", "wan", "you", "yuan"),
    )
)
"""Surnames in pinyin that are also words of English."""

_NO_NAMES = frozenset(("the", "and", "of", *phrases(COMPANY_SIGNS)))
"""Words of a name that by themselves name nobody: of The Copper Kettle Ltd the first and the last."""

_WITH_GIVEN_NAME = 3
"""Characters of a name of which those behind the first are a given name."""


class Anonymous(StrEnum):
    """What stands in the place of a name."""

    INITIALS = "initials"
    NUMBERS = "numbers"


def anonymous_report(report: WorkReport, clients: Mapping[str, Client], how: Anonymous) -> WorkReport:
    """The report without a name of a client. Two with the same initials are told apart by a number."""
    whole, labels = _whole_text(report).lower(), _labels(clients.values(), how)
    words: dict[str, str] = {}
    absent: set[str] = set()
    for find in (_names, _parts_of_names, _others):  # a client goes before somebody else who is called so
        for client in clients.values():
            for word, substitute in find(client, labels[client.id], clients):
                if word in words or word in absent:
                    continue
                if word.lower().removesuffix("y") in whole:
                    words[word] = substitute
                else:
                    absent.add(word)
    changed: WorkReport = with_texts(report, _replacer(words))
    return changed


def named_clients(report: WorkReport, clients: Mapping[str, Client]) -> list[Client]:
    """The clients whose names stand in a report."""
    whole = _whole_text(report)
    return [client for client in clients.values() if plain(client.name) in whole]


def count_notes(report: WorkReport, notes: Iterable[DayNote]) -> int:
    """How many of the day notes stand in a report, as they were written."""
    whole = _whole_text(report)
    return sum(plain(" ".join(note.text.split())) in whole for note in notes)


def _whole_text(report: WorkReport) -> str:
    """Every text of a report."""
    texts: list[str] = []

    def read(text: str) -> str:
        texts.append(text)
        return text

    with_texts(report, read)
    return "\n".join(texts)


def _replacer(words: Mapping[str, str]) -> Callable[[str], str]:
    """Replaces words, the longest first; one in Latin letters or figures where it stands alone, or in the plural."""
    if not words:
        return lambda text: text
    forms = {form: substitute for word, substitute in reversed([*words.items()]) for form in _forms(word)} | {**words}
    ordered = sorted(forms, key=lambda word: (-len(word), word))
    pattern = re.compile("|".join(_patterns(ordered)))
    return lambda text: pattern.sub(lambda found: forms[found[0]], text)


def _patterns(words: Sequence[str]) -> Iterator[str]:
    """Of words, those of a kind in one pattern, since `re` takes milliseconds for each set of so many characters."""
    yield _any(word for word in words if is_han(word[0]))
    yield _alone(word for word in words if not is_han(word[0]) and word not in _ALSO_WORDS)
    alone = _alone(word for word in words if word in _ALSO_WORDS)  # it is a name among Chinese characters
    yield f"(?:(?<=[{_HAN}])|(?<=[{_HAN}] )){alone}|{alone}(?= ?[{_HAN}])"


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, words)) or '(?!)'})"


def _alone(words: Iterable[str]) -> str:
    return f"{_BEGINS}{_any(words)}{_ENDS}"


def _forms(word: str) -> Iterator[str]:
    """Barretts, Harrises, Kellies, a family by its name; HARRIS; several words also in small letters.

    A possessive keeps its 's.
    """
    if is_han(word[0]) or not word[-1].isalpha():
        return
    for form in (word, f"{word}s", f"{word}es", *([f"{word[:-1]}ies"] if word[-1] in "yY" else [])):
        yield from (form, form.upper())
        if " " in form:
            yield form.lower()


def _labels(clients: Iterable[Client], how: Anonymous) -> dict[str, str]:
    """By id what stands for each client, in the order they were added."""
    if how is Anonymous.NUMBERS:
        return {one.id: _("client {number}").format(number=number) for number, one in enumerate(clients, 1)}
    seen: Counter[str] = Counter()
    labels = {}
    for one in clients:
        initials = _initials(one.pinyin or one.name) or "X"
        seen[initials] += 1
        labels[one.id] = initials if seen[initials] == 1 else f"{initials}{seen[initials]}"
    return labels


def _initials(name: str) -> str:
    """WF of wang fang, AB of Anna Barrett; of a name in characters without its pinyin the first one is not told."""
    return "".join(word[0].upper() for word in re.findall(r"[^\W\d_]+", name) if not is_han(word[0]))[:4]


def _names(client: Client, label: str, clients: Mapping[str, Client]) -> Iterator[tuple[str, str]]:
    """What a client is called."""
    for name in (display_name(client, clients), client.name, *client.aliases, client.salutation, client.pinyin.title()):
        yield from ((written, label) for written in _written(name))


def _parts_of_names(client: Client, label: str, _clients: Mapping[str, Client]) -> Iterator[tuple[str, str]]:
    """What may stand for a client's name."""
    yield from ((part, label) for part in _parts(plain(client.name)))
    surname = surname_of(client.name)
    if surname and client.kind is ClientKind.PERSON:
        yield from ((part, label) for part in _parts_of_pinyin(client.pinyin))
        yield from ((f"{surname}{title}", label) for title in _TITLES)
        yield from ((f"{before}{surname}", label) for before in _BEFORE_SURNAME)


def _parts_of_pinyin(pinyin: str) -> Iterator[str]:
    """zhang, Zhang, ZHANG Weimin, Weimin Zhang and the like of zhang wei min; a surname that is a word in small letters
    only.
    """
    surname, _blank, rest = pinyin.lower().partition(" ")
    given = rest.replace(" ", "")
    if len(surname) >= _LEAST_PART:
        yield from (surname, *([] if surname in _ALSO_WORDS else [surname.title()]))
    if given:
        yield f"{surname.upper()} {given.title()}"
        for form in (f"{surname} {given}", f"{given} {surname}", surname + given, *([given] if " " in rest else [])):
            yield from (form, form.title())


def _others(client: Client, label: str, _clients: Mapping[str, Client]) -> Iterator[tuple[str, str]]:
    """The people around a client, and what else tells who it is."""
    somebody = _("somebody of {client}").format(client=label)
    for name in (*(one.name for one in client.family), *(one.name for one in client.contact_persons)):
        yield from ((word, somebody) for word in (*_written(name), *_parts(plain(name))))
    phones = (*client.phones, *(one.phone for one in client.contact_persons))
    emails = (client.email, *(one.email for one in client.contact_persons))
    for text in (client.number, *phones, *emails, client.wechat, client.address, client.employer):
        if len(text) > _LEAST_PART:
            yield text, _LEFT_OUT


def _written(name: str) -> set[str]:
    """A name as it is stored and as it is shown."""
    return {one for one in (name, plain(name)) if len(one.strip()) >= _LEAST_PART}


def _parts(name: str) -> list[str]:
    """First and last name, also of one written in small letters, O'Brien and Smith-Jones whole and in part; of three
    characters the two behind the family name.
    """
    if len(name) < _LEAST_PART:
        return []
    if is_han(name[0]):
        return [name[1:]] if len(name) == _WITH_GIVEN_NAME else []
    words = re.findall(r"[^\W\d_][\w'’-]+", name.title() if name.islower() else name)
    parts = [part for word in words for part in {word, *word.split("-"), *re.findall(r"[^\W\d_]{2,}", word)}]
    return [one for one in parts if one[0].isupper() and one.lower() not in _NO_NAMES] if len(parts) > 1 else []
