"""A client on one page before a meeting."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from rmtui import language
from rmtui.exchange.brief_files import text_lines, write
from rmtui.exchange.client_brief import Brief, client_brief
from rmtui.exchange.one_screen import Room
from rmtui.exchange.safe_text import width
from rmtui.records.client import ClientKind, ContactPerson, Relative, RiskGrade, Tier
from rmtui.records.events import Sale
from rmtui.records.holding import Holding, HoldingKind, ProductRisk
from rmtui.records.policy import Policy, PolicyKind
from rmtui.records.review import Review, ReviewedHolding
from rmtui.records.settings import Settings
from rmtui.sample.shift_book import sample_dir
from rmtui.store.files.book import Book
from tests.factory import TODAY, ago, birthday, client, contact, promise

FANG = client(
    "王芳",
    tier=Tier.A,
    risk=RiskGrade.C3,
    risk_on=date(2026, 3, 1),
    phones=("13800138000",),
    birthday=birthday(12, 1, 1985),
    occupation="会计",
    cautions="勿提母亲账户\n先发微信",
    family=(
        Relative(name="王小明", relation="儿子", birth_year=2015),
        Relative(name="李军", relation="丈夫", birthday=birthday(11, 30)),
    ),
)
QIANG = client("李强", number="88002")


@pytest.fixture
def book(tmp_path: Path) -> Book:
    book = Book.create(str(tmp_path / "book"))
    book.save(FANG, QIANG, what="add")
    return book


def lines(brief: Brief, title: str) -> list[str]:
    return [line for section in brief.sections if section.title == title for line in section.lines]


def test_what_to_be_careful_about_comes_first(book: Book) -> None:
    shown = [*text_lines(client_brief(book, FANG, TODAY))]
    assert shown[:3] == ["王芳", "! 勿提母亲账户", "! 先发微信"]
    assert shown[-1] == "For your own use · Mon 23 Nov 2026"


def test_it_is_marked_as_the_manager_s_own(book: Book) -> None:
    book.save(Settings(manager="林晓舟"), what="settings")
    assert client_brief(book, FANG, TODAY).mark == "For 林晓舟 only · Mon 23 Nov 2026"


def test_what_was_said_last_and_what_was_promised(book: Book) -> None:
    talks = [contact(FANG, on=ago(day), channel="T", note=f"第{day}天前") for day in (9, 7, 5, 3)]
    book.save(*talks, contact(FANG, QIANG, on=ago(1), note="聊了债基", promise=promise(ago(-2), "发方案")), what="log")
    brief = client_brief(book, FANG, TODAY)
    said = lines(brief, "Last said")
    assert said[0] == "22 Nov  meeting  聊了债基  > Wed 发方案"
    assert len(said) == 4 and "第9天前" not in str(said), "no more than is read at a door"
    assert "李强" not in str(brief), "who else was there is another client's business"
    assert lines(brief, "Promised") == ["Wed  发方案"]
    assert lines(client_brief(book, FANG, ago(-9)), "Promised")[0].startswith("! overdue since 25 Nov")


def test_a_sale_without_words_is_what_was_said_last(book: Book) -> None:
    signed = contact(FANG, QIANG, on=ago(1), id="signed")
    sales = [
        Sale(client=FANG.id, on=ago(1), amount=2_000_000, kind="fund", product="债基", contact="signed"),
        Sale(client=QIANG.id, on=ago(1), amount=900_000, product="金条", contact="signed"),
    ]
    book.save(signed, *sales, what="log")
    (said,) = lines(client_brief(book, FANG, TODAY), "Last said")
    assert "20,000" in said and "债基" in said
    assert "金条" not in said, "what another bought is another client's business"


def test_what_matures_is_placed_again_as_the_grade_allows(book: Book) -> None:
    book.save(
        Holding(client=FANG.id, kind=HoldingKind.DEPOSIT, name="三年定期", value=50_000_000, matures_on=ago(-10)),
        Holding(client=FANG.id, kind=HoldingKind.FUND, name="科技成长", value=1_000_000, risk=ProductRisk.R5),
        Holding(client=QIANG.id, kind=HoldingKind.DEPOSIT, name="别人的", value=1, matures_on=ago(-10)),
        what="add",
    )
    brief = client_brief(book, FANG, TODAY)
    assert lines(brief, "Coming")[1:] == ["3 Dec  maturity  三年定期  500,000"]
    assert lines(brief, "Ideas")[:3] == [
        "grade C3: R1 to R3",
        "! risk above the client's grade: 科技成长",
        "500,000 of 三年定期 to reinvest: R1 to R3",
    ]
    assert "别人的" not in str(brief)


def test_what_matured_and_was_not_placed_again_is_said_as_overdue(book: Book) -> None:
    matured = Holding(client=FANG.id, kind=HoldingKind.DEPOSIT, name="三年定期", value=50_000_000, matures_on=ago(3))
    book.save(matured, what="add")
    brief = client_brief(book, FANG, TODAY)
    assert "! overdue since 20 Nov  maturity  三年定期  500,000" in lines(brief, "Coming")


def test_without_an_assessment_nothing_is_proposed(book: Book) -> None:
    book.save(
        Holding(client=QIANG.id, kind=HoldingKind.DEPOSIT, name="定期", value=100, matures_on=ago(-10)), what="add"
    )
    ideas = lines(client_brief(book, QIANG, TODAY), "Ideas")
    assert ideas == ["! no risk assessment", "1 of 定期 to reinvest: only after an assessment"]


def test_the_family_with_the_birthdays_that_are_near(book: Book) -> None:
    brief = client_brief(book, FANG, TODAY)
    assert lines(brief, "Family") == ["丈夫 李军 · birthday 30 Nov", "儿子 王小明 · aged 11"]
    assert lines(brief, "Coming") == ["birthday 1 Dec (1 Dec 1985)"]


def test_a_relative_is_as_old_as_before_until_the_birthday(book: Book) -> None:
    arjun = Relative(name="Arjun", relation="son", birthday=birthday(12, 12, 2015))
    priya = client("Priya Nair", family=(arjun,))
    book.save(priya, what="add")
    assert lines(client_brief(book, priya, TODAY), "Family") == ["son Arjun · aged 10 · birthday 12 Dec"]
    assert lines(client_brief(book, priya, date(2026, 12, 12)), "Family") == ["son Arjun · aged 11 · birthday today"]


def test_the_gap_in_the_cover_is_an_idea_where_policies_are_known(book: Book) -> None:
    assert not [line for line in lines(client_brief(book, FANG, TODAY), "Ideas") if "illness" in line]
    book.save(Policy(client=FANG.id, kind=PolicyKind.MEDICAL, sum_assured=100), what="add")
    ideas = lines(client_brief(book, FANG, TODAY), "Ideas")
    assert "! No critical illness cover known: 王芳, 王小明, 李军" in ideas
    assert any(line.startswith("Protection gap: ") for line in ideas)


def test_where_the_assets_stand_and_what_the_client_thought_of_them(book: Book) -> None:
    seen = ReviewedHolding(holding="x", kind=HoldingKind.FUND, name="债基", value=40_000_00)
    book.save(
        Holding(client=FANG.id, kind=HoldingKind.FUND, name="债基", value=50_000_00),
        Review(client=FANG.id, on=ago(30), seen=(seen,), view="稳一点好", next_on=ago(-5)),
        what="add",
    )
    assert lines(client_brief(book, FANG, TODAY), "Assets") == [
        "Total assets: 50,000 · Net assets: 50,000",
        "Review of 24 Oct: net 40,000 · next 28 Nov",
        "The client’s view: 稳一点好",
    ]


@pytest.mark.parametrize("spoken", ["en", "zh"])
def test_the_page_of_every_client_of_the_sample_is_one_screen(spoken: str) -> None:
    """With the line of the prompt below it, where a line that is too long for a row takes several."""
    language.set_language(spoken)
    sample = Book(sample_dir(spoken))
    for one in sample.clients().values():
        shown = [*text_lines(client_brief(sample, one, TODAY))]
        assert sum(max(-(-width(line) // 80), 1) for line in shown) < 24, one.name


def test_a_promise_that_there_is_no_room_for_is_counted(book: Book) -> None:
    said = [contact(FANG, on=ago(day), note="长" * 90, promise=promise(ago(-day), f"第{day}件")) for day in range(1, 8)]
    family = tuple(Relative(name=f"亲{number}", relation="表亲") for number in range(9))
    book.save(*said, replace(FANG, family=family), what="log")
    brief = client_brief(book, replace(FANG, family=family), TODAY)
    promised, relatives = lines(brief, "Promised"), lines(brief, "Family")
    assert promised[0].endswith("第1件") and promised[-1].endswith(f"(and {7 - len(promised)} more)")
    assert relatives[-1].endswith(f"(and {9 - len(relatives)} more)")
    assert all(section.lines for section in brief.sections)


def test_a_larger_screen_leaves_nothing_out_that_it_has_room_for(book: Book) -> None:
    said = [contact(FANG, on=ago(day), note="长" * 90, promise=promise(ago(-day), f"第{day}件")) for day in range(1, 8)]
    book.save(*said, what="log")
    brief = client_brief(book, FANG, TODAY, Room.of_screen(200, 50))
    assert [line[-3:] for line in lines(brief, "Promised")] == [f"第{day}件" for day in range(1, 8)]
    assert len(lines(brief, "Last said")) == len([*book.contacts(FANG.id)])


@pytest.mark.parametrize("ending", ["html", "md", "txt"])
def test_hostile_text_stays_text_on_one_page(book: Book, tmp_path: Path, ending: str) -> None:
    book.save(contact(FANG, on=ago(1), note="<b>x</b> `y` \x1b[31m" + "长" * 5000), what="log")
    path = tmp_path / f"a.{ending}"
    write(client_brief(book, FANG, TODAY), str(path))
    text = path.read_text("utf-8")
    assert "王芳" in text and "\x1b" not in text and len(text) < 8000
    assert {"html": "&lt;b&gt;x&lt;/b&gt;", "md": "\\<b\\>x\\</b\\> \\`y\\`", "txt": "<b>x</b> `y`"}[ending] in text


def test_the_remarks_about_a_person_or_a_company_are_read_before_a_meeting(book: Book) -> None:
    firm = client("海拓贸易", kind=ClientKind.COMPANY, notes="李总拍板\n别上午打电话")
    book.save(firm, what="add")
    brief = client_brief(book, firm, TODAY)
    assert lines(brief, "Notes") == ["李总拍板", "别上午打电话"]
    assert all(line for section in brief.sections for line in section.lines), "no line is empty"


def test_who_is_met_at_a_company_and_how_to_reach_them(book: Book) -> None:
    person = ContactPerson(name="李娜", role="财务总监", phone="139", email="lina@haituo.example", cautions="忌谈诉讼")
    book.save(firm := client("海拓贸易", kind=ClientKind.COMPANY, contact_persons=(person,)), what="add")
    assert "李娜 · 财务总监 · 139 · lina@haituo.example · ! 忌谈诉讼" in lines(client_brief(book, firm, TODAY), "Who")
