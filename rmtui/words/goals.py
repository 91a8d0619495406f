"""What people call that for which they save."""

from __future__ import annotations

KINDS = {
    "zh": {
        "education": "教育, 教育金, 子女教育, 留学",
        "retirement": "养老, 养老金, 退休",
        "home": "购房, 买房, 换房, 首付",
        "reserve": "备用金, 应急, 应急金",
        "other": "其他",
    },
    "en": {
        "education": "school, studies, university",
        "retirement": "pension, old age",
        "home": "house, flat, deposit for a house",
        "reserve": "emergency, rainy day",
        "other": "else",
    },
}
"""In addition to their codes and terms."""
