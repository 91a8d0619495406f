"""Whether a name is a company's."""

from __future__ import annotations

import pytest

from rmtui.entry.company_names import is_company_name


@pytest.mark.parametrize(
    "name",
    ["腾飞商贸有限公司", "云汀鼎丰集团", "湖东粮油合作社", "正道律师事务所", "Marsh & Sons Ltd", "Acorn Holdings plc."],
)
def test_a_company_is_known_by_how_its_name_ends(name: str) -> None:
    assert is_company_name(name)


@pytest.mark.parametrize("name", ["王芳", "欧阳娜娜", "公司", "Ltd", "Anna Marsh", "Colin Grouper", "古丽娜尔·买买提"])
def test_a_person_is_none(name: str) -> None:
    assert not is_company_name(name)
