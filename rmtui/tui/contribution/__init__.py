"""The screen of what each client brings."""
