"""Tests of the command line."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from functools import partial
from pathlib import Path

import msgspec
import pytest

from protocol.records import Role, Sender, User
from server.__main__ import main
from server.commands import read_password
from server.config import load_settings
from server.links import find_key, find_link, link_token
from server.lock import DirectoryLock
from server.store import Store
from server.tls import own_certificate


class Terminal:
    """Runs commands on one data directory and keeps what they said."""

    def __init__(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.data = data
        self._capsys = capsys
        self.error = ""

    def run(self, *words: str, code: int = 0) -> list[str]:
        """Run a command, which must end with *code*; return its lines."""
        self._capsys.readouterr()
        assert main([*words, "--data", str(self.data)]) == code, self._capsys.readouterr().err
        said = self._capsys.readouterr()
        self.error = said.err
        return said.out.splitlines()

    def init(self, *words: str, code: int = 0) -> list[str]:
        """Make the shop."""
        shop = ("--account", "Main Street", "--admin", "ana@example.com")
        return self.run("init", *shop, *words, code=code)

    def open(self) -> Store:
        """Return the shop's store."""
        return Store.open(f"sqlite:///{self.data / 'deskbell.db'}")


@pytest.fixture
def terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Terminal:
    """A terminal."""
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return Terminal(tmp_path / "shop", capsys)


@pytest.fixture
def password(tmp_path: Path) -> Path:
    """A file with a password, ended by a newline as editors do."""
    file = tmp_path / "password"
    file.write_text("correct horse battery\n")
    return file


def users(terminal: Terminal) -> dict[str, User]:
    store = terminal.open()
    (account_id,) = store.accounts()
    found = store.read_now(account_id, lambda reader: reader.select(User))
    store.close_now()
    return {user.email: user for user in found}


def left(folder: Path) -> dict[str, bytes]:
    """Return every file in *folder* with what is in it."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


def test_init_prints_a_one_time_link_alone_on_the_last_line(terminal: Terminal) -> None:
    link = terminal.init()[-1]
    assert link.startswith("deskbell://join/127.0.0.1:8737?link=")
    store = terminal.open()
    owner = store.read_bare_now(lambda bare: find_link(bare, link_token(link), store.clock()))
    store.close_now()
    assert owner is not None
    assert users(terminal)["ana@example.com"].role is Role.ADMIN
    assert (terminal.data / "tls" / "certificate.pem").exists()


@pytest.mark.posix
def test_init_makes_a_directory_for_its_owner_only(terminal: Terminal) -> None:
    terminal.init()
    assert terminal.data.stat().st_mode & 0o077 == 0


def test_init_with_a_password_prints_no_link(terminal: Terminal, password: Path) -> None:
    assert "link" not in " ".join(terminal.init("--password-file", str(password)))


def test_init_refuses_only_a_directory_with_a_database(terminal: Terminal) -> None:
    terminal.data.mkdir()
    (terminal.data / "notes.txt").write_text("mine")
    terminal.init()
    terminal.init(code=1)
    assert "holds a Deskbell database already" in terminal.error
    assert (terminal.data / "notes.txt").read_text() == "mine"


def test_a_refused_init_changes_nothing(terminal: Terminal) -> None:
    """Neither a certificate is made, nor tables brought up to date, nor a new life begun."""
    terminal.init()
    shutil.rmtree(terminal.data / "tls")
    (terminal.data / "deskbell.db.seal").unlink()
    with closing(sqlite3.connect(terminal.data / "deskbell.db")) as connection, connection:
        connection.execute("DELETE FROM alembic_version")
    before = left(terminal.data)
    terminal.init(code=1)
    assert "holds a Deskbell database already" in terminal.error
    assert left(terminal.data) == before


def test_init_sees_an_account_that_a_killed_server_left_in_the_log(terminal: Terminal) -> None:
    terminal.init()
    store = terminal.open()
    (account_id,) = store.accounts()
    user = next(iter(store.read_now(account_id, lambda reader: reader.select(User))))
    store.write_now(account_id, lambda tx: tx.put(msgspec.structs.replace(user, name="Ana")))
    log = terminal.data / "deskbell.db-wal"
    assert log.stat().st_size
    kept = {file: file.read_bytes() for file in (terminal.data / "deskbell.db", log)}
    store.close_now()
    for file, body in kept.items():
        file.write_bytes(body)
    terminal.init(code=1)
    assert {file: file.read_bytes() for file in kept} == kept


def test_init_goes_on_where_an_earlier_one_was_stopped(terminal: Terminal) -> None:
    terminal.data.mkdir()
    terminal.open().close_now()
    terminal.init()
    assert list(users(terminal)) == ["ana@example.com"]


def test_init_keeps_away_from_a_directory_that_somebody_works_in(terminal: Terminal) -> None:
    terminal.data.mkdir()
    with DirectoryLock(terminal.data):
        before = left(terminal.data)
        terminal.init(code=1)
        assert "a server is running" in terminal.error
        assert left(terminal.data) == before
    terminal.init()


def test_init_says_of_a_damaged_file_that_it_is_one(terminal: Terminal) -> None:
    terminal.data.mkdir()
    (terminal.data / "deskbell.db").write_bytes(b"This was a database once. " * 400)
    before = left(terminal.data)
    terminal.init(code=1)
    assert "damaged or not a database" in terminal.error
    assert left(terminal.data) == before


@pytest.mark.postgres
def test_a_refused_init_changes_nothing_beside_postgresql(
    terminal: Terminal, postgres_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DATABASE_URL", postgres_url)
    terminal.init()
    terminal.data = tmp_path / "another"
    terminal.init(code=1)
    assert "holds a Deskbell database already" in terminal.error
    assert not terminal.data.exists()


def test_a_wrong_address_makes_nothing(terminal: Terminal) -> None:
    terminal.run("init", "--account", "Shop", "--admin", "ana", code=1)
    assert "ana" in terminal.error
    assert not terminal.data.exists()


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("correct horse\n", True),
        ("correct horse\r\n", True),
        ("correct horse", True),
        ("short\n", False),
        ("short    \n\n", True),
    ],
)
def test_the_last_newline_of_a_password_file_is_not_part_of_it(
    terminal: Terminal, tmp_path: Path, text: str, good: bool
) -> None:
    file = tmp_path / "word"
    file.write_bytes(text.encode())
    terminal.init("--password-file", str(file), code=0 if good else 1)
    assert good or "10 characters" in terminal.error


def test_people_are_added_with_role_and_groups(terminal: Terminal, password: Path) -> None:
    terminal.init()
    who = ("ewa@example.com", "--name", "Ewa", "--role", "manager")
    groups = ("--group", "Sales", "--group", "Workshop")
    said = terminal.run("users", "add", *who, *groups, "--password-file", str(password))
    assert "link" not in " ".join(said)
    terminal.run("users", "add", "jan@example.com", "--name", "Jan", "--role", "free")
    ewa, jan = users(terminal)["ewa@example.com"], users(terminal)["jan@example.com"]
    assert (ewa.role, len(ewa.group_ids), ewa.invited_until) == (Role.MANAGER, 2, None)
    assert (jan.role, jan.group_ids) == (Role.FREE, [])
    assert jan.invited_until is not None
    terminal.run("users", "add", *who, code=1)
    assert "already" in terminal.error


def test_whoever_forgot_their_password_gets_a_link_to_a_new_one(
    terminal: Terminal, password: Path
) -> None:
    """The only admin, too, whom nobody else could help."""
    terminal.init("--password-file", str(password))
    first = terminal.run("users", "link", " ANA@example.com ")[-1]
    second = terminal.run("users", "link", "ana@example.com")[-1]
    assert first.startswith("deskbell://join/")
    store = terminal.open()
    owners = [
        store.read_bare_now(partial(find_link, token=link_token(each), now=store.clock()))
        for each in (first, second)
    ]
    store.close_now()
    assert owners[0] is None, "the older one ended"
    assert owners[1] is not None and owners[1].user_id == users(terminal)["ana@example.com"].id


def test_no_link_for_a_stranger_or_for_whoever_is_suspended(terminal: Terminal) -> None:
    terminal.init()
    terminal.run("users", "link", "nobody@example.com", code=1)
    assert "nobody has the address nobody@example.com" in terminal.error
    terminal.run("users", "add", "jan@example.com", "--name", "Jan", "--role", "free")
    jan = users(terminal)["jan@example.com"]
    store = terminal.open()
    suspended = msgspec.structs.replace(jan, active=False)
    store.write_now(store.accounts()[0], lambda tx: tx.put(suspended))
    store.close_now()
    terminal.run("users", "link", "jan@example.com", code=1)
    assert "suspended" in terminal.error


def test_a_role_that_is_none_is_refused(terminal: Terminal) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["users", "add", "a@example.com", "--name", "A", "--role", "boss", "--data", "x"])
    assert ended.value.code == 2


def test_a_key_is_printed_alone_on_the_last_line(terminal: Terminal) -> None:
    terminal.init()
    key = terminal.run("keys", "add", "--sender", "crm")[-1]
    second = terminal.run("keys", "add", "--sender", "CRM")[-1]
    store = terminal.open()
    owners = {
        store.read_bare_now(partial(find_key, key=each, now=store.clock()))
        for each in (key, second)
    }
    (account_id,) = store.accounts()
    senders = store.read_now(account_id, lambda reader: reader.select(Sender))
    store.close_now()
    assert len(owners) == 1
    assert None not in owners
    assert [sender.name for sender in senders] == ["crm"]


@pytest.mark.parametrize(
    "words",
    [
        ("users", "add", "a@example.com", "--name", "A", "--role", "member"),
        ("users", "link", "a@example.com"),
        ("keys", "add", "--sender", "crm"),
        ("backup", "x.backup"),
        ("migrate-to", "sqlite:///x.db"),
    ],
)
def test_without_a_database_a_command_makes_none(
    terminal: Terminal, words: tuple[str, ...]
) -> None:
    terminal.run(*words, code=1)
    assert "run init" in terminal.error
    assert not terminal.data.exists()


def test_backup_restore_and_doctor(terminal: Terminal, tmp_path: Path) -> None:
    terminal.init()
    file = tmp_path / "shop.backup"
    terminal.run("backup", str(file))
    terminal.run("users", "add", "late@example.com", "--name", "Late", "--role", "member")
    said = terminal.run("restore", str(file))
    assert "before" in said[-1]
    assert list(users(terminal)) == ["ana@example.com"]
    said = terminal.run("doctor", code=1)
    assert said[-1].startswith("1 of these")
    assert "backups: none was made yet: a running server makes them" in said
    terminal.run("restore", str(tmp_path / "none"), code=1)


def test_a_move_says_what_was_copied(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal.init()
    url = f"sqlite:///{tmp_path / 'new.db'}"
    said = terminal.run("migrate-to", url)
    assert any(line.startswith("user: 1 rows") for line in said)
    terminal.run("migrate-to", url, code=1)
    assert "holds" in terminal.error
    monkeypatch.setenv("DATABASE_URL", url)
    terminal.run("keys", "add", "--sender", "crm")


def test_the_data_directory_may_come_from_the_environment(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DESKBELL_DATA", str(terminal.data))
    assert main(["init", "--account", "Shop", "--admin", "ana@example.com"]) == 0
    assert (terminal.data / "deskbell.db").exists()


def test_a_secret_has_no_option_on_the_command_line() -> None:
    for option in ("--metrics-token", "--password", "--database-url"):
        with pytest.raises(SystemExit) as ended:
            main(["serve", "--data", "x", option, "secret"])
        assert ended.value.code == 2


def test_a_link_pins_the_certificate_that_is_served(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal.init()
    other = own_certificate(tmp_path / "other")
    monkeypatch.setenv("DESKBELL_CERTIFICATE", str(other.certificate))
    monkeypatch.setenv("DESKBELL_CERTIFICATE_KEY", str(other.key))
    assert other.fingerprint in terminal.run("users", "link", "ana@example.com")[-1]


@pytest.mark.posix
def test_nobody_else_reads_what_a_server_keeps(terminal: Terminal) -> None:
    """Also where the directory was there before."""
    terminal.data.mkdir(mode=0o755)
    terminal.init()
    assert stat.S_IMODE(terminal.data.stat().st_mode) == 0o700
    assert stat.S_IMODE((terminal.data / "deskbell.db").stat().st_mode) == 0o600


def test_a_password_as_windows_writes_it_down(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "bom"
    file.write_bytes("\ufeffcorrect horse battery\r\n".encode())
    assert read_password(file) == "correct horse battery"
    terminal.data.mkdir()
    (terminal.data / "deskbell.toml").write_bytes("\ufeffport = 8999\n".encode())
    assert load_settings(terminal.data, environ={}).port == 8999


def test_names_of_any_letters_are_printed_where_the_system_has_few(tmp_path: Path) -> None:
    """A Windows code page; the account must not be made and then not be told of."""
    words = ("init", "--account", "Мастерская", "--admin", "ana@example.com")
    done = subprocess.run(
        [sys.executable, "-m", "server", *words, "--data", str(tmp_path / "shop")],
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Мастерская" in done.stdout.decode("utf-8")


def test_a_move_takes_its_target_from_the_environment(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A password on a command line is in the list of processes, and in a history."""
    terminal.init()
    terminal.run("migrate-to", "--from-variable", "TARGET", code=1)
    assert "TARGET is not set" in terminal.error
    monkeypatch.setenv("TARGET", f"sqlite:///{tmp_path / 'new.db'}")
    said = terminal.run("migrate-to", "--from-variable", "TARGET")
    assert any(line.startswith("user: 1 rows") for line in said)


def test_a_restore_leaves_the_certificate_that_is_there(terminal: Terminal, tmp_path: Path) -> None:
    """Every desktop knows the server by it."""
    terminal.init()
    file = tmp_path / "shop.backup"
    terminal.run("backup", str(file))
    shutil.rmtree(terminal.data / "tls")
    kept = own_certificate(terminal.data).fingerprint
    terminal.run("restore", str(file))
    assert own_certificate(terminal.data).fingerprint == kept
