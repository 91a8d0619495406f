"""Records made of drafts: what a row says as the record has it, a new record, and one of the book that it changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import msgspec

from rmtui.comparing import folded, name_form
from rmtui.currency import base_currency
from rmtui.entry.amounts import Amount
from rmtui.entry.client_merging import joined_text
from rmtui.entry.dates import DEFAULT_STEP_DELAY
from rmtui.entry.fields.typed import in_one_currency
from rmtui.entry.normal_form import normal_form
from rmtui.entry.outcomes import read_outcome
from rmtui.entry.record_changes import build_record
from rmtui.entry.steps.step_finder import day_ahead
from rmtui.entry.values import BLANKS
from rmtui.exchange.importing.kinds import kind_called
from rmtui.exchange.importing.records.exported_values import in_full
from rmtui.exchange.importing.rows.drafts import Draft
from rmtui.named_tuple import NamedTuple
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.document import Document
from rmtui.records.events import Contact, Promise, Sale, StandingPromise
from rmtui.records.holding import LIABILITIES, Holding
from rmtui.records.party import Party
from rmtui.records.policy import Policy, PolicyKind
from rmtui.records.review import Review, ReviewStep
from rmtui.rules.assets.product_kinds import product_kind
from rmtui.rules.text.phrases import strip_assumed_mark
from rmtui.rules.vocabulary import value_of
from rmtui.terms import term
from rmtui.words import by_word, products

_SELF = frozenset(("本人", "自己", "本人本身", "self", "the client", "client"))
_STEP = r"(?P<star>\*)?\s*(?P<theirs><)?\s*(?P<due>\d{4}-\d{2}-\d{2})\s*(?P<text>.+)"
_ONCE = ("promise", "at", "channel", "outcome")
"""What of a contact is not written over."""


class Owner(NamedTuple):
    """The client of a draft, and of a contact whoever else was there."""

    client: Client
    others: tuple[str, ...] = ()
    """Ids."""


def values_of(draft: Draft, client: Client) -> dict[str, Any]:
    """What a draft says, as the record has it. KeyError where it lacks what no record of its kind can be without."""
    return _VALUES[draft.kind.record](draft, client)


def left_blank(known: Record, draft: Draft) -> dict[str, Any]:
    """What of a record would else follow from other cells, or be a default, where its own cell says nothing."""
    values = {name: getattr(known, name, None) for name in ("name", "kind", "currency", "on", "channel", "outcome")}
    if isinstance(known, Holding):
        is_below_zero = draft.owes_below_zero and known.kind in LIABILITIES
        values["value"] = Amount(-known.value if is_below_zero else known.value, "")
    if isinstance(known, Sale):
        values["amount"] = Amount(known.amount, "")
    if isinstance(known, (Contact, StandingPromise)) and known.promise:
        promise = known.promise
        values |= {"promise": promise.text, "promise_due": promise.due, "promise_by": promise.by}
        values["promise_still_open_on"] = promise.still_open_on
        values["promise_assumed"] = promise.assumed and "promise_due" not in draft.values
    return {name: value for name, value in values.items() if value and name not in draft.values}


def new_record(draft: Draft, owner: Owner, values: dict[str, Any], today: date) -> Record:
    kind = draft.kind.record
    if kind is Contact:
        clients = tuple(dict.fromkeys((owner.client.id, *owner.others)))
        return build_record(Contact, None, values, today, clients=clients)
    if kind is Document:
        return build_record(Document, None, values, today, client=owner.client.id, added_on=today)
    if kind is StandingPromise:
        return StandingPromise(client=owner.client.id, **{"on": min(today, values["promise"].due)} | values)
    if kind is Sale:
        return Sale(client=owner.client.id, **values)
    found: Record = build_record(kind, None, values, today, client=owner.client.id)
    return found


def changed(before: Record, values: dict[str, Any], today: date) -> Record:
    """A record changed by a draft."""
    if isinstance(before, (Sale, StandingPromise)):
        return before
    known: dict[str, Any] = {
        name: joined_text(before.note, value) if name == "note" else value  # type: ignore[attr-defined]
        for name, value in values.items()
        if not (name in _ONCE and getattr(before, name, None))
    }
    if (
        isinstance(before, Holding)
        and getattr(known["value"], "units", None) == before.value
        and "valued_on" not in values
    ):
        known["valued_on"] = before.valued_on
    if isinstance(before, Review) and "steps" in known:
        known["steps"] = _same_steps(known["steps"], before.steps)
    after = build_record(type(before), before, known, today)
    return msgspec.structs.replace(after, revision=before.revision)


def with_values(before: Record, new: Record, values: Mapping[str, Any]) -> Record:
    """A record changed by its own row in an exported file, in which a blank cell changes nothing."""
    names = (name for name in values if name in before.__struct_fields__)
    said = {name: in_full(getattr(new, name), getattr(before, name)) for name in names}
    if isinstance(before, Review) and "steps" in said:
        said["steps"] = _same_steps(said["steps"], before.steps)
    return msgspec.structs.replace(before, **said)


def _same_steps(written: Iterable[ReviewStep], known: Iterable[ReviewStep]) -> tuple[ReviewStep, ...]:
    """Next steps as a cell has them, each with what only the book knows of it: its promise, and that it was done."""
    unseen = ("text", "standing_promise", "done_on", "still_open_on")
    left = [*known]
    found = []
    for step in written:
        alike = next((one for one in left if in_full(step.text, one.text) == one.text), None)
        if alike:
            left.remove(alike)
            step = msgspec.structs.replace(step, **{name: getattr(alike, name) for name in unseen})  # noqa: PLW2901
        found.append(step)
    return tuple(found)


# Kind by kind


def _holding(draft: Draft, _client: Client) -> dict[str, Any]:
    values = _with_note(draft)
    kind = values.get("kind") or kind_called(values.get("name", ""))
    values.setdefault("name", values.get("code") or term(kind))
    values.setdefault("value", values.get("cost"))
    if values["value"] is None:
        raise KeyError("value")
    if kind in LIABILITIES:
        units = values["value"].units
        values["value"] = values["value"]._replace(units=-units if draft.owes_below_zero else abs(units))
    return {**values, "kind": kind}


def _policy(draft: Draft, client: Client) -> dict[str, Any]:
    values = _with_note(draft)
    for name in ("holder", "insured"):
        said = values.get(name, "")
        if name_form(said) == name_form(client.name) or folded(said) in _SELF:
            values[name] = ""
    values.setdefault("kind", _policy_kind(values.get("product", "")))
    if values["kind"] is None:
        raise KeyError("kind")
    return values


def _policy_kind(product: str) -> PolicyKind | None:
    """The kind that a product's name tells."""
    name = folded(product)
    words = by_word(products.POLICY_KINDS)
    within = [word for word in words if len(word) > 1 and word in name]
    return PolicyKind(words[max(within, key=len)]) if within else value_of(PolicyKind, product)


def _contact(draft: Draft, _client: Client) -> dict[str, Any]:
    values = _with_note(draft)
    if promise := _promise(values):
        values["promise"] = promise
    values.setdefault("outcome", read_outcome(values.get("note", ""))[0])
    return values


def _promise(values: dict[str, Any]) -> Promise | None:
    """The promise that values tell of, which are taken out of them."""
    names = ("promise", "promise_due", "promise_assumed", "promise_by", "promise_still_open_on")
    text, due, assumed, by, still_open = (values.pop(name, None) for name in names)
    done, kept_by_contact = values.pop("promise_done", None), values.pop("promise_kept_by_contact", None)
    if not (text or due):
        return None
    said = _day_within(text, values["on"]) if text and not due and "on" in values else None
    day = due or said or values["on"] + DEFAULT_STEP_DELAY
    return Promise(
        due=max(day, values.get("on", day)),
        text=text or "",
        done_on=None if done == kept_by_contact else done,
        assumed=not (due or said) or bool(assumed),
        by=by or Party.MANAGER,
        still_open_on=still_open,
    )


def _day_within(text: str, today: date) -> date | None:
    """The one day that a next step names: 月底前报材料; None where it names none, or one that is not exact."""
    written = normal_form(text)
    found = day_ahead(written, (0, len(written)), today) if written else None
    return None if found is None or found[1].assumed or len(found[1].days) > 1 else found[1].days[0]


def _standing_promise(draft: Draft, _client: Client) -> dict[str, Any]:
    values = dict(draft.values)
    promise = _promise(values)
    if promise is None:
        raise KeyError("promise")
    return {**values, "promise": promise}


def _sale(draft: Draft, _client: Client) -> dict[str, Any]:
    values = in_one_currency(draft.values, base_currency())
    kind = values.pop("kind", None)
    product = values.get("product", "")
    return {**values, "kind": str(kind) if kind else product_kind(product)}


def _review(draft: Draft, _client: Client) -> dict[str, Any]:
    values = dict(draft.values)
    steps, open_ended = [], []
    for line in filter(None, (line.strip(BLANKS) for line in values.pop("steps", "").split("\n"))):
        found = re.fullmatch(_STEP, line)
        if found:
            due, (words, assumed) = date.fromisoformat(found["due"]), strip_assumed_mark(found["text"])
            by = Party.CLIENT if found["theirs"] else Party.MANAGER
            steps.append(ReviewStep(due=due, text=words, for_client=bool(found["star"]), assumed=assumed, by=by))
        else:
            open_ended.append(line)
    steps += [ReviewStep(due=values["on"] + timedelta(days=7), text=line, assumed=True) for line in open_ended]
    view = "\n".join(filter(None, (values.get("view", ""), *draft.kept)))
    return {**values, **({"steps": tuple(steps)} if steps else {}), **({"view": view} if view else {})}


def _with_note(draft: Draft, _client: Client | None = None) -> dict[str, Any]:
    """The values, with what could not be read in the note."""
    note = "\n".join(filter(None, (draft.values.get("note", ""), *draft.kept)))
    return {**draft.values, "note": note} if note else dict(draft.values)


_VALUES: Mapping[type[Any], Callable[[Draft, Client], dict[str, Any]]] = {
    Holding: _holding,
    Policy: _policy,
    Contact: _contact,
    Sale: _sale,
    StandingPromise: _standing_promise,
    Review: _review,
    Document: _with_note,
}
