"""What the reckoning of a protection gap takes in and leaves out, in words, the same wherever a gap is shown."""

from __future__ import annotations

from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.rules.insurance.protection_gap import Gap


def notes(gap: Gap) -> list[str]:
    """What the reckoning leaves out or takes in, a sentence each; what is lacking begins with a sign."""
    said = []
    if gap.partner:
        sentence = _("One household with {name}, as both agreed: both have their debts and money counted.")
        said.append(sentence.format(name=plain(gap.partner)))
    if not gap.insured:
        said.append(_("! No policies are recorded: whether there is cover is not known."))
    if gap.ages_unknown:
        sentence = ngettext(
            "! Of {count} child the year of birth is not known: the schooling is not reckoned.",
            "! Of {count} children the year of birth is not known: their schooling is not reckoned.",
            gap.ages_unknown,
        )
        said.append(sentence.format(count=gap.ages_unknown))
    if gap.unclear:
        sentence = _("! Not understood, and not counted: {relations}.")
        said.append(sentence.format(relations=_(", ").join(plain(one) for one in gap.unclear)))
    return said
