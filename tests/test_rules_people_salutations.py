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
        ({"name": "Goh Beng Huat", "gender": M}, "Mr Goh"),
        ({"name": "Cheong Pui Yee Grace", "gender": F}, "Ms Cheong"),
        ({"name": "Ng Wai-Man", "gender": M}, "Mr Ng"),
        ({"name": "Mr Lee Kuan Hock"}, "Mr Lee"),
        ({"name": "Lee Kuan Hock", "salutation": "Dr"}, "Dr Lee"),
        ({"name": "Mdm Fatimah binte Yusof"}, "Mdm Fatimah"),
        ({"name": "Nurul Huda binte Ahmad", "gender": F}, "Ms Nurul Huda"),
        ({"name": "Mr Rajesh s/o Krishnan"}, "Mr Rajesh"),
        ({"name": "Grace Tan", "gender": F}, "Ms Tan"),
        ({"name": "Grace Tan Mei Ling", "gender": F}, "Ms Grace Tan Mei Ling"),
        ({"name": "Lee Ann Smith", "gender": F}, "Ms Lee Ann Smith"),
        ({"name": "Tan Jessica", "gender": F}, "Ms Tan Jessica"),
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
    works = client("Harbour Works", kind=ClientKind.COMPANY, contact_persons=(ContactPerson(name="Mr Goh Beng Huat"),))
    assert salutation(works) == "Mr Goh"


def test_the_language_is_that_of_the_salutation_else_of_the_name() -> None:
    assert client_language(client("王芳")) is GreetingLanguage.CHINESE
    assert client_language(client("王芳", salutation="Dear Fang")) is GreetingLanguage.ENGLISH
    assert client_language(client("Anna Barrett")) is GreetingLanguage.ENGLISH
