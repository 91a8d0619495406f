"""Completion candidates for a word of a command line: commands, options, names of clients, values, parts of a filter,
ids.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from rmtui.cli import Parser, command_summaries, find_command, global_parser
from rmtui.comparing import folded
from rmtui.errors import RmtuiError
from rmtui.language import _, current_language, set_language
from rmtui.named_tuple import NamedTuple

if TYPE_CHECKING:
    from rmtui.cli.context import Context
    from rmtui.entry.names import KnownClient


_MOST_IDS = 200


class WantsFiles(Exception):
    """Raised where the names of files are wanted, which the shell knows."""


class Candidate(NamedTuple):
    """A word that may be meant."""

    text: str
    spelt: str = ""
    """The same as it is spelt in pinyin, where what was typed may be that."""


def candidates(words: list[str], context: Context) -> Iterator[Candidate]:
    """What the last of the words may become; the others stand before it. WantsFiles where it is a file."""
    word = words[-1] if words else ""
    if (last := words[-2] if len(words) > 1 else "") == "--book":
        raise WantsFiles
    if last in ("--lang", "--today"):
        yield from _values(_option(global_parser(), last), word, context)
        return
    options, before = argparse.ArgumentParser.parse_known_args(global_parser(), words[:-1])
    if options.lang:
        set_language(options.lang)
    if options.book:
        context.use_book(options.book)
    if not before or before == ["help"]:
        names = ["help", *command_summaries()] if not before else command_summaries()
        yield from _beginning(word, [*names, *(global_parser()._option_string_actions if word[:1] == "-" else ())])
        return
    try:
        parser = _english_parser(before[0])
    except RmtuiError:
        return
    yield from _of_parser(parser, before[1:], word, context)


def _english_parser(command: str) -> Parser:
    """The parser of a command with the English names of its arguments, of which no two are alike."""
    parser, language = Parser(prog=f"rmtui {command}"), current_language()
    set_language("en")
    try:
        find_command(command)[0].add_arguments(parser)
    finally:
        set_language(language)
    return parser


def _of_parser(parser: argparse.ArgumentParser, before: list[str], word: str, context: Context) -> Iterator[Candidate]:
    """What a word behind others may be to a command, or to an action of it."""
    actions: dict[str, Any] = next(
        (dict(action.choices) for action in parser._actions if isinstance(action.choices, dict)), {}
    )
    if actions:
        if before and before[0] in actions:
            yield from _of_parser(actions[before[0]], before[1:], word, context)
        else:
            yield from _beginning(word, actions) if not before else ()
            yield from _of_parser(actions["list"], before, word, context)
        return
    if before and (option := _option(parser, before[-1])) and option.nargs != 0:
        yield from _values(option, word, context)
        return
    if word.startswith("-"):
        shown = (action for action in parser._actions if action.help != argparse.SUPPRESS)
        options = [name for action in shown for name in action.option_strings]
        yield from _beginning(word, options)
        if not word.startswith("--"):
            place = _positional(parser, before)
            yield from _filter_words(word, context) if _name(place) in _FILTERS else ()
        return
    place = _positional(parser, before)
    if place:
        if _name(place) == "ID":
            yield from _ids(parser.prog.split()[1], word, context)
        elif _name(place) == "VALUE":
            from rmtui.cli.settings import setting_words

            yield from _beginning(word, setting_words(before[-1]))
        else:
            yield from _values(place, word, context)


def _option(parser: argparse.ArgumentParser, word: str) -> argparse.Action | None:
    return parser._option_string_actions.get(word)


def _positional(parser: argparse.ArgumentParser, before: Iterable[str]) -> argparse.Action | None:
    """The argument that comes after these words."""
    places = [action for action in parser._actions if not action.option_strings]
    used, is_value = 0, False
    for word in before:
        option = _option(parser, word)
        used += not (is_value or option or word.startswith("--"))
        is_value = option is not None and option.nargs != 0
    if used < len(places):
        return places[used]
    return places[-1] if places and places[-1].nargs in ("*", "+", argparse.REMAINDER) else None


_FILTERS = ("FILTER", "MONTH|FILTER")
"""The names of arguments that are words of a filter."""


def _name(action: argparse.Action | None) -> str:
    return str(action.metavar or action.dest) if action else ""


def _values(action: argparse.Action | None, word: str, context: Context) -> Iterator[Candidate]:
    """What a word may be as the value of an argument."""
    name = _name(action)
    if action is None:
        return
    if action.choices:
        yield from _beginning(word, map(str, action.choices))
    elif name in ("CLIENT", "ENTRY", "OTHER") or action.dest in ("referred_by", "clients"):
        yield from _clients(word, context)
    elif offered := getattr(action, "offered", None):
        yield from _beginning(word, offered(context))
        yield from _clients(word, context) if action.dest == "meaning" else ()
    elif action.dest in ("part", "take_edit"):
        yield from _beginning(word, ("book", *context.book().months()))
        yield from _clients(word, context) if action.dest == "part" and word else ()
    elif name in ("FILE", "DIR"):
        raise WantsFiles
    elif name in _FILTERS:
        months = context.book().months() if name == "MONTH|FILTER" else ()
        yield from _beginning(word, months)
        yield from _filter_words(word, context)
    elif name == "DATE":
        yield from _beginning(word, (_("today"), _("yesterday")))
    elif name in ("DAY", "UNTIL"):
        yield from _beginning(word, (_("today"), _("tomorrow")) if name == "DAY" else (_("tomorrow"),))


def _clients(word: str, context: Context) -> Iterator[Candidate]:
    """The clients that a word may be completed to: also from pinyin, the likeliest first.

    Where a word of some names begins with it they stand alone, so that the shell can go on with it.
    """
    names = context.book().names()
    found = names.complete(word) if word else [*names]
    for known in [one for one in found if _begins(one, word)] or found:
        yield Candidate(known.display_name, known.pinyin.replace(" ", ""))


def _begins(known: KnownClient, typed: str) -> bool:
    """Whether a word of the name, or its pinyin, begins with what was typed."""
    name, wanted = folded(known.display_name), folded(typed)
    return any(one.startswith(wanted) for one in (name, *name.split(), known.pinyin, known.pinyin.replace(" ", "")))


def _ids(table: str, word: str, context: Context) -> Iterator[Candidate]:
    """The ids of the newest records of a table, as lists show them."""
    from rmtui.records.ids import SHORT_ID
    from rmtui.records.kinds import kind_of_table

    book = context.book()
    if kind := kind_of_table(table):
        ids = (record.id for record in islice(book.records(kind.record), _MOST_IDS))
    else:
        ids = (promise.source for promise in book.contact_summary(context.today).promises)
    yield from _beginning(word, (one[-SHORT_ID:] for one in ids))


def _filter_words(word: str, context: Context) -> Iterator[Candidate]:
    """tier: of ti, tier:A of tier:, -tag:fund of -tag:f, holding(kind: of holding(k."""
    from rmtui.entry.filter.completion import complete_filter
    from rmtui.entry.filter.context import FilterContext

    book = context.book()
    start, texts = complete_filter(word, FilterContext.of(book, book.clients().values(), context.today))
    for text in texts:
        yield Candidate(f"{word[:start]}{text}")


def _beginning(word: str, texts: Iterable[str]) -> Iterator[Candidate]:
    return (Candidate(text) for text in dict.fromkeys(texts) if folded(text).startswith(folded(word)))
