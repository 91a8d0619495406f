"""The keys that lead from the desk to every screen, dialog and form there is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Mapping
from typing import Any

from textual.widgets import Input

from rmtui.records.base import Record
from rmtui.records.client import ClientKind
from rmtui.records.events import DayNote, Promise, Sale, Snooze, StandingPromise, UnsortedLine
from rmtui.store.files.book import Book
from tests.factory import TODAY, ago, client
from tests.tui.sitting import Sitting, sitting


class Typed(str):
    """Text that is typed, as opposed to a key."""


class Pasted(str):
    """Text that is pasted."""


Way = tuple[str, ...]

CLIENT = ("1", "home")
FOLDER = (*CLIENT, "enter")
TABS = ("profile", "contacts", "assets", "coverage", "reviews", "documents", "loans", "goals")
_TAB = {tab: (*FOLDER, *["right"] * place) for place, tab in enumerate(TABS)}
SHEET = (*_TAB["reviews"], "home", "enter")
REVIEW = (*CLIENT, "g", "r")
_LINES = Pasted("王芳 T 聊了\n诸葛亮 T 借东风")

SCREENS: dict[str, Way] = {
    "desk": (),
    "desk-why": ("3", "w"),
    "desk-marked": (*CLIENT, "space", "space"),
    "desk-line": ("4", "l", Typed("王芳 T 聊了 > 明天 发方案")),
    **{f"folder-{tab}": way for tab, way in _TAB.items()},
    "calendar": ("g", "k"),
    "calendar-month-back": ("g", "k", "left_square_bracket"),
    "coverage": ("g", "v"),
    "occasions": ("g", "o"),
    "greetings": ("g", "j"),
    "maturities": ("g", "m"),
    "pareto": ("g", "p"),
    "contribution": ("g", "C"),
    "tiers": ("g", "T"),
    "leaving": ("g", "w"),
    "prospects": ("g", "n"),
    "callbacks": ("g", "h"),
    "plan": (*CLIENT, "d", "g", "a"),
    "referrals": ("g", "i"),
    "services": ("g", "s"),
    "campaigns": ("g", "y"),
    "targets": ("g", "t"),
    "month": ("g", "M"),
    "report": ("g", "M", "o"),
    "opportunities": ("g", "b"),
    "cases": ("g", "x"),
    "statistics": ("g", "u"),
    "audit": ("g", "A"),
    "risk": ("g", "R"),
    "evening": ("g", "e"),
    "find": ("ctrl+f", Typed("王")),
    "import-file": ("ctrl+o",),
    "import": ("ctrl+o", Typed("clients.csv"), "enter"),
    "form-client": (*CLIENT, "e"),
    "form-holding": (*_TAB["assets"], "a"),
    "form-policy": (*_TAB["coverage"], "a"),
    "form-contact": ("4", "home", "e"),
    "form-settings": ("comma",),
    "review-holdings": REVIEW,
    "review-words": (*REVIEW, "pagedown"),
    "review-sheet": SHEET,
    "review-compare": (*SHEET, "c", "1", "enter"),
    "review-presented": (*SHEET, "p"),
    "help": ("question_mark",),
    "palette": ("ctrl+p",),
    "go-to": ("g",),
    "question-who": ("4", "l", Typed("王伟 T"), "enter"),
    "question-new": ("4", "l", "ctrl+u", Typed("诸葛亮 T 借东风 > 周五 还箭"), "enter"),
    "question-day": ("4", "l", "ctrl+u", Typed("王芳 T 聊了 > 改天 发方案 =50万基金"), "enter"),
    "entry-help": ("4", "l", "f1"),
    "question-until": ("3", "s"),
    "merge": (*CLIENT, "escape", "space", "space", "m"),
    "question-remove": ("4", "home", "delete"),
}
"""Those of which there are snapshots; by name."""

OTHERS: dict[str, Way] = {
    "filter": ("slash", Typed("tier:A")),
    "filter-calendar": ("g", "k", "slash"),
    "filter-coverage": ("g", "v", "slash"),
    "filter-maturities": ("g", "m", "slash"),
    "filter-services": ("g", "s", "slash"),
    "filter-greetings": ("g", "j", "slash"),
    "filter-pareto": ("g", "p", "slash"),
    "filter-contribution": ("g", "C", "slash"),
    "contribution-opened": ("g", "C", "enter"),
    "filter-tiers": ("g", "T", "slash"),
    "tiers-files": ("g", "T", "w"),
    "filter-leaving": ("g", "w", "slash"),
    "leaving-all": ("g", "w", "w"),
    "leaving-past": ("g", "w", "w", "w"),
    "form-gift": (*FOLDER, "left", "a"),
    "form-report": ("g", "M", "o", "e"),
    "question-template": ("g", "M", "o", "v"),
    "question-report-names": ("g", "M", "o", "w"),
    "question-report-file": ("g", "M", "o", "w", "1", "enter"),
    "filter-month": ("g", "M", "slash"),
    "filter-targets": ("g", "t", "slash"),
    "filter-opportunities": ("g", "b", "slash"),
    "filter-statistics": ("g", "u", "slash"),
    "filter-cases": ("g", "x", "slash"),
    "filter-risk": ("g", "R", "slash"),
    "form-goal": (*_TAB["goals"], "a"),
    "form-allocation": (*_TAB["goals"], "i"),
    "form-inspection": (*_TAB["loans"], "i"),
    "form-credit-line": (*_TAB["loans"], "a"),
    "form-case": ("g", "x", "a"),
    "form-opportunity": ("g", "b", "a"),
    "form-target": ("g", "t", "e"),
    "targets-opened": ("g", "t", "w", "enter"),
    "question-segment": (*CLIENT, "slash", Typed("tier:A"), "enter", "1", "f"),
    "question-segment-name": (*CLIENT, "slash", Typed("tier:A"), "enter", "1", "f", "1", "enter"),
    "filter-prospects": ("g", "n", "slash"),
    "form-prospect": ("g", "n", "a"),
    "prospects-totals": ("g", "n", "t"),
    "question-area": ("g", "n", "w"),
    "filter-callbacks": ("g", "h", "slash"),
    "question-draw": ("g", "h", "d"),
    "question-size": ("g", "h", "d", "1", "enter"),
    "callback-totals": ("g", "h", "t"),
    "questions": ("g", "n", "s"),
    "form-question": ("g", "n", "s", "a"),
    "filter-plan": ("g", "a", "slash"),
    "form-plan": (*CLIENT, "d", "g", "a", "e"),
    "question-plan-hours": ("g", "a", "p"),
    "filter-referrals": ("g", "i", "slash"),
    "referrals-thank": ("g", "i", "w"),
    "referrals-ask": ("g", "i", "w", "w"),
    "filter-occasions": ("g", "o", "slash"),
    "form-occasion": ("g", "o", "a"),
    "filter-campaigns": ("g", "y", "slash"),
    "form-campaign": ("g", "y", "v", "1", "enter"),
    "form-campaign-member": ("g", "y", "e"),
    "campaign-result": ("g", "y", "w"),
    "campaign-line": ("g", "y", "c"),
    "question-campaign": ("g", "y", "o"),
    "question-stage": ("g", "y", "i"),
    "question-members": ("g", "y", "a"),
    "calendar-line": ("g", "k", "T"),
    "pasted-lines": ("4", "l", _LINES),
    "pasted-line-corrected": ("4", "l", _LINES, "enter"),
    "form-client-new": ("a",),
    "form-company": (*CLIENT, "down", "e"),
    "form-relative": (*_TAB["profile"], "a"),
    "form-document": (*_TAB["documents"], "a", Typed("clients.csv"), "enter"),
    "form-sale": ("4", "home", "down", "e"),
    "form-promise": ("4", "home", "down", "down", "e"),
    "form-snooze": ("4", "home", "down", "down", "down", "e"),
    "form-note": ("4", "end", "e"),
    "own-words": ("ctrl+p", Typed("words of your own"), "enter"),
    "question-own-word": ("ctrl+p", Typed("words of your own"), "enter", "a"),
    "question-promise": (*CLIENT, "p"),
    "question-note": ("n",),
    "question-tags": (*CLIENT, "t"),
    "question-tier": (*CLIENT, "i"),
    "question-file": (*_TAB["documents"], "a"),
    "question-merge": (*CLIENT, "escape", "m"),
    "question-export": ("ctrl+e",),
    "question-import": ("ctrl+o", Typed("tiers.csv"), "enter", "a"),
    "question-export-format": ("ctrl+e", "1", "enter"),
    "question-export-file": ("ctrl+e", "1", "enter", "1", "enter"),
    "brief": (*CLIENT, "b"),
    "question-brief-file": (*CLIENT, "b", "w"),
    "question-sheet-file": (*SHEET, "w"),
    "evening-due": ("g", "e", "down"),
    "evening-note": ("g", "e", "escape", "end", "up", "enter"),
    "evening-summary": ("g", "e", "escape", "end"),
}
"""The others; by name."""


Journey = dict[str, Way]
"""Ways of which each goes on from the one before; by name."""


def journeys(ways: Mapping[str, Way]) -> list[Journey]:
    """All the ways, in as few journeys from the desk as there are ways that do not lead on to another."""
    left, found = dict(ways), list[Journey]()
    for last in sorted(ways.values(), key=len, reverse=True):
        passed = {name: way for name, way in left.items() if last[: len(way)] == way}
        if passed:
            found.append(dict(sorted(passed.items(), key=lambda one: len(one[1]))))
        for name in passed:
            del left[name]
    return found


def rounds(ways: Mapping[str, Way], anew: bool = False) -> list[list[Journey]]:
    """The journeys, by sitting: those to screens beside the desk leave it as it was, and each screen is new once.

    The others are made in one, or each begins at a desk opened `anew`.
    """
    at_desk, visits = list[Journey](), Counter[str]()
    beside = defaultdict[int, list[Journey]](list)
    for journey in journeys(ways):
        key, *rest = *next(reversed(journey.values())), ""
        if key == "g" and rest[0]:
            visits[rest[0]] += 1
            beside[visits[rest[0]]].append(journey)
        else:
            at_desk.append(journey)
    return [*([one] for one in at_desk), *beside.values()] if anew else [at_desk, *beside.values()]


async def visit(
    book: Book, size: tuple[int, int], ways: Mapping[str, Way], anew: bool = False
) -> AsyncIterator[tuple[str, Sitting]]:
    """The desk where each way leads, with the name of the way."""
    for journeys_of_sitting in rounds(ways, anew):
        async with sitting(book, size) as person:
            for number, journey in enumerate(journeys_of_sitting):
                if number:
                    await back_to(person, "desk")
                    await tidy(person)
                done = 0
                for name, way in journey.items():
                    await go(person, way[done:])
                    done = len(way)
                    yield name, person


async def tidy(person: Sitting) -> None:
    """Nothing is marked, typed or turned to at the desk. Which client the cursor is on, a way says itself."""
    await person.press("escape", "escape")
    desk: Any = person.app.screen
    desk.query_one("FolderPane").tab = 0
    for field in desk.query(Input):
        field.clear()
    await person.settle()


async def back_to(person: Sitting, mode: str) -> None:
    """Leave what was opened, here and where one went from here."""
    await leave_dialogs(person)
    if person.app.current_mode != mode:
        await person.app.switch_mode(mode)
        await person.settle()
        await leave_dialogs(person)


async def leave_dialogs(person: Sitting) -> None:
    while len(person.app.screen_stack) > 1:
        person.app.pop_screen()
        await person.settle()


async def go(person: Sitting, way: Way) -> None:
    """From the desk, a key or a text after the other."""
    for step in way:
        if isinstance(step, Typed):
            await person.write(step)
        elif isinstance(step, Pasted):
            await person.paste(step)
        else:
            await person.press(step)


def day_records(client: str) -> list[Record]:
    """What is written down today about a client, a record of each kind but contacts."""
    return [
        Sale(client=client, on=TODAY, amount=2_000_000, product="金条"),
        StandingPromise(client=client, on=TODAY, promise=Promise(due=ago(-4), text="发资料")),
        Snooze(client=client, on=TODAY, until=ago(-7), reason="出差"),
        UnsortedLine(on=TODAY, line="那个谁 T 问利息"),
        DayNote(on=TODAY, text="开门红启动会"),
    ]


def fill_day(book: Book) -> None:
    """Such a day, and a company."""
    book.save(client("云汀精密", id="yunting", pinyin="a", kind=ClientKind.COMPANY), what="add")
    for record in day_records("liqiang"):
        book.save(record, what="add")
