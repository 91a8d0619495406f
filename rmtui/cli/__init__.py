"""The command line. Of all commands only the one that was asked for is imported."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import nullcontext, suppress
from typing import TYPE_CHECKING

from rmtui import language
from rmtui.cli.terminal.wrapping import for_terminal
from rmtui.discreet import set_discreet
from rmtui.errors import FileIsThere, RmtuiError, UsageError
from rmtui.language import LANGUAGES, N_, _, ngettext, set_language
from rmtui.plain import plain
from rmtui.stand_ins import import_msgspec, standing_in

with standing_in({"gettext": language}):
    import argparse

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, NoReturn

    from rmtui.cli.context import Context
    from rmtui.store.door import Store


def _argparse_text(text: str) -> str:
    """A string of argparse; an error names its argument as all others do: “--days: …”, not “argument --days: …”."""
    return _(text.removeprefix("argument "))


argparse._ = _argparse_text  # type: ignore[attr-defined]  # its own gettext would search the disk for every string
argparse.ngettext = ngettext  # type: ignore[attr-defined]

COMMANDS = {
    "demo": ("demo", N_("open the desk on a sample book, or write a larger one")),
    "init": ("init", N_("make an empty book")),
    "log": ("log", N_("write down contacts: as words, as lines on stdin, or at the end-of-day prompt")),
    "undo": ("undo", N_("undo the last change, or redo it")),
    "promises": ("promises", N_("what was promised to clients: list, add, keep, edit, remove")),
    "due": ("due", N_("who is due for contact, and why")),
    "plan": ("plan", N_("the plan of a day: list, add, edit, move, remove, propose")),
    "services": ("services", N_("the service plan of the year: what was promised to clients, given, and is still due")),
    "occasions": (
        "occasions",
        N_("birthdays and festivals that come, and whom they concern; your own: add, edit, remove"),
    ),
    "greet": (
        "greet",
        N_("greetings for an occasion: to whom, by which way, with which words; write them to files, log them"),
    ),
    "campaigns": (
        "campaigns",
        N_("many clients contacted for one reason: choose, contact, result"),
    ),
    "snooze": ("snooze", N_("hide a client from the queue until a day")),
    "day": ("day", N_("what was written down for a day")),
    "calendar": ("calendar", N_("a month of the contact calendar, clients down and days across")),
    "list": ("list_", N_("the clients, or those a filter picks")),
    "maturities": ("maturities", N_("what falls due and when: holdings, credit lines, policies, assessments, reviews")),
    "coverage": ("coverage", N_("what each family is insured against, and whose lacks most")),
    "pareto": ("pareto", N_("80/20: who makes the business, and who belongs in another tier")),
    "contribution": ("contribution", N_("what each client brought in a period, and what each one cost")),
    "tiers": ("tiers", N_("who has the assets for another tier: list, accept, refuse; how complete the files are")),
    "leaving": ("leaving", N_("signs that a client may leave, and what became of earlier warnings: list, keep, past")),
    "prospects": (
        "prospects",
        N_("who is no client yet, door by door: list, convert; by source and area, the survey counted"),
    ),
    "callbacks": ("callbacks", N_("call-backs: a sample is drawn and asked again, the answers are counted")),
    "referrals": ("referrals", N_("who introduced whom, what came of it, whom to thank and whom to ask")),
    "opportunities": (
        "opportunities",
        N_("chances to sell something: the board by stage; list, add, edit, move, remove"),
    ),
    "cases": (
        "cases",
        N_("complaints and requests with their clock: list, open ones, add, edit, step, remove, statistics"),
    ),
    "loans": (
        "loans",
        N_("the loans of this bank: list, add, edit, remove; their class, instalments, what is overdue"),
    ),
    "risk": ("risk", N_("the loans by class, what moved, what is overdue, who is watched, the concentration")),
    "stats": ("stats", N_("clients, contacts, assets and sales in figures, beside the period before")),
    "target": ("target", N_("what is done of the plan of a month, quarter or year, and what makes each figure")),
    "month": ("month", N_("what is still open for a month before it is closed and reported")),
    "report": ("report", N_("the work report of a period: drafted from the book, edited, written to a file")),
    "find": ("find", N_("search everything: clients and families, contacts, promises, holdings, policies, documents")),
    "show": ("show", N_("a client's folder")),
    "brief": ("brief", N_("one client on one page before a meeting, for you only")),
    "reviews": ("reviews", N_("the asset reviews: list, add, edit, remove")),
    "review": ("review", N_("the newest asset review of a client, to read or as a file")),
    "add": ("add", N_("add a client")),
    "edit": ("edit", N_("change a client")),
    "ties": ("ties", N_("which clients belong together, and what each agreed to share")),
    "remove": ("remove", N_("remove a client, with all that belongs to the client")),
    "erase": ("erase", N_("erase a client for good, out of every earlier state")),
    "merge": ("merge", N_("make one of two records of the same client, with all that belongs to either")),
    "settings": ("settings", N_("the settings of the book and of this machine: list, show, set, reset")),
    "import": ("import_", N_("bring in a workbook, a list, an address book, or a whole book")),
    "export": ("export", N_("write the book, or some clients, as a workbook, table, JSON, address book, calendar")),
    "audit": ("audit", N_("what left the book: exports, hand-outs, handovers, erasures; nobody can change it")),
    "handover": ("handover", N_("hand clients over to your successor, as one encrypted file")),
    "wipe": ("wipe", N_("destroy the book, once it is handed over")),
    "words": ("words", N_("your own words for channels, and other names of clients: list, add, remove")),
    "encrypt": ("encrypt", N_("encrypt the book: nobody reads it without its passphrase")),
    "decrypt": ("decrypt", N_("turn an encrypted book back into plain files")),
    "passphrase": ("passphrase", N_("give an encrypted book another passphrase")),
    "recovery": ("recovery", N_("print a code that opens the book when the passphrase is forgotten")),
    "doctor": ("doctor", N_("check the book's files and repair them")),
    "generations": ("generations", N_("the earlier states of the book, and the way back to one")),
    "completion": ("completion", N_("print the completion script for bash, zsh or fish")),
}
"""Every command by the name it is called by: its module here, and its summary. Without a command, the desk opens.

A module has `add_arguments(parser)` and `run(args, context)`, which returns the exit code; and where words that begin
with - may be no options, `arrange(words)`, which returns them as argparse is to read them.
"""

WITHOUT_RECORDS = frozenset(("log", "init", "completion"))
"""The commands that load no record classes."""

ONLY_READING = frozenset(
    (
        *("brief", "calendar", "coverage", "day", "due", "find", "list", "maturities", "month", "pareto"),
        *("review", "risk", "show", "stats", "target"),
    )
)
"""Commands that take the files of the book for what they were at first. They write no more into it than its audit."""


def run() -> NoReturn:
    """`main` as a process of its own, which ends at once: taking every module down again would cost a tenth of it."""
    code = main()
    if "textual" in sys.modules:  # a thread of the desk may still have something to finish
        sys.exit(code)
    with suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code (see `rmtui.errors`). Errors are one line on stderr."""
    _let_output_never_fail()
    try:
        code = _run(sys.argv[1:] if argv is None else list(argv))
        sys.stdout.flush()
        return code
    except RmtuiError as error:
        message = _("{field}: {text}").format(field=error.argument, text=error) if error.argument else str(error)
        if isinstance(error, FileIsThere):
            from rmtui.wording import join_sentences

            message = join_sentences(message, _("--replace writes over it."))
        print(for_terminal(f"rmtui: {plain(message)}", sys.stderr), file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader, `head` perhaps, has seen enough
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115 - so that the exit does not try to flush the pipe again
        return 0
    except OSError as error:
        print("rmtui: " + _("The system refused: {reason}.").format(reason=error.strerror or "?"), file=sys.stderr)
        return 1
    except Exception as error:  # a traceback could show client data
        return _report_defect(error)


def _run(words: list[str]) -> int:
    """Choose the command, read its arguments, run it; its exit code."""
    is_completion = words[:2] == ["completion", "--words"]  # what follows is somebody's line, as far as it is typed
    options, rest = global_parser().parse_known_args([] if is_completion else words)
    rest = words if is_completion else rest
    set_language(options.lang)
    set_discreet(discreet=options.discreet)
    if rest == ["help", "filter"]:
        from rmtui.cli.filter_help import filter_help

        print(filter_help())
        return 0
    if rest[:1] == ["help"]:  # rmtui help COMMAND
        rest = [*rest[1:], "--help"]
    name = rest[0] if rest and not rest[0].startswith("-") else ""
    if rest and not name:
        _top_parser().parse_args(rest)
    from rmtui.cli.context import Context

    if not name:
        from rmtui.cli import desk

        gc.enable()
        return desk.run(options, Context(options))
    if name == "demo":
        gc.enable()
    else:
        gc.disable()  # the command is over before there is anything to collect
    command, summary = find_command(name)
    parser = Parser(prog=f"rmtui {name}", description=summary)
    command.add_arguments(parser)
    everywhere = _("Everywhere: --book DIR, --today YYYY-MM-DD, --lang zh|en; see “rmtui --help”.")
    parser.epilog = f"{parser.epilog}\n\n{everywhere}" if parser.epilog else everywhere
    from rmtui.store import one_look

    arrange = getattr(command, "arrange", list)
    args, context = parser.parse_args(arrange(rest[1:])), Context(options)
    context.json_format = getattr(args, "json", False)
    context.on_unlocked = lambda book: _bring_in(book, context)
    try:
        with one_look() if name in ONLY_READING else nullcontext():
            code: int = command.run(args, context)
    finally:
        context.report_sync_copies()
    return code


def _bring_in(book: Store, context: Context) -> None:
    """Sort what was logged while the book was locked, before the command has a look at it."""
    from rmtui.cli.entering.waiting_lines import bring_in

    bring_in(book, context, ask=context.interactive)


_SCREENS = {"evening": "g e"}
"""What is no command, by the keys that lead there at the desk."""


def find_command(name: str) -> tuple[Any, str]:
    """The module of a command, or what stands for one, and its summary. UsageError where there is none."""
    from importlib import import_module

    if name not in WITHOUT_RECORDS:
        import_msgspec()
    if name in COMMANDS:
        module, summary = COMMANDS[name]
        return import_module(f"rmtui.cli.{module}"), _(summary)
    from rmtui.cli.records import record_commands

    commands = record_commands()
    if name not in commands:
        from rmtui.wording import similar_text

        if name in _SCREENS:
            message = _("“{name}” is a screen: “rmtui” opens the desk, and there {keys} leads to it.")
            raise UsageError(message.format(name=plain(name), keys=_SCREENS[name]))
        message = _("There is no command “{name}”.{similar} “rmtui --help” lists all of them.")
        raise UsageError(message.format(name=plain(name), similar=similar_text(name, ("help", *COMMANDS, *commands))))
    return commands[name], commands[name].summary


def command_summaries() -> dict[str, str]:
    """Every command by its name, those of the kinds of records included, with its summary."""
    import_msgspec()
    from rmtui.cli.record_commands import command_kinds, command_summary

    summaries = {name: _(summary) for name, (_module, summary) in COMMANDS.items()}
    return {**summaries, **{name: command_summary(kind) for name, kind in command_kinds().items()}}


def global_parser() -> argparse.ArgumentParser:
    """The options that every command takes."""
    parser = Parser(add_help=False)
    parser.add_argument(
        "--book",
        metavar=_("DIR"),
        help=_("the book's directory (default: $RMTUI_BOOK, else the user's data directory)"),
    )
    parser.add_argument(
        "--today", metavar=_("YYYY-MM-DD"), help=_("take this day for today (default: $RMTUI_TODAY, else the clock)")
    )
    parser.add_argument(
        "--discreet",
        action="store_true",
        help=_(
            "mask amounts and telephone numbers; “show” leaves out tier, tags, cautions and notes, and the desk opens "
            "without any client (F9 chooses one)"
        ),
    )
    parser.add_argument(
        "--lang", choices=LANGUAGES, help=_("language of the interface (default: from the environment)")
    )
    parser.add_argument(
        "--passphrase-fd",
        type=int,
        metavar="N",
        help=_("read the passphrase of an encrypted book from this descriptor (default: it is asked for)"),
    )
    return parser


def _top_parser() -> argparse.ArgumentParser:
    """The parser of what stands where no command does: --help, --version."""
    from rmtui import __version__

    parser = _TopParser(
        prog="rmtui",
        usage=_("rmtui [--book DIR] [--today DATE] [--lang zh|en] [COMMAND ...]"),
        description=_("The personal organizer of a bank relationship manager. Without a command the desk opens."),
        parents=[global_parser()],
    )
    parser.add_argument(
        "-V",
        "--version",
        action="version",
        version=f"rmtui {__version__}",
        help=_("show program's version number and exit"),
    )
    return parser


class Parser(argparse.ArgumentParser):
    """A parser that raises its errors, and loads what help texts need only for them."""

    def __init__(self, **settings: Any) -> None:
        plain_formatter = argparse.RawDescriptionHelpFormatter  # the usual one imports textwrap, also for a version
        super().__init__(allow_abbrev=False, formatter_class=plain_formatter, **settings)

    def error(self, message: str) -> NoReturn:
        """Raise UsageError instead of leaving the process."""
        sentence = _("{message}. “{program} --help” explains.")
        raise UsageError(sentence.format(message=message.rstrip(".。"), program=self.prog))

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As argparse does it, with "list" for the action of a command that has actions, where none is named.

        Of an option that there is not, the message names those that are like it.
        """
        actions = next((one.choices for one in self._actions if isinstance(one.choices, dict)), None)
        if actions and not (args and args[0] in (*actions, "-h", "--help")):
            args = ["list", *args]
        found, unknown = self.parse_known_args(args, namespace)
        if unknown:
            message = _("unrecognized arguments: %s") % plain(" ".join(unknown))
            program = f"{self.prog} {getattr(found, 'action', '')}".strip()
            option = unknown[0].partition("=")[0]
            if elsewhere := self._actions_with(option):
                known = _(" or ").join(f"{self.prog} {action}" for action in elsewhere)
                sentence = _("{message}. {option} belongs to {known}. “{program} --help” explains.")
                raise UsageError(sentence.format(message=message, option=option, known=known, program=program))
            similar = _similar_options(option, self._actions_parser(getattr(found, "action", None)))
            sentence = _("{message}.{similar} “{program} --help” explains.")
            raise UsageError(sentence.format(message=message, similar=similar, program=program))
        return found

    def _actions_parser(self, action: object) -> argparse.ArgumentParser:
        """The parser of an action of the command; its own where it has none of that name."""
        choices = (one.choices for one in self._actions if isinstance(one.choices, dict))
        return next((known[action] for known in choices if action in known), self)

    def _actions_with(self, option: str) -> list[str]:
        """The actions of the command that have an option; none where it is one of the command itself."""
        actions = (one.choices for one in self._actions if isinstance(one.choices, dict))
        return [name for choices in actions for name, parser in choices.items() if option in option_names(parser)]

    def format_help(self) -> str:
        """The help text, by columns."""
        from rmtui.cli.terminal.help_formatter import HelpFormatter

        self.formatter_class = HelpFormatter
        return super().format_help()

    def _get_formatter(self) -> argparse.HelpFormatter:
        """With a width: without one argparse imports shutil to ask for it, also where nobody wants help."""
        return self.formatter_class(prog=self.prog, width=_help_width())  # type: ignore[call-arg]


class _TopParser(Parser):
    """A parser whose help lists all commands, which are looked up for that alone."""

    def format_help(self) -> str:
        """The help text, with a line a command."""
        summaries = command_summaries()
        width = max(map(len, summaries)) + 2
        self.epilog = "\n".join(
            (
                _("commands:"),
                *(f"  {name:{width}}{summary}" for name, summary in summaries.items()),
                "",
                _("“rmtui help COMMAND” explains a command, “rmtui help filter” how clients are picked."),
                _("Exit codes: 0 ok, 1 error, 2 usage, 3 ambiguous or unsorted, 4 not found, 5 locked, 6 damaged."),
            )
        )
        return super().format_help()


def option_names(parser: argparse.ArgumentParser) -> list[str]:
    """The options of a command and of its actions."""
    names: list[str] = []
    for action in parser._actions:  # argparse has no public list of them
        names += action.option_strings
        if isinstance(action.choices, dict):
            for one in action.choices.values():
                names += option_names(one)
    return names


def _similar_options(option: str, parser: argparse.ArgumentParser) -> str:
    """Did you mean --kind? The options that mean what was typed, as the heading of a column would (--type), else those
    that are written like it; "" for none.
    """
    from difflib import get_close_matches

    from rmtui.wording import meant_text
    from rmtui.words import headings

    word = option.lstrip("-").replace("-", "").casefold()
    tables = (one for one in vars(headings).values() if isinstance(one, dict))
    fields = (found for one in tables for found in one.values() if isinstance(found, dict))
    meant = {name for found in fields for name, words in found.items() if word in str(words).split(", ")}
    known = [one.option_strings[0] for one in parser._actions if one.option_strings and one.dest in meant]
    written = {name.lstrip("-"): name for name in option_names(parser)}
    return meant_text(known or [written[name] for name in get_close_matches(option.lstrip("-"), written, cutoff=0.65)])


def _help_width() -> int:
    """Columns that help texts may take."""
    try:
        return min(os.get_terminal_size().columns, 120) - 2
    except OSError:
        return 98


def _let_output_never_fail() -> None:
    """A terminal that cannot show a character gets its code instead of an error; a pipe always gets UTF-8.

    What the shell closed reads as empty, and takes everything.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - it stays open to the end
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def _report_defect(error: Exception) -> int:
    """Print the kind and the place of an unexpected error, and no data. Exit code 1."""
    from rmtui.defect import defect_place

    sentence = _("An error in rmtui itself ({place}). What was written before it stands.")
    print("rmtui: " + sentence.format(place=defect_place(error)), file=sys.stderr)
    return 1
