"""An asset review, held: from holding to holding, what is said about them, and one key that finishes it.

Every answer is in the book at once, in a draft; the holdings themselves change when the review is finished.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.binding import BindingType
from textual.events import DescendantBlur

from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.review import Review
from rmtui.rules.review.progress import PAYMENTS_UNKNOWN
from rmtui.tui.forms.row import FormRow
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.keys.binding import key
from rmtui.tui.review import answers, review_session
from rmtui.tui.review.holding_cells import answer_text
from rmtui.tui.review.review_layout import ReviewLayout
from rmtui.tui.review.review_session import Item, ReviewSession
from rmtui.tui.review.session_rows import row_of
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.row_list import RowList
from rmtui.wording import format_money

STAY, DROP = "stay", "drop"
KEPT, STILL_OPEN = "kept", "open"


class Meant(NamedTuple):
    """What an answer means."""

    draft: Review
    """The draft it makes."""
    said: str
    onward: int
    """Steps one goes on with it."""


def _ask_kept(app: BookApp, promises: Sequence[str]) -> None:
    """What the review is taken to have kept is said, and can be refused."""

    def answered(answer: str | None) -> None:
        if answer == STILL_OPEN:
            app.do(app.writer.contacts.still_open)

    title = _("Taken as kept: {promises}").format(promises=plain(_("; ").join(promises)))
    app.push_screen(AskChoice(title, [(KEPT, _("Yes, kept")), (STILL_OPEN, _("No, still open"))]), answered)


class ReviewScreen(ReviewLayout):
    """Answers given, words written, and the end of it."""

    BINDING_GROUP_TITLE = _("Asset review")
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "ctrl+s",
            "finish",
            _("Finish"),
            _("Finish the review: holdings, next steps and the contact are written as one change"),
            id="finish-review",
        ),
        key("pagedown", "closing", _("Words"), _("To the words, the steps and the next day"), priority=True),
        key("pageup", "holdings", _("Holdings"), _("Back to the holdings"), priority=True),
        key("ctrl+r", "drop", _("Drop"), _("Drop the unfinished review; asks first"), id="drop-review", show=False),
        key("escape", "leave", _("Leave"), _("The review can be gone on with later"), id="leave-walk"),
    ]

    # Answering

    def on_answer_box_typed(self) -> None:
        self.preview()

    def preview(self) -> None:
        """What the answer would mean."""
        box, begun = self.box, self.walk
        if not box.text or begun is None:
            box.say(_contact_summary(self.item))
            return
        try:
            box.say(self._understood(box.text).said)
        except BadInput as problem:
            box.say(str(problem), wrong=True)

    def action_answer(self) -> None:
        """Take what is typed and go on."""
        begun, box, item = self.walk, self.box, self.item
        if begun is None:
            return
        if not box.text and item is None:
            self.action_closing()
            return
        if not box.text and item and item.answered:
            self.action_step(1)
            return
        try:
            meant = self._understood(box.text)
        except BadInput:
            return
        if self.app.do(lambda: self.app.writer.reviews.keep_draft(begun.kept, meant.draft)):
            box.clear()
            self.reread()
            self.action_step(meant.onward)
        else:
            self.reread()

    def _understood(self, text: str) -> Meant:
        """What an answer means at the holding the cursor is on. BadInput where it means nothing."""
        begun, item = self.walk, self.item
        if begun is None:
            raise BadInput(_("The review is being read."))
        if item is None or not (not text or text == "=" or answers.is_sold(text) or answers.is_value(text)):
            holding = answers.new_holding(text, begun.draft.client, begun.draft.on)
            return Meant(review_session.added(begun, holding), _("New: {holding}").format(holding=row_of(holding)), 0)
        if answers.is_sold(text):
            got = answers.proceeds(text, item.holding)
            said = _("Sold, redeemed or paid off")
            if got is not None:
                said = _("Sold for {amount}").format(amount=format_money(got, item.holding.currency))
            return Meant(review_session.sold(begun, item, got), said, int(not item.new))
        same = answers.NewValue(item.holding.value, PAYMENTS_UNKNOWN)
        value, paid = same if text in ("", "=") else answers.new_value(text, item.holding)
        return Meant(review_session.answered(begun, item, value, paid), answer_text(item.holding, value, paid), 1)

    def action_step(self, step: int) -> None:
        """To the next holding or the one before, without an answer."""
        self.rows.cursor += step
        self.turn()

    def on_row_list_highlighted(self, event: RowList.Highlighted) -> None:
        event.stop()
        self.turn()

    def on_row_list_selected(self, event: RowList.Selected) -> None:
        event.stop()
        self.set_focus(self.box.field)

    # The words behind

    def action_closing(self) -> None:
        """To the words, the steps and the next day."""
        self.show_words(True)
        first = next(iter(self.words.rows.values()), None)
        if first:
            self.words.judge()
            self.set_focus(first.answer)  # at once, since the next key may be here already

    def action_holdings(self) -> None:
        """Back to the holdings."""
        self._keep_words()
        self.show_words(False)
        self.set_focus(self.box.field)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as Textual asks
        if action in ("closing", "holdings") and self.is_mounted:
            return self.words.display == (action == "holdings")
        return action != "drop" or bool(self.walk and self.walk.kept)

    def on_form_row_reached(self, message: FormRow.Reached) -> None:
        self.query_one("#hint", Notice).update(message.row.hint)

    def on_form_row_answered(self, _message: FormRow.Answered) -> None:
        self.words.judge()

    def on_descendant_blur(self, _event: DescendantBlur) -> None:
        self._keep_words()

    def _keep_words(self) -> bool:
        """Everything that is understood of the words goes into the draft. Did the book take it?"""
        begun = self.walk
        if begun is None or not self.words.changed:
            return True
        draft = self.words.written_into(begun.draft, begun.folder.holidays)
        if draft == begun.draft:
            return True
        return self.app.do(lambda: self.app.writer.reviews.keep_draft(begun.kept, draft))

    # The end of it

    def action_finish(self) -> None:
        """Finish the review, unless something typed means nothing yet."""
        problems = self.words.problems() if self.words.rows else {}
        if self.box.text:
            self.app.announce(_("Something is typed for a holding. Enter takes it, then finish."), error=True)
        elif problems:
            self.show_words(True)
            self.set_focus(self.words.rows[next(iter(problems))].answer)
            self.app.announce(next(iter(problems.values())), error=True)
        elif self._keep_words() and self.walk:
            self._finish(self.walk)

    def _finish(self, done: ReviewSession) -> None:
        at = f"{self.app.clock():%H:%M}" if done.draft.on == self.snapshot.today else ""
        client, kept, pairs = done.folder.client, done.kept, review_session.finished(done, at)
        self.walk = None  # nothing is to be read again on the way out
        if self.app.do(lambda: self.app.writer.reviews.finish(client, kept, *pairs)):
            self.app.switch_screen(self.app.review_screen(client.id, done.draft.id))
            if kept_promises := self.app.writer.contacts.kept_promises:
                self.app.call_later(_ask_kept, self.app, kept_promises)  # this screen is gone when it is answered
        else:
            self.walk = done
            self.reread()

    def action_drop(self) -> None:
        """Drop the unfinished review, if that is meant."""
        kept = self.walk.kept if self.walk else None
        if kept is None:
            return

        def drop(answer: str | None) -> None:
            if answer == DROP:
                self.walk = None
                self.app.do(lambda: self.app.writer.reviews.drop_draft(kept))
                self.dismiss(None)

        choices = [(STAY, _("Go on with it")), (DROP, _("Drop all its answers"))]
        self.app.push_screen(AskChoice(_("The review is not finished"), choices), drop)

    async def action_leave(self) -> None:
        """The draft stays; what is not in it is asked about."""
        self._keep_words()
        unwritten = [*self.box.unwritten, *self.words.unwritten]
        if not unwritten:
            self.dismiss(None)
            return

        def leave(answer: str | None) -> None:
            if answer == DROP:
                self.dismiss(None)

        choices = [(STAY, _("Go back to it")), (DROP, _("Leave without it; all answers given are kept"))]
        self.app.push_screen(AskChoice(_("Something is typed and not taken yet"), choices), leave)


def _contact_summary(item: Item | None) -> str:
    """What an empty line means."""
    if item is None:
        return _("Is there anything new? Enter goes on to the closing words.")
    if item.answered:
        return _("Answered. Enter goes on, = makes it unchanged again.")
    return ""
