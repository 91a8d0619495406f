"""The form of a promise, made in a contact or standing alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.entry.fields.promise import PROMISE_FIELDS
from rmtui.entry.record_changes import changed_promise
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.events import Contact, StandingPromise
from rmtui.records.party import Party
from rmtui.rules.text.record_text import client_names
from rmtui.tui.forms.form import Form, field_texts, replace_fields
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer
from rmtui.wording import format_long_day

Holder = Contact | StandingPromise
"""The record that a promise is part of."""


class PromiseForm(Form[Holder]):
    """By when, what, by whom, and when it was done. It is opened on a promise there is."""

    def __init__(self, snapshot: Snapshot, writer: Writer, holder: Holder) -> None:
        super().__init__(snapshot, writer)
        clients = holder.clients if isinstance(holder, Contact) else (holder.client,)
        theirs = bool(holder.promise and holder.promise.by is Party.CLIENT)
        title = _("Promise by {names}") if theirs else _("Promise to {names}")
        self.title = title.format(names=client_names(clients, snapshot.clients))
        self.fields = tuple(PROMISE_FIELDS.values())

    def texts(self, record: Holder | None) -> dict[str, str]:
        return field_texts(self.fields, record and record.promise)

    def record(self, base: Holder | None, values: Mapping[str, Any]) -> Holder:
        assert base is not None  # noqa: S101
        assert base.promise is not None  # noqa: S101
        due = values.get("due")
        if due and due < base.on:
            raise BadInput(_("{day} lies before the day it was promised.").format(day=format_long_day(due)))
        return replace_fields(base, {"promise": changed_promise(base.promise, values)})

    def current(self, base: Holder) -> Holder | None:
        current = super().current(base)
        return current if current and current.promise else None

    def saved_text(self, base: Holder | None, record: Holder) -> str:  # noqa: ARG002
        text = plain(record.promise.text) if record.promise else ""
        return _("The promise is changed: {text}. Ctrl+Z undoes it.").format(text=text)
