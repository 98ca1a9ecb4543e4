"""Tests of the command line."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from protocol.records import Role, Sender, User
from server.__main__ import main
from server.links import find_key, find_link, link_token
from server.store import Store


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


def test_init_prints_a_one_time_link_alone_on_the_last_line(terminal: Terminal) -> None:
    link = terminal.init()[-1]
    assert link.startswith("deskbell://join/127.0.0.1:8737?link=")
    store = terminal.open()
    owner = store.read_bare_now(lambda bare: find_link(bare, link_token(link), store.clock()))
    store.close_now()
    assert owner is not None
    assert users(terminal)["ana@example.com"].role is Role.ADMIN
    assert (terminal.data / "tls" / "certificate.pem").exists()
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


def test_a_role_that_is_none_is_refused(terminal: Terminal) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["users", "add", "a@example.com", "--name", "A", "--role", "boss", "--data", "x"])
    assert ended.value.code == 2


def test_a_key_is_printed_alone_on_the_last_line(terminal: Terminal) -> None:
    terminal.init()
    key = terminal.run("keys", "add", "--sender", "crm")[-1]
    second = terminal.run("keys", "add", "--sender", "CRM")[-1]
    store = terminal.open()
    owners = {store.read_bare_now(partial(find_key, key=each)) for each in (key, second)}
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
