import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditPage } from '#shared/audit.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { newKey } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
  commune = await makeCommune(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

test('what officers do to clocks, answers, drives and turns stands in the log once, with what it changed', async () => {
  const { token } = await app.signIn(commune, commune.officer.appUserId);
  const twice = async (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => {
    for (const _ of [1, 2]) {
      const answer = await app.ask(method, `/api/staff${path}`, { token, body });
      expect(answer.status, `${method} ${path}: ${answer.text}`).toBeLessThan(300);
    }
  };
  const policy = {
    kind: 'question',
    firstAnswerMinutes: 30,
    updateMinutes: 30,
    solutionMinutes: 600,
    silentClaimMinutes: 60,
    remindGroupMinutes: null,
    remindLeaderMinutes: null,
    escalateMinutes: null,
  };
  await twice('PUT', `/clocks/${commune.id}`, { policy });
  const [exception, canned, shift] = [world.newId(), world.newId(), world.newId()];
  await twice('PUT', `/clocks/${commune.id}/exceptions/${exception}`, {
    id: exception,
    firstDay: '2026-05-20',
    lastDay: '2026-06-05',
    frames: [{ from: 420, to: 660 }],
    reason: 'harvest',
    label: 'Mùa gặt',
  });
  await twice('DELETE', `/clocks/${commune.id}/exceptions/${exception}`);
  const answer = { shortName: 'sacpin', title: 'Sạc pin', text: 'Bà con sạc đầy pin.' };
  await twice('PUT', `/canned-answers/${canned}`, answer);
  await twice('DELETE', `/canned-answers/${canned}`);
  await twice('PUT', `/duty/${shift}`, {
    place: 'one-stop-desk',
    day: '2026-03-08',
    fromMinute: 480,
    toMinute: 660,
    memberIds: [],
  });
  await twice('POST', `/duty/${shift}/cancel`);
  const drive = {
    idempotencyKey: newKey(),
    name: 'Cài VNeID',
    deed: 'health-card',
    firstDay: '2026-03-02',
    lastDay: '2026-04-02',
    targets: [],
  };
  await twice('POST', '/campaigns', drive);
  const [campaign] = await world.rows<{ id: string }>(
    'select id from campaigns where area_id = $1',
    [commune.id],
  );
  await twice('POST', `/campaigns/${campaign?.id}/close`);

  const { token: reader } = await app.signIn(commune, commune.administrator.appUserId);
  const { body } = await app.ask<AuditPage>('GET', '/api/staff/audit', { token: reader });
  expect(body.entries.map(({ act }) => act).sort()).toEqual(
    [
      `Sửa giờ và hạn trả lời của ${commune.name}`,
      'Sửa lịch nghỉ, làm bù Mùa gặt',
      'Bỏ lịch nghỉ, làm bù Mùa gặt',
      'Lưu câu trả lời mẫu Sạc pin',
      'Bỏ câu trả lời mẫu Sạc pin',
      'Xếp ca trực ngày 08/03/2026',
      'Huỷ ca trực ngày 08/03/2026',
      'Mở đợt đến từng nhà Cài VNeID',
      'Khép đợt đến từng nhà Cài VNeID',
    ].sort(),
  );
  expect(new Set(body.entries.map(({ actorName }) => actorName))).toEqual(
    new Set([commune.officer.name]),
  );
  const changes = body.entries.flatMap((entry) => entry.changes);
  expect(changes).toContainEqual({ field: 'Giờ làm', before: null, after: '07:00–11:00' });
  const [clock] = changes.filter(({ field }) => field === 'Hạn của câu hỏi');
  expect(clock?.after).toContain('Trả lời lần đầu (phút): 30');
  expect(clock?.before).not.toContain('Trả lời lần đầu (phút): 30;');
});
