import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Platform } from '#app/platform/platform.ts';
import { createHttpClient, type HttpClient } from './http-client.ts';
import { createSessionKeeper, type SessionKeeper, type SessionState } from './session-keeper.ts';

/** What screens work with; made once per start, so that tests make their own. */
export interface Services {
  http: HttpClient;
  session: SessionKeeper;
  platform: Platform;
  /** Last answers by request, shown at once while they are asked for again. */
  answers: Map<string, unknown>;
}

export interface ServicesInput {
  platform: Platform;
  /** Empty where the server that answers is the one that served the page. */
  baseUrl: string;
  oaId: string | undefined;
  findAccessToken(): Promise<string | undefined>;
}

export function createServices(input: ServicesInput): Services {
  const { platform, baseUrl, oaId, findAccessToken } = input;
  const session = createSessionKeeper({
    baseUrl,
    storage: platform.storage,
    oaId,
    findAccessToken,
  });
  const answers = new Map<string, unknown>();
  // What one person saw must not be shown to the next one on the same phone.
  session.subscribe(() => answers.clear());
  return { http: createHttpClient(baseUrl, session), session, platform, answers };
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
