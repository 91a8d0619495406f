"""Other characters: prospects nobody has met yet, companies, foreigners with a folder in English."""

from __future__ import annotations

from datetime import timedelta

from rmtui.records.channel import Channel
from rmtui.records.client import (
    Birthday,
    ClientKind,
    ContactPerson,
    MaritalStatus,
    Potential,
    Relative,
    RiskGrade,
    Stage,
    Tier,
)
from rmtui.records.observance import Observance
from rmtui.sample.character_factory import CharacterFactory
from rmtui.sample.client_draft import ClientDraft


def prospects(factory: CharacterFactory) -> list[ClientDraft]:
    """Two whom nobody has spoken to yet."""
    prospect = {"stage": Stage.PROSPECT, "number": "", "address": ""}
    ma_jun = factory.client(
        9,
        "马骏",
        "ma jun",
        **prospect,
        salutation="马老板",
        area="北渡",
        occupation="汽修店老板",
        tier=Tier.C,
        potential=Potential.HIGH,
        tags=("老板",),
        notes="扫街时店里忙，只换了名片；三个工位都满着，收款码是别家的。",
    )
    yang_xue = factory.client(
        20,
        "杨雪",
        "yang xue",
        **prospect,
        salutation="杨女士",
        area="梧桐里",
        occupation="幼儿园家长",
        tier=Tier.D,
        potential=Potential.MEDIUM,
        tags=("亲子",),
        channel=Channel.WECHAT,
        notes="王园长介绍的家长，想了解教育金，说先别急着打电话。",
        referred_by=factory.ids["王芳"],
    )
    return [ClientDraft(ma_jun, contacted=False), ClientDraft(yang_xue, woman=True, contacted=False)]


def companies(factory: CharacterFactory) -> list[ClientDraft]:
    """A manufacturer, a food maker, a trading house with a loan to watch."""
    metalworks = factory.client(
        2450,
        "云汀鼎丰精密五金有限公司",
        "yun ting ding feng jing mi wu jin you xian gong si",
        kind=ClientKind.COMPANY,
        aliases=("鼎丰",),
        tier=Tier.A,
        tags=("代发", "授信"),
        channel=Channel.TELEPHONE,
        industry="制造业",
        group="云汀鼎丰精密五金有限公司",
        payroll=860_000_00,
        contact_persons=(
            ContactPerson(
                name="高敏",
                role="财务经理",
                phone=factory.phone(),
                birthday=Birthday(month=8, day=16, year=1979, lunar=True),
            ),
            ContactPerson(name="丁志刚", role="法定代表人", phone=factory.phone()),
        ),
        notes="财务说了算，老板只签字；账上常年趴着活期。",
    )
    soon = factory.today + timedelta(days=4)
    noodles = factory.client(
        1310,
        "云汀青禾食品有限公司",
        "yun ting qing he shi pin you xian gong si",
        kind=ClientKind.COMPANY,
        aliases=("青禾",),
        tier=Tier.B,
        tags=("代发",),
        channel=Channel.VISIT,
        quiet="11-14",
        industry="食品加工",
        payroll=180_000_00,
        contact_persons=(
            ContactPerson(
                name="袁慧", role="会计", phone=factory.phone(), birthday=Birthday(month=soon.month, day=soon.day)
            ),
        ),
        notes="给幼儿园和食堂供餐，园长介绍来的；老板娘管账，说一不二。",
        referred_by=factory.ids["王芳"],
    )
    traders = factory.client(
        700,
        "云汀海拓外贸有限公司",
        "yun ting hai tuo wai mao you xian gong si",
        kind=ClientKind.COMPANY,
        aliases=("海拓",),
        tier=Tier.B,
        tags=("授信", "结汇"),
        channel=Channel.TELEPHONE,
        industry="外贸",
        group="云汀鼎丰精密五金有限公司",
        contact_persons=(
            ContactPerson(name="贺冬梅", role="财务经理", phone=factory.phone()),
            ContactPerson(name="蔡文斌", role="法定代表人", phone=factory.phone()),
        ),
        cautions="授信已列关注，续作的话不要先松口；老板和财务说法不一时，以报表为准。",
        notes="账期拉长，回款慢了一个月。",
    )
    return [
        ClientDraft(metalworks, ending=("0 T< 高敏来电，代发文件又报错，发了新模板 #代发",)),
        ClientDraft(noodles),
        ClientDraft(
            traders,
            ending=(
                "26 V 贷后走访：仓库比账上空，贺冬梅说货在港口 > 10 催提单和应收账款明细 #授信",
                "17 E 提单收到，明细只给了一半 #授信",
                "12 T 明细补齐了，对得上，写进检查报告 #授信",
            ),
        ),
    ]


def foreigners(factory: CharacterFactory) -> list[ClientDraft]:
    """Two whose folders are kept in English."""
    hartley = factory.client(
        1020,
        "Daniel Hartley",
        "daniel hartley",
        email="daniel.hartley@example.com",
        birthday=Birthday(month=5, day=30, year=1981),
        occupation="teacher",
        employer="Yunting International School",
        interests=("trail running", "Mandarin"),
        marital=MaritalStatus.MARRIED,
        family=(Relative(name="Ruth Hartley", relation="wife", birth_year=1983, place="same school"),),
        risk=RiskGrade.C4,
        risk_on=factory.ago(200),
        tier=Tier.B,
        tags=("English",),
        festivals=(Observance.BRITAIN,),
        channel=Channel.EMAIL,
        quiet="8-15",
        cautions="No calls during lessons. Spell out fees before, never after.",
        notes="Reads everything twice, asks good questions, brings colleagues.",
    )
    carvalho = factory.client(
        430,
        "Inês Carvalho",
        "ines carvalho",
        email="ines.carvalho@example.com",
        birthday=Birthday(month=9, day=2),
        occupation="sourcing manager",
        employer="Larkfield Homeware",
        interests=("pottery",),
        risk=RiskGrade.C2,
        risk_on=factory.ago(25),
        tier=Tier.C,
        tags=("English",),
        festivals=(Observance.CHRISTMAS, Observance.EASTER, Observance.SPRING_FESTIVAL),
        channel=Channel.WECHAT,
        referred_by=hartley.id,
    )
    return [
        ClientDraft(
            hartley,
            ending=(
                "13 M Contract renewed for two years, wants to save in yuan > 19 regular saving, three options #funds",
            ),
        ),
        ClientDraft(carvalho, woman=True),
    ]
