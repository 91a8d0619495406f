"""A client's page as text, as Markdown, and as one A4 page to print by the browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rmtui.exchange.client_brief import Brief
from rmtui.exchange.markdown import literal
from rmtui.exchange.output_file import checked_ending, write_file
from rmtui.exchange.page_template import render
from rmtui.exchange.safe_text import width

_TEMPLATE = "brief_page.html.jinja"


def text_lines(brief: Brief) -> Iterator[str]:
    """The page for a terminal: cautions, then a line or more a heading, then whose it is."""
    yield brief.name
    yield from (f"! {line}" for line in brief.cautions)
    yield ""
    edge = max((width(section.title) for section in brief.sections), default=0) + 2
    for section in brief.sections:
        for place, line in enumerate(section.lines):
            title = "" if place else section.title
            yield f"{title}{' ' * (edge - width(title))}{line}"
    yield ""
    yield brief.mark


def _text(brief: Brief) -> bytes:
    return ("\n".join(text_lines(brief)) + "\n").encode()


def _markdown(brief: Brief) -> bytes:
    parts = [f"# {literal(brief.name)}", "", *(f"> **!** {literal(line)}" for line in brief.cautions), ""]
    for section in brief.sections:
        parts += [f"**{section.title}**", "", *(f"- {literal(line)}" for line in section.lines), ""]
    return "\n".join((*parts, f"*{brief.mark}*", "")).encode()


def page_content(brief: Brief) -> bytes:
    """The page to print, .html."""
    return render(_TEMPLATE, brief=brief).encode()


_CONTENTS: dict[str, Callable[[Brief], bytes]] = {".html": page_content, ".md": _markdown, ".txt": _text}
ENDINGS = tuple(_CONTENTS)


def write(brief: Brief, path: str, *, replace: bool = False) -> None:
    """Write the page to a file that ends in one of the `ENDINGS`. BadInput for another, and as `write_file`."""
    write_file(path, _CONTENTS[checked_ending(path, ENDINGS)](brief), replace=replace)
