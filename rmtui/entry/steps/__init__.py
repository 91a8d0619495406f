"""Next steps told in the words of a line of entry, and their days."""

from rmtui.late_modules import late_modules

__getattr__ = late_modules(__name__, ("english_steps", "festival_days", "glued_steps", "step_subjects", "typed_step"))
