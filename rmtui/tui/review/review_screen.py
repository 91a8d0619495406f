"""The screen of a review under way: an answer for each holding, the closing form, and one key that finishes it.

Every answer is written at once, in a draft; the holdings themselves change when the review is finished.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from msgspec.structs import replace
from textual.binding import BindingType
from textual.events import DescendantBlur

from rmtui.entry.holding_answers import (
    NewValue,
    change_doubt,
    holding_line,
    is_sold,
    is_value,
    proceeds,
    read_new_holding,
    read_new_value,
)
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.review import Review, ReviewMethod
from rmtui.rules.review import review_session
from rmtui.rules.review.progress import PAYMENTS_UNKNOWN
from rmtui.rules.review.review_session import ReviewSession, SessionItem, with_draft
from rmtui.terms import capitalized_term
from rmtui.tui.forms.row import FormRow
from rmtui.tui.frame.ask_choice import AskChoice, confirm
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.keys.binding import key
from rmtui.tui.records.client_names import name_of
from rmtui.tui.review.holding_cells import answer_text
from rmtui.tui.review.review_layout import ReviewLayout
from rmtui.tui.review.session_rows import new_holding_text
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.row_list import RowList
from rmtui.wording import format_money

KEPT, STILL_OPEN = "kept", "open"
AS_HOLDING, AS_TEXT = "holding", "text"


class AnswerMeaning(NamedTuple):
    """What an answer does."""

    draft: Review
    """The draft with the answer."""
    text: str
    advance: int
    """How many rows the cursor moves on."""
    doubt: str = ""
    """Why it is asked about once before it is taken."""


def _ask_about_kept_promises(app: BookApp, promises: Sequence[str]) -> None:
    """Name the promises that finishing the review has kept; the person may say that they are still open."""

    def answered(answer: str | None) -> None:
        if answer == STILL_OPEN:
            app.do(app.writer.contacts.still_open)

    title = _("Taken as kept: {promises}").format(promises=plain(_("; ").join(promises)))
    app.push_screen(AskChoice(title, [(KEPT, _("Yes, kept")), (STILL_OPEN, _("No, still open"))]), answered)


class ReviewScreen(ReviewLayout):
    """The actions of a review under way."""

    BINDING_GROUP_TITLE = _("Asset review")
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "ctrl+s",
            "finish",
            _("Finish"),
            _("Finish the review: holdings, next steps and the contact are written as one change"),
            id="finish-review",
        ),
        key(
            "pagedown",
            "closing",
            _("Remarks"),
            _("To the remarks, the next steps and the day of the next review"),
            priority=True,
        ),
        key("pageup", "holdings", _("Holdings"), _("Back to the holdings"), priority=True),
        key("ctrl+r", "drop", _("Drop"), _("Drop the unfinished review; asks first"), id="drop-review", show=False),
        key("escape", "leave", _("Back"), _("The review can be continued later"), id="leave-walk"),
    ]

    def __init__(self, client: str) -> None:
        """`client` is the id."""
        super().__init__(client)
        self._questioned: tuple[SessionItem | None, str] | None = None
        """The holding and the answer that Enter was pressed on once, which a second Enter takes."""
        self._is_closing_seen = False

    def action_undo(self) -> None:
        self._follow_change(super().action_undo)

    def action_redo(self) -> None:
        self._follow_change(super().action_redo)

    def _follow_change(self, callback: Callable[[], object]) -> None:
        """Go to the holding whose answer was taken back or made again."""
        before = self.session
        callback()
        if before and self.is_mounted:
            self.show_changed(before)

    # Answering

    def on_answer_box_changed(self) -> None:
        self.preview()

    def preview(self) -> None:
        """Show what the answer would mean."""
        answer_box, session = self.answer_box, self.session
        if not answer_box.text or session is None:
            answer_box.show_meaning(_contact_summary(self.item))
            return
        try:
            answer = self._read_answer(answer_box.text)
            questioned = answer.doubt and self._questioned == (self.item, answer_box.text)
            answer_box.show_meaning(answer.doubt if questioned else answer.text, error=bool(questioned))
        except BadInput as problem:
            answer_box.show_meaning(str(problem), error=True)

    def action_answer(self) -> None:
        """Write the answer and go on."""
        session, answer_box, item = self.session, self.answer_box, self.item
        if session is None:
            return
        if not answer_box.text and item is None:
            self.action_closing()
            return
        if not answer_box.text and item and item.answered:
            self.action_step(1)
            return
        try:
            answer = self._read_answer(answer_box.text)
        except BadInput:
            return
        if answer.doubt and self._questioned != (item, answer_box.text):
            self._questioned = item, answer_box.text
            self.preview()
            return
        self._questioned = None
        if self.app.do(lambda: self.app.writer.reviews.keep_draft(session.saved, answer.draft)):
            answer_box.clear()
            self.reread()
            self.action_step(answer.advance)
        else:
            self.reread()

    def _read_answer(self, text: str) -> AnswerMeaning:
        """What an answer does to the item under the cursor. BadInput where it is not valid."""
        session, item = self.session, self.item
        if session is None:
            raise BadInput(_("The review is being read."))
        if item is None or not (not text or text == "=" or is_sold(text) or is_value(text)):
            holding = read_new_holding(text, session.draft.client, session.draft.on)
            return AnswerMeaning(
                review_session.with_new_holding(session, holding),
                _("New: {holding}").format(holding=new_holding_text(holding)),
                advance=0,
            )
        if is_sold(text):
            got = proceeds(text, item.holding)
            message = _("Sold, redeemed or paid off")
            if got is not None:
                message = _("Sold for {amount}").format(amount=format_money(got, item.holding.currency))
            if item.new:
                message = _("Taken out again: {holding}").format(holding=new_holding_text(item.holding))
            return AnswerMeaning(review_session.with_sale(session, item, got), message, advance=0 if item.new else 1)
        same = NewValue(item.holding.value, PAYMENTS_UNKNOWN)
        value, paid = same if text in ("", "=") else read_new_value(text, item.holding)
        draft = review_session.with_value(session, item, value, paid)
        return AnswerMeaning(
            draft,
            answer_text(item.holding, value, paid, review_session.change_of(session, draft, item.holding.id)),
            advance=1,
            doubt=change_doubt(item.holding, value, paid),
        )

    def action_step(self, step: int) -> None:
        """To the next holding or the one before, without an answer."""
        self.rows.cursor += step
        self.show_item()

    def on_row_list_highlighted(self, event: RowList.Highlighted) -> None:
        event.stop()
        self.show_item()

    def on_row_list_selected(self, event: RowList.Selected) -> None:
        event.stop()
        self.set_focus(self.answer_box.field)

    # The closing form

    def action_closing(self) -> None:
        """To the remarks, the next steps and the day of the next review."""
        self.show_closing(True)
        self._is_closing_seen = True
        first = next(iter(self.closing_form.rows.values()), None)
        if first:
            self.closing_form.validate()
            self.set_focus(first.answer)  # at once, since the next key may be here already

    def action_holdings(self) -> None:
        """Back to the holdings."""
        self._keep_closing()
        self.show_closing(False)
        self.set_focus(self.answer_box.field)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as Textual asks
        if action in ("closing", "holdings") and self.is_mounted:
            return self.closing_form.display == (action == "holdings")
        return action != "drop" or bool(self.session and self.session.saved)

    def on_form_row_reached(self, message: FormRow.Reached) -> None:
        self.query_one("#hint", Notice).update(message.row.hint)

    def on_form_row_answered(self, _message: FormRow.Answered) -> None:
        self.closing_form.validate()

    def on_descendant_blur(self, _event: DescendantBlur) -> None:
        self._keep_closing()

    def _keep_closing(self) -> bool:
        """Write the valid texts of the closing form into the draft. False where the book refused it."""
        session = self.session
        if session is None or not self.closing_form.changed:
            return True
        draft = self.closing_form.apply_to(session.draft, session.inputs.holidays)
        if draft == session.draft:
            return True
        return self.app.do(lambda: self.app.writer.reviews.keep_draft(session.saved, draft))

    # The end

    def action_finish(self) -> None:
        """Finish the review, unless a text is not valid yet."""
        problems = self.closing_form.problems() if self.closing_form.rows else {}
        if self.answer_box.text:
            self.app.announce(_("Something is typed for a holding. Enter takes it, then finish."), error=True)
        elif problems:
            self.show_closing(True)
            self.set_focus(self.closing_form.rows[next(iter(problems))].answer)
            self.app.announce(next(iter(problems.values())), error=True)
        elif self._keep_closing() and self.session:
            if named := self._named_holding(self.session.draft):
                self._ask_about_holding(*named)
            elif self._is_method_known(self.session.draft):
                self._finish(self.session)
            else:
                self._ask_method()

    def _is_method_known(self, draft: Review) -> bool:
        """Whether the person has chosen how the review was held, or has seen what is taken for it."""
        return self._is_closing_seen or draft.held is not ReviewMethod.MEETING

    def _ask_method(self) -> None:
        """Ask how the review was held, since its contact goes into the log, then finish it."""

        def answered(answer: str | None) -> None:
            if answer and self.session:
                draft = replace(self.session.draft, held=ReviewMethod(answer))
                self._finish(with_draft(self.session, draft))

        choices = [(one.value, capitalized_term(one)) for one in ReviewMethod]
        message = _("Its contact goes into the log; without the client there is none.")
        self.app.push_screen(AskChoice(_("How was the review held?"), choices, message), answered)

    def _named_holding(self, draft: Review) -> tuple[str, str] | None:
        """The field of the closing form with a line that reads as a new holding, and that line."""
        lines = ((name, holding_line(getattr(draft, name), draft.client, draft.on)) for name in ("market", "view"))
        return next((named for named in lines if named[1]), None)

    def _ask_about_holding(self, field: str, line: str) -> None:
        """Ask whether a line of the closing form was meant as a new holding."""

        def answered(answer: str | None) -> None:
            if answer == AS_TEXT and self.session:
                self._finish(self.session)
            elif answer == AS_HOLDING:
                self._take_as_holding(field, line)

        title = _("A new holding? {text}").format(text=plain(line))
        choices = [(AS_HOLDING, _("Take it as a new holding")), (AS_TEXT, _("Keep it as text, and finish"))]
        self.app.push_screen(AskChoice(title, choices), answered)

    def _take_as_holding(self, field: str, line: str) -> None:
        """Move a line of the closing form to the holdings, and go there."""
        session = self.session
        if session is None:
            return
        holding = read_new_holding(line, session.draft.client, session.draft.on)
        left = "\n".join(one for one in getattr(session.draft, field).splitlines() if one.strip() != line)
        draft = replace(review_session.with_new_holding(session, holding), **{field: left})
        if self.app.do(lambda: self.app.writer.reviews.keep_draft(session.saved, draft)):
            self.reread()
            self.action_holdings()

    def _finish(self, done: ReviewSession) -> None:
        at = f"{self.app.clock():%H:%M}" if done.draft.on == self.snapshot.today else ""
        self.session = None  # `reread` would read a draft that is gone
        if self.app.do(lambda: self.app.writer.reviews.finish(done, at)):
            self.app.switch_screen(self.app.review_screen(done.draft.client, done.draft.id))
            if kept := self.app.writer.contacts.kept_promises:
                self.app.call_later(_ask_about_kept_promises, self.app, kept)  # this screen is gone when it is answered
        else:
            self.session = done
            self.reread()

    def action_drop(self) -> None:
        """Drop the unfinished review, after a question."""
        saved = self.session.saved if self.session else None
        if saved is None:
            return

        def drop() -> None:
            self.session = None
            self.app.do(lambda: self.app.writer.reviews.drop_draft(saved))
            self.dismiss(None)

        question, yes = _("The review is not finished"), _("Drop all its answers")
        confirm(self.app, question, yes, _("Go on with it"), drop, no_first=True)

    def keep_typed(self) -> list[str]:
        self._keep_closing()
        return super().keep_typed()

    def make_way(self) -> None:
        super().make_way()
        self._announce_kept()

    def _leave_unfinished(self) -> None:
        self._announce_kept()
        self.dismiss(None)

    def _announce_kept(self) -> None:
        """Say that the answers given so far are kept, and how to go on with them."""
        session = self.session
        if session and session.saved:
            name = name_of(session.inputs.client, self.snapshot.clients)
            message = _("The review with {name} is kept unfinished, {count} of {all} answered. “r” goes on with it.")
            self.app.announce(message.format(name=name, count=session.answered, all=len(session.items)))

    async def action_leave(self) -> None:
        """Leave; the draft stays, and a text that is not in it is asked about."""
        if not self.keep_typed():
            self._leave_unfinished()
            return
        question, yes = _("Something is typed and not taken yet"), _("Leave without it; all answers given are kept")
        confirm(self.app, question, yes, _("Go back to it"), self._leave_unfinished, no_first=True)


def _contact_summary(item: SessionItem | None) -> str:
    """What an empty answer does."""
    if item is None:
        return _("Is there anything new? Enter goes on to the remarks.")
    if item.new:
        return _("Added in this review. Enter goes on, x takes it out again.")
    if item.answered:
        return _("Answered. Enter goes on, = makes it unchanged again.")
    return ""
