"""The prospects, door by door."""
