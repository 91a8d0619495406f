"""The usual texts of greetings, by language and occasion: plain data, in the words of the trade.

A greeting is written in the client's language, not in that of the interface, so that they are not in the catalogue.
None names the day: it goes out some days before the occasion, on it, or, begun by `BELATED`, some days after.
"""

from __future__ import annotations

BELATED = {"zh": "迟到的问候：", "en": "a little late: "}
"""Stands before the wishes for an occasion that was missed."""
SALUTED = {"zh": "{salutation}，", "en": "Dear {salutation}, "}
"""How every text begins."""

PERSON_TEMPLATES = {
    "zh": {
        "new-year": "{salutation}，元旦快乐！愿您和家人新的一年平安健康，事事顺心。{signature}",
        "spring-festival-eve": "{salutation}，除夕安康！祝您阖家团圆，辞旧迎新。{signature}",
        "spring-festival": "{salutation}，给您拜年了！祝您和家人新春快乐，身体健康，万事如意。{signature}",
        "lantern": "{salutation}，元宵节快乐！愿您和家人团团圆圆，一年都红红火火。{signature}",
        "womens-day": "{salutation}，节日快乐！愿您忙里有闲，事事顺意。{signature}",
        "qingming": "{salutation}，清明时节，乍暖还寒，请您和家人多保重身体。{signature}",
        "easter": "{salutation}，复活节快乐！祝您和家人假期愉快。{signature}",
        "labour-day": "{salutation}，五一快乐！平日辛苦，假期好好休息，出门一路平安。{signature}",
        "dragon-boat": "{salutation}，端午安康！愿您和家人平安顺遂。{signature}",
        "qixi": "{salutation}，七夕快乐！愿您岁岁有人相伴，日日有事可喜。{signature}",
        "teachers-day": "{salutation}，教师节快乐！感谢您教书育人，祝您身体健康、桃李芬芳。{signature}",
        "mid-autumn": "{salutation}，中秋快乐！月圆人团圆，祝您和家人安康顺意。{signature}",
        "national-day": "{salutation}，国庆快乐！祝您和家人假期愉快，出行平安。{signature}",
        "double-ninth": "{salutation}，重阳安康！愿您和家中长辈健康长寿，天天舒心。{signature}",
        "thanksgiving": "{salutation}，感恩节快乐！谢谢您，祝您一切顺心。{signature}",
        "diwali": "{salutation}，排灯节快乐！愿光明与好运常伴您和家人。{signature}",
        "eid-al-fitr": "{salutation}，开斋节吉庆！祝您和家人平安喜乐。{signature}",
        "eid-al-adha": "{salutation}，古尔邦节吉庆！祝您和家人平安喜乐。{signature}",
        "winter-solstice": "{salutation}，冬至安康！天冷加衣，记得吃碗热饺子。{signature}",
        "christmas": "{salutation}，圣诞快乐！祝您和家人平安喜乐。{signature}",
        "birthday": "{salutation}，生日快乐！祝您身体健康，新的一岁事事如意。{signature}",
        "family-birthday": "{salutation}，祝您的{who}生日快乐，一家人健康顺遂！{signature}",
        "years-with-bank": "{salutation}，您与我行同行满{years}年，感谢您的信任！{signature}",
        "": "{salutation}，{occasion}到了，祝您和家人一切都好！{signature}",
    },
    "en": {
        "new-year": "Dear {salutation}, a happy New Year to you and your family! {signature}",
        "spring-festival-eve": "Dear {salutation}, warm wishes for New Year's Eve! {signature}",
        "spring-festival": "Dear {salutation}, a happy Lunar New Year to you all! {signature}",
        "lantern": "Dear {salutation}, best wishes for the Lantern Festival! {signature}",
        "womens-day": "Dear {salutation}, best wishes on International Women's Day! {signature}",
        "qingming": "Dear {salutation}, thinking of you and your family at Qingming. {signature}",
        "easter": "Dear {salutation}, happy Easter to you and your family! {signature}",
        "labour-day": "Dear {salutation}, best wishes for the May holiday! {signature}",
        "dragon-boat": "Dear {salutation}, best wishes for the Dragon Boat Festival! {signature}",
        "qixi": "Dear {salutation}, best wishes for Qixi! {signature}",
        "teachers-day": "Dear {salutation}, happy Teachers' Day, and thank you for all you do! {signature}",
        "mid-autumn": "Dear {salutation}, a happy Mid-Autumn Festival to you and your family! {signature}",
        "national-day": "Dear {salutation}, best wishes for the National Day holiday! {signature}",
        "double-ninth": "Dear {salutation}, best wishes for the Double Ninth Festival! {signature}",
        "thanksgiving": "Dear {salutation}, happy Thanksgiving to you! {signature}",
        "diwali": "Dear {salutation}, happy Diwali to you and your family! {signature}",
        "eid-al-fitr": "Dear {salutation}, Eid Mubarak to you and your family! {signature}",
        "eid-al-adha": "Dear {salutation}, Eid Mubarak to you and your family! {signature}",
        "winter-solstice": "Dear {salutation}, warm wishes for the winter solstice! {signature}",
        "christmas": "Dear {salutation}, a merry Christmas to you and your family! {signature}",
        "birthday": "Dear {salutation}, many happy returns of the day! {signature}",
        "family-birthday": "Dear {salutation}, birthday wishes to your {who}! {signature}",
        "years-with-bank": "Dear {salutation}, thank you for year {years} with us! {signature}",
        "": "Dear {salutation}, best wishes for the {occasion}! {signature}",
    },
}
"""To a person, where the manager has no template of their own; "" for an occasion of one's own."""

COMPANY_TEMPLATES = {
    "zh": {
        "contact-person-birthday": "{salutation}，生日快乐！感谢您一直以来的支持，祝您工作顺利。{signature}",
        "years-with-bank": "{salutation}，贵公司与我行同行满{years}年，感谢贵公司的信任！{signature}",
        "": "{salutation}，值此{occasion}之际，感谢贵公司一直以来的支持，祝各位同仁身体健康、工作顺利。{signature}",
    },
    "en": {
        "contact-person-birthday": "Dear {salutation}, many happy returns, and thank you! {signature}",
        "years-with-bank": "Dear {salutation}, thank you all for year {years} with us! {signature}",
        "": "Dear {salutation}, best wishes for {occasion} to you and everybody at the company! {signature}",
    },
}
"""To a company; "" for every festival and occasion of one's own."""
