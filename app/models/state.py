"""The mirror's own state: which history it copies, how far, and whether it is in the middle."""

from __future__ import annotations

from typing import Final

import msgspec
from sqlalchemy import Connection

__all__ = ["MirrorState", "read_state", "write_state"]


class MirrorState(msgspec.Struct, frozen=True, kw_only=True):
    """One row, written in the transaction of the rows it speaks of (S10).

    ``whole``: the mirror is a state of the account (S11); stored, so that a restart in the middle
    pulls on. ``snapshot_version``: V of the first page while a snapshot is under way (S12).
    """

    epoch: str = ""
    cursor: int = 0
    whole: bool = False
    snapshot_version: int | None = None
    snapshot_after: str = ""
    snapshot_done: int = 0
    snapshot_total: int = 0

    @property
    def in_snapshot(self) -> bool:
        """Whether a snapshot was begun and its last page has not come."""
        return self.snapshot_version is not None


_FIELDS: Final = MirrorState.__struct_fields__
_READ: Final = f"SELECT {', '.join(_FIELDS)} FROM mirror_state"
_WRITE: Final = f"UPDATE mirror_state SET {', '.join(f'{field} = ?' for field in _FIELDS)}"


def read_state(connection: Connection) -> MirrorState:
    """Return where the mirror stands."""
    row = connection.exec_driver_sql(_READ).one()
    values = dict(zip(_FIELDS, row, strict=True))
    return MirrorState(**{**values, "whole": bool(values["whole"])})


def write_state(connection: Connection, state: MirrorState) -> None:
    """Write where the mirror stands; the caller holds the transaction."""
    connection.exec_driver_sql(_WRITE, msgspec.structs.astuple(state))
