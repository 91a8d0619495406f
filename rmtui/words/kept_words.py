"""Words of the way to a client that say more than its channel, and those that go on with it."""

from __future__ import annotations

PLAIN_WAYS = (
    "电话, 来电, 去电, 回电, 电, 手机, 座机, 电联, 致电, 电洽, 电询, 通话, 语音, 微信, 企业微信, 企微, "
    "短信, 邮件, 电子邮件, 电邮, 消息, 信息, 留言, 来信, 来函, 群, 见, 面, 碰, 头, 撞, 遇, 巧, 偶, 邂逅, "
    "会面, 会谈, 会晤, 商谈, 洽谈, 晤谈, 叙谈, 座谈, 面谈, 面聊, 面访, 面商, 面晤, 当面, 拜访, 拜会, 走访, 家访, "
    "外访, 回访, 探访, 陪访, 来访, 到访, 看望, 探望, 上门, 登门, 登府, 入户, 入企, 下户, 实地, 前往, 专程, 联系, "
    "联络, 沟通, 交流, 聊, 谈, 说, 问, 约, 找, 打, 拨, 拨打, 挂, 接, 通, 回, 复, 回复, 发, 发送, 写, "
    "留, 来, 去, 到, 过, 进, 了, 上, 里, 下, 个, 一, 两, 三, 几, 好几, 次, 趟, 条, 封, 番, 遍, 份, "
    "又, 再, 刚, 刚刚, 主动, 亲自, 本人, 给, 跟, 和, 与, 同, 对, 向, 用, 在, 被, 把, 是, 的, 我, 咱, "
    "我们, 咱们, 他, 她, 您, 网点, 支行, 行, 柜台, 柜面, 厅, 大堂, 窗口, 前台, 莅临, 临柜, 没, 未, 不, 没人, "
    "无人, 没有, 一下, 面对面, 门, 推门, 营业厅, 起, 着, 得, 这边, 这里, 那里, 那边"
)
"""What Chinese words of a contact are made of that tell its channel alone: 给…打了个电话, 来网点."""

ENGLISH_ACTIVITIES = (
    "lunch, brunch, breakfast, dinner, supper, coffee, coffees, tea, brew, drink, drinks, beer, beers, pint, pints, "
    "wine, curry, barbecue, golf, tennis, squash, cricket, rugby, football, races, theatre, opera, ballet, "
    "concert, walk"
)
"""The same in English, each a word of its own: it alone stays, without the verb and what it stood with."""

CHASED = "chased, chasing"
"""The same: what was asked for was due."""

APPS = "whatsapp, whatsapped, whatsapping, linkedin"
"""The same: messages by these count as those by WeChat do, and the note says by which it was."""

DURING = "时, 的时候, 时候, 期间, 后, 之后, 以后, 完, 前, 之前, 以前"
"""Behind the words of a contact, which are then its occasion: 电话|时说."""
