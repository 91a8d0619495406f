"""Asset reviews: held holding by holding, looked at, compared, presented and handed over."""
