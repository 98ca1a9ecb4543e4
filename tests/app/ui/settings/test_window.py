"""The window: who sees which page, the search, the keys."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.settings.catalogue import PAGES
from app.ui.settings.topics import TOPICS, Topic, found, topics, words_of
from app.ui.settings.window import SettingsWindow
from app.ui.translation import LANGUAGES, install_language
from protocol.records import Role
from tests.app.ui.settings.bench import Bench
from tests.app.ui.shop import pour

EVERY = [entry.id for entry in PAGES]


def test_an_admin_sees_every_page(bench: Bench) -> None:
    assert list(bench.window.nav.rows) == EVERY
    for id_ in EVERY:
        bench.window.nav.rows[id_].click()
        assert bench.window.page_id == id_
        assert bench.window.nav.rows[id_].isChecked()


def test_the_shops_pages_come_and_go_with_the_role(bench: Bench) -> None:
    bench.window.show_page("people")
    pour(bench.store, [msgspec.structs.replace(bench.user("ana"), role=Role.MANAGER)])
    assert "people" not in bench.window.nav.rows
    assert "senders" not in bench.window.nav.rows
    assert bench.window.page_id == "profile"
    with pytest.raises(KeyError):
        bench.window.show_page("people")
    pour(bench.store, [msgspec.structs.replace(bench.user("ana"), role=Role.ADMIN)])
    assert list(bench.window.nav.rows) == EVERY


def test_signed_out_only_this_computer_is_left(bench: Bench) -> None:
    bench.ground.store = None
    window = SettingsWindow(bench.ground)
    assert list(window.nav.rows) == ["sounds", "appearance", "language", "computer"]
    for id_ in window.nav.rows:
        window.show_page(id_)
    window.deleteLater()
    bench.ground.store = bench.store


def test_the_search_leads_to_a_single_setting(bench: Bench) -> None:
    nav = bench.window.nav
    nav.search.setText("missed ca")
    assert list(nav.rows) == ["call.missed"]
    QTest.keyClick(nav.search, Qt.Key.Key_Return)
    assert bench.window.page_id == "notifications"
    assert bench.window.page.places["call.missed"].hasFocus()
    nav.search.setText("tray")
    assert {"start_hidden", "close_to_tray"} <= set(nav.rows)
    nav.search.setText("xyzzy")
    assert not nav.rows
    assert any("No setting" in label.text() for label in nav.findChildren(QLabel))
    nav.search.clear()
    assert list(nav.rows) == EVERY


def test_the_search_keeps_to_the_pages_there_are() -> None:
    everywhere = frozenset(EVERY)
    assert "groups" in [one.id for one in found("groups", everywhere)]
    assert found("groups", everywhere - {"people"}) == []
    assert found("  ", everywhere) == []


@pytest.mark.parametrize("topic", topics(), ids=lambda topic: topic.id)
def test_every_setting_that_is_found_is_there(bench: Bench, topic: object) -> None:
    assert isinstance(topic, tuple)
    bench.window.show_setting(topic[0])
    page = bench.window.page
    assert bench.window.page_id == topic[1]
    if topic[0] not in ("people", "groups"):
        assert topic[0] in page.places


@pytest.mark.parametrize("topic", topics(), ids=lambda topic: topic.id)
def test_every_setting_says_what_it_does(bench: Bench, topic: Topic) -> None:
    """In its row where it has one, else as the tooltip of its control."""
    assert topic.help
    bench.window.show_setting(topic.id)
    page = bench.window.page
    bench.settle()
    shown = [label.text().split("\n")[0] for label in page.findChildren(QLabel)]
    if topic.id != "data":  # its row says where that is
        assert topic.help in [*shown, page.places[topic.id].toolTip()]
    nav = bench.window.nav
    nav.search.setText(topic.title)
    assert nav.rows[topic.id].toolTip() == topic.help


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_words_in_every_language(bench: Bench, language: str) -> None:
    install_language("en")
    english = {topic.id: topic for topic in topics()}
    install_language(language)
    try:
        for topic in topics():
            assert topic.title and topic.help, topic.id
            assert language == "en" or topic.help != english[topic.id].help, topic.id
    finally:
        install_language("en")


def test_an_unknown_topic_has_none() -> None:
    assert all(words_of(id_)[0] for id_ in TOPICS)
    with pytest.raises(KeyError):
        words_of("nonsense")


def test_the_list_is_gone_through_with_the_arrows(bench: Bench) -> None:
    assert bench.window.nav.rows["profile"].hasFocus()
    bench.window.nav.search.setFocus()
    QTest.keyClick(bench.window.nav.search, Qt.Key.Key_Down)
    assert bench.window.page_id == "profile"
    QTest.keyClick(bench.window.nav.rows["profile"], Qt.Key.Key_Down)
    assert bench.window.page_id == "notifications"
    assert bench.window.nav.rows["notifications"].hasFocus()


def test_esc_closes_it(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.window.closed):
        QTest.keyClick(bench.window, Qt.Key.Key_Escape)


def test_everything_has_a_name_for_screen_readers(bench: Bench) -> None:
    for id_ in EVERY:
        bench.window.show_page(id_)
        bench.settle()
        for button in bench.window.page.findChildren(QAbstractButton):
            assert button.accessibleName() or button.text(), f"{id_}: {button}"
        for edit in bench.window.page.findChildren(QLineEdit):
            assert edit.accessibleName(), f"{id_}: {edit}"


def test_outside_text_is_shown_as_it_is(bench: Bench) -> None:
    evil = "<b>Ana</b><img src=x>"
    pour(bench.store, [msgspec.structs.replace(bench.user("gosia"), name=evil)])
    bench.window.show_page("people")
    for label in bench.window.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
