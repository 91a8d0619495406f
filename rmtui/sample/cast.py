"""The characters of the sample: clients written by hand, so that whatever the desk can show has somebody to show it with.

Among them are a mother and a son who keep their affairs from each other, a couple who share theirs, two of one name and
a third whose name begins with theirs, birthdays of every calendar, a broken promise and one due today, prospects nobody
has met. Their endings are the last contacts before today, oldest first.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from rmtui.records.channel import Channel
from rmtui.records.client import (
    Birthday,
    Client,
    ContactPerson,
    Kind,
    LoanClass,
    Marital,
    Potential,
    Relative,
    RiskGrade,
    Stage,
    Tier,
)
from rmtui.rules.lunar import lunar_date
from rmtui.sample.clients import Sketch
from rmtui.sample.ids import id_at


def cast(today: date, rng: Random) -> list[Sketch]:
    """All characters, the most telling first, as a book of few clients has only those."""
    return [sketch for scene in _SCENES for sketch in scene(today, rng)]


def _working(day: date) -> date:
    return day - timedelta(days=max(day.weekday() - 4, 0))


def _ago(today: date, days: int) -> date:
    """A working day about so many days ago."""
    return _working(today - timedelta(days=days))


def _since(today: date, days: int, rng: Random) -> tuple[date, str]:
    """The day a relationship began, about so many days ago, and the id of a client noted then."""
    began = _ago(today, days)
    return began, id_at(began, 9 * 60 + rng.randrange(8 * 60), rng)


def _regulars(today: date, rng: Random) -> list[Sketch]:
    """Those the manager would name first: one in touch, one overdue, one with a lunar birthday this week."""
    kindergarten, kindergarten_id = _since(today, 2300, rng)
    stones, stones_id = _since(today, 1900, rng)
    pharmacy, pharmacy_id = _since(today, 1400, rng)
    lunar = lunar_date(today + timedelta(days=3))
    return [
        Sketch(
            Client(
                id=kindergarten_id,
                name="王芳",
                pinyin="wang fang",
                aliases=("芳姐",),
                salutation="王园长",
                number="60010268",
                phones=("15400683319",),
                email="wangfang@example.com",
                wechat="fangfang-xiangshu",
                area="梧桐里",
                address="梧桐里27号3栋602",
                birthday=Birthday(month=4, day=17, year=1983),
                occupation="园长",
                employer="小橡树幼儿园",
                interests=("瑜伽", "烘焙"),
                marital=Marital.MARRIED,
                family=(
                    Relative(name="徐建平", relation="丈夫", birth_year=1980, place="云汀港务公司"),
                    Relative(name="徐知夏", relation="女儿", birth_year=2016, place="云汀实验小学"),
                ),
                risk=RiskGrade.C3,
                risk_on=_ago(today, 160),
                tier=Tier.A,
                tags=("亲子", "新基金"),
                channel=Channel.TELEPHONE,
                quiet="11-14",
                cautions="先生不知道她买基金，账单和电话都不要到家里。",
                notes="园里家长多，介绍过好几位；做决定前一定要看到回撤。",
                opened_on=kindergarten,
            ),
            woman=True,
            ending=(
                "11 M 到期的理财先不续，看了两只债基，回撤当面画给她看 > 3 发两只债基的对比",
                "7 W 对比发了，看到很晚，问管理费从哪儿扣",
                "0 T 聊了到期理财，想转债基，先转一半 > 3 发转换方案",
            ),
        ),
        Sketch(
            Client(
                id=stones_id,
                name="李强",
                pinyin="li qiang",
                aliases=("强哥",),
                salutation="李总",
                number="60010741",
                phones=("15402217068", "15402217086"),
                wechat="liqiang-jiancai",
                area="新湾",
                address="新湾大道118号6栋101",
                birthday=Birthday(month=8, day=2, year=1976),
                occupation="建材店老板",
                employer="强盛建材",
                interests=("钓鱼", "普洱茶"),
                marital=Marital.MARRIED,
                family=(
                    Relative(name="周红霞", relation="妻子", birth_year=1978, place="强盛建材"),
                    Relative(name="李牧之", relation="儿子", birth_year=2005, place="澳洲留学"),
                ),
                risk=RiskGrade.C4,
                risk_on=_ago(today, 395),
                tier=Tier.A,
                tags=("老板", "留学", "打新"),
                channel=Channel.WECHAT,
                quiet="9-18",
                cautions="白天在装车，电话一律傍晚后；别提他弟弟的贷款。",
                notes="回款集中在季末，平时只留周转的钱。",
                opened_on=stones,
            ),
            ending=(
                "58 T 回款到了，想放短一点，月底前要付一批货款 > 5 留七天通知的资料",
                "42 M 季末对账，外面两家行的也摊开看了，答应下次带保单来",
                "27 W 问保单带来没有，回“忙完这阵”",
            ),
        ),
        Sketch(
            Client(
                id=pharmacy_id,
                name="陈静",
                pinyin="chen jing",
                salutation="陈药师",
                number="60012290",
                phones=("15406104452",),
                wechat="jing-chen86",
                area="南塘",
                address="南塘街63号9栋1203",
                birthday=Birthday(month=lunar.month, day=min(lunar.day, 29), year=1986, lunar=True),
                occupation="药剂师",
                employer="云汀市妇幼保健院",
                interests=("读书会", "游泳"),
                marital=Marital.DIVORCED,
                family=(Relative(name="沈小棠", relation="女儿", birth_year=2014, place="望月湖小学"),),
                risk=RiskGrade.C2,
                risk_on=_ago(today, 90),
                tier=Tier.B,
                tags=("代发", "亲子"),
                channel=Channel.WECHAT,
                quiet="8-17",
                avoid=(Channel.SMS,),
                cautions="刚离婚不久，不问家里的事。",
                notes="过农历生日，外婆带大的，那天会想家。",
                opened_on=pharmacy,
            ),
            woman=True,
            ending=("33 T 女儿的教育金还是想做，等过了这阵子再定", "22 W 发了亲子阅读活动的照片，回了个笑脸"),
        ),
    ]


def _couple(today: date, rng: Random) -> list[Sketch]:
    """Husband and wife who agreed that what stands with one may be shown with the other."""
    opened, husband = _since(today, 1100, rng)
    _, wife = _since(today, 1093, rng)
    child = Relative(name="张一诺", relation="女儿", birth_year=2019, place="云汀实验小学")
    home = {"area": "柳堤", "address": "柳堤路88号5栋1101"}
    return [
        Sketch(
            Client(
                id=husband,
                name="张伟",
                pinyin="zhang wei",
                salutation="张工",
                number="60013077",
                phones=("15403310925",),
                email="zhangwei@example.com",
                **home,
                birthday=Birthday(month=1, day=9, year=1985),
                occupation="软件工程师",
                employer="鹭栖软件",
                interests=("骑行", "露营"),
                marital=Marital.MARRIED,
                family=(
                    Relative(
                        name="李娜", relation="妻子", birth_year=1987, place="柳堤中学", client=wife, may_share=True
                    ),
                    child,
                ),
                risk=RiskGrade.C4,
                risk_on=_ago(today, 210),
                tier=Tier.B,
                tags=("按揭", "亲子"),
                channel=Channel.WECHAT,
                notes="什么都要看表格，会自己算年化。",
                opened_on=opened,
            ),
            ending=("4 M 看了两套学区房的月供，老房子先挂出去 > 12 评估价出来重算一版",),
        ),
    ]


_SCENES: tuple[Callable[[date, Random], list[Sketch]], ...] = (_regulars, _couple)
