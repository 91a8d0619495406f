"""A client with ten holdings and two reviews, for tests of what is done with them."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from rmtui.records.client import Client
from rmtui.records.holding import Holding
from rmtui.records.review import Review, ReviewMethod, ReviewStep
from rmtui.rules.review import progress
from rmtui.store.files.book import Book
from tests.factory import ago
from tests.folders import YUAN, holding

NAMES = (
    "一年定期",
    "三年大额存单",
    "安悦90天",
    "远岫均衡",
    "恒裕双利",
    "储蓄国债",
    "沪深持仓",
    "小树苗教育金",
    "生肖金条",
    "住房按揭",
)
KINDS = ("deposit", "deposit", "wealth", "fund", "fund", "bond", "stock", "insurance", "metal", "mortgage")


def ten_holdings(client: Client) -> list[Holding]:
    """Each 100,000 yuan; one fund is of risk R4, above the client's grade."""
    return [
        holding(
            100_000 * YUAN,
            kind,
            id=f"h{number}",
            client=client.id,
            name=name,
            valued_on=ago(30),
            **({"risk": "R4"} if name == "远岫均衡" else {}),
        )
        for number, (name, kind) in enumerate(zip(NAMES, KINDS, strict=True))
    ]


def past_review(client: Client, holdings: list[Holding], on: date, *, id: str, each: int = 100_000) -> Review:
    """A finished one in which every holding was worth so many yuan."""
    draft = progress.start_review(client, holdings, None, {}, on)
    for one in holdings:
        draft = progress.revalue(draft, one, each * YUAN, on).draft
    steps = (ReviewStep(due=ago(20), text="发对比表", for_client=True), ReviewStep(due=ago(19), text="问他行资产"))
    return replace(draft, id=id, draft=False, held=ReviewMethod.PHONE, market="债市平稳", view="嫌费率高", steps=steps)


def fill(book: Book, client: Client) -> list[Holding]:
    """Ten holdings of a client, and reviews of two months and of one month ago; the ten."""
    ten = ten_holdings(client)
    reviews = [
        past_review(client, ten, ago(60), id="r1", each=90_000),
        past_review(client, ten, ago(30), id="r2"),
    ]
    book.save(*ten, *reviews, what="review")
    return ten
