from __future__ import annotations

import itertools
from collections.abc import Iterable
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui import language
from rmtui.entry.filter.client_keys import client_scope
from rmtui.entry.filter.completion import complete_filter
from rmtui.entry.filter.context import FilterContext
from rmtui.entry.filter.expression import FilterError, parse_filter, with_segment_renamed
from rmtui.entry.filter.record_keys import record_scopes
from rmtui.entry.filter.segments import check_segment, segment_size
from rmtui.entry.filter.usual_segments import usual_segments
from rmtui.errors import RmtuiError
from rmtui.records.case import Case, CaseKind, CaseStage, CaseStep
from rmtui.records.client import Client, Relative, RiskGrade
from rmtui.records.holding import Holding
from rmtui.records.observance import Observance
from rmtui.records.opportunity import Opportunity, OpportunityStage
from rmtui.records.policy import Policy
from rmtui.records.segment import Segment
from rmtui.records.service import Service
from rmtui.records.settings import Settings
from tests.factory import TODAY, ago, birthday, client, contact, contact_summary, sale
from tests.folders import holding, policy

FANG = client(
    "王芳",
    risk=RiskGrade.C4,
    birthday=birthday(5, 5, 1960),
    family=(
        Relative(name="小明", relation="儿子", birth_year=2018),
        Relative(name="李娜", relation="女儿", birth_year=2001),
    ),
)
QIANG = client("李强", referred_by=FANG.id, email="lq@example.com")
FUND = holding(300_000_00, "fund", client=FANG.id, name="Harbour fund")
DEPOSIT = holding(400_000_00, client=FANG.id, name="1-year deposit", matures_on=ago(-20))
GONE = holding(900_000_00, "fund", client=QIANG.id, name="Old fund", closed_on=ago(10))
ELSEWHERE = holding(50_000_00, "stock", client=QIANG.id, name="Shares", institution="Other bank")
MEDICAL = policy("medical", QIANG, insurer="Ping An", premium=3_000_00)
EVENTS = (
    contact(FANG, on=ago(3), channel="M", note="talked about the deposit", topics=("到期",)),
    contact(FANG, on=ago(40), channel="T"),
    contact(FANG, on=ago(400), channel="M"),
    contact(QIANG, on=ago(5), channel="W"),
)
SALES = (sale(FANG, on=ago(30), amount=200_000_00), sale(QIANG, on=ago(400), amount=900_000_00))


def context(*more: Any) -> FilterContext:
    records = (*EVENTS, *SALES, FUND, DEPOSIT, GONE, ELSEWHERE, MEDICAL, *more)

    def of_kind(kind: type[Any]) -> Iterable[Any]:
        found = (one for one in records if isinstance(one, kind))
        return sorted(found, key=lambda one: getattr(one, "on", TODAY), reverse=True)

    return FilterContext((FANG, QIANG), lambda: contact_summary(*EVENTS), Settings(), TODAY, records=of_kind)


def names(expression: str) -> str:
    return " ".join(one.name for one in parse_filter(expression, context()).select(context()))


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("holds:fund", "王芳"),
        ("持有:基金", "王芳"),
        ("holds:harbour", "王芳"),
        ("holds:medical", "李强"),
        ("no:fund", "李强"),
        ("no:fund no:medical", ""),
        ("-holds:harbour", "李强"),
        ("tier:B或C", "王芳 李强"),
        ("aum>650k", "王芳"),
        ("aum>=70万", "王芳"),
        ("aum>700k", ""),
        ("aum<1", "李强"),
        ("assets>40k", "王芳 李强"),
        ("本行资产>50万", "王芳"),
        ("maturing<30d", "王芳"),
        ("maturing<10d", ""),
        ("maturing:20", "王芳"),
        ("met<3", "王芳 李强"),
        ("met:1", "王芳"),
        ("met>0 contacts:2", "王芳"),
        ("sales>100k", "王芳"),
        ("child.age<12", "王芳"),
        ("child(age<12 name:李娜)", ""),
        ("child.age<12 child.name:李娜", "王芳"),
        ("child(age>20 or age<3)", "王芳"),
        ("孩子(年龄<12)", "王芳"),
        ("spouse:yes", ""),
        ("family:no", "李强"),
        ("age>60", "王芳"),
        ("年龄>＝６６", "王芳"),
        ("risk>=C4", "王芳"),
        ("risk<C4", ""),
        ("email:no", "王芳"),
        ("email:example", "李强"),
        ("referred-by:王芳", "李强"),
        ("referred-by:no", "王芳"),
        ("referrals>0", "王芳"),
        ("holding(kind:fund value>200k)", "王芳"),
        ("holding(kind:fund value>350k)", ""),
        ("holding.kind:fund holding.value>350k", "王芳"),
        ("former-holding.name:old", "李强"),
        ("holding.institution:other", "李强"),
        ("holding:shares", "李强"),
        ("holding.matures-on<30d", "王芳"),
        (f"holding.matures-on:{ago(-20):%Y-%m}", "王芳"),
        ("policy.insurer:ping", "李强"),
        ("-policy:yes", "王芳"),
        ("policy.premium>2k", "李强"),
        ("contact(channel:M on<30d)", "王芳"),
        ("contact.topics:到期", "王芳"),
        ("contact.on<10d", "王芳 李强"),
        ("sale.amount>500k", "李强"),
        ("tier:C (holds:fund or policy.kind:medical)", "王芳 李强"),
        ("not (holds:fund or holds:medical)", ""),
        ("holds:fund and 王 or holds:medical and 李", "王芳 李强"),
        ("holds:fund 或 李强", "王芳 李强"),
        ("last<4d", "王芳"),
    ],
)
def test_what_a_client_has_can_be_asked(expression: str, expected: str) -> None:
    assert names(expression) == expected


@pytest.mark.parametrize(
    ("expression", "at", "words"),
    [
        ("tier:A holdin.kind:fund", 7, "Did you mean holding"),
        ("tier:A (tag:x", 13, "bracket is not closed"),
        ("tier:A or", 9, "Behind “or”"),
        ("and tier:A", 0, "Before “and”"),
        ("tier<B", 4, "has no order"),
        ("资产>50万", 2, "or compare 本行资产, 总资产, 净资产"),
        ("tier:A child(colour:red)", 13, "“colour” is not known of a child"),
        ("holding(policy(kind:life))", 8, "Within “holding(…)” there is no “policy(…)”"),
        ("(sort:name)", 1, "outside all brackets"),
        ("no:fnud", 3, "“no:fnud” is not understood"),
        ("aum>1 or tier:A,X", 16, "“tier:X” is not understood"),
        ("holdings2(kind:fund)", 0, "“holdings2(kind:fund)” is not a filter"),
    ],
)
def test_an_error_points_at_the_character_and_says_what_would_be_right(expression: str, at: int, words: str) -> None:
    with pytest.raises(FilterError) as told:
        parse_filter(expression, context())
    assert (told.value.at, words in str(told.value)) == (at, True), str(told.value)
    assert str(told.value).startswith(f"At character {at + 1}: ") == bool(at)


def test_a_name_with_a_bracket_is_a_word() -> None:
    assert parse_filter("王芳(1234)", context()).select(context()) == []
    assert names("(王芳 or 李强(9))") == "王芳"


def test_what_reads_the_log_says_so() -> None:
    assert [
        text for text in ("tier:A", "holds:fund", "met<3", "contact.on<3d") if parse_filter(text, context()).reads_log
    ] == [
        "met<3",
        "contact.on<3d",
    ]


def test_the_log_is_read_once_and_only_when_asked_for() -> None:
    reads: list[type[Any]] = []

    def records(kind: type[Any]) -> Iterable[Any]:
        reads.append(kind)
        return ()

    asked = FilterContext((FANG, QIANG), contact_summary, Settings(), TODAY, records=records)
    parse_filter("tier:A or age>3", asked).select(asked)
    assert reads == []
    parse_filter("met>1 or contacts>2", asked).select(asked)
    assert len(reads) == 1


def test_every_field_of_every_kind_of_records_can_be_asked() -> None:
    for scope in record_scopes():
        assert scope.keys, scope.names
    fields = {
        field for field in Holding.__struct_fields__ if field not in ("id", "revision", "client", "earlier_classes")
    }
    (holdings, *_others) = record_scopes()
    assert {key.names[0].replace("-", "_") for key in holdings.keys} == fields
    fields = {field for field in Policy.__struct_fields__ if field not in ("id", "revision", "client")}
    assert {key.names[0].replace("-", "_") for key in record_scopes()[2].keys} == fields
    asked = {name.replace("-", "_") for key in client_scope().keys for name in key.names}
    people = {"family", "contact_persons", "answers", "id", "revision"}  # have brackets of their own
    assert {field for field in Client.__struct_fields__ if field not in people} <= asked


VALUES = st.lists(st.integers(0, 9_000_000_00), max_size=4)


@given(st.lists(VALUES, min_size=1, max_size=5), st.integers(0, 9_000_000))
def test_a_sum_is_compared_as_it_adds_up(values: list[list[int]], limit: int) -> None:
    people = [client(f"王{number}") for number in range(len(values))]
    held = [holding(value, client=one.id) for one, sums in zip(people, values, strict=True) for value in sums]
    book = FilterContext(
        people, contact_summary, Settings(), TODAY, records=lambda kind: held if kind is Holding else ()
    )
    expected = [one for one, sums in zip(people, values, strict=True) if sum(sums) > limit * 100]
    assert parse_filter(f"aum>{limit}", book).select(book) == expected
    assert parse_filter(f"not aum<={limit}", book).select(book) == expected


@given(st.lists(st.integers(0, 800), max_size=6), st.integers(0, 5))
def test_meetings_are_counted_over_a_year(days: list[int], limit: int) -> None:
    met = [contact(FANG, on=ago(day), channel="M") for day in sorted(days)]
    book = FilterContext([FANG], lambda: contact_summary(*met), Settings(), TODAY, records=lambda _kind: met)
    assert bool(parse_filter(f"met>{limit}", book).select(book)) == (sum(day < 365 for day in days) > limit)


@given(st.integers(-500, 500), st.sampled_from(["<", "<=", ">", ">=", ":"]), st.integers(-500, 500))
def test_days_are_compared_as_python_does(day: int, sign: str, other: int) -> None:
    matures, wanted = TODAY + timedelta(day), TODAY + timedelta(other)
    book = FilterContext(
        [FANG],
        contact_summary,
        Settings(),
        TODAY,
        records=lambda kind: [holding(client=FANG.id, matures_on=matures)] if kind is Holding else (),
    )
    compared = {"<": matures < wanted, "<=": matures <= wanted, ">": matures > wanted, ">=": matures >= wanted}
    expected = compared.get(sign, matures == wanted)
    assert bool(parse_filter(f"holding.matures-on{sign}{wanted}", book).select(book)) == expected


@given(st.text(max_size=30))
def test_no_text_breaks_the_parser(text: str) -> None:
    try:
        parse_filter(text, context()).select(context())
    except FilterError as error:
        assert 0 <= error.at <= len(text)
    complete_filter(text, context())


def test_deep_brackets_are_refused() -> None:
    with pytest.raises(FilterError, match="too many brackets"):
        parse_filter("(" * 2_000 + "a" + ")" * 2_000, context())
    assert names("-" * 2_000 + "王") == "王芳"


def test_a_filter_can_be_written_by_completion_alone() -> None:
    text = ""
    for wanted in ("tier:", "C", " ", "holding(", "kind:", "fund", " ", "value>"):
        if wanted == " ":
            text += wanted
            continue
        start, texts = complete_filter(text, context())
        assert wanted in texts, (text, texts)
        text = text[:start] + wanted
    assert text == "tier:C holding(kind:fund value>"
    assert names(f"{text}200k)") == "王芳"


def test_what_is_compared_is_completed_with_either_sign() -> None:
    assert complete_filter("matur", context()).texts == ("maturing>", "maturing<")


def test_completion_offers_the_tags_and_areas_of_the_book() -> None:
    book = FilterContext([client(tags=("new stock", "fund"), area="朝阳区")], contact_summary, Settings(), TODAY)
    assert complete_filter("tag:", book).texts == ("fund", '"new stock"')
    assert complete_filter("tag:fund,n", book) == (9, ('"new stock"',))
    assert complete_filter("tag:fund,", book).texts == ('"new stock"',), "not what stands there already"
    assert complete_filter("area:朝", book).texts == ("朝阳区",)
    assert complete_filter("holds:w", book).texts == ("wealth",)


@pytest.mark.parametrize("text", ["tier:A ", "(", "not ", "tier:A or "])
def test_behind_a_blank_the_usual_keys_are_offered(text: str) -> None:
    start, texts = complete_filter(text, context())
    assert (start, texts[0], "holding(" in texts) == (len(text), "tier:", True)


def segments(**filters: str) -> FilterContext:
    return context(*(Segment(name=name, filter=filter) for name, filter in filters.items()))


def test_a_segment_stands_for_its_filter() -> None:
    book = segments(holders="holds:fund or holds:medical", women="王芳 sort:name")
    assert [one.name for one in parse_filter("segment:holders -segment:WOMEN", book).select(book)] == ["李强"]
    assert parse_filter("客群:women", book).order is None


@pytest.mark.parametrize(
    ("filters", "expression", "words"),
    [
        ({}, "segment:x", 'There is no segment “x”. Write segment:"Quiet with potential" or segment:"Never spoken to"'),
        (
            {"a": "tier:A", "b": "tier:B"},
            "segment:x",
            'There is no segment “x”. Write segment:a or segment:b or segment:"Quiet with potential"',
        ),
        ({"a": "segment:b", "b": "segment:a"}, "tier:C segment:a", "The segment “a” contains itself"),
        ({"a": "tier:A and"}, "segment:a", "The segment “a” cannot be read: At character 11: Behind “and”"),
    ],
)
def test_a_segment_that_cannot_be_read_is_told(filters: dict[str, str], expression: str, words: str) -> None:
    book = segments(**filters)
    with pytest.raises(FilterError) as told:
        parse_filter(expression, book)
    assert words in str(told.value)


@pytest.mark.parametrize(
    "written", ["cover gap", "“cover gap”", '"cover gap"', "'cover gap'", "「Cover gap」", "＂cover gap＂"]
)
def test_a_segment_of_several_words_is_read_in_any_quotation_marks_and_without(written: str) -> None:
    kept = (Segment(name="Cover", filter="李强"), Segment(name="Cover gap", filter="王芳"))
    book = context(*kept)
    for expression in (f"segment:{written}", f"(客群:{written}) tier:C", f"tier:C segment:{written} sort:name"):
        assert [one.name for one in parse_filter(expression, book).select(book)] == ["王芳"]
    assert [one.name for one in parse_filter("segment:cover tier:C", book).select(book)] == ["李强"]
    with pytest.raises(FilterError, match='Write segment:"Cover gap"'):
        parse_filter("segment:cov", context(kept[1]))
    renamed = with_segment_renamed(f"tier:C segment:{written} sort:name", "Cover gap", "Gap")
    assert renamed == "tier:C segment:Gap sort:name"


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("case:yes", "王芳 李强"),
        ("case:open", "王芳"),
        ("投诉:未结", "王芳"),
        ("case:complaint", "王芳"),
        ("case:closed", "李强"),
        ("case.stage:received", "王芳"),
        ("case(open:no kind:request)", "李强"),
        ("case:fee", "王芳"),
        ("opportunity:won", "李强"),
        ("商机:未结", "王芳"),
        ("opportunity(open:yes product:harbour)", "王芳"),
    ],
)
def test_cases_and_opportunities_are_found_by_their_stage(expression: str, expected: str) -> None:
    closed = CaseStep(stage=CaseStage.CLOSED, on=ago(1))
    book = context(
        Case(client=FANG.id, on=ago(3), about="the fee"),
        Case(client=QIANG.id, on=ago(9), about="a statement", kind=CaseKind.REQUEST, steps=(closed,)),
        Opportunity(client=FANG.id, on=ago(3), product="Harbour", kind="fund", amount=1),
        Opportunity(client=QIANG.id, on=ago(9), product="Gilt", amount=1, stage=OpportunityStage.WON),
    )
    assert " ".join(one.name for one in parse_filter(expression, book).select(book)) == expected


def test_only_a_segment_that_can_be_read_is_kept() -> None:
    book = segments(a="tier:A")
    for name, filter in (("b", "colour:red"), ("b", "segment:b"), ("A", "tier:B"), ('b"', "tier:B"), ("b", " ")):
        with pytest.raises(RmtuiError):
            check_segment(Segment(name=name, filter=filter), book)
    check_segment(Segment(name="b", filter="segment:a -tag:fund"), book)
    kept = book.segments[0]
    check_segment(kept, book)
    sizes = [segment_size(Segment(name="c", filter=text), book) for text in ("tier:C", "segment:gone", "met<3")]
    assert sizes == ["2 clients", "cannot be read", "counted once it is chosen"]


@pytest.mark.parametrize("opened", ["child(", "family(", "child(age<12 "])
def test_within_brackets_all_keys_are_offered(opened: str) -> None:
    assert {"age>", "lunar:", "relation:", "name:"} <= {*complete_filter(opened, context()).texts}


def test_segments_are_offered_the_usual_ones_among_them() -> None:
    book = segments(women="王芳", holders="holds:fund")
    assert complete_filter("segment:w", book).texts == ("women",)
    assert complete_filter("segment:ne", book).texts == ('"Never spoken to"',)


@pytest.mark.parametrize("name", ["Never spoken to", "从未沟通过"])
@pytest.mark.parametrize("spoken", ["en", "zh"])
def test_a_usual_segment_is_meant_by_its_name_in_either_language(spoken: str, name: str) -> None:
    language.set_language(spoken)
    expected = parse_filter("-stage:closed last:no", context()).select(context())
    assert parse_filter(f'segment:"{name}"', context()).select(context()) == expected


def test_a_books_own_segment_stands_for_the_usual_one_of_its_name() -> None:
    book = segments(**{"never spoken to": "tier:A"})
    assert [one.name for one in book.segments].count("Never spoken to") == 0
    assert book.segment("Never spoken to") is book.segments[0]
    with pytest.raises(RmtuiError, match="There is a segment “Assets elsewhere” already"):
        check_segment(Segment(name="assets elsewhere", filter="tier:A"), book)


@pytest.mark.parametrize("spoken", ["en", "zh"])
def test_the_usual_lists_can_be_read_in_either_language(spoken: str) -> None:
    language.set_language(spoken)
    sizes = [segment_size(one, context()) for one in usual_segments()]
    assert [size[:1] for size in (*sizes[:2], sizes[3])] == ["0", "1", "1"]
    assert sizes[2] == {"en": "counted once it is chosen", "zh": "选中后统计人数"}[spoken]


def test_no_key_breaks_on_any_value() -> None:
    """Of every key of a client and of every kind of records, whatever it is compared with."""
    known = client(
        "何静", services={Service.REVIEW: 2}, festivals=(Observance("CN"),), cadence=30, opened_on=ago(9), email="h@x.y"
    )
    held = holding(client=known.id, rate=195, opened_on=ago(3))
    book = FilterContext([known], contact_summary, Settings(), TODAY, records=lambda kind: [held] * (kind is Holding))
    scopes = [("", client_scope()), *((f"{scope.names[0]}.", scope) for scope in record_scopes())]
    for prefix, scope in scopes:
        for key, sign, value in itertools.product(scope.keys, ":=<>", ("0", "3", "yes", "no", "2026", "A", "1k", "3m")):
            with suppress(FilterError):
                parse_filter(f"{prefix}{key.names[0]}{sign}{value}", book).select(book)
    assert parse_filter("services:yes services:reviews", book).select(book) == [known]
