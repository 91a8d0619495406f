"""How clients are addressed."""

from __future__ import annotations

import pytest

from rmtui.records.client import ClientKind, ContactPerson, Gender
from rmtui.records.greeting import GreetingLanguage
from rmtui.rules.people.salutations import client_language, salutation
from tests.factory import client

F, M = Gender.FEMALE, Gender.MALE


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({"name": "王芳", "gender": F}, "王女士"),
        ({"name": "欧阳锋", "gender": M}, "欧阳先生"),
        ({"name": "王芳"}, "王芳"),
        ({"name": "张敏", "gender": F, "occupation": "中学教师"}, "张老师"),
        ({"name": "李强", "gender": M, "occupation": "公司总经理"}, "李总"),
        ({"name": "赵丽华女士"}, "赵女士"),
        ({"name": "王芳", "salutation": "王姐", "occupation": "教授"}, "王姐"),
        ({"name": "王芳", "salutation": "尊敬的王女士："}, "王女士"),
        ({"name": "David Hartley", "gender": M}, "Mr Hartley"),
        ({"name": "Anna Barrett", "gender": F, "occupation": "Doctor"}, "Dr Barrett"),
        ({"name": "Anna Barrett"}, "Anna Barrett"),
        ({"name": "Anna", "gender": F}, "Anna"),
        ({"name": "Anna Barrett", "salutation": "Dear Anna,"}, "Anna"),
        ({"name": "Anna Barrett", "salutation": "Mrs"}, "Mrs Barrett"),
    ],
)
def test_a_client_is_addressed_as_the_trade_does(known: dict[str, object], expected: str) -> None:
    assert salutation(client(**known)) == expected  # type: ignore[arg-type]


def test_a_company_is_addressed_by_its_first_contact_person() -> None:
    firm = client("鼎丰", kind=ClientKind.COMPANY, contact_persons=(ContactPerson(name="高敏", role="总经理"),))
    assert salutation(firm) == "高总"
    assert salutation(client("鼎丰", kind=ClientKind.COMPANY)) == "鼎丰"


def test_the_language_is_that_of_the_salutation_else_of_the_name() -> None:
    assert client_language(client("王芳")) is GreetingLanguage.CHINESE
    assert client_language(client("王芳", salutation="Dear Fang")) is GreetingLanguage.ENGLISH
    assert client_language(client("Anna Barrett")) is GreetingLanguage.ENGLISH
