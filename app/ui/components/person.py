"""Who a row is about, as widgets: a person's initials, or the tile of a kind."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.components.picture import paint_avatar, paint_tile
from app.ui.theme import theme

__all__ = ["Avatar", "KindTile"]


class _Picture(QWidget):
    """A small still picture of a fixed size that says what it stands for."""

    def __init__(self, side: int, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._side = side
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take over the theme as it now is."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().scaled(self._side)
        return QSize(side, side)


class Avatar(_Picture):
    """A person's initials as a widget."""

    def __init__(
        self, name: str, record_id: str, side: int = 36, parent: QWidget | None = None
    ) -> None:
        super().__init__(side, name, parent)
        self._name = name
        self._record_id = record_id

    def show_person(self, name: str, record_id: str) -> None:
        """Show somebody else."""
        self._name, self._record_id = name, record_id
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_avatar(QPainter(self), QRectF(self.rect()), self._name, self._record_id)


class KindTile(_Picture):
    """A kind's icon on its soft square as a widget; *name* is what a screen reader says."""

    def __init__(
        self,
        icon: str,
        tone: str = "neutral",
        side: int = 36,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(side, name, parent)
        self._icon = icon
        self._tone = tone

    def show_kind(self, icon: str, tone: str) -> None:
        """Show another kind."""
        self._icon, self._tone = icon, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_tile(QPainter(self), QRectF(self.rect()), self._icon, self._tone)
