"""The grammar of a line of entry as a page of help, with examples about this book's own clients."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from rmtui.entry.grammar import parse
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.channel import Channel
from rmtui.terms import term
from rmtui.tui.entering.preview import entry_content
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.navigation.help import example_blocks
from rmtui.tui.widgets.block_list import Block

_NAMES_NEEDED = 3


def entry_help(snapshot: Snapshot) -> list[Block]:
    """Lines about clients of the book with what they mean, then each part of a line with how it is written."""
    return [
        Block(_("A line of entry"), text_style="heading"),
        Block(_("Write it as you would say it; what is understood stands beneath before Enter counts.")),
        *_examples(snapshot),
        Block(_("The rules"), text_style="heading"),
        Block(_("yesterday, mon, 20 Nov; nothing for today"), label=_("when")),
        Block(
            _("a name, initials (hm), a client number or the end of a phone number; commas between several"),
            label=_("who"),
        ),
        *(Block(text, label=label) for label, text in substance_parts()),
        Block(_("keeps the next word as it is"), label="\\"),
        Block(_("completes a name, again the next one"), label=_("Tab")),
        Block(
            _("what is unclear is asked: Enter, then the number; Enter again keeps the line to be sorted"), label="?"
        ),
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


def _examples(snapshot: Snapshot) -> Iterator[Block]:
    """Lines about the first clients whose names mean nobody else; each with its reading, as far as there is one."""
    today = snapshot.today
    names = [*islice(_names(snapshot), _NAMES_NEEDED), *_("Ann Lee, Tom Hill, Eve Park").split(_(", "))][:_NAMES_NEEDED]
    first, second, third = names
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

    def meaning(line: str) -> str:
        try:
            return entry_content(parse(line, today, snapshot.names), today).plain
        except Unsorted:
            return ""

    return example_blocks((line.format(first=first, second=second, third=third) for line in lines), meaning)


def _names(snapshot: Snapshot) -> Iterator[str]:
    """Of those who are due first, since they are the ones that are written about."""
    due = {row.client.id: row.client for row in snapshot.due}
    for client in {**due, **snapshot.clients}.values():
        name = plain(client.name)
        if len(found := snapshot.names.find_in_full(name)) == 1 and found[0].id == client.id:
            yield name
