"""`rmtui loans`: the loans of this bank with their class, instalments and what is overdue; each is a holding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments import list_first
from rmtui.cli.field_options import join_values
from rmtui.cli.records import ACTIONS, RecordCommand
from rmtui.entry.fields.holding import LOAN_FIELDS
from rmtui.language import N_
from rmtui.records.holding import Holding
from rmtui.records.kinds import KINDS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from rmtui.cli.context import Context
    from rmtui.records.client import Client
    from rmtui.store.door import Store


class _LoanCommand(RecordCommand):
    """That of the holdings, of loans alone and in their words."""

    def _records(self, book: Store, client: Client | None) -> Iterator[Any]:
        return (one for one in super()._records(book, client) if one.is_own_loan)


def _command() -> RecordCommand:
    return _LoanCommand(KINDS[Holding]._replace(table="loans", name=N_("loan")), LOAN_FIELDS)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: those of the records."""
    _command().add_arguments(parser)


def arrange(words: list[str]) -> list[str]:
    """The words, with the action "list" put before them where they name none."""
    return join_values(list_first(words, ACTIONS))


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where there is none to show, 3 where an id may be several."""
    return _command().run(args, context)
