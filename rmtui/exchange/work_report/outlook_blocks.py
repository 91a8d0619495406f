"""The blocks of a work report on what comes next: opportunities, maturities, plans."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from rmtui.exchange.output_table import Money
from rmtui.exchange.work_report.block_tables import Choice, block_table, cut_text, opportunity_worth
from rmtui.exchange.work_report.model import Block
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.holding import LIABILITIES, Holding
from rmtui.records.party import Party
from rmtui.rules.assets.past_rates import worth_on
from rmtui.rules.business.opportunities import expected_in
from rmtui.rules.contact.summary import shared_promises
from rmtui.rules.days.periods import Period
from rmtui.rules.text.record_text import client_names
from rmtui.rules.work.report_facts import ReportFacts
from rmtui.terms import capitalized_term
from rmtui.wording import format_day, format_money


def opportunities_block(facts: ReportFacts, _choice: Choice) -> Block:
    """Open opportunities that are expected by the horizon, and what is likely to come."""
    work, until = facts.work, Period(facts.today, facts.horizon + timedelta(days=1))
    found = [one for one in work.opportunities if one.stage.is_open and one.expected_on and one.expected_on in until]
    found.sort(key=lambda one: (one.expected_on or date.max, one.id))
    rows = [
        (
            *(one.expected_on, client_names([one.client], work.clients), plain(one.product)),
            *(capitalized_term(one.stage), Money(opportunity_worth(one, facts)), plain(one.next_step)),
        )
        for one in found
    ]
    headings = (_("Expected by"), _("Client"), _("Product"), _("Stage"), _("Amount"), _("Next step"))
    worth = sum(opportunity_worth(one, facts) for one in found)
    sums = _("Total"), "", "", "", Money(worth), ""
    table = block_table(_("Opportunities"), headings, rows, figures=frozenset((4,)), sums=sums)
    likely = expected_in(until, found, work.settings, facts.today)
    text = ngettext(
        "{count} opportunity worth {amount} is expected by {day}, weighted {likely}.",
        "{count} opportunities worth {amount} are expected by {day}, weighted {likely}.",
        len(found),
    ).format(
        count=len(found),
        amount=format_money(worth),
        day=format_day(facts.horizon, facts.today),
        likely=format_money(likely),
    )
    return Block((text, *cut_text(table, rows)) if found else (), (table,))


def maturities_block(facts: ReportFacts, _choice: Choice) -> Block:
    """What matures by the horizon, and, apart from it, the debts that fall due."""
    found = [one for one in facts.maturing if one.client in facts.work.clients]
    assets = [one for one in found if one.kind not in LIABILITIES]
    debts = [one for one in found if one.kind in LIABILITIES]
    text = ngettext(
        "{count} holding of {amount} matures by {day}.", "{count} holdings of {amount} mature by {day}.", len(assets)
    )
    matures = _maturing(facts, assets, _("Maturities"), text)
    text = ngettext(
        "{count} loan of {amount} falls due by {day}.", "{count} loans of {amount} fall due by {day}.", len(debts)
    )
    owed = _maturing(facts, debts, _("Loans that fall due"), text)
    return Block((*matures.sentences, *owed.sentences), (*matures.tables, *(owed.tables if debts else ())))


def _maturing(facts: ReportFacts, found: Sequence[Holding], title: str, text: str) -> Block:
    work = facts.work
    amounts = [worth_on(one.value, one.currency, facts.today, work.settings) for one in found]
    rows = [
        (one.matures_on, client_names([one.client], work.clients), plain(one.name), Money(amount))
        for one, amount in zip(found, amounts, strict=True)
    ]
    sums = _("Total"), "", "", Money(sum(amounts))
    headings = (_("Day"), _("Client"), _("Product"), _("Amount"))
    table = block_table(title, headings, rows, figures=frozenset((3,)), sums=sums)
    day = format_day(facts.horizon, facts.today)
    sentence = text.format(count=len(found), amount=format_money(sum(amounts)), day=day)
    return Block((sentence, *cut_text(table, rows)) if found else (), (table,))


def plans_block(facts: ReportFacts, _choice: Choice) -> Block:
    """What is planned, and the reviews and promises that come."""
    due, day = len(facts.reviews_ahead), format_day(facts.horizon, facts.today)
    text = ngettext("{count} asset review is due by {day}.", "{count} asset reviews are due by {day}.", due)
    rows = [
        (one.on, client_names([one.client], facts.work.clients), plain(one.note))
        for one in facts.plan
        if facts.is_ahead(one.on)
    ]
    promised = [
        (one.due, client_names(clients, facts.work.clients), plain(one.text))
        for one, clients in shared_promises(facts.promises)
        if one.by is Party.MANAGER and facts.today <= one.due <= facts.horizon
    ]
    planned = block_table(_("Planned contacts"), (_("Day"), _("Client"), _("What for")), rows, figures=frozenset())
    promises = block_table(_("Promises to keep"), (_("Due on"), _("Client"), _("What")), promised, figures=frozenset())
    sentences = (text.format(count=due, day=day),) if due else ()
    return Block((*sentences, *cut_text(promises, promised)), (planned, promises))
