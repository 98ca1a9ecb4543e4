"""The command line of the server: ``deskbell-server``."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Final, TypeAlias

from sqlalchemy.exc import SQLAlchemyError

from protocol.records import Role
from server.backups import BadBackup, back_up, restore
from server.commands import (
    CommandError,
    add_key,
    add_person,
    create,
    needs_database,
    new_password_link,
    read_password,
)
from server.config import ConfigError, Settings, load_settings
from server.copying import Differs
from server.database import DatabaseProblem
from server.doctor import examine
from server.lock import DirectoryLock, InUse
from server.logs import open_log
from server.move import NotEmpty, move

__all__ = ["main"]

DATA_VARIABLE: Final = "DESKBELL_DATA"

FAILURES: Final = (
    BadBackup,
    CommandError,
    ConfigError,
    DatabaseProblem,
    Differs,
    InUse,
    NotEmpty,
    OSError,
)
"""What a command may run into; each is told in one line."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0, 1 for a failure, 2 for a wrong command line."""
    _speak_plainly()
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    os.umask(0o077)  # what a server keeps is its own, whatever directory it is given
    try:
        return run(options)
    except FAILURES as failure:
        print(f"deskbell-server: {failure}", file=sys.stderr)
    except SQLAlchemyError as failure:
        reason = getattr(failure, "orig", None) or type(failure).__name__
        print(f"deskbell-server: the database refused: {reason}", file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    return 1


def _speak_plainly() -> None:
    """Print every name there is, also where Windows would take a code page's letters only."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _init(options: argparse.Namespace) -> int:
    password = read_password(options.password_file)
    settings = _settings(options)
    link = create(settings, name=options.account, email=options.admin, password=password)
    print(f"{settings.data} holds the account {options.account} now.")
    if link is not None:
        print(f"One-time link for {options.admin}, good for 24 hours:")
        print(link)
    return 0


def _users_add(options: argparse.Namespace) -> int:
    password = read_password(options.password_file)
    link = add_person(
        _settings(options),
        email=options.email,
        name=options.name,
        role=Role(options.role),
        groups=options.group,
        password=password,
    )
    print(f"{options.email} was added as {options.role}.")
    if link is not None:
        print(f"One-time link for {options.email}, good for 24 hours:")
        print(link)
    return 0


def _users_link(options: argparse.Namespace) -> int:
    link = new_password_link(_settings(options), email=options.email)
    print(f"One-time link for {options.email}, good for 24 hours, to choose a new password:")
    print(link)
    return 0


def _keys_add(options: argparse.Namespace) -> int:
    key = add_key(_settings(options), sender=options.sender)
    print(f"The key of {options.sender}, shown this once:")
    print(key)
    return 0


def _serve(options: argparse.Namespace) -> int:
    # heavy, and no other command needs it
    from server.serving import serve

    given = {"host": options.host, "port": options.port, "behind_proxy": options.behind_proxy}
    settings = _settings(options, given)
    needs_database(settings)
    open_log(settings.log_level)
    serve(settings, lambda line: print(line, flush=True), until_eof=options.until_eof)
    return 0


def _demo(options: argparse.Namespace) -> int:
    from server.demo import run

    return int(run(options.data, options.port, until_eof=options.until_eof))


def _backup(options: argparse.Namespace) -> int:
    settings = _settings(options)
    needs_database(settings)
    back_up(settings.store_url, settings.data, options.file)
    print(f"{options.file} holds database, certificate and files now.")
    return 0


def _restore(options: argparse.Namespace) -> int:
    settings = _settings(options)
    if not options.file.is_file():
        raise CommandError(f"{options.file} does not exist")
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    with DirectoryLock(settings.data):
        aside = restore(options.file, settings.store_url, settings.data)
    print(f"{settings.data} stands as in {options.file} now. Every desktop reloads; messages that")
    print("had not left are held until somebody releases them.")
    if aside is not None:
        print(f"What was there before is {aside}.")
    return 0


def _doctor(options: argparse.Namespace) -> int:
    wrong = 0
    for finding in examine(_settings(options)):
        print(f"{finding.subject}: {finding.wrong or 'ok'}")
        wrong += bool(finding.wrong)
    print("All is well." if not wrong else f"{wrong} of these want looking after.")
    return 1 if wrong else 0


def _migrate_to(options: argparse.Namespace) -> int:
    settings = _settings(options)
    needs_database(settings)
    with DirectoryLock(settings.data):
        for table in move(settings.store_url, _target(options)):
            print(f"{table.table}: {table.rows} rows, digest {table.digest[:16]} on both sides")
    print("All is copied. Set DATABASE_URL to the new address and start serve.")
    return 0


def _target(options: argparse.Namespace) -> str:
    if options.database_url is not None:
        return str(options.database_url)
    try:
        return os.environ[options.from_variable]
    except KeyError:
        raise CommandError(f"{options.from_variable} is not set") from None


def _settings(options: argparse.Namespace, given: Mapping[str, object] | None = None) -> Settings:
    return load_settings(options.data, dict(given or {}))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="deskbell-server", description="The server that Deskbell desktops copy from."
    )
    parser.add_argument("--version", action="version", version=version("deskbell"))
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for declare in (_declare_init, _declare_people, _declare_serve, _declare_care):
        declare(commands)
    return parser


Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _declare_init(commands: Commands) -> None:
    init = _command(commands, "init", _init, "make the database with its first admin")
    init.add_argument("--account", required=True, metavar="NAME", help="the shop's name")
    init.add_argument("--admin", required=True, metavar="EMAIL", help="who administers it")
    _password_option(init)


def _declare_people(commands: Commands) -> None:
    users = commands.add_parser("users", help="the people of the shop")
    adding = users.add_subparsers(required=True, metavar="COMMAND")
    add = _command(adding, "add", _users_add, "add somebody")
    add.add_argument("email", metavar="EMAIL")
    add.add_argument("--name", required=True)
    add.add_argument("--role", required=True, choices=[role.value for role in Role])
    add.add_argument("--group", action="append", default=[], metavar="GROUP")
    _password_option(add)
    again = _command(adding, "link", _users_link, "print a one-time link to a new password")
    again.add_argument("email", metavar="EMAIL")
    keys = commands.add_parser("keys", help="the keys of outside systems")
    adding = keys.add_subparsers(required=True, metavar="COMMAND")
    add = _command(adding, "add", _keys_add, "print a new key for POST /v1/events, once")
    add.add_argument("--sender", required=True, metavar="NAME")


def _declare_serve(commands: Commands) -> None:
    serve = _command(commands, "serve", _serve, "serve until SIGTERM")
    serve.add_argument("--host", help="the address to listen on; 127.0.0.1 unless set")
    serve.add_argument("--port", type=int, help="8737 unless set; 0 for any free one")
    serve.add_argument("--behind-proxy", action="store_true", default=None, help="a proxy ends TLS")
    demo = _command(commands, "demo", _demo, "play a shop's day against a server of its own")
    demo.add_argument("--port", type=int, default=0)
    for lasting in (serve, demo):
        lasting.add_argument(
            "--until-eof",
            action="store_true",
            help="end with standard input too: for a program that leaves no server behind",
        )


def _declare_care(commands: Commands) -> None:
    backup = _command(commands, "backup", _backup, "write database and files into one archive")
    backup.add_argument("file", type=Path, metavar="FILE")
    back = _command(commands, "restore", _restore, "put a backup in the place of the database")
    back.add_argument("file", type=Path, metavar="FILE")
    _command(commands, "doctor", _doctor, "look at everything and say what is wrong")
    moving = _command(commands, "migrate-to", _migrate_to, "copy all into another database")
    target = moving.add_mutually_exclusive_group(required=True)
    target.add_argument("database_url", nargs="?", metavar="DATABASE_URL")
    target.add_argument(
        "--from-variable",
        metavar="NAME",
        help="take the address from this environment variable: a command line is no place for its"
        " password",
    )


def _command(
    commands: Commands, name: str, run: Callable[[argparse.Namespace], int], text: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=text, description=text)
    place = os.environ.get(DATA_VARIABLE)
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        required=place is None,
        default=Path(place) if place else None,
        help=f"the data directory; {DATA_VARIABLE} unless given",
    )
    parser.set_defaults(run=run)
    return parser


def _password_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help="holds the password; without it a one-time link is printed",
    )


if __name__ == "__main__":
    sys.exit(main())
