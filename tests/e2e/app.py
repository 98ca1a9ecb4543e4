"""A real desktop process on a desktop of its own, worked through its windows."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from protocol.records import decode_record
from tests.desktop.accessible import Windows
from tests.desktop.session import Desktop
from tests.e2e.server import PASSWORD
from tests.services import wait_until

__all__ = ["AppProcess"]


class AppProcess:
    """``deskbell`` for one person on one profile; it can be quit, killed and started again."""

    def __init__(self, desktop: Desktop, *, profile: str, server: str = "") -> None:
        self.desktop = desktop
        self.profile = profile
        self.server = server
        self.process: subprocess.Popen[bytes] | None = None
        self._log = desktop.folder / f"app-{profile}.log"

    def start(self, *arguments: str) -> None:
        """Start the program with *arguments* behind its profile."""
        server = ["--server", self.server] if self.server else []
        self.process = self.desktop.start(
            [sys.executable, "-m", "app", "--profile", self.profile, *server, *arguments],
            self._log,
        )

    def sign_in(self, windows: Windows, email: str, password: str = PASSWORD) -> None:
        """Fill the sign-in window and wait until its person's mirror is whole."""
        windows.write("E-mail", email, seconds=30)
        windows.write("Password", password, role="password text")
        windows.press("push button", "^Sign in$")
        windows.find("label", "^Online$", seconds=40)
        wait_until(self.whole, 20, f"a whole mirror for {email}")

    def whole(self) -> bool:
        """Say whether the mirror is a state of the account."""
        return bool(self._select("SELECT whole FROM mirror_state WHERE whole"))

    @property
    def folder(self) -> Path:
        """Where the program keeps the data of this profile."""
        return Path(self.desktop.env["XDG_DATA_HOME"], "Deskbell", "profiles", self.profile)

    @property
    def mirror(self) -> Path | None:
        """The mirror of whoever signed in last, if there is one."""
        found = sorted(self.folder.rglob("mirror.db"), key=lambda path: path.stat().st_mtime)
        return found[-1] if found else None

    def rows(self, type_: str) -> list[Any]:
        """Return the records of one type in the mirror, as another program reads the file."""
        found = self._select(f'SELECT body FROM "{type_}"')
        return [decode_record(type_, body) for (body,) in found]

    def _select(self, statement: str) -> list[tuple[Any, ...]]:
        if self.mirror is None:
            return []
        connection = sqlite3.connect(f"file:{self.mirror}?mode=ro", uri=True, timeout=5)
        try:
            return connection.execute(statement).fetchall()
        except sqlite3.OperationalError:
            return []  # the tables are being made
        finally:
            connection.close()

    def wait_row(self, type_: str, seconds: float = 15, **fields: object) -> Any:  # noqa: ANN401
        """Return the record whose *fields* have these values, once the mirror has it."""
        found: list[Any] = []

        def look() -> bool:
            found[:] = [
                row
                for row in self.rows(type_)
                if all(getattr(row, key) == value for key, value in fields.items())
            ]
            return bool(found)

        wait_until(look, seconds, f"a {type_} with {fields} in the mirror")
        return found[0]

    def log(self) -> str:
        """Return what the program said."""
        return self._log.read_text() if self._log.exists() else ""

    def stop(self) -> int:
        """End it politely; return the exit code."""
        return self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it as a power cut does."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> int:
        process, self.process = self.process, None
        if process is None:
            return 0
        process.send_signal(how)
        try:
            return process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
