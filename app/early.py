"""The garbage collector's rest, from the first import to the first paint (P1).

What is imported stays: to look through all of it again and again for garbage, while it comes in, is
a tenth of the time to that paint.
"""

from __future__ import annotations

import gc

__all__ = ["resume"]

gc.disable()


def resume() -> None:
    """Collect from now on, but never again look through what the start has brought."""
    gc.freeze()
    gc.enable()
