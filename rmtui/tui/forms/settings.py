"""The form of the settings: those of this machine, which go into a file, and those of the book."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import msgspec
from textual import getters

from rmtui.entry.day_order import DAY_FIRST, MONTH_FIRST
from rmtui.entry.fields.choices import word
from rmtui.entry.fields.field import Field
from rmtui.entry.fields.settings import ASSUMPTION_FIELDS, CADENCE_FIELDS, SETTINGS_FIELDS, cadence_name
from rmtui.errors import RmtuiError
from rmtui.exchange.client_view import usual_reservation
from rmtui.language import N_, _
from rmtui.plain import plain
from rmtui.preferences import LANGUAGE_NAMES
from rmtui.records.base import Record
from rmtui.records.client import Tier
from rmtui.records.defaults import DEFAULT_CADENCE
from rmtui.records.settings import Settings
from rmtui.rules.assets.base_currency_change import with_converted_rates
from rmtui.rules.contact.cadence import book_resetting_channels
from rmtui.tui.forms.form import Form, field_texts, lay_out, replace_fields
from rmtui.tui.forms.form_screen import FormScreen
from rmtui.tui.forms.row import CHOOSE, FormRow
from rmtui.tui.frame.preferences_app import PreferencesApp
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.widgets.theme import theme_names, theme_word
from rmtui.wording import format_days, format_money

_MACHINE = ("language", "theme", "dates")
_GROUPS = {
    N_("On this machine"): _MACHINE,
    N_("In this book"): ("manager", "bank", "reservation", *CADENCE_FIELDS, "resets", "preferred_resets"),
    N_("Currencies of this book"): ("currency", "rates"),
    N_("Protection gap"): tuple(ASSUMPTION_FIELDS),
}
_CADENCE_NAMES = {tier: cadence_name(tier) for tier in Tier}


class Chosen(Record, frozen=True, kw_only=True):
    """All settings together, for as long as they are asked for."""

    language: str
    theme: str
    dates: str
    book: Settings


class SettingsForm(Form[Chosen]):
    """Language and colours of this machine; name, cadence, what counts, rates and protection gap of the book."""

    def __init__(self, app: PreferencesApp) -> None:
        self._app = app
        self.title = _("Settings")
        fields = {**_machine_fields(), **_book_fields(), **_cadence_fields(), **_assumption_fields()}
        self.fields = lay_out(fields, _GROUPS)

    def chosen(self) -> Chosen:
        """The settings as they are."""
        app = self._app
        machine = {name: getattr(app, f"chosen_{name}") for name in _MACHINE}
        return Chosen(**machine, book=app.snapshot.settings)

    def texts(self, record: Chosen | None) -> dict[str, str]:
        chosen = record or self.chosen()
        book = chosen.book
        fields = {field.name: field for field in self.fields}
        return {
            **field_texts((fields[name] for name in _MACHINE), chosen),
            **field_texts(SETTINGS_FIELDS.values(), replace_fields(book, {"resets": book_resetting_channels(book)})),
            **{name: str(book.cadence.get(tier, "")) for tier, name in _CADENCE_NAMES.items()},
            **field_texts(ASSUMPTION_FIELDS.values(), book.assumptions),
        }

    def record(self, base: Chosen | None, values: Mapping[str, Any]) -> Chosen:
        chosen = base or self.chosen()
        book = chosen.book
        cadence = {tier: values.get(name, book.cadence.get(tier)) for tier, name in _CADENCE_NAMES.items()}
        known = {
            **{name: values[name] for name in SETTINGS_FIELDS if name in values},
            "cadence": {tier: days for tier, days in cadence.items() if days},
            "assumptions": msgspec.structs.replace(
                book.assumptions, **{name: values[name] for name in ASSUMPTION_FIELDS if name in values}
            ),
        }
        machine = {name: values[name] for name in _MACHINE if name in values}
        return replace_fields(chosen, {**machine, "book": with_converted_rates(book, replace_fields(book, known))})

    def confirmation(self, base: Chosen | None, record: Chosen) -> str:
        before, after = (base or self.chosen()).book.currency, record.book.currency
        if before == after:
            return ""
        sentence = _(
            "From {before} to {after}: amounts that are there stay what they are, those in {before} are shown as that. "
            "Exchange rates, those of reviews too, are converted. The sums of the protection gap keep their figures: "
            "look at them."
        )
        return sentence.format(before=before, after=after)

    def current(self, snapshot: Snapshot, base: Chosen) -> Chosen | None:
        return replace_fields(base, {"book": snapshot.settings})

    def save(self, base: Chosen | None, record: Chosen) -> str:
        before = base or self.chosen()
        machine = {name: getattr(record, name) for name in _MACHINE}
        differing = {name: value for name, value in machine.items() if value != getattr(before, name)}
        if differing:
            self._app.remember(differing)
        if record.book != before.book:
            try:
                self._app.writer.change_settings(before.book, record.book)
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


def _machine_fields() -> dict[str, Field]:
    """Language, colours and the order of day and month."""
    languages = {"": _("as the system says"), **LANGUAGE_NAMES}
    orders = {"": _("asked"), DAY_FIRST: _("day first"), MONTH_FIRST: _("month first")}
    hint = _("What two numbers with a stroke are; {choose}").format(choose=CHOOSE)
    fields = (
        word("language", N_("Language"), languages, languages.__getitem__),
        word("theme", N_("Colours"), theme_names(), theme_word),
        word("dates", N_("5/11 means"), orders, orders.__getitem__, hint=hint),
    )
    return {field.name: field for field in fields}


def _book_fields() -> dict[str, Field]:
    reservation, currency = SETTINGS_FIELDS["reservation"], SETTINGS_FIELDS["currency"]
    return {
        **SETTINGS_FIELDS,
        "reservation": reservation._replace(hint=_(reservation.hint).format(words=usual_reservation())),
        "currency": currency._replace(hint=_(currency.hint).format(choose=CHOOSE)),
    }


def _cadence_fields() -> dict[str, Field]:
    """A field a tier, which says what is customary."""
    fields = {}
    for tier, name in _CADENCE_NAMES.items():
        field, count = CADENCE_FIELDS[name], DEFAULT_CADENCE[tier]
        default = _("Empty means {days}, as is customary.").format(days=format_days(count))
        fields[name] = field._replace(
            label=_(field.label).format(tier=tier.value, count=count),
            hint=_("{sentence} Else {what}.").format(sentence=default, what=field.allowed),
        )
    return fields


def _assumption_fields() -> dict[str, Field]:
    """What the protection gap is reckoned with; the label says what is customary."""
    default = _("Empty means what the brackets say.")
    return {
        name: field._replace(
            label=_(field.label).format(sum=format_money(field.empty), count=field.empty),
            hint=f"{_(field.hint)} {default}",
        )
        for name, field in ASSUMPTION_FIELDS.items()
    }


class SettingsScreen(FormScreen[Chosen]):
    """Shows the colours while they are chosen, and takes them back where they are not kept."""

    app = getters.app(PreferencesApp)

    def on_form_row_answered(self, message: FormRow.Answered) -> None:
        if message.name == "theme":
            self.app.theme = str(self.body.rows["theme"].value(self.app.snapshot.today))

    def on_unmount(self) -> None:
        self.app.theme = self.app.chosen_theme
