"""Characters with relatives among the clients, and those with a birthday worth a look."""

from __future__ import annotations

from datetime import timedelta

from rmtui.records.channel import Channel
from rmtui.records.client import (
    Birthday,
    Gender,
    MaritalStatus,
    Relative,
    RiskGrade,
    Tier,
)
from rmtui.records.tie import Share
from rmtui.rules.days.lunar import lunar_date
from rmtui.sample.character_factory import CharacterFactory, make_tie
from rmtui.sample.client_draft import ClientDraft


def family_secrets(factory: CharacterFactory) -> list[ClientDraft]:
    """Mother and son, both clients: neither knows what the other keeps here (FIELD.md, discretion)."""
    mother_id, son_id = factory.id(3300), factory.id(1210)
    mother = factory.client(
        3300,
        "孙玉珍",
        "sun yu zhen",
        id=mother_id,
        aliases=("孙老师",),
        salutation="孙老师",
        birthday=Birthday(month=9, day=12, year=1954, lunar=True),
        occupation="退休教师",
        interests=("合唱团", "养花"),
        marital=MaritalStatus.WIDOWED,
        family=(Relative(name="赵宇航", relation="儿子", birth_year=1985),),
        risk=RiskGrade.C1,
        risk_on=factory.ago(120),
        tier=Tier.B,
        tags=("退休", "国债"),
        channel=Channel.MEETING,
        avoid=(Channel.WECHAT, Channel.EMAIL),
        cautions="不提她儿子在我们这儿的任何事；她替他垫钱、问他余额，都请她直接问本人。",
        notes="每月退休金到账那天必来，存折要看着打。",
    )
    son = factory.client(
        1210,
        "赵宇航",
        "zhao yu hang",
        id=son_id,
        salutation="赵工",
        birthday=Birthday(month=11, day=3, year=1985),
        occupation="建筑设计师",
        employer="半亩设计",
        interests=("徒步", "摄影"),
        marital=MaritalStatus.SINGLE,
        family=(Relative(name="孙玉珍", relation="母亲", birth_year=1954),),
        risk=RiskGrade.C4,
        risk_on=factory.ago(75),
        tier=Tier.A,
        tags=("按揭", "新基金"),
        channel=Channel.WECHAT,
        cautions="账户和按揭没告诉家里：他母亲来网点时一个字不提，费用和账单只找他本人。",
        notes="换过一个客户经理，就因为这件事。",
    )
    return [
        ClientDraft(
            mother,
            woman=True,
            ending=("0 M 来取退休金，存折打满换了新本，问下月到期那张怎么转 > 9 几种转存写在纸上给她 #到期",),
            ties=(make_tie(mother_id, "母亲", son_id, "儿子"),),
        ),
        ClientDraft(
            son,
            ending=(
                "18 T 定投满一年，一起看了收益，每月再加一点 = 0.5万 fund 澜石科技成长 #基金",
                "0 W< 账单地址改成公司，核对过了，只回他本人 #服务",
            ),
        ),
    ]


def couple(factory: CharacterFactory) -> list[ClientDraft]:
    """Husband and wife who agreed that what stands with one may be shown with the other."""
    husband_id, wife_id = factory.id(1100), factory.id(1093)
    home = {"area": "柳堤", "address": "柳堤路88号5栋1101"}
    daughter = Relative(
        name="张一诺", relation="女儿", birthday=Birthday(month=6, day=1, year=2019), place="云汀实验小学"
    )
    wife = Relative(name="李娜", relation="妻子", birth_year=1987, place="柳堤中学")
    husband = Relative(name="张伟", relation="丈夫", birth_year=1985)
    zhang_wei = factory.client(
        1100,
        "张伟",
        "zhang wei",
        id=husband_id,
        salutation="张工",
        **home,
        gender=Gender.MALE,
        character="凡事先算再定，一般要比较两周",
        birthday=Birthday(month=1, day=9, year=1985),
        occupation="软件工程师",
        employer="鹭栖软件",
        interests=("骑行", "露营"),
        marital=MaritalStatus.MARRIED,
        family=(wife, daughter),
        risk=RiskGrade.C4,
        risk_on=factory.ago(210),
        tier=Tier.B,
        tags=("按揭", "亲子"),
        channel=Channel.WECHAT,
        notes="什么都要看表格，会自己算年化。",
    )
    li_na = factory.client(
        1093,
        "李娜",
        "li na",
        id=wife_id,
        salutation="李老师",
        **home,
        gender=Gender.FEMALE,
        character="爽快，信得过就当场定",
        birthday=Birthday(month=5, day=21, year=1987),
        occupation="中学教师",
        employer="柳堤中学",
        interests=("读书会",),
        marital=MaritalStatus.MARRIED,
        family=(husband, daughter),
        risk=RiskGrade.C2,
        risk_on=factory.ago(210),
        tier=Tier.B,
        tags=("代发", "亲子"),
        channel=Channel.TELEPHONE,
        quiet="8-12",
        notes="家里的主意她拿，张伟负责算。",
        referred_by=husband_id,
    )
    return [
        ClientDraft(
            zhang_wei,
            ties=(make_tie(husband_id, "丈夫", wife_id, "妻子", *Share),),
            ending=("4 M& 两口子一起来，看了两套学区房的月供，老房子先挂出去 > 15 评估价出来重算一版 #学区房",),
        ),
        ClientDraft(
            li_na,
            woman=True,
            ending=(
                "24 T 工资卡的自动理财开了，问学区房要备多少首付 #学区房",
                "3 W 按揭资料清单发了，差一份收入证明 #学区房",
            ),
        ),
    ]


def birthdays(factory: CharacterFactory) -> list[ClientDraft]:
    """This week, one by the solar and one by the lunar calendar."""
    soon, lunar = factory.today + timedelta(days=2), lunar_date(factory.today + timedelta(days=3))
    wu_lei = factory.client(
        960,
        "吴磊",
        "wu lei",
        salutation="吴教练",
        birthday=Birthday(month=soon.month, day=soon.day, year=1988),
        occupation="健身教练",
        employer="跃动健身",
        interests=("健身", "手冲咖啡"),
        marital=MaritalStatus.SINGLE,
        risk=RiskGrade.C5,
        risk_on=factory.ago(130),
        tier=Tier.C,
        tags=("新基金",),
        channel=Channel.WECHAT,
        referred_by=factory.ids["赵宇航"],
    )
    chen_jing = factory.client(
        1400,
        "陈静",
        "chen jing",
        salutation="陈药师",
        birthday=Birthday(month=lunar.month, day=min(lunar.day, 29), year=1986, lunar=True, leap=lunar.leap),
        occupation="药剂师",
        employer="云汀市妇幼保健院",
        interests=("读书会", "游泳"),
        marital=MaritalStatus.DIVORCED,
        family=(Relative(name="沈小棠", relation="女儿", birth_year=2014, place="望月湖小学"),),
        risk=RiskGrade.C2,
        risk_on=factory.ago(90),
        tier=Tier.B,
        tags=("代发", "亲子"),
        channel=Channel.WECHAT,
        quiet="8-17",
        avoid=(Channel.SMS,),
        cautions="刚离婚不久，不问家里的事。",
        notes="过农历生日，外婆带大的，那天会想家。",
        referred_by=factory.ids["黄敏"],
    )
    return [
        ClientDraft(
            wu_lei,
            ending=("37 T 定投断了两期，卡里没钱，改成发课时费那天扣 #基金", "20 W 扣上了，截图来报到 #基金"),
        ),
        ClientDraft(
            chen_jing,
            woman=True,
            ending=("33 T 女儿的教育金还是想做，过了这阵子再定 #家庭", "22 W 发了亲子阅读活动的照片，回了个笑脸 #活动"),
        ),
    ]


def rare_days(factory: CharacterFactory) -> list[ClientDraft]:
    """Born on 29 February, with a wife who comes along to the branch; born in a leap month."""
    husband_id, wife_id = factory.id(3100), factory.id(3080)
    daughter = Relative(name="何婷", relation="女儿", birth_year=1984, place="云汀学院")
    home = {"area": "望月湖", "address": "望月湖东路12号2栋301"}
    he_runsheng = factory.client(
        3100,
        "何闰生",
        "he run sheng",
        id=husband_id,
        **home,
        aliases=("何医生",),
        salutation="何医生",
        birthday=Birthday(month=2, day=29, year=1956),
        occupation="退休医生",
        interests=("太极", "集邮"),
        marital=MaritalStatus.MARRIED,
        family=(
            Relative(name="曹淑芬", relation="妻子", birth_year=1958),
            daughter,
        ),
        risk=RiskGrade.C2,
        risk_on=factory.ago(290),
        tier=Tier.C,
        tags=("退休",),
        channel=Channel.TELEPHONE,
        notes="闰年生的，平年问候放在二月最后一天，他会开玩笑说自己才十几岁。",
        referred_by=factory.ids["刘建国"],
    )
    cao_shufen = factory.client(
        3080,
        "曹淑芬",
        "cao shu fen",
        id=wife_id,
        **home,
        salutation="曹会计",
        birthday=Birthday(month=2, day=16, year=1958, lunar=True),
        occupation="退休会计",
        interests=("合唱团", "腌菜"),
        marital=MaritalStatus.MARRIED,
        family=(
            Relative(name="何闰生", relation="丈夫", birth_year=1956),
            daughter,
        ),
        risk=RiskGrade.C1,
        risk_on=factory.ago(290),
        tier=Tier.C,
        tags=("退休", "国债"),
        channel=Channel.MEETING,
        avoid=(Channel.WECHAT, Channel.EMAIL),
        notes="两口子总是一起来，账她说了算。",
        referred_by=husband_id,
    )
    luo_xiumei = factory.client(
        1650,
        "罗秀梅",
        "luo xiu mei",
        salutation="罗老板",
        birthday=Birthday(month=8, day=3, year=1976, lunar=True, leap=True),
        occupation="水果批发商",
        interests=("广场舞",),
        marital=MaritalStatus.MARRIED,
        family=(
            Relative(name="熊向阳", relation="丈夫", birth_year=1973),
            Relative(name="熊可可", relation="女儿", birth_year=2003, place="日本留学"),
        ),
        risk=RiskGrade.C2,
        risk_on=factory.ago(60),
        tier=Tier.B,
        tags=("老板", "留学"),
        channel=Channel.TELEPHONE,
        quiet="3-9",
        cautions="凌晨进货，早上在补觉。",
        notes="闰八月生的，没有闰月的年份按八月过。",
        referred_by=factory.ids["王伟强"],
    )
    return [
        ClientDraft(he_runsheng, ties=(make_tie(husband_id, "丈夫", wife_id, "妻子", Share.COVER),)),
        ClientDraft(cao_shufen, woman=True),
        ClientDraft(
            luo_xiumei, woman=True, ending=("21 T 回款放了七天通知，等下一批货 = 60万 deposit 七天通知存款 #经营",)
        ),
    ]
