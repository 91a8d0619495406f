"""The pinyin of a name, so that `wangfang` or `wf` finds a client. Computed when a name is saved, since it is slow.

pypinyin knows the readings of common words; surnames with another reading are listed here.
"""

from __future__ import annotations

import re
import unicodedata

from rmtui.comparing import is_han
from rmtui.records.client import Client

_SURNAMES = {
    "么": "yao",
    "乐": "yue",
    "乜": "nie",
    "仇": "qiu",
    "佴": "nai",
    "单": "shan",
    "区": "ou",
    "卜": "bu",
    "召": "shao",
    "句": "gou",
    "员": "yun",
    "折": "she",
    "曾": "zeng",
    "朴": "piao",
    "查": "zha",
    "洗": "xian",
    "盖": "ge",
    "祭": "zhai",
    "种": "chong",
    "秘": "bi",
    "粘": "nian",
    "繁": "po",
    "缪": "miao",
    "翟": "zhai",
    "能": "nai",
    "蔚": "yu",
    "薄": "bo",
    "藏": "zang",
    "覃": "qin",
    "角": "jue",
    "解": "xie",
    "郇": "xun",
    "都": "du",
    "重": "chong",
    "阚": "kan",
    "黑": "he",
    "万俟": "mo qi",
    "令狐": "ling hu",
    "单于": "chan yu",
    "尉迟": "yu chi",
    "澹台": "tan tai",
    "长孙": "zhang sun",
}
"""Surnames whose reading differs from the usual one of their characters."""

_MAX_GIVEN_NAME = 2
"""Characters at most. Before more there is no surname: 能源公司 is a company."""

_CHINESE = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = rf"[{_CHINESE}]+|[^\W_{_CHINESE}]+"


def pinyin_of(name: str) -> str:
    """The syllables of a name separated by spaces, lower case, without tones: "wang fang"; ü is v, as it is typed.

    Latin words are lower-cased and lose their accents; other signs are dropped. The result may be "".
    """
    words = re.findall(_WORD, _plain_letters(name))
    if len(words) == 1:
        for length in (2, 1):
            surname, given = words[0][:length], words[0][length:]
            if surname in _SURNAMES and len(given) <= _MAX_GIVEN_NAME:
                return " ".join((_SURNAMES[surname], *(_syllables(given) if given else ())))
    return " ".join(syllable for word in words for syllable in _syllables(word))


def pinyin_tells(client: Client) -> bool:
    """Whether the pinyin says more than the name: one in Latin letters is its own, with or without its title."""
    if any(map(is_han, client.name)):
        return True
    title = "" if any(map(is_han, client.salutation)) else client.salutation
    return not set(client.pinyin.split()) <= set(pinyin_of(f"{client.name} {title}").split())


def _plain_letters(text: str) -> str:
    """`text` in lower case without accents; full-width letters and ligatures are replaced by plain ones."""
    parts = unicodedata.normalize("NFKD", text.lower())
    return unicodedata.normalize("NFC", "".join(part for part in parts if not unicodedata.combining(part)))


def _syllables(word: str) -> list[str]:
    """The syllables of a run of Chinese characters; any other word is a single one."""
    if not re.match(f"[{_CHINESE}]", word):
        return [word]
    from pypinyin import lazy_pinyin  # takes a quarter of a second, only when a name is saved

    syllables: list[str] = lazy_pinyin(word)
    return syllables
