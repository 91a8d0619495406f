"""The form of the settings: those of this machine, which go into a file, and those of the book."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any, ClassVar

from textual import getters
from textual.binding import BindingType

from rmtui.entry.fields.earnings import earnings_name
from rmtui.entry.fields.field import Field
from rmtui.entry.fields.leaving import sign_name
from rmtui.entry.fields.preferences import preference_fields
from rmtui.entry.fields.reasons import reason_name
from rmtui.entry.fields.services import plan_name
from rmtui.entry.fields.settings import ASSUMPTION_FIELDS, CADENCE_FIELDS, settings_fields, tier_name
from rmtui.entry.settings_values import changed_settings, currency_change_text, settings_values
from rmtui.errors import BadInput, RmtuiError
from rmtui.language import N_, _
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.client import Tier
from rmtui.records.holding import HoldingKind
from rmtui.records.settings import Settings
from rmtui.rules.contact.leaving import Sign
from rmtui.rules.contact.reason_rules import Cause
from rmtui.rules.work.tiers import THRESHOLD_TIERS
from rmtui.tui.forms.form import Form, lay_out, replace_fields
from rmtui.tui.forms.form_screen import FormScreen
from rmtui.tui.forms.row import CHOOSE, FormRow
from rmtui.tui.frame.preferences_app import PreferencesApp
from rmtui.tui.keys.binding import key
from rmtui.tui.widgets.theme import theme_names
from rmtui.wording import join_sentences

_MACHINE = ("language", "theme", "dates", "panes", "passphrase_command", "lock_minutes")
_GROUPS = {
    N_("On this machine"): _MACHINE,
    N_("In this book"): (
        *("manager", "bank", "reservation", *CADENCE_FIELDS),
        *("resets", "preferred_resets", "festivals", "holidays", "plan_hours", "case_days", "complex_case_days"),
        *("inspection_days", "watched_inspection_days"),
    ),
    N_("Currencies of this book"): ("currency", "rates"),
    N_("Protection gap"): tuple(ASSUMPTION_FIELDS),
    N_("Service plan, a year"): tuple(map(plan_name, Tier)),
    N_("Tiers by assets"): tuple(map(tier_name, THRESHOLD_TIERS)),
    N_("Gifts and hospitality"): ("gift_limit", "received_limit"),
    N_("What the bank earns"): tuple(map(earnings_name, HoldingKind)),
    N_("Signs of leaving"): ("leaving_from", *map(sign_name, Sign)),
    N_("Reasons of the queue"): tuple(map(reason_name, Cause)),
}


class Chosen(Record, frozen=True, kw_only=True):
    """All settings together while the form is open."""

    language: str
    theme: str
    dates: str
    panes: str
    passphrase_command: str
    lock_minutes: str
    book: Settings


class SettingsForm(Form[Chosen]):
    """Language and colours of this machine; name, cadence, what counts, rates and protection gap of the book."""

    def __init__(self, app: PreferencesApp) -> None:
        super().__init__(app.snapshot, app.writer)
        self._app = app
        self.title = _("Settings")
        self.fields = lay_out(_fields(), _GROUPS)

    def chosen(self) -> Chosen:
        """The settings as they are."""
        machine = {name: getattr(self._app, f"chosen_{name}") for name in _MACHINE}
        return Chosen(**machine, book=self._app.snapshot.settings)

    def texts(self, record: Chosen | None) -> dict[str, str]:
        chosen = record or self.chosen()
        values = {**{name: getattr(chosen, name) for name in _MACHINE}, **settings_values(chosen.book)}
        return {field.name: field.text(values[field.name]) for field in self.fields}

    def record(self, base: Chosen | None, values: Mapping[str, Any]) -> Chosen:
        chosen = base or self.chosen()
        machine = {name: values[name] for name in _MACHINE if name in values}
        book = changed_settings(chosen.book, values, self._app.snapshot.today)
        return replace_fields(chosen, {**machine, "book": book})

    def confirmation(self, base: Chosen | None, record: Chosen) -> str:
        return currency_change_text((base or self.chosen()).book, record.book)

    def current(self, base: Chosen) -> Chosen | None:
        return replace_fields(self.chosen(), {"id": base.id})

    def save(self, base: Chosen | None, record: Chosen) -> str:
        before = base or self.chosen()
        machine = {name: getattr(record, name) for name in _MACHINE}
        differing = {name: value for name, value in machine.items() if value != getattr(before, name)}
        if differing:
            self._app.remember(differing)
        if record.book != before.book:
            try:
                self.writer.change_settings(before.book, record.book)
            except RmtuiError:
                with suppress(RmtuiError):
                    self._app.remember({name: getattr(before, name) for name in differing})
                raise
        old, new = self.texts(before), self.texts(record)
        changed = [
            _("{field}: {text}").format(field=_(field.label), text=plain(new[field.name]) or _("(nothing)"))
            for field in self.fields
            if new[field.name] != old[field.name]
        ]
        return _("Changed: {what}").format(what=_("; ").join(changed))


def _fields() -> dict[str, Field]:
    """Those of this machine and those of the book."""
    fields = {**preference_fields(theme_names()), **settings_fields()}
    explained = {
        name: fields[name]._replace(hint=join_sentences(_(fields[name].hint), CHOOSE)) for name in ("dates", "currency")
    }
    return {**fields, **explained}


class SettingsScreen(FormScreen[Chosen]):
    """Shows the colours while they are chosen, and takes them back where they are not kept."""

    app = getters.app(PreferencesApp)
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "f4",
            "app.encryption",
            _("Encryption"),
            _("Encrypt the book, change its passphrase, make a recovery code, decrypt it"),
        )
    ]

    def on_form_row_answered(self, message: FormRow.Answered) -> None:
        if message.name != "theme":
            return
        with suppress(BadInput):  # not typed to its end
            self.app.theme = str(self.body.rows["theme"].value(self.app.snapshot.today))

    def on_unmount(self) -> None:
        self.app.theme = self.app.chosen_theme
