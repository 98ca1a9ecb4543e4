"""The controls every window is built of, painted to the design's exact sizes."""
