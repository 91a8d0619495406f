"""The grammar of a line of entry as a page of help, with examples about this book's own clients."""

from __future__ import annotations

from rmtui.entry.grammar_help import example_lines, grammar_parts, meaning
from rmtui.language import _
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.navigation.help import example_blocks
from rmtui.tui.widgets.block_list import Block


def entry_help(snapshot: Snapshot) -> list[Block]:
    """Lines about clients of the book with what they mean, then each part of a line with how it is written."""
    due = {row.client.id: row.client for row in snapshot.due}  # first, since they are the ones that are written about
    examples = example_lines({**due, **snapshot.clients}.values(), snapshot.names)
    return [
        Block(_("A line of entry"), text_style="heading"),
        Block(_("Write it as you would say it; what is understood stands beneath before Enter counts.")),
        *example_blocks(examples, lambda line: meaning(line, snapshot.today, snapshot.names)),
        Block(_("The rules"), text_style="heading"),
        *(Block(text, label=label) for label, text in grammar_parts()),
    ]
