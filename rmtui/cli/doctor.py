"""`rmtui doctor`: check the book's files, and repair them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_json
from rmtui.cli.clashes import ask_about_clashes, clash_lines
from rmtui.cli.output.difference_text import difference_lines
from rmtui.entry.doors import prospects_at_one_door
from rmtui.errors import Damaged, Unsorted, errors_about
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.rules.people.duplicates import likely_duplicates
from rmtui.rules.people.namesakes import display_name
from rmtui.store import maintain
from rmtui.store.maintenance import Repair, Severity

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from rmtui.cli.context import Context
    from rmtui.records.client import Client
    from rmtui.store.maintenance import Answers, Finding


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: only look, or repair too."""
    parser.add_argument(
        "--repair", action="store_true", help=_("repair what can be; what is bad is kept in the book's aside/")
    )
    parser.add_argument(
        "--take-edit",
        metavar=_("FILE"),
        action="append",
        default=[],
        help=_("take a file as it was altered by other means, instead of restoring it: book, or 2026-11"),
    )
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0 for a sound book, also one with warnings only; 6 while anything is damaged; 4 where FILE is no file
    of a book.

    3 where a repair was requested and a person has to decide between two values.
    """
    context.unlock(from_copy=True)
    done = _repair(args, context) if args.repair or args.take_edit else []
    findings = maintain(context.path).examine()
    is_damaged = any(finding.severity is Severity.DAMAGED for finding in findings)
    duplicates = [] if is_damaged else [*likely_duplicates(context.book().clients().values())]
    at_one_door = [] if is_damaged else _prospects_at_one_door(context)
    if args.json:
        context.json(
            {
                "findings": [_finding_json(finding) for finding in findings],
                "repairs": done,
                "duplicates": [{"clients": [one.id, other.id], "name": one.name} for one, other in duplicates],
                "at_one_door": [{"clients": [one.id, other.id]} for one, other in at_one_door],
            }
        )
    else:
        for sentence in done:
            context.out(plain(sentence))
        for line in _finding_lines(findings, context):
            context.out(line)
        for line in (*_duplicate_lines(duplicates, context), *_one_door_lines(at_one_door, context)):
            context.out(line)
        context.out(_summary(findings))
    if is_damaged:
        return Damaged.exit_code
    return Unsorted.exit_code if args.repair and any(finding.clashes for finding in findings) else 0


def _duplicate_lines(duplicates: Sequence[tuple[Client, Client]], context: Context) -> Iterator[str]:
    """A line for each pair of clients who may be one."""
    for pair in duplicates:
        one, other = (plain(display_name(client, context.book().clients())) for client in pair)
        yield _("{one} and {other} may be one client: “rmtui merge” makes one of them.").format(one=one, other=other)


def _prospects_at_one_door(context: Context) -> list[tuple[Client, Client]]:
    """The prospects who share a door or a telephone with somebody, and whom no tie joins."""
    book = context.book()
    return prospects_at_one_door(book.clients().values(), book.ties())


def _one_door_lines(pairs: Sequence[tuple[Client, Client]], context: Context) -> Iterator[str]:
    """A line for each such pair."""
    for pair in pairs:
        one, other = (plain(display_name(client, context.book().clients())) for client in pair)
        message = _("{one} and {other} have one door or telephone: “rmtui ties” joins them, “rmtui merge” makes one.")
        yield message.format(one=one, other=other)


def _repair(args: argparse.Namespace, context: Context) -> list[str]:
    """Repair, and return what was done, a sentence each. A person is asked before a file goes back to an earlier state,
    and whether to keep it instead.
    """
    book = maintain(context.path)
    with errors_about("--take-edit"):
        take = [book.part(one) for one in args.take_edit]
        if take and not args.repair:
            return book.repair(take, lambda _finding: False)
    if args.json or not context.interactive:
        return book.repair(take)
    declined = []
    answers: dict[str, Answers] = {}
    for finding in book.examine():
        if finding.clashes:
            answers[finding.file] = ask_about_clashes(finding, context)
        if not finding.difference or finding.file in take:
            continue
        for line in _finding_lines([finding], context):
            context.out(line)
        if context.ask(_question(finding)):
            continue
        declined.append((finding.file, finding.repair))
        if book.can_take(finding) and context.ask(
            _("Take {file} as it is, although rmtui did not write it so?").format(file=plain(finding.file))
        ):
            take.append(finding.file)
    return book.repair(take, lambda finding: (finding.file, finding.repair) not in declined, answers)


def _question(finding: Finding) -> str:
    if finding.repair is Repair.ORPHANS:
        return _("Remove them?")
    if finding.repair is Repair.RESTORE_RECORDS:
        return _("Bring them back?")
    return _("Restore {file}?").format(file=plain(finding.file))


def _finding_lines(findings: Sequence[Finding], context: Context) -> Iterator[str]:
    """Each finding, with what its repair would bring and what a person has to decide."""
    for finding in findings:
        yield f"{_severity_text(finding)}  {plain(finding.sentence)}"
        yield from difference_lines(finding.difference, context)
        yield from clash_lines(finding.clashes, context)


def _finding_json(finding: Finding) -> dict[str, object]:
    return {
        **finding._asdict(),
        "difference": [one._asdict() for one in finding.difference],
        "clashes": [one._asdict() for one in finding.clashes],
    }


def _severity_text(finding: Finding) -> str:
    return _("damaged") if finding.severity is Severity.DAMAGED else _("warning")


def _summary(findings: list[Finding]) -> str:
    if not findings:
        return _("The book is sound.")
    count = ngettext("{count} finding.", "{count} findings.", len(findings)).format(count=len(findings))
    if not any(finding.repair for finding in findings):
        return count
    return count + " " + _("“rmtui doctor --repair” repairs what can be.")
