"""The usual segments: lists that every manager looks at and no book has to keep."""

from __future__ import annotations

from collections.abc import Iterable

from rmtui.comparing import folded
from rmtui.language import N_, _, in_every_language
from rmtui.records.segment import Segment

_USUAL = (
    (N_("Quiet with potential"), N_("potential:high no-contact:90d")),
    (N_("Never spoken to"), N_("-stage:closed last:no")),
    (N_("Prospects without a second contact"), N_("stage:prospect contacts<2")),
    (N_("Assets elsewhere"), N_("holding.institution:yes")),
)
"""The quiet ones with potential, and nobody of the tail dropped (FIELD.md, 80/20)."""


def usual_segments() -> list[Segment]:
    """In the person's language. They are no records of a book, and have no id."""
    note = _("a usual one, in every book")
    return [Segment(id="", name=_(name), filter=_(expression), note=note) for name, expression in _USUAL]


def known_segments(own: Iterable[Segment]) -> list[Segment]:
    """A book's own, then the usual ones whose names it does not use for its own."""
    kept = {folded(one.name): one for one in own}
    return [*kept.values(), *(one for one in usual_segments() if folded(one.name) not in kept)]


def usual_segment(name: str) -> Segment | None:
    """The one of a folded name, which may be in any language: a campaign is chosen by it on both sides."""
    places = (at for at, (usual, _filter) in enumerate(_USUAL) if name in map(folded, in_every_language(usual)))
    at = next(places, None)
    return None if at is None else usual_segments()[at]
