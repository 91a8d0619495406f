"""The form of the settings: those of this machine, which go into a file, and those of the book."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from textual import getters

from rmtui.entry.fields import BY_NAME
from rmtui.language import _
from rmtui.plain import plain
from rmtui.preferences import LANGUAGE_NAMES
from rmtui.records.base import Record
from rmtui.records.client import Tier
from rmtui.records.settings import CADENCE, Settings
from rmtui.tui.forms.form import Asked, Form, replaced
from rmtui.tui.forms.row import FormRow
from rmtui.tui.forms.screen import FormScreen
from rmtui.tui.reading import Desk
from rmtui.tui.settled import SettledApp
from rmtui.tui.theme import theme_names
from rmtui.wording import days

_CADENCE = "cadence-"


class Chosen(Record, frozen=True, kw_only=True):
    """All settings together, for as long as they are asked for."""

    language: str
    theme: str
    book: Settings


class SettingsForm(Form[Chosen]):
    """Language and colours of this machine; name, cadence and WeChat of the book."""

    def __init__(self, app: SettledApp) -> None:
        self._app = app
        self.title = _("Settings")
        here, in_book = _("On this machine"), _("In this book")
        choose = _("Left and right choose, a digit or a letter picks.")
        self._languages = {"": _("as the system says"), **LANGUAGE_NAMES}
        self._answers = {False: _("no"), True: _("yes")}
        self.fields = (
            _chosen("language", _("Language"), self._languages, choose, here),
            _chosen("theme", _("Colours"), {theme: theme for theme in theme_names()}, choose, here),
            Asked("manager", _("Your name"), hint=_("For what is printed and sent in your name."), section=in_book),
            *(self._cadence(tier, in_book) for tier in Tier),
            _chosen(
                "wechat_counts",
                _("WeChat counts"),
                self._answers,
                _("Does a WeChat message count as having spoken, as a call does?"),
                in_book,
            ),
        )

    def chosen(self) -> Chosen:
        """The settings as they are."""
        app = self._app
        return Chosen(language=app.chosen_language, theme=app.chosen_theme, book=app.desk.settings)

    def texts(self, record: Chosen | None) -> dict[str, str]:
        chosen = record or self.chosen()
        book = chosen.book
        return {
            "language": self._languages[chosen.language],
            "theme": chosen.theme,
            "manager": book.manager,
            "wechat_counts": self._answers[book.wechat_counts],
            **{_CADENCE + tier: str(book.cadence.get(tier, "")) for tier in Tier},
        }

    def record(self, base: Chosen | None, values: Mapping[str, Any]) -> Chosen:
        chosen = base or self.chosen()
        told = {Tier(name.removeprefix(_CADENCE)): days for name, days in values.items() if name.startswith(_CADENCE)}
        cadence = {tier: days for tier, days in {**chosen.book.cadence, **told}.items() if days}
        kept = {name: values[name] for name in ("manager", "wechat_counts") if name in values}
        machine = {name: values[name] for name in ("language", "theme") if name in values}
        return replaced(chosen, {**machine, "book": replaced(chosen.book, {**kept, "cadence": cadence})})

    def current(self, desk: Desk, base: Chosen) -> Chosen | None:
        return replaced(base, {"book": desk.settings})

    def save(self, base: Chosen | None, record: Chosen) -> str:
        before = base or self.chosen()
        machine = {name: getattr(record, name) for name in ("language", "theme")}
        differing = {name: value for name, value in machine.items() if value != getattr(before, name)}
        if differing:
            self._app.remember(differing)
        if record.book != before.book:
            self._app.pen.settle(before.book, record.book)
        old, new = self.texts(before), self.texts(record)
        said = [
            _("{field}: {text}").format(field=asked.label, text=plain(new[asked.name]) or _("(nothing)"))
            for asked in self.fields
            if new[asked.name] != old[asked.name]
        ]
        return _("Changed: {what}").format(what=_("; ").join(said))

    def _cadence(self, tier: Tier, section: str) -> Asked:
        field = BY_NAME["cadence"]
        usual = _("Empty means {days}, as is customary.").format(days=days(CADENCE[tier]))
        return Asked(
            _CADENCE + tier,
            _("Days, tier {tier} ({count})").format(tier=tier.value, count=CADENCE[tier]),
            read=lambda text: field.parse(text, self._app.desk.today) if text else 0,
            hint=_("{sentence} Else {what}.").format(sentence=usual, what=_(field.hint)),
            section=section,
            say=field.show,
        )


def _chosen(name: str, label: str, words: Mapping[Any, str], hint: str, section: str) -> Asked:
    """A field for one of a few values, each with its word."""
    values = {word: value for value, word in words.items()}
    return Asked(name, label, read=partial(_value, values), hint=hint, section=section, choices=list(values))


def _value(values: Mapping[str, Any], word: str) -> Any:
    return values[word]


class SettingsScreen(FormScreen[Chosen]):
    """Shows the colours while they are chosen, and takes them back where they are not kept."""

    app = getters.app(SettledApp)

    def on_form_row_answered(self, message: FormRow.Answered) -> None:
        if message.name == "theme":
            self.app.theme = self.body.rows["theme"].text

    def on_unmount(self) -> None:
        self.app.theme = self.app.chosen_theme
