"""The grammar of a line of entry by example, the same at the desk and at the prompt."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from rmtui.entry.grammar import parse
from rmtui.entry.preview_text import entry_pieces, text_of
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.channel import Channel
from rmtui.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from rmtui.entry.names import NameIndex
    from rmtui.records.client import Client

_NAMES_NEEDED = 3


def grammar_hint() -> str:
    """The grammar on one line, where nothing is typed yet."""
    return _("who  T E M W S V  what was said  > when next step  #topic  =500k fund")


def example_lines(clients: Iterable[Client], names: NameIndex) -> list[str]:
    """Lines about the first of these clients whose names mean nobody else."""
    found = [*islice(_clear_names(clients, names), _NAMES_NEEDED), *_("Ann Lee, Tom Hill, Eve Park").split(_(", "))]
    first, second, third = found[:_NAMES_NEEDED]
    lines = (
        _("called {first} about the maturing deposit, follow up next Tuesday"),
        _("{second}: lunch, talked about the mortgage"),
        _("yesterday met {first} and {second}, plan for the school fees"),
        _("{third} called at 3pm, asked for the rates"),
        _("emailed {first} the fund report"),
        _("rang {second}, no answer"),
        _("{third} bought 500k bond fund"),
        _("visited {first} last Friday, will send the contract by Wednesday"),
        _("{second} T talked about the maturing deposit > fri send the terms #maturity"),
        _("{third} M signed the proposal > 10 Dec bring the policy =120k insurance"),
    )
    return [line.format(first=first, second=second, third=third) for line in lines]


def _clear_names(clients: Iterable[Client], names: NameIndex) -> Iterator[str]:
    for client in clients:
        name = plain(client.name)
        if len(found := names.find_in_full(name)) == 1 and found[0].id == client.id:
            yield name


def meaning(line: str, today: date, names: NameIndex) -> str:
    """What a line means; "" where it is not clear."""
    try:
        return text_of(entry_pieces(parse(line, today, names), today))
    except Unsorted:
        return ""


def grammar_parts() -> list[tuple[str, str]]:
    """Each part of a line with how it is written."""
    who = _("a name, initials (hm), a client number or the end of a phone number; commas between several")
    unclear = _("what is unclear is asked: Enter, then the number; Enter again keeps the line to be sorted")
    return [
        (_("when"), _("yesterday, mon, 20 Nov; nothing for today")),
        (_("who"), who),
        *substance_parts(),
        ("\\", _("keeps the next word as it is")),
        (_("Tab"), _("completes a name, again the next one")),
        ("?", unclear),
    ]


def substance_parts() -> list[tuple[str, str]]:
    """What follows the names: each part with how it is written."""
    letters = _(", ").join(f"{channel.value} {term(channel)}" for channel in Channel)
    return [
        (_("how"), _("{letters}; nothing for the way the client prefers").format(letters=letters)),
        (_("what"), _("what was said, in your own words; “no answer” for an attempt")),
        (">", _("the next step: > fri send the terms")),
        ("<", _("what the client is to do: < fri bring the papers")),
        ("#", _("a topic: #maturity")),
        ("=", _("a sale: =500k fund")),
        (_("deal:"), _("an opportunity: deal: 500k fund, 15 Dec")),
        (_("case:"), _("a complaint, as request: is a request: case: charged twice")),
        (_("gift:"), _("a gift, as gift-received: is one from the client: gift: mooncakes 200")),
        (_("inspection:"), _("a post-loan inspection, as pre-loan: is one before: inspection: stock as in the books")),
    ]
