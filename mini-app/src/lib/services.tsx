import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Platform } from '#app/platform/platform.ts';
import type { Me } from '#shared/sessions.ts';
import { createHttpClient, type HttpClient } from './http-client.ts';
import { createKeptAnswers, type KeptAnswers } from './kept-answers.ts';
import { createPendingPuts, type PendingPuts } from './pending-puts.ts';
import { leavePhone, ownPhone } from './phone-owner.ts';
import { createScrollMemory, type ScrollMemory } from './scroll-memory.ts';
import { createSessionKeeper, type SessionKeeper, type SessionState } from './session-keeper.ts';

/** What screens work with; made once per start, so that tests make their own. */
export interface Services {
  http: HttpClient;
  session: SessionKeeper;
  platform: Platform;
  /** Last answers by request, shown at once while they are asked for again. */
  answers: Map<string, unknown>;
  /** Answers that open without network. */
  kept: KeptAnswers;
  /** Words to the server that wait for network by themselves. */
  pending: PendingPuts;
  /** Where the person was reading, for going back. */
  scroll: ScrollMemory;
  /** Leaves nothing of the person on this device: signed out, no drafts, no answers, no settings. */
  forgetPerson(): Promise<void>;
}

export interface ServicesInput {
  platform: Platform;
  /** Empty where the server that answers is the one that served the page. */
  baseUrl: string;
  oaId: string | undefined;
  /** `staff` at the console. */
  kind?: 'staff' | undefined;
  findAccessToken(): Promise<string | undefined>;
}

export function createServices(input: ServicesInput): Services {
  const { platform, baseUrl, oaId, kind, findAccessToken } = input;
  const keeper = createSessionKeeper({
    baseUrl,
    storage: platform.storage,
    oaId,
    kind,
    findAccessToken,
  });
  const session: SessionKeeper = {
    ...keeper,
    async signOut(where) {
      await keeper.signOut(where);
      leavePhone(platform);
    },
  };
  const http = createHttpClient(baseUrl, session);
  const answers = new Map<string, unknown>();
  const kept = createKeptAnswers(platform.storage);
  let place = '';
  session.subscribe(() => {
    const state = session.state();
    // What one person saw must not be shown to the next one on the same phone.
    if (state.kind === 'signed-in') {
      ownPhone(platform, state.me.resident.id);
      kept.belongTo(keeperOf(state.me));
    }
    // What they put off stays: a session ends by itself, too, and only they can send it after the next sign-in.
    if (state.kind === 'signed-out' && place !== '') kept.clear();
    const next = placeOf(state);
    if (next !== place) answers.clear();
    place = next;
  });
  // Hears of a person only after what the one before left here is gone.
  const pending = createPendingPuts({ http, session, platform });
  const forgetPerson = async () => {
    session.forget();
    kept.clear();
    pending.clear();
    answers.clear();
    platform.storage.clear();
    session.stayOut();
    await platform.files.clear();
  };
  const scroll = createScrollMemory();
  return { http, session, platform, answers, kept, pending, scroll, forgetPerson };
}

/** For whom answers are kept: what a member read in one team is not theirs in the next. */
function keeperOf({ resident, member }: Me): string {
  return member === null ? resident.id : `${resident.id} ${member.id} ${member.teamName}`;
}

/** Whose and which village's answers the server gives; empty where it knows nobody. */
function placeOf(state: SessionState): string {
  if (state.kind !== 'signed-in') return '';
  const { resident, member, officer } = state.me;
  return [resident.id, resident.village?.id, member?.id, officer?.id].join();
}

const ServicesContext = createContext<Services | undefined>(undefined);

export function ServicesProvider(props: { services: Services; children: ReactNode }) {
  return (
    <ServicesContext.Provider value={props.services}>{props.children}</ServicesContext.Provider>
  );
}

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('A screen was rendered outside ServicesProvider.');
  return services;
}

export function useSession(): SessionState {
  const { session } = useServices();
  return useSyncExternalStore(session.subscribe, session.state);
}
