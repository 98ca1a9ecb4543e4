"""The garbage collector's rest, from the first import to the last of the start (P1).

What is imported stays: to look through all of it again and again for garbage, while it comes in, is
a tenth of the time to the first paint. After that paint the rest comes in beside the living window,
which every look through everything would hold up for some fifty milliseconds.
"""

from __future__ import annotations

import gc
from typing import Final

__all__ = ["resume", "resume_wholly"]

_USUAL: Final = gc.get_threshold()
_NEVER: Final = 1_000_000
"""So many looks at what is young before one at everything."""

gc.disable()


def resume() -> None:
    """Collect what is young from now on; never again look through what the start has brought."""
    gc.freeze()
    gc.set_threshold(*_USUAL[:2], _NEVER)
    gc.enable()


def resume_wholly() -> None:
    """Collect as usual, all being imported; nothing that has come until now is looked through."""
    gc.freeze()
    gc.set_threshold(*_USUAL)
