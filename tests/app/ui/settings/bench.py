"""A settings window over a real store, with an outside that answers as a server would."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from app.models import queries
from app.models.health import Health, Heard, Line
from app.models.store import Store
from app.models.trouble import Trouble
from app.settings import SERVER, Settings
from app.ui.components.sheet import Sheet
from app.ui.ground import Ground
from app.ui.outside import DeviceRow, Hosted, SenderEvent, ServerPlace
from app.ui.settings.window import SettingsWindow
from protocol.mutations import Args, MutationResult, decode_args
from protocol.records import Group, Preference, Record, Role, Sender, User
from tests.app.ui.outside import outside
from tests.app.ui.shop import ANA, open_shop, pour, some

__all__ = ["NOW", "SECRETS", "UNREACHABLE", "Bench", "Server", "crew", "device", "words"]

NOW = datetime.now(UTC).replace(microsecond=0)

SECRETS = {
    "invite_user": "dbl_once",
    "renew_link": "dbl_again",
    "add_sender": "dbk_secret",
    "renew_key": "dbk_second",
}

UNREACHABLE = Trouble(id="unreachable", title="Not there", message="Nothing answers.")


@dataclass
class Server:
    """What was asked of the outside, and what it answers."""

    asked: list[tuple[str, Args]] = field(default_factory=list)
    refusal: str = ""
    trouble: Trouble | None = None
    devices: list[DeviceRow] = field(default_factory=list)
    ended: list[tuple[str, bool]] = field(default_factory=list)
    confirmed: list[str] = field(default_factory=list)
    autostart: bool = False
    stubborn: bool = False
    """The system takes no start."""
    hosted: Hosted | None = None
    came: list[SenderEvent] = field(default_factory=list)
    looked: list[str] = field(default_factory=list)
    """Whose recent events were asked for."""
    synced: int = 0
    played: int = 0
    heard: Heard = Heard.PLAYED
    place: ServerPlace | None = field(
        default_factory=lambda: ServerPlace(
            url="https://desk.example:8737", invitation="deskbell://join/desk.example:8737"
        )
    )

    def now(self, name: str, args: Args, done: Callable[[MutationResult | Trouble], None]) -> None:
        self.asked.append((name, args))
        if self.trouble is not None:
            done(self.trouble)
        elif self.refusal:
            done(MutationResult(id="m", status="rejected", reason=self.refusal))
        else:
            done(MutationResult(id="m", status="applied", version=9, secret=SECRETS.get(name)))

    def list_devices(self, done: Callable[[list[DeviceRow] | Trouble], None]) -> None:
        done(self.trouble or list(self.devices))

    def confirm_device(self, id_: str, done: Callable[[Trouble | None], None]) -> None:
        self.confirmed.append(id_)
        if self.trouble is None:
            self.devices = [
                msgspec.structs.replace(one, new=one.new and one.id != id_) for one in self.devices
            ]
        done(self.trouble)

    def sender_events(self, id_: str, done: Callable[[list[SenderEvent] | Trouble], None]) -> None:
        self.looked.append(id_)
        done(self.trouble or list(self.came))

    def end_device(self, id_: str, wipe: bool, done: Callable[[Trouble | None], None]) -> None:
        self.ended.append((id_, wipe))
        self.devices = [one for one in self.devices if one.id != id_]
        done(None)

    def start_with_system(self, on: bool) -> bool:
        if not self.stubborn:
            self.autostart = on
        return self.autostart is on

    def serve(self, on: bool, done: Callable[[Trouble | None], None]) -> None:
        if self.trouble is None and self.hosted is not None:
            self.hosted = Hosted(address=self.hosted.address, on=on)
        done(self.trouble)

    def sync(self) -> None:
        self.synced += 1

    def play(self, done: Callable[[Heard | Trouble], None]) -> None:
        self.played += 1
        done(self.heard)


class Bench:
    """One window; commits and health reach it as the desk would tell them."""

    def __init__(self, folder: Path, records: Iterable[Record] = ()) -> None:
        self.server = Server()
        self.store: Store = open_shop(folder / "mirror")
        pour(self.store, records)
        self.settings = Settings(folder / "settings.json")
        self.settings.set(SERVER, "https://desk.example:8737")
        self.health = Health()
        server = self.server
        self.ground = Ground(
            self.settings,
            self.health,
            outside(
                now=server.now,
                devices=server.list_devices,
                end_device=server.end_device,
                confirm_device=server.confirm_device,
                sender_events=server.sender_events,
                sync_now=server.sync,
                play_sound=server.play,
                server_place=lambda: server.place,
                starts_with_system=lambda: server.autostart,
                start_with_system=server.start_with_system,
                hosted=lambda: server.hosted,
                serve=server.serve,
            ),
            lambda: NOW,
            lambda _url: True,
        )
        self.ground.store = self.store
        self.health.change(line=Line.ONLINE)
        self.window = SettingsWindow(self.ground)
        self._stops = [
            self.store.listen(self.window.refresh),
            self.health.listen(self.window.show_health),
        ]
        self.window.show()

    def close(self) -> None:
        """Take the window away, then close the files."""
        for stop in self._stops:
            stop()
        self.window.close()
        self.window.deleteLater()
        self.store.close()

    def offline(self) -> None:
        """Lose the line."""
        self.health.change(line=Line.OFFLINE, offline_since=NOW)

    def submitted(self) -> list[tuple[str, Args]]:
        """Return what waits in the outbox, oldest first."""
        return [(one.name, decode_args(one.name, one.args)) for one in self.store.unsettled()]

    def sheet(self) -> Sheet:
        """Return the sheet that lies over the window."""
        (shown,) = [one for one in self.window.findChildren(Sheet) if one.isVisible()]
        return shown

    def user(self, name: str) -> User:
        """Return somebody as the mirror has them now."""
        found = queries.record(self.store, "user", some(name))
        assert isinstance(found, User)
        return found

    def settle(self) -> None:
        """Let queued events run."""
        QTest.qWait(5)


def words(widget: QWidget) -> str:
    """Return every label that is shown on *widget*, a line each."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(label.accessibleName() or label.text() for label in labels)


def device(
    id_: str, name: str, *, current: bool = False, hours: int = 2, new: bool = False
) -> DeviceRow:
    """Return a device that was used *hours* ago."""
    return DeviceRow(
        id=id_,
        name=name,
        platform="linux",
        created_at=NOW - timedelta(days=20),
        last_used_at=NOW - timedelta(hours=hours),
        current=current,
        new=new,
    )


def crew() -> list[Record]:
    """Return more people, two groups, two senders and a subscription of Ana's."""
    return [
        _user("vlad", active=False),
        _user("gosia", own_only=True),
        _user("bart", role=Role.FREE),
        _user("agnieszka", invited_until=NOW + timedelta(hours=20, minutes=1)),
        _user("petr", invited_until=NOW - timedelta(hours=1)),
        _group("sales", "Sales", [ANA, some("gosia")]),
        _group("main", "Main street", [some("bart")]),
        Sender(
            id=some("crm"),
            name="CRM",
            key_hint="dbk_a1B2",
            last_event_at=NOW - timedelta(minutes=4),
            last_event_type="deskbell.order.status_changed",
            event_count=12_843,
            created_at=NOW,
            updated_at=NOW,
        ),
        Sender(
            id=some("old"),
            name="Old shop",
            key_hint="dbk_zzzz",
            revoked_at=NOW,
            created_at=NOW,
            updated_at=NOW,
        ),
        Preference(
            id=some("ink"),
            user_id=ANA,
            kind="com.acme.printer.ink",
            channels={"desktop": "toast"},
            created_at=NOW,
            updated_at=NOW,
        ),
    ]


def _user(name: str, **fields: object) -> User:
    one = User(
        id=some(name),
        name=name.title(),
        email=f"{name}@demo.example",
        created_at=NOW,
        updated_at=NOW,
    )
    return msgspec.structs.replace(one, **fields)


def _group(id_: str, name: str, members: list[str]) -> Group:
    return Group(id=some(id_), name=name, member_ids=members, created_at=NOW, updated_at=NOW)
