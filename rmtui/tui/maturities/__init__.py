"""What falls due in the whole book."""
