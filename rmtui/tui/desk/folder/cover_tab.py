"""The tab of a family's cover: who is insured for what, and the protection gap with its calculation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client, ClientKind
from rmtui.records.holding import Holding
from rmtui.records.policy import Policy
from rmtui.rules.days.open_on import has_ended
from rmtui.rules.insurance.coverage import (
    Insured,
    coverage,
    critical_illness_texts,
    household,
    household_text,
    insured_name,
)
from rmtui.rules.insurance.gap_text import GapSum, SumRole, gap_estimate_text, gap_has_cents, gap_notes, gap_sums
from rmtui.rules.insurance.premiums import policies_have_cents, policy_outlook, premium_text
from rmtui.rules.insurance.protection_gap import Gap, protection_gap
from rmtui.terms import capitalized_term
from rmtui.tui.desk.folder.folder import Folder, FolderContents, block_key
from rmtui.tui.desk.folder.table_lines import Cells, Columns, TableCell, flow
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.paint import PaintedLine
from rmtui.tui.widgets.text_style import StyledText, TextStyle
from rmtui.wording import format_day, format_money, have_cents


def cover_blocks(folder: Folder, contents: FolderContents) -> list[Block]:
    """The family at a glance, then each with the policies, then the gap."""
    insured = _shown(folder, contents)
    gap = _protection_gap(folder, contents)
    cents = (
        policies_have_cents(contents.all(Policy))
        or have_cents(one.premiums for one in insured)
        or (gap is not None and gap.has_records and gap_has_cents(gap))
    )
    nothing = [Block(_("No policies yet: “a” adds one."), text_style="soft")] if not contents.all(Policy) else []
    columns = Columns(_kind_and_sum(one, cents) for one in contents.all(Policy))
    return [
        *nothing,
        *_glance(folder, insured, gap),
        *_premiums(insured, cents),
        *(block for one in insured for block in _insured(one, folder, contents, columns, cents)),
        *_ended_policies(folder, contents, cents),
        *(_gap(gap, cents) if gap else ()),
    ]


def _shown(folder: Folder, contents: FolderContents) -> tuple[Insured, ...]:
    return coverage(folder.client, contents.all(Policy), contents.settings.rates, folder.today, contents.discretion)


def _called(client: Client, name: str) -> str:
    return plain(name or client.name)


def _glance(folder: Folder, insured: Sequence[Insured], gap: Gap | None) -> Iterator[Block]:
    """Nothing is said of cover where no policy on people is recorded."""
    client = folder.client
    if gap is None:
        return
    yield Block(_(", ").join(household_text(household(client))) or _("not recorded"), label=_("Household"))
    if not gap.has_policies:
        return
    for text in critical_illness_texts(client, insured):
        yield Block(text, text_style="soon" if text.startswith("!") else "good")


def _premiums(insured: Sequence[Insured], cents: bool) -> Iterator[Block]:
    """What all of them cost in a year."""
    if premiums := sum(one.premiums for one in insured):
        yield Block(format_money(premiums, cents=cents), label=_("Premiums a year"))


def _insured(one: Insured, folder: Folder, contents: FolderContents, columns: Columns, cents: bool) -> Iterator[Block]:
    """A heading, and the policies that are not over."""
    client, today = folder.client, folder.today
    held = [policy for policy in contents.all(Policy) if insured_name(client, policy, contents.discretion) == one.name]
    yield Block(
        "  ".join(filter(None, (_called(client, one.name), plain(one.relation)))),
        text_style="heading",
    )
    for policy in (policy for policy in held if not has_ended(policy, today)):
        yield Block("", key=block_key(policy), drawing=partial(_policy, policy, today, columns, cents))
    if one.premiums:
        amount = format_money(one.premiums, cents=cents)
        yield Block(_("Premiums of {amount} a year").format(amount=amount), text_style="soft")
    if not one.cover:
        not_recorded = _("Cover: not recorded.") if client.kind is ClientKind.PERSON else _("No policies.")
        text = _("No cover in force is recorded.") if contents.all(Policy) else not_recorded
        yield Block(text, text_style="soft")


def _policy(
    policy: Policy, today: date, columns: Columns, cents: bool, width: int, _monochrome: bool
) -> list[PaintedLine]:
    """Kind and sum assured; product, insurer, premium, and the next day that counts."""
    bits: list[StyledText] = [
        (plain(policy.product), ""),
        (plain(policy.insurer), "soft"),
        (_("holder {name}").format(name=plain(policy.holder)) if policy.holder else "", "soft"),
        (premium_text(policy, cents=cents), "soft"),
        *_next(policy, today),
    ]
    return [columns.row(_kind_and_sum(policy, cents), width), *flow(bits, width)]


def _kind_and_sum(policy: Policy, cents: bool) -> Cells:
    return TableCell(capitalized_term(policy.kind)), TableCell(_assured(policy, cents), right=True)


def _assured(policy: Policy, cents: bool) -> str:
    return format_money(policy.sum_assured, policy.currency, cents=cents) if policy.sum_assured else ""


def _next(policy: Policy, today: date) -> Iterator[StyledText]:
    for text, day in policy_outlook(policy, today):
        yield text, _near(day, today) if day else "soft"


def _near(day: date, today: date) -> TextStyle:
    return "soon" if (day - today).days <= 30 else "soft"


def _ended_policies(folder: Folder, contents: FolderContents, cents: bool) -> list[Block]:
    """What was insured once."""
    over = [one for one in contents.all(Policy) if has_ended(one, folder.today)]
    over.sort(key=lambda one: one.end or folder.today, reverse=True)
    rows = [_ended_cells(one, folder, contents, cents) for one in over]
    columns = Columns(rows, flexible=3)

    blocks = [
        Block("", key=block_key(one), drawing=columns.drawing(cells)) for one, cells in zip(over, rows, strict=True)
    ]
    return [Block(_("No longer in force"), text_style="heading"), *blocks] if blocks else []


def _ended_cells(policy: Policy, folder: Folder, contents: FolderContents, cents: bool) -> Cells:
    return (
        TableCell(format_day(policy.end, folder.today) if policy.end else "", "soft"),
        TableCell(_called(folder.client, insured_name(folder.client, policy, contents.discretion)), "soft"),
        TableCell(capitalized_term(policy.kind), "soft"),
        TableCell(plain(policy.product), "soft"),
        TableCell(_assured(policy, cents), "soft", right=True),
    )


# The gap


def _protection_gap(folder: Folder, contents: FolderContents) -> Gap | None:
    """The gap of the client's household; None for a company."""
    records = (contents.all(Holding), contents.all(Policy), contents.settings)
    if folder.client.kind is not ClientKind.PERSON:
        return None
    return protection_gap(folder.client, *records, folder.today, discretion=contents.discretion)


def _gap(gap: Gap, cents: bool) -> list[Block]:
    blocks = [Block(_("Protection gap"), text_style="heading")]
    notes = [Block(text, text_style="soon" if text.startswith("!") else "soft") for text in gap_notes(gap)]
    if not gap.has_records:
        return [*blocks, Block(_("Nothing recorded: no assets, policies or family."), text_style="soft"), *notes]
    rows = [_sum_cells(one, cents) for one in gap_sums(gap, cents=cents)]
    columns = Columns(rows)

    blocks += [Block("", drawing=columns.drawing(cells)) for cells in rows]
    return [*blocks, *notes, Block(gap_estimate_text(gap), text_style="soft")]


_SUM_STYLES: Mapping[SumRole, TextStyle] = {
    SumRole.PART: "",
    SumRole.TOTAL: "strong",
    SumRole.GAP: "late",
    SumRole.NO_GAP: "good",
    SumRole.UNKNOWN: "soon",
}


def _sum_cells(one: GapSum, cents: bool) -> Cells:
    text_style = _SUM_STYLES[one.role]
    return TableCell(one.text, text_style), TableCell(format_money(one.amount, cents=cents), text_style, right=True)
