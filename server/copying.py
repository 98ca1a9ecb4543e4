"""Copying a whole database into an empty one, table by table, with proof that nothing differs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import msgspec
from sqlalchemy import Connection, Table, insert, select

from server.tables import metadata, seal

__all__ = ["BATCH", "Differs", "TableSum", "copied_tables", "copy_tables", "sum_of"]

BATCH: Final = 1_000

_MODULUS: Final = 2**256


class Differs(RuntimeError):
    """The copy is not the original; the text names the table."""


class TableSum(NamedTuple):
    """The number of a table's rows with a digest of all they hold."""

    table: str
    rows: int
    digest: str


def copied_tables() -> list[Table]:
    """Return every table in the order of their foreign keys, less the seal.

    The seal tells one database's life (S20); a copy begins its own.
    """
    return [table for table in metadata.sorted_tables if table is not seal]


def copy_tables(source: Connection, target: Connection) -> list[TableSum]:
    """Copy every table and return the sums of the originals; raises :class:`Differs`.

    *target* is one open transaction on empty tables; the caller commits it.
    """
    sums = []
    for table in copied_tables():
        for rows in _batches(source, table):
            target.execute(insert(table), rows)
        original, copy = sum_of(source, table), sum_of(target, table)
        if original != copy:
            raise Differs(
                f"{table.name}: {original.rows} rows became {copy.rows}, or differ in what they say"
            )
        sums.append(original)
    return sums


def sum_of(connection: Connection, table: Table) -> TableSum:
    """Return the number of rows of *table* with a digest that no order changes.

    Two engines sort text differently, so the hashes of the rows are added up, not chained.
    """
    count = total = 0
    for rows in _batches(connection, table):
        for row in rows:
            count += 1
            digest = hashlib.sha256(msgspec.json.encode(row)).digest()
            total = (total + int.from_bytes(digest)) % _MODULUS
    return TableSum(table.name, count, f"{total:064x}")


def _batches(connection: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    query = select(table).execution_options(yield_per=BATCH)
    for rows in connection.execute(query).mappings().partitions(BATCH):
        yield [dict(row) for row in rows]
