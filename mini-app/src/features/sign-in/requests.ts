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
const SimulatorState = z.object({ people: z.array(SimulatedPerson) });
const MiniAppToken = z.object({ accessToken: z.string() });

export function useClientConfig(): Load<ClientConfig> {
  return useLoad('client-config', (http) => getClientConfig(http));
}

export function getClientConfig(http: HttpClient): Promise<ClientConfig> {
  return http.get('/api/client-config', ClientConfig);
}

export function useSimulatedPeople(simulatorUrl: string): Load<SimulatedPerson[]> {
  return useLoad(`simulated-people/${simulatorUrl}`, async () => {
    const state = await simulator(simulatorUrl).get('/state', SimulatorState);
    return state.people;
  });
}

/** The token Zalo would have given this person. */
export async function takeSimulatedToken(simulatorUrl: string, personId: string): Promise<string> {
  const path = `/people/${encodeURIComponent(personId)}/mini-app-token`;
  return (await simulator(simulatorUrl).post(path, {}, MiniAppToken)).accessToken;
}

function simulator(url: string): HttpClient {
  return createHttpClient(url, { token: () => null, renew: async () => false });
}
