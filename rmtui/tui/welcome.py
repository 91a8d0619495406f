"""The first start: questions about language, name, currency and book. Nothing is created before all are answered.

Texts are looked up when they are shown, since the first answer decides their language.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual import work

from rmtui import language
from rmtui.currency import BASE_CURRENCIES, currency_label, likely_currency, set_base_currency
from rmtui.exchange.importing.plan import ImportPlan
from rmtui.language import LANGUAGES, N_, _, in_every_language
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.preferences import LANGUAGE_NAMES
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.ask_passphrase import AskPassphrase
from rmtui.tui.frame.ask_text import AskText
from rmtui.tui.frame.safe_app import SafeApp
from rmtui.tui.importing.import_screen import ImportScreen, no_records
from rmtui.tui.widgets.theme import DEFAULT, THEMES

_EMPTY, _SAMPLE, _SHEET, _SEALED, _SEALED_SHEET = "empty", "sample", "sheet", "sealed", "sealed sheet"


_WELCOME = "rmtui  欢迎使用  Welcome"
"""In both languages, since it asks which."""
_ABOUT = N_(
    "rmtui keeps your clients, and what was said and promised, in files on this machine. {count} questions come first."
)
"""Above the first question."""


class FirstStart(NamedTuple):
    """The answers."""

    language: str
    manager: str = ""
    currency: str = ""
    """The base currency of the book."""
    sample: bool = False
    """Whether to open the sample, and create no book yet."""
    plan: ImportPlan | None = None
    """The import of a list of clients into the new book."""
    passphrase: str = ""
    """Of a book that is to be encrypted."""


class Welcome(SafeApp[FirstStart]):
    """One question after the other. Escape goes back to the one before; at the first one that is shown it leaves
    without an answer.
    """

    CSS_PATH: ClassVar = ["widgets/widgets.tcss"]
    TITLE = "rmtui"
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self, today: date, place: str, *, asks_language: bool = True, answered: FirstStart | None = None
    ) -> None:
        """`place`: where the book will be, as the person is told. `asks_language`: where none was requested.
        `answered`: the answers of one who comes back from the sample, and is asked no more than how to begin.
        """
        super().__init__()
        self._answered = answered
        self._asks_language = asks_language
        self._today, self._place = today, place
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DEFAULT

    def on_mount(self) -> None:
        self._ask()

    @work
    async def _ask(self) -> None:
        questions = [self._ask_name, self._ask_currency, self._ask_beginning]
        abouts = {_(_ABOUT)}
        if self._asks_language:
            questions.insert(0, self._ask_language)
            abouts = in_every_language(_ABOUT)
        about = "\n".join(text.format(count=len(questions)) for text in sorted(abouts))
        answers, first = FirstStart(language.current_language()), 0
        if self._answered:
            answers, first = self._answered, len(questions) - 1
            set_base_currency(answers.currency)
        number = first
        while first <= number < len(questions):
            answered = await questions[number](answers, "" if number else about)
            answers = answered or answers
            number += 1 if answered else -1
        self.exit(answers if number >= len(questions) else None)

    # Each shows `about` above its question, and returns the answers so far and its own, or None for the question before

    async def _ask_language(self, answers: FirstStart, about: str) -> FirstStart | None:
        likely = sorted(LANGUAGES, key=lambda one: one != language.current_language())
        languages = [(one, LANGUAGE_NAMES[one]) for one in likely]
        spoken = await self.push_screen_wait(AskChoice(_WELCOME, languages, about, quits=True))
        if spoken is None:
            return None
        language.set_language(spoken)
        return answers._replace(language=spoken)

    async def _ask_name(self, answers: FirstStart, about: str) -> FirstStart | None:
        name = await self.push_screen_wait(
            AskText(
                _("What is your name?"),
                message=about,
                value=answers.manager,
                hint=_("may be left empty"),
                explained=_(
                    "It appears on what you hand to clients. It may be left empty; the settings can change it."
                ),
                quits=bool(about),
            )
        )
        return None if name is None else answers._replace(manager=name)

    async def _ask_currency(self, answers: FirstStart, _about: str) -> FirstStart | None:
        likely = answers.currency or likely_currency()
        codes = sorted(BASE_CURRENCIES, key=lambda code: code != likely)
        currency = await self.push_screen_wait(
            AskChoice(
                _("Which currency do you count in?"),
                [(code, currency_label(code)) for code in codes],
                _("An amount without a sign is in it, and every total. The settings can change it."),
            )
        )
        if currency is None:
            return None
        set_base_currency(currency)  # the amounts of a list are read before there is a book
        return answers._replace(currency=currency)

    async def _ask_beginning(self, answers: FirstStart, _about: str) -> FirstStart | None:
        """What is to be in the book; an import that was left asks again."""
        ways = [
            (_EMPTY, _("With an empty book")),
            (_SAMPLE, _("Look at a sample book first; nothing of it stays")),
            (_SHEET, _("Bring in my workbook or client list")),
            (_SEALED, _("With an empty book that only a passphrase opens")),
            (_SEALED_SHEET, _("Bring in my list, into a book that only a passphrase opens")),
        ]
        place = _("Your book will be in {path}.").format(path=plain(self._place))
        question, quits = _("How do you want to begin?"), self._answered is not None
        while way := await self.push_screen_wait(AskChoice(question, ways, place, quits=quits)):
            begun = answers._replace(sample=way == _SAMPLE)
            if way in (_SEALED, _SEALED_SHEET):
                passphrase = await self.push_screen_wait(AskPassphrase())
                if not passphrase:
                    continue
                begun = begun._replace(passphrase=passphrase)
            if way not in (_SHEET, _SEALED_SHEET):
                return begun
            if plan := await self.push_screen_wait(ImportScreen(no_records, self._today)):
                return begun._replace(plan=plan)
        return None


class WelcomeExit(NamedTuple):
    """How the first start ended."""

    code: int
    beginning: FirstStart | None = None
    """The answers; None where the person left."""


def ask_how_to_begin(
    today: date, place: str, *, asks_language: bool = True, answered: FirstStart | None = None
) -> WelcomeExit:
    """Ask the questions on the terminal, for a book to be made at `place`; the last alone where the others are
    `answered`.
    """
    app = Welcome(today, place, asks_language=asks_language, answered=answered)
    beginning = app.run()
    return WelcomeExit(app.return_code or 0, beginning)
