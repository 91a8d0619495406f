"""Widgets that several screens share: lists, pages of blocks, inputs, the key bar, and the theme."""
