"""Ask a person which client, or which day, a line means where it may be several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.context import candidates
from rmtui.language import _
from rmtui.plain import plain
from rmtui.wording import format_long_day

if TYPE_CHECKING:
    from rmtui.cli.context import Context
    from rmtui.entry.entry_errors import AmbiguousName, UnclearDay
    from rmtui.entry.names import NameIndex
    from rmtui.errors import Unsorted


def ask_which_day(error: UnclearDay, context: Context) -> str:
    """The line with the day that the person picks. Raises `error` where none is picked."""
    days = [format_long_day(day) for day in error.days]
    return error.with_day(error.days[_ask_number(error, error.text, days, context)])


def ask_which_client(error: AmbiguousName, names: NameIndex, context: Context) -> NameIndex:
    """Names that prefer the client the person picks. Raises `error` where nobody is picked.

    Where the text may become another name of that client alone, the person is told how to keep it as one.
    """
    clients = [candidates([known]) for known in error.candidates]
    chosen = error.candidates[_ask_number(error, error.text, clients, context)]
    if not names.find_in_full(error.text):
        message = _("“rmtui words add {word} {name}” keeps that for every line.")
        word, name = (plain(_shell_word(text)) for text in (error.text, chosen.display_name))
        context.out("  " + message.format(word=word, name=name))
    return names.with_choice(error.text, chosen.id)


def _shell_word(text: str) -> str:
    return f'"{text}"' if any(not sign.isalnum() for sign in text) else text


def _ask_number(error: Unsorted, text: str, choices: list[str], context: Context) -> int:
    """The index of the choice that the person picks for `text`. Raises `error` where none is picked.

    A reply that is no number is a line of its own: the error carries it, so that it is not lost.
    """
    context.out(_("“{name}” may be:").format(name=plain(text)))
    for number, choice in enumerate(choices, 1):
        context.out(f"  {number}  {choice}")
    while True:
        try:
            answer = input(_("Which one? (number, or Enter to keep the line for later) ")).strip()
        except (EOFError, KeyboardInterrupt):
            print()
            answer = ""
        if not answer.isdecimal():
            error.reply = answer
            raise error
        if 1 <= int(answer) <= len(choices):
            return int(answer) - 1
