"""What every screen stands on: the application in its layers, the snapshot of the book, the base screens, dialogs."""
