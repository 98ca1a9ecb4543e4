"""Keepsakes: drafts and choices survive a restart and a new mirror."""

from __future__ import annotations

from app.models.store import Store


def test_they_survive(store: Store, me: str) -> None:
    kept = store.files.keepsakes
    kept.keep_draft("chat:1", "Good mor")
    kept.keep_draft("chat:2", "x")
    kept.keep_draft("chat:2", "")
    kept.remember("page", "center")
    folder = store.files.folder
    store.reset()
    store.close()
    again = Store.open(folder, person_id=me)
    kept = again.files.keepsakes
    assert (kept.draft("chat:1"), kept.draft("chat:2"), kept.draft("chat:3")) == (
        "Good mor",
        "",
        "",
    )
    assert (kept.choice("page"), kept.choice("nothing")) == ("center", "")
    again.close()
