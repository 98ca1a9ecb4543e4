"""HTTP: what is asked, what comes back, and what each failure becomes."""

from __future__ import annotations

import asyncio
import gzip
import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from app.sync.address import Address
from app.sync.answers import Device, SignIn
from app.sync.api import Api
from app.sync.errors import (
    CertificateUnknown,
    CertificateWrong,
    ForeignEpoch,
    LinkUsed,
    NotAllowed,
    ResetNeeded,
    ServerBroken,
    ServerUnreachable,
    SessionRevoked,
    SessionUnknown,
    Suspended,
    SyncError,
    TooManyTries,
    UpdateNeeded,
    WrongPassword,
)
from protocol.pages import SnapshotPage, encode_page
from protocol.problems import PROBLEMS, Problem, problem_type
from tests.app.sync.scripted import Answer, Scripted, make_certificate
from tests.e2e.line import Line

DEVICE = Device(id="counter-1", name="Counter", platform="linux")
SIGN_IN = SignIn(email="pat@example.com", password="correct horse", device=DEVICE)


def problem(problem_id: str, **more: object) -> Answer:
    status, title = PROBLEMS[problem_id]
    body = Problem(type=problem_type(problem_id), title=title, status=status)
    body = msgspec.structs.replace(body, **{k: v for k, v in more.items() if k != "headers"})
    headers = more.get("headers", {})
    assert isinstance(headers, dict)
    return Answer(status, msgspec.json.encode(body), headers)


async def test_sign_in_sends_the_protocol_and_keeps_the_token() -> None:
    server = Scripted()
    signed_in = b'{"token":"t0ken","user_id":"u","account_id":"a","epoch":"e"}'
    server.answer = lambda request: Answer(201 if request.method == "POST" else 204, signed_in)
    async with server.serving() as address:
        api = Api(address)
        assert (await api.sign_in(SIGN_IN)).user_id == "u"
        await api.sign_out()
        await api.close()
    asked = msgspec.json.decode(server.requests[0].body)
    assert asked["protocol"] == 1
    assert "link" not in asked
    assert "authorization" not in server.requests[0].headers
    assert server.requests[1].headers["authorization"] == "Bearer t0ken"


async def test_a_token_that_no_vault_takes_is_refused() -> None:
    server = Scripted()
    long = b'{"token":"%s","user_id":"u","account_id":"a","epoch":"e"}' % (b"x" * 257)
    server.answer = lambda request: Answer(201, long)
    async with server.serving() as address:
        api = Api(address)
        with pytest.raises(ServerBroken):
            await api.sign_in(SIGN_IN)
        await api.close()


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (problem("wrong-password"), WrongPassword),
        (problem("link-used"), LinkUsed),
        (problem("suspended"), Suspended),
        (problem("update-needed"), UpdateNeeded),
        (problem("session-unknown"), SessionUnknown),
        (problem("session-revoked"), SessionRevoked),
        (problem("not-allowed"), NotAllowed),
        (problem("foreign-epoch"), ForeignEpoch),
        (problem("reset-needed"), ResetNeeded),
        (problem("server-error"), ServerBroken),
        (Answer(503, b"<html>proxy</html>"), ServerBroken),
        (Answer(401, b"<html>sign in to the hotel</html>"), ServerBroken),
        (Answer(302, b"", {"Location": "https://elsewhere.example/"}), ServerBroken),
        (Answer(200, b"<html>hotel</html>"), ServerBroken),
        (Answer(410, b"gone"), ResetNeeded),
    ],
)
async def test_each_refusal_is_its_own_error(answer: Answer, error: type[SyncError]) -> None:
    server = Scripted()
    server.answer = lambda request: answer
    async with server.serving() as address:
        api = Api(address, "token")
        with pytest.raises(error) as raised:
            await api.changes(1, "epoch")
        assert type(raised.value) is error
        await api.close()


async def test_too_many_tries_says_how_long_to_wait() -> None:
    server = Scripted()
    server.answer = lambda request: problem("too-many-tries", headers={"Retry-After": "840"})
    async with server.serving() as address:
        api = Api(address)
        with pytest.raises(TooManyTries) as raised:
            await api.sign_in(SIGN_IN)
        await api.close()
    assert raised.value.trouble.retry_after == 840


async def test_a_wipe_is_passed_on() -> None:
    server = Scripted()
    server.answer = lambda request: problem("session-revoked", wipe=True)
    async with server.serving() as address:
        api = Api(address, "token")
        with pytest.raises(SessionRevoked) as raised:
            await api.changes(1, "epoch")
        await api.close()
    assert raised.value.wipe


async def test_nobody_there_is_unreachable() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = Address(host="127.0.0.1", port=free.getsockname()[1], secure=False)
    api = Api(address)
    with pytest.raises(ServerUnreachable):
        await api.changes(0, "")
    await api.close()


@pytest.mark.parametrize("under_way", [False, True], ids=["kept", "under way"])
async def test_after_a_sleep_nothing_waits_for_a_dead_connection(under_way: bool) -> None:
    """Row 7: no question over a connection that was kept, and none that is under way on one."""
    server = Scripted()
    server.answer = lambda request: Answer(200, b'{"sessions":[]}')
    async with server.serving() as address:
        with Line(address.port) as line:
            api = Api(msgspec.structs.replace(address, port=line.port))
            await api.sessions()
            line.deafen()
            asked = [asyncio.create_task(api.sessions())] if under_way else []
            await asyncio.sleep(0.1)
            assert not any(task.done() for task in asked), "the line looks alive"
            api.reconnect()
            asked.append(asyncio.create_task(api.sessions()))
            # the far end gives an idle connection up by itself after five seconds
            _, late = await asyncio.wait(asked, timeout=3)
            await api.close()
            assert not late
            assert asked[-1].result().sessions == []
            if under_way:
                assert isinstance(asked[0].exception(), ServerUnreachable)


async def test_the_difference_of_the_clocks_is_noted() -> None:
    server = Scripted()
    now = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
    page = b'{"epoch":"e","since":0,"cursor":0,"more":false}'
    server.answer = lambda request: Answer(200, page, {"Date": "Sun, 22 Nov 2026 10:00:00 GMT"})
    async with server.serving() as address:
        api = Api(address, clock=lambda: now + timedelta(days=1))
        await api.changes(0, "")
        await api.close()
    assert api.clock_offset == -86_400


# TLS


async def test_the_pinned_certificate_is_trusted(tmp_path: Path) -> None:
    await _reads(tmp_path, datetime.now(UTC) - timedelta(minutes=1))


@pytest.mark.parametrize("days", [-800, 3])
async def test_a_pin_does_not_ask_the_clock(tmp_path: Path, days: int) -> None:
    """A desktop whose clock is wrong still reaches the server that it was invited to."""
    await _reads(tmp_path, datetime.now(UTC) + timedelta(days=days))


async def _reads(tmp_path: Path, valid_from: datetime) -> None:
    certificate = make_certificate(tmp_path, valid_from=valid_from)
    server = Scripted()
    server.answer = lambda request: Answer(200, b'{"epoch":"e","since":0,"cursor":7,"more":false}')
    async with server.serving(certificate) as address:
        pinned = msgspec.structs.replace(address, fingerprint=certificate.fingerprint)
        api = Api(pinned, "token")
        assert (await api.changes(0, "")).cursor == 7
        await api.close()


async def test_another_certificate_gets_nothing(tmp_path: Path) -> None:
    certificate = make_certificate(tmp_path / "theirs")
    expected = make_certificate(tmp_path / "ours").fingerprint
    server = Scripted()
    async with server.serving(certificate) as address:
        api = Api(msgspec.structs.replace(address, fingerprint=expected), "secret-token")
        with pytest.raises(CertificateWrong):
            await api.sign_in(SIGN_IN)
        await api.close()
    assert server.requests == []


async def test_nobody_vouches_for_a_certificate_without_a_pin(tmp_path: Path) -> None:
    certificate = make_certificate(tmp_path)
    server = Scripted()
    async with server.serving(certificate) as address:
        api = Api(address, "token")
        with pytest.raises(CertificateUnknown):
            await api.changes(0, "")
        await api.close()
        vouched = Api(address, "token", authority=certificate.file)
        server.answer = lambda request: Answer(
            200, b'{"epoch":"e","since":0,"cursor":7,"more":false}'
        )
        assert (await vouched.changes(0, "")).cursor == 7
        await vouched.close()


@pytest.mark.parametrize(
    "valid_from",
    [datetime.now(UTC) + timedelta(days=1), datetime.now(UTC) - timedelta(days=9000)],
    ids=["not good yet", "over"],
)
async def test_a_certificate_of_another_day_has_ended_or_the_clock_is_wrong(
    tmp_path: Path, valid_from: datetime
) -> None:
    certificate = make_certificate(tmp_path, valid_from=valid_from)
    server = Scripted()
    async with server.serving(certificate) as address:
        api = Api(address, authority=certificate.file)
        with pytest.raises(SyncError) as raised:
            await api.sign_in(SIGN_IN)
        await api.close()
    assert raised.value.trouble.id == "certificate-dated"


def test_an_authority_file_that_is_none_is_said(tmp_path: Path) -> None:
    nonsense = tmp_path / "ca.pem"
    nonsense.write_text("not a certificate")
    address = Address(host="shop.example", port=1, secure=True)
    for file in (nonsense, tmp_path / "absent.pem"):
        with pytest.raises(CertificateUnknown):
            Api(address, authority=file)


# the snapshot


def lines(count: int) -> list[bytes]:
    return [
        encode_page(
            SnapshotPage(epoch="e", version=9, after=str(n), more=n < count - 1, total=count)
        )
        for n in range(count)
    ]


@pytest.mark.parametrize("gzipped", [True, False])
async def test_snapshot_lines_come_whole_however_they_are_cut(gzipped: bool) -> None:
    body = b"\n".join(lines(40)) + b"\n"
    sent = gzip.compress(body) if gzipped else body
    server = Scripted()
    server.answer = lambda request: Answer(
        200,
        headers={"Content-Encoding": "gzip"} if gzipped else {},
        chunks=[sent[at : at + 7] for at in range(0, len(sent), 7)],
    )
    async with server.serving() as address:
        api = Api(address, "token")
        got = [line async for some in api.snapshot("17") for line in some]
        await api.close()
    assert got == lines(40)
    assert server.requests[0].query == "after=17"


async def test_a_snapshot_that_breaks_off_is_an_error() -> None:
    body = gzip.compress(b"\n".join(lines(40)))
    server = Scripted()
    server.answer = lambda request: Answer(
        200, headers={"Content-Encoding": "gzip"}, chunks=[body[: len(body) // 2]]
    )
    async with server.serving() as address:
        api = Api(address, "token")
        with pytest.raises(ServerBroken):
            async for _ in api.snapshot():
                pass
        await api.close()


async def test_a_refused_snapshot_is_a_problem() -> None:
    server = Scripted()
    server.answer = lambda request: problem("session-unknown")
    async with server.serving() as address:
        api = Api(address, "token")
        with pytest.raises(SessionUnknown):
            async for _ in api.snapshot():
                pass
        await api.close()
