"""`rmtui doctor`: is the book sound, and what can be restored where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.errors import Damaged, Unsorted
from rmtui.language import _, ngettext
from rmtui.plain import plain

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from rmtui.cli.context import Context
    from rmtui.store.maintenance import Answers, Finding


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Only look, or repair too."""
    parser.add_argument(
        "--repair", action="store_true", help=_("repair what can be; what is bad is kept in the book's aside/")
    )
    parser.add_argument(
        "--take-edit",
        metavar="FILE",
        action="append",
        default=[],
        help=_("take a file as it was altered by other means, instead of restoring it: book, or 2026-11"),
    )
    parser.add_argument("--json", action="store_true", help=_("for programs"))


def run(args: argparse.Namespace, context: Context) -> int:
    """0 for a sound book, also one with warnings only; 6 while anything is damaged; 4 for a file that is none.

    3 where a repair was wanted and a person has to decide what stands.
    """
    from rmtui.store import maintain
    from rmtui.store.maintenance import Severity

    done = _repaired(args, context) if args.repair or args.take_edit else []
    findings = maintain(context.path).examine()
    if args.json:
        context.json({"findings": [_answer(finding) for finding in findings], "repairs": done})
    else:
        for sentence in done:
            context.out(plain(sentence))
        for line in _told(findings, context):
            context.out(line)
        context.out(_summary(findings))
    if any(finding.severity is Severity.DAMAGED for finding in findings):
        return Damaged.exit_code
    return Unsorted.exit_code if args.repair and any(finding.clashes for finding in findings) else 0


def _repaired(args: argparse.Namespace, context: Context) -> list[str]:
    """What was done. A person is asked before a file goes back to an earlier state, and whether it is to stay."""
    from rmtui.cli.clashes import decided
    from rmtui.store import maintain

    book = maintain(context.path)
    take = [book.part(one) for one in args.take_edit]
    if take and not args.repair:
        return book.repair(take, lambda _finding: False)
    if args.json or not context.interactive:
        return book.repair(take)
    left = []
    answers: dict[str, Answers] = {}
    for finding in book.examine():
        if finding.clashes:
            answers[finding.file] = decided(finding, context)
        if not finding.difference or finding.file in take:
            continue
        for line in _told([finding], context):
            context.out(line)
        if context.ask(_question(finding)):
            continue
        left.append((finding.file, finding.repair))
        if book.can_take(finding) and context.ask(
            _("Take {file} as it is, although rmtui did not write it so?").format(file=plain(finding.file))
        ):
            take.append(finding.file)
    return book.repair(take, lambda finding: (finding.file, finding.repair) not in left, answers)


def _question(finding: Finding) -> str:
    if finding.repair == "nobody":
        return _("Remove them?")
    if finding.repair == "records":
        return _("Bring them back?")
    return _("Restore {file}?").format(file=plain(finding.file))


def _told(findings: Sequence[Finding], context: Context) -> Iterator[str]:
    from rmtui.cli.clashes import clash_lines
    from rmtui.cli.differences import difference_lines

    for finding in findings:
        yield f"{_mark(finding)}  {plain(finding.sentence)}"
        yield from difference_lines(finding.difference, context)
        yield from clash_lines(finding.clashes, context)


def _answer(finding: Finding) -> dict[str, object]:
    answer = finding._asdict()
    answer["difference"] = [one._asdict() for one in finding.difference]
    answer["clashes"] = [one._asdict() for one in finding.clashes]
    return answer


def _mark(finding: Finding) -> str:
    return _("damaged") if finding.severity == "damaged" else _("warning")


def _summary(findings: list[Finding]) -> str:
    if not findings:
        return _("The book is sound.")
    count = ngettext("{count} finding.", "{count} findings.", len(findings)).format(count=len(findings))
    if not any(finding.repair for finding in findings):
        return count
    return count + " " + _("“rmtui doctor --repair” repairs what can be.")
