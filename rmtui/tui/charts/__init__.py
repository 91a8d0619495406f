"""Charts of a review in terminal cells: the allocation as a pie, the totals of all reviews as columns."""
