"""Words that tell that nobody was reached, and what may stand around them."""

from __future__ import annotations

UNREACHED = {
    "zh": (
        "不遇, 访而未遇, 未晤, 吃了个闭门羹, 吃了一个闭门羹, 响到断, 响到挂断, 响到断线, 响到自动断, 响到自动挂断, "
        "响到没声, 响断, 一直响, 光响, 干响, 空响, 不在, "
        "未接来电, 没人接电话, 打不通, 没通, 不接电话, 不接, 拒接, 关机, 停机, 空号, 占线, 忙线, 通话中, "
        "正在通话中, 不在服务区, 无法接通, 转语音信箱, 语音信箱, 语音留言, 留了语音, 锁着门, 门上锁, 上着锁, "
        "铁将军把门, 大门紧闭, 没见回复, 不回, 未遇, 联系不上, 没人, 无人, 暂无回应, 没响应, 不应答, 没在, 未在, "
        "呼叫转移, 停机了, 不方便接, 挂断了, 挂断, 未予回复, 无法联系, 联系不到, 没见到人, 没找到人, 没碰到人, 没人在, "
        "未果, 无果, 挂了, 扑空, 扑了空, 扑了个空, 未读, 不在家, 不在办公室, 不在单位, 不在公司, 人不在, 一直没接, "
        "没空接, 没顾上接, 没时间接, 拒接了, 按掉了, 退回, 退信了, 拉黑了我, 石沉大海, 已读不回, 未取得联系, "
        "未能取得联系, 联系未成功, 暂时无法接通, 提示关机, 提示空号, 提示忙线, 显示忙线, 吃了闭门羹, 吃闭门羹, 门锁着, "
        "没开门, 不在店里, 不在网点, 不在厂里, 白跑一趟, 白跑了, 跑空, 退信, 失联, 转了语音, 转语音, 只留了言, 留了言, "
        "留言了, 留言, 没联系到人, 没说成, 没聊上, 没聊成, 没见成, 没约上, 约不上, 无人回应, 没接起来, 接不通, 不通, "
        "打不进, 打不进去, 没人在店里, 未见回复, 尚未回复, 还没回复, 还没回, 还没回音, 一直没人接, 铃响无人接, 没来, "
        "爽约, 放鸽子, 放我鸽子, 放了我鸽子, 鸽了, 失约, 没赴约, 没来赴约, 没说上话, 转接到秘书, 转接秘书, 转到秘书, "
        "转秘书, 退回来了, 退回来, 退回了, 临时有事没来, 没收到回复, 未收到回复, 没得到回复, 未读未回, 不在服务区内, "
        "欠费停机, 关机了, 电话关机, 忙音, 没人接起, 响铃未接, 无法打通, 打了没通, 没打成, 没说话就挂, 按了, "
        "没取得联系, 转秘书台, 秘书台, 小秘书, 来电提醒, 设置了来电拦截, 拉黑, 停用, 号码不存在, 号码错误, "
        "打错, 开会没接, 在开会, 没碰面, 关门, 关着门, 店关着, 外出, 不在本地, 出去了, 人出去了, 出差不在, 已出差, "
        "没有读, 没看, 没查看, 没已读, 没人应门, 无人应门, 大门锁着, 一直通话中, 一直在通话中"
    ),
    "en": (
        "it just rang out, just rang and rang, rang out again, grey ticks, two grey ticks, gray ticks, "
        "one grey tick, grey tick, single tick, one tick, kept ringing out, "
        "keeps ringing out, kept on ringing, just kept ringing, rang and rang, rings and rings, "
        "went dead, rang through, ring tone only, were out, were away, were closed, were off, was off, is off, "
        "still off, off again, turned off, "
        "was switched off, door locked, door was locked, gate locked, house locked, no answer, no reply, no response, "
        "not answered, unanswered, didn't answer, did not answer, didn't pick up, did not pick up, not picked up, "
        "didn't reply, did not reply, didn't respond, did not respond, not reached, unreached, unreachable, "
        "couldn't reach, could not reach, nobody answered, no one answered, nobody picked up, nobody home, "
        "nobody there, no one there, voicemail, voice mail, left a voicemail, left voicemail, left a voice mail, "
        "left a message, left message, left her a message, left him a message, left word, no luck, didn't get through, "
        "did not get through, couldn't get through, no pick up, no pickup, hung up, rang out, engaged tone, "
        "out of office, bounced, unavailable, not available, didn't come, did not come, nobody in, no one home, "
        "was out, no one in, didn't turn up, wasn't there, not there, answering machine, line busy, line engaged, "
        "phone off, switched off, missed call, not at home, not in, wasn't in, was not in, no-show, no show, "
        "didn't show up, did not show up, left him a voicemail, left her a voicemail, left them a voicemail, left vm, "
        "left a vm, vm, got voicemail, got her voicemail, got his voicemail, got her machine, straight to voicemail, "
        "no joy, no pick-up, she was out, mailbox full, voicemail full, wrong number, not in the office, "
        "out of the office, didn't get back, hasn't replied, has not replied, hasn't answered, hasn't responded, "
        "hasn't got back, not replied, yet to reply, yet to respond, no reply yet, unread, in a meeting, "
        "was in a meeting, away from desk, busy tone, engaged, busy signal, cut off, never picked up, never answered, "
        "never replied, stood me up, missed each other, no-one in, no-one home, no-one answered, no-one picked up, "
        "no one picked up, nobody answers, not answering, isn't answering, wasn't answering, not picking up, "
        "phone off the hook, call not answered, call unanswered, call rejected, rejected the call, declined the call, "
        "call dropped before, no contact, no contact made, no connection, not connected, couldn't connect, "
        "couldn't get hold of, could not get hold of, couldn't get hold, couldn't get through to, not reachable, "
        "couldn't be reached, could not be reached, couldn't find, not found, closed, shop closed, shop was closed, "
        "office closed, was closed, away, was away, is away, on holiday, on leave, left a note, left my card, "
        "left a card, left a message with, text not delivered, not delivered, undelivered, seen but no reply, "
        "no-showed, no showed, never showed, never turned up, nobody about, nobody around, rang off, just rang, "
        "kept ringing, rings out, "
        "just rang out, it rang out, just rings out, "
        "no dial tone, cancelled on me, wasn't home, not home, no-one there, no one about, didn't make it, not around, "
        "not about, unobtainable, no ringtone, no service, no one picks up, doesn't answer, does not answer, "
        "doesn't pick up, won't pick up, not picking up the phone, ignored, unread so far, no word back, nothing back, "
        "heard nothing, no news back, bounced back, went unanswered, failed, failed attempt, no success, unsuccessful, "
        "without success, in vain, drew a blank, gone to voicemail, goes to voicemail, went to vm, got vm, "
        "answerphone, left on answerphone, got the answerphone, got the machine, got his answerphone, "
        "got her answerphone, went to answerphone, left an answerphone message, ansaphone, asked to call back later, "
        "too busy to talk, couldn't talk, could not talk, not free to talk, hung up on me, engaged twice, "
        "engaged both times, busy twice, busy both times, "
        "n/a, no ans, no a, lvm, l/m, dna, ooo, shutters down, shutters were down, shutters up, all shut, shop shut, "
        "office shut, place shut, was shut, is shut, gates shut, gate shut, curtains drawn, lights off, lights out, "
        "lights were off, in darkness, all dark, deserted, all locked up, locked up, radio silence, total silence, "
        "complete silence, silence, silence since, crickets, tumbleweed, ghosted, ghosted me, left me on read, "
        "left on read, blanked me, no signal, out of range, she'd gone, he'd gone, they'd gone, "
        "already gone, she'd left, he'd left, she'd just left, he'd just left, she'd popped out, he'd popped out, "
        "no sign of life, no sign of her, no sign of him, no sign of them, no sign, no ring, no resp, nr, na, lm, "
        "vmail, left vmail, missed her, missed him, missed them, missed it, i missed it, i missed her, i missed him, "
        "missed her call, missed his call, missed their call, missed the call, is switched off"
    ),
}
"""The decisive words."""

HAN_NEGATIONS = "没有, 没有任何, 没任何, 没能, 没, 未能, 未, 无, 毫无, 杳无, 不见, 迟迟不"
HAN_RESPONSES = (
    "搭理我, 理睬我, 睬我, 睬, 吱声, 吭声, 回声, 响应, 回我消息, 回我微信, 回我电话, 接我电话, 接, 接听, 听电话, "
    "接通, 接起, 接电话, 接着, 接到, 回, 回复, 回音, 回信, 回电, 回我, 回话, 回应, 回消息, 回信息, "
    "回微信, 答复, 复信, 应, 应答, 应声, 反应, 反馈, 理, 理我, 理会, 理睬, 搭理, 人接, 人接听, 人听, 人应门, 人出来, "
    "人吭声, 人吱声, 人回应, 人听电话, 人应, "
    "人应答, 人理, 人开门, 人在家, 打通, 打进, 打进去, 拨通, 动静, 下文, 音讯, 音信, 消息, 碰上, 碰到, 碰着, 遇上, "
    "遇到, 遇着, 见到, 见着, 见上, 找到, 找着, 联系上, 联系到, 联络上, 等到, 等着, 露面, 出现, 人影, 信号, 查收, 点开, "
    "打开看, 看消息, 在家, 在店, 在店里, 在公司, 在单位, 在办公室, 在厂, 在厂里, 在网点, 来成, 去成"
)
"""Behind one of `HAN_NEGATIONS`: nobody answered, or nobody was there."""
HAN_GATEKEEPERS = (
    "门卫说, 门卫说他, 门卫说她, 保安说, 保安说他, 保安说她, 前台说, 前台说他, 前台说她, 邻居说, 邻居说他, 邻居说她, "
    "物业说, "
    "店员说, 门房说, 保姆说, 秘书说, 秘书说他, 秘书说她"
)
HAN_AWAY = (
    "出差, 出差了, 出差去了, 不在, 出去了, 外出, 外出了, 开会去了, 休假, 休假了, 请假了, 没来, 没来上班, 走了, 刚走, "
    "旅游去了, "
    "去旅游了, 去外地了, 去女儿家了, 去儿子家了, 回老家了, 住院了, 买菜去了, 出门了, 人不在"
)
"""Behind one of `HAN_GATEKEEPERS`: the client was not there."""
HAN_PASSIVES = (
    "把我, 把我给, 把我电话, 把我的电话, 把电话, 被他, 被她, 被对方, 被客户, 被秘书, 被, 给, 直接, 秒, 马上, 立马"
)
HAN_CUTS = (
    "挂断, 挂掉, 挂, 按掉, 按断, 掐掉, 掐断, 掐, 拒接, 拒绝, 拉黑, 转语音, 转到语音信箱, 拦截, 退信, 退回, 退回来, "
    "弹回, 弹回来, 拒收"
)
"""Behind one of `HAN_PASSIVES`: the call was cut off."""

ARRANGED = "我约, 已约, 约, 说好, 说定, 讲好, 定好, 原定, 本来约, 原来约, 答应"
NO_SHOWS = (
    "没来, 未来, 没过来, 没出现, 没露面, 没现身, 没到场, 没赴约, 没来赴约, 爽约, 失约, 放鸽子, 放我鸽子, 放了我鸽子, "
    "没见着, 没见到, 没见到人, 没见着人, 没见成, 没等到, 没等到人, 没等着, 没人"
)
"""In a Chinese clause that begins with one of the first and ends with one of the second: the client did not come."""

HAN_CALLS = (
    "打了, 打过, 拨, 响, 没接, 未接, 不接, 拒接, 人接, 接听, 接通, 接电话, 占线, 忙线, 忙音, 关机, 停机, 空号, 打不, "
    "没打通, 未打通, 不通, 没通, 服务区, 信箱, 挂断, 按掉, 秘书台"
)
"""In a Chinese clause that says so: it was a call."""

HAN_VISITS = (
    "在家, 在店, 在公司, 在单位, 在办公室, 在厂, 在网点, 门, 扑空, 扑了, 见到, 见着, 碰到, 遇, 白跑, 没来, 爽约"
)
"""The same: somebody went there, or waited."""

HAN_WASTED_WAYS = "白跑, 跑空, 扑空, 扑了空, 扑了个空, 闭门羹, 敲门, 敲了门, 按门铃"
"""In any clause of a note that tells so: somebody went there."""

HAN_ATTEMPTS = (
    "到, 现在, 至今, 目前, 半天, 很久, 好久, 敲门, 敲了, 敲, 门, 门铃, 按, 一天, 一整天, 一下午, 一上午, 整晚, 下班, "
    "晚上, 上班, 中午, 大半天, 大, 全, 就, 竟然, 竟, 老是, 老, 总, 愣是, 硬是, 了, 声, 等, 楼下, 前台, 那边, 里, 在, "
    "依旧, 依然, 到底, 好几, 一个, 去, 上, 下, 来, 时, 后, 跑, 白, 趟, 群里, 群, 至, 今, 迟迟, 刚, 每次, 每回, 回回, "
    "分钟, 两个, 号码, 备用号, 家里, 单位, 公司, 办公室, 厂里, 厂门, 店门, 铺子, 屋里, 正好, 恰好, 碰巧, 偏偏, 可惜, "
    "遗憾, 因, 因为, 正在, 通话, 说是, 听筒, 那头, 系统, 自动, 语音, 拨, 拨了, 拨打, 呼叫, 连打, 连拨, 打了, 联系了, "
    "约了, 找了, 人影, 一直, 都是, 也是, 还是, 本人, 老板, 客户, 他人, 她人, 一封, 一条, 发的, 打的, 寄的, 信, 邮件, "
    "响到, 响到底, 响到头, 临时有事, 临时, 消息, 微信, 短信, 转到, 转入, 转, 是, 直接, 没等, 锁着, 提示音, 说, 响铃, "
    "铃声, 传来, 听到, "
    "彩铃, 响完, 响过, 完, 听着, 暂, 尚, 已经, 已"
)
"""Before the decisive words of a Chinese clause that speaks of nothing but the attempt."""

BEFORE = {
    "zh": (
        "第一遍, 第一次, 头一遍, 头一次, 第一回, 头一回, 头两遍, 前两次, 前两遍, 人在外地, 打电话都, 打过去, 打电话, "
        "在开会, 两次都, 几次都, 三次都, 去了趟, 电话都, 打了, 打去, 发了, 去了, "
        "拜访, 上门, 致电, 电话, 手机, 微信, 短信, 邮件, 消息, 信息, 对方, 响了, 在忙, 开会, 正忙, 多次, 家里, 家中, "
        "都是, 全都, 老板, 两天, 语音, 结果, 客户, 本人, 还是, 仍然, 一直, 始终, 再次, 今天, 上午, 下午, 中午, 晚上, "
        "早上, 暂时, 已读, 连续, 打, 发, 他, 她, 都, 也, 又, 还, 仍, 均, 但, 次, 遍, 通, 个, 过, 给, 回, 断, 俩, 仨, "
        "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 一, 两, 二, 三, 四, 五, 六, 几, 多, 响了半天, 响半天, 响很久, 响了很久, "
        "响了好久, 但是, 可是, 可, 均为, 显示, 提示, 直接, 今早, 刚才, 试了, 试, 上门去, 家, 店里, 手机上, 座机, 人, "
        "总是, 已, 电话响了, 她在开会, 他在开会, 连续打, 打过, 连打, 连着, 发过, 发去, 寄, 天, 小时, 整天, 全天, "
        "多次联系, 联系, 反复, 尝试, 两边, 号码, 铃声, 客户在忙, 估计, 可能在忙, 连发, 连寄, 条, 封, 趟, 回拨"
    ),
    "en": (
        "got an, got a, two, one, tried calling, three times, straight to, rang twice, there was, messaged, dialled, "
        "emailed, visited, "
        "knocked, went to, reached, all day, called, phoned, dialed, texted, tried, wrote, twice, again, "
        "today, still, their, phone, call, rang, went, them, once, they, sent, left, rung, back, just, only, "
        "she, him, her, but, and, got, his, the, he, it, we, i, tried again, rang again, called again, "
        "called twice, phoned twice, tried twice, tried three times, rang three times, called three times, "
        "four times, several times, a few times, couple of times, a couple of times, at the, office, mobile, "
        "landline, home, number, both, times, however, unfortunately, sadly, she was, he was, but she, but he, "
        "it went, again today, both numbers, both times, so far, all, day, wechat, text, email, message, mail, "
        "door, at, though, always, only got, reception said, shop, just rang, line, x2, x3, x4, x5, 2x, 3x, 4x, "
        "x 2, x 3, x 4, twice in a row"
    ),
}
"""What may precede them: that and how often it was tried."""

BEHIND = {
    "zh": (
        "了, 吗, 明, 后天, 今晚, 晚, 下午, 上午, 改, 稍, 再, 先, 回头, 下周, 周, 下次, 打了, 两次, 三次, 几次, "
        "人, 后, 明天, 今天, 已留言, 发了, 只好, 就, 微信, 短信, 我给, 我又, 我就, 我再, 我只好, 我改, 我发, 给他发, "
        "给她发, 给他留, 给她留"
    ),
    "en": (
        "him, her, them, yet, again, today, all day, this time, twice, three times, so far, will, i'll, i will, try, "
        "trying, so, at, so left a message, from her, from him, from them, here, to my email, to it, to the email, "
        "as yet, at all, on either number, either, since, all week, all afternoon, all morning, will call, call, x2, "
        "x3, x4, x 2, x 3, either time, me, so far today, this morning, this afternoon, my call, my calls, the call, "
        "my email, my emails, my message, my messages, my text, my texts, the phone, her phone, his phone, "
        "their phone, about, re, regarding, when i called, when i rang, left a message, and left a message, "
        "and left message, until, till"
    ),
}
"""What may follow them, in Chinese without a gap."""

PLANS = "about, re, regarding, will, i'll, i will, try, trying, so, at, call, will call, until, till"
"""Of the English ones, those behind which anything may follow."""

ENGLISH_NEGATIONS = (
    "no, not, never, nothing, nobody, none, without, neither, didn't, hasn't, haven't, wasn't, weren't, isn't, couldn't"
)
ENGLISH_RESPONSES = (
    "answer, answered, answering, reply, replied, respond, responded, response, pick, picked, come, came, back, show, "
    "showed, turn, turned, appear, appeared, return, returned, hear, heard, through, there, home, available, "
    "reachable, read, acknowledge, acknowledged, word, luck, joy, sign, trace, contact, reached, reach, tone, "
    "connection, talk, speak"
)
"""Behind one of `ENGLISH_NEGATIONS`: nobody was reached."""
ENGLISH_LINES = (
    "phone, phones, mobile, cell, landline, line, lines, number, numbers, mailbox, inbox, voicemail, email, mail"
)
ENGLISH_DEAD_ENDS = (
    "off, dead, busy, engaged, full, disconnected, discontinued, unobtainable, service, use, barred, bounced, "
    "undelivered, undeliverable, down"
)
"""Behind one of `ENGLISH_LINES`: the same."""
ENGLISH_ATTEMPTS = (
    "she, he, they, her, him, them, his, their, my, me, i, we, us, one, body, up, is, was, were, are, went, been, "
    "longer, switched, turned, cut, the, a, to, on, at, all, yet, again, so, far, still, as, of, since, this, that, "
    "today, morning, afternoon, evening, day, time, times, once, twice, two, three, phone, phones, call, calls, "
    "mobile, landline, number, line, door, email, emails, message, messages, text, texts, wechat, whatsapp, mail, "
    "either, both, but, and, just, even, get, got, getting, any, has, have, did, does, from, for, though, "
    "unfortunately, sadly, when, rang, called, tried, knocked, in, now, it, yesterday, days, week, hours"
)
"""Beside these, in a clause that speaks of nothing but the attempt."""

UNREACHED_CHANNELS = {
    "T": (
        "voicemail, vm, phone, mobile, cell, landline, answerphone, machine, mailbox, line, rang, ring, ringing, "
        "rings, pick, picked, pickup, pick-up, engaged, busy, hung up, call, calls, dial, tone, switched off"
    ),
    "E": "bounced, bounce, email, emails, e-mail, mail, out of office, ooo",
    "S": "text, texts, sms",
    "W": "wechat, whatsapp, blue ticks, blue tick, grey ticks, grey tick, on read",
    "M": "show, showed, no-show, turn up, turned up, stood me up, stood up",
}
"""By which channel nobody was reached, told by what became of the attempt."""

HINTS = (
    "鸽, 失约, 响, 没, 未, 无, 不, 机, 号, 线, 语音, 通话中, 挂, 空, 闭门, 沉大海, 拒, 忙, 退, 失联, 留, 锁, 爽约, "
    "鸽子, "
    "果, 掉, no, n't, voice, busy, engaged, off, answer, unreach, missed, machine, left, out, bounced, vm, away, "
    "closed, on holiday, on leave, dead, cut, full, never, yet to, unread, in a meeting, stood, rejected, declined, "
    "undelivered, wrong, 关门, 关着, 外出, 出去, 出差, 秘书, 拦截, 拉黑, 错, 在开会, 门, 转移, 跑, 来电提醒, 掐, 断, "
    "弹, 停用, 按了, ring, rang, fail, unsuccess, vain, blank, heard nothing, ignored, success, talk, down, unobtain, "
    "n/a, neither, gone, nothing, shut, drawn, dark, deserted, silence, crickets, tumbleweed, ghosted, blanked, read, "
    "lm, l/m, msg, dna, ooo, nr, na, vmail, locked"
)
"""A note without any of these is not checked further."""

DEATHS = {
    "zh": "去世, 过世, 病故, 病逝, 离世, 逝世, 辞世, 仙逝, 猝死",
    "en": "died, has died, sadly died, passed away, has passed away, sadly passed away",
}
"""At the start of a note, of the client: whoever it was that was reached, it was not the client."""

CONVERSATION = {
    "zh": (
        "说晚, 说稍, 说等, 说回头, 说改天, 让我, 叫我, 聊了, 聊到, 谈了, 谈到, 说了, 问了, 打通, 接了, 联系上了, "
        "回电了, 回了, 回复了, 见到了, 后来回, 又回了, 终于, 后接通, 才接, 通上, 回过来, 打回来, 回拨过来"
    ),
    "en": (
        "talked, spoke, called back, rang back, then answered, replied, got through, got hold of, "
        "picked up eventually, finally, she called, he called, rang me, reached her, reached him"
    ),
}
"""What says in a later clause that there was a conversation after all."""

OTHER = (
    "说, 问, 聊, 谈, 提, 告, 上次, 昨天, 之前, 前几天, 以前, 总, 经常, 前天, 上周, 他太太, 她老公, 反映, 抱怨, "
    "投诉, 怪, 客服, 利率, 理财, 资金, 账户, 卡, 款, 钱, 提现"
)
"""In a clause that only ends with the decisive words, what makes it speak of something else."""

TALK = (
    "said, says, wants, wanted, asked, agreed, talked, discussed, likes, liked, happy, he, she, they, is, was, "
    "are, will, thinks, confirmed, spoke, told, needs, had, has, worried, asks, 说, 聊了, 聊到, 谈了, 谈到, "
    "问了, 同意, 想, 满意, 表示, 觉得, 答应, 已, 她, 他, 沟通了, 讲了, 介绍了, 很, 感兴趣, 认可"
)
"""What tells that there was a conversation, in a clause before."""

ENDING_CANCELLED = (
    "取消, 不来, 来不了, 改期, 泡汤, 作罢, cancelled, canceled, called off, postponed, fell through, is off, was off, "
    "now off, not happening"
)
CANCELLED = f"{ENDING_CANCELLED}, 黄, off"
BEFORE_CANCELLED = "is, was, now, is now, got, has been, had to be, all, 又, 已, 已经, 被, 临时, 说"
"""At the end of a clause, or alone in the one behind it, and what stands before it there: what was arranged will not
be.
"""
CANCELLING = "帮, 把, 办, 给, 请, 要, 去, 将, get , have , ask , to , needs , wants , want , will "
"""In the clause: it is what is to be cancelled."""
