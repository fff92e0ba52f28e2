import { z } from 'zod';

const Cluster = z.object({
  members: z.array(z.object({ name: z.string(), role: z.string(), state: z.string() })),
});
export type ClusterState = z.infer<typeof Cluster>;

/** What Patroni on one of the machines knows of all; `undefined` when none answers. */
export async function askCluster(urls: readonly string[]): Promise<ClusterState | undefined> {
  for (const url of urls) {
    const answer = await fetch(`${url}/cluster`, { signal: AbortSignal.timeout(1_000) })
      .then((response) => response.json())
      .catch(() => undefined);
    const read = Cluster.safeParse(answer);
    if (read.success) return read.data;
  }
  return undefined;
}

export function leaderOf(state: ClusterState | undefined): string | undefined {
  return state?.members.find((member) => member.role === 'leader')?.name;
}

/** All machines are there, one leads, and one that takes over without losing anything follows. */
export function isWhole(state: ClusterState | undefined, machines: number): boolean {
  const alive =
    state?.members.filter(({ state }) => ['running', 'streaming'].includes(state)) ?? [];
  const having = (role: string) => alive.filter((member) => member.role === role).length;
  return alive.length === machines && having('leader') === 1 && having('sync_standby') >= 1;
}
