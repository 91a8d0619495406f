"""What is exported and brought back unchanged changes nothing, whatever its texts and names look like."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rmtui import language
from rmtui.entry.values import BLANKS
from rmtui.exchange.book_export import ExportRequest, format_of, write_export
from rmtui.exchange.importing.files.table_file import read_tables
from rmtui.exchange.importing.plan import Importer, ImportPlan
from rmtui.exchange.importing.questions import Answers
from rmtui.records.base import Record
from rmtui.records.channel import Channel
from rmtui.records.client import Client
from rmtui.records.document import Document
from rmtui.records.events import Contact, DayNote, Promise, Sale, StandingPromise
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.policy import Policy, PolicyKind
from rmtui.records.review import Review
from tests.contract.memory import MemoryStore
from tests.factory import TODAY, ago, client, contact, promise

ID = "01aaaaaaaaaaaaaaaaaa"
FORMS = ("book.xlsx", "tables")

SPECIAL = (
    *("=", "+", "-", "@", "—", "–", "'", "''", '"', "\t", "\n", "\r\n", " ", "\u00a0", "\u3000", "，", "、", ";", ">"),
    *(
        "\u200b",
        "\u200e",
        "\u200f",
        "\u202e",
        "\u2066",
        "👨\u200d👩\u200d👧",
        "\x1b",
        "同上",
        "无",
        "合计",
        "N/A",
        "#REF!",
    ),
    *(
        "Total",
        "Notes: ",
        "09:10 telephone: ",
        "1",
        "2026-11-02",
        "1E5",
        "女士",
        "Mr ",
        "王芳",
        "Ann Lee",
        "Lee, Ann",
        "é",
    ),
)
TEXTS = st.lists(st.sampled_from(SPECIAL), min_size=1, max_size=5).map("".join).map(lambda text: text.strip(BLANKS))
NAMES = TEXTS.map(lambda text: "".join(one for one in text if one.isprintable())).map(lambda text: f"{text} 芳".strip())
FEW = settings(
    max_examples=max(settings().max_examples // 3, 8),
    suppress_health_check=[HealthCheck.too_slow],
)
"""Each is a workbook that is written and read twice."""


def records_with(text: str, name: str, id: str = ID) -> list[Record]:
    """A book whose texts are all the same."""
    return [
        Client(id=id, name=name, notes=text, cautions=text, address=text, employer=text),
        Contact(
            clients=(id,), on=ago(20), channel=Channel.TELEPHONE, note=text, promise=Promise(due=ago(15), text=text)
        ),
        Contact(clients=(id,), on=ago(10), channel=Channel.MEETING, note=text),
        StandingPromise(client=id, on=ago(20), promise=Promise(due=ago(12), text=text)),
        Holding(client=id, kind=HoldingKind.DEPOSIT, name=name, value=100, note=text, valued_on=ago(5)),
        Policy(client=id, kind=PolicyKind.LIFE, product=text, insurer=text, premium=100, note=text),
        Sale(client=id, on=ago(20), amount=100, kind="fund", product=text),
        Review(client=id, on=ago(50), view=text, market=text),
        Document(client=id, name=name, added_on=ago(20), note=text),
        DayNote(on=ago(20), text=text),
    ]


def brought_back(
    records: list[Record],
    form: str,
    spoken: str,
    *,
    is_new: bool = False,
    edit: Callable[[Path], None] | None = None,
    since: Sequence[Record] = (),
) -> ImportPlan:
    """What importing an exported file would change in the book it was exported from, or in a new one.

    `since`: records that were saved after the export.
    """
    store = MemoryStore()
    store.save(*records, what="add")
    language.set_language(spoken)
    with TemporaryDirectory() as directory:
        path = Path(directory, form)
        if not path.suffix:
            path.mkdir()
        write_export(str(path), format_of(str(path)), ExportRequest(store, TODAY), replace=False)
        if edit:
            edit(path)
        tables = read_tables([str(path)], Answers({}))
    store.save(*since, what="edit")
    return Importer(tables, MemoryStore().records if is_new else store.records, TODAY).plan({})


def changes(plan: ImportPlan) -> list[Any]:
    """All that a plan would change, and what it asks."""
    return [*plan.added, *plan.changed, *plan.records, *plan.questions]


@pytest.mark.parametrize("form", FORMS)
@FEW
@given(text=TEXTS.filter(bool), name=NAMES, spoken=st.sampled_from(("en", "zh")))
def test_an_unchanged_file_changes_nothing(form: str, text: str, name: str, spoken: str) -> None:
    assert changes(brought_back(records_with(text, name), form, spoken)) == []


def test_a_new_book_has_the_texts_as_they_were_written() -> None:
    texts = ("— by post", "=1+1", "'007", "a\u200bb\u202ec", "x\u00a0y", "同上", "-", "#REF!", "Total", "a\tb\n\n— c")
    for form in FORMS:
        records = [
            record
            for at, text in enumerate(texts)
            for record in records_with(text, f"Ann Lee{chr(97 + at)}", f"{ID[:-1]}{at}")
        ]
        plan = brought_back(records, form, "en", is_new=True)
        assert told([*plan.added, *(after for _before, after in plan.records)]) == told(records)


def told(records: Sequence[Record]) -> list[str]:
    """Records apart from what follows from their names."""
    bare = (msgspec.structs.replace(one, pinyin="") if isinstance(one, Client) else one for one in records)
    return sorted(map(repr, bare))


def promised() -> list[Record]:
    """Two promises that a later contact kept, and one that was marked as kept on its day."""
    ann = client("Ann Lee", id=ID)
    return [
        ann,
        contact(ann, on=ago(20), channel="T", promise=promise(ago(15), "mail")),
        StandingPromise(client=ID, on=ago(20), promise=promise(ago(15), "call")),
        StandingPromise(client=ID, on=ago(20), promise=promise(ago(15), "write", done_on=ago(10))),
        contact(ann, on=ago(10), channel="T"),
    ]


def done_on(records: Sequence[Any]) -> dict[str, date | None]:
    """The days on which promises are marked as kept, by their words."""
    return {one.promise.text: one.promise.done_on for one in records if getattr(one, "promise", None)}


@pytest.mark.parametrize("form", FORMS)
def test_a_promise_that_a_later_contact_kept_is_not_marked_as_kept(form: str) -> None:
    assert changes(brought_back(promised(), form, "en")) == []
    plan = brought_back(promised(), form, "zh", is_new=True)
    assert done_on([after for _before, after in plan.records]) == {"mail": None, "call": None, "write": ago(10)}


@pytest.mark.parametrize("form", FORMS)
def test_a_promise_that_was_kept_since_the_export_stays_kept(form: str) -> None:
    ann = client("Ann Lee", id=ID)
    first = contact(ann, on=ago(20), channel="T", promise=promise(ago(-5), "mail"))
    alone = StandingPromise(client=ID, on=ago(20), promise=promise(ago(-5), "call"))
    since = [
        msgspec.structs.replace(one, promise=promise(ago(-5), one.promise.text, done_on=ago(1)))
        for one in (first, alone)
        if one.promise
    ]
    assert changes(brought_back([ann, first, alone], form, "en", since=since)) == []


def test_the_day_on_which_a_promise_was_kept_may_be_corrected_in_the_sheet() -> None:
    def correct(directory: Path) -> None:
        path = directory / "steps.csv"
        before, call, after = path.read_text("utf-8-sig").partition("call")
        path.write_text(before + call + after.replace(ago(10).isoformat(), ago(9).isoformat(), 1), "utf-8")

    plan = brought_back(promised(), "tables", "en", edit=correct)
    assert done_on([after for _before, after in plan.records]) == {"call": ago(9)}
