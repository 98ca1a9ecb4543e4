"""One sync round beside a real server, without a socket: it ends, and leaves nothing behind."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from app.models import queries
from app.sync.address import parse_address
from app.sync.api import Api
from app.sync.copying import Worker
from app.sync.push import Push
from app.sync.round import Round
from app.sync.supervisor import Beat
from protocol.mutations import SaveProfile
from server.restoration import begin_new_epochs
from tests import factory
from tests.app.sync.device import Device, closed_road
from tests.server.running import Running


@pytest_asyncio.fixture
async def sync_round(server: Running, device: Device) -> AsyncIterator[Round]:
    """The round of the member's device, whose mirror is whole."""
    api = Api(parse_address(server.url), device.token)
    worker = Worker(device.store)
    push = Push(device.store, api, closed_road(api))
    made = Round(api, device.store, push, worker, device.health, paused=lambda: False)
    await made.catch_up(Beat())
    yield made
    await worker.close()
    await api.close()


async def test_a_round_ends_though_mutations_come_quicker_than_the_line(
    server: Running, device: Device, sync_round: Round
) -> None:
    """The pull has its turn; what was done meanwhile waits for the next round."""
    one = server.shop.put(factory.notification(user_id=server.shop.ids["member"]))
    with device.busy() as done:
        await sync_round.catch_up(Beat())
    assert queries.notification(device.store, one.id) is not None
    assert device.store.whole
    assert [one.id for one in device.store.unsettled()] == done[-1:]
    assert len(done) == 2


async def test_after_a_new_copy_the_mirror_reaches_what_its_verdicts_name(
    server: Running, device: Device, sync_round: Round
) -> None:
    """S17, S25: reset first, then push; and then pull, since no socket will bring it."""
    begin_new_epochs(server.parts.store)
    device.store.submit("save_profile", SaveProfile(status="Back at nine"))
    await sync_round.catch_up(Beat())
    assert device.store.cursor == server.shop.version
    assert not device.store.files.outbox.effective()
    assert device.holds() == server.shop.fresh("member").rows
