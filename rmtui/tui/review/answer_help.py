"""What may be written about a holding in a review, as a page of help."""

from __future__ import annotations

from rmtui.language import _
from rmtui.records.holding import HoldingKind
from rmtui.terms import term
from rmtui.tui.widgets.block_list import Block


def answer_help() -> list[Block]:
    """Each form of an answer with what it means."""
    kinds = _(", ").join(term(kind) for kind in HoldingKind)
    return [
        Block(_("An answer about a holding"), text_style="heading"),
        Block(_("unchanged"), label=_("Enter")),
        Block(_("its value now"), label=_("52k")),
        Block(_("so much more or less than at the last review"), label=_("+3%, -2k")),
        Block(_("its value now, of which 2k was paid in"), label=_("52k in 2k")),
        Block(_("so much was paid in, or out; of a debt: repaid, or borrowed"), label=_("in 2k, out 2k")),
        Block(_("sold, redeemed or paid off"), label="x"),
        Block(_("sold for 51k"), label=_("x 51k")),
        Block(_("On the last row: a new holding"), text_style="heading"),
        Block(_("fund Larkstone Technology 5k R4")),
        Block("= " + _("its kind, name and value, and the risk of the product"), text_style="soft"),
        Block(_("deposit One year 500k at Halifax matures 15 Dec 2026")),
        Block("= " + _("with another bank, and until when; of a loan, at this bank or at its name"), text_style="soft"),
        Block(kinds, label=_("kinds")),
    ]
