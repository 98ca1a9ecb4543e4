"""Tests of the doctor: a healthy server, and each thing it can find wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, delete, update

from server.config import Settings
from server.doctor import examine
from server.store import Store
from server.tables import RECORD_TABLES, history, pointer
from server.tls import LIFETIME, own_certificate
from tests.factory import NOW, one_of_each
from tests.server.shop import Shop


@pytest.fixture
def settings(tmp_path: Path, store: Store, shop: Shop) -> Settings:
    """A healthy server's settings."""
    tmp_path.chmod(0o700)
    shop.put(*one_of_each())
    own_certificate(tmp_path)
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "hourly-x.db").touch()
    return Settings(data=tmp_path)


def wrong(settings: Settings) -> dict[str, str]:
    return {finding.subject: finding.wrong for finding in examine(settings) if finding.wrong}


def test_a_healthy_server_has_nothing_wrong(settings: Settings) -> None:
    assert wrong(settings) == {}
    assert len(list(examine(settings))) == 11


def _spoil_body(bare: Connection) -> None:
    bare.execute(update(RECORD_TABLES["lead"]).values(body=b'{"type": "lead"}'))


def _spoil_column(bare: Connection) -> None:
    bare.execute(update(RECORD_TABLES["lead"]).values(status="invented"))


def _drop_pointers(bare: Connection) -> None:
    bare.execute(delete(pointer).where(pointer.c.type == "lead"))


def _set_back(bare: Connection) -> None:
    bare.execute(update(history).values(version=1))


def _lose_a_user(bare: Connection) -> None:
    bare.exec_driver_sql("INSERT INTO credential VALUES ('a', 'b', 'hash', 1)")


@pytest.mark.parametrize(
    ("spoil", "subject"),
    [
        (_spoil_body, "records"),
        (_spoil_column, "records"),
        (_drop_pointers, "pointers"),
        (_set_back, "versions"),
    ],
)
def test_what_is_wrong_inside_is_named(
    settings: Settings, store: Store, spoil: Callable[[Connection], None], subject: str
) -> None:
    store.write_bare_now(spoil)
    assert list(wrong(settings)) == [subject]


def test_rows_that_refer_to_nothing_are_counted(settings: Settings, store: Store) -> None:
    with store.database.writing.connect() as connection:
        raw = connection.connection.dbapi_connection
        assert raw is not None
        raw.execute("PRAGMA foreign_keys = OFF")
        with connection.begin():
            _lose_a_user(connection)
        raw.execute("PRAGMA foreign_keys = ON")
    assert "1 rows" in wrong(settings)["foreign keys"]


@pytest.mark.posix
def test_a_directory_others_can_read_is_named(settings: Settings) -> None:
    settings.data.chmod(0o755)
    assert "chmod 700" in wrong(settings)["data directory"]


def test_a_missing_directory_is_named(tmp_path: Path) -> None:
    found = wrong(Settings(data=tmp_path / "none"))
    assert "does not exist" in found["data directory"]
    assert "run init" in found["database"]
    assert not (tmp_path / "none").exists()


def test_a_certificate_that_ends_soon_is_named(settings: Settings) -> None:
    later = NOW + LIFETIME - timedelta(days=10)
    found = {one.subject: one.wrong for one in examine(settings, now=later)}
    assert "ends on" in found["certificate"]


def test_a_key_that_does_not_fit_is_named(settings: Settings) -> None:
    other = own_certificate(settings.data / "other")
    (settings.data / "tls" / "key.pem").write_bytes(other.key.read_bytes())
    assert "cannot be used" in wrong(settings)["certificate"]


def test_missing_backups_are_named(settings: Settings) -> None:
    (settings.data / "backups" / "hourly-x.db").unlink()
    assert "none" in wrong(settings)["backups"]


def test_a_damaged_file_is_named_and_left(settings: Settings, store: Store) -> None:
    store.close_now()
    path = settings.data / "deskbell.db"
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    path.write_bytes(b"SQLite format 3\0" + b"x" * 5_000)
    assert "database" in wrong(settings)
    assert path.read_bytes().startswith(b"SQLite")
