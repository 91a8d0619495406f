"""The Chinese branch: Yunting, with prices in yuan and a few foreigners whose folders are in English."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import ClassVar

from rmtui.records.campaign import CampaignKind, CampaignStage
from rmtui.records.case import CaseKind, CaseStage
from rmtui.records.channel import Channel
from rmtui.records.client import Birthday, Tier
from rmtui.records.gift import GiftDirection, GiftKind
from rmtui.records.goal import GoalKind
from rmtui.records.greeting import Delivery
from rmtui.records.holding import ProductRisk
from rmtui.records.opportunity import OpportunityStage
from rmtui.records.question import AnswerKind
from rmtui.records.settings import Settings
from rmtui.records.target import Indicator
from rmtui.rules.days.lunar import solar_date
from rmtui.sample.branch import Branch, CaseStory, GiftStory, Lending, Spelled, Stop, Trade
from rmtui.sample.campaigns import Answer, CampaignStory
from rmtui.sample.zh import people, products
from rmtui.sample.zh import stories as chinese
from rmtui.sample.zh import stories_english as english


class ChineseBranch(Branch):
    """Phone numbers begin with 154, a prefix no network has been given."""

    language = "zh"
    settings = Settings(
        manager="林晓舟",
        rates={"USD": products.ASSETS.dollar[0]},
        reasons={"services": {"points": 2}},
        margins={"deposit": 110, "wealth": 35, "mortgage": 75},
        fees={"fund": 100, "insurance": 600},
        leaving_from=20,
        tier_assets={Tier.A: 200_000_000, Tier.B: 100_000_000, Tier.C: 40_000_000},
    )
    segments: ClassVar = {
        "亲子活动": ("孩子(年龄>=5 年龄<=12) 阶段:活跃", "有 5 到 12 岁孩子的家庭，亲子活动优先邀请"),
        "新发基金": ("风险>=C3 (持有:基金 或 标签:基金) -未联络:90天", "能买 R3、对基金有兴趣、最近有联络"),
        "保障缺口": ("级别:A,B 类型:个人 缺:重疾", "重要客户里还没有重疾险的"),
    }
    gift_stories: ClassVar = (
        GiftStory(0, 66, "月饼礼盒", 198, "中秋"),
        GiftStory(1, 66, "月饼礼盒", 198, "中秋"),
        GiftStory(2, 65, "月饼礼盒", 198, "中秋"),
        GiftStory(1, 150, "亲子剧门票两张", 360, "儿童节", GiftKind.HOSPITALITY),
        GiftStory(1, 22, "寿宴花篮和茶叶", 580, "母亲寿宴"),
        GiftStory(3, 40, "工作午餐", 168, "", GiftKind.HOSPITALITY),
        GiftStory(0, 12, "自家种的橘子一箱", 80, "", GiftKind.GIFT, GiftDirection.RECEIVED),
        GiftStory(4, 270, "台历和春联", 30, "春节"),
    )
    matters: ClassVar = (
        CaseStory(
            13,
            CaseKind.COMPLAINT,
            "手机银行转账扣了两次手续费",
            "退回多扣的一笔",
            ((1, CaseStage.ACKNOWLEDGED, "回电致歉，已报运营"),),
        ),
        CaseStory(
            26,
            CaseKind.COMPLAINT,
            "理财到期赎回晚到账三天",
            "说明原因，补利息",
            ((1, CaseStage.ACKNOWLEDGED, "电话受理"), (4, CaseStage.IN_HAND, "总行理财部核查")),
            complexity="涉及总行与托管行对账",
        ),
        CaseStory(3, CaseKind.REQUEST, "补开去年的资产证明", "月底前办签证要用"),
        CaseStory(
            60,
            CaseKind.COMPLAINT,
            "柜台排队一个多小时",
            "老人办业务能有优先窗口",
            (
                (1, CaseStage.ACKNOWLEDGED, "当面致歉"),
                (6, CaseStage.ANSWERED, "周一上午加开一个窗口"),
                (9, CaseStage.CLOSED, ""),
            ),
            satisfaction=4,
        ),
        CaseStory(
            140,
            CaseKind.SUGGESTION,
            "对账单字太小",
            "寄大字版",
            ((12, CaseStage.ANSWERED, "已登记大字版"), (12, CaseStage.CLOSED, "")),
            satisfaction=5,
        ),
    )
    lending: ClassVar = Lending(
        current_account="对公活期",
        line="流动资金授信",
        working_capital="流动资金贷款",
        equipment="设备贷款",
        business="个人经营贷款",
        plant="厂房及土地",
        machines="生产线设备",
        shop="临街商铺",
        before="看了车间和三年报表，订单稳定，用途与合同相符",
        in_order=("开工正常，库存与账面相符", "用电量和出入库与报表对得上", "应收账款账龄正常，回款按期"),
        watched="海拓",
        worse="仓库比账上空，账期拉长，回款晚了一个月",
        follows="每月报应收账款明细，续作前重新核额",
        mended="放款时评定",
        afternoons="跑单多，下午才在公司",
    )
    opportunity_steps: ClassVar = {
        OpportunityStage.INTEREST: "约时间细谈",
        OpportunityStage.PROPOSAL: "等客户看完方案回话",
        OpportunityStage.APPLIED: "补一份流水",
        OpportunityStage.APPROVED: "约来网点签字",
        OpportunityStage.LOST: "他行利率更低",
    }
    goal_names: ClassVar = {
        GoalKind.EDUCATION: "孩子上大学",
        GoalKind.RETIREMENT: "六十岁退休",
        GoalKind.RESERVE: "半年家用",
        GoalKind.HOME: "换大房子",
    }
    targets: ClassVar = {
        Indicator.FUND: 100,
        Indicator.WEALTH: 1_000,
        Indicator.REGULAR_PREMIUMS: 24,
        Indicator.LOAN: 2_200,
        Indicator.DEPOSITS: 1_750,
        Indicator.NEW_CLIENTS: 4,
        Indicator.CONTACTS: 480,
        Indicator.REVIEWS: 120,
        Indicator.REFERRALS: 3,
    }
    unit = 1_000_000

    surnames = people.SURNAMES
    child_names = people.CHILD_NAMES
    husband, wife, children = "丈夫", "妻子", ("儿子", "女儿")
    grandchildren: ClassVar = {"孙子": "儿子", "孙女": "女儿", "外孙": "儿子"}
    trades = people.TRADES
    foreign_trades = people.FOREIGN_TRADES
    foreigners = people.FOREIGNERS
    foreign_surnames = people.FOREIGN_SURNAMES
    mixture = (81, 8, 7, 4)
    companies = people.COMPANIES
    roles = people.ROLES
    areas = people.AREAS
    interests = people.INTERESTS
    cautions = people.CAUTIONS
    remarks = people.REMARKS
    schools_by_age = people.SCHOOLS_BY_AGE
    abroad = people.ABROAD
    tags: ClassVar = {
        "owner": "老板",
        "payroll": "代发",
        "retired": "退休",
        "mortgage": "按揭",
        "abroad": "留学",
        "credit": "授信",
        "export": "结汇",
        "children": "亲子",
        "funds": "新基金",
        "ipo": "打新",
        "bonds": "国债",
    }
    lunar = (0.45, 0.1)
    wechat = 0.5

    shelf = products.SHELF
    company_shelf = products.COMPANY_SHELF
    sums = products.SUMS
    assets = products.ASSETS
    insurance = products.INSURANCE
    market = products.MARKET
    views = products.VIEWS

    stories: ClassVar = {
        "person": chinese.PEOPLE,
        "prospect": chinese.PROSPECTS,
        "company": chinese.COMPANIES,
        "english": english.PEOPLE,
    }
    greetings: ClassVar = {
        "person": chinese.GREETINGS,
        "prospect": chinese.GREETINGS,
        "company": chinese.COMPANY_GREETINGS,
        "english": english.GREETINGS,
    }
    greeting_channels = (Channel.WECHAT, Channel.SMS)
    birthday_topic, festival_topic = "生日", "节日"
    event_topics = ("活动", "event")
    assessment_topics = ("风险测评", "risk")
    day_notes = chinese.DAY_NOTES
    campaigns: ClassVar = (
        CampaignStory(
            name="亲子运动会",
            topic="亲子运动会",
            kind=CampaignKind.EVENT,
            filter="孩子(年龄>=5 年龄<=12)",
            message="{称呼}您好，{截止}网点办亲子运动会，有孩子们喜欢的项目，诚邀您全家参加。{附言}",
            days=(-75, -45),
            answers=(
                Answer("邀请参加亲子运动会，说一定来", CampaignStage.ATTENDED, "孩子玩得不想走"),
                Answer("邀请参加亲子运动会，那个周末出门", CampaignStage.DECLINED, why="那个周末出门"),
                Answer("邀请参加亲子运动会，两口子都来", CampaignStage.ATTENDED, "现场问了教育金"),
                Answer("邀请参加亲子运动会，说看时间"),
                Answer("邀请参加亲子运动会，答应了", CampaignStage.ACCEPTED, "当天孩子发烧没来"),
            ),
        ),
        CampaignStory(
            name="零钱通推广",
            topic="零钱通",
            kind=CampaignKind.PRODUCT,
            filter="级别:A,B",
            message="{称呼}您好，{产品}可以当天支取，{截止}前办理有礼。{附言}",
            days=(-28, 17),
            product="零钱通货币",
            risk=ProductRisk.R1,
            bought="介绍了零钱通，当场办了",
            answers=(
                Answer("介绍了零钱通，说回家看看"),
                Answer("介绍了零钱通，有兴趣", CampaignStage.ACCEPTED),
                Answer("介绍了零钱通，嫌收益低", CampaignStage.DECLINED, why="嫌收益低"),
            ),
        ),
    )
    occasions: ClassVar = (
        ("网点周年庆", Birthday(month=12, day=12, year=2009), ""),
        ("亲子迎春会", Birthday(month=12, day=20, lunar=True), "亲子"),
    )
    templates: ClassVar = (
        ("mid-autumn", Delivery.WECHAT, "{称呼}，中秋快乐！今晚月色正好，愿您和家人团圆安康。{落款}"),
        ("mid-autumn", Delivery.WECHAT, "{称呼}，又到中秋，愿您阖家团圆、事事顺遂，得空来网点坐坐。{落款}"),
        (
            "mid-autumn",
            Delivery.LETTER,
            "尊敬的{称呼}：\n\n中秋将至，感谢您多年来的信任。愿您与家人花好月圆，身体康健。\n\n{落款}",
        ),
        ("birthday", None, "{称呼}，生日快乐！愿您新的一岁平安健康，万事顺遂。{落款}"),
    )
    survey: ClassVar = (
        ("他行存款", "在别的银行大概存了多少？", AnswerKind.AMOUNT, ()),
        ("收款码", "平时用谁家的收款码？", AnswerKind.CHOICE, ("本行", "他行", "没有")),
        ("感兴趣", "最想了解什么？", AnswerKind.CHOICE, ("理财", "贷款", "保险", "代发")),
        ("愿意再谈", "过几天再来聊聊，方便吗？", AnswerKind.YES_NO, ()),
    )
    walked = ("石榴巷", "石榴巷")
    doors: ClassVar = (
        Stop(
            *("老周五金店", "lao zhou wu jin dian", 12, "老板在，收款码用别家的，想看看经营贷利率"),
            *(7, "带贷款资料再来", ("200000", "他行", "贷款", "yes")),
        ),
        Stop("晨光文具", "chen guang wen ju", 18, "只有店员在，老板晚上来", 6, "傍晚再来一趟"),
        Stop("巷口面馆", "xiang kou mian guan", 3, "正忙中饭，只留了名片", 8, "避开饭点再来"),
        Stop(
            *("阿秀理发", "a xiu li fa", 7, "存款都在别家，下月到期，愿意比一比利率"),
            *(9, "带存款利率表来", ("300000", "他行", "理财", "yes")),
        ),
        Stop("何记水果", "he ji shui guo", 101, "没空聊，只收了名片", 0, "", ("", "没有", "", "no")),
        Stop(
            *("小满花店", "xiao man hua dian", 22, "新开三个月，没有对公账户"),
            *(7, "带开户清单来", ("50000", "本行", "代发", "yes")),
        ),
        Stop("石榴巷修表铺", "shi liu xiang xiu biao pu", 9, "老师傅耳背，说等女儿在的时候再来"),
        Stop(
            *("福来副食", "fu lai fu shi", 45, "老板娘想给孩子存教育金"),
            *(11, "算一份教育金", ("100000", "他行", "保险", "yes")),
        ),
    )
    callback_questions = ("与记录相符", "满意度", "还缺什么")
    called_back: ClassVar = (
        ("", ("yes", "满意", ""), ""),
        ("陈主任", ("yes", "满意", "希望到期前早一点提醒"), "电话里很客气，聊了五分钟。"),
        ("陈主任", ("no", "一般", "说好的资料还没收到"), "当天补发了资料。"),
        ("", ("yes", "满意", ""), ""),
    )
    put_off = chinese.PUT_OFF
    unsorted = chinese.UNSORTED
    app_channel = Channel.WECHAT

    def holidays(self, year: int) -> list[date]:
        """National Day week, and Spring Festival from its eve on."""
        eve = solar_date(year, 1, 1) - timedelta(days=1)
        return [date(year, 10, number) for number in range(1, 8)] + [eve + timedelta(days=one) for one in range(8)]

    def given_names(self, sex: str, born: int) -> Sequence[Spelled]:
        return people.given_names(sex, born)

    def full_name(self, surname: str, given: str) -> str:
        return surname + given

    def first_name(self, name: str) -> str:
        return name[-2:]

    def partner_surname(self, surname: str, rng: Random) -> str:  # noqa: ARG002 - everybody keeps theirs
        return rng.choice(self.surnames)[0]

    def polite(self, surname: str, woman: bool) -> str:
        return surname + ("女士" if woman else "先生")

    def salutation(self, surname: str, woman: bool, trade: Trade) -> str:  # noqa: ARG002
        return surname + trade.calls if trade.calls else ""

    def alias(self, surname: str, given: str, woman: bool, age: int) -> str:  # noqa: ARG002
        return surname + (("姨" if woman else "叔") if age > 60 else "姐" if woman else "哥")

    def email(self, typed: str) -> str:
        return f"{typed.replace(' ', '')}@example.com"

    def phone(self, rng: Random) -> str:
        return f"154{rng.randrange(10**8):08d}"

    def address(self, street: str, rng: Random) -> str:
        door = f"{rng.randint(1, 18)}0{rng.randint(1, 4)}"
        return f"{street}{rng.randint(2, 188)}号{rng.randint(1, 12)}栋{door}"

    def door(self, street: str, number: int) -> str:
        return f"{street}{number}号"

    def studying(self, land: str) -> str:
        return f"{land}留学"

    def stranger(self, rng: Random) -> str:
        return rng.choice(self.surnames)[0] + rng.choice(("女士", "先生"))

    def avoided(self, age: int, rng: Random) -> tuple[Channel, ...]:
        if age > 55 and rng.random() < (0.8 if age > 68 else 0.4):
            return (Channel.WECHAT, Channel.EMAIL)
        return (Channel.SMS,) if rng.random() < 0.15 else ()

    def preferred(self, age: int, avoid: Sequence[Channel], rng: Random) -> Channel:
        if Channel.WECHAT in avoid:
            return rng.choice((Channel.TELEPHONE, Channel.TELEPHONE, Channel.MEETING))
        return Channel(rng.choice("WWWT" if age < 36 else "TTWWM"))

    def pronouns(self, woman: bool) -> dict[str, str]:
        return {"ta": "她" if woman else "他"}
