"""What the commands do that make things: the account, people, keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import msgspec

from protocol.ids import new_id
from protocol.records import Role, Sender, User
from server.accounts import (
    EmailTaken,
    NotAnEmail,
    add_user,
    checked_email,
    create_account,
    ensure_groups,
    set_password,
)
from server.actions.people import renewed_link
from server.actions.senders import HINT
from server.config import Settings
from server.database import Database
from server.links import new_key, new_link
from server.lock import DirectoryLock
from server.passwords import MIN_PASSWORD, hash_password
from server.rows import email_key
from server.store import Store, Transaction
from server.tls import certificate_of, join_address, own_certificate, reachable_host

__all__ = [
    "CommandError",
    "add_key",
    "add_person",
    "create",
    "link_address",
    "needs_database",
    "new_password_link",
    "read_password",
]

PROXY_PORT: Final = 443
"""Where a proxy that ends TLS is reached."""


class CommandError(Exception):
    """A command that cannot be carried out; the text says why to whoever typed it."""


def read_password(path: Path | None) -> str | None:
    """Return the password in *path*, less its last newline; ``None`` without a path.

    Raises :class:`CommandError` for one that is too short.
    """
    if path is None:
        return None
    try:
        text = path.read_text(encoding="utf-8-sig")  # as Windows writes it
    except UnicodeDecodeError:
        raise CommandError(f"{path} is not UTF-8") from None
    password = text.removesuffix("\n").removesuffix("\r")
    if len(password) < MIN_PASSWORD:
        raise CommandError(f"a password has at least {MIN_PASSWORD} characters")
    return password


def create(settings: Settings, *, name: str, email: str, password: str | None) -> str | None:
    """Make database, certificate, account and first admin; return the one-time link, if one is due.

    Raises :class:`CommandError` for a directory that holds a Deskbell database already, and then
    changes nothing; anything else in the directory is none of its business.
    """
    address = _checked(email)
    if not name.strip():
        raise CommandError("an account needs a name")
    _refuse_inhabited(settings)
    if settings.certificate is not None:
        certificate_of(settings)  # before anything is made: the link needs a good one
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    settings.data.chmod(0o700)  # it may have been there
    hashed = hash_password(password) if password is not None else None
    with DirectoryLock(settings.data):
        _refuse_inhabited(settings)  # another init may have been quicker
        own_certificate(settings.data)
        with _opened(settings) as store:
            made = create_account(store, name=name.strip(), email=address, hashed=hashed)
    return link_address(settings, made.link) if made.link is not None else None


def add_person(
    settings: Settings,
    *,
    email: str,
    name: str,
    role: Role,
    groups: Sequence[str],
    password: str | None,
) -> str | None:
    """Add somebody to the account; return the one-time link, if one is due.

    Groups that are not there are made. Raises :class:`CommandError` for an address that is taken.
    """
    address = _checked(email)
    needs_database(settings)
    hashed = hash_password(password) if password is not None else None

    def work(tx: Transaction) -> str | None:
        user = add_user(
            tx,
            email=address,
            name=name,
            role=role,
            group_ids=ensure_groups(tx, groups),
            invited=hashed is None,
        )
        if hashed is None:
            return new_link(tx.connection, tx.account_id, user.id, tx.now)
        set_password(tx, user.id, hashed)
        return None

    with _opened(settings) as store:
        try:
            token = store.write_now(_only_account(store), work)
        except EmailTaken as error:
            raise CommandError(str(error)) from None
    return link_address(settings, token) if token is not None else None


def new_password_link(settings: Settings, *, email: str) -> str:
    """Return a one-time link with which this person chooses a new password; older ones end.

    Raises :class:`CommandError` where nobody has this address, or they are suspended.
    """
    key = email_key(email)
    needs_database(settings)

    def work(tx: Transaction) -> str:
        found = [user for user in tx.select(User) if email_key(user.email) == key]
        if not found:
            raise CommandError(f"nobody has the address {email}")
        (user,) = found
        if not user.active:
            raise CommandError(f"{user.email} is suspended: lift that first, in the desktop")
        return renewed_link(tx, user)

    with _opened(settings) as store:
        token = store.write_now(_only_account(store), work)
    return link_address(settings, token)


def add_key(settings: Settings, *, sender: str) -> str:
    """Return a new key for the sender named so, who is made if there is none.

    Keys that exist go on working.
    """
    name = sender.strip()
    if not 1 <= len(name) <= 200:
        raise CommandError("a sender's name has 1 to 200 characters")
    needs_database(settings)

    def work(tx: Transaction) -> str:
        known = [
            one
            for one in tx.select(Sender)
            if one.revoked_at is None and one.name.casefold() == name.casefold()
        ]
        id_ = known[0].id if known else new_id()
        key = new_key(tx.connection, tx.account_id, id_, tx.now)
        new = Sender(id=id_, name=name, created_at=tx.now, updated_at=tx.now)
        made = known[0] if known else new
        tx.put(msgspec.structs.replace(made, key_hint=key[:HINT]))
        return key

    with _opened(settings) as store:
        return store.write_now(_only_account(store), work)


def link_address(settings: Settings, token: str) -> str:
    """Return the address that a desktop opens to take an invitation."""
    host = settings.public_host or reachable_host(settings.host)
    if settings.behind_proxy:
        return f"{join_address(host, PROXY_PORT, '').rstrip('/')}?link={token}"
    if not settings.tls:
        return f"{join_address(settings.host, settings.port, '').rstrip('/')}?link={token}"
    certificate = certificate_of(settings)
    assert certificate is not None
    address = join_address(host, settings.port, certificate.pin).rstrip("/")
    return f"{address}?link={token}"


def needs_database(settings: Settings) -> None:
    """Raise :class:`CommandError` where no database was made yet: a command must not make one."""
    path = Database(settings.store_url).path
    if path is not None and not path.is_file():
        raise CommandError(f"{settings.data} holds no Deskbell database: run init")


def _refuse_inhabited(settings: Settings) -> None:
    database = Database(settings.store_url)
    try:
        if database.inhabited():
            raise CommandError(f"{settings.data} holds a Deskbell database already")
    finally:
        database.close()


def _checked(email: str) -> str:
    try:
        return checked_email(email)
    except NotAnEmail as error:
        raise CommandError(f"{email}: {error}") from None


def _only_account(store: Store) -> str:
    accounts = store.accounts()
    if len(accounts) != 1:
        raise CommandError(f"there are {len(accounts)} accounts here, not one")
    return accounts[0]


@contextmanager
def _opened(settings: Settings) -> Iterator[Store]:
    store = Store.open(settings.store_url)
    try:
        yield store
    finally:
        store.close_now()
