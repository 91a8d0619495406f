"""A workbook with a sheet for each client, named after the client."""

from __future__ import annotations

from tests.importing import new_records, plan_of, sheet

FANG = sheet("王芳的联络", "日期|方式|内容", "2026-11-02|电话|聊理财", "2026-11-09|面谈|签约", title="王芳")
QIANG = sheet("日期|方式|内容", "2026-11-03|微信|发资料", title="李强")
LIST = sheet("姓名|电话", "王芳|13900000001", title="名单")


def test_sheets_called_as_clients_are_asked_about_once_and_list_what_is_theirs() -> None:
    found = plan_of(FANG, QIANG, LIST)
    (question,) = found.questions
    assert (question.cases, question.samples, question.suggested) == (2, ("王芳", "李强"), "yes")
    assert new_records(found) == []
    answered = plan_of(FANG, QIANG, LIST, named="yes")
    names = {one.id: one.name for one in answered.added}
    assert [(names[one.clients[0]], one.note) for one in new_records(answered)] == [
        ("王芳", "聊理财"),
        ("王芳", "签约"),
        ("李强", "发资料"),
    ]
    assert (answered.questions, len(names)) == ((), 2)


def test_a_sheet_of_records_that_is_called_otherwise_is_no_client() -> None:
    assert [one.key for one in plan_of(QIANG._replace(title="十一月"), LIST).questions] == []
