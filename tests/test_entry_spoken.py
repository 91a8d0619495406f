"""Lines of entry as they are spoken (`tests/spoken_lines.txt`), read on Saturday, 28 November 2026."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from functools import cache, partial
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rmtui.cli.terminal.part_marks import marked_line
from rmtui.entry import contact_finder, han_verbs
from rmtui.entry.entry_errors import AmbiguousName, MaybeSale, MissingChannel, UnclearDay, UnclearOutcome
from rmtui.entry.entry_text import format_entry
from rmtui.entry.grammar import parse
from rmtui.entry.head.line_heading import heading_end
from rmtui.entry.line import Entry, PartKind
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.entry.normal_form import bullet_end, normal_form
from rmtui.entry.phrase_table import PhraseTable
from rmtui.entry.questions import question_about
from rmtui.entry.reading import read_line
from rmtui.entry.steps.step_clause import lead_end
from rmtui.errors import Unsorted
from rmtui.records.channel import Outcome
from rmtui.words import awaited, dialects, english_awaited, heads, notes, people, phrases

DAY = date(2026, 11, 28)
ASKED = "?"


def client(name: str, salutation: str, phone: str, channel: str, pinyin: str = "", alias: str = "") -> KnownClient:
    aliases = tuple(filter(None, (alias, salutation)))
    return KnownClient(phone, name, aliases, "", (phone,), pinyin or name.lower(), channel, hint=phone[-4:])


PINYIN_OF_COMPANY = "yun ting ding feng jing mi wu jin you xian gong si"
CLIENTS = [
    client("王芳", "王女士", "13900007101", "W", "wang fang", "王姐"),
    client("张伟", "张先生", "13900007102", "E", "zhang wei"),
    client("李娜", "李女士", "13900007103", "M", "li na"),
    client("王伟", "王先生", "13900008001", "S", "wang wei"),
    client("王伟", "王先生", "13900008002", "T", "wang wei"),
    client("王伟强", "王先生", "13900007106", "W", "wang wei qiang"),
    client("李强", "李先生", "13900007107", "W", "li qiang", "李总")._replace(aliases=("强哥", "李总", "李先生")),
    client("陈静", "陈老师", "13900007108", "S", "chen jing"),
    client("刘建国", "刘先生", "13900007109", "W", "liu jian guo", "刘叔"),
    client("孙玉珍", "孙女士", "13900007110", "W", "sun yu zhen", "孙阿姨"),
    client("欧阳明", "欧阳先生", "13900007111", "W", "ou yang ming"),
    client("赵宇航", "赵先生", "13900007112", "W", "zhao yu hang"),
    client("黄敏", "黄女士", "13900007113", "M", "huang min"),
    client("云汀鼎丰精密五金有限公司", "", "05710007114", "T", PINYIN_OF_COMPANY, "鼎丰"),
    client("马骏", "马总", "13900007115", "W", "ma jun"),
    client("John Smith", "Mr. Smith", "13900007116", "E"),
    client("John Miller", "Mr. Miller", "13900007117", "S"),
    client("Anna Kowalski", "Ms. Kowalski", "13900007118", "W"),
    client("Bob Fernandez", "Mr. Fernandez", "13900007119", "E"),
    client("Sarah O'Brien", "Mrs. O'Brien", "13900007120", "S"),
    client("The Smiths", "Mr. and Mrs. Smith", "13900007121", "E"),
    client("Daniel Hartley", "Mr. Hartley", "13900007122", "W"),
    client("Inês Carvalho", "Ms. Carvalho", "13900007123", "E")._replace(name_keys=("ines carvalho",)),
    client("Wei Chen", "Ms. Chen", "13900007124", "M"),
]
NAMES = NameIndex(CLIENTS)

_ROWS = [
    tuple(part.strip() for part in row.split("\t"))
    for row in Path(__file__).with_name("spoken_lines.txt").read_text("utf-8").splitlines()
    if row and not row.startswith("#")
]


as_read = cache(partial(parse, today=DAY, names=NAMES))
"""The entry of a line; each of the file is looked at by two tests."""


def reading(line: str) -> str:
    """王芳 T 2026-11-27 15:00, not reached, > 2026-12-02, < 2026-12-04, =200000 fund; ? where it is asked about."""
    try:
        entry = as_read(line)
    except Unsorted:
        return ASKED
    names = "、".join(known.name if known.name != "王伟" else f"王伟 {known.hint}" for known in entry.clients)
    parts = [
        f"{names} {entry.channel}",
        f"{entry.on} {entry.at}".strip() if entry.on != DAY or entry.at else "",
        "" if entry.outcome is Outcome.REACHED else "not reached",
        entry.promise and f"> {entry.promise.due}",
        entry.awaited and f"< {entry.awaited.due}",
        *(f"={sold.amount // 100} {sold.kind}" for sold in entry.sales),
    ]
    return ", ".join(filter(None, parts))


def test_a_word_of_a_dialect_is_as_long_as_the_standard_word() -> None:
    """So that a position in the normal form is one in the line as typed."""
    tables = (words for name, words in vars(dialects).items() if name.isupper() and isinstance(words, dict))
    meant = ((standard, word) for table in tables for standard, found in table.items() for word in phrases(found))
    assert [(standard, word) for standard, word in meant if len(standard) != len(word)] == []


def test_spoken_lines_are_read_as_they_are_meant() -> None:
    """All in one: a test a line takes longer to begin than the line to be read."""
    read = [(line, meaning, reading(line)) for line, meaning in _ROWS]
    wrong = [f"{line}\n    read:  {found}\n    meant: {meaning}" for line, meaning, found in read if found != meaning]
    assert not wrong, f"{len(wrong)} of {len(read)} lines:\n" + "\n".join(wrong)


@given(st.sampled_from([line for line, _meaning in _ROWS]), st.integers(1, 60))
def test_a_line_is_read_and_asked_about_at_every_key(line: str, typed: int) -> None:
    so_far = read_line(line[:typed], DAY, NAMES)
    assert so_far.entry or so_far.error
    question_about(so_far, DAY, NAMES)


_WORDS = st.sampled_from(
    [
        "王芳",
        "李娜",
        "王伟",
        "李总",
        "刘叔",
        "马总",
        "Anna",
        "Bob",
        "Sarah",
        "John",
        "给",
        "跟",
        "和",
        "、",
        "，",
        ",",
        ".",
        "。",
        "打电话",
        "打了个电话",
        "微信",
        "来电",
        "拜访",
        "吃饭",
        "没接",
        "昨天",
        "下周三",
        "周五前",
        "下午三点",
        "发方案",
        "回电",
        "买了",
        "50万",
        "基金",
        "想",
        "called",
        "met",
        "lunch",
        "with",
        "and",
        "about",
        "rates",
        "yesterday",
        "on",
        "Tuesday",
        "at",
        "3pm",
        "by",
        "Friday",
        "send",
        "call",
        "back",
        "bought",
        "50k",
        "bond",
        "fund",
        "no",
        "answer",
        "(",
        ")",
        ":",
        "-",
        ">",
        "#",
        "=",
        "\\",
        "T",
        "M",
        "7107",
        "的",
        "’s",
        "'s",
        "她",
        "老公",
        "husband",
        "1.",
        "•",
        "約",
        "電話",
        "~",
        "+",
        "10%",
        "15号",
        "Dec",
        "5",
    ]
)
_LINES = st.lists(_WORDS | st.just(" "), max_size=16).map("".join) | st.lists(_WORDS, max_size=12).map(" ".join)


@given(_LINES | st.text(max_size=60))
def test_no_line_raises_anything_but_a_question_and_its_parts_stand_in_order(line: str) -> None:
    try:
        entry = parse(line, DAY, NAMES)
    except Unsorted as why:
        assert str(why)
        assert why.span is None or 0 <= why.span[0] <= why.span[1] <= len(line)
        return
    last = 0
    for part in entry.parts:
        assert last <= part.start < part.end <= len(line)
        last = part.end


@example("王芳打电话下午三点")
@example("王芳来访，聊了理财")
@example("王芳发来微信，问了理财")
@given(_LINES)
def test_what_was_read_is_written_as_a_line_that_is_read_alike(line: str) -> None:
    try:
        entry = parse(line, DAY, NAMES)
    except Unsorted:
        return
    assert _bare(parse(format_entry(entry, NAMES), DAY, NAMES)) == _bare(entry)


@given(_LINES)
def test_a_client_who_is_not_named_changes_no_reading(line: str) -> None:
    more = NameIndex(
        [
            *CLIENTS,
            client("Zwxq Qxzvk", "", "15512340000", "T"),
            client("阚翀翯", "", "15512340001", "V", "kan chong he"),
        ]
    )
    assert _outcome(line, more) == _outcome(line, NAMES)


@example("Called Anna, fu wed")
@example("Spoke to Bob, re the fund")
@given(st.sampled_from([line for line, meaning in _ROWS if line.isascii() and meaning != ASKED]))
def test_a_client_whose_name_begins_like_a_small_word_of_the_note_changes_no_reading(line: str) -> None:
    begun = dict.fromkeys(re.findall(r"(?:[,.;]| and) ([a-z]{2})", line))
    alike = (client(f"Zwxq {word.title()}qxz", "", "15512340000", "T") for word in begun)
    assert _outcome(line, NAMES.with_clients(alike)) == _outcome(line, NAMES)


@pytest.mark.parametrize(
    ("line", "called"),
    [
        ("Frank and Anna came in", ["Frank Whitby", "Anna Kowalski"]),
        ("frank called", ["Frank Whitby"]),
        ("Spoke to Frank about gilts", ["Frank Whitby"]),
        ("Yesterday Frank rang", ["Frank Whitby"]),
        ("Anna & Frank rang", ["Anna Kowalski", "Frank Whitby"]),
        ("May rang", ["May Whitby"]),
        ("Frank talk with Anna about fees", ["Anna Kowalski"]),
    ],
)
def test_a_name_that_is_also_a_word_is_a_client(line: str, called: list[str]) -> None:
    names = NAMES.with_clients(client(name, "", "15512340000", "T") for name in ("Frank Whitby", "May Whitby"))
    assert [one.name for one in parse(line, DAY, names).clients] == called


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Tony M bought 10k T-bills", ASKED),
        ("Tony M wants a second opinion", ASKED),
        ("Tony M rates", "rates"),
        ("Tony M M wants a loan", "wants a loan"),
        ("Tony Marino M wants a loan", "wants a loan"),
    ],
)
def test_a_letter_that_is_the_initial_of_the_client_is_asked_about_before_what_they_did(line: str, note: str) -> None:
    reading = read_line(line, DAY, NAMES.with_clients([client("Tony Marino", "", "15512340000", "T")]))
    assert (reading.entry.note if reading.entry else ASKED) == note


def _uncovered(line: str) -> list[str]:
    """The words of a line that are in no part and do not only connect what was read."""
    text, covered = normal_form(line), set[int]()
    for part in as_read(line).parts:
        covered.update(range(part.start, part.end))
    left, at = [], heading_end(text, bullet_end(text))[0]
    while at < len(text):
        end = at + (at in covered or not text[at].isalnum())
        for find in () if end > at else _CONNECTING:
            end = max(end, find(text, at))
        if end == at:
            left.append(text[at:])
        at = max(end, at + 1)
    return left


def _place_end(text: str, at: int) -> int:
    """The end of a place that tells no more than the channel: 在网点, 在她家."""
    end = max(contact_finder.place_end(text, at), contact_finder.places_end(text, at))
    return at if end == at or contact_finder.tells_more(text, at, end) else end


def _instrument_end(text: str, at: int) -> int:
    """The end of the device with which it was done: 拿手机."""
    found = han_verbs.instrument(text, at)
    return found[0] if found else at


_CONNECTING = (
    _place_end,
    _instrument_end,
    contact_finder.preposition_end,
    contact_finder.filler_end,
    contact_finder.journey_end,
    partial(lead_end, language="zh"),
    partial(lead_end, language="en"),
    PhraseTable(
        [
            word
            for words in (
                *heads.CONJUNCTIONS.values(),
                *people.PRONOUNS.values(),
                notes.LEADS,
                awaited.DEMANDS,
                awaited.LEADS,
                english_awaited.SAYING,
                english_awaited.ASKING,
                english_awaited.DUTIES,
                english_awaited.DOING,
                english_awaited.REPORTED,
            )
            for word in phrases(words)
        ]
    ).end,
    PhraseTable(
        phrases(
            "的, 把, 才, 说, 是, 从, 父子, 通过, 一, 了, 过, by, via, "
            "x, around, know, will, she's, he's, she'll, he'll, they'll, she'd, he'd, they'd, both, i owe him, "
            "remind me to, are to, has, after, before"
        )
    ).end,
)
"""Where prepositions, adverbs, conjunctions, places and what leads to a next step end."""


def test_parts_cover_all_but_connecting_words() -> None:
    lines = [line for line, meaning in _ROWS if meaning != ASKED]
    assert [(line, words) for line in lines if (words := _uncovered(line))] == []


def test_a_line_is_shown_as_it_was_typed() -> None:
    lines = [line for line, meaning in _ROWS if meaning != ASKED]
    assert [shown for line in lines if (shown := marked_line(line, as_read(line).parts)) != line] == []


@given(st.sampled_from([line for line, meaning in _ROWS if meaning != ASKED]), _LINES)
def test_a_line_that_goes_on_is_shown_as_it_was_typed(line: str, more: str) -> None:
    longer = f"{line}, {more}"
    with suppress(Unsorted):
        assert marked_line(longer, as_read(longer).parts) == longer


def test_a_sale_within_a_note_is_a_part_of_its_own() -> None:
    line = "Phoned Anna, she was happy and bought 20k of the bond fund, all good"
    told = [line[part.start : part.end] for part in as_read(line).parts if part.kind is PartKind.SALE]
    assert told == ["bought 20k of the bond fund"]


@given(st.sampled_from([line for line, meaning in _ROWS if meaning != ASKED]), _LINES)
def test_parts_cover_a_line_that_goes_on(line: str, more: str) -> None:
    with suppress(Unsorted):
        assert _uncovered(f"{line}。{more}") == []


def _bare(entry: Entry) -> Entry:
    return entry._replace(parts=(), doubts=(), channel_assumed=False, part_of_day_told=False)


def _outcome(line: str, names: NameIndex) -> object:
    try:
        return _bare(parse(line, DAY, names))
    except Unsorted as why:
        return type(why)


@pytest.mark.parametrize(
    ("line", "incoming"),
    [
        ("跟王芳打电话问她卡收到没有", False),
        ("和王芳发微信问她周五来不来", False),
        ("给李强发了邮件，附上季报", False),
        ("给李强回了电话", False),
        ("李强发了邮件，问利率", True),
        ("李强回了电话", True),
    ],
)
def test_what_was_sent_to_a_client_goes_out(line: str, incoming: bool) -> None:
    assert parse(line, DAY, NAMES).incoming is incoming


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("请陈静把体检报告发我，短信提醒了", "请把体检报告发我"),
        ("参加马骏婚礼，碰到老同学", "参加婚礼，碰到老同学"),
        ("WhatsApped Anna the fund list", "WhatsApped, the fund list"),
        ("Bob WhatsApp wants the lease", "WhatsApp, wants the lease"),
        ("Annual review with Anna, all well", "Annual review all well"),
        ("就是刚才黄敏给我打电话了，就是问那个消费贷", "就是问那个消费贷"),
    ],
)
def test_words_that_tell_more_than_the_way_of_contact_stay_in_the_note(line: str, note: str) -> None:
    assert parse(line, DAY, NAMES).note == note


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Called Anna  about  the  rate", "the  rate"),
        ("Called Anna, didnt get the anwser", "didnt get the anwser"),
        ("Called Anna - wants the list -", "wants the list"),
        ("Rang Bob, on holiday until Monday", "on holiday until Monday"),
        ("Called Bob (wants a van)", "(wants a van)"),
        ("called anna comma wants gilts comma call her back friday", "wants gilts"),
    ],
)
def test_a_note_is_kept_as_it_was_typed_without_the_signs_around_it(line: str, note: str) -> None:
    assert parse(line, DAY, NAMES).note == note


@pytest.mark.parametrize(
    "line",
    [
        "Call back Anna Kowalski on Thursday at 6pm",
        "Ring back Anna Kowalski Friday at 10am",
        "Phone back Anna Kowalski Friday",
        "Chase Anna Kowalski on Friday for the form",
        "See Anna Kowalski Friday",
        "Speak to Anna Kowalski tomorrow",
        "Need to ring Anna Kowalski tomorrow",
    ],
)
def test_what_is_to_be_done_with_a_client_is_no_contact_held(line: str) -> None:
    with pytest.raises(Unsorted, match="lies ahead"):
        parse(line, DAY, NAMES)


def test_a_channel_is_written_behind_the_name_in_a_sentence_that_tells_none() -> None:
    entry = parse("gave Anna Kowalski T a box of chocolates", DAY, NAMES)
    assert (entry.letter, entry.note) == ("T", "gave a box of chocolates")


@pytest.mark.parametrize(
    "line",
    [
        "Bob moved 200K to RBC",
        "Anna missed the November payment on the equipment loan",
        "Bob drew 25k on the line",
        "Anna pre-approved for 520k mortgage",
        "Bob: mortgage renewed, 240k @ 4.09 for 3 yrs",
        "sent Anna a reminder of the annual review",
        "Anna gave me a bottle of wine",
        "李娜 已赎回理财150万 全部转去隔壁招行了",
        "李强转走50万去了招行",
        "李强：贷款批了",
        "李强 订了蛋糕 198块",
    ],
)
def test_what_happened_at_the_bank_and_an_errand_are_no_conversation_so_that_a_channel_is_asked_for(line: str) -> None:
    with pytest.raises(MissingChannel):
        parse(line, DAY, NAMES)


@pytest.mark.parametrize(
    "line",
    ["Touched base with Bob, mortgage approved", "Bob: payment missed, he says next week", "李强 赎回了理财，嫌低"],
)
def test_an_event_that_was_talked_about_counts_by_the_preferred_channel(line: str) -> None:
    assert parse(line, DAY, NAMES).channel_assumed


@pytest.mark.parametrize("line", ["wrote a letter to Anna Kowalski", "dropped a note to Anna Kowalski"])
def test_a_letter_is_no_channel_so_that_one_is_asked_for(line: str) -> None:
    with pytest.raises(MissingChannel):
        parse(line, DAY, NAMES)


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Called Anna, I promised her that I'd send the projections by the 10th", ""),
        ("Called Anna re pensions and I promised her I'd send the projections by the 10th", "pensions"),
        ("Called Anna re pensions and I'll send the projections by the 10th", "pensions"),
    ],
)
def test_a_promise_is_kept_without_the_words_that_only_lead_to_it(line: str, note: str) -> None:
    entry = parse(line, DAY, NAMES)
    assert entry.promise and (entry.promise.text, entry.note) == ("send the projections", note)


def test_words_that_are_quoted_in_a_question_end_where_they_are_cut() -> None:
    with pytest.raises(Unsorted, match=r"“Tom will send the projections for the\.\."):
        parse("Called Anna, Tom will send the projections for the whole family by Friday", DAY, NAMES)


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        ("Anna gave me a bottle of whisky, £60", ("received", "bottle of whisky", "")),
        ("Called Anna, sent her a £45 bouquet, will ring on Tuesday", ("given", "bouquet", "ring")),
        ("Took John Smith to the opera, £180", ("given", "opera", "")),
        ("Took the Smiths to Twickenham, tickets £220", ("given", "tickets", "")),
        ("Inês sent me a lovely hamper, must declare it - about £70", ("received", "lovely hamper", "")),
    ],
)
def test_what_may_be_a_gift_is_asked_about_and_may_be_text(line: str, answers: tuple[str, str, str]) -> None:
    question = question_about(read_line(line, DAY, NAMES), DAY, NAMES)
    assert question
    likely, unlikely, text = (as_read(answer.line or "") for answer in question.answers)
    direction, what, step = answers
    assert [(gift.direction, gift.what) for gift in likely.gifts] == [(direction, what)]
    assert {gift.direction for gift in (*likely.gifts, *unlikely.gifts)} == {"given", "received"}
    assert text.gifts == () and text.letter == likely.letter
    assert {one.promise.text if one.promise else "" for one in (likely, unlikely, text)} == {step}


@pytest.mark.parametrize(
    ("line", "letters", "note"),
    [
        ("Called Inês - her mother answered", "tT", "her mother answered"),
        ("Sarah's PA called to move our meeting", "Tt", "to move our meeting (Sarah's PA)"),
        ("met Anna's younger brother, Tom, about a loan", "Mm", "Tom, about a loan (Anna's younger brother)"),
        ("王芳老公来电，问利率", "Tt", "问利率 (王芳老公)"),
    ],
)
def test_an_answer_says_whether_a_client_was_reached(line: str, letters: str, note: str) -> None:
    question = question_about(read_line(line, DAY, NAMES), DAY, NAMES)
    assert question
    read = [as_read(answer.line or "") for answer in question.answers]
    assert [entry.letter for entry in read] == list(letters)
    assert {entry.note for entry in read} == {note}


@pytest.mark.parametrize(
    ("line", "day", "letter"),
    [
        ("Anna rang on Friday, her mother answered", date(2026, 11, 27), "T"),
        ("Anna called in on Friday, signed the form", date(2026, 11, 27), "M"),
    ],
)
def test_an_answer_keeps_the_day_and_that_the_client_began_it(line: str, day: date, letter: str) -> None:
    question = question_about(read_line(line, DAY, NAMES), DAY, NAMES)
    assert question
    read = [as_read(answer.line or "") for answer in question.answers]
    assert letter in [entry.letter for entry in read]
    assert {(entry.on, entry.incoming) for entry in read} == {(day, True)}


@pytest.mark.parametrize("mark", ["T-", "T+"])
def test_the_mark_of_an_outcome_is_read_behind_the_name_in_a_sentence(mark: str) -> None:
    entry = parse(f"Called Inês {mark} her mother answered", DAY, NAMES)
    assert (entry.letter, entry.note) == ({"T-": "t", "T+": "T"}[mark], "her mother answered")


def test_a_place_that_tells_no_channel_is_asked_about_with_the_channels() -> None:
    question = question_about(read_line("Quick word with Daniel at the thing", DAY, NAMES), DAY, NAMES)
    assert question and [as_read(one.line or "").letter for one in question.answers] == list("TEMWSV")


def test_nothing_doing_tells_how_it_went_and_not_that_nobody_was_reached() -> None:
    for line in ("Bumped into Anna Kowalski at the golf club, nothing doing", "Anna Kowalski M nothing doing"):
        entry = parse(line, DAY, NAMES)
        assert (entry.letter, entry.outcome) == ("M", Outcome.REACHED)


def test_a_full_stop_ends_a_topic() -> None:
    assert parse("Anna T asked about the note #fees.", DAY, NAMES).topics == ("fees",)


def test_a_company_is_known_without_its_legal_form_and_by_somebody_of_it() -> None:
    names = NameIndex([*CLIENTS, client("苏州凯达机械有限公司", "", "05120000001", "V", "su zhou kai da", "凯达")])
    for line, note in (
        ("苏州凯达机械来电问授信", "问授信"),
        ("凯达蒋总来电，问授信", "蒋总问授信"),
        ("苏州凯达机械的蒋经理来电问授信", "蒋经理问授信"),
    ):
        entry = parse(line, DAY, names)
        assert ([one.name for one in entry.clients], entry.channel, entry.note) == (["苏州凯达机械有限公司"], "T", note)
    with pytest.raises(Unsorted):  # a client of the book may be meant
        parse("凯达马总来电", DAY, names)


def test_a_company_is_known_by_what_it_is_called_behind_its_place() -> None:
    names = NameIndex([*CLIENTS, client("宁波恒达塑业有限公司", "", "05740000001", "V", "ning bo heng da")])
    for word in ("恒达", "恒达塑业", "宁波恒达"):
        assert [one.name for one in parse(f"{word} T 聊了", DAY, names).clients] == ["宁波恒达塑业有限公司"]
    with pytest.raises(Unsorted):  # a word of any company
        parse("塑业 T 聊了", DAY, names)
    with pytest.raises(Unsorted):
        parse(
            "恒达 T 聊了", DAY, NameIndex([*names, client("苏州恒达机械有限公司", "", "05120000001", "V", "su zhou")])
        )


def test_a_given_name_that_goes_on_as_the_name_of_a_company_may_be_the_company() -> None:
    company = client("宁波建国机械有限公司", "", "05740000001", "V", "ning bo jian guo ji xie")
    names = NameIndex([*CLIENTS, company])
    assert parse("建国机械来电问续贷", DAY, names).clients == (company,)
    assert [one.name for one in parse("建国来电问续贷", DAY, names).clients] == ["刘建国"]
    for line in ("建国机械贷款28号到期", "今天去建国机械看了", "去建国机电城了"):
        with pytest.raises(AmbiguousName) as raised:
            parse(line, DAY, names)
        assert {one.name for one in raised.value.candidates} == {"刘建国", company.name}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("王芳 T 买了30万稳健理财，张伟买了5万", "张伟买了5万"),
        ("王芳 T 买了30万稳健理财，建国买了5万", "建国买了5万"),
        ("Anna T bought 30k of the gilt fund, Bob bought 5k", "Bob bought 5k"),
        ("Anna T bought 30k of the gilt fund, Bob bought 5k of the fund", "Bob bought 5k of the fund"),
    ],
)
def test_a_sum_that_another_client_bought_is_asked_whose_it_is(line: str, words: str) -> None:
    with pytest.raises(Unsorted) as raised:
        parse(line, DAY, NAMES)
    assert type(raised.value) is Unsorted
    assert raised.value.span
    assert line[slice(*raised.value.span)] == words


def test_a_given_name_with_the_title_of_one_of_the_family_is_the_client() -> None:
    names = NameIndex([*CLIENTS, client("何美兰", "何女士", "13900007125", "W", "he mei lan")])
    assert parse("美兰姐来电问利率", DAY, names).clients[0].name == "何美兰"
    assert parse("跟建国叔吃饭", DAY, names).clients[0].name == "刘建国"
    for line in ("美兰姐姐来电", "美兰姐夫来电", "美兰哥来电"):
        with pytest.raises(Unsorted):
            parse(line, DAY, names)


@pytest.mark.parametrize(
    "name", ["Pat 914-555-0137", "Patricia (914-555-0137)", "Pat +1 914 555 0137", "Patricia O'Brien (914) 555-0137"]
)
def test_a_full_number_behind_an_english_name_belongs_to_it(name: str) -> None:
    patricia = client("Patricia O'Brien", "Mrs. O'Brien", "9145550137", "T")
    entry = parse(f"{name} called re RMD", DAY, NameIndex([*CLIENTS, patricia]))
    assert (entry.clients, entry.channel, entry.note) == ((patricia,), "T", "RMD")


def test_the_end_of_a_number_behind_an_english_name_tells_which_namesake_is_meant() -> None:
    hughes = client("Margaret Hughes", "Mrs. Hughes", "07700900240", "T")
    other = client("Margaret Hughes", "Ms. Hughes", "07700900377", "T")
    names = NameIndex([*CLIENTS, hughes, other])
    for name in ("M Hughes 0377", "Hughes (0377)", "Margaret 0377", "Ms Hughes 0377"):
        assert parse(f"{name} emailed about the card", DAY, names).clients == (other,)
    with pytest.raises(AmbiguousName) as raised:
        parse("Mrs Hughes 0377 T about the card", DAY, names)
    assert raised.value.candidates == (hughes, other)


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("no luck w/ Bob again (phone off). Will email him tomorrow instead", "again (phone off)"),
        ("tried Anna twice, phone off, text her tomorrow", "twice, phone off"),
    ],
)
def test_what_is_to_be_done_in_writing_is_not_the_way_it_was_tried(line: str, note: str) -> None:
    entry = parse(line, DAY, NAMES)
    assert (entry.letter, entry.note) == ("t", note)
    assert entry.promise


def test_whether_what_was_sent_reached_a_client_who_did_not_reply_is_asked() -> None:
    for line in ("Emailed Sarah, sent the term sheet; still nothing back", "texted Anna, sent a reminder, no reply"):
        with pytest.raises(UnclearOutcome):
            parse(line, DAY, NAMES)
    assert parse("Emailed Sarah, no reply", DAY, NAMES).letter == "e"


MONDAY = date(2026, 11, 30)


def step(line: str, today: date = MONDAY) -> str:
    """12-10 面谈: the next step of a line, its day and its words; "" where there is none."""
    promise = parse(line, today, NAMES).promise
    return f"{promise.due:%m-%d} {promise.text}" if promise else ""


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("王芳 T 约了下周四面谈", "12-10 面谈"),
        ("王芳 T 约好了下周四面谈", "12-10 面谈"),
        ("王芳 T 约了下礼拜四面谈", "12-10 面谈"),
        ("王芳 T 约了下星期四面谈", "12-10 面谈"),
        ("王芳 T 约了下个周四面谈", "12-10 面谈"),
        ("王芳 T 约了下周一去看厂房", "12-07 去看厂房"),
        ("王芳 T 约了下月面谈", "12-01 面谈"),
        ("王芳 T 约了周四面谈", "12-03 面谈"),
        ("王芳 T 那边约了下周三下午去拜访", "12-09 下午去拜访"),
        ("王芳 T 定了下周五签合同", "12-11 签合同"),
        ("王芳 T 说好了下周二送合同", "12-08 送合同"),
        ("王芳 T 答应了下周二给她答复", "12-08 给她答复"),
        ("王芳 T 改到了下周四面谈", "12-10 面谈"),
        ("跟王芳约了下周四面谈", "12-10 面谈"),
        ("约了王芳下周四面谈", "12-10 面谈"),
        ("王芳 T 聊了下周四发方案", "12-10 发方案"),
        ("王芳 T 算了下月供", ""),
        ("王芳 T 看了下周报", ""),
        ("王芳 T 问了下周转情况", ""),
    ],
)
def test_next_week_behind_what_was_agreed_is_next_week(line: str, due: str) -> None:
    assert step(line) == due


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("王芳：约在下周三晚上吃饭", "12-09 晚上吃饭"),
        ("王芳：约在星期四喝茶", "12-03 喝茶"),
        ("跟王芳约在下周三吃饭", "12-09 吃饭"),
    ],
)
def test_a_meal_that_was_arranged_for_a_day_is_a_next_step_and_no_meeting_held(line: str, due: str) -> None:
    assert step(line) == due
    assert parse(line, MONDAY, NAMES).channel == "W"


@pytest.mark.parametrize(
    "line",
    [
        "王芳：明天打电话",
        "王芳：下周三晚上吃饭",
        "王芳：打算下周请她吃饭",
        "王芳明天打电话",
        "王芳：方案周五前发",
        "王芳：改天拜访",
        "王芳：别忘了送月饼",
        "强哥那事再说吧",
    ],
)
def test_a_line_that_only_states_a_plan_is_asked_how_the_contact_was(line: str) -> None:
    with pytest.raises(MissingChannel):
        parse(line, MONDAY, NAMES)


def test_what_a_client_wants_done_is_asked_how_it_was_told_with_the_channels_as_answers() -> None:
    asked = question_about(read_line("Bob wants me to ring him tomorrow", DAY, NAMES), DAY, NAMES)
    assert asked
    plan, *ways = asked.answers
    assert plan.promise and (plan.promise.due, plan.promise.text) == (date(2026, 11, 29), "ring him")
    assert [answer.text for answer in ways] == ["telephone", "email", "meeting", "WeChat", "SMS", "visit"]


@pytest.mark.parametrize(
    "line",
    [
        "陈静取消了下周的约",
        "陈静说明年结婚",
        "Spoke to Anna about rates",
        "Anna reviewed the mortgage",
        "王芳买了20万基金",
    ],
)
def test_a_channel_that_no_word_tells_is_assumed(line: str) -> None:
    assert parse(line, DAY, NAMES).channel_assumed


@pytest.mark.parametrize(
    "line", ["陈静 S 取消了下周的约", "去刘叔家坐了会", "At the Smiths this afternoon, signed the papers", "Rang Anna"]
)
def test_a_channel_that_a_word_or_a_place_tells_is_not_assumed(line: str) -> None:
    assert not parse(line, DAY, NAMES).channel_assumed


@pytest.mark.parametrize(
    ("line", "intent"),
    [
        ("Rang Anna, she'll move 50k before Christmas", "she'll move 50k before Christmas"),
        ("Rang Anna, he will do the needful by Friday", "he will do the needful by Friday"),
        ("Chased Anna for the forms, he promised them for Friday", "he promised them for Friday"),
        ("Met Anna, both keen, to decide by Christmas", "to decide by Christmas"),
        ("Rang Anna, she plans to top up 20k on 5 December", "she plans to top up 20k on 5 December"),
        ("王芳 T 她下周转50万过来", "她下周转50万过来"),
        ("王芳 T 打算年底前买50万理财", "打算年底前买50万理财"),
    ],
)
def test_what_the_client_means_to_do_stays_text_and_is_told(line: str, intent: str) -> None:
    entry = parse(line, DAY, NAMES)
    assert entry.promise is entry.awaited is None
    assert any(intent in doubt for doubt in entry.doubts)
    assert parse(line.replace(intent, f"< {intent}"), DAY, NAMES).awaited


@pytest.mark.parametrize(
    "line",
    [
        "王芳微信，下周三来签合同",
        "王芳微信，下周三上午10点她来行里签",
        "王芳电话约好了，12月5号下午两点半来行做风评",
        "Rang Anna, she'll pop into the branch on Friday",
        "Rang Anna, she'll drop in next Thursday",
    ],
)
def test_the_day_on_which_the_client_will_come_is_awaited(line: str) -> None:
    entry = parse(line, DAY, NAMES)
    assert entry.awaited and entry.promise is None


def test_who_comes_is_asked_where_a_relative_may() -> None:
    with pytest.raises(Unsorted):
        parse("王芳微信，她儿子毕业了，下周三来办卡", DAY, NAMES)


@pytest.mark.parametrize(
    "line",
    [
        "周三打王芳两个电话都没接，昨天才回过来",
        "Called Anna on Wednesday, no answer, yesterday she called back",
        "On Thursday I promised Anna the quote, sent it just now by email",
    ],
)
def test_what_came_of_it_on_a_later_day_is_asked_about(line: str) -> None:
    with pytest.raises(Unsorted):
        parse(line, DAY, NAMES)


@pytest.mark.parametrize("wanted", ["needs cash by Thursday", "she wants it by Thursday"])
def test_what_the_client_wants_by_a_day_stays_text_and_is_told(wanted: str) -> None:
    entry = parse(f"Rang Anna, {wanted}", DAY, NAMES)
    assert entry.promise is entry.awaited is None
    assert any(wanted in doubt for doubt in entry.doubts)


@pytest.mark.parametrize(
    "line",
    [
        "Rang Anna, she'll be in Spain until Friday",
        "Rang Anna, she'll bring the forms on Friday",
        "王芳 T 她女儿下周结婚",
        "王芳 T 她说下周三发10万奖金",
        "王芳 T 聊了到期理财，下周三发方案",
    ],
)
def test_of_other_days_of_the_client_nothing_is_told(line: str) -> None:
    assert not parse(line, DAY, NAMES).doubts


def test_what_is_heard_from_others_is_asked_whose_it_is() -> None:
    asked = question_about(read_line("Rang Anna, I should hear from credit by Monday", DAY, NAMES), DAY, NAMES)
    assert asked
    assert [answer.line for answer in asked.answers]


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Met Bob last Friday", [date(2026, 11, 20), date(2026, 11, 27)]),
        ("Last Tuesday I met Bob", [date(2026, 11, 17), date(2026, 11, 24)]),
    ],
)
def test_on_a_sunday_the_last_weekday_may_be_of_the_week_that_ends(line: str, days: list[date]) -> None:
    with pytest.raises(UnclearDay) as unclear:
        parse(line, date(2026, 11, 29), NAMES)
    assert list(unclear.value.days) == days
    assert parse(line, DAY, NAMES).on == days[0]


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("王芳：聊了房贷，明天打电话", "12-01 打电话"),
        ("王芳：让我下周三给她打电话", "12-09 给她打电话"),
        ("王芳 T 明天打电话", "12-01 打电话"),
        ("王芳：他说再说吧", ""),
    ],
)
def test_a_plan_that_was_talked_about_is_a_contact(line: str, due: str) -> None:
    assert step(line) == due


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("约黄敏在茶楼见了一面，她想做外汇", "在茶楼，她想做外汇"),
        ("跟张伟在陆家嘴喝咖啡，谈换房", "在陆家嘴喝咖啡，谈换房"),
        ("在咖啡馆和黄敏聊创业贷", "在咖啡馆聊创业贷"),
        ("和马骏在茶馆坐了一下午", "在茶馆坐了一下午"),
        ("去医院看望刘叔", "去医院"),
        ("昨天跟王芳在网点面谈，聊到期理财", "聊到期理财"),
    ],
)
def test_a_place_that_tells_more_than_the_channel_stays_in_the_note(line: str, note: str) -> None:
    assert parse(line, DAY, NAMES).note == note


def test_how_often_it_was_tried_is_no_number_of_something_else() -> None:
    entry = parse("rang Mrs O'Brien 3x no answer. try again Monday", DAY, NAMES)
    assert (entry.letter, entry.note) == ("t", "3x no answer")


def test_clients_in_a_list_before_a_colon_were_there() -> None:
    entry = parse("Sarah, Anna: at the fair, met them there", DAY, NAMES)
    assert [one.name for one in entry.clients] == ["Sarah O'Brien", "Anna Kowalski"]


def test_what_leads_to_a_day_is_no_part_of_what_is_to_be_done() -> None:
    for day in ("on the 2026-12-04", "by EOP Friday", "by the 4th", "Friday EOP"):
        assert step(f"rang Anna, send the form {day}") == "12-04 send the form"


def test_which_app_it_was_stays_in_a_note_that_is_only_text() -> None:
    asked = question_about(read_line("Anna whatsapped, can we do the 8th at 11 instead", DAY, NAMES), DAY, NAMES)
    assert asked and asked.answers[-1].text == "only text"
    entry = parse(asked.answers[-1].line or "", DAY, NAMES)
    assert (entry.letter, entry.note) == ("W", "whatsapped, can we do the 8th at 11 instead")


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("李强中午吃饭时说要转100万出去", "中午吃饭时说要转100万出去"),
        ("昨晚和李强喝酒", "喝酒"),
        ("晚上请李总吃饭，聊流贷", "晚上吃饭，聊流贷"),
        ("李总中午请我吃饭，聊流贷", "中午请我吃饭，聊流贷"),
        ("中午和马骏在他厂里吃饭，他想再贷", "中午在他厂里吃饭，他想再贷"),
        ("鼎丰王会计来电，要对账单", "王会计，要对账单"),
        ("去黄敏公司，谈代发", "去黄敏公司，谈代发"),
        ("去黄敏单位拜访，谈代发", "去黄敏单位拜访，谈代发"),
        ("下班后去李强家，送合同", "下班后去李强家，送合同"),
        ("到李强公司见面", "到李强公司见面"),
        ("拜访刘叔家，送挂历", "拜访刘叔家，送挂历"),
        ("马骏请我去他家吃饭，聊信托", "请我去他家吃饭，聊信托"),
        ("王芳电话时说要存钱", "电话时说要存钱"),
        ("微信提醒李娜还款", "提醒还款"),
        ("刘建国昨天下午微信说理财到期", "下午说理财到期"),
        ("昨天下午3点跟王芳见面，聊理财", "聊理财"),
        ("拜访刘叔，送挂历", "送挂历"),
        ("上周日和马骏爬青城山，没谈业务", "爬青城山，没谈业务"),
        ("昨晚和马骏跳广场舞，他说想加国债", "跳广场舞，他说想加国债"),
        ("跟马骏在办公室喝茶，太太也在", "在办公室喝茶，太太也在"),
        ("李娜店里坐了一会儿", "店里坐了一会儿"),
        ("跟王芳打了个电话聊理财", "聊理财"),
        ("王芳来电问利率", "问利率"),
    ],
)
def test_no_more_than_plain_words_for_the_channel_and_the_day_leave_the_note(line: str, note: str) -> None:
    assert parse(line, DAY, NAMES).note == note


@pytest.mark.parametrize(
    ("line", "due", "text"),
    [
        ("王芳来电说周五送材料来", date(2026, 12, 4), "送材料来"),
        ("王芳来电，说周五送材料来", date(2026, 12, 4), "送材料来"),
        ("王芳来电说下周三来办开户", date(2026, 12, 2), "来办开户"),
        ("王芳来电，她下周三来办开户", date(2026, 12, 2), "来办开户"),
    ],
)
def test_what_a_client_who_calls_will_do_is_awaited(line: str, due: date, text: str) -> None:
    awaited_of = parse(line, DAY, NAMES).awaited
    assert awaited_of is not None
    assert (awaited_of.due, awaited_of.text) == (due, text)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("陈静下午来电问利率", True),
        ("下班后去李强家，送合同", True),
        ("Anna called this morning about rates", True),
        ("陈静来电问利率", False),
        ("今天陈静来电问利率", False),
    ],
)
def test_a_line_that_names_the_part_of_the_day_tells_so(line: str, told: bool) -> None:
    assert parse(line, DAY, NAMES).part_of_day_told is told


@pytest.mark.parametrize(
    ("product", "kind"),
    [
        ("分红险", "insurance"),
        ("万能险", "insurance"),
        ("医疗险", "insurance"),
        ("意外险", "insurance"),
        ("定期寿险", "insurance"),
        ("增额终身寿", "insurance"),
        ("两全险", "insurance"),
        ("低风险理财", "wealth"),
    ],
)
def test_a_product_that_ends_in_cover_is_insurance(product: str, kind: str) -> None:
    for line in (f"王芳 T 买了10万{product}", f"王芳 T =10万{product}"):
        assert [(sold.kind, sold.product) for sold in parse(line, DAY, NAMES).sales] == [(kind, product)]


@pytest.mark.parametrize(
    ("line", "sale"),
    [
        ("李强把30万理财转成了大额存单", "=30万大额存单"),
        ("李强 T 20万基金换成了国债", "=20万国债"),
        ("李强 T 投了10万日日薪", "=10万 PRODUCT"),
        ("李强卖了20万基金", "=20万基金"),
        ("给李强卖了20万基金", "=20万基金"),
        ("John Miller sold 20k of the fund", "=20k"),
    ],
)
def test_what_may_be_a_sale_is_asked_about_with_its_own_amount_and_product(line: str, sale: str) -> None:
    with pytest.raises(MaybeSale, match=re.escape(sale)):
        parse(line, DAY, NAMES)


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Took Anna to lunch, £85", "lunch, £85"),
        ("Golf with Anna on Friday, she wants a loan", "Golf, she wants a loan"),
        ("Drinks with Anna", "Drinks"),
        ("跟李强视频了半小时，方案过了一遍", "视频了半小时，方案过了一遍"),
        ("和陈静视频通话，看了保单", "视频通话，看了保单"),
        ("李强加微信了，让他来重做评测", "加微信了，让他来重做评测"),
        ("陈静通过了微信好友申请", "通过了微信好友申请"),
        ("加了陈静微信，发了方案", "加了陈静微信，发了方案"),
        ("张伟两口子来网点，问房贷", "两口子，问房贷"),
        ("马骏一行三人来访", "一行三人"),
        ("王芳、李强夫妇来访，问国债", "问国债"),
        ("跟张伟聊房贷（昨天）", "聊房贷"),
        ("谈到王芳的推荐，跟李强吃饭", "吃饭，谈到王芳的推荐"),
        ("王芳推荐的陈静来电", "王芳推荐的"),
        ("Met Anna, talked pensions", "talked pensions"),
        ("Called Anna about lunch", "lunch"),
        ("Mortgage review with Anna, wants a loan", "Mortgage review wants a loan"),
    ],
)
def test_what_was_done_together_stays_in_a_note(line: str, note: str) -> None:
    assert parse(line, DAY, NAMES).note == note


def test_what_may_be_a_sale_may_be_text_in_a_later_clause_too() -> None:
    question = question_about(read_line("Met Anna for 20 mins, she sold 20k of her fund", DAY, NAMES), DAY, NAMES)
    assert question is not None
    assert [one.text for one in question.answers] == ["a sale: 20k her fund", "only text"]
    assert reading(question.answers[1].line or "") == "Anna Kowalski M"


def test_what_is_moved_within_the_bank_is_called_by_what_it_went_into() -> None:
    (sale,) = parse("John Miller M moved 20k from deposit to the gilt fund", DAY, NAMES).sales
    assert (sale.amount, sale.product, sale.kind) == (2_000_000, "gilt fund", "fund")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("王芳 T 聊基金，明晚八点给她回电话", "晚上八点给她回电话"),
        ("王芳 T 聊基金 > 明晚八点 回电话", "晚上八点 回电话"),
        ("王芳 T 聊基金，方案明早发她", "方案早上发她"),
        ("王芳 T 聊基金，明晚上门送资料", "晚上上门送资料"),
        ("王芳 T 让我算一下利息，明早给她", "算一下利息，早上给她"),
    ],
)
def test_the_part_of_the_day_in_the_word_for_it_stays_with_the_step(line: str, text: str) -> None:
    promise = as_read(line).promise
    assert promise
    assert promise.text == text


def test_cash_and_what_matured_turned_into_a_product_are_a_sale() -> None:
    assert reading("王芳 T 20万活期转存为定期") == "王芳 T, =200000 deposit"
    assert reading("王芳 T 理财到期转存了30万大额存单") == "王芳 T, =300000 deposit"


def test_a_message_sent_with_what_it_was_about_is_its_channel_and_money_that_went_to_another_bank_is_no_visit() -> None:
    assert reading("给王芳发了理财到期提醒短信") == "王芳 S"
    assert parse("给王芳发了理财到期提醒短信", DAY, NAMES).note == "发了理财到期提醒短信"
    assert reading("李强转走50万去了招行") == ASKED


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("王芳 T 12.8发合同", "12-08 发合同"),
        ("王芳 T 12.8前发合同", "12-08 发合同"),
        ("王芳 T 2.6做三年", ""),
        ("王芳 T 2.8发行的债券", ""),
        ("王芳 T 12.8到期", ""),
    ],
)
def test_a_day_in_figures_before_what_is_done_then_is_a_next_step(line: str, due: str) -> None:
    assert step(line) == due


def test_a_day_after_a_festival_that_is_not_named_is_asked_about() -> None:
    assert reading("王芳 T 让我节后联系他") == ASKED
    assert step("王芳 T 让我春节后联系他").endswith(" 联系他")


def test_a_step_is_kept_without_the_word_before_its_day_wherever_that_stands() -> None:
    step = parse("Daniel rang about the will, booked him in for Friday week at 10", DAY, NAMES).promise
    assert step and step.text == "booked him in at 10"


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        ("王芳 T 转存30万，另买黄金10万", [[(30, ""), (10, "黄金")], []]),
        ("王芳 T 续了30万，另外买了10万黄金基金", [[(30, ""), (10, "黄金基金")], [(10, "黄金基金")]]),
    ],
)
def test_an_answer_about_a_sale_keeps_the_others(line: str, answers: list[list[tuple[int, str]]]) -> None:
    question = question_about(read_line(line, DAY, NAMES), DAY, NAMES)
    assert question is not None
    entries = [as_read(one.line or "") for one in question.answers]
    sold = [[(sale.amount // 1_000_000, sale.product) for sale in entry.sales] for entry in entries]
    assert sold == answers


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        ("Called Bob Fernandez at seven about the rates", ["the contact was at 07:00", "the contact was at 19:00"]),
        ("Spoke to Bob Fernandez after 5pm, he's keen", ["the contact was at 17:00"]),
        ("Bob Fernandez rang 14.30 about rates", ["the contact was at 14:30"]),
        ("Anna Kowalski bought 50k or 60k of gilts", ["a sale: 50k gilts", "a sale: 60k gilts"]),
        ("王芳买了5万或者6万基金", ["a sale: 5万基金", "a sale: 6万基金"]),
        ("Lunch with Bob Fernandez switched to Thursday", ["not reached", "reached"]),
        ("1 March met Bob Fernandez", ["the contact was Sun 1 Mar"]),
        ("3月1日见李强", ["the contact was Sun 1 Mar", "only a promise for Mon 1 Mar 2027: 见李强"]),
        ("8 December met Bob Fernandez", []),
        ("王芳电话，节后联系", ["your next step", "what the client will do"]),
        ("李强来办转存，大额存单到期转了R2理财50万", ["a sale: 50万 R2理财"]),
    ],
)
def test_each_of_several_meanings_is_an_answer(line: str, answers: list[str]) -> None:
    asked = question_about(read_line(line, DAY, NAMES), DAY, NAMES)
    found = [answer.text for answer in asked.answers] if asked else []
    assert [text for text in found if text != "only text"] == answers


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        ("Sarah lunch Weds 12:30 at the Grill", ["25 Nov", "Wed 2 Dec: Sarah lunch 12:30 at the Grill"]),
        ("Bob, 9am Tue, golf", ["24 Nov", "Tue 1 Dec: Bob, 9am golf"]),
        ("Anna meeting Friday 3pm", ["27 Nov", "Fri 4 Dec: Anna meeting 3pm"]),
        ("王芳周三中午吃饭", ["25 Nov", "Wed 2 Dec: 王芳 中午吃饭"]),
        ("周五拜访李强", ["27 Nov", "Fri 4 Dec: 拜访李强"]),
        ("Sarah lunch Weds 12:30, she likes the fund", []),
        ("Had lunch with Sarah on Weds", []),
        ("Weds 12:30 Sarah T rates", []),
        ("Sarah lunch last Weds 12:30", []),
        ("周五拜访了李强", []),
        ("上周五拜访李强", []),
    ],
)
def test_a_weekday_still_to_come_this_week_may_be_that_of_an_appointment(line: str, answers: list[str]) -> None:
    monday = date(2026, 11, 30)
    asked = question_about(read_line(line, monday, NAMES), monday, NAMES)
    found = [one.text for one in asked.answers] if asked else []
    assert [text.partition(" for ")[2] or text[-len("25 Nov") :] for text in found] == answers


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        (
            "Sarah turned 62 on the 2nd, forgot to call - call tomorrow to apologise",
            "only a promise for Sun 29 Nov: call to apologise (turned 62 on the 2nd, forgot to call)",
            "visit",
        ),
        ("Sarah turned 62, forgot to call", "telephone", "a note for the day"),
        ("李强生日，忘了联系", "telephone", "a note for the day"),
        ("sent Sarah O'Brien a bottle of scotch ($120) for the holidays", "telephone", "a note for the day"),
        (
            "Reminder: order a fruit basket for Sarah by Dec 20",
            "only a promise for Sun 20 Dec: order a fruit basket for Sarah by Dec 20",
            "a note for the day",
        ),
        ("Reminder: staff drinks", "a note for the day", "a note for the day"),
    ],
)
def test_a_line_that_tells_of_no_contact_has_an_answer_that_says_so(line: str, first: str, last: str) -> None:
    asked = question_about(read_line(line, DAY, NAMES), DAY, NAMES)
    assert asked and (asked.answers[0].text, asked.answers[-1].text) == (first, last)


@pytest.mark.parametrize(
    ("line", "due", "assumed"),
    [
        ("Sarah T closing on the condo 18 Dec > call her the day before to verify", date(2026, 12, 17), False),
        ("Sarah T closing on the condo 18 Dec > call her the day after", date(2026, 12, 19), False),
        ("王芳 T 12月18日交房 > 前一天打电话核对", date(2026, 12, 17), False),
        ("Sarah T closing 18 Dec, funds by 15 Dec > call her the day before", date(2026, 12, 7), True),
        ("Sarah T rates > call her the day before", date(2026, 12, 7), True),
    ],
)
def test_the_day_before_is_that_of_the_one_day_that_is_named(line: str, due: date, assumed: bool) -> None:
    promise = parse(line, date(2026, 11, 30), NAMES).promise
    assert promise and (promise.due, promise.assumed) == (due, assumed)


def test_all_of_a_surname_in_the_plural_are_an_answer() -> None:
    company = client("Kellerman Industries LLC", "", "12125550100", "T")
    family = [client(f"{one} Kellerman", "", f"1212555014{at}", "T") for at, one in enumerate(("Robert", "Susan"))]
    names = NameIndex([*CLIENTS, company, *family])
    asked = question_about(read_line("Zoom with the Kellermans re estate plan", DAY, names), DAY, names)
    assert asked and asked.answers[0].text == "Robert Kellerman, Susan Kellerman"
    entry = parse(asked.answers[0].line or "", DAY, names)
    assert [one.name for one in entry.clients] == ["Robert Kellerman", "Susan Kellerman"]


def test_a_company_is_known_without_its_english_legal_form() -> None:
    names = NameIndex([*CLIENTS, client("Brindle & Sons Ltd", "", "05120000002", "V")])
    for line in ("Brindle & Sons: spoke about payroll", "Called Brindle & Sons about payroll"):
        assert [one.name for one in parse(line, DAY, names).clients] == ["Brindle & Sons Ltd"]


def test_a_quotation_ends_with_a_whole_word() -> None:
    with pytest.raises(Unsorted, match="“cancelled her appointment for this\\.\\.”"):
        parse("Anna Kowalski cancelled her appointment for this afternoon at 3pm", DAY, NAMES)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Visit to Bob Fernandez, they assured the accounts by 10th December", True),
        ("Daniel Hartley has promised to clear card dues by 5th December.", True),
        ("Visit to Bob Fernandez, she assured me that rates fall by Friday", False),
        ("Bob Fernandez T I said I'd post them", True),
        ("Bob Fernandez T said he'd post them", False),
        ("李强电话，答应发方案", True),
        ("李强电话，退休后再联系", True),
        ("李强电话，要发票", False),
        ("李强电话，等投决会过了再说", False),
    ],
)
def test_what_was_promised_and_stays_text_is_told(line: str, told: bool) -> None:
    assert any("stays text" in one or "only text" in one for one in parse(line, DAY, NAMES).doubts) is told


@pytest.mark.parametrize(
    ("line", "text", "note"),
    [
        ("电话李娜，让我做个测算，周五给她", "做个测算给她", "让我做个测算"),
        ("李娜没空，改周五", "改周五", "没空"),
        ("李娜想做保险，叫我出份建议书，下周四交", "出份建议书交", "想做保险，叫我出份建议书"),
        ("电话李娜，让我想想，周五再联系", "再联系", "让我想想"),
        ("电话李娜，聊测算，周五给她", "给她", "聊测算"),
        ("电话李娜，道了歉，说周二一定给她个说法", "一定给她个说法", "道了歉"),
        ("电话李娜，想回波兰，汇款流程我周三整理好寄给她", "汇款流程整理好寄给她", "想回波兰"),
        ("电话李娜，她同意方案我周三发她", "发她", "她同意方案"),
    ],
)
def test_a_step_takes_its_object_and_what_was_asked_for_with_it(line: str, text: str, note: str) -> None:
    entry = as_read(line)
    assert entry.promise is not None
    assert (entry.promise.text, entry.note) == (text, note)
