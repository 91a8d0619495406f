"""The coverage of all clients: who is insured against what, and whose family lacks most."""

from __future__ import annotations

import pytest

from rmtui.records.client import Client, ClientKind, MaritalStatus, Relative, Stage, Tier
from rmtui.records.policy import Policy, PolicyKind
from rmtui.records.settings import Settings
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from rmtui.tui.coverage.coverage_table import KINDS, Needs, fit_columns
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.row_list import GAP
from tests.factory import client
from tests.folders import YUAN, holding, policy, relative
from tests.tui.sitting import FOLDED, FOUR_PANES, Sit, Sitting, sitting

CHILD = relative("son", 2016, "小明")
LIN = client(
    "林晓",
    id="lin",
    tier=Tier.B,
    marital=MaritalStatus.MARRIED,
    family=(Relative(name="周杰", relation="husband"), CHILD),
)
"""A husband who is a client too and did not agree to be spoken of, and a child of ten."""
ZHOU = client("周杰", id="zhou", tier=Tier.A, family=(Relative(name="林晓", relation="wife"),))
SUN = client("孙平", id="sun")
FIRM = client("青石公司", id="firm", kind=ClientKind.COMPANY)
GONE = client("老赵", id="gone", stage=Stage.CLOSED)


def records() -> list[Client | Policy]:
    return [
        LIN,
        ZHOU,
        SUN,
        FIRM,
        GONE,
        policy("life", LIN, sum_assured=500_000 * YUAN, premium=6_000 * YUAN),
        policy("critical-illness", LIN, insured="小明", sum_assured=300_000 * YUAN, premium=1_500 * YUAN),
        policy("motor", LIN, sum_assured=0),
        policy("life", ZHOU, sum_assured=7_770_000 * YUAN, premium=99_000 * YUAN),
        policy("medical", LIN, insured="周杰", sum_assured=8_880_000 * YUAN, premium=5 * YUAN),
    ]


@pytest.fixture
def insured(tmp_path_factory: pytest.TempPathFactory) -> Book:
    book = write_book(str(tmp_path_factory.mktemp("insured") / "book"), records())
    book.save(holding(60_000 * YUAN, client="lin"), what="holding")
    return book


async def coverage(person: Sitting, *keys: str) -> None:
    await person.press("g", "v")
    await person.press(*keys)


def row(person: Sitting, name: str) -> list[str]:
    """The cells of a client's line."""
    return next(line for line in person.pane("RowList").split("\n") if line.startswith(name)).split()


def names(person: Sitting) -> list[str]:
    return [line.split()[0] for line in person.pane("RowList").split("\n") if line.strip()]


async def seen_elsewhere(person: Sitting) -> None:
    """The desk looks for what another process wrote."""
    assert isinstance(person.app, BookApp)
    person.app.read()
    await person.settle()


def told(person: Sitting) -> str:
    return " ".join(person.pane("#details").split())


async def test_a_family_stands_in_one_line(insured: Book) -> None:
    async with sitting(insured, FOUR_PANES) as person:
        await coverage(person)
        assert "Coverage of all clients 3" in person.seen
        assert row(person, "林晓") == [
            "林晓",
            "B",
            "yes",
            "1",
            "part",
            "500,000",
            "300,000",
            "8,880,000",
            *"----",
            "insured",
            "7,505",
            "600,000",
        ]
        assert row(person, "孙平") == ["孙平", "C", *"--", "?", *"---------", "?"]


async def test_of_a_client_without_a_recorded_family_only_the_client_is_said_to_be_covered(insured: Book) -> None:
    insured.save(policy("critical-illness", SUN, sum_assured=100_000 * YUAN), what="policy")
    async with sitting(insured, FOUR_PANES) as person:
        await coverage(person)
        assert row(person, "孙平")[4] == "self"


async def test_heads_stand_over_their_columns(insured: Book) -> None:
    async with sitting(insured, FOUR_PANES) as person:
        await coverage(person)
        heads = person.pane("ColumnTitles").rstrip()
        line = next(one for one in person.pane("RowList").split("\n") if one.startswith("林晓"))
        for head, cell in (
            ("Life", "500,000"),
            ("CI sum", "300,000"),
            ("Motor", "insured"),
            ("Premium", "7,505"),
            ("Gap", "600,000"),
        ):
            end = line.rfind(cell) + len(cell.rstrip()) + len("林晓")
            assert heads.find(head) + len(head) == end


async def test_companies_and_those_who_are_gone_have_no_line(insured: Book) -> None:
    async with sitting(insured) as person:
        await coverage(person)
        assert not {"青石公司", "老赵"} & set(names(person))


async def test_of_a_member_who_did_not_agree_only_the_clients_own_policies_are_told(insured: Book) -> None:
    async with sitting(insured, FOUR_PANES) as person:
        await coverage(person)
        assert names(person)[0] == "林晓"
        assert "周杰" not in told(person)
        assert "8,880,000" in row(person, "林晓")
        assert "7,770,000" not in " ".join(row(person, "林晓"))
        assert "7,770,000" in row(person, "周杰")
        assert "8,880,000" not in " ".join(row(person, "周杰"))


async def test_beneath_the_gap_is_reckoned_with_what_it_assumes(insured: Book) -> None:
    async with sitting(insured, FOUR_PANES) as person:
        await coverage(person)
        assert "林晓 married 1 child critical illness: 小明; none known: 林晓" in told(person)
        assert "Gap 600,000 = needed 1,160,000 - life cover 500,000 - money within a year 60,000." in told(person)
        assert "Needed = debts 0 + schooling 360,000 + living 800,000 + parents 0." in told(person)
        assert "dependants 2 × 40,000" in told(person)
        assert "12 years of schooling at 30,000, to the age of 22" in told(person)
        await person.press("down")
        assert "孙平 cover: not recorded" in told(person)
        assert "Gap: not recorded." in told(person)
        await person.press("down")
        assert "No gap" in told(person)


async def test_there_is_no_gap_to_tell_where_no_policies_on_people_are_recorded(insured: Book) -> None:
    tang = client("唐宁", id="tang", family=(relative("son", 2016),))
    insured.save(tang, policy("motor", tang), what="client")
    async with sitting(insured, FOUR_PANES) as person:
        await coverage(person)
        assert row(person, "唐宁") == ["唐宁", "C", "-", "1", "?", *"-------", "insured", "-", "?"]
        assert names(person) == ["林晓", "唐宁", "孙平", "周杰"]
        await person.press("down")
        assert "Gap not known: needed 760,000 - money within a year 0 = 760,000, unless insured." in told(person)
        assert "ask which there are" in told(person)


async def test_other_assumptions_give_another_gap_at_once(insured: Book) -> None:
    async with sitting(insured, FOUR_PANES) as person:
        await coverage(person)
        other = Settings().assumptions
        insured.save(Settings(assumptions=type(other)(living=other.living * 2)), what="settings")
        await seen_elsewhere(person)
        assert "Gap 1,400,000" in told(person)


async def test_a_currency_without_a_rate_is_named(insured: Book) -> None:
    insured.save(holding(1, client="lin", currency="USD"), policy("annuity", LIN, currency="HKD"), what="holding")
    async with sitting(insured, FOUR_PANES) as person:
        await coverage(person)
        assert "No rate is known for HKD, USD" in told(person)


async def test_the_order_goes_by_gap_name_and_tier(insured: Book) -> None:
    async with sitting(insured) as person:
        await coverage(person)
        assert "by gap" in person.seen
        assert names(person)[0] == "林晓"
        await person.press("o")
        assert "by name" in person.seen
        await person.press("o")
        assert "by tier" in person.seen
        assert names(person) == ["周杰", "林晓", "孙平"]
        await person.press("o")
        assert "by gap" in person.seen


async def test_the_filter_is_that_of_the_client_list(insured: Book) -> None:
    async with sitting(insured) as person:
        await coverage(person, "slash")
        await person.write("tier:A")
        assert names(person) == ["周杰"]
        assert "Coverage of all clients 1/3" in person.seen
        await person.press("enter")
        await person.press("o")
        assert names(person) == ["周杰"]
        await person.press("escape")
        assert len(names(person)) == 3
        await person.press("slash")
        await person.write("nobody-at-all")
        assert "No client matches" in person.seen
        for text in ("tier:A", "tier:Z"):
            person.app.screen.query_one("#filter", Field).value = text
            await person.settle()
        assert "is not understood" in person.seen
        assert "Coverage of all clients 0/3" in person.seen
        await person.press("enter", "backspace")
        assert person.app.screen.query_one("#filter", Field).value == "tier:", "a wrong filter is put right first"


async def test_enter_opens_the_folder_and_a_capital_begins_a_line(insured: Book) -> None:
    async with sitting(insured) as person:
        await coverage(person, "enter")
        assert "林晓" in person.pane("FolderPane").split("\n")[0]
        await coverage(person, "down")
        await person.press("T")
        assert "周杰 T" in person.pane("EntryBox") or "孙平 T" in person.pane("EntryBox")


async def test_in_a_folded_terminal_left_and_right_bring_the_other_kinds(insured: Book) -> None:
    async with sitting(insured, FOLDED) as person:
        await coverage(person)
        heads = person.pane("ColumnTitles")
        assert "Life" in heads
        assert "Motor" not in heads
        assert ">" in heads
        assert "<" not in heads
        assert "more kinds: left, right" in person.seen
        await person.press(*["right"] * 9)
        heads = person.pane("ColumnTitles")
        assert "Life" not in heads
        assert "Motor" in heads
        assert "<" in heads
        assert ">" not in heads
        await person.press("left")
        assert "Motor" not in person.pane("ColumnTitles")
        assert "to the age of 22. “,” changes it." in told(person)


NEEDS = Needs(names=30, namesakes=12, kinds=(9, 7, 10, 0, 0, 6, 6, 7), premiums=6, gap=9)


@pytest.mark.parametrize("first", [0, 2, 5, 7, 9])
@pytest.mark.parametrize("width", [77, 90, 110, 117, 157, 200])
def test_the_columns_fill_no_more_than_the_room_there_is(width: int, first: int) -> None:
    layout = fit_columns(width, first, NEEDS)
    assert sum(column.width + GAP for column in layout.columns) - GAP <= width
    assert len(layout.kinds) + layout.hidden == len(KINDS) == len(PolicyKind)
    assert layout.hidden == 0 or width < 157
    assert len(layout.columns) == len(layout.titles)


def test_no_amount_is_cut_and_a_name_is_whole_where_there_is_room() -> None:
    layout = fit_columns(200, 0, NEEDS)
    assert [column.width for column in layout.columns[6:14]] == [9, 7, 10, 6, 7, 6, 6, 7]
    assert layout.columns[0].width == 30
    assert fit_columns(77, 0, NEEDS).columns[0].width < 30


async def test_an_empty_book_teaches(tmp_path_factory: pytest.TempPathFactory) -> None:
    book = Book.create(str(tmp_path_factory.mktemp("empty") / "book"))
    async with sitting(book) as person:
        await coverage(person)
        assert "No clients yet" in person.seen
        await person.press("enter", "T", "right", "o")
        assert "No clients yet" in person.seen


async def test_what_a_name_hides_is_shown(sit: Sit, book: Book) -> None:
    book.save(client("[b]\x1b[31m赵\u202e", id="evil"), what="add")
    async with sit() as person:
        await coverage(person, "o")
        assert "[b]␛[31m赵<202E>"[:9] in person.seen


async def test_the_coverage_speaks_chinese(insured: Book, in_chinese: None) -> None:
    async with sitting(insured, FOLDED) as person:
        await person.press("g", "v")
        for words in ("保险保障表 3", "按缺口", "寿险", "重疾", "保费", "缺口 600,000"):
            assert words in person.seen
        assert row(person, "林晓")[:7] == ["林晓", "B", "是", "1", "部分", "500,000", "300,000"]
