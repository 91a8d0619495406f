"""Public holidays and make-up working days of mainland China, as the State Council's General Office publishes them.

The form is that of `rmtui.rules.days.holidays`, as Python, since every queue of a book in yuan goes by them.
"""

from datetime import date
from typing import Any

YEARS: dict[int, list[dict[str, Any]]] = {
    # 国办发明电〔2023〕7号
    2024: [
        {"name": "new-year", "from": date(2024, 1, 1)},
        {
            "name": "spring-festival",
            "from": date(2024, 2, 10),
            "to": date(2024, 2, 17),
            "make-up": [date(2024, 2, 4), date(2024, 2, 18)],
        },
        {"name": "qingming", "from": date(2024, 4, 4), "to": date(2024, 4, 6), "make-up": [date(2024, 4, 7)]},
        {
            "name": "labour-day",
            "from": date(2024, 5, 1),
            "to": date(2024, 5, 5),
            "make-up": [date(2024, 4, 28), date(2024, 5, 11)],
        },
        {"name": "dragon-boat", "from": date(2024, 6, 10)},
        {"name": "mid-autumn", "from": date(2024, 9, 15), "to": date(2024, 9, 17), "make-up": [date(2024, 9, 14)]},
        {
            "name": "national-day",
            "from": date(2024, 10, 1),
            "to": date(2024, 10, 7),
            "make-up": [date(2024, 9, 29), date(2024, 10, 12)],
        },
    ],
    # 国办发明电〔2024〕12号
    2025: [
        {"name": "new-year", "from": date(2025, 1, 1)},
        {
            "name": "spring-festival",
            "from": date(2025, 1, 28),
            "to": date(2025, 2, 4),
            "make-up": [date(2025, 1, 26), date(2025, 2, 8)],
        },
        {"name": "qingming", "from": date(2025, 4, 4), "to": date(2025, 4, 6)},
        {"name": "labour-day", "from": date(2025, 5, 1), "to": date(2025, 5, 5), "make-up": [date(2025, 4, 27)]},
        {"name": "dragon-boat", "from": date(2025, 5, 31), "to": date(2025, 6, 2)},
        {
            "name": "national-day",
            "from": date(2025, 10, 1),
            "to": date(2025, 10, 8),
            "make-up": [date(2025, 9, 28), date(2025, 10, 11)],
        },
        {"name": "mid-autumn", "from": date(2025, 10, 6)},
    ],
    # 国务院办公厅关于2026年部分节假日安排的通知, 2025-11-04
    2026: [
        {"name": "new-year", "from": date(2026, 1, 1), "to": date(2026, 1, 3), "make-up": [date(2026, 1, 4)]},
        {
            "name": "spring-festival",
            "from": date(2026, 2, 15),
            "to": date(2026, 2, 23),
            "make-up": [date(2026, 2, 14), date(2026, 2, 28)],
        },
        {"name": "qingming", "from": date(2026, 4, 4), "to": date(2026, 4, 6)},
        {"name": "labour-day", "from": date(2026, 5, 1), "to": date(2026, 5, 5), "make-up": [date(2026, 5, 9)]},
        {"name": "dragon-boat", "from": date(2026, 6, 19), "to": date(2026, 6, 21)},
        {"name": "mid-autumn", "from": date(2026, 9, 25), "to": date(2026, 9, 27)},
        {
            "name": "national-day",
            "from": date(2026, 10, 1),
            "to": date(2026, 10, 7),
            "make-up": [date(2026, 9, 20), date(2026, 10, 10)],
        },
    ],
}
