"""The exact versions that tests and tools run on: `make lock` writes them down."""

from __future__ import annotations

import tomllib
from itertools import chain
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKED = [
    Requirement(line)
    for line in (ROOT / "tests" / "requirements.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def exact(locked: Requirement) -> str:
    """The one version that is allowed."""
    (only,) = locked.specifier
    assert only.operator == "==", f"{locked} is not exact"
    return only.version


def test_every_requirement_of_the_project_has_one_exact_version_in_the_range_given_to_users() -> None:
    versions = {canonicalize_name(locked.name): exact(locked) for locked in LOCKED}
    project = PROJECT["project"]
    asked = [
        Requirement(line)
        for line in chain(
            PROJECT["build-system"]["requires"], project["dependencies"], *project["optional-dependencies"].values()
        )
    ]
    missing = [
        str(one)
        for one in asked
        if one.name != project["name"]
        and not ((version := versions.get(canonicalize_name(one.name))) and one.specifier.contains(version))
    ]
    assert missing == [], "`make lock` adds what is missing"
