<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>Asks</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>The test was not sent</source>
        <translation>O teste não foi enviado</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>As of {time}, from the server</source>
        <translation>Em {time}, do servidor</translation>
    </message>
    <message>
        <source>As of {time}, from {sender}</source>
        <translation>Em {time}, de {sender}</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Consultando o servidor…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>Card of {name}</source>
        <translation>Ficha de {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Concluir</translation>
    </message>
    <message>
        <source>Copy: {name}</source>
        <translation>Copiar: {name}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluída</translation>
    </message>
    <message>
        <source>If not, sign the device out, then change your password.</source>
        <translation>Se não, desconecte o dispositivo e depois mude sua senha.</translation>
    </message>
    <message>
        <source>It was due {moment}.</source>
        <translation>O prazo era {moment}.</translation>
    </message>
    <message>
        <source>It was removed, or you may not see it.</source>
        <translation>Foi removido ou você não tem acesso.</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Próxima linha</translation>
    </message>
    <message>
        <source>Nothing else is known of it.</source>
        <translation>Nada mais se sabe sobre isto.</translation>
    </message>
    <message>
        <source>Nothing is sent to them.</source>
        <translation>Nada é enviado a esse cliente.</translation>
    </message>
    <message>
        <source>Open in its system</source>
        <translation>Abrir no sistema de origem</translation>
    </message>
    <message>
        <source>Open in {sender}</source>
        <translation>Abrir em {sender}</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Atrasada</translation>
    </message>
    <message>
        <source>Overdue by {span}.</source>
        <translation>Atraso de {span}.</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Linha anterior</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspenso</translation>
    </message>
    <message>
        <source>The server did not answer. Open it again to ask again.</source>
        <translation>O servidor não respondeu. Abra de novo para perguntar outra vez.</translation>
    </message>
    <message>
        <source>The server is asked once Deskbell is online.</source>
        <translation>O servidor será consultado assim que o Deskbell estiver on-line.</translation>
    </message>
    <message>
        <source>This client is blocked.</source>
        <translation>Este cliente está bloqueado.</translation>
    </message>
    <message>
        <source>This is what was said of it.</source>
        <translation>Isto é o que foi dito a respeito.</translation>
    </message>
    <message>
        <source>Was it you?</source>
        <translation>Foi você?</translation>
    </message>
    <message>
        <source>Your devices</source>
        <translation>Seus dispositivos</translation>
    </message>
    <message>
        <source>Your shop’s data is still arriving.</source>
        <translation>Os dados da sua loja ainda estão chegando.</translation>
    </message>
    <message>
        <source>{record} is not here yet.</source>
        <translation>{record} ainda não está aqui.</translation>
    </message>
    <message>
        <source>{record} is not on this computer.</source>
        <translation>{record} não está neste computador.</translation>
    </message>
</context>
<context>
    <name>Center</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Center</source>
        <translation>Central</translation>
    </message>
    <message>
        <source>Center – Deskbell</source>
        <translation>Central – Deskbell</translation>
    </message>
    <message>
        <source>Find user or client</source>
        <translation>Buscar colega ou cliente</translation>
    </message>
    <message>
        <source>Longest waiting</source>
        <translation>Mais tempo esperando</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>Marcar tudo como lido</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>Precisam de mim</translation>
    </message>
    <message>
        <source>Newest on top</source>
        <translation>Mais recentes primeiro</translation>
    </message>
    <message>
        <source>Nothing here is unread.</source>
        <translation>Não há nada não lido aqui.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificações</translation>
    </message>
    <message>
        <source>Offline: only what is on this computer was searched.</source>
        <translation>Off-line: só foi procurado neste computador.</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Ordem: {order}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lidas</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Searching on the server…</source>
        <translation>Procurando no servidor…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Adiadas</translation>
    </message>
    <message>
        <source>The server did not answer: this computer was searched.</source>
        <translation>O servidor não respondeu: procurou-se neste computador.</translation>
    </message>
    <message>
        <source>This computer and the server were searched.</source>
        <translation>Procurou-se neste computador e no servidor.</translation>
    </message>
    <message>
        <source>Unread first</source>
        <translation>Não lidas primeiro</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>em {span}</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message numerus="yes">
        <source>%n notifications</source>
        <translation>
            <numerusform>%n notificação</numerusform>
            <numerusform>%n notificações</numerusform>
        </translation>
    </message>
    <message>
        <source>All notifications</source>
        <translation>Todas as notificações</translation>
    </message>
    <message>
        <source>shown again</source>
        <translation>mostrar de novo</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>até {time}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Accepted</source>
        <translation>Aceita</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Atendida</translation>
    </message>
    <message>
        <source>Between two</source>
        <translation>Entre duas pessoas</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Ocupado</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Encerrada</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregue</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Computador</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluída</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Free user</source>
        <translation>Usuário gratuito</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retida</translation>
    </message>
    <message>
        <source>In a group</source>
        <translation>Em um grupo</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Recebida</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Gerente</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membro</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Perdida</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nova</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aberta</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Efetuada</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendente</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lida</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Incerta</translation>
    </message>
    <message>
        <source>With a client</source>
        <translation>Com um cliente</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>permitido</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>não perguntado</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>recusado</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>All quiet</source>
        <translation>Tudo tranquilo</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Limpar a busca</translation>
    </message>
    <message>
        <source>Clients who wait, calls you missed and tasks come here first.</source>
        <translation>Clientes à espera, chamadas perdidas e tarefas chegam primeiro aqui.</translation>
    </message>
    <message>
        <source>Connect your CRM or telephony under Senders; what happens there appears here.</source>
        <translation>Conecte seu CRM ou telefonia em Remetentes; o que acontece lá aparece aqui.</translation>
    </message>
    <message>
        <source>New leads, missed calls, tasks and payments of your shop appear here.</source>
        <translation>Novos leads, chamadas perdidas, tarefas e pagamentos da loja aparecem aqui.</translation>
    </message>
    <message>
        <source>Nothing is called “{words}”</source>
        <translation>Nada se chama “{words}”</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>Nada adiado</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nada precisa de você</translation>
    </message>
    <message>
        <source>Open Senders</source>
        <translation>Abrir remetentes</translation>
    </message>
    <message>
        <source>Press {key} on a row to hide it until a time you choose. It comes back unread.</source>
        <translation>Pressione {key} em uma linha para ocultá-la até a hora que escolher. Ela volta como não lida.</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Enviar um teste</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>Try it on the newest row</source>
        <translation>Experimente na linha mais recente</translation>
    </message>
    <message>
        <source>Try the beginning of a name, a phone or an order number.</source>
        <translation>Tente o início de um nome, de um telefone ou de um número de pedido.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock está ativado.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Limpar a busca</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Ocultar a senha</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar a senha</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message numerus="yes">
        <source>%n files, kept on the server</source>
        <translation>
            <numerusform>%n arquivo, guardado no servidor</numerusform>
            <numerusform>%n arquivos, guardados no servidor</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceita em</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Ação</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>O dia todo</translation>
    </message>
    <message>
        <source>All notifications</source>
        <translation>Todas as notificações</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Horário marcado</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Atribuída a</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentativas</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canais</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Concluída em</translation>
    </message>
    <message>
        <source>Completed by</source>
        <translation>Concluída por</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversa</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moeda</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregue</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direção</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Feito por</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Prazo</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Editada em</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Executor</source>
        <translation>Executor</translation>
    </message>
    <message>
        <source>Expected amount</source>
        <translation>Valor previsto</translation>
    </message>
    <message>
        <source>Fault in the client’s words</source>
        <translation>Defeito segundo o cliente</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Aconteceu em</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>Retida até</translation>
    </message>
    <message>
        <source>Invited until</source>
        <translation>Convite válido até</translation>
    </message>
    <message>
        <source>Key begins with</source>
        <translation>A chave começa com</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Último evento</translation>
    </message>
    <message>
        <source>Last event type</source>
        <translation>Tipo do último evento</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Última mensagem</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Unidade</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Gerente</translation>
    </message>
    <message>
        <source>May be contacted by</source>
        <translation>Pode ser contatado por</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membros</translation>
    </message>
    <message>
        <source>Muted until</source>
        <translation>Silenciado até</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>Precisa de mim</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Não</translation>
    </message>
    <message>
        <source>Not on this computer</source>
        <translation>Não está neste computador</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Observação</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Observações</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ativada</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paga em</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Posição</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridade</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Particular</translation>
    </message>
    <message>
        <source>Rang for</source>
        <translation>Tocou por</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Avaliação</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lida em</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reminder, minutes before</source>
        <translation>Lembrete, minutos antes</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Resposta a</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisão</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revogado em</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Função</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regra</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Mesma pessoa</translation>
    </message>
    <message>
        <source>Sees own records only</source>
        <translation>Vê apenas os próprios registros</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Enviado por</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Número de série</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Definida por</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>Adiada até</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origem</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Waiting since</source>
        <translation>Esperando desde</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <source>What is wanted</source>
        <translation>O que se deseja</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sim</translation>
    </message>
    <message>
        <source>marketing: {consent}</source>
        <translation>marketing: {consent}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>service: {consent}</source>
        <translation>serviço: {consent}</translation>
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
        <translation>90 dias de histórico</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>Todos os registros</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Consultando o servidor</translation>
    </message>
    <message>
        <source>Clients with open orders</source>
        <translation>Clientes com pedidos abertos</translation>
    </message>
    <message>
        <source>Getting your shop’s data</source>
        <translation>Buscando os dados da sua loja</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>Tarefas abertas</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>People and unread notifications</source>
        <translation>Pessoas e notificações não lidas</translation>
    </message>
    <message>
        <source>What is on the left works already. The rest arrives behind it.</source>
        <translation>O que está à esquerda já funciona. O resto chega em seguida.</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>falta cerca de %n min</numerusform>
            <numerusform>faltam cerca de %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>falta menos de um minuto</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>em pausa</translation>
    </message>
    <message>
        <source>{part} %, {done} of {total} records</source>
        <translation>{part} %, {done} de {total} registros</translation>
    </message>
    <message>
        <source>{stage}, here</source>
        <translation>{stage}, aqui</translation>
    </message>
</context>
<context>
    <name>Heard</name>
    <message>
        <source>No sound was heard: nothing here could play it. Check your sound device.</source>
        <translation>Não se ouviu som: nada aqui conseguiu tocá-lo. Verifique seu dispositivo de som.</translation>
    </message>
    <message>
        <source>Your system only beeped: there is no program here that plays sounds.</source>
        <translation>Seu sistema só apitou: não há aqui um programa que toque sons.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Em qualquer lugar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Complete or reopen the task</source>
        <translation>Concluir ou reabrir a tarefa</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluir</translation>
    </message>
    <message>
        <source>Find user or client</source>
        <translation>Buscar colega ou cliente</translation>
    </message>
    <message>
        <source>Fold a group</source>
        <translation>Recolher um grupo</translation>
    </message>
    <message>
        <source>In the center</source>
        <translation>Na central</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Marcar tudo como lido</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como lido</translation>
    </message>
    <message>
        <source>Mute or unmute</source>
        <translation>Silenciar ou reativar</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>Precisam de mim</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Próxima linha</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open in the system it came from</source>
        <translation>Abrir no sistema de origem</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Linha anterior</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atalhos</translation>
    </message>
    <message>
        <source>Show every row of a group</source>
        <translation>Mostrar todas as linhas de um grupo</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Adiar</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Adiadas</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>With something open</source>
        <translation>Com algo aberto</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Answered call</source>
        <translation>Chamada atendida</translation>
    </message>
    <message>
        <source>Automation failed</source>
        <translation>Falha na automação</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Chamada perdida</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Novo negócio</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Novo lead</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Novo pedido</translation>
    </message>
    <message>
        <source>Order changes its status</source>
        <translation>Pedido muda de status</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Pagamento recebido</translation>
    </message>
    <message>
        <source>Plan or licence ends</source>
        <translation>Plano ou licença termina</translation>
    </message>
    <message>
        <source>Sign-in on a new device</source>
        <translation>Entrada em um dispositivo novo</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Task I set is done</source>
        <translation>Tarefa que criei foi concluída</translation>
    </message>
    <message>
        <source>Task I set is overdue</source>
        <translation>Tarefa que criei está atrasada</translation>
    </message>
    <message>
        <source>Task given to me</source>
        <translation>Tarefa atribuída a mim</translation>
    </message>
    <message>
        <source>Task is due</source>
        <translation>Prazo da tarefa se aproxima</translation>
    </message>
    <message>
        <source>Test notification</source>
        <translation>Notificação de teste</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabalho</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Outra pessoa</translation>
    </message>
    <message>
        <source>This is not the password. Try again.</source>
        <translation>Esta não é a senha. Tente de novo.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 minutos</translation>
    </message>
    <message>
        <source>Everything has been sent.</source>
        <translation>Tudo foi enviado.</translation>
    </message>
    <message>
        <source>Main window</source>
        <translation>Janela principal</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>Marcar tudo como lido</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atalhos</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Outra pessoa…</translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>Trocar de pessoa</translation>
    </message>
    <message>
        <source>These windows are theirs.</source>
        <translation>Estas janelas são desta pessoa.</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Reativar</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <translation>Até amanhã de manhã</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>Até…</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>O que espera</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%n changes wait and will leave by themselves.</source>
        <translation>
            <numerusform>%n alteração aguarda e sairá sozinha.</numerusform>
            <numerusform>%n alterações aguardam e sairão sozinhas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes were refused by the server.</source>
        <translation>
            <numerusform>%n alteração foi recusada pelo servidor.</numerusform>
            <numerusform>%n alterações foram recusadas pelo servidor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide what becomes of them.</source>
        <translation>Decida o que fazer com elas.</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Entendi</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Nothing pops up until you allow Deskbell in the system.</source>
        <translation>Nada aparece até você permitir o Deskbell no sistema.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>System notifications are blocked.</source>
        <translation>As notificações do sistema estão bloqueadas.</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Testar de novo</translation>
    </message>
    <message>
        <source>This computer has no keychain: each start asks for your password.</source>
        <translation>Este computador não tem um cofre de senhas: a cada início sua senha será pedida.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Tentar agora</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>O que espera</translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation>Você está desconectado.</translation>
    </message>
    <message>
        <source>You can go on working; everything is kept.</source>
        <translation>Você pode continuar trabalhando; tudo é guardado.</translation>
    </message>
    <message>
        <source>Your sign-in is not remembered.</source>
        <translation>Sua entrada não fica guardada.</translation>
    </message>
    <message>
        <source>next try in {count} s</source>
        <translation>nova tentativa em {count} s</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Month after</source>
        <translation>Mês seguinte</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mês anterior</translation>
    </message>
    <message>
        <source>This moment has passed. Choose a later one.</source>
        <translation>Esse momento já passou. Escolha outro mais tarde.</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Hora do dia</translation>
    </message>
    <message>
        <source>at</source>
        <translation>às</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n precisa de você</numerusform>
            <numerusform>%n precisam de você</numerusform>
        </translation>
    </message>
    <message>
        <source>Center</source>
        <translation>Central</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
    <message>
        <source>You: {name}</source>
        <translation>Você: {name}</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Audit entry</source>
        <translation>Registro de auditoria</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Chamada</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Colega</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversa</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Negócio</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Envio</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Fatura</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Unidade</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Notificação</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Preferência</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regra</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Remetente</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarefa</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modelo</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message numerus="yes">
        <source>%n later changes wait for it</source>
        <translation>
            <numerusform>%n alteração posterior espera por ela</numerusform>
            <numerusform>%n alterações posteriores esperam por ela</numerusform>
        </translation>
    </message>
    <message>
        <source>A choice in the settings</source>
        <translation>Uma escolha nas configurações</translation>
    </message>
    <message>
        <source>A colleague’s role or group</source>
        <translation>Função ou grupo de um colega</translation>
    </message>
    <message>
        <source>A consent</source>
        <translation>Um consentimento</translation>
    </message>
    <message>
        <source>Change a record</source>
        <translation>Alterar um registro</translation>
    </message>
    <message>
        <source>Complete a task</source>
        <translation>Concluir uma tarefa</translation>
    </message>
    <message>
        <source>Delete a group</source>
        <translation>Excluir um grupo</translation>
    </message>
    <message>
        <source>Delete a task</source>
        <translation>Excluir uma tarefa</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluir</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Desistir</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>It exists already.</source>
        <translation>Já existe.</translation>
    </message>
    <message>
        <source>It is gone, or you may not see it.</source>
        <translation>Não existe mais ou você não tem acesso.</translation>
    </message>
    <message>
        <source>It stays until its task is completed.</source>
        <translation>Fica até que a tarefa seja concluída.</translation>
    </message>
    <message>
        <source>Lift a suspension</source>
        <translation>Encerrar uma suspensão</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como lido</translation>
    </message>
    <message>
        <source>Refused changes</source>
        <translation>Alterações recusadas</translation>
    </message>
    <message>
        <source>Reminder that rang here</source>
        <translation>Lembrete que tocou aqui</translation>
    </message>
    <message>
        <source>Reopen a task</source>
        <translation>Reabrir uma tarefa</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Adiar</translation>
    </message>
    <message>
        <source>Somebody has to stay admin.</source>
        <translation>Alguém precisa continuar como administrador.</translation>
    </message>
    <message>
        <source>Suspend a colleague</source>
        <translation>Suspender um colega</translation>
    </message>
    <message>
        <source>The client has withdrawn this consent meanwhile.</source>
        <translation>O cliente retirou esse consentimento nesse meio-tempo.</translation>
    </message>
    <message>
        <source>The key of this sender was ended for good.</source>
        <translation>A chave deste remetente foi encerrada de vez.</translation>
    </message>
    <message>
        <source>The server did not understand it.</source>
        <translation>O servidor não entendeu.</translation>
    </message>
    <message>
        <source>The server does not take what stands in “{field}”.</source>
        <translation>O servidor não aceita o que está em “{field}”.</translation>
    </message>
    <message>
        <source>The server is too old for it.</source>
        <translation>O servidor é antigo demais para isso.</translation>
    </message>
    <message>
        <source>The server ran into a problem with it.</source>
        <translation>O servidor teve um problema com isso.</translation>
    </message>
    <message>
        <source>The server refused it, and this Deskbell does not know why.</source>
        <translation>O servidor recusou, e este Deskbell não sabe por quê.</translation>
    </message>
    <message>
        <source>The task is gone, or you may not see it any more.</source>
        <translation>A tarefa não existe mais ou você não pode mais vê-la.</translation>
    </message>
    <message>
        <source>The task was changed meanwhile.</source>
        <translation>A tarefa foi alterada nesse meio-tempo.</translation>
    </message>
    <message>
        <source>This is not your present password.</source>
        <translation>Esta não é sua senha atual.</translation>
    </message>
    <message>
        <source>Too many tries. Wait a few minutes.</source>
        <translation>Tentativas demais. Espere alguns minutos.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Undo of done</source>
        <translation>Desfazer conclusão</translation>
    </message>
    <message>
        <source>Whoever it names is suspended meanwhile.</source>
        <translation>Quem é citado está suspenso agora.</translation>
    </message>
    <message>
        <source>You may not do this any more.</source>
        <translation>Você não pode mais fazer isto.</translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation>Seu perfil</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Admin</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Admins see everything and change the shop’s settings, people and senders.</source>
        <translation>Administradores veem tudo e alteram as configurações, as pessoas e os remetentes da loja.</translation>
    </message>
    <message>
        <source>Free user</source>
        <translation>Gratuito</translation>
    </message>
    <message>
        <source>Free users see their profile and their own list, and no client or record.</source>
        <translation>Usuários gratuitos veem seu perfil e sua própria lista, e nenhum cliente ou registro.</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Gerente</translation>
    </message>
    <message>
        <source>Managers see all clients and records. They do not change the shop’s settings.</source>
        <translation>Gerentes veem todos os clientes e registros. Não alteram as configurações da loja.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Equipe</translation>
    </message>
    <message>
        <source>Staff see all clients and records. They do not change the shop’s settings.</source>
        <translation>A equipe vê todos os clientes e registros. Não altera as configurações da loja.</translation>
    </message>
    <message>
        <source>Staff, own records</source>
        <translation>Equipe, só os próprios</translation>
    </message>
    <message>
        <source>They see only the clients and records that they are responsible for.</source>
        <translation>Veem apenas os clientes e registros pelos quais são responsáveis.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A few words that colleagues see beside your name</source>
        <translation>Algumas palavras que os colegas veem ao lado do seu nome</translation>
    </message>
    <message>
        <source>A group is called by one name, such as Sales or Main street.</source>
        <translation>Um grupo tem um só nome, como Vendas ou Rua Principal.</translation>
    </message>
    <message>
        <source>A group needs a name.</source>
        <translation>Um grupo precisa de um nome.</translation>
    </message>
    <message>
        <source>A link by which somebody new chooses a password</source>
        <translation>Um link pelo qual alguém novo escolhe uma senha</translation>
    </message>
    <message>
        <source>A real notification through the server, with toast and sound</source>
        <translation>Uma notificação de verdade pelo servidor, com aviso e som</translation>
    </message>
    <message>
        <source>A sender is one of your other systems, such as the CRM. It posts events with a key of its own.</source>
        <translation>Um remetente é um dos seus outros sistemas, como o CRM. Ele envia eventos com uma chave própria.</translation>
    </message>
    <message>
        <source>A sender is one of your other systems. Make a key for it, and what it posts appears in the list.</source>
        <translation>Um remetente é um dos seus outros sistemas. Crie uma chave para ele, e o que ele enviar aparece na lista.</translation>
    </message>
    <message>
        <source>A sender needs a name.</source>
        <translation>Um remetente precisa de um nome.</translation>
    </message>
    <message>
        <source>A test is under way.</source>
        <translation>Um teste está em andamento.</translation>
    </message>
    <message>
        <source>A type is one word, such as com.example.printer.ink.</source>
        <translation>O tipo é uma palavra só, como com.example.printer.ink.</translation>
    </message>
    <message>
        <source>Active now</source>
        <translation>Ativo agora</translation>
    </message>
    <message numerus="yes">
        <source>After %n minutes</source>
        <translation>
            <numerusform>Após %n minuto</numerusform>
            <numerusform>Após %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>An order that falls to you goes on</source>
        <translation>Um pedido seu mudou de status</translation>
    </message>
    <message>
        <source>An order that falls to you has come in</source>
        <translation>Chegou um pedido que cabe a você</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>Outro…</translation>
    </message>
    <message>
        <source>Another sender has this name.</source>
        <translation>Outro remetente tem este nome.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>As the shop: {zone}</source>
        <translation>Como a loja: {zone}</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como no sistema</translation>
    </message>
    <message>
        <source>As the system ({part} %)</source>
        <translation>Como no sistema ({part} %)</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Consultar de novo</translation>
    </message>
    <message>
        <source>Ask for another event</source>
        <translation>Pedir outro evento</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>Pedir</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Consultando o servidor…</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>No mínimo %n caractere.</numerusform>
            <numerusform>No mínimo %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>At least 10 characters; a new one signs your other devices out</source>
        <translation>Pelo menos 10 caracteres; uma nova desconecta seus outros dispositivos</translation>
    </message>
    <message>
        <source>Before a task of yours is due, as early as you like</source>
        <translation>Antes do prazo de uma tarefa sua, com a antecedência que quiser</translation>
    </message>
    <message>
        <source>By the link {name} chooses a new password. Until then the present one works, and devices stay signed in.</source>
        <translation>Pelo link, {name} escolhe uma nova senha. Até lá a atual funciona e os dispositivos seguem conectados.</translation>
    </message>
    <message>
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message>
        <source>Came before, so it was not counted again</source>
        <translation>Já tinha chegado, por isso não contou de novo</translation>
    </message>
    <message>
        <source>Can be lifted at any time.</source>
        <translation>Pode ser desfeito a qualquer momento.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Alterar</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Alterar senha</translation>
    </message>
    <message>
        <source>Change your password</source>
        <translation>Altere sua senha</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Alterando…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Closing the window keeps Deskbell running</source>
        <translation>Fechar a janela mantém o Deskbell ativo</translation>
    </message>
    <message>
        <source>Colleagues need a name to call them by.</source>
        <translation>Os colegas precisam de um nome para chamar essa pessoa.</translation>
    </message>
    <message>
        <source>Colleagues need a name to call you by.</source>
        <translation>Os colegas precisam de um nome para chamar você.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Cores</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copiar o comando</translation>
    </message>
    <message>
        <source>Copy: {name}</source>
        <translation>Copiar: {name}</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Deskbell does not start with the system.</source>
        <translation>O Deskbell não inicia com o sistema.</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Computador</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Does not reach you</source>
        <translation>Não chega até você</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Empties the copy on this computer and fills it from the server. What you have not sent yet is kept.</source>
        <translation>Esvazia a cópia deste computador e a preenche de novo do servidor. O que você ainda não enviou é mantido.</translation>
    </message>
    <message>
        <source>End the present key now</source>
        <translation>Encerrar a chave atual agora</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Everything grows with it, nothing is cut</source>
        <translation>Tudo cresce junto, nada é cortado</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Buscar de novo</translation>
    </message>
    <message>
        <source>Fetch everything again</source>
        <translation>Buscar tudo de novo</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Buscar uma pessoa</translation>
    </message>
    <message>
        <source>Find a place</source>
        <translation>Buscar um lugar</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Buscar ajuste</translation>
    </message>
    <message>
        <source>For a computer that several people use; your password opens it</source>
        <translation>Para um computador usado por várias pessoas; sua senha o abre</translation>
    </message>
    <message>
        <source>For a key that somebody has who should not. Events of {name} are refused until it has the new one.</source>
        <translation>Para uma chave que caiu em mãos erradas. Os eventos de {name} são recusados até que a chave nova esteja lá.</translation>
    </message>
    <message>
        <source>For reminders, times on your lists, and “tomorrow morning”</source>
        <translation>Para lembretes, horários nas listas e “amanhã de manhã”</translation>
    </message>
    <message>
        <source>Free users see no client and no record.</source>
        <translation>Usuários gratuitos não veem clientes nem registros.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Groups of {name}</source>
        <translation>Grupos de {name}</translation>
    </message>
    <message>
        <source>How Deskbell looks on this computer.</source>
        <translation>A aparência do Deskbell neste computador.</translation>
    </message>
    <message>
        <source>How early a reminder comes</source>
        <translation>Com que antecedência vem o lembrete</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>Em nenhum grupo</translation>
    </message>
    <message>
        <source>In the list only</source>
        <translation>Só na lista</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Convidar</translation>
    </message>
    <message>
        <source>Invite a colleague</source>
        <translation>Convidar um colega</translation>
    </message>
    <message>
        <source>It came back in {seconds} s.</source>
        <translation>Voltou em {seconds} s.</translation>
    </message>
    <message>
        <source>It changes at once. Notifications are written in it too, old ones as well.</source>
        <translation>Muda na hora. As notificações também são escritas nele, inclusive as antigas.</translation>
    </message>
    <message>
        <source>It is being fetched now.</source>
        <translation>Está sendo buscado agora.</translation>
    </message>
    <message>
        <source>It serves whoever sits here, also when Deskbell is quit. Off: nobody reaches it, and nothing is lost</source>
        <translation>Funciona para quem estiver aqui, mesmo com o Deskbell fechado. Desligado: ninguém o alcança, e nada se perde</translation>
    </message>
    <message>
        <source>It stays in the tray and goes on telling you</source>
        <translation>Ele fica na bandeja e continua avisando</translation>
    </message>
    <message>
        <source>It was me</source>
        <translation>Fui eu</translation>
    </message>
    <message>
        <source>It was me on {name}</source>
        <translation>Fui eu em {name}</translation>
    </message>
    <message>
        <source>It was not set up as one. The sign-in window does that.</source>
        <translation>Não foi configurado como servidor. Isso se faz na janela de entrada.</translation>
    </message>
    <message>
        <source>It was shown as a toast, with its sound.</source>
        <translation>Foi mostrado como aviso, com som.</translation>
    </message>
    <message>
        <source>It was shown as a toast.</source>
        <translation>Foi mostrado como aviso.</translation>
    </message>
    <message>
        <source>It was shown as a toast; sounds are off on this computer.</source>
        <translation>Foi mostrado como aviso; os sons estão desligados neste computador.</translation>
    </message>
    <message>
        <source>Its events are refused from now on, and this cannot be undone. What it has sent stays.</source>
        <translation>Os eventos dele são recusados a partir de agora, e isso não pode ser desfeito. O que ele já enviou fica.</translation>
    </message>
    <message>
        <source>Key {hint}…</source>
        <translation>Chave {hint}…</translation>
    </message>
    <message>
        <source>Key, shown only now</source>
        <translation>Chave, mostrada só agora</translation>
    </message>
    <message>
        <source>Keys of the systems that post events</source>
        <translation>Chaves dos sistemas que enviam eventos</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Último evento</translation>
    </message>
    <message>
        <source>Lift the suspension</source>
        <translation>Encerrar a suspensão</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Light, dark, or as your system has it</source>
        <translation>Claro, escuro ou como no sistema</translation>
    </message>
    <message>
        <source>Link for {name}, works once, for 24 hours</source>
        <translation>Link para {name}, funciona uma vez, por 24 horas</translation>
    </message>
    <message>
        <source>Link is over</source>
        <translation>Link expirado</translation>
    </message>
    <message>
        <source>Lock when nobody is here</source>
        <translation>Bloquear quando não há ninguém</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Criar a chave</translation>
    </message>
    <message>
        <source>Make the link</source>
        <translation>Criar o link</translation>
    </message>
    <message>
        <source>Making the link…</source>
        <translation>Criando o link…</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membros</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>More for {name}</source>
        <translation>Mais para {name}</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Muted until {time}</source>
        <translation>Silenciado até {time}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Name and members</source>
        <translation>Nome e membros</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Never while you are muted</source>
        <translation>Nunca enquanto estiver silenciado</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Novo grupo</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nova chave</translation>
    </message>
    <message>
        <source>New key for {name}</source>
        <translation>Nova chave para {name}</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nova senha</translation>
    </message>
    <message>
        <source>New password link</source>
        <translation>Link para nova senha</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>Nova senha, mais uma vez</translation>
    </message>
    <message>
        <source>New sender</source>
        <translation>Novo remetente</translation>
    </message>
    <message>
        <source>New, was it you?</source>
        <translation>Novo, foi você?</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>Ainda não há grupos</translation>
    </message>
    <message>
        <source>No senders yet</source>
        <translation>Ainda não há remetentes</translation>
    </message>
    <message>
        <source>No setting is called so.</source>
        <translation>Nenhuma configuração tem esse nome.</translation>
    </message>
    <message>
        <source>Nobody is called so</source>
        <translation>Ninguém tem esse nome</translation>
    </message>
    <message>
        <source>Nobody picked up; it waits until you say done</source>
        <translation>Ninguém atendeu; espera até você dizer que está feito</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>De jeito nenhum</translation>
    </message>
    <message>
        <source>Not muted</source>
        <translation>Não silenciado</translation>
    </message>
    <message>
        <source>Nothing has come from {name} yet.</source>
        <translation>Ainda não chegou nada de {name}.</translation>
    </message>
    <message>
        <source>Nothing has told yet whether its sound was heard.</source>
        <translation>Ainda não se sabe se o som foi ouvido.</translation>
    </message>
    <message>
        <source>Nothing has told yet whether its toast was shown.</source>
        <translation>Ainda não se sabe se o aviso foi mostrado.</translation>
    </message>
    <message>
        <source>Nothing pops up and nothing sounds, on any of your devices</source>
        <translation>Nada aparece e nada toca, em nenhum dos seus dispositivos</translation>
    </message>
    <message>
        <source>Nothing was taken: it could not be read</source>
        <translation>Nada foi aceito: não foi possível ler</translation>
    </message>
    <message>
        <source>Nothing was taken: it is larger than 1 MB</source>
        <translation>Nada foi aceito: é maior que 1 MB</translation>
    </message>
    <message>
        <source>Nothing was taken: its content type is not one of CloudEvents</source>
        <translation>Nada foi aceito: o tipo de conteúdo não é de CloudEvents</translation>
    </message>
    <message>
        <source>Nothing was taken: the field {field} is not right</source>
        <translation>Nada foi aceito: o campo {field} não está certo</translation>
    </message>
    <message>
        <source>Nothing was taken: this is no CloudEvent</source>
        <translation>Nada foi aceito: isto não é um CloudEvent</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nada ainda</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificações</translation>
    </message>
    <message>
        <source>Of the windows and of every notification, old ones as well</source>
        <translation>Das janelas e de toda notificação, também das antigas</translation>
    </message>
    <message>
        <source>Off: nothing pops up here, everything still goes on the list</source>
        <translation>Desligado: nada aparece na tela, tudo continua indo para a lista</translation>
    </message>
    <message>
        <source>Off: the window opens as well when the system starts it</source>
        <translation>Desligado: a janela também abre quando o sistema o inicia</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Um momento…</translation>
    </message>
    <message>
        <source>One of your systems could not do what it should; for admins</source>
        <translation>Um dos seus sistemas não conseguiu fazer o que devia; para administradores</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>Outros eventos</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>People who are told, or talked to, as one</source>
        <translation>Pessoas avisadas, ou com quem se fala, como uma só</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Pessoa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Tocar</translation>
    </message>
    <message>
        <source>Pops up for a few seconds</source>
        <translation>Aparece por alguns segundos</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Senha atual</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Silêncio</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revogar</translation>
    </message>
    <message>
        <source>Revoke the key of {name}</source>
        <translation>Revogar a chave de {name}</translation>
    </message>
    <message>
        <source>Revoke {name}</source>
        <translation>Revogar {name}</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revogado</translation>
    </message>
    <message>
        <source>Say it on a device that you used before.</source>
        <translation>Diga isso em um dispositivo que você já usava.</translation>
    </message>
    <message>
        <source>Signed out of every device at once. Tasks and records stay as they are; what was not sent yet waits on the device.</source>
        <translation>Será desconectado de todos os dispositivos imediatamente. Tarefas e registros ficam como estão; o que ainda não foi enviado espera no dispositivo.</translation>
    </message>
    <message>
        <source>So long before a task of yours is due</source>
        <translation>Tanto tempo antes do prazo de uma tarefa sua</translation>
    </message>
    <message>
        <source>Somebody asks for something, and it falls to you</source>
        <translation>Alguém pede alguma coisa, e cabe a você</translation>
    </message>
    <message>
        <source>Suspend {name}</source>
        <translation>Suspender {name}</translation>
    </message>
    <message>
        <source>The copy of what you may see, and what you have not sent yet</source>
        <translation>A cópia do que você pode ver e o que ainda não enviou</translation>
    </message>
    <message>
        <source>The groups of {name} are changed</source>
        <translation>{name}: grupos alterados</translation>
    </message>
    <message>
        <source>The server is being told.</source>
        <translation>O servidor está sendo avisado.</translation>
    </message>
    <message>
        <source>The server is changing it.</source>
        <translation>O servidor está fazendo a alteração.</translation>
    </message>
    <message>
        <source>The server is making the link.</source>
        <translation>O servidor está criando o link.</translation>
    </message>
    <message>
        <source>This device is being signed out.</source>
        <translation>Este dispositivo está sendo desconectado.</translation>
    </message>
    <message>
        <source>This device is new itself</source>
        <translation>Este dispositivo também é novo</translation>
    </message>
    <message>
        <source>What colleagues see, in lists and beside what you write</source>
        <translation>O que os colegas veem, nas listas e ao lado do que você escreve</translation>
    </message>
    <message>
        <source>Where this copy comes from; colleagues sign in at the same address</source>
        <translation>De onde vem esta cópia; os colegas entram no mesmo endereço</translation>
    </message>
    <message>
        <source>Where you are signed in, and signing out from afar</source>
        <translation>Onde você está conectado, e como sair de longe</translation>
    </message>
    <message>
        <source>Whoever you gave it to has let its time pass</source>
        <translation>Quem recebeu de você deixou passar o prazo</translation>
    </message>
    <message>
        <source>Whoever you gave it to is through with it</source>
        <translation>Quem recebeu de você terminou</translation>
    </message>
    <message>
        <source>Your plan or a licence runs out soon; for admins</source>
        <translation>Seu plano ou uma licença acaba em breve; para administradores</translation>
    </message>
    <message>
        <source>Your server signs its own certificate. Copy the file certificate.pem to where you run this; on the server it lies in the folder tls of the data directory.</source>
        <translation>Seu servidor assina o próprio certificado. Copie o arquivo certificate.pem para onde você executa isto; no servidor, ele fica na pasta tls do diretório de dados.</translation>
    </message>
    <message>
        <source>first seen {time}</source>
        <translation>visto pela primeira vez: {time}</translation>
    </message>
    <message>
        <source>{name} is changed</source>
        <translation>{name}: alterado</translation>
    </message>
    <message>
        <source>{name} is suspended</source>
        <translation>{name}: acesso suspenso</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Função</translation>
    </message>
    <message>
        <source>A call that falls to you was answered</source>
        <translation>Foi atendida uma ligação que cabe a você</translation>
    </message>
    <message>
        <source>A client that falls to you has paid</source>
        <translation>Um cliente seu pagou</translation>
    </message>
    <message>
        <source>A colleague has given you a task</source>
        <translation>Um colega passou uma tarefa a você</translation>
    </message>
    <message>
        <source>A deal that falls to you has come in</source>
        <translation>Chegou um negócio que cabe a você</translation>
    </message>
    <message>
        <source>Back at 14:00</source>
        <translation>De volta às 14:00</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Put it into the settings of {name}. The server keeps no copy that can be read: for a lost key, a new one is made.</source>
        <translation>Coloque-a nas configurações de {name}. O servidor não guarda cópia que se possa ler: para uma chave perdida, cria-se outra.</translation>
    </message>
    <message>
        <source>Recent events</source>
        <translation>Eventos recentes</translation>
    </message>
    <message>
        <source>Recent events of {name}</source>
        <translation>Eventos recentes de {name}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Recusado</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>Função de {name}</translation>
    </message>
    <message>
        <source>Roles, own records, suspending</source>
        <translation>Funções, registros próprios, suspensão</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Enviar um teste</translation>
    </message>
    <message>
        <source>Send it to {name} by a way you trust. It is shown only now; a new one can be made at any time, which ends this one.</source>
        <translation>Envie a {name} por um meio confiável. Ele é mostrado só agora; outro pode ser criado a qualquer hora, o que encerra este.</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Remetente</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Remetentes</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Settings – Deskbell</source>
        <translation>Configurações – Deskbell</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Loja</translation>
    </message>
    <message>
        <source>Sign out and erase what it has not sent</source>
        <translation>Desconectar e apagar o que não foi enviado</translation>
    </message>
    <message>
        <source>Sign out everywhere else</source>
        <translation>Desconectar dos outros lugares</translation>
    </message>
    <message>
        <source>Sign out, keep what it has not sent</source>
        <translation>Desconectar e manter o que não foi enviado</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Silencioso</translation>
    </message>
    <message>
        <source>So that nothing waits unseen after a restart</source>
        <translation>Para que nada fique sem ser visto após reiniciar</translation>
    </message>
    <message>
        <source>Somebody has this address already.</source>
        <translation>Alguém já tem este endereço.</translation>
    </message>
    <message>
        <source>Something that could not be read</source>
        <translation>Algo que não foi possível ler</translation>
    </message>
    <message>
        <source>Sound with a toast</source>
        <translation>Som com o aviso</translation>
    </message>
    <message>
        <source>Start with the system</source>
        <translation>Iniciar com o sistema</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Stays until you answer it</source>
        <translation>Fica até você responder</translation>
    </message>
    <message>
        <source>Sticky</source>
        <translation>Fixo</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspenso</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>Usar este</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aceito</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamanho do texto</translation>
    </message>
    <message>
        <source>The new key works at once. The present one works for 24 hours more, so that there is time to put the new one in its place.</source>
        <translation>A chave nova funciona na hora. A atual funciona por mais 24 horas, para dar tempo de colocar a nova no lugar.</translation>
    </message>
    <message>
        <source>The search looks at names and e-mail addresses.</source>
        <translation>A busca olha nomes e endereços de e-mail.</translation>
    </message>
    <message>
        <source>The server is ending the key.</source>
        <translation>O servidor está encerrando a chave.</translation>
    </message>
    <message>
        <source>The server is making the key.</source>
        <translation>O servidor está criando a chave.</translation>
    </message>
    <message>
        <source>The server took the test, but it has not come back yet. Try again.</source>
        <translation>O servidor recebeu o teste, mas ele ainda não voltou. Tente de novo.</translation>
    </message>
    <message>
        <source>The test is on its way…</source>
        <translation>O teste está a caminho…</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>As duas não são iguais.</translation>
    </message>
    <message>
        <source>Then only in the tray</source>
        <translation>E então só na bandeja</translation>
    </message>
    <message>
        <source>There are no groups yet. Make one on the tab Groups.</source>
        <translation>Ainda não há grupos. Crie um na aba Grupos.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este computador</translation>
    </message>
    <message>
        <source>This computer is the server</source>
        <translation>Este computador é o servidor</translation>
    </message>
    <message>
        <source>This is not your present password.</source>
        <translation>Esta não é sua senha atual.</translation>
    </message>
    <message>
        <source>This is the one you have.</source>
        <translation>É a que você já usa.</translation>
    </message>
    <message>
        <source>This needs the server. It works once Deskbell is online.</source>
        <translation>Isto precisa do servidor. Funciona quando o Deskbell estiver online.</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Este</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Fusos horários</translation>
    </message>
    <message>
        <source>Toast</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Toasts and sound</source>
        <translation>Avisos e som</translation>
    </message>
    <message>
        <source>Toasts appear as chosen under Notifications.</source>
        <translation>Os avisos aparecem como escolhido em Notificações.</translation>
    </message>
    <message>
        <source>Toasts appear on this computer, without sound.</source>
        <translation>Os avisos aparecem neste computador, sem som.</translation>
    </message>
    <message>
        <source>Toasts appear on this computer. A test shows you one, with sound.</source>
        <translation>Os avisos aparecem neste computador. Um teste mostra um, com som.</translation>
    </message>
    <message>
        <source>Toasts are off on this computer: nothing pops up, the list goes on.</source>
        <translation>Os avisos estão desligados neste computador: nada aparece, a lista continua.</translation>
    </message>
    <message>
        <source>Try it: this posts a lead</source>
        <translation>Experimente: isto envia um lead</translation>
    </message>
    <message>
        <source>Who may sign in, what they may do, and who is called as one.</source>
        <translation>Quem pode entrar, o que pode fazer e quem é chamado em conjunto.</translation>
    </message>
    <message>
        <source>You are muted until {time}: nothing pops up, the list goes on.</source>
        <translation>Você está silenciado até {time}: nada aparece, a lista continua.</translation>
    </message>
    <message>
        <source>You chose silence for everything: nothing pops up, the list goes on.</source>
        <translation>Você escolheu silêncio para tudo: nada aparece, a lista continua.</translation>
    </message>
    <message>
        <source>You sign in with it. It cannot be changed.</source>
        <translation>Você entra com ele. Não pode ser alterado.</translation>
    </message>
    <message>
        <source>Your other systems that post events, each with its own key.</source>
        <translation>Seus outros sistemas que enviam eventos, cada um com sua chave.</translation>
    </message>
    <message>
        <source>Your system shows no notifications: nothing pops up, the list goes on. Allow Deskbell in the system’s settings.</source>
        <translation>Seu sistema não mostra notificações: nada aparece, a lista continua. Permita o Deskbell nas configurações do sistema.</translation>
    </message>
    <message>
        <source>Toasts on this computer</source>
        <translation>Avisos neste computador</translation>
    </message>
    <message numerus="yes">
        <source>%n invited</source>
        <translation>
            <numerusform>%n convidado</numerusform>
            <numerusform>%n convidados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n pessoa</numerusform>
            <numerusform>%n pessoas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspended</source>
        <translation>
            <numerusform>%n suspenso</numerusform>
            <numerusform>%n suspensos</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoking signs a device out at once and erases its copy of the list.</source>
        <translation>Revogar desconecta o dispositivo na hora e apaga a cópia da lista.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Ativar</translation>
    </message>
    <message>
        <source>Type of the event</source>
        <translation>Tipo do evento</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Reativar</translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation>Dispositivo sem nome</translation>
    </message>
    <message>
        <source>Users and groups</source>
        <translation>Usuários e grupos</translation>
    </message>
    <message>
        <source>What colleagues see, and where you are signed in.</source>
        <translation>O que os colegas veem e onde você está conectado.</translation>
    </message>
    <message>
        <source>What holds for this computer alone.</source>
        <translation>O que vale só para este computador.</translation>
    </message>
    <message>
        <source>What pops up and what is heard here.</source>
        <translation>O que aparece e o que se ouve aqui.</translation>
    </message>
    <message>
        <source>What reaches you, and how. Every notification also stays in the list.</source>
        <translation>O que chega até você e como. Toda notificação também fica na lista.</translation>
    </message>
    <message>
        <source>Where your data lies</source>
        <translation>Onde ficam seus dados</translation>
    </message>
    <message>
        <source>While you are muted nothing pops up and nothing sounds, on any of your devices. The list goes on: everything is there when you look.</source>
        <translation>Enquanto estiver silenciado, nada aparece e nada toca em nenhum dos seus dispositivos. A lista continua: está tudo lá quando você olhar.</translation>
    </message>
    <message>
        <source>Write the address they sign in with.</source>
        <translation>Escreva o endereço com que a pessoa entra.</translation>
    </message>
    <message>
        <source>Write the name colleagues know.</source>
        <translation>Escreva o nome que os colegas conhecem.</translation>
    </message>
    <message>
        <source>Write the password you sign in with now.</source>
        <translation>Escreva a senha com que você entra agora.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
    <message>
        <source>Your other devices are signed out and ask for the new one.</source>
        <translation>Seus outros dispositivos são desconectados e pedem a nova.</translation>
    </message>
    <message>
        <source>Your other systems may send events of their own types. Write the type exactly as the system sends it, and its events reach you too.</source>
        <translation>Seus outros sistemas podem enviar eventos de tipos próprios. Escreva o tipo exatamente como o sistema envia, e os eventos dele também chegam até você.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Sua senha foi alterada.</translation>
    </message>
    <message>
        <source>Your server listens on this computer only: the link works here and on no other computer.</source>
        <translation>Seu servidor atende só neste computador: o link funciona aqui e em nenhum outro.</translation>
    </message>
    <message>
        <source>Your system did not take this change.</source>
        <translation>Seu sistema não aceitou esta alteração.</translation>
    </message>
    <message>
        <source>Your system shows no notifications. Allow Deskbell in its settings.</source>
        <translation>Seu sistema não mostra notificações. Permita o Deskbell nas configurações dele.</translation>
    </message>
    <message>
        <source>last used {time}</source>
        <translation>último uso {time}</translation>
    </message>
    <message>
        <source>signed in since {day}</source>
        <translation>conectado desde {day}</translation>
    </message>
    <message>
        <source>{count} min before</source>
        <translation>{count} min antes</translation>
    </message>
    <message>
        <source>{count} more: the search above finds them.</source>
        <translation>Mais {count}: a busca acima encontra.</translation>
    </message>
    <message>
        <source>{name} is deleted</source>
        <translation>{name}: excluído</translation>
    </message>
    <message>
        <source>{name} may sign in again</source>
        <translation>{name} pode entrar de novo</translation>
    </message>
    <message>
        <source>{name}: {role}</source>
        <translation>{name}: {role}</translation>
    </message>
    <message>
        <source>{old} is called {name} now</source>
        <translation>{old}: agora se chama {name}</translation>
    </message>
    <message>
        <source>{part} %</source>
        <translation>{part} %</translation>
    </message>
    <message>
        <source>{record}: update</source>
        <translation>{record}: atualização</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>faltam {span}</translation>
    </message>
    <message>
        <source>{taken} in {folder}, and {logs} of logs in {log_folder}</source>
        <translation>{taken} em {folder} e {logs} de registros em {log_folder}</translation>
    </message>
    <message>
        <source>“{name}” is in the table already.</source>
        <translation>“{name}” já está na tabela.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>A new password</source>
        <translation>Uma nova senha</translation>
    </message>
    <message>
        <source>An e-mail address has an @ in it.</source>
        <translation>Um endereço de e-mail tem um @.</translation>
    </message>
    <message>
        <source>Ask an administrator for a new link, and paste it here.</source>
        <translation>Peça um novo link a um administrador e cole aqui.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters; a few words are easy to keep.</source>
        <translation>
            <numerusform>No mínimo %n caractere; algumas palavras são fáceis de lembrar.</numerusform>
            <numerusform>No mínimo %n caracteres; algumas palavras são fáceis de lembrar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose a password</source>
        <translation>Escolha uma senha</translation>
    </message>
    <message>
        <source>Colleagues sign in from their computers</source>
        <translation>Colegas entram de seus computadores</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>From your invitation</source>
        <translation>Do seu convite</translation>
    </message>
    <message>
        <source>I have a password</source>
        <translation>Tenho uma senha</translation>
    </message>
    <message>
        <source>I have a server</source>
        <translation>Tenho um servidor</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Tenho um convite</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Convite</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Participar</translation>
    </message>
    <message>
        <source>Join your shop</source>
        <translation>Participe da sua loja</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Idioma: {name}</translation>
    </message>
    <message>
        <source>Name of your shop</source>
        <translation>Nome da sua loja</translation>
    </message>
    <message>
        <source>No server yet?</source>
        <translation>Ainda sem servidor?</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Reset it</source>
        <translation>Redefinir</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Endereço do servidor</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configurar</translation>
    </message>
    <message>
        <source>Set up this computer</source>
        <translation>Configurar este computador</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <translation>Configurando…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Sign in to Deskbell</source>
        <translation>Entrar no Deskbell</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>The answer is on its way.</source>
        <translation>A resposta está a caminho.</translation>
    </message>
    <message>
        <source>This computer can be the server.</source>
        <translation>Este computador pode ser o servidor.</translation>
    </message>
    <message>
        <source>This is not a whole invitation. Copy it again, to its very end.</source>
        <translation>O convite está incompleto. Copie-o de novo, até o fim.</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>Confiável</translation>
    </message>
    <message>
        <source>Write the address from your invitation.</source>
        <translation>Escreva o endereço do seu convite.</translation>
    </message>
    <message>
        <source>Write the name that your colleagues will see.</source>
        <translation>Escreva o nome que seus colegas verão.</translation>
    </message>
    <message>
        <source>Write your e-mail address.</source>
        <translation>Escreva seu endereço de e-mail.</translation>
    </message>
    <message>
        <source>Write your password.</source>
        <translation>Escreva sua senha.</translation>
    </message>
    <message>
        <source>Your e-mail</source>
        <translation>Seu e-mail</translation>
    </message>
    <message>
        <source>Your own server</source>
        <translation>Seu próprio servidor</translation>
    </message>
    <message>
        <source>deskbell://join/… with the link in it</source>
        <translation>deskbell://join/… com o link dentro</translation>
    </message>
    <message>
        <source>everything stays on this computer</source>
        <translation>tudo fica neste computador</translation>
    </message>
    <message>
        <source>the link works once</source>
        <translation>o link funciona uma vez</translation>
    </message>
    <message>
        <source>to your shop’s Deskbell</source>
        <translation>no Deskbell da sua loja</translation>
    </message>
</context>
<context>
    <name>Snooze</name>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>20 minutes</source>
        <translation>20 minutos</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Próxima semana</translation>
    </message>
    <message>
        <source>Pick a time…</source>
        <translation>Escolher horário…</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Adiar</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <translation>Esta tarde</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Esta noite</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Amanhã de manhã</translation>
    </message>
    <message>
        <source>Wake it now</source>
        <translation>Trazer de volta agora</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n changes wait to be sent</source>
        <translation>
            <numerusform>%n alteração aguarda envio</numerusform>
            <numerusform>%n alterações aguardam envio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n precisa de você</numerusform>
            <numerusform>%n precisam de você</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Getting your shop&apos;s data</source>
        <translation>Buscando os dados da sua loja</translation>
    </message>
    <message>
        <source>Muted until {time}</source>
        <translation>Silenciado até {time}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Offline desde {time}</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message numerus="yes">
        <source>Online, %n need you</source>
        <translation>
            <numerusform>Online, %n precisa de você</numerusform>
            <numerusform>Online, %n precisam de você</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused at {part} %</source>
        <translation>Em pausa em {part} %</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Desconectado</translation>
    </message>
    <message>
        <source>System notifications are blocked</source>
        <translation>As notificações do sistema estão bloqueadas</translation>
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
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d &apos;de&apos; MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d &apos;de&apos; MMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>tomorrow, {time}</source>
        <translation>amanhã, {time}</translation>
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
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
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
            <numerusform>%n nova notificação</numerusform>
            <numerusform>%n novas notificações</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other</source>
        <translation>
            <numerusform>%n outra</numerusform>
            <numerusform>%n outras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue tasks</source>
        <translation>
            <numerusform>%n tarefa atrasada</numerusform>
            <numerusform>%n tarefas atrasadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n espera por você</numerusform>
            <numerusform>%n esperam por você</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluir</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Adiar</translation>
    </message>
    <message>
        <source>Snooze all</source>
        <translation>Adiar todas</translation>
    </message>
    <message>
        <source>While you were away ({span})</source>
        <translation>Enquanto você esteve fora ({span})</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 minutos</translation>
    </message>
    <message>
        <source>Main window</source>
        <translation>Janela principal</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Open center</source>
        <translation>Abrir a central</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>Trocar de pessoa</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Reativar</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <translation>Até amanhã de manhã</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>Até…</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>A file of Deskbell is damaged</source>
        <translation>Um arquivo do Deskbell está danificado</translation>
    </message>
    <message>
        <source>An administrator has suspended your sign-in. Ask them to lift it.</source>
        <translation>Um administrador suspendeu seu acesso. Peça que o libere.</translation>
    </message>
    <message>
        <source>Ask an administrator of your account.</source>
        <translation>Peça a um administrador da sua conta.</translation>
    </message>
    <message>
        <source>Ask your administrator for a new one.</source>
        <translation>Peça outro ao seu administrador.</translation>
    </message>
    <message>
        <source>Check both and try again.</source>
        <translation>Confira os dois e tente de novo.</translation>
    </message>
    <message>
        <source>Deskbell is busy saving</source>
        <translation>O Deskbell está salvando</translation>
    </message>
    <message>
        <source>Deskbell needs an update</source>
        <translation>O Deskbell precisa ser atualizado</translation>
    </message>
    <message>
        <source>Deskbell tries again by itself. If this stays, have the disk looked at.</source>
        <translation>O Deskbell tenta de novo sozinho. Se continuar, mande verificar o disco.</translation>
    </message>
    <message>
        <source>It can be done once Deskbell is online.</source>
        <translation>Será possível quando o Deskbell estiver online.</translation>
    </message>
    <message>
        <source>It ended with these words: {detail}</source>
        <translation>Terminou com estas palavras: {detail}</translation>
    </message>
    <message>
        <source>It ended without a word.</source>
        <translation>Ele terminou sem dizer nada.</translation>
    </message>
    <message>
        <source>It has ended, or this computer&apos;s clock is wrong. Check the date and time here, then tell your administrator.</source>
        <translation>Ele venceu, ou o relógio deste computador está errado. Confira a data e a hora aqui e depois avise seu administrador.</translation>
    </message>
    <message>
        <source>It is being rebuilt. Unsent changes are kept.</source>
        <translation>Ela está sendo refeita. Alterações não enviadas são mantidas.</translation>
    </message>
    <message>
        <source>It may have been removed.</source>
        <translation>Pode ter sido removido.</translation>
    </message>
    <message>
        <source>It was not ready in time. This computer may be busy: try again.</source>
        <translation>Ele não ficou pronto a tempo. Este computador pode estar ocupado: tente de novo.</translation>
    </message>
    <message>
        <source>It was put aside, and your notifications are fetched again from the server.</source>
        <translation>Ele foi separado e suas notificações estão sendo buscadas de novo no servidor.</translation>
    </message>
    <message>
        <source>Its certificate is from nobody that this computer trusts, or for another address. Use the address from your invitation; nothing was sent.</source>
        <translation>O certificado dele não vem de ninguém em quem este computador confia, ou é de outro endereço. Use o endereço do seu convite; nada foi enviado.</translation>
    </message>
    <message>
        <source>Its log says more.</source>
        <translation>O log dele diz mais.</translation>
    </message>
    <message>
        <source>Nobody vouches for this server</source>
        <translation>Ninguém responde por este servidor</translation>
    </message>
    <message>
        <source>Nothing answers at this address. Check the address and your connection.</source>
        <translation>Nada responde neste endereço. Confira o endereço e sua conexão.</translation>
    </message>
    <message>
        <source>Nothing was changed. Install the newer version to open them.</source>
        <translation>Nada foi alterado. Instale a versão mais nova para abri-los.</translation>
    </message>
    <message>
        <source>Nothing was lost. Try again in a moment.</source>
        <translation>Nada se perdeu. Tente de novo em instantes.</translation>
    </message>
    <message>
        <source>One of the fields is not what the server expects.</source>
        <translation>Um dos campos não é o que o servidor espera.</translation>
    </message>
    <message>
        <source>Set the date and time of this computer, then try again.</source>
        <translation>Acerte a data e a hora deste computador e tente de novo.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Entre de novo</translation>
    </message>
    <message>
        <source>Sign in to it with the e-mail address and password it was set up with.</source>
        <translation>Entre nele com o e-mail e a senha com que foi configurado.</translation>
    </message>
    <message>
        <source>Something went wrong in Deskbell</source>
        <translation>Algo deu errado no Deskbell</translation>
    </message>
    <message>
        <source>The disk cannot be written to</source>
        <translation>Não é possível gravar no disco</translation>
    </message>
    <message>
        <source>The disk does not answer properly</source>
        <translation>O disco não responde direito</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>O disco está cheio</translation>
    </message>
    <message>
        <source>The e-mail address or password is wrong</source>
        <translation>O e-mail ou a senha está errado</translation>
    </message>
    <message>
        <source>The server cannot be found</source>
        <translation>O servidor não foi encontrado</translation>
    </message>
    <message>
        <source>The server could not answer. Try again in a moment.</source>
        <translation>O servidor não pôde responder. Tente de novo em instantes.</translation>
    </message>
    <message>
        <source>The server could not be started</source>
        <translation>Não foi possível iniciar o servidor</translation>
    </message>
    <message>
        <source>The server does not know this session. Your unsent changes are kept.</source>
        <translation>O servidor não conhece esta sessão. Suas alterações não enviadas são mantidas.</translation>
    </message>
    <message>
        <source>The server has a problem</source>
        <translation>O servidor está com um problema</translation>
    </message>
    <message>
        <source>The server refused this</source>
        <translation>O servidor recusou isto</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one in your invitation. Ask your administrator for a new address; nothing was sent.</source>
        <translation>O servidor apresenta um certificado diferente do seu convite. Peça um novo endereço ao administrador; nada foi enviado.</translation>
    </message>
    <message>
        <source>The server was restored from a backup</source>
        <translation>O servidor foi restaurado de um backup</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not good today</source>
        <translation>O certificado do servidor não vale hoje</translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation>Não há nada aqui</translation>
    </message>
    <message>
        <source>These files belong to a newer Deskbell</source>
        <translation>Estes arquivos são de um Deskbell mais novo</translation>
    </message>
    <message>
        <source>This address does not work</source>
        <translation>Este endereço não funciona</translation>
    </message>
    <message>
        <source>This change was not saved. Free some space; Deskbell goes on by itself.</source>
        <translation>Esta alteração não foi salva. Libere espaço; o Deskbell continua sozinho.</translation>
    </message>
    <message>
        <source>This computer is a server already</source>
        <translation>Este computador já é um servidor</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>O relógio deste computador está errado</translation>
    </message>
    <message>
        <source>This device was signed out by you or an administrator.</source>
        <translation>Este dispositivo foi desconectado por você ou por um administrador.</translation>
    </message>
    <message>
        <source>This is not the server you know</source>
        <translation>Este não é o servidor que você conhece</translation>
    </message>
    <message>
        <source>This link was used or has expired</source>
        <translation>Este link já foi usado ou expirou</translation>
    </message>
    <message>
        <source>This needs the server</source>
        <translation>Isto precisa do servidor</translation>
    </message>
    <message>
        <source>This version is too old for your server. Install the newest one.</source>
        <translation>Esta versão é antiga demais para seu servidor. Instale a mais nova.</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>Tentativas demais</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Tente de novo em instantes.</translation>
    </message>
    <message>
        <source>Use the address from your invitation; it begins with deskbell:// or https://.</source>
        <translation>Use o endereço do seu convite; ele começa com deskbell:// ou https://.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Espere alguns minutos e tente de novo.</translation>
    </message>
    <message>
        <source>What could still be read is kept and will be sent: {saved}. The damaged file was put aside as {file}.</source>
        <translation>O que ainda pôde ser lido foi mantido e será enviado: {saved}. O arquivo danificado foi guardado como {file}.</translation>
    </message>
    <message>
        <source>You are suspended</source>
        <translation>Você está suspenso</translation>
    </message>
    <message>
        <source>You can read everything, but nothing new is saved until it can be written again.</source>
        <translation>Você pode ler tudo, mas nada novo é salvo até ser possível gravar de novo.</translation>
    </message>
    <message>
        <source>You may not do this</source>
        <translation>Você não pode fazer isto</translation>
    </message>
    <message>
        <source>You were signed out</source>
        <translation>Você foi desconectado</translation>
    </message>
    <message>
        <source>Your data could not be saved</source>
        <translation>Não foi possível salvar seus dados</translation>
    </message>
    <message>
        <source>Your local copy is being rebuilt. Unsent changes are kept.</source>
        <translation>Sua cópia local está sendo refeita. Alterações não enviadas são mantidas.</translation>
    </message>
    <message>
        <source>Your local copy is too old</source>
        <translation>Sua cópia local é antiga demais</translation>
    </message>
    <message>
        <source>Your unsent changes were damaged</source>
        <translation>Suas alterações não enviadas foram danificadas</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message numerus="yes">
        <source>%n rows done</source>
        <translation>
            <numerusform>%n linha concluída</numerusform>
            <numerusform>%n linhas concluídas</numerusform>
        </translation>
    </message>
    <message>
        <source>Awake again</source>
        <translation>De volta à lista</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluído</translation>
    </message>
    <message>
        <source>Snoozed until {moment}</source>
        <translation>Adiado até {moment}</translation>
    </message>
    <message>
        <source>Task completed</source>
        <translation>Tarefa concluída</translation>
    </message>
    <message>
        <source>Task reopened</source>
        <translation>Tarefa reaberta</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>It leaves by itself, in this order, as soon as it can.</source>
        <translation>Sairá sozinho, nesta ordem, assim que possível.</translation>
    </message>
    <message>
        <source>It waits for your decision on a refused change before it.</source>
        <translation>Espera sua decisão sobre uma alteração recusada antes desta.</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>O que espera</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>A few switches, then Deskbell lives beside your clock.</source>
        <translation>Alguns ajustes, e o Deskbell passa a viver ao lado do relógio.</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitidas</translation>
    </message>
    <message>
        <source>Allowed. The test was shown at {time}.</source>
        <translation>Permitidas. O teste foi mostrado às {time}.</translation>
    </message>
    <message>
        <source>Blocked. Allow Deskbell in the system’s settings.</source>
        <translation>Bloqueadas. Permita o Deskbell nas configurações do sistema.</translation>
    </message>
    <message>
        <source>Everything is here.</source>
        <translation>Está tudo aqui.</translation>
    </message>
    <message>
        <source>Getting your shop’s data</source>
        <translation>Buscando os dados da sua loja</translation>
    </message>
    <message>
        <source>Not tried yet. A test shows you one.</source>
        <translation>Ainda não testadas. Um teste mostra uma.</translation>
    </message>
    <message>
        <source>Open the center</source>
        <translation>Abrir a central</translation>
    </message>
    <message>
        <source>So that no client waits unseen</source>
        <translation>Para que nenhum cliente espere sem ser visto</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Iniciar com o computador</translation>
    </message>
    <message>
        <source>System notifications</source>
        <translation>Notificações do sistema</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testar</translation>
    </message>
    <message>
        <source>The test is on its way…</source>
        <translation>O teste está a caminho…</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Boas-vindas</translation>
    </message>
    <message>
        <source>Welcome, {name}</source>
        <translation>Boas-vindas, {name}</translation>
    </message>
    <message>
        <source>You can start already.</source>
        <translation>Você já pode começar.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Center – Deskbell</source>
        <translation>Central – Deskbell</translation>
    </message>
    <message>
        <source>Center (offline) – Deskbell</source>
        <translation>Central (offline) – Deskbell</translation>
    </message>
    <message>
        <source>Click a row, or press Enter on it, and it opens here.</source>
        <translation>Clique em uma linha ou pressione Enter nela, e ela abre aqui.</translation>
    </message>
    <message>
        <source>Deskbell goes on beside your clock</source>
        <translation>O Deskbell continua ao lado do relógio</translation>
    </message>
    <message>
        <source>It tells you when something needs you. Quit it from its menu.</source>
        <translation>Ele avisa quando algo precisa de você. Saia pelo menu dele.</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nada está aberto</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>#{number}</source>
        <translation>nº {number}</translation>
    </message>
    <message>
        <source>An automation failed</source>
        <translation>Uma automação falhou</translation>
    </message>
    <message>
        <source>An order has changed</source>
        <translation>Um pedido mudou</translation>
    </message>
    <message>
        <source>Automation failed: {name}</source>
        <translation>Falha na automação: {name}</translation>
    </message>
    <message>
        <source>Call from {who}</source>
        <translation>Chamada de {who}</translation>
    </message>
    <message>
        <source>Missed call from {who}</source>
        <translation>Chamada perdida de {who}</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Novo negócio</translation>
    </message>
    <message>
        <source>New deal {number}</source>
        <translation>Novo negócio {number}</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Novo lead</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Novo pedido</translation>
    </message>
    <message>
        <source>New order {number}</source>
        <translation>Novo pedido {number}</translation>
    </message>
    <message>
        <source>New sign-in on a device</source>
        <translation>Nova entrada em um dispositivo</translation>
    </message>
    <message>
        <source>New sign-in on {device}</source>
        <translation>Nova entrada em {device}</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nova tarefa</translation>
    </message>
    <message>
        <source>New task from {name}</source>
        <translation>Nova tarefa de {name}</translation>
    </message>
    <message>
        <source>Nobody here has {email} ({part})</source>
        <translation>Ninguém aqui tem {email} ({part})</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Notificação</translation>
    </message>
    <message>
        <source>Order {number} has changed</source>
        <translation>O pedido {number} mudou</translation>
    </message>
    <message>
        <source>Order {number}: {status}</source>
        <translation>Pedido {number}: {status}</translation>
    </message>
    <message>
        <source>Order: {status}</source>
        <translation>Pedido: {status}</translation>
    </message>
    <message>
        <source>Overdue since {time}</source>
        <translation>Atrasada desde {time}</translation>
    </message>
    <message>
        <source>Overdue task</source>
        <translation>Tarefa atrasada</translation>
    </message>
    <message>
        <source>Paid {amount}</source>
        <translation>Pago: {amount}</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Pagamento recebido</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarefa</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Tarefa concluída</translation>
    </message>
    <message>
        <source>Task done by {name}</source>
        <translation>Tarefa concluída por {name}</translation>
    </message>
    <message>
        <source>Task, due {time}</source>
        <translation>Tarefa, prazo {time}</translation>
    </message>
    <message>
        <source>Test notification</source>
        <translation>Notificação de teste</translation>
    </message>
    <message>
        <source>The plan {plan} ends soon</source>
        <translation>O plano {plan} termina em breve</translation>
    </message>
    <message>
        <source>This is how a notification reaches you on this computer</source>
        <translation>É assim que uma notificação chega até você neste computador</translation>
    </message>
    <message>
        <source>Until {time}</source>
        <translation>Até {time}</translation>
    </message>
    <message>
        <source>Was it you?</source>
        <translation>Foi você?</translation>
    </message>
    <message>
        <source>Your plan ends soon</source>
        <translation>Seu plano termina em breve</translation>
    </message>
    <message>
        <source>an unknown number</source>
        <translation>um número desconhecido</translation>
    </message>
    <message>
        <source>assignee</source>
        <translation>encarregado</translation>
    </message>
    <message>
        <source>author</source>
        <translation>quem criou</translation>
    </message>
    <message>
        <source>executor</source>
        <translation>quem executa</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>gerente</translation>
    </message>
    <message>
        <source>rang {time}</source>
        <translation>tocou {time}</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>responsável</translation>
    </message>
    <message>
        <source>waiting {span}</source>
        <translation>esperando {span}</translation>
    </message>
    <message>
        <source>who did it</source>
        <translation>quem fez</translation>
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
