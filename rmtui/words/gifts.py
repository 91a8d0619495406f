"""What people call gifts and hospitality, who gave them, and how a line of entry tells of one."""

from __future__ import annotations

KINDS = {
    "zh": {"gift": "礼品, 礼物, 伴手礼", "hospitality": "招待, 宴请, 吃饭, 观影"},
    "en": {"gift": "present", "hospitality": "entertainment, lunch, dinner"},
}

DIRECTIONS = {
    "zh": {"given": "赠送, 送出, 送", "received": "收受, 收到, 收"},
    "en": {"given": "give, gave", "received": "receive, accepted, got"},
}
"""In addition to their codes and terms."""

WHOM = "me, us, her, him, them"
TO_MANAGER = "me, us"
"""Behind a verb of giving (`english_leftovers.GIVING`): who got it."""
RECEIVING = "received, accepted, got"
OUTINGS = "to, out, for, along to, round to"
"""Behind who was taken along (`notes.TREATS`): it was hospitality."""
PAID = {
    "given": "on me, my treat, i paid, paid by me, on us, on expenses, on the bank",
    "received": "on him, on her, on them, his treat, her treat, their treat, he paid, she paid, they paid",
}
"""Beside the amount of a meal: who paid it."""
BEFORE_WORTH = (
    "worth, maybe, perhaps, probably, about, around, approx, approximately, roughly, circa, c, ca, value, cost, "
    "costing, at, for, of"
)
"""Before the amount."""

HAN_VERBS = {
    "given": "送礼, 送了他, 送了她, 送了客户, 送给了他, 送给了她, 送他了, 送她了, 给他送了, 给她送了, 给客户送了",
    "received": (
        "收礼, 送我, 送了我, 送给我, 送给了我, 给我送了, 给我送来, 给我带了, 给我拎了, 收了他, 收了她, 收下他, 收下她, "
        "收到他送的, 收到她送的"
    ),
    "": "送了, 送去, 送上, 带了, 捎了, 拎了, 随了, 包了",
}
"""In Chinese, before a thing, who gave it; "" where that is told by who is named before the verb."""
HAN_NOT_DONE = "没, 未, 不, 想, 要, 会, 准备, 打算, 计划, 下次, 拒, 退, 应该, 可以, 记得, 别"
"""In a Chinese clause before the verb: nothing was given."""
HAN_OTHER_SENDING = "发, 递, 转, 派, 输, 运, 护"
"""In Chinese, right before the verb: something was forwarded."""
HAN_CLIENTS = "他, 她, 客户, 对方, 太太, 老公, 老婆, 先生, 儿子, 女儿, 家属"
"""In a Chinese clause before the verb: the client gave it."""
HAN_MEASURES = "盒瓶桶篮箱束提袋斤罐条筐盆壶坛"
"""In Chinese, behind a number: what it counts is a gift whatever it is."""
HAN_OTHER_MEASURES = "个只件对份套包把幅块本张盏"
HAN_THINGS = (
    "茶叶, 茶, 白酒, 红酒, 酒, 月饼, 蛋糕, 鲜花, 花篮, 花, 果篮, 水果, 苹果, 橙子, 樱桃, 草莓, 车厘子, 大米, 米, 油, "
    "面, 粽子, 红包, 礼盒, 礼品, 礼物, 小礼物, 伴手礼, 礼金, 份子钱, 礼, 挂历, 台历, 年历, 日历, 春联, 对联, 福字, "
    "购物卡, 礼品卡, 加油卡, 体检券, 体检卡, 电影票, 门票, 音乐会票, 坚果, 干果, 大闸蟹, 螃蟹, 海鲜, 香烟, 烟, 牛奶, "
    "鸡蛋, 土鸡, 特产, 巧克力, 凤梨酥, 糖, 喜糖, 点心, 糕点, 饼干, 保健品, 燕窝, 海参, 人参, 蜂蜜, 丝巾, 围巾, 领带, "
    "公仔, 玩具, 保温杯, 杯子, 茶具, 雨伞, 毛毯, 四件套, 锦旗, 化肥券, 券, 金条, 银币, 纪念币, 摆件, 花瓶, 字画, 腊肉, "
    "香肠, 羊肉, 牛肉, 鱼, 虾, 蔬菜, 菜籽油, 米面油, 玉米, 红薯, 西瓜, 桃子, 葡萄, 枇杷, 杨梅, 荔枝, 利是, 贺卡"
)
"""In Chinese, what is given."""
HAN_MONEY = "红包, 礼金, 份子钱, 利是, 购物卡, 礼品卡, 加油卡"
"""Of these, the ones that are worth the number before them: 200红包."""
HAN_WORTH = "价值, 大概, 大约, 一共, 总共, 花了, 差不多, 值, 约, 共, 是"
"""In Chinese, between a gift and what it was worth."""
HAN_GIVEAWAYS = "挂历, 台历, 年历, 日历, 春联, 对联, 福字, 贺卡"
"""Of these, what nobody records without a value."""
