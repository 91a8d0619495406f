"""`rmtui log` on a locked book: lines are sealed into the outbox without a passphrase, and sorted later.

Nothing that parses a line is loaded for that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.errors import RmtuiError
from rmtui.language import _
from rmtui.store import outbox

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rmtui.cli.context import Context


def seal_lines(lines: Iterable[tuple[int, str]], context: Context) -> int:
    """Keep lines, each with its number on standard input, or 0; 0, or the highest exit code of those given back."""
    kept: list[tuple[int, str]] = []
    code = 0
    for number, line in lines:
        label = f"{number}: " if number else ""
        try:
            outbox(context.path).put(line.encode("utf-8", "replace").decode(), context.today, context.now())
        except (OSError, RmtuiError) as error:
            from rmtui.cli.entering.log_line import as_rmtui_error, put_aside

            code = max(code, put_aside(line, as_rmtui_error(error, context), context, label).code)
            continue
        kept.append((number or 1, line))
        context.out(label + _("Sealed; the line is sorted when the book is opened next."))
    if context.json_format:
        none: dict[str, Any] = {"why": "", "contact": None, "sales": [], "awaited": []}
        context.json({"lines": [{"line": number, "text": line, "status": "waiting", **none} for number, line in kept]})
    return code
