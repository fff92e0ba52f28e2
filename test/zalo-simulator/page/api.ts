import { texts } from './texts.ts';
import type {
  ChangeNotice,
  ChatMessage,
  Faults,
  GroupConversation,
  LogLine,
  Person,
  World,
} from './types.ts';
import { readChat, readGroup, readLog, readPerson, readWorld } from './wire.ts';

/** Why the simulator did not do what was asked: it could not be reached, or it said no. */
class PlayFailure extends Error {
  readonly reason: 'away' | 'refused';

  constructor(reason: 'away' | 'refused', sentence: string) {
    super(sentence);
    this.name = 'PlayFailure';
    this.reason = reason;
  }
}

/** The sentence to show for anything that was thrown. */
export function sentenceFor(failure: unknown): string {
  if (failure instanceof PlayFailure) return failure.message;
  return texts.state.failed;
}

async function call(method: string, path: string, body?: unknown): Promise<unknown> {
  const sent: RequestInit = { method, signal: AbortSignal.timeout(15_000) };
  if (body !== undefined) {
    sent.headers = { 'content-type': 'application/json' };
    sent.body = JSON.stringify(body);
  }
  const response = await fetch(path, sent).catch(() => {
    throw new PlayFailure('away', texts.state.away);
  });
  const text = await response.text();
  if (!response.ok) throw new PlayFailure('refused', refusal(text));
  return text ? JSON.parse(text) : undefined;
}

function refusal(body: string): string {
  const words = /^\{"error":"(.+)"\}$/.exec(body)?.[1] ?? body.slice(0, 120);
  return texts.state.refused(texts.state.refusals[words] ?? words);
}

const enc = encodeURIComponent;
const logPage = 5_000;
const person = (personId: string, doing: string, body: unknown) =>
  call('POST', `/_sim/people/${enc(personId)}/${doing}`, body);

export async function fetchWorld(): Promise<World> {
  return readWorld(await call('GET', '/_sim/state'));
}

export async function fetchChat(oaId: string, personId: string): Promise<ChatMessage[]> {
  return readChat(await call('GET', `/_sim/chats/${enc(oaId)}/${enc(personId)}`));
}

export async function fetchGroup(groupId: string): Promise<GroupConversation> {
  return readGroup(await call('GET', `/_sim/groups/${enc(groupId)}`));
}

/** Everything that happened after the line with this number. */
export async function fetchLog(after: number): Promise<LogLine[]> {
  const page = readLog(await call('GET', `/_sim/log?after=${after}&limit=${logPage}`));
  const last = page.at(-1);
  if (!last || page.length < logPage) return page;
  return [...page, ...(await fetchLog(last.id))];
}

export async function advanceClock(ms: number): Promise<void> {
  await call('POST', '/_sim/clock/advance', { ms });
}

export async function putFaults(faults: Faults): Promise<void> {
  await call('PUT', '/_sim/faults', faults);
}

export async function putWebhook(webhook: { enabled: boolean }): Promise<void> {
  await call('PUT', '/_sim/webhook', webhook);
}

export async function revokeTokens(oaId: string): Promise<void> {
  await call('POST', `/_sim/official-accounts/${enc(oaId)}/revoke-tokens`, {});
}

export async function sayToAccount(
  personId: string,
  message: { oaId: string; text: string; quoteMessageId?: string },
): Promise<void> {
  await person(personId, 'messages', message);
}

export async function sendPhoto(
  personId: string,
  oaId: string,
  photo: { name: string; dataUrl: string },
): Promise<void> {
  await person(personId, 'messages', { oaId, attachments: [{ type: 'image', ...photo }] });
}

/** Presses a template button. Resolves to the address when the button opens one. */
export async function pressButton(
  personId: string,
  button: { oaId: string; messageId: string; buttonIndex: number },
): Promise<string | undefined> {
  const answer = (await person(personId, 'press', button)) as { url?: string } | undefined;
  return answer?.url;
}

export async function setFollowing(personId: string, oaId: string, follows: boolean) {
  await person(personId, follows ? 'follow' : 'unfollow', { oaId });
}

/** Takes back what the person allowed the Mini App. */
export async function revokeConsent(personId: string): Promise<void> {
  await person(personId, 'revoke-consent', {});
}

export async function markSeen(personId: string, oaId: string): Promise<void> {
  await person(personId, 'seen', { oaId });
}

export async function addResident(resident: { name: string; area?: string }): Promise<Person> {
  return readPerson(await call('POST', '/_sim/people', { ...resident, kind: 'resident' }));
}

export async function sayToGroup(
  groupId: string,
  message: { personId: string; text: string; quoteMessageId?: string },
): Promise<void> {
  await call('POST', `/_sim/groups/${enc(groupId)}/messages`, message);
}

/** Resolves to whether the person is in now, or waits for an administrator. */
export async function joinGroup(groupId: string, personId: string): Promise<'joined' | 'pending'> {
  const answer = await call('POST', `/_sim/groups/${enc(groupId)}/join`, { personId });
  return (answer as { state: 'joined' | 'pending' }).state;
}

export async function leaveGroup(groupId: string, personId: string): Promise<void> {
  await call('POST', `/_sim/groups/${enc(groupId)}/leave`, { personId });
}

/** Listens to change notices until the page goes; the browser reconnects by itself. */
export function listen(on: {
  notice: (notice: ChangeNotice) => void;
  open: () => void;
  away: () => void;
}): void {
  const source = new EventSource('/_sim/events');
  source.onopen = on.open;
  source.onmessage = (event) => on.notice(JSON.parse(event.data) as ChangeNotice);
  source.onerror = () => {
    on.away();
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(on), 2_000);
  };
}
