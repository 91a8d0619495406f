"""The end by an error. What is said and kept then is tested with the desk and with the first start."""

from __future__ import annotations

from textual.app import App

from rmtui.tui.frame.safe_app import SafeApp


def test_textual_still_has_what_stands_in_the_place_of_its_traceback() -> None:
    """The one private name of Textual's that the desk relies on."""
    assert "_fatal_error" in vars(App)
    assert "_fatal_error" in vars(SafeApp)
