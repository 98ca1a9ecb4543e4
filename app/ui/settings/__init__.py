"""The settings: one searchable dialog in which every choice is saved at once."""
