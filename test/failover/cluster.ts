import { chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { getSystemUser } from '#bot/launch/postgres/system-user.ts';
import type { SystemUser } from '#bot/launch/run-program.ts';
import { askCluster, isWhole, leaderOf } from './cluster-state.ts';
import type { Programs } from './find-programs.ts';
import { filled, type Machine, prepareMachine } from './machine.ts';
import { startTool } from './tool.ts';

/** Three machines with the data, and before them what finds the primary; all on loopback. */
export type Cluster = {
  machines: Machine[];
  /** The superuser's way to whoever is primary. */
  adminUrl: string;
  /** The name of the machine that leads, by what the others say. */
  leader(): Promise<string | undefined>;
  /** Resolves when all machines are there and one of them may take over; throws after `withinMs`. */
  becomeWhole(withinMs: number): Promise<void>;
  /** Hands the lead over in good order; resolves when Patroni says that it is done. */
  switchOver(): Promise<void>;
  /** PgBouncer for a login; its address for our server. */
  openBouncer(login: { name: string; password: string }): Promise<string>;
};

const machineNames = ['alpha', 'beta', 'gamma'];
const address = '127.0.0.1';

export async function startCluster(options: {
  programs: Programs;
  folder: string;
  password: string;
  /** The first of the ports that are ours; 20 from it are used. */
  firstPort: number;
  onStop: (stop: () => Promise<void>) => void;
}): Promise<Cluster> {
  const { programs, folder, password, firstPort, onStop } = options;
  const user = process.getuid?.() === 0 ? await getSystemUser(() => {}) : undefined;
  const port = (offset: number) => `${firstPort + offset}`;
  const shared = {
    address,
    password,
    network: `${address}/32`,
    archive: await makeUsersFolder(join(folder, 'archive'), user),
    programs: programs.postgres,
    'etcd-members': machineNames
      .map((name, index) => `${name}=http://${address}:${port(3 + index)}`)
      .join(','),
    'etcd-hosts': machineNames.map((_name, index) => `${address}:${port(index)}`).join(','),
    'haproxy-address': address,
    'haproxy-port': port(12),
    'haproxy-servers': machineNames
      .map(
        (name, index) =>
          `    server ${name} ${address}:${port(9 + index)} check port ${port(6 + index)}`,
      )
      .join('\n'),
    'pgbouncer-address': address,
    'pgbouncer-port': port(13),
  };
  const machines = await Promise.all(
    machineNames.map((node, index) =>
      prepareMachine({
        ...{ programs, user, folder: join(folder, node) },
        values: {
          ...{ ...shared, node, state: join(folder, node) },
          'etcd-port': port(index),
          'etcd-peer-port': port(3 + index),
          'patroni-port': port(6 + index),
          'postgres-port': port(9 + index),
        },
      }),
    ),
  );
  const urls = machines.map((machine) => machine.patroniUrl);
  onStop(async () => {
    await Promise.all(machines.map((machine) => machine.stop()));
  });
  for (const machine of machines) await machine.start();

  const front = await makeUsersFolder(join(folder, 'front'), user);
  const startFront = async (command: string, args: string[], name: string) => {
    const tool = await startTool({
      ...{ command, args, user, logFile: join(folder, `${name}.log`), cwd: front },
    });
    onStop(() => tool.end('SIGTERM'));
  };
  const haproxyConfig = join(front, 'haproxy.cfg');
  await give(user, haproxyConfig, await filled('haproxy.cfg', shared));
  await startFront(programs.haproxy, ['-db', '-f', haproxyConfig], 'haproxy');
  const adminUrl = `postgres://postgres:${password}@${address}:${port(12)}/postgres`;
  await answers(adminUrl, 120_000);

  return {
    machines,
    adminUrl,
    leader: async () => leaderOf(await askCluster(urls)),
    async becomeWhole(withinMs) {
      const deadline = Date.now() + withinMs;
      for (;;) {
        const state = await askCluster(urls);
        if (isWhole(state, machines.length)) return;
        if (Date.now() > deadline) throw new Error(`not whole: ${JSON.stringify(state)}`);
        await wait(500);
      }
    },
    async switchOver() {
      const leader = leaderOf(await askCluster(urls));
      const answer = await fetch(`${urls[0]}/switchover`, {
        method: 'POST',
        body: JSON.stringify({ leader }),
        headers: { 'content-type': 'application/json' },
      });
      if (!answer.ok) throw new Error(`Patroni refused to switch over: ${await answer.text()}`);
    },
    async openBouncer(login) {
      const config = join(front, 'pgbouncer.ini');
      await give(user, config, await filled('pgbouncer.ini', { ...shared, state: front }));
      await give(user, join(front, 'userlist.txt'), `"${login.name}" "${login.password}"\n`);
      await startFront(programs.pgbouncer, [config], 'pgbouncer');
      const url = `postgres://${login.name}:${login.password}@${address}:${port(13)}/canh_tay_so`;
      await answers(url, 20_000);
      return url;
    },
  };
}

async function makeUsersFolder(folder: string, user: SystemUser | undefined): Promise<string> {
  await mkdir(folder, { mode: 0o700 });
  if (user !== undefined) await chown(folder, user.uid, user.gid);
  return folder;
}

async function give(user: SystemUser | undefined, file: string, text: string): Promise<void> {
  await writeFile(file, text);
  await chmod(file, 0o600);
  if (user !== undefined) await chown(file, user.uid, user.gid);
}

/** Waits until somebody behind `url` takes a connection. */
async function answers(url: string, withinMs: number): Promise<void> {
  for (const deadline = Date.now() + withinMs; ; await wait(300)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => {}); // told by the connecting
    try {
      await client.connect();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    } finally {
      await client.end().catch(() => {});
    }
  }
}
