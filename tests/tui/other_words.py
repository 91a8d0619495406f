"""The words of a screen that are not of the language it is shown in."""

from __future__ import annotations

import re
from pathlib import Path

OTHER_WORDS = {
    "en": (r"[\u4e00-\u9fff]+", {"中文"}),
    "zh": (
        r"[A-Za-z]{2,}",
        {
            *("English", "CNY", "JSON", "vCard", "Markdown", "wf"),
            *("json", "csv", "tsv", "xlsx", "html", "md", "ics", "vcf", "docx"),
            *("Ctrl", "Shift", "Tab", "Esc", "Del", "Home", "End", "PgUp", "PgDn"),
        },
    ),
}
"""What is a word of the other language, and those that a screen shows all the same: names, kinds of files, keys."""


def written_words(directory: Path) -> str:
    """All that a person wrote: it stands in the book, or in a file beside it."""
    files = (*directory.rglob("*.json"), *directory.glob("*.csv"))
    return "\n".join([*(file.read_text("utf-8") for file in sorted(files)), str(directory)])


def foreign_words(seen: str, written: str, language: str) -> list[str]:
    """Words of the other language that nobody wrote; of those that may stand there a part is left where a line ends."""
    pattern, allowed = OTHER_WORDS[language]
    known = " ".join((written, *allowed))
    return sorted({word for word in re.findall(pattern, seen) if word not in known})
