"""The end of the day: complete today's contacts, go through who is due, write the day note, see the summary."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import ActiveBinding, Binding, BindingType

from rmtui.entry.filter.month_end import month_end_counts
from rmtui.language import _
from rmtui.rules.days.book_holidays import is_month_end
from rmtui.tui.desk.client_list import ClientPane
from rmtui.tui.evening.evening_layout import EveningLayout
from rmtui.tui.evening.step_blocks import MONTH_DIGIT
from rmtui.tui.evening.step_entry import contact_to_extend
from rmtui.tui.evening.steps import NOTE, SUMMARY, Step
from rmtui.tui.keys.binding import key
from rmtui.tui.records.day_notes import editable_note
from rmtui.tui.widgets.row_list import RowList


class EveningScreen(EveningLayout):
    """The actions at the end of the day. Enter writes the text and goes on; without a text it only goes on."""

    BINDING_GROUP_TITLE = _("End of day")
    LEGEND = _(
        "+ written down, ~ something is missing, ! due, z snoozed, x not due any more, - left without a text, "
        "* a text is begun"
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("up", "step(-1)", _("Client before"), id="step-back", show=False),
        key(
            "down",
            "step(1)",
            _("Next client"),
            _("To the next client; a line begun stays where it is"),
            show=False,
        ),
        key("ctrl+x", "keep_promise", _("Promise done"), _("Mark a promise made to the client as done")),
        *(Binding(str(number), f"open_list({number})", show=False) for number in range(1, MONTH_DIGIT)),
        Binding(str(MONTH_DIGIT), "open_month", show=False),
        key("ctrl+t", "snooze", _("Snooze"), _("Hide the client from the queue until a day")),
        Binding("escape", "leave", _("Back"), show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._was_left = False
        """The evening was left: the next time a new one begins."""

    def on_mount(self) -> None:
        self.set_focus(self.step_box.field)

    def on_screen_resume(self) -> None:
        if self._was_left:
            self._was_left, self._evening = False, None
            self.show(self.snapshot)
            self.list.cursor = 0
            self._show_step()
            self.set_focus(self.step_box.field)

    def arrive(self) -> None:
        self._focus_box()

    def begin_text(self, text: str) -> bool:
        """On the list a letter that is no key begins the text of the step; at the last step any begins the day note."""
        if self.step.key == SUMMARY.key and text.isalpha():
            self.action_step(-1)
            self._focus_box()
        elif self.focused is not self.list or not self._focus_box():
            return False
        self.step_box.field.insert_text_at_cursor(text)
        return True

    def _focus_box(self) -> bool:
        """Focus the input. False where the step has none."""
        if self.step.key == SUMMARY.key:
            return False
        self.set_focus(self.step_box.field)
        return True

    # Going from step to step

    @property
    def cursor_client(self) -> str:
        return self._client

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """At the last step no letter is a key: who goes on writing there must not undo what is written."""
        active = super().active_bindings
        if not self._steps or self.step.key != SUMMARY.key:
            return active
        return {key: binding for key, binding in active.items() if not (len(key) == 1 and key.isalpha())}

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as Textual asks
        if action in ("open_list", "open_month"):
            return bool(self._steps) and self.step.key == SUMMARY.key and is_month_end(self.snapshot.today)
        return action not in ("keep_promise", "snooze") or bool(self._client)

    def on_row_list_highlighted(self, event: RowList.Highlighted) -> None:
        event.stop()
        if self.step.key != self.step_box.step.key:
            self._show_step()

    async def on_row_list_selected(self, event: RowList.Selected) -> None:
        """Enter in the list: to the input of the step, or from the last one to the desk."""
        event.stop()
        if self.step.key == SUMMARY.key:
            await self.action_leave()
        else:
            self.set_focus(self.step_box.field)

    def action_step(self, step: int) -> None:
        self.step_box.clear_message()
        self._move(step)

    def _move(self, step: int) -> None:
        self.list.cursor += step
        self._show_step()

    def action_to_list(self) -> None:
        self.set_focus(self.list)

    async def action_open_list(self, number: int) -> None:
        """At the month's end to the clients of one of the usual lists, on the desk."""
        counts = month_end_counts(self.snapshot.filter_context)
        if len(counts) < number:
            return
        await self.app.run_action("app.go('c')")
        self.app.screen.query_one(ClientPane).put_filter(counts[number - 1].filter)

    async def action_open_month(self) -> None:
        """At the month's end to all that is open for the month."""
        await self.app.run_action("app.go('M')")

    async def action_leave(self) -> None:
        self._was_left = True
        await super().action_leave()

    # Actions at a step

    def action_enter(self) -> None:
        """Write the text and go on; of one that is not understood ask what is open, else leave it there and go on."""
        step_box, step = self.step_box, self.step
        if not step_box.changed:
            self._skipped.add(step.key)
            self.action_step(1)
        elif step_box.field.ask():
            return
        elif callback := self._write_callback(step):
            self._write(step_box, step_box.line, callback)
            if not step_box.changed:
                self._move(1)
        else:
            self._move(1)
            step_box.say(_("What was typed there is not written yet: it waits at its client, marked *."))

    def _write_callback(self, step: Step) -> Callable[[], str] | None:
        """How the text of a step is written; None where it is not understood."""
        writer, text = self.app.writer, self.step_box.field.value.strip()
        if step.key == NOTE.key:
            old = editable_note(self.snapshot.day.notes)
            return lambda: writer.note(old, text)
        entry, contact = self.step_box.entry(), contact_to_extend(step, text, self.snapshot)
        if entry is None:
            return None
        return (lambda: writer.contacts.extend(contact, entry)) if contact else (lambda: writer.contacts.log(entry))

    def action_keep_promise(self) -> None:
        self.keep_promise(self._client)

    def action_snooze(self) -> None:
        if client := self.step.client:
            self.snooze(client)
