"""Tests of the process: address, TLS, signals, several starts."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
import ssl
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidMessage

from server.app import create_app, create_parts
from server.commands import create
from server.config import Settings
from server.serving import (
    GOODBYE_SECONDS,
    LiveServer,
    address_line,
    configured,
    metrics_token,
)
from server.store import Store
from server.tls import own_certificate
from tests.server.running import settings_for

PASSWORD = "correct horse battery"

OLD = (ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1)
NEW = (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The directory of a shop."""
    folder = tmp_path / "shop"
    create(Settings(data=folder), name="Shop", email="ana@example.com", password=PASSWORD)
    return folder


@contextmanager
def served(
    data: Path, *options: str, **environment: str
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run ``serve`` and return the process with the line it prints."""
    log = data.with_suffix(".log")
    with log.open("w") as stderr:
        process = subprocess.Popen(
            [sys.executable, "-W", "error", "-m", "server", "serve", "--data", str(data), *options],
            stdout=subprocess.PIPE,
            stderr=stderr,
            text=True,
            env={**os.environ, **environment},
        )
        try:
            assert process.stdout is not None
            line = process.stdout.readline().strip()
            assert line, log.read_text()
            yield process, line
        finally:
            process.kill()
            process.communicate()


def address(line: str) -> str:
    return next(word for word in line.split() if word.startswith("http"))


def sign_in(url: str, **how: object) -> str:
    body = {"email": "ana@example.com", "password": PASSWORD, "device": {"id": "d"}}
    answer = httpx.post(f"{url}/v1/sessions", json=body, timeout=30, trust_env=False, **how)  # type: ignore[arg-type]
    assert answer.status_code == 201, answer.text
    return str(answer.json()["token"])


@pytest.mark.posix
def test_on_loopback_it_is_http_and_one_line_says_where(data: Path) -> None:
    with served(data, "--port", "0") as (process, line):
        url = address(line)
        assert url.startswith("http://127.0.0.1:")
        assert httpx.get(f"{url}/healthz", trust_env=False).status_code == 200
        process.send_signal(signal.SIGTERM)
        out, _ = process.communicate(timeout=10)
        assert out == ""
        assert process.returncode == 0


def test_elsewhere_it_is_tls_with_a_certificate_to_pin(data: Path) -> None:
    """Row 51."""
    with served(data, "--port", "0", "--host", "0.0.0.0") as (_, line):
        port = address(line).rpartition(":")[2]
        join = next(word for word in line.split() if word.startswith("deskbell://join/"))
        assert join.endswith(f":{port}/{own_certificate(data).fingerprint}")
        trusted = ssl.create_default_context(cafile=str(own_certificate(data).certificate))
        url = f"https://localhost:{port}"
        token = sign_in(url, verify=trusted)
        assert asyncio.run(_first_frame(f"wss://localhost:{port}", token, trusted)) == "poke"
        with pytest.raises(httpx.ConnectError):
            httpx.get(f"{url}/healthz", trust_env=False)


async def _first_frame(url: str, token: str, trusted: ssl.SSLContext | None) -> str:
    headers = {"Authorization": f"Bearer {token}"}
    async with connect(f"{url}/v1/live", additional_headers=headers, ssl=trusted) as socket_:
        await socket_.send('{"frame": "hello", "cursor": 0}')
        return str(json.loads(await socket_.recv())["frame"])


def test_nothing_older_than_tls_1_2_and_nothing_plain_is_answered(data: Path) -> None:
    """Row 51."""
    with served(data, "--port", "0", "--host", "0.0.0.0") as (_, line):
        port = int(address(line).rpartition(":")[2])
        assert [_spoken(port, version) for version in NEW] == ["TLSv1.2", "TLSv1.3"]
        for version in OLD:
            with pytest.raises((ssl.SSLError, ConnectionError)):
                _spoken(port, version)
        with pytest.raises(httpx.TransportError):
            httpx.get(f"http://127.0.0.1:{port}/healthz", trust_env=False)
        with pytest.raises((InvalidMessage, ConnectionError)):
            asyncio.run(_first_frame(f"ws://127.0.0.1:{port}", "", None))


@pytest.mark.parametrize("version", OLD)
def test_not_even_an_openssl_that_speaks_everything_makes_it_speak_older_tls(
    version: ssl.TLSVersion, store: Store, tmp_path: Path
) -> None:
    """Row 51: the refusal is our own, not the mood of the computer's library."""
    settings = settings_for(tmp_path)
    app = create_app(create_parts(settings, store, metrics_token=""))
    config = configured(app, settings, own_certificate(tmp_path))
    config.load()
    assert config.ssl is not None
    config.ssl.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.raises(ssl.SSLError) as refused:
        _agreed(config.ssl, version)
    assert refused.value.reason == "UNSUPPORTED_PROTOCOL"
    _only(config.ssl, version)
    assert _agreed(config.ssl, version) == version.name.replace("_", "."), "it was really offered"


def _agreed(context: ssl.SSLContext, version: ssl.TLSVersion) -> str | None:
    """Return the version a server with *context* agrees on with a client that offers *version*."""
    there, back = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = _offering(version).wrap_bio(back, there)
    server = context.wrap_bio(there, back, server_side=True)
    for side in (client, server, client, server, client):
        with contextlib.suppress(ssl.SSLWantReadError):
            side.do_handshake()
    return client.version()


def _spoken(port: int, version: ssl.TLSVersion) -> str | None:
    """Return the version of TLS agreed on when *version* and no other is offered."""
    with socket.create_connection(("127.0.0.1", port)) as plain:
        with _offering(version).wrap_socket(plain) as wrapped:
            return wrapped.version()


def _offering(version: ssl.TLSVersion) -> ssl.SSLContext:
    """Return the context of a client that offers *version* alone, and takes any certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.set_ciphers("ALL:@SECLEVEL=0")  # else this side alone refuses what is old
    _only(context, version)
    return context


def _only(context: ssl.SSLContext, version: ssl.TLSVersion) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # Python's word on the old ones
        context.minimum_version = context.maximum_version = version


def test_behind_a_proxy_it_is_http_everywhere(data: Path) -> None:
    with served(data, "--port", "0", "--host", "0.0.0.0", "--behind-proxy") as (_, line):
        assert address(line).startswith("http://0.0.0.0:")


@pytest.mark.posix
def test_sigterm_announces_the_end_to_sockets_and_is_quick(data: Path) -> None:
    """Row 33."""
    with served(data, "--port", "0") as (process, line):
        url = address(line)
        token = sign_in(url)
        frames, code, seconds = asyncio.run(_farewell(url, token, process))
        assert frames == ["poke", "closing"]
        assert code == 1012
        assert seconds < 10
        assert process.wait(10) == 0


@pytest.mark.parametrize("turns", range(8))
async def test_who_comes_while_it_ends_is_let_go(store: Store, tmp_path: Path, turns: int) -> None:
    """Whatever the loop had done with the connection when the end began."""
    settings = settings_for(tmp_path)
    app = create_app(create_parts(settings, store, metrics_token=""))
    server = LiveServer(configured(app, settings), ready=lambda: None)
    server.config.load()
    server.lifespan = server.config.lifespan_class(server.config)
    listener = socket.create_server(("127.0.0.1", 0))
    await server.startup([listener])
    with socket.create_connection(listener.getsockname()) as caller:
        for _ in range(turns):
            await asyncio.sleep(0)
        began = time.monotonic()
        await server.shutdown([listener])
        assert time.monotonic() - began < GOODBYE_SECONDS
        caller.settimeout(1)
        with contextlib.suppress(ConnectionError):
            assert caller.recv(1) == b""


async def _farewell(
    url: str, token: str, process: subprocess.Popen[str]
) -> tuple[list[str], int, float]:
    headers = {"Authorization": f"Bearer {token}"}
    frames: list[str] = []
    # a second socket never reads and must not hold the end up
    stuck = await connect(f"{url.replace('http', 'ws')}/v1/live", additional_headers=headers)
    stuck.transport.pause_reading()
    async with connect(f"{url.replace('http', 'ws')}/v1/live", additional_headers=headers) as live:
        await live.send('{"frame": "hello", "cursor": 0}')
        frames.append(json.loads(await live.recv())["frame"])
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        try:
            while True:
                frames.append(json.loads(await live.recv())["frame"])
        except ConnectionClosed as closed:
            assert closed.rcvd is not None
            code = closed.rcvd.code
        await asyncio.to_thread(process.wait, 10)
        seconds = time.monotonic() - began
    stuck.transport.abort()
    return frames, code, seconds


def test_what_was_confirmed_survives_kill_9(data: Path) -> None:
    with served(data, "--port", "0") as (process, line):
        url = address(line)
        token = sign_in(url)
        headers = {"Authorization": f"Bearer {token}"}
        page = httpx.get(f"{url}/v1/changes?since=0", headers=headers, trust_env=False).json()
        mutation = {
            "id": "0192f0c1-2345-7000-8000-000000000001",
            "name": "save_profile",
            "args": {"status": "Lunch"},
        }
        body = {"epoch": page["epoch"], "mutations": [mutation]}
        answer = httpx.post(f"{url}/v1/mutations", json=body, headers=headers, trust_env=False)
        assert answer.json()["results"][0]["status"] == "applied"
        process.kill()
    with served(data, "--port", "0") as (_, line):
        url = address(line)
        again = httpx.post(f"{url}/v1/mutations", json=body, headers=headers, trust_env=False)
        assert again.json()["epoch"] == page["epoch"]
        assert again.json()["results"][0]["repeated"] is True


def refused(*arguments: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "server", *arguments],
        capture_output=True,
        text=True,
        timeout=30,
        env={**os.environ, **environment},
        check=False,
    )
    assert done.returncode == 1, done
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    return done.stderr


def test_a_directory_is_served_once(data: Path) -> None:
    with served(data, "--port", "0"):
        assert "running" in refused("serve", "--data", str(data), "--port", "0")


def test_a_port_that_is_taken_is_said(data: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert f"127.0.0.1:{port}" in refused("serve", "--data", str(data), "--port", port)


def test_without_a_database_nothing_is_made(tmp_path: Path) -> None:
    assert "run init" in refused("serve", "--data", str(tmp_path / "none"))
    assert not (tmp_path / "none").exists()


def test_a_wrong_setting_is_named(data: Path) -> None:
    said = refused("serve", "--data", str(data), DESKBELL_PING_SECONDS="soon")
    assert "ping_seconds" in said


def test_a_damaged_database_is_said_and_left(data: Path) -> None:
    path = data / "deskbell.db"
    path.write_bytes(b"no database at all" * 500)
    assert "damaged or not a database" in refused("serve", "--data", str(data))
    assert path.read_bytes().startswith(b"no database")


def test_the_line_names_the_public_host(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path, host="0.0.0.0", public_host="shop.example")
    line = address_line(settings, 8737, own_certificate(tmp_path))
    assert "https://shop.example:8737" in line
    assert "deskbell://join/shop.example:8737/" in line
    assert address_line(Settings(data=tmp_path, host="::1"), 1, None).endswith("http://[::1]:1")


def test_the_token_for_metrics_is_made_once_and_may_be_set(tmp_path: Path) -> None:
    made = metrics_token(Settings(data=tmp_path))
    assert metrics_token(Settings(data=tmp_path)) == made
    assert len(made) >= 32
    assert metrics_token(Settings(data=tmp_path, metrics_token="mine")) == "mine"


@pytest.mark.posix
def test_the_token_for_metrics_is_for_its_owner_only(tmp_path: Path) -> None:
    metrics_token(Settings(data=tmp_path))
    assert (tmp_path / "metrics-token").stat().st_mode & 0o077 == 0
