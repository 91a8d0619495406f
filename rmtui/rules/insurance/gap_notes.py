"""Notes on a protection gap: what its calculation includes and leaves out, the same wherever a gap is shown."""

from __future__ import annotations

from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.rules.insurance.protection_gap import Gap


def gap_notes(gap: Gap) -> list[str]:
    """A sentence each for what the calculation includes or leaves out; one on missing data begins with "!"."""
    found = []
    if gap.partner:
        sentence = _("One household with {name}, as both agreed: both have their debts and money counted.")
        found.append(sentence.format(name=plain(gap.partner)))
    if not gap.has_policies:
        found.append(_("! No policies are recorded: whether there is cover is not known."))
    if gap.ages_unknown:
        sentence = ngettext(
            "! Of {count} child the year of birth is not known: the schooling is not reckoned.",
            "! Of {count} children the year of birth is not known: their schooling is not reckoned.",
            gap.ages_unknown,
        )
        found.append(sentence.format(count=gap.ages_unknown))
    if gap.unknown_relations:
        sentence = _("! Not understood, and not counted: {relations}.")
        found.append(sentence.format(relations=_(", ").join(plain(one) for one in gap.unknown_relations)))
    return found
