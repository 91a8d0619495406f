"""The service plan 服务承诺 of the year: clients down, services across, with what was given and what is behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import BindingType

from rmtui.entry.fields.services import SERVICE_WORDS, service_titles
from rmtui.language import _
from rmtui.records.client import Client
from rmtui.records.service import Service
from rmtui.rules.contact.services import ClientServices, ServiceState, all_services, kept_share
from rmtui.rules.contact.services_text import kept_text, state_cell, state_text
from rmtui.tui.frame.client_filter import FilterResult, count_text
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.records.client_names import name_of, names_width
from rmtui.tui.screens.client_table_screen import ClientTableScreen
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, Row
from rmtui.tui.widgets.text_style import StyledText

_LEAST_NAME, _LEAST_CELL = 12, 6
_NOBODY = _("Nothing is promised to anybody yet: clients that are added appear here with the plan of their tier.")


class ServicesScreen(ClientTableScreen):
    """A row for each client to whom something is promised; those furthest behind first, or in the order of a filter."""

    BINDING_GROUP_TITLE = _("Service plan")
    LEGEND = _(
        "3/4! is 3 given of 4 promised this year, behind an even spread over it. A conversation is a contact by a "
        "channel that counts; greetings, invitations and thanks are contacts with such a topic: #greeting #birthday, "
        "#invitation #event, #thanks. The plan of a tier is in the settings, “,”; a client may have another one. "
        "Conversations and reviews enter the queue by the cadence and the next review, not by this plan; where "
        "being behind has points in the settings, the others weigh with those who are in the queue anyway."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("o", "reorder", _("Order"), _("Those furthest behind first, or as the list of clients")),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._services: dict[str, ClientServices] = {}
        self._by_missed = True

    def read(self, snapshot: Snapshot) -> None:
        clients = snapshot.filter_context.clients
        found = all_services(clients, snapshot.contact_summary, snapshot.settings, snapshot.today)
        self._services = {one.client.id: one for one in found}

    def fill(self, found: FilterResult, text: str) -> str:
        shown = [self._services[client.id] for client in found.clients if client.id in self._services]
        if found.order is None and self._by_missed:
            shown.sort(key=lambda one: (-one.missed, one.client.tier))
        rows = self.list
        rows.empty = _NOBODY
        rows.columns = self._columns([one.client for one in shown])
        rows.rows = [_row(one, self.snapshot.clients) for one in shown]
        self.titles.show(_titles())
        count = count_text(len(shown), len(self._services), text)
        kept = kept_text(kept_share(state for one in shown for state in one.states.values()))
        title = _("Service plan {year}").format(year=self.snapshot.today.year)
        return "  ".join(filter(None, (f"{title} {count}", kept)))

    def details(self) -> Iterator[str]:
        if one := self._services.get(self.cursor_client):
            yield name_of(one.client, self.snapshot.clients)
            for name, state in one.states.items():
                yield state_text(_(SERVICE_WORDS[name]), one.client, state, self.snapshot.today)

    def action_reorder(self) -> None:
        self._by_missed = not self._by_missed
        self.show_from_top()

    def _columns(self, clients: list[Client]) -> tuple[Column, ...]:
        name = max(_LEAST_NAME, names_width(clients, self.snapshot.clients, WIDEST_NAMES))
        least = max(_LEAST_NAME, names_width(clients, self.snapshot.clients, 0))
        services = (Column(max(cell_len(_(word)), _LEAST_CELL), right=True) for word in SERVICE_WORDS.values())
        return (Column(name, least=least), Column(1), *services)


def _titles() -> list[str]:
    return [_("Name"), "", *service_titles()]


def _row(one: ClientServices, clients: Mapping[str, Client]) -> Row:
    cells = (_cell(one.states[service]) for service in Service)
    return Row(one.client.id, ((name_of(one.client, clients), ""), (one.client.tier.value, "soft"), *cells))


def _cell(state: ServiceState) -> StyledText:
    return state_cell(state), "late" if state.missed else "good" if state.promised and not state.due else ""
