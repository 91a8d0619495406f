"""The line of entry: what a person types for a contact, on Monday, 23 November 2026."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rmtui.entry.entry_errors import AmbiguousName, ContactLiesAhead, UnclearDay, UnknownDay, UnknownName
from rmtui.entry.entry_text import format_entry
from rmtui.entry.grammar import parse
from rmtui.entry.line import Entry, EntryPromise, EntrySale
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.errors import Unsorted
from rmtui.records.channel import Channel
from rmtui.records.party import Party
from tests.factory import TODAY

FANG = KnownClient("f", "王芳", ("芳姐",), "88001", ("13800138000",), "wang fang", "W")
WEI = KnownClient("w", "王伟", (), "", ("13811110001",), "wang wei")
ZHANG = KnownClient("z", "张伟", (), "", ("13822220002",), "zhang wei")
NA = KnownClient("n", "李娜", (), "", ("13933330003",), "li na")
QIANG = KnownClient("q", "李强", (), "", ("13944440004",), "li qiang")
ANN = KnownClient("a", "Ann Smith", (), "", (), "ann smith")
SANFENG = KnownClient("s", "周三丰", (), "", (), "zhou san feng")
SONS = KnownClient("c", "Smith & Sons", (), "", (), "smith sons")
NAMES = NameIndex([FANG, WEI, ZHANG, NA, QIANG, ANN, SANFENG, SONS])


def read(line: str, names: NameIndex = NAMES) -> Entry:
    """What a line means, but for what is doubted in it and where it stands."""
    return parse(line, TODAY, names)._replace(doubts=(), parts=(), channel_assumed=False)


def day(month: int, number: int, year: int = 2026) -> date:
    return date(year, month, number)


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        (
            "王芳 T 聊了到期理财，想转债基 > 下周三 发方案 #到期",
            Entry(
                TODAY,
                "",
                (FANG,),
                Channel.TELEPHONE,
                "聊了到期理财，想转债基",
                EntryPromise(day(12, 2), "发方案"),
                ("到期",),
            ),
        ),
        (
            "wf t talked about the maturing note > wed send proposal #maturity",
            Entry(
                TODAY,
                "",
                (FANG,),
                Channel.TELEPHONE,
                "talked about the maturing note",
                EntryPromise(day(11, 25), "send proposal"),
                ("maturity",),
            ),
        ),
        ("昨天 张伟、李娜 M 学区房贷方案", Entry(day(11, 22), "", (ZHANG, NA), Channel.MEETING, "学区房贷方案")),
        (
            "李强 签了 =50万基金",
            Entry(
                TODAY,
                "",
                (QIANG,),
                Channel.TELEPHONE,
                "签了",
                None,
                (),
                (EntrySale(50_000_000, "CNY", "fund", "基金"),),
            ),
        ),
    ],
)
def test_the_examples_of_the_handbook(line: str, entry: Entry) -> None:
    assert read(line) == entry


@pytest.mark.parametrize(
    "line",
    [
        "王芳 T 聊了 > 下周三 发方案 #到期 =50万基金",
        "王芳　Ｔ　聊了　＞　下周三　发方案　＃到期　＝５０万基金",
        "王芳 T 聊了 next: 下周三 发方案 +到期 sold:50万基金",
        "王芳 T 聊了 Next： 下周三 发方案 ＋到期 SOLD：50万基金",
        "王芳 T 聊了 跟进:下周三 发方案 +到期 成交:50万基金",
        "王芳 T 聊了 跟进：下周三 发方案 #到期 成交：50万 基金",
        "王芳 T 聊了>下周三 发方案 #到期 =50万基金",
        "王芳 T 聊了 #到期 >下周三，发方案 =50万基金",
        "王芳 T #到期 聊了 =50万基金 > next wed: 发方案",
        "王芳T聊了 =50万基金 >下周三发方案 #到期",
    ],
)
def test_every_sign_has_its_width_and_its_word(line: str) -> None:
    assert read(line) == Entry(
        TODAY,
        "",
        (FANG,),
        Channel.TELEPHONE,
        "聊了",
        EntryPromise(day(12, 2), "发方案"),
        ("到期",),
        (EntrySale(50_000_000, "CNY", "fund", "基金"),),
    )


@pytest.mark.parametrize(
    ("line", "on", "at"),
    [
        ("王芳 T 好", TODAY, ""),
        ("昨天王芳 T 好", day(11, 22), ""),
        ("昨天wf T 好", day(11, 22), ""),
        ("昨天，王芳 T 好", day(11, 22), ""),
        ("周三 王芳 T 好", day(11, 18), ""),
        ("周三王芳 T 好", day(11, 18), ""),
        ("15号 王芳 T 好", day(11, 15), ""),
        ("11-20 王芳 T 好", day(11, 20), ""),
        ("last fri: wf T 好", day(11, 20), ""),
        ("2026-01-31 王芳 T 好", day(1, 31), ""),
        ("9:05 王芳 T 好", TODAY, "09:05"),
        ("昨天 14:30 王芳 T 好", day(11, 22), "14:30"),
        ("昨天14:30王芳 T 好", day(11, 22), "14:30"),
        ("昨天下午3点半王芳 T 好", day(11, 22), "15:30"),
        ("yesterday 3pm wf T 好", day(11, 22), "15:00"),
    ],
)
def test_the_day_before_the_name_looks_back(line: str, on: date, at: str) -> None:
    assert read(line) == Entry(on, at, (FANG,), Channel.TELEPHONE, "好")


def test_a_name_is_no_date() -> None:
    assert read("周三丰 T 好").clients == (SANFENG,)
    assert read("周三丰 T 好").on == TODAY
    assert read("周三周三丰 T 好") == Entry(day(11, 18), "", (SANFENG,), Channel.TELEPHONE, "好")
    may = KnownClient("m", "May 5 Smith")
    assert read("May 5 Smith T 好", NameIndex([may])).clients == (may,)
    three = KnownClient("t", "3pm Club")
    assert read("3pm Club T 好", NameIndex([three])) == Entry(TODAY, "", (three,), Channel.TELEPHONE, "好")


@pytest.mark.parametrize("line", ["明天 王芳 T 好", "下周三 王芳 M 好", "2027-01-01 王芳 T 好"])
def test_what_lies_ahead_did_not_happen_yet(line: str) -> None:
    with pytest.raises(Unsorted, match="lies ahead"):
        read(line)


@pytest.mark.parametrize(
    "names",
    ["张伟、李娜", "张伟，李娜", "张伟,李娜", "张伟, 李娜", "张伟 & 李娜", "张伟&李娜", "zw、ln", "0002、0003",
     "张伟 、 李娜", "张伟;李娜", "张伟、李娜、张伟"],
)  # fmt: skip
def test_several_clients_share_a_contact(names: str) -> None:
    assert read(f"{names} M 午餐") == Entry(TODAY, "", (ZHANG, NA), Channel.MEETING, "午餐")


def test_a_sign_within_a_name_divides_nothing() -> None:
    assert read("Smith & Sons, Ann Smith M lunch").clients == (SONS, ANN)


@pytest.mark.parametrize(
    "note", ["聊了理财，还行", "an old friend called", "we spoke of lina, too", "sm is short for sms"]
)
def test_behind_a_comma_a_note_may_begin(note: str) -> None:
    assert read(f"王芳, {note}") == Entry(TODAY, "", (FANG,), Channel.WECHAT, note)


@pytest.mark.parametrize("line", ["wf, lina lunch", "王芳，李娜 午餐", "王芳, ln M lunch", "王芳, 0003 lunch"])
def test_behind_a_comma_a_name_in_full_or_before_a_channel_is_one_more(line: str) -> None:
    assert read(line).clients == (FANG, NA)


def test_behind_a_comma_an_unknown_chinese_name_is_asked_for() -> None:
    with pytest.raises(UnknownName, match="赵六"):
        read("王芳，赵六 午餐")


@pytest.mark.parametrize("line", ["> 明天 发方案", "=50万基金", "#到期"])
def test_without_a_name_the_name_is_what_is_missing(line: str) -> None:
    with pytest.raises(Unsorted, match="name is missing"):
        read(line)


@pytest.mark.parametrize("note", ["电话号码换了", "微信群里问的", "电话费扣错了"])
def test_a_thing_named_after_a_channel_is_part_of_the_note(note: str) -> None:
    assert read(f"李强 {note}").note == note


def test_a_backslash_keeps_a_name_from_being_a_date() -> None:
    assert read("\\周三 T 聊了").clients == (SANFENG,)


@pytest.mark.parametrize(
    ("line", "channel", "note"),
    [
        ("李强 T", "T", ""),
        ("李强 e sent it", "E", "sent it"),
        ("李强 M, lunch", "M", "lunch"),
        ("李强 T: 聊了", "T", "聊了"),
        ("李强 电话：聊了", "T", "聊了"),
        ("李强电话聊了", "T", "聊了"),
        ("李强 面谈 聊了", "M", "聊了"),
        ("李强 邮件 聊了", "E", "聊了"),
        ("李强 微信 聊了", "W", "聊了"),
        ("李强 短信 聊了", "S", "聊了"),
        ("李强 拜访 聊了", "V", "聊了"),
        ("李强 phone talked", "T", "talked"),
        ("李强 Meeting", "M", ""),
        ("李强 wechat聊了", "W", "聊了"),
        ("李强 T-shirt", "T", "T-shirt"),
        ("李强 phones me", "T", "phones me"),
        ("李强 meeting's over", "T", "meeting's over"),
        ("李强 talked", "T", "talked"),
        ("李强 \\T 是字母", "T", "T 是字母"),
        ("李强 \\电话坏了", "T", "电话坏了"),
        ("王芳 聊了", "W", "聊了"),
        ("王芳聊了", "W", "聊了"),
    ],
)
def test_the_channel_is_said_or_the_preferred_one(line: str, channel: str, note: str) -> None:
    entry = read(line)
    assert (entry.channel, entry.note, entry.incoming) == (channel, note, False)


def test_a_call_that_came_in() -> None:
    assert read("李强 来电 问到期").incoming
    assert read("李强来电问到期").note == "问到期"


@pytest.mark.parametrize(
    "note",
    [
        "40th birthday, 50万, 周三 and next fri",
        "C# 3号楼#2 1+1=2 a>b",
        "利率 > 3.5%",
        "a -> b => c >= d",
        ">> 好 >> 15号楼看房 > 11-20万",
        "[b]粗[/b] [/ab] $x {y} %s",
        "\x1b[31m red \u202e x",
        "line\nbreak\ttab",
        "zero\u200bwidth\ufeff.",
        "C:\\Users\\wang",
        "😀👨‍👩‍👧 ﷽",
        "明天再说，昨天没空",
        "= 等于, # 号, + 号, >",
        "=5x =3.5% =3万5块 #1 #",
        "\\",
        "\ud800",
    ],
)
def test_a_note_is_kept_as_it_is(note: str) -> None:
    assert read(f"李强 T {note}") == Entry(TODAY, "", (QIANG,), Channel.TELEPHONE, note)


@pytest.mark.parametrize(
    ("written", "note"),
    [
        ("a \\> 周三 b", "a > 周三 b"),
        ("a \\#b", "a #b"),
        ("a \\＝50万", "a ＝50万"),
        ("a \\+b", "a +b"),
        ("a \\next: fri", "a next: fri"),
        ("a \\成交：50万", "a 成交：50万"),
        ("a \\\\#b", "a \\#b"),
        ("a \\b", "a \\b"),
    ],
)
def test_a_backslash_keeps_a_sign(written: str, note: str) -> None:
    assert read(f"李强 T {written}") == Entry(TODAY, "", (QIANG,), Channel.TELEPHONE, note)


@pytest.mark.parametrize(
    ("written", "due", "text"),
    [
        ("> 周一 发方案", day(11, 30), "发方案"),
        (">15号发方案", day(12, 15), "发方案"),
        ("> 三天后", day(11, 26), ""),
        ("> in 2 weeks: call", day(12, 7), "call"),
        ("> eom call > again", day(11, 30), "call > again"),
        ("> 50万到账后打给他 >fri", day(11, 27), ""),
        ("> Nov 20, 2027 renew", day(11, 20, 2027), "renew"),
    ],
)
def test_a_next_step_looks_ahead(written: str, due: date, text: str) -> None:
    assert read(f"李强 T 聊了 {written}").promise == EntryPromise(due, text)


@pytest.mark.parametrize(
    ("written", "due", "text"),
    [
        ("> 周五12月4日 发方案", day(12, 4), "发方案"),
        ("> 12月4日（周五）发方案", day(12, 4), "发方案"),
        ("> Fri 4 Dec send", day(12, 4), "send"),
        ("> Friday, 4 December send", day(12, 4), "send"),
        ("> 2026-12-04 (Fri) send", day(12, 4), "send"),
        ("> 31/12/2026 回访", day(12, 31), "回访"),
        ("> 25/12 回访", day(12, 25), "回访"),
        ("> Wed 5/12 回访", day(5, 12, 2027), "回访"),
    ],
)
def test_a_weekday_beside_a_date_is_part_of_it(written: str, due: date, text: str) -> None:
    assert read(f"李强 T 聊了 {written}").promise == EntryPromise(due, text)


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("李强 T 聊 > 周六12月4日 发方案", [day(11, 28), day(12, 4)]),
        ("李强 T 聊 > 5/11 回访", [day(5, 11, 2027), day(11, 5, 2027)]),
        ("5/11 李强 T 聊", [day(5, 11), day(11, 5)]),
        ("李强 T 聊 > 5/11/2027 回访", [day(5, 11, 2027), day(11, 5, 2027)]),
    ],
)
def test_a_day_that_may_be_several_is_asked_about(line: str, days: list[date]) -> None:
    with pytest.raises(UnclearDay) as unclear:
        read(line)
    assert list(unclear.value.days) == days
    for one in days:
        entry = read(unclear.value.with_day(one))
        assert one in (entry.on, entry.promise and entry.promise.due)


@pytest.mark.parametrize(
    "step",
    [
        "13/13/2026 回访", "节后 联系", "过几天 再打", "改天 再约", "after the holidays call him", "32号 发方案",
        "周八 发方案", "13-45 发方案", "12-35 发方案", "2026-13-01 发方案", "2月30日 发方案", "11-31 发资料",
        "2027-02-29 发资料", "0999-01-05 回访", "13月 发方案", "31 Nov send it", "32nd send it", "Wendsday send it",
    ],
)  # fmt: skip
@pytest.mark.parametrize("sign", ["> ", "< ", "next: ", "跟进：", "待客户："])
def test_a_day_that_is_not_understood_is_neither_in_a_week_nor_text(step: str, sign: str) -> None:
    with pytest.raises(UnknownDay, match="is not understood as a day"):
        read(f"李强 T 聊 {sign}{step}")


def test_a_day_that_is_none_is_asked_about_right_behind_a_word() -> None:
    with pytest.raises(UnknownDay, match="“32号” is not"):
        read("李强 T 聊了>32号发方案")


def test_a_word_for_a_next_step_is_never_a_comparison() -> None:
    assert read("李强 T 聊了 跟进：3套方案发过去").promise == EntryPromise(day(11, 30), "3套方案发过去", assumed=True)


@pytest.mark.parametrize(
    "step", ["发方案", "money first", "market update", "中秋礼盒寄出", "季节性产品介绍", "三年期续做"]
)
def test_a_step_that_names_no_day_is_assumed_to_be_due_in_a_week(step: str) -> None:
    assert read(f"李强 T 聊 > {step}").promise == EntryPromise(day(11, 30), step, assumed=True)


def test_a_promise_never_falls_before_the_day_it_was_made() -> None:
    for line in ("李强 T 聊 > 昨天 回访", "李强 T 聊 > 2026-11-01 回访", "昨天 李强 T 聊 > 2026-11-21 回访"):
        with pytest.raises(Unsorted, match="is past"):
            read(line)
    assert read("2026-11-02 李强 T 聊 > 2026-11-20 回访").promise == EntryPromise(day(11, 20), "回访")


@pytest.mark.parametrize(
    ("step", "due", "assumed"),
    [
        ("一百天后 回访", day(3, 3, 2027), False),
        ("3个工作日后 回访", day(11, 26), False),
        ("2w 回访", day(12, 7), False),
        ("3 weeks later 回访", day(12, 14), False),
        ("in 3 working days 回访", day(11, 26), False),
        ("明年三月 回访", day(3, 1, 2027), True),
        ("春节后 回访", day(2, 9, 2027), True),
        ("下个月中旬 回访", day(12, 11), True),
        ("12月中旬 回访", day(12, 11), True),
        ("下季度 回访", day(1, 4, 2027), True),
        ("next spring 回访", day(3, 1, 2027), True),
        ("after christmas 回访", day(12, 28), True),
        ("early March 回访", day(3, 1, 2027), True),
        ("~周五 回访", day(11, 27), True),
    ],
)
def test_a_day_that_is_named_vaguely_is_its_first_and_marked(step: str, due: date, assumed: bool) -> None:
    assert read(f"李强 T 聊 > {step}").promise == EntryPromise(due, "回访", assumed)


@pytest.mark.parametrize(
    ("line", "clients"),
    [
        ("王芳 李强 M 谈方案", (FANG, QIANG)),
        ("王芳 李强 微信 谈", (FANG, QIANG)),
        ("王芳 李强 m 谈", (FANG, QIANG)),
        ("王芳 李强 张伟 M 谈", (FANG, QIANG, ZHANG)),
        ("王芳 女士 W 聊理财", (FANG,)),
        ("王芳 \\李强 M 谈方案", (FANG,)),
    ],
)
def test_names_with_only_blanks_between_are_several_clients(line: str, clients: tuple[KnownClient, ...]) -> None:
    assert read(line).clients == clients


@pytest.mark.parametrize("line", ["王芳 李疆 M 谈方案", "王芳 刘三 微信 谈", "Ann Smith Peter M lunch"])
def test_an_unknown_word_between_name_and_channel_is_asked_about(line: str) -> None:
    with pytest.raises(Unsorted):
        read(line)


def test_topics_stand_anywhere_and_once() -> None:
    entry = read("李强 T 聊了#到期，#Fund和 +fund #到期 > fri 发#方案 #养老")
    assert entry.topics == ("到期", "Fund和", "fund", "方案", "养老")
    assert entry.note == "聊了"
    assert entry.promise == EntryPromise(day(11, 27), "发")


def test_several_sales() -> None:
    assert read("李强 T 签了 =50万 债券基金 =$20k annuity #好").sales == (
        EntrySale(50_000_000, "CNY", "fund", "债券基金"),
        EntrySale(2_000_000, "USD", "insurance", "annuity"),
    )


@pytest.mark.parametrize(
    "line",
    [
        "",
        "  ",
        "　",
        "昨天",
        "王芳",
        "王芳、",
        "、王芳",
        "昨天 14:30",
        "T",
        "> fri call",
        "#到期",
        "=50万",
        "王芳、 M 聊",
        "\\",
        ",",
    ],
)
def test_a_line_with_a_part_missing_waits(line: str) -> None:
    with pytest.raises(Unsorted):
        read(line)


def test_a_name_never_ends_within_a_longer_one() -> None:
    with pytest.raises(AmbiguousName) as unsure:
        read("王伟强 T 聊了")
    assert unsure.value.candidates == (WEI,)
    assert "王伟强" in str(unsure.value)
    assert read("王伟 强调了风险").clients == (WEI,)
    assert read("王伟强 聊了", NAMES.with_choice("王伟", "w")).clients == (WEI,)
    strong = KnownClient("x", "王伟强")
    assert read("王伟强 T 聊了", NameIndex([WEI, strong])).clients == (strong,)


def test_more_than_one_match_is_never_guessed() -> None:
    namesake = KnownClient("o", "李娜", (), "", ("13955550005",), "li na", hint="0005")
    names = NameIndex([NA, namesake])
    with pytest.raises(AmbiguousName) as unsure:
        read("李娜 T 聊了", names)
    assert unsure.value.text == "李娜"
    assert unsure.value.candidates == (NA, namesake)
    assert "0005" in str(unsure.value)
    assert read("0005 T 聊了", names).clients == (namesake,)
    assert read("李娜 T 聊了", names.with_choice("李娜", "n")).clients == (NA,)
    with pytest.raises(AmbiguousName):
        read("ln T talked", names)


def test_a_name_that_is_nobodys_brings_those_near() -> None:
    with pytest.raises(UnknownName) as unknown:
        read("lq2 T 聊了")
    assert unknown.value.candidates == ()
    with pytest.raises(UnknownName) as near:
        read("liqian T 聊了")
    assert near.value.text == "liqian"
    assert near.value.candidates == (QIANG,)
    with pytest.raises(UnknownName) as long:
        read("x" * 1000)
    assert len(str(long.value)) < 100


@pytest.mark.parametrize("piece", ["长", ">", "#", " =", "+", " #a", "\\>", "= ", "中>"])
def test_a_note_of_twenty_thousand_characters_is_read(piece: str) -> None:
    """Not while one waits, if the time grew with the square of the length."""
    entry = read("李强 T 好" + piece * (20_000 // len(piece)))
    assert piece == " #a" or len(entry.note) > 8_000


_NAMED = ["王芳", "王伟", "王伟强", "张伟", "李娜", "wf", "ln", "0002", "、", "，", ",", "&", ";"]
_SAID = ["T", "t", "E", "电话", "来电", "聊了", "好", "楼", "号", "日", ":", "：", "'", "-", ".", "\n", "[/b]"]
_MARKED = [
    ">",
    "＞",
    "#",
    "＃",
    "=",
    "＝",
    "+",
    "\\",
    "＼",
    "next:",
    "next：",
    "跟进:",
    "sold:",
    "成交：",
    "topic",
    "到期",
]
_DATED = ["周三", "下周三", "15号", "昨天", "明天", "next fri", "in 2 weeks", "Nov 20", "14:30", "3pm", "十一二号"]
_PRICED = ["50万", "50", "$20k", "usd", "3.5%", "基金"]
_STRANGE = ["\u200b", "\ud800", "\x1f", "İ", "ß", "²", "٣"]
_FRAGMENTS = st.sampled_from([*_NAMED, *_SAID, *_MARKED, *_DATED, *_PRICED, *_STRANGE])
_LINES = st.lists(_FRAGMENTS | st.just(" "), max_size=14).map("".join)
_NOTES = st.lists(_FRAGMENTS | st.just(" ") | st.text(max_size=4), max_size=10).map("".join)


@example("李强 S ,<#A")  # behind a backslash a comma is of the note
@given(_LINES | st.text(max_size=40) | _LINES.map(lambda rest: f"李强 T {rest}"))
def test_a_line_is_understood_or_unsorted_and_written_as_it_was_meant(line: str) -> None:
    try:
        entry = read(line)
    except Unsorted as error:
        assert str(error)
        return
    assert read(format_entry(entry, NAMES)) == entry


@given(_NOTES, _NOTES)
def test_any_note_and_step_can_be_written(note: str, step: str) -> None:
    promise = EntryPromise(day(12, 2), step.strip().lstrip(",，:： \n\u3000").strip())
    entry = Entry(day(11, 20), "09:10", (NA, FANG), Channel.VISIT, note.strip(), promise, ("到期",))
    assert read(format_entry(entry, NAMES)) == entry


@given(
    st.sampled_from([FANG, WEI, ZHANG, NA, QIANG]),
    st.sampled_from(
        ["昨天", "周三", "15号", "fri", "tomorrow", "月底", "11-20", "in 2 weeks", "14:30", "50万", "40th"]
    ),
    st.sampled_from(["王芳", "王伟", "李娜", "wf", "Ann Smith", "0002"]),
)
def test_a_date_or_a_name_in_a_note_stays_text(known: KnownClient, when: str, other: str) -> None:
    note = f"说{when}再见 {when} {other} 好"
    assert read(f"{known.name} T {note}") == Entry(TODAY, "", (known,), Channel.TELEPHONE, note)


def test_a_second_amount_behind_a_comma_is_a_sale_of_its_own() -> None:
    assert read("李强 T 签了 =３０万存款，十万国债").sales == (
        EntrySale(30_000_000, "CNY", "deposit", "存款"),
        EntrySale(10_000_000, "CNY", "bond", "国债"),
    )
    assert [sale.product for sale in read("李强 T =30万存款，聊了10万的事").sales] == ["存款，聊了10万的事"]


def test_a_mistyped_name_is_offered_and_never_taken() -> None:
    names = NameIndex([KnownClient("george", "George Thornton"), KnownClient("helen", "Helen Marsh")])
    with pytest.raises(Unsorted, match="Near: George Thornton"):
        parse("Goerge T hello", TODAY, names)


@pytest.mark.parametrize(
    "line",
    [
        "王芳 T 聊了 > 下周三 发方案 < 周五 交材料",
        "王芳 T 聊了 < 周五 交材料 > 下周三 发方案",
        "王芳　Ｔ　聊了　＜　周五　交材料　＞　下周三　发方案",
        "王芳 T 聊了 跟进:下周三 发方案 待客户:周五 交材料",
        "王芳 T 聊了 next: 下周三 发方案 theirs: 周五 交材料",
    ],
)
def test_what_the_client_is_to_do_stands_beside_the_next_step(line: str) -> None:
    entry = read(line)
    assert entry.promise == EntryPromise(date(2026, 12, 2), "发方案")
    assert entry.awaited == EntryPromise(date(2026, 11, 27), "交材料", by=Party.CLIENT)
    assert (entry.note, entry.doubts) == ("聊了", ())


@pytest.mark.parametrize(
    "note", ["负债率<50%", "loan <5% only", "age <12", "mail <anna@example.com>", "I <3 tea", "a <- b", "a << b c"]
)
def test_a_lesser_than_sign_before_a_figure_or_an_address_stays_text(note: str) -> None:
    assert (read(f"王芳 T {note}").note, read(f"王芳 T {note}").awaited) == (note, None)


def test_what_a_sign_says_the_client_will_do_is_not_asked_about_again() -> None:
    entry = read("李强 聊了保单，答应周三带过来 < 周三 带保单")
    assert entry.note == "聊了保单，答应周三带过来"
    assert entry.awaited and entry.awaited.text == "带保单"
    with pytest.raises(Unsorted):
        read("李强 聊了保单，答应周四带过来 < 周三 带保单")


def test_what_the_client_is_to_do_lies_ahead_and_without_a_day_is_in_a_week() -> None:
    with pytest.raises(Unsorted, match="is past"):
        read("王芳 T 聊了 < 2020-01-02 交材料")
    awaited = read("王芳 T 聊了 < 交材料").awaited
    assert awaited
    assert (awaited.due, awaited.assumed) == (TODAY + timedelta(days=7), True)
    twice = parse("王芳 T 聊了 < 周五 交材料 < 周六 交表", TODAY, NAMES)
    assert twice.doubts == ("“< 周六” stays text: a line has one next step.",)


def test_a_gift_is_called_without_the_word_before_its_value() -> None:
    (gift,) = read("Ann Smith T gift: whisky worth 60").gifts
    assert (gift.what, gift.value) == ("whisky", 60_00)


def test_a_comma_parts_two_sales_and_is_no_part_of_a_product() -> None:
    assert [sold.product for sold in read("Ann Smith T =20k fund, =5k ISA").sales] == ["fund", "ISA"]


BRINDLE = KnownClient("b", "Brindle & Sons Ltd", contact_persons=("Tim Brindle", "Ann Smith", "赵敏"))
WITH_COMPANY = NameIndex([*NAMES, BRINDLE])


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Tim Brindle rang about the overdraft", "Tim Brindle: the overdraft"),
        ("called Tim Brindle, no answer", "Tim Brindle: no answer"),
        ("Tim Brindle T", "Tim Brindle"),
        ("赵敏 T 问贷款", "赵敏：问贷款"),
        ("Brindle & Sons Ltd: spoke to Tim Brindle about payroll", "spoke to Tim Brindle about payroll"),
    ],
)
def test_a_contact_person_means_the_company_and_stays_in_the_note(line: str, note: str) -> None:
    entry = read(line, WITH_COMPANY)
    assert (entry.clients, entry.note) == ((BRINDLE,), note)
    assert read(format_entry(entry, WITH_COMPANY), WITH_COMPANY) == entry


def test_a_client_comes_before_a_contact_person_of_the_same_name() -> None:
    assert read("Ann Smith T gilts", WITH_COMPANY).clients == (ANN,)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Peter Novak T asked about rates", "Peter Novak"),
        ("Peter Novak T", "Peter Novak"),
        ("Peter T Novak rang", "Peter T Novak"),
    ],
)
def test_the_letter_of_a_channel_is_no_part_of_an_unknown_name(line: str, name: str) -> None:
    with pytest.raises(UnknownName) as asked:
        read(line)
    assert asked.value.text == name


@pytest.mark.parametrize("sign", ["= ", "#a ", "case: ", "=10万 ", "\\= "])
def test_a_line_of_countless_signs_is_kept_rather_than_read_sign_by_sign(sign: str) -> None:
    with pytest.raises(Unsorted, match="too many signs"):
        read(f"王芳 T {sign * 20_000}")
    assert read(f"王芳 T {sign * 50}").clients == (FANG,)


@pytest.mark.parametrize("line", ["今天下午五点见了王芳", "今天晚上8点跟王芳吃了饭", "11pm 王芳 M supper"])
def test_a_contact_of_today_cannot_be_later_than_now(line: str) -> None:
    names = NameIndex((KnownClient("1", "王芳"),))
    at = parse(line, TODAY, names).at
    assert at and parse(line, TODAY, names, latest=at).at == at
    with pytest.raises(ContactLiesAhead):
        parse(line, TODAY, names, latest="10:40")
    assert parse(f"昨天{line}".replace("今天", ""), TODAY, names, latest="10:40").at == at
