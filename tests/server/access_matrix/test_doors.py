"""Tests of what every route answers to whom, and of what about."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Any, Final

import httpx
import pytest

from protocol.ids import new_id
from protocol.problems import FieldError
from server.app import create_app
from server.guard import route_rules
from server.inbound.diary import Verdict, note, note_refused
from server.inbound.problems import BadEvent
from tests import factory
from tests.server.access_matrix.callers import LIVE, Town
from tests.server.access_matrix.doors import ANYTHING, DOORS, KNOCKERS, body_of, statuses
from tests.server.access_matrix.things import COLLEAGUES, NOBODYS, OWN, OWNERS


async def test_every_route_has_its_rows(town: Town) -> None:
    """A new route without a row in the table fails here, and is named."""
    rules = route_rules(create_app(town.server.parts))
    assert {f"{rule.method} {rule.path}" for rule in rules} == DOORS.keys()
    for route, rows in DOORS.items():
        assert rows.keys() in ({ANYTHING}, set(OWNERS)), route
        assert all(statuses(row).keys() == set(KNOCKERS) for row in rows.values())


class Knock:
    """One route asked by one caller about one owner's thing."""

    def __init__(self, town: Town, who: str, owner: str) -> None:
        self.town, self.who, self.owner = town, who, owner
        self.token = town.token(who)
        self.owner_id = {
            OWN: town.ids.get(who, new_id()),
            COLLEAGUES: town.shop.ids["colleague"],
        }.get(owner)
        self.traces: list[str] = []
        """What nobody may be shown who is refused."""

    def sessions(self) -> dict[str, Any]:
        return {"params": {"user_id": self.owner_id or new_id()}}

    def session(self) -> dict[str, Any]:
        if self.owner == NOBODYS or (self.owner == OWN and self.who not in LIVE):
            return {"session_id": new_id()}
        if self.owner == OWN:
            other = self.town.fresh(self.who, "to be ended")
        else:
            other = self.town.server.token("colleague", "to be ended")
        return {"session_id": self.town.session_id(other)}

    def sender(self) -> dict[str, Any]:
        """A sender of the caller's own account, one of ours, or none."""
        if self.owner == NOBODYS:
            return {"params": {"sender_id": new_id()}}
        theirs = self.owner == OWN and self.who == "stranger"
        shop = self.town.other if theirs else self.town.shop
        made = shop.put(factory.sender())
        path = f"zq{new_id()}"
        bad = BadEvent("bad-input", FieldError(path=path, detail="wrong"))
        shop.write(lambda tx: note_refused(tx, made.id, bad))
        self.traces = [path]
        return {"params": {"sender_id": made.id}}

    def talk(self) -> dict[str, Any]:
        made = factory.conversation(member_ids=[self.owner_id] if self.owner_id else [])
        word = factory.message(conversation_id=made.id, text=f"zq{new_id()}")
        self.town.shop.put(made, word)
        self.traces = [word.id, word.text]
        return {"conversation_id": made.id}

    def new_file(self) -> dict[str, Any]:
        body = new_id().encode()
        headers = {"Content-Type": "text/plain"}
        return {"sha256": hashlib.sha256(body).hexdigest(), "content": body, "headers": headers}

    async def file(self) -> dict[str, Any]:
        given = self.new_file()
        path = f"/v1/files/{given['sha256']}"
        more = {"content": given["content"], "headers": given["headers"]}
        await self.town.server.ask("PUT", path, token=self.town.token("admin"), **more)
        document = factory.document(responsible_id=self.owner_id, file=given["sha256"])
        self.town.shop.put(document)
        self.traces = [given["content"].decode(), document.id]
        return {"sha256": given["sha256"]}


_ABOUT: Final[Mapping[str, Callable[[Knock], dict[str, Any]]]] = {
    "GET /v1/sessions": Knock.sessions,
    "DELETE /v1/sessions/{session_id}": Knock.session,
    "GET /v1/senders/events": Knock.sender,
    "PUT /v1/sessions/{session_id}/confirmed": Knock.session,
    "GET /v1/conversations/{conversation_id}/messages": Knock.talk,
    "PUT /v1/files/{sha256}": Knock.new_file,
    "GET /v1/changes": lambda knock: {"params": {"since": 0}},
    "GET /v1/digest": lambda knock: {"params": {"cursor": 0}},
    "GET /v1/search": lambda knock: {"params": {"q": "zq"}},
}


async def knocked(knock: Knock, route: str) -> httpx.Response:
    """Return what *route* answers."""
    method, path = route.split()
    about = await knock.file() if route == "GET /v1/files/{sha256}" else {}
    about |= _ABOUT[route](knock) if route in _ABOUT else {}
    ends = route == "DELETE /v1/sessions/current" and knock.who in LIVE
    token = knock.town.fresh(knock.who, "ends") if ends else knock.token
    more = body_of(route, knock.town.shop.epoch)
    more |= {name: about.pop(name) for name in ("params", "content", "headers") if name in about}
    if route == "POST /v1/events":
        more["headers"] = {"Content-Type": "application/cloudevents+json"}
    method = "GET" if method == "WEBSOCKET" else method
    return await knock.town.server.ask(method, path.format(**about), token=token, **more)


@pytest.mark.parametrize("part", range(3))
async def test_the_table_of_doors(town: Town, part: int) -> None:
    wrong: list[str] = []
    for route in sorted(DOORS)[part::3]:
        for owner, row in DOORS[route].items():
            for who, status in statuses(row).items():
                knock = Knock(town, who, owner)
                answer = await knocked(knock, route)
                if answer.status_code != status:
                    wrong.append(f"{route}, {owner}, {who}: {answer.status_code}, not {status}")
                if answer.status_code >= 400:
                    assert answer.headers["content-type"] == "application/problem+json", route
                    wrong += [
                        f"{route}, {owner}, {who}: shows {trace}"
                        for trace in knock.traces
                        if trace in answer.text
                    ]
    assert not wrong, "\n".join(wrong)


async def test_whose_sessions_are_listed(town: Town) -> None:
    """An admin's look at a stranger's, and at nobody's, finds an empty list alike."""
    mine = town.session_id(town.token("member"))
    for who in LIVE:
        params = {"user_id": town.ids["member"]}
        answer = await town.ask(who, "GET", "/v1/sessions", params=params)
        assert (mine in answer.text) == (who in ("admin", "member")), who
    for user_id in (town.ids["stranger"], new_id()):
        answer = await town.ask("admin", "GET", "/v1/sessions", params={"user_id": user_id})
        assert answer.json() == {"sessions": []}


async def test_whose_events_are_told(town: Town) -> None:
    """Asked for every sender, those who may see none hear of none."""
    mine, theirs = factory.sender(), factory.sender()
    for shop, one in ((town.shop, mine), (town.other, theirs)):
        shop.put(one)
        shop.write(lambda tx, id_=one.id: note(tx, id_, [("com.acme.rang", Verdict.TAKEN)]))  # type: ignore[misc]
    for who in LIVE:
        answer = await town.ask(who, "GET", "/v1/senders/events")
        told = {entry["sender_id"] for entry in answer.json()["events"]}
        assert (mine.id in told) == (who == "admin"), who
        assert (theirs.id in told) == (who == "stranger"), who
        assert bool(told) == (who in ("admin", "stranger")), who


async def test_a_refused_end_ends_nothing(town: Town) -> None:
    """Another's session is not ended, nor is it told apart from one that is not there."""
    token = town.fresh("member", "kept on")
    id_ = town.session_id(token)
    for who in ("manager", "own", "free", "stranger"):
        refused = await town.ask(who, "DELETE", f"/v1/sessions/{id_}?wipe=true")
        nothing = await town.ask(who, "DELETE", f"/v1/sessions/{new_id()}?wipe=true")
        assert (refused.status_code, refused.content) == (404, nothing.content)
    assert (await town.server.ask("GET", "/v1/sessions", token=token)).status_code == 200
