<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Asks</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The test was not sent</source>
        <translation>Проверка не отправлена</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>As of {time}, from the server</source>
        <translation>По данным сервера на {time}</translation>
    </message>
    <message>
        <source>As of {time}, from {sender}</source>
        <translation>По данным {sender} на {time}</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Спрашиваем сервер…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Заблокирован</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>Card of {name}</source>
        <translation>Карточка: {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>Copy: {name}</source>
        <translation>Копировать: {name}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>If not, sign the device out, then change your password.</source>
        <translation>Если нет, завершите вход на устройстве, затем смените пароль.</translation>
    </message>
    <message>
        <source>It was due {moment}.</source>
        <translation>Срок был {moment}.</translation>
    </message>
    <message>
        <source>It was removed, or you may not see it.</source>
        <translation>Запись удалена или вам недоступна.</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Следующая строка</translation>
    </message>
    <message>
        <source>Nothing else is known of it.</source>
        <translation>Больше об этом ничего не известно.</translation>
    </message>
    <message>
        <source>Nothing is sent to them.</source>
        <translation>Этому клиенту ничего не отправляется.</translation>
    </message>
    <message>
        <source>Open in its system</source>
        <translation>Открыть в исходной системе</translation>
    </message>
    <message>
        <source>Open in {sender}</source>
        <translation>Открыть в {sender}</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Overdue by {span}.</source>
        <translation>Просрочено на {span}.</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Предыдущая строка</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать всё</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Доступ приостановлен</translation>
    </message>
    <message>
        <source>The server did not answer. Open it again to ask again.</source>
        <translation>Сервер не ответил. Откройте снова, чтобы спросить ещё раз.</translation>
    </message>
    <message>
        <source>The server is asked once Deskbell is online.</source>
        <translation>Сервер будет запрошен, как только появится связь.</translation>
    </message>
    <message>
        <source>This client is blocked.</source>
        <translation>Этот клиент заблокирован.</translation>
    </message>
    <message>
        <source>This is what was said of it.</source>
        <translation>Вот что о ней было сказано.</translation>
    </message>
    <message>
        <source>Was it you?</source>
        <translation>Это были вы?</translation>
    </message>
    <message>
        <source>Your devices</source>
        <translation>Ваши устройства</translation>
    </message>
    <message>
        <source>Your shop’s data is still arriving.</source>
        <translation>Данные вашей компании ещё загружаются.</translation>
    </message>
    <message>
        <source>{record} is not here yet.</source>
        <translation>{record}: ещё не здесь.</translation>
    </message>
    <message>
        <source>{record} is not on this computer.</source>
        <translation>{record}: на этом компьютере этого нет.</translation>
    </message>
</context>
<context>
    <name>Center</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Center</source>
        <translation>Центр</translation>
    </message>
    <message>
        <source>Center – Deskbell</source>
        <translation>Центр – Deskbell</translation>
    </message>
    <message>
        <source>Find user or client</source>
        <translation>Найти сотрудника или клиента</translation>
    </message>
    <message>
        <source>Longest waiting</source>
        <translation>Сначала давно ждущие</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>Прочитать все</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>Ждут меня</translation>
    </message>
    <message>
        <source>Newest on top</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>Nothing here is unread.</source>
        <translation>Здесь всё прочитано.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>Offline: only what is on this computer was searched.</source>
        <translation>Нет связи: поиск только на этом компьютере.</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Порядок: {order}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитанные</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Searching on the server…</source>
        <translation>Поиск на сервере…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Отложенные</translation>
    </message>
    <message>
        <source>The server did not answer: this computer was searched.</source>
        <translation>Сервер не ответил: поиск только на этом компьютере.</translation>
    </message>
    <message>
        <source>This computer and the server were searched.</source>
        <translation>Поиск выполнен здесь и на сервере.</translation>
    </message>
    <message>
        <source>Unread first</source>
        <translation>Непрочитанные сверху</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>через {span}</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message numerus="yes">
        <source>%n notifications</source>
        <translation>
            <numerusform>%n уведомление</numerusform>
            <numerusform>%n уведомления</numerusform>
            <numerusform>%n уведомлений</numerusform>
        </translation>
    </message>
    <message>
        <source>All notifications</source>
        <translation>Все уведомления</translation>
    </message>
    <message>
        <source>shown again</source>
        <translation>показать снова</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>до {time}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Accepted</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Отвечен</translation>
    </message>
    <message>
        <source>Between two</source>
        <translation>Между двумя</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Занято</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыта</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Доставлено</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Компьютер</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Free user</source>
        <translation>Бесплатный пользователь</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Задержано</translation>
    </message>
    <message>
        <source>In a group</source>
        <translation>В группе</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Входящий</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Руководитель</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Пропущен</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новое</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыта</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Исходящий</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>В очереди</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитано</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Отправляется</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Неясно</translation>
    </message>
    <message>
        <source>With a client</source>
        <translation>С клиентом</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>разрешено</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>не спрашивали</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказ</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>All quiet</source>
        <translation>Всё спокойно</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Очистить поиск</translation>
    </message>
    <message>
        <source>Clients who wait, calls you missed and tasks come here first.</source>
        <translation>Сюда первыми попадают ждущие клиенты, пропущенные звонки и задачи.</translation>
    </message>
    <message>
        <source>Connect your CRM or telephony under Senders; what happens there appears here.</source>
        <translation>Подключите CRM или телефонию в разделе «Отправители»: их события появятся здесь.</translation>
    </message>
    <message>
        <source>New leads, missed calls, tasks and payments of your shop appear here.</source>
        <translation>Здесь появляются новые заявки, пропущенные звонки, задачи и платежи.</translation>
    </message>
    <message>
        <source>Nothing is called “{words}”</source>
        <translation>Ничего не найдено: «{words}»</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>Ничего не отложено</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Вас ничто не ждёт</translation>
    </message>
    <message>
        <source>Open Senders</source>
        <translation>Открыть отправителей</translation>
    </message>
    <message>
        <source>Press {key} on a row to hide it until a time you choose. It comes back unread.</source>
        <translation>Нажмите {key} на строке, чтобы скрыть её до выбранного времени. Она вернётся непрочитанной.</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Отправить пробное</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать всё</translation>
    </message>
    <message>
        <source>Try it on the newest row</source>
        <translation>Попробовать на новой строке</translation>
    </message>
    <message>
        <source>Try the beginning of a name, a phone or an order number.</source>
        <translation>Попробуйте начало имени, телефона или номера заказа.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Включён Caps Lock.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Очистить поиск</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Скрыть пароль</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Показать пароль</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message numerus="yes">
        <source>%n files, kept on the server</source>
        <translation>
            <numerusform>%n файл, хранится на сервере</numerusform>
            <numerusform>%n файла, хранятся на сервере</numerusform>
            <numerusform>%n файлов, хранятся на сервере</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Активен</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Весь день</translation>
    </message>
    <message>
        <source>All notifications</source>
        <translation>Все уведомления</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Заблокирован</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Каналы</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Завершена</translation>
    </message>
    <message>
        <source>Completed by</source>
        <translation>Кто завершил</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Беседа</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Доставлено</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Устройство</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Сводка</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Направление</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Кто сделал</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Executor</source>
        <translation>Мастер</translation>
    </message>
    <message>
        <source>Expected amount</source>
        <translation>Ожидаемая сумма</translation>
    </message>
    <message>
        <source>Fault in the client’s words</source>
        <translation>Неисправность со слов клиента</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>From</source>
        <translation>От кого</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Когда произошло</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>Закреплена до</translation>
    </message>
    <message>
        <source>Invited until</source>
        <translation>Приглашение до</translation>
    </message>
    <message>
        <source>Key begins with</source>
        <translation>Ключ начинается с</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Последнее событие</translation>
    </message>
    <message>
        <source>Last event type</source>
        <translation>Тип последнего события</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Последнее сообщение</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Филиал</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Руководитель</translation>
    </message>
    <message>
        <source>May be contacted by</source>
        <translation>Можно писать через</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Muted until</source>
        <translation>Без звука до</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>Ждёт меня</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Not on this computer</source>
        <translation>Нет на этом компьютере</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Включено</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ведёт</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачен</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Важность</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Личная</translation>
    </message>
    <message>
        <source>Rang for</source>
        <translation>Звонил</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитано</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Reminder, minutes before</source>
        <translation>Напомнить, минут до срока</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Ответ на</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Редакция</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Отозван</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Тот же человек</translation>
    </message>
    <message>
        <source>Sees own records only</source>
        <translation>Видит только свои записи</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Кто отправил</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Серийный номер</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Кто поставил</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>Отложено до</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Waiting since</source>
        <translation>Ждёт с</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>What is wanted</source>
        <translation>Что нужно</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>marketing: {consent}</source>
        <translation>реклама: {consent}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>service: {consent}</source>
        <translation>обслуживание: {consent}</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} с</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} мин {seconds} с</translation>
    </message>
</context>
<context>
    <name>FirstSync</name>
    <message>
        <source>90 days of history</source>
        <translation>История за 90 дней</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>Все записи</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Запрос к серверу</translation>
    </message>
    <message>
        <source>Clients with open orders</source>
        <translation>Клиенты с открытыми заказами</translation>
    </message>
    <message>
        <source>Getting your shop’s data</source>
        <translation>Загружаются данные вашей компании</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>Открытые задачи</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Приостановить</translation>
    </message>
    <message>
        <source>People and unread notifications</source>
        <translation>Люди и непрочитанные уведомления</translation>
    </message>
    <message>
        <source>What is on the left works already. The rest arrives behind it.</source>
        <translation>То, что слева, уже работает. Остальное загружается.</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>осталась примерно %n мин</numerusform>
            <numerusform>осталось примерно %n мин</numerusform>
            <numerusform>осталось примерно %n мин</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>осталось меньше минуты</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>приостановлено</translation>
    </message>
    <message>
        <source>{part} %, {done} of {total} records</source>
        <translation>{part} %, записей: {done} из {total}</translation>
    </message>
    <message>
        <source>{stage}, here</source>
        <translation>{stage}: уже здесь</translation>
    </message>
</context>
<context>
    <name>Heard</name>
    <message>
        <source>No sound was heard: nothing here could play it. Check your sound device.</source>
        <translation>Звука не было: воспроизвести его не удалось. Проверьте звуковое устройство.</translation>
    </message>
    <message>
        <source>Your system only beeped: there is no program here that plays sounds.</source>
        <translation>Система только пискнула: здесь нет программы, которая играет звуки.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Complete or reopen the task</source>
        <translation>Завершить или снова открыть задачу</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Find user or client</source>
        <translation>Найти сотрудника или клиента</translation>
    </message>
    <message>
        <source>Fold a group</source>
        <translation>Свернуть группу</translation>
    </message>
    <message>
        <source>In the center</source>
        <translation>В центре уведомлений</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Отметить всё прочитанным</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Отметить прочитанным</translation>
    </message>
    <message>
        <source>Mute or unmute</source>
        <translation>Выключить или включить звук</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>Ждут меня</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Следующая строка</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open in the system it came from</source>
        <translation>Открыть в исходной системе</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Предыдущая строка</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Show every row of a group</source>
        <translation>Показать все строки группы</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Отложенные</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>With something open</source>
        <translation>Когда что-то открыто</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Answered call</source>
        <translation>Принятый звонок</translation>
    </message>
    <message>
        <source>Automation failed</source>
        <translation>Сбой автоматизации</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Пропущенный звонок</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Новая сделка</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Новая заявка</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Новый заказ</translation>
    </message>
    <message>
        <source>Order changes its status</source>
        <translation>Заказ меняет статус</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Платёж получен</translation>
    </message>
    <message>
        <source>Plan or licence ends</source>
        <translation>Заканчивается тариф или лицензия</translation>
    </message>
    <message>
        <source>Sign-in on a new device</source>
        <translation>Вход на новом устройстве</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Система</translation>
    </message>
    <message>
        <source>Task I set is done</source>
        <translation>Поставленная мной задача сделана</translation>
    </message>
    <message>
        <source>Task I set is overdue</source>
        <translation>Поставленная мной задача просрочена</translation>
    </message>
    <message>
        <source>Task given to me</source>
        <translation>Задача поставлена мне</translation>
    </message>
    <message>
        <source>Task is due</source>
        <translation>Подходит срок задачи</translation>
    </message>
    <message>
        <source>Test notification</source>
        <translation>Пробное уведомление</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Работа</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Locked</source>
        <translation>Заблокировано</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти из учётной записи</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Другой человек</translation>
    </message>
    <message>
        <source>This is not the password. Try again.</source>
        <translation>Пароль неверный. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Разблокировать</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>1 hour</source>
        <translation>1 час</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 минут</translation>
    </message>
    <message>
        <source>Everything has been sent.</source>
        <translation>Всё отправлено.</translation>
    </message>
    <message>
        <source>Main window</source>
        <translation>Главное окно</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>Прочитать все</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Без звука</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти из учётной записи</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Другой человек…</translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>Сменить человека</translation>
    </message>
    <message>
        <source>These windows are theirs.</source>
        <translation>Эти окна принадлежат этому человеку.</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Включить звук</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <translation>До завтрашнего утра</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>До…</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Что ждёт отправки</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%n changes wait and will leave by themselves.</source>
        <translation>
            <numerusform>%n изменение ждёт и уйдёт само.</numerusform>
            <numerusform>%n изменения ждут и уйдут сами.</numerusform>
            <numerusform>%n изменений ждут и уйдут сами.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes were refused by the server.</source>
        <translation>
            <numerusform>Сервер отклонил %n изменение.</numerusform>
            <numerusform>Сервер отклонил %n изменения.</numerusform>
            <numerusform>Сервер отклонил %n изменений.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide what becomes of them.</source>
        <translation>Решите, что с ними делать.</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Понятно</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <source>Nothing pops up until you allow Deskbell in the system.</source>
        <translation>Ничего не всплывёт, пока вы не разрешите Deskbell в системе.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>System notifications are blocked.</source>
        <translation>Системные уведомления заблокированы.</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Проверить ещё раз</translation>
    </message>
    <message>
        <source>This computer has no keychain: each start asks for your password.</source>
        <translation>На этом компьютере нет хранилища паролей: пароль нужен при каждом запуске.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Попробовать сейчас</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Что ждёт</translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation>Вы вышли.</translation>
    </message>
    <message>
        <source>You can go on working; everything is kept.</source>
        <translation>Можно работать дальше: всё сохраняется.</translation>
    </message>
    <message>
        <source>Your sign-in is not remembered.</source>
        <translation>Вход не запоминается.</translation>
    </message>
    <message>
        <source>next try in {count} s</source>
        <translation>повтор через {count} с</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Month after</source>
        <translation>Следующий месяц</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Предыдущий месяц</translation>
    </message>
    <message>
        <source>This moment has passed. Choose a later one.</source>
        <translation>Это время уже прошло. Выберите более позднее.</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>at</source>
        <translation>в</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n ждёт вас</numerusform>
            <numerusform>%n ждут вас</numerusform>
            <numerusform>%n ждут вас</numerusform>
        </translation>
    </message>
    <message>
        <source>Center</source>
        <translation>Центр</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>You: {name}</source>
        <translation>Вы: {name}</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Audit entry</source>
        <translation>Запись журнала</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Беседа</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Отправка</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Шлюз</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Заявка</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Филиал</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Уведомление</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Предпочтение</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Отправитель</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message numerus="yes">
        <source>%n later changes wait for it</source>
        <translation>
            <numerusform>Его ждёт ещё %n изменение</numerusform>
            <numerusform>Его ждут ещё %n изменения</numerusform>
            <numerusform>Его ждут ещё %n изменений</numerusform>
        </translation>
    </message>
    <message>
        <source>A choice in the settings</source>
        <translation>Выбор в настройках</translation>
    </message>
    <message>
        <source>A colleague’s role or group</source>
        <translation>Роль или группа сотрудника</translation>
    </message>
    <message>
        <source>A consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Change a record</source>
        <translation>Изменить запись</translation>
    </message>
    <message>
        <source>Complete a task</source>
        <translation>Завершить задачу</translation>
    </message>
    <message>
        <source>Delete a group</source>
        <translation>Удалить группу</translation>
    </message>
    <message>
        <source>Delete a task</source>
        <translation>Удалить задачу</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>It exists already.</source>
        <translation>Это уже есть.</translation>
    </message>
    <message>
        <source>It is gone, or you may not see it.</source>
        <translation>Этого больше нет или вам это недоступно.</translation>
    </message>
    <message>
        <source>It stays until its task is completed.</source>
        <translation>Остаётся, пока задача не завершена.</translation>
    </message>
    <message>
        <source>Lift a suspension</source>
        <translation>Вернуть доступ</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Отметить прочитанным</translation>
    </message>
    <message>
        <source>Refused changes</source>
        <translation>Отклонённые изменения</translation>
    </message>
    <message>
        <source>Reminder that rang here</source>
        <translation>Напоминание, сработавшее здесь</translation>
    </message>
    <message>
        <source>Reopen a task</source>
        <translation>Снова открыть задачу</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Somebody has to stay admin.</source>
        <translation>Кто-то должен остаться администратором.</translation>
    </message>
    <message>
        <source>Suspend a colleague</source>
        <translation>Приостановить доступ сотрудника</translation>
    </message>
    <message>
        <source>The client has withdrawn this consent meanwhile.</source>
        <translation>Клиент тем временем отозвал это согласие.</translation>
    </message>
    <message>
        <source>The key of this sender was ended for good.</source>
        <translation>Ключ этого отправителя отключён насовсем.</translation>
    </message>
    <message>
        <source>The server did not understand it.</source>
        <translation>Сервер этого не понял.</translation>
    </message>
    <message>
        <source>The server does not take what stands in “{field}”.</source>
        <translation>Сервер не принимает то, что стоит в поле «{field}».</translation>
    </message>
    <message>
        <source>The server is too old for it.</source>
        <translation>Сервер слишком старый для этого.</translation>
    </message>
    <message>
        <source>The server ran into a problem with it.</source>
        <translation>У сервера возникла с этим неполадка.</translation>
    </message>
    <message>
        <source>The server refused it, and this Deskbell does not know why.</source>
        <translation>Сервер отказал, и эта версия Deskbell не знает почему.</translation>
    </message>
    <message>
        <source>The task is gone, or you may not see it any more.</source>
        <translation>Задачи больше нет, или она вам недоступна.</translation>
    </message>
    <message>
        <source>The task was changed meanwhile.</source>
        <translation>Задачу тем временем изменили.</translation>
    </message>
    <message>
        <source>This is not your present password.</source>
        <translation>Это не ваш нынешний пароль.</translation>
    </message>
    <message>
        <source>Too many tries. Wait a few minutes.</source>
        <translation>Слишком много попыток. Подождите несколько минут.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Undo of done</source>
        <translation>Отмена «Готово»</translation>
    </message>
    <message>
        <source>Whoever it names is suspended meanwhile.</source>
        <translation>Тот, кто там указан, сейчас отстранён.</translation>
    </message>
    <message>
        <source>You may not do this any more.</source>
        <translation>Вам это больше не разрешено.</translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation>Ваш профиль</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Admin</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>Admins see everything and change the shop’s settings, people and senders.</source>
        <translation>Администраторы видят всё и меняют настройки компании, людей и отправителей.</translation>
    </message>
    <message>
        <source>Free user</source>
        <translation>Бесплатный</translation>
    </message>
    <message>
        <source>Free users see their profile and their own list, and no client or record.</source>
        <translation>Бесплатные пользователи видят свой профиль и свой список, но не клиентов и записи.</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Руководитель</translation>
    </message>
    <message>
        <source>Managers see all clients and records. They do not change the shop’s settings.</source>
        <translation>Руководители видят всех клиентов и все записи, но не меняют настройки компании.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Staff see all clients and records. They do not change the shop’s settings.</source>
        <translation>Сотрудники видят всех клиентов и все записи, но не меняют настройки компании.</translation>
    </message>
    <message>
        <source>Staff, own records</source>
        <translation>Сотрудник, свои записи</translation>
    </message>
    <message>
        <source>They see only the clients and records that they are responsible for.</source>
        <translation>Видят только тех клиентов и те записи, за которые отвечают.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A few words that colleagues see beside your name</source>
        <translation>Несколько слов, которые коллеги видят рядом с вашим именем</translation>
    </message>
    <message>
        <source>A group is called by one name, such as Sales or Main street.</source>
        <translation>У группы одно название, например «Продажи» или «Главная улица».</translation>
    </message>
    <message>
        <source>A group needs a name.</source>
        <translation>Группе нужно название.</translation>
    </message>
    <message>
        <source>A link by which somebody new chooses a password</source>
        <translation>Ссылка, по которой новый человек задаёт пароль</translation>
    </message>
    <message>
        <source>A real notification through the server, with toast and sound</source>
        <translation>Настоящее уведомление через сервер, со всплыванием и звуком</translation>
    </message>
    <message>
        <source>A sender is one of your other systems, such as the CRM. It posts events with a key of its own.</source>
        <translation>Отправитель — это другая ваша система, например CRM. Она присылает события со своим ключом.</translation>
    </message>
    <message>
        <source>A sender is one of your other systems. Make a key for it, and what it posts appears in the list.</source>
        <translation>Отправитель — это другая ваша система. Создайте для неё ключ, и её события появятся в списке.</translation>
    </message>
    <message>
        <source>A sender needs a name.</source>
        <translation>Отправителю нужно название.</translation>
    </message>
    <message>
        <source>A test is under way.</source>
        <translation>Проверка уже идёт.</translation>
    </message>
    <message>
        <source>A type is one word, such as com.example.printer.ink.</source>
        <translation>Тип — одно слово, например com.example.printer.ink.</translation>
    </message>
    <message>
        <source>Active now</source>
        <translation>Активно сейчас</translation>
    </message>
    <message numerus="yes">
        <source>After %n minutes</source>
        <translation>
            <numerusform>Через %n минуту</numerusform>
            <numerusform>Через %n минуты</numerusform>
            <numerusform>Через %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>An order that falls to you goes on</source>
        <translation>Ваш заказ движется дальше</translation>
    </message>
    <message>
        <source>An order that falls to you has come in</source>
        <translation>Поступил заказ, который ваш</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>Другой…</translation>
    </message>
    <message>
        <source>Another sender has this name.</source>
        <translation>Такое название уже есть у другого отправителя.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Внешний вид</translation>
    </message>
    <message>
        <source>As the shop: {zone}</source>
        <translation>Как у компании: {zone}</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>As the system ({part} %)</source>
        <translation>Как в системе ({part} %)</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Спросить ещё раз</translation>
    </message>
    <message>
        <source>Ask for another event</source>
        <translation>Получать другое событие</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>Получать</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Запрос к серверу…</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>Не меньше %n символа.</numerusform>
            <numerusform>Не меньше %n символов.</numerusform>
            <numerusform>Не меньше %n символов.</numerusform>
        </translation>
    </message>
    <message>
        <source>At least 10 characters; a new one signs your other devices out</source>
        <translation>Не меньше 10 знаков; новый пароль завершает вход на других ваших устройствах</translation>
    </message>
    <message>
        <source>Before a task of yours is due, as early as you like</source>
        <translation>Перед сроком вашей задачи, настолько рано, как вам удобно</translation>
    </message>
    <message>
        <source>By the link {name} chooses a new password. Until then the present one works, and devices stay signed in.</source>
        <translation>По ссылке {name} задаёт новый пароль. До этого действует нынешний, и устройства остаются в системе.</translation>
    </message>
    <message>
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message>
        <source>Came before, so it was not counted again</source>
        <translation>Уже приходило, поэтому второй раз не засчитано</translation>
    </message>
    <message>
        <source>Can be lifted at any time.</source>
        <translation>Это можно снять в любой момент.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Сменить пароль</translation>
    </message>
    <message>
        <source>Change your password</source>
        <translation>Смена пароля</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Изменение…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Closing the window keeps Deskbell running</source>
        <translation>При закрытии окна Deskbell продолжает работать</translation>
    </message>
    <message>
        <source>Colleagues need a name to call them by.</source>
        <translation>Коллегам нужно имя, чтобы обращаться к человеку.</translation>
    </message>
    <message>
        <source>Colleagues need a name to call you by.</source>
        <translation>Коллегам нужно имя, чтобы к вам обращаться.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Копировать команду</translation>
    </message>
    <message>
        <source>Copy: {name}</source>
        <translation>Копировать: {name}</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Deskbell does not start with the system.</source>
        <translation>Deskbell не запускается вместе с системой.</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Компьютер</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Устройства</translation>
    </message>
    <message>
        <source>Does not reach you</source>
        <translation>К вам не приходит</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Empties the copy on this computer and fills it from the server. What you have not sent yet is kept.</source>
        <translation>Очищает копию на этом компьютере и заполняет её с сервера. Неотправленное сохраняется.</translation>
    </message>
    <message>
        <source>End the present key now</source>
        <translation>Отключить прежний ключ сразу</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Everything grows with it, nothing is cut</source>
        <translation>Всё растёт вместе с ним, ничего не обрезается</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Загрузить заново</translation>
    </message>
    <message>
        <source>Fetch everything again</source>
        <translation>Загрузить всё заново</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Найти человека</translation>
    </message>
    <message>
        <source>Find a place</source>
        <translation>Найти место</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Найти настройку</translation>
    </message>
    <message>
        <source>For a computer that several people use; your password opens it</source>
        <translation>Для компьютера, за которым работают несколько человек; откроется вашим паролем</translation>
    </message>
    <message>
        <source>For a key that somebody has who should not. Events of {name} are refused until it has the new one.</source>
        <translation>Для ключа, который попал не в те руки. События от {name} не принимаются, пока там не появится новый ключ.</translation>
    </message>
    <message>
        <source>For reminders, times on your lists, and “tomorrow morning”</source>
        <translation>Для напоминаний, времени в списках и «завтра утром»</translation>
    </message>
    <message>
        <source>Free users see no client and no record.</source>
        <translation>Бесплатные пользователи не видят ни клиентов, ни записей.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Groups of {name}</source>
        <translation>Группы: {name}</translation>
    </message>
    <message>
        <source>How Deskbell looks on this computer.</source>
        <translation>Как Deskbell выглядит на этом компьютере.</translation>
    </message>
    <message>
        <source>How early a reminder comes</source>
        <translation>За сколько приходит напоминание</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>Не в группе</translation>
    </message>
    <message>
        <source>In the list only</source>
        <translation>Только в списке</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Пригласить</translation>
    </message>
    <message>
        <source>Invite a colleague</source>
        <translation>Пригласить коллегу</translation>
    </message>
    <message>
        <source>It came back in {seconds} s.</source>
        <translation>Оно вернулось через {seconds} с.</translation>
    </message>
    <message>
        <source>It changes at once. Notifications are written in it too, old ones as well.</source>
        <translation>Меняется сразу. На нём пишутся и уведомления, в том числе старые.</translation>
    </message>
    <message>
        <source>It is being fetched now.</source>
        <translation>Загрузка идёт.</translation>
    </message>
    <message>
        <source>It serves whoever sits here, also when Deskbell is quit. Off: nobody reaches it, and nothing is lost</source>
        <translation>Работает, кто бы здесь ни сидел, даже если Deskbell закрыт. Выключено: сервер недоступен, но ничего не теряется</translation>
    </message>
    <message>
        <source>It stays in the tray and goes on telling you</source>
        <translation>Он остаётся в области уведомлений и продолжает сообщать</translation>
    </message>
    <message>
        <source>It was me</source>
        <translation>Это я</translation>
    </message>
    <message>
        <source>It was me on {name}</source>
        <translation>Это я: {name}</translation>
    </message>
    <message>
        <source>It was not set up as one. The sign-in window does that.</source>
        <translation>Он так не настроен. Это делается в окне входа.</translation>
    </message>
    <message>
        <source>It was shown as a toast, with its sound.</source>
        <translation>Оно всплыло, со звуком.</translation>
    </message>
    <message>
        <source>It was shown as a toast.</source>
        <translation>Оно всплыло.</translation>
    </message>
    <message>
        <source>It was shown as a toast; sounds are off on this computer.</source>
        <translation>Оно всплыло; звуки на этом компьютере выключены.</translation>
    </message>
    <message>
        <source>Its events are refused from now on, and this cannot be undone. What it has sent stays.</source>
        <translation>Его события теперь отклоняются, и отменить это нельзя. Уже присланное остаётся.</translation>
    </message>
    <message>
        <source>Key {hint}…</source>
        <translation>Ключ {hint}…</translation>
    </message>
    <message>
        <source>Key, shown only now</source>
        <translation>Ключ, показывается только сейчас</translation>
    </message>
    <message>
        <source>Keys of the systems that post events</source>
        <translation>Ключи систем, которые присылают события</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Последнее событие</translation>
    </message>
    <message>
        <source>Lift the suspension</source>
        <translation>Вернуть доступ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <source>Light, dark, or as your system has it</source>
        <translation>Светлые, тёмные или как в системе</translation>
    </message>
    <message>
        <source>Link for {name}, works once, for 24 hours</source>
        <translation>Ссылка для {name}: действует один раз, 24 часа</translation>
    </message>
    <message>
        <source>Link is over</source>
        <translation>Ссылка истекла</translation>
    </message>
    <message>
        <source>Lock when nobody is here</source>
        <translation>Блокировать, когда никого нет</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Создать ключ</translation>
    </message>
    <message>
        <source>Make the link</source>
        <translation>Создать ссылку</translation>
    </message>
    <message>
        <source>Making the link…</source>
        <translation>Создание ссылки…</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>More for {name}</source>
        <translation>Ещё: {name}</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Без звука</translation>
    </message>
    <message>
        <source>Muted until {time}</source>
        <translation>Без звука до {time}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Name and members</source>
        <translation>Название и участники</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message>
        <source>Never while you are muted</source>
        <translation>Никогда, пока включено «без звука»</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Новая группа</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Новый ключ</translation>
    </message>
    <message>
        <source>New key for {name}</source>
        <translation>Новый ключ: {name}</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>New password link</source>
        <translation>Ссылка для нового пароля</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>Новый пароль ещё раз</translation>
    </message>
    <message>
        <source>New sender</source>
        <translation>Новый отправитель</translation>
    </message>
    <message>
        <source>New, was it you?</source>
        <translation>Новое, это вы?</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>Групп пока нет</translation>
    </message>
    <message>
        <source>No senders yet</source>
        <translation>Отправителей пока нет</translation>
    </message>
    <message>
        <source>No setting is called so.</source>
        <translation>Такой настройки нет.</translation>
    </message>
    <message>
        <source>Nobody is called so</source>
        <translation>Никого с таким именем нет</translation>
    </message>
    <message>
        <source>Nobody picked up; it waits until you say done</source>
        <translation>Никто не ответил; ждёт, пока вы не отметите «сделано»</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Не получать</translation>
    </message>
    <message>
        <source>Not muted</source>
        <translation>Звук включён</translation>
    </message>
    <message>
        <source>Nothing has come from {name} yet.</source>
        <translation>От {name} пока ничего не приходило.</translation>
    </message>
    <message>
        <source>Nothing has told yet whether its sound was heard.</source>
        <translation>Пока неизвестно, был ли слышен звук.</translation>
    </message>
    <message>
        <source>Nothing has told yet whether its toast was shown.</source>
        <translation>Пока неизвестно, всплыло ли оно.</translation>
    </message>
    <message>
        <source>Nothing pops up and nothing sounds, on any of your devices</source>
        <translation>Ничего не всплывает и не звучит ни на одном из ваших устройств</translation>
    </message>
    <message>
        <source>Nothing was taken: it could not be read</source>
        <translation>Ничего не принято: прочитать не удалось</translation>
    </message>
    <message>
        <source>Nothing was taken: it is larger than 1 MB</source>
        <translation>Ничего не принято: больше 1 МБ</translation>
    </message>
    <message>
        <source>Nothing was taken: its content type is not one of CloudEvents</source>
        <translation>Ничего не принято: тип содержимого не для CloudEvents</translation>
    </message>
    <message>
        <source>Nothing was taken: the field {field} is not right</source>
        <translation>Ничего не принято: поле {field} заполнено неверно</translation>
    </message>
    <message>
        <source>Nothing was taken: this is no CloudEvent</source>
        <translation>Ничего не принято: это не CloudEvent</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Пока ничего</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>Of the windows and of every notification, old ones as well</source>
        <translation>Окон и всех уведомлений, старых тоже</translation>
    </message>
    <message>
        <source>Off: nothing pops up here, everything still goes on the list</source>
        <translation>Выключено: ничего не всплывает, но всё попадает в список</translation>
    </message>
    <message>
        <source>Off: the window opens as well when the system starts it</source>
        <translation>Выключено: при запуске с системой открывается и окно</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Минуту…</translation>
    </message>
    <message>
        <source>One of your systems could not do what it should; for admins</source>
        <translation>Одна из ваших систем не смогла сделать своё дело; для администраторов</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>Другие события</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>People who are told, or talked to, as one</source>
        <translation>Люди, которым сообщают и пишут как одному</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Прослушать</translation>
    </message>
    <message>
        <source>Pops up for a few seconds</source>
        <translation>Всплывает на несколько секунд</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Нынешний пароль</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Тишина</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Revoke the key of {name}</source>
        <translation>Отозвать ключ: {name}</translation>
    </message>
    <message>
        <source>Revoke {name}</source>
        <translation>Отозвать: {name}</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Отозван</translation>
    </message>
    <message>
        <source>Say it on a device that you used before.</source>
        <translation>Подтвердите на устройстве, которым пользовались раньше.</translation>
    </message>
    <message>
        <source>Signed out of every device at once. Tasks and records stay as they are; what was not sent yet waits on the device.</source>
        <translation>Сразу будет выполнен выход на всех устройствах. Задачи и записи останутся как есть; что ещё не отправлено, подождёт на устройстве.</translation>
    </message>
    <message>
        <source>So long before a task of yours is due</source>
        <translation>За столько времени до срока вашей задачи</translation>
    </message>
    <message>
        <source>Somebody asks for something, and it falls to you</source>
        <translation>Кто-то обратился, и это ваше</translation>
    </message>
    <message>
        <source>Suspend {name}</source>
        <translation>Приостановить доступ: {name}</translation>
    </message>
    <message>
        <source>The copy of what you may see, and what you have not sent yet</source>
        <translation>Копия того, что вам видно, и то, что вы ещё не отправили</translation>
    </message>
    <message>
        <source>The groups of {name} are changed</source>
        <translation>{name}: группы изменены</translation>
    </message>
    <message>
        <source>The server is being told.</source>
        <translation>Сообщаем серверу.</translation>
    </message>
    <message>
        <source>The server is changing it.</source>
        <translation>Сервер меняет пароль.</translation>
    </message>
    <message>
        <source>The server is making the link.</source>
        <translation>Сервер создаёт ссылку.</translation>
    </message>
    <message>
        <source>This device is being signed out.</source>
        <translation>Это устройство отключается.</translation>
    </message>
    <message>
        <source>This device is new itself</source>
        <translation>Это устройство само новое</translation>
    </message>
    <message>
        <source>What colleagues see, in lists and beside what you write</source>
        <translation>Что видят коллеги: в списках и рядом с тем, что вы пишете</translation>
    </message>
    <message>
        <source>Where this copy comes from; colleagues sign in at the same address</source>
        <translation>Откуда эта копия; коллеги входят по тому же адресу</translation>
    </message>
    <message>
        <source>Where you are signed in, and signing out from afar</source>
        <translation>Где вы вошли и как выйти на расстоянии</translation>
    </message>
    <message>
        <source>Whoever you gave it to has let its time pass</source>
        <translation>Тот, кому вы её дали, пропустил срок</translation>
    </message>
    <message>
        <source>Whoever you gave it to is through with it</source>
        <translation>Тот, кому вы её дали, закончил</translation>
    </message>
    <message>
        <source>Your plan or a licence runs out soon; for admins</source>
        <translation>Ваш тариф или лицензия скоро закончится; для администраторов</translation>
    </message>
    <message>
        <source>Your server signs its own certificate. Copy the file certificate.pem to where you run this; on the server it lies in the folder tls of the data directory.</source>
        <translation>Ваш сервер сам подписывает свой сертификат. Скопируйте файл certificate.pem туда, где запускаете эту команду; на сервере он лежит в папке tls каталога данных.</translation>
    </message>
    <message>
        <source>first seen {time}</source>
        <translation>впервые замечено: {time}</translation>
    </message>
    <message>
        <source>{name} is changed</source>
        <translation>{name}: изменено</translation>
    </message>
    <message>
        <source>{name} is suspended</source>
        <translation>{name}: доступ приостановлен</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>A call that falls to you was answered</source>
        <translation>На звонок, который ваш, ответили</translation>
    </message>
    <message>
        <source>A client that falls to you has paid</source>
        <translation>Ваш клиент заплатил</translation>
    </message>
    <message>
        <source>A colleague has given you a task</source>
        <translation>Коллега дал вам задачу</translation>
    </message>
    <message>
        <source>A deal that falls to you has come in</source>
        <translation>Поступила сделка, которая ваша</translation>
    </message>
    <message>
        <source>Back at 14:00</source>
        <translation>Вернусь в 14:00</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Put it into the settings of {name}. The server keeps no copy that can be read: for a lost key, a new one is made.</source>
        <translation>Внесите его в настройки {name}. Сервер не хранит копии, которую можно прочитать: вместо потерянного ключа создают новый.</translation>
    </message>
    <message>
        <source>Recent events</source>
        <translation>Последние события</translation>
    </message>
    <message>
        <source>Recent events of {name}</source>
        <translation>Последние события: {name}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Не принято</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>Роль: {name}</translation>
    </message>
    <message>
        <source>Roles, own records, suspending</source>
        <translation>Роли, свои записи, приостановка доступа</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Отправить пробное</translation>
    </message>
    <message>
        <source>Send it to {name} by a way you trust. It is shown only now; a new one can be made at any time, which ends this one.</source>
        <translation>Передайте {name} надёжным способом. Она показывается только сейчас; новую можно создать в любое время, и эта перестанет действовать.</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Отправитель</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Отправители</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Settings – Deskbell</source>
        <translation>Настройки – Deskbell</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Sign out and erase what it has not sent</source>
        <translation>Завершить сеанс и стереть неотправленное</translation>
    </message>
    <message>
        <source>Sign out everywhere else</source>
        <translation>Выйти везде, кроме этого устройства</translation>
    </message>
    <message>
        <source>Sign out, keep what it has not sent</source>
        <translation>Завершить сеанс, неотправленное сохранить</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Без показа</translation>
    </message>
    <message>
        <source>So that nothing waits unseen after a restart</source>
        <translation>Чтобы после перезагрузки ничего не осталось незамеченным</translation>
    </message>
    <message>
        <source>Somebody has this address already.</source>
        <translation>Этот адрес уже занят.</translation>
    </message>
    <message>
        <source>Something that could not be read</source>
        <translation>Что-то, что не удалось прочитать</translation>
    </message>
    <message>
        <source>Sound with a toast</source>
        <translation>Звук с уведомлением</translation>
    </message>
    <message>
        <source>Start with the system</source>
        <translation>Запускать вместе с системой</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Stays until you answer it</source>
        <translation>Остаётся, пока вы не ответите</translation>
    </message>
    <message>
        <source>Sticky</source>
        <translation>Закреплённое</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Приостановить</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Приостановлен</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>Выбрать это</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>The new key works at once. The present one works for 24 hours more, so that there is time to put the new one in its place.</source>
        <translation>Новый ключ работает сразу. Прежний работает ещё 24 часа, чтобы было время его заменить.</translation>
    </message>
    <message>
        <source>The search looks at names and e-mail addresses.</source>
        <translation>Поиск идёт по именам и адресам эл. почты.</translation>
    </message>
    <message>
        <source>The server is ending the key.</source>
        <translation>Сервер отключает ключ.</translation>
    </message>
    <message>
        <source>The server is making the key.</source>
        <translation>Сервер создаёт ключ.</translation>
    </message>
    <message>
        <source>The server took the test, but it has not come back yet. Try again.</source>
        <translation>Сервер принял пробу, но она ещё не вернулась. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The test is on its way…</source>
        <translation>Проба отправлена…</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Пароли не совпадают.</translation>
    </message>
    <message>
        <source>Then only in the tray</source>
        <translation>И только в области уведомлений</translation>
    </message>
    <message>
        <source>There are no groups yet. Make one on the tab Groups.</source>
        <translation>Групп пока нет. Создайте на вкладке «Группы».</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Этот компьютер</translation>
    </message>
    <message>
        <source>This computer is the server</source>
        <translation>Этот компьютер — сервер</translation>
    </message>
    <message>
        <source>This is not your present password.</source>
        <translation>Это не ваш нынешний пароль.</translation>
    </message>
    <message>
        <source>This is the one you have.</source>
        <translation>Это ваш нынешний пароль.</translation>
    </message>
    <message>
        <source>This needs the server. It works once Deskbell is online.</source>
        <translation>Для этого нужен сервер. Заработает, когда появится связь.</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Это устройство</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Часовые пояса</translation>
    </message>
    <message>
        <source>Toast</source>
        <translation>Всплывающее</translation>
    </message>
    <message>
        <source>Toasts and sound</source>
        <translation>Всплывающие и звук</translation>
    </message>
    <message>
        <source>Toasts appear as chosen under Notifications.</source>
        <translation>Уведомления всплывают так, как выбрано в разделе «Уведомления».</translation>
    </message>
    <message>
        <source>Toasts appear on this computer, without sound.</source>
        <translation>Уведомления всплывают на этом компьютере без звука.</translation>
    </message>
    <message>
        <source>Toasts appear on this computer. A test shows you one, with sound.</source>
        <translation>Уведомления всплывают на этом компьютере. Проба покажет одно, со звуком.</translation>
    </message>
    <message>
        <source>Toasts are off on this computer: nothing pops up, the list goes on.</source>
        <translation>На этом компьютере ничего не всплывает, список пополняется.</translation>
    </message>
    <message>
        <source>Try it: this posts a lead</source>
        <translation>Попробуйте: это пришлёт заявку</translation>
    </message>
    <message>
        <source>Who may sign in, what they may do, and who is called as one.</source>
        <translation>Кто может войти, что ему можно и кого зовут вместе.</translation>
    </message>
    <message>
        <source>You are muted until {time}: nothing pops up, the list goes on.</source>
        <translation>Без звука до {time}: ничего не всплывает, список пополняется.</translation>
    </message>
    <message>
        <source>You chose silence for everything: nothing pops up, the list goes on.</source>
        <translation>Вы выбрали тишину для всего: ничего не всплывает, список пополняется.</translation>
    </message>
    <message>
        <source>You sign in with it. It cannot be changed.</source>
        <translation>С ним вы входите. Изменить его нельзя.</translation>
    </message>
    <message>
        <source>Your other systems that post events, each with its own key.</source>
        <translation>Другие ваши системы, которые присылают события, каждая со своим ключом.</translation>
    </message>
    <message>
        <source>Your system shows no notifications: nothing pops up, the list goes on. Allow Deskbell in the system’s settings.</source>
        <translation>Система не показывает уведомления: ничего не всплывает, список пополняется. Разрешите Deskbell в настройках системы.</translation>
    </message>
    <message>
        <source>Toasts on this computer</source>
        <translation>Всплывающие уведомления на этом компьютере</translation>
    </message>
    <message numerus="yes">
        <source>%n invited</source>
        <translation>
            <numerusform>%n приглашён</numerusform>
            <numerusform>%n приглашены</numerusform>
            <numerusform>%n приглашены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n человек</numerusform>
            <numerusform>%n человека</numerusform>
            <numerusform>%n человек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspended</source>
        <translation>
            <numerusform>%n без доступа</numerusform>
            <numerusform>%n без доступа</numerusform>
            <numerusform>%n без доступа</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoking signs a device out at once and erases its copy of the list.</source>
        <translation>Отзыв сразу завершает сеанс устройства и стирает его копию списка.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Включить</translation>
    </message>
    <message>
        <source>Type of the event</source>
        <translation>Тип события</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Включить звук</translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation>Устройство без названия</translation>
    </message>
    <message>
        <source>Users and groups</source>
        <translation>Пользователи и группы</translation>
    </message>
    <message>
        <source>What colleagues see, and where you are signed in.</source>
        <translation>Что видят коллеги и где вы вошли.</translation>
    </message>
    <message>
        <source>What holds for this computer alone.</source>
        <translation>То, что действует только на этом компьютере.</translation>
    </message>
    <message>
        <source>What pops up and what is heard here.</source>
        <translation>Что здесь всплывает и что слышно.</translation>
    </message>
    <message>
        <source>What reaches you, and how. Every notification also stays in the list.</source>
        <translation>Что к вам приходит и как. Каждое уведомление остаётся и в списке.</translation>
    </message>
    <message>
        <source>Where your data lies</source>
        <translation>Где лежат ваши данные</translation>
    </message>
    <message>
        <source>While you are muted nothing pops up and nothing sounds, on any of your devices. The list goes on: everything is there when you look.</source>
        <translation>Пока включено «без звука», ничего не всплывает и не звучит ни на одном из ваших устройств. Список пополняется: всё будет там, когда вы заглянете.</translation>
    </message>
    <message>
        <source>Write the address they sign in with.</source>
        <translation>Введите адрес, с которым человек входит.</translation>
    </message>
    <message>
        <source>Write the name colleagues know.</source>
        <translation>Введите имя, которое знают коллеги.</translation>
    </message>
    <message>
        <source>Write the password you sign in with now.</source>
        <translation>Введите пароль, с которым вы сейчас входите.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>Your other devices are signed out and ask for the new one.</source>
        <translation>На других устройствах сеансы завершатся, и они попросят новый пароль.</translation>
    </message>
    <message>
        <source>Your other systems may send events of their own types. Write the type exactly as the system sends it, and its events reach you too.</source>
        <translation>Другие ваши системы могут присылать события собственных типов. Впишите тип точно так, как его присылает система, и его события тоже придут к вам.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Пароль изменён.</translation>
    </message>
    <message>
        <source>Your server listens on this computer only: the link works here and on no other computer.</source>
        <translation>Ваш сервер доступен только на этом компьютере: ссылка работает здесь и больше нигде.</translation>
    </message>
    <message>
        <source>Your system did not take this change.</source>
        <translation>Система не приняла это изменение.</translation>
    </message>
    <message>
        <source>Your system shows no notifications. Allow Deskbell in its settings.</source>
        <translation>Система не показывает уведомления. Разрешите Deskbell в её настройках.</translation>
    </message>
    <message>
        <source>last used {time}</source>
        <translation>последнее использование {time}</translation>
    </message>
    <message>
        <source>signed in since {day}</source>
        <translation>вход выполнен {day}</translation>
    </message>
    <message>
        <source>{count} min before</source>
        <translation>за {count} мин</translation>
    </message>
    <message>
        <source>{count} more: the search above finds them.</source>
        <translation>Ещё {count}: их найдёт поиск выше.</translation>
    </message>
    <message>
        <source>{name} is deleted</source>
        <translation>{name}: удалено</translation>
    </message>
    <message>
        <source>{name} may sign in again</source>
        <translation>{name}: вход снова разрешён</translation>
    </message>
    <message>
        <source>{name}: {role}</source>
        <translation>{name}: {role}</translation>
    </message>
    <message>
        <source>{old} is called {name} now</source>
        <translation>{old}: новое имя – {name}</translation>
    </message>
    <message>
        <source>{part} %</source>
        <translation>{part} %</translation>
    </message>
    <message>
        <source>{record}: update</source>
        <translation>{record}: обновление</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>осталось {span}</translation>
    </message>
    <message>
        <source>{taken} in {folder}, and {logs} of logs in {log_folder}</source>
        <translation>{taken} в {folder} и {logs} журналов в {log_folder}</translation>
    </message>
    <message>
        <source>“{name}” is in the table already.</source>
        <translation>«{name}» уже есть в таблице.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>A new password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>An e-mail address has an @ in it.</source>
        <translation>В адресе эл. почты есть знак @.</translation>
    </message>
    <message>
        <source>Ask an administrator for a new link, and paste it here.</source>
        <translation>Попросите у администратора новую ссылку и вставьте её сюда.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters; a few words are easy to keep.</source>
        <translation>
            <numerusform>Не меньше %n символа; несколько слов легко запомнить.</numerusform>
            <numerusform>Не меньше %n символов; несколько слов легко запомнить.</numerusform>
            <numerusform>Не меньше %n символов; несколько слов легко запомнить.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Choose a password</source>
        <translation>Придумайте пароль</translation>
    </message>
    <message>
        <source>Colleagues sign in from their computers</source>
        <translation>Коллеги входят со своих компьютеров</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>From your invitation</source>
        <translation>Из вашего приглашения</translation>
    </message>
    <message>
        <source>I have a password</source>
        <translation>У меня есть пароль</translation>
    </message>
    <message>
        <source>I have a server</source>
        <translation>У меня есть сервер</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>У меня есть приглашение</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Приглашение</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Присоединиться</translation>
    </message>
    <message>
        <source>Join your shop</source>
        <translation>Присоединитесь к вашей компании</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Присоединение…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Язык: {name}</translation>
    </message>
    <message>
        <source>Name of your shop</source>
        <translation>Название вашей компании</translation>
    </message>
    <message>
        <source>No server yet?</source>
        <translation>Ещё нет сервера?</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Reset it</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Адрес сервера</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Настроить</translation>
    </message>
    <message>
        <source>Set up this computer</source>
        <translation>Настроить этот компьютер</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <translation>Настройка…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Sign in to Deskbell</source>
        <translation>Вход в Deskbell</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Вход…</translation>
    </message>
    <message>
        <source>The answer is on its way.</source>
        <translation>Ответ уже в пути.</translation>
    </message>
    <message>
        <source>This computer can be the server.</source>
        <translation>Сервером может стать этот компьютер.</translation>
    </message>
    <message>
        <source>This is not a whole invitation. Copy it again, to its very end.</source>
        <translation>Приглашение неполное. Скопируйте его ещё раз, до самого конца.</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>Доверенный</translation>
    </message>
    <message>
        <source>Write the address from your invitation.</source>
        <translation>Введите адрес из приглашения.</translation>
    </message>
    <message>
        <source>Write the name that your colleagues will see.</source>
        <translation>Введите имя, которое увидят коллеги.</translation>
    </message>
    <message>
        <source>Write your e-mail address.</source>
        <translation>Введите адрес эл. почты.</translation>
    </message>
    <message>
        <source>Write your password.</source>
        <translation>Введите пароль.</translation>
    </message>
    <message>
        <source>Your e-mail</source>
        <translation>Ваша эл. почта</translation>
    </message>
    <message>
        <source>Your own server</source>
        <translation>Ваш собственный сервер</translation>
    </message>
    <message>
        <source>deskbell://join/… with the link in it</source>
        <translation>deskbell://join/… со ссылкой внутри</translation>
    </message>
    <message>
        <source>everything stays on this computer</source>
        <translation>всё остаётся на этом компьютере</translation>
    </message>
    <message>
        <source>the link works once</source>
        <translation>ссылка действует один раз</translation>
    </message>
    <message>
        <source>to your shop’s Deskbell</source>
        <translation>в Deskbell вашей компании</translation>
    </message>
</context>
<context>
    <name>Snooze</name>
    <message>
        <source>1 hour</source>
        <translation>1 час</translation>
    </message>
    <message>
        <source>20 minutes</source>
        <translation>20 минут</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Следующая неделя</translation>
    </message>
    <message>
        <source>Pick a time…</source>
        <translation>Выбрать время…</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <translation>Сегодня днём</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Сегодня вечером</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Завтра утром</translation>
    </message>
    <message>
        <source>Wake it now</source>
        <translation>Вернуть сейчас</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n changes wait to be sent</source>
        <translation>
            <numerusform>%n изменение ждёт отправки</numerusform>
            <numerusform>%n изменения ждут отправки</numerusform>
            <numerusform>%n изменений ждут отправки</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n ждёт вас</numerusform>
            <numerusform>%n ждут вас</numerusform>
            <numerusform>%n ждут вас</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Подключение</translation>
    </message>
    <message>
        <source>Getting your shop&apos;s data</source>
        <translation>Загружаются данные вашей компании</translation>
    </message>
    <message>
        <source>Muted until {time}</source>
        <translation>Без звука до {time}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Нет связи</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Нет связи с {time}</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>На связи</translation>
    </message>
    <message numerus="yes">
        <source>Online, %n need you</source>
        <translation>
            <numerusform>На связи, %n ждёт вас</numerusform>
            <numerusform>На связи, %n ждут вас</numerusform>
            <numerusform>На связи, %n ждут вас</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused at {part} %</source>
        <translation>Приостановлено на {part} %</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Вы вышли</translation>
    </message>
    <message>
        <source>System notifications are blocked</source>
        <translation>Системные уведомления заблокированы</translation>
    </message>
    <message>
        <source>{part} %</source>
        <translation>{part} %</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>tomorrow, {time}</source>
        <translation>завтра, {time}</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} ч</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} мин</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n час</numerusform>
            <numerusform>%n часа</numerusform>
            <numerusform>%n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new notifications</source>
        <translation>
            <numerusform>%n новое уведомление</numerusform>
            <numerusform>%n новых уведомления</numerusform>
            <numerusform>%n новых уведомлений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other</source>
        <translation>
            <numerusform>%n прочее</numerusform>
            <numerusform>%n прочих</numerusform>
            <numerusform>%n прочих</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue tasks</source>
        <translation>
            <numerusform>%n просроченная задача</numerusform>
            <numerusform>%n просроченные задачи</numerusform>
            <numerusform>%n просроченных задач</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n ждёт вас</numerusform>
            <numerusform>%n ждут вас</numerusform>
            <numerusform>%n ждут вас</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Snooze all</source>
        <translation>Отложить все</translation>
    </message>
    <message>
        <source>While you were away ({span})</source>
        <translation>Пока вас не было ({span})</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>1 hour</source>
        <translation>1 час</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 минут</translation>
    </message>
    <message>
        <source>Main window</source>
        <translation>Главное окно</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Без звука</translation>
    </message>
    <message>
        <source>Open center</source>
        <translation>Открыть центр</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>Сменить человека</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Включить звук</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <translation>До завтрашнего утра</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>До…</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>A file of Deskbell is damaged</source>
        <translation>Файл Deskbell повреждён</translation>
    </message>
    <message>
        <source>An administrator has suspended your sign-in. Ask them to lift it.</source>
        <translation>Администратор приостановил ваш доступ. Попросите его вернуть.</translation>
    </message>
    <message>
        <source>Ask an administrator of your account.</source>
        <translation>Обратитесь к администратору вашей компании.</translation>
    </message>
    <message>
        <source>Ask your administrator for a new one.</source>
        <translation>Попросите у администратора новую.</translation>
    </message>
    <message>
        <source>Check both and try again.</source>
        <translation>Проверьте и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Deskbell is busy saving</source>
        <translation>Deskbell сохраняет данные</translation>
    </message>
    <message>
        <source>Deskbell needs an update</source>
        <translation>Deskbell нужно обновить</translation>
    </message>
    <message>
        <source>Deskbell tries again by itself. If this stays, have the disk looked at.</source>
        <translation>Deskbell повторит попытку сам. Если это не пройдёт, проверьте диск.</translation>
    </message>
    <message>
        <source>It can be done once Deskbell is online.</source>
        <translation>Это можно сделать, когда появится связь.</translation>
    </message>
    <message>
        <source>It ended with these words: {detail}</source>
        <translation>Он завершился с такими словами: {detail}</translation>
    </message>
    <message>
        <source>It ended without a word.</source>
        <translation>Он завершился, ничего не сообщив.</translation>
    </message>
    <message>
        <source>It has ended, or this computer&apos;s clock is wrong. Check the date and time here, then tell your administrator.</source>
        <translation>Срок его действия истёк, или часы этого компьютера идут неверно. Проверьте дату и время на нём, затем сообщите администратору.</translation>
    </message>
    <message>
        <source>It is being rebuilt. Unsent changes are kept.</source>
        <translation>Она строится заново. Неотправленные изменения сохранены.</translation>
    </message>
    <message>
        <source>It may have been removed.</source>
        <translation>Возможно, это удалено.</translation>
    </message>
    <message>
        <source>It was not ready in time. This computer may be busy: try again.</source>
        <translation>Он не успел запуститься. Возможно, компьютер занят: попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>It was put aside, and your notifications are fetched again from the server.</source>
        <translation>Он отложен в сторону, уведомления загружаются с сервера заново.</translation>
    </message>
    <message>
        <source>Its certificate is from nobody that this computer trusts, or for another address. Use the address from your invitation; nothing was sent.</source>
        <translation>Его сертификат выдал не тот, кому доверяет этот компьютер, или он выдан для другого адреса. Используйте адрес из приглашения; ничего не отправлено.</translation>
    </message>
    <message>
        <source>Its log says more.</source>
        <translation>Подробности — в его журнале.</translation>
    </message>
    <message>
        <source>Nobody vouches for this server</source>
        <translation>За этот сервер никто не ручается</translation>
    </message>
    <message>
        <source>Nothing answers at this address. Check the address and your connection.</source>
        <translation>По этому адресу никто не отвечает. Проверьте адрес и подключение.</translation>
    </message>
    <message>
        <source>Nothing was changed. Install the newer version to open them.</source>
        <translation>Ничего не изменено. Чтобы открыть их, установите более новую версию.</translation>
    </message>
    <message>
        <source>Nothing was lost. Try again in a moment.</source>
        <translation>Ничего не потеряно. Попробуйте чуть позже.</translation>
    </message>
    <message>
        <source>One of the fields is not what the server expects.</source>
        <translation>Одно из полей не такое, как ожидает сервер.</translation>
    </message>
    <message>
        <source>Set the date and time of this computer, then try again.</source>
        <translation>Установите дату и время на этом компьютере и попробуйте снова.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Войдите снова</translation>
    </message>
    <message>
        <source>Sign in to it with the e-mail address and password it was set up with.</source>
        <translation>Войдите с тем адресом почты и паролем, с которыми он был создан.</translation>
    </message>
    <message>
        <source>Something went wrong in Deskbell</source>
        <translation>В Deskbell произошла ошибка</translation>
    </message>
    <message>
        <source>The disk cannot be written to</source>
        <translation>На диск нельзя записать</translation>
    </message>
    <message>
        <source>The disk does not answer properly</source>
        <translation>Диск отвечает с ошибками</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Диск заполнен</translation>
    </message>
    <message>
        <source>The e-mail address or password is wrong</source>
        <translation>Неверный адрес эл. почты или пароль</translation>
    </message>
    <message>
        <source>The server cannot be found</source>
        <translation>Сервер не найден</translation>
    </message>
    <message>
        <source>The server could not answer. Try again in a moment.</source>
        <translation>Сервер не смог ответить. Попробуйте ещё раз через минуту.</translation>
    </message>
    <message>
        <source>The server could not be started</source>
        <translation>Не удалось запустить сервер</translation>
    </message>
    <message>
        <source>The server does not know this session. Your unsent changes are kept.</source>
        <translation>Сервер не знает этого сеанса. Неотправленные изменения сохранены.</translation>
    </message>
    <message>
        <source>The server has a problem</source>
        <translation>На сервере неполадка</translation>
    </message>
    <message>
        <source>The server refused this</source>
        <translation>Сервер отклонил это</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one in your invitation. Ask your administrator for a new address; nothing was sent.</source>
        <translation>Сертификат сервера не тот, что в вашем приглашении. Попросите у администратора новый адрес; ничего не отправлено.</translation>
    </message>
    <message>
        <source>The server was restored from a backup</source>
        <translation>Сервер восстановлен из резервной копии</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not good today</source>
        <translation>Сертификат сервера сегодня не действует</translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation>Здесь ничего нет</translation>
    </message>
    <message>
        <source>These files belong to a newer Deskbell</source>
        <translation>Эти файлы созданы более новой версией Deskbell</translation>
    </message>
    <message>
        <source>This address does not work</source>
        <translation>Этот адрес не подходит</translation>
    </message>
    <message>
        <source>This change was not saved. Free some space; Deskbell goes on by itself.</source>
        <translation>Изменение не сохранено. Освободите место, Deskbell продолжит сам.</translation>
    </message>
    <message>
        <source>This computer is a server already</source>
        <translation>Этот компьютер уже служит сервером</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>Часы этого компьютера идут неверно</translation>
    </message>
    <message>
        <source>This device was signed out by you or an administrator.</source>
        <translation>Вы или администратор завершили сеанс на этом устройстве.</translation>
    </message>
    <message>
        <source>This is not the server you know</source>
        <translation>Это не тот сервер, который вы знаете</translation>
    </message>
    <message>
        <source>This link was used or has expired</source>
        <translation>Эта ссылка уже использована или устарела</translation>
    </message>
    <message>
        <source>This needs the server</source>
        <translation>Для этого нужен сервер</translation>
    </message>
    <message>
        <source>This version is too old for your server. Install the newest one.</source>
        <translation>Эта версия слишком старая для вашего сервера. Установите новейшую.</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>Слишком много попыток</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Попробуйте чуть позже.</translation>
    </message>
    <message>
        <source>Use the address from your invitation; it begins with deskbell:// or https://.</source>
        <translation>Введите адрес из приглашения; он начинается с deskbell:// или https://.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Подождите несколько минут и попробуйте снова.</translation>
    </message>
    <message>
        <source>What could still be read is kept and will be sent: {saved}. The damaged file was put aside as {file}.</source>
        <translation>Что удалось прочитать, сохранено и будет отправлено: {saved}. Повреждённый файл отложен как {file}.</translation>
    </message>
    <message>
        <source>You are suspended</source>
        <translation>Ваш доступ приостановлен</translation>
    </message>
    <message>
        <source>You can read everything, but nothing new is saved until it can be written again.</source>
        <translation>Читать можно всё, но новое не сохраняется, пока запись невозможна.</translation>
    </message>
    <message>
        <source>You may not do this</source>
        <translation>Вам это не разрешено</translation>
    </message>
    <message>
        <source>You were signed out</source>
        <translation>Ваш сеанс завершён</translation>
    </message>
    <message>
        <source>Your data could not be saved</source>
        <translation>Не удалось сохранить данные</translation>
    </message>
    <message>
        <source>Your local copy is being rebuilt. Unsent changes are kept.</source>
        <translation>Локальная копия строится заново. Неотправленные изменения сохранены.</translation>
    </message>
    <message>
        <source>Your local copy is too old</source>
        <translation>Локальная копия слишком старая</translation>
    </message>
    <message>
        <source>Your unsent changes were damaged</source>
        <translation>Неотправленные изменения повреждены</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message numerus="yes">
        <source>%n rows done</source>
        <translation>
            <numerusform>Готово: %n строка</numerusform>
            <numerusform>Готово: %n строки</numerusform>
            <numerusform>Готово: %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Awake again</source>
        <translation>Снова в списке</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Snoozed until {moment}</source>
        <translation>Отложено до {moment}</translation>
    </message>
    <message>
        <source>Task completed</source>
        <translation>Задача завершена</translation>
    </message>
    <message>
        <source>Task reopened</source>
        <translation>Задача снова открыта</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>It leaves by itself, in this order, as soon as it can.</source>
        <translation>Уйдёт само, в этом порядке, как только будет связь.</translation>
    </message>
    <message>
        <source>It waits for your decision on a refused change before it.</source>
        <translation>Ждёт вашего решения об отклонённом изменении перед ним.</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Что ждёт отправки</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>A few switches, then Deskbell lives beside your clock.</source>
        <translation>Несколько переключателей, и Deskbell поселится рядом с часами.</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Разрешены</translation>
    </message>
    <message>
        <source>Allowed. The test was shown at {time}.</source>
        <translation>Разрешены. Проба показана в {time}.</translation>
    </message>
    <message>
        <source>Blocked. Allow Deskbell in the system’s settings.</source>
        <translation>Заблокированы. Разрешите Deskbell в настройках системы.</translation>
    </message>
    <message>
        <source>Everything is here.</source>
        <translation>Всё уже здесь.</translation>
    </message>
    <message>
        <source>Getting your shop’s data</source>
        <translation>Загружаются данные вашей компании</translation>
    </message>
    <message>
        <source>Not tried yet. A test shows you one.</source>
        <translation>Ещё не проверено. Проба покажет одно.</translation>
    </message>
    <message>
        <source>Open the center</source>
        <translation>Открыть центр</translation>
    </message>
    <message>
        <source>So that no client waits unseen</source>
        <translation>Чтобы ни один клиент не ждал незамеченным</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Запускать вместе с компьютером</translation>
    </message>
    <message>
        <source>System notifications</source>
        <translation>Системные уведомления</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>The test is on its way…</source>
        <translation>Проба отправлена…</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Добро пожаловать</translation>
    </message>
    <message>
        <source>Welcome, {name}</source>
        <translation>Добро пожаловать, {name}</translation>
    </message>
    <message>
        <source>You can start already.</source>
        <translation>Уже можно начинать.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Center – Deskbell</source>
        <translation>Центр – Deskbell</translation>
    </message>
    <message>
        <source>Center (offline) – Deskbell</source>
        <translation>Центр (нет связи) – Deskbell</translation>
    </message>
    <message>
        <source>Click a row, or press Enter on it, and it opens here.</source>
        <translation>Щёлкните строку или нажмите Enter, и она откроется здесь.</translation>
    </message>
    <message>
        <source>Deskbell goes on beside your clock</source>
        <translation>Deskbell работает рядом с часами</translation>
    </message>
    <message>
        <source>It tells you when something needs you. Quit it from its menu.</source>
        <translation>Он сообщит, когда вас что-то ждёт. Выйти можно из его меню.</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Ничего не открыто</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>#{number}</source>
        <translation>№ {number}</translation>
    </message>
    <message>
        <source>An automation failed</source>
        <translation>Сбой автоматизации</translation>
    </message>
    <message>
        <source>An order has changed</source>
        <translation>Заказ изменился</translation>
    </message>
    <message>
        <source>Automation failed: {name}</source>
        <translation>Сбой правила «{name}»</translation>
    </message>
    <message>
        <source>Call from {who}</source>
        <translation>Звонок: {who}</translation>
    </message>
    <message>
        <source>Missed call from {who}</source>
        <translation>Пропущенный звонок: {who}</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Новая сделка</translation>
    </message>
    <message>
        <source>New deal {number}</source>
        <translation>Новая сделка {number}</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Новая заявка</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Новый заказ</translation>
    </message>
    <message>
        <source>New order {number}</source>
        <translation>Новый заказ {number}</translation>
    </message>
    <message>
        <source>New sign-in on a device</source>
        <translation>Новый вход на устройстве</translation>
    </message>
    <message>
        <source>New sign-in on {device}</source>
        <translation>Новый вход: {device}</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Новая задача</translation>
    </message>
    <message>
        <source>New task from {name}</source>
        <translation>Новая задача от: {name}</translation>
    </message>
    <message>
        <source>Nobody here has {email} ({part})</source>
        <translation>Здесь ни у кого нет адреса {email} ({part})</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Уведомление</translation>
    </message>
    <message>
        <source>Order {number} has changed</source>
        <translation>Заказ {number} изменился</translation>
    </message>
    <message>
        <source>Order {number}: {status}</source>
        <translation>Заказ {number}: {status}</translation>
    </message>
    <message>
        <source>Order: {status}</source>
        <translation>Заказ: {status}</translation>
    </message>
    <message>
        <source>Overdue since {time}</source>
        <translation>Просрочена с {time}</translation>
    </message>
    <message>
        <source>Overdue task</source>
        <translation>Просроченная задача</translation>
    </message>
    <message>
        <source>Paid {amount}</source>
        <translation>Оплачено {amount}</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Платёж получен</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Задача сделана</translation>
    </message>
    <message>
        <source>Task done by {name}</source>
        <translation>Задачу сделал(а) {name}</translation>
    </message>
    <message>
        <source>Task, due {time}</source>
        <translation>Задача, срок {time}</translation>
    </message>
    <message>
        <source>Test notification</source>
        <translation>Пробное уведомление</translation>
    </message>
    <message>
        <source>The plan {plan} ends soon</source>
        <translation>Тариф «{plan}» скоро закончится</translation>
    </message>
    <message>
        <source>This is how a notification reaches you on this computer</source>
        <translation>Так уведомления приходят к вам на этом компьютере</translation>
    </message>
    <message>
        <source>Until {time}</source>
        <translation>До {time}</translation>
    </message>
    <message>
        <source>Was it you?</source>
        <translation>Это были вы?</translation>
    </message>
    <message>
        <source>Your plan ends soon</source>
        <translation>Ваш тариф скоро закончится</translation>
    </message>
    <message>
        <source>an unknown number</source>
        <translation>неизвестный номер</translation>
    </message>
    <message>
        <source>assignee</source>
        <translation>исполнитель задачи</translation>
    </message>
    <message>
        <source>author</source>
        <translation>автор</translation>
    </message>
    <message>
        <source>executor</source>
        <translation>исполнитель</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>менеджер</translation>
    </message>
    <message>
        <source>rang {time}</source>
        <translation>звонил {time}</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>ответственный</translation>
    </message>
    <message>
        <source>waiting {span}</source>
        <translation>ждёт {span}</translation>
    </message>
    <message>
        <source>who did it</source>
        <translation>кто это сделал</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} с</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} мин {seconds} с</translation>
    </message>
</context>
</TS>
