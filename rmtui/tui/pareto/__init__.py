"""The screen of the 80/20 rule."""
