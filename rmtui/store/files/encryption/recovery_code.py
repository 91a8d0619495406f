"""The recovery code: 128 random bits as groups of letters with a check letter each, to write down or read aloud."""

from __future__ import annotations

import secrets
import unicodedata

from rmtui.errors import WrongPassphrase
from rmtui.language import _

LETTERS = "ABCFGHKLMOQRUWXYZ"
"""Seventeen, so that a check letter finds every wrong letter and every two that changed places. Those left out sound or
look most like others.
"""
GROUPS = 8
_OF_GROUP = 4
"""Letters of a group that carry it, four bits each; the fifth is the check letter."""


def new_recovery_code() -> str:
    """A code nobody can guess: ABCFG-HKLMO-…"""
    return "-".join(_group(secrets.randbits(4 * _OF_GROUP), place) for place in range(GROUPS))


def is_like_recovery_code(text: str) -> bool:
    """Whether a text looks like a recovery code, even a mistyped one, rather than a passphrase."""
    letters = _letters(text)
    return (
        len(letters) == GROUPS * (_OF_GROUP + 1) and sum(letter in LETTERS for letter in letters) > len(letters) * 3 / 4
    )


def read_recovery_code(text: str) -> str:
    """A code as it is printed, however it was typed. WrongPassphrase where it is none, naming the wrong group."""
    letters = _letters(text)
    size = _OF_GROUP + 1
    groups = [letters[start : start + size] for start in range(0, len(letters), size)]
    for place, group in enumerate(groups):
        if not _is_right(group, place):
            sentence = _("The group {number} of the recovery code, {group}, is not as it was printed.")
            raise WrongPassphrase(sentence.format(number=place + 1, group=group))
    return "-".join(groups)


def _letters(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).upper() if sign.isalnum())


def _group(bits: int, place: int) -> str:
    values = [bits >> 4 * at & 15 for at in range(_OF_GROUP)]
    return "".join(LETTERS[value] for value in (*values, _check_value(values, place)))


def _is_right(group: str, place: int) -> bool:
    values = [LETTERS.find(letter) for letter in group]
    *carried, check = values
    return len(values) == _OF_GROUP + 1 and min(values) >= 0 and check == _check_value(carried, place)


def _check_value(values: list[int], place: int) -> int:
    """Weighted by place, and by the place of the group: two groups that changed places are found, too."""
    return (sum((at + 2) * value for at, value in enumerate(values)) + 7 * place + 1) % len(LETTERS)
