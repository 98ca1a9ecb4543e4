<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Asks</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>The test was not sent</source>
        <translation>The test was not sent</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>As of {time}, from the server</source>
        <translation>As of {time}, from the server</translation>
    </message>
    <message>
        <source>As of {time}, from {sender}</source>
        <translation>As of {time}, from {sender}</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Asking the server…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blocked</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Card of {name}</source>
        <translation>Card of {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Copy: {name}</source>
        <translation>Copy: {name}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>If not, sign the device out, then change your password.</source>
        <translation>If not, sign the device out, then change your password.</translation>
    </message>
    <message>
        <source>It was due {moment}.</source>
        <translation>It was due {moment}.</translation>
    </message>
    <message>
        <source>It was removed, or you may not see it.</source>
        <translation>It was removed, or you may not see it.</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Next row</translation>
    </message>
    <message>
        <source>Nothing else is known of it.</source>
        <translation>Nothing else is known of it.</translation>
    </message>
    <message>
        <source>Nothing is sent to them.</source>
        <translation>Nothing is sent to them.</translation>
    </message>
    <message>
        <source>Open in its system</source>
        <translation>Open in its system</translation>
    </message>
    <message>
        <source>Open in {sender}</source>
        <translation>Open in {sender}</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Overdue by {span}.</source>
        <translation>Overdue by {span}.</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Previous row</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>The server did not answer. Open it again to ask again.</source>
        <translation>The server did not answer. Open it again to ask again.</translation>
    </message>
    <message>
        <source>The server is asked once Deskbell is online.</source>
        <translation>The server is asked once Deskbell is online.</translation>
    </message>
    <message>
        <source>This client is blocked.</source>
        <translation>This client is blocked.</translation>
    </message>
    <message>
        <source>This is what was said of it.</source>
        <translation>This is what was said of it.</translation>
    </message>
    <message>
        <source>Was it you?</source>
        <translation>Was it you?</translation>
    </message>
    <message>
        <source>Your devices</source>
        <translation>Your devices</translation>
    </message>
    <message>
        <source>Your shop’s data is still arriving.</source>
        <translation>Your shop’s data is still arriving.</translation>
    </message>
    <message>
        <source>{record} is not here yet.</source>
        <translation>{record} is not here yet.</translation>
    </message>
    <message>
        <source>{record} is not on this computer.</source>
        <translation>{record} is not on this computer.</translation>
    </message>
</context>
<context>
    <name>Center</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Center</source>
        <translation>Center</translation>
    </message>
    <message>
        <source>Center – Deskbell</source>
        <translation>Center – Deskbell</translation>
    </message>
    <message>
        <source>Find user or client</source>
        <translation>Find user or client</translation>
    </message>
    <message>
        <source>Longest waiting</source>
        <translation>Longest waiting</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>Mark all read</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>Needs me</translation>
    </message>
    <message>
        <source>Newest on top</source>
        <translation>Newest on top</translation>
    </message>
    <message>
        <source>Nothing here is unread.</source>
        <translation>Nothing here is unread.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Offline: only what is on this computer was searched.</source>
        <translation>Offline: only what is on this computer was searched.</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Order: {order}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Searching on the server…</source>
        <translation>Searching on the server…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Snoozed</translation>
    </message>
    <message>
        <source>The server did not answer: this computer was searched.</source>
        <translation>The server did not answer: this computer was searched.</translation>
    </message>
    <message>
        <source>This computer and the server were searched.</source>
        <translation>This computer and the server were searched.</translation>
    </message>
    <message>
        <source>Unread first</source>
        <translation>Unread first</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>in {span}</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message numerus="yes">
        <source>%n notifications</source>
        <translation>
            <numerusform>%n notification</numerusform>
            <numerusform>%n notifications</numerusform>
        </translation>
    </message>
    <message>
        <source>All notifications</source>
        <translation>All notifications</translation>
    </message>
    <message>
        <source>shown again</source>
        <translation>shown again</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>until {time}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Between two</source>
        <translation>Between two</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Free user</source>
        <translation>Free user</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>In a group</source>
        <translation>In a group</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Incoming</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Outgoing</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Unclear</translation>
    </message>
    <message>
        <source>With a client</source>
        <translation>With a client</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>allowed</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>All quiet</source>
        <translation>All quiet</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Clear the search</translation>
    </message>
    <message>
        <source>Clients who wait, calls you missed and tasks come here first.</source>
        <translation>Clients who wait, calls you missed and tasks come here first.</translation>
    </message>
    <message>
        <source>Connect your CRM or telephony under Senders; what happens there appears here.</source>
        <translation>Connect your CRM or telephony under Senders; what happens there appears here.</translation>
    </message>
    <message>
        <source>New leads, missed calls, tasks and payments of your shop appear here.</source>
        <translation>New leads, missed calls, tasks and payments of your shop appear here.</translation>
    </message>
    <message>
        <source>Nothing is called “{words}”</source>
        <translation>Nothing is called “{words}”</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>Nothing is snoozed</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nothing needs you</translation>
    </message>
    <message>
        <source>Open Senders</source>
        <translation>Open Senders</translation>
    </message>
    <message>
        <source>Press {key} on a row to hide it until a time you choose. It comes back unread.</source>
        <translation>Press {key} on a row to hide it until a time you choose. It comes back unread.</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Send a test</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Try it on the newest row</source>
        <translation>Try it on the newest row</translation>
    </message>
    <message>
        <source>Try the beginning of a name, a phone or an order number.</source>
        <translation>Try the beginning of a name, a phone or an order number.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock is on.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Clear the search</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Hide the password</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Show the password</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message numerus="yes">
        <source>%n files, kept on the server</source>
        <translation>
            <numerusform>%n file, kept on the server</numerusform>
            <numerusform>%n files, kept on the server</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>All day</translation>
    </message>
    <message>
        <source>All notifications</source>
        <translation>All notifications</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Assigned to</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blocked</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Completed by</source>
        <translation>Completed by</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Edited</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Executor</source>
        <translation>Executor</translation>
    </message>
    <message>
        <source>Expected amount</source>
        <translation>Expected amount</translation>
    </message>
    <message>
        <source>Fault in the client’s words</source>
        <translation>Fault in the client’s words</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Happened</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>Held until</translation>
    </message>
    <message>
        <source>Invited until</source>
        <translation>Invited until</translation>
    </message>
    <message>
        <source>Key begins with</source>
        <translation>Key begins with</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Last event</translation>
    </message>
    <message>
        <source>Last event type</source>
        <translation>Last event type</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Last message</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>May be contacted by</source>
        <translation>May be contacted by</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Muted until</source>
        <translation>Muted until</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>Needs me</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Not on this computer</source>
        <translation>Not on this computer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Private</translation>
    </message>
    <message>
        <source>Rang for</source>
        <translation>Rang for</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Reminder, minutes before</source>
        <translation>Reminder, minutes before</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Reply to</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Same person</translation>
    </message>
    <message>
        <source>Sees own records only</source>
        <translation>Sees own records only</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Sent by</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Set by</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>Snoozed until</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Waiting since</source>
        <translation>Waiting since</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>What is wanted</source>
        <translation>What is wanted</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>marketing: {consent}</source>
        <translation>marketing: {consent}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>service: {consent}</source>
        <translation>service: {consent}</translation>
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
        <translation>90 days of history</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>All records</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Asking the server</translation>
    </message>
    <message>
        <source>Clients with open orders</source>
        <translation>Clients with open orders</translation>
    </message>
    <message>
        <source>Getting your shop’s data</source>
        <translation>Getting your shop’s data</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>Open tasks</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>People and unread notifications</source>
        <translation>People and unread notifications</translation>
    </message>
    <message>
        <source>What is on the left works already. The rest arrives behind it.</source>
        <translation>What is on the left works already. The rest arrives behind it.</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>less than a minute left</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>{part} %, {done} of {total} records</source>
        <translation>{part} %, {done} of {total} records</translation>
    </message>
    <message>
        <source>{stage}, here</source>
        <translation>{stage}, here</translation>
    </message>
</context>
<context>
    <name>Heard</name>
    <message>
        <source>No sound was heard: nothing here could play it. Check your sound device.</source>
        <translation>No sound was heard: nothing here could play it. Check your sound device.</translation>
    </message>
    <message>
        <source>Your system only beeped: there is no program here that plays sounds.</source>
        <translation>Your system only beeped: there is no program here that plays sounds.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Anywhere</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Complete or reopen the task</source>
        <translation>Complete or reopen the task</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Find user or client</source>
        <translation>Find user or client</translation>
    </message>
    <message>
        <source>Fold a group</source>
        <translation>Fold a group</translation>
    </message>
    <message>
        <source>In the center</source>
        <translation>In the center</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Mark all as read</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Mark as read</translation>
    </message>
    <message>
        <source>Mute or unmute</source>
        <translation>Mute or unmute</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>Needs me</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Next row</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open in the system it came from</source>
        <translation>Open in the system it came from</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Previous row</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Show every row of a group</source>
        <translation>Show every row of a group</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Snooze</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Snoozed</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>With something open</source>
        <translation>With something open</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Answered call</source>
        <translation>Answered call</translation>
    </message>
    <message>
        <source>Automation failed</source>
        <translation>Automation failed</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Missed call</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>New deal</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>New lead</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>New order</translation>
    </message>
    <message>
        <source>Order changes its status</source>
        <translation>Order changes its status</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Payment received</translation>
    </message>
    <message>
        <source>Plan or licence ends</source>
        <translation>Plan or licence ends</translation>
    </message>
    <message>
        <source>Sign-in on a new device</source>
        <translation>Sign-in on a new device</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Task I set is done</source>
        <translation>Task I set is done</translation>
    </message>
    <message>
        <source>Task I set is overdue</source>
        <translation>Task I set is overdue</translation>
    </message>
    <message>
        <source>Task given to me</source>
        <translation>Task given to me</translation>
    </message>
    <message>
        <source>Task is due</source>
        <translation>Task is due</translation>
    </message>
    <message>
        <source>Test notification</source>
        <translation>Test notification</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Work</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Locked</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>This is not the password. Try again.</source>
        <translation>This is not the password. Try again.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>1 hour</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 minutes</translation>
    </message>
    <message>
        <source>Everything has been sent.</source>
        <translation>Everything has been sent.</translation>
    </message>
    <message>
        <source>Main window</source>
        <translation>Main window</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>Mark all read</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Mute</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Somebody else…</translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>Switch person</translation>
    </message>
    <message>
        <source>These windows are theirs.</source>
        <translation>These windows are theirs.</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Unmute</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <translation>Until tomorrow morning</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>Until…</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>What waits</translation>
    </message>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%n changes wait and will leave by themselves.</source>
        <translation>
            <numerusform>%n change waits and will leave by itself.</numerusform>
            <numerusform>%n changes wait and will leave by themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes were refused by the server.</source>
        <translation>
            <numerusform>%n change was refused by the server.</numerusform>
            <numerusform>%n changes were refused by the server.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide what becomes of them.</source>
        <translation>Decide what becomes of them.</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Nothing pops up until you allow Deskbell in the system.</source>
        <translation>Nothing pops up until you allow Deskbell in the system.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>System notifications are blocked.</source>
        <translation>System notifications are blocked.</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Test again</translation>
    </message>
    <message>
        <source>This computer has no keychain: each start asks for your password.</source>
        <translation>This computer has no keychain: each start asks for your password.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>What waits</translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation>You are signed out.</translation>
    </message>
    <message>
        <source>You can go on working; everything is kept.</source>
        <translation>You can go on working; everything is kept.</translation>
    </message>
    <message>
        <source>Your sign-in is not remembered.</source>
        <translation>Your sign-in is not remembered.</translation>
    </message>
    <message>
        <source>next try in {count} s</source>
        <translation>next try in {count} s</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Month after</source>
        <translation>Month after</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Month before</translation>
    </message>
    <message>
        <source>This moment has passed. Choose a later one.</source>
        <translation>This moment has passed. Choose a later one.</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Time of day</translation>
    </message>
    <message>
        <source>at</source>
        <translation>at</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message>
        <source>Center</source>
        <translation>Center</translation>
    </message>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
    <message>
        <source>You: {name}</source>
        <translation>You: {name}</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Audit entry</source>
        <translation>Audit entry</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Colleague</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Deal</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Notification</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Preference</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message numerus="yes">
        <source>%n later changes wait for it</source>
        <translation>
            <numerusform>%n later change waits for it</numerusform>
            <numerusform>%n later changes wait for it</numerusform>
        </translation>
    </message>
    <message>
        <source>A choice in the settings</source>
        <translation>A choice in the settings</translation>
    </message>
    <message>
        <source>A colleague’s role or group</source>
        <translation>A colleague’s role or group</translation>
    </message>
    <message>
        <source>A consent</source>
        <translation>A consent</translation>
    </message>
    <message>
        <source>Change a record</source>
        <translation>Change a record</translation>
    </message>
    <message>
        <source>Complete a task</source>
        <translation>Complete a task</translation>
    </message>
    <message>
        <source>Delete a group</source>
        <translation>Delete a group</translation>
    </message>
    <message>
        <source>Delete a task</source>
        <translation>Delete a task</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Given up</translation>
    </message>
    <message>
        <source>It exists already.</source>
        <translation>It exists already.</translation>
    </message>
    <message>
        <source>It is gone, or you may not see it.</source>
        <translation>It is gone, or you may not see it.</translation>
    </message>
    <message>
        <source>It stays until its task is completed.</source>
        <translation>It stays until its task is completed.</translation>
    </message>
    <message>
        <source>Lift a suspension</source>
        <translation>Lift a suspension</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Mark as read</translation>
    </message>
    <message>
        <source>Refused changes</source>
        <translation>Refused changes</translation>
    </message>
    <message>
        <source>Reminder that rang here</source>
        <translation>Reminder that rang here</translation>
    </message>
    <message>
        <source>Reopen a task</source>
        <translation>Reopen a task</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Snooze</translation>
    </message>
    <message>
        <source>Somebody has to stay admin.</source>
        <translation>Somebody has to stay admin.</translation>
    </message>
    <message>
        <source>Suspend a colleague</source>
        <translation>Suspend a colleague</translation>
    </message>
    <message>
        <source>The client has withdrawn this consent meanwhile.</source>
        <translation>The client has withdrawn this consent meanwhile.</translation>
    </message>
    <message>
        <source>The key of this sender was ended for good.</source>
        <translation>The key of this sender was ended for good.</translation>
    </message>
    <message>
        <source>The server did not understand it.</source>
        <translation>The server did not understand it.</translation>
    </message>
    <message>
        <source>The server does not take what stands in “{field}”.</source>
        <translation>The server does not take what stands in “{field}”.</translation>
    </message>
    <message>
        <source>The server is too old for it.</source>
        <translation>The server is too old for it.</translation>
    </message>
    <message>
        <source>The server ran into a problem with it.</source>
        <translation>The server ran into a problem with it.</translation>
    </message>
    <message>
        <source>The server refused it, and this Deskbell does not know why.</source>
        <translation>The server refused it, and this Deskbell does not know why.</translation>
    </message>
    <message>
        <source>The task is gone, or you may not see it any more.</source>
        <translation>The task is gone, or you may not see it any more.</translation>
    </message>
    <message>
        <source>The task was changed meanwhile.</source>
        <translation>The task was changed meanwhile.</translation>
    </message>
    <message>
        <source>This is not your present password.</source>
        <translation>This is not your present password.</translation>
    </message>
    <message>
        <source>Too many tries. Wait a few minutes.</source>
        <translation>Too many tries. Wait a few minutes.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Undo of done</source>
        <translation>Undo of done</translation>
    </message>
    <message>
        <source>Whoever it names is suspended meanwhile.</source>
        <translation>Whoever it names is suspended meanwhile.</translation>
    </message>
    <message>
        <source>You may not do this any more.</source>
        <translation>You may not do this any more.</translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation>Your profile</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Admins see everything and change the shop’s settings, people and senders.</source>
        <translation>Admins see everything and change the shop’s settings, people and senders.</translation>
    </message>
    <message>
        <source>Free user</source>
        <translation>Free user</translation>
    </message>
    <message>
        <source>Free users see their profile and their own list, and no client or record.</source>
        <translation>Free users see their profile and their own list, and no client or record.</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Managers see all clients and records. They do not change the shop’s settings.</source>
        <translation>Managers see all clients and records. They do not change the shop’s settings.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Staff see all clients and records. They do not change the shop’s settings.</source>
        <translation>Staff see all clients and records. They do not change the shop’s settings.</translation>
    </message>
    <message>
        <source>Staff, own records</source>
        <translation>Staff, own records</translation>
    </message>
    <message>
        <source>They see only the clients and records that they are responsible for.</source>
        <translation>They see only the clients and records that they are responsible for.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A few words that colleagues see beside your name</source>
        <translation>A few words that colleagues see beside your name</translation>
    </message>
    <message>
        <source>A group is called by one name, such as Sales or Main street.</source>
        <translation>A group is called by one name, such as Sales or Main street.</translation>
    </message>
    <message>
        <source>A group needs a name.</source>
        <translation>A group needs a name.</translation>
    </message>
    <message>
        <source>A link by which somebody new chooses a password</source>
        <translation>A link by which somebody new chooses a password</translation>
    </message>
    <message>
        <source>A real notification through the server, with toast and sound</source>
        <translation>A real notification through the server, with toast and sound</translation>
    </message>
    <message>
        <source>A sender is one of your other systems, such as the CRM. It posts events with a key of its own.</source>
        <translation>A sender is one of your other systems, such as the CRM. It posts events with a key of its own.</translation>
    </message>
    <message>
        <source>A sender is one of your other systems. Make a key for it, and what it posts appears in the list.</source>
        <translation>A sender is one of your other systems. Make a key for it, and what it posts appears in the list.</translation>
    </message>
    <message>
        <source>A sender needs a name.</source>
        <translation>A sender needs a name.</translation>
    </message>
    <message>
        <source>A test is under way.</source>
        <translation>A test is under way.</translation>
    </message>
    <message>
        <source>A type is one word, such as com.example.printer.ink.</source>
        <translation>A type is one word, such as com.example.printer.ink.</translation>
    </message>
    <message>
        <source>Active now</source>
        <translation>Active now</translation>
    </message>
    <message numerus="yes">
        <source>After %n minutes</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>An order that falls to you goes on</source>
        <translation>An order that falls to you goes on</translation>
    </message>
    <message>
        <source>An order that falls to you has come in</source>
        <translation>An order that falls to you has come in</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>Another one…</translation>
    </message>
    <message>
        <source>Another sender has this name.</source>
        <translation>Another sender has this name.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>As the shop: {zone}</source>
        <translation>As the shop: {zone}</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>As the system ({part} %)</source>
        <translation>As the system ({part} %)</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>Ask for another event</source>
        <translation>Ask for another event</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>Ask for it</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Asking the server…</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>At least %n character.</numerusform>
            <numerusform>At least %n characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>At least 10 characters; a new one signs your other devices out</source>
        <translation>At least 10 characters; a new one signs your other devices out</translation>
    </message>
    <message>
        <source>Before a task of yours is due, as early as you like</source>
        <translation>Before a task of yours is due, as early as you like</translation>
    </message>
    <message>
        <source>By the link {name} chooses a new password. Until then the present one works, and devices stay signed in.</source>
        <translation>By the link {name} chooses a new password. Until then the present one works, and devices stay signed in.</translation>
    </message>
    <message>
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message>
        <source>Came before, so it was not counted again</source>
        <translation>Came before, so it was not counted again</translation>
    </message>
    <message>
        <source>Can be lifted at any time.</source>
        <translation>Can be lifted at any time.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Change your password</source>
        <translation>Change your password</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Changing…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Closing the window keeps Deskbell running</source>
        <translation>Closing the window keeps Deskbell running</translation>
    </message>
    <message>
        <source>Colleagues need a name to call them by.</source>
        <translation>Colleagues need a name to call them by.</translation>
    </message>
    <message>
        <source>Colleagues need a name to call you by.</source>
        <translation>Colleagues need a name to call you by.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copy the command</translation>
    </message>
    <message>
        <source>Copy: {name}</source>
        <translation>Copy: {name}</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Deskbell does not start with the system.</source>
        <translation>Deskbell does not start with the system.</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Does not reach you</source>
        <translation>Does not reach you</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Empties the copy on this computer and fills it from the server. What you have not sent yet is kept.</source>
        <translation>Empties the copy on this computer and fills it from the server. What you have not sent yet is kept.</translation>
    </message>
    <message>
        <source>End the present key now</source>
        <translation>End the present key now</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Everything grows with it, nothing is cut</source>
        <translation>Everything grows with it, nothing is cut</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Fetch again</translation>
    </message>
    <message>
        <source>Fetch everything again</source>
        <translation>Fetch everything again</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Find a person</translation>
    </message>
    <message>
        <source>Find a place</source>
        <translation>Find a place</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Find a setting</translation>
    </message>
    <message>
        <source>For a computer that several people use; your password opens it</source>
        <translation>For a computer that several people use; your password opens it</translation>
    </message>
    <message>
        <source>For a key that somebody has who should not. Events of {name} are refused until it has the new one.</source>
        <translation>For a key that somebody has who should not. Events of {name} are refused until it has the new one.</translation>
    </message>
    <message>
        <source>For reminders, times on your lists, and “tomorrow morning”</source>
        <translation>For reminders, times on your lists, and “tomorrow morning”</translation>
    </message>
    <message>
        <source>Free users see no client and no record.</source>
        <translation>Free users see no client and no record.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Groups of {name}</source>
        <translation>Groups of {name}</translation>
    </message>
    <message>
        <source>How Deskbell looks on this computer.</source>
        <translation>How Deskbell looks on this computer.</translation>
    </message>
    <message>
        <source>How early a reminder comes</source>
        <translation>How early a reminder comes</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>In no group</translation>
    </message>
    <message>
        <source>In the list only</source>
        <translation>In the list only</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>Invite a colleague</source>
        <translation>Invite a colleague</translation>
    </message>
    <message>
        <source>It came back in {seconds} s.</source>
        <translation>It came back in {seconds} s.</translation>
    </message>
    <message>
        <source>It changes at once. Notifications are written in it too, old ones as well.</source>
        <translation>It changes at once. Notifications are written in it too, old ones as well.</translation>
    </message>
    <message>
        <source>It is being fetched now.</source>
        <translation>It is being fetched now.</translation>
    </message>
    <message>
        <source>It serves whoever sits here, also when Deskbell is quit. Off: nobody reaches it, and nothing is lost</source>
        <translation>It serves whoever sits here, also when Deskbell is quit. Off: nobody reaches it, and nothing is lost</translation>
    </message>
    <message>
        <source>It stays in the tray and goes on telling you</source>
        <translation>It stays in the tray and goes on telling you</translation>
    </message>
    <message>
        <source>It was me</source>
        <translation>It was me</translation>
    </message>
    <message>
        <source>It was me on {name}</source>
        <translation>It was me on {name}</translation>
    </message>
    <message>
        <source>It was not set up as one. The sign-in window does that.</source>
        <translation>It was not set up as one. The sign-in window does that.</translation>
    </message>
    <message>
        <source>It was shown as a toast, with its sound.</source>
        <translation>It was shown as a toast, with its sound.</translation>
    </message>
    <message>
        <source>It was shown as a toast.</source>
        <translation>It was shown as a toast.</translation>
    </message>
    <message>
        <source>It was shown as a toast; sounds are off on this computer.</source>
        <translation>It was shown as a toast; sounds are off on this computer.</translation>
    </message>
    <message>
        <source>Its events are refused from now on, and this cannot be undone. What it has sent stays.</source>
        <translation>Its events are refused from now on, and this cannot be undone. What it has sent stays.</translation>
    </message>
    <message>
        <source>Key {hint}…</source>
        <translation>Key {hint}…</translation>
    </message>
    <message>
        <source>Key, shown only now</source>
        <translation>Key, shown only now</translation>
    </message>
    <message>
        <source>Keys of the systems that post events</source>
        <translation>Keys of the systems that post events</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Last event</translation>
    </message>
    <message>
        <source>Lift the suspension</source>
        <translation>Lift the suspension</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Light, dark, or as your system has it</source>
        <translation>Light, dark, or as your system has it</translation>
    </message>
    <message>
        <source>Link for {name}, works once, for 24 hours</source>
        <translation>Link for {name}, works once, for 24 hours</translation>
    </message>
    <message>
        <source>Link is over</source>
        <translation>Link is over</translation>
    </message>
    <message>
        <source>Lock when nobody is here</source>
        <translation>Lock when nobody is here</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Make the key</translation>
    </message>
    <message>
        <source>Make the link</source>
        <translation>Make the link</translation>
    </message>
    <message>
        <source>Making the link…</source>
        <translation>Making the link…</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>More for {name}</source>
        <translation>More for {name}</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Mute</translation>
    </message>
    <message>
        <source>Muted until {time}</source>
        <translation>Muted until {time}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name and members</source>
        <translation>Name and members</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Never while you are muted</source>
        <translation>Never while you are muted</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>New group</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>New key</translation>
    </message>
    <message>
        <source>New key for {name}</source>
        <translation>New key for {name}</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>New password link</source>
        <translation>New password link</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>New password, once more</translation>
    </message>
    <message>
        <source>New sender</source>
        <translation>New sender</translation>
    </message>
    <message>
        <source>New, was it you?</source>
        <translation>New, was it you?</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>No groups yet</translation>
    </message>
    <message>
        <source>No senders yet</source>
        <translation>No senders yet</translation>
    </message>
    <message>
        <source>No setting is called so.</source>
        <translation>No setting is called so.</translation>
    </message>
    <message>
        <source>Nobody is called so</source>
        <translation>Nobody is called so</translation>
    </message>
    <message>
        <source>Nobody picked up; it waits until you say done</source>
        <translation>Nobody picked up; it waits until you say done</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Not at all</translation>
    </message>
    <message>
        <source>Not muted</source>
        <translation>Not muted</translation>
    </message>
    <message>
        <source>Nothing has come from {name} yet.</source>
        <translation>Nothing has come from {name} yet.</translation>
    </message>
    <message>
        <source>Nothing has told yet whether its sound was heard.</source>
        <translation>Nothing has told yet whether its sound was heard.</translation>
    </message>
    <message>
        <source>Nothing has told yet whether its toast was shown.</source>
        <translation>Nothing has told yet whether its toast was shown.</translation>
    </message>
    <message>
        <source>Nothing pops up and nothing sounds, on any of your devices</source>
        <translation>Nothing pops up and nothing sounds, on any of your devices</translation>
    </message>
    <message>
        <source>Nothing was taken: it could not be read</source>
        <translation>Nothing was taken: it could not be read</translation>
    </message>
    <message>
        <source>Nothing was taken: it is larger than 1 MB</source>
        <translation>Nothing was taken: it is larger than 1 MB</translation>
    </message>
    <message>
        <source>Nothing was taken: its content type is not one of CloudEvents</source>
        <translation>Nothing was taken: its content type is not one of CloudEvents</translation>
    </message>
    <message>
        <source>Nothing was taken: the field {field} is not right</source>
        <translation>Nothing was taken: the field {field} is not right</translation>
    </message>
    <message>
        <source>Nothing was taken: this is no CloudEvent</source>
        <translation>Nothing was taken: this is no CloudEvent</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nothing yet</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Of the windows and of every notification, old ones as well</source>
        <translation>Of the windows and of every notification, old ones as well</translation>
    </message>
    <message>
        <source>Off: nothing pops up here, everything still goes on the list</source>
        <translation>Off: nothing pops up here, everything still goes on the list</translation>
    </message>
    <message>
        <source>Off: the window opens as well when the system starts it</source>
        <translation>Off: the window opens as well when the system starts it</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>One of your systems could not do what it should; for admins</source>
        <translation>One of your systems could not do what it should; for admins</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>Other events</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>People who are told, or talked to, as one</source>
        <translation>People who are told, or talked to, as one</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Pops up for a few seconds</source>
        <translation>Pops up for a few seconds</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Present password</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Quiet</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revoke</translation>
    </message>
    <message>
        <source>Revoke the key of {name}</source>
        <translation>Revoke the key of {name}</translation>
    </message>
    <message>
        <source>Revoke {name}</source>
        <translation>Revoke {name}</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>Say it on a device that you used before.</source>
        <translation>Say it on a device that you used before.</translation>
    </message>
    <message>
        <source>Signed out of every device at once. Tasks and records stay as they are; what was not sent yet waits on the device.</source>
        <translation>Signed out of every device at once. Tasks and records stay as they are; what was not sent yet waits on the device.</translation>
    </message>
    <message>
        <source>So long before a task of yours is due</source>
        <translation>So long before a task of yours is due</translation>
    </message>
    <message>
        <source>Somebody asks for something, and it falls to you</source>
        <translation>Somebody asks for something, and it falls to you</translation>
    </message>
    <message>
        <source>Suspend {name}</source>
        <translation>Suspend {name}</translation>
    </message>
    <message>
        <source>The copy of what you may see, and what you have not sent yet</source>
        <translation>The copy of what you may see, and what you have not sent yet</translation>
    </message>
    <message>
        <source>The groups of {name} are changed</source>
        <translation>The groups of {name} are changed</translation>
    </message>
    <message>
        <source>The server is being told.</source>
        <translation>The server is being told.</translation>
    </message>
    <message>
        <source>The server is changing it.</source>
        <translation>The server is changing it.</translation>
    </message>
    <message>
        <source>The server is making the link.</source>
        <translation>The server is making the link.</translation>
    </message>
    <message>
        <source>This device is being signed out.</source>
        <translation>This device is being signed out.</translation>
    </message>
    <message>
        <source>This device is new itself</source>
        <translation>This device is new itself</translation>
    </message>
    <message>
        <source>What colleagues see, in lists and beside what you write</source>
        <translation>What colleagues see, in lists and beside what you write</translation>
    </message>
    <message>
        <source>Where this copy comes from; colleagues sign in at the same address</source>
        <translation>Where this copy comes from; colleagues sign in at the same address</translation>
    </message>
    <message>
        <source>Where you are signed in, and signing out from afar</source>
        <translation>Where you are signed in, and signing out from afar</translation>
    </message>
    <message>
        <source>Whoever you gave it to has let its time pass</source>
        <translation>Whoever you gave it to has let its time pass</translation>
    </message>
    <message>
        <source>Whoever you gave it to is through with it</source>
        <translation>Whoever you gave it to is through with it</translation>
    </message>
    <message>
        <source>Your plan or a licence runs out soon; for admins</source>
        <translation>Your plan or a licence runs out soon; for admins</translation>
    </message>
    <message>
        <source>Your server signs its own certificate. Copy the file certificate.pem to where you run this; on the server it lies in the folder tls of the data directory.</source>
        <translation>Your server signs its own certificate. Copy the file certificate.pem to where you run this; on the server it lies in the folder tls of the data directory.</translation>
    </message>
    <message>
        <source>first seen {time}</source>
        <translation>first seen {time}</translation>
    </message>
    <message>
        <source>{name} is changed</source>
        <translation>{name} is changed</translation>
    </message>
    <message>
        <source>{name} is suspended</source>
        <translation>{name} is suspended</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>A call that falls to you was answered</source>
        <translation>A call that falls to you was answered</translation>
    </message>
    <message>
        <source>A client that falls to you has paid</source>
        <translation>A client that falls to you has paid</translation>
    </message>
    <message>
        <source>A colleague has given you a task</source>
        <translation>A colleague has given you a task</translation>
    </message>
    <message>
        <source>A deal that falls to you has come in</source>
        <translation>A deal that falls to you has come in</translation>
    </message>
    <message>
        <source>Back at 14:00</source>
        <translation>Back at 14:00</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Put it into the settings of {name}. The server keeps no copy that can be read: for a lost key, a new one is made.</source>
        <translation>Put it into the settings of {name}. The server keeps no copy that can be read: for a lost key, a new one is made.</translation>
    </message>
    <message>
        <source>Recent events</source>
        <translation>Recent events</translation>
    </message>
    <message>
        <source>Recent events of {name}</source>
        <translation>Recent events of {name}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>Role of {name}</translation>
    </message>
    <message>
        <source>Roles, own records, suspending</source>
        <translation>Roles, own records, suspending</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Send a test</translation>
    </message>
    <message>
        <source>Send it to {name} by a way you trust. It is shown only now; a new one can be made at any time, which ends this one.</source>
        <translation>Send it to {name} by a way you trust. It is shown only now; a new one can be made at any time, which ends this one.</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Senders</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Settings – Deskbell</source>
        <translation>Settings – Deskbell</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Sign out and erase what it has not sent</source>
        <translation>Sign out and erase what it has not sent</translation>
    </message>
    <message>
        <source>Sign out everywhere else</source>
        <translation>Sign out everywhere else</translation>
    </message>
    <message>
        <source>Sign out, keep what it has not sent</source>
        <translation>Sign out, keep what it has not sent</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Silent</translation>
    </message>
    <message>
        <source>So that nothing waits unseen after a restart</source>
        <translation>So that nothing waits unseen after a restart</translation>
    </message>
    <message>
        <source>Somebody has this address already.</source>
        <translation>Somebody has this address already.</translation>
    </message>
    <message>
        <source>Something that could not be read</source>
        <translation>Something that could not be read</translation>
    </message>
    <message>
        <source>Sound with a toast</source>
        <translation>Sound with a toast</translation>
    </message>
    <message>
        <source>Start with the system</source>
        <translation>Start with the system</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Stays until you answer it</source>
        <translation>Stays until you answer it</translation>
    </message>
    <message>
        <source>Sticky</source>
        <translation>Sticky</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspend</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>Take this one</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>The new key works at once. The present one works for 24 hours more, so that there is time to put the new one in its place.</source>
        <translation>The new key works at once. The present one works for 24 hours more, so that there is time to put the new one in its place.</translation>
    </message>
    <message>
        <source>The search looks at names and e-mail addresses.</source>
        <translation>The search looks at names and e-mail addresses.</translation>
    </message>
    <message>
        <source>The server is ending the key.</source>
        <translation>The server is ending the key.</translation>
    </message>
    <message>
        <source>The server is making the key.</source>
        <translation>The server is making the key.</translation>
    </message>
    <message>
        <source>The server took the test, but it has not come back yet. Try again.</source>
        <translation>The server took the test, but it has not come back yet. Try again.</translation>
    </message>
    <message>
        <source>The test is on its way…</source>
        <translation>The test is on its way…</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>The two are not the same.</translation>
    </message>
    <message>
        <source>Then only in the tray</source>
        <translation>Then only in the tray</translation>
    </message>
    <message>
        <source>There are no groups yet. Make one on the tab Groups.</source>
        <translation>There are no groups yet. Make one on the tab Groups.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>This computer is the server</source>
        <translation>This computer is the server</translation>
    </message>
    <message>
        <source>This is not your present password.</source>
        <translation>This is not your present password.</translation>
    </message>
    <message>
        <source>This is the one you have.</source>
        <translation>This is the one you have.</translation>
    </message>
    <message>
        <source>This needs the server. It works once Deskbell is online.</source>
        <translation>This needs the server. It works once Deskbell is online.</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>This one</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Time zones</translation>
    </message>
    <message>
        <source>Toast</source>
        <translation>Toast</translation>
    </message>
    <message>
        <source>Toasts and sound</source>
        <translation>Toasts and sound</translation>
    </message>
    <message>
        <source>Toasts appear as chosen under Notifications.</source>
        <translation>Toasts appear as chosen under Notifications.</translation>
    </message>
    <message>
        <source>Toasts appear on this computer, without sound.</source>
        <translation>Toasts appear on this computer, without sound.</translation>
    </message>
    <message>
        <source>Toasts appear on this computer. A test shows you one, with sound.</source>
        <translation>Toasts appear on this computer. A test shows you one, with sound.</translation>
    </message>
    <message>
        <source>Toasts are off on this computer: nothing pops up, the list goes on.</source>
        <translation>Toasts are off on this computer: nothing pops up, the list goes on.</translation>
    </message>
    <message>
        <source>Try it: this posts a lead</source>
        <translation>Try it: this posts a lead</translation>
    </message>
    <message>
        <source>Who may sign in, what they may do, and who is called as one.</source>
        <translation>Who may sign in, what they may do, and who is called as one.</translation>
    </message>
    <message>
        <source>You are muted until {time}: nothing pops up, the list goes on.</source>
        <translation>You are muted until {time}: nothing pops up, the list goes on.</translation>
    </message>
    <message>
        <source>You chose silence for everything: nothing pops up, the list goes on.</source>
        <translation>You chose silence for everything: nothing pops up, the list goes on.</translation>
    </message>
    <message>
        <source>You sign in with it. It cannot be changed.</source>
        <translation>You sign in with it. It cannot be changed.</translation>
    </message>
    <message>
        <source>Your other systems that post events, each with its own key.</source>
        <translation>Your other systems that post events, each with its own key.</translation>
    </message>
    <message>
        <source>Your system shows no notifications: nothing pops up, the list goes on. Allow Deskbell in the system’s settings.</source>
        <translation>Your system shows no notifications: nothing pops up, the list goes on. Allow Deskbell in the system’s settings.</translation>
    </message>
    <message>
        <source>Toasts on this computer</source>
        <translation>Toasts on this computer</translation>
    </message>
    <message numerus="yes">
        <source>%n invited</source>
        <translation>
            <numerusform>%n invited</numerusform>
            <numerusform>%n invited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspended</source>
        <translation>
            <numerusform>%n suspended</numerusform>
            <numerusform>%n suspended</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoking signs a device out at once and erases its copy of the list.</source>
        <translation>Revoking signs a device out at once and erases its copy of the list.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Turn on</translation>
    </message>
    <message>
        <source>Type of the event</source>
        <translation>Type of the event</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Unmute</translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation>Unnamed device</translation>
    </message>
    <message>
        <source>Users and groups</source>
        <translation>Users and groups</translation>
    </message>
    <message>
        <source>What colleagues see, and where you are signed in.</source>
        <translation>What colleagues see, and where you are signed in.</translation>
    </message>
    <message>
        <source>What holds for this computer alone.</source>
        <translation>What holds for this computer alone.</translation>
    </message>
    <message>
        <source>What pops up and what is heard here.</source>
        <translation>What pops up and what is heard here.</translation>
    </message>
    <message>
        <source>What reaches you, and how. Every notification also stays in the list.</source>
        <translation>What reaches you, and how. Every notification also stays in the list.</translation>
    </message>
    <message>
        <source>Where your data lies</source>
        <translation>Where your data lies</translation>
    </message>
    <message>
        <source>While you are muted nothing pops up and nothing sounds, on any of your devices. The list goes on: everything is there when you look.</source>
        <translation>While you are muted nothing pops up and nothing sounds, on any of your devices. The list goes on: everything is there when you look.</translation>
    </message>
    <message>
        <source>Write the address they sign in with.</source>
        <translation>Write the address they sign in with.</translation>
    </message>
    <message>
        <source>Write the name colleagues know.</source>
        <translation>Write the name colleagues know.</translation>
    </message>
    <message>
        <source>Write the password you sign in with now.</source>
        <translation>Write the password you sign in with now.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Your other devices are signed out and ask for the new one.</source>
        <translation>Your other devices are signed out and ask for the new one.</translation>
    </message>
    <message>
        <source>Your other systems may send events of their own types. Write the type exactly as the system sends it, and its events reach you too.</source>
        <translation>Your other systems may send events of their own types. Write the type exactly as the system sends it, and its events reach you too.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Your password is changed.</translation>
    </message>
    <message>
        <source>Your server listens on this computer only: the link works here and on no other computer.</source>
        <translation>Your server listens on this computer only: the link works here and on no other computer.</translation>
    </message>
    <message>
        <source>Your system did not take this change.</source>
        <translation>Your system did not take this change.</translation>
    </message>
    <message>
        <source>Your system shows no notifications. Allow Deskbell in its settings.</source>
        <translation>Your system shows no notifications. Allow Deskbell in its settings.</translation>
    </message>
    <message>
        <source>last used {time}</source>
        <translation>last used {time}</translation>
    </message>
    <message>
        <source>signed in since {day}</source>
        <translation>signed in since {day}</translation>
    </message>
    <message>
        <source>{count} min before</source>
        <translation>{count} min before</translation>
    </message>
    <message>
        <source>{count} more: the search above finds them.</source>
        <translation>{count} more: the search above finds them.</translation>
    </message>
    <message>
        <source>{name} is deleted</source>
        <translation>{name} is deleted</translation>
    </message>
    <message>
        <source>{name} may sign in again</source>
        <translation>{name} may sign in again</translation>
    </message>
    <message>
        <source>{name}: {role}</source>
        <translation>{name}: {role}</translation>
    </message>
    <message>
        <source>{old} is called {name} now</source>
        <translation>{old} is called {name} now</translation>
    </message>
    <message>
        <source>{part} %</source>
        <translation>{part} %</translation>
    </message>
    <message>
        <source>{record}: update</source>
        <translation>{record}: update</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>{span} left</translation>
    </message>
    <message>
        <source>{taken} in {folder}, and {logs} of logs in {log_folder}</source>
        <translation>{taken} in {folder}, and {logs} of logs in {log_folder}</translation>
    </message>
    <message>
        <source>“{name}” is in the table already.</source>
        <translation>“{name}” is in the table already.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>A new password</source>
        <translation>A new password</translation>
    </message>
    <message>
        <source>An e-mail address has an @ in it.</source>
        <translation>An e-mail address has an @ in it.</translation>
    </message>
    <message>
        <source>Ask an administrator for a new link, and paste it here.</source>
        <translation>Ask an administrator for a new link, and paste it here.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters; a few words are easy to keep.</source>
        <translation>
            <numerusform>At least %n character; a few words are easy to keep.</numerusform>
            <numerusform>At least %n characters; a few words are easy to keep.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose a password</source>
        <translation>Choose a password</translation>
    </message>
    <message>
        <source>Colleagues sign in from their computers</source>
        <translation>Colleagues sign in from their computers</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>From your invitation</source>
        <translation>From your invitation</translation>
    </message>
    <message>
        <source>I have a password</source>
        <translation>I have a password</translation>
    </message>
    <message>
        <source>I have a server</source>
        <translation>I have a server</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>I have an invitation</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Join your shop</source>
        <translation>Join your shop</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Joining…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Language: {name}</translation>
    </message>
    <message>
        <source>Name of your shop</source>
        <translation>Name of your shop</translation>
    </message>
    <message>
        <source>No server yet?</source>
        <translation>No server yet?</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Reset it</source>
        <translation>Reset it</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Server address</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>Set up this computer</source>
        <translation>Set up this computer</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <translation>Setting up…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Sign in to Deskbell</source>
        <translation>Sign in to Deskbell</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Signing in…</translation>
    </message>
    <message>
        <source>The answer is on its way.</source>
        <translation>The answer is on its way.</translation>
    </message>
    <message>
        <source>This computer can be the server.</source>
        <translation>This computer can be the server.</translation>
    </message>
    <message>
        <source>This is not a whole invitation. Copy it again, to its very end.</source>
        <translation>This is not a whole invitation. Copy it again, to its very end.</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>Trusted</translation>
    </message>
    <message>
        <source>Write the address from your invitation.</source>
        <translation>Write the address from your invitation.</translation>
    </message>
    <message>
        <source>Write the name that your colleagues will see.</source>
        <translation>Write the name that your colleagues will see.</translation>
    </message>
    <message>
        <source>Write your e-mail address.</source>
        <translation>Write your e-mail address.</translation>
    </message>
    <message>
        <source>Write your password.</source>
        <translation>Write your password.</translation>
    </message>
    <message>
        <source>Your e-mail</source>
        <translation>Your e-mail</translation>
    </message>
    <message>
        <source>Your own server</source>
        <translation>Your own server</translation>
    </message>
    <message>
        <source>deskbell://join/… with the link in it</source>
        <translation>deskbell://join/… with the link in it</translation>
    </message>
    <message>
        <source>everything stays on this computer</source>
        <translation>everything stays on this computer</translation>
    </message>
    <message>
        <source>the link works once</source>
        <translation>the link works once</translation>
    </message>
    <message>
        <source>to your shop’s Deskbell</source>
        <translation>to your shop’s Deskbell</translation>
    </message>
</context>
<context>
    <name>Snooze</name>
    <message>
        <source>1 hour</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>20 minutes</source>
        <translation>20 minutes</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Next week</translation>
    </message>
    <message>
        <source>Pick a time…</source>
        <translation>Pick a time…</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Snooze</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <translation>This afternoon</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>This evening</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Tomorrow morning</translation>
    </message>
    <message>
        <source>Wake it now</source>
        <translation>Wake it now</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n changes wait to be sent</source>
        <translation>
            <numerusform>%n change waits to be sent</numerusform>
            <numerusform>%n changes wait to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Getting your shop&apos;s data</source>
        <translation>Getting your shop&apos;s data</translation>
    </message>
    <message>
        <source>Muted until {time}</source>
        <translation>Muted until {time}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Offline since {time}</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message numerus="yes">
        <source>Online, %n need you</source>
        <translation>
            <numerusform>Online, %n needs you</numerusform>
            <numerusform>Online, %n need you</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused at {part} %</source>
        <translation>Paused at {part} %</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>System notifications are blocked</source>
        <translation>System notifications are blocked</translation>
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
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
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
        <translation>tomorrow, {time}</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
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
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new notifications</source>
        <translation>
            <numerusform>%n new notification</numerusform>
            <numerusform>%n new notifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue tasks</source>
        <translation>
            <numerusform>%n overdue task</numerusform>
            <numerusform>%n overdue tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n waiting for you</numerusform>
            <numerusform>%n waiting for you</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Snooze</translation>
    </message>
    <message>
        <source>Snooze all</source>
        <translation>Snooze all</translation>
    </message>
    <message>
        <source>While you were away ({span})</source>
        <translation>While you were away ({span})</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>1 hour</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 minutes</translation>
    </message>
    <message>
        <source>Main window</source>
        <translation>Main window</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Mute</translation>
    </message>
    <message>
        <source>Open center</source>
        <translation>Open center</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>Switch person</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Unmute</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <translation>Until tomorrow morning</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>Until…</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>A file of Deskbell is damaged</source>
        <translation>A file of Deskbell is damaged</translation>
    </message>
    <message>
        <source>An administrator has suspended your sign-in. Ask them to lift it.</source>
        <translation>An administrator has suspended your sign-in. Ask them to lift it.</translation>
    </message>
    <message>
        <source>Ask an administrator of your account.</source>
        <translation>Ask an administrator of your account.</translation>
    </message>
    <message>
        <source>Ask your administrator for a new one.</source>
        <translation>Ask your administrator for a new one.</translation>
    </message>
    <message>
        <source>Check both and try again.</source>
        <translation>Check both and try again.</translation>
    </message>
    <message>
        <source>Deskbell is busy saving</source>
        <translation>Deskbell is busy saving</translation>
    </message>
    <message>
        <source>Deskbell needs an update</source>
        <translation>Deskbell needs an update</translation>
    </message>
    <message>
        <source>Deskbell tries again by itself. If this stays, have the disk looked at.</source>
        <translation>Deskbell tries again by itself. If this stays, have the disk looked at.</translation>
    </message>
    <message>
        <source>It can be done once Deskbell is online.</source>
        <translation>It can be done once Deskbell is online.</translation>
    </message>
    <message>
        <source>It ended with these words: {detail}</source>
        <translation>It ended with these words: {detail}</translation>
    </message>
    <message>
        <source>It ended without a word.</source>
        <translation>It ended without a word.</translation>
    </message>
    <message>
        <source>It has ended, or this computer&apos;s clock is wrong. Check the date and time here, then tell your administrator.</source>
        <translation>It has ended, or this computer&apos;s clock is wrong. Check the date and time here, then tell your administrator.</translation>
    </message>
    <message>
        <source>It is being rebuilt. Unsent changes are kept.</source>
        <translation>It is being rebuilt. Unsent changes are kept.</translation>
    </message>
    <message>
        <source>It may have been removed.</source>
        <translation>It may have been removed.</translation>
    </message>
    <message>
        <source>It was not ready in time. This computer may be busy: try again.</source>
        <translation>It was not ready in time. This computer may be busy: try again.</translation>
    </message>
    <message>
        <source>It was put aside, and your notifications are fetched again from the server.</source>
        <translation>It was put aside, and your notifications are fetched again from the server.</translation>
    </message>
    <message>
        <source>Its certificate is from nobody that this computer trusts, or for another address. Use the address from your invitation; nothing was sent.</source>
        <translation>Its certificate is from nobody that this computer trusts, or for another address. Use the address from your invitation; nothing was sent.</translation>
    </message>
    <message>
        <source>Its log says more.</source>
        <translation>Its log says more.</translation>
    </message>
    <message>
        <source>Nobody vouches for this server</source>
        <translation>Nobody vouches for this server</translation>
    </message>
    <message>
        <source>Nothing answers at this address. Check the address and your connection.</source>
        <translation>Nothing answers at this address. Check the address and your connection.</translation>
    </message>
    <message>
        <source>Nothing was changed. Install the newer version to open them.</source>
        <translation>Nothing was changed. Install the newer version to open them.</translation>
    </message>
    <message>
        <source>Nothing was lost. Try again in a moment.</source>
        <translation>Nothing was lost. Try again in a moment.</translation>
    </message>
    <message>
        <source>One of the fields is not what the server expects.</source>
        <translation>One of the fields is not what the server expects.</translation>
    </message>
    <message>
        <source>Set the date and time of this computer, then try again.</source>
        <translation>Set the date and time of this computer, then try again.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>Sign in to it with the e-mail address and password it was set up with.</source>
        <translation>Sign in to it with the e-mail address and password it was set up with.</translation>
    </message>
    <message>
        <source>Something went wrong in Deskbell</source>
        <translation>Something went wrong in Deskbell</translation>
    </message>
    <message>
        <source>The disk cannot be written to</source>
        <translation>The disk cannot be written to</translation>
    </message>
    <message>
        <source>The disk does not answer properly</source>
        <translation>The disk does not answer properly</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>The disk is full</translation>
    </message>
    <message>
        <source>The e-mail address or password is wrong</source>
        <translation>The e-mail address or password is wrong</translation>
    </message>
    <message>
        <source>The server cannot be found</source>
        <translation>The server cannot be found</translation>
    </message>
    <message>
        <source>The server could not answer. Try again in a moment.</source>
        <translation>The server could not answer. Try again in a moment.</translation>
    </message>
    <message>
        <source>The server could not be started</source>
        <translation>The server could not be started</translation>
    </message>
    <message>
        <source>The server does not know this session. Your unsent changes are kept.</source>
        <translation>The server does not know this session. Your unsent changes are kept.</translation>
    </message>
    <message>
        <source>The server has a problem</source>
        <translation>The server has a problem</translation>
    </message>
    <message>
        <source>The server refused this</source>
        <translation>The server refused this</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one in your invitation. Ask your administrator for a new address; nothing was sent.</source>
        <translation>The server shows another certificate than the one in your invitation. Ask your administrator for a new address; nothing was sent.</translation>
    </message>
    <message>
        <source>The server was restored from a backup</source>
        <translation>The server was restored from a backup</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not good today</source>
        <translation>The server&apos;s certificate is not good today</translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation>There is nothing here</translation>
    </message>
    <message>
        <source>These files belong to a newer Deskbell</source>
        <translation>These files belong to a newer Deskbell</translation>
    </message>
    <message>
        <source>This address does not work</source>
        <translation>This address does not work</translation>
    </message>
    <message>
        <source>This change was not saved. Free some space; Deskbell goes on by itself.</source>
        <translation>This change was not saved. Free some space; Deskbell goes on by itself.</translation>
    </message>
    <message>
        <source>This computer is a server already</source>
        <translation>This computer is a server already</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>This computer&apos;s clock is wrong</translation>
    </message>
    <message>
        <source>This device was signed out by you or an administrator.</source>
        <translation>This device was signed out by you or an administrator.</translation>
    </message>
    <message>
        <source>This is not the server you know</source>
        <translation>This is not the server you know</translation>
    </message>
    <message>
        <source>This link was used or has expired</source>
        <translation>This link was used or has expired</translation>
    </message>
    <message>
        <source>This needs the server</source>
        <translation>This needs the server</translation>
    </message>
    <message>
        <source>This version is too old for your server. Install the newest one.</source>
        <translation>This version is too old for your server. Install the newest one.</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>Too many tries</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Try again in a moment.</translation>
    </message>
    <message>
        <source>Use the address from your invitation; it begins with deskbell:// or https://.</source>
        <translation>Use the address from your invitation; it begins with deskbell:// or https://.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Wait a few minutes, then try again.</translation>
    </message>
    <message>
        <source>What could still be read is kept and will be sent: {saved}. The damaged file was put aside as {file}.</source>
        <translation>What could still be read is kept and will be sent: {saved}. The damaged file was put aside as {file}.</translation>
    </message>
    <message>
        <source>You are suspended</source>
        <translation>You are suspended</translation>
    </message>
    <message>
        <source>You can read everything, but nothing new is saved until it can be written again.</source>
        <translation>You can read everything, but nothing new is saved until it can be written again.</translation>
    </message>
    <message>
        <source>You may not do this</source>
        <translation>You may not do this</translation>
    </message>
    <message>
        <source>You were signed out</source>
        <translation>You were signed out</translation>
    </message>
    <message>
        <source>Your data could not be saved</source>
        <translation>Your data could not be saved</translation>
    </message>
    <message>
        <source>Your local copy is being rebuilt. Unsent changes are kept.</source>
        <translation>Your local copy is being rebuilt. Unsent changes are kept.</translation>
    </message>
    <message>
        <source>Your local copy is too old</source>
        <translation>Your local copy is too old</translation>
    </message>
    <message>
        <source>Your unsent changes were damaged</source>
        <translation>Your unsent changes were damaged</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message numerus="yes">
        <source>%n rows done</source>
        <translation>
            <numerusform>%n row done</numerusform>
            <numerusform>%n rows done</numerusform>
        </translation>
    </message>
    <message>
        <source>Awake again</source>
        <translation>Awake again</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Snoozed until {moment}</source>
        <translation>Snoozed until {moment}</translation>
    </message>
    <message>
        <source>Task completed</source>
        <translation>Task completed</translation>
    </message>
    <message>
        <source>Task reopened</source>
        <translation>Task reopened</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>It leaves by itself, in this order, as soon as it can.</source>
        <translation>It leaves by itself, in this order, as soon as it can.</translation>
    </message>
    <message>
        <source>It waits for your decision on a refused change before it.</source>
        <translation>It waits for your decision on a refused change before it.</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>What waits</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>A few switches, then Deskbell lives beside your clock.</source>
        <translation>A few switches, then Deskbell lives beside your clock.</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Allowed</translation>
    </message>
    <message>
        <source>Allowed. The test was shown at {time}.</source>
        <translation>Allowed. The test was shown at {time}.</translation>
    </message>
    <message>
        <source>Blocked. Allow Deskbell in the system’s settings.</source>
        <translation>Blocked. Allow Deskbell in the system’s settings.</translation>
    </message>
    <message>
        <source>Everything is here.</source>
        <translation>Everything is here.</translation>
    </message>
    <message>
        <source>Getting your shop’s data</source>
        <translation>Getting your shop’s data</translation>
    </message>
    <message>
        <source>Not tried yet. A test shows you one.</source>
        <translation>Not tried yet. A test shows you one.</translation>
    </message>
    <message>
        <source>Open the center</source>
        <translation>Open the center</translation>
    </message>
    <message>
        <source>So that no client waits unseen</source>
        <translation>So that no client waits unseen</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Start with the computer</translation>
    </message>
    <message>
        <source>System notifications</source>
        <translation>System notifications</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The test is on its way…</source>
        <translation>The test is on its way…</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Welcome, {name}</source>
        <translation>Welcome, {name}</translation>
    </message>
    <message>
        <source>You can start already.</source>
        <translation>You can start already.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Center – Deskbell</source>
        <translation>Center – Deskbell</translation>
    </message>
    <message>
        <source>Center (offline) – Deskbell</source>
        <translation>Center (offline) – Deskbell</translation>
    </message>
    <message>
        <source>Click a row, or press Enter on it, and it opens here.</source>
        <translation>Click a row, or press Enter on it, and it opens here.</translation>
    </message>
    <message>
        <source>Deskbell goes on beside your clock</source>
        <translation>Deskbell goes on beside your clock</translation>
    </message>
    <message>
        <source>It tells you when something needs you. Quit it from its menu.</source>
        <translation>It tells you when something needs you. Quit it from its menu.</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nothing is open</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>#{number}</source>
        <translation>#{number}</translation>
    </message>
    <message>
        <source>An automation failed</source>
        <translation>An automation failed</translation>
    </message>
    <message>
        <source>An order has changed</source>
        <translation>An order has changed</translation>
    </message>
    <message>
        <source>Automation failed: {name}</source>
        <translation>Automation failed: {name}</translation>
    </message>
    <message>
        <source>Call from {who}</source>
        <translation>Call from {who}</translation>
    </message>
    <message>
        <source>Missed call from {who}</source>
        <translation>Missed call from {who}</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>New deal</translation>
    </message>
    <message>
        <source>New deal {number}</source>
        <translation>New deal {number}</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>New lead</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>New order</translation>
    </message>
    <message>
        <source>New order {number}</source>
        <translation>New order {number}</translation>
    </message>
    <message>
        <source>New sign-in on a device</source>
        <translation>New sign-in on a device</translation>
    </message>
    <message>
        <source>New sign-in on {device}</source>
        <translation>New sign-in on {device}</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>New task</translation>
    </message>
    <message>
        <source>New task from {name}</source>
        <translation>New task from {name}</translation>
    </message>
    <message>
        <source>Nobody here has {email} ({part})</source>
        <translation>Nobody here has {email} ({part})</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Notification</translation>
    </message>
    <message>
        <source>Order {number} has changed</source>
        <translation>Order {number} has changed</translation>
    </message>
    <message>
        <source>Order {number}: {status}</source>
        <translation>Order {number}: {status}</translation>
    </message>
    <message>
        <source>Order: {status}</source>
        <translation>Order: {status}</translation>
    </message>
    <message>
        <source>Overdue since {time}</source>
        <translation>Overdue since {time}</translation>
    </message>
    <message>
        <source>Overdue task</source>
        <translation>Overdue task</translation>
    </message>
    <message>
        <source>Paid {amount}</source>
        <translation>Paid {amount}</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Payment received</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Task done</translation>
    </message>
    <message>
        <source>Task done by {name}</source>
        <translation>Task done by {name}</translation>
    </message>
    <message>
        <source>Task, due {time}</source>
        <translation>Task, due {time}</translation>
    </message>
    <message>
        <source>Test notification</source>
        <translation>Test notification</translation>
    </message>
    <message>
        <source>The plan {plan} ends soon</source>
        <translation>The plan {plan} ends soon</translation>
    </message>
    <message>
        <source>This is how a notification reaches you on this computer</source>
        <translation>This is how a notification reaches you on this computer</translation>
    </message>
    <message>
        <source>Until {time}</source>
        <translation>Until {time}</translation>
    </message>
    <message>
        <source>Was it you?</source>
        <translation>Was it you?</translation>
    </message>
    <message>
        <source>Your plan ends soon</source>
        <translation>Your plan ends soon</translation>
    </message>
    <message>
        <source>an unknown number</source>
        <translation>an unknown number</translation>
    </message>
    <message>
        <source>assignee</source>
        <translation>assignee</translation>
    </message>
    <message>
        <source>author</source>
        <translation>author</translation>
    </message>
    <message>
        <source>executor</source>
        <translation>executor</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>manager</translation>
    </message>
    <message>
        <source>rang {time}</source>
        <translation>rang {time}</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>responsible</translation>
    </message>
    <message>
        <source>waiting {span}</source>
        <translation>waiting {span}</translation>
    </message>
    <message>
        <source>who did it</source>
        <translation>who did it</translation>
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
