"""What a client owns and owes comes to: figures, allocation, maturities, gain and return."""
