"""The segments of the book: one is applied as the filter of the list, made from it, or removed."""

from __future__ import annotations

from functools import partial

from rmtui.entry.filter.expression import SEGMENT
from rmtui.entry.filter.key import local_name
from rmtui.entry.filter.segments import check_segment, segment_size, segment_users, segment_users_text
from rmtui.entry.filter.tokens import quoted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.campaign import Campaign
from rmtui.records.segment import Segment
from rmtui.tui.desk.client_list import ClientPane
from rmtui.tui.frame.ask_choice import AskChoice, confirm
from rmtui.tui.frame.ask_text import AnswerPreview, AskText
from rmtui.tui.screens.book_screen import BookScreen

_KEEP, _REMOVE, _NAMED = "keep", "remove", "segment:"
"""What is chosen: to keep one, to remove one, or the one of a name."""


class Segments:
    """Asks which segment is meant, and what is done with it."""

    def __init__(self, screen: BookScreen) -> None:
        self._screen = screen

    def choose(self) -> None:
        """Put a segment or a usual list into force; keep the filter in force as a new segment; remove one."""
        answers = [(_NAMED + one.name, self._text(one)) for one in self._segments]
        if text := self._pane.filter_text:
            answers.append((_KEEP, _("Keep the filter “{text}” as a segment").format(text=plain(text))))
        if self._own:
            answers.append((_REMOVE, _("Remove a segment")))
        self._screen.app.push_screen(AskChoice(_("Which segment?"), answers), self._do)

    def _do(self, answer: str | None) -> None:
        if answer == _KEEP:
            self._keep(self._pane.filter_text)
        elif answer == _REMOVE:
            answers = [(one.id, self._text(one)) for one in self._own]
            self._screen.app.push_screen(AskChoice(_("Which segment do you want to remove?"), answers), self._remove)
        elif answer:
            self.apply(answer.removeprefix(_NAMED))

    def apply(self, name: str) -> None:
        """Put the segment of a name into force."""
        self._pane.put_filter(f"{local_name(SEGMENT)}:{quoted(name)}")

    def _keep(self, text: str) -> None:
        def preview(name: str) -> AnswerPreview:
            context = self._screen.snapshot.filter_context
            same = context.segment(name.strip())
            if same:
                message = _("There is a segment “{name}” already: {filter}")
                text_of_same = message.format(name=plain(same.name), filter=plain(same.filter))
                return AnswerPreview(text_of_same, accepted=False)
            return AnswerPreview(f"{local_name(SEGMENT)}:{plain(name.strip())}", accepted=bool(name.strip()))

        def keep(name: str | None) -> None:
            if name:
                segment = Segment(name=name, filter=text)
                message = _("The segment “{name}” is kept.").format(name=plain(name))
                self._screen.app.do(lambda: self._write(segment, message))

        question = _("What is this segment called?")
        explained = _("A name that is not in use yet. In a filter it stands for this one, also for clients to come.")
        self._screen.app.push_screen(AskText(question, preview=preview, explained=explained), keep)

    def _write(self, segment: Segment, message: str) -> str:
        check_segment(segment, self._screen.snapshot.filter_context)
        return self._screen.app.writer.records.change(message, (None, segment), what="add")

    def _remove(self, answer: str | None) -> None:
        """Remove a segment; asks first where others are chosen by it."""
        segment = next((one for one in self._own if one.id == answer), None)
        if segment is None:
            return
        app, message = self._screen.app, _("The segment “{name}” is removed; “u” brings it back.")
        message = message.format(name=plain(segment.name))
        remove = partial(app.do, partial(app.writer.records.remove, message, segment))
        users = segment_users(segment, app.book.records(Campaign), self._screen.snapshot.filter_context)
        if users:
            question = _("Remove {what}?").format(what=plain(segment.name))
            yes, why = _("Remove it: these cannot be read any more"), segment_users_text(users)
            confirm(app, question, yes, _("Keep it"), remove, message=why, no_first=True)
        else:
            remove()

    def _text(self, segment: Segment) -> str:
        """Name, how many clients, filter."""
        size = segment_size(segment, self._screen.snapshot.filter_context)
        return "  ".join(filter(None, (plain(segment.name), size, plain(segment.filter))))

    @property
    def _segments(self) -> list[Segment]:
        return self._screen.snapshot.filter_context.segments

    @property
    def _own(self) -> list[Segment]:
        """Those of the book; the usual ones cannot be removed."""
        return [one for one in self._segments if one.id]

    @property
    def _pane(self) -> ClientPane:
        return self._screen.query_one(ClientPane)
