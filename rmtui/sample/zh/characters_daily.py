"""Characters whose day it is: who is in touch, who is overdue, to whom something was promised, who shares a name."""

from __future__ import annotations

from rmtui.records.channel import Channel
from rmtui.records.client import (
    Birthday,
    MaritalStatus,
    Relative,
    RiskGrade,
    Tier,
)
from rmtui.sample.character_factory import CharacterFactory
from rmtui.sample.client_draft import ClientDraft, PlannedDraft, SnoozeDraft


def regulars(factory: CharacterFactory) -> list[ClientDraft]:
    """Important clients: one in touch, one overdue, one overdue and snoozed."""
    wang_fang = factory.client(
        2300,
        "王芳",
        "wang fang",
        aliases=("芳姐",),
        salutation="王园长",
        email="wangfang@example.com",
        birthday=Birthday(month=4, day=17, year=1983),
        occupation="园长",
        employer="小橡树幼儿园",
        interests=("瑜伽", "烘焙"),
        marital=MaritalStatus.MARRIED,
        family=(
            Relative(name="徐建平", relation="丈夫", birth_year=1980, place="云汀港务公司"),
            Relative(name="徐知夏", relation="女儿", birth_year=2016, place="云汀实验小学"),
        ),
        risk=RiskGrade.C3,
        risk_on=factory.ago(160),
        tier=Tier.A,
        tags=("亲子", "新基金"),
        channel=Channel.TELEPHONE,
        quiet="11-14",
        cautions="先生不知道她买基金，账单和电话都不要到家里。",
        notes="园里家长多，介绍过好几位；做决定前一定要看到回撤。",
    )
    li_qiang = factory.client(
        1900,
        "李强",
        "li qiang",
        aliases=("强哥",),
        salutation="李总",
        birthday=Birthday(month=8, day=2, year=1976),
        occupation="建材店老板",
        interests=("钓鱼", "普洱茶"),
        marital=MaritalStatus.MARRIED,
        family=(
            Relative(name="周红霞", relation="妻子", birth_year=1978),
            Relative(name="李牧之", relation="儿子", birth_year=2005, place="澳洲留学"),
        ),
        risk=RiskGrade.C4,
        risk_on=factory.ago(395),
        tier=Tier.A,
        tags=("老板", "留学", "打新"),
        channel=Channel.WECHAT,
        quiet="9-18",
        cautions="白天在装车，电话一律傍晚后；别提他弟弟的贷款。",
        notes="回款一阵一阵的，平时只留周转的钱。",
        referred_by=wang_fang.id,
    )
    xu_li = factory.client(
        1500,
        "徐丽",
        "xu li",
        salutation="徐律师",
        birthday=Birthday(month=6, day=30, year=1974),
        occupation="律师",
        employer="衡准律师事务所",
        interests=("跑马拉松",),
        marital=MaritalStatus.MARRIED,
        family=(
            Relative(name="何志刚", relation="丈夫", birth_year=1972),
            Relative(name="何清越", relation="女儿", birth_year=2006, place="英国留学"),
        ),
        risk=RiskGrade.C3,
        risk_on=factory.ago(250),
        tier=Tier.A,
        tags=("留学",),
        channel=Channel.TELEPHONE,
        notes="说话快，问题都在点子上。",
    )
    return [
        ClientDraft(
            wang_fang,
            woman=True,
            planned=PlannedDraft(0, 2, "09:30", Channel.TELEPHONE, "聊到期理财"),
            ending=(
                "11 M 到期的理财先不续，看了两只债基，回撤当面画给她看 > 4 发两只债基的对比 #到期",
                "7 W 对比发了，看到很晚，问管理费从哪儿扣 #基金",
                "0 T 聊了到期理财，想转债基，先转一半 > 3 发转换方案 #到期",
            ),
        ),
        ClientDraft(
            li_qiang,
            ending=(
                "58 T 回款到了，想放短一点，还要付一批货款 > 5 留七天通知的资料 #经营",
                "51 W 资料发了，下半夜才回的，说就按这个放 #经营",
                "42 M 对账，外面两家行的也摊开看了，说下次带保单来 < 32 带保单来 #资产检视",
                "27 W 问保单带来没有，回“忙完这阵” #保险",
            ),
        ),
        ClientDraft(
            xu_li,
            woman=True,
            snoozed=SnoozeDraft(6, 9, "在国外陪女儿，回来再约"),
            ending=("45 T 女儿学费汇好了，要飞过去陪一阵，回来再谈 #留学", "32 W 到了，报了平安，说回国再约 #留学"),
        ),
    ]


def promises(factory: CharacterFactory) -> list[ClientDraft]:
    """A promise that was broken, and one that is due today."""
    liu_jianguo = factory.client(
        2700,
        "刘建国",
        "liu jian guo",
        aliases=("刘叔",),
        salutation="刘主任",
        birthday=Birthday(month=3, day=8, year=1955, lunar=True),
        occupation="退休干部",
        interests=("书法", "象棋"),
        marital=MaritalStatus.MARRIED,
        family=(
            Relative(name="邓秀英", relation="妻子", birth_year=1957),
            Relative(name="刘海涛", relation="儿子", birth_year=1983, place="省城工作"),
            Relative(name="小满", relation="孙子", birth_year=2015),
        ),
        risk=RiskGrade.C2,
        risk_on=factory.ago(330),
        tier=Tier.B,
        tags=("退休", "国债"),
        channel=Channel.TELEPHONE,
        avoid=(Channel.WECHAT, Channel.EMAIL),
        cautions="答应过的事记得比谁都清楚，做不到就别答应。",
    )
    huang_min = factory.client(
        880,
        "黄敏",
        "huang min",
        salutation="黄护士长",
        birthday=Birthday(month=7, day=19, year=1982),
        occupation="护士长",
        employer="云汀市第二人民医院",
        interests=("羽毛球", "亲子露营"),
        marital=MaritalStatus.MARRIED,
        family=(
            Relative(name="邵海波", relation="丈夫", birth_year=1981, place="云汀公交"),
            Relative(name="邵俊朗", relation="儿子", birth_year=2012, place="柳堤中学"),
        ),
        risk=RiskGrade.C3,
        risk_on=factory.ago(45),
        tier=Tier.A,
        tags=("代发", "亲子"),
        channel=Channel.WECHAT,
        quiet="9-18",
        notes="值夜班，下午三点前在睡觉。",
    )
    return [
        ClientDraft(
            liu_jianguo,
            planned=PlannedDraft(3, 1, "", Channel.TELEPHONE, "告诉他国债额度"),
            ending=(
                "46 M 存单到期转存，利息一笔笔写在纸上 #到期",
                "19 T 问下一期国债额度 > 9 额度一下来就打电话告诉他 #国债",
            ),
        ),
        ClientDraft(
            huang_min,
            woman=True,
            planned=PlannedDraft(0, 4, "", Channel.WECHAT, "发两人的保障缺口表"),
            ending=("6 M 梳理家里的保障：先生的重疾是空白，她自己只有单位那份 > 6 做两人的保障缺口表 #保险",),
        ),
    ]


def one_name(factory: CharacterFactory) -> list[ClientDraft]:
    """Two clients called 王伟, and a 王伟强 who is neither."""
    engineer = factory.client(
        2050,
        "王伟",
        "wang wei",
        salutation="王工",
        phones=("15401730388",),
        birthday=Birthday(month=10, day=6, year=1979),
        occupation="设备工程师",
        employer="云汀机床厂",
        interests=("乒乓球",),
        marital=MaritalStatus.MARRIED,
        family=(
            Relative(name="宋海燕", relation="妻子", birth_year=1981, place="云汀乳业"),
            Relative(name="王书衡", relation="儿子", birthday=factory.birthday(40, 18), place="云汀市第一高级中学"),
        ),
        risk=RiskGrade.C3,
        risk_on=factory.ago(310),
        tier=Tier.C,
        tags=("代发",),
        channel=Channel.TELEPHONE,
        quiet="8-12",
    )
    trader = factory.client(
        620,
        "王伟",
        "wang wei",
        salutation="王先生",
        phones=("15405526614",),
        birthday=Birthday(month=2, day=14, year=1994),
        occupation="外贸业务员",
        employer="海拓外贸",
        interests=("夜跑", "基金定投"),
        marital=MaritalStatus.SINGLE,
        risk=RiskGrade.C4,
        risk_on=factory.ago(180),
        tier=Tier.D,
        tags=("新基金",),
        channel=Channel.WECHAT,
        notes="和机床厂的王工同名，先看手机尾号。",
        referred_by=factory.ids["赵宇航"],
    )
    cook = factory.client(
        1720,
        "王伟强",
        "wang wei qiang",
        aliases=("老王",),
        salutation="王老板",
        birthday=Birthday(month=12, day=1, year=1968, lunar=True),
        occupation="火锅店老板",
        interests=("足球",),
        marital=MaritalStatus.MARRIED,
        family=(
            Relative(name="程丽萍", relation="妻子", birth_year=1970),
            Relative(name="王嘉豪", relation="儿子", birth_year=1996, place="一起开店"),
        ),
        risk=RiskGrade.C3,
        risk_on=factory.ago(400),
        tier=Tier.A,
        tags=("老板",),
        channel=Channel.VISIT,
        quiet="11-14",
        cautions="饭点最忙，别打电话；隔壁那家店的事不要接话。",
        referred_by=factory.ids["李强"],
    )
    return [
        ClientDraft(
            engineer,
            ending=("29 T 房贷还清后每月松了一截，先攒着 > 20 发季开和大额存单的对比 #理财", "9 W 对比发了 #理财"),
        ),
        ClientDraft(trader),
        ClientDraft(
            cook,
            planned=PlannedDraft(0, 3, "14:30", Channel.VISIT, "带经营贷资料清单，看看第二家店"),
            ending=(
                "8 V 下午过去坐了坐，第二家店的执照快下来了 > 10 带经营贷资料清单过去 < 13 交执照和两年流水 #经营",
            ),
        ),
    ]
