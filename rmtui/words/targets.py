"""What people call the indicators of their targets."""

from __future__ import annotations

INDICATORS = {
    "zh": {
        "fund": "基金, 基金销量",
        "wealth": "理财, 理财销量, 理财产品",
        "regular-premiums": "期缴, 期交, 期交保费, 期缴保险",
        "single-premiums": "趸缴, 趸交, 趸交保费, 趸缴保险",
        "loan": "贷款, 放款",
        "deposits": "存款, 日均, 日均存款, 存款日均余额",
        "new-clients": "新客户, 新增, 拓户, 获客",
        "contacts": "联系, 联系次数, 客户联系",
        "reviews": "检视, 资产检视次数",
        "referrals": "转介, 推荐",
    },
    "en": {
        "fund": "funds, fund sales",
        "wealth": "investment products, investment products sold, wealth products",
        "regular-premiums": "regular",
        "single-premiums": "single",
        "loan": "loans, lending",
        "deposits": "deposit, average deposits",
        "new-clients": "clients, new",
        "contacts": "contact",
        "reviews": "review",
        "referrals": "referral",
    },
}
"""In addition to their codes and terms."""
