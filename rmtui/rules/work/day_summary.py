"""The summary of a day: contacts, promises, sales, and what is left, also as one sentence."""

from collections import Counter
from collections.abc import Iterable

from rmtui.language import _, ngettext
from rmtui.named_tuple import NamedTuple
from rmtui.records.events import Contact, Sale, StandingPromise
from rmtui.records.party import Party
from rmtui.rules.work.day_plan import PlanRow, plan_count_text
from rmtui.wording import format_money, in_parentheses


class DaySummary(NamedTuple):
    """The numbers of a day."""

    channels: tuple[tuple[str, int], ...]
    """Channel letters with their number of contacts, the most frequent first."""
    clients: int
    """Number of different clients reached."""
    promises: int
    """Promises of the manager made in contacts, and standing ones."""
    sold: tuple[tuple[str, int], ...]
    """Sales by currency, in its smallest unit."""
    unsorted: int
    due: int
    attempts: int = 0
    """Attempts, which do not count as contacts."""
    plan: tuple[PlanRow, ...] = ()
    """The plan of the day."""
    greetings: int = 0
    """Greetings sent, which do not count as contacts either."""
    awaited: int = 0
    """Promises of clients, which the manager waits for."""

    @property
    def contacts(self) -> int:
        return sum(count for _letter, count in self.channels)


def summarize_day(
    contacts: Iterable[Contact],
    sales: Iterable[Sale] = (),
    unsorted: int = 0,
    due: int = 0,
    *,
    steps: Iterable[StandingPromise] = (),
    plan: Iterable[PlanRow] = (),
) -> DaySummary:
    """Summarize a day. `steps`: standing promises; `unsorted`, `due`: numbers of lines and clients left; `plan`: the
    plan of the day.
    """
    everything = list(contacts)
    promises = [*(contact.promise for contact in everything), *(step.promise for step in steps)]
    promised_by = Counter(made.by for made in promises if made)
    reached = [contact for contact in everything if contact.reached]
    contacts = [contact for contact in everything if contact.is_measured]
    sold: Counter[str] = Counter()
    for sale in sales:
        sold[sale.currency] += sale.amount
    return DaySummary(
        tuple(Counter(contact.channel.value for contact in contacts).most_common()),
        len({client for contact in contacts for client in contact.clients}),
        promised_by[Party.MANAGER],
        tuple(sold.items()),
        unsorted,
        due,
        len(everything) - len(reached),
        tuple(plan),
        len(reached) - len(contacts),
        promised_by[Party.CLIENT],
    )


def channels_text(day: DaySummary) -> str:
    """T 3, M 2."""
    return _(", ").join(f"{letter} {count}" for letter, count in day.channels)


def uncounted_text(day: DaySummary) -> str:
    """2 attempts, 30 greetings; "" for none of both."""
    counts = (
        (day.attempts, ngettext("{count} attempt", "{count} attempts", day.attempts)),
        (day.greetings, ngettext("{count} greeting", "{count} greetings", day.greetings)),
    )
    return _(", ").join(text.format(count=count) for count, text in counts if count)


def awaited_text(day: DaySummary) -> str:
    """2 awaited from clients; "" for none."""
    return _("{count} awaited from clients").format(count=day.awaited) if day.awaited else ""


def day_summary_text(day: DaySummary) -> str:
    """Today: 5 contacts (T 3, M 2), 4 clients, 1 promise, sold 500k, 2 still due."""
    parts = [
        ngettext("{count} contact", "{count} contacts", day.contacts).format(count=day.contacts)
        + (in_parentheses(channels_text(day)) if day.channels else ""),
        uncounted_text(day),
        plan_count_text(day.plan),
        ngettext("{count} client", "{count} clients", day.clients).format(count=day.clients),
        day.promises and ngettext("{count} promise", "{count} promises", day.promises).format(count=day.promises),
        awaited_text(day),
        *(_("sold {amount}").format(amount=format_money(amount, currency)) for currency, amount in day.sold),
        day.unsorted
        and ngettext("{count} line to sort", "{count} lines to sort", day.unsorted).format(count=day.unsorted),
        _("{count} still due").format(count=day.due),
    ]
    return _("Today: {parts}.").format(parts=_(", ").join(str(part) for part in parts if part))
