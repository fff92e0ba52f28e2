import { addBot } from './bots.ts';
import { dayMs } from './clock.ts';
import { newDecimalId } from './ids.ts';
import type { Person, State } from './state.ts';
import type { NewPerson, World } from './world.ts';

/** The world as it stands before anybody has done anything. */
export function freshState(
  world: World,
  now: number,
  webhookUrl: string | null,
  miniAppWebhookUrl: string | null,
): State {
  const state: State = {
    world,
    clockOffsetMs: 0,
    officialAccounts: {},
    people: {},
    groups: {},
    bots: {},
    chats: {},
    accessTokens: {},
    refreshTokens: {},
    authorizationCodes: {},
    userTokens: {},
    phoneCodes: {},
    uploads: {},
    articles: {},
    broadcasts: [],
    deliveries: {},
    webhook: {
      url: webhookUrl,
      miniAppUrl: miniAppWebhookUrl,
      enabled: webhookUrl !== null,
      retryOnNon200: true,
      mutedEvents: [],
      switchedOffAt: null,
    },
  };
  addMissing(state, world, now);
  return state;
}

/** Adds what the world has and the state lacks, so that a changed world file joins a saved state. */
export function addMissing(state: State, world: World, now: number): void {
  state.world = world;
  for (const oa of world.officialAccounts) {
    if (state.officialAccounts[oa.oaId]) continue;
    state.officialAccounts[oa.oaId] = { ...structuredClone(oa), tags: {} };
    state.refreshTokens[oa.refreshToken] = {
      oaId: oa.oaId,
      expiresAt: now + 90 * dayMs,
      spent: false,
    };
    if (oa.accessToken) {
      state.accessTokens[oa.accessToken] = {
        oaId: oa.oaId,
        expiresAt: now + 25 * 3_600_000,
        spent: false,
      };
    }
  }
  for (const person of world.people) {
    if (!state.people[person.personId]) addPerson(state, person, now);
  }
  // A state that was saved before there were bots has none.
  state.bots ??= {};
  for (const bot of world.bots) if (!state.bots[bot.number]) addBot(state, bot);
  for (const group of world.groups) if (!state.groups[group.groupId]) addGroup(state, group);
}

export function addGroup(state: State, group: World['groups'][number]): void {
  const admins = state.officialAccounts[group.oaId]?.adminPersonIds ?? [];
  state.groups[group.groupId] = {
    groupId: group.groupId,
    oaId: group.oaId,
    name: group.name,
    description: '',
    avatar: '',
    ...(group.assetId === undefined ? {} : { assetId: group.assetId }),
    ...(group.isOrdinary ? { isOrdinary: true } : {}),
    botNumbers: [...group.botNumbers],
    settings: {
      lock_send_msg: false,
      join_appr: false,
      enable_msg_history: true,
      enable_link_join: true,
    },
    members: group.memberPersonIds.map((personId) => ({
      personId,
      isAdmin: admins.includes(personId),
    })),
    pendingPersonIds: [],
    messages: [],
    deleted: false,
  };
}

/** Adds a person, making up what was left out. Following an OA counts as an interaction with it. */
export function addPerson(state: State, input: NewPerson, now: number): Person {
  const person: Person = {
    ...structuredClone(input),
    personId: input.personId ?? newDecimalId(),
    appUserId: input.appUserId ?? newDecimalId(),
  };
  state.people[person.personId] = person;
  for (const oaId of person.follows) {
    state.chats[`${oaId}/${person.personId}`] = {
      oaId,
      personId: person.personId,
      messages: [],
      lastInteractionAt: now,
      sentSinceInteraction: 0,
    };
  }
  return person;
}
