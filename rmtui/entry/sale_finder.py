"""Finds a sale told in words within a note: 买了50万理财, bought 50k of the bond fund.

A wish, a question, a balance, a redemption, another bank's money and that of others are none.
"""

from __future__ import annotations

import re

from rmtui.comparing import is_han
from rmtui.entry.amounts import begins_sum
from rmtui.entry.line import EntrySale
from rmtui.entry.normal_form import normal_form, skip_blanks
from rmtui.entry.numerals import FIGURE
from rmtui.entry.phrase_table import holds, word_at
from rmtui.entry.sale_amounts import amounts_in, names_year, sums_in
from rmtui.entry.sale_product import PASSIVES, product_of
from rmtui.entry.sale_signs import (
    DRAWN,
    SIGNED,
    bought_verb,
    has_premium,
    is_bought_elsewhere,
    is_unclear_product,
    speaks_against,
    tells_money_out,
    tells_refusal,
)
from rmtui.rules.assets.product_kinds import product_kind
from rmtui.words import phrases
from rmtui.words import sales as words
from rmtui.words.products import PREMIUMS
from rmtui.words.step_subjects import JOINTS

_MAX_SALES = 3
_AND = "和及跟与"
"""Between two sales of a Chinese clause: 国债30万|和|基金20万."""


def find_sales(
    typed: str,
    text: str,
    spans: list[tuple[int, int]],
    *,
    is_sold: bool = False,
    clients_until: int = 0,
    behind_names: int = 0,
) -> list[tuple[EntrySale, tuple[int, int]]]:
    """The sales that the clauses of a note tell, each with the span of its words. `text`: the normal form.

    `is_sold`: whether the note goes on behind a verb of the head: Sold [Anna]. `clients_until`: up to where whatever is
    told is what the client did. `behind_names`: where the clients are named no more: mortgage with Anna.
    """
    found: list[tuple[EntrySale, tuple[int, int]]] = []
    taken: set[tuple[int, int]] = set()
    read: set[tuple[int, int]] = set()
    """Where the amounts of these sales stand."""
    for place, (start, end) in enumerate(spans):
        is_taken = (start, end) in taken
        own_verb = None if is_taken else bought_verb(text, start, end) or _product_done(text, start, end)
        if done := own_verb or _done_beside(text, spans, place):
            told = text[slice(*done)]
        elif (is_sold and place == 0) or (found and not is_taken and _continues(typed, text, start, end)):
            told = ""
        else:
            continue
        verb = own_verb or (start, start)
        if is_joined(typed, text, start, end):
            continue
        if (start >= clients_until and is_by_others(typed, text, start, verb[0])) or _tells_no_sale(
            text, spans[:place][-1:], (start, end), verb, is_loan=told in SIGNED
        ):
            continue
        before_verb = text[start : verb[0]]
        at_verb = end if product_kind(text[verb[1] : end]) else verb[0]
        amounts, verb, words_end = _amounts_bought(typed, text, spans[place : place + 3], verb, taken)
        product_first = bool(amounts) and bool(product_kind(text[verb[1] : min(amounts[0][2], end)]))
        for number, (units, currency, begun, stop) in enumerate(amounts[:_MAX_SALES]):
            if number and not (product_kind(text[stop:end]) or product_kind(text[amounts[0][3] : begun])):
                continue
            until = end
            if number + 1 < len(amounts) and product_kind(text[stop : amounts[number + 1][2]]):
                until = amounts[number + 1][2]
            elif stop < at_verb < end and product_kind(text[stop:at_verb]):
                until = at_verb  # 20万理财|买了
            first = verb[1] if number == 0 else amounts[number - 1][3] if product_first else begun
            led, clause = end, next((at for at, last in spans[place:] if begun < last), start)
            if clause > first and not product_kind(text[first:end]) and product_kind(text[clause:begun]):
                first, led = clause, begun  # 存进来啦, 一年期定存8万
            first += number > 0 and text[first] in _AND
            behind = product_of(typed[stop:until].rstrip(_AND if until < end else "")) if stop <= end else ""
            ahead, target = product_of(typed[first : min(begun, led)]), _target(text[stop:until])
            product = _named(ahead, behind) if product_first and len(amounts) > 1 else _named(behind, ahead)
            product = product_of(typed[until - len(target) : until]) if target else product
            kind = _kind(text, (start, end, words_end), product, target)
            if not kind and found and text.startswith(phrases(words.MORE_BOUGHT), verb[0]):
                kind = found[-1][0].kind
            if not (kind or number):
                kind, product = _referred_to(text, spans[:place][-1:], (start, verb[0]), told, product)
            is_unclear = (
                is_unclear_product(typed[start:words_end])
                or _names_two_kinds(product)
                or is_bought_elsewhere(typed[max(start, behind_names) : words_end])
                or (kind != "deposit" and told in phrases(words.RENEWED))
            )
            if _is_sale(told, before_verb, product, kind) and not (is_unclear or _is_share(text, begun, stop)):
                sale = EntrySale(units, currency, kind, _with_payment(product, kind, text[first:begun]))
                if (begun, stop) not in read:
                    found.append((sale, (verb[0], max(stop, min(until, end)))))
                read.add((begun, stop))
    return found


def _tells_no_sale(
    text: str, before: list[tuple[int, int]], clause: tuple[int, int], verb: tuple[int, int], *, is_loan: bool
) -> bool:
    """Whether a clause with a verb of buying tells of a wish, of another time or bank, or of money turned over.

    `before`: the clause before it, if there is one; `is_loan`: whether it is a loan's verb.
    """
    start, end = clause
    return (
        speaks_against(text, start, end, is_loan=is_loan)
        or _is_earlier(text, start, verb[0])
        or _is_elsewhere(text, start, verb[0])
        or _is_only_said(text, before, clause, verb[0])
        or names_year(text, start, end)
        or _is_conversion(text, clause, verb)
    )


def _amounts_bought(
    typed: str, text: str, spans: list[tuple[int, int]], verb: tuple[int, int], taken: set[tuple[int, int]]
) -> tuple[list[tuple[int, str, int, int]], tuple[int, int], int]:
    """The amounts that the first of some clauses tells, whose verb of buying is known, or one behind it that goes with
    it, and is `taken` then; the verb, or where the clause begins that tells the amount before it; where the words end.
    """
    start, end = spans[0]
    if amounts := sums_in(typed, text, verb[1], end):
        return amounts, verb, end
    if before := sums_in(typed, text, start, verb[0]):
        if product_kind(text[start : verb[0]]):
            return before, (start, start), end
        if product_kind(text[verb[1] : end]) and is_han(text[verb[0]]):
            units, currency, begun, _stop = before[-1]
            return [(units, currency, begun, verb[1])], verb, end
    for follows in spans[1:]:
        if follows in taken or (bought_verb(text, *follows) and not has_premium(text[slice(*follows)])):
            break
        if _goes_with(typed, text, *follows) and not _is_of_its_own(text, (verb[1], end), follows):
            taken.add(follows)
            return amounts_in(typed, text, *follows), verb, follows[1]
    return [], verb, end


def _is_of_its_own(text: str, before: tuple[int, int], clause: tuple[int, int]) -> bool:
    """Whether a Chinese clause names its own product, and the words behind the verb `before` it are none: 开了|户,
    转了30万到短债.
    """
    bought = text[slice(*before)]
    is_other = any(map(is_han, bought)) and not product_kind(bought) and text[before[1]] != ":"  # 签了两单: 年金5万
    return is_other and bool(product_kind(text[slice(*clause)])) and not has_premium(text[slice(*clause)])


def _with_payment(product: str, kind: str, before: str) -> str:
    """The product of a policy behind the Chinese word `before` its amount for how it is paid: 趸交 | 15万 | 年金险."""
    if kind != "insurance":
        return product
    paid = next((word for names in PREMIUMS["zh"].values() for word in phrases(names) if word in before), "")
    return product if paid in product else f"{paid}{product}"


def _is_share(text: str, start: int, end: int) -> bool:
    """Whether only a part of an amount is meant, it is meant several times, or another may be: half of the | 200k;
    20k | each; 50k | or 60k.
    """
    either = _EITHER.match(text, end)
    is_several = text.startswith((" each", " apiece"), end) or (either and begins_sum(text, either.end()))
    return bool(is_several or _SHARE.search(text[:start]))


_SHARE = re.compile(
    r"\b(?:half|quarter|third|most|some|part|rest) (?:of )?(?:the|her|his|their|that|this) $"
    r"|\b(?:from \S+ to|between \S+ and) $|[0-9a-z] or $|或者?$"
)
_EITHER = re.compile(r" ?(?:or |或者?)")


def _names_two_kinds(product: str) -> bool:
    """Whether English words name two products of different kinds: gold and the bond fund."""
    first, _and, second = product.lower().partition(" and ")
    return bool(second and product_kind(first) and product_kind(second)) and product_kind(first) != product_kind(second)


def _kind(text: str, places: tuple[int, int, int], product: str, target: str) -> str:
    """The kind of what was sold: by what the money goes into, else by the words beside the amount, else by its clause
    from the first of `places` to the second and the one up to the third.
    """
    start, end, words_end = places
    if target:
        return product_kind(target)
    kind = product_kind(product) or product_kind(text[start:end]) or product_kind(text[end:words_end])
    return kind or ("insurance" if has_premium(text[start:words_end]) else "")


def _referred_to(
    text: str, before: list[tuple[int, int]], led: tuple[int, int], verb: str, product: str
) -> tuple[str, str]:
    """The kind of the only product in an English clause `before`, "" where none is meant, and the product, where the
    words beside an amount refer to it: likes the bond fund, | took 50k of it; for coins, | bought 9,000 in total.
    """
    if before and not product and is_han(verb[:1]):
        is_clients = text[slice(*led)].strip() in _LEADS_TO_BUYING
        return (_only_kind(text[slice(*before[0])]) if is_clients else ""), product
    refers = before and re.fullmatch(_REFERRING, product.lower()) and (product or verb in _BUYING)
    if not refers or is_han(text[before[0][0]]) or tells_money_out(text, *before[0]) or tells_refusal(text, *before[0]):
        return "", product
    kinds = {product_kind(one) for one in re.split(_BETWEEN_PRODUCTS, text[slice(*before[0])])} - {""}
    return (kinds.pop() if len(kinds) == 1 else ""), product if product.endswith(_ONES) else ""


def _only_kind(text: str) -> str:
    """The kind of the only product that a Chinese clause names, where no money of it goes and nobody else has it."""
    against = (words.MONEY_OUT["zh"], words.OF_OTHERS["zh"], words.NOT_DONE["zh"], "没, 不, 别, 亏, 跌, 信用卡, 股票")
    kinds = {product_kind(one) for one in re.split(_BETWEEN_HAN, text)} - {""}
    return kinds.pop() if len(kinds) == 1 and not holds(text, *against) and kinds.isdisjoint(_NOT_SOLD) else ""


_LEADS_TO_BUYING = ("", *phrases(words.LEADS_TO_BUYING))
_BETWEEN_HAN = r"[和跟与及、或]|还是|转|换"
_NOT_SOLD = frozenset(("loan", "card", "stock", "trust"))
_ONES = (" one", " ones")
_REFERRING = r"|total|all|all told|altogether|worth|it|them|those|(?:[\w-]+ ){1,3}ones?"
_BUYING = ("bought", "buys", "purchased", "invested")
"""Verbs that need no words of what was bought."""
_BETWEEN_PRODUCTS = r" (?:and|or|to|over|than|not|but|instead of) "


def _is_sale(verb: str, before: str, product: str, kind: str) -> bool:
    """Whether an amount is that of a sale, by its verb, the words before that, and the kind of its product."""
    is_loan = (product_kind(product) if product or is_han(verb[:1]) else kind) == "loan"
    is_debt = is_loan if verb in DRAWN else kind != "loan" or verb in SIGNED
    is_outflow = verb == "出了" and product_kind(before)  # 基金出了50万
    return bool(kind) and is_debt and not is_outflow


def _target(text: str) -> str:
    """What money goes into, of words that tell from where, too: from the fund | to a deposit; "" for none."""
    _from, source, rest = f" {text}".partition(" from ")
    return max((rest.partition(word)[2] for word in (" into ", " to ")), key=len) if source else ""


def _named(product: str, other: str) -> str:
    """Of the words on both sides of an amount those that name a product, of `product` first."""
    named = (words for words in (product, other) if product_kind(words))
    return next(named, product or other)


def _continues(typed: str, text: str, start: int, end: int) -> bool:
    """Whether a Chinese clause behind that of a sale is no more than one more product with its amount: 增额寿险20万."""
    amounts = amounts_in(typed, text, start, end)
    if len(amounts) != 1 or not is_han(text[end - 1]) or end - start > _SHORT_CLAUSE + 2:
        return False
    _units, _currency, begun, stop = amounts[0]
    return bool(product_kind(text[start:begun] if stop >= end else text[stop:end])) and (begun == start or stop >= end)


def is_by_others(typed: str, text: str, start: int, verb: int) -> bool:
    """Whether the English words of a clause before its verb name somebody else: Tom | put 50k in the fund."""
    tokens = text[start:verb].split()
    if not tokens or any(map(is_han, text[start : verb + 1])):
        return False
    is_name = typed[start].isupper() and text[:start].rstrip()[-1:] == "," and tokens[0] not in _CLIENTS
    joint = next((at for at in range(len(tokens) - 1, -1, -1) if tokens[at].strip(",") in _JOINTS), -1)
    subject = [word for word in tokens[joint + 1 :] if word not in _ADVERBS]
    if _is_passive(text, start, verb):
        return False
    return is_name or bool(subject and subject[0] not in _CLIENTS)


def _is_passive(text: str, start: int, verb: int) -> bool:
    """Whether an English clause is a sum, its product and a participle that ends it: 2m business loan | signed."""
    tokens = [word for word in text[start:verb].split() if word not in _BEFORE_SUM]
    end = next((verb + len(one) - 1 for one in PASSIVES if text.startswith(one, verb - 1)), verb)
    is_last = end > verb and (text[end : end + 1] in ("", ".", ",", ";", ")") or text.startswith(" - ", end))
    return is_last and bool(tokens) and bool(product_kind(" ".join(tokens[-_PRODUCT:]))) and _OTHERS.isdisjoint(tokens)


_PRODUCT = 3
"""Words of a product before such a participle."""
_OTHERS = frozenset(("with", "at", "from", "to", "by", "for", "on", "about", "her", "his", "their", "not", "no"))


def _product_done(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The participle at the end of an English clause that is no more than a product, and perhaps its sum: 500k wealth
    product | done, mortgage | done.
    """
    begun, stop = _bare_done(text, start, end)
    word = next((one for one in _DONE_WITH_PRODUCT if text.endswith(f" {one}", begun, stop)), "")
    at = stop - len(word)
    return (at, stop) if word and _is_passive(f"{text[:stop]}", begun, at) else None


_DONE_WITH_PRODUCT = phrases(words.DONE_WITH_PRODUCT)


_BEFORE_SUM = frozenset(("a", "the", "new", "was", "now", "just", "finally"))
_JOINTS = frozenset(phrases(JOINTS))
_CLIENTS = frozenset(phrases(words.CLIENTS))
_ADVERBS = frozenset(phrases(words.ADVERBS))


def _is_conversion(text: str, clause: tuple[int, int], verb: tuple[int, int]) -> bool:
    """Whether a Chinese clause tells that one product was turned into another: 把30万理财|转成了|大额存单."""
    source, target = text[clause[0] : verb[0]], text[verb[1] : clause[1]]
    is_turned = text.startswith(phrases(words.CONVERTED), verb[0]) and "活期" not in source
    is_matured = "到期" in source and not text.startswith("转了", verb[0])
    return is_turned and not is_matured and bool(product_kind(source) and product_kind(target))


def _is_earlier(text: str, start: int, at: int) -> bool:
    """Whether an earlier day stands before the verb of a sale: 上周买了."""
    return holds(text[start:at], words.EARLIER)


def _is_elsewhere(text: str, start: int, at: int) -> bool:
    """Whether a Chinese place that is not surely this bank's stands before the verb of a sale: 在招商证券|买了."""
    found = re.compile(_PLACE).search(text, start, at) if is_han(text[at : at + 1]) else None
    if found is None or (found["way"] == "从" and product_kind(found["place"])):
        return False
    return found["place"] not in _OWN and not holds(found["place"], words.OWN_PLACES)


def bought_at_another(text: str, start: int, end: int) -> bool:
    """Whether a Chinese clause names another institution where something was bought: 在平安|买了."""
    return re.compile(_AT_ANOTHER).search(text, start, end) is not None


_AT_ANOTHER = (
    rf"(?:在|去|到|从)(?:{'|'.join(phrases(words.OTHER_INSTITUTIONS))})[^,我咱]{{0,4}}?"
    r"(?:买|投|存|配|签|办|认购|申购)了"
)
_PLACE = r"(?P<way>在|去|通过|从|(?<!不)到(?![期账手了]))(?P<place>[^,在去从到过了]{1,10})$"
_OWN = frozenset(("银行", "家", "家里", *phrases(words.SOURCES)))
"""This bank's where they stand alone, 在银行, and where money came from; parts of others: 别的银行, 老家."""


def _is_only_said(text: str, before: list[tuple[int, int]], clause: tuple[int, int], verb: int) -> bool:
    """Whether the client only says what will be bought: 她说改|存定期20万; 说不买基金了, 改|存定期20万."""
    start, end = clause
    is_changed = text[start:verb] == "改" and any("说" in text[slice(*one)] for one in before)
    return (is_changed or re.search(_SAID, text[start:verb]) is not None) and "了" not in text[verb:end]


_SAID = r"说(?![服动])[^了]{0,5}$"


def _done_beside(text: str, spans: list[tuple[int, int]], place: int) -> tuple[int, int] | None:
    """What was done, as a clause beside says that and no more: deal done, | 60k; 成了, | 年金5万.

    Behind an amount, how long a deposit runs may stand before it: 存单30万, 三年期, | 已办.
    """
    before = spans[place - 1] if place else None
    if before and any(map(is_han, text[slice(*spans[place])])):
        bare = text[slice(*_bare_done(text, *before))]
        before = before if bare in _DONE or bare in _SURELY_DONE else None
    behind = next((one for one in spans[place + 1 :] if not _TERM.fullmatch(text, *one)), None)
    beside = () if has_words(text, *spans[place]) else filter(None, (before, behind))
    done = next((one for one in beside if is_done(text, *one)), None)
    return done and (bought_verb(text, *done) or done)


_TERM = re.compile(rf"(?:期限)?(?:{FIGURE}|[0-9]{{1,3}}|半)个?(?:年|月|天)期?")
"""A clause that is no more than how long a deposit runs: 三年期."""


def has_words(text: str, start: int, end: int) -> bool:
    """Whether an English clause tells what somebody has, rather than what was bought: has 35k in the fund."""
    return not _HAVING.isdisjoint(text[start:end].split())


_HAVING = frozenset(phrases(words.HAVING))


def is_done(text: str, start: int, end: int) -> bool:
    """Whether a clause says no more than that it was bought: 已下单."""
    start, end = _bare_done(text, start, end)
    if start >= end:
        return False
    verb = bought_verb(text, start, end)
    if verb and verb == (start, end) and (not is_han(text[start]) or text[start:end] in _SURELY_DONE):
        return True
    if text[start:end] in _DONE or _FIRST_PAID.fullmatch(text, start, end):
        return True
    is_led = bool(verb) and end - start <= 6 and text[start] in "已当刚办签下"
    return is_led and text[end - 1] not in "年月天" and not speaks_against(text, start, end)  # 已放款三年


def _bare_done(text: str, start: int, end: int) -> tuple[int, int]:
    """The same clause without what only leads to what was done, or stands behind it: 终于|下单|啦, signed | today."""
    while lead := word_at(text[:end], start, _LEADS_TO_DONE):
        start = skip_blanks(text, start + len(lead))
    while tail := next((word for word in _BEHIND_DONE if text.endswith(word, start, end)), ""):
        end = start + len(text[start : end - len(tail)].rstrip())
    return start, end


_LEADS_TO_DONE = tuple(word + " " * word.isascii() for word in phrases(words.LEADS_TO_DONE))
_BEHIND_DONE = tuple(" " * word.isascii() + word for word in phrases(words.BEHIND_DONE))
_SURELY_DONE = ("下单", "下了单", "签单", "落单", "出单", "成单", "成交", "签约", "开单", "开了单")
_FIRST_PAID = re.compile(r"首(?:期|年|笔|缴|[期年]?保费)(?:已经?[扣缴交付划][款费清妥]?|[扣缴交付划]了|扣款成功)")
"""What was paid first, so that it was bought: 首期已扣."""


def tells_amount_bought(typed: str, text: str, start: int, end: int) -> bool:
    """Whether a text holds an amount and a word of buying."""
    return bool(bought_verb(text, start, end) and amounts_in(typed, text, start, end))


def amount_and_product(typed: str, text: str, start: int, end: int) -> str:
    """The only amount in a clause with the words of its product, as they stand behind `=`; "" where not clear."""
    found = amounts_in(typed, text, start, end)
    if len(found) != 1 or is_only_amount(typed, text, start, end):
        return ""
    _units, _currency, begun, stop = found[0]
    verb, turned = bought_verb(text, start, begun), bought_verb(text, stop, end)
    behind = turned[1] if turned and product_kind(text[turned[1] : end]) else stop
    before = product_of(typed[verb[1] if verb else start : begun])
    if verb is None and not (is_han(text[start]) and len(before) <= _SHORT_CLAUSE and product_kind(before)):
        before = ""
    product = _named(product_of(typed[behind:end]), before)
    glue = "" if product and is_han(product[0]) else " "
    return f"{typed[begun:stop].strip()}{glue}{product}" if product else ""


def either_sale(typed: str, text: str, start: int, end: int) -> list[str]:
    """The two sales that a clause may tell of which one was made: bought 50k or 60k of gilts; none where there are not
    two.
    """
    amounts = [one[2:] for one in amounts_in(typed, text, start, end)]
    if len(amounts) != len(("one", "other")):
        return []
    (first, stop), (begun, last) = amounts
    if text[stop:begun].strip() not in _OR:
        return []
    told = [f"{typed[first:stop]}{typed[last:end]}", typed[begun:end]]
    return [amount_and_product(one, normal_form(one), 0, len(one)) or one.strip() for one in told]


_OR = ("or", "/", "或", "或者", "还是")
"""Between two amounts of which one is meant."""


def is_joined(typed: str, text: str, start: int, end: int) -> bool:
    """Whether an English clause names several sums, which `joined_sales` reads."""
    return not any(map(is_han, text[start:end])) and len(sums_in(typed, text, start, end)) > 1


def _goes_with(typed: str, text: str, start: int, end: int) -> bool:
    """Whether a clause gives the amount of the sale before it: 保费2万; 40k; 基金10万."""
    if has_premium(text[start:end]) or is_only_amount(typed, text, start, end):
        return bool(amounts_in(typed, text, start, end))
    short = end - start <= _SHORT_CLAUSE and not speaks_against(text, start, end)
    return short and bool(product_kind(text[start:end])) and bool(amounts_in(typed, text, start, end))


_DONE = frozenset(phrases(words.DONE))
_SHORT_CLAUSE = 10


_BEFORE_AMOUNT = (
    *phrases("人民币, 每个月, 每月, 每期, 金额, 共, 合计, 一共, 总共, 付了, 付款, 付, 花了, 花, 实付"),
    *("total ", "for "),
)


def is_only_amount(typed: str, text: str, start: int, end: int) -> bool:
    """Whether a clause is no more than an amount: bought the bond fund, 40k."""
    while word := word_at(text, start, _BEFORE_AMOUNT):
        start += len(word)
    found = amounts_in(typed, text, start, end)
    if len(found) != 1 or found[0][2] != start:
        return False
    return found[0][3] >= end - 1 or (text[end - 1].isascii() and product_of(text[found[0][3] : end]) in _IN_ALL)


_IN_ALL = ("", "worth", "total", "all", "all told", "altogether", "end", "heel of the hunt")
"""Behind an amount, without in or in the: it is no other amount for that."""
