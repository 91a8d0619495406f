"""Referrals: who introduced whom, whom to thank, and whom to ask."""
