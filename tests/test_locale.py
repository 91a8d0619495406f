"""The Chinese catalogue is whole, and nothing a person reads goes past it.

After a change of words: `make catalogue`, then translate what is empty in `rmtui.po`, then `make catalogue` again.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

import rmtui
from rmtui import errors, language
from tests.conftest import Run

PACKAGE = Path(rmtui.__file__).parent
PO = PACKAGE / "locale" / "zh_CN" / "LC_MESSAGES" / "rmtui.po"

MARKS = {"_": 1, "N_": 1, "ngettext": 2}
"""How many of their arguments are text for people."""

KEPT = re.compile(r"\{[^{}]*\}|%\(\w+\)[a-z]|%[a-z]|--[a-z][a-z-]*")
"""What a translation leaves as it is: placeholders and options."""


@cache
def catalogue() -> Catalog:
    with PO.open("rb") as file:
        return read_po(file, locale="zh_CN")


def messages() -> list[Message]:
    return [message for message in catalogue() if message.id]


def words(said: object) -> list[str]:
    """A message's text, or its singular and plural."""
    return [str(one) for one in said] if isinstance(said, tuple | list) else [str(said)]


@cache
def trees() -> dict[str, ast.Module]:
    """Every module of the package by its path."""
    files = sorted(PACKAGE.rglob("*.py"))
    return {file.relative_to(PACKAGE).as_posix(): ast.parse(file.read_text("utf-8")) for file in files}


# The catalogue


def test_every_marked_string_is_translated_and_no_other_is_in_the_catalogue() -> None:
    """Read from the syntax tree, so that what the extraction passes over is found, as a string inside an f-string."""
    marked = {
        tuple(_text(argument) for argument in call.args[: MARKS[name]]): f"{path}:{call.lineno}"
        for path, tree in trees().items()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and (name := _name(call.func)) in MARKS
        if isinstance(call.args[0], ast.Constant)
    }
    in_catalogue = {tuple(words(message.id)) for message in messages()}
    assert {place: text for text, place in marked.items() if text not in in_catalogue} == {}
    assert in_catalogue - marked.keys() == set()
    assert not catalogue().obsolete
    assert [message.id for message in messages() if not all(words(message.string)) or message.fuzzy] == []


def _text(node: ast.expr) -> str:
    assert isinstance(node, ast.Constant), f"a marked string is a literal, not {ast.unparse(node)}"
    return str(node.value)


FAULTS = {
    "a blank between a number and what is counted": r"\} (?:个|行|条|位|次|天|年|份|项|张|笔|列|人|岁)",
    "a sign of the other language": r"[\u4e00-\u9fff][,;!?](?!\S)|[\u4e00-\u9fff]\.(?![\w.])",
    "a blank behind a stop": r"[。，；] (?! )",
    "a key by another name": r"\bEnter\b",
    "the sample by another name": r"示例|样本",
    "the coverage of all by another name": r"保障一览|保障概览",
    "half a word": r"孩(?!子)",
    "a key in quotation marks": r"“[a-zA-Z](?: [a-zA-Z])?”",
    "a way of contact by another name": r"渠道|沟通方式",
    "the files of a folder by another name": r"文档|入客户档案",
    "another word for refusing a tier": r"拒绝的级别|接受、否决",
}
"""What nobody writes in Chinese, and words for which there is another one."""


@pytest.mark.parametrize("fault", FAULTS)
def test_the_chinese_reads_as_one_hand_wrote_it(fault: str) -> None:
    texts = [text for message in messages() for text in words(message.string)]
    assert [text for text in texts if re.search(FAULTS[fault], text)] == []


def test_an_english_text_shows_no_chinese() -> None:
    """Not even as what may be typed: who reads English types English."""
    assert [text for message in messages() for text in words(message.id) if re.search(r"[\u4e00-\u9fff]", text)] == []


TYPED = """
ask zh en wf wang fang name example com nov pm book aside next sold cover assets nothing day month language theme
dates theirs incoming not reached show edit keys bash zsh fish shell md vcf vcf3 xls space comma slash pageup ctrl shift
Ctrl Shift Tab Esc Del Home End PgUp PgDn true false big5 cp1252 gb18030 EDITOR reports
"""
"""Words that a person types, or finds on a key."""
NAMES = "rmtui vCard Schema JSON CSV Markdown MB UTF GB GB18030 NUL ID CNY USD HKD JPY"
_NO_WORDS = re.compile(r"\{[^{}]*\}|%\(\w+\)[a-z]|--?[a-z][a-z-]*|\$?RMTUI_[A-Z_]+|\.[a-z]+\b|\brmtui [a-z{].*")
"""Placeholders, options, variables, endings of files, and examples of a command."""


def test_a_chinese_text_shows_english_only_where_it_is_a_name_or_typed() -> None:
    foreign = {
        word: text
        for message in messages()
        for text in words(message.string)
        for word in re.findall(r"[A-Za-z]{2,}[0-9]*", _NO_WORDS.sub("", text))
        if word not in f"{TYPED} {NAMES}".split()
    }
    assert foreign == {}


def test_placeholders_and_options_stay() -> None:
    differing = [
        message.id
        for message in messages()
        if any(_kept(words(message.id)) != _kept([translation]) for translation in words(message.string))
    ]
    assert differing == []


def _kept(texts: list[str]) -> set[str]:
    return {found for text in texts for found in KEPT.findall(text)}


def test_chinese_has_one_form_for_every_number() -> None:
    assert catalogue().num_plurals == 1
    assert [message.id for message in messages() if message.pluralizable and len(words(message.string)) != 1] == []


def test_the_compiled_catalogue_is_read() -> None:
    language.set_language("zh")
    assert language._("Add client") == "新增客户"
    assert language._("Clients") == "客户"
    assert language.ngettext("{count} day", "{count} days", 1) == "{count}天"
    assert language.ngettext("{count} day", "{count} days", 2) == "{count}天"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show",), "缺少参数：客户。"),
        (("due", "--days"), "--days：后面要跟一个值。"),
        (("due", "--days", "x"), "--days：应为 0 到 366 的整数。"),
        (("undo", "--nothing"), "无法识别的参数：--nothing。"),
    ],
)
def test_argparse_speaks_chinese(run: Run, arguments: tuple[str, ...], said: str) -> None:
    answer = run("--lang", "zh", *arguments)
    assert answer.code == errors.UsageError.exit_code
    assert said in answer.err


# What goes past it

ERRORS = {"RmtuiError", *(error.__name__ for error in errors.RmtuiError.__subclasses__())}

SPEAKING: dict[str, tuple[range, tuple[str, ...]]] = {
    **dict.fromkeys(("out", "warn", "print", "input", "ask", "tell", "announce", "say", "panic"), (range(9), ())),
    **dict.fromkeys(("Label", "Static", "update", "Content", "AskChoice", "Meaning"), (range(1), ())),
    **dict.fromkeys(("AskText", "Field"), (range(1), ("hint",))),
    **dict.fromkeys((*ERRORS, "ArgumentTypeError", "add_argument_group"), (range(1), ())),
    "notify": (range(1), ("title",)),
    "Binding": (range(2, 3), ("description",)),
    "Block": (range(2), ("label",)),
    "SystemCommand": (range(2), ()),
    "add_argument": (range(0), ("help",)),
    "_Parser": (range(0), ("usage", "description", "epilog")),
}
"""The arguments that a person reads, by place and by name, of functions, methods and classes."""

SHOWN = {
    *("usage", "description", "epilog", "heading", "empty", "placeholder"),
    *("border_title", "border_subtitle", "BINDING_GROUP_TITLE"),
}
"""Attributes that a person reads."""

PASSING = {"Content", "Text", "plain", "plain_lines", "join", "format", "rstrip", "strip", "capitalize", "styled"}
"""Functions and methods that pass on what they are given."""

UNTRANSLATED = {
    "rmtui: ": "the program's name",
    "x": "typed for sold",
    " s": "the sign of the second",
    "\r\x1b[K": "clears the line",
}


def test_nothing_a_person_reads_goes_past_the_catalogue() -> None:
    """Examples of what to type, which begin with a program's name, are the same in every language."""
    bare = [
        f"{path}:{line} {text!r}"
        for path, tree in trees().items()
        for line, text in _read_by_a_person(tree, errors_only=not path.startswith(("cli/", "tui/")))
        if any(map(str.isalpha, text)) and text not in UNTRANSLATED and not re.match("  (rmtui|bash|zsh|fish) ", text)
    ]
    assert bare == []


def test_the_check_finds_what_goes_past() -> None:
    code = """
context.out("A" + (_("B") if x == "C" else f"D{_('E')}{'F'.join(_('G') for g in 'H')}"))
raise UsageError(_("I {j}").format(j="J"))
parser.epilog = "\\n".join((_("K"), "L", plain("M")))
"""
    found = {text for _line, text in _read_by_a_person(ast.parse(code), errors_only=False)}
    assert found == {"A", "D", "F", "J", "\n", "L", "M"}


def _read_by_a_person(tree: ast.Module, *, errors_only: bool) -> Iterator[tuple[int, str]]:
    """The bare literals, each with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (name := _name(node.func)) in (ERRORS if errors_only else SPEAKING):
            places, names = SPEAKING[name]
            for argument in [node.args[place] for place in places if place < len(node.args)]:
                yield from _literals(argument)
            for keyword in node.keywords:
                if keyword.arg in names:
                    yield from _literals(keyword.value)
        elif isinstance(node, ast.Assign) and not errors_only and any(_name(one) in SHOWN for one in node.targets):
            yield from _literals(node.value)


def _literals(node: ast.expr) -> Iterator[tuple[int, str]]:
    """The literals an expression may give, without those that are marked or only decide between others."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, node.value
    for part in _parts(node):
        yield from _literals(part)


def _parts(node: ast.expr) -> list[ast.expr]:
    """What an expression is put together from."""
    match node:
        case ast.BinOp():
            return [node.left, node.right]
        case ast.IfExp():
            return [node.body, node.orelse]
        case ast.BoolOp() | ast.JoinedStr():
            return node.values
        case ast.Tuple() | ast.List():
            return node.elts
        case ast.FormattedValue() | ast.Starred():
            return [node.value]
        case ast.GeneratorExp() | ast.ListComp():
            return [node.elt]
        case ast.Call() if _name(node.func) in PASSING:
            template = [node.func.value] if isinstance(node.func, ast.Attribute) else []
            return [*template, *node.args, *(keyword.value for keyword in node.keywords)]
    return []


def _name(node: ast.expr) -> str:
    """The last word of a name: out of context.out."""
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
