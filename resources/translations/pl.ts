<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>Asks</name>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>The test was not sent</source>
        <translation>Test nie został wysłany</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>As of {time}, from the server</source>
        <translation>Stan na {time}, z serwera</translation>
    </message>
    <message>
        <source>As of {time}, from {sender}</source>
        <translation>Stan na {time}, źródło: {sender}</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Pytanie serwera…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Zablokowany</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Card of {name}</source>
        <translation>Karta: {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <source>Copy: {name}</source>
        <translation>Kopiuj: {name}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Zrobione</translation>
    </message>
    <message>
        <source>If not, sign the device out, then change your password.</source>
        <translation>Jeśli nie, wyloguj urządzenie, a potem zmień hasło.</translation>
    </message>
    <message>
        <source>It was due {moment}.</source>
        <translation>Termin minął {moment}.</translation>
    </message>
    <message>
        <source>It was removed, or you may not see it.</source>
        <translation>Usunięto to lub nie masz do tego dostępu.</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Następny wiersz</translation>
    </message>
    <message>
        <source>Nothing else is known of it.</source>
        <translation>Nic więcej o tym nie wiadomo.</translation>
    </message>
    <message>
        <source>Nothing is sent to them.</source>
        <translation>Nic nie jest wysyłane do tego klienta.</translation>
    </message>
    <message>
        <source>Open in its system</source>
        <translation>Otwórz w systemie źródłowym</translation>
    </message>
    <message>
        <source>Open in {sender}</source>
        <translation>Otwórz w: {sender}</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Po terminie</translation>
    </message>
    <message>
        <source>Overdue by {span}.</source>
        <translation>Po terminie o {span}.</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Poprzedni wiersz</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Otwórz ponownie</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Pokaż wszystko</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Zawieszony</translation>
    </message>
    <message>
        <source>The server did not answer. Open it again to ask again.</source>
        <translation>Serwer nie odpowiedział. Otwórz ponownie, aby zapytać jeszcze raz.</translation>
    </message>
    <message>
        <source>The server is asked once Deskbell is online.</source>
        <translation>Serwer zostanie zapytany, gdy Deskbell będzie online.</translation>
    </message>
    <message>
        <source>This client is blocked.</source>
        <translation>Ten klient jest zablokowany.</translation>
    </message>
    <message>
        <source>This is what was said of it.</source>
        <translation>Oto, co o tym powiedziano.</translation>
    </message>
    <message>
        <source>Was it you?</source>
        <translation>Czy to ty?</translation>
    </message>
    <message>
        <source>Your devices</source>
        <translation>Twoje urządzenia</translation>
    </message>
    <message>
        <source>Your shop’s data is still arriving.</source>
        <translation>Dane twojej firmy jeszcze się pobierają.</translation>
    </message>
    <message>
        <source>{record} is not here yet.</source>
        <translation>{record}: jeszcze tu nie ma.</translation>
    </message>
    <message>
        <source>{record} is not on this computer.</source>
        <translation>{record}: nie ma na tym komputerze.</translation>
    </message>
</context>
<context>
    <name>Center</name>
    <message>
        <source>All</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Center</source>
        <translation>Centrum</translation>
    </message>
    <message>
        <source>Center – Deskbell</source>
        <translation>Centrum – Deskbell</translation>
    </message>
    <message>
        <source>Find user or client</source>
        <translation>Znajdź osobę lub klienta</translation>
    </message>
    <message>
        <source>Longest waiting</source>
        <translation>Najdłużej czekające</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>Oznacz jako przeczytane</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Więcej</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>Czekają na mnie</translation>
    </message>
    <message>
        <source>Newest on top</source>
        <translation>Najnowsze na górze</translation>
    </message>
    <message>
        <source>Nothing here is unread.</source>
        <translation>Nie ma tu nic nieprzeczytanego.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Powiadomienia</translation>
    </message>
    <message>
        <source>Offline: only what is on this computer was searched.</source>
        <translation>Offline: przeszukano tylko ten komputer.</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Kolejność: {order}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Przeczytane</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <source>Searching on the server…</source>
        <translation>Szukanie na serwerze…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Zaloguj się</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Odłożone</translation>
    </message>
    <message>
        <source>The server did not answer: this computer was searched.</source>
        <translation>Serwer nie odpowiedział: przeszukano ten komputer.</translation>
    </message>
    <message>
        <source>This computer and the server were searched.</source>
        <translation>Przeszukano ten komputer i serwer.</translation>
    </message>
    <message>
        <source>Unread first</source>
        <translation>Najpierw nieprzeczytane</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>za {span}</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message numerus="yes">
        <source>%n notifications</source>
        <translation>
            <numerusform>%n powiadomienie</numerusform>
            <numerusform>%n powiadomienia</numerusform>
            <numerusform>%n powiadomień</numerusform>
        </translation>
    </message>
    <message>
        <source>All notifications</source>
        <translation>Wszystkie powiadomienia</translation>
    </message>
    <message>
        <source>shown again</source>
        <translation>pokazać znowu</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>do {time}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Accepted</source>
        <translation>Przyjęto</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Odebrane</translation>
    </message>
    <message>
        <source>Between two</source>
        <translation>Między dwiema osobami</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Zajęte</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Zamknięta</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Doręczono</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Komputer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Zrobione</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Niepowodzenie</translation>
    </message>
    <message>
        <source>Free user</source>
        <translation>Użytkownik bezpłatny</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Wstrzymano</translation>
    </message>
    <message>
        <source>In a group</source>
        <translation>W grupie</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Przychodzące</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Kierownik</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Pracownik</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Nieodebrane</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nowe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwarta</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Wychodzące</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Oczekuje</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Przeczytano</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wysyłanie</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Niejasne</translation>
    </message>
    <message>
        <source>With a client</source>
        <translation>Z klientem</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>dozwolone</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nie pytano</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>odmowa</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>All quiet</source>
        <translation>Wszystko spokojnie</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Wyczyść wyszukiwanie</translation>
    </message>
    <message>
        <source>Clients who wait, calls you missed and tasks come here first.</source>
        <translation>Tu najpierw trafiają czekający klienci, nieodebrane połączenia i zadania.</translation>
    </message>
    <message>
        <source>Connect your CRM or telephony under Senders; what happens there appears here.</source>
        <translation>Podłącz CRM lub telefonię w sekcji Nadawcy; to, co się tam dzieje, pojawi się tutaj.</translation>
    </message>
    <message>
        <source>New leads, missed calls, tasks and payments of your shop appear here.</source>
        <translation>Tu pojawiają się nowe zapytania, nieodebrane połączenia, zadania i płatności.</translation>
    </message>
    <message>
        <source>Nothing is called “{words}”</source>
        <translation>Nic nie pasuje do „{words}”</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>Nic nie odłożono</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nic na ciebie nie czeka</translation>
    </message>
    <message>
        <source>Open Senders</source>
        <translation>Otwórz nadawców</translation>
    </message>
    <message>
        <source>Press {key} on a row to hide it until a time you choose. It comes back unread.</source>
        <translation>Naciśnij {key} na wierszu, aby ukryć go do wybranej pory. Wróci jako nieprzeczytany.</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Wyślij próbne</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Pokaż wszystko</translation>
    </message>
    <message>
        <source>Try it on the newest row</source>
        <translation>Wypróbuj na najnowszym wierszu</translation>
    </message>
    <message>
        <source>Try the beginning of a name, a phone or an order number.</source>
        <translation>Spróbuj początku nazwiska, telefonu lub numeru zlecenia.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock jest włączony.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Wyczyść wyszukiwanie</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Ukryj hasło</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Pokaż hasło</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message numerus="yes">
        <source>%n files, kept on the server</source>
        <translation>
            <numerusform>%n plik, przechowywany na serwerze</numerusform>
            <numerusform>%n pliki, przechowywane na serwerze</numerusform>
            <numerusform>%n plików, przechowywanych na serwerze</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>Dotyczy</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Przyjęto</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Działanie</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktywny</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Cały dzień</translation>
    </message>
    <message>
        <source>All notifications</source>
        <translation>Wszystkie powiadomienia</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Wizyta</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Przypisano do</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Próby</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Zablokowany</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanał</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanały</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Zakończono</translation>
    </message>
    <message>
        <source>Completed by</source>
        <translation>Zakończył(a)</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Rozmowa</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Waluta</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Doręczono</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Szczegóły</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Urządzenie</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Podsumowanie</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Kierunek</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenty</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Wykonał(a)</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Edytowano</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Zdarzenie</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Zdarzenia</translation>
    </message>
    <message>
        <source>Executor</source>
        <translation>Wykonawca</translation>
    </message>
    <message>
        <source>Expected amount</source>
        <translation>Przewidywana kwota</translation>
    </message>
    <message>
        <source>Fault in the client’s words</source>
        <translation>Usterka słowami klienta</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Pliki</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dla</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupy</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Wydarzyło się</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>Zajęta do</translation>
    </message>
    <message>
        <source>Invited until</source>
        <translation>Zaproszenie do</translation>
    </message>
    <message>
        <source>Key begins with</source>
        <translation>Klucz zaczyna się od</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Ostatnie zdarzenie</translation>
    </message>
    <message>
        <source>Last event type</source>
        <translation>Typ ostatniego zdarzenia</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Ostatnia wiadomość</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Czas trwania</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Oddział</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Kierownik</translation>
    </message>
    <message>
        <source>May be contacted by</source>
        <translation>Można kontaktować się przez</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Członkowie</translation>
    </message>
    <message>
        <source>Muted until</source>
        <translation>Wyciszone do</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>Czeka na mnie</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Not on this computer</source>
        <translation>Nie ma na tym komputerze</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notatki</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Włączone</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Zlecenie</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Prowadzi</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Opłacono</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Miejsce</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorytet</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Prywatne</translation>
    </message>
    <message>
        <source>Rang for</source>
        <translation>Dzwoniło przez</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Ocena</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Przeczytano</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Reminder, minutes before</source>
        <translation>Przypomnienie, minut przed</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Odpowiedź na</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Odpowiedzialny</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Wersja</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Unieważniono</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Reguła</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Ta sama osoba</translation>
    </message>
    <message>
        <source>Sees own records only</source>
        <translation>Widzi tylko własne rekordy</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Wysłał(a)</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numer seryjny</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Zlecił(a)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>Odłożono do</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Źródło</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etap</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Początek</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Szablon</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Strefa czasowa</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tytuł</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Razem</translation>
    </message>
    <message>
        <source>Waiting since</source>
        <translation>Czeka od</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Co się stało</translation>
    </message>
    <message>
        <source>What is wanted</source>
        <translation>Czego potrzeba</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Tak</translation>
    </message>
    <message>
        <source>marketing: {consent}</source>
        <translation>marketing: {consent}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nic</translation>
    </message>
    <message>
        <source>service: {consent}</source>
        <translation>obsługa: {consent}</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
</context>
<context>
    <name>FirstSync</name>
    <message>
        <source>90 days of history</source>
        <translation>Historia z 90 dni</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>Wszystkie rekordy</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Pytanie serwera</translation>
    </message>
    <message>
        <source>Clients with open orders</source>
        <translation>Klienci z otwartymi zleceniami</translation>
    </message>
    <message>
        <source>Getting your shop’s data</source>
        <translation>Pobieranie danych twojej firmy</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Wznów</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>Otwarte zadania</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Wstrzymaj</translation>
    </message>
    <message>
        <source>People and unread notifications</source>
        <translation>Osoby i nieprzeczytane powiadomienia</translation>
    </message>
    <message>
        <source>What is on the left works already. The rest arrives behind it.</source>
        <translation>To, co po lewej, już działa. Reszta dochodzi w tle.</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>została około %n min</numerusform>
            <numerusform>zostały około %n min</numerusform>
            <numerusform>zostało około %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>została mniej niż minuta</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>wstrzymano</translation>
    </message>
    <message>
        <source>{part} %, {done} of {total} records</source>
        <translation>{part}%, rekordy: {done} z {total}</translation>
    </message>
    <message>
        <source>{stage}, here</source>
        <translation>{stage}: już tutaj</translation>
    </message>
</context>
<context>
    <name>Heard</name>
    <message>
        <source>No sound was heard: nothing here could play it. Check your sound device.</source>
        <translation>Nie było dźwięku: nic tu nie mogło go odtworzyć. Sprawdź urządzenie dźwiękowe.</translation>
    </message>
    <message>
        <source>Your system only beeped: there is no program here that plays sounds.</source>
        <translation>System tylko zapiszczał: nie ma tu programu, który odtwarza dźwięki.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>All</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Wszędzie</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Complete or reopen the task</source>
        <translation>Zakończ lub otwórz ponownie zadanie</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Find user or client</source>
        <translation>Znajdź osobę lub klienta</translation>
    </message>
    <message>
        <source>Fold a group</source>
        <translation>Zwiń grupę</translation>
    </message>
    <message>
        <source>In the center</source>
        <translation>W centrum powiadomień</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Oznacz wszystko jako przeczytane</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Oznacz jako przeczytane</translation>
    </message>
    <message>
        <source>Mute or unmute</source>
        <translation>Wycisz lub wyłącz wyciszenie</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>Czekają na mnie</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Następny wiersz</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Open in the system it came from</source>
        <translation>Otwórz w systemie, z którego pochodzi</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Poprzedni wiersz</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Skróty klawiszowe</translation>
    </message>
    <message>
        <source>Show every row of a group</source>
        <translation>Pokaż wszystkie wiersze grupy</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Odłóż</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Odłożone</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>With something open</source>
        <translation>Gdy coś jest otwarte</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Answered call</source>
        <translation>Odebrane połączenie</translation>
    </message>
    <message>
        <source>Automation failed</source>
        <translation>Błąd automatyzacji</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Klienci</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Nieodebrane połączenie</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Nowa transakcja</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Nowe zapytanie</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Nowe zlecenie</translation>
    </message>
    <message>
        <source>Order changes its status</source>
        <translation>Zlecenie zmienia status</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Otrzymano płatność</translation>
    </message>
    <message>
        <source>Plan or licence ends</source>
        <translation>Kończy się plan lub licencja</translation>
    </message>
    <message>
        <source>Sign-in on a new device</source>
        <translation>Logowanie na nowym urządzeniu</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Task I set is done</source>
        <translation>Zlecone przeze mnie zadanie jest gotowe</translation>
    </message>
    <message>
        <source>Task I set is overdue</source>
        <translation>Zlecone przeze mnie zadanie jest po terminie</translation>
    </message>
    <message>
        <source>Task given to me</source>
        <translation>Zadanie dla mnie</translation>
    </message>
    <message>
        <source>Task is due</source>
        <translation>Zbliża się termin zadania</translation>
    </message>
    <message>
        <source>Test notification</source>
        <translation>Powiadomienie próbne</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Praca</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Locked</source>
        <translation>Zablokowane</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Wyloguj się</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Ktoś inny</translation>
    </message>
    <message>
        <source>This is not the password. Try again.</source>
        <translation>To nie jest to hasło. Spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Odblokuj</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>1 hour</source>
        <translation>1 godzina</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 minut</translation>
    </message>
    <message>
        <source>Everything has been sent.</source>
        <translation>Wszystko zostało wysłane.</translation>
    </message>
    <message>
        <source>Main window</source>
        <translation>Główne okno</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>Oznacz jako przeczytane</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Więcej</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Wycisz</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Skróty klawiszowe</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Wyloguj się</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Ktoś inny…</translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>Zmień osobę</translation>
    </message>
    <message>
        <source>These windows are theirs.</source>
        <translation>To są okna tej osoby.</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Wyłącz wyciszenie</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <translation>Do jutra rana</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>Do…</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Co czeka</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ty</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%n changes wait and will leave by themselves.</source>
        <translation>
            <numerusform>%n zmiana czeka i wyjdzie sama.</numerusform>
            <numerusform>%n zmiany czekają i wyjdą same.</numerusform>
            <numerusform>%n zmian czeka i wyjdzie samo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes were refused by the server.</source>
        <translation>
            <numerusform>Serwer odrzucił %n zmianę.</numerusform>
            <numerusform>Serwer odrzucił %n zmiany.</numerusform>
            <numerusform>Serwer odrzucił %n zmian.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide what becomes of them.</source>
        <translation>Zdecyduj, co z nimi zrobić.</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Rozumiem</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Zobacz</translation>
    </message>
    <message>
        <source>Nothing pops up until you allow Deskbell in the system.</source>
        <translation>Nic się nie pokaże, dopóki nie zezwolisz na Deskbell w systemie.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Zaloguj się</translation>
    </message>
    <message>
        <source>System notifications are blocked.</source>
        <translation>Powiadomienia systemowe są zablokowane.</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Sprawdź ponownie</translation>
    </message>
    <message>
        <source>This computer has no keychain: each start asks for your password.</source>
        <translation>Ten komputer nie ma pęku kluczy: każde uruchomienie poprosi o hasło.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Spróbuj teraz</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Co czeka</translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation>Wylogowano cię.</translation>
    </message>
    <message>
        <source>You can go on working; everything is kept.</source>
        <translation>Możesz dalej pracować; wszystko jest zachowane.</translation>
    </message>
    <message>
        <source>Your sign-in is not remembered.</source>
        <translation>Logowanie nie jest zapamiętane.</translation>
    </message>
    <message>
        <source>next try in {count} s</source>
        <translation>kolejna próba za {count} s</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>Name</source>
        <translation>Imię i nazwisko</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Month after</source>
        <translation>Następny miesiąc</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Poprzedni miesiąc</translation>
    </message>
    <message>
        <source>This moment has passed. Choose a later one.</source>
        <translation>Ta pora już minęła. Wybierz późniejszą.</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Godzina</translation>
    </message>
    <message>
        <source>at</source>
        <translation>o</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n czeka na ciebie</numerusform>
            <numerusform>%n czekają na ciebie</numerusform>
            <numerusform>%n czeka na ciebie</numerusform>
        </translation>
    </message>
    <message>
        <source>Center</source>
        <translation>Centrum</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ty</translation>
    </message>
    <message>
        <source>You: {name}</source>
        <translation>Ty: {name}</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Audit entry</source>
        <translation>Wpis audytu</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Połączenie</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Współpracownik</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Rozmowa</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Transakcja</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Wysyłka</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Bramka</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupa</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktura</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Zapytanie</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Oddział</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Wiadomość</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Powiadomienie</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Zlecenie</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Preferencja</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Reguła</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Nadawca</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Zadanie</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Szablon</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message numerus="yes">
        <source>%n later changes wait for it</source>
        <translation>
            <numerusform>Czeka na nią %n późniejsza zmiana</numerusform>
            <numerusform>Czekają na nią %n późniejsze zmiany</numerusform>
            <numerusform>Czeka na nią %n późniejszych zmian</numerusform>
        </translation>
    </message>
    <message>
        <source>A choice in the settings</source>
        <translation>Wybór w ustawieniach</translation>
    </message>
    <message>
        <source>A colleague’s role or group</source>
        <translation>Rola lub grupa współpracownika</translation>
    </message>
    <message>
        <source>A consent</source>
        <translation>Zgoda</translation>
    </message>
    <message>
        <source>Change a record</source>
        <translation>Zmień rekord</translation>
    </message>
    <message>
        <source>Complete a task</source>
        <translation>Zakończ zadanie</translation>
    </message>
    <message>
        <source>Delete a group</source>
        <translation>Usuń grupę</translation>
    </message>
    <message>
        <source>Delete a task</source>
        <translation>Usuń zadanie</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Zrezygnuj</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Porzucono</translation>
    </message>
    <message>
        <source>It exists already.</source>
        <translation>To już istnieje.</translation>
    </message>
    <message>
        <source>It is gone, or you may not see it.</source>
        <translation>Tego już nie ma lub nie masz dostępu.</translation>
    </message>
    <message>
        <source>It stays until its task is completed.</source>
        <translation>Zostaje, dopóki zadanie nie zostanie zakończone.</translation>
    </message>
    <message>
        <source>Lift a suspension</source>
        <translation>Cofnij zawieszenie</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Oznacz jako przeczytane</translation>
    </message>
    <message>
        <source>Refused changes</source>
        <translation>Odrzucone zmiany</translation>
    </message>
    <message>
        <source>Reminder that rang here</source>
        <translation>Przypomnienie, które zadzwoniło tutaj</translation>
    </message>
    <message>
        <source>Reopen a task</source>
        <translation>Otwórz ponownie zadanie</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Odłóż</translation>
    </message>
    <message>
        <source>Somebody has to stay admin.</source>
        <translation>Ktoś musi pozostać administratorem.</translation>
    </message>
    <message>
        <source>Suspend a colleague</source>
        <translation>Zawieś współpracownika</translation>
    </message>
    <message>
        <source>The client has withdrawn this consent meanwhile.</source>
        <translation>Klient w międzyczasie wycofał tę zgodę.</translation>
    </message>
    <message>
        <source>The key of this sender was ended for good.</source>
        <translation>Klucz tego nadawcy wyłączono na dobre.</translation>
    </message>
    <message>
        <source>The server did not understand it.</source>
        <translation>Serwer tego nie zrozumiał.</translation>
    </message>
    <message>
        <source>The server does not take what stands in “{field}”.</source>
        <translation>Serwer nie przyjmuje tego, co jest w polu „{field}”.</translation>
    </message>
    <message>
        <source>The server is too old for it.</source>
        <translation>Serwer jest na to za stary.</translation>
    </message>
    <message>
        <source>The server ran into a problem with it.</source>
        <translation>Serwer miał z tym problem.</translation>
    </message>
    <message>
        <source>The server refused it, and this Deskbell does not know why.</source>
        <translation>Serwer odmówił, a ta wersja Deskbell nie wie dlaczego.</translation>
    </message>
    <message>
        <source>The task is gone, or you may not see it any more.</source>
        <translation>Zadania już nie ma albo nie możesz go już widzieć.</translation>
    </message>
    <message>
        <source>The task was changed meanwhile.</source>
        <translation>Zadanie w międzyczasie zmieniono.</translation>
    </message>
    <message>
        <source>This is not your present password.</source>
        <translation>To nie jest twoje obecne hasło.</translation>
    </message>
    <message>
        <source>Too many tries. Wait a few minutes.</source>
        <translation>Zbyt wiele prób. Odczekaj kilka minut.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Undo of done</source>
        <translation>Cofnięcie „Gotowe”</translation>
    </message>
    <message>
        <source>Whoever it names is suspended meanwhile.</source>
        <translation>Wskazana osoba jest teraz zawieszona.</translation>
    </message>
    <message>
        <source>You may not do this any more.</source>
        <translation>Nie możesz już tego robić.</translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation>Twój profil</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Admin</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Admins see everything and change the shop’s settings, people and senders.</source>
        <translation>Administratorzy widzą wszystko i zmieniają ustawienia firmy, osoby i nadawców.</translation>
    </message>
    <message>
        <source>Free user</source>
        <translation>Bezpłatny</translation>
    </message>
    <message>
        <source>Free users see their profile and their own list, and no client or record.</source>
        <translation>Użytkownicy bezpłatni widzą swój profil i własną listę, a nie widzą klientów ani rekordów.</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Kierownik</translation>
    </message>
    <message>
        <source>Managers see all clients and records. They do not change the shop’s settings.</source>
        <translation>Kierownicy widzą wszystkich klientów i rekordy. Nie zmieniają ustawień firmy.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Pracownik</translation>
    </message>
    <message>
        <source>Staff see all clients and records. They do not change the shop’s settings.</source>
        <translation>Pracownicy widzą wszystkich klientów i rekordy. Nie zmieniają ustawień firmy.</translation>
    </message>
    <message>
        <source>Staff, own records</source>
        <translation>Pracownik, własne rekordy</translation>
    </message>
    <message>
        <source>They see only the clients and records that they are responsible for.</source>
        <translation>Widzą tylko klientów i rekordy, za które odpowiadają.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A few words that colleagues see beside your name</source>
        <translation>Kilka słów, które współpracownicy widzą obok twojego imienia</translation>
    </message>
    <message>
        <source>A group is called by one name, such as Sales or Main street.</source>
        <translation>Grupa ma jedną nazwę, na przykład Sprzedaż albo Główna.</translation>
    </message>
    <message>
        <source>A group needs a name.</source>
        <translation>Grupa musi mieć nazwę.</translation>
    </message>
    <message>
        <source>A link by which somebody new chooses a password</source>
        <translation>Link, przez który nowa osoba ustala hasło</translation>
    </message>
    <message>
        <source>A real notification through the server, with toast and sound</source>
        <translation>Prawdziwe powiadomienie przez serwer, na ekranie i z dźwiękiem</translation>
    </message>
    <message>
        <source>A sender is one of your other systems, such as the CRM. It posts events with a key of its own.</source>
        <translation>Nadawca to jeden z twoich innych systemów, na przykład CRM. Przesyła zdarzenia z własnym kluczem.</translation>
    </message>
    <message>
        <source>A sender is one of your other systems. Make a key for it, and what it posts appears in the list.</source>
        <translation>Nadawca to jeden z twoich innych systemów. Utwórz dla niego klucz, a to, co przyśle, pojawi się na liście.</translation>
    </message>
    <message>
        <source>A sender needs a name.</source>
        <translation>Nadawca musi mieć nazwę.</translation>
    </message>
    <message>
        <source>A test is under way.</source>
        <translation>Test już trwa.</translation>
    </message>
    <message>
        <source>A type is one word, such as com.example.printer.ink.</source>
        <translation>Typ to jedno słowo, na przykład com.example.printer.ink.</translation>
    </message>
    <message>
        <source>Active now</source>
        <translation>Aktywne teraz</translation>
    </message>
    <message numerus="yes">
        <source>After %n minutes</source>
        <translation>
            <numerusform>Po %n minucie</numerusform>
            <numerusform>Po %n minutach</numerusform>
            <numerusform>Po %n minutach</numerusform>
        </translation>
    </message>
    <message>
        <source>An order that falls to you goes on</source>
        <translation>Zlecenie, które jest twoje, idzie dalej</translation>
    </message>
    <message>
        <source>An order that falls to you has come in</source>
        <translation>Przyszło zlecenie, które jest twoje</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>Inna…</translation>
    </message>
    <message>
        <source>Another sender has this name.</source>
        <translation>Inny nadawca ma tę nazwę.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Wygląd</translation>
    </message>
    <message>
        <source>As the shop: {zone}</source>
        <translation>Jak firma: {zone}</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Jak w systemie</translation>
    </message>
    <message>
        <source>As the system ({part} %)</source>
        <translation>Jak w systemie ({part}%)</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Zapytaj ponownie</translation>
    </message>
    <message>
        <source>Ask for another event</source>
        <translation>Poproś o inne zdarzenie</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>Poproś</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Pytanie serwera…</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>Co najmniej %n znak.</numerusform>
            <numerusform>Co najmniej %n znaki.</numerusform>
            <numerusform>Co najmniej %n znaków.</numerusform>
        </translation>
    </message>
    <message>
        <source>At least 10 characters; a new one signs your other devices out</source>
        <translation>Co najmniej 10 znaków; nowe wylogowuje twoje inne urządzenia</translation>
    </message>
    <message>
        <source>Before a task of yours is due, as early as you like</source>
        <translation>Przed terminem twojego zadania, tak wcześnie, jak chcesz</translation>
    </message>
    <message>
        <source>By the link {name} chooses a new password. Until then the present one works, and devices stay signed in.</source>
        <translation>Przez link {name} wybiera nowe hasło. Do tego czasu działa obecne, a urządzenia pozostają zalogowane.</translation>
    </message>
    <message>
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message>
        <source>Came before, so it was not counted again</source>
        <translation>Przyszło już wcześniej, więc nie liczy się ponownie</translation>
    </message>
    <message>
        <source>Can be lifted at any time.</source>
        <translation>Można to cofnąć w każdej chwili.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Zmień</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Zmień hasło</translation>
    </message>
    <message>
        <source>Change your password</source>
        <translation>Zmień swoje hasło</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Zmienianie…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Closing the window keeps Deskbell running</source>
        <translation>Zamknięcie okna nie kończy pracy Deskbell</translation>
    </message>
    <message>
        <source>Colleagues need a name to call them by.</source>
        <translation>Współpracownicy potrzebują imienia, by się zwracać do tej osoby.</translation>
    </message>
    <message>
        <source>Colleagues need a name to call you by.</source>
        <translation>Współpracownicy potrzebują imienia, by się do ciebie zwracać.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kolory</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Kopiuj polecenie</translation>
    </message>
    <message>
        <source>Copy: {name}</source>
        <translation>Kopiuj: {name}</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Liczba</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemne</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dane</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Deskbell does not start with the system.</source>
        <translation>Deskbell nie uruchamia się z systemem.</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Komputer</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Urządzenia</translation>
    </message>
    <message>
        <source>Does not reach you</source>
        <translation>Nie dociera do ciebie</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Empties the copy on this computer and fills it from the server. What you have not sent yet is kept.</source>
        <translation>Opróżnia kopię na tym komputerze i napełnia ją z serwera. To, czego jeszcze nie wysłano, zostaje.</translation>
    </message>
    <message>
        <source>End the present key now</source>
        <translation>Wyłącz obecny klucz od razu</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Zdarzenie</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Zdarzenia</translation>
    </message>
    <message>
        <source>Everything grows with it, nothing is cut</source>
        <translation>Wszystko rośnie razem z nim, nic nie jest ucinane</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Pobierz ponownie</translation>
    </message>
    <message>
        <source>Fetch everything again</source>
        <translation>Pobierz wszystko ponownie</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Znajdź osobę</translation>
    </message>
    <message>
        <source>Find a place</source>
        <translation>Znajdź miejsce</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Znajdź ustawienie</translation>
    </message>
    <message>
        <source>For a computer that several people use; your password opens it</source>
        <translation>Dla komputera, z którego korzysta kilka osób; otwiera go twoje hasło</translation>
    </message>
    <message>
        <source>For a key that somebody has who should not. Events of {name} are refused until it has the new one.</source>
        <translation>Dla klucza, który trafił w niepowołane ręce. Zdarzenia od {name} są odrzucane, dopóki nie ma tam nowego klucza.</translation>
    </message>
    <message>
        <source>For reminders, times on your lists, and “tomorrow morning”</source>
        <translation>Dla przypomnień, godzin na listach i „jutro rano”</translation>
    </message>
    <message>
        <source>Free users see no client and no record.</source>
        <translation>Użytkownicy bezpłatni nie widzą klientów ani rekordów.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupa</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupy</translation>
    </message>
    <message>
        <source>Groups of {name}</source>
        <translation>Grupy: {name}</translation>
    </message>
    <message>
        <source>How Deskbell looks on this computer.</source>
        <translation>Jak Deskbell wygląda na tym komputerze.</translation>
    </message>
    <message>
        <source>How early a reminder comes</source>
        <translation>Jak wcześnie przychodzi przypomnienie</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>W żadnej grupie</translation>
    </message>
    <message>
        <source>In the list only</source>
        <translation>Tylko na liście</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Zaproś</translation>
    </message>
    <message>
        <source>Invite a colleague</source>
        <translation>Zaproś współpracownika</translation>
    </message>
    <message>
        <source>It came back in {seconds} s.</source>
        <translation>Wróciło po {seconds} s.</translation>
    </message>
    <message>
        <source>It changes at once. Notifications are written in it too, old ones as well.</source>
        <translation>Zmienia się od razu. Powiadomienia też są w nim pisane, także stare.</translation>
    </message>
    <message>
        <source>It is being fetched now.</source>
        <translation>Trwa pobieranie.</translation>
    </message>
    <message>
        <source>It serves whoever sits here, also when Deskbell is quit. Off: nobody reaches it, and nothing is lost</source>
        <translation>Działa, ktokolwiek tu siedzi, także po zamknięciu Deskbella. Wyłączone: nikt się z nim nie połączy, ale nic nie ginie</translation>
    </message>
    <message>
        <source>It stays in the tray and goes on telling you</source>
        <translation>Zostaje w zasobniku i dalej cię powiadamia</translation>
    </message>
    <message>
        <source>It was me</source>
        <translation>To ja</translation>
    </message>
    <message>
        <source>It was me on {name}</source>
        <translation>To ja: {name}</translation>
    </message>
    <message>
        <source>It was not set up as one. The sign-in window does that.</source>
        <translation>Nie został tak skonfigurowany. Robi się to w oknie logowania.</translation>
    </message>
    <message>
        <source>It was shown as a toast, with its sound.</source>
        <translation>Pokazało się na ekranie, z dźwiękiem.</translation>
    </message>
    <message>
        <source>It was shown as a toast.</source>
        <translation>Pokazało się na ekranie.</translation>
    </message>
    <message>
        <source>It was shown as a toast; sounds are off on this computer.</source>
        <translation>Pokazało się na ekranie; dźwięki są na tym komputerze wyłączone.</translation>
    </message>
    <message>
        <source>Its events are refused from now on, and this cannot be undone. What it has sent stays.</source>
        <translation>Jego zdarzenia są odtąd odrzucane i nie można tego cofnąć. To, co przysłał, zostaje.</translation>
    </message>
    <message>
        <source>Key {hint}…</source>
        <translation>Klucz {hint}…</translation>
    </message>
    <message>
        <source>Key, shown only now</source>
        <translation>Klucz, widoczny tylko teraz</translation>
    </message>
    <message>
        <source>Keys of the systems that post events</source>
        <translation>Klucze systemów, które przesyłają zdarzenia</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Ostatnie zdarzenie</translation>
    </message>
    <message>
        <source>Lift the suspension</source>
        <translation>Cofnij zawieszenie</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasne</translation>
    </message>
    <message>
        <source>Light, dark, or as your system has it</source>
        <translation>Jasne, ciemne lub jak w systemie</translation>
    </message>
    <message>
        <source>Link for {name}, works once, for 24 hours</source>
        <translation>Link dla {name}, działa raz, przez 24 godziny</translation>
    </message>
    <message>
        <source>Link is over</source>
        <translation>Link wygasł</translation>
    </message>
    <message>
        <source>Lock when nobody is here</source>
        <translation>Blokuj, gdy nikogo nie ma</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Utwórz klucz</translation>
    </message>
    <message>
        <source>Make the link</source>
        <translation>Utwórz link</translation>
    </message>
    <message>
        <source>Making the link…</source>
        <translation>Tworzenie linku…</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Członkowie</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Więcej</translation>
    </message>
    <message>
        <source>More for {name}</source>
        <translation>Więcej: {name}</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Wycisz</translation>
    </message>
    <message>
        <source>Muted until {time}</source>
        <translation>Wyciszone do {time}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Name and members</source>
        <translation>Nazwa i członkowie</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nigdy</translation>
    </message>
    <message>
        <source>Never while you are muted</source>
        <translation>Nigdy, gdy masz wyciszenie</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nowa grupa</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nowy klucz</translation>
    </message>
    <message>
        <source>New key for {name}</source>
        <translation>Nowy klucz: {name}</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nowe hasło</translation>
    </message>
    <message>
        <source>New password link</source>
        <translation>Link do nowego hasła</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>Nowe hasło jeszcze raz</translation>
    </message>
    <message>
        <source>New sender</source>
        <translation>Nowy nadawca</translation>
    </message>
    <message>
        <source>New, was it you?</source>
        <translation>Nowe, czy to ty?</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>Nie ma jeszcze grup</translation>
    </message>
    <message>
        <source>No senders yet</source>
        <translation>Nie ma jeszcze nadawców</translation>
    </message>
    <message>
        <source>No setting is called so.</source>
        <translation>Żadne ustawienie tak się nie nazywa.</translation>
    </message>
    <message>
        <source>Nobody is called so</source>
        <translation>Nikt się tak nie nazywa</translation>
    </message>
    <message>
        <source>Nobody picked up; it waits until you say done</source>
        <translation>Nikt nie odebrał; czeka, aż powiesz „zrobione”</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Wcale</translation>
    </message>
    <message>
        <source>Not muted</source>
        <translation>Bez wyciszenia</translation>
    </message>
    <message>
        <source>Nothing has come from {name} yet.</source>
        <translation>Od {name} nic jeszcze nie przyszło.</translation>
    </message>
    <message>
        <source>Nothing has told yet whether its sound was heard.</source>
        <translation>Nie wiadomo jeszcze, czy było słychać dźwięk.</translation>
    </message>
    <message>
        <source>Nothing has told yet whether its toast was shown.</source>
        <translation>Nie wiadomo jeszcze, czy pokazało się na ekranie.</translation>
    </message>
    <message>
        <source>Nothing pops up and nothing sounds, on any of your devices</source>
        <translation>Nic nie wyskakuje i nic nie gra na żadnym z twoich urządzeń</translation>
    </message>
    <message>
        <source>Nothing was taken: it could not be read</source>
        <translation>Nic nie przyjęto: nie dało się tego odczytać</translation>
    </message>
    <message>
        <source>Nothing was taken: it is larger than 1 MB</source>
        <translation>Nic nie przyjęto: jest większe niż 1 MB</translation>
    </message>
    <message>
        <source>Nothing was taken: its content type is not one of CloudEvents</source>
        <translation>Nic nie przyjęto: typ zawartości nie jest typem CloudEvents</translation>
    </message>
    <message>
        <source>Nothing was taken: the field {field} is not right</source>
        <translation>Nic nie przyjęto: pole {field} jest nieprawidłowe</translation>
    </message>
    <message>
        <source>Nothing was taken: this is no CloudEvent</source>
        <translation>Nic nie przyjęto: to nie jest CloudEvent</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Jeszcze nic</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Powiadomienia</translation>
    </message>
    <message>
        <source>Of the windows and of every notification, old ones as well</source>
        <translation>Okien i każdego powiadomienia, także starych</translation>
    </message>
    <message>
        <source>Off: nothing pops up here, everything still goes on the list</source>
        <translation>Wyłączone: nic się nie pokazuje, ale wszystko trafia na listę</translation>
    </message>
    <message>
        <source>Off: the window opens as well when the system starts it</source>
        <translation>Wyłączone: przy starcie z systemem otwiera się także okno</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Chwileczkę…</translation>
    </message>
    <message>
        <source>One of your systems could not do what it should; for admins</source>
        <translation>Jeden z twoich systemów nie zrobił tego, co miał; dla administratorów</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>Inne zdarzenia</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Strony</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>People who are told, or talked to, as one</source>
        <translation>Osoby powiadamiane, lub do których się mówi, jak do jednej</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Odtwórz</translation>
    </message>
    <message>
        <source>Pops up for a few seconds</source>
        <translation>Pokazuje się na kilka sekund</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Obecne hasło</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Cisza</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Odwołaj</translation>
    </message>
    <message>
        <source>Revoke the key of {name}</source>
        <translation>Odwołaj klucz: {name}</translation>
    </message>
    <message>
        <source>Revoke {name}</source>
        <translation>Odwołaj: {name}</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Unieważniono</translation>
    </message>
    <message>
        <source>Say it on a device that you used before.</source>
        <translation>Potwierdź na urządzeniu, którego już używasz.</translation>
    </message>
    <message>
        <source>Signed out of every device at once. Tasks and records stay as they are; what was not sent yet waits on the device.</source>
        <translation>Nastąpi natychmiastowe wylogowanie ze wszystkich urządzeń. Zadania i dane pozostaną bez zmian; to, czego jeszcze nie wysłano, poczeka na urządzeniu.</translation>
    </message>
    <message>
        <source>So long before a task of yours is due</source>
        <translation>Tyle przed terminem twojego zadania</translation>
    </message>
    <message>
        <source>Somebody asks for something, and it falls to you</source>
        <translation>Ktoś o coś pyta, i to jest twoje</translation>
    </message>
    <message>
        <source>Suspend {name}</source>
        <translation>Zawieś: {name}</translation>
    </message>
    <message>
        <source>The copy of what you may see, and what you have not sent yet</source>
        <translation>Kopia tego, co możesz widzieć, i to, czego jeszcze nie wysłano</translation>
    </message>
    <message>
        <source>The groups of {name} are changed</source>
        <translation>{name}: zmieniono grupy</translation>
    </message>
    <message>
        <source>The server is being told.</source>
        <translation>Serwer jest powiadamiany.</translation>
    </message>
    <message>
        <source>The server is changing it.</source>
        <translation>Serwer zmienia hasło.</translation>
    </message>
    <message>
        <source>The server is making the link.</source>
        <translation>Serwer tworzy link.</translation>
    </message>
    <message>
        <source>This device is being signed out.</source>
        <translation>To urządzenie jest wylogowywane.</translation>
    </message>
    <message>
        <source>This device is new itself</source>
        <translation>To urządzenie samo jest nowe</translation>
    </message>
    <message>
        <source>What colleagues see, in lists and beside what you write</source>
        <translation>Co widzą współpracownicy: na listach i obok tego, co piszesz</translation>
    </message>
    <message>
        <source>Where this copy comes from; colleagues sign in at the same address</source>
        <translation>Skąd jest ta kopia; współpracownicy logują się pod tym samym adresem</translation>
    </message>
    <message>
        <source>Where you are signed in, and signing out from afar</source>
        <translation>Gdzie jesteś zalogowany i jak wylogować się z daleka</translation>
    </message>
    <message>
        <source>Whoever you gave it to has let its time pass</source>
        <translation>Ten, komu je dano, przegapił termin</translation>
    </message>
    <message>
        <source>Whoever you gave it to is through with it</source>
        <translation>Ten, komu je dano, skończył</translation>
    </message>
    <message>
        <source>Your plan or a licence runs out soon; for admins</source>
        <translation>Twój plan lub licencja niedługo się kończy; dla administratorów</translation>
    </message>
    <message>
        <source>Your server signs its own certificate. Copy the file certificate.pem to where you run this; on the server it lies in the folder tls of the data directory.</source>
        <translation>Twój serwer sam podpisuje swój certyfikat. Skopiuj plik certificate.pem tam, gdzie to uruchamiasz; na serwerze leży w folderze tls katalogu danych.</translation>
    </message>
    <message>
        <source>first seen {time}</source>
        <translation>pierwszy raz: {time}</translation>
    </message>
    <message>
        <source>{name} is changed</source>
        <translation>{name}: zmieniono</translation>
    </message>
    <message>
        <source>{name} is suspended</source>
        <translation>{name}: zawieszono</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>A call that falls to you was answered</source>
        <translation>Odebrano połączenie, które jest twoje</translation>
    </message>
    <message>
        <source>A client that falls to you has paid</source>
        <translation>Twój klient zapłacił</translation>
    </message>
    <message>
        <source>A colleague has given you a task</source>
        <translation>Współpracownik dał ci zadanie</translation>
    </message>
    <message>
        <source>A deal that falls to you has come in</source>
        <translation>Przyszła transakcja, która jest twoja</translation>
    </message>
    <message>
        <source>Back at 14:00</source>
        <translation>Wracam o 14:00</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Skopiowano</translation>
    </message>
    <message>
        <source>Put it into the settings of {name}. The server keeps no copy that can be read: for a lost key, a new one is made.</source>
        <translation>Wpisz go w ustawieniach {name}. Serwer nie przechowuje kopii, którą można odczytać: zamiast utraconego klucza tworzy się nowy.</translation>
    </message>
    <message>
        <source>Recent events</source>
        <translation>Ostatnie zdarzenia</translation>
    </message>
    <message>
        <source>Recent events of {name}</source>
        <translation>Ostatnie zdarzenia: {name}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Odrzucone</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>Rola: {name}</translation>
    </message>
    <message>
        <source>Roles, own records, suspending</source>
        <translation>Role, własne rekordy, zawieszanie</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Wyślij próbne</translation>
    </message>
    <message>
        <source>Send it to {name} by a way you trust. It is shown only now; a new one can be made at any time, which ends this one.</source>
        <translation>Przekaż: {name}, w sposób, któremu ufasz. Widać go tylko teraz; nowy można utworzyć w każdej chwili, a ten wtedy przestaje działać.</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Nadawca</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Nadawcy</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serwer</translation>
    </message>
    <message>
        <source>Settings – Deskbell</source>
        <translation>Ustawienia – Deskbell</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Sign out and erase what it has not sent</source>
        <translation>Wyloguj i skasuj to, czego nie wysłało</translation>
    </message>
    <message>
        <source>Sign out everywhere else</source>
        <translation>Wyloguj wszędzie indziej</translation>
    </message>
    <message>
        <source>Sign out, keep what it has not sent</source>
        <translation>Wyloguj i zachowaj to, czego nie wysłało</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Bez wyskakiwania</translation>
    </message>
    <message>
        <source>So that nothing waits unseen after a restart</source>
        <translation>Aby po ponownym uruchomieniu nic nie czekało niezauważone</translation>
    </message>
    <message>
        <source>Somebody has this address already.</source>
        <translation>Ktoś już ma ten adres.</translation>
    </message>
    <message>
        <source>Something that could not be read</source>
        <translation>Coś, czego nie dało się odczytać</translation>
    </message>
    <message>
        <source>Sound with a toast</source>
        <translation>Dźwięk przy powiadomieniu</translation>
    </message>
    <message>
        <source>Start with the system</source>
        <translation>Uruchamiaj razem z systemem</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Stays until you answer it</source>
        <translation>Zostaje, dopóki nie odpowiesz</translation>
    </message>
    <message>
        <source>Sticky</source>
        <translation>Przypięte</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Zawieś</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Zawieszony</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>Wybierz to</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Przyjęto</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Rozmiar tekstu</translation>
    </message>
    <message>
        <source>The new key works at once. The present one works for 24 hours more, so that there is time to put the new one in its place.</source>
        <translation>Nowy klucz działa od razu. Obecny działa jeszcze 24 godziny, żeby był czas go zastąpić.</translation>
    </message>
    <message>
        <source>The search looks at names and e-mail addresses.</source>
        <translation>Wyszukiwanie obejmuje nazwiska i adresy e-mail.</translation>
    </message>
    <message>
        <source>The server is ending the key.</source>
        <translation>Serwer wyłącza klucz.</translation>
    </message>
    <message>
        <source>The server is making the key.</source>
        <translation>Serwer tworzy klucz.</translation>
    </message>
    <message>
        <source>The server took the test, but it has not come back yet. Try again.</source>
        <translation>Serwer przyjął próbę, ale jeszcze nie wróciła. Spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The test is on its way…</source>
        <translation>Próba jest w drodze…</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Hasła nie są takie same.</translation>
    </message>
    <message>
        <source>Then only in the tray</source>
        <translation>I tylko w zasobniku</translation>
    </message>
    <message>
        <source>There are no groups yet. Make one on the tab Groups.</source>
        <translation>Nie ma jeszcze grup. Utwórz grupę na karcie Grupy.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Ten komputer</translation>
    </message>
    <message>
        <source>This computer is the server</source>
        <translation>Ten komputer jest serwerem</translation>
    </message>
    <message>
        <source>This is not your present password.</source>
        <translation>To nie jest twoje obecne hasło.</translation>
    </message>
    <message>
        <source>This is the one you have.</source>
        <translation>To hasło już masz.</translation>
    </message>
    <message>
        <source>This needs the server. It works once Deskbell is online.</source>
        <translation>To wymaga serwera. Zadziała, gdy Deskbell będzie online.</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>To urządzenie</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Strefa czasowa</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Strefy czasowe</translation>
    </message>
    <message>
        <source>Toast</source>
        <translation>Wyskakujące</translation>
    </message>
    <message>
        <source>Toasts and sound</source>
        <translation>Wyskakujące i dźwięk</translation>
    </message>
    <message>
        <source>Toasts appear as chosen under Notifications.</source>
        <translation>Powiadomienia wyskakują tak, jak wybrano w sekcji Powiadomienia.</translation>
    </message>
    <message>
        <source>Toasts appear on this computer, without sound.</source>
        <translation>Powiadomienia wyskakują na tym komputerze bez dźwięku.</translation>
    </message>
    <message>
        <source>Toasts appear on this computer. A test shows you one, with sound.</source>
        <translation>Powiadomienia wyskakują na tym komputerze. Próba pokaże jedno, z dźwiękiem.</translation>
    </message>
    <message>
        <source>Toasts are off on this computer: nothing pops up, the list goes on.</source>
        <translation>Na tym komputerze nic się nie pokazuje, lista działa dalej.</translation>
    </message>
    <message>
        <source>Try it: this posts a lead</source>
        <translation>Wypróbuj: to przesyła zapytanie</translation>
    </message>
    <message>
        <source>Who may sign in, what they may do, and who is called as one.</source>
        <translation>Kto może się zalogować, co może robić i kogo woła się razem.</translation>
    </message>
    <message>
        <source>You are muted until {time}: nothing pops up, the list goes on.</source>
        <translation>Masz wyciszenie do {time}: nic się nie pokazuje, lista działa dalej.</translation>
    </message>
    <message>
        <source>You chose silence for everything: nothing pops up, the list goes on.</source>
        <translation>Wybrano ciszę dla wszystkiego: nic się nie pokazuje, lista działa dalej.</translation>
    </message>
    <message>
        <source>You sign in with it. It cannot be changed.</source>
        <translation>Nim się logujesz. Nie można go zmienić.</translation>
    </message>
    <message>
        <source>Your other systems that post events, each with its own key.</source>
        <translation>Twoje inne systemy, które przesyłają zdarzenia, każdy z własnym kluczem.</translation>
    </message>
    <message>
        <source>Your system shows no notifications: nothing pops up, the list goes on. Allow Deskbell in the system’s settings.</source>
        <translation>System nie pokazuje powiadomień: nic się nie pokazuje, lista działa dalej. Zezwól na Deskbell w ustawieniach systemu.</translation>
    </message>
    <message>
        <source>Toasts on this computer</source>
        <translation>Wyskakujące powiadomienia na tym komputerze</translation>
    </message>
    <message numerus="yes">
        <source>%n invited</source>
        <translation>
            <numerusform>%n zaproszona</numerusform>
            <numerusform>%n zaproszone</numerusform>
            <numerusform>%n zaproszonych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n osoba</numerusform>
            <numerusform>%n osoby</numerusform>
            <numerusform>%n osób</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspended</source>
        <translation>
            <numerusform>%n zawieszona</numerusform>
            <numerusform>%n zawieszone</numerusform>
            <numerusform>%n zawieszonych</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoking signs a device out at once and erases its copy of the list.</source>
        <translation>Odwołanie od razu wylogowuje urządzenie i kasuje jego kopię listy.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Włącz</translation>
    </message>
    <message>
        <source>Type of the event</source>
        <translation>Typ zdarzenia</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Wyłącz wyciszenie</translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation>Urządzenie bez nazwy</translation>
    </message>
    <message>
        <source>Users and groups</source>
        <translation>Użytkownicy i grupy</translation>
    </message>
    <message>
        <source>What colleagues see, and where you are signed in.</source>
        <translation>Co widzą współpracownicy i gdzie jesteś zalogowany.</translation>
    </message>
    <message>
        <source>What holds for this computer alone.</source>
        <translation>To, co dotyczy tylko tego komputera.</translation>
    </message>
    <message>
        <source>What pops up and what is heard here.</source>
        <translation>Co się tu pokazuje i co słychać.</translation>
    </message>
    <message>
        <source>What reaches you, and how. Every notification also stays in the list.</source>
        <translation>Co do ciebie dociera i jak. Każde powiadomienie zostaje też na liście.</translation>
    </message>
    <message>
        <source>Where your data lies</source>
        <translation>Gdzie leżą twoje dane</translation>
    </message>
    <message>
        <source>While you are muted nothing pops up and nothing sounds, on any of your devices. The list goes on: everything is there when you look.</source>
        <translation>Gdy masz wyciszenie, nic się nie pokazuje i nic nie dzwoni na żadnym z twoich urządzeń. Lista działa dalej: wszystko tam będzie, gdy zajrzysz.</translation>
    </message>
    <message>
        <source>Write the address they sign in with.</source>
        <translation>Wpisz adres, którym ta osoba się loguje.</translation>
    </message>
    <message>
        <source>Write the name colleagues know.</source>
        <translation>Wpisz imię, które znają współpracownicy.</translation>
    </message>
    <message>
        <source>Write the password you sign in with now.</source>
        <translation>Wpisz hasło, którym się teraz logujesz.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ty</translation>
    </message>
    <message>
        <source>Your other devices are signed out and ask for the new one.</source>
        <translation>Inne twoje urządzenia zostaną wylogowane i poproszą o nowe.</translation>
    </message>
    <message>
        <source>Your other systems may send events of their own types. Write the type exactly as the system sends it, and its events reach you too.</source>
        <translation>Twoje inne systemy mogą przysyłać zdarzenia własnych typów. Wpisz typ dokładnie tak, jak wysyła go system, a jego zdarzenia też do ciebie dotrą.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Hasło zostało zmienione.</translation>
    </message>
    <message>
        <source>Your server listens on this computer only: the link works here and on no other computer.</source>
        <translation>Twój serwer działa tylko na tym komputerze: link zadziała tutaj i nigdzie indziej.</translation>
    </message>
    <message>
        <source>Your system did not take this change.</source>
        <translation>System nie przyjął tej zmiany.</translation>
    </message>
    <message>
        <source>Your system shows no notifications. Allow Deskbell in its settings.</source>
        <translation>System nie pokazuje powiadomień. Zezwól na Deskbell w jego ustawieniach.</translation>
    </message>
    <message>
        <source>last used {time}</source>
        <translation>ostatnio używane {time}</translation>
    </message>
    <message>
        <source>signed in since {day}</source>
        <translation>zalogowane od {day}</translation>
    </message>
    <message>
        <source>{count} min before</source>
        <translation>{count} min przed</translation>
    </message>
    <message>
        <source>{count} more: the search above finds them.</source>
        <translation>Jeszcze {count}: znajdzie je wyszukiwanie powyżej.</translation>
    </message>
    <message>
        <source>{name} is deleted</source>
        <translation>{name}: usunięto</translation>
    </message>
    <message>
        <source>{name} may sign in again</source>
        <translation>{name}: może znów się logować</translation>
    </message>
    <message>
        <source>{name}: {role}</source>
        <translation>{name}: {role}</translation>
    </message>
    <message>
        <source>{old} is called {name} now</source>
        <translation>{old}: nowe imię i nazwisko – {name}</translation>
    </message>
    <message>
        <source>{part} %</source>
        <translation>{part}%</translation>
    </message>
    <message>
        <source>{record}: update</source>
        <translation>{record}: aktualizacja</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>zostało {span}</translation>
    </message>
    <message>
        <source>{taken} in {folder}, and {logs} of logs in {log_folder}</source>
        <translation>{taken} w {folder} oraz {logs} dzienników w {log_folder}</translation>
    </message>
    <message>
        <source>“{name}” is in the table already.</source>
        <translation>„{name}” jest już w tabeli.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>A new password</source>
        <translation>Nowe hasło</translation>
    </message>
    <message>
        <source>An e-mail address has an @ in it.</source>
        <translation>Adres e-mail zawiera znak @.</translation>
    </message>
    <message>
        <source>Ask an administrator for a new link, and paste it here.</source>
        <translation>Poproś administratora o nowy link i wklej go tutaj.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters; a few words are easy to keep.</source>
        <translation>
            <numerusform>Co najmniej %n znak; kilka słów łatwo zapamiętać.</numerusform>
            <numerusform>Co najmniej %n znaki; kilka słów łatwo zapamiętać.</numerusform>
            <numerusform>Co najmniej %n znaków; kilka słów łatwo zapamiętać.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Choose a password</source>
        <translation>Wybierz hasło</translation>
    </message>
    <message>
        <source>Colleagues sign in from their computers</source>
        <translation>Współpracownicy logują się ze swoich komputerów</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>From your invitation</source>
        <translation>Z twojego zaproszenia</translation>
    </message>
    <message>
        <source>I have a password</source>
        <translation>Mam hasło</translation>
    </message>
    <message>
        <source>I have a server</source>
        <translation>Mam serwer</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Mam zaproszenie</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Zaproszenie</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Dołącz</translation>
    </message>
    <message>
        <source>Join your shop</source>
        <translation>Dołącz do swojej firmy</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Dołączanie…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Język: {name}</translation>
    </message>
    <message>
        <source>Name of your shop</source>
        <translation>Nazwa twojej firmy</translation>
    </message>
    <message>
        <source>No server yet?</source>
        <translation>Nie masz serwera?</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Reset it</source>
        <translation>Zresetuj</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Adres serwera</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Skonfiguruj</translation>
    </message>
    <message>
        <source>Set up this computer</source>
        <translation>Skonfiguruj ten komputer</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <translation>Konfigurowanie…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Zaloguj się</translation>
    </message>
    <message>
        <source>Sign in to Deskbell</source>
        <translation>Zaloguj się do Deskbell</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Logowanie…</translation>
    </message>
    <message>
        <source>The answer is on its way.</source>
        <translation>Odpowiedź jest w drodze.</translation>
    </message>
    <message>
        <source>This computer can be the server.</source>
        <translation>Ten komputer może być serwerem.</translation>
    </message>
    <message>
        <source>This is not a whole invitation. Copy it again, to its very end.</source>
        <translation>To nie jest całe zaproszenie. Skopiuj je ponownie, do samego końca.</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>Zaufany</translation>
    </message>
    <message>
        <source>Write the address from your invitation.</source>
        <translation>Wpisz adres z zaproszenia.</translation>
    </message>
    <message>
        <source>Write the name that your colleagues will see.</source>
        <translation>Wpisz nazwę, którą zobaczą współpracownicy.</translation>
    </message>
    <message>
        <source>Write your e-mail address.</source>
        <translation>Wpisz swój adres e-mail.</translation>
    </message>
    <message>
        <source>Write your password.</source>
        <translation>Wpisz swoje hasło.</translation>
    </message>
    <message>
        <source>Your e-mail</source>
        <translation>Twój e-mail</translation>
    </message>
    <message>
        <source>Your own server</source>
        <translation>Twój własny serwer</translation>
    </message>
    <message>
        <source>deskbell://join/… with the link in it</source>
        <translation>deskbell://join/… z linkiem w środku</translation>
    </message>
    <message>
        <source>everything stays on this computer</source>
        <translation>wszystko zostaje na tym komputerze</translation>
    </message>
    <message>
        <source>the link works once</source>
        <translation>link działa raz</translation>
    </message>
    <message>
        <source>to your shop’s Deskbell</source>
        <translation>do Deskbell twojej firmy</translation>
    </message>
</context>
<context>
    <name>Snooze</name>
    <message>
        <source>1 hour</source>
        <translation>1 godzina</translation>
    </message>
    <message>
        <source>20 minutes</source>
        <translation>20 minut</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>W przyszłym tygodniu</translation>
    </message>
    <message>
        <source>Pick a time…</source>
        <translation>Wybierz porę…</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Odłóż</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <translation>Dziś po południu</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Dziś wieczorem</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Jutro rano</translation>
    </message>
    <message>
        <source>Wake it now</source>
        <translation>Przywróć teraz</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n changes wait to be sent</source>
        <translation>
            <numerusform>%n zmiana czeka na wysłanie</numerusform>
            <numerusform>%n zmiany czekają na wysłanie</numerusform>
            <numerusform>%n zmian czeka na wysłanie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n czeka na ciebie</numerusform>
            <numerusform>%n czekają na ciebie</numerusform>
            <numerusform>%n czeka na ciebie</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Łączenie</translation>
    </message>
    <message>
        <source>Getting your shop&apos;s data</source>
        <translation>Pobieranie danych twojej firmy</translation>
    </message>
    <message>
        <source>Muted until {time}</source>
        <translation>Wyciszone do {time}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Offline od {time}</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message numerus="yes">
        <source>Online, %n need you</source>
        <translation>
            <numerusform>Online, %n czeka na ciebie</numerusform>
            <numerusform>Online, %n czekają na ciebie</numerusform>
            <numerusform>Online, %n czeka na ciebie</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused at {part} %</source>
        <translation>Wstrzymano przy {part} %</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Wylogowano</translation>
    </message>
    <message>
        <source>System notifications are blocked</source>
        <translation>Powiadomienia systemowe są zablokowane</translation>
    </message>
    <message>
        <source>{part} %</source>
        <translation>{part}%</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dzień</numerusform>
            <numerusform>%n dni</numerusform>
            <numerusform>%n dni</numerusform>
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
        <translation>jutro, {time}</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} godz.</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dzień</numerusform>
            <numerusform>%n dni</numerusform>
            <numerusform>%n dni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n godzina</numerusform>
            <numerusform>%n godziny</numerusform>
            <numerusform>%n godzin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new notifications</source>
        <translation>
            <numerusform>%n nowe powiadomienie</numerusform>
            <numerusform>%n nowe powiadomienia</numerusform>
            <numerusform>%n nowych powiadomień</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other</source>
        <translation>
            <numerusform>%n inne</numerusform>
            <numerusform>%n inne</numerusform>
            <numerusform>%n innych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue tasks</source>
        <translation>
            <numerusform>%n zadanie po terminie</numerusform>
            <numerusform>%n zadania po terminie</numerusform>
            <numerusform>%n zadań po terminie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n czeka na ciebie</numerusform>
            <numerusform>%n czekają na ciebie</numerusform>
            <numerusform>%n czeka na ciebie</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Odłóż</translation>
    </message>
    <message>
        <source>Snooze all</source>
        <translation>Odłóż wszystkie</translation>
    </message>
    <message>
        <source>While you were away ({span})</source>
        <translation>Podczas twojej nieobecności ({span})</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>1 hour</source>
        <translation>1 godzina</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 minut</translation>
    </message>
    <message>
        <source>Main window</source>
        <translation>Główne okno</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Wycisz</translation>
    </message>
    <message>
        <source>Open center</source>
        <translation>Otwórz centrum</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Zaloguj się</translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>Zmień osobę</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Wyłącz wyciszenie</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <translation>Do jutra rana</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>Do…</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>A file of Deskbell is damaged</source>
        <translation>Plik programu Deskbell jest uszkodzony</translation>
    </message>
    <message>
        <source>An administrator has suspended your sign-in. Ask them to lift it.</source>
        <translation>Administrator zawiesił twoje logowanie. Poproś o odblokowanie.</translation>
    </message>
    <message>
        <source>Ask an administrator of your account.</source>
        <translation>Poproś administratora swojego konta.</translation>
    </message>
    <message>
        <source>Ask your administrator for a new one.</source>
        <translation>Poproś administratora o nowy.</translation>
    </message>
    <message>
        <source>Check both and try again.</source>
        <translation>Sprawdź oba i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Deskbell is busy saving</source>
        <translation>Deskbell właśnie zapisuje</translation>
    </message>
    <message>
        <source>Deskbell needs an update</source>
        <translation>Deskbell wymaga aktualizacji</translation>
    </message>
    <message>
        <source>Deskbell tries again by itself. If this stays, have the disk looked at.</source>
        <translation>Deskbell sam spróbuje ponownie. Jeśli to nie minie, zleć sprawdzenie dysku.</translation>
    </message>
    <message>
        <source>It can be done once Deskbell is online.</source>
        <translation>Będzie to możliwe, gdy Deskbell będzie online.</translation>
    </message>
    <message>
        <source>It ended with these words: {detail}</source>
        <translation>Zakończył pracę słowami: {detail}</translation>
    </message>
    <message>
        <source>It ended without a word.</source>
        <translation>Zakończył pracę bez słowa.</translation>
    </message>
    <message>
        <source>It has ended, or this computer&apos;s clock is wrong. Check the date and time here, then tell your administrator.</source>
        <translation>Wygasł albo zegar tego komputera jest błędny. Sprawdź tutaj datę i godzinę, a potem powiadom administratora.</translation>
    </message>
    <message>
        <source>It is being rebuilt. Unsent changes are kept.</source>
        <translation>Jest odbudowywana. Niewysłane zmiany są zachowane.</translation>
    </message>
    <message>
        <source>It may have been removed.</source>
        <translation>Być może zostało usunięte.</translation>
    </message>
    <message>
        <source>It was not ready in time. This computer may be busy: try again.</source>
        <translation>Nie był gotowy na czas. Ten komputer może być zajęty: spróbuj ponownie.</translation>
    </message>
    <message>
        <source>It was put aside, and your notifications are fetched again from the server.</source>
        <translation>Odłożono go na bok, a powiadomienia są ponownie pobierane z serwera.</translation>
    </message>
    <message>
        <source>Its certificate is from nobody that this computer trusts, or for another address. Use the address from your invitation; nothing was sent.</source>
        <translation>Jego certyfikat nie pochodzi od nikogo, komu ten komputer ufa, albo dotyczy innego adresu. Użyj adresu z zaproszenia; niczego nie wysłano.</translation>
    </message>
    <message>
        <source>Its log says more.</source>
        <translation>Więcej mówi jego dziennik.</translation>
    </message>
    <message>
        <source>Nobody vouches for this server</source>
        <translation>Nikt nie ręczy za ten serwer</translation>
    </message>
    <message>
        <source>Nothing answers at this address. Check the address and your connection.</source>
        <translation>Pod tym adresem nic nie odpowiada. Sprawdź adres i połączenie.</translation>
    </message>
    <message>
        <source>Nothing was changed. Install the newer version to open them.</source>
        <translation>Niczego nie zmieniono. Zainstaluj nowszą wersję, aby je otworzyć.</translation>
    </message>
    <message>
        <source>Nothing was lost. Try again in a moment.</source>
        <translation>Nic nie przepadło. Spróbuj za chwilę.</translation>
    </message>
    <message>
        <source>One of the fields is not what the server expects.</source>
        <translation>Jedno z pól nie jest takie, jakiego oczekuje serwer.</translation>
    </message>
    <message>
        <source>Set the date and time of this computer, then try again.</source>
        <translation>Ustaw datę i godzinę tego komputera i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Zaloguj się ponownie</translation>
    </message>
    <message>
        <source>Sign in to it with the e-mail address and password it was set up with.</source>
        <translation>Zaloguj się adresem e-mail i hasłem, z którymi został założony.</translation>
    </message>
    <message>
        <source>Something went wrong in Deskbell</source>
        <translation>Coś poszło nie tak w Deskbell</translation>
    </message>
    <message>
        <source>The disk cannot be written to</source>
        <translation>Nie można zapisywać na dysku</translation>
    </message>
    <message>
        <source>The disk does not answer properly</source>
        <translation>Dysk nie odpowiada prawidłowo</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Dysk jest pełny</translation>
    </message>
    <message>
        <source>The e-mail address or password is wrong</source>
        <translation>Błędny adres e-mail lub hasło</translation>
    </message>
    <message>
        <source>The server cannot be found</source>
        <translation>Nie znaleziono serwera</translation>
    </message>
    <message>
        <source>The server could not answer. Try again in a moment.</source>
        <translation>Serwer nie mógł odpowiedzieć. Spróbuj ponownie za chwilę.</translation>
    </message>
    <message>
        <source>The server could not be started</source>
        <translation>Nie udało się uruchomić serwera</translation>
    </message>
    <message>
        <source>The server does not know this session. Your unsent changes are kept.</source>
        <translation>Serwer nie zna tej sesji. Niewysłane zmiany są zachowane.</translation>
    </message>
    <message>
        <source>The server has a problem</source>
        <translation>Serwer ma problem</translation>
    </message>
    <message>
        <source>The server refused this</source>
        <translation>Serwer to odrzucił</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one in your invitation. Ask your administrator for a new address; nothing was sent.</source>
        <translation>Serwer ma inny certyfikat niż w zaproszeniu. Poproś administratora o nowy adres; niczego nie wysłano.</translation>
    </message>
    <message>
        <source>The server was restored from a backup</source>
        <translation>Serwer przywrócono z kopii zapasowej</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not good today</source>
        <translation>Certyfikat serwera nie jest dziś ważny</translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation>Tu nic nie ma</translation>
    </message>
    <message>
        <source>These files belong to a newer Deskbell</source>
        <translation>Te pliki należą do nowszego Deskbell</translation>
    </message>
    <message>
        <source>This address does not work</source>
        <translation>Ten adres nie działa</translation>
    </message>
    <message>
        <source>This change was not saved. Free some space; Deskbell goes on by itself.</source>
        <translation>Tej zmiany nie zapisano. Zwolnij miejsce; Deskbell sam ruszy dalej.</translation>
    </message>
    <message>
        <source>This computer is a server already</source>
        <translation>Ten komputer jest już serwerem</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>Zegar tego komputera jest błędny</translation>
    </message>
    <message>
        <source>This device was signed out by you or an administrator.</source>
        <translation>To urządzenie wylogowano: zrobiłeś to ty lub administrator.</translation>
    </message>
    <message>
        <source>This is not the server you know</source>
        <translation>To nie jest serwer, który znasz</translation>
    </message>
    <message>
        <source>This link was used or has expired</source>
        <translation>Ten link został użyty lub wygasł</translation>
    </message>
    <message>
        <source>This needs the server</source>
        <translation>To wymaga serwera</translation>
    </message>
    <message>
        <source>This version is too old for your server. Install the newest one.</source>
        <translation>Ta wersja jest za stara dla twojego serwera. Zainstaluj najnowszą.</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>Zbyt wiele prób</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Spróbuj za chwilę.</translation>
    </message>
    <message>
        <source>Use the address from your invitation; it begins with deskbell:// or https://.</source>
        <translation>Użyj adresu z zaproszenia; zaczyna się od deskbell:// lub https://.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Odczekaj kilka minut i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>What could still be read is kept and will be sent: {saved}. The damaged file was put aside as {file}.</source>
        <translation>To, co dało się odczytać, zachowano i zostanie wysłane: {saved}. Uszkodzony plik odłożono jako {file}.</translation>
    </message>
    <message>
        <source>You are suspended</source>
        <translation>Twoje konto jest zawieszone</translation>
    </message>
    <message>
        <source>You can read everything, but nothing new is saved until it can be written again.</source>
        <translation>Możesz czytać wszystko, ale nic nowego nie zapisze się, dopóki zapis nie wróci.</translation>
    </message>
    <message>
        <source>You may not do this</source>
        <translation>Nie możesz tego zrobić</translation>
    </message>
    <message>
        <source>You were signed out</source>
        <translation>Wylogowano cię</translation>
    </message>
    <message>
        <source>Your data could not be saved</source>
        <translation>Nie udało się zapisać danych</translation>
    </message>
    <message>
        <source>Your local copy is being rebuilt. Unsent changes are kept.</source>
        <translation>Lokalna kopia jest odbudowywana. Niewysłane zmiany są zachowane.</translation>
    </message>
    <message>
        <source>Your local copy is too old</source>
        <translation>Lokalna kopia jest za stara</translation>
    </message>
    <message>
        <source>Your unsent changes were damaged</source>
        <translation>Twoje niewysłane zmiany zostały uszkodzone</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message numerus="yes">
        <source>%n rows done</source>
        <translation>
            <numerusform>Gotowe: %n wiersz</numerusform>
            <numerusform>Gotowe: %n wiersze</numerusform>
            <numerusform>Gotowe: %n wierszy</numerusform>
        </translation>
    </message>
    <message>
        <source>Awake again</source>
        <translation>Znów na liście</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Snoozed until {moment}</source>
        <translation>Odłożono do {moment}</translation>
    </message>
    <message>
        <source>Task completed</source>
        <translation>Zadanie zakończone</translation>
    </message>
    <message>
        <source>Task reopened</source>
        <translation>Zadanie otwarte ponownie</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>It leaves by itself, in this order, as soon as it can.</source>
        <translation>Wyśle się samo, w tej kolejności, gdy tylko się da.</translation>
    </message>
    <message>
        <source>It waits for your decision on a refused change before it.</source>
        <translation>Czeka na twoją decyzję w sprawie wcześniejszej odrzuconej zmiany.</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Co czeka</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>A few switches, then Deskbell lives beside your clock.</source>
        <translation>Kilka przełączników i Deskbell zamieszka obok zegara.</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Dozwolone</translation>
    </message>
    <message>
        <source>Allowed. The test was shown at {time}.</source>
        <translation>Dozwolone. Próba pokazała się o {time}.</translation>
    </message>
    <message>
        <source>Blocked. Allow Deskbell in the system’s settings.</source>
        <translation>Zablokowane. Zezwól na Deskbell w ustawieniach systemu.</translation>
    </message>
    <message>
        <source>Everything is here.</source>
        <translation>Wszystko już tu jest.</translation>
    </message>
    <message>
        <source>Getting your shop’s data</source>
        <translation>Pobieranie danych twojej firmy</translation>
    </message>
    <message>
        <source>Not tried yet. A test shows you one.</source>
        <translation>Jeszcze nie wypróbowane. Próba pokaże jedno.</translation>
    </message>
    <message>
        <source>Open the center</source>
        <translation>Otwórz centrum</translation>
    </message>
    <message>
        <source>So that no client waits unseen</source>
        <translation>Aby żaden klient nie czekał niezauważony</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Uruchamiaj z komputerem</translation>
    </message>
    <message>
        <source>System notifications</source>
        <translation>Powiadomienia systemowe</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Sprawdź</translation>
    </message>
    <message>
        <source>The test is on its way…</source>
        <translation>Próba jest w drodze…</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Witaj</translation>
    </message>
    <message>
        <source>Welcome, {name}</source>
        <translation>Witaj, {name}</translation>
    </message>
    <message>
        <source>You can start already.</source>
        <translation>Możesz już zacząć.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Center – Deskbell</source>
        <translation>Centrum – Deskbell</translation>
    </message>
    <message>
        <source>Center (offline) – Deskbell</source>
        <translation>Centrum (offline) – Deskbell</translation>
    </message>
    <message>
        <source>Click a row, or press Enter on it, and it opens here.</source>
        <translation>Kliknij wiersz lub naciśnij na nim Enter, a otworzy się tutaj.</translation>
    </message>
    <message>
        <source>Deskbell goes on beside your clock</source>
        <translation>Deskbell działa dalej obok zegara</translation>
    </message>
    <message>
        <source>It tells you when something needs you. Quit it from its menu.</source>
        <translation>Powie ci, gdy coś na ciebie czeka. Zakończysz go z jego menu.</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nic nie jest otwarte</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>#{number}</source>
        <translation>nr {number}</translation>
    </message>
    <message>
        <source>An automation failed</source>
        <translation>Błąd automatyzacji</translation>
    </message>
    <message>
        <source>An order has changed</source>
        <translation>Zlecenie się zmieniło</translation>
    </message>
    <message>
        <source>Automation failed: {name}</source>
        <translation>Błąd automatyzacji: {name}</translation>
    </message>
    <message>
        <source>Call from {who}</source>
        <translation>Połączenie: {who}</translation>
    </message>
    <message>
        <source>Missed call from {who}</source>
        <translation>Nieodebrane połączenie: {who}</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Nowa transakcja</translation>
    </message>
    <message>
        <source>New deal {number}</source>
        <translation>Nowa transakcja {number}</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Nowe zapytanie</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Nowe zlecenie</translation>
    </message>
    <message>
        <source>New order {number}</source>
        <translation>Nowe zlecenie {number}</translation>
    </message>
    <message>
        <source>New sign-in on a device</source>
        <translation>Nowe logowanie na urządzeniu</translation>
    </message>
    <message>
        <source>New sign-in on {device}</source>
        <translation>Nowe logowanie: {device}</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nowe zadanie</translation>
    </message>
    <message>
        <source>New task from {name}</source>
        <translation>Nowe zadanie, od: {name}</translation>
    </message>
    <message>
        <source>Nobody here has {email} ({part})</source>
        <translation>Nikt tu nie ma adresu {email} ({part})</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Powiadomienie</translation>
    </message>
    <message>
        <source>Order {number} has changed</source>
        <translation>Zlecenie {number} się zmieniło</translation>
    </message>
    <message>
        <source>Order {number}: {status}</source>
        <translation>Zlecenie {number}: {status}</translation>
    </message>
    <message>
        <source>Order: {status}</source>
        <translation>Zlecenie: {status}</translation>
    </message>
    <message>
        <source>Overdue since {time}</source>
        <translation>Po terminie od {time}</translation>
    </message>
    <message>
        <source>Overdue task</source>
        <translation>Zadanie po terminie</translation>
    </message>
    <message>
        <source>Paid {amount}</source>
        <translation>Zapłacono {amount}</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Otrzymano płatność</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Zadanie</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Zadanie gotowe</translation>
    </message>
    <message>
        <source>Task done by {name}</source>
        <translation>Zadanie wykonał(a) {name}</translation>
    </message>
    <message>
        <source>Task, due {time}</source>
        <translation>Zadanie, termin {time}</translation>
    </message>
    <message>
        <source>Test notification</source>
        <translation>Powiadomienie próbne</translation>
    </message>
    <message>
        <source>The plan {plan} ends soon</source>
        <translation>Plan {plan} wkrótce się skończy</translation>
    </message>
    <message>
        <source>This is how a notification reaches you on this computer</source>
        <translation>Tak powiadomienia docierają do ciebie na tym komputerze</translation>
    </message>
    <message>
        <source>Until {time}</source>
        <translation>Do {time}</translation>
    </message>
    <message>
        <source>Was it you?</source>
        <translation>Czy to ty?</translation>
    </message>
    <message>
        <source>Your plan ends soon</source>
        <translation>Twój plan wkrótce się skończy</translation>
    </message>
    <message>
        <source>an unknown number</source>
        <translation>nieznany numer</translation>
    </message>
    <message>
        <source>assignee</source>
        <translation>wykonawca zadania</translation>
    </message>
    <message>
        <source>author</source>
        <translation>autor</translation>
    </message>
    <message>
        <source>executor</source>
        <translation>wykonawca</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>menedżer</translation>
    </message>
    <message>
        <source>rang {time}</source>
        <translation>dzwoniło {time}</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>odpowiedzialny</translation>
    </message>
    <message>
        <source>waiting {span}</source>
        <translation>czeka {span}</translation>
    </message>
    <message>
        <source>who did it</source>
        <translation>kto to zrobił</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
</context>
</TS>
