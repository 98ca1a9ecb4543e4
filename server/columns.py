"""Columns: the few sorts of them that the server's tables are made of."""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Column, MetaData, String, Text

__all__ = ["ID", "identity", "metadata", "moment", "words"]

metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

ID: Final = String(36)


def identity(name: str, *, key: bool = False, null: bool = False) -> Column[str]:
    """A UUID; part of the table's key where *key* says so."""
    return Column(name, ID, primary_key=key, nullable=null)


def moment(name: str, *, null: bool = False) -> Column[int]:
    """A moment, in milliseconds since 1970, UTC."""
    return Column(name, BigInteger, nullable=null)


def words(name: str) -> Column[str]:
    """A text of any length."""
    return Column(name, Text, nullable=False)
