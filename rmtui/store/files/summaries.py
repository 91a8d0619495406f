"""What is asked of all clients at once, or of a few without their records: answered from the index where it can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.store.files import file_format
from rmtui.store.files.layout import month_file

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from rmtui.records.holding import Holding
    from rmtui.records.review import Review
    from rmtui.rules.contact.due_row import DueRow
    from rmtui.rules.contact.folder_facts import FolderFacts
    from rmtui.rules.contact.summary import ContactSummary
    from rmtui.rules.days.periods import Period
    from rmtui.rules.work.contribution import ClientBalances
    from rmtui.rules.work.work_records import MonthEffort, MonthWork
    from rmtui.store.files.reading import Reader


class Summarizer:
    """Summaries of what a reader reads."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def folders(self, contact_summary: ContactSummary) -> dict[str, FolderFacts]:
        """What the folders have, by client; who has nothing in theirs is left out."""
        from rmtui.rules.assets.target_allocation import allocation_plans
        from rmtui.rules.contact.folder_facts import folder_facts, lost_of_clients

        tables = self._reader.files.book_tables()
        return folder_facts(
            self._reader.holdings(),
            self._reader.policies(),
            contact_summary.reviews,
            cases=tables.cases.values(),
            opportunities=tables.opportunities.values(),
            lost=lost_of_clients(self._reader.holdings()),
            goals=tables.goals.values(),
            allocations=allocation_plans(tables.allocations.values(), self._reader.holdings()),
            lines=tables.lines.values(),
            inspections=tables.inspections.values(),
        )

    def folders_due(self, contact_summary: ContactSummary, today: date, days: int = 0) -> dict[str, FolderFacts]:
        """The same with only those holdings and policies that may be a reason in the queue of a day, looking ahead."""
        from rmtui.rules.assets.target_allocation import allocation_plans
        from rmtui.rules.contact.folder_facts import folder_facts
        from rmtui.rules.contact.reason_rules import reason_rules
        from rmtui.store.files import folder_index
        from rmtui.store.files.campaign_marks import campaigns_to_contact
        from rmtui.store.files.weight_index import weights

        tables = self._reader.files.book_tables()
        if tables.header.format < file_format.FORMAT:
            return self.folders(contact_summary)
        near = folder_index.near(self._reader.root, tables, today, days, reason_rules(self._reader.settings()))
        return folder_facts(
            near.holdings,
            near.policies,
            contact_summary.reviews,
            near.owners,
            cases=tables.cases.values(),
            opportunities=tables.opportunities.values(),
            lines=tables.lines.values(),
            inspections=tables.inspections.values(),
            campaigns=campaigns_to_contact(self._reader, today),
            lost=near.lost,
            weights=weights(self._reader, near.margins, today),
            goals=tables.goals.values(),
            allocations=allocation_plans(tables.allocations.values(), near.allocated),
        )

    def folder(self, client: str, contact_summary: ContactSummary, today: date) -> FolderFacts:
        """What the folder of one client has."""
        from rmtui.records.case import Case
        from rmtui.records.goal import AllocationTarget, Goal
        from rmtui.records.loan import CreditLine, Inspection
        from rmtui.records.opportunity import Opportunity
        from rmtui.rules.assets.target_allocation import allocation_plans
        from rmtui.rules.contact.folder_facts import FolderFacts
        from rmtui.rules.contact.leaving import lost_holdings
        from rmtui.store.files import folder_index
        from rmtui.store.files.campaign_marks import campaigns_to_contact
        from rmtui.store.files.weight_index import weights

        tables, holdings = self._reader.files.book_tables(), self._reader.holdings(client)
        is_indexed = tables.header.format >= file_format.FORMAT
        margins = folder_index.margins(self._reader.root, tables, today) if is_indexed else {}
        return FolderFacts(
            holdings,
            self._reader.policies(client),
            contact_summary.reviews.get(client),
            cases=[*self._reader.records(Case, client)],
            opportunities=[*self._reader.records(Opportunity, client)],
            lines=[*self._reader.records(CreditLine, client)],
            inspections=[*self._reader.records(Inspection, client)],
            campaigns=campaigns_to_contact(self._reader, today, client).get(client, ()),
            lost=lost_holdings(holdings),
            weight=weights(self._reader, margins, today).get(client, 0),
            goals=[*self._reader.records(Goal, client)],
            allocation=allocation_plans(self._reader.records(AllocationTarget, client), holdings).get(client),
        )

    def due_rows(self, today: date, days: int = 0) -> list[DueRow]:
        """The queue of a day, and what falls due up to `days` after it, worst first."""
        from rmtui.store.files import queue_index

        return queue_index.due_rows(self._reader, today, days, self._computed_rows)

    def due_row(self, client: str, today: date, days: int = 0) -> DueRow | None:
        """The row of one client in it; None where it has none."""
        from rmtui.store.files import queue_index

        return queue_index.due_row(self._reader, client, today, days, self._computed_rows)

    def _computed_rows(self, today: date, days: int, of: Collection[str] | None = None) -> list[DueRow]:
        """The queue out of the records: of some clients, or of all."""
        from rmtui.rules.contact.due import due

        reader, settings = self._reader, self._reader.settings()
        if of is None:
            contact_summary = reader.contact_summary(today)
            folders = self.folders_due(contact_summary, today, days)
            return due(reader.clients().values(), contact_summary, settings, today, days, folders=folders)
        rows: list[DueRow] = []
        for client in filter(None, map(reader.client, of)):
            contact_summary = reader.contact_summary(today, client.id)
            folders = {client.id: self.folder(client.id, contact_summary, today)}
            introduced = reader.introduced_by(client.id)
            rows += due([client], contact_summary, settings, today, days, folders=folders, everyone=introduced)
        return rows

    def lost_holdings(self, today: date) -> Iterable[Holding]:
        """The holdings that were closed of late and tell that a client may leave."""
        from rmtui.rules.contact.folder_facts import lost_of_clients
        from rmtui.store.files import folder_index

        tables = self._reader.files.book_tables()
        if tables.header.format < file_format.FORMAT:
            return lost_of_clients(self._reader.holdings())
        return folder_index.lost(self._reader.root, tables, today)

    def work_of_months(self, months: Sequence[str]) -> list[MonthWork]:
        """What of these months is measured."""
        from rmtui.store.files import work_index

        files = [month_file(month) for month in months]
        return work_index.work_of_months(self._reader.root, files, self._reader.files.log_page)

    def effort_of_months(self, months: Sequence[str]) -> list[MonthEffort]:
        """What the contacts of these months cost by client."""
        from rmtui.store.files import work_index

        files = [month_file(month) for month in months]
        return work_index.effort_of_months(self._reader.root, files, self._reader.files.log_page)

    def balances(self, spans: Sequence[Period], today: date) -> list[ClientBalances]:
        """The average balances of all clients over each of some spans of days."""
        from rmtui.store.files import balance_index

        return balance_index.balances(self._reader, spans, today)

    def measured_reviews(self) -> list[Review]:
        """The finished reviews with no more than is measured."""
        from rmtui.store.files import work_index

        return work_index.measured_reviews_of(self._reader.root, self._reader.files.reviews_in)
