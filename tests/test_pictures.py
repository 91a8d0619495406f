"""The README's pictures: every character in its own cells, in whatever font a browser has."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest
from rich.cells import cell_len

PICTURES = Path(__file__).parent.parent / "data" / "pictures"
SVG = "{http://www.w3.org/2000/svg}"
CELL = 9.0
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
FIREFOX = shutil.which("firefox")
SHOWN = ["desk-zh.svg", "desk-night.svg", "logging-zh.svg"]

MEASURE = """
<pre id="worst"></pre><script>
for (const picture of document.querySelectorAll("figure")) {
  let worst = -1;
  for (const text of picture.querySelectorAll("text"))
    for (let i = 1; i < text.getNumberOfChars(); i++) {
      const before = text.getExtentOfChar(i - 1), here = text.getStartPositionOfChar(i);
      worst = Math.max(worst, before.x + before.width - here.x);
    }
  document.getElementById("worst").textContent += `worst of ${picture.id} ${worst}\n`;
}
</script>
"""

TELL = """<script>fetch("/", {method: "POST", body: document.getElementById("worst").textContent})</script>"""


def pictures() -> list[Path]:
    return sorted(PICTURES.glob("*.svg"))


@pytest.mark.parametrize("picture", pictures(), ids=lambda path: path.name)
def test_every_character_of_a_picture_has_the_cells_it_needs(picture: Path) -> None:
    texts = list(ET.parse(picture).iter(f"{SVG}text"))
    assert texts
    for text in texts:
        run = text.text or ""
        starts = [float(start) for start in text.attrib["x"].split()]
        if len(starts) == 1 and len(run) > 1:
            assert float(text.attrib["textLength"]) == sum(map(cell_len, run)) * CELL
        else:
            needed = [cell_len(character) * CELL for character in run]
            for start, after, width in zip(starts, starts[1:], needed, strict=False):
                assert after - start >= width - 3  # a narrow one stands at the edge of its cell, a wide one is centred


@pytest.mark.skipif(BROWSER is None, reason="no browser here")
def test_no_two_characters_of_a_run_overlap_in_a_browser(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(measuring_page(), "utf-8")
    ran = subprocess.run(
        [str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", page.as_uri()],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={name: value for name, value in os.environ.items() if name != "TMPDIR"},  # its socket wants a short path
    )
    assert_apart(ran.stdout)


@pytest.mark.skipif(FIREFOX is None, reason="no Firefox here")
def test_no_two_characters_of_a_run_overlap_in_firefox(tmp_path: Path) -> None:
    """Firefox prints no page: the page itself tells what it measured."""
    told: Queue[str] = Queue()

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer(f"{measuring_page()}{TELL}".encode())

        def do_POST(self) -> None:
            told.put(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self._answer(b"")

        def _answer(self, content: bytes) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_words: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        place = f"http://127.0.0.1:{server.server_port}/"
        words = [str(FIREFOX), "--headless", "--no-remote", "--profile", str(tmp_path), place]
        own = {**os.environ, "HOME": str(tmp_path)}
        with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=own) as firefox:
            try:
                assert_apart(told.get(timeout=120))
            finally:
                firefox.terminate()
                server.shutdown()


def measuring_page() -> str:
    figures = [f"<figure id={name}>{(PICTURES / name).read_text('utf-8')}</figure>" for name in SHOWN]
    return f"<meta charset=utf-8>{''.join(figures)}{MEASURE}"


def assert_apart(measured: str) -> None:
    worst = dict(re.findall(r"worst of (\S+) (-?[\d.]+)", measured))
    assert list(worst) == SHOWN
    for overlap in worst.values():
        assert 0 <= float(overlap) + 1 < 1.5


@pytest.mark.parametrize("guide", ["README.md", "README.zh-CN.md"])
def test_every_picture_a_readme_shows_is_there_by_day_and_by_night(guide: str) -> None:
    shown = re.findall(r'(?:src|srcset)="(data/pictures/[^"]+)"', (PICTURES.parent.parent / guide).read_text("utf-8"))
    assert shown
    assert {Path(one).name for one in shown} <= {path.name for path in pictures()}
    light = {one for one in shown if not one.endswith("-night.svg")}
    assert {one.replace(".svg", "-night.svg") for one in light} == set(shown) - light
