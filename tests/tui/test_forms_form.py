"""What is filled in, beside what the record says meanwhile."""

from __future__ import annotations

from rmtui.tui.forms.form import Answers


def answers() -> Answers:
    return Answers({"name": "王芳", "tier": "C"})


def test_only_what_differs_is_changed() -> None:
    filled = answers()
    filled.texts["tier"] = "A"
    assert filled.changed == {"tier": "A"}
    filled.texts["tier"] = "C"
    assert not filled.changed


def test_a_field_nobody_touched_follows_what_others_write() -> None:
    filled = answers()
    filled.texts["tier"] = "A"
    assert filled.merge({"name": "王方", "tier": "C"}) == {"name"}
    assert filled.texts == {"name": "王方", "tier": "A"}
    assert filled.changed == {"tier": "A"}


def test_a_field_changed_on_both_sides_stays_and_the_other_text_is_known() -> None:
    filled = answers()
    filled.texts["tier"] = "A"
    assert not filled.merge({"name": "王芳", "tier": "B"})
    assert (filled.texts["tier"], filled.conflicts) == ("A", {"tier": "B"})


def test_the_same_change_on_both_sides_is_no_clash() -> None:
    filled = answers()
    filled.texts["tier"] = "A"
    filled.merge({"name": "王芳", "tier": "A"})
    assert not filled.conflicts
    assert not filled.changed
