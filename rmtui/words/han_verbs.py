"""Chinese verbs of a contact by their parts: the manner before one, the verb, its aspect, and how long it went on."""

from __future__ import annotations

MANNERS = {
    "M": "线下, 当面, 面对面, 厅堂, 现场",
    "V": "实地, 上门, 登门, 入户, 专程上门, 到现场",
    "T": "电话头, 电话里, 电话上, 电话中, 打电话时, 通话中, 通话时",
    "W": "微信头, 微信上, 微信里, 微信中, 微信群里, 微信群, 朋友圈里, 企微上, 企微里",
}
"""Before a verb: how it was done. A noun of `contact_phrases.NOUNS` is one, too, with one of `INSTRUMENTS` before it or
not."""

INSTRUMENTS = "用, 经, 经由, 通过, 以, 借, 拿, 使用, 走, 托"
TAKEN = "拿着, 拿, 借用, 借着, 借, 用, 托, 走, 通过, 使用, 经"
OWNERS_OF_DEVICES = (
    "我的, 我, 自己的, 自己, 同事的, 同事, 单位的, 单位, 行里的, 行里, 网点的, 网点, 工作, 办公室的, 办公室, 办公, "
    "公司, "
    "柜台, 个人, 私人, 客户经理, 老, 新, 备用, 大堂"
)
DEVICES = "手机, 座机, 固话, 工作机, 电话, 电话机"
COMPUTERS = "电脑, 平板, 笔记本, ipad"
"""At the beginning of a line, one of `TAKEN`, whose it is and a device or a channel, before 给 and the name: what was
done with a device tells the way, else the device does.
"""

BEHIND_MANNER = "的方式, 方式, 形式, 里, 上, 中, 又, 再, 先, 也, 简单, 顺便, 主动, 及时"

CONDUCTED = "进行了, 进行, 做了, 作了, 开展了, 开展, 完成了"
"""Behind 对 and a name, before a manner: 进行了[上门]回访."""

VERBS = {
    "T": "打, 拨, 挂, 呼叫, 回拨, 通话",
    "M": "等到, 见, 碰, 约见, 面见, 会见, 接待, 招待, 宴请, 碰到, 碰见, 遇到, 遇见, 会",
    "V": "拜访, 走访, 看望, 探望, 探访, 慰问, 拜会, 登门, 看",
    "-": (
        "问, 说, 聊, 谈, 讲, 回, 找, 联系, 联络, 沟通, 交流, 通知, 提醒, 告诉, 告知, 回复, 答复, 催, 约, 教, 谢, 感谢, "
        "发, 转, 推, 传, 核实, 确认, 回访, 询问, 咨询, 请教, 邀请, 邀, 祝, 祝贺, 恭喜, 拜年, 安抚, 解释, 解答, 介绍, "
        "推荐, 推送, 对接, 跟进, 叮嘱, 劝, 答应, 请, 喊, 叫, 托, 谈妥, 定, 敲定, 陪, 服务, 问候, 关心, 回信, 关怀"
    ),
    "- errand": "帮, 替, 送, 寄, 邮, 邮寄, 快递, 捎, 带",
}
"""Before a name, with an aspect or 给 behind; the meaning is as in `contact_phrases`."""

ASPECTS = (
    "了一下, 了下, 一下, 了一趟, 了趟, 了一圈, 了个, 了几句, 了两句, 完了, 过了, 到了, 上了, 好了, 通了, 成了, 妥了, "
    "了, 过, 着, 完, 到, 上, 好, 通, 成, 妥, 下, 过去了, 过去, 去了, 去"
)
"""Behind a verb; repeated, 看了看, it is one as well."""

UNITS = (
    "分钟, 个小时, 小时, 个钟, 个钟头, 钟头, 刻钟, 个多小时, 多小时, 上午, 下午, 晚上, 会儿, 会, 阵子, 阵, 半天, 天, "
    "句话, 句, 盘, 局, 圈, 场, 轮, 遍, 回, 次, 通, 顿, 杯, 壶, 碗, 个, 条, 封, 趟, 面, 份, 洞, 部, 出, 口, 下, 则"
)
"""Behind a count: how long or how often."""
UNITS_ALONE = "俩, 仨, 会儿, 半天, 个, 场, 顿, 杯, 局, 盘, 壶, 碗, 通, 条, 封, 趟, 阵"
"""Of these, the ones that need no count before them."""
COUNTS = "0123456789一两二三四五六七八九十几半多好大整小个近快约来老点"
"""Characters of a count before one of `UNITS`."""

TOURS = "走, 转, 跑, 逛, 绕, 看, 参观, 考察"
"""Before how long or how often, behind a client's place: a visit."""
TOUR_SPELLS = "一趟, 趟, 一圈, 一大圈, 圈, 一遭, 一遍, 一下, 一天, 半天, 一上午, 一下午"

STAYS = "坐, 待, 呆, 站着聊, 蹲点"
"""With an aspect behind the client's name: face to face."""

PUBLIC_PLACES = "咖啡, 茶, 餐, 饭, 酒, 馆, 会所, 公园, 球场, 星巴克, 网点, 银行, 支行, 大堂, 柜台"
"""What the name of a place holds that is not the client's."""
NOT_IN_PLACES = "说问聊谈讲想要等没不去来我他她给跟和把的了接"
"""Characters of verbs and pronouns, which no place holds."""

MEALS = "吃, 喝, 尝, 品, 涮, 撸, 烤, 嗦, 搓, 小酌, 用餐, 就餐, 聚餐, 野餐"
"""With whatever behind them: face to face."""

PASTIMES = (
    "打球, 打牌, 逛, 玩, 爬, 钓, 游泳, 骑行, 骑车, 跑步, 散步, 散了步, 泡, 滑, 唱, 跳, 遛弯, 遛狗, 露营, 健走, 练, "
    "看展, 看电影, 看球, 看戏, 听戏, 听讲座, 听课, 听音乐会, 看了场, 看了部, 看了一场, 看了个展, 听了场, 打了场, "
    "打了局, 下了盘, 下了一盘, 下了局, 杀了盘, 过招, 赏花, 采摘, 烧香, 参观, 打太极, 跳广场舞, 摸牌, 切磋, 自驾, "
    "赶集, 赶海, 溜达, 散心, 打火锅, 宵夜, 夜宵, 照面, 照了面, 照了个面"
)
"""The same, with the client: 跟马骏钓了一下午鱼."""

SEPARABLE = (
    "摆 龙门阵, 拉 家常, 唠 嗑, 唠 家常, 聊 家常, 聊 龙门阵, 吹 牛, 侃 大山, 下 棋, 打 牌, 喝 酒, 串 门, 遛 弯, "
    "跳 舞, 唱 歌, "
    "泡 脚, 爬 山"
)
"""Verbs and their objects, between which an aspect and how long it went on may stand: 摆了会儿龙门阵."""

TALKS = (
    "聊, 谈, 说, 讲, 商量, 商定, 沟通, 交流, 讨论, 探讨, 解释, 介绍, 推荐, 推介, 确认, 核对, 核实, 核, 对了, 对过, "
    "对一, 对账, 提, 问, 了解, 敲定, 约, 定, 签, 交代, 交底, 汇报, 反馈, 分析, 分享, 梳理, 过了, 过一, 复盘, 落实, "
    "打招呼, 打了个招呼, 打了招呼, 打个招呼, 推, 建议, 强调, 告知, 通报, 协商, 砍价, 争, 吵, 算, 测, 检视, 回顾, "
    "评估, 答疑, 把, 就, 详, 细, 达成, 谋, 议, 拟, 做, 办, 道, 再, 还在, 没, 未, 不, 联系, 联络, 保持, 取得, 建立, "
    "规划, 设计, 制定, 比, 看了下, 看了看, 看了一, 看方案, 看产品, 关于, 完成, 合作, 明确, 达, 摸, 解, 回访, 跟进, "
    "预约, 演示, 展示, 宣导, 宣传, 普及, 科普, 培训, 理了, 理一, 捋, 敲, 磨, 掰, 唠, 侃, 扯, 寒暄, 叙, 倾, 吐, 抱怨, "
    "安抚, 道歉, 致歉, 表示, 表达, 传达, 转达, 通气, 通了气, 通了个气, 碰方案, 拜年, 祝, 庆, 贺, 致, 送, 发, 报, 给, "
    "帮, 催, 要, 借, 换, 补, 改, 续, 买, 卖, 投, 存, 取, 开户, 开了户, 申, 赎, 结, 还, 付, 收, 交"
)
"""Behind 跟 and the like with a name: a contact in a way that is not told."""

HANDLING = "换, 改, 补, 办, 买, 卖, 装, 修, 开, 注册, 申请, 绑, 解绑, 注销, 关, 停, 丢, 借, 续, 交, 缴"
"""Before a telephone, a mailbox or a service, which is a thing of the client's then: 换了电话, 开通了短信提醒."""

TELLING = (
    "问候, 致哀, 指导, 报喜, 报平安, 道喜, 道贺, 贺, 恭喜, 祝贺, 祝福, 慰问, 关心, 安慰, 交代, 答复, 报备, 跟进, 教, "
    "帮, 办, 送, 看"
)
"""Behind a manner at the start of a clause: 电话报喜."""

BEFORE_TELLING = (
    "当场, 直接, 已经, 已, 就, 又, 也, 都, 刚, 刚刚, 一口气, 爽快, 痛快, 立马, 马上, 全, 他, 她, 亲口, "
    "让我, 请我, 跟我, 和我, 手把手, 一步步"
)
"""Between a manner and what was told: 电话里|当场|买下."""

SENDING = "发过去, 发给, 发去, 发了, 发出, 转过去, 转给, 转发, 传过去, 传给, 推过去, 推给, 寄过去"
"""Behind a manner: 方案微信[发过去]了."""
CLIENTS = "他, 她, 对方, 客户"
"""What a clause begins with that tells what the client did."""

CALLS_BEHIND_NAME = (
    "打过去, 打了过去, 打去, 打回去, 回拨, 拨过去, 拨了过去, 拨过, 去了电, 去过电, 打了, 打过, 拨了, 挂了过去"
)
"""Behind 给 with a name: a call."""

CLIENT_ASKS_ALONG = (
    "请我, 约我, 喊我, 叫我, 拉我, 带我, 邀我, 让我, 拉着我, 带着我, 陪我, 找我, 请我们, 约我们, 带我们, 叫我们"
)
"""Behind a client's name: what follows is what they did together."""

WORKPLACES = (
    "工地, 厂, 公司, 单位, 办公室, 店, 家, 仓库, 车间, 项目, 工厂, 园区, 铺子, 档口, 果园, 农场, 茶园, 门面, 新房, 别墅"
)
"""Where 去 or 到 tells a visit."""

MANAGER_GOES = (
    "跑, 去, 走, 转, 过去, 去看, 去看望, 去探望, 去拜访, 去坐, 去转, 去跑, 跑去看, 过去看, 过去坐, 上门, 上门看, 走访, "
    "拜访, 看望, 探望, 登门, 家访"
)
"""With an aspect, behind 我 or the client's place: the manager went there, [马总]那边我23号跑了一趟."""
CLIENT_AREAS = "那边, 那头, 那里, 那儿, 那块, 处, 家, 家里, 公司, 厂里, 厂, 店里, 店, 单位, 办公室, 铺子, 工地"

GOES = "去了, 去, 到了, 到, 跑了趟, 去了趟, 去了一趟, 跑到, 赶到, 上"
OWNERS = "他们, 她们, 他, 她, 客户, 对方"
"""Behind a client's name, before one of `contact_phrases.HAN_PLACES_OF_CLIENT`: a visit."""

COMING = "跑走赶找摸绕道拐路过进来到了趟一上门莅临光亲前抵达溜遛逛冲奔闯返回"
"""Characters of the verb of a client who comes to the branch, before one of `channels.HAN_BRANCH`."""
ARRIVING = "来到进过赶跑走临达上"
"""One of which it holds."""

OWN_PLACES = "这儿, 这里, 这边, 这, 办公室, 单位, 工位, 行"
"""Behind 我: where the manager works."""

HOW_OF_COMING = (
    "自己, 亲自, 又, 再次, 再, 特意, 特地, 专程, 顺路, 顺道, 一个人, 独自, 冒雨, 一早, 急匆匆, 急着, 带着材料, "
    "拿着材料, 带材料, 拿着存折, 拿存折, 开车, 打车, 坐车, 陪着, 结伴, 突然, 主动"
)
"""Before such a verb."""

OCCASIONS = (
    "早饭, 午饭, 晚饭, 中饭, 早餐, 午餐, 晚餐, 饭, 餐, 会, 例会, 晨会, 夕会, 晚会, 下班, 上班, 开会, 散会, 散场, "
    "开门, 关门, 课, 球, 打球, 活动, 沙龙, 讲座, 培训, 出差, 回家, 回来, 面谈, 通话, 电话, 聊天, 吃饭, 喝茶, 签约, "
    "放款, 收盘, 开盘, 午休, 休息, 午睡, 散步, 跑步, 健身, 加班, 值班, 轮休, 早会, 班会, 见面, 拜访, 走访, 上门, "
    "办业务, 业务办完, 外拓, 路演"
)
BEHIND_OCCASION = (
    "之后, 以后, 后, 之前, 以前, 前, 的时候, 时候, 时, 期间, 间隙, 途中, 路上, 结束后, 完后, 中, 完, 一结束, 结束, "
    "空档, 归来, 回来"
)
"""Behind one of `OCCASIONS`, at the beginning of a line: when it was."""
ADVERBIALS = (
    "三方, 双方, 下乡, 约着, 相约, 结着伴, 各, 开完会, 散了会, 吃完饭, 下了班, 忙完, 闲下来, 一上班, 临下班, 快下班, "
    "快下班时, 顺手, 顺带, 加班, 值班, 轮休, 出差, 回家路上, 下班路上, 上班路上, 课间, 会间, 休息, 冒雨, 方才, 适才, "
    "一连, 接连, 一口气, 一块, 一块儿, 结伴, 双双, 那边, 这边, 那头, 那儿, 那里, 也都, 均, 各自, 轮流, 逐个, 挨个, "
    "两家, 三家, 两边, 结伴同行, 同时, 今早, 再, 总算, 好不容易, 紧急, 短暂, 头一次, 头一回, 初次, 二次, 一块堆, "
    "一块堆儿, 一堆儿"
)
"""Around a name: they tell nothing of the way, but for a few that tell when."""
