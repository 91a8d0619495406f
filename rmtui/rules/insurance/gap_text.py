"""A protection gap in words: its calculation sum by sum, and what it includes and leaves out; the same everywhere."""

from collections.abc import Iterator

from rmtui.language import _, ngettext
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.rules.insurance.protection_gap import Gap
from rmtui.str_enum import StrEnum
from rmtui.wording import format_money, format_years, have_cents


class SumRole(StrEnum):
    """The role of a sum in the calculation."""

    PART = "part"
    TOTAL = "total"
    GAP = "gap"
    NO_GAP = "no-gap"
    UNKNOWN = "unknown"


class GapSum(NamedTuple):
    """A line of the calculation."""

    text: str
    amount: int
    """In the smallest unit of the base currency."""
    role: SumRole = SumRole.PART


def gap_has_cents(gap: Gap) -> bool:
    """Whether the amounts of the calculation are written with decimals."""
    assumed = gap.assumptions
    yearly = (assumed.education, assumed.living, assumed.parents)
    return have_cents((*yearly, gap.debts, gap.education, gap.living, gap.parents, gap.cover, gap.savings))


def gap_sums(gap: Gap, *, cents: bool) -> Iterator[GapSum]:
    """needs = debts + education + living + parents; gap = needs - cover - savings. `cents`: of the costs of a year."""
    assumed = gap.assumptions
    yield GapSum("  " + _("Debts"), gap.debts)
    schooling = _("Schooling: {years} × {amount}")
    years, amount = format_years(gap.school_years), format_money(assumed.education, cents=cents)
    yield GapSum("+ " + schooling.format(years=years, amount=amount), gap.education)
    years = format_years(assumed.years)
    living = _("Living: {count} × {years} × {amount}")
    amount = format_money(assumed.living, cents=cents)
    yield GapSum("+ " + living.format(count=gap.dependants, years=years, amount=amount), gap.living)
    parents = _("Parents: {count} × {years} × {amount}")
    amount = format_money(assumed.parents, cents=cents)
    yield GapSum("+ " + parents.format(count=gap.supported_parents, years=years, amount=amount), gap.parents)
    yield GapSum("= " + _("Needed"), gap.needs, SumRole.TOTAL)
    yield GapSum("- " + _("Life cover in force"), gap.cover)
    yield GapSum("- " + _("Money within a year"), gap.savings)
    if not gap.is_known:
        left = _("? Gap, unless insured") if gap.gap > 0 else _("? Left over, unless somebody is provided for")
        yield GapSum("= " + left, abs(gap.gap), SumRole.UNKNOWN)
    elif gap.gap > 0:
        yield GapSum("= " + _("! Gap"), gap.gap, SumRole.GAP)
    else:
        yield GapSum("= " + _("No gap; left over"), -gap.gap, SumRole.NO_GAP)


def unknown_gap_text(gap: Gap) -> str:
    """What is not recorded that would tell whether there is a gap: not known: family, policies."""
    missing = ((_("family"), gap.has_family), (_("policies"), gap.has_policies))
    return _("not known: {what}").format(what=_(", ").join(word for word, is_recorded in missing if not is_recorded))


def gap_estimate_text(gap: Gap) -> str:
    """The sentence that says how rough it is."""
    text = _("An estimate to talk about: members of the family × years × costs of a year, a child until {age}.")
    return text.format(age=gap.assumptions.independent_at)


def gap_notes(gap: Gap) -> list[str]:
    """A sentence each for what the calculation includes or leaves out; one on missing data begins with "!"."""
    found = []
    if not gap.has_family:
        found.append(_("! Nobody of the family is recorded: ask whom the client provides for."))
    if not gap.has_policies:
        found.append(_("! No policies on people are recorded: ask which there are, with whomever."))
    if gap.unknown_savings:
        sentence = _("! Other assets of {amount}, of whatever kind, are not counted as money: ask what they are.")
        found.append(sentence.format(amount=format_money(gap.unknown_savings)))
    if gap.partner:
        sentence = _("One household with {name}, as both agreed: both have their debts and money counted.")
        found.append(sentence.format(name=plain(gap.partner)))
    if gap.is_partner_uncounted:
        found.append(_("What the husband or wife has and owes is not known here, and not counted."))
    if gap.ages_unknown:
        sentence = ngettext(
            "! The year of birth of {count} child is not known: schooling is not included.",
            "! The year of birth of {count} children is not known: their schooling is not included.",
            gap.ages_unknown,
        )
        found.append(sentence.format(count=gap.ages_unknown))
    if gap.unclear_partners:
        sentence = _("! Partner in life or in business, which is not recorded, and not counted: {names}.")
        found.append(sentence.format(names=_(", ").join(map(plain, gap.unclear_partners))))
    if gap.unknown_relations:
        sentence = _("! Not understood, and not counted: {relations}.")
        found.append(sentence.format(relations=_(", ").join(plain(one) for one in gap.unknown_relations)))
    return found
