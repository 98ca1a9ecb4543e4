"""A server that this computer runs for itself and its colleagues: a process of its own."""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any, Final

import msgspec

from app.models.trouble import Trouble

__all__ = [
    "EmbeddedServer",
    "NewAccount",
    "ServerExists",
    "ServerProcess",
    "ServerStartFailed",
    "address_in",
    "server_command",
]

LOG_TURNS_AT: Final = 1_000_000
"""Bytes after which the log of a server is begun anew with its next start; one old one is kept."""

READY_WITHIN: Final = 30.0
STOPPED_WITHIN: Final = 10.0

_ADDRESS: Final = re.compile(r"(?:deskbell|https?)://[^\s'\"<>]+")

_PORT: Final = re.compile(r":(\d+)(?:/|$)")

_NOTE: Final = "# Written at each start from the window; without this line it is left as it is.\n"

_LOOK_AGAIN: Final = 0.05

_OF_ITS_OWN: Final[dict[str, Any]] = (
    {"creationflags": 0x0000_0208}  # a group of its own, without a console
    if sys.platform == "win32"
    else {"start_new_session": True}
)
"""How a process is started that goes on when this one has ended."""

log = logging.getLogger(__name__)


class NewAccount(msgspec.Struct, frozen=True, kw_only=True):
    """What a new server is made with."""

    name: str
    email: str
    password: str
    for_colleagues: bool = False
    """Reachable from other computers too, over TLS with its own certificate."""


class ServerStartFailed(Exception):
    """The server's process ended, with ``said`` as its last line, or was not ready in time."""

    def __init__(self, said: str, *, late: bool = False) -> None:
        super().__init__(said or ("it was not ready in time" if late else "it said nothing"))
        self.said = said
        self.late = late
        """It was stopped because it had been starting for too long."""

    @property
    def trouble(self) -> Trouble:
        """The same in words for a person."""
        if self.late:
            return Trouble(
                id="server-late",
                title="The server could not be started",
                message="It was not ready in time. This computer may be busy: try again.",
            )
        if not self.said:
            return Trouble(
                id="server-silent",
                title="The server could not be started",
                message="It ended without a word.",
            )
        return Trouble(
            id="server-start",
            title="The server could not be started",
            message=self.said,
            params={"detail": self.said},
        )


class ServerExists(ServerStartFailed):
    """There is a server on this computer already; ``address`` is empty where nobody knows it."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address

    @property
    def trouble(self) -> Trouble:
        """The same in words for a person."""
        return Trouble(
            id="server-exists",
            title="This computer is a server already",
            message="Sign in to it with the e-mail address and password it was set up with.",
            params={"address": self.address},
        )


def server_command() -> list[str]:
    """Return how to start ``deskbell-server``: frozen, it is the program next to this one."""
    if getattr(sys, "frozen", False):
        here = Path(sys.executable)
        return [str(here.with_name("deskbell-server").with_suffix(here.suffix))]
    # -P: what lies in the folder that this was started in is no part of the server
    return [sys.executable, "-P", "-m", "server"]


def address_in(line: str) -> str:
    """Return the address that *line* of the server's output names, an invitation before others."""
    found = [address.rstrip(".,;") for address in _ADDRESS.findall(line)]
    return min(found, key=lambda address: not address.startswith("deskbell:"), default="")


class ServerProcess:
    """A ``deskbell-server`` that this program started, and what it prints."""

    def __init__(
        self, log_file: Path, command: Sequence[str] | None = None, *, lasting: bool = False
    ) -> None:
        """Write its log into *log_file*; only a *lasting* one outlives this program."""
        self._lasting = lasting
        self.command = list(command or server_command())
        self._log_file = log_file
        self._process: subprocess.Popen[bytes] | None = None
        self._lines: queue.Queue[str] = queue.Queue()
        self._log_began = 0
        """Where in the log the words of this start begin."""

    @property
    def running(self) -> bool:
        """True while the process lives."""
        return self._process is not None and self._process.poll() is None

    def start(self, *arguments: str) -> None:
        """Start it; raises :class:`ServerStartFailed`."""
        bound = [] if self._lasting else ["--until-eof"]
        try:
            self._log_file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _turn(self._log_file)
            with self._log_file.open("ab") as log_stream:
                self._log_began = log_stream.tell()
                self._process = subprocess.Popen(
                    [*self.command, *arguments, *bound],
                    stdin=subprocess.DEVNULL if self._lasting else subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=log_stream,
                    **(_OF_ITS_OWN if self._lasting else {}),
                )
        except OSError as error:
            raise ServerStartFailed(str(error)) from error
        assert self._process.stdout is not None
        self._lines = queue.Queue()
        threading.Thread(
            target=_drain, args=(self._process.stdout, self._lines), name="server", daemon=True
        ).start()

    def line(self, seconds: float) -> str:
        """Return the next line, empty once the process has ended.

        Raises ``TimeoutError`` when none comes in *seconds*.
        """
        try:
            return self._lines.get(timeout=max(seconds, 0.0))
        except queue.Empty:
            raise TimeoutError from None

    def last_words(self) -> str:
        """Return the last line that it wrote to its log since it was started."""
        try:
            with self._log_file.open("rb") as stream:
                stream.seek(max(self._log_began, self._log_file.stat().st_size - 2_000))
                return _last_line(stream.read())
        except OSError:
            return ""

    def stop(self) -> None:
        """End it, politely first; waits until it is gone."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            process.stdin.close()
        if process.stdin is None or sys.platform != "win32":
            process.terminate()  # on Windows it would be killed before it ended what it started
        try:
            process.wait(STOPPED_WITHIN)
        except subprocess.TimeoutExpired:
            log.warning("the server did not end in %.0f s", STOPPED_WITHIN)
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()


class EmbeddedServer:
    """One data directory, and the process that serves it, whichever desktop started that.

    Its methods wait: call them from a thread. They raise :class:`ServerStartFailed`.
    """

    def __init__(self, folder: Path, process: ServerProcess) -> None:
        self.folder = folder
        self._process = process

    @property
    def exists(self) -> bool:
        """True when there is a server's database here already."""
        return (self.folder / "deskbell.db").is_file()

    @property
    def process_id(self) -> int:
        """The process that serves the directory, 0 where none does."""
        return _holder(self.folder / "deskbell.lock")

    def create(self, account: NewAccount) -> None:
        """Make database, certificate and first admin."""
        self.folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        written, name = tempfile.mkstemp(prefix="deskbell-")  # mode 0600
        try:
            with os.fdopen(written, "w", encoding="utf-8") as stream:
                stream.write(account.password)
            done = subprocess.run(
                [
                    *self._process.command,
                    "init",
                    *_options(self.folder, account),
                    "--password-file",
                    name,
                ],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=60,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise ServerStartFailed("", late=True) from None
        except (OSError, subprocess.SubprocessError) as error:
            raise ServerStartFailed(str(error)) from error
        finally:
            os.unlink(name)
        if done.returncode != 0:
            raise ServerStartFailed(_last_line(done.stdout))

    def start(self, *, for_colleagues: bool = False, port: int = 8737) -> str:
        """Serve, and return the address as soon as the server says that it is ready."""
        host = "0.0.0.0" if for_colleagues else "127.0.0.1"
        self._process.start(
            "serve", "--data", str(self.folder), "--host", host, "--port", str(port)
        )
        ends = time.monotonic() + READY_WITHIN
        said = ""
        try:
            while line := self._process.line(ends - time.monotonic()):
                said = line.strip()
                if address := address_in(line):
                    self._write_down(host, address)
                    return address
        except TimeoutError:
            self._process.stop()
            raise ServerStartFailed("", late=True) from None
        self._process.stop()
        raise ServerStartFailed(self._process.last_words() or said)

    def _write_down(self, host: str, address: str) -> None:
        """Note where it serves for the server's own commands, which print links that lead there."""
        file = self.folder / "deskbell.toml"
        port = _PORT.search(address)
        with contextlib.suppress(OSError):
            if port is None or (file.exists() and not file.read_text("utf-8").startswith(_NOTE)):
                return  # somebody wrote it themselves
            written = file.with_name("deskbell.toml.new")
            written.write_text(f'{_NOTE}host = "{host}"\nport = {port[1]}\n', "utf-8")
            written.replace(file)

    def stop(self) -> None:
        """End the process that serves, whoever started it; waits until it is gone."""
        self._process.stop()
        ends = time.monotonic() + STOPPED_WITHIN
        while serving := self.process_id:
            if time.monotonic() > ends:
                log.warning("the server did not end in %.0f s", STOPPED_WITHIN)
                return
            with contextlib.suppress(OSError):
                os.kill(serving, signal.SIGTERM)
            time.sleep(_LOOK_AGAIN)

    def remove(self) -> None:
        """Delete the directory of a server that nobody has used; what stays is logged."""
        shutil.rmtree(self.folder, onerror=lambda *what: log.error("not deleted: %s", what[1]))


def _holder(lock: Path) -> int:
    """Return the process that holds *lock*, as the server writes it there; 0 for none."""
    try:
        descriptor = os.open(lock, os.O_RDWR)
    except OSError:
        return 0
    try:
        if _is_free(descriptor):
            return 0
        os.lseek(descriptor, 1, os.SEEK_SET)
        return int(os.read(descriptor, 20))
    except ValueError:
        return 0
    finally:
        os.close(descriptor)


def _is_free(descriptor: int) -> bool:
    """Say whether nobody holds the lock; asking is taking it, for as long as the file is open."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _options(folder: Path, account: NewAccount) -> list[str]:
    return ["--data", str(folder), "--account", account.name, "--admin", account.email]


def _drain(stream: IO[bytes], lines: queue.Queue[str]) -> None:
    """Read what the server prints until it ends, so that it never waits for a reader."""
    with contextlib.suppress(ValueError, OSError):  # closed under us by stop()
        for line in stream:
            lines.put(line.decode(errors="replace"))
    lines.put("")


def _turn(log_file: Path) -> None:
    """Begin the log anew where it has grown long; the one before stays beside it."""
    with contextlib.suppress(OSError):  # there is none, or one that still serves writes into it
        if log_file.stat().st_size > LOG_TURNS_AT:
            log_file.replace(log_file.with_name(f"{log_file.name}.1"))


def _last_line(output: bytes) -> str:
    lines = output.decode(errors="replace").strip().splitlines()
    return lines[-1][:300] if lines else ""
