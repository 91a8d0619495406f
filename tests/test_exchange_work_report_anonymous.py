"""Names in a report replaced by initials or numbers."""

from __future__ import annotations

from datetime import date
from typing import Any

from rmtui.exchange.output_table import OutputTable
from rmtui.exchange.work_report.anonymous import Anonymous, anonymous_report, count_notes, named_clients
from rmtui.exchange.work_report.model import ReportSection, WorkReport
from rmtui.records.client import Client, ClientKind, ContactPerson, Relative
from rmtui.records.events import DayNote
from tests.factory import TODAY, client

ANNA = client("Anna Barrett", id="a", phones=("07700900001",), family=(Relative(name="Tom Barrett", relation="son"),))
WANG = client("王芳", id="w", pinyin="wang fang", aliases=("王姐",), number="88001", salutation="王女士")
WEI = client("魏峰云", id="f", pinyin="wei feng", employer="云汀医院")
GAIL = ContactPerson(name="Gail Cooper", phone="0777123", email="gc@mill.example")
MILL = client("Mill Ltd", id="m", kind=ClientKind.COMPANY, contact_persons=(GAIL,))


def written(text: str, how: Anonymous = Anonymous.INITIALS, *clients: Client) -> str:
    table = OutputTable("Table", ("Clock",), ((text, None),))
    report = WorkReport("T", (), (ReportSection("a", "A", text, tables=(table,)),), "mark", date(2026, 11, 23))
    known: dict[str, Client] = {one.id: one for one in clients or (ANNA, WANG, WEI, MILL)}
    changed: Any = anonymous_report(report, known, how)
    assert changed.sections[0].tables[0].headings == ("Clock",), "a heading is no client"
    assert changed.sections[0].tables[0].rows[0][0] == changed.sections[0].text
    return str(changed.sections[0].text)


def test_a_name_is_replaced_whole_or_in_part_and_however_the_client_is_called() -> None:
    assert written("Rang Anna Barrett; Anna was out, Barrett too.") == "Rang AB; AB was out, AB too."
    assert written("王芳来了，王姐说王女士下周再来") == "WF来了，WF说WF下周再来"
    assert written("峰云换了号") == "WF2换了号"
    assert written("Lunch with Wang Fang") == "Lunch with WF"


def test_a_surname_alone_is_replaced_in_the_plural_and_with_a_title_too() -> None:
    clients = (client("John Harris", id="h"), client("John Harris", id="i"), client("Sean O'Brien-Kelly", id="k"))
    line = "the two John Harrises, Mr Harris's form; the Kellys or Kellies, O'Brien, john harris"
    told = written(line, Anonymous.INITIALS, *clients)
    assert told == "the two JH, Mr JH's form; the SOBK or SOBK, SOBK, JH"
    assert written("the Barretts' file, BARRETT") == "the AB' file, AB"
    li = client("李强", id="l", pinyin="li qiang")
    assert written("陪李总见老李，小李、李董也在，李子不动", Anonymous.INITIALS, li) == "陪LQ见LQ，LQ、LQ也在，李子不动"


def test_a_name_in_pinyin_is_replaced_in_small_letters_and_joined_too() -> None:
    zhang, sun = client("张伟民", id="z", pinyin="zhang wei min"), client("孙丽", id="s", pinyin="sun li")
    line = "rang zhang, ZHANG Weimin and zhangweimin about changzhang; Weimin Zhang, zhang wei min, weimin"
    told = "rang ZWM, ZWM and ZWM about changzhang; ZWM, ZWM, ZWM"
    assert written(line, Anonymous.INITIALS, zhang, sun) == told
    assert written("和sun聊了，sun 说好", Anonymous.INITIALS, zhang, sun) == "和SL聊了，SL 说好"
    assert written("in the sun by sun li, SUN Li", Anonymous.INITIALS, zhang, sun) == "in the sun by SL, SL"


def test_a_latin_name_and_a_number_are_replaced_where_chinese_characters_touch_them() -> None:
    dan = client("Daniel Hartley", id="d", phones=("07700900001",))
    line = "见Daniel Hartley一见面先问，Hartley3月来，电话07700900001打不通，+4407700900001不是"
    assert written(line, Anonymous.INITIALS, dan) == "见DH一见面先问，DH3月来，电话…打不通，+4407700900001不是"
    assert written("Hartleyville", Anonymous.INITIALS, dan) == "Hartleyville"


def test_a_word_that_only_contains_a_name_stays() -> None:
    assert written("Annabel liked the Millwork.") == "Annabel liked the Millwork."


def test_the_article_and_the_legal_form_of_a_company_name_nobody_and_headings_stay() -> None:
    clock, kettle = client("Clock Repairs", id="c"), client("The Copper Kettle Ltd", id="k", kind=ClientKind.COMPANY)
    line = "The quarter was good, Copper Kettle agreed; a Ltd is planned at The Copper Kettle Ltd."
    told = "The quarter was good, TCKL TCKL agreed; a Ltd is planned at TCKL."
    assert written(line, Anonymous.INITIALS, clock, kettle) == told


def test_relatives_contact_persons_and_what_else_tells_who_it_is_are_gone() -> None:
    assert written("Tom Barrett rang from 07700900001") == "somebody of AB rang from …"
    assert written("Gail Cooper, 0777123, gc@mill.example, of Mill Ltd") == "somebody of ML, …, …, of ML"
    assert written("88001 王芳, 云汀医院") == "… WF, …"


def test_numbers_count_the_clients_in_the_order_of_the_book() -> None:
    assert written("王芳 and Anna Barrett", Anonymous.NUMBERS) == "client 2 and client 1"


def test_two_of_the_same_initials_are_told_apart() -> None:
    amy = client("Amy Brown", id="b")
    assert written("Anna Barrett, Amy Brown", Anonymous.INITIALS, ANNA, amy) == "AB, AB2"


def test_those_who_are_named_are_counted_before_the_report_leaves() -> None:
    report = WorkReport("T", (), (ReportSection("a", "A", "王芳来了"),), "", date(2026, 11, 23))
    assert named_clients(report, {"w": WANG, "a": ANNA}) == [WANG]
    notes = [DayNote(on=TODAY, text="王芳\n来了"), DayNote(on=TODAY, text="不在里面")]
    assert count_notes(report._replace(facts=("王芳 来了",)), notes) == 1
