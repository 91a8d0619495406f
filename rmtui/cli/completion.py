"""`rmtui completion`: the shell's Tab knows commands, options, files and, also from pinyin, the clients' names."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from rmtui.cli import command_summaries, find_command, global_parser
from rmtui.errors import UsageError
from rmtui.language import _

if TYPE_CHECKING:
    from rmtui.cli.context import Context
    from rmtui.entry.names import KnownClient

SHELLS = ("bash", "zsh", "fish")

_CLIENT_NAMES: dict[str, Any] = {
    "bash": "_rmtui_names",
    "zsh": "_rmtui_names",
    "fish": "(rmtui completion --spelt --names (commandline -ct) 2>/dev/null)",
    "preamble": {
        "bash": '_rmtui_names() { rmtui completion --names "$1" 2>/dev/null; }',
        "zsh": '_rmtui_names() { compadd -U -- ${(f)"$(rmtui completion --names "$PREFIX" 2>/dev/null)"}; }',
    },
}
"""How each shell asks for names, as shtab wants it. Names need not begin with the word typed: wf stands for 王芳."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """For which shell; or, as the scripts themselves call it, the names that begin with a word."""
    parser.epilog = "\n".join(
        (
            '  bash   eval "$(rmtui completion bash)"        ~/.bashrc',
            '  zsh    eval "$(rmtui completion zsh)"         ~/.zshrc',
            "  fish   rmtui completion fish | source         ~/.config/fish/config.fish",
        )
    )
    parser.add_argument("shell", nargs="?", choices=SHELLS, help=_("print the script for this shell"))
    parser.add_argument(
        "--names", metavar=_("WORD"), help=_("print the clients' names that WORD, also in pinyin, may become")
    )
    parser.add_argument("--spelt", action="store_true", help=_("print their pinyin beside them, as fish needs it"))


def run(args: argparse.Namespace, context: Context) -> int:
    """UsageError without a shell."""
    if args.names is not None:
        names = context.book().names()
        for known in names.complete(args.names) if args.names else names:
            if word := _shell_word(known):
                context.out(word)
            if args.spelt and word and known.pinyin:
                context.out(f"{known.pinyin.replace(' ', '')}\t{known.display_name}")
        return 0
    if args.shell is None:
        raise UsageError(_("Say for which shell: {shells}.").format(shells=_(", ").join(SHELLS)))
    import shtab  # completion of names does not need it

    print(shtab.complete(_whole_parser(), args.shell))
    return 0


def _shell_word(known: KnownClient) -> str:
    """The name, or its pinyin where the name would need quoting; "" where both would."""
    return next((word for word in (known.name, known.pinyin.replace(" ", "")) if word.isalnum()), "")


def _whole_parser() -> argparse.ArgumentParser:
    """All commands in one parser, which only this command needs."""
    import shtab

    completes = {
        _("CLIENT"): _CLIENT_NAMES,
        _("ENTRY"): _CLIENT_NAMES,
        _("FILE"): shtab.FILE,
        _("DIR"): shtab.DIRECTORY,
    }
    parser = argparse.ArgumentParser(prog="rmtui", parents=[global_parser()])
    parsers = [parser]
    subparsers = parser.add_subparsers()
    for name, summary in command_summaries().items():
        parsers.append(subparsers.add_parser(name, help=summary))
        find_command(name)[0].add_arguments(parsers[-1])
    for one in parsers:
        for action in one._actions:  # argparse has no public list of a parser's arguments; shtab reads this one, too
            if action.metavar in completes:
                action.complete = completes[action.metavar]  # type: ignore[attr-defined]
    return parser
