"""Asset reviews: from the draft to the sheet, what changed and why, when the next is due (FIELD.md, 资产检视表)."""
