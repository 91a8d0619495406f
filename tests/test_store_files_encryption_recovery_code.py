"""The recovery code, as it is read aloud and typed by somebody else."""

from __future__ import annotations

import pytest

from rmtui.errors import WrongPassphrase
from rmtui.store.files.encryption.recovery_code import (
    LETTERS,
    is_like_recovery_code,
    new_recovery_code,
    read_recovery_code,
)

CODE = "AAKRU-YBHWL-HQYMC-KUMUO-AYRKU-WLYAL-GLCLW-ALCFO"


def test_no_two_codes_are_the_same() -> None:
    assert len({new_recovery_code() for _ in range(50)}) == 50


@pytest.mark.parametrize(
    "typed", [CODE, CODE.lower(), CODE.replace("-", " "), CODE.replace("-", ""), f"  {CODE}\n", CODE.replace("-", "－")]
)
def test_it_is_read_however_it_is_typed(typed: str) -> None:
    assert is_like_recovery_code(typed)
    assert read_recovery_code(typed) == CODE


def test_every_wrong_letter_and_every_two_that_changed_places_are_found() -> None:
    letters = CODE.replace("-", "")
    wrong = [letters[:at] + other + letters[at + 1 :] for at in range(len(letters)) for other in LETTERS]
    wrong += [letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :] for at in range(len(letters) - 1)]
    for typed in {*wrong} - {letters}:
        with pytest.raises(WrongPassphrase, match="group"):
            read_recovery_code(typed)


def test_groups_that_changed_places_are_found() -> None:
    first, second, *others = CODE.split("-")
    with pytest.raises(WrongPassphrase, match="group 1"):
        read_recovery_code("-".join((second, first, *others)))


@pytest.mark.parametrize("passphrase", ["correct horse battery", "密码要八个字才行", "", "ABCFG-HKLMO", "x" * 10_000])
def test_a_passphrase_is_not_taken_for_one(passphrase: str) -> None:
    assert not is_like_recovery_code(passphrase)
