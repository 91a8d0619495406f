"""The festivals a client keeps: one by one, those of a country, or none (FIELD.md, 节日问候)."""

from rmtui.str_enum import StrEnum


class Observance(StrEnum):
    """A festival, the festivals of a country by its ISO 3166 code, or none.

    Their days are in `rmtui.rules.days.festivals`.
    """

    NONE = "none"

    CHINA = "CN"
    HONG_KONG = "HK"
    TAIWAN = "TW"
    SINGAPORE = "SG"
    MALAYSIA = "MY"
    BRITAIN = "GB"
    UNITED_STATES = "US"
    CANADA = "CA"
    AUSTRALIA = "AU"
    EURO_AREA = "EU"
    INDIA = "IN"
    EMIRATES = "AE"

    NEW_YEAR = "new-year"
    SPRING_FESTIVAL_EVE = "spring-festival-eve"
    SPRING_FESTIVAL = "spring-festival"
    LANTERN = "lantern"
    WOMENS_DAY = "womens-day"
    QINGMING = "qingming"
    EASTER = "easter"
    LABOUR_DAY = "labour-day"
    DRAGON_BOAT = "dragon-boat"
    QIXI = "qixi"
    TEACHERS_DAY = "teachers-day"
    MID_AUTUMN = "mid-autumn"
    NATIONAL_DAY = "national-day"
    DOUBLE_NINTH = "double-ninth"
    THANKSGIVING = "thanksgiving"
    DIWALI = "diwali"
    EID_AL_FITR = "eid-al-fitr"
    EID_AL_ADHA = "eid-al-adha"
    WINTER_SOLSTICE = "winter-solstice"
    CHRISTMAS = "christmas"
