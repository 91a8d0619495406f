"""The records of one kind, listed, added, changed and removed: `rmtui holdings`, `rmtui policies`, `rmtui contacts` ...

Everything follows from the registry of kinds and the declared fields, so that a new kind has its command at once.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from rmtui.cli.arguments.common import (
    add_actions,
    add_another,
    add_client,
    add_id,
    add_json,
    add_most,
    add_yes,
    confirm_removal,
)
from rmtui.cli.arguments.field_options import (
    add_field_options,
    changed_values,
    field_option,
    join_values,
    nothing_typed,
    typed_changes,
    typed_values,
)
from rmtui.cli.output.change_report import print_changes, print_pairs
from rmtui.cli.output.record_cells import record_cells, records_have_cents
from rmtui.cli.record_commands import ADDED_BY, command_kinds, command_summary
from rmtui.comparing import folded
from rmtui.entry.answers import check_choices, check_question, checked_answers, questions_asked, renamed_answers
from rmtui.entry.campaigns import check_campaign
from rmtui.entry.direction import BACK
from rmtui.entry.fields.by_table import FIELDS_AS_TYPED
from rmtui.entry.fields.field import Field
from rmtui.entry.fields.template import check_occasion
from rmtui.entry.fields.typed import day
from rmtui.entry.filter.context import FilterContext
from rmtui.entry.filter.segments import check_segment, renamed_users, segment_users, segment_users_text
from rmtui.entry.filter.usual_segments import known_segments
from rmtui.entry.loans import find_line, find_loan
from rmtui.entry.names import split_names
from rmtui.entry.people import read_insured
from rmtui.entry.record_changes import build_record, following_records, needed_fields
from rmtui.entry.values import Refused
from rmtui.errors import BadInput, NotFound, Unsorted, UsageError, errors_about
from rmtui.exchange.record_json import contact_json, record_json
from rmtui.language import N_, _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.callback import Callback
from rmtui.records.campaign import Campaign
from rmtui.records.client import Client
from rmtui.records.document import Document
from rmtui.records.events import Contact, Sale
from rmtui.records.gift import Gift
from rmtui.records.greeting import GreetingTemplate
from rmtui.records.holding import Holding
from rmtui.records.kinds import BookFile, kind_of
from rmtui.records.loan import CreditLine, Inspection
from rmtui.records.occasion import Occasion
from rmtui.records.opportunity import Opportunity, OpportunityStage
from rmtui.records.question import Question, Questionnaire
from rmtui.records.segment import Segment
from rmtui.rules.assets.kept_cost import kept_cost_text
from rmtui.rules.business.gifts import gift_warning
from rmtui.rules.business.loans import inspection_changes, line_changes
from rmtui.rules.business.opportunities import known_risk, opportunity_changes, with_known_kind
from rmtui.rules.conduct.suitability import is_unsuitable, sale_objections_text, suitability_text
from rmtui.rules.text.record_text import client_names, record_line
from rmtui.store.document_changes import add_document, remove_document
from rmtui.store.entry_warnings import sale_warning
from rmtui.store.equal_records import equal_warning
from rmtui.store.kept_promises import kept_promises
from rmtui.wording import join_sentences

if TYPE_CHECKING:
    from datetime import date

    from rmtui.cli.context import Context
    from rmtui.records.base import Record
    from rmtui.records.kinds import RecordKind
    from rmtui.store.door import Store

FoundT = TypeVar("FoundT")

_MIN_ID = 4
_MOST = 100
"""Records that a list shows, unless --most says otherwise."""
_ON = day("on", N_("Day"), BACK)


def record_commands() -> dict[str, RecordCommand]:
    """The commands by their name, which is that of the table."""
    return {name: RecordCommand(kind, FIELDS_AS_TYPED[name]) for name, kind in command_kinds().items()}


class RecordCommand(NamedTuple):
    """The command of one kind of records; it has the interface of a command's module."""

    kind: RecordKind
    fields: Mapping[str, Field]
    actions: Mapping[str, Callable[[argparse.Namespace, Context], int]] = MappingProxyType({})
    """Further actions, and those that replace a usual one."""

    @property
    def summary(self) -> str:
        """One line about the command."""
        return command_summary(self.kind)

    @property
    def _is_owned(self) -> bool:
        """Whether a record belongs to one client, who is named when it is added."""
        return "client" in self.kind.record.__struct_fields__

    @property
    def _is_named(self) -> bool:
        """Whether a record has a name of its own, by which it can be found."""
        return not self.kind.has_owners and "name" in self.kind.record.__struct_fields__

    @property
    def _has_days(self) -> bool:
        """Whether a record has the day on which it was."""
        return "on" in self.kind.record.__struct_fields__

    @property
    def list_help(self) -> str:
        """What the action that lists them does, with their order."""
        return _("list them, the newest first") if self._has_days else _("list them")

    @property
    def _new_fields(self) -> dict[str, Field]:
        """The fields of a new record, with its day where that is none of them."""
        fields = {name: field for name, field in self.fields.items() if name != "client"}
        return {"on": _ON, **fields} if self._has_days else fields

    def add_arguments(self, parser: argparse.ArgumentParser) -> argparse._SubParsersAction[argparse.ArgumentParser]:
        """Arguments: an action, its record or client, and the fields. Returns the actions, to which others may be
        added.
        """
        hints = [_(hint)] if (hint := ADDED_BY.get(self.kind.table)) else []
        actions = add_actions(parser, self.kind.table, *hints, of_clients=self.kind.has_owners)
        listing = actions.add_parser("list", help=self.list_help)
        if self.kind.has_owners:
            listing.add_argument("client", nargs="?", metavar=_("CLIENT"), help=_("only those of this client"))
        add_most(listing, _("show at most N (default: 100; in JSON all)"))
        add_json(listing)
        self.add_changes(actions)
        return actions

    def add_changes(self, actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
        """The actions that change records."""
        if self.kind.table not in ADDED_BY:
            adding = actions.add_parser("add", help=_("add one"))
            if self._is_owned:
                add_client(adding)
            if self.kind.record is Document:
                adding.add_argument("file", metavar=_("FILE"), help=_("the file, which is copied"))
            if self._is_owned and self.kind.record is not Document:
                add_another(adding, _("add one more even if an equal one exists already"))
            add_field_options(adding, self._new_fields.values())
            add_json(adding)
        editing = actions.add_parser("edit", help=_("change one"))
        add_id(editing, named=self._is_named)
        add_field_options(editing, self.fields.values(), changing=True)
        add_json(editing)
        removing = actions.add_parser("remove", help=_("remove one"))
        add_id(removing, named=self._is_named)
        add_yes(removing)
        add_json(removing)

    def arrange(self, words: list[str]) -> list[str]:
        """The words, with a value that begins with - joined to its option."""
        return join_values(words)

    def run(self, args: argparse.Namespace, context: Context) -> int:
        """Exit code 0; 4 where a list has nothing, no client or no record is meant, 3 where it may be several."""
        actions = {"list": self._list, "add": self._add, "edit": self._edit, "remove": self._remove, **self.actions}
        return actions[args.action](args, context)

    def _list(self, args: argparse.Namespace, context: Context) -> int:
        book, named = context.book(), getattr(args, "client", None)
        client = context.client(named) if named else None
        records = self._records(book, client)
        most = args.most or (None if args.json else _MOST)
        shown = list(islice(records, most))
        if args.json:
            clients = book.clients()
            context.json({self.kind.table: [_json(record, clients) for record in shown]})
        elif shown:
            shown = [*map(kept_promises(book).as_kept, shown)]
            print_records(shown, self.fields, context, with_clients=client is None and self.kind.has_owners)
            if most and next(iter(records), None):
                context.warn(_("There is more; --most {count} shows it.").format(count=most * 10))
        else:
            context.warn(_("There is nothing to list."))
        return 0 if shown else 4

    def _records(self, book: Store, client: Client | None) -> Iterator[Any]:
        """The records of a client, or all, also the usual segments; a contact without those who may not be seen in the
        client's context.
        """
        records = book.records(self.kind.record, client.id if client else None)
        if self.kind.record is Segment:
            return iter(known_segments(book.records(Segment)))
        if self.kind.file is not BookFile.MONTH and self._has_days:
            return iter(sorted(records, key=lambda one: (one.on, one.id), reverse=True))  # type: ignore[attr-defined]
        if client and self.kind.record is Contact:
            known = book.discretion()
            return (known.visible_contact(one, client.id) for one in records)  # type: ignore[arg-type]
        return records

    def _add(self, args: argparse.Namespace, context: Context) -> int:
        book, today = context.book(), context.today
        fields = _readers(self._new_fields, context)
        identity: dict[str, Any] = {"on": today} if self._has_days else {}
        if self._is_owned:
            identity["client"] = context.client(args.client).id
        if self.kind.record is Document:
            identity |= {"name": args.file, "added_on": today}
        values = typed_values(fields.values(), args, today)
        needed = needed_fields(self.kind.record)
        for field in fields.values():
            is_needed = field.required or field.name in needed
            if is_needed and field.name not in values and field.name not in identity:
                message = _("{option} is needed: {field}.")
                raise UsageError(message.format(option=field_option(field), field=_(field.label)))
        values = _with_names(values, identity.get("client"), book)
        record = build_record(self.kind.record, None, values, today, **identity)
        if isinstance(record, Document):
            record = add_document(book, record, args.file, today)
            pairs: list[tuple[Record | None, Record]] = [(None, record)]
        else:
            record = _checked(_with_known_risk(record, context), context)
            if self._is_owned and not args.another and not _is_one_more(record, context):
                context.out(_("Nothing was added."))
                return 0
            pairs = _changes(None, record, context)
            book.amend(*pairs, what="add")
        print_pairs(args, context, pairs)
        _warn(record, context)
        return 0

    def _edit(self, args: argparse.Namespace, context: Context) -> int:
        book = context.book()
        book.settings()  # amounts without a sign are in its currency, which a month of the log does not tell
        fields = _readers(self.fields, context)
        changes = typed_changes(fields.values(), args)
        if not changes:
            raise nothing_typed(f"{self.kind.table} edit")
        before = find_record(book.records(self.kind.record), args.id, self.kind, context)
        values = changed_values(fields, before, changes, context.today)
        owner = getattr(before, "client", None)
        after = build_record(self.kind.record, before, _with_names(values, owner, book), context.today)
        after = _checked(after, context)
        pairs = _changes(before, after, context)
        pairs = [(old, new) for old, new in pairs if old != new]
        if pairs:
            book.amend(*pairs, what="edit")
        print_pairs(args, context, pairs)
        _warn(after, context)
        if isinstance(before, Holding) and (kept := kept_cost_text(before, after)):
            context.warn(kept)
        return 0

    def _remove(self, args: argparse.Namespace, context: Context) -> int:
        book = context.book()
        record = find_record(book.records(self.kind.record), args.id, self.kind, context)
        _warn_of_users(record, context)
        if not confirm_removal(args, context, record_line(record, book.clients(), context.today)):
            return 0
        agreed = book.agreed_in(record) if isinstance(record, Contact) else ()
        if isinstance(record, Document):
            remove_document(book, record)
        else:
            book.amend(*((one, None) for one in (record, *agreed)), what="remove")
        print_changes(args, context, removed=[record, *agreed])
        return 0


def find_record(records: Iterable[Any], text: str, kind: RecordKind, context: Context, command: str = "") -> Any:
    """The one record whose id ends with a text, or that has it for its name where that is nobody's.

    NotFound where there is none; Unsorted where there are several. `command`: the one that lists them, where it is
    not called as their table.
    """
    text = text.strip()
    if not kind.has_owners:
        records = [*records]
    found = [one for one in records if one.id.endswith(text.lower())] if len(text) >= _MIN_ID else []
    if not found and not kind.has_owners:
        found = [one for one in records if folded(getattr(one, "name", "")) == folded(text)]
    if not found:
        message = _("No {kind} has the id “{id}”: “rmtui {table}” shows them.")
        raise NotFound(message.format(kind=_(kind.name), id=plain(text), table=command or kind.table))
    if len(found) > 1:
        clients = context.book().clients()
        shown = _("; ").join(f"{one.id} {record_line(one, clients, context.today)}" for one in found[:5])
        message = _("The id “{id}” may be: {candidates}. Write more of it.")
        raise Unsorted(message.format(id=plain(text), candidates=shown))
    return found[0]


def print_records(records: Iterable[Any], fields: Mapping[str, Field], context: Context, *, with_clients: bool) -> None:
    """Print a table of records of one kind: id, clients, day if they are of one, text, and whatever else is known."""
    clients, records = context.book().clients(), list(records)
    cents = records_have_cents(records)
    rows: list[tuple[str, ...]] = []
    headings: tuple[str, ...] = ()
    for record in records:
        kind = kind_of(record)
        names = {_("Client"): client_names(kind.owners(record), clients)} if with_clients else {}
        short, day, text, details = record_cells(record, fields, context.today, cents=cents)
        days = {} if kind.file is BookFile.BOOK else {_("Day"): day}
        cells = {_("ID"): short, **names, **days, _("What"): text, "": details}
        headings = tuple(cells)
        rows.append(tuple(cells.values()))
    context.table(headings, rows)


def _changes(before: Record | None, after: Record, context: Context) -> list[tuple[Record | None, Record]]:
    """What is written where a record is added or changed: itself, and what follows it or comes of it."""
    if isinstance(after, Inspection):
        return inspection_changes(before, after, context.book().holdings(after.client))  # type: ignore[arg-type]
    if isinstance(after, CreditLine):
        return line_changes(before, after, context.book().holdings(after.client))  # type: ignore[arg-type]
    if isinstance(after, Opportunity):
        return opportunity_changes(before, after, context.today)  # type: ignore[arg-type]
    if isinstance(before, Question) and isinstance(after, Question):
        book = context.book()
        answered = (*book.clients().values(), *book.records(Callback))
        return [(before, after), *renamed_answers(before, after, answered)]  # type: ignore[arg-type]
    if isinstance(before, Segment) and isinstance(after, Segment):
        users = (*context.book().records(Segment), *context.book().records(Campaign))
        return [(before, after), *renamed_users(before, after, users)]  # type: ignore[arg-type]
    if isinstance(before, Contact) and isinstance(after, Contact):
        return [(before, after), *following_records(before, after, context.book().agreed_in(before))]
    return [(before, after)]


def _is_one_more(record: Any, context: Context) -> bool:
    """Whether no equal record exists, or a person says that this is another. Unsorted where nobody can be asked."""
    book = context.book()
    known = equal_warning(record, book, book.clients(), context.today)
    if not known:
        return True
    if not context.interactive:
        raise Unsorted(join_sentences(known, _("--another adds one more.")))
    return context.ask(join_sentences(known, _("Add one more?")))


def _with_known_risk(record: Any, context: Context) -> Any:
    """A new opportunity with the risk that the book has of its product, where none was said."""
    if not isinstance(record, Opportunity) or record.risk:
        return record
    book = context.book()
    return msgspec.structs.replace(record, risk=known_risk(record.product, book.holdings(), book.records(Campaign)))


def _warn(record: Record, context: Context) -> None:
    """Warn of a sale that is unsuitable, and of a gift above the yearly limit."""
    if isinstance(record, Gift):
        book = context.book()
        client = book.client(record.client)
        gifts = book.records(Gift, record.client)
        if client and (text := gift_warning(record, client, gifts, book.settings())):
            context.warn(text)
    if isinstance(record, Sale):
        book = context.book()
        client = book.client(record.client)
        if client and (text := sale_warning(client, record, record.on, book)):
            context.warn(text)
    if isinstance(record, Holding) and record.risk and not record.closed_on:
        client = context.book().client(record.client)
        if client and is_unsuitable(client, record.risk):
            context.warn(sale_objections_text(client, record.name, record.kind, record.risk, context.today))
    if isinstance(record, Opportunity) and record.stage is not OpportunityStage.LOST:
        warnings = suitability_text(context.book().client(record.client), record.risk, context.today)
        if warnings:
            context.warn(_("Mind: {warnings}.").format(warnings=warnings))


def _warn_of_users(record: Record, context: Context) -> None:
    """Name the segments or campaigns that use a segment which is to be removed."""
    if isinstance(record, Segment):
        book = context.book()
        filter_context = FilterContext.of(book, book.clients().values(), context.today)
        if users := segment_users(record, book.records(Campaign), filter_context):
            context.warn(segment_users_text(users))


def _checked(record: Any, context: Context) -> Any:
    """The record, its answers as they are kept, an opportunity with the kind that its product has in the book.

    BadInput for a segment or a campaign that could not be used, a template for no occasion, a question that could not
    be answered, and an answer that is none.
    """
    book = context.book()
    if isinstance(record, Segment | Campaign):
        filter_context = FilterContext.of(book, book.clients().values(), context.today)
        if isinstance(record, Segment):
            check_segment(record, filter_context)
        else:
            check_campaign(record, book.records(Campaign), filter_context)
    if isinstance(record, Opportunity):
        return with_known_kind(record, book.holdings())
    if isinstance(record, GreetingTemplate):
        with errors_about("--occasion"):
            return check_occasion(record, book.records(Occasion))
    if isinstance(record, Question):
        with errors_about("--choices"):
            check_choices(record)
        check_question(record, book.records(Question))
    if isinstance(record, Callback):
        questions = questions_asked(book.records(Question), Questionnaire.CALLBACK)
        return msgspec.structs.replace(record, answers=checked_answers(record.answers, questions, context.today))
    return record


def _readers(fields: Mapping[str, Field], context: Context) -> dict[str, Field]:
    """The fields, with those that name clients reading whom they mean."""

    def client(text: str, _today: date) -> str:
        return context.client(text).id

    def several(text: str, _today: date) -> tuple[str, ...]:
        found = dict.fromkeys(context.client(part).id for part in split_names(text, context.book().names()))
        if not found:
            raise BadInput(_("A contact is with one client at least."))
        return tuple(found)

    readers = {"client": client, "clients": several}
    return {name: field._replace(read=readers.get(name, field.read)) for name, field in fields.items()}


def _with_names(values: dict[str, Any], owner: str | None, book: Store) -> dict[str, Any]:
    """The values with those as the record has them that name something of the owner's: holder and insured of a policy,
    the loan of an inspection, the credit line of a loan. BadInput where several may be meant.
    """
    if loan := values.get("loan"):
        with errors_about("--loan"):
            values = {**values, "loan": _found(find_loan, loan, filter(_is_own_loan, book.holdings(owner))).id}
    if line := values.get("line"):
        with errors_about("--line"):
            values = {**values, "line": _found(find_line, line, book.records(CreditLine, owner)).name}
    return _with_people(values, owner, book)


def _is_own_loan(holding: Holding) -> bool:
    return holding.is_own_loan


def _found(find: Callable[..., FoundT], *known: Any) -> FoundT:
    """What `find` finds. BadInput where it refuses."""
    try:
        return find(*known)
    except Refused as why:
        raise BadInput(str(why)) from None


def _with_people(values: dict[str, Any], owner: str | None, book: Store) -> dict[str, Any]:
    """The values of a policy with holder and insured as the record has them; BadInput where several may be meant."""
    client = book.clients().get(owner or "")
    named = {name: text for name in ("insured", "holder") if client and (text := values.get(name))}
    return {**values, **{name: _found(read_insured, text, client) for name, text in named.items() if client}}


def _json(record: Any, clients: Mapping[str, Client]) -> dict[str, Any]:
    return contact_json(record, clients) if isinstance(record, Contact) else record_json(record)
