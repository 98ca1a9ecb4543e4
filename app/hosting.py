"""Hosting: the server that this computer runs, whoever sits at it, until it is turned off."""

from __future__ import annotations

import logging
from pathlib import Path

from app.embedded import EmbeddedServer, NewAccount, ServerExists, ServerStartFailed
from app.places import computer_file
from app.settings import HOSTS_SERVER, SERVER, Settings
from app.sync.address import parse_address
from app.sync.errors import BadAddress
from app.ui.outside import Hosted

__all__ = ["Hosting", "hosted_here"]

log = logging.getLogger(__name__)


def hosted_here() -> Hosted | None:
    """Return the server that this computer was made, ``None`` where it was made none."""
    settings = Settings.of_computer()
    return Hosted(address=settings[SERVER], on=settings[HOSTS_SERVER]) if settings[SERVER] else None


class Hosting:
    """One server for every profile of this computer; it goes on when the desktop is quit.

    Its methods wait: call them from a thread. They raise
    :class:`~app.embedded.ServerStartFailed`.
    """

    def __init__(self, server: EmbeddedServer, file: Path | None = None) -> None:
        """Keep in *file*, the computer's settings unless given, whether it serves and where."""
        self._server = server
        self._file = file or computer_file()

    def begin(self, account: NewAccount) -> str:
        """Make a server, start it and return its address.

        Raises :class:`~app.embedded.ServerExists` where there is one, which then runs.
        """
        if self._server.exists:
            raise ServerExists(self.serve())
        self._server.create(account)
        try:
            address = self._server.start(for_colleagues=account.for_colleagues)
        except ServerStartFailed:
            # another program may have the usual port
            address = self._server.start(for_colleagues=account.for_colleagues, port=0)
        return self._remember(address)

    def undo(self) -> None:
        """Take away what :meth:`begin` has made just now, before anybody used it."""
        self.stop()
        self._kept.set(SERVER, "")
        self._server.remove()

    def serve(self) -> str:
        """Run the server, from now on with every start, and return its address.

        One that another desktop has started is left alone.
        """
        kept = self._kept[SERVER]
        if self._server.process_id:
            return self._remember(kept)
        try:
            known = parse_address(kept)
        except BadAddress:
            return self._remember(self._server.start())
        return self._remember(self._server.start(for_colleagues=known.secure, port=known.port))

    def resume(self) -> None:
        """Run the server again, where it was not turned off; what keeps it from it is logged."""
        if not self._kept[HOSTS_SERVER]:
            return
        try:
            self.serve()
        except ServerStartFailed as error:
            log.warning("the server of this computer was not started: %s", error)

    def stop(self) -> None:
        """Run it no longer, now or with any start."""
        self._kept.set(HOSTS_SERVER, False)
        self._server.stop()

    @property
    def _kept(self) -> Settings:
        """The settings as they are now: another profile's desktop may have changed them."""
        return Settings(self._file)

    def _remember(self, address: str) -> str:
        self._kept.change({SERVER.key: address, HOSTS_SERVER.key: True})
        return address
