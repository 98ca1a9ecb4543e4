"""A Linux desktop without a screen, for stories, the demo and pictures."""
