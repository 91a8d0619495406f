"""The text of a file of the book: what is written is read again, and nothing else passes for it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.errors import Damaged, ReadOnly
from rmtui.store.files import file_format

TABLES: file_format.Tables = {
    "clients": {"a1": {"id": "a1", "name": "王芳"}, "a2": {"id": "a2", "name": "李强", "phones": ["13900139001"]}},
    "deleted": {},
}

texts = st.text(st.characters(codec="utf-8"))
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
records = st.dictionaries(texts, st.dictionaries(texts, values, max_size=3), max_size=3)
tables = st.dictionaries(texts.filter(lambda name: name != "rmtui"), records, max_size=3)


@given(tables)
def test_what_is_sealed_is_read_again_as_it_was(content: file_format.Tables) -> None:
    header, read = file_format.decode_file(file_format.encode_file(content, "book", 17, "operation"), "book.json")
    assert read == content
    assert (header.format, header.book, header.generation, header.operation) == (
        file_format.FORMAT,
        "book",
        17,
        "operation",
    )


def test_a_file_is_json_with_a_record_a_line() -> None:
    lines = file_format.encode_file(TABLES, "book", 1).decode().splitlines()
    assert lines[2] == '"a1":{"id":"a1","name":"王芳"},'
    assert json.loads("\n".join(lines))["clients"]["a2"]["name"] == "李强"


def test_the_header_is_in_the_first_bytes_of_a_long_file() -> None:
    content = file_format.encode_file(
        {"clients": {str(one): {"note": "长" * 50} for one in range(100)}}, "b" * 20, 12345678, "o" * 20
    )
    assert file_format.read_header(content[: file_format.HEAD_SIZE], "book.json").generation == 12345678


def test_a_file_cut_off_anywhere_is_damaged() -> None:
    good = file_format.encode_file(TABLES, "book", 1)
    for length in range(len(good)):
        with pytest.raises(Damaged):
            file_format.decode_file(good[:length], "book.json")


@pytest.mark.parametrize("bit", range(8))
def test_a_bit_turned_anywhere_is_found(bit: int) -> None:
    good = file_format.encode_file(TABLES, "book", 1)
    for position in range(len(good)):
        bad = bytearray(good)
        bad[position] ^= 1 << bit
        with pytest.raises((Damaged, ReadOnly)):  # in the format's number it makes a newer one, not written either
            file_format.decode_file(bytes(bad), "book.json")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 4096,
        b"{}",
        b"[]",
        b'{"clients":{}}',
        b'{"rmtui":{"checksum":"zzzzzzzz","format":2,"book":"b","generation":1}}',
        b'{"rmtui":{"checksum":"00000000"}}',
        b'{"rmtui":{"checksum":"00000000","format":2,"book":"b","generation":1}}',
        "中文".encode("gb18030"),
        file_format.encode_file(TABLES, "book", 1).decode().encode("utf-16"),
    ],
)
def test_what_is_no_file_of_a_book_is_damaged(content: bytes) -> None:
    with pytest.raises(Damaged) as error:
        file_format.decode_file(content, "/book/book.json")
    assert str(error.value).startswith("/book/book.json is damaged")
    assert "\n" not in str(error.value)


def test_what_json_cannot_say_is_not_sealed() -> None:
    with pytest.raises(ValueError, match="JSON"):
        file_format.encode_file({"clients": {"a": {"value": float("nan")}}}, "book", 1)
    with pytest.raises(TypeError):
        file_format.encode_file({"clients": {"a": {"value": object()}}}, "book", 1)


def test_half_a_character_from_a_terminal_does_not_make_the_file_unreadable() -> None:
    """Bytes of another encoding reach Python as lone surrogates, which no UTF-8 file can hold."""
    garbled = "王".encode("gb18030").decode("utf-8", "surrogateescape")
    content = file_format.encode_file({"unsorted": {"a": {"line": f"{garbled} T 聊了"}}}, "book", 1)
    content.decode("utf-8")
    assert file_format.decode_file(content, "book.json")[1]["unsorted"]["a"]["line"].endswith(" T 聊了")


@given(
    st.dictionaries(st.from_regex("[a-z]+", fullmatch=True).filter(lambda name: name != "rmtui"), records, max_size=3)
)
def test_records_left_unread_are_written_back_as_they_came(tables: file_format.Tables) -> None:
    content = file_format.encode_file(tables, "book", 1)
    header, unread = file_format.decode_file_raw(content, "x.json")
    assert header == file_format.decode_file(content, "x.json")[0]
    opened = {name: {key: file_format.decode_raw(one) for key, one in table.items()} for name, table in unread.items()}
    assert opened == file_format.decode_file(content, "x.json")[1]
    assert file_format.encode_file(unread, "book", 1) == content


def test_the_records_that_name_somebody_are_found_by_table_without_the_others() -> None:
    content = file_format.encode_file(
        {
            "contacts": {"c1": {"clients": ["fang"], "note": 'a brace: "{'}, "c2": {"clients": ["wei"]}},
            "deleted": {},
            "sales": {"s1": {"client": "wei"}, "s2": {"client": "fang"}, "s3": {"client": "fang"}},
        },
        "book",
        17,
        "operation",
    )
    found = file_format.records_with(content, b"fang")
    assert {table: [*map(json.loads, records)] for table, records in found.items()} == {
        "contacts": [{"clients": ["fang"], "note": 'a brace: "{'}],
        "sales": [{"client": "fang"}, {"client": "fang"}],
    }
    assert file_format.records_with(content, b"nobody") == {}
