"""Who gets which greeting by which way, and who gets none."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest

from rmtui.currency import set_base_currency
from rmtui.records.channel import Channel
from rmtui.records.client import Birthday, Client, ClientKind, ContactPerson, Relative
from rmtui.records.events import Contact
from rmtui.records.greeting import Delivery, GreetingTemplate
from rmtui.records.observance import Observance
from rmtui.records.occasion import Occasion
from rmtui.records.settings import Settings
from rmtui.records.tie import Share, Tie
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.occasions.greeted_occasions import greeting_mark, near_occasions, occasions_called
from rmtui.rules.occasions.greetings import Greeting, GreetingSources, greetings, last_topics
from rmtui.rules.occasions.usual_greetings import PERSON_TEMPLATES
from rmtui.rules.people.ties import updated_tie
from tests.factory import TODAY, ago, birthday, client, contact, contact_summary

SETTINGS = Settings(manager="林晓舟")
BEFORE = date(2026, 9, 23)
"""Two days before Mid-Autumn."""


def made(
    *clients: Client,
    code: str = "mid-autumn",
    templates: Iterable[GreetingTemplate] = (),
    contacts: Iterable[Contact] = (),
    ties: Iterable[Tie] = (),
    own: Iterable[Occasion] = (),
    today: date = BEFORE,
) -> list[Greeting]:
    """The greetings for an occasion; for those that are near where `code` is ""."""
    occasions = list(own)
    known = clients, occasions, SETTINGS, today
    contacts = [*contacts]
    found = occasions_called(code, *known) if code else near_occasions(*known)
    by_id = {one.id: one for one in clients}
    sources = GreetingSources(
        by_id,
        SETTINGS,
        [*templates],
        [*contacts],
        Discretion(by_id, ties),
        {one.id: one for one in occasions},
        last_topics(contacts),
        today,
    )
    return greetings(found, sources)


def only(*clients: Client, **known: object) -> Greeting:
    (one,) = made(*clients, **known)  # type: ignore[arg-type]
    return one


@pytest.mark.parametrize(
    ("known", "way", "address"),
    [
        ({"channel": Channel.WECHAT, "phones": ("138",)}, Delivery.WECHAT, "138"),
        ({"channel": Channel.WECHAT, "email": "a@b"}, Delivery.EMAIL, "a@b"),
        ({"wechat": "wf", "phones": ("138",)}, Delivery.WECHAT, "wf"),
        ({"channel": Channel.SMS, "phones": ("138",), "wechat": "wf"}, Delivery.SMS, "138"),
        ({"channel": Channel.EMAIL, "phones": ("138",)}, Delivery.SMS, "138"),
        ({"channel": Channel.WECHAT, "avoid": (Channel.WECHAT,), "email": "a@b"}, Delivery.EMAIL, "a@b"),
        ({"channel": Channel.VISIT, "address": "湖东路1号", "phones": ("138",)}, Delivery.LETTER, "湖东路1号"),
        ({"channel": Channel.TELEPHONE, "phones": ("138",)}, Delivery.CALL, "138"),
        ({"phones": ("138",), "avoid": (Channel.SMS,)}, Delivery.CALL, "138"),
    ],
)
def test_a_greeting_goes_the_preferred_way_where_it_can(known: dict[str, object], way: Delivery, address: str) -> None:
    one = only(client("王芳", **known))
    assert (one.delivery, one.address) == (way, address)


@pytest.mark.parametrize(
    ("currency", "landline", "mobile"),
    [
        ("GBP", "01865 240 111", "07700 900123"),
        ("GBP", "+44 (0)20 7946 0000", "+44 7700 900123"),
        ("CNY", "0512-65001234", "13800138000"),
        ("CNY", "+86 10 65001234", "+86 138 0013 8000"),
    ],
)
@pytest.mark.parametrize("channel", [Channel.SMS, Channel.WECHAT])
def test_no_message_is_sent_to_a_landline(channel: Channel, currency: str, landline: str, mobile: str) -> None:
    set_base_currency(currency)
    assert only(client("王芳", channel=channel, phones=(landline, mobile))).address == mobile
    assert only(client("王芳", channel=channel, phones=(landline,))).delivery is Delivery.CALL


def test_those_who_get_none_are_named_with_the_reason() -> None:
    nothing = client("王芳", wechat="x", festivals=(Observance.NONE,))
    opted_out = client("李娜", wechat="x", tags=("免打扰",))
    unreachable = client("赵敏", phones=("138",), avoid=(Channel.SMS, Channel.TELEPHONE))
    elsewhere = client("Anna", festivals=(Observance.CHRISTMAS,))
    reasons = {one.client.name: one.reason for one in made(nothing, opted_out, unreachable, elsewhere)}
    assert reasons == {
        "王芳": "wants no greetings",
        "李娜": "is tagged 免打扰",
        "赵敏": "never by SMS, telephone; no other number or address is known",
    }


def test_nobody_is_greeted_twice() -> None:
    marked, by_hand, other, attempt = (client(name, wechat="x") for name in ("王芳", "李娜", "赵敏", "孙平"))
    mark = greeting_mark(occasions_called("mid-autumn", [marked], [], SETTINGS, BEFORE)[0])
    assert mark == "mid-autumn-2026-09-25"
    said = [
        contact(marked, on=date(2026, 9, 10), channel="S", greeting=mark),
        contact(by_hand, on=date(2026, 9, 24), channel="W", topics=("祝福",)),
        contact(other, on=date(2026, 9, 24), channel="W", topics=("基金",), note="中秋后再谈"),
        contact(attempt, on=date(2026, 9, 24), channel="T", greeting=mark, outcome="not-reached"),
    ]
    found = {one.client.name: bool(one.greeted) for one in made(marked, by_hand, other, attempt, contacts=said)}
    assert found == {"赵敏": False, "孙平": False, "王芳": True, "李娜": True}


def test_the_template_that_fits_closest_is_taken_and_ones_own_before_the_usual() -> None:
    wang, anna = (
        client("王芳", id="wang", wechat="x"),
        client("Anna Lee", email="a@b", festivals=(Observance.MID_AUTUMN,)),
    )
    assert only(wang).text == PERSON_TEMPLATES["zh"]["mid-autumn"].format(salutation="王芳", signature="——林晓舟")
    assert "Dear Anna Lee, a happy Mid-Autumn Festival" in only(anna).text
    any_text = GreetingTemplate(text="{occasion}: {salutation}")
    of_the_day = GreetingTemplate(occasion="mid-autumn", text="moon, {name}")
    by_wechat = GreetingTemplate(occasion="mid-autumn", delivery=Delivery.WECHAT, text="moon by WeChat")
    for_wang = GreetingTemplate(occasion="mid-autumn", clients=("wang",), text="for you")
    other = GreetingTemplate(occasion="christmas", text="merry")
    assert only(wang, templates=[any_text, other]).text == "中秋节: 王芳"
    assert only(anna, templates=[any_text, other]).text == "Mid-Autumn Festival: Anna Lee"
    assert only(wang, templates=[any_text, of_the_day]).text == "moon, 王芳"
    assert only(wang, templates=[of_the_day, by_wechat]).text == "moon by WeChat"
    assert only(wang, templates=[of_the_day, by_wechat, for_wang]).text == "for you"
    assert only(anna, templates=[of_the_day, by_wechat, for_wang]).text == "moon, Anna Lee"


def test_what_is_said_on_the_telephone_has_no_dear_and_no_signature() -> None:
    by_call = {"channel": Channel.TELEPHONE, "phones": ("138",), "festivals": (Observance.MID_AUTUMN,)}
    anna, wang = client("Anna Lee", **by_call), client("王芳", **by_call)
    assert only(anna).text == "A happy Mid-Autumn Festival to you and your family!"
    assert only(wang).text == "王芳，中秋快乐！月圆人团圆，祝您和家人安康顺意。"
    signed = GreetingTemplate(occasion="mid-autumn", text="Dear {salutation}, the moon! {signature}")
    assert only(anna, templates=[signed]).text == only(anna).text, "one's own that is signed is written"
    for_calls = GreetingTemplate(occasion="mid-autumn", delivery=Delivery.CALL, text="{signature} here: the moon!")
    assert "here: the moon!" in only(anna, templates=[signed, for_calls]).text


def test_templates_that_fit_alike_are_spread_over_the_clients() -> None:
    templates = [GreetingTemplate(occasion="mid-autumn", text=text) for text in ("one", "two")]
    clients = [client(f"王{number}", id=f"c{number}", wechat="x") for number in range(20)]
    found = [one.text for one in made(*clients, templates=templates)]
    assert {*found} == {"one", "two"}
    assert found == [one.text for one in made(*clients, templates=templates)]


def test_a_template_that_asks_for_what_is_not_known_gives_way_or_leaves_the_client_out() -> None:
    aged = GreetingTemplate(occasion="birthday", text="{age}岁快乐")
    with_year, without = (
        client("王芳", wechat="x", birthday=birthday(9, 24, 1984)),
        client("李娜", wechat="x", birthday=birthday(9, 24)),
    )
    assert only(with_year, code="birthday", templates=[aged]).text == "42岁快乐"
    assert "生日快乐" in only(without, code="birthday", templates=[aged]).text
    own = Occasion(name="庙会", day=birthday(9, 24))
    years = GreetingTemplate(occasion="庙会", text="第{years}届")
    assert "庙会到了" in only(client("王芳", wechat="x"), code="庙会", own=[own], templates=[years]).text


def test_what_was_talked_about_last_is_the_topic_where_nobody_else_was_there() -> None:
    wang, li = client("王芳", id="wang", wechat="x"), client("李娜", id="li", wechat="x")
    said = [
        contact(wang, on=date(2026, 9, 1), topics=("教育金",)),
        contact(wang, on=date(2026, 8, 1), topics=("到期",)),
        contact(wang, on=date(2026, 9, 2), channel="W", topics=("生日",)),
        contact(wang, li, on=date(2026, 9, 3), topics=("房贷",)),
    ]
    assert last_topics(said) == {"wang": "教育金"}
    found = made(wang, li, contacts=said, templates=[GreetingTemplate(text="{话题}的事节后再谈")])
    assert found[0].text == "教育金的事节后再谈" and "中秋快乐" in found[1].text


def test_client_text_with_places_stays_literal() -> None:
    assert "{age} 先生" in only(client("{age} 先生", wechat="x"), templates=[GreetingTemplate(text="{name}")]).text


def test_a_birthday_of_the_family_and_of_a_contact_person_are_spoken_of_to_the_client() -> None:
    mother = client("王芳", wechat="x", family=(Relative(name="小明", relation="儿子", birthday=birthday(9, 24)),))
    person = ContactPerson(name="高敏", role="总经理", phone="139", birthday=birthday(9, 24))
    firm = client("鼎丰", kind=ClientKind.COMPANY, phones=("010",), contact_persons=(person,))
    found = {
        one.client.name: one
        for one in made(mother, firm, code="", today=date(2026, 9, 23))
        if one.occasion.name != "mid-autumn"
    }
    assert "儿子小明" in found["王芳"].text
    assert found["鼎丰"].text.startswith("高总，生日快乐") and found["鼎丰"].address == "139"


@pytest.mark.parametrize(
    ("own", "address"), [("gao@dingfeng.example", "gao@dingfeng.example"), ("", "office@dingfeng.example")]
)
def test_a_contact_person_is_written_to_at_the_own_address_or_else_at_the_company_s(own: str, address: str) -> None:
    person = ContactPerson(name="高敏", role="总经理", email=own, birthday=birthday(9, 24))
    email = "office@dingfeng.example"
    firm = client("鼎丰", kind=ClientKind.COMPANY, channel=Channel.EMAIL, email=email, contact_persons=(person,))
    (greeting,) = [one for one in made(firm, code="", today=date(2026, 9, 23)) if one.occasion.name != "mid-autumn"]
    assert greeting.address == address


@pytest.mark.parametrize("related", [None, True, False])
def test_a_contact_person_who_is_a_client_too_is_greeted_once(related: bool | None) -> None:
    person = ContactPerson(name="高敏", role="总经理", phone="139", birthday=birthday(9, 24))
    firm = client("鼎丰", kind=ClientKind.COMPANY, phones=("010",), contact_persons=(person,))
    gao = client("高敏", phones=("139",), birthday=birthday(9, 24))
    ties = [] if related is None else [updated_tie(firm, gao, related=related)]
    for code in ("mid-autumn", ""):
        found = made(firm, gao, code=code, ties=ties, today=date(2026, 9, 23))
        reasons = {one.reason for one in found if one.client == firm}
        assert reasons == ({""} if related is False else {"高敏 gets a greeting already"})
        assert {one.reason for one in found if one.client == gao} == {""}


def test_a_company_is_greeted_where_its_contact_person_wants_no_greetings() -> None:
    firm = client("鼎丰", kind=ClientKind.COMPANY, phones=("010",), contact_persons=(ContactPerson(name="高敏"),))
    gao = client("高敏", phones=("139",), festivals=(Observance.NONE,))
    assert [one.client.name for one in made(firm, gao) if one.is_open] == ["鼎丰"]


def test_a_household_that_agreed_gets_one_letter() -> None:
    home = {"channel": Channel.MEETING, "address": "湖东路 1号"}
    wei, na, stranger = (
        client("张伟", id="wei", **home),
        client("李娜", id="na", **home),
        client("赵敏", id="zhao", **home),
    )
    both = updated_tie(wei, na, relation="妻子", shares=Share, gives=Share)
    letters = {tuple(one.name for one in found.clients): found.text for found in made(wei, na, stranger, ties=[both])}
    assert {*letters} == {("张伟", "李娜"), ("赵敏",)}
    assert letters["张伟", "李娜"].startswith("张伟、李娜，")
    secret = updated_tie(wei, na, relation="妻子", shares=Share)
    assert len(made(wei, na, stranger, ties=[secret])) == 3
    assert len(made(wei, na, stranger)) == 3


def test_a_card_resets_no_cadence_and_keeps_no_promise_but_answers_the_birthday() -> None:
    wang = client()
    card = contact(wang, on=ago(1), channel="W", greeting="birthday-2026-11-24")
    stands = contact_summary(card)
    assert stands.last_contact(wang.id) is None and wang.id not in stands.newest
    assert stands.last_wish(wang.id) == ago(1)
    assert stands.given[wang.id]["2026 greeting"] == 1
    call = contact(wang, on=TODAY, channel="T", greeting="birthday-2026-11-24")
    stands = contact_summary(card, call)
    assert stands.last_contact(wang.id, ("T",)) == TODAY
    assert stands.given[wang.id] == {"2026 card": 1, "2026 greeting": 2, "2026 T": 1}


@pytest.mark.parametrize(
    ("who", "day", "text"),
    [
        ({"name": "王芳", "salutation": "王姐"}, 0, "王姐，生日快乐！"),
        ({"name": "王芳", "salutation": "王姐"}, 2, "王姐，迟到的问候：生日快乐！"),
        ({"name": "Anna Bell", "salutation": "Anna"}, 0, "Dear Anna, many happy returns"),
        ({"name": "Anna Bell", "salutation": "Anna"}, 2, "Dear Anna, a little late: many happy returns"),
        ({"name": "Anna Bell", "channel": Channel.TELEPHONE}, 2, "A little late: many happy returns"),
    ],
)
def test_the_usual_words_for_a_day_that_was_missed_say_that_they_are_late(
    who: dict[str, Any], day: int, text: str
) -> None:
    one = client(**who, phones=("138",), birthday=Birthday(month=BEFORE.month, day=BEFORE.day))
    assert only(one, code="birthday", today=BEFORE + timedelta(days=day)).text.startswith(text)


@pytest.mark.parametrize("days", [-3, 0, 2])
def test_years_with_the_bank_are_told_in_words_that_hold_on_any_day(days: int) -> None:
    one = client("Anna Bell", salutation="Anna", phones=("138",), opened_on=date(2025, 9, 23), channel=Channel.SMS)
    text = only(one, code="years-with-bank", today=BEFORE + timedelta(days=days)).text
    assert "thank you for year 1 with us!" in text and "oday" not in text
