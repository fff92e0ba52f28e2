import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { consentTextVersion } from '#shared/me.ts';
import type { Villager } from '#test/torture/invent-villages.ts';
import type { Laboratory } from '#test/torture/laboratory.ts';
import type { Ledger } from '#test/torture/ledger.ts';
import { type MiniApp, openMiniApp, Refused } from '#test/torture/mini-app.ts';

const triesMax = 6;

/** What residents do in the Mini App: as a device does it, again with the same key while nobody answers. */
export function openResidentApps(lab: Laboratory, ledger: Ledger) {
  const apps = new Map<string, MiniApp>();
  const settled = new Set<string>();

  function appOf({ personId, oaId }: Villager): MiniApp {
    const { zalo, serverUrl } = lab;
    const app = apps.get(personId) ?? openMiniApp({ zalo, serverUrl, personId, oaId });
    apps.set(personId, app);
    return app;
  }

  async function settle(who: Villager): Promise<void> {
    if (settled.has(who.personId)) return;
    const app = appOf(who);
    const { villages } = await app.call<{ villages: { id: string; name: string }[] }>(
      'GET',
      `/villages?oaId=${who.oaId}`,
    );
    const name = lab.inhabitants.villages.find(({ code }) => code === who.village)?.name;
    const village = villages.find((one) => one.name === name) ?? villages[0];
    await app.call('PUT', '/me/village', { areaId: village?.id });
    await app.call('PUT', '/me/consents', {
      purpose: 'helping',
      isGiven: true,
      textVersion: consentTextVersion,
    });
    settled.add(who.personId);
  }

  return {
    async ask(who: Villager, question: string): Promise<void> {
      const body = { idempotencyKey: randomUUID(), question };
      await persist(async () => {
        await settle(who);
        await appOf(who).call('POST', '/help-requests', body);
      });
    },
    /** Has all deleted; the ledger keeps when the server said that it is done. */
    async erase(who: Villager): Promise<void> {
      const asked = (await lab.zalo.clock()).now;
      ledger.erasing.add(who.personId);
      await persist(() => appOf(who).call('DELETE', '/me'));
      const { personId, oaId } = who;
      ledger.erasures.push({ personId, oaId, asked, at: (await lab.zalo.clock()).now });
    },
  };
}

/** What is refused stays refused; a server that is not there may be there in a second. */
async function persist(act: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await act();
      return;
    } catch (error) {
      const isAway = !(error instanceof Refused) || error.status >= 500 || error.status === 401;
      if (!isAway || tries === triesMax) throw error;
      await wait(500 * tries);
    }
  }
}
