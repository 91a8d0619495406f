"""Getting about: bindings and the keys of the person, help, palette, the menu behind `g`."""
