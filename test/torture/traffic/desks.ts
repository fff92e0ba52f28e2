import { randomUUID } from 'node:crypto';
import { pick } from '#test/play/random.ts';
import type { Commune } from '#test/torture/invent-villages.ts';
import type { Laboratory } from '#test/torture/laboratory.ts';
import { type Ledger, newWord } from '#test/torture/ledger.ts';
import { type MiniApp, openMiniApp } from '#test/torture/mini-app.ts';

type Desk = { officer: MiniApp; approver: MiniApp; administrator: MiniApp; commune: Commune };
type Draft = { revision: number; state: string };
type Row = { id: string; code: string };

const dayMs = 24 * 3_600_000;

/** The communes' desks: they announce, take what was handed up, and once merge two villages. */
export function openDesks(lab: Laboratory, ledger: Ledger) {
  const { zalo, serverUrl, inhabitants } = lab;
  const merged = new Set<string>();
  const areaIds = new Map<string, string>();
  const desks = inhabitants.communes.map((commune): Desk => {
    const { oaId } = commune;
    const open = (personId: string) => openMiniApp({ zalo, serverUrl, personId, oaId });
    return {
      commune,
      officer: open(commune.officer),
      approver: open(commune.approver),
      administrator: open(commune.administrator),
    };
  });

  async function areaId(code: string): Promise<string> {
    if (areaIds.size === 0) {
      const { rows } = await lab.owner.query<{ id: string; code: string }>(
        'select id, code from areas',
      );
      for (const row of rows) areaIds.set(row.code, row.id);
    }
    return areaIds.get(code) ?? '';
  }

  async function announce(
    { commune, officer, approver }: Desk,
    random: () => number,
  ): Promise<void> {
    const word = newWord(random);
    const isUrgent = random() < 0.1;
    const villages = inhabitants.villages.filter(({ oaId }) => oaId === commune.oaId);
    const places = random() < 0.5 ? [commune] : [pick(villages, random)];
    const path = `/staff/announcements/${randomUUID()}`;
    const { now } = await zalo.clock();
    const today = new Date(now + 7 * 3_600_000);
    const lastDay = new Date(today.getTime() + Math.floor(random() * 3) * dayMs);
    ledger.announcements.push({ word, oaId: commune.oaId, isUrgent });
    await officer.call('PUT', path, {
      revision: null,
      title: `Họp thôn (${word})`,
      body: `Mời bà con ra nhà văn hoá họp (${word}).`,
      areaIds: await Promise.all(places.map(({ code }) => areaId(code))),
      excludedAreaIds: [],
      channels: ['inbox', 'team-groups', 'consultation'],
      lastDay: random() < 0.6 ? lastDay.toISOString().slice(0, 10) : null,
      event: null,
      tutorialId: null,
      sendAt: random() < 0.3 ? new Date(now + Math.round(random() * dayMs)).toISOString() : null,
      repeat: null,
      isUrgent,
      urgentReason: isUrgent ? 'Nước lên nhanh' : null,
      template: null,
    });
    const submitted = await officer.call<Draft>('POST', `${path}/submit`, { revision: 1 });
    if (submitted.state !== 'waiting-approval') return;
    await approver.call('POST', `${path}/approve`, { revision: submitted.revision });
  }

  async function takeEscalated({ officer }: Desk, random: () => number): Promise<void> {
    const page = await officer.call<{ rows: Row[] }>('POST', '/register/help-requests/search', {
      state: 'escalated',
    });
    for (const { id, code } of page.rows.slice(0, 5)) {
      const word = newWord(random);
      ledger.answers.push({ word, code, groupId: 'desk', personId: '' });
      const text = `Xã đã xem giúp bà con, bà con mang giấy tờ ra bộ phận một cửa nhé (phiếu ${word}).`;
      await officer.call('POST', `/register/help-requests/${id}/answers`, {
        text,
        idempotencyKey: randomUUID(),
      });
      await officer.call('POST', `/register/help-requests/${id}/resolve`, {});
    }
  }

  async function merge({ commune, administrator }: Desk): Promise<void> {
    const villages = inhabitants.villages.filter(({ oaId }) => oaId === commune.oaId);
    const [into, from] = [villages[0], villages.at(-1)];
    if (into === undefined || from === undefined || merged.has(commune.oaId)) return;
    merged.add(commune.oaId);
    const path = `/staff/keeping/villages/${await areaId(from.code)}/merger`;
    await administrator.call('POST', path, { into: await areaId(into.code) });
    ledger.mergers.push({ oaId: commune.oaId, from: from.code, into: into.code });
  }

  return {
    async act(random: () => number): Promise<void> {
      const desk = pick(desks, random);
      const kind = random();
      if (kind < 0.5) await announce(desk, random);
      else if (kind < 0.94) await takeEscalated(desk, random);
      else await merge(desk);
    },
  };
}
