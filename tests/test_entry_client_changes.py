"""What changed of a client, in words."""

from __future__ import annotations

import msgspec

from rmtui.entry.client_changes import change_lines, field_value_text
from rmtui.entry.fields.client import CLIENT_FIELDS
from tests.factory import client


def test_every_field_that_changed_has_a_line() -> None:
    before = client("王芳", area="城东", tags=("基金",))
    after = msgspec.structs.replace(before, area="", tags=("基金", "亲子"))
    assert list(change_lines(before, after, {})) == ["王芳", "  Area: 城东 → (nothing)", "  Tags: 基金 → 基金, 亲子"]


def test_a_client_that_is_named_by_an_id_is_shown_by_name() -> None:
    friend = client("李强", id="liqiang")
    assert field_value_text(CLIENT_FIELDS["referred_by"], "liqiang", {"liqiang": friend}) == "李强"


def test_what_could_command_a_terminal_is_shown_as_signs() -> None:
    before = client("王芳")
    after = msgspec.structs.replace(before, area="\x1b[2J")
    assert "\x1b" not in "".join(change_lines(before, after, {}))
