"""The contact that a later clause of a note tells: in English by what the client did, in Chinese by how it was."""

from __future__ import annotations

import re

from rmtui.entry import contact_finder, han_verbs
from rmtui.entry.line import ContactPhrase
from rmtui.entry.moments import moment_end
from rmtui.entry.phrase_table import word_at
from rmtui.records.channel import Channel
from rmtui.words import phrases
from rmtui.words.channels import HAN_BRANCH
from rmtui.words.notes import BEFORE_WAY_OF_TELLING


def told_to_manager(text: str, at: int) -> ContactPhrase | None:
    """The contact that an English clause at `at`, which ends the text, tells of the client as its subject, without a
    channel where it tells none; None for what was not with the manager: she | texted to cry off, | told me over lunch.
    """
    subject = re.compile(_SUBJECT).match(text, at) if text.startswith(_SUBJECTS, at) else None
    if subject is None:
        return None
    start = subject.end()
    to_manager = re.compile(_TO_MANAGER).match(text, start)
    if to_manager and (way := contact_finder.how(text, to_manager.end())):
        return way._replace(incoming=way.channel is not Channel.MEETING)
    told = contact_finder.told(text, start)
    found = told or contact_finder.phrase_behind_name(text, start)
    is_certain = found and (told or text[start : found.end].endswith(_MANAGERS) or text.startswith(_ME, found.end))
    is_remote = found and found.channel not in (None, Channel.MEETING, Channel.VISIT)
    if found and (is_certain or (is_remote and re.compile(_TO_SAY).match(text, found.end))):
        about = word_at(text, found.end, _ABOUT_IT)
        return found._replace(end=found.end + len(about))
    return ContactPhrase(to_manager.end(), None) if to_manager else None


_SUBJECTS = ("he ", "she ", "they ", "and ", "but ", "so ", "then ")
_SUBJECT = r"(?:and |but |so |then )*(?:he|she|they) (?:just |then |also |both |has |have )?"
_TO_MANAGER = r"[a-z-]+ (?:me|us)\b(?! to\b) ?(?:back |again |this |that |so |about it )?"
_ABOUT_IT = (" about it", " about this", " about that", " re this")
_ME = (" me", " us")
_MANAGERS = (*_ME, " branch", " office", " bank", " counter")
"""At the end of what the client did: it was with the manager."""
_TO_SAY = (
    r"$| (?:(?:about|re|asking|saying|back|again|last|yesterday|today|this|earlier|just now)\b"
    r"|(?:to|on|at) (?!(?:the|a|an|his|her|their|our|my)\b))"
)
"""Behind what the client did by telephone or in writing: it was to the manager."""


def han_way(text: str, start: int) -> ContactPhrase | None:
    """How it was, by a Chinese clause at `start`: 微信通知了, 打电话恭喜了一声, 方案微信发过去了, 在网点办的."""
    start = max(moment_end(text, start)[0], start)  # 刚才|打电话提醒了
    start = start + len(word_at(text, start, phrases(BEFORE_WAY_OF_TELLING)))
    if start < len(text) and (way := han_verbs.way_of_telling(text, start)):
        return way
    if start < len(text) and han_verbs.things_end(text, start) > start:  # 带了桂花糕来网点
        return han_verbs.coming(text, start)
    called = contact_finder.phrase_before_name(text, start)
    if called and called.channel and not called.incoming and han_verbs.tells(text, called.end):
        return called
    return _in_person(text, start) or han_verbs.way_of_sending(text, start)


def _in_person(text: str, start: int) -> ContactPhrase | None:
    """在网点|签的, 在他公司|签的, 我去喝的喜酒: what was done at the branch or the client's place, and a celebration at
    which the manager was.
    """
    found = re.compile(_DONE_AT_BRANCH).match(text, start) or re.compile(_CELEBRATED).match(text, start)
    if found:
        return ContactPhrase(found.end("place"), Channel.MEETING)
    ends = range(len(text), start, -1) if text[start : start + 1] in _AT and len(text) - start <= _MAX_DONE else ()
    at_client = (end for end in ends if contact_finder.is_at_client(text, start, end))
    end = next((end for end in at_client if re.compile(_DONE_AT_CLIENT).match(text, end)), start)
    return ContactPhrase(end, Channel.VISIT) if end > start else None


_AT = ("在", "到")
_MAX_DONE = 16
"""Characters of a place and what was done there."""
_DONE_AT_CLIENT = r"[签办谈聊做定填盖][^,;。没未再约]{0,4}[妥好完毕了的]$"
_DONE_AT_BRANCH = (
    rf"(?P<place>[在到于](?:我们?|咱们?|本)?(?:{'|'.join(phrases(HAN_BRANCH))})里?)"
    r"[^,;。没未再约]{1,5}[妥好完毕了的]$"
)
_CELEBRATED = (
    r"(?P<place>(?:我们?)?(?:[跟和与同陪带][^没未不要想请约说,]{1,4}?)?(?:一块儿?|一起|一同)?(?:专程|特意)?(?:去|到场)?"
    r"(?:[喝吃赴](?:[了的过]|(?=[^,]*[了过]$))|参加[了过的])[^,]{0,4}(?:喜酒|酒席|喜宴|婚宴|寿宴|满月酒|升学宴|婚礼))"
)
