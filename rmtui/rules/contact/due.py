"""The due queue: who is to be contacted, worst first.

Every reason gives points; their sum times the weight of the tier orders the queue, since 80% of the income comes from
20% of the clients (FIELD.md, 80/20). Once the margins are the bank's own, those who make most of the contribution weigh
more. Nothing else enters into the order, so that it can be shown as a sum.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain, compress

from rmtui.records.client import Client
from rmtui.records.settings import Settings
from rmtui.rules.contact.cadence import cadence_status, last_spoken
from rmtui.rules.contact.due_reasons import PRIMARY_FINDERS, SECONDARY_FINDERS, Finder, Situation
from rmtui.rules.contact.due_row import DueRow, Reason, worst_first
from rmtui.rules.contact.folder_facts import FolderFacts
from rmtui.rules.contact.reason_rules import PARTS, Cause, reason_rules
from rmtui.rules.contact.summary import ContactSummary, OpenPromise
from rmtui.rules.people.referrals import introduced_since

_NO_FOLDER = FolderFacts()
_NOTHING: Mapping[str, FolderFacts] = {}


def due(
    clients: Iterable[Client],
    contact_summary: ContactSummary,
    settings: Settings,
    today: date,
    days: int = 0,
    *,
    folders: Mapping[str, FolderFacts] = _NOTHING,
    everyone: Iterable[Client] | None = None,
) -> list[DueRow]:
    """The clients due today or up to `days` ahead, each once, worst first. Snoozed clients are left out, unless a
    complaint or a request of theirs waits for its answer.

    `folders` are by client id; a client without one has no maturities, policies and reviews. `everyone`: all clients,
    where `clients` are not, for whom each of them introduced.
    """
    promises: dict[str, list[OpenPromise]] = {}
    for promise in contact_summary.promises:
        promises.setdefault(promise.client, []).append(promise)
    rules = reason_rules(settings)
    clients = list(clients)
    newcomers = introduced_since(clients if everyone is None else everyone, today, rules[Cause.REFERRAL].grace)
    situations = [
        Situation(
            client,
            settings,
            today,
            days,
            last_spoken=last_spoken(client, contact_summary, settings),
            promises=promises.get(client.id, ()),
            folder=folders.get(client.id, _NO_FOLDER),
            rules=rules,
            introduced=newcomers.get(client.id, ()),
            summary=contact_summary,
        )
        for client in clients
    ]
    rows = []
    for stage, finders in PRIMARY_FINDERS.items():
        primary = _found(finders, [one for one in situations if one.client.stage is stage])
        shown = ((one, _not_snoozed(reasons) if one.is_snoozed else reasons) for one, reasons in primary)
        due_ones = [(one, reasons) for one, reasons in shown if reasons]
        secondary = _found(SECONDARY_FINDERS, [one for one, _reasons in due_ones])
        for (situation, reasons), (_one, more) in zip(due_ones, secondary, strict=True):
            client, spoken = situation.client, situation.last_spoken
            weightiest_first = tuple(sorted(chain(reasons, more), key=lambda reason: -reason.points))
            status = cadence_status(client, settings, spoken, today)
            in_days = min([reason.in_days for reason in reasons])
            rows.append(DueRow(client, status, weightiest_first, spoken, situation.folder.weight, in_days))
    return sorted(rows, key=worst_first)


def _found(finders: Iterable[Finder], situations: Sequence[Situation]) -> list[tuple[Situation, list[Reason]]]:
    """Each situation with the reasons that finders find in it.

    One finder after the other goes through all of them: with a large book that takes a fifth less time than all finders
    for one client after the other.
    """
    found: list[tuple[Situation, list[Reason]]] = [(one, []) for one in situations]
    for find, of in finders:
        for situation, reasons in compress(found, map(of, situations)):
            reasons.extend(find(situation))
    return [(situation, [_placed(one, situation) for one in reasons if one.points]) for situation, reasons in found]


def _not_snoozed(reasons: Iterable[Reason]) -> list[Reason]:
    """Those that no snooze puts off: the day of an answer is not the manager's to choose."""
    return [one for one in reasons if one.cause is Cause.CASE]


def _placed(reason: Reason, situation: Situation) -> Reason:
    """The reason with the days that a queue must look ahead to have it."""
    if not (situation.days and reason.day and "notice" in PARTS[reason.cause]):
        return reason
    ahead = (reason.day - situation.today).days
    return reason._replace(in_days=ahead) if ahead > situation.rules[reason.cause].notice else reason
