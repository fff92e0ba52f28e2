import { newHexId } from './ids.ts';
import type { Simulation } from './simulation.ts';
import type { Attachment, Button, Chat, ChatMessage, Person } from './state.ts';
import { emitChatEvent } from './webhook-events.ts';

const slowPhoneMs = 10 * 60_000;

/** The chat between a person and an OA; made on first use. */
export function chatOf(simulation: Simulation, oaId: string, personId: string): Chat {
  const key = `${oaId}/${personId}`;
  simulation.state.chats[key] ??= { oaId, personId, messages: [], sentSinceInteraction: 0 };
  return simulation.state.chats[key];
}

export function findChat(simulation: Simulation, oaId: string, personId: string): Chat | undefined {
  return simulation.state.chats[`${oaId}/${personId}`];
}

/** Renews the 48-hour and 7-day windows, as a message, a follow or a query button does. */
export function recordInteraction(simulation: Simulation, oaId: string, personId: string): void {
  const chat = chatOf(simulation, oaId, personId);
  chat.lastInteractionAt = simulation.clock.now();
  chat.sentSinceInteraction = 0;
}

interface ResidentMessage {
  text: string;
  attachments?: Attachment[];
  quoteMessageId?: string;
  hidden?: true;
}

/** A person writes to an OA: the message stands in the chat and its event goes out. */
export function sayToOfficialAccount(
  simulation: Simulation,
  oaId: string,
  person: Person,
  said: ResidentMessage,
): ChatMessage {
  recordInteraction(simulation, oaId, person.personId);
  const message = addMessage(simulation, oaId, person.personId, {
    from: 'resident',
    ...said,
    received: true,
    seen: true,
  });
  emitChatEvent(simulation, `user_send_${eventSuffix(said)}`, 'to-oa', oaId, person, {
    ...(said.text === '' ? {} : { text: said.text }),
    msg_id: message.messageId,
    ...(said.quoteMessageId === undefined ? {} : { quote_msg_id: said.quoteMessageId }),
    ...(said.attachments === undefined ? {} : { attachments: said.attachments }),
  });
  return message;
}

interface OaMessage {
  text: string;
  buttons?: Button[];
  attachments?: Attachment[];
  quoteMessageId?: string;
  /** How the echo event is called after `oa_send_`. */
  echo: string;
  adminId?: string;
}

/**
 * An OA's message reaches a person: it stands in the chat, its echo goes out, and the phone receives it
 * (at once, or after 10 minutes on a slow one).
 */
export function sayToPerson(
  simulation: Simulation,
  oaId: string,
  person: Person,
  { echo, adminId, ...said }: OaMessage,
): ChatMessage {
  const message = addMessage(simulation, oaId, person.personId, {
    from: 'oa',
    ...said,
    received: false,
    seen: false,
  });
  chatOf(simulation, oaId, person.personId).sentSinceInteraction += 1;
  emitChatEvent(
    simulation,
    `oa_send_${echo}`,
    'from-oa',
    oaId,
    person,
    {
      ...(said.text === '' ? {} : { text: said.text }),
      msg_id: message.messageId,
      ...(said.quoteMessageId === undefined ? {} : { quote_msg_id: said.quoteMessageId }),
      ...(said.attachments === undefined ? {} : { attachments: said.attachments }),
    },
    adminId,
  );
  if (person.behaviour === 'slow') {
    message.receiveAt = simulation.clock.now() + slowPhoneMs;
    receiveLater(simulation, oaId, person, message);
  } else {
    receive(simulation, oaId, person, message);
  }
  return message;
}

/** A broadcast stands in the follower's chat; no event tells the app of it. */
export function receiveBroadcast(
  simulation: Simulation,
  oaId: string,
  person: Person,
  attachments: Attachment[],
): void {
  addMessage(simulation, oaId, person.personId, {
    from: 'oa',
    text: '',
    attachments,
    received: true,
    seen: false,
  });
}

/** Schedules what slow phones still have to receive, after a state was loaded. */
export function resumeSlowPhones(simulation: Simulation): void {
  for (const chat of Object.values(simulation.state.chats)) {
    const person = simulation.state.people[chat.personId];
    for (const message of chat.messages) {
      if (person && message.receiveAt !== undefined && !message.received) {
        receiveLater(simulation, chat.oaId, person, message);
      }
    }
  }
}

function receiveLater(
  simulation: Simulation,
  oaId: string,
  person: Person,
  message: ChatMessage,
): void {
  simulation.clock.schedule(message.receiveAt ?? 0, () =>
    receive(simulation, oaId, person, message),
  );
}

function receive(simulation: Simulation, oaId: string, person: Person, message: ChatMessage): void {
  if (message.received) return;
  message.received = true;
  emitChatEvent(simulation, 'user_received_message', 'from-oa', oaId, person, {
    msg_id: message.messageId,
  });
  simulation.notices.announce({ kind: 'chat', oaId, personId: person.personId });
}

/** The person opens the chat: everything received is now seen. Answers the ids seen for the first time. */
export function openChat(simulation: Simulation, oaId: string, person: Person): string[] {
  const unseen = (findChat(simulation, oaId, person.personId)?.messages ?? []).filter(
    (message) => message.from === 'oa' && message.received && !message.seen,
  );
  if (unseen.length === 0) return [];
  for (const message of unseen) message.seen = true;
  const msg_ids = unseen.map((message) => message.messageId);
  emitChatEvent(simulation, 'user_seen_message', 'from-oa', oaId, person, { msg_ids });
  simulation.notices.announce({ kind: 'chat', oaId, personId: person.personId });
  return msg_ids;
}

function addMessage(
  simulation: Simulation,
  oaId: string,
  personId: string,
  fields: Omit<ChatMessage, 'messageId' | 'at'>,
): ChatMessage {
  const message: ChatMessage = { messageId: newHexId(), at: simulation.clock.now(), ...fields };
  chatOf(simulation, oaId, personId).messages.push(message);
  simulation.chatsByMessageId.set(message.messageId, `${oaId}/${personId}`);
  simulation.notices.announce({ kind: 'chat', oaId, personId });
  return message;
}

/** What a message's event is called after `user_send_` or `user_send_group_`. */
export function eventSuffix(said: { attachments?: Attachment[] | undefined }): string {
  const first = said.attachments?.[0];
  if (!first) return 'text';
  const isCard = first.type === 'link' && String(first.payload.description).includes('"qrCodeUrl"');
  return isCard ? 'business_card' : first.type;
}
