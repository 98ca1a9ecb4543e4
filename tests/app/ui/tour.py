"""A tour of the interface: the real desk over one store, and every screen it can show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QApplication, QWidget

from app.models.first_screen import read_first_screen
from app.models.health import Health, HealthState, Line, Progress
from app.models.store import Store
from app.models.trouble import Trouble
from app.settings import SERVER, Settings
from app.ui.center.look import Order, Tab
from app.ui.components.button import Button
from app.ui.components.sheet import Sheet
from app.ui.desk import Desk
from app.ui.outside import DeviceRow, Profile, SearchRows, SenderEvent, ServerPlace
from app.ui.settings.catalogue import PAGES
from app.ui.settings.door import SettingsDoor
from app.ui.settings.people import PeoplePage
from app.ui.settings.senders import SendersPage
from app.ui.settings.window import SettingsWindow
from app.ui.settings.zones import ZoneSheet
from app.ui.window import MainWindow
from protocol.mutations import (
    Args,
    MutationResult,
    MutationResults,
    SaveProfile,
)
from protocol.records import RECORD_TYPES, Record, Ref
from tests.app.ui.outside import outside
from tests.app.ui.poured import ME, PHONE, Words, id_of
from tests.app.ui.shop import pour

__all__ = ["STOPS", "Tour"]

MANY: Final = 12
"""Rows of what is listed without being a record: devices, people of this computer."""


PROSE: Final = "said by a server"
"""What a server says for builders, in English: it must not be seen anywhere."""


class Tour:
    """Every text that does not come from us is one of *words*; nothing is sent anywhere."""

    def __init__(self, folder: Path, records: Iterable[Record], words: Words) -> None:
        self.words = words
        self.answer: MutationResult | Trouble | None = None
        self.waiting = False
        """Whether the server leaves everything unanswered."""
        self.health = Health()
        self.settings = Settings(folder / "settings.json")
        self.settings.set(SERVER, "https://desk.example:8737")
        self.devices = [self._device(number) for number in range(MANY)]
        self.profiles = [self._profile(number) for number in range(MANY)]
        self.linked: list[str] = []
        self.folder = folder
        self.store = Store.open(folder / "mirror", person_id=ME)
        pour(self.store, records)
        self.desk = Desk(
            self.settings,
            self.health,
            outside(
                now=self._now,
                devices=lambda done: done(self.devices),
                sender_events=lambda _id, done: done(self._came()),
                search=lambda _query, done: done(SearchRows(records=[])),
                profiles=lambda: self.profiles,
                server_place=lambda: ServerPlace(
                    url=words(), invitation=words(), pinned=True, only_here=True
                ),
                starts_with_system=lambda: False,
                start_with_system=lambda on: True,
            ),
            opener=self._link,
        )
        self.door = SettingsDoor(self.desk)
        self.health.change(line=Line.ONLINE)
        self.desk.tray.show()
        self.desk.attach(self.store)

    @property
    def window(self) -> MainWindow:
        """The main window, on the screen."""
        self.desk.show_window()
        return self.desk.windows.window

    def visit(self, stop: str) -> list[QWidget]:
        """Show one of :data:`STOPS` and return the windows it stands in, painted."""
        STOPS[stop](self)
        self.settle()
        return self.paint()

    def paint(self) -> list[QWidget]:
        """Paint every window that is shown, and return them."""
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        for one in shown:
            one.grab()
        return shown

    def leave(self) -> None:
        """Go back to the window with nothing open in it or over it."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self.door.close()
        self.desk.windows.guard.open()
        self.desk.windows.close_sign_in()
        self.answer = None
        for sheet in self.sheets():
            sheet.finish()
        self.health.change(
            **{
                name: getattr(HealthState(line=Line.ONLINE), name)
                for name in HealthState.__struct_fields__
                if name not in ("needs_me", "unread")
            }
        )
        window = self.window
        window.page.undo.undo()
        window.page.search.clear()
        window.page.choose_tab(Tab.ALL)
        if window.subject_open:
            window.close_subject()
        self.settle()

    def settle(self) -> None:
        """Do what was queued, and let go of what was given up."""
        for _ in range(3):
            QCoreApplication.sendPostedEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            QApplication.processEvents()

    def close(self) -> None:
        """Take everything off the screen and close the files."""
        self.leave()
        self.desk.close()
        self.desk.deleteLater()
        self.settle()
        self.store.close()

    # what the stops use

    def _came(self) -> list[SenderEvent]:
        """Return an event of each sort; where it was wrong is the sender's own word."""
        at, words = datetime.now(UTC), self.words
        sorts = [("taken", ""), ("repeated", ""), ("refused", ""), ("refused", words())]
        return [
            SenderEvent(type=words(), received_at=at, verdict=verdict, problem="new", path=path)
            for verdict, path in sorts
        ] + [SenderEvent(type="", received_at=at, verdict="refused", problem="foreign-event")]

    def trouble(self) -> Trouble:
        """A failure that nobody translated: its words are the server's."""
        words = self.words
        return Trouble(id="new", title=words(), message=words(), params={"detail": PROSE})

    def settings_page(self, id_: str) -> SettingsWindow:
        """Show a page of the settings."""
        self.door.open(id_)
        assert self.door.window is not None
        return self.door.window

    def people(self) -> PeoplePage:
        """Show the page on people."""
        page = self.settings_page("people").page
        assert isinstance(page, PeoplePage)
        return page

    def senders(self) -> SendersPage:
        """Show the page on senders."""
        page = self.settings_page("senders").page
        assert isinstance(page, SendersPage)
        return page

    def sheet(self) -> Sheet:
        """The sheet that was opened last."""
        return self.sheets()[-1]

    def ask_row(self, name: str) -> None:
        """Do something to the first row of the list."""
        page = self.window.page
        page.list.select(0)
        if not page.list.current() or not page.list.current().id:  # type: ignore[union-attr]
            page.list.step(1)
        page.hands.asked(name, page.list.currentIndex().row())

    def refuse(self) -> None:
        """Let the server refuse a change, in its own words."""
        first = self.store.submit("save_profile", SaveProfile(status=self.words()[:200]))
        refused = MutationResult(id=first, status="rejected", reason=self.words(), detail=PROSE)
        self.store.settle(MutationResults(epoch=self.store.epoch, results=[refused]))

    def sheets(self) -> list[Sheet]:
        """The sheets that are open."""
        return [
            sheet
            for window in QApplication.topLevelWidgets()
            for sheet in window.findChildren(Sheet)
            if sheet.isVisible()
        ]

    def _now(self, name: str, args: Args, done: Callable[[MutationResult | Trouble], None]) -> None:
        secret = self.words() if name in ("invite_user", "renew_link", "add_sender") else None
        if self.waiting:
            return
        done(self.answer or MutationResult(id="m", status="applied", version=9, secret=secret))

    def _link(self, url: str) -> bool:
        self.linked.append(url)
        return True

    def _device(self, number: int) -> DeviceRow:
        return DeviceRow(
            id=str(number),
            name=self.words(),
            platform=self.words(),
            created_at=datetime.now(UTC) - timedelta(days=20),
            last_used_at=datetime.now(UTC) - timedelta(hours=number),
            current=number == 0,
            new=number == 1,
        )

    def _profile(self, number: int) -> Profile:
        return Profile(
            name=f"person-{number}", person=self.words(), email=self.words(), current=number == 0
        )


def _tab(tab: Tab) -> Callable[[Tour], None]:
    return lambda tour: tour.window.page.choose_tab(tab)


def _search(words: str) -> Callable[[Tour], None]:
    def search(tour: Tour) -> None:
        page = tour.window.page
        page.search.setText(words or tour.words()[:200].strip() or "a")
        page._search()

    return search


def _waiting(tour: Tour) -> None:
    tour.window.page.order._take(Order.WAITING)


def _card(type_: str) -> Callable[[Tour], None]:
    def show(tour: Tour) -> None:
        tour.window  # noqa: B018 - it stands on the screen first
        tour.desk.open_ref(Ref(type_, id_of(type_)))

    return show


def _page(id_: str) -> Callable[[Tour], None]:
    def show(tour: Tour) -> None:
        tour.settings_page(id_)

    return show


def _menu(name: str) -> Callable[[Tour], None]:
    return lambda tour: tour.desk.asks.show_menu(name, QPoint(400, 300), tour.window.page)


def _state(make: Callable[[Tour], Mapping[str, object]]) -> Callable[[Tour], None]:
    def show(tour: Tour) -> None:
        tour.window  # noqa: B018 - it stands on the screen first
        tour.health.change(**make(tour))

    return show


def _row_menu(tour: Tour) -> None:
    tour.window.page.list.asked_menu.emit(0, QPoint(300, 300))


def _undo(tour: Tour) -> None:
    tour.ask_row("done")


def _tray_menu(tour: Tour) -> None:
    tour.health.change(line=Line.SIGNED_OUT, signed_out=tour.trouble())
    tour.desk.tray.menu.popup(QPoint(300, 300))


def _refused(tour: Tour) -> None:
    tour.refuse()
    tour.window  # noqa: B018 - it stands on the screen first
    tour.desk.asks.ask("refused")


def _people_menu(tour: Tour) -> None:
    page = tour.people().people
    page.open_menu(next(iter(page.rows)), page)


def _renew(tour: Tour) -> None:
    from app.ui.settings.invite import RenewSheet

    page = tour.people()
    sheet = RenewSheet(page.scene, page.crew.users[0])
    sheet.open()
    sheet.submit()


def _invited(tour: Tour) -> None:
    page = tour.people()
    page.invite.click()
    sheet = tour.sheet()
    from app.ui.settings.invite import InviteSheet

    assert isinstance(sheet, InviteSheet)
    sheet.name.set_text(tour.words()[:200].strip() or "x")
    sheet.email.set_text("x@example.com")
    sheet.submit()


def _refused_invitation(tour: Tour) -> None:
    tour.answer = tour.trouble()
    _invited(tour)


def _groups(tour: Tour) -> None:
    tour.people().tabs.choose("groups")


def _group_sheet(tour: Tour) -> None:
    page = tour.people()
    page.tabs.choose("groups")
    page.groups.edit(page.crew.groups[0])


def _deleted_group(tour: Tour) -> None:
    page = tour.people()
    page.groups.delete(page.crew.groups[0])


def _groups_of(tour: Tour) -> None:
    page = tour.people()
    page.people._choose_groups(page.crew.users[0])


def _rename(tour: Tour) -> None:
    page = tour.people()
    page.people._rename(page.crew.users[0])


def _suspend(tour: Tour) -> None:
    page = tour.people()
    page.people._ask_to_suspend(page.crew.users[0])


def _sender_menu(tour: Tour) -> None:
    next(iter(tour.senders().menus.values())).click()


def _of_sender(words: str) -> Callable[[Tour], None]:
    def show(tour: Tour) -> None:
        _sender_menu(tour)
        menu = tour.senders().menu
        assert menu is not None
        next(one for one in menu.actions() if words in one.text()).trigger()
        menu.close()

    return show


_revoke = _of_sender("Revoke")


def _refused_revocation(tour: Tour) -> None:
    tour.answer = MutationResult(id="m", status="rejected", reason="new", detail=PROSE)
    _revoke(tour)
    button = [one for one in tour.sheet().findChildren(Button) if one.isVisible()][-1]
    button.click()


def _new_key(tour: Tour) -> None:
    from app.ui.settings.sender_sheets import AddSheet

    tour.senders().add.click()
    sheet = tour.sheet()
    assert isinstance(sheet, AddSheet)
    sheet.name.set_text(tour.words()[:200].strip() or "x")
    sheet.submit()


def _sheet_of(id_: str, press: str) -> Callable[[Tour], None]:
    def show(tour: Tour) -> None:
        button = getattr(tour.settings_page(id_).page, press)
        button.click()

    return show


def _device_menu(tour: Tour) -> None:
    from app.ui.settings.profile import ProfilePage

    page = tour.settings_page("profile").page
    assert isinstance(page, ProfilePage)
    next(iter(page.devices.buttons.values())).click()


def _zones(tour: Tour) -> None:
    ZoneSheet(tour.settings_page("profile")).open()


def _sign_in(form: str) -> Callable[[Tour], None]:
    def show(tour: Tour) -> None:
        tour.desk.ask_sign_in(tour.trouble())
        assert tour.desk.windows.sign_in is not None
        tour.desk.windows.sign_in.show_form(form)
        tour.desk.windows.sign_in.show_trouble(tour.trouble())

    return show


def _welcome(tour: Tour) -> None:
    tour.desk.windows.welcome()


def _first_picture(tour: Tour) -> None:
    from app.ui.center.picture import PictureSource

    first = read_first_screen(tour.folder / "mirror")
    assert first is not None
    window = MainWindow()
    window.show_first(PictureSource(first, tour.desk.ground.times))
    window.show()


STOPS: Final[Mapping[str, Callable[[Tour], None]]] = {
    "all": _tab(Tab.ALL),
    "needs me": _tab(Tab.NEEDS_ME),
    "snoozed": _tab(Tab.SNOOZED),
    "longest waiting": _waiting,
    "search for a number": _search(PHONE),
    "search for that": _search(""),
    "nothing found": _search("1 2 3 4 5 6 7 8 9"),
    "panel": lambda tour: tour.desk.windows.toggle_panel(),
    "first picture": _first_picture,
    **{f"card of {type_}": _card(type_) for type_ in RECORD_TYPES},
    "row menu": _row_menu,
    "snooze menu": lambda tour: tour.ask_row("snooze"),
    "undo bar": _undo,
    "order menu": lambda tour: tour.window.page.order.button.click(),
    "mute menu": _menu("mute"),
    "more menu": _menu("more"),
    "moment picker": lambda tour: tour.desk.asks.pick_mute(),
    "person menu": lambda tour: tour.desk.asks.show_person_menu(tour.window.rail.person),
    "tray menu": _tray_menu,
    "shortcuts": lambda tour: tour.desk.asks.ask("help"),
    "refused changes": _refused,
    "what went wrong": lambda tour: tour.desk.asks.tell(tour.trouble()),
    "lock cover": lambda tour: tour.desk.windows.guard.lock(),
    "band, signed out": _state(
        lambda tour: {"line": Line.SIGNED_OUT, "signed_out": tour.trouble()}
    ),
    "band, disk": _state(lambda tour: {"disk": tour.trouble()}),
    "band, offline": _state(
        lambda tour: {"line": Line.OFFLINE, "offline_since": datetime.now(UTC), "waiting": 3}
    ),
    "band, blocked": _state(lambda tour: {"toasts_blocked": True}),
    "muted": _state(lambda tour: {"muted_until": datetime.now(UTC) + timedelta(hours=2)}),
    "first sync": _state(lambda tour: {"progress": Progress(stage="clients", done=5, total=9)}),
    "welcome": _welcome,
    "sign in by password": _sign_in("password"),
    "sign in by invitation": _sign_in("invite"),
    "sign in, own server": _sign_in("host"),
    **{f"settings: {page.id}": _page(page.id) for page in PAGES},
    "settings: groups": _groups,
    "menu of a colleague": _people_menu,
    "name of a colleague": _rename,
    "suspend a colleague": _suspend,
    "groups of a colleague": _groups_of,
    "new link": _renew,
    "invitation": _invited,
    "refused invitation": _refused_invitation,
    "group": _group_sheet,
    "deleted group": _deleted_group,
    "new key": _new_key,
    "menu of a sender": _sender_menu,
    "recent events": _of_sender("Recent events"),
    "change of a key": _of_sender("New key"),
    "revoked key": _revoke,
    "refused revocation": _refused_revocation,
    "menu of a device": _device_menu,
    "change of password": _sheet_of("profile", "password"),
    "time zones": _zones,
    "another event": _sheet_of("notifications", "more"),
}
"""Every screen, with how to get to it from the main window."""
