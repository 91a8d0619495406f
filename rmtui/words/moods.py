"""What a line begins with that tells nothing of the contact: the weather, the day, that it was nearly forgotten."""

from __future__ import annotations

MOODS = {
    "zh": (
        "今天没啥事, 今天没什么事, 没啥事, 没什么事, 今天事少, 今天不忙, 今天清闲, 下雨, 下雨天, 下大雨, 下雪, "
        "天冷, 真冷, 降温, 降温了, 天热, 真热, 忘了记, 忘了写, 忘记记了, 忘记写了, 差点忘了, 差点漏了, 差点忘, "
        "漏记, 漏记一条, 漏了一条, 补一条, 补记一条, 再补一条, 还有一条, 还有一个, 再记一条, 最后一条, 最后一个, "
        "今天最后一个, 今天第一个, 第一个, 对了, 哦对了, 哦对, 哦, 另外, 唉, 哎, 哎呀, 哈哈, 嘿嘿, 嗯, 累死了, "
        "累死, 累死我了, 累瘫了, 好累, 真累, 累, 忙死了, 忙晕了, 忙疯了, 忙了一天, 忙活一天, 跑断腿, 烦死了, "
        "气死了, 气死我了, 气人, 心累, 无语, 开心, 太开心了, 高兴, 激动, 不错, 好消息, 坏消息, 今日收获, 开门红, "
        "总算, 终于"
    ),
    "en": (
        "knackered, exhausted, tired, shattered, long day, what a day, busy day, quiet day, slow day, crazy day, "
        "manic day, rainy day, ugh, phew, ok, okay, right, well, hooray, yay, finally, at last, last one, "
        "last one today, last one for today, one more, one more thing, another one, next one, nearly forgot, "
        "almost forgot, forgot, forgot to log, forgot to log this, forgot this one, forgot to say, oh, oh and, "
        "also, ps, p.s, late entry, belated, good news, bad news, great news, quick one, short one, "
        "first of the day, first one, same old, same old same old, nothing much, not much today, "
        "not much to report, pouring with rain, raining, freezing, sigh, yikes"
    ),
}
"""Whole clauses."""
