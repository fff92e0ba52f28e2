import * as z from 'zod/mini';
import type { HttpClient } from '#app/lib/http-client.ts';
import { createHttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import { ClientConfig } from '#shared/sessions.ts';

/** What the simulator's control API tells of the people it plays. */
const SimulatedPerson = z.object({
  personId: z.string(),
  name: z.string(),
  kind: z.string(),
  area: z.optional(z.nullable(z.string())),
});
export type SimulatedPerson = z.infer<typeof SimulatedPerson>;
const SimulatedGroup = z.object({ name: z.string(), memberPersonIds: z.array(z.string()) });
export type SimulatedGroup = z.infer<typeof SimulatedGroup>;
const SimulatorState = z.object({
  people: z.array(SimulatedPerson),
  groups: z._default(z.array(SimulatedGroup), []),
});
export type SimulatorState = z.infer<typeof SimulatorState>;
const MiniAppToken = z.object({ accessToken: z.string() });

export function useClientConfig(): Load<ClientConfig> {
  return useLoad('client-config', (http) => getClientConfig(http));
}

export function getClientConfig(http: HttpClient): Promise<ClientConfig> {
  return http.get('/api/client-config', ClientConfig);
}

export function useSimulatorState(simulatorUrl: string): Load<SimulatorState> {
  return useLoad(`simulator/${simulatorUrl}`, () =>
    simulator(simulatorUrl).get('/state', SimulatorState),
  );
}

/** The token Zalo would have given this person. */
export async function takeSimulatedToken(simulatorUrl: string, personId: string): Promise<string> {
  const path = `/people/${encodeURIComponent(personId)}/mini-app-token`;
  return (await simulator(simulatorUrl).post(path, {}, MiniAppToken)).accessToken;
}

function simulator(url: string): HttpClient {
  return createHttpClient(url, { token: () => null, renew: async () => false });
}
