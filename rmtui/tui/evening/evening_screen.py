"""The end of the day: today's contacts completed, who is due one by one, the day note, and what the day came to."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import BindingType

from rmtui.language import _
from rmtui.rules.contact.summary import OpenPromise
from rmtui.rules.text.phrases import promise_text
from rmtui.tui.evening.evening_layout import EveningLayout
from rmtui.tui.evening.steps import NOTE, SUMMARY, Step, open_promises
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.questions import editable_note
from rmtui.tui.keys.binding import key
from rmtui.tui.widgets.row_list import RowList


class EveningScreen(EveningLayout):
    """The evening, worked through. Enter writes and goes on; on an empty line it only goes on."""

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
        key("ctrl+t", "snooze", _("Snooze"), _("Put the client off until a day")),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._over = False
        """Did the person leave the evening? Who comes again begins anew."""

    def on_mount(self) -> None:
        self.set_focus(self.box.field)

    def on_screen_resume(self) -> None:
        if self._over:
            self._over, self._evening = False, None
            self.show(self.snapshot)
            self.list.cursor = 0
            self._turn()
            self.set_focus(self.box.field)

    def arrive(self) -> None:
        self._to_box()

    def typed(self, text: str) -> bool:
        """On the list what is no key begins the line of the step."""
        if self.focused is not self.list or not self._to_box():
            return False
        self.box.field.insert_text_at_cursor(text)
        return True

    def _to_box(self) -> bool:
        """The cursor into the line, where the step has one."""
        if self.step.key == SUMMARY.key:
            return False
        self.set_focus(self.box.field)
        return True

    # Going from step to step

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as Textual asks
        return action not in ("keep_promise", "snooze") or bool(self._client)

    def on_row_list_highlighted(self, event: RowList.Highlighted) -> None:
        event.stop()
        if self.step.key != self.box.step.key:
            self._turn()

    async def on_row_list_selected(self, event: RowList.Selected) -> None:
        """Enter in the list: to the line of the step, or home."""
        event.stop()
        if self.step.key == SUMMARY.key:
            await self.action_leave()
        else:
            self.set_focus(self.box.field)

    def action_step(self, step: int) -> None:
        self.box.hush()
        self._go(step)

    def _go(self, step: int) -> None:
        self.list.cursor += step
        self._turn()

    def action_to_list(self) -> None:
        self.set_focus(self.list)

    async def action_leave(self) -> None:
        self._over = True
        await super().action_leave()

    # What is done at a step

    def action_enter(self) -> None:
        """Write what is typed and go on; a line that means nothing yet stays, and says why."""
        box, step = self.box, self.step
        if not box.changed:
            self._passed.add(step.key)
            self.action_step(1)
        elif callback := self._deed(step):
            self._write(box, box.line, callback)
            if not box.changed:
                self._go(1)

    def _deed(self, step: Step) -> Callable[[], str] | None:
        """How the line of a step is written down; None where it means nothing yet."""
        writer, text = self.app.writer, self.box.field.value.strip()
        if step.key == NOTE.key:
            old = editable_note(self.snapshot.day.notes)
            return lambda: writer.note(old, text)
        entry, contact = self.box.entry(), step.contact
        if entry is None:
            return None
        return (lambda: writer.contacts.extend(contact, entry)) if contact else (lambda: writer.contacts.log(entry))

    def action_keep_promise(self) -> None:
        """The client's promise is done; which one is asked where there are several."""
        promises = open_promises(self.step, self.snapshot)
        if not promises:
            self.app.announce(_("No promise is open here."))
        elif len(promises) == 1:
            self._keep(promises[0])
        else:
            answers = [(one.source, promise_text(one.due, one.text, self.snapshot.today)) for one in promises]

            def pick(picked: str | None) -> None:
                if picked:
                    self._keep(next(one for one in promises if one.source == picked))

            self.app.push_screen(AskChoice(_("Which promise is done?"), answers), pick)

    def _keep(self, promise: OpenPromise) -> None:
        self.app.do(lambda: self.app.writer.promises.keep(promise))

    def action_snooze(self) -> None:
        self.snooze(self.snapshot.clients[self._client])
