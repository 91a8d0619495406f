"""Words of the way to a client that say more than its channel, and those that go on with it."""

from __future__ import annotations

ACTIVITIES = (
    "吃, 喝, 饭, 餐, 茶, 酒, 咖啡, 宵夜, 夜宵, 球, 牌, 麻将, 棋, 钓, 爬山, 跑步, 健身, 游泳, 滑雪, 跳舞, 唱歌, "
    "烧烤, 火锅, 桑拿, 温泉, 电影, 演出, 画展, 讲座"
)
"""Within the Chinese words of a contact: what was done together."""

ENGLISH_ACTIVITIES = (
    "lunch, brunch, breakfast, dinner, supper, coffee, coffees, tea, brew, drink, drinks, beer, beers, pint, pints, "
    "wine, curry, barbecue, golf, tennis, squash, cricket, rugby, football, races, theatre, opera, ballet, "
    "concert, walk"
)
"""The same in English, each a word of its own: it alone stays, without the verb and what it stood with."""

APPS = "whatsapp, whatsapped, whatsapping, linkedin"
"""The same: messages by these count as those by WeChat do, and the note says by which it was."""

DURING = "时, 的时候, 时候, 期间, 后, 之后, 以后, 完, 前, 之前, 以前"
"""Behind the words of a contact, which are then its occasion: 电话|时说."""
