"""The smallest programs that do the work, importing nothing of ours."""
