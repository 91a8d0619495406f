"""When a client is to be contacted and why: cadence, the due queue, the contact calendar (FIELD.md, 联络频率)."""
