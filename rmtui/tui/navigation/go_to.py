"""The places behind `g`, each with a letter: small ones, and capital ones for what is opened less often."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.tui.widgets.block_list import Block, BlockList
from rmtui.tui.widgets.modal import DialogFrame, Modal


class Place(NamedTuple):
    """A screen by its mode, with the number of a pane of it, or the action that opens the place from there."""

    name: str
    mode: str
    pane: int = 0
    action: str = ""


PLACES = {
    "c": Place(_("Clients"), "desk", 1),
    "f": Place(_("Folder"), "desk", 2),
    "d": Place(_("Due for contact"), "desk", 3),
    "l": Place(_("Daily log"), "desk", 4),
    "r": Place(_("Asset review of the client"), "desk", action="review"),
    "k": Place(_("Contact calendar"), "calendar"),
    "a": Place(_("Plan of today"), "plan"),
    "e": Place(_("End of day"), "evening"),
    "v": Place(_("Coverage of all clients"), "coverage"),
    "s": Place(_("Service plan"), "services"),
    "o": Place(_("Occasions"), "occasions"),
    "j": Place(_("Greetings"), "greetings"),
    "m": Place(_("Maturities"), "maturities"),
    "p": Place(_("80/20"), "pareto"),
    "n": Place(_("Prospects"), "prospects"),
    "h": Place(_("Call-backs"), "callbacks"),
    "i": Place(_("Referrals"), "referrals"),
    "y": Place(_("Campaigns"), "campaigns"),
    "t": Place(_("Targets"), "targets"),
    "M": Place(_("The month"), "month"),
    "x": Place(_("Cases"), "cases"),
    "u": Place(_("Statistics"), "statistics"),
    "b": Place(_("Opportunities"), "opportunities"),
    "w": Place(_("Signs of leaving"), "leaving"),
    "C": Place(_("Contribution"), "contribution"),
    "T": Place(_("Tiers by assets"), "tiers"),
    "R": Place(_("Risk of the loans"), "risk"),
    "A": Place(_("What left the book"), "audit"),
}

GO_TO = "g"
"""The key before the letter of a place."""

_BY_NUMBER = {str(place.pane): letter for letter, place in PLACES.items() if place.pane}
"""The panes have their numbers here, too."""

TOP = "g"
"""As in vim, `gg` goes to the top of a list."""


class GoToMenu(Modal[str | None]):
    """Gives the letter of a place, or None when it is left."""

    AUTO_FOCUS = ""  # the letters are all for the places
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", _("Back"), show=False),
        *(Binding(letter, f"dismiss('{letter}')", show=False) for letter in (*PLACES, TOP)),
        *(Binding(number, f"dismiss('{letter}')", show=False) for number, letter in _BY_NUMBER.items()),
    ]

    def compose(self) -> ComposeResult:
        with DialogFrame(_("Go to"), _("A letter goes there, Esc goes back")), Horizontal():
            yield BlockList()
            yield BlockList()

    def on_mount(self) -> None:
        """Two columns, so that they also fit a low terminal."""
        blocks = [
            *(Block(place.name, label=letter) for letter, place in PLACES.items()),
            Block(_("Top of the list"), label=TOP),
        ]
        half = (len(blocks) + 1) // 2
        for column, part in zip(self.query(BlockList), (blocks[:half], blocks[half:]), strict=True):
            column.blocks = part
        self.query_one(Horizontal).styles.height = half  # a line each
