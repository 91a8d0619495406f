"""The records that rows list, made from their drafts and matched with those of the book: new, changed or already there.

A record of the book stands for one row at most, so that two equal deposits stay two, and importing the same file again
adds nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

import msgspec

from rmtui.comparing import folded, name_form
from rmtui.entry.fields.field import Field
from rmtui.errors import BadInput
from rmtui.exchange.attribute_fields import is_for_programs
from rmtui.exchange.importing.columns.list_channels import CHANNEL_OF_LISTS
from rmtui.exchange.importing.questions import NOTE, Answers, Choice, Question, question_key
from rmtui.exchange.importing.records.draft_records import (
    Owner,
    changed,
    left_blank,
    new_record,
    values_of,
    with_values,
)
from rmtui.exchange.importing.records.record_matching import (
    difference,
    is_called_as_loan,
    is_equal,
    matching_keys,
    may_be_same,
)
from rmtui.exchange.importing.records.reviewed_holdings import HoldingIds, reviewed, reviewed_holding_draft
from rmtui.exchange.importing.rows.drafts import Draft, Remark
from rmtui.language import N_, _
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.channel import Channel
from rmtui.records.client import Client
from rmtui.records.document import Document
from rmtui.records.events import Contact
from rmtui.records.holding import LIABILITIES, Holding, HoldingKind
from rmtui.records.ids import is_record_id
from rmtui.records.kinds import REFERENCES
from rmtui.records.review import Review, ReviewedHolding
from rmtui.records.tie import tie_id
from rmtui.rules.people.ties import updated_tie
from rmtui.rules.vocabulary import value_of
from rmtui.terms import term
from rmtui.words import phrases
from rmtui.words.headings import BALANCES

RecordT = TypeVar("RecordT", bound=Record)
Pair = tuple[Record | None, Record]
"""A record of the book, None for a new one, and as it is to be."""

PERHAPS_SUMMED = N_("Holdings that one of the same kind in the book may be the sum of: look whether it counts twice")
SUMS_LEFT_OUT = N_("Sums of holdings that the book has one by one, left out")
CHANNEL_TAKEN = N_("Contacts whose channel the file does not tell, taken as")
CHANNEL_OPEN = N_("Contacts whose channel is not known; the day is kept in the client's notes")
NOT_MADE = N_("Records that lack what they need; their text is kept in the client's notes")
USUAL, PREFERRED = "usual", "preferred"
"""The answer that a contact was by the usual way, which its note tells to be assumed."""
_OF_SEVERAL_ROWS = (Contact, Review, Document)
"""A second row like one is about the same record."""
_OWN, _SUMS = "own", "sums"


class Belongings:
    """The records of a book's clients while a file is imported."""

    def __init__(
        self,
        records: Iterable[Record],
        ids: dict[str, str],
        today: date,
        remark: Callable[[Remark], None],
        answers: Answers,
    ) -> None:
        """`ids`: by the ids that an exported file has those of the same records in the book; grows."""
        self._records = list(records)
        self._by_id = {record.id: record for record in self._records}
        self._ids = ids
        self._today, self._remark, self._answers = today, remark, answers
        self._reviews = {(one.client, one.on): one for one in self._records if isinstance(one, Review)}
        self._sums = {(one.client, one.kind) for one in self._records if isinstance(one, Holding) and _may_be_sum(one)}
        """The kinds of holdings of which a client has one that may be the sum of others."""
        self._held = {
            (one.client, kind)
            for one in self._records
            if isinstance(one, Holding) and one.kind not in LIABILITIES and not one.closed_on and not _may_be_sum(one)
            for kind in (one.kind, HoldingKind.OTHER)
        }
        """The kinds of assets that a client has in the book one by one, with that of all together."""
        self._there: defaultdict[tuple[Any, ...], list[Record]] = defaultdict(list)
        """The records that no row stands for yet, by what any record that may be the same has in common."""
        for record in self._records:
            for key in matching_keys(record):
                self._there[key].append(record)
        self.pairs: list[Pair] = []
        self._places: dict[str, int] = {}
        """The places of records among the pairs, by id."""
        self._reviewed: defaultdict[tuple[str, date], list[Draft]] = defaultdict(list)
        """What rows say of the holdings of a review, by its client and its day."""
        self._headed: dict[tuple[str, str], tuple[Holding, str]] = {}
        """The new holdings that headings name, with their sheet, by client and form of the name."""
        self._told_elsewhere: list[tuple[Draft, Owner]] = []
        """The last contacts and reviews that lists of clients tell of, and the copies in a contact calendar."""
        self._listed: set[tuple[Any, ...]] = set()
        """The contacts that exported sheets list, by what their copies have: client, day, time and channel."""
        self.unchanged = 0
        self.lost: defaultdict[str, list[str]] = defaultdict(list)
        """The texts of drafts that no record could be made of, by client."""

    def take(self, draft: Draft, owner: Owner) -> None:
        """Take in a draft: as a new record, or as a change of an existing one."""
        if draft.is_copy or (draft.is_headed and draft.kind.record in (Contact, Review)):
            self._told_elsewhere.append((draft, owner))
            return
        self._take(draft, owner)

    def tie(self, client: Client, other: Client) -> None:
        """Let two clients whom one row names belong together; what each shares is for them to say."""
        key = tie_id(client.id, other.id)
        if client.id == other.id or key in self._places:
            return
        if key in self._by_id:
            self.unchanged += 1
        else:
            self._add(updated_tie(client, other))

    def take_whole(self, record: Record, written: str, values: Mapping[str, Any]) -> None:
        """Take in a record that a sheet has as a whole. `written`: its id there, `values`: those of the sheet."""
        found = self.of_id(written, type(record))
        if found:
            self._take_own_row(found, written, record, values)
            return
        alike = next((one for one in self._records if type(one) is type(record) and is_equal(one, record)), None)
        if alike:
            self._know(written, alike)
            self.unchanged += 1
        else:
            self._add_as_written(record, written)

    def _take_own_row(self, found: Record, written: str, new: Record, values: Mapping[str, Any]) -> None:
        self._know(written, found)
        self._forget(found)
        before = self._now(found)
        self._put(before, with_values(before, new, values))

    def _add_as_written(self, record: RecordT, written: str) -> RecordT:
        """Add a record, with its id in the file where no other one has it; the record as it was added."""
        is_free = is_record_id(written) and written not in self._by_id and written not in self._places
        added = msgspec.structs.replace(record, id=written) if is_free else record
        self._know(written, added)
        self._add(added)
        return added

    def _take(self, draft: Draft, owner: Owner) -> None:
        try:
            if draft.kind.record is ReviewedHolding:
                key = owner.client.id, draft.values["on"]
                self._reviewed[key].append(reviewed_holding_draft(draft, self._reviews.get(key)))
            elif complete := self._with_channel(self._with_known(draft), owner):
                self._take_values(draft, values_of(complete, owner.client), owner)
        except (BadInput, KeyError, TypeError) as problem:
            reason = str(problem) if isinstance(problem, BadInput) else _lacking(draft, problem)
            self._remark(Remark(NOT_MADE, draft.place, draft.text, reason))
            self.lost[owner.client.id].append(draft.line)

    def _take_values(self, draft: Draft, said: dict[str, Any], owner: Owner) -> None:
        """Take in what a draft says: as its own record of an exported file, as one of the book, or as a new one."""
        written = said.pop("id", "")
        values = {name: self._as_in_book(name, value) for name, value in said.items()}
        new = new_record(draft, owner, values, self._today)
        if written and isinstance(new, Holding) and "valued_on" not in values:
            new = msgspec.structs.replace(new, valued_on=None)  # an exported sheet says all that is known of it
        if written and isinstance(new, Contact):
            self._listed.update((one, new.on, new.at, new.channel) for one in new.clients)
        if own := self.of_id(written, type(new)):
            self._take_own_row(own, written, new, values)
        elif found := self._match(new) or self._headed_alike(new, draft):
            self._know(written, found)
            before = self._now(found)
            after = changed(before, _without_vague_name(before, new, values), self._today)
            self._put(before, before if isinstance(after, Contact) and "channel" not in draft.values else after)
        elif isinstance(new, Holding):
            self._add_holding(new, written, draft)
        else:
            self._add_as_written(new, written)

    def _add_holding(self, new: Holding, written: str, draft: Draft) -> None:
        """Add a holding; of those that a heading names none without a value, and none that the book has in parts."""
        if not draft.is_headed:
            self._add_as_written(new, written)
            if (new.client, new.kind) in self._sums:
                self._remark(Remark(PERHAPS_SUMMED, draft.place, new.name))
        elif new.value and self._is_sum_of_book(new):
            self._remark(Remark(SUMS_LEFT_OUT, draft.place._replace(column=new.name), draft.text))
        elif new.value:
            self._headed[new.client, name_form(new.name)] = self._add_as_written(new, written), draft.place.sheet

    def _is_sum_of_book(self, new: Holding) -> bool:
        """Whether a column of a list of clients sums up what the book has one by one; as long as that is not answered,
        too.
        """
        is_of_no_kind = new.kind is HoldingKind.OTHER or folded(new.name) in phrases(BALANCES)
        is_total = is_of_no_kind and _is_bare(new)
        if (new.client, new.kind) not in self._held or not (is_total or _may_be_sum(new)):
            return False
        return self._answers.ask(_sum_question(plain(new.name))) != _OWN

    def _with_channel(self, draft: Draft, owner: Owner) -> Draft | None:
        """A contact with a channel: where the file tells none, the one that is answered.

        As long as the question is open it is taken as a call, and told; the note of one that a column is
        headed with says so. None where it is not to be a contact: its text is kept.
        """
        if draft.kind.record is not Contact or "channel" in draft.values or "on" not in draft.values:
            return draft
        is_asked = not draft.is_headed and CHANNEL_OF_LISTS in self._answers.open
        answer = PREFERRED if is_asked else self._answers.ask(_channel_question(draft))
        if answer == NOTE:
            self._remark(Remark(CHANNEL_OPEN, draft.place, draft.text))
            for id in (owner.client.id, *owner.others):
                self.lost[id].append(draft.line)
            return None
        said = owner.client.channel if answer == PREFERRED else value_of(Channel, answer or "")
        channel = said or Channel.TELEPHONE
        self._remark(Remark(CHANNEL_TAKEN, draft.place, term(channel)))
        assumed = _("channel assumed: {channel}").format(channel=term(channel))
        kept = (assumed,) if said is None and not is_asked and (draft.is_headed or answer) else ()
        return draft._replace(values={**draft.values, "channel": channel}, kept=(*draft.kept, *kept))

    def _with_known(self, draft: Draft) -> Draft:
        """A row of an exported file whose blank cells leave what the book has: no default stands for them."""
        found = self.of_id(draft.values.get("id", ""), draft.kind.record)
        return draft if found is None else draft._replace(values={**left_blank(found, draft), **draft.values})

    def of_id(self, written: str, kind: type[Record]) -> Any:
        """The record of the book that an exported file has under an id, of the same kind; None where there is none.

        A second row with the id is a copy that became another record.
        """
        found = self._by_id.get(written)
        is_copy = written in self._ids
        return None if found is None or is_copy or type(found) is not kind else found

    def _know(self, written: str, record: Record) -> None:
        """Know a record of the book by the id that the file has it under."""
        if written:
            self._ids[written] = record.id

    def _as_in_book(self, name: str, value: Any) -> Any:
        """An id of another record as the book has it."""
        return self._ids.get(value, value) if name in REFERENCES and isinstance(value, str) else value

    def finish(self) -> None:
        """Take in what can only be decided once all contacts, reviews and holdings are known.

        The last contact of a list of clients, and one in a comment of an exported calendar, may be one that is listed,
        and a holding of a review one of the book.
        """
        for draft, owner in self._told_elsewhere:
            if self._is_listed(draft, owner.client):
                self.unchanged += 1
            else:
                self._take(draft, owner)
        known = [*map(self._now, self._records), *(after for before, after in self.pairs if before is None)]
        reviews = {(one.client, one.on): one for one in known if isinstance(one, Review)}
        ids = HoldingIds((one for one in known if isinstance(one, Holding)), reviews.values())
        for (client, on), drafts in self._reviewed.items():
            before = reviews.get((client, on))
            if before is None:
                before = Review(client=client, on=on)
                self._add(before)
            self._put(before, reviewed(before, [self._with_holding(draft) for draft in drafts], ids))

    def _is_listed(self, draft: Draft, client: Client) -> bool:
        """Whether a contact or review that is told elsewhere is one of those that are listed."""
        on = draft.values.get("on")
        if draft.is_copy:
            return (client.id, on, draft.values.get("at", ""), draft.values["channel"]) in self._listed
        return bool(self._there[draft.kind.record, client.id, on])

    def _with_holding(self, draft: Draft) -> Draft:
        """A row of a review with its holding as the book has it."""
        values = {name: self._as_in_book(name, value) for name, value in draft.values.items()}
        return draft._replace(values=values)

    def _now(self, record: Record) -> Any:
        """The present state of a record."""
        return self.pairs[self._places[record.id]][1] if record.id in self._places else record

    def _put(self, before: Record, after: Record) -> None:
        if before.id in self._places:
            place = self._places[before.id]
            self.pairs[place] = (self.pairs[place][0], after)
        elif after == before:
            self.unchanged += 1
        else:
            self._places[before.id] = len(self.pairs)
            self.pairs.append((before, after))

    def _add(self, record: Record) -> None:
        self._places[record.id] = len(self.pairs)
        self.pairs.append((None, record))
        if isinstance(record, _OF_SEVERAL_ROWS):
            for key in matching_keys(record):
                self._there[key].append(record)

    def _headed_alike(self, new: Any, draft: Draft) -> Any:
        """The holding that another row of the client has below the same heading; None where it may be a second one.

        A second row of a sheet with other figures has another holding; a later sheet has newer figures.
        """
        if not (draft.is_headed and isinstance(new, Holding)) or (new.client, name_form(new.name)) not in self._headed:
            return None
        found, sheet = self._headed[new.client, name_form(new.name)]
        return found if sheet != draft.place.sheet or not difference(self._now(found), new) else None

    def _match(self, new: Record) -> Any:
        """The record of the book that a new one is the same as; None for none."""
        for key in matching_keys(new):
            alike = [one for one in self._there[key] if may_be_same(one, new)]
            if alike:
                found = min(alike, key=lambda one: difference(one, new))
                self._forget(found)
                return found
        return None

    def _forget(self, record: Record) -> None:
        """No other row can be about this record, unless it is of a kind of which several may."""
        for key in () if isinstance(record, _OF_SEVERAL_ROWS) else matching_keys(record):
            if record in self._there[key]:
                self._there[key].remove(record)


def lack_text(record: type[Any], values: Collection[str], fields: Mapping[str, Field]) -> str:
    """What a record of a class needs and values, by name, do not have, in the words of the fields."""
    needed = (one.name for one in msgspec.structs.fields(record) if one.required and one.name not in values)
    labels = [_(fields[name].label) for name in needed if name in fields and not is_for_programs(fields[name].label)]
    return _("missing: {fields}").format(fields=_(", ").join(labels)) if labels else ""


def _lacking(draft: Draft, problem: KeyError | TypeError) -> str:
    """The required fields that a record would lack."""
    if not isinstance(problem, KeyError):
        supplied = ("channel",) if draft.kind.record is Contact else ()  # see `_with_channel`
        return lack_text(draft.kind.record, (*draft.values, *supplied), draft.kind.fields)
    field = draft.kind.fields.get(problem.args[0])
    return _("missing: {fields}").format(fields=_(field.label)) if field else ""


def _without_vague_name(before: Record, new: Record, values: dict[str, Any]) -> dict[str, Any]:
    """The values of a row without the name of a loan that only tells its kind, where the book has one that tells more,
    and without the kind where it is no more than a loan.
    """
    if not (isinstance(before, Holding) and isinstance(new, Holding) and is_called_as_loan(new)):
        return values
    is_vague = new.kind is HoldingKind.LOAN
    left_out = {"name": is_vague or not is_called_as_loan(before), "kind": is_vague}
    return {name: value for name, value in values.items() if not left_out.get(name)}


def _may_be_sum(holding: Holding) -> bool:
    """Whether a holding is called as its kind is, 存款 or Deposits, and nothing else is known of it."""
    names = (holding.name, holding.name.removesuffix("s"))
    return _is_bare(holding) and any(value_of(HoldingKind, name) is holding.kind for name in names)


def _is_bare(holding: Holding) -> bool:
    return not (holding.code or holding.opened_on or holding.matures_on or holding.rate)


def _sum_question(name: str) -> Question:
    """Whether a column sums up the holdings that the book has of its clients: it would be the same money twice."""
    return Question(
        question_key("sum-of-book", name),
        _("The book has holdings of some clients one by one. Does “{name}” sum them up?").format(name=name),
        (
            Choice(_SUMS, _("yes: leave the sum out, or it would count twice")),
            Choice(_OWN, _("no: it is a holding of its own")),
        ),
        samples=(name,),
        suggested=_SUMS,
        remembered=True,
    )


def _channel_question(draft: Draft) -> Question:
    """By which channel the contacts of a file were, once for all of which it tells none."""
    field = draft.kind.fields["channel"]
    return Question(
        question_key("channel", draft.kind.name),
        _("The file does not tell the channel of some contacts. Which one was it?"),
        (
            Choice(USUAL, _("not known: the day counts, as a call that is noted as assumed")),
            Choice(PREFERRED, _("by the channel that each client prefers, a call where that is not known")),
            *(Choice(channel.value, term(channel)) for channel in Channel),
            Choice(NOTE, _("not known: no contact, the day goes into the notes")),
        ),
        samples=(plain(draft.text),),
        suggested=USUAL,
        remembered=True,
        reads=lambda reply: field.parse(reply, date.min).value,
    )
