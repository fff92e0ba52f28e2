import { findGrouplessTeams } from './groupless-teams.ts';
import { placeNames } from './places.ts';
import { texts } from './texts.ts';
import type {
  ChatMessage,
  Faults,
  Group,
  GroupConversation,
  LogLine,
  Person,
  Webhook,
  World,
} from './types.ts';

/** Readers of the control API's answers: what is missing gets its resting value here, once. */

type Loose = Record<string, unknown>;

const list = (value: unknown): Loose[] => (Array.isArray(value) ? (value as Loose[]) : []);
const optionalText = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

export const noFaults: Faults = {
  duplicateWebhook: 0,
  reorderWebhook: 0,
  delayWebhookMs: { min: 0, max: 0 },
  dropAnswer: 0,
  serverError: 0,
  hang: 0,
  rateLimit: 0,
  webhookOff: false,
};

export function readPerson(value: unknown): Person {
  const raw = value as Loose;
  return {
    personId: String(raw.personId),
    name: String(raw.name),
    kind: String(raw.kind ?? 'resident'),
    area: optionalText(raw.area),
    oaUserIds: (raw.oaUserIds as Record<string, string> | undefined) ?? {},
    follows: (raw.follows as string[] | undefined) ?? [],
    behaviour: String(raw.behaviour ?? 'normal'),
  };
}

export function readWorld(value: unknown): World {
  const raw = value as Loose;
  const clock = (raw.clock ?? {}) as Loose;
  const people = list(raw.people).map(readPerson);
  const groups = list(raw.groups).map(readGroupHead);
  const areaNames = (raw.areaNames ?? {}) as Record<string, string>;
  const placeOf = placeNames(people, groups, areaNames);
  const webhook = (raw.webhook ?? {}) as Partial<Webhook>;
  return {
    people: people.map((person) => ({ ...person, place: placeOf(person.area ?? '') })),
    officialAccounts: list(raw.officialAccounts).map((oa) => ({
      oaId: String(oa.oaId),
      name: String(oa.name),
    })),
    groups,
    grouplessTeams: findGrouplessTeams(people, groups, placeOf),
    now: Number(clock.now ?? Date.now()),
    faults: { ...noFaults, ...(raw.faults as Partial<Faults> | undefined) },
    webhook: {
      url: webhook.url ?? undefined,
      enabled: webhook.enabled ?? false,
      switchedOffAt: webhook.switchedOffAt ?? undefined,
      queued: webhook.queued ?? 0,
      retrying: webhook.retrying ?? 0,
    },
    miniAppUrl: optionalText(raw.miniAppUrl),
    miniAppId: optionalText((raw.app as Loose | undefined)?.miniAppId),
  };
}

function readGroupHead(raw: Loose): Group {
  return {
    groupId: String(raw.groupId),
    name: String(raw.name),
    oaId: String(raw.oaId),
    memberPersonIds: (raw.memberPersonIds as string[] | undefined) ?? [],
    isOrdinary: Boolean(raw.isOrdinary),
    bots: list(raw.bots).map((bot) => ({ number: String(bot.number), name: String(bot.name) })),
  };
}

export function readChat(value: unknown): ChatMessage[] {
  return list((value as Loose).messages) as unknown as ChatMessage[];
}

export function readGroup(value: unknown): GroupConversation {
  const raw = value as Loose;
  return {
    group: readGroupHead(raw.group as Loose),
    members: list(raw.members).map((member) => ({
      personId: String(member.personId),
      name: String(member.name),
      isAdmin: Boolean(member.isAdmin),
    })),
    messages: list(raw.messages) as unknown as GroupConversation['messages'],
  };
}

export function readLog(value: unknown): LogLine[] {
  return list((value as Loose).entries).map((entry) => {
    const line = { id: Number(entry.seq), at: Number(entry.at) };
    return entry.kind === 'webhook'
      ? { ...line, kind: 'webhook', ...webhookWords(entry) }
      : { ...line, kind: 'api', ...callWords(entry) };
  });
}

function webhookWords({ eventName, outcome, attempt, status }: Loose) {
  const words = texts.log.outcomes[String(outcome)] ?? String(outcome);
  const tried = Number(attempt) > 1 ? texts.log.attempt(Number(attempt)) : '';
  const isBad = ['will-retry', 'given-up', 'lost'].includes(String(outcome));
  const answer = isBad && status !== null ? ` (${status})` : '';
  return { text: `${eventName}: ${words}${answer}${tried}`, isBad };
}

function callWords({ method, path, error, httpStatus, fault, answerDropped }: Loose) {
  const isBad = Boolean(error) || Boolean(fault) || Number(httpStatus) >= 400;
  const failed = fault
    ? texts.log.faults[String(fault)]
    : texts.log.error(String(error ?? httpStatus));
  const dropped = answerDropped && !fault ? `, ${texts.log.faults.dropAnswer}` : '';
  return { text: `${method} ${path}: ${isBad ? failed : texts.log.fine}${dropped}`, isBad };
}
