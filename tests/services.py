"""Servers that a test needs for a while: PostgreSQL, NATS."""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

__all__ = ["Nats", "PostgreSQL", "Running", "ServiceMissing", "free_port", "wait_until"]


class ServiceMissing(RuntimeError):
    """A program that a test needs is not installed; the text names the Debian package."""


def free_port() -> int:
    """Return a TCP port of the loopback address that nothing listened on a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_until(ready: Callable[[], bool], seconds: float, what: str) -> None:
    """Return as soon as *ready* says so; raises ``TimeoutError`` naming *what* after *seconds*."""
    end = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > end:
            raise TimeoutError(f"{what} within {seconds:g} s")
        time.sleep(0.02)


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex(("127.0.0.1", port)) == 0


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
        self.port = free_port()
        self._numbers = itertools.count(1)

    def start(self) -> None:
        """Create the cluster and start it; raises :class:`ServiceMissing` without PostgreSQL."""
        versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
        initdb = _program("initdb", "postgresql", versions)
        server = _program("postgres", "postgresql", versions)
        as_user = self._other_user()
        cluster = self.folder / "cluster"
        log = self.folder / "log"
        options = ["--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-sync"]
        done = subprocess.run(
            [initdb, *options, "--locale=C.UTF-8", "-D", str(cluster)],
            capture_output=True,
            text=True,
            cwd=self.folder,
            user=as_user,
            check=False,
        )
        if done.returncode != 0:
            raise RuntimeError(f"initdb failed: {done.stdout}{done.stderr}")
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
        self.run([server, "-D", str(cluster), *settings], log, as_user)
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
            raise RuntimeError(f"PostgreSQL ended: {(self.folder / 'log').read_text()}")
        import psycopg

        try:
            psycopg.connect(self._address("postgres"), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

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
    """A NATS server in a temporary folder."""

    name = "nats"

    def __init__(self) -> None:
        super().__init__()
        self.port = free_port()

    @property
    def url(self) -> str:
        """The address for ``BUS_URL``."""
        return f"nats://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it; raises :class:`ServiceMissing` without nats-server."""
        program = _program("nats-server", "nats-server", [Path("/usr/sbin")])
        self.run([program, "-a", "127.0.0.1", "-p", str(self.port)], self.folder / "log")
        wait_until(lambda: _listens(self.port), 10, "NATS listens")
