"""The program: signing in and out, the end of sessions, quitting; beside a real server."""

from __future__ import annotations

import asyncio
import base64
import logging
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import keyring.errors
import pytest
import pytest_asyncio

from app import places
from app.embedded import EmbeddedServer, ServerProcess
from app.hosting import Hosting
from app.models import queries
from app.models.errors import DiskReadOnly
from app.models.health import Health, Heard, Line
from app.models.store import Store
from app.models.trouble import OWN_FAULT, Trouble
from app.program import Program
from app.seat import Seat
from app.secrets import Backend, Vault
from app.settings import ACCOUNT_ID, EMAIL, PERSON_ID, SERVER, Settings
from app.signing import Signing
from app.sync.answers import SignedIn, SignIn
from app.sync.api import Api
from app.toasters import Toasters
from app.ui.outside import Credentials, NewShop
from protocol import OLDEST_PROTOCOL
from protocol.ids import new_id
from protocol.mutations import ChangePassword, InviteUser, MutationResult, SaveProfile
from protocol.records import User
from server.accounts import set_password
from server.links import new_key
from server.passwords import hash_password
from server.store import Store as ServerStore
from tests import factory
from tests.app.toasts.counter import Deeds, Screen, Words
from tests.server.running import Running, running, until

PASSWORD = "correct horse battery"


class Windows:
    """What the program tells the windows."""

    def __init__(self, health: Health) -> None:
        self.health = health
        self.store: Store | None = None
        self.asked: list[Trouble | None] = []
        self.shown = 0
        self.unlocked = 0

    def attach(self, store: Store) -> None:
        self.store = store

    def detach(self) -> None:
        self.store = None

    def show(self) -> None:
        self.shown += 1

    async def play_sound(self) -> Heard:
        self.shown += 100
        return Heard.PLAYED

    def unlock(self) -> None:
        self.unlocked += 1

    def ask_sign_in(self, trouble: Trouble | None = None) -> None:
        self.asked.append(trouble)

    def take_seat(self, store: Store) -> Seat:
        async def play() -> Heard:
            return Heard.OFF

        toasters = Toasters((Screen(),))
        return Seat(store, self.health, toasters, Words(), Deeds(), play=play, enabled=lambda: True)


class Computer:
    """One computer with a vault, on which the program is started and quit."""

    def __init__(self, server: Running, folder: Path) -> None:
        self.server = server
        self.folder = folder
        self.kept: dict[tuple[str, str], str] = {}
        self.backend: Callable[[], Backend | None] = lambda: Keeps(self.kept)
        self.boot()

    def boot(self) -> None:
        self.health = Health()
        self.windows = Windows(self.health)
        self.settings = Settings(self.folder / "settings.json")
        vault = Vault(lambda: self.backend())
        self.hosting = Hosting(
            EmbeddedServer(self.folder / "server", ServerProcess(self.folder / "server.log")),
            self.folder / "computer.json",
        )
        self.program = Program(
            "pat",
            self.settings,
            self.health,
            self.windows,
            Signing("pat", self.settings, vault),
            self.hosting,
        )
        self.task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        begun = asyncio.Event()
        self.task = asyncio.create_task(self.program.run(begun.set))
        await begun.wait()

    async def quit(self) -> None:
        task, self.task = self.task, None
        if task is not None:
            self.program.stop()
            async with asyncio.timeout(10):
                await task

    async def restart(self) -> None:
        await self.quit()
        self.boot()
        await self.start()

    async def sign_in(self, password: str = PASSWORD) -> Trouble | None:
        credentials = Credentials(
            server=self.server.url, email=self.email("member"), password=password
        )
        answer = await self.answer(
            lambda done: self.program.answer(self.program.sign_in(credentials), done)
        )
        assert answer is None or isinstance(answer, Trouble)
        return answer

    async def answer(self, ask: Callable[[Callable[[object], None]], None]) -> object:
        answers: asyncio.Queue[object] = asyncio.Queue()
        ask(answers.put_nowait)
        async with asyncio.timeout(15):
            return await answers.get()

    def email(self, who: str) -> str:
        return self.server.shop.get(User, self.server.shop.ids[who]).email

    async def online(self) -> Store:
        await until(lambda: self.health.state.line is Line.ONLINE)
        assert self.windows.store is not None
        return self.windows.store


class Keeps:
    """A vault's backend that lasts over restarts."""

    def __init__(self, kept: dict[tuple[str, str], str]) -> None:
        self.kept = kept

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[(service, username)] = password

    def delete_password(self, service: str, username: str) -> None:
        self.kept.pop((service, username), None)


class Locked(Keeps):
    """A vault that stays locked: the person closes the prompt each time."""

    def get_password(self, service: str, username: str) -> str | None:
        raise keyring.errors.KeyringLocked("dismissed")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise keyring.errors.KeyringLocked("dismissed")

    def delete_password(self, service: str, username: str) -> None:
        raise keyring.errors.KeyringLocked("dismissed")


class Failing(Keeps):
    """A vault whose bus is gone."""

    def get_password(self, service: str, username: str) -> str | None:
        raise ConnectionError("the bus is gone")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise ConnectionError("the bus is gone")

    def delete_password(self, service: str, username: str) -> None:
        raise ConnectionError("the bus is gone")


class Forgetful(Keeps):
    """A vault that takes everything and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


LOST_VAULTS: dict[str, Callable[[], Backend | None]] = {
    "none": lambda: None,
    "locked": lambda: Locked({}),
    "failing": lambda: Failing({}),
    "forgetful": lambda: Forgetful({}),
    "changed": lambda: Keeps({}),  # another one at each start
}
"""Vaults that do not have the secret at the next start, by what is wrong with them (row 42)."""


@pytest_asyncio.fixture
async def server(tmp_path: Path) -> AsyncIterator[Running]:
    """A server whose member and admin have a password."""
    folder = tmp_path / "server-data"
    folder.mkdir()
    store = ServerStore.open(f"sqlite:///{folder / 'deskbell.db'}")
    hashed = hash_password(PASSWORD)
    try:
        async with running(store, folder) as serving:
            for who in ("member", "admin"):
                user_id = serving.shop.ids[who]
                serving.shop.write(lambda tx, id_=user_id: set_password(tx, id_, hashed))  # type: ignore[misc]
            yield serving
    finally:
        store.close_now()


@pytest_asyncio.fixture
async def computer(
    server: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Computer]:
    """A computer nobody has signed in on."""
    monkeypatch.setattr(places, "_data_folder", lambda: tmp_path / "data")
    made = Computer(server, tmp_path / "computer")
    await made.start()
    yield made
    await made.quit()


async def test_a_person_signs_in_and_their_account_is_shown(
    server: Running, computer: Computer
) -> None:
    one = server.shop.put(factory.notification(user_id=server.shop.ids["member"]))
    assert await computer.sign_in() is None
    store = await computer.online()
    assert queries.notification(store, one.id) is not None
    assert computer.windows.shown == 1
    assert computer.windows.unlocked == 1, "who signs in has said the password"
    assert computer.settings[PERSON_ID] == server.shop.ids["member"]
    assert computer.settings[SERVER] == server.url


@pytest.mark.parametrize(
    ("credentials", "trouble"),
    [
        ({"password": "wrong"}, "wrong-password"),
        ({"server": "http://shop.example"}, "bad-address"),
        ({"server": "127.0.0.1:1"}, "unreachable"),
        ({"link": "used-before"}, "link-used"),
    ],
)
async def test_every_way_of_not_signing_in_has_its_own_words(
    computer: Computer, credentials: dict[str, str], trouble: str
) -> None:
    wanted = {
        "server": computer.server.url,
        "email": computer.email("member"),
        "password": PASSWORD,
        **credentials,
    }
    answer = await computer.answer(
        lambda done: computer.program.answer(computer.program.sign_in(Credentials(**wanted)), done)
    )
    assert isinstance(answer, Trouble)
    assert answer.id == trouble
    assert computer.windows.store is None


async def test_the_next_start_needs_no_password(computer: Computer) -> None:
    await computer.sign_in()
    await computer.online()
    assert not computer.health.state.unremembered
    await computer.restart()
    await computer.online()
    assert computer.windows.asked == []


@pytest.fixture
def tokens(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The tokens that the server's answers to a sign-in hold, as they come."""
    caught: list[str] = []
    sign_in = Api.sign_in

    async def catching(self: Api, request: SignIn) -> SignedIn:
        answer = await sign_in(self, request)
        caught.append(answer.token)
        return answer

    monkeypatch.setattr(Api, "sign_in", catching)
    return caught


def written(folder: Path, *but: str) -> dict[Path, bytes]:
    """Return every file of this computer with what is in it; the server is another computer."""
    return {
        file: file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and file.relative_to(folder).parts[0] not in but
    }


def holding(files: dict[Path, bytes], secret: str) -> list[Path]:
    """Return the files in which *secret* can be read, in any of the ways that text is written."""
    forms = {secret.encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be")}
    forms |= {base64.b64encode(secret.encode())[:-4], secret.encode().hex().encode()}
    return [file for file, body in files.items() if any(form in body for form in forms)]


@pytest.mark.parametrize("vault", ["working", *LOST_VAULTS])
async def test_no_token_is_ever_written_in_plain_text(
    computer: Computer,
    tokens: list[str],
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    vault: str,
) -> None:
    """Row 42: kept by the system's vault or by nobody; searched while it runs and afterwards."""
    caplog.set_level(logging.INFO)  # as it is logged, see app.logs
    computer.backend = LOST_VAULTS.get(vault, computer.backend)
    await computer.restart()
    assert await computer.sign_in() is None
    store = await computer.online()
    store.submit("save_profile", SaveProfile(status="Back at nine"))
    await until(lambda: not store.files.outbox.waiting_count())
    running = written(tmp_path, "server-data")
    await computer.quit()
    after = written(tmp_path, "server-data")
    (token,) = tokens
    assert len(token) >= 32
    for files in (running, after):
        assert {file.name for file in files} >= {"settings.json", "mirror.db", "outbox.db"}
        assert holding(files, computer.settings[PERSON_ID]), "the search finds what is written"
        assert holding(files, token) == []
        assert holding(files, PASSWORD) == []
    assert token not in caplog.text and PASSWORD not in caplog.text
    assert (token in computer.kept.values()) is (vault == "working")


@pytest.mark.parametrize("vault", LOST_VAULTS)
async def test_a_lost_vault_asks_again_and_loses_nothing_unsent(
    server: Running, computer: Computer, tokens: list[str], vault: str
) -> None:
    """Row 42: sign in again, and what was not sent leaves by itself."""
    computer.backend = LOST_VAULTS[vault]
    await computer.restart()
    await computer.sign_in()
    store = await computer.online()
    # of another one at the next start nobody can know at this one
    assert computer.health.state.unremembered is (vault != "changed")
    await computer.quit()
    member = server.shop.ids["member"]
    offline = Store.open(store.files.folder, person_id=member)
    offline.submit("save_profile", SaveProfile(status="Back at nine"))
    offline.close()
    computer.boot()
    await computer.start()
    await until(lambda: computer.windows.asked == [None])
    assert computer.windows.store is None
    assert await computer.sign_in() is None
    assert len(set(tokens)) == 2
    store = await computer.online()
    await until(lambda: not store.files.outbox.waiting_count())
    assert server.shop.get(User, member).status == "Back at nine"


async def test_a_fault_of_this_program_is_not_blamed_on_the_server(
    computer: Computer, caplog: pytest.LogCaptureFixture
) -> None:
    async def faulty() -> None:
        raise KeyError("nobody thought of it")

    assert await computer.answer(lambda done: computer.program.answer(faulty(), done)) == OWN_FAULT
    assert "an errand failed" in caplog.messages


async def test_signing_out_leaves_the_outbox_only(server: Running, computer: Computer) -> None:
    await computer.sign_in()
    store = await computer.online()
    folder = store.files.folder
    await computer.answer(lambda done: computer.program.answer(computer.program.sign_out(), done))
    assert computer.windows.asked == [None]
    assert computer.windows.store is None
    assert computer.health.state.line is Line.SIGNED_OUT
    assert not (folder / "mirror.db").exists()
    assert (folder / "outbox.db").exists()
    assert ("Deskbell", "pat:session") not in computer.kept
    assert computer.settings[PERSON_ID] == computer.settings[ACCOUNT_ID] == ""
    assert computer.settings[EMAIL] == computer.email("member")
    assert not server.parts.live.rooms or not any(
        room.sockets for room in server.parts.live.rooms.values()
    )


@pytest.mark.parametrize("wipe", [True, False])
async def test_a_revoked_device_stops_and_wipes(
    server: Running, computer: Computer, wipe: bool
) -> None:
    await computer.sign_in()
    store = await computer.online()
    folder = store.files.folder
    token = server.token("member", device="another")
    listed = (await server.ask("GET", "/v1/sessions", token=token)).json()["sessions"]
    ours = next(one["id"] for one in listed if not one["current"])
    path = f"/v1/sessions/{ours}" + ("?wipe=true" if wipe else "")
    assert (await server.ask("DELETE", path, token=token)).status_code == 204
    await until(lambda: len(computer.windows.asked) == 1)
    trouble = computer.windows.asked[0]
    assert trouble is not None
    assert trouble.id == "session-revoked"
    assert computer.health.state.signed_out == trouble
    assert not (folder / "mirror.db").exists()
    assert (folder / "outbox.db").exists() is not wipe


async def test_a_suspended_person_is_told_and_may_come_back(
    server: Running, computer: Computer
) -> None:
    await computer.sign_in()
    await computer.online()
    member = server.shop.ids["member"]
    await asyncio.to_thread(server.shop.do, "admin", "suspend_user", id=member)
    await until(lambda: len(computer.windows.asked) == 1)
    answer = await computer.sign_in()
    assert isinstance(answer, Trouble)
    assert answer.id == "suspended"
    await asyncio.to_thread(server.shop.do, "admin", "restore_user", id=member)
    assert await computer.sign_in() is None
    await computer.online()


async def test_a_sign_in_waits_for_the_disk_says_so_and_can_be_given_up(
    computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    takes = False
    really = Store.open

    def open_store(folder: Path, *, person_id: str) -> Store:
        if not takes:
            raise DiskReadOnly("mirror.db")
        return really(folder, person_id=person_id)

    monkeypatch.setattr(Store, "open", open_store)
    monkeypatch.setattr("app.opening._AGAIN", 0.05)
    answers: list[object] = []
    credentials = Credentials(
        server=computer.server.url, email=computer.email("member"), password=PASSWORD
    )

    def sign_in() -> None:
        computer.program.enter(lambda: computer.program.sign_in(credentials), answers.append)

    sign_in()
    await until(lambda: computer.health.state.disk is not None)
    assert answers == []
    computer.program.give_up()
    await until(lambda: computer.health.state.disk is None)
    assert computer.health.state.line is Line.SIGNED_OUT
    assert computer.settings[PERSON_ID] == "" and not computer.kept
    assert answers == [], "nobody waits for this answer"
    sign_in()
    await until(lambda: computer.health.state.disk is not None)
    takes = True
    await computer.online()
    assert answers == [None] and computer.health.state.disk is None


async def test_a_server_given_up_while_it_is_made_leaves_nothing(
    computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = NewShop(name="Serwis", email="owner@example.com", password=PASSWORD)
    folder = computer.folder / "server"
    entered = asyncio.Event()

    async def never(credentials: Credentials) -> None:
        entered.set()
        await asyncio.Event().wait()

    with monkeypatch.context() as away:
        away.setattr(computer.program, "sign_in", never)
        computer.program.enter(lambda: computer.program.host_here(shop), print)
        async with asyncio.timeout(60):
            await entered.wait()
        assert (folder / "deskbell.db").exists()
        computer.program.give_up()
        await until(lambda: not folder.exists(), 30)
    answers: list[object] = []
    computer.program.enter(lambda: computer.program.host_here(shop), answers.append)
    await until(lambda: answers == [None], 60)
    await computer.online()
    await asyncio.to_thread(computer.hosting.undo)


async def test_a_program_too_old_for_its_server_keeps_everything_and_says_so(
    server: Running, computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    await computer.sign_in()
    store = await computer.online()
    monkeypatch.setattr("server.talk.OLDEST_PROTOCOL", 99)
    computer.program.sync.woke_from_sleep(60)  # it opens another socket
    await until(lambda: _trouble(computer) == "update-needed")
    assert computer.health.state.line is Line.OFFLINE
    assert computer.windows.asked == [], "nobody has to sign in again"
    assert computer.windows.store is store
    store.submit("save_profile", SaveProfile(status="Back at nine"))
    refused = await computer.answer(
        lambda done: computer.program.answer(computer.program.devices(), done)
    )
    assert isinstance(refused, Trouble) and refused.id == "update-needed"
    # the server went back, or the program was replaced
    monkeypatch.setattr("server.talk.OLDEST_PROTOCOL", OLDEST_PROTOCOL)
    computer.program.sync_now()
    await computer.online()
    await until(lambda: not store.files.outbox.waiting_count())
    await computer.restart()
    await computer.online()
    assert computer.windows.asked == []


async def test_a_password_is_changed_at_once_and_unlocks(computer: Computer) -> None:
    await computer.sign_in()
    await computer.online()
    assert await computer.program.check_password(PASSWORD)
    args = ChangePassword(old=PASSWORD, new="another good one")
    result = await computer.program.now("change_password", args)
    assert result.status == "applied"
    assert await computer.program.check_password("another good one")
    assert not await computer.program.check_password(PASSWORD)


async def test_an_errand_without_rights_is_a_verdict_and_offline_a_trouble(
    computer: Computer,
) -> None:
    invite = InviteUser(id=new_id(), email="new@example.com", name="New")
    offline = await computer.answer(
        lambda done: computer.program.answer(computer.program.now("invite_user", invite), done)
    )
    assert isinstance(offline, Trouble)
    assert offline.id == "unreachable"
    await computer.sign_in()
    await computer.online()
    refused = await computer.answer(
        lambda done: computer.program.answer(computer.program.now("invite_user", invite), done)
    )
    assert isinstance(refused, MutationResult)
    assert (refused.status, refused.reason) == ("rejected", "not-allowed")


async def test_devices_are_listed(computer: Computer) -> None:
    await computer.sign_in()
    await computer.online()
    rows = await computer.program.devices()
    assert [row.current for row in rows] == [True]


async def test_an_admin_hears_what_a_sender_sent(server: Running, computer: Computer) -> None:
    shop = server.shop
    crm = shop.put(factory.sender(name="crm"))
    key = shop.write(lambda tx: new_key(tx.connection, tx.account_id, crm.id, tx.now))
    event = {"specversion": "1.0", "id": "1", "source": "/crm", "type": "com.acme.rang"}
    headers = {"Content-Type": "application/cloudevents+json"}
    for given in (event, event, {**event, "source": ""}):
        await server.ask("POST", "/v1/events", token=key, headers=headers, json=given)
    await computer.sign_in()
    await computer.online()
    asked = computer.program
    refused = await computer.answer(lambda done: asked.answer(asked.sender_events(crm.id), done))
    assert isinstance(refused, Trouble) and refused.id == "not-found"
    email = shop.get(User, shop.ids["admin"]).email
    await asked.sign_in(Credentials(server=server.url, email=email, password=PASSWORD))
    await computer.online()
    told = await asked.sender_events(crm.id)
    assert [one.verdict for one in told] == ["refused", "repeated", "taken"]
    assert (told[0].problem, told[0].path) == ("foreign-event", "source")
    assert {one.type for one in told} == {"com.acme.rang"}


async def test_the_server_finds_what_lies_beyond_the_mirror(
    server: Running, computer: Computer
) -> None:
    await computer.sign_in()
    await computer.online()
    client = server.shop.put(factory.client(name="Zbigniew Unusual"))
    for query in ("unusual", client.id):
        assert len((await computer.program.search(query)).records) == 1
    assert await computer.program.search("nobody at all") is not None


async def test_quitting_ends_every_task(computer: Computer) -> None:
    await computer.sign_in()
    await computer.online()
    await computer.quit()
    await asyncio.sleep(0)
    mine = {"supervise", "run", "guarded", "_work", "_listen"}
    left = [task.get_coro().__qualname__ for task in asyncio.all_tasks()]  # type: ignore[union-attr]
    assert not [name for name in left if name.split(".")[-1] in mine]


def _trouble(computer: Computer) -> str:
    trouble = computer.health.state.trouble
    return trouble.id if trouble is not None else ""
