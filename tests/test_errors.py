"""Exit codes, which scripts rely on."""

from __future__ import annotations

import pytest

from rmtui import errors


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.RmtuiError, 1),
        (errors.BadInput, 1),
        (errors.ReadOnly, 1),
        (errors.Stale, 1),
        (errors.UsageError, 2),
        (errors.Unsorted, 3),
        (errors.NotFound, 4),
        (errors.Locked, 5),
        (errors.Damaged, 6),
    ],
)
def test_each_error_has_its_exit_code(error: type[errors.RmtuiError], code: int) -> None:
    assert error("said").exit_code == code
