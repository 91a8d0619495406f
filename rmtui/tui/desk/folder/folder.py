"""The folder of a client as the tabs show it, and the record behind a block of a tab."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypeAlias, TypeVar, cast

from rmtui.named_tuple import NamedTuple
from rmtui.records.base import Record
from rmtui.records.client import Client, ContactPerson, Relative
from rmtui.records.events import Contact, Snooze
from rmtui.records.kinds import kind_of, kind_of_table
from rmtui.records.settings import Settings
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.contact.summary import OpenPromise

PROMISE = "promise"
_PEOPLE = ("family", "contact_persons")
"""Kinds of blocks, before the colon of their keys; see also `block_key`. The key of a contact is its id alone."""


Kind = TypeVar("Kind", bound=Record)


class FolderContents(NamedTuple):
    """The contents of a folder besides the client's record, read at one moment."""

    client: str
    """Id."""
    settings: Settings
    """The rates, and the assumptions about the protection of a family."""
    discretion: Discretion
    """What of others may be seen in this folder."""
    records: Mapping[type[Record], tuple[Record, ...]]
    """By kind: the client's own, and those of others who agreed that they are seen here."""

    def all(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """All records of a kind."""
        return cast("tuple[Kind, ...]", self.records.get(kind, ()))

    def own(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """The records of a kind that belong to the client."""
        return tuple(one for one in self.all(kind) if self.client in kind_of(one).owners(one))

    def find(self, key: str) -> Record | None:
        """The record of a block, by its key."""
        table, _colon, id = key.partition(":")
        kind = kind_of_table(table)
        return next((one for one in self.all(kind.record) if one.id == id), None) if kind else None


def block_key(record: Record) -> str:
    """The key of the block of a record on the tab of its kind: "holdings:" and its id."""
    return f"{kind_of(record).table}:{record.id}"


class Folder(NamedTuple):
    """A client with what the book knows beside the record itself."""

    client: Client
    clients: Mapping[str, Client]
    today: date
    promises: tuple[OpenPromise, ...] = ()
    """Open ones."""
    contacts: tuple[Contact, ...] | None = None
    """Newest first; None while they are still being read."""
    contents: FolderContents | None = None
    """None until one of its tabs is shown, and while it is being read."""
    discretion: Discretion = Discretion({})
    """What of others may be seen here."""
    is_masked: bool = False
    """Whether it is shown without figures (`rmtui.discreet`): a folder that differs in nothing else is shown anew."""
    is_discreet: bool = False
    """Whether somebody may read along: without the manager's judgements then."""
    duplicates: tuple[Client, ...] = ()
    """Clients who may be the same one."""
    snooze: Snooze | None = None
    """The one that hides the client from the queue today."""


class Member(NamedTuple):
    """One of the people in a client's record."""

    client: Client
    person: Relative | ContactPerson


FolderRecord: TypeAlias = OpenPromise | Member | Record
"""What a block of a tab may stand for."""


def record_at(folder: Folder, key: str) -> FolderRecord:
    """The record behind a block, by its key; else the client."""
    kind, _colon, which = key.rpartition(":")
    if folder.contents and (found := folder.contents.find(key)):
        return found
    if kind == PROMISE:
        return next((one for one in folder.promises if one.source == which), folder.client)
    if kind in _PEOPLE:
        return Member(folder.client, getattr(folder.client, kind)[int(which)])
    return next((one for one in folder.contacts or () if one.id == which), folder.client)
