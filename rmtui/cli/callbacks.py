"""`rmtui callbacks`: a sample of contacts or new clients that is asked again, and the answers counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from rmtui.cli.arguments.common import add_actions, add_id, add_json, add_most, offer, whole_number
from rmtui.cli.output.answer_counts import counts_json, print_counts
from rmtui.cli.output.change_report import print_changes
from rmtui.cli.records import RecordCommand, find_record
from rmtui.entry.answers import checked_answers, questions_asked
from rmtui.entry.fields.answers import ANSWERS
from rmtui.entry.fields.callback import CALLBACK_FIELDS
from rmtui.entry.fields.field import merge_values
from rmtui.entry.months import read_month
from rmtui.errors import UsageError, errors_about
from rmtui.exchange.record_json import record_json
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.callback import Callback, Population
from rmtui.records.ids import SHORT_ID
from rmtui.records.kinds import KINDS
from rmtui.records.question import Question, Questionnaire
from rmtui.rules.text.answer_text import answer_text
from rmtui.rules.text.record_text import client_names
from rmtui.rules.text.sample_text import sample_text
from rmtui.rules.work.callbacks import about_text, count_answers
from rmtui.store.callback_samples import callback_contacts, draw_sample
from rmtui.wording import format_day

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context

_SIZE = 10
_MOST_DRAWN = 500


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: an action, and what it needs."""
    actions = add_actions(
        parser,
        "callbacks",
        _("What is drawn depends on the book and the sample alone: whoever draws it again gets the same clients."),
        "",
        "  " + _("rmtui callbacks draw contacts --size 10"),
        _("An answer is written as 'As noted: yes' or 'Content: partly', each in quotation marks."),
        of_clients=False,
    )
    listing = actions.add_parser("list", help=_("whom to ask, and who was asked"))
    listing.add_argument("--open", action="store_true", help=_("only those not asked yet"))
    add_most(listing, _("show at most N"))
    add_json(listing)
    drawing = actions.add_parser("draw", help=_("draw a sample"))
    drawing.add_argument(
        "population",
        metavar=_("POPULATION"),
        nargs="?",
        choices=[one.value for one in Population],
        default=Population.CONTACTS.value,
        help=_("what it is drawn from (default: contacts)"),
    )
    month = drawing.add_argument("--period", metavar=_("MONTH"), default="", help=_("2026-11 (default: this month)"))
    offer(month, lambda context: context.book().months())
    drawing.add_argument(
        "--size", type=whole_number(1, _MOST_DRAWN), default=_SIZE, metavar="N", help=_("clients (default: 10)")
    )
    drawing.add_argument("--seed", metavar=_("TEXT"), default="", help=_("another draw than that of the sample’s name"))
    add_json(drawing)
    answering = actions.add_parser("answer", help=_("write down what was answered"))
    add_id(answering)
    answering.add_argument("answers", nargs="+", metavar=_("ANSWER"), help=_("the question and a colon before it"))
    answering.add_argument("--by", metavar=_("NAME"), default=None, help=_("who asked, where it was not you"))
    answering.add_argument("--note", metavar=_("TEXT"), default=None, help=_("what else was said"))
    add_json(answering)
    counting = actions.add_parser("count", help=_("the answers, counted"))
    sample = counting.add_argument("sample", nargs="?", metavar=_("SAMPLE"), help=_("only those of one sample"))
    offer(sample, lambda context: (one.sample for one in context.book().records(Callback)))
    add_json(counting)
    _COMMAND.add_changes(actions)


def _list(args: argparse.Namespace, context: Context) -> int:
    everyone = sorted(context.book().records(Callback), key=lambda one: (one.asked_on is not None, one.sample, one.id))
    shown = [one for one in everyone if not (args.open and one.asked_on)][: args.most]
    if args.json:
        context.json({"callbacks": [record_json(one) for one in shown]})
    elif shown:
        _print(shown, context)
    else:
        context.warn(_("No call-backs: “rmtui callbacks draw” draws a sample."))
    return 0 if shown else 4


def _print(callbacks: list[Callback], context: Context) -> None:
    """A table of call-backs."""
    book, today = context.book(), context.today
    contacts, clients = callback_contacts(book, callbacks), book.clients()
    rows = []
    for one in callbacks:
        client = clients.get(one.client)
        rows.append(
            (
                one.id[-SHORT_ID:],
                sample_text(one.sample),
                client_names([one.client], clients),
                client.phones[0] if client and client.phones else "",
                about_text(one, client, contacts.get(one.id), today),
                f"{format_day(one.asked_on, today)} {one.asked_by}".rstrip() if one.asked_on else "",
                "  ".join(answer_text(answer) for answer in one.answers),
            )
        )
    headings = (_("ID"), _("Sample"), _("Client"), _("Phone"), _("About"), _("Asked on"), _("Answers"))
    context.table(headings, rows)


def _draw(args: argparse.Namespace, context: Context) -> int:
    book, today = context.book(), context.today
    month = read_month(args.period, today) if args.period else today.replace(day=1)
    if month is None:
        with errors_about("--period"):
            raise UsageError(_("“{text}” is no month. Write 2026-11, nov or 11.").format(text=plain(args.period)))
    drawn: list[Callback] = []

    def decide() -> list[tuple[None, Callback]]:
        drawn[:] = draw_sample(book, Population(args.population), month, size=args.size, today=today, seed=args.seed)
        return [(None, one) for one in drawn]

    book.revise(decide, what="add")
    if args.json:
        print_changes(args, context, added=drawn)
        return 0 if drawn else 4
    if not drawn:
        context.warn(_("Nobody is left to draw: the sample is full, or nobody was reached."))
        return 4
    message = ngettext("{count} client is drawn:", "{count} clients are drawn:", len(drawn))
    context.out(message.format(count=len(drawn)))
    _print(drawn, context)
    return 0


def _answer(args: argparse.Namespace, context: Context) -> int:
    book, today = context.book(), context.today
    before = find_record(book.records(Callback), args.id, KINDS[Callback], context)
    questions = questions_asked(book.records(Question), Questionnaire.CALLBACK)
    with errors_about(_("ANSWER")):
        answers = ANSWERS._replace(label=_("Answers")).parse("\n".join(args.answers), today)
        answers = checked_answers(answers, questions, today)
    given = {"asked_by": args.by, "note": args.note}
    after = msgspec.structs.replace(
        before,
        asked_on=before.asked_on or today,
        answers=merge_values(ANSWERS, before.answers, answers),
        **{name: text for name, text in given.items() if text is not None},
    )
    book.amend((before, after), what="edit")
    print_changes(args, context, changed=[(before, after)] if after != before else [])
    return 0


def _count(args: argparse.Namespace, context: Context) -> int:
    book = context.book()
    callbacks = [one for one in book.records(Callback) if args.sample in (None, one.sample)]
    asked = [one for one in callbacks if one.asked_on]
    counts = count_answers(
        questions_asked(book.records(Question), Questionnaire.CALLBACK), (one.answers for one in asked)
    )
    if args.json:
        context.json({"drawn": len(callbacks), "asked": len(asked), "answers": counts_json(counts)})
    elif callbacks:
        context.out(_("{asked} of {drawn} were asked.").format(asked=len(asked), drawn=len(callbacks)))
        print_counts(counts, context)
    else:
        context.warn(_("No call-backs: “rmtui callbacks draw” draws a sample."))
    return 0 if callbacks else 4


_COMMAND = RecordCommand(
    KINDS[Callback], CALLBACK_FIELDS, {"list": _list, "draw": _draw, "answer": _answer, "count": _count}
)
arrange, run = _COMMAND.arrange, _COMMAND.run
