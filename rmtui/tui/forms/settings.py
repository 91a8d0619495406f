"""The form of the settings: those of this machine, which go into a file, and those of the book."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from functools import partial
from typing import Any

import msgspec
from textual import getters

from rmtui.entry.amounts import HOME, read_sum
from rmtui.entry.day_order import DAY_FIRST, MONTH_FIRST
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.names import half_width
from rmtui.entry.rates import rates_text, read_rates
from rmtui.entry.terms import one_of
from rmtui.entry.values import quoted
from rmtui.errors import BadInput, RmtuiError
from rmtui.exchange.client_view import usual_reservation
from rmtui.language import _
from rmtui.plain import plain
from rmtui.preferences import LANGUAGE_NAMES
from rmtui.records.base import Record
from rmtui.records.channel import Channel
from rmtui.records.client import Tier
from rmtui.records.defaults import DEFAULT_CADENCE, RESETTING_CHANNELS
from rmtui.records.settings import Assumptions, Settings
from rmtui.rules.contact.cadence import book_resetting_channels
from rmtui.tui.forms.asking import CHOOSE
from rmtui.tui.forms.form import Asked, Form, replaced
from rmtui.tui.forms.row import FormRow
from rmtui.tui.forms.screen import FormScreen
from rmtui.tui.frame.preferences_app import PreferencesApp
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.widgets.theme import theme_names, theme_word
from rmtui.wording import days, money, term

_CADENCE = "cadence-"
_TEXTS = ("manager", "bank", "reservation")
_USUAL = Assumptions()
_MOST_YEARS = 60
_MACHINE = ("language", "theme", "dates")


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
        here, in_book = _("On this machine"), _("In this book")
        choose = CHOOSE
        self._languages = {"": _("as the system says"), **LANGUAGE_NAMES}
        self.themes = {theme: theme_word(theme) for theme in theme_names()}
        self._dates = {"": _("asked"), DAY_FIRST: _("day first"), MONTH_FIRST: _("month first")}
        self._answers = {False: _("no"), True: _("yes")}
        self.fields = (
            _chosen("language", _("Language"), self._languages, choose, here),
            _chosen("theme", _("Colours"), self.themes, choose, here),
            _chosen(
                "dates",
                "5/11",
                self._dates,
                _("What two numbers with a stroke are; {choose}").format(choose=choose),
                here,
            ),
            Asked("manager", _("Your name"), hint=_("For what is printed and sent in your name."), section=in_book),
            Asked("bank", _("Your bank"), hint=_("Bank and branch, for what is handed over."), section=in_book),
            Asked(
                "reservation",
                _("Reservation"),
                hint=_("Printed under every sheet; empty means: {words}").format(words=usual_reservation()),
                section=in_book,
                lines=2,
            ),
            *(self._cadence(tier, in_book) for tier in Tier),
            Asked(
                "resets",
                _("Counts as contact"),
                read=_channels,
                hint=_("The channels after which a client is not due for a while: T M V. Empty for these."),
                section=in_book,
                say=lambda channels: _(", ").join(term(one) for one in channels),
            ),
            _chosen(
                "preferred_resets",
                _("Preferred one, too"),
                self._answers,
                _("Does the channel that a client prefers count for that client, whatever it is?"),
                in_book,
            ),
            Asked(
                "rates",
                _("Exchange rates"),
                read=read_rates,
                hint=_("Yuan for one unit: USD 7.10, HKD 0.91; or 100 JPY = 4.82. What is held in it counts by that."),
                section=_("Currencies of this book"),
                say=rates_text,
            ),
            *_assumed(),
        )

    def chosen(self) -> Chosen:
        """The settings as they are."""
        app = self._app
        machine = {name: getattr(app, f"chosen_{name}") for name in _MACHINE}
        return Chosen(**machine, book=app.snapshot.settings)

    def texts(self, record: Chosen | None) -> dict[str, str]:
        chosen = record or self.chosen()
        book = chosen.book
        return {
            "language": self._languages[chosen.language],
            "theme": theme_word(chosen.theme),
            "dates": self._dates[chosen.dates],
            **{name: getattr(book, name) for name in _TEXTS},
            "resets": " ".join(book_resetting_channels(book)),
            "preferred_resets": self._answers[book.preferred_resets],
            "rates": rates_text(book.rates),
            **{_CADENCE + tier: str(book.cadence.get(tier, "")) for tier in Tier},
            **{name: _assumed_text(name, getattr(book.assumptions, name)) for name in Assumptions.__struct_fields__},
        }

    def record(self, base: Chosen | None, values: Mapping[str, Any]) -> Chosen:
        chosen = base or self.chosen()
        told = {Tier(name.removeprefix(_CADENCE)): days for name, days in values.items() if name.startswith(_CADENCE)}
        cadence = {tier: days for tier, days in {**chosen.book.cadence, **told}.items() if days}
        kept = {name: values[name] for name in (*_TEXTS, "resets", "preferred_resets", "rates") if name in values}
        assumed = {name: values[name] for name in Assumptions.__struct_fields__ if name in values}
        usual = {name: getattr(_USUAL, name) for name, value in assumed.items() if value is None}
        kept["assumptions"] = msgspec.structs.replace(chosen.book.assumptions, **{**assumed, **usual})
        machine = {name: values[name] for name in _MACHINE if name in values}
        return replaced(chosen, {**machine, "book": replaced(chosen.book, {**kept, "cadence": cadence})})

    def current(self, snapshot: Snapshot, base: Chosen) -> Chosen | None:
        return replaced(base, {"book": snapshot.settings})

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
        said = [
            _("{field}: {text}").format(field=asked.label, text=plain(new[asked.name]) or _("(nothing)"))
            for asked in self.fields
            if new[asked.name] != old[asked.name]
        ]
        return _("Changed: {what}").format(what=_("; ").join(said))

    def _cadence(self, tier: Tier, section: str) -> Asked:
        field = CLIENT_FIELDS["cadence"]
        usual = _("Empty means {days}, as is customary.").format(days=days(DEFAULT_CADENCE[tier]))
        return Asked(
            _CADENCE + tier,
            _("Days, tier {tier} ({count})").format(tier=tier.value, count=DEFAULT_CADENCE[tier]),
            read=lambda text: field.parse(text, self._app.snapshot.today) if text else 0,
            hint=_("{sentence} Else {what}.").format(sentence=usual, what=_(field.hint)),
            section=section,
            say=field.text,
        )


def _assumed() -> list[Asked]:
    """What the protection gap is reckoned with; the label says what is usual."""
    sums = [
        ("living", _("Living costs ({sum})"), _("Of one dependant in a year, as 4万 or 40k.")),
        ("education", _("Education ({sum})"), _("Of one child in a year, as 3万 or 30k.")),
        ("parents", _("Parents ({sum})"), _("Support of one parent in a year, as 2.4万 or 24k.")),
    ]
    numbers = [
        ("years", _("Years to live on ({count})"), _("Years that the family lives without the client's income.")),
        ("independent_at", _("Independent at ({count})"), _("Age up to which a child's education is paid.")),
    ]
    section, empty = _("Protection gap"), _("Empty means what the brackets say.")
    amounts = {
        name: Asked(name, label.format(sum=money(getattr(_USUAL, name))), _sum, f"{hint} {empty}", section, say=money)
        for name, label, hint in sums
    }
    counts = {
        name: Asked(name, label.format(count=getattr(_USUAL, name)), _count, f"{hint} {empty}", section)
        for name, label, hint in numbers
    }
    asked = {**amounts, **counts}
    return [asked[name] for name in Assumptions.__struct_fields__]


def _assumed_text(name: str, value: int) -> str:
    """What stands in the field; nothing where it is as usual."""
    if value == getattr(_USUAL, name):
        return ""
    return str(value) if name in ("years", "independent_at") else money(value)


def _sum(text: str) -> int | None:
    """An amount in fen; None for what is usual."""
    found = read_sum(text) if text else None
    if found and found[0] >= 0 and found[1] in ("", HOME):
        return found[0]
    if text:
        raise BadInput(_("“{text}” is not an amount in yuan. Write 40k, 4万 or 40000.").format(text=quoted(text)))
    return None


def _channels(text: str) -> tuple[Channel, ...]:
    """T M V, or telephone, meeting; the usual ones where there is nothing."""
    read = one_of(Channel)
    words = re.split(r"[\s,，、;；+]+", text.strip())
    said = [letter for word in words for letter in (word if set(word.upper()) <= set("TEMWSV") else [word])]
    try:
        found = {read(word, date.min) for word in said if word}
    except ValueError:
        message = _("“{text}” is no list of channels. Write T M V; there are T E M W S V.")
        raise BadInput(message.format(text=quoted(text))) from None
    return tuple(one for one in Channel if one in found) or RESETTING_CHANNELS


def _count(text: str) -> int | None:
    """Years; None for what is usual."""
    if not text:
        return None
    number = half_width(text)
    if number.isascii() and number.isdigit() and len(number) < 4 and int(number) <= _MOST_YEARS:
        return int(number)
    said = _("“{text}” is not a number of years from 0 to {most}.")
    raise BadInput(said.format(text=quoted(text), most=_MOST_YEARS))


def _chosen(name: str, label: str, words: Mapping[Any, str], hint: str, section: str) -> Asked:
    """A field for one of a few values, each with its word."""
    values = {word: value for value, word in words.items()}
    return Asked(name, label, read=partial(_value, values), hint=hint, section=section, choices=list(values))


def _value(values: Mapping[str, Any], word: str) -> Any:
    return values[word]


class SettingsScreen(FormScreen[Chosen]):
    """Shows the colours while they are chosen, and takes them back where they are not kept."""

    app = getters.app(PreferencesApp)

    def on_form_row_answered(self, message: FormRow.Answered) -> None:
        if message.name == "theme":
            self.app.theme = str(self.body.rows["theme"].value())

    def on_unmount(self) -> None:
        self.app.theme = self.app.chosen_theme
