"""Arguments that several commands take, each declared once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.language import _

if TYPE_CHECKING:
    import argparse


def add_client(parser: argparse.ArgumentParser) -> None:
    """`client`: text that `Context.client` finds one client by."""
    parser.add_argument("client", metavar=_("CLIENT"), help=_("name, alias, number, phone ending or pinyin"))


def add_filter(parser: argparse.ArgumentParser, text: str) -> None:
    """`filter`: the words of a filter expression (`rmtui.rules.filter`). A command with it has `arrange`, too."""
    parser.add_argument("filter", nargs="*", metavar=_("FILTER"), help=text)


def add_json(parser: argparse.ArgumentParser) -> None:
    """`json`: is the answer for a program?"""
    parser.add_argument("--json", action="store_true", help=_("for programs"))


def add_yes(parser: argparse.ArgumentParser) -> None:
    """`yes`: is nothing to be asked?"""
    parser.add_argument("--yes", action="store_true", help=_("do not ask"))


def add_replace(parser: argparse.ArgumentParser) -> None:
    """`replace`: may a file be written over?"""
    parser.add_argument("--replace", action="store_true", help=_("write over a file that is there already"))


def options_first(words: list[str]) -> list[str]:
    """The words of a filter with its options before all others, so that -tag:fund is not taken for an option."""
    options = [word for word in words if word == "-h" or word.startswith("--")]
    return [*options, "--", *(word for word in words if word not in options)]
