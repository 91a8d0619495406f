"""A review as a web page: read as a browser reads it, and, where Chromium is installed, shown and printed by it."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from html.parser import HTMLParser
from pathlib import Path

import pytest

from rmtui import language
from rmtui.exchange.review_page import content, page
from rmtui.records.settings import Settings
from rmtui.rules.review.sheet import ReviewSheet
from tests.review_sheets import full_sheet, line, sheet

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
VOID = {"meta", "br", "img", "link"}


class Read(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "title"} & set(self.open):
            self.text += f"{data}\n" if data.strip() else ""

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def hostile(words: str) -> ReviewSheet:
    """A review with these words wherever a client's words stand."""
    made = full_sheet()
    return made._replace(
        name=words,
        lines=tuple(one._replace(name=words, institution=words, currency=words) for one in made.lines),
        allocation=made.allocation._replace(
            by_institution=tuple(one._replace(label=words) for one in made.allocation.by_institution)
        ),
        review=made.review.__class__(client="c", on=made.review.on, market=words, steps=made.review.steps),
        policies=tuple(one.__class__(client="c", kind=one.kind, product=words, insured=words) for one in made.policies),
    )


def test_every_tag_that_is_opened_is_closed() -> None:
    assert Read(page(full_sheet())).open == []


def test_nothing_runs_and_nothing_is_asked_of_the_network() -> None:
    for html in (page(full_sheet()), page(hostile("<script src=//x></script>"))):
        read = Read(html)
        assert {"script", "link", "iframe", "object", "embed", "form", "a", "base", "img"}.isdisjoint(
            tag for tag, _attributes in read.tags
        )
        given = [(name, value or "") for _tag, attributes in read.tags for name, value in attributes.items()]
        assert not [name for name, _value in given if name.startswith("on") or name in ("src", "href")]
        assert not [value for name, value in given if "//" in value and name != "xmlns"]
        assert "url(" not in html
        assert "@import" not in html


def test_the_page_forbids_what_it_does_not_need() -> None:
    (policy,) = [one for one in Read(page(full_sheet())).named("meta") if one.get("http-equiv")]
    assert policy["http-equiv"] == "Content-Security-Policy"
    assert policy["content"] == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


@pytest.mark.parametrize(
    "words",
    ["<script>alert(1)</script>", "</style><b>", '"onload="x', "{{ 7 * 7 }}", "&lt;", "=cmd|'/c calc'!A1", "<!--"],
)
def test_client_text_is_text(words: str) -> None:
    plain_page, read = Read(page(full_sheet())), Read(page(hostile(words)))
    assert words in read.text
    assert {tag for tag, _attributes in read.tags} == {tag for tag, _attributes in plain_page.tags}
    assert read.open == []


def test_controls_and_hidden_signs_are_shown_as_marks() -> None:
    html = page(hostile("\x1b[31m\u202egnp\x00"))
    assert "␛[31m&lt;202E&gt;gnp␀" in html
    assert not set(html) & set("\x1b\x00\u202e")


def test_a_text_of_any_length_is_cut() -> None:
    assert len(page(sheet(line("fund", "王" * 100_000, 1)))) < 150_000


def test_all_of_the_review_is_in_it() -> None:
    text = Read(page(full_sheet())).text
    for said in (
        "王芳",
        "Mon 23 Nov 2026",
        "+144,846.55",
        "沪深300指数增强A",
        "-860,000.00",
        "储蓄国债 2023",
        "安心重疾 2021",
    ):
        assert said in text
    for said in ("债市收益率低位", "发三款 R2 理财对比表", "1 USD = 7.10 yuan"):
        assert said in text
    assert not [private for private in ("嫌费率高", "理赔时曾有争议", "王姐") if private in text]


def test_both_charts_are_drawn_in_the_page() -> None:
    read = Read(page(full_sheet()))
    assert [one.get("aria-label") for one in read.named("svg")] == ["Allocation", "Total assets over all reviews"]
    assert len(read.named("path")) == 6


@pytest.mark.parametrize(("spoken", "tag"), [("en", "en"), ("zh", "zh-CN")])
def test_the_page_says_its_language(spoken: str, tag: str) -> None:
    language.set_language(spoken)
    read = Read(page(full_sheet()))
    assert read.named("html") == [{"lang": tag}]
    assert {"charset": "utf-8"} in read.named("meta")
    assert content(full_sheet()).decode() == page(full_sheet())


def test_a_review_of_nothing_is_a_page_too() -> None:
    assert Read(page(sheet(first=True))).open == []


def test_it_says_who_hands_it_over_and_under_what_reservation() -> None:
    settings = Settings(manager="林晓", bank="云汀银行", reservation="仅供参考")
    text = Read(page(full_sheet(), settings)).text
    assert "云汀银行  林晓" in text
    assert "仅供参考" in text
    assert "guarantee of returns" in Read(page(full_sheet())).text


def test_in_print_every_page_has_name_day_and_number() -> None:
    html = page(full_sheet(), Settings(bank="云汀银行"))
    boxes = dict(re.findall(r"@(top-left|top-right|bottom-left|bottom-right) { content: (.*?);", html))
    assert boxes == {
        "top-left": r'"Asset review\3a  王芳"',
        "top-right": '"2026-11-23"',
        "bottom-left": '"云汀银行"',
        "bottom-right": '"Page " counter(page) " of " counter(pages) ""',
    }


@pytest.mark.parametrize("words", ['"; } body { display: none } @x "', "</style><script>", "\\", "\n"])
def test_nothing_in_a_name_ends_the_style_sheet(words: str) -> None:
    html = page(full_sheet()._replace(name=words), Settings(bank=words, manager=words))
    style = html[html.index("<style>") : html.index("</style>")]
    assert Read(html).open == []
    assert "display: none" not in style
    assert style.count("{") == style.count("}") == page(full_sheet()).count("{", 0, html.index("</style>"))


def test_drawings_have_a_ground_of_their_own_so_that_dark_mode_leaves_them_readable() -> None:
    html = page(full_sheet())
    assert "color-scheme: light dark" in html
    for drawing in html.split("<svg ")[1:]:
        assert re.search(r'<rect x="0" y="0" width="640" height="[\d.]+" fill="var\(--ground,#fff\)"', drawing)


# In a browser

needs_browser = pytest.mark.skipif(not BROWSER, reason="no Chromium here")
QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-extensions"),
    *("--disable-domain-reliability", "--disable-client-side-phishing-detection", "--metrics-recording-only"),
    "--disable-features=OptimizationHints,MediaRouter,Translate,NetworkTimeServiceQuerying,CertificateTransparency",
)


def browse(tmp_path: Path, html: str, *options: str) -> str:
    """Open a page in the browser; what it prints.

    A socket of the browser's own lies in the system's temporary directory, where its path is short enough for one.
    """
    file = tmp_path / "page.html"
    file.write_text(html, "utf-8")
    command = [BROWSER, *QUIET, f"--user-data-dir={tmp_path / 'profile'}", *options, file.as_uri()]
    surroundings = {name: value for name, value in os.environ.items() if name != "TMPDIR"}
    return subprocess.run(command, capture_output=True, check=True, env=surroundings).stdout.decode()


@contextmanager
def proxy() -> Iterator[tuple[str, list[str]]]:
    """A proxy that lets nothing through, its address, and the first line of all that was asked of it.

    A browser asks for things of its own, too.
    """
    asked: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            with suppress(OSError):
                while True:
                    with server.accept()[0] as client:
                        asked.append(client.recv(1000).split(b"\r\n")[0].decode(errors="replace"))

        threading.Thread(target=listen, daemon=True).start()
        yield f"127.0.0.1:{server.getsockname()[1]}", asked
        server.shutdown(socket.SHUT_RDWR)


@needs_browser
def test_a_browser_shows_it_and_asks_nothing_of_the_network(tmp_path: Path) -> None:
    image = '<img src="http://picture.example/x.png">'
    with proxy() as (address, asked):
        tree = browse(tmp_path, page(hostile(image)), f"--proxy-server={address}", "--dump-dom")
        assert not [one for one in asked if "picture.example" in one]
        assert "<h1>&lt;img src=" in tree
        bare = f"<!DOCTYPE html><title>x</title>{image}"
        browse(tmp_path, bare, f"--proxy-server={address}", "--dump-dom")
        assert [one for one in asked if "picture.example" in one], "the proxy would have noticed"
        forbidden = page(full_sheet()).replace("</h1>", f"</h1>{image}")
        asked.clear()
        browse(tmp_path, forbidden, f"--proxy-server={address}", "--dump-dom")
        assert not [one for one in asked if "picture.example" in one], "the page's own policy forbids it"


@needs_browser
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext here")
def test_printed_it_is_a4_with_both_charts_whole(tmp_path: Path) -> None:
    printed = tmp_path / "review.pdf"
    browse(tmp_path, page(full_sheet()), "--no-pdf-header-footer", f"--print-to-pdf={printed}")
    boxes = {
        tuple(round(float(size)) for size in found.split())
        for found in re.findall(r"/MediaBox\s*\[([^\]]*)\]", printed.read_bytes().decode("latin-1"))
    }
    assert boxes in ({(0, 0, 595, 842)}, {(0, 0, 596, 842)})
    pages = subprocess.run(["pdftotext", "-layout", printed, "-"], capture_output=True, check=True).stdout.decode()
    first = pages.split("\f")[0]
    assert "Precious metal" in first
    assert re.search(r"2025-09\s+2025-12\s+2026-03\s+2026-08\s+2026-11", first)
