"""What the desktop and the server must agree on, on the wire and in shared decisions.

The wire in one page
--------------------

JSON over HTTPS and one WebSocket. Every object that travels is one of these:

* a *record* (:mod:`protocol.records`): a current object, ``{"type": "task", "id": …, …}``;
* a *page* (:mod:`protocol.pages`): records and tombstones between two cursors of one epoch;
* a *mutation* (:mod:`protocol.mutations`): what a person changed, by name, with an id of its own;
* a *frame* (:mod:`protocol.frames`): one message on the socket;
* a *problem* (:mod:`protocol.problems`): an error with a stable id and words for a person.

Beside them stand the decisions that must come out the same on both sides: the table of
notification kinds, reminder times and their ids, and quiet time.

Nothing here performs I/O. Unknown record types and unknown fields are ignored by both sides; the
two may differ by one protocol version (:data:`PROTOCOL`).
"""

__all__ = ["OLDEST_PROTOCOL", "PROTOCOL"]

PROTOCOL = 1
"""The protocol version this program speaks."""

OLDEST_PROTOCOL = 1
"""The oldest protocol version a server still serves; below it the answer is ``update-needed``."""
