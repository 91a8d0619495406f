"""The pinyin of a name, so that a client is found by typing `wangfang` or `wf`. Made when a name is saved, never later.

pypinyin reads characters as words do; a surname is often read another way, and that is known here.
"""

from __future__ import annotations

import re
import unicodedata

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
"""Surnames that are read otherwise than their characters usually are."""

_LONGEST_GIVEN_NAME = 2
"""Characters. Where more follows, no surname is read: 能源公司 is a company."""

_CHINESE = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_CHINESE}]+|[^\W_{_CHINESE}]+")


def spell(name: str) -> str:
    """The syllables of a name with a space between, lower case, without tones: "wang fang"; ü is v, as it is typed.

    Latin words are lower-cased and lose their accents; signs are left out. Any text has a spelling, be it "".
    """
    words = _WORD.findall(_on_a_plain_keyboard(name))
    if len(words) == 1:
        for length in (2, 1):
            surname, given = words[0][:length], words[0][length:]
            if surname in _SURNAMES and len(given) <= _LONGEST_GIVEN_NAME:
                return " ".join((_SURNAMES[surname], *(_syllables(given) if given else ())))
    return " ".join(syllable for word in words for syllable in _syllables(word))


def _on_a_plain_keyboard(text: str) -> str:
    """`text` in small letters without accents, full-width ones and ligatures as what they stand for."""
    parts = unicodedata.normalize("NFKD", text.lower())
    return unicodedata.normalize("NFC", "".join(part for part in parts if not unicodedata.combining(part)))


def _syllables(word: str) -> list[str]:
    """A run of Chinese characters read one by one; any other word is one by itself."""
    if not re.match(f"[{_CHINESE}]", word):
        return [word]
    from pypinyin import lazy_pinyin  # a quarter of a second, which only the saving of a name pays

    syllables: list[str] = lazy_pinyin(word)
    return syllables
