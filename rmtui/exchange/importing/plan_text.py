"""What importing a file would do, in lines to read before it is done: in groups, with examples, or all of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from rmtui.entry.client_changes import change_lines, field_change_lines
from rmtui.entry.fields.by_table import FIELDS_AS_TYPED
from rmtui.entry.fields.field import Measure
from rmtui.entry.fields.settings import settings_fields
from rmtui.exchange.attribute_fields import is_for_programs
from rmtui.exchange.importing.columns.amount_scale import Scale
from rmtui.exchange.importing.columns.column import Column
from rmtui.exchange.importing.columns.layout import Layout
from rmtui.exchange.importing.plan import ImportPlan
from rmtui.exchange.importing.rows.drafts import Remark
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.events import Contact
from rmtui.records.kinds import kind_of
from rmtui.rules.people.namesakes import Clients, display_name
from rmtui.rules.text.record_text import record_line
from rmtui.wording import format_day, in_parentheses, join_sentences

_NAMED = 20
"""New clients whose names are shown."""
_EXAMPLES = 3
"""Of each group of remarks, and changed records."""
_LONGEST_TEXT = 40


def plan_lines(plan: ImportPlan, clients: Mapping[str, Client], today: date, *, whole: bool = False) -> Iterator[str]:
    """What was understood, and what would change; `whole`: everything, else examples. `clients`: the book's, by id."""
    is_exported = any(one.for_programs for one in plan.layouts)
    if not is_exported:
        yield from _sheet_lines(plan)
    known = Clients({**clients, **{client.id: client for client in plan.added}})
    if plan.added:
        named = plan.added if whole else plan.added[:_NAMED]
        names = _(", ").join(plain(display_name(client, known)) for client in named)
        more = len(plan.added) - len(named)
        yield _("New: {names}").format(names=names) + (_(" and {count} more").format(count=more) if more > 0 else "")
    for change in plan.changed:
        yield from change_lines(change.before, change.after, known)
    yield from _changed_records(plan, known, today, whole=whole)
    if is_exported:  # its many columns tell little: first what was changed there
        yield from _sheet_lines(plan)
    yield from remark_lines(plan.remarks, whole=whole)
    yield from _count_lines(plan, today)
    if whole:
        yield from _added_lines(plan, known, today)
    yield totals(plan)


def _sheet_lines(plan: ImportPlan) -> Iterator[str]:
    """The sheets and columns that were read, and those that were not."""
    for layout in plan.layouts:
        yield from _layout_lines(layout)
    if any(plan.unread):
        yield _("Sheets not read: {sheets}").format(sheets=plain(_(", ").join(filter(None, plan.unread))))


def has_more(plan: ImportPlan) -> bool:
    """Whether the whole of a plan tells more than its examples."""
    return bool(plan.added or plan.records or plan.remarks)


def totals(plan: ImportPlan) -> str:
    """How many clients are added, changed and unchanged, and how much is still open."""
    text = _("Clients: {added} to add, {changed} to change; {unchanged} records as they are.").format(
        added=len(plan.added), changed=len(plan.changed), unchanged=plan.unchanged
    )
    if not plan.questions:
        return text
    count = len(plan.questions)
    questions = ngettext("{count} question is open.", "{count} questions are open.", count)
    return join_sentences(text, questions.format(count=count))


def remark_lines(remarks: Sequence[Remark], *, whole: bool = False) -> Iterator[str]:
    """The remarks: a line for each kind, with how many and the first of them, or all."""
    groups: defaultdict[str, list[Remark]] = defaultdict(list)
    for remark in remarks:
        groups[remark.sentence].append(remark)
    for sentence, group in groups.items():
        if whole:
            yield _("{sentence} ({count}):").format(sentence=_(sentence), count=len(group))
            yield from (f"  {_remark_text(one)}" for one in group)
            continue
        examples = _("; ").join(map(_remark_text, group[:_EXAMPLES]))
        more = len(group) - _EXAMPLES
        yield _("{sentence} ({count}): {examples}").format(
            sentence=_(sentence), count=len(group), examples=examples
        ) + (_(" and {count} more").format(count=more) if more > 0 else "")


def _remark_text(remark: Remark) -> str:
    start, place = remark.text[:_LONGEST_TEXT].replace("\n", " "), remark.place.text
    told = _("{place} “{text}”").format(place=place, text=plain(start)).strip() if start else place
    return _("{text}: {reason}").format(text=told, reason=remark.reason.rstrip(".。")) if remark.reason else told


def _layout_lines(layout: Layout) -> Iterator[str]:
    if layout.table.title:
        yield _("Sheet read: {sheet}").format(sheet=plain(layout.table.title))
    columns = [
        _column_text(layout.heading(one.at), one) for one in layout.columns if not is_for_programs(one.field.label)
    ]
    if layout.days:
        days = sorted(layout.days.values())
        columns.append(_("contacts from {first} to {last}").format(first=days[0], last=days[-1]))
    yield _("Columns read: {columns}").format(columns=_(", ").join(columns))
    if kept := [layout.heading(at) for at in layout.kept if at not in layout.refused]:
        yield _("Columns kept in the notes: {columns}").format(columns=plain(_(", ").join(kept)))
    if layout.refused:
        refused = plain(_(", ").join(map(layout.heading, layout.refused)))
        message = _("Columns kept in the notes, since another column holds what they were said to hold: {columns}")
        yield message.format(columns=refused)
    if unread := [heading for heading in layout.unread if heading]:
        yield _("Columns not read: {columns}").format(columns=plain(_(", ").join(unread)))


def _column_text(heading: str, column: Column) -> str:
    """Amount (£k) = Value × 1,000 GBP; Savings = Value (holdings) where it names one; the heading alone where it says
    which field it is.
    """
    heading, field = plain(heading), _(column.field.label)
    if column.headed:
        field += in_parentheses(_(column.kind.label))
    if column.field.name == "id_number":
        return _("{heading} = {field}").format(heading=heading, field=field + in_parentheses(_("kept in the notes")))
    text = heading if heading == field else _("{heading} = {field}").format(heading=heading, field=field)
    scale = column.heading.scale or Scale()
    if column.field.measure is not Measure.AMOUNT or scale == Scale():
        return text
    return f"{text} × {scale.unit:,} {scale.currency}".rstrip()


def _added_lines(plan: ImportPlan, known: Clients, today: date) -> Iterator[str]:
    """Everything that would be added, as it was understood: the fields of each client, then the records."""
    for client in plan.added:
        yield from change_lines(Client(id=client.id, name=client.name, pinyin=client.pinyin), client, known)
    for before, after in plan.records:
        if before is None:
            line = record_line(after, known, today)
            yield f"{format_day(after.on, today)} {line}" if isinstance(after, Contact) else line


def _changed_records(plan: ImportPlan, known: Clients, today: date, *, whole: bool) -> Iterator[str]:
    changed = [(before, after) for before, after in plan.records if before is not None]
    for before, after in changed if whole else changed[:_EXAMPLES]:
        yield record_line(before, known, today)
        yield from field_change_lines(before, after, FIELDS_AS_TYPED.get(kind_of(before).table, {}), known)


def _count_lines(plan: ImportPlan, today: date) -> Iterator[str]:
    """A line a kind of records: 3 to add, 1 to change."""
    if plan.settings.rates:
        yield _("Exchange rates to add: {currencies}").format(currencies=plain(_(", ").join(plan.settings.rates)))
    if plan.settings.values:
        labels = (_(settings_fields()[name].label) for name in plan.settings.values)
        yield _("Settings to take over: {names}").format(names=_(", ").join(labels))
    for kind, added, changed in plan.record_counts:
        message = _("{name}: {added} to add, {changed} to change")
        line = message.format(name=_(kind.plural), added=added, changed=changed)
        yield line + (_contact_days(plan, today) if kind.record is Contact else "")


def _contact_days(plan: ImportPlan, today: date) -> str:
    """(20 Nov to 29 Nov): the days of the contacts to be added, with a space before it; "" for none."""
    days = sorted(after.on for before, after in plan.records if before is None and isinstance(after, Contact))
    if not days:
        return ""
    shown = _("{first} to {last}").format(first=format_day(days[0], today), last=format_day(days[-1], today))
    return in_parentheses(shown if days[0] < days[-1] else format_day(days[0], today))
