from __future__ import annotations

import pytest

from rmtui import language
from rmtui.entry.filter.context import FilterContext
from rmtui.entry.filter.expression import parse_filter
from rmtui.errors import UsageError
from rmtui.records.client import Client, Tier
from rmtui.records.settings import Settings
from rmtui.rules.contact.due import due
from tests.factory import TODAY, ago, client, contact, contact_summary

WANG = client(
    "王芳",
    pinyin="wang fang",
    aliases=("芳姐",),
    tier=Tier.A,
    tags=("fund", "亲子"),
    area="朝阳区",
    phones=("138 0000 1234",),
    employer="Evergreen Trading",
)
LI = client("李强", pinyin="li qiang", tier=Tier.B, tags=("fund", "new stock"))
CHEN = client("陈静", pinyin="chen jing", tier=Tier.C, number="A:77")
SMITH = client("Ann Smith", tier=Tier.D)
EVERYBODY = WANG, LI, CHEN, SMITH
SUMMARY = contact_summary(contact(WANG, on=ago(100)), contact(LI, on=ago(3)), contact(CHEN, on=ago(200)))
GROUNDS = FilterContext(
    EVERYBODY,
    lambda: SUMMARY,
    Settings(),
    TODAY,
    due_rows=lambda days: due(EVERYBODY, SUMMARY, Settings(), TODAY, days),
)


def found(*words: str) -> list[Client]:
    return parse_filter(words, GROUNDS).select(GROUNDS)


def test_no_words_select_everyone() -> None:
    assert (
        parse_filter("", GROUNDS).select(GROUNDS)
        == parse_filter([], GROUNDS).select(GROUNDS)
        == [WANG, LI, CHEN, SMITH]
    )


@pytest.mark.parametrize(
    "word", ["王", "芳姐", "wangfang", "WANG F", "wf", "0000 1234", "00001234", "亲子", "朝阳", "evergreen"]
)
def test_a_word_is_looked_for_wherever_a_client_may_be_known_by(word: str) -> None:
    assert parse_filter([word], GROUNDS).select(GROUNDS) == [WANG]


def test_all_words_must_be_true() -> None:
    assert found("fund li") == [LI]
    assert found("tier:A", "tag:fund") == [WANG]
    assert found("tier:A li") == []


def test_values_with_a_comma_are_alternatives() -> None:
    assert found("tier:A,B") == found("tier:a、b") == [WANG, LI]


def test_a_minus_means_the_contrary() -> None:
    assert found("-tag:fund") == [CHEN, SMITH]
    assert found("-tier:A,B -smith") == [CHEN]


def test_quotes_keep_words_together() -> None:
    assert found('tag:"new stock"') == found("tag:“new stock”") == found('tag:"new stock"', "li") == [LI]
    assert found('"ann smith"') == found('"ann smi') == [SMITH]
    assert found('"ann fang"') == []


@pytest.mark.parametrize(
    "expression", ["tier:A tag:fund", "tag:fund tier:A", "tag:fund wang", "-tier:B,C,D no-contact:2d", "wang sort:name"]
)
def test_a_filter_means_the_same_whether_the_shell_keeps_it_together_or_not(expression: str) -> None:
    assert (
        found(expression) == found(*expression.split()) == parse_filter(expression, GROUNDS).select(GROUNDS) == [WANG]
    )


def test_a_quotation_that_is_not_closed_ends_with_its_word_of_the_shell() -> None:
    assert found('"ann', "tier:A") == []
    assert found('"ann', "tier:D") == [SMITH]


def test_a_colon_in_quotes_or_after_a_digit_is_only_a_colon() -> None:
    assert found('"tier:A"') == []
    assert found("09:30") == []


def test_full_width_signs_and_chinese_keys_mean_the_same() -> None:
    assert found("级别：Ａ，Ｂ") == found("tier:A,B")
    assert found("－标签：fund") == found("-tag:fund")
    assert found("王　级别：A") == [WANG]


def test_a_list_is_sorted_by_name_as_it_is_spoken() -> None:
    assert found("sort:name") == [SMITH, CHEN, LI, WANG]
    assert found("-排序:姓名") == [WANG, LI, CHEN, SMITH]


def test_a_list_is_sorted_by_tier_by_last_talk_or_by_the_queue() -> None:
    assert found("-sort:tier") == [SMITH, CHEN, LI, WANG]
    assert found("sort:last") == [SMITH, CHEN, WANG, LI]
    assert found("sort:due") == [WANG, CHEN, SMITH, LI]


def test_one_client_can_be_asked_about() -> None:
    assert parse_filter("tier:A", GROUNDS).matches(WANG, GROUNDS)
    assert not parse_filter("tier:A", GROUNDS).matches(LI, GROUNDS)


def test_an_unknown_key_is_told_with_the_keys_there_are() -> None:
    with pytest.raises(UsageError, match=r"“colour” is not a filter\. “rmtui help filter”"):
        parse_filter("colour:red", GROUNDS)


@pytest.mark.parametrize(
    ("expression", "allowed"),
    [
        ("tier:E", "A, B, C, D"),
        ("tier:", "A, B, C, D"),
        ("tier:A,", "A, B, C, D"),
        ("stage:gone", "prospect, active, dormant, closed"),
        ("risk:Q3", "C1, C2, C3, C4, C5"),
        ("channel:pigeon", "T, E, M, W, S, V"),
        ("kind:x", "person, company"),
        ("child:", "yes, no, or a word in it"),
        ("aum>much", "an amount: 500k, 30,000, USD 30k"),
        ("holding(matures-on<soon)", "a day, month or year as 2027-03, or a span from today as 30d, 3m, 2y"),
        ("due:someday", "today, week, month"),
        ("no-contact:long", "a span as 90d, 12w or 3m"),
        ("birthday:13", "today, week, month, 1-12, 30d"),
        ("phone:abc", "part of a phone number"),
        ("tag:", "a tag"),
        ("sort:age", "name, tier, last, due, aum, assets"),
    ],
)
def test_an_unknown_value_is_told_with_the_values_there_are(expression: str, allowed: str) -> None:
    with pytest.raises(UsageError) as told:
        parse_filter(expression, GROUNDS)
    assert str(told.value).endswith(f" takes {allowed}.")


def test_a_chinese_reader_is_told_the_chinese_words() -> None:
    language.set_language("zh")
    with pytest.raises(UsageError, match="潜在客户、活跃、休眠、已销户"):
        parse_filter("阶段:x", GROUNDS)


def test_what_was_typed_cannot_move_the_cursor_in_the_message() -> None:
    with pytest.raises(UsageError) as told:
        parse_filter(["tier:\x1b[2J"], GROUNDS)
    assert "\x1b" not in str(told.value)


@pytest.mark.parametrize(
    ("text", "said"), [("级别:X", "“级别:X”"), ("Tier：Q", "“Tier:Q”"), ("Foo:1", "“Foo” is"), ("Sort:Up", "“Sort:Up”")]
)
def test_what_is_not_understood_is_quoted_as_it_was_typed(text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        parse_filter(text, GROUNDS)


def test_full_width_signs_and_capitals_ask_the_same() -> None:
    assert parse_filter("－ＴＩＥＲ：ａ，b", GROUNDS).select(GROUNDS) == [CHEN, SMITH]
