"""The cards of an address book (.vcf, versions 2.1 to 4.0) as a table, a row a person and a column a property."""

from __future__ import annotations

import quopri
import re
from collections import defaultdict
from collections.abc import Iterator

from rmtui.exchange.importing.table import Finding, Table
from rmtui.language import N_, _
from rmtui.named_tuple import NamedTuple
from rmtui.rules.people.kinship import kins
from rmtui.wording import in_parentheses

_COLUMNS = {
    "name": N_("Name"),
    "kind": N_("Kind"),
    "alias": N_("Also known as"),
    "phone": N_("Phone"),
    "email": N_("Email"),
    "wechat": N_("WeChat"),
    "address": N_("Address"),
    "gender": N_("Gender"),
    "birthday": N_("Birthday"),
    "occupation": N_("Occupation"),
    "employer": N_("Employer"),
    "tags": N_("Tags"),
    "family": N_("Family"),
    "person": N_("Contact persons"),
    "notes": N_("Notes"),
}
"""The columns, with the headings of a client list."""
_TEXTS = {
    "NICKNAME": "alias",
    "TEL": "phone",
    "EMAIL": "email",
    "TITLE": "occupation",
    "NOTE": "notes",
    "CATEGORIES": "tags",
    "X-LUNAR-BIRTHDAY": "birthday",
    "X-WECHAT": "wechat",
}
_KEPT = {"ANNIVERSARY": "Anniversary", "X-ANNIVERSARY": "Anniversary", "X-ABDATE": "Date", "URL": "URL"}
"""Properties of no field of ours, kept in the notes, each behind its label."""
_SEVERAL = {"phone": ", ", "alias": ", ", "tags": ", ", "family": "; ", "person": "; ", "email": ", "}
_LABEL = re.compile(r"_\$!<(.*)>!\$_")
"""A label of Apple's own: _$!<Spouse>!$_."""
_GENDERS = {"F": N_("female"), "M": N_("male")}
_URI = re.compile(r"^(?:tel|mailto):", re.IGNORECASE)
_LONGEST_TITLE = 20
_UNESCAPED = re.compile(r"\\([\\,;:nN])")


CUT_SHORT = N_("A card or an appointment without its end: the file is cut short there; what it says was read")


class _Line(NamedTuple):
    """A property: the number of its line, its group, its name, its parameters, and its value as it is written."""

    number: int
    group: str
    name: str
    parameters: tuple[str, ...]
    value: str


def is_vcard(text: str) -> bool:
    """Whether a text is cards."""
    return text[:100].lstrip("\ufeff \r\n").upper().startswith("BEGIN:VCARD")


def read_vcards(text: str) -> Table:
    """The cards as a table whose rows are numbered by card."""
    rows = [(1, [_(heading) for heading in _COLUMNS.values()])]
    findings, row_names = [], {}
    for part in content_parts(text, "VCARD"):
        card: defaultdict[str, list[str]] = defaultdict(list)
        labels = {line.group: plain_value(line.value) for line in part.lines if line.name == "X-ABLABEL"}
        for line in part.lines:
            _take(line, labels.get(line.group, ""), card)
        row_names[len(rows) + 1] = part_name(_("card {number}"), len(rows), _name(card))
        rows.append((len(rows) + 1, _row(card)))
        if not part.is_whole:
            findings.append(cut_short(part, len(rows), _name(card)))
    return Table(rows, findings=tuple(findings), row_names=row_names)


class ContentPart(NamedTuple):
    """A card of an address book, or an appointment of a calendar."""

    number: int
    """Of its first line."""
    lines: list[_Line]
    is_whole: bool
    """Whether it has an end."""


def content_parts(text: str, name: str) -> Iterator[ContentPart]:
    """The parts of a name, as VCARD. What is nested in one, as the alarm of an appointment, is no part of it."""
    begun: ContentPart | None = None
    depth = 0
    for line in _content_lines(text):
        is_own = line.value.upper() == name
        if line.name == "BEGIN" and is_own:
            if begun:
                yield begun
            begun, depth = ContentPart(line.number, [], is_whole=False), 0
        elif begun is None:
            continue
        elif line.name == "END" and is_own:
            yield begun._replace(is_whole=True)
            begun = None
        elif line.name in ("BEGIN", "END"):
            depth += 1 if line.name == "BEGIN" else -1
        elif depth <= 0:
            begun.lines.append(line)
    if begun:
        yield begun


def part_name(text: str, number: int, title: str) -> str:
    """What a part is called: card 2 (王芳). `text`: with its {number}."""
    start = title.partition("\n")[0][:_LONGEST_TITLE].strip()
    return text.format(number=number) + (in_parentheses(start) if start else "")


def cut_short(part: ContentPart, row: int, text: str) -> Finding:
    """What is told of a part without an end."""
    return Finding(CUT_SHORT, row, _("line {number}").format(number=part.number), text)


def _content_lines(text: str) -> Iterator[_Line]:
    """The properties of cards or a calendar, unfolded and decoded (RFC 6350, 3.2; vCard 2.1, 2.1.3)."""
    lines = re.split(r"\r\n|\n|\r", text.replace("\r\r\n", "\n"))
    at = 0
    while at < len(lines):
        number, whole = at + 1, lines[at]
        at += 1
        while at < len(lines) and lines[at][:1] in (" ", "\t"):
            whole, at = whole + lines[at][1:], at + 1
        head, _colon, value = _divided(whole)
        name, *parameters = head.split(";")
        if "QUOTED-PRINTABLE" in head.upper():
            while value.endswith("=") and at < len(lines):
                value, at = value[:-1] + lines[at], at + 1
            charset = re.search(r"CHARSET=([\w-]+)", head, re.IGNORECASE)
            value = _quoted_printable(value, charset[1] if charset else "utf-8")
        if value:
            group, _dot, own_name = name.rpartition(".")
            yield _Line(number, group, own_name.upper(), tuple(parameters), value)


def _divided(line: str) -> tuple[str, str, str]:
    """The head and the value of a line: a colon between quotation marks belongs to a parameter."""
    found = re.match(r'((?:[^":]|"[^"]*")*):(.*)', line)
    return (found[1], ":", found[2]) if found else (line, "", "")


def _quoted_printable(value: str, charset: str) -> str:
    content = quopri.decodestring(value.encode("utf-8", "replace"))
    try:
        return content.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return content.decode("utf-8", "replace")


def _take(line: _Line, label: str, card: defaultdict[str, list[str]]) -> None:
    """What a property says, by the name of the column. `label`: what its group is called."""
    if line.name in _TEXTS:
        card[_TEXTS[line.name]].append(_URI.sub("", plain_value(line.value)))
    elif line.name == "FN":
        card["full name"].append(plain_value(line.value))
    elif line.name == "N":
        card["parts"] = [plain_value(part) for part in _parts(line.value, ";")]
    elif line.name == "BDAY":
        card["birthday"].append(_birthday(line))
    elif line.name == "ORG":
        card["employer"].append(" ".join(filter(None, map(plain_value, _parts(line.value, ";")))))
    elif line.name == "ADR":
        card["address"].append(" ".join(filter(None, map(plain_value, _parts(line.value, ";")))))
    elif line.name == "GENDER":
        card["gender"].append(_(_GENDERS.get(line.value[:1].upper(), "")))
    elif (line.name == "KIND" and line.value.lower() == "org") or line.name == "X-ABSHOWAS":
        card["kind"] = [_("company")]
    elif line.name in ("RELATED", "X-ABRELATEDNAMES"):
        types = (one.partition("=")[2] for one in line.parameters if one.upper().startswith("TYPE="))
        label = _LABEL.sub(r"\1", label) or next(types, "")
        relation = label.casefold() if kins(label) else ""
        card["family" if relation else "person"].append(f"{relation} {plain_value(line.value)}".strip())
    elif line.name in _KEPT:
        label = _LABEL.sub(r"\1", label) or _KEPT[line.name]
        card["notes"].append(f"{label}: {plain_value(line.value)}")
    elif line.name == "IMPP" and any("wechat" in text.lower() for text in (line.value, *line.parameters)):
        card["wechat"].append(plain_value(line.value.rpartition(":")[2]))


def plain_value(value: str) -> str:
    """A value without its escapes."""
    return _UNESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def _parts(value: str, separator: str) -> list[str]:
    return re.split(rf"(?<!\\){separator}", value)


def _birthday(line: _Line) -> str:
    """A birthday as a cell of a list may have it; 1604 stands for no year, and so does what a parameter says."""
    parameters = dict(one.upper().partition("=")[::2] for one in line.parameters)
    omitted = parameters.get("X-APPLE-OMIT-YEAR", "")
    text = plain_value(line.value)
    text = text if parameters.get("VALUE") == "TEXT" else text.partition("T")[0]
    return f"--{text[4:].strip('-')}" if omitted and text.startswith(omitted) else text


def _row(card: defaultdict[str, list[str]]) -> list[str]:
    is_company = bool(card["kind"])
    card["name"] = [_name(card)]
    if is_company:
        card["employer"] = []
    return [_SEVERAL.get(column, "\n").join(filter(None, dict.fromkeys(card[column]))) for column in _COLUMNS]


def _name(card: defaultdict[str, list[str]]) -> str:
    """The name as it is shown, or put together from its parts; of a company without one, the company's."""
    if full := next(filter(None, card["full name"]), ""):
        return full
    family, given, middle = (*card["parts"], "", "", "")[:3]
    return full_name(family, given, middle) or next(iter(card["employer"]), "")


def full_name(family: str, given: str, middle: str = "") -> str:
    """王小兰, of 王 and 小兰; Anna Maria Fischer, of Fischer, Anna and Maria."""
    if any("\u3400" <= sign <= "\u9fff" for sign in family + given):
        return f"{family}{middle}{given}"
    return " ".join(filter(None, (given, middle, family)))
