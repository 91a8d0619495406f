"""The results of referrals, and whom to ask for one: satisfied or just helped clients who were not asked for long."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from rmtui.language import _, ngettext
from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client, Stage
from rmtui.records.events import Contact, StandingPromise
from rmtui.records.party import Party
from rmtui.records.settings import Settings
from rmtui.rules.contact.cadence import CadenceStatus, cadence_status, last_spoken
from rmtui.rules.contact.service_counts import REFERRAL
from rmtui.rules.contact.summary import ContactSummary
from rmtui.rules.people.referrals import ReferralRow
from rmtui.wording import format_day, format_money

LATELY = 30
"""Days for which help is fresh."""
ASKED_LATELY = 180
"""Days for which nobody is asked again."""


class AskRow(NamedTuple):
    """One who may be asked for an introduction, with what speaks for it."""

    client: Client
    reasons: tuple[str, ...]


class Introduced(NamedTuple):
    """What came of all introductions together. Amounts in the smallest unit of the base currency."""

    introduced: int
    clients: int
    """Those who are clients by now."""
    assets: int
    sold: int
    """Within a year."""


def introduced_totals(
    tree: Iterable[ReferralRow], assets: Callable[[Client], int], sold: Callable[[Client], int]
) -> Introduced:
    """What came of the introductions of a tree."""
    found = [one for row in tree for one in row.introduced]
    return Introduced(
        len(found),
        sum(one.stage in (Stage.ACTIVE, Stage.DORMANT) for one in found),
        sum(map(assets, found)),
        sum(map(sold, found)),
    )


def totals_text(totals: Introduced) -> str:
    """9 introduced, 7 clients, 3,200,000 at this bank, 400,000 sold in a year."""
    introduced = ngettext("{count} introduced", "{count} introduced", totals.introduced)
    introduced = introduced.format(count=totals.introduced)
    parts = (
        introduced,
        ngettext("{count} client", "{count} clients", totals.clients).format(count=totals.clients),
        _("{amount} at this bank").format(amount=format_money(totals.assets)),
        _("{amount} sold in a year").format(amount=format_money(totals.sold)),
    )
    return _(", ").join(parts)


def kept_lately(contacts: Iterable[Contact], steps: Iterable[StandingPromise], today: date) -> dict[str, date]:
    """The last day on which a promise to a client was kept, by client, where that is not long ago."""
    found: dict[str, date] = {}
    held = [(contact.clients, contact.promise) for contact in contacts]
    held += [((step.client,), step.promise) for step in steps]
    for clients, promise in held:
        done = promise.done_on if promise and promise.by is Party.MANAGER else None
        if done and timedelta(0) <= today - done <= timedelta(days=LATELY):
            found.update((one, max(done, found.get(one, done))) for one in clients)
    return found


def whom_to_ask(
    clients: Iterable[Client],
    summary: ContactSummary,
    settings: Settings,
    today: date,
    *,
    introduced: Mapping[str, Sequence[Client]],
    sold: Callable[[Client], int],
    kept: Mapping[str, date],
) -> list[AskRow]:
    """Whom to ask, those with most to speak for it first. `sold`: within a year; `kept`: see `kept_lately`.

    Only who is spoken to as the cadence asks for, and was not asked for half a year. Who waits for the answer to a
    complaint is left out by the caller.
    """
    found = []
    for client in clients:
        asked = summary.last_given.get(client.id, {}).get(REFERRAL)
        spoken = last_spoken(client, summary, settings)
        neglected = spoken is None or cadence_status(client, settings, spoken, today) is CadenceStatus.RED
        if client.stage is not Stage.ACTIVE or neglected or (asked and (today - asked).days < ASKED_LATELY):
            continue
        reasons = [*_helped(client, summary, kept, today), *_introduced(introduced.get(client.id, ()))]
        if reasons:
            if amount := sold(client):
                reasons.append(_("bought {amount} within a year").format(amount=format_money(amount)))
            reasons.append(_("asked {day}").format(day=format_day(asked, today)) if asked else _("never asked"))
            found.append(AskRow(client, tuple(reasons)))
    return sorted(found, key=lambda row: (-len(row.reasons), row.client.tier, row.client.id))


def _helped(client: Client, summary: ContactSummary, kept: Mapping[str, date], today: date) -> Iterable[str]:
    """What the client was helped with lately."""
    review = summary.reviews.get(client.id)
    if review and (today - review.on).days <= LATELY:
        yield _("review {day}").format(day=format_day(review.on, today))
    if client.id in kept:
        yield _("promise kept {day}").format(day=format_day(kept[client.id], today))


def _introduced(introduced: Sequence[Client]) -> Iterable[str]:
    """That the client introduced others, as only the content do."""
    if count := len(introduced):
        yield ngettext("introduced {count} before", "introduced {count} before", count).format(count=count)
