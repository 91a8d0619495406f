"""A three-way merge of two copies of one file, record by record, from the newest state that both know.

A copy knows the state of a record that it holds, and those that its operations remember: before a change, after one
that was taken back, and what a merge saw of another copy. Two states are the same where revision and content are.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from rmtui.named_tuple import NamedTuple
from rmtui.rules.merging import merge_raw_records
from rmtui.store.answers import JsonRecord
from rmtui.store.files import file_format
from rmtui.store.files.difference import comparable, records
from rmtui.store.files.operations import DELETED, OPERATIONS, content_of, known_states, revision_of
from rmtui.store.maintenance import Answers, Clash, RecordKey


class RetainedRecord(NamedTuple):
    """A record that one side removed without having seen how the other changed it: it stays."""

    table: str
    record: JsonRecord


class Reconciled(NamedTuple):
    """What a merge does to this side."""

    changes: dict[str, dict[str, JsonRecord | None]]
    """By table and id."""
    seen: dict[str, dict[str, list[JsonRecord]]]
    """States of the other side to be remembered, by table and id: a later merge begins there."""
    kept: tuple[RetainedRecord, ...]
    clashes: tuple[Clash, ...]

    def with_answers(self, answers: Answers) -> Reconciled:
        """With the clashes decided for which there is an answer to every field."""
        changes = {table: dict(changed) for table, changed in self.changes.items()}
        left = []
        for clash in self.clashes:
            answer = answers.get((clash.table, clash.id), {})
            if not set(clash.fields) <= set(answer):
                left.append(clash)
                continue
            found = dict(clash.merged)
            for field in clash.fields:
                source = clash.here if answer[field] == "here" else clash.there
                found.pop(field, None)
                if field in source:
                    found[field] = source[field]
            if comparable(found) != comparable(clash.here):
                changes.setdefault(clash.table, {})[clash.id] = found
        return self._replace(changes=changes, clashes=tuple(left))


def reconcile(
    ours: file_format.Tables,
    theirs: file_format.Tables,
    earlier: Callable[[], Iterable[file_format.Tables]] = lambda: (),
) -> Reconciled:
    """Merge `theirs` into `ours`. `earlier` are older states of ours, read where the operations do not reach back."""
    return _Reconciling(ours, theirs, earlier).run()


class _Reconciling:
    def __init__(
        self, ours: file_format.Tables, theirs: file_format.Tables, earlier: Callable[[], Iterable[file_format.Tables]]
    ) -> None:
        self._here, self._there = _states(ours), _states(theirs)
        self._known_here, self._known_there = _known_states(ours), _known_states(theirs)
        self._earlier: Callable[[], Iterable[file_format.Tables]] | None = earlier
        self._found = Reconciled({}, {}, (), ())

    def run(self) -> Reconciled:
        for at, there in self._there.items():
            here = self._here.get(at)
            if here is None:
                self._change(at, there)
            elif _content(here) != _content(there) and _state_key(there) not in self._known_here.get(at, {}):
                self._reconcile_record(at, here, there)
        return self._found

    def _reconcile_record(self, at: RecordKey, here: JsonRecord, there: JsonRecord) -> None:
        """A record that both sides have, or had, and do not say alike; the other side's state was not known here."""
        newest = max(revision_of(here), revision_of(there)) + 1
        if _state_key(here) in self._known_there.get(at, {}):
            self._change(at, there)
        elif self._is_known_earlier(at, there):
            return
        elif _is_removed(here) or _is_removed(there):
            record = there if _is_removed(here) else here
            base = self._base(at)
            if base and _content(base) == _content(record):  # changed, and changed back
                self._change(at, {"revision": newest})
                return
            self._found = self._found._replace(kept=(*self._found.kept, RetainedRecord(at[0], record)))
            self._change(at, {**record, "revision": newest})
        else:
            found, fields = merge_raw_records(self._base(at), here, there)
            found["revision"] = newest
            if fields:
                mine = {name: value for name, value in found.items() if name not in fields}
                mine |= {name: here[name] for name in fields if name in here}
                clash = Clash(*at, here, there, fields, mine)
                self._found = self._found._replace(clashes=(*self._found.clashes, clash))
            elif comparable(found) != comparable(here):
                self._change(at, found)
        self._remember_states(at)

    def _base(self, at: RecordKey) -> JsonRecord | None:
        here, there = self._known_here.get(at, {}), self._known_there.get(at, {})
        common = [state for key, state in here.items() if key in there and not _is_removed(state)]
        return max(common, key=revision_of, default=None)

    def _change(self, at: RecordKey, state: JsonRecord) -> None:
        self._found.changes.setdefault(at[0], {})[at[1]] = state

    def _remember_states(self, at: RecordKey) -> None:
        """The states of the other side that this one did not know: a later merge begins there."""
        known = self._known_here.get(at, {})
        new = [state for key, state in self._known_there.get(at, {}).items() if key not in known]
        if new:
            self._found.seen.setdefault(at[0], {})[at[1]] = new

    def _is_known_earlier(self, at: RecordKey, there: JsonRecord) -> bool:
        """Is the other side's state known when the older states of this side are looked at, too?"""
        if self._earlier:
            earlier, self._earlier = self._earlier(), None
            for tables in earlier:
                for place, state in records(tables).items():
                    self._known_here.setdefault(place, {}).setdefault(_state_key(state), state)
        return _state_key(there) in self._known_here.get(at, {})


def _states(tables: file_format.Tables) -> dict[RecordKey, JsonRecord]:
    """Every record; a removed one has only the revision of its tombstone."""
    graves = {(one["table"], key): {"revision": one["revision"]} for key, one in tables.get(DELETED, {}).items()}
    return {**graves, **records(tables)}


def _known_states(tables: file_format.Tables) -> dict[RecordKey, dict[str, JsonRecord]]:
    """All that is known of every record, state by state."""
    found = {at: {_state_key(state): state} for at, state in _states(tables).items()}
    for operation in tables.get(OPERATIONS, {}).values():
        for table, key, state in known_states(operation):
            found.setdefault((table, key), {})[_state_key(state)] = state
    return found


def _is_removed(state: JsonRecord) -> bool:
    return "id" not in state


def _content(state: JsonRecord) -> JsonRecord | None:
    return None if _is_removed(state) else content_of(state)


def _state_key(state: JsonRecord) -> str:
    return json.dumps([revision_of(state), _content(state)], sort_keys=True, ensure_ascii=False)
