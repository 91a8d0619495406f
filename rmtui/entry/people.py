"""The people around a client, each in one line: a member of the family, a contact person of a company."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date

from msgspec.structs import asdict, replace

from rmtui.comparing import folded, is_han, name_key
from rmtui.entry.birthdays import full_year, read_birthday, typed_birthday
from rmtui.entry.names import half_width
from rmtui.entry.numerals import HAN_DIGITS, MONTHS
from rmtui.entry.values import Refused, quoted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Birthday, Client, ContactPerson, MaritalStatus, Relative
from rmtui.rules.days.birthdays import birthday_text
from rmtui.rules.people.kinship import Kin, is_deceased, is_nameless, kin, kins, relation_at_start, relative_kins
from rmtui.words import by_word, phrases
from rmtui.words.days import CALENDARS
from rmtui.words.people import COMPANY_PARTS, ROLES, STAFF, TITLES
from rmtui.words.relations import NEUTRAL, STATES

_BORN = rf"((?:19|20)\d{{2}})(?:\.0)?年?(?:出?生)?|(\d{{2}}|[{HAN_DIGITS}]{{2}})年(?:出?生)?"
_AGE = r"(\d{1,3})(?:周?岁|y|yo)"
_AGED = r"(?i)\baged?\s+(\d{1,3})\b|\b(\d{1,3})\s?(?:years?|yrs?)(?:[\s-]old\b|(?=\s*(?:[,)]|$)))"
"""An age in English words: aged 9, 9 years old, 9 yrs."""
_NEUTRAL = frozenset(phrases(NEUTRAL))
_RELATION_AND_COLON = r"^([^\s,，:：]{1,8})[:：]\s*"
_ROLES = frozenset(word for role in phrases(f"{STAFF['en']}, {ROLES}") for word in role.split())
_HAN_ROLES = frozenset(phrases(f"{STAFF['zh']}, {TITLES['zh']['any']}, {COMPANY_PARTS}"))
_LATIN = r"[A-Za-z\u00c0-\u024f.'’-]+"
_COMMAS = r"[,，、](?![^(（]*[)）])"
"""Those that are not inside brackets."""
_IN_BRACKETS = r"([^,，(（]*[^,，(（\s])\s*[(（]([^()（）]+)[)）]$"
_HAN = r"[一-鿿]+"
_COUNTED_CHILDREN = r"([一二两三1-3])个?([儿子男女])(?:[子儿孩])?"
_YEARS_OLD = r"\d{1,3}周?岁"
_HAN_NAME_AND_AGE = rf"([一-鿿]{{1,4}}?)({_YEARS_OLD})"
_NAME_AND_AGE = rf"{_LATIN}(?: {_LATIN})*\s+\d{{1,2}}"
_NEXT_MEMBER = r"(?<=[\s)）])\s*(?=[^\s,，:：()（）]{1,4}[:：])"
"""Before a relation with a colon in running text: 妻：刘敏 子：刘博（10岁）女：刘悦."""
_DOING = r"(?:在|去|于|已婚|未婚|正在|还在|定居|留学|读|就读|上(?:学|班|大学|小学|中学|高中|幼儿园)|工作)"
"""Behind a relation: what somebody does or where they are, and no name."""
_MARRIED_IN = r"(?i)m(?:arried|\.)?\s*(?:in\s+)?(?:19|20)\d{2}"
_BORN_IN = r"(?i)\bb(?:orn)?(?:\.\s*|\s+)(?:in\s+)?(?=(?:19|20)\d{2}\b)"
_LONGEST_NAME = 4
"""Characters of a Chinese name that stands right behind a relation."""
_BIRTHDAY = rf"(?i)(?:{'|'.join(by_word(CALENDARS))})[\s:：]+(?:leap\s+)?(?=[\d正冬腊闰一二三四五六七八九十])"
_DAY_OF_MONTH = r"(?<![\w/.:-])(\d{1,2})(?:st|nd|rd|th)?"
_YEAR_BEHIND = r"((?:19|20)\d{2})(?!\w)"
_SHORTEST_NAME = 2
"""Words before a role without a comma: Edith Head is a name."""
_CAUTION_SIGN = r"\s[!！]\s*"
"""Before what to be careful about with a contact person."""
_ROLE_APART = r"\s*[(（]([^\d()（）]+)[)）]\s*|(?:\s+[-–—]\s+|\s*[/／]\s*)([^\W\d_][^\d,，]*)$"
"""A role in brackets, or behind a stroke: 李娜（财务总监）, John Smith - Finance Director."""
_EMAIL = r"(?<=.)[\s,，<(（]+([^\s,，@<>()（）]+@[^\s,，@<>()（）]+\.[^\s,，@<>()（）]+)[>)）]?(?=[\s,，]|$)"
"""An address behind the name."""
_WHOLE_BEHIND, _WHOLE_BEFORE = r"(\d{4})(?=\s+\D?(?:\d\W*){8})", r"(?:\d\W*){10}\s(\d{4})$"
"""Four digits before, or behind, enough for a telephone number: a year of birth, or else a group of a longer number."""
_PHONE_AT_END = r"(?a)[\s,]*(\+?\d[\d\s()-]{5,})$"
_PHONE_WITHIN = r"(?a)(?<=[\s,])(?!(?:19|20)\d{6}(?!\S))\+?\d[\d()-]{6,}(?=[\s,])"
"""One that is a word and has others behind it; eight digits may be a birthday."""


def split_members(text: str) -> list[str]:
    """The members of a family in running text, 配偶李娜，儿子王小明（8岁，二小）; 太太，一儿一女; 老婆张丽 女儿王萌萌.

    It is one, unless each part has a relation.
    """
    text = re.sub(_NEXT_MEMBER, "，", text)
    parts = [piece for part in re.split(_COMMAS, text) for piece in _split_at_relations(part.strip())]
    if len(parts) > 1 and not all(map(_begins_with_relation, parts)):
        counted = parts if any(_split_children(part) != [part] for part in parts) else []  # 夫妻俩，一儿一女
        parts = _children_with_ages(parts) or _with_details(parts) or counted or [text]
    elif len(parts) < 2:
        parts = [text]
    return [member for part in parts for member in _split_children(part)]


def _children_with_ages(parts: list[str]) -> list[str]:
    """child Tom 12 and child Amy 9, of child Tom 12, Amy 9; none where a part has no age."""
    first, _blank, rest = parts[0].partition(" ")
    relation = first if kins(first) and rest else ""
    named = [rest, *parts[1:]] if relation else parts
    return (
        [f"{relation} {part}".strip() for part in named]
        if all(re.fullmatch(_NAME_AND_AGE, one) for one in named)
        else []
    )


def _with_details(parts: list[str]) -> list[str]:
    """丈夫张强 and 儿子赵磊 在深圳, of these with commas; none where the first is no relation with a name."""
    if not _begins_with_relation(parts[0]) or kins(parts[0]) is not None or not re.search(_HAN, parts[0]):
        return []
    members: list[str] = []
    for part in parts:
        if members and not _begins_with_relation(part) and re.match(_HAN, part):
            members[-1] += f" {part}"
        else:
            members.append(part)
    return members


def _split_at_relations(part: str) -> list[str]:
    """老婆张丽 and 女儿王萌萌 5岁, of 老婆张丽 女儿王萌萌 5岁."""
    pieces: list[str] = []
    for word in part.split(" "):
        if pieces and _separated(word) == word:
            pieces[-1] += f" {word}"
        else:
            pieces.append(word)
    return pieces


def _begins_with_relation(part: str) -> bool:
    """Whether a text is a relation, or begins with one that a name or an age follows."""
    words = _separated(re.sub(_IN_BRACKETS, r"\1", re.sub(_RELATION_AND_COLON, r"\1 ", part)))
    relation, _blank, name = words.partition(" ")
    return bool(kins(words) is not None or (kins(relation) and name.strip() and not name.strip().isdecimal()))


def _split_children(part: str) -> list[str]:
    """儿子 and 女儿, of 一儿一女; 儿子 and 两个女儿, of 一儿两女."""
    if not re.fullmatch(f"(?:{_COUNTED_CHILDREN}){{2,}}", part):
        return [part]
    named = ((count, "儿子" if sex in "儿子男" else "女儿") for count, sex in re.findall(_COUNTED_CHILDREN, part))
    return [name if count in "一1" else f"{count}个{name}" for count, name in named]


def read_relative(text: str, today: date) -> Relative:
    """儿子 王小明 2015 实验小学; with commas where a name has spaces: wife, Mary Smith, 1985-05-05, City Hospital.

    As people write it, too: 配偶李娜, 老公：张三（35岁，工程师）, 王小明 儿子. Refused where the birthday cannot be.
    """
    text = re.sub(_BORN_IN, "", re.sub(_RELATION_AND_COLON, r"\1 ", text))
    text = re.sub(_AGED, r"\1\2岁", re.sub(r"[(（](\d{1,2})[)）]", r" \1岁", text))
    text = re.sub(rf"^{_NAME_AND_AGE}$", r"\g<0>岁", text)
    late = married = ""
    if (detailed := re.match(_IN_BRACKETS, text)) and is_deceased(text) and not is_deceased(detailed[1]):
        if len(detailed[1].split()) < 2:
            return Relative(name=text)
        text, late = detailed[1], f" ({detailed[2]})"
    elif detailed and re.fullmatch(_MARRIED_IN, detailed[2]):
        text, married = detailed[1], detailed[2]
    elif detailed and not is_deceased(detailed[2]):
        text = " ".join((detailed[1], *re.split(r"[,，、;；\s]+", detailed[2])))
    words, separator = _words(_separated(_with_joined_days(text)))
    born = [at for at, word in enumerate(words) if at and (_birth_year(word, today) or _birthday(word, today))]
    end = 2 if separator == ", " else _end_of_name(words, 1)
    name_words, dates, place = words[:end], words[:0], words[end:]
    if born:
        last = born[0] + (2 if born[1:2] == [born[0] + 1] else 1)
        name_words, dates, place = words[: born[0]], words[born[0] : last], words[last:]
        numbers = [word for word in name_words if re.search(_PHONE_WITHIN, half_width(f" {word} "))]
        name_words, place = [word for word in name_words if word not in numbers], [*numbers, *place]
    relation, name = _relation_and_name(name_words)
    if not relation and place and kins(place[0]) is not None:
        relation, *place = place
    from rmtui.rules.vocabulary import value_of

    if not name or name.isdecimal() or value_of(MaritalStatus, relation):
        raise ValueError
    if relation[:1].isdecimal() or name[0].isdecimal():
        raise ValueError
    if late and kins(relation):
        relation += late
    if relation and (name in phrases(STATES) or re.match(_DOING, name)):  # 父亲退休
        relation, name, place = "", relation, [name, *place]
    return Relative(
        name=name,
        relation=relation,
        birth_year=next(filter(None, (_birth_year(word, today) for word in dates)), None),
        birthday=next(filter(None, (_birthday(word, today) for word in dates)), None),
        place=separator.join(filter(None, (*place, married))).strip(", "),
    )


def _relation_and_name(words: list[str]) -> tuple[str, str]:
    """son and Tom Smith, in either order; the first word is the relation where none is known."""
    if len(words) == 1 and " " in words[0]:  # son Ben, aged 7
        relation, name = _relation_and_name(words[0].split())
        if kins(relation) is not None:
            return relation, name
    if len(words) == 1 or len(kins(" ".join(words)) or ()) > 1:  # two boys
        return "", " ".join(words)
    for at in range(len(words) - 1, 0, -1):
        if kins(" ".join(words[:at])) is not None:
            return " ".join(words[:at]), " ".join(words[at:])
    for at in range(1, len(words)):
        if kins(" ".join(words[at:])) is not None:
            return " ".join(words[at:]), " ".join(words[:at])
    return words[0], " ".join(words[1:])


def _separated(text: str) -> str:
    """配偶 李娜, of 配偶李娜; 儿子 8岁, of 儿子8岁; any other text as it is, also 双胞胎女儿, which is a relation."""
    word, _blank, rest = text.partition(" ")
    relation = relation_at_start(word)
    if relation and (aged := re.fullmatch(_HAN_NAME_AND_AGE, word.removeprefix(relation))):  # 儿子小宝5岁
        return f"{relation} {aged[1]} {aged[2]} {rest}".rstrip()
    name = word.removeprefix(relation)
    if relation and re.match(_DOING, name):
        return f"{relation} {name} {rest}".rstrip()
    if relation and re.fullmatch(_YEARS_OLD, name):
        return f"{relation} {name} {rest}".rstrip()
    if not relation or not 2 <= len(name) <= _LONGEST_NAME or not re.fullmatch(_HAN, name) or kins(word) is not None:
        return text
    return f"{relation} {name} {rest}".rstrip()


def is_role(word: str) -> bool:
    """Whether a word says what somebody is at a company, which no name does: FD, director."""
    return folded(word) in _ROLES


def read_contact_person(text: str, today: date) -> ContactPerson:
    """李娜 财务总监 5月5日 13900000001 na@example.com; Mary Smith FD 020 7946 0001; Mary Smith, CFO, 5 May.

    With commas the name is what stands before the first. Behind a sign ! stands what to be careful about. Refused where
    the birthday cannot be, or is a year alone.
    """
    text, *cautions = (part.strip() for part in re.split(_CAUTION_SIGN, text, maxsplit=1))
    email = re.search(_EMAIL, text)
    whole = re.sub(_ROLE_APART, r", \1\2, ", f"{text[: email.start()]} {text[email.end() :]}" if email else text)
    text = _with_phone_last(whole.rstrip(" ,，"))
    words, separator = _words(_with_joined_days(text), whole)
    if words[0] in _HAN_ROLES and words[1:2] and re.fullmatch(_HAN, words[1]) and words[1] not in _HAN_ROLES:
        words[:2] = words[1], words[0]  # 财务 李红梅
    born = next((at for at, word in enumerate(words) if at and _birthday(word, today)), None)
    birthday = None if born is None else _birthday(words.pop(born), today)
    rest = separator.join(words)
    phone = re.search(_PHONE_AT_END, half_width(rest))
    words, separator = _words(rest[: phone.start()] if phone else rest, whole)
    if separator == " ":
        _refuse_year_alone([*words[1:], *_years_around(phone[1] if phone else "")], today)
    end = 1 if separator == ", " else _end_of_name(words[:born], 0)
    if separator != ", ":
        end = next((at for at in range(_SHORTEST_NAME, end) if is_role(words[at])), end)
    name = " ".join(words[:end])
    if not name:
        raise ValueError
    role = separator.join(words[end:]).strip(", ")
    return ContactPerson(
        name=name,
        role=role,
        phone=phone[1] if phone else "",
        email=email[1] if email else "",
        birthday=birthday,
        cautions="".join(cautions),
    )


def _with_phone_last(text: str) -> str:
    """李会计 财务 13522221111, of 李会计 13522221111 财务."""
    found = None if re.search(_PHONE_AT_END, half_width(text)) else re.search(_PHONE_WITHIN, half_width(text))
    return f"{text[: found.start()]}{text[found.end() :]} {found[0]}" if found else text


def _years_around(phone: str) -> list[str]:
    """What may be a year of birth at either end of a telephone number that is whole without it."""
    first, last = re.match(_WHOLE_BEHIND, phone), re.search(_WHOLE_BEFORE, phone)
    return [found[1] for found in (first, last) if found]


def _refuse_year_alone(words: Iterable[str], today: date) -> None:
    for word in words:
        if re.fullmatch(_BORN, word) and (year := _birth_year(word, today)) and year <= today.year:
            message = _("“{text}” is a year alone: write the whole birthday, {year}-05-11, or leave it out.")
            raise Refused(message.format(text=quoted(word), year=year))


def _words(text: str, whole: str = "") -> tuple[list[str], str]:
    """The parts of a text and what parts them: commas if there are any in it or in the whole it was taken from."""
    if re.search("[,，]", whole or text):
        return [word.strip() for word in re.split("[,，]", text)], ", "
    return text.split() or [""], " "


def _end_of_name(words: list[str], start: int) -> int:
    """Where the name that begins at `start` ends: one in Latin letters goes on as long as they do."""
    end = start + 1
    while end < len(words) and re.fullmatch(_LATIN, words[start]) and re.fullmatch(_LATIN, words[end]):
        end += 1
    return end


def _birth_year(word: str, today: date) -> int | None:
    """2015, 2015年生, 65年 as a birthday has it, or the year that an age tells: 8岁."""
    word = half_width(word)
    if born := re.fullmatch(_BORN, word):
        return full_year(born[1] or born[2], today)
    age = re.fullmatch(_AGE, word)
    return today.year - int(age[1]) if age else None


def _birthday(word: str, today: date) -> Birthday | None:
    """The birthday a word is, 2015-05-05, 农历五月初五. Refused where it is a day that cannot be."""
    if word.isdecimal():
        return None
    try:
        return read_birthday(word, today)
    except Refused:
        raise
    except ValueError:
        return None


def _with_joined_days(text: str) -> str:
    """A line in which each birthday is one word: lunar:5-5 of "lunar 5-5", 12-March-1994 of "March 12th, 1994".

    Between commas other written days stand alone already.
    """
    month = rf"({'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
    text = re.sub(rf"(?i)\b{month}\s+{_DAY_OF_MONTH},\s*{_YEAR_BEHIND}", r"\2-\1-\3", text)
    if not re.search("[,，]", text):
        year = rf"(?!\w)(?:[\s-]+{_YEAR_BEHIND})?"
        text = re.sub(rf"(?i){_DAY_OF_MONTH}[\s.-]+{month}{year}", lambda found: _hyphened(*found.groups()), text)
        text = re.sub(
            rf"(?i)\b{month}\s+{_DAY_OF_MONTH}{year}", lambda found: _hyphened(found[2], found[1], found[3]), text
        )
    return re.sub(_BIRTHDAY, _joined, text)


def _hyphened(*parts: str | None) -> str:
    return "-".join(filter(None, parts))


def _joined(found: re.Match[str]) -> str:
    """lunar:leap:5-5 of "lunar leap 5-5", so that a birthday is one word."""
    return re.sub(r"[\s:：]+", ":", found[0]).replace("leap:", "leap")


def relative_text(relative: Relative) -> str:
    birthday = typed_birthday(relative.birthday) if relative.birthday else ""
    parts = (relative.relation, relative.name, birthday, str(relative.birth_year or ""), relative.place)
    return _text_of(parts, read_relative, relative)


def family_meaning(family: Iterable[Relative]) -> str:
    """The members of a family by what is known of each, a line for one: Imogen · daughter · 12 Mar 1994 · barrister."""
    return "\n".join(
        " · ".join(
            filter(
                None,
                (
                    one.name,
                    one.relation,
                    birthday_text(one.birthday) if one.birthday else str(one.birth_year or ""),
                    one.place,
                ),
            )
        )
        for one in family
    )


def contact_persons_meaning(people: Iterable[ContactPerson]) -> str:
    """The contact persons of a company by what is known of each, a line for one: Mary Smith · CFO · 020 7946 0001."""
    return "\n".join(
        " · ".join(
            filter(
                None,
                (
                    one.name,
                    one.role,
                    birthday_text(one.birthday) if one.birthday else "",
                    one.phone,
                    one.email,
                    one.cautions and f"! {one.cautions}",
                ),
            )
        )
        for one in people
    )


def contact_person_text(person: ContactPerson) -> str:
    birthday = typed_birthday(person.birthday) if person.birthday else ""
    known = replace(person, cautions="")
    text = _text_of((person.name, person.role, birthday, person.phone, person.email), read_contact_person, known)
    return f"{text} ! {person.cautions}" if person.cautions else text


def _text_of(parts: tuple[str, ...], read: Callable[[str, date], object], value: object) -> str:
    """The parts with spaces between, or with commas where they would not be read as they are meant."""
    known = [part for part in parts if part]
    texts = (" ".join(known), ", ".join(known), f"{known[0]},")
    return next((text for text in texts if _means(text, read, value)), ", ".join(parts).rstrip(", "))


def _means(text: str, read: Callable[[str, date], object], value: object) -> bool:
    try:
        return read(text, date.max) == value
    except ValueError:
        return False


def read_insured(text: str, client: Client) -> str:
    """The name of the person a policy of a client names: a first name or a relation means the one of the family.

    "" for the client; the text itself for somebody else. Refused where several may be meant.
    """
    key = name_key(text)
    people = {client.name: "", **{one.name: one.name for one in client.family}}
    for name, found in people.items():
        if key == name_key(name):
            return found
    alike = [name for name in people if _is_part_of_name(key, name_key(name))]
    alike = alike or [one.name for one in client.family if key and key == name_key(one.relation)]
    if len(alike) > 1:
        raise Refused(_("who is “{text}”: {names}?").format(text=quoted(text), names=plain(_(", ").join(alike))))
    return people[alike[0]] if alike else text


def _is_part_of_name(key: str, name: str) -> bool:
    """Whether a name key is a word of another one, or several, or the given name in Chinese: rupert, 小明 of 王小明."""
    return (bool(key) and {*key.split()} <= {*name.split()}) or (len(key) > 1 and is_han(key[0]) and name.endswith(key))


def same_relative(one: Relative, other: Relative) -> bool:
    """Whether two records mean the same relative, by name and relation; children without a name ("儿子 2015") by the
    year of birth.

    Two words for one relation are the same, wife and spouse; of a wife or husband a part of the name suffices.
    """
    if _is_nameless_spouse(one) or _is_nameless_spouse(other):
        return all(relative_kins(each) == (Kin.SPOUSE,) for each in (one, other))
    relations, years = {one.relation, other.relation} - {""}, {one.born_in, other.born_in} - {None}
    kinds = {kin(one.relation), kin(other.relation)} if len(relations) > 1 else set()
    names = name_key(one.name), name_key(other.name)
    if len(kinds) > 1 or None in kinds:
        return False
    is_spouse = all(kin(each.relation) is Kin.SPOUSE for each in (one, other))
    if names[0] != names[1] and not (is_spouse and any(_is_part_of_name(*pair) for pair in (names, names[::-1]))):
        return False
    return bool(relations) or len(years) <= 1


def joined_relative(known: Relative, new: Relative) -> Relative:
    """One relative from two records: the longer name, the more specific relation, and whatever else is newer."""
    if _is_nameless_spouse(known) and new.relation:
        known = replace(known, name=new.name, relation=known.name)
    elif _is_nameless_spouse(new) and known.relation:
        new = replace(new, name=known.name, relation=new.name)
    said = {name: value for name, value in asdict(new).items() if value}
    name = max(new.name, known.name, key=len)
    relation = new.relation if not known.relation or known.relation in _NEUTRAL or new.relation not in _NEUTRAL else ""
    return replace(known, **said | {"name": name, "relation": relation or known.relation})


def _is_nameless_spouse(one: Relative) -> bool:
    return is_nameless(one) and kin(one.name) is Kin.SPOUSE


def same_person(one: ContactPerson, other: ContactPerson) -> bool:
    return name_key(one.name) == name_key(other.name)
