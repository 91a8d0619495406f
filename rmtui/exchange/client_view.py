"""The part of a review that the client gets, in words and figures, whatever the format of the file.

Only what concerns the client goes in: no caution, no tier, no note, and not what the manager wrote about the client's
view. Control characters in client text are shown as marks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from rmtui.currency import base_currency
from rmtui.entry.fields.field import Field
from rmtui.entry.fields.holding import HOLDING_FIELDS
from rmtui.entry.fields.policy import POLICY_FIELDS
from rmtui.exchange.output_table import Cell, Money, OutputTable, Rate, Share, Subtotal, labelled
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain, plain_lines
from rmtui.records.party import Party
from rmtui.records.policy import Policy
from rmtui.records.review import ReviewMethod, ReviewStep
from rmtui.records.settings import DEFAULT_SETTINGS, Settings
from rmtui.rules.assets.figures import Breakdown, institution_name, kind_breakdown, other_breakdowns, total_figures
from rmtui.rules.assets.goals import behind_text, goal_name
from rmtui.rules.assets.target_allocation import band_text, kind_name, remedy_text
from rmtui.rules.assets.valuation import WHOLE
from rmtui.rules.days.months import months_after
from rmtui.rules.days.open_on import in_force
from rmtui.rules.review.return_notes import return_notes
from rmtui.rules.review.sheet import Change, ChangePart, ReviewSheet, SheetLine, usual_reservation
from rmtui.terms import capitalized_term
from rmtui.wording import base_currency_name, format_exchange_rate, format_long_day, format_money


class ClientView(NamedTuple):
    """A review as the client receives it."""

    client: str
    on: date
    facts: tuple[tuple[str, str], ...]
    """When and how it was held, and when the next one is."""
    totals: tuple[tuple[str, Money], ...]
    holdings: OutputTable
    rates: str
    """At which other currencies were converted; "" where there are none."""
    by_kind: OutputTable
    others: tuple[OutputTable, ...]
    """The allocation by institution, currency and risk, where there is more than one."""
    history: OutputTable
    changes: OutputTable
    maturities: OutputTable
    returns: str
    """What gain and return are of and how they are reckoned; "" where there are none."""
    coverage: OutputTable
    targets: OutputTable
    """The target allocation beside the actual one."""
    goals: OutputTable
    """What the client saves for."""
    market: str
    """Remarks on the market, as paragraphs."""
    steps: tuple[tuple[date | None, str], ...]
    """What was agreed and is for the client to see, with its day; None where the program chose the day."""
    sender: str
    """Manager and bank in one line, as far as they are known."""
    reservation: str
    """What the figures are and are not, in the manager's words or the usual ones."""


def client_view(sheet: ReviewSheet, settings: Settings = DEFAULT_SETTINGS) -> ClientView:
    """A review sheet as the client may see it; the settings say who hands it over."""
    review, ours = sheet.review, plain(settings.bank) or _("With us")
    return ClientView(
        client=plain(sheet.name),
        on=review.on,
        facts=_facts(sheet),
        totals=_totals(sheet),
        holdings=_holdings(sheet, ours),
        rates=_rates(sheet),
        by_kind=_allocation(kind_breakdown(sheet.allocation)),
        others=tuple(map(_allocation, other_breakdowns(sheet.allocation, sheet.grade, ours=ours))),
        history=_history(sheet),
        changes=_changes(sheet),
        maturities=_maturities(sheet, ours),
        returns=return_notes(sheet),
        coverage=_coverage(sheet),
        targets=_targets(sheet),
        goals=_goals(sheet),
        market=plain_lines(review.market).strip(),
        steps=tuple((None if step.assumed else step.due, _step(step)) for step in review.steps if step.for_client),
        sender="  ".join(filter(None, (plain(settings.bank), plain(settings.manager)))),
        reservation=plain_lines(settings.reservation).strip() or usual_reservation(),
    )


def _step(step: ReviewStep) -> str:
    text = plain(step.text)
    return _("by you: {text}").format(text=text) if step.by is Party.CLIENT else text


def agreed_text(due: date | None, text: str) -> str:
    """Fri 28 Nov 2026: send the terms; the text alone where no day was agreed."""
    return labelled(format_long_day(due), text) if due else text


def _columns(fields: Mapping[str, Field], *names: str) -> tuple[str, ...]:
    """The headings of some fields."""
    return tuple(fields[name].column for name in names)


def _facts(sheet: ReviewSheet) -> tuple[tuple[str, str], ...]:
    review = sheet.review
    facts = [(_("Review day"), format_long_day(review.on))]
    if review.held is not ReviewMethod.ALONE:
        facts.append((_("How held"), capitalized_term(review.held)))
    if review.next_on:
        facts.append((_("Next review"), format_long_day(review.next_on)))
    return tuple(facts)


def _totals(sheet: ReviewSheet) -> tuple[tuple[str, Money], ...]:
    """Changes only where there was a review before; that since the first only where it is another one."""
    totals = [(name, Money(fen)) for name, fen in total_figures(sheet.total)]
    if sheet.since_last is not None:
        totals.append((_("Since the last review"), Money(sheet.since_last, change=True)))
    if sheet.since_first is not None and len(sheet.history) > 2:
        totals.append((_("Since the first review"), Money(sheet.since_first, change=True)))
    return tuple(totals)


def _holdings(sheet: ReviewSheet, ours: str) -> OutputTable:
    """By kind, with subtotals. A column for the own currency, gain and return only where there is one to say."""
    lines = [line for line in sheet.lines if line.change != Change.SOLD]
    optional: tuple[tuple[str, Callable[[SheetLine], Cell], Cell], ...] = (
        (_("In its currency"), _own_currency_cell, None),
        (
            _in_base(_("Value ({currency})")),
            lambda line: _worth_cell(line, sheet),
            Money(sheet.total.net),
        ),
        (_in_base(_("Change ({currency})")), lambda line: _change_cell(line, sheet), None),
        (
            _in_base(_("Gain ({currency})")),
            lambda line: None if line.gain is None else Money(line.gain, change=True),
            _gain(sheet),
        ),
        (
            _("Annual return"),
            lambda line: None if line.yearly_return is None else Rate(line.yearly_return),
            _yearly(sheet),
        ),
    )
    columns = [one for one in optional if any(one[1](line) is not None for line in lines) or one[2] is not None]
    rows = tuple((*_holding_cells(line, ours), *(cell(line) for _heading, cell, _sum in columns)) for line in lines)
    headings = _columns(HOLDING_FIELDS, "kind", "name", "institution", "opened_on", "matures_on", "risk")
    blank: tuple[Cell, ...] = ("",) * (len(headings) - 1)
    sums: tuple[Cell, ...] = (_("Net assets"), *blank, *(total for _heading, _cell, total in columns))
    value = next(
        at for at, (heading, _cell, _sum) in enumerate(columns) if heading == _in_base(_("Value ({currency})"))
    )
    return OutputTable(
        _("Holdings"),
        (*headings, *(heading for heading, _cell, _sum in columns)),
        rows,
        sums,
        frozenset(range(len(headings), len(headings) + len(columns))),
        tuple(_subtotals(lines, len(headings) + value, len(headings) + len(columns))),
    )


def _holding_cells(line: SheetLine, ours: str) -> tuple[Cell, ...]:
    return (
        capitalized_term(line.kind),
        plain(line.name),
        institution_name(line.kind, line.institution, ours=ours),
        line.opened_on,
        line.matures_on,
        line.risk.value if line.risk else "",
    )


def _subtotals(lines: Sequence[SheetLine], value: int, columns: int) -> Iterator[Subtotal]:
    """One for each kind with several holdings, in the column of the value."""
    for kind, group in groupby(enumerate(lines), key=lambda pair: pair[1].kind):
        places = [place for place, _line in group]
        if len(places) > 1:
            cells: list[Cell] = [""] * columns
            cells[0] = _("{kind}, total").format(kind=capitalized_term(kind))
            cells[value] = Money(sum(lines[place].worth for place in places))
            yield Subtotal(places[0], places[-1], tuple(cells))


def _own_currency_cell(line: SheetLine) -> Cell:
    return None if line.currency == base_currency() else format_money(line.value, line.currency, cents=True)


def _change_cell(line: SheetLine, sheet: ReviewSheet) -> Cell:
    """Nothing where nothing is compared; what was sold is not among the lines, but among the changes."""
    return None if sheet.since_last is None or sheet.is_unrated(line) else Money(line.delta, change=True)


def _worth_cell(line: SheetLine, sheet: ReviewSheet) -> Cell:
    return _("No rate") if sheet.is_unrated(line) else Money(line.worth)


def _gain(sheet: ReviewSheet) -> Cell:
    return None if sheet.gain is None else Money(sheet.gain, change=True)


def _yearly(sheet: ReviewSheet) -> Cell:
    return None if sheet.yearly_return is None else Rate(sheet.yearly_return)


def _changes(sheet: ReviewSheet) -> OutputTable:
    """What became of each holding since the review before, by its causes; nothing at the first one, or where all is
    as it was."""
    lines = [line for line in sheet.lines if line.change != Change.UNCHANGED] if sheet.since_last is not None else ()
    causes = [part for part in ChangePart if any(part in line.parts for line in lines)]
    headings = (
        _("Holding"),
        _("What happened"),
        _in_base(_("Before ({currency})")),
        *map(capitalized_term, causes),
        _in_base(_("Now ({currency})")),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            plain(line.name),
            capitalized_term(line.change),
            None if line.before is None else Money(line.before),
            *(Money(line.parts[part], change=True) if part in line.parts else None for part in causes),
            None if line.change == Change.SOLD else _worth_cell(line, sheet),
        )
        for line in lines
    ]
    if still := [line for line in sheet.lines if line.change == Change.UNCHANGED and lines]:
        come_to = Money(sum(line.worth for line in still))
        rows.append((_("All others"), _("Unchanged"), come_to, *(None,) * len(causes), come_to))
    sums: tuple[Cell, ...] = (
        *(_("Net assets"), "", Money(sheet.total.net - (sheet.since_last or 0))),
        *(Money(sheet.parts.get(part, 0), change=True) for part in causes),
        Money(sheet.total.net),
    )
    return OutputTable(
        _("Changes since the last review"), headings, tuple(rows), sums, frozenset(range(2, len(headings)))
    )


def _maturities(sheet: ReviewSheet, ours: str) -> OutputTable:
    """What matures within twelve months, and what has and is still there."""
    until = months_after(sheet.review.on, 12)
    lines = [line for line in sheet.lines if line.change != Change.SOLD and line.matures_on]
    due = sorted((line.matures_on, line.name, line) for line in lines if line.matures_on and line.matures_on <= until)
    headings = (
        *_columns(HOLDING_FIELDS, "matures_on", "kind", "name", "institution"),
        _in_base(_("Value ({currency})")),
    )
    rows = tuple(
        (
            day,
            capitalized_term(line.kind),
            plain(name),
            institution_name(line.kind, line.institution, ours=ours),
            _worth_cell(line, sheet),
        )
        for day, name, line in due
    )
    sums = (_("Total"), "", "", "", Money(sum(line.worth for _day, _name, line in due)))
    return OutputTable(_("Maturing within twelve months"), headings, rows, sums, frozenset((4,)))


def _allocation(division: Breakdown) -> OutputTable:
    rows = tuple((name, Money(one.worth), Share(one.share)) for name, one in division.parts)
    whole = sum(one.worth for _name, one in division.parts)
    sums = (_("Total"), Money(whole), Share(WHOLE if whole else 0))
    return OutputTable(
        division.title,
        (_("Part"), _in_base(_("Value ({currency})")), _("Share")),
        rows,
        sums,
        frozenset((1, 2)),
    )


def _history(sheet: ReviewSheet) -> OutputTable:
    headings = (
        _("Day"),
        _in_base(_("Assets ({currency})")),
        _in_base(_("Debts ({currency})")),
        _in_base(_("Net ({currency})")),
    )
    rows = tuple((total.on, Money(total.assets), Money(total.debts), Money(total.net)) for total in sheet.history)
    return OutputTable(_("Total assets over all reviews"), headings, rows, figures=frozenset((1, 2, 3)))


def _coverage(sheet: ReviewSheet) -> OutputTable:
    """The policies in force on the day of the review; with who holds them where that is not the client."""
    valid = [policy for policy in sheet.policies if in_force(policy, sheet.review.on)]
    held = any(policy.holder for policy in valid)
    headings = (
        *_columns(POLICY_FIELDS, "kind", *(("holder",) if held else ()), "insured", "insurer", "product"),
        *(_in_base(_("Sum assured ({currency})")), _in_base(_("Premium ({currency})"))),
        *_columns(POLICY_FIELDS, "frequency", "start", "end", "beneficiary"),
    )
    rows = tuple(_policy(policy, sheet, held=held) for policy in valid)
    return OutputTable(_("Coverage"), headings, rows, figures=frozenset((4 + held, 5 + held)))


def _policy(policy: Policy, sheet: ReviewSheet, *, held: bool) -> tuple[Cell, ...]:
    return (
        capitalized_term(policy.kind),
        *((plain(policy.holder or sheet.name),) if held else ()),
        plain(policy.insured or sheet.name),
        plain(policy.insurer),
        plain(policy.product),
        _sum(policy.sum_assured, policy.currency),
        _sum(policy.premium, policy.currency),
        capitalized_term(policy.frequency) if policy.premium else "",
        policy.start,
        policy.end or (_("For life") if policy.for_life else _("Not recorded")),
        plain(policy.beneficiary),
    )


def _targets(sheet: ReviewSheet) -> OutputTable:
    """Each kind beside its target, and what would bring it back into its band."""
    assets = _in_base(_("Assets ({currency})"))
    headings = (_("Kind"), assets, _("Share"), _("Target"), _("Band"), _("To bring it back"))
    rows = tuple(
        (
            *(kind_name(line), Money(line.worth), Share(line.share)),
            *(Share(line.target) if line.kind else None, band_text(line), remedy_text(line)),
        )
        for line in sheet.targets
    )
    return OutputTable(_("Target allocation"), headings, rows, figures=frozenset((1, 2, 3)))


def _goals(sheet: ReviewSheet) -> OutputTable:
    """What is there of each, and what a month must bring."""
    on, cents = sheet.review.on, True
    headings = (_("Goal"), _("Needed on"), _("Amount"), _("There by now"), _("Done %"), _("A month"), _("Behind"))
    rows = tuple(
        (
            *(goal_name(one.goal), one.goal.due_on),
            *(format_money(one.goal.amount, one.goal.currency, cents=cents),),
            *(format_money(one.goal.saved, one.goal.currency, cents=cents), Share(one.share)),
            *(format_money(one.a_month, one.goal.currency, cents=cents), behind_text(one, on)),
        )
        for one in sheet.goals
    )
    return OutputTable(_("Goals"), headings, rows, figures=frozenset((2, 3, 4, 5)))


def _rates(sheet: ReviewSheet) -> str:
    """A currency without a rate is counted as nothing, which is stated."""
    used = dict.fromkeys(line.currency for line in sheet.lines if line.currency != base_currency())
    rates = sheet.review.rates
    texts = [
        _("1 {currency} = {rate} {base}").format(
            currency=plain(one), rate=format_exchange_rate(rates[one]), base=base_currency_name()
        )
        if one in rates
        else _("no rate is known for {currency}, which is counted as nothing").format(currency=plain(one))
        for one in used
    ]
    return _("Converted at: {rates}.").format(rates=_("; ").join(texts)) if texts else ""


def _sum(fen: int, currency: str) -> Cell:
    """An amount of a policy; one in another currency says in which."""
    if not fen:
        return None
    return Money(fen) if currency == base_currency() else format_money(fen, currency, cents=True)


def _in_base(heading: str) -> str:
    """A heading with the base currency."""
    return heading.format(currency=base_currency_name())
