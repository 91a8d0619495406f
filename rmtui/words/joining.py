"""Words of who came to a meeting later on: 陈老师也到了; Mr. Miller joined us."""

from __future__ import annotations

LEADS = {
    "zh": (
        "后来, 随后, 中途, 期间, 席间, 半路, 接着, 然后, 一会儿, 没一会儿, 马上, 正好, 刚好, 碰巧, 恰好, 凑巧, 结果, "
        "散场前"
    ),
    "en": "later, then, afterwards, halfway through, midway, eventually, soon, meanwhile, and",
}
"""Before the name."""

HAN_AND = "还有, 另有, 另外还有, 加上, 外加, 以及, 连同, 在座的还有, 同席的还有, 同席的有, 在座的有"
"""In Chinese, before names that are all of the clause: 还有王芳."""

ADVERBS = {
    "zh": (
        "后来, 随后, 中途, 半路, 今天, 后半场, 下半场, 中场, 半场, 饭后, 会后, 晚些时候, 稍后, 半道, 半道上, 最后, "
        "快结束时, 散场时, 临了, 正好, 刚好, 碰巧, 恰好, 凑巧, 他, 她, 随即, 特意, 专门"
    ),
    "en": "later, then, also, eventually, soon, even, kindly",
}
"""Behind it."""

CAME = {
    "zh": (
        "也来了, 也到了, 也过来了, 也赶来了, 也赶到了, 也赶过来了, 也在, 也在场, 也在座, 也到场了, 也去了, 也参加了, "
        "也加入了, 也一起, 也一块, 也一起来了, 也一块来了, 也跟来了, 也跟着来了, 也凑过来了, 也凑了过来, 也坐下来了, "
        "也在旁边, 也出席了, 也列席了, 来了, 到了, 过来了, 赶来了, 赶到了, 加入了, 加入进来, 凑过来了, 作陪, 陪着, "
        "陪同, "
        "陪着来, 陪着来了, 陪他来, 陪她来, 陪他一起来, 陪她一起来, 陪同前来, 一起来, 一起来了, 一块来, 一块来了, "
        "一块儿来, 一块儿来了, 一同来, 一同前来, 同来, 同去, 同行, 同席, 在座, 在场, 跟着来, 跟着来了, 跟她来, 跟他来, "
        "跟着一起, 跟着一块"
    ),
    "en": (
        "joined, joined us, joined in, joined later, joined too, joined as well, joined the meeting, joined the call, "
        "joined the table, joined me and him, joined him, joined her, came along, came too, came as well, came with, "
        "came with him, came with her, came with us, tagged along, turned up, turned up too, turned up as well, "
        "showed up, showed up too, showed up as well, sat in, sat in on it, dropped by too, was there, was there too, "
        "was there as well, was also there, was with us, was with him, was with her, was in on it, was present, "
        "also present, was present too, also there, also came, also joined, also came along, in attendance, "
        "tagging along"
    ),
}
"""What they did."""

BEHIND = {
    "zh": "的, 了, 听, 聊, 谈, 吃, 喝, 旁听",
    "en": "too, as well, later, later on, afterwards, halfway through, at the end, briefly",
}
"""Behind that, up to the end of the clause."""
