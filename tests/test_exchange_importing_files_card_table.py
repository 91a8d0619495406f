"""The cards of an address book, and the appointments of a calendar, as tables."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from rmtui.errors import BadInput
from rmtui.exchange.importing.files.card_table import CUT_SHORT, is_vcard, read_vcards
from rmtui.exchange.importing.files.event_table import CANCELLED, is_calendar, read_events
from rmtui.exchange.importing.files.table_file import read_tables
from rmtui.exchange.importing.plan_text import remark_lines
from rmtui.exchange.importing.questions import Answers
from rmtui.exchange.importing.records.belongings import CHANNEL_TAKEN
from rmtui.exchange.importing.records.people import NO_CLIENT
from rmtui.exchange.importing.rows.row_reader import AHEAD
from rmtui.exchange.safe_text import LONGEST_CELL
from rmtui.records.channel import Channel
from rmtui.records.client import Client, ClientKind
from tests.factory import birthday, client
from tests.importing import new_records, plan_of


def cards(*lines: str) -> tuple[Client, ...]:
    """The clients that a card with these properties makes."""
    text = "\r\n".join(("BEGIN:VCARD", *lines, "END:VCARD", ""))
    assert is_vcard(text)
    return plan_of(read_vcards(text)).added


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
def test_a_card_is_a_client(version: str) -> None:
    (added,) = cards(
        f"VERSION:{version}",
        "FN:周小兰",
        "N:周;小兰;;;",
        "TEL;TYPE=CELL:13900000001",
        "item1.TEL:021-60000001",
        "EMAIL:xl@example.com",
        "ORG:东湖贸易;财务部",
        "TITLE:会计",
        "BDAY:1985-03-02",
        "NOTE:喜欢喝茶\\, 也喜欢咖啡\\n早上联系",
        "CATEGORIES:基金,亲子",
    )
    assert (added.name, added.phones, added.email) == ("周小兰", ("13900000001", "021-60000001"), "xl@example.com")
    assert (added.employer, added.occupation, added.birthday) == ("东湖贸易 财务部", "会计", birthday(3, 2, 1985))
    assert (added.notes, added.tags) == ("喜欢喝茶, 也喜欢咖啡\n早上联系", ("基金", "亲子"))


def test_a_name_is_put_together_where_it_is_in_parts_alone() -> None:
    quoted = "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E5=B0=8F=\r\n=E5=85=B0"
    assert cards("VERSION:2.1", quoted)[0].name == "王小兰"
    assert cards("VERSION:3.0", "N:Fischer;Anna;Maria;;")[0].name == "Anna Maria Fischer"


@pytest.mark.parametrize(
    "line", ["BDAY:--0509", "BDAY:--05-09", "BDAY:1604-05-09", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09"]
)
def test_a_birthday_on_a_card_needs_no_year(line: str) -> None:
    assert cards("FN:王芳", line)[0].birthday == birthday(5, 9)


def test_the_card_of_a_company_is_a_company() -> None:
    (added,) = cards("VERSION:4.0", "KIND:org", "FN:东湖贸易", "ORG:东湖贸易")
    assert (added.name, added.kind, added.employer) == ("东湖贸易", ClientKind.COMPANY, "")


def test_a_long_line_is_unfolded() -> None:
    assert cards("FN:王芳", "NOTE:喜欢\r\n 喝茶")[0].notes == "喜欢喝茶"


def test_an_appointment_is_a_contact_with_those_invited() -> None:
    text = "\r\n".join(
        (
            *("BEGIN:VCALENDAR", "BEGIN:VEVENT", "DTSTART;TZID=Asia/Shanghai:20261102T093000", "SUMMARY:理财到期"),
            *('ATTENDEE;CN="王芳":mailto:wf@example.com', "DESCRIPTION:想转债基", "END:VEVENT", "END:VCALENDAR", ""),
        )
    )
    assert is_calendar(text)
    fang = client("王芳", id="fang", channel=Channel.MEETING)
    (added,) = new_records(plan_of(read_events(text), book=(fang,)))
    assert (added.clients, added.on.isoformat(), added.at, added.note) == (
        *(("fang",), "2026-11-02", "09:30"),
        "理财到期\n想转债基",
    )
    assert added.channel is Channel.MEETING


def test_an_appointment_without_guests_is_of_the_client_whom_its_title_names() -> None:
    events = (*(("20261102", "王芳 聊学区房"), ("20261103", "牙医"), ("20271103", "王芳 检视")),)
    text = "BEGIN:VCALENDAR\n" + "".join(
        f"BEGIN:VEVENT\nDTSTART:{day}\nSUMMARY:{title}\nEND:VEVENT\n" for day, title in events
    )
    found = plan_of(read_events(text + "END:VCALENDAR\n"), book=(client("王芳", id="fang"),))
    (added,) = new_records(found)
    assert (added.clients, added.note) == (("fang",), "王芳 聊学区房")
    assert [(one.sentence, one.place.row) for one in found.remarks if one.place.row > 2] == [(AHEAD, 4), (NO_CLIENT, 3)]
    assert found.added == ()


def test_a_telephone_number_may_be_an_address_of_the_net() -> None:
    (added,) = cards("FN:王芳", "TEL;VALUE=uri:tel:+86-139-0000-0001", "EMAIL:mailto:w@example.com")
    assert (added.phones, added.email, added.notes) == (("+86-139-0000-0001",), "w@example.com", "")


def test_of_a_file_that_is_cut_short_what_is_there_is_read_and_told() -> None:
    whole = "BEGIN:VCARD\r\nFN:Anna Barrett\r\nTEL:07700900001\r\nNOTE:likes\r\n  tea\r\nEND:VCARD\r\n"
    for text, names, line in (
        (f"{whole}BEGIN:VCARD\r\nFN:Tom Keeble\r\nTEL:07700900002\r\nEMA", ["Anna Barrett", "Tom Keeble"], "line 7"),
        (f"BEGIN:VCARD\r\nFN:Tom Keeble\r\n{whole}", ["Tom Keeble", "Anna Barrett"], "line 1"),
    ):
        found = plan_of(read_vcards(text))
        assert [one.name for one in found.added] == names
        assert [(one.sentence, one.place.column, one.text) for one in found.remarks] == [
            (CUT_SHORT, line, "Tom Keeble")
        ]
    event = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261102\nSUMMARY:王芳 聊学区房\nBEGIN:VALARM\nSUMMARY:alarm\n"
    found = plan_of(read_events(event), book=(client("王芳", id="fang"),))
    assert [one.note for one in new_records(found)] == ["王芳 聊学区房"]
    assert [one.place.column for one in found.remarks if one.sentence == CUT_SHORT] == ["line 2"]


def test_a_related_name_with_a_relation_is_of_the_family() -> None:
    apple = ("item3.X-ABRELATEDNAMES;type=pref:Tom Fischer", "item3.X-ABLabel:_$!<Spouse>!$_")
    (anna,) = cards("FN:Anna Fischer", *apple, "RELATED;TYPE=child;VALUE=text:Emma", "X-ABRELATEDNAMES:Kim Low")
    assert [(one.relation, one.name) for one in anna.family] == [("spouse", "Tom Fischer"), ("child", "Emma")]
    assert [one.name for one in anna.contact_persons] == ["Kim Low"]


def test_a_cancelled_appointment_is_no_contact_and_a_time_in_utc_is_told_by_the_clock_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    events = (
        *("BEGIN:VCALENDAR", "BEGIN:VEVENT", "DTSTART:20261102T180000Z", "SUMMARY:王芳 聊学区房", "END:VEVENT"),
        *("BEGIN:VEVENT", "DTSTART:20261103T100000", "STATUS:CANCELLED", "SUMMARY:王芳 检视", "END:VEVENT"),
    )
    found = plan_of(read_events("\n".join(events)), book=(client("王芳", id="fang"),))
    monkeypatch.undo()
    time.tzset()
    assert [(one.on.isoformat(), one.at) for one in new_records(found)] == [("2026-11-03", "02:00")]
    assert [(one.sentence, one.text) for one in found.remarks] == [
        (CANCELLED, "王芳 检视"),
        (CHANNEL_TAKEN, "telephone"),
    ]


@pytest.mark.parametrize("moment", ["20260230T100000Z", "20261102T256000Z", "99991231T235900Z"])
def test_an_appointment_at_a_moment_in_utc_that_there_is_not_is_kept_or_told(moment: str) -> None:
    event = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:{moment}\nSUMMARY:王芳 聊学区房\nEND:VEVENT\n"
    found = plan_of(read_events(event), book=(client("王芳", id="fang"),))
    kept = [one.after.notes for one in found.changed] + [one.note for one in new_records(found)]
    assert "聊学区房" in " ".join((*kept, *(one.text for one in found.remarks)))


def test_what_is_told_of_a_card_or_an_appointment_says_which_one_it_is() -> None:
    wrong = "BEGIN:VCARD\r\nFN:王芳\r\nBDAY:1985-02-30\r\nEND:VCARD\r\n"
    nameless = "BEGIN:VCARD\r\nTEL:13900000001\r\nEND:VCARD\r\n"
    found = plan_of(read_vcards(wrong + nameless))
    assert [*remark_lines(found.remarks)] == [
        "Could not be read; kept in the notes (1): card 1 (王芳), Birthday “1985-02-30”: there is no such day",
        "Rows without a name, left out (1): card 2 “13900000001”",
    ]
    another = wrong.replace("BDAY:1985-02-30", "TEL:13900000001")
    (question,) = plan_of(read_vcards(another), book=(client("王芳", phones=("13900000002",)),)).questions
    assert question.text == "王芳 (card 1): somebody who is there already?"
    met = "BEGIN:VEVENT\r\nDTSTART:20261110T090000\r\nSUMMARY:{}\r\nEND:VEVENT\r\n"
    calendar = f"BEGIN:VCALENDAR\r\n{met.format('王芳')}{met.format('Team')}END:VCALENDAR\r\n"
    found = plan_of(read_events(calendar), book=(client("王芳"),))
    told = "Appointments whose title names no client, left out (1): appointment 2 (Team) “Team”"
    assert told in [*remark_lines(found.remarks)]


def test_a_card_with_a_text_too_long_for_any_cell_is_named_as_a_card(tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    long = f"BEGIN:VCARD\nFN:Tom Low\nNOTE:{'x' * (LONGEST_CELL + 1)}\nEND:VCARD\n"
    path.write_text(f"BEGIN:VCARD\nFN:Ann Low\nEND:VCARD\n{long}", encoding="utf-8")
    with pytest.raises(BadInput, match=r"people\.vcf: card 2 \(Tom Low\), column “Notes” holds more than"):
        read_tables([str(path)], Answers({}))
