"""`rmtui ties`: who belongs together, proposed by the names and confirmed by a person."""

from __future__ import annotations

import json
import shlex

import pytest
from msgspec.structs import replace

from rmtui.records.client import Relative
from rmtui.records.tie import Share
from rmtui.store.files.book import Book
from tests.conftest import Run


@pytest.fixture(autouse=True)
def _married(book: Book) -> None:
    (fang,) = (one for one in book.clients().values() if one.name == "王芳")
    book.save(replace(fang, family=(Relative(name="李 强", relation="丈夫"),)), what="edit")


def shares(book: Book) -> tuple[set[Share], set[Share]]:
    """What 王芳 lets be seen at 李强, and the other way round."""
    fang, qiang = book.clients()
    return {*book.discretion().shares(fang, qiang)}, {*book.discretion().shares(qiang, fang)}


def test_a_tie_is_proposed_by_a_name_and_confirmed_without_any_consent(book: Book, run: Run) -> None:
    answer = run("ties")
    proposed, evidence = answer.out.splitlines()
    assert proposed == "? 丈夫 李 强, with 王芳, may be the client 李强: “rmtui ties 88001 李强” confirms it."
    assert evidence == "  Known of this person: nothing more; in the record of the client: 13900139001."
    assert run("ties", "88001", "李强").code == 0
    assert shares(book) == (set(), set())
    assert run("ties").out == "王芳 - 李强 (丈夫): 王芳 shares nothing; 李强 shares nothing.\n"


def test_each_agrees_for_themselves(book: Book, run: Run) -> None:
    run("ties", "王芳", "李强", "--first-agrees", "client, cover, assets, notes")
    assert shares(book) == ({*Share}, set())
    run("ties", "李强", "王芳", "--first-agrees", "cover")
    assert shares(book) == ({*Share}, {Share.COVER})
    run("ties", "王芳", "李强", "--first-agrees", "nothing")
    assert shares(book) == (set(), {Share.COVER})
    assert run("undo").code == 0
    assert shares(book) == ({*Share}, {Share.COVER})


@pytest.mark.parametrize(
    ("relation", "back"), [("wife", "husband or wife: Tom"), ("mother", "child: Tom"), ("cousin", "family: Tom")]
)
def test_what_one_is_to_the_other_tells_what_the_other_is_to_the_one(run: Run, relation: str, back: str) -> None:
    for name in ("Tom Hill", "Jane Hill"):
        run("add", name)
    run(
        "ties", "Tom Hill", "Jane Hill", "--relation", relation, "--first-agrees", "client", "--second-agrees", "client"
    )
    assert f"{relation}: Jane Hill  client too" in run("show", "Tom Hill").out
    assert f"{back} Hill  client too" in run("show", "Jane Hill").out


def test_what_was_agreed_is_kept_with_its_day_and_way_and_what_is_taken_back_counts_at_once(
    book: Book, run: Run
) -> None:
    fang, _qiang = book.clients().values()
    book.change(fang, replace(fang, notes="想给儿子买房"), what="edit")
    assert "买房" not in run("show", "李强").out
    run("ties", "王芳", "李强", "--first-agrees", "notes", "--how", "签了授权书")
    assert "note: 想给儿子买房" in run("show", "李强").out
    answer = run("ties", "王芳", "李强", "--first-agrees", "client", "--how", "电话")
    assert (
        "agreed to notes on 2026-11-23 (签了授权书). 王芳 agreed to being a client on 2026-11-23 (电话)." in answer.out
    )
    assert "买房" not in run("show", "李强").out and "client too" in run("show", "李强").out
    run("ties", "王芳", "李强", "--first-agrees", "nothing")
    assert "client too" not in run("show", "李强").out
    (tie,) = book.ties()
    assert [[*one.shares] for one in tie.consents] == [[Share.NOTES], [Share.CLIENT], []]


def test_a_namesake_is_not_proposed_again(book: Book, run: Run) -> None:
    run("ties", "王芳", "李强", "--not-related", "--first-agrees", "cover")
    assert "not related" in run("ties").out
    assert shares(book) == (set(), set())
    assert run("ties", "王芳", "李强", "--remove").code == 0
    assert run("ties").out.startswith("? ")


def test_namesakes_are_told_apart_and_what_is_advised_can_be_pasted_into_a_shell(book: Book, run: Run) -> None:
    for phone in ("13800138001", "13800138002"):
        run("add", "John Smith", "--another", "--phone", phone)
    run("add", "Mary Smith", "--family", "husband, John Smith")
    lines = [line for line in run("ties").out.splitlines() if "Mary" in line]
    assert ["the client John Smith (8001)" in lines[0], "the client John Smith (8002)" in lines[1]] == [True, True]
    advised = lines[1].split("“rmtui ")[1].split("”")[0]
    assert run(*shlex.split(advised)).code == 0
    (tied,) = (line for line in run("ties").out.splitlines() if "(husband)" in line)
    assert "Mary Smith shares nothing" in tied
    assert "John Smith (8002) shares nothing" in tied


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["王芳"], 2, "Name two clients"),
        (["王芳", "王芳"], 1, "their own relative"),
        (["王芳", "李强", "--first-agrees", "all"], 2, "policies, assets"),
        (["王芳", "诸葛亮"], 4, "诸葛亮"),
        (["王芳", "李强", "--remove"], 1, "not tied"),
    ],
)
def test_what_makes_no_tie_is_told(book: Book, run: Run, words: list[str], code: int, said: str) -> None:
    answer = run("ties", *words)
    assert (answer.code, said in answer.err, book.ties()) == (code, True, [])


def test_a_program_gets_ties_and_proposals(book: Book, run: Run) -> None:
    fang, qiang = book.clients()
    found = json.loads(run("ties", "--json").out)
    assert found == {"ties": [], "proposals": [{"client": fang, "relative": "李 强", "other": qiang}]}
    run("ties", "王芳", "李强", "--relation", "husband")
    (tie,) = json.loads(run("ties", "--json").out)["ties"]
    assert {tie["first_is"], tie["second_is"]} == {"", "husband"}


def test_a_program_is_told_what_became_of_a_tie(book: Book, run: Run) -> None:
    added = json.loads(run("ties", "王芳", "李强", "--json").out)["added"]["ties"]
    assert [one["first_shares"] for one in added] == [[]]
    changed = json.loads(run("ties", "王芳", "李强", "--first-agrees", "cover", "--json").out)["changed"]["ties"]
    assert [sorted(one["first_shares"] + one["second_shares"]) for one in changed] == [["cover"]]
    removed = json.loads(run("ties", "王芳", "李强", "--remove", "--json").out)["removed"]["ties"]
    assert [one["id"] for one in removed] == [one["id"] for one in added]


def test_a_proposal_shows_what_both_records_know_to_be_judged_by(book: Book, run: Run) -> None:
    run("add", "Tom Hill", "--family", "wife Jane")
    (tom,) = (one for one in book.clients().values() if one.name == "Tom Hill")
    jane = replace(tom.family[0], birth_year=1988, place="Larkfield School")
    book.change(tom, replace(tom, family=(jane,)), what="edit")
    run("add", "Jane Hill", "--family", "husband Tom", "--birthday", "5 May 1988", "--employer", "Larkfield School")
    evidence = [line for line in run("ties").out.splitlines() if "1988" in line]
    assert (
        evidence
        == [
            "  Known of this person: 1988, Larkfield School; "
            "in the record of the client: 5 May 1988, Larkfield School, husband Tom.",
            "  Known of this person: nothing more; in the record of the client: wife Jane.",
        ][:1]
    )


def test_couples_who_are_both_clients_are_proposed_by_their_given_names(book: Book, run: Run) -> None:
    for name, family in (("Tom Hill", "wife Jane"), ("Jane Hill", "husband Tom"), ("Amy Low", "son Tom")):
        run("add", name, "--family", family)
    run("add", "Ann Reed", "--family", "husband Bob")
    run("add", "Bob Fox", "--family", "wife Ann")
    proposals = [line for line in run("ties").out.splitlines() if "?" in line and "王" not in line]
    assert [line.partition(":")[0] for line in proposals] == [
        "? wife Jane, with Tom Hill, may be the client Jane Hill",
        "? husband Tom, with Jane Hill, may be the client Tom Hill",
        "? husband Bob, with Ann Reed, may be the client Bob Fox",
        "? wife Ann, with Bob Fox, may be the client Ann Reed",
    ]
    assert run("ties", "Tom Hill", "Jane Hill").code == 0
    (tie,) = book.ties()
    assert {(tie.first_is, tie.first_name), (tie.second_is, tie.second_name)} == {("wife", "Jane"), ("husband", "Tom")}
    assert book.discretion().is_withheld(tie.first, tie.second_name), "who is known by it now, and shares nothing yet"
    assert "Jane" not in run("ties").out.partition("? ")[2]
