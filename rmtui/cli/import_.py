"""`rmtui import`: bring in lists, workbooks, cards or a whole book, after showing what that changes."""

from __future__ import annotations

import os
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_json, add_yes, confirm_import
from rmtui.cli.ask_questions import ask_questions
from rmtui.errors import Stale, Unanswered, UsageError, errors_about
from rmtui.exchange.importing.answers_file import answers_json, read_answers
from rmtui.exchange.importing.files.table_file import read_tables
from rmtui.exchange.importing.files.text_encoding import ENCODINGS
from rmtui.exchange.importing.files.text_encoding import KEY as ENCODING
from rmtui.exchange.importing.plan import Importer
from rmtui.exchange.importing.plan_json import plan_json
from rmtui.exchange.importing.plan_text import plan_lines
from rmtui.exchange.importing.questions import Answers, next_questions
from rmtui.exchange.importing.records.people import DOUBTFUL
from rmtui.exchange.input_file import read_text
from rmtui.exchange.output_file import write_file
from rmtui.language import _, ngettext
from rmtui.plain import plain, plain_json

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from rmtui.cli.context import Context
    from rmtui.exchange.importing.plan import ImportPlan
    from rmtui.exchange.importing.questions import Question
    from rmtui.exchange.importing.table import Table

_MOST_ATTEMPTS = 5
"""Times that a file is looked at while others change the book."""
_FIRST_PROGRESS = 1.0
"""Seconds after which it is shown how far the rows are."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: the files, the answers to their questions, and how far to go without asking."""
    help_text = _(
        "a workbook or list, .xlsx .csv .tsv; cards, .vcf; a calendar, .ics; a directory of these; a book, .json or “-”"
    )
    parser.add_argument("files", nargs="+", metavar=_("FILE"), help=help_text)
    parser.add_argument("--dry-run", action="store_true", help=_("show what would change, and change nothing"))
    parser.add_argument(
        "--answers",
        metavar=_("FILE"),
        help=_("the answers to what the file leaves open; --dry-run writes the questions"),
    )
    parser.add_argument(
        "--encoding",
        type=str.lower,
        choices=["utf-8", *ENCODINGS],
        metavar=_("ENCODING"),
        help=_("of a text file: gb18030, big5, cp1252 ..."),
    )
    parser.add_argument(
        "--all", action="store_true", help=_("everything that was read, not only the first of each kind")
    )
    add_yes(parser)
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """All or nothing, as one operation; exit 3 where rows wait for an answer, 2 where nobody can be asked."""
    if any(map(_is_book, args.files)):
        from rmtui.cli.import_book import import_book

        if len(args.files) > 1:
            raise UsageError(_("A book in JSON is brought in alone, without other files."))
        return import_book(args, context)
    given = _given_answers(args)
    tables = _tables(args, context, given)
    importer = Importer(tables, context.book().records, context.today) if tables else None
    attempts = 0
    while importer:
        plan = _plan(importer, given, args, context)
        if not (plan.layouts or args.dry_run):
            raise Unanswered(
                _("Which column holds the clients' names is not clear. Answer it at a terminal, or with --answers.")
            )
        clients = {client.id: client for client in plan.clients_before}
        for line in plan_lines(plan, clients, context.today, whole=args.all):
            context.out(line)
        if args.dry_run:
            _finish_dry_run(plan.questions, given, args, context)
            _print_json(plan, context, done=False)
            return 0
        waiting = sum(remark.sentence == DOUBTFUL for remark in plan.remarks)
        if not _is_confirmed(plan, args, context):
            _print_json(plan, context, done=False)
            return Unanswered.exit_code if waiting or (plan.is_empty and plan.questions) else 0
        try:
            context.book().revise(partial(plan.pairs, context.book().records), what="import")
        except Stale:
            attempts += 1
            if not args.yes or attempts == _MOST_ATTEMPTS:
                raise
            context.warn(_("The book was changed in the meantime, so the file is looked at once more."))
            continue
        _print_json(plan, context, done=True)
        return _finish(waiting, context)
    return 0


def _is_book(path: str) -> bool:
    return path == "-" or path.lower().endswith((".json", ".ndjson", ".jsonl"))


def _given_answers(args: argparse.Namespace) -> dict[str, str]:
    """The answers of the file of --answers, as far as it is there, and of --encoding."""
    given: dict[str, str] = {}
    with errors_about("--answers"):
        if args.answers and (os.path.exists(args.answers) or not args.dry_run):
            given = read_answers(read_text(args.answers), args.answers)
    return given | ({ENCODING: args.encoding} if args.encoding else {})


def _tables(args: argparse.Namespace, context: Context, given: dict[str, str]) -> list[Table]:
    """The tables of the files; none where a dry run ends with the question of its encoding."""
    while True:
        answers = Answers(given)
        tables = read_tables(args.files, answers)
        if tables:
            return tables
        questions = tuple(answers.open.values())
        if args.dry_run:
            _finish_dry_run(questions, given, args, context)
            return []
        replies = ask_questions(questions, context) if context.interactive and not args.yes else {}
        if not replies:
            raise Unanswered(
                _("The encoding of {path} is not clear: add --encoding {names}.").format(
                    path=plain(", ".join(args.files)),
                    names=_(" or ").join(choice.answer for choice in questions[0].choices),
                )
            )
        given.update(replies)


def _plan(importer: Importer, given: dict[str, str], args: argparse.Namespace, context: Context) -> ImportPlan:
    """The plan, with what the person answers at a terminal."""
    skipped: set[str] = set()
    while True:
        progress = _Progress()
        plan = importer.plan(given, progress)
        progress.clear()
        asked = next_questions(one for one in plan.questions if one.key not in skipped)
        if not asked or args.yes or args.dry_run or not context.interactive:
            plan = importer.with_further_questions(plan, given, progress)
            progress.clear()
            return plan
        given.update(ask_questions(asked, context))
        skipped.update(one.key for one in asked)


class _Progress:
    """Shows on a terminal how far the rows are, once they take longer than a moment."""

    def __init__(self) -> None:
        self._next = time.monotonic() + _FIRST_PROGRESS
        self._is_shown = False

    def __call__(self, done: int, count: int) -> None:
        if time.monotonic() < self._next or not sys.stderr.isatty():
            return
        self._next = time.monotonic() + _FIRST_PROGRESS / 5
        text = _("Row {row:,} of {rows:,}").format(row=done, rows=count)
        print(f"\r{text}", end="", file=sys.stderr, flush=True)
        self._is_shown = True

    def clear(self) -> None:
        """Take the line away, for what is printed next."""
        if self._is_shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._is_shown = False


def _print_json(plan: ImportPlan, context: Context, *, done: bool) -> None:
    """For a program what was imported, or would be, and what the file leaves open."""
    if context.json_format:
        context.json({"imported": done, **plan_json(plan)})


def _finish_dry_run(
    questions: tuple[Question, ...], given: Mapping[str, str], args: argparse.Namespace, context: Context
) -> None:
    """Write the questions where there is a file for them, else tell them."""
    if args.answers:
        content = plain_json(answers_json(questions, given)) + "\n"
        write_file(args.answers, content.encode(), replace=True)
    for question in () if args.answers else questions:
        context.out(f"? {question.text} " + _(" / ").join(choice.text for choice in question.choices))
    if args.answers and questions:
        message = ngettext(
            "{count} question is in {path}: write the answer there, then import with --answers.",
            "{count} questions are in {path}: write the answers there, then import with --answers.",
            len(questions),
        )
        context.out(message.format(count=len(questions), path=plain(args.answers)))
    context.out(_("This was a dry run: nothing was changed."))


def _is_confirmed(plan: ImportPlan, args: argparse.Namespace, context: Context) -> bool:
    """Whether there is anything to import, and --yes or a person confirms it."""
    if plan.is_empty:
        context.out(
            _("Nothing was changed.") if plan.questions else _("Everything is in the book already: nothing to change.")
        )
        return False
    return confirm_import(args, context)


def _finish(waiting: int, context: Context) -> int:
    context.out(_("Imported. “rmtui undo” undoes it."))
    if not waiting:
        return 0
    message = ngettext(
        "{count} row waits for an answer: import the file once more at a terminal, or with --answers.",
        "{count} rows wait for an answer: import the file once more at a terminal, or with --answers.",
        waiting,
    )
    context.warn(message.format(count=waiting))
    return Unanswered.exit_code
