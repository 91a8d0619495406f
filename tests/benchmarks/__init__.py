"""Speed, shown as ratios taken in one run against a floor."""
