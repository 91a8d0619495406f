"""Finds phrases that say how a client was in contact: 打了个电话给, 微信联系, called, lunch with, on the phone."""

import re
from datetime import date
from functools import cache, lru_cache

from rmtui.comparing import is_han
from rmtui.entry import han_verbs
from rmtui.entry.dates import read_days
from rmtui.entry.direction import FORWARD
from rmtui.entry.line import ContactPhrase
from rmtui.entry.normal_form import normal_form, skip_blanks, word_starts
from rmtui.entry.outcomes import unreached_end
from rmtui.entry.phrase_table import PhraseTable, holds, table_of, word_at, word_ends
from rmtui.own_words import OwnWord, own_words
from rmtui.records.channel import Channel, Outcome
from rmtui.words import by_word, channels, heads, phrases
from rmtui.words import contact_phrases as words
from rmtui.words.days import PARTS_OF_DAY
from rmtui.words.han_verbs import ADVERBIALS, HOW_OF_COMING, NOT_IN_PLACES
from rmtui.words.people import GROUPS
from rmtui.words.step_subjects import ENGLISH_THIRD_PERSONS


def _phrase(found: tuple[str, int] | None) -> ContactPhrase | None:
    if found is None:
        return None
    letter, *marks = found[0].split()
    return ContactPhrase(
        found[1],
        None if letter == "-" else Channel(letter),
        "in" in marks,
        Outcome.NOT_REACHED if "no" in marks else None,
        not {"keep", "appoint", "errand"}.isdisjoint(marks),
        "appoint" in marks,
        is_errand="errand" in marks,
    )


@cache
def _table(name: str) -> PhraseTable:
    return PhraseTable(by_word(getattr(words, name)))


def _own(text: str, at: int) -> ContactPhrase | None:
    """A word of the person's own at `at`."""
    own = own_words()
    found = _own_table(tuple(own.items())).match(text, at) if own else None
    if found is None:
        return None
    meaning = own[found[0]].meaning
    outcome = Outcome.NOT_REACHED if meaning.not_reached else None
    return ContactPhrase(found[1], Channel(meaning.channel) if meaning.channel else None, meaning.incoming, outcome)


@lru_cache(maxsize=1)
def _own_table(own: tuple[tuple[str, OwnWord], ...]) -> PhraseTable:
    return PhraseTable({normal_form(word.word): key for key, word in own})


def phrase_before_name(text: str, at: int) -> ContactPhrase | None:
    """The phrase at `at`, behind which a name is due."""
    found = _own(text, at) or _phrase(_table("BEFORE_NAME").match(text, at))
    if is_han(text[at : at + 1]):
        composed = _han_phrase(text, at)
        if composed and (found is None or composed.end > found.end):
            found = composed
        if found:
            end = table_of(words.HAN_TALK).end(text, found.end)
            end += text[end : end + 1] in ("了", "的")  # 昨天见的马骏
            return found._replace(end=end)
    if found and is_han(text[found.end : found.end + 1]):  # call了一下Anna
        return found._replace(end=han_verbs.aspect_end(text, found.end))
    return found


def phrase_behind_name(text: str, at: int) -> ContactPhrase | None:
    """The phrase at `at`, behind a name: what the client did, or in which way they were in contact."""
    if coming_idiom_end(text, at) > at:
        return None
    found = _own(text, at) or _phrase(_table("BEHIND_NAME").match(text, at)) or how(text, at) or _clipped(text, at)
    if found and text[at : found.end] in _IN_A_STATE and text.startswith((" a ", " an ", " tears"), found.end):
        return found._replace(end=found.end - len(" in"))  # rang | in a huff
    if found and text[at : found.end] == "called in" and text.startswith((" a ", " an ", " the ", " tears"), found.end):
        return ContactPhrase(at + len("called"), Channel.TELEPHONE, incoming=True)  # called | in a state
    if not is_han(text[at : at + 1]):
        return (
            found
            or _had_with_manager(text, at)
            or _given_to_manager(text, at)
            or told(text, at)
            or _motion(text, at)
            or _in_branch(text, at)
        )
    found = _han_behind_name(text, at, found)
    ends_in_particle = found and text[found.end : found.end + 1] == "了" and not is_han(text[found.end + 1 :][:1])
    return found._replace(end=found.end + 1) if found and ends_in_particle else found


def coming_idiom_end(text: str, at: int) -> int:
    """The end of what a client came to in their mind or by chance at `at`: came up with, came round to the idea."""
    found = re.compile(_COMING_IDIOM).match(text, at) if text.startswith("came ", at) else None
    return found.end() if found else at


_COMING_IDIOM = (
    r"came (?:off|up (?:with|against|for)|across|out (?:of|with|in favour|ahead|on top)|down (?:with|on)|under|unstuck"
    r"|clean|true|away|of age|close to|into (?:money|some|an inheritance|an? windfall)"
    r"|to (?:terms|light|nothing|realise|realize|think|believe|like|trust|regret|appreciate"
    r"|(?:the|an?) (?:conclusion|decision|view|agreement|arrangement|compromise|understanding|realisation))"
    r"|(?:a?round|over) to (?:(?:it|[a-z]+ing)|(?:the|our|my|his|her|their|this|that|an?)"
    r" (?!(?:[a-z]+ )?(?:branch|bank|office|counter|desk|house|home|flat|place)\b)[a-z]+))\b"
)


def _in_branch(text: str, at: int) -> ContactPhrase | None:
    """In, back in or here at `at`, where no other place follows: Anna in about her card, but not in hospital."""
    lead = next((word for word in ("was ", "were ", "back ") if text.startswith(word, at)), "")
    word = next((word for word in ("in", "here") if text.startswith(word, at + len(lead))), "")
    end = at + len(lead + word)
    goes_on = _BEHIND_IN + _BEHIND_WAS_IN if lead in ("was ", "were ") else _BEHIND_IN
    is_there = word and (text[end : end + 1] in ("", *",;:.") or text.startswith(goes_on, end))
    return ContactPhrase(end, Channel.MEETING, incoming=True) if is_there else None


_BEHIND_IN = (" about ", " re ", " to ", " for ", " with ", " this ", " today", " yesterday", " last ", " again")
_BEHIND_WAS_IN = (" on ", " at ", " earlier", " before ", " after ")
"""What follows where somebody was in the branch."""


def _han_behind_name(text: str, at: int, found: ContactPhrase | None) -> ContactPhrase | None:
    """A Chinese phrase at `at`: the one that was `found` in a table, or a longer one by its parts."""
    if text.startswith("给我", at) and (given := _han_phrase(text, at + len("给我"))):
        return given._replace(incoming=True)
    if found and found.incoming and han_verbs.asks_along(text, at):  # 喊我|吃饭, which is no call
        return None
    coming = han_verbs.coming(text, at)
    if coming and (found is None or coming.end > found.end):
        return coming
    composed = _han_phrase(text, at)
    if composed and (found is None or composed.end > found.end):
        end = composed.end
        if text[end : end + 1] in ("来", "进") or text.startswith("过来", end):
            return composed._replace(end=end + (2 if text[end] == "过" else 1), incoming=True)
        return composed._replace(end=table_of(words.HAN_TALK).end(text, end))
    if found is None or table_of(words.THINGS).end(text, found.end - _NOUN_LENGTH) > found.end:  # 讲电话|诈骗
        return None
    ends_note = not is_han(text[found.end : found.end + 1])
    if text[at : found.end] == "来" and (
        (ends_note and text[found.end : found.end + 1] != ",") or text.startswith(_NOT_BEHIND_COME, at)
    ):
        return None
    return found if found.in_note else found._replace(end=_before_content(text, at, found.end))


def _clipped(text: str, at: int) -> ContactPhrase | None:
    """A noun for a contact as a verb, with 'd behind it: WeChat'd."""
    end = text.find("'d", at, at + _MAX_CLIPPED)
    found = noun(text[:end], at) if end > at and word_ends(text, end + len("'d")) else None
    return found._replace(end=end + len("'d"), incoming=True) if found and found.end == end else None


_MAX_CLIPPED = 12


def label_behind_name(text: str, at: int) -> ContactPhrase | None:
    """A way of contact that stands alone between signs behind a name: [孙阿姨，]登门：; [鼎丰]/走访/."""
    found = _phrase(_table("LABELS").match(text, at))
    if found is None:
        return None
    behind = skip_blanks(text, found.end)
    is_ended = text[behind : behind + 1] in _LABEL_ENDS
    is_visit = found.channel is Channel.VISIT and is_han(text[at]) and behind > found.end
    is_visit = is_visit and text[at : found.end] not in phrases(words.LABELS_OF_OTHERS)
    return found if is_ended or is_visit else None


_LABEL_ENDS = frozenset(("", *":/,-。;"))


def together(text: str, at: int) -> ContactPhrase | None:
    """What a client and the manager did, behind and I: had lunch, spoke, met."""
    found = _phrase(_table("MUTUAL").match(text, at))
    while at < len(text) and not noun(text, at) and (end := _fillers().end(text, at)) > at:
        at = end + text[end : end + 1].isspace()
    found_noun = noun(text, at) if at < len(text) else None
    return found_noun if found_noun and (found is None or found_noun.channel) else found


_IN_A_STATE = ("rang in", "phoned in", "came in", "walked in")


def _had_with_manager(text: str, at: int) -> ContactPhrase | None:
    """What the client had together with the manager: had a cuppa with me, had lunch with us."""
    found = together(text, at) if text.startswith("had ", at) else None
    word = word_at(text, found.end, (" with me", " with us")) if found and found.channel else ""
    return (
        found._replace(end=found.end + len(word)) if found and word_ends(text, found.end + len(word)) and word else None
    )


def _given_to_manager(text: str, at: int) -> ContactPhrase | None:
    """What the client did for the manager with a noun for the contact: dropped me an email."""
    end = table_of(words.GIVEN_TO_MANAGER).end(text, at)
    if end == at:
        return None
    places = word_starts(text, end, min(len(text), end + _MAX_ADJECTIVES))
    found = next(filter(None, (noun(text, place) for place in places[:_MAX_WORDS_BEFORE_NOUN])), None)
    return found._replace(incoming=True) if found else None


def told(text: str, at: int) -> ContactPhrase | None:
    """What the client said, with its way right behind: told me on the phone, mentioned over lunch."""
    end = table_of(words.TELLING_VERBS).end(text, at)
    place = end + 1 + len(word_at(text, end + 1, _TOLD_THINGS))
    way = how(text, place) if at < end and place < len(text) else None
    return way._replace(incoming=way.channel is not Channel.MEETING) if way else None


_TOLD_THINGS = ("it ", "this ", "that ", "so ")


def _motion(text: str, at: int) -> ContactPhrase | None:
    """What brought the client to the manager: wandered in, came round; drove round the lake is none."""
    end = table_of(heads.MOTION_VERBS).end(text, at)
    way = next((way for way in _WAYS_IN if text.startswith(way, end) and word_ends(text, end + len(way))), "")
    following = text[end + len(way) :].split(maxsplit=1)[:1]
    is_led = following and following[0] in _OF_PLACES
    return ContactPhrase(end + len(way), Channel.MEETING, incoming=True) if end > at and way and not is_led else None


_WAYS_IN = (" back in", " in", " by", " round")
_OF_PLACES = frozenset(
    ("the", "a", "an", "his", "her", "their", "my", "our", "from", "and", "it", "to", "car", "train")
)
_MAX_ADJECTIVES, _MAX_WORDS_BEFORE_NOUN = 24, 3
"""Characters and words from the verb to the noun: dropped me | a very quick | email."""
_NOUN_LENGTH = 2
"""Characters of the noun at the end of a Chinese phrase behind a name: 讲|电话."""
_NOT_BEHIND_COME = phrases(words.NOT_COMING)


def label(text: str, at: int) -> ContactPhrase | None:
    """A channel before the names, as a heading: T, phone:, [微信], 电话, the W of W王芳."""
    opened = text[at] in "([【"
    start = at + opened
    letter = text[start : start + 1]
    after = text[start + 1 : start + 2]
    is_glued = not opened and letter.isascii() and is_han(after)  # W王芳
    if letter and letter in "temwsv" and (not after or is_glued or after.isspace() or after in ":)]】"):
        found: ContactPhrase | None = ContactPhrase(start + 1, Channel(letter.upper()))
    else:
        words_at = (noun(text, start), how(text, start), _phrase(_table("BEFORE_NAME").match(text, start)))
        found = max(filter(None, words_at), key=lambda one: one.end, default=None)
    if found is None:
        return None
    end = found.end
    if opened:
        return found._replace(end=end + 1) if text[end : end + 1] in (")", "]", "】") else None
    return (
        found
        if text[end : end + 1] in (":", "】", ",")
        or (end < len(text) and end == start + 1 and (is_glued or text[end].isspace()))
        else None
    )


def _before_content(text: str, at: int, end: int) -> int:
    """Before a verb at the end of a phrase that belongs to the note, too: 微信|问, 来|取, |参加."""
    for word in ("咨询", "询问", "反馈", "办理", "确认", "告知", "激活", "参加", "参加了", "出席", "出席了"):
        if text.endswith(word, at, end):
            return end - len(word)
    if text[end - 1] in "聊谈" and not is_han(text[end : end + 1]):  # 面谈，聊到期理财
        return end
    return end - 1 if end - at > 1 and text[end - 1] in "问说聊谈办取签存开交拿换续领看销补转还缴做" else end


def how(text: str, at: int) -> ContactPhrase | None:
    """by phone, over lunch, at the branch."""
    return _phrase(_table("HOW").match(text, at))


def occasion(text: str, at: int) -> ContactPhrase | None:
    """The contact as an occasion, told by its owner and its noun: after our call, at today's meeting."""
    lead = word_at(text, at, ("at ", "during ", "after "))
    owner, _blank, _rest = text[at + len(lead) :].partition(" ")
    is_owner = owner in ("our", "the", "this") or owner.endswith("'s")
    return noun(text, at + len(lead) + len(owner) + 1) if lead and is_owner else None


def english_place(text: str, at: int) -> ContactPhrase | None:
    """The place of a contact at `at`: at the counter; a visit where it is the client's, at her shop."""
    word = word_at(text, at, _PLACE_PREPOSITIONS)
    if not word:
        return None
    start = end = at + len(word)
    is_clients = text.startswith(("her ", "his ", "their "), start)
    table = table_of(channels.CLIENT_PLACES if is_clients else channels.MEETING_PLACES)
    best = 0
    for _count in range(_MAX_PLACE_WORDS):
        stop = table.end(text, end)
        best = stop if stop > end else best
        if table_of(ENGLISH_THIRD_PERSONS).end(text, end) > end or text.startswith(("about ", "re "), end):
            break  # on the award | she is opening a shop; at length | about the wedding
        while end < len(text) and (text[end].isalnum() or text[end] in "'-"):
            end += 1
        if text[end : end + 1] != " ":
            break
        end += 1
    return ContactPhrase(best, Channel.VISIT if is_clients else Channel.MEETING) if best else None


def own_place_end(text: str, at: int) -> int:
    """The end of a place of the client's at `at`, behind their name: flat, workshop; `at` where there is none."""
    return table_of(channels.CLIENT_PLACES).end(text, at)


_PLACE_PREPOSITIONS = ("at ", "in ", "outside ", "near ", "during ", "on ", "after ", "before ", "walked ", "toured ")
_MAX_PLACE_WORDS = 5


def noun(text: str, at: int) -> ContactPhrase | None:
    """A noun for a contact: call, lunch, 电话, telephone discussion."""
    found = _phrase(_table("NOUNS").match(text, at) or _table("UNANSWERED_NOUNS").match(text, at))
    if found and found.channel and not is_han(text[at]) and text[found.end : found.end + 1] == " ":
        general = _phrase(_table("NOUNS").match(text, found.end + 1))
        return found._replace(end=general.end) if general and general.channel is None else found
    return found


def arrival_end(text: str, at: int) -> int:
    """The end of words behind `at` that close a clause and tell that what the client sent is there: just came in; `at`
    for none.
    """
    begun = skip_blanks(text, at)
    end = table_of(words.ARRIVALS).end(text, begun)
    return end if end > begun and text[end : end + 1] in ("", ",", ".", ";", ":") else at


def preposition_end(text: str, at: int) -> int:
    return table_of(words.PREPOSITIONS["zh"], words.PREPOSITIONS["en"]).end(text, at)


def filler_end(text: str, at: int) -> int:
    end = _fillers().end(text, at)
    return max(end, han_verbs.occasion_end(text, at)) if at < len(text) and is_han(text[at]) else end


def group_end(text: str, at: int) -> int:
    """The end of words behind a name that tell of several people: 夫妇, 一行三人; `at` where there are none."""
    while (end := table_of(GROUPS).end(text, at)) > at:
        at = end
    return at


@cache
def _fillers() -> PhraseTable:
    fillers = (
        words.FILLERS["zh"],
        words.HESITATIONS,
        ADVERBIALS,
        HOW_OF_COMING,
        *PARTS_OF_DAY.values(),
        heads.GATHERING,
        GROUPS,
        words.FILLERS["en"],
    )
    return PhraseTable(phrase for table in fillers for phrase in phrases(table))


def _han_phrase(text: str, at: int) -> ContactPhrase | None:
    """打了个电话, 发微信, 微信, 打了两次 (without its noun): a light verb, a measure and a noun."""
    if at == len(text):
        return None
    if text[at] in _ACTIVITY_VERBS and (end := _activity_end(text, at)):
        return ContactPhrase(end, Channel.MEETING)
    if met := han_verbs.past_meeting(text, at):
        return met
    if table_of(words.LEFT_NUMBERS).end(text, at) > at:  # 留了电话 is a number
        return None
    incoming = table_of(words.HAN_INCOMING_VERBS).end(text, at)
    verb = table_of(words.HAN_LIGHT_VERBS).end(text, at)
    start = max(verb, incoming)
    measured = measure_end(text, start)
    found = noun(text, measured + (text[measured : measured + 1] == "的"))
    is_alone = start == at and found is not None and is_thing(text, measured, found.end)
    if found and not is_alone and word_ends(text, found.end) and text[found.end : found.end + 1] not in _NOT_BEHIND:
        end = found.end
        end += text[end : end + 1] in ("里", "上", "中")
        return found._replace(end=end, incoming=incoming > verb)
    if spoken := han_verbs.noun_phrase(text, at):
        return spoken
    if start > at and measured > start and text[at] == "打":
        return ContactPhrase(measured, None, noun_may_follow=True)
    return None


def is_thing(text: str, at: int, end: int) -> bool:
    """Whether the Chinese noun from `at` to `end` is a thing of the client's, no contact: 手机不会用, 电话换了."""
    if table_of(words.CHANGES).end(text, end) > end or table_of(words.THINGS).end(text, at) > end:
        return True
    goes_on = end < len(text) and is_han(text[end]) and not _is_unanswered(text, end)
    return goes_on and text[at:end] in phrases(words.DEVICES) and table_of(words.USES).end(text, end) == end


def _is_unanswered(text: str, at: int) -> bool:
    """Whether words behind a device at `at` tell that nobody answered: 一直通话中, 老占线."""
    behind = table_of(words.STILL).end(text, at)
    return behind > at and behind < len(text) and unreached_end(text, behind) > behind


_ACTIVITY_VERBS = frozenset("吃喝打踢下看爬钓泡")


def _activity_end(text: str, at: int) -> int:
    """The end of 喝了个咖啡, 打了会儿高尔夫; 0 where there is none."""
    end = at + 1
    end += text[end : end + 1] in ("了", "过", "着", "的")
    end = table_of(words.HAN_SPELLS).end(text, measure_end(text, end))
    found = table_of(words.HAN_ACTIVITIES).end(text, end)
    return found if found > end else 0


_NOT_BEHIND = frozenset("号费群码卡圈银")
"""电话号码, 微信群 and 手机银行 are things, no contacts."""


def measure_end(text: str, at: int) -> int:
    """The end of 个, 了一通, 两次, 3次; `at` where there is none."""
    counted = table_of(words.HAN_COUNTS).end(text, at)
    end = table_of(words.HAN_MEASURES).end(text, counted)
    return end if end > counted else at


def journey_end(text: str, at: int) -> int:
    """The end of 去, 去了趟, 骑车到: before a client's name it is a visit; `at` where there is none."""
    start = table_of(words.MEANS_OF_TRAVEL).end(text, at)
    end = table_of(words.HAN_JOURNEYS).end(text, start)
    return end if end > start else at


def receiving_end(text: str, at: int) -> int:
    """The end of 收到, 接到; `at` where there is none."""
    return table_of(words.HAN_RECEIVING_VERBS).end(text, at)


def talk_about_end(text: str, at: int) -> int:
    """The end of 提醒, 通知 and the like, which are part of the note; `at` where there is none."""
    return table_of(words.HAN_TALK_ABOUT).end(text, at)


def place_end(text: str, at: int) -> int:
    """The end of 在网点, 在咖啡店: the place of a contact; `at` where there is none."""
    if text[at : at + 1] not in ("在", "到", "于") or text.startswith(("手机银行", "网上银行", "网银"), at + 1):
        return at
    if _parts_of_day().end(text, at + 1) > at + 1 or read_days(text[at + 1 : at + _MAX_DAY], _ANY, FORWARD, glued=True):
        return at  # 约在|下周三晚上吃饭
    ends = range(at + 2, min(len(text), at + _MAX_PLACE) + 1)
    if goes_on := next((end for end in ends if end > at + 2 and _ends_place(text, at, end)), 0):
        return goes_on
    for end in ends:
        place = table_of(words.HAN_PLACES).end(text, end - 1)
        if place > end - 1 and all(map(is_han, text[at : end - 1])):
            parts = table_of(words.HAN_PLACES, words.HAN_PLACE_ENDS)
            while (further := parts.end(text, place)) > place:
                place = further
            return place
    return at


@cache
def _parts_of_day() -> PhraseTable:
    return PhraseTable(phrase for words_of_part in PARTS_OF_DAY.values() for phrase in phrases(words_of_part))


_ANY = date(2000, 1, 1)
"""Any day, where no more is asked than whether words name one."""
_MAX_DAY = 16
"""Characters of a day, which is no place."""
_MAX_PLACE = 9
"""Characters of a place, with its preposition."""


def _ends_place(text: str, at: int, end: int) -> bool:
    """Whether words from 在 up to `end` are a place, by what stands behind: 在展厅|见面, 在陆家嘴|喝茶."""
    if end >= len(text) or not is_han(text[end]) or not all(map(is_han, text[at:end])):
        return False
    goes_on = text[end] in "聊谈坐" or phrase_behind_name(text, end)
    if text[end - 1] in words.HAN_PLACE_CHARACTERS and goes_on:
        return True
    return not any(sign in text[at + 1 : end] for sign in NOT_IN_PLACES) and done_together(text, end) is not None


def done_together(text: str, at: int) -> ContactPhrase | None:
    """What is done with a client, at `at` behind the name: 吃饭, 去打高尔夫, 坐了会儿."""
    at += text[at : at + 1] == "去"
    phrase = phrase_behind_name(text, at) if at < len(text) else None
    is_meeting = phrase is not None and phrase.channel is Channel.MEETING and not phrase.incoming
    return phrase if is_meeting else han_verbs.shared_activity(text, at)


def place_channel(text: str, at: int, end: int) -> Channel | None:
    """The channel that a place tells: face to face, or 在电话里; None for 在线上."""
    found = noun(text, at + 1)
    if found:
        return found.channel
    return None if any(word in text[at:end] for word in ("线上", "网上", "群", "朋友圈")) else Channel.MEETING


def tells_more(text: str, at: int, end: int) -> bool:
    """Whether a place tells more than the channel, and belongs to the note: 在茶馆, 去医院, not 在网点, 在她家."""
    start = at + (text[at] in "在到于去")
    is_clients = text[start:end].lstrip("他她们客户对方其") in phrases(words.HAN_PLACES_OF_CLIENT)
    is_way = noun(text, start) or place_channel(text, at, end) is None
    return not (is_clients or is_way or is_branch(text, at, end))


def is_branch(text: str, at: int, end: int) -> bool:
    """Whether a place is the bank's own: where a client is there, it is a meeting. 别的银行 is another's."""
    is_bank = text[at:end].lstrip("在到于去我们咱本").startswith("银行")
    return is_bank or holds(text[at:end], channels.HAN_BRANCH)


def is_at_client(text: str, at: int, end: int) -> bool:
    """Whether a place is the client's: 在她家, 在对方公司."""
    place = text[at + 1 : end]
    return place.startswith(("她", "他", "客户", "对方", "其")) and place.endswith(phrases(words.HAN_PLACES_OF_CLIENT))


def branch_place(text: str, at: int) -> ContactPhrase | None:
    """柜台上, 大堂里 before what a client did there: face to face."""
    end = table_of(words.HAN_BRANCH_PLACES).end(text, at)
    done = table_of(words.HAN_DONE_AT_BRANCH).end(text, end) > end if end > at else False
    return ContactPhrase(end, Channel.MEETING) if done else None


def places_end(text: str, at: int) -> int:
    return table_of(words.HAN_PLACES).end(text, at)


def client_place_end(text: str, at: int) -> int:
    """The end of 家里, 公司 behind a name; `at` where there is none."""
    return table_of(words.HAN_PLACES_OF_CLIENT).end(text, at)


@cache
def channel_words() -> dict[str, Channel]:
    """The words of the grammar that are a channel behind a name."""
    return {word: Channel(letter) for word, letter in by_word(channels.NAMES).items()}
