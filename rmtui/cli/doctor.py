"""`rmtui doctor`: is the book sound, and what can be restored where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.errors import Damaged
from rmtui.language import _, ngettext
from rmtui.plain import plain

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context
    from rmtui.store.finding import Finding


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Only look, or repair too."""
    parser.add_argument(
        "--repair", action="store_true", help=_("repair what can be; what is bad is kept in the book's aside/")
    )
    parser.add_argument("--json", action="store_true", help=_("for programs"))


def run(args: argparse.Namespace, context: Context) -> int:
    """0 for a sound book, also one with warnings only; 6 while anything is damaged."""
    from rmtui.store.doctor import examine
    from rmtui.store.finding import Severity
    from rmtui.store.repairs import repair

    done = repair(context.path) if args.repair else []
    findings = examine(context.path)
    if args.json:
        context.json({"findings": [finding._asdict() for finding in findings], "repairs": done})
    else:
        for sentence in done:
            context.out(plain(sentence))
        for finding in findings:
            context.out(f"{_mark(finding)}  {plain(finding.sentence)}")
        context.out(_summary(findings))
    return Damaged.exit_code if any(finding.severity is Severity.DAMAGED for finding in findings) else 0


def _mark(finding: Finding) -> str:
    return _("damaged") if finding.severity == "damaged" else _("warning")


def _summary(findings: list[Finding]) -> str:
    if not findings:
        return _("The book is sound.")
    count = ngettext("{count} finding.", "{count} findings.", len(findings)).format(count=len(findings))
    if not any(finding.repair for finding in findings):
        return count
    return count + " " + _("“rmtui doctor --repair” repairs what can be.")
