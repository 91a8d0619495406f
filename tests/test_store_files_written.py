"""What `rmtui log` knows of the records it writes is what the records' classes say."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from rmtui.records.events import Contact, Promise, Sale
from rmtui.store.files import written


@pytest.mark.parametrize(
    ("kind", "table"), [(Contact, written.CONTACT), (Promise, written.PROMISE), (Sale, written.SALE)]
)
def test_the_fields_of_a_record_and_their_defaults_are_those_of_its_class(
    kind: type[msgspec.Struct], table: dict[str, Any]
) -> None:
    known = {one.name: one for one in msgspec.structs.fields(kind)}
    assert table.keys() == known.keys()
    for name, default in table.items():
        assert (default is written.REQUIRED) == (known[name].required or name == "id"), name
        if default is not written.REQUIRED:
            assert json.loads(msgspec.json.encode(known[name].default)) == default, name
