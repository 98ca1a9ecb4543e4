"""A real desktop process on a desktop of its own, worked through its windows."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from app.logs import LOG_FILE
from protocol.ids import new_id
from protocol.records import decode_record
from tests.desktop.accessible import Windows
from tests.desktop.session import Desktop
from tests.e2e.clock import StoryClock
from tests.e2e.server import PASSWORD
from tests.services import wait_until

__all__ = ["AppProcess"]


class AppProcess:
    """``deskbell`` for one person on one profile; it can be quit, killed and started again."""

    def __init__(
        self,
        desktop: Desktop,
        *,
        profile: str,
        server: str = "",
        clock: StoryClock | None = None,
    ) -> None:
        self.desktop = desktop
        self.clock = clock
        self.profile = profile
        self.server = server
        self.process: subprocess.Popen[bytes] | None = None
        self._log = desktop.folder / f"app-{profile}.log"

    def start(self, *arguments: str) -> None:
        """Start the program with *arguments* behind its profile."""
        server = ["--server", self.server] if self.server else []
        words = ("--profile", self.profile, *server, *arguments)
        command = [sys.executable, "-m", "app", *words]
        if self.clock is not None:
            command = self.clock.command("app", *words)
        self.process = self.desktop.start(command, self._log)

    def start_by(self, *command: str) -> None:
        """Start the program by way of another one, in whose session it then runs."""
        self.process = self.desktop.start(command, self._log)

    def seat(self, session: Mapping[str, Any], email: str) -> None:
        """Leave behind what a sign-in through the window would, for the next start."""
        values = {
            **{"server": self.server, "email": email, "device_id": new_id()},
            **{"account_id": session["account_id"], "person_id": session["user_id"]},
        }
        file = Path(
            self.desktop.env["XDG_CONFIG_HOME"], "Deskbell/profiles", f"{self.profile}.json"
        )
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file.write_text(json.dumps(values))
        keep = "import keyring, sys; keyring.set_password('Deskbell', *sys.argv[1:])"
        name = f"{self.profile}:session"
        self.desktop.run(sys.executable, "-c", keep, name, session["token"])

    def settle(self, seconds: float = 40) -> None:
        """Wait until the mirror is whole and it is written down what the person knows of."""
        wait_until(self._settled, seconds, f"{self.profile} has caught up; {self.log()[-2000:]}")

    def _settled(self) -> bool:
        return self.whole() and bool(self.kept("SELECT 1 FROM told"))

    def waiting(self) -> int:
        """Return how many mutations the server has not settled; raises where it cannot be read."""
        assert self.outbox is not None, f"no outbox in {self.folder}"
        # what cannot be read is not empty: a story would prove nothing by it
        ((count,),) = _read(self.outbox, "SELECT count(*) FROM mutation WHERE state = 'waiting'")
        return int(count)

    def kept(self, statement: str) -> list[tuple[Any, ...]]:
        """Return what *statement* finds in the outbox file."""
        return _select(self.outbox, statement)

    def sign_in(self, windows: Windows, email: str, password: str = PASSWORD) -> None:
        """Fill the sign-in window and wait until its person's mirror is whole."""
        windows.write("E-mail", email, seconds=30)
        windows.write("Password", password, role="password text")
        windows.press("push button", "^Sign in$")
        windows.find("label", "^Online$", seconds=40)
        wait_until(self.whole, 20, f"a whole mirror for {email}")

    def join(self, windows: Windows, link: str, password: str) -> None:
        """Paste an invitation, choose a password, and wait until the mirror is whole."""
        windows.write("Server address", link, seconds=30)
        windows.write("Choose a password", password, role="password text")
        windows.press("push button", "^Join$")
        wait_until(self.whole, 40, f"a whole mirror for whoever was invited; {self.log()[-2000:]}")

    def sign_in_again(self, windows: Windows, password: str = PASSWORD) -> None:
        """Fill in the password only, and press the button of the sign-in window itself."""
        windows.write("Password", password, role="password text", seconds=30)
        # the band in the main window has a button of that name too, and is older
        windows.click(windows.every("push button", "^Sign in$")[-1])

    def whole(self) -> bool:
        """Say whether the mirror is a state of the account."""
        return bool(self.seen("SELECT whole FROM mirror_state WHERE whole"))

    @property
    def folder(self) -> Path:
        """Where the program keeps the data of this profile."""
        return Path(self.desktop.env["XDG_DATA_HOME"], "Deskbell", "profiles", self.profile)

    @property
    def mirror(self) -> Path | None:
        """The mirror of whoever signed in last, if there is one."""
        return self._latest("mirror.db")

    @property
    def outbox(self) -> Path | None:
        """The outbox of whoever signed in last, if there is one; it outlives the mirror."""
        return self._latest("outbox.db")

    def _latest(self, name: str) -> Path | None:
        found = sorted(self.folder.rglob(name), key=lambda path: path.stat().st_mtime)
        return found[-1] if found else None

    def rows(self, type_: str) -> list[Any]:
        """Return the records of one type in the mirror, as another program reads the file."""
        found = self.seen(f'SELECT body FROM "{type_}"')
        return [decode_record(type_, body) for (body,) in found]

    def seen(self, statement: str) -> list[tuple[Any, ...]]:
        """Return what *statement* finds in the mirror file."""
        return _select(self.mirror, statement)

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

    def logged(self) -> str:
        """Return what stands in the log of this person; every profile writes into it."""
        file = Path(self.desktop.env["XDG_STATE_HOME"], "Deskbell", "log", LOG_FILE)
        return file.read_text() if file.exists() else ""

    def pause(self) -> None:
        """Stop the process where it stands, as a closed lid does."""
        assert self.process is not None
        self.process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let a paused process run again."""
        assert self.process is not None
        self.process.send_signal(signal.SIGCONT)

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
        # the one that was started may have started the program: neither may be left behind
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, how)
        try:
            code = process.wait(15)
            wait_until(lambda: not _any_of(process.pid), 15, f"{self.profile} has ended")
        except (subprocess.TimeoutExpired, TimeoutError):
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            raise
        return code

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


def _any_of(group: int) -> bool:
    """Say whether a process of this group is still there."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def _select(file: Path | None, statement: str) -> list[tuple[Any, ...]]:
    if file is None:
        return []
    try:
        return _read(file, statement)
    except sqlite3.DatabaseError:
        return []  # the file or its tables are being made, or it is damaged on purpose


def _read(file: Path, statement: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=5)) as connection:
        return connection.execute(statement).fetchall()
