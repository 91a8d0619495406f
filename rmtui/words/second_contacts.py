"""Words of an attempt and of the contact that came of it: no answer, so texted her and she agreed."""

from __future__ import annotations

LEADS = {
    "zh": (
        "完了, 自己, 改成, 改为, 改用, 改, 就, 又, 再, 后来, 随后, 然后, 于是, 接着, 转而, 便, 只好, 早上, 上午, 中午, "
        "下午, 傍晚, 晚上, 过会儿, 过一会儿, 一会儿, 稍后, 不久, 没多久, 很快, 马上, 立刻, 终于, 最后, 给他, 给她, "
        "给对方, 回头, 顺路, 顺便, 顺道"
    ),
    "en": (
        "so i, so, then i, then, and then, and so, and, but, i, later, eventually, finally, instead, luckily, "
        "afterwards, at last, shortly after, minutes later, an hour later, soon, meanwhile, after that, after which"
    ),
}
"""At the start of a clause: what led to it."""

CLIENTS = {
    "zh": "他们, 她们, 他, 她, 对方, 客户, 本人, 给我",
    "en": "he, she, they, client, the client",
}
"""Who answered."""

GETTING = {
    "zh": "",
    "en": (
        "got him, got her, got them, caught him, caught her, caught them, reached him, reached her, reached them, "
        "got hold of him, got hold of her, got through to him, got through to her, tracked him down, tracked her down"
    ),
}
"""What the manager did, before the way: got him on his mobile."""

CALLS_BACK = (
    "拨回来, 拨过来, 挂回来, 打了回来, 打了过来, 拨了回来, 回电, 回电话, 回过来, 回拨过来, 回拨, 打回来, 打过来, "
    "打来, 来电"
)
"""In Chinese, what the client did by telephone."""

RESPONSES = {
    "zh": (
        "回了, 回复, 回我, 回话, 聊了, 聊到, 谈了, 说了, 说, 问, 接了, 通了, 答应, 同意, 讲了, 约了, 表示, 联系上, "
        "聊上, 才聊, 才回, 才通"
    ),
    "en": (
        "replied, answered, agreed, confirmed, said, says, spoke, talked, chatted, wants, asked, picked up, explained, "
        "discussed, accepted, happy, responded, told, came back, will"
    ),
}
"""What tells that the client answered."""

TALKED = "聊谈"
"""In Chinese, within how it was tried again: the client answered, 微信聊了."""

LEAVING = "留言, 留了言, 留了条, 留个言, 留了个言, 留话, 留了话, 说明, 说一声, 说了一声, 告知, 通知, 提醒"
"""In Chinese, behind how it was tried again: what the manager left, which is no answer: 发微信|留言说保单的事."""
