"""A book of six clients, and a desk that waits for nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from rmtui import language
from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.records.channel import Channel
from rmtui.records.client import Client, Relative, RiskGrade, Tier
from rmtui.records.events import Contact, Sale
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from tests.conftest import desk_modules
from tests.factory import TODAY, ago, birthday, client, contact, promise
from tests.folders import YUAN, policy
from tests.reviews import fill
from tests.tui.sitting import Sit, sitting
from tests.tui.textual_internals import hurry

WANG_FANG = client(
    "王芳",
    id="wangfang",
    pinyin="wang fang",
    tier=Tier.A,
    aliases=("王姐",),
    phones=("13800138000",),
    channel=Channel.WECHAT,
    avoid=(Channel.EMAIL,),
    quiet="9-18",
    cautions="勿提母亲账户",
    risk=RiskGrade.C3,
    risk_on=ago(400),
    tags=("基金",),
    birthday=birthday(5, 5, 1984, lunar=True),
    family=(Relative(name="张建国", relation="husband", birth_year=1979),),
    notes="喜欢晚上聊。",
)
LI_QIANG = client("李强", id="liqiang", pinyin="li qiang", tier=Tier.B, phones=("13900139001",))
CHEN_JING = client("陈静", id="chenjing", pinyin="chen jing", phones=("13700137002",), interests=("羽毛球",))
WANG_WEI = client("王伟", id="wangwei1", pinyin="wang wei", phones=("13600001234",))
OTHER_WANG_WEI = client("王伟", id="wangwei2", pinyin="wang wei", phones=("13600005678",))
ZHANG_JIANGUO = client("张建国", id="zhangjianguo", pinyin="zhang jian guo", tier=Tier.D, notes="another account")

SECONDS = {
    ("rmtui.tui.desk.client_list", "FOLLOW_DELAY"): 0.001,
    ("rmtui.tui.desk.desk_screen", "LATER"): 0.001,
    ("rmtui.tui.entering.lines_field", "READ_DELAY"): 0.0,
    ("rmtui.tui.finding.find_screen", "SEARCH_DELAY"): 0.001,
    ("rmtui.tui.finding.find_screen", "SEARCHING_SHOWN_AFTER"): 600.0,
    ("rmtui.tui.screens.book_screen", "READ_DELAY"): 0.0,
    ("rmtui.tui.calendar.calendar_layout", "READING_SHOWN_AFTER"): 600.0,
}
"""How long the screens wait before they read or say something: not at all, or longer than any test lasts."""
_CHINESE: dict[str, ModuleType] = {}
"""The modules of the desk as they were loaded in Chinese."""


def events() -> list[Contact | Sale]:
    """王芳 is twelve days overdue, a promise to 李强 two; the others were spoken to last week."""
    return [
        contact(WANG_FANG, on=ago(42), channel="T", note="聊了到期理财", id="k1"),
        contact(LI_QIANG, on=ago(13), channel="M", note="loan", promise=promise(ago(2), "发方案"), id="k2"),
        contact(WANG_WEI, OTHER_WANG_WEI, ZHANG_JIANGUO, on=ago(4), channel="V", note="opening", id="k3"),
        contact(CHEN_JING, on=TODAY, at="09:10", channel="T", note="问了利率，下周再联系", id="k4"),
        Sale(client="chenjing", on=TODAY, amount=50_000_000, kind="fund", product="基金", contact="k4"),
    ]


@pytest.fixture
def everyone() -> list[Client]:
    return [WANG_FANG, LI_QIANG, CHEN_JING, WANG_WEI, OTHER_WANG_WEI, ZHANG_JIANGUO]


@pytest.fixture
def book(tmp_path: Path, everyone: list[Client]) -> Book:
    return write_book(str(tmp_path / "book"), [*everyone, *events()])


@pytest.fixture
def full_book(book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Book:
    """The book, with all there may be in one folder, and a list to be imported."""
    fill(book, WANG_FANG)
    book.save(
        policy(
            "critical-illness", WANG_FANG, id="p1", product="安康重疾", sum_assured=500_000 * YUAN, premium=8_000 * YUAN
        ),
        Campaign(id="c1", name="债基推介", topic="债基", starts_on=TODAY, ends_on=TODAY, filter="kind:person"),
        CampaignMember(id="c1+wangfang", campaign="c1", client="wangfang"),
        what="add",
    )
    (tmp_path / "tiers.csv").write_text("姓名,客户等级\n陈静,翡翠\n", encoding="utf-8")
    (tmp_path / "clients.csv").write_text(
        "姓名,手机,标签\n王芳,13800138000,亲子\n孙丽,13900000001,\n", encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    return book


@pytest.fixture
def sit(book: Book) -> Sit:
    """`async with sit() as person:` opens the desk on the book."""
    return partial(sitting, book)


@pytest.fixture(autouse=True, scope="session")
def _in_a_hurry() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as monkeypatch:
        hurry(monkeypatch)
        yield


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    _wait_for_nothing(monkeypatch)


@pytest.fixture
def watching(monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk sees at once what another process wrote."""
    monkeypatch.setattr("rmtui.tui.frame.book_app.WATCH", 0.05)


@pytest.fixture
def undisturbed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk never looks what others wrote, however long a busy machine takes."""
    monkeypatch.setattr("rmtui.tui.frame.preferences_app.PreferencesApp._check", lambda _app: None)


@pytest.fixture
def in_chinese(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A desk in Chinese. Its modules keep the words they were loaded with, and are loaded once for all tests."""
    for name in desk_modules():
        del sys.modules[name]
    sys.modules.update(_CHINESE)
    language.set_language("zh")
    _wait_for_nothing(monkeypatch)
    yield
    _CHINESE.update(desk_modules())


def _wait_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for (module, name), seconds in SECONDS.items():
        monkeypatch.setattr(import_module(module), name, seconds)
