"""How keys are declared: bindings that a person may put on other keys, and the letters of the channels."""
