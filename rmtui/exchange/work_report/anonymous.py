"""Names in a report replaced by initials or numbers: of clients, their families and contact persons.

What else tells who somebody is, as a phone or a client number, is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum

from rmtui.comparing import is_han
from rmtui.exchange.work_report.model import WorkReport, with_texts
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.rules.people.namesakes import display_name

_LEFT_OUT = "…"
_LEAST_PART = 2
"""Letters of a part of a name that is replaced where it stands alone."""


_WITH_GIVEN_NAME = 3
"""Characters of a name of which those behind the first are a given name."""


class Anonymous(StrEnum):
    """What stands in the place of a name."""

    INITIALS = "initials"
    NUMBERS = "numbers"


def anonymous_report(report: WorkReport, clients: Mapping[str, Client], how: Anonymous) -> WorkReport:
    """The report without a name of a client. Two with the same initials are told apart by a number."""
    whole, labels = _whole_text(report), _labels(clients.values(), how)
    words = {
        word: substitute
        for client in clients.values()
        for word, substitute in _words(client, labels[client.id], clients)
        if word in whole
    }
    changed: WorkReport = with_texts(report, _replacer(words))
    return changed


def named_clients(report: WorkReport, clients: Mapping[str, Client]) -> list[Client]:
    """The clients whose names stand in a report."""
    whole = _whole_text(report)
    return [client for client in clients.values() if plain(client.name) in whole]


def _whole_text(report: WorkReport) -> str:
    """Every text of a report."""
    texts: list[str] = []

    def read(text: str) -> str:
        texts.append(text)
        return text

    with_texts(report, read)
    return "\n".join(texts)


def _replacer(words: Mapping[str, str]) -> Callable[[str], str]:
    """Replaces words, the longest first; one of letters only where it stands alone."""
    if not words:
        return lambda text: text
    ordered = sorted(words, key=lambda word: (-len(word), word))
    pattern = re.compile(
        "|".join(re.escape(word) if is_han(word[0]) else rf"(?<!\w){re.escape(word)}(?!\w)" for word in ordered)
    )
    return lambda text: pattern.sub(lambda found: words[found[0]], text)


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


def _words(client: Client, label: str, clients: Mapping[str, Client]) -> Iterator[tuple[str, str]]:
    """What names a client or somebody of theirs, each with what stands in its place."""
    for name in (display_name(client, clients), client.name, *client.aliases, client.salutation):
        yield from _of_name(name, label)
    for name in (*(one.name for one in client.family), *(one.name for one in client.contact_persons)):
        yield from _of_name(name, _("somebody of {client}").format(client=label))
    phones = (*client.phones, *(one.phone for one in client.contact_persons))
    for text in (client.number, *phones, client.email, client.wechat, client.address, client.employer):
        if len(text) > _LEAST_PART:
            yield text, _LEFT_OUT


def _of_name(name: str, label: str) -> Iterator[tuple[str, str]]:
    """A name, and its parts that may stand alone: first and last name, two characters behind the family name."""
    for written in {name, plain(name)}:
        if len(written.strip()) >= _LEAST_PART:
            yield written, label
            yield from ((part, label) for part in _parts(written) if len(part) >= _LEAST_PART)


def _parts(name: str) -> list[str]:
    if is_han(name[0]):
        return [name[1:]] if len(name) == _WITH_GIVEN_NAME else []
    parts = re.findall(r"[^\W\d_]+", name)
    return [part for part in parts if part[0].isupper()] if len(parts) > 1 else []
