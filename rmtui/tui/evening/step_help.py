"""What may be typed at a step of the evening, as a page of help with examples about the step's client."""

from __future__ import annotations

from collections.abc import Iterator

from rmtui.entry.grammar_help import substance_parts
from rmtui.entry.preview_text import entry_pieces, text_of
from rmtui.language import _
from rmtui.tui.evening.step_entry import clients_to_extend, read_step
from rmtui.tui.evening.steps import Step
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.navigation.help import example_blocks
from rmtui.tui.widgets.block_list import Block


def step_help(step: Step, snapshot: Snapshot) -> Iterator[Block]:
    """The grammar of a line without the name, and lines with what they mean at this step."""
    yield Block(_("A line of the evening"), text_style="heading")
    yield Block(_("It is about the client of the step, whose name is not typed. At the day note any words do."))
    yield from (Block(text, label=label) for label, text in substance_parts())
    yield Block(_("Examples"), text_style="heading")
    first = _("T talked about the maturing deposit > fri send the terms #maturity"), _("W no answer")
    more = _("wants to think it over > fri call again"), _("#maturity =500k fund")

    def meaning(text: str) -> str:
        if step.client is None:
            return ""
        entry = read_step(step, text, snapshot, snapshot.names).entry
        adds = clients_to_extend(step, text, snapshot)
        return text_of(entry_pieces(entry, snapshot.today, adds=adds)) if entry else ""

    examples = (*more, *(first if step.due else ())) if step.today else first
    yield from example_blocks(examples, meaning)
