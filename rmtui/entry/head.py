"""Reads the head of a line of entry: who was in contact, when and how, up to where the note begins."""

from __future__ import annotations

from datetime import date

from rmtui.comparing import is_han
from rmtui.entry import contact_finder, people_finder
from rmtui.entry.contact_finder import ContactPhrase
from rmtui.entry.doubts import impossible_day
from rmtui.entry.entry_errors import MisplacedChannel, UnclearDay
from rmtui.entry.line import Part, PartKind
from rmtui.entry.look_ahead import BEHIND_DAY, CHANNEL_LETTERS, LookAhead, han_end, moment_start, unknown_word
from rmtui.entry.moments import days_of_span, lies_ahead
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.entry.normal_form import bullet_end, line_start, skip_blanks
from rmtui.entry.people_finder import Person, find_person, unknown_name_end, word_end
from rmtui.entry.phrase_table import word_ends
from rmtui.entry.signs import outcome_mark, starts_sign
from rmtui.entry.times import read_time
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.channel import Channel, Outcome
from rmtui.words import phrases
from rmtui.words.contact_phrases import OBJECT_VERBS
from rmtui.words.people import SURNAMES

_WHEN = (PartKind.DAY, PartKind.TIME)
_ARTICLES = frozenset(phrases("the, a, an, some, our, new, more, latest, updated, all, both, two, three"))
_IMPERATIVES = frozenset(phrases("call, ring, phone, text, email, e-mail, meet, visit, whatsapp, wechat"))
_ARRANGED = frozenset(phrases("arranged, booked, scheduled, set, agreed, fixed, organised, organized"))
_PAST = phrases("yesterday, today, this, last, earlier, just, an hour, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9")
_CONJUNCTION_SIGNS = frozenset("、&/+;")
_CONJUNCTIONS = ("还有", "带着", "带", "携", "以及", "和", "跟", "与", "及", "and", "plus", "with", "w/", "n", "y")
_MAX_HEAD, _MAX_CHARACTERS = 400, 600
"""Characters within which who, when and how stand, and those that are looked at for them."""
_MAX_WORDS = 2


class Head:
    """What a line begins with. Unsorted where nobody is named, or somebody who is not clear."""

    def __init__(self, typed: str, text: str, today: date, names: NameIndex) -> None:
        """`text`: the normal form of the line as `typed`."""
        self._typed, self._text = typed[:_MAX_CHARACTERS], text[:_MAX_CHARACTERS]
        self._today, self._names = today, names
        self._size = min(len(self._text), _MAX_HEAD)
        self._look = LookAhead(self._typed, self._text, self._size, today, names)
        self.clients: list[KnownClient] = []
        self.day: date | None = None
        self.time = ""
        self.channel: Channel | None = None
        self.incoming = False
        self.outcome: Outcome | None = None
        self.is_marked = False
        """Whether a sign behind the channel tells the outcome."""
        self.parts: list[Part] = []
        self.kept: list[tuple[int, int]] = []
        """What is part of the head and of the note: Reminded [Anna] about the card."""
        self.spoken = False
        """Whether the contact was told by a phrase, rather than by the grammar's own words."""
        self.told = False
        """Whether a preposition led to the name: with whom it was."""
        self.literal = False
        """Whether a backslash marks the note as plain text."""
        self.end = 0
        """Where the note begins."""
        self._due = False
        """Whether a name must follow."""
        self._listed = True
        """Whether one more name may follow."""
        self._appointment = False
        self.light = False
        """Whether a noun for the contact may still follow: gave [her] a call."""
        self._part = ""
        """The part of the day that was named with the day."""
        self._leaves = self._possessive = self._imperative = False
        self._place: Channel | None = None
        """The channel that the place of the contact tells, where nothing else does."""
        self._read()

    # The way through the line

    def _read(self) -> None:
        self.end = self._first = at = self._begin()
        while at < self._size:
            at = self._look.skip(at)
            if at >= self._size or (starts_sign(self._text, at) and not self._is_plus(at)):
                break
            if self._text[at] == "\\":
                self._mark_literal(at)
                break
            step = self._behind_names(at) if self.clients else self._before_names(at)
            if step is None:
                break
            at = step
        if not self.clients and not self._object_route():
            self._look.nobody(self.end if self._due else at)
        self.told = self.told or self.spoken
        self.channel = self.channel or self._place
        if self.channel is None and not self.spoken and not self.literal:
            self._check_words_behind_names()
        if self.channel is not None and not self.spoken:
            self.end = skip_blanks(self._text, self.end + (self._text[self.end : self.end + 1] in (",", ":")))
        else:
            self.end = self._look.skip(self.end)
        if not self.literal and self._text[self.end : self.end + 1] == "\\":
            self._mark_literal(self.end)

    def _check_words_behind_names(self) -> None:
        """Raise Unsorted where a channel stands behind a word after the names: maybe another client, or a title."""
        at = self._look.skip(self.end)
        if ":" in self._text[self.end : at] or self._text[at : at + 1] == "\\":
            return
        first = at
        for _count in range(_MAX_WORDS + 1):
            end = at
            while end < len(self._text) and not self._text[end].isspace():
                end += 1
            bare = self._text[at:end].rstrip(",:")
            if not bare or starts_sign(self._text, at):
                return
            before = self._typed[first:at].rstrip()
            named = bool(before) and (
                self._names.find_in_full(before.split()[-1])
                or (is_han(before[0]) and len(before) < people_finder.MAX_NAME and before[0] in SURNAMES)
            )
            alone = len(bare) == 1 and bare in CHANNEL_LETTERS and (self._typed[at].isupper() or named)
            if before and (alone or (named and bare in contact_finder.channel_words())):
                message = _(
                    "“{channel}” stands behind “{words}”. Put a comma before it for one more client, \\ for plain text."
                )
                words = plain(self._typed[at : at + len(bare)]), plain(before)
                raise MisplacedChannel(message.format(channel=words[0], words=words[1]), (first, first + len(before)))
            at = skip_blanks(self._text, end)

    def person_at(self, at: int) -> Person | None:
        return self._look.person_at(skip_blanks(self._text, at))

    def _begin(self) -> int:
        """Where the line begins, behind a bullet or its number."""
        at = line_start(self._text)
        if self._text[at : at + 1] == "\\":
            self._literal_name = True
            return at + 1
        self._literal_name = False
        end = bullet_end(self._text)
        return at if end > at and self._names.find_in_full(self._typed[at:end].strip(" .)、")) else end

    def _mark_literal(self, at: int) -> None:
        if self.clients and self._text[at + 1 : at + 2].strip() and not starts_sign(self._text, at + 1, escaped=True):
            self.literal = True
            self.end = at + 1

    def _add(self, kind: PartKind, start: int, end: int) -> None:
        self.parts.append(Part(kind, start, end))
        self.end = end

    def _is_plus(self, at: int) -> bool:
        """Whether a + joins two names, 王芳+李娜, rather than marking a topic."""
        return bool(self._text[at] == "+" and self.clients and self.end == at and self._look.person_at(at + 1))

    def _object_route(self) -> bool:
        """Whether the line begins with a verb and its object, behind which the clients are named."""
        text = self._text
        at = self._look.skip(self.parts[-1].end if self.parts and self.parts[-1].kind in _WHEN else self._first)
        word = text[at : word_end(text, at)]
        following = skip_blanks(text, at + len(word))
        article = text[following : word_end(text, following)]
        if word == "went" and article not in ("through", "over", "into"):
            return False
        if (
            at >= self._size
            or is_han(text[at])
            or (word not in phrases(OBJECT_VERBS) and not (self._due and article in _ARTICLES))
        ):
            return False
        self.kept.clear()
        self._appointment = word in _ARRANGED
        end = self._object_before_name(at)
        while end is not None and end < self._size:
            at = self._look.skip(end)
            if at >= self._size or starts_sign(text, at):
                break
            end = self._behind_names(at)
        return bool(self.clients)

    # Before the names

    def _before_names(self, at: int) -> int | None:
        typed, text = self._typed, self._text
        named = None if self._due else self._names.find_at_start(typed[at:])
        size = named[1] if named else 0
        if (end := self._when(at, size)) is not None:
            return end
        if self._due and (person := self._look.person(at)):
            return self._take_person(person, at)
        if size and is_han(text[at]) and (person := self._look.person(at)):
            return self._take_person(person, at)
        heading = None if self._due or self.spoken else contact_finder.label(text, at)
        if heading and heading.end - at > size and self._look.leads_to_name(self._look.skip(heading.end), known=True):
            self._set(heading)
            self.spoken = True
            self._add(PartKind.CHANNEL, at, heading.end)
            return self._look.skip(heading.end)
        phrase = contact_finder.phrase_before_name(text, at) if is_han(text[at]) or not self._due else None
        if phrase and phrase.end - at > size and self._look.leads_to_name(phrase.end, known=phrase.kept):
            return self._take_phrase(phrase, at)
        if person := self._look.person(at):
            return self._take_person(person, at)
        if is_han(text[at]) and (end := self._han_before_name(at)):
            return end
        for end in (contact_finder.preposition_end(text, at), contact_finder.filler_end(text, at)):
            if end > at and not (end < len(text) and text[end] == ":"):
                return self._take_filler(at, end)
        if is_han(text[at]) and (end := contact_finder.receiving_end(text, at)) > at and self._look.leads_to_name(end):
            self.incoming, self._due, self.spoken, self.light = True, True, True, True
            return end
        if (phrase := contact_finder.noun(text, at)) and self._look.leads_to_name(phrase.end):
            return self._take_phrase(phrase, at)
        if is_han(text[at]):
            return self._object_before_name(at)
        slip = None if self._due else contact_finder.mistyped_phrase(text, at, word_end(text, at))
        return self._take_phrase(slip, at) if slip and self._look.leads_to_name(slip.end, known=True) else None

    def _han_before_name(self, at: int) -> int | None:
        """The end of 去, 打 right before a name, or of the place of a contact; None where there is none."""
        text = self._text
        journey = contact_finder.journey_end(text, at)
        if journey > at and (place := contact_finder.places_end(text, journey)) > journey:
            if contact_finder.client_place_end(text, journey) > journey:
                self._place = Channel.VISIT
            return place
        if journey > at and self._look.person_at(journey):
            self.channel, self.spoken, self._due = self.channel or Channel.VISIT, True, True
            self._add(PartKind.CHANNEL, at, journey)
            return journey
        for word in ("连打", "打了", "打", "拨了", "拨", "回复了", "回复", "回了", "回"):
            end = contact_finder.measure_end(text, at + len(word)) if text.startswith(word, at) else at
            if end > at and self._look.person_at(end):
                self.spoken = self._due = self.light = True
                if word[-1] in "打拨" or word[0] in "打拨连":
                    self.channel = self.channel or Channel.TELEPHONE
                    self._add(PartKind.CHANNEL, at, end)
                return end
        place = contact_finder.place_end(text, at)
        if place == at:
            bare = contact_finder.places_end(text, at)
            if bare == at or not self._look.leads_to_name(bare, known=True):
                return None
            self._place = self._place or Channel.MEETING
            return bare
        at_client = contact_finder.is_at_client(text, at, place)
        self._place = self._place or (Channel.VISIT if at_client else contact_finder.place_channel(text, at, place))
        return place

    def _take_filler(self, at: int, end: int) -> int:
        if self._text[at:end] in ("约", "约了", "约好"):
            self._appointment = True
        if self._text[at:end] in ("给", "跟", "和", "与", "同", "向", "对"):
            self._due = self.told = True
        return end

    def _take_phrase(self, phrase: ContactPhrase, at: int) -> int:
        self._set(phrase)
        self.spoken = self._due = True
        if phrase.kept:
            self.kept.append((at, phrase.end))
            self.end = phrase.end
            self._appointment = self._appointment or phrase.appointment
        elif phrase.channel or phrase.outcome:
            self._add(PartKind.CHANNEL if phrase.channel else PartKind.OUTCOME, at, phrase.end)
        end = phrase.end
        if is_han(self._text[at]) and (about := contact_finder.talk_about_end(self._text, end)) > end:
            self._appointment = self._appointment or self._text[end:about].startswith("约")
            self.kept.append((end, about))
            end = about
        self.light = phrase.light or phrase.kept
        self._leaves = self._text[at : phrase.end] == "left"
        self._imperative = self._text[at : phrase.end] in _IMPERATIVES and bool(
            self._look.person(self._look.skip(phrase.end))
        )
        self._appointment = self._appointment or self._text[at : phrase.end] in ("答应", "承诺", "允诺", "应允")
        return end

    def _set(self, phrase: ContactPhrase) -> None:
        self.channel = self.channel or phrase.channel
        self.incoming = self.incoming or phrase.incoming
        self.outcome = self.outcome or phrase.outcome

    def _object_before_name(self, at: int) -> int | None:
        """Sent the brochure to Anna, 发基金月报给王芳: a verb with its object before the name."""
        text = self._text
        limit = min(self._size, at + 80)
        stop = next((place for place in range(at, limit) if text[place] in ",。;!?\n:"), limit)
        if is_han(text[at]):
            start = at + (text[at] in "把将")
            if text[at] not in "发送寄转传把将递交推拿带":
                return None
            for place in range(start + 1, min(stop, at + 24)):
                if text[place] in "给到" and (person := self._look.person_at(place + 1)):
                    self._keep_object(at, place)
                    self.spoken = True
                    return self._take_person(person, place + 1)
            return None
        place = word_end(text, at)
        while place < stop:
            place = skip_blanks(text, place)
            end = word_end(text, place)
            if end == place:
                place += 1
                continue
            of_client = not self._due and self._look.possessive_at(place)
            if text[place:end] in ("with", "to", "for", "from", "w", "at", "by") or of_client:
                start = place if of_client else skip_blanks(text, contact_finder.preposition_end(text, place))
                if person := self._look.person_at(start):
                    if of_client:
                        self.kept.append((at, person.end))
                    else:
                        self.kept.append((at, place))
                    self.spoken = True
                    return self._take_person(person, start)
            place = end
        return None

    @property
    def is_appointment(self) -> bool:
        """Whether something was arranged, whose day lies ahead."""
        return self._appointment

    def _keep_object(self, at: int, end: int) -> None:
        """Keep what was sent as part of the note, and read by which way: 把利率表微信发[给]."""
        text = self._text
        for place in range(at + 1, end):
            found = contact_finder.noun(text, place)
            if (
                found
                and found.channel
                and text[found.end : end] in ("发", "转", "转发", "发送", "推送", "传", "发了", "推", "分享")
            ):
                self.channel = self.channel or found.channel
                self.parts.append(Part(PartKind.CHANNEL, place, found.end))
                self.kept += [(at, place), (found.end, end)]
                return
        self.kept.append((at, end))

    # When

    def _when(self, at: int, size: int = 0) -> int | None:
        """The end of a day or a time at `at` that is longer than a name of `size` there; None for none."""
        text = self._text
        start = skip_blanks(text, moment_start(text, at))
        if self._literal_name and at <= skip_blanks(text, 0) + 1:
            return None
        if (
            self.day is None
            and (found := self._look.day_at(start))
            and found[1] - at > size
            and self._may_follow_day(found[1])
        ):
            days, end, part = found
            if spanned := days_of_span(days[0], text[start:end], self._today):
                days = spanned
            if len(days) > 1:
                raise UnclearDay(self._typed, start, end, days)
            if lies_ahead(days[0], text[start:end], self._today):
                if self.clients:
                    return None
                message = _("{day} lies ahead. What is to be done goes behind >.")
                raise Unsorted(message.format(day=plain(self._typed[start:end])), (start, end))
            self.day, self._part = days[0], part
            self._add(PartKind.DAY, start, end)
            return end
        if not self.time and (timed := read_time(text[start : start + 16], self._part)):
            end = start + timed[1]
            if end - at > size and self._may_follow_day(end):
                self.time = timed[0]
                self._add(PartKind.TIME, start, end)
                return end
        if not self.clients and (day := impossible_day(text[start:])):
            message = _("There is no {day}.")
            raise Unsorted(message.format(day=day), (start, min(len(text), start + len(day))))
        return None

    def _may_follow_day(self, at: int) -> bool:
        """Whether what stands behind a day at `at` may go on with a name or a phrase: else it is no day."""
        text = self._text
        if at >= len(text) or text[at].isspace() or text[at] in ",:-、。;":
            return True
        if not is_han(text[at - 1]) or not is_han(text[at]):
            glued = is_han(text[at - 1]) or is_han(text[at]) or bool(self.clients)
            return glued or self._names.find_at_start(self._typed[at:]) is not None
        return bool(
            read_time(text[at : at + 16])
            or self._look.day_at(at)
            or self._names.find_at_start(self._typed[at:])
            or find_person(self._typed, text, at, self._names)
            or contact_finder.phrase_before_name(text, at)
            or contact_finder.phrase_behind_name(text, at)
            or contact_finder.receiving_end(text, at) > at
            or contact_finder.preposition_end(text, at) > at
            or contact_finder.filler_end(text, at) > at
            or contact_finder.place_end(text, at) > at
            or contact_finder.journey_end(text, at) > at
            or text[at] in "发送寄转把将打拨"
        )

    # Who

    def _take_person(self, person: Person, at: int) -> int:
        known, end = self._look.decided(person, at), person.end
        if known not in self.clients:
            self.clients.append(known)
        self._add(PartKind.CLIENT, at, end)
        self._due = False
        text = self._text
        if text.startswith("'s", end) and word_ends(text, end + 2):
            self._check_relation(at, end + 2)
            end, self._possessive = end + 2, True
        elif text[end : end + 1] == "'" and text[end - 1] == "s" and not text[end + 1 : end + 2].isalnum():
            end += 1
        elif is_han(text[end - 1]) and len(known.name) > people_finder.MAX_NAME and not known.name.isascii():
            end = people_finder.company_end(text, end)
        elif text[end : end + 1] == "的" and is_han(text[end - 1]):
            self._check_relation(at, end + 1)
        else:
            self._check_relation(at, end)
        self.end = end
        return end

    def _check_relation(self, start: int, at: int) -> None:
        """Raise Unsorted where it was not the client, but somebody around them: Anna's husband called, 王芳老公来电."""
        text = self._text
        if is_han(text[at - 1]) or text[at - 1 : at] == "的":
            end = people_finder.relation_end(text, at)
            if end == at or not self._is_about_contact(end):
                return
        else:
            at = skip_blanks(text, at)
            end = people_finder.relation_end(text, at)
            if end == at or text[at - 2 : at] != "s " or self._text[start:at].rstrip()[-2:] != "'s":
                return
        message = _("Was “{name}” there, or only “{words}”? Write the client alone, and who it was in the note.")
        words = self._typed[start:end]
        raise Unsorted(message.format(name=plain(self.clients[-1].name), words=plain(words)), (start, end))

    def _is_about_contact(self, at: int) -> bool:
        text = self._text
        if self.spoken:
            return True
        return bool(at < len(text) and (contact_finder.phrase_behind_name(text, at) or text[at] in "打来回问"))

    # Behind the names

    def _verb_behind_colon(self, at: int) -> int | None:
        """Anna: called about the rates. Behind a colon the verb is what the manager did."""
        phrase = None if self.channel or is_han(self._text[at]) else contact_finder.phrase_before_name(self._text, at)
        behind = contact_finder.phrase_behind_name(self._text, at)
        if phrase is None or phrase.channel is None or phrase.kept or (behind and behind.end > phrase.end):
            return None
        self._set(phrase)
        self.spoken, self._listed = True, False
        self._add(PartKind.CHANNEL, at, phrase.end)
        return phrase.end

    def _behind_names(self, at: int) -> int | None:
        text = self._text
        between = text[self.end : at]
        if text[at] in CHANNEL_LETTERS and not self.spoken and (end := self._grammar_channel(at, between)) is not None:
            return end
        if self._listed and (end := self._one_more(between, at)) is not None:
            return end
        if text[at] in _CONJUNCTION_SIGNS:
            return None
        if ":" in between or "-" in between.strip():
            self._listed = False
        if not self.spoken and (end := self._grammar_channel(at, between)) is not None:
            return end
        if between.strip() == ":" and (end := self._verb_behind_colon(at)) is not None:
            return end
        if self._appointment and self._look.future_at(at):
            return None
        if (end := self._day_behind_names(at)) is not None:
            return end
        if self.channel is not None and not self.spoken and is_han(text[at]):
            return None
        if "," in between and self.channel is not None:
            return None
        if (end := self._phrase_behind(at, between)) is not None:
            return end
        if text[at] in "([" and (end := self._in_brackets(at)) is not None:
            return end
        if is_han(text[at]):
            place = contact_finder.place_end(text, at)
            if place > at:
                following = skip_blanks(text, place)
                goes_on = following < len(text) and (
                    contact_finder.phrase_behind_name(text, following) or self._look.day_at(following)
                )
                if (self.spoken or self.told) and contact_finder.is_at_client(text, at, place):
                    self._place = self._place or Channel.VISIT
                    return place
                if contact_finder.is_branch(text, at, place) or (
                    (self.spoken or self.told) and text[following : following + 1] in ("聊", "谈")
                ):
                    self._place = self._place or contact_finder.place_channel(text, at, place)
                    self.spoken = True
                    return place
                return place if goes_on else None
            if text[at] == "的" and contact_finder.noun(text, at + 1) and (self.light or self.incoming):
                return at + 1
        filler = contact_finder.filler_end(text, at)
        if not between.strip(" ") and filler > at and is_han(text[at]):
            self._listed = False
            following = skip_blanks(text, filler)
            if following < len(text) and (
                contact_finder.phrase_behind_name(text, following)
                or contact_finder.preposition_end(text, following) > following
                or contact_finder.filler_end(text, following) > following
                or self._look.day_at(following)
                or contact_finder.place_end(text, following) > following
            ):
                return filler
        return None

    def _in_brackets(self, at: int) -> int | None:
        """The end of brackets that hold no more than a channel or a day: Anna (phone), 王芳（昨天）."""
        text = self._text
        start, end = at + 1, at + 1
        while end < self._size and text[end] not in ")]":
            end += 1
        found = contact_finder.noun(text, start) or contact_finder.how(text, start)
        if end < self._size and found and found.end == end and self.channel is None:
            self._set(found)
            self.spoken = True
            self._add(PartKind.CHANNEL, start, end)
            self.end = end + 1
            return end + 1
        day = self._look.day_at(start) if self.day is None else None
        if end < self._size and day and day[1] == end and day[0][-1] <= self._today and len(day[0]) == 1:
            self.day = day[0][0]
            self._add(PartKind.DAY, start, end)
            self.end = end + 1
            return end + 1
        return None

    def _one_more(self, between: str, at: int) -> int | None:
        """The end of one more name, behind a comma, a conjunction or a blank; None where none follows."""
        text = self._text
        conjunction = at
        if text[at] in _CONJUNCTION_SIGNS and not text.startswith("//", at):
            conjunction = at + 1
        else:
            for word in _CONJUNCTIONS:
                if (
                    text.startswith(word, at)
                    and word_ends(text, at + len(word))
                    and not text.startswith(("跟进", "与会", "跟踪", "和平", "与其", "及时"), at)
                ):
                    if word in ("with", "w/") and not (self.channel or self.spoken):
                        continue
                    conjunction = at + len(word)
                    break
        start = self._look.skip(conjunction)
        if start >= len(text):
            if conjunction > at and text[at] in "、&;":
                raise Unsorted(_("Who was it? A client's name is missing."))
            return None
        if conjunction > at:
            if is_han(text[at]) and self.channel and not self.spoken:
                return None
            return self._behind_conjunction(at, conjunction, start)
        person = self._look.person(at)
        if person is None:
            if "," in between and not self.spoken and not self.channel and self._look.is_unknown_in_list(at):
                raise self._look.unknown(at, at + len(unknown_word(self._typed, text, at)))
            return None
        if self.channel and not self.spoken:
            return None
        if "," in between and ":" not in between:
            return self._take_person(person, at) if self._list_goes_on(person, at) else None
        if not between or between.isspace():
            if not between and not (is_han(text[at]) and person.full):
                return None
            if not person.full and not (self._look.followed_by_channel(person.end)):
                return None
            if self._list_goes_on(person, at):
                return self._take_person(person, at)
        return None

    def _behind_conjunction(self, at: int, conjunction: int, start: int) -> int | None:
        text, typed = self._text, self._typed
        if text[at] == "、" and contact_finder.noun(text, start):
            self._listed = False
            return start
        person = self._look.person(start)
        word = text[at:conjunction]
        if person and not (word in ("with", "w/") and text.startswith("'s", person.end)):
            return self._take_person(person, start)
        companion = people_finder.companion_end(text, start)
        if companion > start:
            following = skip_blanks(text, companion)
            if following < len(text) and contact_finder.phrase_behind_name(text, following):
                self.kept.append((at, companion))
                self._listed = False
                return companion
            return None
        if word in ("with", "w/", "n", "y"):
            return None
        end = unknown_name_end(typed, text, start)
        if end > start and is_han(text[start]):
            longer = min(end + 1, han_end(text, start))
            for stop in (end, longer):
                if self._look.channel_or_end(stop):
                    raise self._look.unknown(start, stop)
            if text[at] == "、":
                raise self._look.unknown(start, end)
            return None
        if end > start:
            raise self._look.unknown(start, end)
        end = word_end(text, start)
        if (text[at] in "、&;" and not is_han(text[start])) or text[at] == "、":
            raise self._look.unknown(start, start + len(unknown_word(typed, text, start)))
        is_verb = text[start:end].endswith(("ed", "ing"))
        if (
            not is_han(text[start])
            and word in ("and", "&", "+", "/")
            and not is_verb
            and self._look.channel_or_end(end)
        ):
            raise self._look.unknown(start, end)
        return None

    def _list_goes_on(self, person: Person, at: int) -> bool:
        """Whether a name behind a comma or a blank is one more client, rather than the beginning of the note."""
        text, end = self._text, person.end
        if end >= len(text):
            return True
        if text.startswith("'s", end) or text[end] == "的":
            return False
        following = self._look.skip(end)
        if following >= len(text) or starts_sign(text, following):
            return True
        glued = following == end
        if text[following] in _CONJUNCTION_SIGNS or any(
            text.startswith(word, following) and word_ends(text, following + len(word))
            for word in ("和", "与", "跟", "and", "以及")
        ):
            return True
        phrase = contact_finder.phrase_behind_name(text, following)
        if phrase and (is_han(text[following]) or not phrase.incoming):
            return True
        if not glued and self._look.followed_by_letter(end):
            return True
        if glued and is_han(text[end]):
            return (
                text.startswith(("一起", "一同", "都", "两", "三人", "夫妇"), end)
                or bool(contact_finder.noun(text, end))
                or bool(self._names.find_at_start(self._typed[end:]))
            )
        if glued:
            return False
        if self.spoken and is_han(text[at]):
            return True
        if self.spoken:
            nearer = self._look.person_at(following)
            return (
                bool(nearer)
                or "," in text[end:following]
                or text.startswith(("about", "re ", "at ", "on ", "for ", "over ", "in ", "re:"), following)
                or bool(self._look.day_at(following))
            )
        if contact_finder.noun(text, following):
            return True
        if person.full and not is_han(text[following]):
            return "," not in text[end:following] or bool(self._look.person_at(following))
        return person.full and is_han(text[at])

    def _grammar_channel(self, at: int, between: str) -> int | None:
        """The end of the channel in the grammar's own words: T, t-, 电话, email."""
        text = self._text
        if self.channel is not None:
            return None
        adjacent = not between
        letter, mark = text[at], outcome_mark(text, at + 1)
        after = text[at + 1 + bool(mark) :][:1]
        if letter in CHANNEL_LETTERS and (
            not after or after.isspace() or after in ",:" or (adjacent and not mark and is_han(after))
        ):
            return self._take_channel(Channel(letter.upper()), at, at + 1, mark)
        for word, channel in contact_finder.channel_words().items():
            if not text.startswith(word, at):
                continue
            end = at + len(word)
            mark = outcome_mark(text, end)
            following = text[end + bool(mark) : end + bool(mark) + 1]
            runs_on = (following.isalnum() or following in ("'", "-")) if word.isascii() else following in "号费群码卡"
            if following and (
                runs_on or (is_han(following) and not word.isascii() and self._look.phrase_is_longer(at, end))
            ):
                continue
            if (
                word.isascii()
                and "," in between + ":"
                and between.strip()
                and not (not following or following in ",:;-" or self._look.noun_may_end(end))
            ):
                continue
            if word.isascii() and text[end:].startswith((" from ", " to ", " with ")):
                continue
            return self._take_channel(channel, at, end, mark, incoming=word == "来电")
        return None

    def _take_channel(
        self, channel: Channel, at: int, end: int, mark: Outcome | None, *, incoming: bool = False
    ) -> int:
        self.channel, self.incoming, self.outcome = channel, incoming, mark or self.outcome
        self.is_marked = mark is not None
        self._listed = self._look.followed_by_with(end)
        self._add(PartKind.CHANNEL, at, end + bool(mark))
        return self.end

    def _phrase_behind(self, at: int, between: str) -> int | None:
        text = self._text
        phrase = contact_finder.phrase_behind_name(text, at)
        if phrase is None and not is_han(text[at]):
            start = at
            if self.light or not self.spoken:
                for article in (
                    "another ",
                    "a ",
                    "an ",
                    "the ",
                    "quick ",
                    "for a ",
                    "for ",
                    "out for ",
                    "out to ",
                    "to ",
                ):
                    if text.startswith(article, start):
                        start += len(article)
            found = contact_finder.noun(text, start)
            if found and (self.light or self._possessive or not self.spoken) and self._look.noun_may_end(found.end):
                phrase = found
                if self._leaves and text[start : found.end] in ("message", "note", "word"):
                    phrase = found._replace(outcome=Outcome.NOT_REACHED)
        if phrase is None and is_han(text[at]) and (self.light or self.incoming):
            phrase = contact_finder.noun(text, at)
        if phrase is None:
            return None
        if between.strip() and not is_han(text[at]) and phrase.incoming:
            return None
        if phrase.light:
            return None
        if self.spoken and phrase.incoming and not is_han(text[at]):
            return None
        differs = self.channel is not None and phrase.channel not in (None, self.channel) and not phrase.outcome
        if differs and (not self.spoken or is_han(text[at])):
            return None
        if self.channel is not None and not self.spoken and (is_han(text[at]) or not phrase.outcome):
            return None  # a sign said it: what stands behind it is the note, as it was typed
        self._set(phrase)
        self.spoken = True
        self._listed = False if is_han(text[at]) else self._look.followed_by_with(phrase.end)
        self.light = False
        kind = PartKind.OUTCOME if phrase.outcome and phrase.channel is None else PartKind.CHANNEL
        self._add(kind, at, phrase.end)
        return phrase.end

    def _day_behind_names(self, at: int) -> int | None:
        """The end of a day or time behind the names, where it is that of the contact."""
        text = self._text
        start = skip_blanks(text, moment_start(text, at))
        day = None if self.day else self._look.day_at(start)
        timed = None if self.time else read_time(text[start : start + 16], self._part)
        end = day[1] if day and not (timed and start + timed[1] > day[1]) else start + timed[1] if timed else 0
        if not end:
            return None
        if day and lies_ahead(day[0][0], text[start : day[1]], self._today):
            return None
        if not self._day_is_of_contact(at, end):
            return None
        if self._imperative and not text.startswith(_PAST, start):
            message = _("{day} lies ahead. What is to be done goes behind >.")
            raise Unsorted(message.format(day=plain(self._typed[start:end])), (start, end))
        saved = self.end
        read = self._when(at)
        if read is None:
            self.end = saved
        return read

    def _day_is_of_contact(self, at: int, end: int) -> bool:
        """Whether a day or time behind the names is that of the contact, by what stands behind it."""
        text = self._text
        following = self._look.skip(end)
        if following >= len(text) or starts_sign(text, following):
            return True
        if text[end] in ",:;。-" or (text[end] == "." and not text[end + 1 : end + 2].isdigit()) or following - end > 1:
            return True
        if day := self._look.day_at(following):
            return self._day_is_of_contact(following, day[1])
        if timed := read_time(text[following : following + 16]):
            return self._day_is_of_contact(following, following + timed[1])
        word = text[following : word_end(text, following)]
        if not is_han(text[following]) and (word in BEHIND_DAY or contact_finder.how(text, following)):
            return True
        grammar = self.channel is not None and not self.spoken
        if grammar:
            return False
        if contact_finder.phrase_behind_name(text, following) or self._look.letter_follows(following):
            return True
        if not is_han(text[at]) and (contact_finder.noun(text, following) or self.spoken):
            return True
        if contact_finder.place_end(text, following) > following:
            return self._day_is_of_contact(following, contact_finder.place_end(text, following)) or self.spoken
        if (
            contact_finder.filler_end(text, following) > following
            or contact_finder.preposition_end(text, following) > following
        ):
            after = max(contact_finder.filler_end(text, following), contact_finder.preposition_end(text, following))
            nearer = skip_blanks(text, after)
            return nearer < len(text) and bool(contact_finder.phrase_behind_name(text, nearer))
        if any(text.startswith(word, following) for word in contact_finder.channel_words()):
            return True
        return self.spoken and text[end].isspace()
