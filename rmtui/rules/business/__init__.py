"""Rules about pending business: opportunities, cases, loans, gifts."""
