"""Decoding records from the lines of a file's tables, with the error of a line that is no record. Not loaded by `rmtui
log`.
"""

from __future__ import annotations

import json
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeGuard, TypeVar

import msgspec

from rmtui.errors import Damaged
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.kinds import kind_of_table
from rmtui.store.files import file_format

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Row = TypeVar("Row", bound=msgspec.Struct)


def decode_rows(lines: Iterable[bytes], kind: type[Row]) -> Iterable[Row]:
    """The records of lines as they stand in a table. ValueError where one of them is none."""
    rows = b"{%s}" % b",".join(lines)
    return msgspec.json.decode(rows, type=dict[str, kind]).values()  # type: ignore[valid-type]


def is_plain_id(client: str | None) -> TypeGuard[str]:
    """Is it an id that stands in a file as it is? Every one of our making does."""
    return client is not None and client.isascii() and client.isalnum()


@contextmanager
def record_errors(content: bytes, header: file_format.Header, path: str) -> Iterator[None]:
    """What msgspec says of the records of a file, or of a table of it, as the error for the person."""
    try:
        yield
    except msgspec.ValidationError:
        if header.format > file_format.FORMAT:
            raise file_format.newer(path) from None
        message = _("{path} holds a record that rmtui cannot read: {problem}. Nothing was changed.")
        raise Damaged(message.format(path=path, problem=bad_record_text(content))) from None
    except ValueError:
        raise file_format.damaged(path) from None


@contextmanager
def checked(content: bytes, path: str) -> Iterator[None]:
    """For reading some records of a file: Damaged where the file or one of them is."""
    with record_errors(content, file_format.check(content, path), path):
        yield


def bad_record_text(content: bytes) -> str:
    """The first record of a file that is none, by its kind and its id, and what is wrong with it."""
    from rmtui.records.record_errors import record_problem  # hardly ever

    with suppress(ValueError, AttributeError):
        for table, records in json.loads(content).items():
            kind = kind_of_table(table)
            if kind is None or not isinstance(records, dict):
                continue
            for key, record in records.items():
                try:
                    msgspec.convert(record, kind.record)
                except ValueError:
                    label = _("{kind} {words}").format(kind=_(kind.name), words=plain(key))
                    problem = record_problem(record, kind.record, exported=False)
                    return _("{field}: {text}").format(field=label, text=problem)
    return _("it cannot be read")
