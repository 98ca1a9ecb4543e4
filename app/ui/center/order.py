"""The row that says in which order the list stands, and changes it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.center.look import Order
from app.ui.components.control import Control, Look
from app.ui.components.label import PlainLabel
from app.ui.components.menu import Menu
from app.ui.components.paint import text_in, width_of
from app.ui.components.switch import Switch
from app.ui.icons import paint_icon
from app.ui.theme import theme

__all__ = ["OrderRow", "order_words"]


def order_words() -> dict[Order, str]:
    """Return the orders in words, in the order of the menu."""
    translate = QCoreApplication.translate
    return {
        Order.NEWEST: translate("Center", "Newest on top"),
        Order.WAITING: translate("Center", "Longest waiting"),
    }


class _OrderButton(Control):
    """Words with a chevron, as quiet as the row they stand in."""

    def sizeHint(self) -> QSize:
        words = width_of(self.text(), theme().font("meta"))
        return QSize(words + theme().scaled(20), theme().length("height.button_tiny"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        role = "text.secondary" if self.look() is Look.REST else "text.primary"
        painter = QPainter(self)
        area = QRectF(self.rect())
        text_in(painter, area, self.text(), look.font("meta"), look.color(role))
        side = look.scaled(14)
        top = (self.height() - side) // 2
        paint_icon(painter, "chevron-down", role, self.width() - side, top, side)


class OrderRow(QWidget):
    """The order menu at the left, the *Unread first* switch at the right (K36, K37)."""

    chosen = Signal(object, bool)
    """An :class:`Order`, and whether unread rows come first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = QCoreApplication.translate("Center", "Unread first")
        self._order = Order.NEWEST
        self.button = _OrderButton(self)
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.switch = Switch(words, self)
        self.button.clicked.connect(self._ask)
        self.switch.clicked.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().scaled(16), 0, theme().scaled(12), 0)
        row.setSpacing(theme().scaled(8))
        row.addWidget(self.button)
        row.addStretch(1)
        row.addWidget(PlainLabel(words, "meta", "text.secondary", parent=self))
        row.addWidget(self.switch)
        self.show_order(Order.NEWEST, True)
        theme().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take over the theme as it now is."""
        self.setFixedHeight(theme().length("height.order_row"))

    def show_order(self, order: Order, unread_first: bool) -> None:
        """Show what is in force."""
        self._order = order
        words = order_words()[order]
        self.button.setText(words)
        name = QCoreApplication.translate("Center", "Order: {order}")
        self.button.setAccessibleName(name.format(order=words))
        self.button.updateGeometry()
        self.switch.setChecked(unread_first)

    def _ask(self) -> None:
        menu = Menu(order_words()[self._order], self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for order, words in order_words().items():
            action = menu.add("", words)
            action.setCheckable(True)
            action.setChecked(order is self._order)
            action.triggered.connect(lambda _=False, one=order: self._take(one))
        menu.open_below(self.button)

    def _take(self, order: Order) -> None:
        self.show_order(order, self.switch.isChecked())
        self._tell()

    def _tell(self) -> None:
        self.chosen.emit(self._order, self.switch.isChecked())
