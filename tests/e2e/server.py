"""A real server process, worked only from outside: its command line and its HTTP."""

from __future__ import annotations

import os
import re
import shutil
import signal
import ssl
import subprocess
import sys
import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import httpx
import msgspec

from protocol.ids import new_id
from protocol.mutations import Args, MutationResult, MutationResults
from protocol.records import Record, decode_record
from tests.e2e.clock import StoryClock
from tests.services import wait_until

__all__ = ["ADMIN", "PASSWORD", "SHOP", "ServerProcess", "cloud_event", "missed_call"]

SHOP: Final = "Bright Screens"
ADMIN: Final = "ana@example.com"
PASSWORD: Final = "correct horse battery"

NOBODY: Final = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Trusts no certificate: all is plain here, and to read those of the system takes a while."""

ADDRESS: Final = re.compile(r"https?://[^\s/]+")


def cloud_event(kind: str, data: Mapping[str, Any], **attributes: str) -> dict[str, Any]:
    """Return a CloudEvent of ``deskbell.<kind>`` as a sender would post it, with a fresh id."""
    return {
        "specversion": "1.0",
        "type": f"deskbell.{kind}",
        "source": "/e2e",
        "id": str(uuid.uuid4()),
        "time": datetime.now(UTC).isoformat().replace("+00:00", "Z"),
        "datacontenttype": "application/json",
        "data": dict(data),
        **attributes,
    }


def missed_call(number: str, who: str = ADMIN, phone: str = "+48 601 234 567") -> dict[str, Any]:
    """Return the event of a missed call, named *number* by its sender, that waits for *who*."""
    call = {"external_id": number, "phone": phone, "responsible": who}
    return cloud_event("call.missed", {"call": call})


class ServerProcess:
    """``deskbell-server`` on one data directory; it can be stopped, killed and started again."""

    def __init__(
        self,
        data: Path,
        *,
        env: Mapping[str, str] | None = None,
        port: int = 0,
        clock: StoryClock | None = None,
    ) -> None:
        self.data = data
        self.clock = clock
        self.env = dict(env or {})
        self.port = port
        self.url = ""
        self.key = ""
        """An API key for ``POST /v1/events``."""
        self.process: subprocess.Popen[str] | None = None
        self._log = data.with_name(f"{data.name}.log")

    def command(self, *arguments: str) -> str:
        """Run one command to its end; return what it printed; raises with its words on failure."""
        done = subprocess.run(
            [sys.executable, "-m", "server", *arguments],
            env=self._environment(),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        if done.returncode != 0:
            words = f"{done.stdout}{done.stderr}".strip()
            raise RuntimeError(f"deskbell-server {arguments[0]}: {words}")
        return done.stdout.strip()

    def init(self) -> None:
        """Make the database with its first admin, and a key for events."""
        word = self._password_file(PASSWORD)
        place = ("--data", str(self.data))
        self.command(
            *("init", *place, "--account", SHOP, "--admin", ADMIN, "--password-file", str(word))
        )
        self.key = self.command("keys", "add", *place, "--sender", "crm").splitlines()[-1].strip()

    def copy(self, data: Path, *, clock: StoryClock | None = None) -> ServerProcess:
        """Return a server with the same people and keys in another data directory."""
        shutil.copytree(self.data, data)
        process = ServerProcess(data, env=self.env, clock=clock)
        process.key = self.key
        return process

    def add_user(self, email: str, name: str, role: str = "member") -> None:
        """Add a person who signs in with :data:`PASSWORD`."""
        word = self._password_file(PASSWORD)
        who = (email, "--name", name, "--role", role, "--password-file", str(word))
        self.command("users", "add", "--data", str(self.data), *who)

    def start(self) -> None:
        """Serve; return when the line with the address is printed."""
        if not (self.data / "deskbell.db").exists() and "DATABASE_URL" not in self.env:
            self.init()
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(
                self._serving(),
                env=self._environment(),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        found = ADDRESS.search(line)
        if found is None:
            raise RuntimeError(f"no address in {line!r}; {self._log.read_text()[-2000:]}")
        self.url = found.group()
        # the same place after a restart: desktops know the address
        self.port = int(self.url.rpartition(":")[2])
        wait_until(self._alive, 20, "the server is alive")

    def _serving(self) -> list[str]:
        words = ("serve", "--data", str(self.data), "--port", str(self.port))
        if self.clock is not None:
            return self.clock.command("server", *words)
        return [sys.executable, "-m", "server", *words]

    def _alive(self) -> bool:
        try:
            return httpx.get(f"{self.url}/healthz", timeout=2, verify=NOBODY).status_code == 200
        except httpx.HTTPError:
            return False

    def stop(self) -> int:
        """End it politely; return the exit code."""
        return self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it as a power cut does."""
        self._end(None)

    def _end(self, how: signal.Signals | None) -> int:
        process, self.process = self.process, None
        if process is None:
            return 0
        if how is None:
            process.kill()  # Windows has no signal of that name
        else:
            process.send_signal(how)
        try:
            code = process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise
        finally:
            assert process.stdout is not None
            process.stdout.close()
        return code

    def post(self, event: Mapping[str, Any]) -> httpx.Response:
        """Post one structured CloudEvent as the sender ``crm``."""
        return self._post(dict(event), "application/cloudevents+json")

    def post_batch(self, events: Sequence[Mapping[str, Any]]) -> httpx.Response:
        """Post several CloudEvents at once: all count, or none."""
        return self._post([dict(event) for event in events], "application/cloudevents-batch+json")

    def _post(self, body: object, kind: str) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.key}", "Content-Type": kind}
        return httpx.post(
            f"{self.url}/v1/events", json=body, headers=headers, timeout=10, verify=NOBODY
        )

    def sign_in(self, email: str = ADMIN, *, device: str = "e2e") -> dict[str, Any]:
        """Return the session ``{token, user_id, account_id, epoch}`` of a person."""
        answer = httpx.post(
            f"{self.url}/v1/sessions",
            json={
                "email": email,
                "password": PASSWORD,
                "device": {"id": device, "name": device, "platform": "linux"},
            },
            timeout=30,
            verify=NOBODY,
        )
        answer.raise_for_status()
        session: dict[str, Any] = answer.json()
        return session

    def ask(self, method: str, path: str, token: str, **more: Any) -> httpx.Response:
        """Ask a route as the holder of *token*; raises for an answer that is a refusal."""
        headers = {"Authorization": f"Bearer {token}"}
        answer = httpx.request(
            method, f"{self.url}{path}", headers=headers, timeout=30, verify=NOBODY, **more
        )
        answer.raise_for_status()
        return answer

    def mutate(self, token: str, name: str, args: Args) -> MutationResult:
        """Apply one mutation as another device of the holder of *token* would."""
        epoch = self.ask("GET", "/v1/changes?since=0&limit=1", token).json()["epoch"]
        batch = {
            "epoch": epoch,
            "mutations": [{"id": new_id(), "name": name, "args": msgspec.to_builtins(args)}],
        }
        answer = self.ask("POST", "/v1/mutations", token, json=batch)
        (result,) = msgspec.json.decode(answer.content, type=MutationResults).results
        assert result.status == "applied", result
        return result

    def records(self, token: str, type_: str) -> list[Any]:
        """Return the records of one type that the holder of *token* may see."""
        found: list[Record] = []
        for raw in self.page(token)["records"]:
            if raw["type"] == type_:
                found.append(decode_record(type_, msgspec.json.encode(raw)))
        return found

    def page(self, token: str) -> dict[str, Any]:
        """Return everything the holder of *token* may see."""
        answer = httpx.get(
            f"{self.url}/v1/changes?since=0&limit=1000",
            headers={"Authorization": f"Bearer {token}"},
            timeout=10,
            verify=NOBODY,
        )
        answer.raise_for_status()
        found: dict[str, Any] = answer.json()
        return found

    def log(self) -> str:
        """Return what the process logged."""
        return self._log.read_text() if self._log.exists() else ""

    def _environment(self) -> dict[str, str]:
        # stories have several devices of one person; the one that is about it asks for it
        quiet = {"PYTHONUNBUFFERED": "1", "DESKBELL_ANNOUNCE_DEVICES": "false"}
        return {**os.environ, **quiet, **self.env}

    def _password_file(self, password: str) -> Path:
        path = self.data.with_name(f"{self.data.name}.password")
        path.write_text(password + "\n")
        return path

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
