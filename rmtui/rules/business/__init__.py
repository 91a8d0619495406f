"""Rules about what is in the making: opportunities and cases."""
