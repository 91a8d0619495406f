"""Days of a next step, looking ahead: those of `dates`, working days, festivals, and days that are named vaguely.

A vague day, early March or 春节后, is read as the first day of work that it may be, and marked as assumed.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from rmtui.entry.dates import MONTH_NAMES, ends, is_lunar, is_next, read_days, read_span
from rmtui.entry.direction import FORWARD
from rmtui.entry.named_days import days_named, named_days
from rmtui.entry.normal_form import normal_form, skip_blanks
from rmtui.entry.numerals import FIGURE, FIGURES, MONTHS, number_of
from rmtui.entry.phrase_table import PhraseTable, word_at
from rmtui.entry.steps import festival_days
from rmtui.entry.steps.week_days import read_week_day
from rmtui.named_tuple import NamedTuple
from rmtui.rules.days.months import month_length, months_after
from rmtui.words import by_word, phrases
from rmtui.words.days import PARTS_WITHIN_DAYS, WEEKDAYS
from rmtui.words.moments import FESTIVAL_SPANS, SPANNING_FESTIVALS
from rmtui.words.steps import SOMETIMES

_OF_YEARS = frozenset(f"{FIGURES}大小去今明后前半整全多几每当同那")
"""Before 年: it is not the New Year."""
_NUMBER = rf"(?:{FIGURE}|[0-9]{{1,4}}|一百|半)"
_WORKDAYS = (
    rf"(?P<n>{_NUMBER})\s?个?(?:工作日|交易日|营业日)(?:[之以]?[后内])?"
    r"|(?:in|within)?\s?(?P<en>[0-9]{1,2}|[a-z]+)\s(?:working|business|work|trading)\s?days?"
    r"(?:\s(?:later|time|from now))?"
    r"|(?P<bd>[0-9]{1,2})\s?bd"
)
_SHORT = (
    r"(?P<n>[0-9]{1,3})\s?(?P<unit>d|w|m|days?|wks?|weeks?|months?|mths?|yrs?|years?)(?![a-z0-9])"
    r"(?:\s(?:later|from now|time|from today))?"
)
_IN_SHORT = r"in\s(?P<n>[0-9]{1,3})\s?(?P<unit>d|w|wks?)(?![a-z0-9])"
_WORDED = r"(?P<n>[a-z]+)\s(?P<unit>days?|weeks?|months?|years?)\s(?:later|from now|time|from today)"
_IN_TIME = r"in\s(?P<n>[a-z]+|[0-9]{1,3})\s(?P<unit>day|week|month|year)(?:'?s|s')?\stime"
_HUNDRED = r"一百天[之以]?后"
_MONTH_OF_YEAR = (
    rf"(?:(?P<year>[0-9]{{4}}|[今明后])年)?(?P<next>[下]个?)?(?:(?P<m>{FIGURE})?月份?(?![0-9]))"
    r"(?P<part>上旬|中旬|下旬|初|中|底|末|[之以]?前|[之以]?后)?"
)
_TENTH = r"(?P<next>下个?|本)?月?(?P<part>上旬|中旬|下旬|月中|上半月|下半月)"
_MIDWEEK = r"(?P<next>下个?|本|这)?周中(?![期长])"
_MONTH_EN = (
    r"(?:(?:by|in|on|before|around|towards|from)\s)?(?:(?P<part>early|mid|late|beginning of|start of|end of|end"
    r"|middle of|the end of|the beginning of|the start of)[\s-])?(?:next\s)?(?P<m>[a-z]{3,9})\.?"
    r"(?:\s(?:(?P<y>20[0-9]{2})|(?:of\s)?(?P<next>next\syear)))?"
)
_QUARTER = (
    r"(?:(?P<y>20[0-9]{2}|[今明后])年)?"
    r"(?P<which>下个?|本|这个?|第)?(?P<n>[一二三四1-4])?季度?(?P<part>[初末底])?(?!节|报|刊)"
)
_QUARTER_EN = (
    r"(?:(?:in|by|early|at the start of|start of)\s)?(?:(?P<which>next|this)\squarter|q(?P<n>[1-4]))"
    r"(?:\s(?P<y>20[0-9]{2}))?"
)
_HALF = r"(?P<which>[下上明])半年"
_YEAR = r"(?P<which>明|后|[0-9]{4})年(?P<part>[初底末中])?"
_YEAR_EN = r"(?:in\s)?(?:(?:early|the)\s)?(?:in\s)?(?P<which>next year|the new year|new year|early next year)"
_NEXT_SPRING = r"(?:in\s|by\s)?(?:the\s|next\s|this\s)?(?P<season>spring|summer|autumn|winter)"
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12, "春": 3, "夏": 6, "秋": 9, "冬": 12}
_FIRST_OF_PART = {"上旬": 1, "初": 1, "中旬": 11, "中": 15, "月中": 15, "下旬": 21, "上半月": 1, "下半月": 16}


class StepDay(NamedTuple):
    """The days that words may mean, and where they end."""

    days: tuple[date, ...]
    end: int
    assumed: bool = False
    """Whether the words name no exact day."""
    is_default: bool = False
    """Whether no words name a day at all."""
    part: str = ""
    """What the word for it tells beside the day, in Chinese: 晚上 of 明晚; 腊月廿三 beside its solar day."""

    @property
    def day(self) -> date:
        return self.days[0]

    def with_part(self, words: str) -> str:
        """What is to be done, behind the part of the day that the word for the day names: 明晚|回电, 晚上回电."""
        return words if words.startswith(self.part) else f"{self.part}{words}"


def read_coming_day(text: str, today: date) -> StepDay | None:
    """The day at the beginning of `text`, where one to come is asked for: as behind `>`, and 2 weeks say it, too."""
    if found := read_step_day(normal_form(text), 0, today):
        return found
    span = read_span(text, today)
    return StepDay((span[0],), span[1]) if span else None


def read_step_day(text: str, at: int, today: date) -> StepDay | None:
    """The day at `at` of the normal form `text` of a line, looking ahead; None where none is understood.

    `~` before it marks it as assumed.
    """
    about = text[at : at + 1] == "~"
    at = skip_blanks(text, at + about)
    if text[at : at + 1] == "下" and text[at - 1 : at] in ("了", "一") and not is_next(text, at):  # 算了下|月供
        return None
    if text[at : at + 1] == "年" and at > 0 and text[at - 1] in _OF_YEARS:  # 半|年前
        return None
    if text.startswith("after ", at) and (later := _after(text, at + len("after "), today)):
        return later
    start = _behind_lead(text, at)
    found = read_days(text[start : start + 64], today, FORWARD, glued=True)
    exact = StepDay(found[0], start + found[1], about or ends_in_span(text, start + found[1])) if found else None
    other = _worked(text, start, today) or (None if exact else _vague(text, start, today) or _worked(text, at, today))
    is_better = other and (exact is None or (other.end, exact.assumed) > (exact.end, other.assumed))
    best = other if is_better else exact
    if best and best.days == (today,) and re.compile(_END_OF_MONTH).match(text, start):  # 月底, on its last day
        following = today + timedelta(days=1)
        best = best._replace(days=(today, following.replace(day=month_length(following.year, following.month))))
    if best and _is_term(text, at, best.end):
        return None
    if best and (end := _since_end(text, best.end)) > best.end:
        return best._replace(end=end, assumed=True)
    return best._replace(end=_tail_end(text, best.end), part=_part_of_day(text[start : best.end])) if best else None


def _is_term(text: str, at: int, end: int) -> bool:
    """Whether what looks like a day is how long a product runs: [put 150k] in the 1yr | deposit."""
    if text[end : end + 1] != " " or not re.fullmatch(_TERM, text[at:end]):
        return False
    from rmtui.rules.assets.product_kinds import product_kind

    return bool(product_kind(" ".join(text[end:].split()[:2])))


_TERM = r"(?:in )?(?:the |an? )?[0-9]{1,2} ?-?(?:yrs?|y|years?|mths?|m|months?)"


_END_OF_MONTH = (
    r"月底(?![考冲结对工存数])|(?:by |at |before )?(?:the )?(?:month(?:'s)?[- ]end|end of (?:the )?month|eom)\b"
)


def _part_of_day(words: str) -> str:
    """The part of the day that a Chinese word for a day names, 晚上 of 明晚, 早上前 of 明早之前; a lunar day itself."""
    if is_lunar(words):
        return words
    day = words.removesuffix("前").rstrip("之以")
    part = next((part for word, part in by_word(PARTS_WITHIN_DAYS).items() if day.endswith(word)), "")
    return f"{part}前" if part and day != words else part


def read_name_of_day(text: str, at: int, today: date) -> StepDay | None:
    """元旦, Christmas, where the whole word at `at` is its name: that day; of 春节 and Easter the first of several."""
    name = word_at(text, at, named_days())
    end = at + len(name)
    if not name or not ends(text, end, glued=text.startswith(("给", "去", "再"), end)):  # 元旦|给她打电话
        return None
    days = (day for year in (today.year, today.year + 1) for day in days_named(named_days()[name], year))
    coming = next((day for day in days if day >= today), None)
    is_span = named_days()[name] in phrases(SPANNING_FESTIVALS) or name in phrases(FESTIVAL_SPANS)
    is_span = is_span or text.startswith((" week", " time"), end)
    return StepDay((coming,), end, assumed=is_span) if coming else None


@cache
def sometimes() -> PhraseTable:
    """Chinese words for some day, and the number of days that is assumed."""
    return PhraseTable(by_word({"zh": SOMETIMES}))


def _since_end(text: str, end: int) -> int:
    """Behind 以后, 之后, 后 behind a day, which is the first of those meant; else `end`, as in 周三|后续跟进."""
    behind = end + len(word_at(text, end, ("以后", "之后", "后")))
    if text.startswith(("后续", "后面", "后来", "后天", "后期", "后半"), end):
        return end
    return behind if ends(text, behind, glued=True) else end


def _after(text: str, at: int, today: date) -> StepDay | None:
    """The first day of work after the day, week or month at `at`: after Wednesday is Thursday, after March 1 April."""
    found = read_step_day(text, at, today)
    if found is None or festival_days.read_festival(text[at:], today):
        return None
    words = text[at : found.end]
    if words.endswith("weekend"):
        days = [day + timedelta(days=2) for day in found.days]
    elif words.endswith("week"):
        days = [day - timedelta(days=day.weekday()) + timedelta(weeks=1) for day in found.days]
    elif words.endswith("month") or (found.assumed and words.split()[-1].strip(".") in MONTHS):
        days = [months_after(day.replace(day=1), 1) for day in found.days]
    else:
        days = [day + timedelta(days=1) for day in found.days]
    return StepDay(tuple(map(festival_days.working_day_from, days)), found.end, assumed=True)


def ends_in_span(text: str, end: int) -> bool:
    """Whether the words before `end` name a span of days, of which one is taken: 下周, 这周末, 下月初, next month; but
    not Friday week.
    """
    return text.endswith(_SPANS, 0, end) and not text[:end].removesuffix(" week").endswith(_WEEKDAYS)


_WEEKDAYS = tuple(word for word in by_word(WEEKDAYS) if word.isascii())
_SPANS = ("周", "星期", "礼拜", "周末", "下月", "个月", "本月", "月初", "年初", "week", "weekend", "month")


def _behind_lead(text: str, at: int) -> int:
    """Behind words before a day that tell nothing: 最晚, no later than, first thing, by close of play."""
    if preposition := word_at(text, at, ("by ", "before ", "at ", "on ")):
        behind = at + len(preposition)
        end = _behind_lead(text, behind)
        return end if end > behind else at
    return at if text.startswith(("过完", "过了"), at) else at + len(word_at(text, at, _DAY_LEADS))


_DAY_LEADS = (
    "过",
    "w/c ",
    "week commencing ",
    "the week of ",
    "week of ",
    "最晚",
    "最迟",
    "no later than ",
    "not later than ",
    "first thing ",
    "1st thing ",
    "latest ",
    "cob ",
    "eob ",
    "eop ",
    "cop ",
    "close of business ",
    "close of play ",
    "close ",
    "end of play ",
    "end of business ",
    "end of day ",
    "lunch on ",
    "lunchtime ",
    "noon ",
    "eod ",
    "sometime ",
    "some time ",
    "around ",
    "at the latest ",
)


def _tail_end(text: str, end: int) -> int:
    """Behind words behind a day that tell nothing: 上午, morning, 之前; a time of day stays with the step."""
    tail = end + len(word_at(text, end, _DAY_TAILS))
    return tail if ends(text, tail, glued=True) else end


_DAY_TAILS = (
    " morning",
    " afternoon",
    " evening",
    " lunchtime",
    " night",
    " first thing",
    " at the latest",
    " latest",
    " eod",
    " cob",
    " eob",
    " eop",
    " cop",
    "之前",
    "以前",
    "当天",
    "那天",
)


def _worked(text: str, at: int, today: date) -> StepDay | None:
    """三个工作日后, in 3 working days, 2w, 3 weeks later, 一百天后: exact days that `dates` does not know."""
    after = text[at : at + 48]
    if not after:
        return None
    if any(
        word in after
        for word in ("工作日", "交易日", "营业日", "working", "business", "workday", "work day", "trading", "bd")
    ) and (match := re.match(_WORKDAYS, after)):
        try:
            count = number_of(match["n"] or match["en"] or match["bd"])
        except ValueError:
            return None
        return StepDay((festival_days.working_days_after(today, count),), at + match.end()) if count < 400 else None
    if after.startswith("一百天") and (match := re.match(_HUNDRED, after)):
        return StepDay((today + timedelta(days=100),), at + match.end())
    if after.startswith("in ") and (match := re.match(_IN_SHORT, after)):  # in 2w
        return _counted(match, at, today)
    if (
        after[0] in "0123456789"
        and after.lstrip("0123456789 ")[:1] in ("d", "w", "m", "y")
        and (match := re.match(_SHORT, after))
    ):
        return _counted(match, at, today)
    if any(word in after for word in ("later", "from now", "from today", " time")) and (
        match := re.match(_IN_TIME, after) or re.match(_WORDED, after)
    ):
        return _counted(match, at, today)
    if found := read_week_day(after, today):
        days, length, assumed = found
        return StepDay(days, at + length, assumed=assumed)
    return None


def _counted(match: re.Match[str], at: int, today: date) -> StepDay | None:
    try:
        count, unit = number_of(match["n"]), match["unit"][0]
        day = {
            "d": lambda: today + timedelta(days=count),
            "w": lambda: today + timedelta(weeks=count),
            "m": lambda: months_after(today, count),
            "y": lambda: months_after(today, 12 * count),
        }[unit]()
    except (ValueError, OverflowError):
        return None
    return StepDay((day,), at + match.end())


def _vague(text: str, at: int, today: date) -> StepDay | None:
    """The first day of work of a time that is named vaguely, or the last day of a month; None where none is."""
    after = text[at : at + 48]
    if not after:
        return None
    found = festival_days.read_festival(after, today)
    if found is None:
        for first, holds, pattern, read in _VAGUE:
            if (
                after[0] in first
                and any(word in after for word in holds.split())
                and (match := re.match(pattern, after))
                and match.end()
                and ends(after, match.end(), glued=True)
            ):
                try:
                    day = read(match, today)
                except (ValueError, OverflowError):
                    continue
                if day:
                    is_end = day.day == month_length(day.year, day.month)
                    found = day if is_end else festival_days.working_day_from(max(day, today)), match.end()
                    break
    return StepDay((max(found[0], today),), at + found[1], assumed=True) if found else None


def _ahead(year: int | None, month: int, number: int, today: date) -> date:
    """A day of a month: of the year named, else of the next such month."""
    if year is None:
        year = today.year if date(today.year, month, month_length(today.year, month)) >= today else today.year + 1
    return date(year, month, min(number, month_length(year, month)))


def _of_month(match: re.Match[str], today: date) -> date | None:
    """明年三月, 12月中旬, 3月前."""
    year = match["year"]
    number = {"今": today.year, "明": today.year + 1, "后": today.year + 2}.get(year or "") or (
        int(year) if year else None
    )
    if match["next"]:
        if match["m"] or number:
            return None
        following = months_after(today.replace(day=1), 1)
        number, month = following.year, following.month
        if not match["part"]:
            return None
    elif match["m"]:
        month = number_of(match["m"])
        if not 1 <= month <= 12:
            return None
    else:
        return None
    part = match["part"] or ""
    if part.endswith("后"):  # from its first day on
        first = _ahead(number, month, 1, today)
        return first if first > today else months_after(first, 1)
    if part.endswith("前"):
        return _ahead(number, month, 1, today) - timedelta(days=1)
    return _ahead(number, month, 31 if part in ("底", "末") else _FIRST_OF_PART.get(part, 1), today)


def _tenth(match: re.Match[str], today: date) -> date | None:
    """下个月中旬, 下旬, 月中."""
    first = months_after(today.replace(day=1), 1 if (match["next"] or "").startswith("下") else 0)
    day = first.replace(day=_FIRST_OF_PART[match["part"]])
    return day if day >= today else months_after(day, 1)


def _midweek(match: re.Match[str], today: date) -> date:
    """周中, 下周中: its Wednesday; without a week the one that comes."""
    wednesday = today + timedelta(days=2 - today.weekday())
    is_next = (match["next"] or "").startswith("下") or (wednesday < today and not match["next"])
    return wednesday + timedelta(weeks=is_next)


def _english_month(match: re.Match[str], today: date) -> date | None:
    """early March, in March, mid-December, end of January."""
    month = MONTHS.get(match["m"])
    if not month:
        return None
    part = (match["part"] or "").removeprefix("the ")
    number = {"mid": 15, "middle of": 15, "late": 21, "end of": 31, "end": 31}.get(part, 1)
    year = today.year + 1 if match["next"] else int(match["y"]) if match["y"] else None
    return _ahead(year, month, number, today)


def _quarter(match: re.Match[str], today: date) -> date | None:
    """下季度, 一季度末, next quarter, q1."""
    parts = match.groupdict()
    which, number = parts.get("which") or "", parts.get("n")
    current = (today.month - 1) // 3
    if number:
        place = number_of(number) - 1
        named = parts.get("y") or ""
        years = {"": today.year + (place < current), "今": today.year, "明": today.year + 1, "后": today.year + 2}
        year = int(named) if named.isdecimal() else years[named]
    elif which.startswith(("下", "next")):
        year, place = (today.year, current + 1) if current < 3 else (today.year + 1, 0)
    elif which or (parts.get("part") or "") in ("末", "底"):
        year, place = today.year, current
        return date(year, place * 3 + 3, month_length(year, place * 3 + 3))
    else:
        return None
    if (parts.get("part") or "") in ("末", "底"):
        return date(year, place * 3 + 3, month_length(year, place * 3 + 3))
    return date(year, place * 3 + 1, 1)


def _half(match: re.Match[str], today: date) -> date | None:
    if match["which"] == "下" and today.month < 7:
        return date(today.year, 7, 1)
    return date(today.year + 1, 7 if match["which"] == "下" else 1, 1)


def _year(match: re.Match[str], today: date) -> date | None:
    which = match["which"]
    year = int(which) if which.isdecimal() else today.year + (2 if which == "后" else 1)
    return {"底": date(year, 12, 31), "末": date(year, 12, 31), "中": date(year, 6, 30)}.get(
        match["part"] or "", date(year, 1, 1)
    )


def _english_year(_match: re.Match[str], today: date) -> date:
    return date(today.year + 1, 1, 1)


def _season(match: re.Match[str], today: date) -> date:
    return _ahead(None, _SEASONS[match["season"]], 1, today)


_VAGUE = (
    (FIGURES + "今明后下", "月", _MONTH_OF_YEAR, _of_month),
    ("下本月上中", "旬 月中 半月", _TENTH, _tenth),
    ("下本这周", "周中", _MIDWEEK, _midweek),
    ("bioatfeslmjdn", MONTH_NAMES, _MONTH_EN, _english_month),
    (FIGURES + "今明后下本这第季", "季", _QUARTER, _quarter),
    ("inbqteas", "quarter q1 q2 q3 q4", _QUARTER_EN, _quarter),
    ("下上明", "半年", _HALF, _half),
    ("明后2", "年", _YEAR, _year),
    ("inet", "year", _YEAR_EN, _english_year),
    ("ibtnsaw", "spring summer autumn winter", _NEXT_SPRING, _season),
)
"""What a vague day may begin with, what it holds, its pattern, and who reads it."""
