"""Signing in: from what a person typed to a session, and what this computer keeps of it."""

from __future__ import annotations

import asyncio
import logging
import platform
import socket
from pathlib import Path

import msgspec

from app.hosting import hosted_here
from app.lock import fits, sealed
from app.secrets import Vault
from app.settings import (
    ACCOUNT_ID,
    AUTHORITY,
    DEVICE_ID,
    EMAIL,
    PERSON_ID,
    SERVER,
    Settings,
)
from app.sync.address import Address, parse_address
from app.sync.answers import Device, SignedIn, SignIn
from app.sync.api import Api
from app.sync.errors import BadAddress
from app.sync.sync import Session
from app.ui.outside import Credentials
from protocol.ids import new_id

__all__ = ["Signing"]

log = logging.getLogger(__name__)

_DEVICE_NAME = 64

_THIS_COMPUTER = "127.0.0.1"


class Signing:
    """The session of one profile: begun, remembered, recalled, forgotten."""

    def __init__(self, profile: str, settings: Settings, vault: Vault) -> None:
        self._profile = profile
        self._settings = settings
        self._vault = vault
        self.remembered = True
        """Whether the next start needs no password: the vault keeps the session (row 42)."""

    async def begin(self, credentials: Credentials) -> Session:
        """Sign in and keep what the next start needs.

        Raises a :class:`~app.sync.errors.SyncError`.
        """
        address = parse_address(credentials.server)
        api = Api(address, authority=self._authority())
        try:
            signed_in = await api.sign_in(self._request(credentials, address))
        finally:
            await api.close()
        await self._keep(credentials, address, signed_in)
        return self._session(address, _own_server(address), signed_in.token)

    async def recall(self) -> Session | None:
        """Return the session of last time, or ``None`` where the vault does not have it."""
        if not self._settings[PERSON_ID] or not self._settings[ACCOUNT_ID]:
            return None
        token = await asyncio.to_thread(self._vault.recall, self._token_name)
        if token is None:
            return None
        try:
            address = parse_address(self._settings[SERVER])
        except BadAddress:
            log.warning("the kept address is none")
            return None
        here = _own_server(address)
        if here is not None:
            self._settings.set(SERVER, here.text)  # what invitations and senders are told
        return self._session(address, here, token)

    async def forget(self, *, person: bool) -> None:
        """Forget the token; with *person* also whose mirror a start would show."""
        if person:
            self._settings.change({PERSON_ID.key: "", ACCOUNT_ID.key: ""})
            await asyncio.to_thread(self._vault.forget, self._seal_name)
        await asyncio.to_thread(self._vault.forget, self._token_name)

    async def check(self, password: str) -> bool:
        """Say whether *password* is the person's, without asking the server (decision 18)."""

        def look() -> bool:
            seal = self._vault.recall(self._seal_name)
            return seal is not None and fits(password, seal)

        return await asyncio.to_thread(look)

    async def changed_password(self, password: str) -> None:
        """From now on :meth:`check` asks for *password*."""
        await asyncio.to_thread(self._seal, password)

    def _request(self, credentials: Credentials, address: Address) -> SignIn:
        device = Device(
            id=self._device_id(),
            name=socket.gethostname()[:_DEVICE_NAME],
            platform=platform.system().lower(),
        )
        link = credentials.link.strip() or address.link
        if link:
            return SignIn(link=link, password=credentials.password, device=device)
        return SignIn(email=credentials.email.strip(), password=credentials.password, device=device)

    async def _keep(self, credentials: Credentials, address: Address, signed_in: SignedIn) -> None:
        self._settings.change(
            {
                SERVER.key: address.text,
                EMAIL.key: credentials.email.strip() or self._settings[EMAIL],
                ACCOUNT_ID.key: signed_in.account_id,
                PERSON_ID.key: signed_in.user_id,
            }
        )
        token = signed_in.token
        self.remembered = await asyncio.to_thread(self._vault.keep, self._token_name, token)
        await asyncio.to_thread(self._seal, credentials.password)

    def _seal(self, password: str) -> None:
        self._vault.keep(self._seal_name, sealed(password))

    def _session(self, address: Address, here: Address | None, token: str) -> Session:
        if here is not None:  # there whatever address this computer has by now, or none
            address = msgspec.structs.replace(here, host=_THIS_COMPUTER)
        plain = msgspec.structs.replace(address, link="")
        return Session(address=plain, token=token, authority=self._authority())

    def _authority(self) -> Path | None:
        return Path(self._settings[AUTHORITY]) if self._settings[AUTHORITY] else None

    def _device_id(self) -> str:
        if not self._settings[DEVICE_ID]:
            self._settings.set(DEVICE_ID, new_id())
        return self._settings[DEVICE_ID]

    @property
    def _token_name(self) -> str:
        return f"{self._profile}:session"

    @property
    def _seal_name(self) -> str:
        return f"{self._profile}:lock"


def _own_server(address: Address) -> Address | None:
    """Return where this computer's own server is now, if *address* is or was that server's."""
    hosted = hosted_here() if address.fingerprint else None
    if hosted is None:
        return None
    try:
        here = parse_address(hosted.address)
    except BadAddress:
        return None
    return here if here.fingerprint == address.fingerprint else None
