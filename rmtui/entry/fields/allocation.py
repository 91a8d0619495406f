"""The fields of a target allocation: a kind with its share and its band, as many as there are."""

from __future__ import annotations

import re
from datetime import date

from rmtui.entry.direction import BACK
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.fields.typed import day
from rmtui.entry.names import half_width
from rmtui.entry.values import Refused, quoted
from rmtui.language import N_, _
from rmtui.records.goal import AllocationTarget, KindShare
from rmtui.records.holding import LIABILITIES, HoldingKind
from rmtui.rules.vocabulary import value_of
from rmtui.terms import term

_PART = r"(\D+?)\s*(\d{1,3})\s*%?(?:\s*[(]?\s*(\d{1,3})\s*%?\s*[-–~至到]\s*(\d{1,3})\s*%?\s*[)]?)?"
_BAND = 10
"""Percent to either side, where no band is said."""


def _read_part(text: str, today: date) -> KindShare:  # noqa: ARG001 - all readers are called alike
    found = re.fullmatch(_PART, half_width(text).strip())
    kind = value_of(HoldingKind, found[1].strip()) if found else None
    if found is None or kind is None or kind in LIABILITIES:
        raise Refused(_("“{text}” is not understood: write a kind and its share, fund 40.").format(text=quoted(text)))
    share = int(found[2])
    low, high = (int(found[3]), int(found[4])) if found[3] else (max(share - _BAND, 0), min(share + _BAND, 100))
    if not low <= share <= high <= 100:
        message = _("“{text}”: a share lies within its band, and that within 0 and 100%.")
        raise Refused(message.format(text=quoted(text)))
    return KindShare(kind=kind, share=share, low=low, high=high)


def _part_text(part: KindShare) -> str:
    return f"{term(part.kind)} {part.share} ({part.low}-{part.high})"


ALLOCATION_FIELDS = declare_fields(
    AllocationTarget,
    Field(
        "parts",
        N_("Shares"),
        N_("kinds with share and band in percent: deposit 30 (20-40), fund 50 (40-60), wealth 20"),
        read=_read_part,
        format=_part_text,
        separator=r"[,，、;；\n]",
        same=lambda one, other: one.kind is other.kind,
    ),
    day("on", N_("Agreed on"), BACK),
    Field("note", N_("Notes"), lines=2),
)
