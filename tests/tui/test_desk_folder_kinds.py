"""What a person sees of a kind of record: its form, and its tab of the folder."""

from __future__ import annotations

from importlib import import_module

import pytest

from rmtui.records.kinds import KINDS
from rmtui.tui.desk.folder.kinds import FILED, FiledKind, by_block
from rmtui.tui.desk.folder.pane import _TABS
from rmtui.tui.desk.folder.wealth import Wealth


@pytest.mark.parametrize("kind", FILED.values())
def test_a_kind_in_the_folder_has_its_tab_its_table_and_its_form(kind: FiledKind) -> None:
    assert [tab.kind for tab in _TABS].count(kind.block) == 1
    assert kind.table in Wealth._fields
    assert KINDS[kind.record].removed_with_client
    assert by_block(kind.block) is kind
    if kind.form:
        assert hasattr(import_module(kind.module), kind.form)


def test_every_tab_with_records_of_its_own_is_of_a_kind() -> None:
    assert {tab.kind for tab in _TABS} - {""} == {kind.block for kind in FILED.values()}
