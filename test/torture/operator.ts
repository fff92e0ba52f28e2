import { setTimeout as wait } from 'node:timers/promises';
import type { Laboratory } from './laboratory.ts';
import { type MiniApp, openMiniApp, Refused } from './mini-app.ts';

export type Operator = {
  counts: { webhookSwitchedOn: number; reconnected: number };
  stop(): Promise<void>;
};

const lookEveryMs = 3_000;

/**
 * The people who keep such a system running: they switch the webhook on again after Zalo has switched it off, and let Zalo grant its tokens
 * anew where the grant is lost or the account paused, through the console as its administrator.
 */
export function employOperator(lab: Laboratory): Operator {
  const stop = new AbortController();
  const counts = { webhookSwitchedOn: 0, reconnected: 0 };

  async function look(): Promise<void> {
    const { enabled } = await lab.zalo.webhook();
    if (!enabled) {
      await lab.zalo.switchWebhookOn();
      counts.webhookSwitchedOn += 1;
    }
    const { rows } = await lab.owner.query<{ id: string; oa_id: string }>(
      'select id, oa_id from official_accounts where paused_at is not null or disconnected_at is not null',
    );
    for (const { id, oa_id: oaId } of rows) {
      await reconnect(id, oaId);
      counts.reconnected += 1;
    }
  }

  async function reconnect(id: string, oaId: string): Promise<void> {
    const commune = lab.inhabitants.communes.find((one) => one.oaId === oaId);
    if (commune === undefined) return;
    const { zalo, serverUrl } = lab;
    const app = openMiniApp({ zalo, serverUrl, personId: commune.administrator, oaId });
    const { url } = await ask(app, id, () =>
      zalo.say(commune.administrator, oaId, 'Tôi là quản trị của xã'),
    );
    // Zalo's page may lie behind a line that is broken just now; a browser goes there by itself.
    const page = new URL(url);
    page.port = new URL(zalo.url).port;
    const allowed = await fetch(`${page.href}&oa_id=${oaId}`, { redirect: 'manual' });
    const location = allowed.headers.get('location');
    if (location === null) throw new Error(`Zalo's consent page answered ${allowed.status}`);
    await fetch(location, { signal: AbortSignal.timeout(8_000) });
  }

  /**
   * Whom the list names by their id at the account alone, and whom nobody could ask Zalo about before the grant was lost, is a stranger at
   * the console until they have written to the account.
   */
  async function ask(app: MiniApp, id: string, write: () => Promise<unknown>) {
    try {
      return await app.call<{ url: string }>('POST', `/staff/accounts/${id}/grants`);
    } catch (error) {
      if (error instanceof Refused && error.status === 403) await write();
      throw error;
    }
  }

  async function run(): Promise<void> {
    while (!stop.signal.aborted) {
      await wait(lookEveryMs, undefined, { signal: stop.signal }).catch(() => {});
      // What does not work now is tried again at the next look.
      await look().catch(() => {});
    }
  }
  const running = run();
  return {
    counts,
    async stop() {
      stop.abort();
      await running;
    },
  };
}
