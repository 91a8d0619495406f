"""Who a member of the family is to the client, from the relation as it was typed."""

from __future__ import annotations

import re
from enum import StrEnum


class Kin(StrEnum):
    CHILD = "child"
    SPOUSE = "spouse"
    PARENT = "parent"


_SIGNS = {
    Kin.CHILD: re.compile(
        r"^[大小二三四五长次幼独养继]?(?:儿子|女儿|儿女|子女|孩子|小孩|宝宝|[子女儿])(?![一-鿿])"
        r"|\b(?:sons?|daughters?|child|children|kids?)\b(?![ -]in[ -]law)"
    ),
    Kin.SPOUSE: re.compile(
        r"^(?:丈夫|先生|老公|爱人|妻子|太太|老婆|夫人|配偶|[夫妻])(?![一-鿿])"
        r"|^(?:husband|wife|spouse|partner)\b"
    ),
    Kin.PARENT: re.compile(
        r"^(?:父母|[养继]?[父母]亲?|爸爸?|妈妈?|老爸|老妈|岳父|岳母|公公|婆婆)(?![一-鿿])"
        r"|^(?:father|mother|dad|mum|mom|parent)\b"
    ),
}


def kin(relation: str) -> Kin | None:
    """Child, spouse or parent; None for everybody else. Parents-in-law are parents: they are supported alike."""
    said = relation.strip().casefold()
    return next((one for one, sign in _SIGNS.items() if sign.search(said)), None)
