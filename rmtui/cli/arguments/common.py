"""Arguments that several commands take, each declared once."""

from __future__ import annotations

from argparse import ArgumentTypeError
from typing import TYPE_CHECKING

from rmtui.errors import UsageError
from rmtui.language import _

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable

    from rmtui.cli.context import Context


def offer(argument: argparse.Action, words: Callable[[Context], Iterable[str]]) -> None:
    """Have the shell's Tab offer these words as the value of an argument."""
    argument.offered = words  # type: ignore[attr-defined]


def add_client(parser: argparse.ArgumentParser) -> None:
    """`client`: text that `Context.client` finds one client by."""
    parser.add_argument("client", metavar=_("CLIENT"), help=_("name, alias, number, phone ending or pinyin"))


def add_filter(parser: argparse.ArgumentParser, text: str) -> None:
    """`filter`: the words of a filter expression (`rmtui.entry.filter`). A command with it has `arrange`, too."""
    parser.add_argument("filter", nargs="*", metavar=_("FILTER"), help=text)


def add_actions(
    parser: argparse.ArgumentParser, command: str, *hints: str, of_clients: bool = True
) -> argparse._SubParsersAction[argparse.ArgumentParser]:
    """`action`: what the command does, by default "list". Returns the subparsers, to which the actions are added.

    `of_clients`: whether the list may be that of one client.
    """
    listing = _("Without an action the list: “rmtui {table} CLIENT” is “rmtui {table} list CLIENT”.")
    texts = (
        listing if of_clients else _("Without an action the list."),
        _("“rmtui {table} ACTION --help” explains an action. ID: as the list shows it."),
        *hints,
    )
    parser.epilog = "\n".join(texts).format(table=command)
    return parser.add_subparsers(dest="action", metavar=_("ACTION"), required=True)


def add_id(parser: argparse.ArgumentParser, *, named: bool = False) -> None:
    """`id`: the end of the id of a record; its name will do, too, where it has one."""
    text = _("as the list shows it, or the name") if named else _("as the list shows it")
    parser.add_argument("id", metavar=_("ID"), help=text)


def add_json(parser: argparse.ArgumentParser) -> None:
    """`json`: is the answer for a program? "lines" where it is a record a line (see `Context.json`)."""
    formats = parser.add_mutually_exclusive_group()
    formats.add_argument("--json", action="store_true", help=_("JSON, for programs"))
    formats.add_argument(
        "--ndjson", action="store_const", const="lines", dest="json", help=_("JSON for programs, a record a line")
    )


def whole_number(least: int, most: int | None = None) -> Callable[[str], int]:
    """An argparse type: a whole number from `least` on, up to `most` where that is given."""

    def number(text: str) -> int:
        if text.isascii() and text.isdigit() and len(text) < 12 and least <= int(text) <= (most or int(text)):
            return int(text)
        to = _("a whole number from {least} to {most:,} is needed")
        message = _("a whole number from {least} on is needed") if most is None else to
        raise ArgumentTypeError(message.format(least=least, most=most))

    return number


def add_most(parser: argparse.ArgumentParser, text: str, default: int | None = None) -> None:
    """`most`: the number of records that are shown at most."""
    parser.add_argument("--most", type=whole_number(1), default=default, metavar="N", help=text)


def add_yes(parser: argparse.ArgumentParser) -> None:
    """`yes`: whether nothing is asked."""
    parser.add_argument("--yes", action="store_true", help=_("do not ask"))


def confirm(args: argparse.Namespace, context: Context, question: str, unattended: str) -> bool:
    """A person's yes or no; yes where --yes was given. UsageError of the text `unattended` where nobody can be
    asked.
    """
    if args.yes:
        return True
    if not context.interactive:
        raise UsageError(unattended)
    if context.ask(question):
        return True
    context.out(_("Nothing was changed."))
    return False


def confirm_removal(args: argparse.Namespace, context: Context, what: str) -> bool:
    """Whether the person confirms a removal."""
    unattended = _("Nobody can be asked here: add --yes to remove {name}.").format(name=what)
    return confirm(args, context, _("Remove {what}?").format(what=what), unattended)


def confirm_import(args: argparse.Namespace, context: Context) -> bool:
    """Whether the person confirms the import that was shown."""
    unattended = _("Nobody can be asked here: add --yes to import this, or --dry-run. Nothing was changed.")
    return confirm(args, context, _("Import this?"), unattended)


def add_handover_passphrase(parser: argparse.ArgumentParser) -> None:
    """`handover_passphrase_fd`: the descriptor with the passphrase of a handover file."""
    parser.add_argument(
        "--handover-passphrase-fd",
        type=whole_number(0),
        metavar="N",
        help=_("read the passphrase of the handover file from this descriptor"),
    )


def add_another(parser: argparse.ArgumentParser, meaning: str) -> None:
    """`another`: whether one more is added although a similar one exists."""
    parser.add_argument("--another", action="store_true", help=meaning)


def add_replace(parser: argparse.ArgumentParser) -> None:
    """`replace`: whether an existing file may be overwritten."""
    parser.add_argument("--replace", action="store_true", help=_("write over a file that is there already"))


def options_first(words: list[str], *with_value: str) -> list[str]:
    """The words of a filter with its options before all others, so that -tag:fund is not taken for an option.

    `with_value`: the options whose value is the word behind them.
    """
    options: list[str] = []
    others: list[str] = []
    rest = iter(words)
    for word in rest:
        if word in with_value:
            options += (word, *([value] if (value := next(rest, None)) is not None else ()))
        else:
            (options if word == "-h" or word.startswith("--") else others).append(word)
    return [*options, "--", *others]


def options_before_words(words: list[str], *options: str) -> list[str]:
    """Running text with these options before it, wherever they stand, up to a --; other words with - are text.

    One that begins the words is left to argparse: it is -h, or no option that there is.
    """
    end = words.index("--") if "--" in words else len(words)
    found = [word for word in words[:end] if word in options]
    text = [word for word in words[:end] if word not in options]
    return [*found, *(() if text[:1] and text[0].startswith("-") else ("--",)), *text, *words[end + 1 :]]
