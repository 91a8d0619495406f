"""What a column may hold, by its values."""

from __future__ import annotations

import pytest

from rmtui.exchange.importing.columns.column_guess import guess_field
from tests.factory import TODAY


@pytest.mark.parametrize(
    ("values", "field"),
    [
        (("13900000001", "021-60000001", "+44 20 7946 0958"), "phones"),
        (("110101198503021238",), "id_number"),
        (("anna@example.com", "tom@example.com"), "email"),
        (("1985.3.2", "79年12月5日", "31012"), "birthday"),
        (("2021-3-2", "2022-12-5"), ""),
        (("C1", "稳健型", "C3"), "risk"),
        (("已婚", "未婚"), "marital"),
        (("Anna Fischer", "O’Neill, Tom", "Tom Keeble"), "name"),
        (("王芳", "欧阳娜娜", "李 强"), "name"),
        (("稳健一号", "安心两年"), ""),
        (("上海市杨浦区国权路1号", "12 Mill Lane"), "address"),
        (("12000", "5000.5"), ""),
        (("3", "4", "1"), ""),
        (("王芳", "13900000001"), ""),
        ((), ""),
    ],
)
def test_what_the_values_of_a_column_may_be(values: tuple[str, ...], field: str) -> None:
    assert guess_field(values, TODAY) == field
