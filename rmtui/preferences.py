"""The settings file of this machine: language, theme, day order, keys.

A new file explains itself in comments. The person's comments stay when the desk writes a setting.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Any

from rmtui import own_words, paths
from rmtui.errors import BadInput, ReadOnly
from rmtui.language import LANGUAGES, MAX_SETTINGS_BYTES, _, reload_settings
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.system import open_regular, replace

LANGUAGE_NAMES = {"zh": "中文", "en": "English"}
"""The native name of each language."""

_SETTINGS = ("language", "theme", "dates", "panes", "passphrase_command", "lock_minutes", "keys", own_words.TABLE)


LOCK_MINUTES = ("", *map(str, range(1000)))
"""What `lock_minutes` may be."""
PANE_BOUNDS = (10, 60), (20, 80), (10, 80)
"""The least and the most of each of the `PaneSizes`."""


class PaneSizes(NamedTuple):
    """Sizes of the desk's panes in percent; 0 leaves a size to the desk."""

    clients: int = 0
    """Of the width."""
    folder: int = 0
    """Of the width that the clients leave to folder and queue."""
    log: int = 0
    """Of the height."""

    @property
    def text(self) -> str:
        """As it is written in the file: "20 50 30"; "" where all is left to the desk."""
        return "" if self == PaneSizes() else " ".join(map(str, self))


def read_pane_sizes(text: str) -> PaneSizes | None:
    """The sizes that `PaneSizes.text` wrote; "" gives the desk's own, None is for what cannot be read."""
    if not text:
        return PaneSizes()
    numbers = [int(word) for word in text.split() if word.isascii() and word.isdigit() and len(word) < 3]
    if len(numbers) != len(text.split()) or len(numbers) != len(PANE_BOUNDS):
        return None
    sizes = PaneSizes(*numbers)
    bounds = zip(sizes, PaneSizes(), PANE_BOUNDS, strict=True)
    return sizes if all(low <= size <= high or size == own == 0 for size, own, (low, high) in bounds) else None


class Preferences(NamedTuple):
    """The settings of the file; missing and invalid ones are empty."""

    language: str = ""
    theme: str = ""
    keys: Mapping[str, str] = {}
    """Action id → its keys separated by commas, as the person wrote them."""
    warnings: tuple[str, ...] = ()
    """A sentence for each invalid setting."""
    dates: str = ""
    """Whether 5/11 has the day or the month first; see `rmtui.entry.day_order`."""
    panes: str = ""
    """The sizes of the desk's panes; see `read_pane_sizes`."""
    passphrase_command: str = ""
    """Prints the passphrase of an encrypted book; it is run without a shell."""
    lock_minutes: str = ""
    """Idle minutes after which the desk locks itself, "0" for never; "" leaves them to the book (`lock_after`)."""


class KeyLine(NamedTuple):
    """An action whose keys the person may change."""

    part: str
    """The group of the action: Everywhere, Lists, Due for contact ..."""
    id: str
    keys: str
    description: str


def file_state() -> tuple[int, ...]:
    """What differs whenever the file was written; () where there is none."""
    try:
        found = os.stat(paths.settings_file())
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_size, found.st_ino


def read() -> Preferences:
    """Read the settings. A file that cannot be read gives the defaults and a warning."""
    path = paths.settings_file()
    try:
        written = _parsed(path)
    except BadInput as problem:
        return Preferences(warnings=(_("{problem} The defaults are used.").format(problem=problem),))
    found: dict[str, Any] = {}
    warnings = [_invalid_text(name) for name in written if name not in _SETTINGS]
    for name, value, allowed in (
        ("language", written.get("language", ""), ("", *LANGUAGES)),
        ("theme", written.get("theme", ""), None),
        ("dates", written.get("dates", ""), ("", "day", "month")),
        ("passphrase_command", written.get("passphrase_command", ""), None),
        ("lock_minutes", written.get("lock_minutes", ""), LOCK_MINUTES),
    ):
        if isinstance(value, str) and (allowed is None or value in allowed):
            found[name] = value
        else:
            warnings.append(_invalid_text(name))
    panes = written.get("panes", "")
    if isinstance(panes, str) and read_pane_sizes(panes):
        found["panes"] = panes
    else:
        warnings.append(_invalid_text("panes"))
    keys = written.get("keys", {})
    if isinstance(keys, dict):
        found["keys"] = {id: value for id, value in keys.items() if isinstance(value, str)}
        warnings += [_invalid_text(f"keys.{id}") for id, value in keys.items() if not isinstance(value, str)]
    else:
        warnings.append(_invalid_text("keys"))
    words = written.get(own_words.TABLE, {})
    if isinstance(words, dict):
        meanings = {word: isinstance(text, str) and own_words.read_meaning(text) for word, text in words.items()}
        warnings += [_invalid_text(f"{own_words.TABLE}.{word}") for word, meaning in meanings.items() if not meaning]
    else:
        warnings.append(_invalid_text(own_words.TABLE))
    return Preferences(**found, warnings=tuple(warnings))


def write(settings: Mapping[str, str], template: Callable[[], str]) -> None:
    """Write settings into the file; a new file is made from `template`.

    BadInput where the present file cannot be read, ReadOnly where it cannot be written; nothing is changed then.
    """
    _rewrite(lambda document: document.update(settings), template)


def write_own_word(word: str, meaning: own_words.Meaning | None, template: Callable[[], str]) -> None:
    """Write a word of the person's own with its meaning, or remove it (None); as `write`."""

    def change(document: Any) -> None:
        table = document.setdefault(own_words.TABLE, {})
        if not isinstance(table, dict):
            raise BadInput(_invalid_text(own_words.TABLE))
        for known in [known for known in table if own_words.word_key(known) == own_words.word_key(word)]:
            del table[known]
        if meaning:
            table[word] = meaning.code

    _rewrite(change, template)
    reload_settings()


def _rewrite(change: Callable[[Any], None], template: Callable[[], str]) -> None:
    """Change the parsed file, whose comments stay, and put it in place of the present one."""
    import tomlkit

    path = os.path.realpath(paths.settings_file())
    _parsed(path)
    try:
        document = tomlkit.parse(_text(path) or template())
    except (ValueError, RecursionError) as error:
        raise _not_toml(path) from error
    change(document)
    temporary = f"{path}.new"
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with open(temporary, "w", encoding="utf-8", newline="", opener=_private) as file:
            file.write(tomlkit.dumps(document))
        replace(temporary, path)
    except OSError as error:
        with suppress(OSError):
            os.unlink(temporary)
        message = _("{path} cannot be written: {reason}.")
        raise ReadOnly(message.format(path=plain(path), reason=error.strerror)) from error


def template(keys: Iterable[KeyLine], themes: Iterable[str], theme: str) -> str:
    """The text of a new file: every setting explained, and every action with its default keys."""
    lines = [
        *_commented(
            _("The settings of rmtui on this machine. The desk writes language and theme, and leaves your comments.")
        ),
        "",
        *_commented(_("The language of the interface: zh, en, or empty for that of the system.")),
        'language = ""',
        "",
        *_commented(_("The colours: {themes}.").format(themes=_(", ").join(themes))),
        f'theme = "{theme}"',
        "",
        *_commented(
            _("What 5/11 is: day (5 November), month (11 May), or empty to be asked where your country does not tell.")
        ),
        'dates = ""',
        "",
        *_commented(
            _("The panes in percent: clients of the width, folder of the rest, log of the height; 0 is as needed.")
        ),
        'panes = ""',
        "",
        *_commented(_("A command that prints the passphrase of an encrypted book; empty to be asked for it.")),
        'passphrase_command = ""',
        "",
        *_commented(
            _("The desk locks itself after so many idle minutes; 0: never; empty: 10 where the book is encrypted.")
        ),
        'lock_minutes = ""',
        "",
        *_commented(
            _("Keys of your own: take the # away and write other keys, with commas between. A key is a letter,")
        ),
        *_commented(_("f1 to f12, or a name such as space, comma, slash, pageup; ctrl+ and shift+ stand before it.")),
        *_commented(_("The desk says so when it starts if two actions are on one key, and keeps its own.")),
        "[keys]",
    ]
    part = ""
    for line in keys:
        if line.part != part:
            part = line.part
            lines += ["", f"# {part}"]
        lines.append(f'# {line.id} = "{line.keys}"  # {line.description}')
    lines += [
        "",
        *_commented(_("Words of your own, each with what it says of a contact: a channel, incoming, not-reached.")),
        *_commented(_('As in: "played padel" = "M", "buzzed me" = "T incoming". “rmtui words” writes them, too.')),
        f"[{own_words.TABLE}]",
    ]
    return "\n".join(lines) + "\n"


def _commented(text: str) -> list[str]:
    return [f"# {text}"]


def _invalid_text(name: str) -> str:
    return _("{path}: “{name}” is not a setting, or has an invalid value. The built-in one is used.").format(
        path=plain(paths.settings_file()), name=plain(name)
    )


def _text(path: str) -> str:
    """The content of the file, "" where there is none. BadInput where it is no text."""
    try:
        with open_regular(path) as file:
            content = file.read(MAX_SETTINGS_BYTES + 1)
        if len(content) > MAX_SETTINGS_BYTES:
            raise BadInput(_("{path} is too large for a file of settings.").format(path=plain(path)))
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise BadInput(_("{path} cannot be read: {reason}.").format(path=plain(path), reason=error.strerror)) from error
    except UnicodeDecodeError as error:
        raise BadInput(_("{path} is not UTF-8 text.").format(path=plain(path))) from error


def _private(path: str, flags: int) -> int:
    """Opener of a new file with mode 0600; a leftover of an interrupted write is removed."""
    with suppress(FileNotFoundError):
        os.unlink(path)
    return os.open(path, flags | os.O_EXCL, 0o600)


def _parsed(path: str) -> dict[str, Any]:
    """The parsed TOML. BadInput, with the line, where it is invalid."""
    text = _text(path)
    if not text:
        return {}
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _line(str(error)) or text.count("\n") + 1
        message = _("{path} cannot be understood at line {line}.")
        raise BadInput(message.format(path=plain(path), line=line)) from error
    except (ValueError, RecursionError) as error:  # a number of 10,000 digits, brackets within brackets
        raise _not_toml(path) from error


def _not_toml(path: str) -> BadInput:
    return BadInput(_("{path} cannot be understood.").format(path=plain(path)))


def _line(message: str) -> int:
    """The line number in Python's message "(at line 3, column 5)"; 0 at the end of the file."""
    number = message.partition("(at line ")[2].partition(",")[0]
    return int(number) if number.isdigit() else 0
