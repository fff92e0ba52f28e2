import { type Clock, createClock } from './clock.ts';
import { createFaults, type Faults } from './faults.ts';
import { newDecimalId } from './ids.ts';
import { createLog, type Log } from './log.ts';
import { createNotices, type Notices } from './notices.ts';
import { createRateLimits, type RateLimits } from './rate-limits.ts';
import type { Group, OfficialAccount, Person, State } from './state.ts';
import { createWebhooks, type Webhooks } from './webhooks.ts';

/** The running Zalo: what it remembers and what it works with. */
export interface Simulation {
  /** Replaced as a whole by reset, by a new world and by loading. */
  state: State;
  clock: Clock;
  faults: Faults;
  rateLimits: RateLimits;
  log: Log;
  notices: Notices;
  webhooks: Webhooks;
  /** `<oaId>/<user id relative to the OA>` to person; derived from `state`. */
  personIdsByUserId: Map<string, string>;
  /** Message id to `<oaId>/<personId>`; derived from `state`. */
  chatsByMessageId: Map<string, string>;
  /** Where this server is reached; known once it listens. */
  baseUrl: string;
  /** Saves before answering, for what must never be lost: rotated tokens. */
  saveNow(): Promise<void>;
}

/** A simulation of the given state, not yet listening anywhere. */
export function createSimulation(state: State): Simulation {
  const parts = {
    state,
    clock: createClock(),
    faults: createFaults(),
    log: createLog(),
    notices: createNotices(),
  };
  const simulation: Simulation = Object.assign(parts, {
    rateLimits: createRateLimits(),
    webhooks: createWebhooks(parts),
    personIdsByUserId: new Map(),
    chatsByMessageId: new Map(),
    baseUrl: '',
    saveNow: async () => {},
  });
  replaceState(simulation, state);
  return simulation;
}

/** Puts another state in place and derives what is looked up from it. Timers are the caller's matter. */
export function replaceState(simulation: Simulation, state: State): void {
  simulation.state = state;
  simulation.personIdsByUserId.clear();
  simulation.chatsByMessageId.clear();
  for (const person of Object.values(state.people)) indexPerson(simulation, person);
  for (const [key, chat] of Object.entries(state.chats)) {
    for (const message of chat.messages) simulation.chatsByMessageId.set(message.messageId, key);
  }
}

/** Makes a person findable by their ids relative to OAs. */
export function indexPerson(simulation: Simulation, person: Person): void {
  for (const [oaId, userId] of Object.entries(person.oaUserIds)) {
    simulation.personIdsByUserId.set(`${oaId}/${userId}`, person.personId);
  }
}

/** The person's id relative to the OA, made up on first meeting. */
export function userIdOf(simulation: Simulation, person: Person, oaId: string): string {
  const known = person.oaUserIds[oaId];
  if (known) return known;
  const userId = newDecimalId();
  person.oaUserIds[oaId] = userId;
  simulation.personIdsByUserId.set(`${oaId}/${userId}`, person.personId);
  return userId;
}

export function findPersonByUserId(
  simulation: Simulation,
  oaId: string,
  userId: string,
): Person | undefined {
  const personId = simulation.personIdsByUserId.get(`${oaId}/${userId}`);
  return personId === undefined ? undefined : simulation.state.people[personId];
}

/** A person that must exist: ids come from the simulator's own state. */
export function getPerson(simulation: Simulation, personId: string): Person {
  const person = simulation.state.people[personId];
  if (!person) throw new Error(`person ${personId} does not exist`);
  return person;
}

export function findOfficialAccount(
  simulation: Simulation,
  oaId: string,
): OfficialAccount | undefined {
  return simulation.state.officialAccounts[oaId];
}

export function findGroup(simulation: Simulation, groupId: string): Group | undefined {
  return simulation.state.groups[groupId];
}
