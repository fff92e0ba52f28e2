import { findChat, sayToOfficialAccount } from './chats.ts';
import { ControlError } from './control-lookup.ts';
import type { Simulation } from './simulation.ts';
import type { Person } from './state.ts';

/** What pressing a button led to. */
export interface Pressed {
  /** The message that a query button sent in the person's name. */
  msgId?: string;
  /** What an `oa.open.url` button opens. */
  url?: string;
  /** Whom an `oa.open.phone` or `oa.open.sms` button calls or writes to. */
  phone?: string;
}

/** A person presses a button under an OA's message; 404 when message or button is not there. */
export function pressButton(
  simulation: Simulation,
  oaId: string,
  person: Person,
  messageId: string,
  buttonIndex: number,
): Pressed {
  const messages = findChat(simulation, oaId, person.personId)?.messages ?? [];
  const message = messages.find((candidate) => candidate.messageId === messageId);
  const button = message?.buttons?.[buttonIndex];
  if (!message || !button) throw new ControlError(404, 'no such button');
  message.pressed = buttonIndex;
  simulation.notices.announce({ kind: 'chat', oaId, personId: person.personId });
  if (typeof button.payload === 'string') {
    const said = sayToOfficialAccount(simulation, oaId, person, {
      text: button.payload,
      ...(button.type === 'oa.query.hide' ? { hidden: true as const } : {}),
    });
    return { msgId: said.messageId };
  }
  const { url, phone_code } = button.payload as { url?: string; phone_code?: string };
  if (url !== undefined) return { url };
  return phone_code === undefined ? {} : { phone: phone_code };
}
