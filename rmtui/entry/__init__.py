"""From what a person typed to what it means: the line of entry, dates, amounts, the client meant."""

from rmtui.late_modules import late_modules

__getattr__ = late_modules(__name__, ("amounts", "contact_finder", "day_order", "entry_errors", "han_verbs", "values"))
