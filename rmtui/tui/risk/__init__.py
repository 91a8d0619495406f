"""The screen of the risk of the loans."""
