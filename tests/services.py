"""Servers that a test needs for a while: PostgreSQL, NATS."""

from __future__ import annotations

import contextlib
import itertools
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Final, Self

__all__ = ["Nats", "PostgreSQL", "Running", "ServiceMissing", "lasting_port", "wait_until"]

PORTS_TRIED: Final = 5


class ServiceMissing(RuntimeError):
    """A program that a test needs is not installed; the text names the Debian package."""


class _PortTaken(RuntimeError):
    """Somebody else came to listen on the port meanwhile."""


def _free_port() -> int:
    """Return a TCP port of the loopback address that nothing listened on a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def lasting_port() -> int:
    """Return a free TCP port below those that the system hands out.

    A server that was killed comes back to it: no connection may have been given it meanwhile.
    """
    while True:
        port = 20_000 + secrets.randbelow(12_000)  # whoever plays at random holds the other dice
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(("127.0.0.1", port))
            return port


def wait_until(ready: Callable[[], bool], seconds: float, what: str) -> None:
    """Return as soon as *ready* says so; raises ``TimeoutError`` naming *what* after *seconds*."""
    end = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > end:
            raise TimeoutError(f"{what} within {seconds:g} s")
        time.sleep(0.02)


class Running:
    """A process with a folder of its own, ended and removed on leaving the block."""

    name = "process"

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix=f"deskbell-{self.name}-"))
        self.process: subprocess.Popen[bytes] | None = None

    def run(self, command: Sequence[str], log: Path, user: int | None = None) -> None:
        """Start *command* as *user*, its output in *log*."""
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                cwd=self.folder,
                user=user,
            )

    def start(self) -> None:
        """Start the service; return when it answers."""
        raise NotImplementedError

    def stop(self) -> None:
        """End the process: politely, then not."""
        if self.process is None:
            return
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


def _program(name: str, package: str, places: Sequence[Path] = ()) -> str:
    for place in places:
        if (place / name).is_file():
            return str(place / name)
    found = shutil.which(name)
    if found is None:
        raise ServiceMissing(f"{name} is missing: apt-get install {package}")
    return found


class PostgreSQL(Running):
    """A PostgreSQL cluster in a temporary folder, safe from nothing and quick for it."""

    name = "postgres"

    def __init__(self) -> None:
        super().__init__()
        self.port = 0
        self._numbers = itertools.count(1)
        self._cluster = self.folder / "cluster"

    def start(self) -> None:
        """Create the cluster and start it; raises :class:`ServiceMissing` without PostgreSQL."""
        versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
        initdb = _program("initdb", "postgresql", versions)
        server = _program("postgres", "postgresql", versions)
        as_user = self._other_user()
        options = ["--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-sync"]
        done = subprocess.run(
            [initdb, *options, "--locale=C.UTF-8", "-D", str(self._cluster)],
            capture_output=True,
            text=True,
            cwd=self.folder,
            user=as_user,
            check=False,
        )
        if done.returncode != 0:
            raise RuntimeError(f"initdb failed: {done.stdout}{done.stderr}")
        for left in reversed(range(PORTS_TRIED)):
            self.port = _free_port()
            try:
                return self._serve(server, as_user)
            except _PortTaken:
                if not left:
                    raise

    def _serve(self, server: str, as_user: int | None) -> None:
        configured = {
            "listen_addresses": "127.0.0.1",
            "port": str(self.port),
            "unix_socket_directories": "",
            "fsync": "off",
            "full_page_writes": "off",
            "max_connections": "200",
            "shared_buffers": "32MB",
        }
        settings = [part for key, value in configured.items() for part in ("-c", f"{key}={value}")]
        log = self.folder / "log"
        self.run([server, "-D", str(self._cluster), *settings], log, as_user)
        wait_until(self._accepts, 30, f"PostgreSQL accepts connections ({log})")

    def _other_user(self) -> int | None:
        """Return whom to run as instead of root, which initdb refuses."""
        if os.geteuid() != 0:
            return None
        import pwd  # absent on Windows, where nobody calls this

        try:
            account = pwd.getpwnam("postgres")
        except KeyError:
            raise ServiceMissing("PostgreSQL is missing: apt-get install postgresql") from None
        os.chown(self.folder, account.pw_uid, account.pw_gid)
        self.folder.chmod(0o755)
        return account.pw_uid

    def _accepts(self) -> bool:
        assert self.process is not None
        if self.process.poll() is not None:
            log = (self.folder / "log").read_text()
            error = _PortTaken if "Address already in use" in log else RuntimeError
            raise error(f"PostgreSQL ended: {log}")
        import psycopg

        try:
            with psycopg.connect(self._address("postgres"), connect_timeout=2) as connection:
                found = connection.execute("SHOW data_directory").fetchone()
        except psycopg.OperationalError:
            return False
        return found == (str(self._cluster),)  # and not another test process's cluster

    def _address(self, database: str) -> str:
        return f"postgresql://postgres@127.0.0.1:{self.port}/{database}"

    def url(self, database: str) -> str:
        """Return the address of *database* for SQLAlchemy and for ``DATABASE_URL``."""
        return self._address(database).replace("postgresql:", "postgresql+psycopg:", 1)

    def create(self) -> str:
        """Make an empty database; return its name."""
        name = f"test_{next(self._numbers)}"
        self._say(f"CREATE DATABASE {name}")
        return name

    def drop(self, name: str) -> None:
        """Remove a database, whoever is still connected."""
        self._say(f"DROP DATABASE {name} WITH (FORCE)")

    def _say(self, statement: str) -> None:
        import psycopg

        with psycopg.connect(self._address("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())


class Nats(Running):
    """A NATS server in a temporary folder, on a port that it chose."""

    name = "nats"

    def __init__(self) -> None:
        super().__init__()
        self.port = 0

    @property
    def url(self) -> str:
        """The address for ``BUS_URL``."""
        return f"nats://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it; raises :class:`ServiceMissing` without nats-server."""
        program = _program("nats-server", "nats-server", [Path("/usr/sbin")])
        self.run([program, "-a", "127.0.0.1", "-p", "-1"], self.folder / "log")
        wait_until(self._listens, 10, "NATS listens")

    def _listens(self) -> bool:
        assert self.process is not None
        log = (self.folder / "log").read_text()
        if self.process.poll() is not None:
            raise RuntimeError(f"NATS ended: {log}")
        if found := re.search(r"client connections on 127\.0\.0\.1:(\d+)\n", log):
            self.port = int(found[1])
        return bool(self.port) and "Server is ready\n" in log
