"""The foundation of every screen: the layers of the application, the snapshot of the book, dialogs."""
