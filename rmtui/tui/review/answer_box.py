"""The input of the answer about a holding, with a preview of its meaning beneath."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Label

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.holding import HoldingKind
from rmtui.terms import term
from rmtui.tui.frame.draft import Draft
from rmtui.tui.keys.binding import key
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.notice import Notice


class AnswerField(Field):
    """Enter answers; the arrows go to other holdings without an answer."""

    BINDING_GROUP_TITLE = _("Answer")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "screen.answer", _("Answer"), _("Take what is typed and go on; an empty line: unchanged")),
        key("f1", "screen.help", _("Help"), _("What may be written about a holding, and the keys"), id="answer-help"),
        key(
            "up",
            "screen.step(-1)",
            _("Holding before"),
            _("To the holding before, without an answer to this one"),
            id="holding-before",
            show=False,
        ),
        key(
            "down",
            "screen.step(1)",
            _("Next holding"),
            _("To the next holding, without an answer to this one"),
            id="next-holding",
            show=False,
        ),
    ]

    def help_blocks(self) -> list[Block]:
        """Each form of an answer with what it means."""
        kinds = _(", ").join(term(kind) for kind in HoldingKind)
        return [
            Block(_("An answer about a holding"), text_style="heading"),
            Block(_("unchanged"), label=_("Enter")),
            Block(_("its value now"), label=_("52k")),
            Block(_("so much more or less than the book has so far"), label=_("+3%, -2k")),
            Block(_("its value now, of which 2k was paid in"), label=_("52k in 2k")),
            Block(_("so much was paid in, or out; of a debt: repaid, or borrowed"), label=_("in 2k, out 2k")),
            Block(_("sold, redeemed or paid off"), label="x"),
            Block(_("sold for 51k"), label=_("x 51k")),
            Block(_("On the last row: a new holding"), text_style="heading"),
            Block(_("fund Larkstone Technology 5k R4")),
            Block("= " + _("its kind, name and value, and the risk of the product"), text_style="soft"),
            Block(_("deposit One year 500k at Halifax 4.2%, until 15 Dec 2026")),
            Block(
                "= " + _("with another bank, its annual rate, and until when; of a loan, at this bank or at its name"),
                text_style="soft",
            ),
            Block(kinds, label=_("kinds")),
        ]


class AnswerBox(Draft, Vertical):
    """Keeps the text begun at each holding until it is accepted, also while another holding is shown."""

    class Changed(Message):
        """The text changed."""

    def __init__(self, client: str) -> None:
        """`client` is the name."""
        super().__init__()
        self._client = client
        self._key, self._label = "", ""
        self._drafts: dict[str, tuple[str, str]] = {}
        """By the id of a holding that is not shown: its name and its text."""

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield AnswerField(id="answer")
            yield Label(id="kept-in", markup=False)
        yield Notice(id="meaning", always=True)

    @property
    def field(self) -> AnswerField:
        return self.query_one(AnswerField)

    @property
    def text(self) -> str:
        return self.field.value.strip()

    @property
    def unwritten(self) -> list[str]:
        typed = [*self._drafts.values(), *([(self._label, self.text)] if self.text else [])]
        sentence = _("{name}  asset review  {holding}: {text}")
        return [
            sentence.format(name=self._client, holding=plain(label), text=text).replace("  :", ":")
            for label, text in typed
        ]

    def show_holding(self, key: str, label: str, hint: str, kept_in: str = "") -> None:
        """Show the text of another holding; `hint` is the placeholder, `kept_in` its value in a foreign currency."""
        if key != self._key:
            if self.text:
                self._drafts[self._key] = (self._label, self.field.value)
            self.field.begin(self._drafts.pop(key, ("", ""))[1])
        self._key, self._label = key, label
        self.field.show_hint(hint)
        beside = self.query_one("#kept-in", Label)
        beside.update(Content(kept_in))
        beside.display = bool(kept_in)

    def clear(self) -> None:
        """The answer was accepted."""
        self.field.begin("")

    def show_meaning(self, text: str, *, error: bool = False) -> None:
        """Show what the answer would mean, or with `error` why it is not valid."""
        meaning = Content.styled(f"? {text}", "$warning") if error else Content(text)
        self.query_one(Notice).update(meaning)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed())
