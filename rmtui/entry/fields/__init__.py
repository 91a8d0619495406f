"""What a person may type for each field of a record, declared once: for forms, flags, sheets, exports and `rmtui show`.

A module a record, each with its fields by name in the order of the record.
"""
