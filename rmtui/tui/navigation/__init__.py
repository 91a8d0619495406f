"""Navigation: help, palette, the menu behind `g`, and the person's own keys."""
