"""The coverage of a client's family in words."""

from __future__ import annotations

from rmtui.language import _
from rmtui.plain import plain
from rmtui.rules.insurance.coverage import household_text
from rmtui.rules.insurance.family_cover import FamilyCover
from rmtui.rules.insurance.gap_text import gap_has_cents, gap_notes
from rmtui.rules.insurance.protection_gap import Gap
from rmtui.wording import format_money, format_years


def cover_details(line: FamilyCover, name: str) -> list[str]:
    """Paragraphs: the family of a client called `name`, the gap, what is unknown, the calculation, its assumptions."""
    gap, *reckoning = _gap_lines(line.gap) if line.gap.has_records else [_("Gap: not recorded.")]
    return [_family(line, name), gap, *_unknown_lines(line), *reckoning]


def _family(line: FamilyCover, name: str) -> str:
    known = [name, *household_text(line.household)]
    if not line.gap.has_policies:
        return "  ".join([*known, _("cover: not recorded")])
    insured, others = (_(", ").join(names) for names in line.critical_illness)
    illness = {
        (True, True): _("critical illness: {insured}; none known: {others}"),
        (True, False): _("critical illness: {insured}"),
        (False, True): _("critical illness: none known: {others}"),
    }[bool(insured), bool(others)].format(insured=insured, others=others)
    return "  ".join([*known, illness])


def _gap_lines(gap: Gap) -> list[str]:
    assumptions, cents = gap.assumptions, gap_has_cents(gap)
    sentences = {
        (True, True): _("Gap {gap} = needed {needed} - life cover {cover} - money within a year {savings}."),
        (True, False): _("Gap not known: needed {needed} - money within a year {savings} = {gap}, unless insured."),
        (False, True): _(
            "No gap: life cover {cover} + money within a year {savings} exceed what is needed, {needed}, by {left}."
        ),
        (False, False): _(
            "Gap not known: life cover {cover} + money within a year {savings} exceed what is recorded as needed, "
            "{needed}, by {left}."
        ),
    }
    covered = sentences[gap.gap > 0, gap.is_known].format(
        gap=format_money(gap.gap, cents=cents),
        needed=format_money(gap.needs, cents=cents),
        cover=format_money(gap.cover, cents=cents),
        savings=format_money(gap.savings, cents=cents),
        left=format_money(-gap.gap, cents=cents),
    )
    needed = _("Needed = debts {debts} + schooling {education} + living {living} + parents {parents}.").format(
        debts=format_money(gap.debts, cents=cents),
        education=format_money(gap.education, cents=cents),
        living=format_money(gap.living, cents=cents),
        parents=format_money(gap.parents, cents=cents),
    )
    assumed = _(
        "Assumed: dependants {dependants} × {living} and parents {supported} × {parents} a year, for {years}; "
        "{school_years} of schooling at {education}, to the age of {age}. “,” changes it."
    ).format(
        living=format_money(assumptions.living, cents=cents),
        dependants=gap.dependants,
        parents=format_money(assumptions.parents, cents=cents),
        supported=gap.supported_parents,
        years=format_years(assumptions.years),
        education=format_money(assumptions.education, cents=cents),
        school_years=format_years(gap.school_years),
        age=assumptions.independent_at,
    )
    return [covered, needed, assumed]


def _unknown_lines(line: FamilyCover) -> list[str]:
    lines = gap_notes(line.gap)
    if line.unrated:
        currencies = _(", ").join(plain(one) for one in line.unrated)
        message = _("! No rate is known for {currencies}, which counts as nothing here: “,” sets one.")
        lines.append(message.format(currencies=currencies))
    return lines
