"""What exists: the records of a book, immutable and typed. Import the module of the record meant.

No module here has `from __future__ import annotations`: msgspec would compile every annotation that is text, which is
3% of a quick command.
"""
