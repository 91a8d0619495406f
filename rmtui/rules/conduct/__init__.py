"""What is proper: who may see what of whom, and what may be sold to whom (FIELD.md, 保密, 适当性)."""
