import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftFor } from '#test/support/announce.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { claimedJpeg, phoneJpeg, plainJpeg } from '#test/support/jpeg.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { claimedPng, pngWithWords } from '#test/support/png.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
/** Where pictures are taken, by who may. */
let doors: { path: string; token: string; table: string; takesPng: boolean }[];

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
  commune = await makeCommune(world);
  const resident = await makeResident(world, commune, commune.che);
  const [phone, leader, officer] = [
    await opens(app, commune, resident.appUserId),
    await opens(app, commune, commune.che.leader.appUserId),
    await opens(app, commune, commune.officer.appUserId),
  ];
  const [canned, draft] = [world.newId(), world.newId()];
  const words = { shortName: 'mau', title: 'Mẫu', text: 'Bấm' };
  expect((await leader.put(`/api/team/canned-answers/${canned}`, words)).status).toBe(200);
  const draftPath = `/api/staff/announcements/${draft}`;
  expect((await officer.put(draftPath, draftFor(commune))).status).toBe(200);
  doors = [
    {
      path: '/api/attachments?kind=photo&',
      token: phone.token,
      table: 'attachments',
      takesPng: false,
    },
    {
      path: '/api/team/attachments?kind=photo&',
      token: leader.token,
      table: 'attachments',
      takesPng: false,
    },
    {
      path: `/api/team/canned-answers/${canned}/pictures?`,
      token: leader.token,
      table: 'canned_answer_pictures',
      takesPng: false,
    },
    {
      path: '/api/staff/tutorial-pictures?',
      token: officer.token,
      table: 'tutorial_pictures',
      takesPng: true,
    },
    {
      path: `${draftPath}/files?`,
      token: officer.token,
      table: 'announcement_files',
      takesPng: true,
    },
  ];
});
afterAll(async () => {
  await app.close();
  await world.close();
});

async function send(door: (typeof doors)[number], payload: Buffer): Promise<number> {
  const response = await app.app.inject({
    method: 'POST',
    url: `${door.path}key=${newKey()}`,
    headers: { authorization: `Bearer ${door.token}`, 'content-type': 'image/jpeg' },
    payload,
  });
  return response.statusCode;
}

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)</script></svg>';
const page = '<!doctype html><script>fetch("/api/me")</script>';

describe('a picture', () => {
  test.each([
    ['that would fill a gigabyte on a phone', claimedJpeg(65_535, 65_535)],
    ['that is drawn a thousand times', claimedJpeg(800, 600, 900)],
    ['of a few bytes that claims a whole memory', claimedPng(0x7fff_ffff, 0x7fff_ffff)],
    ['that is a drawing with a script', Buffer.from(svg)],
    [
      'that is a drawing behind the mark of a JPEG',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(svg)]),
    ],
    ['that is a page', Buffer.from(page)],
    [
      'that is a GIF and a script at once',
      Buffer.from('GIF89a/*\x01\0\x01\0*/=1;alert(1)', 'latin1'),
    ],
    ['that is an archive', Buffer.from('PK\x03\x04 xl/workbook.xml', 'latin1')],
    ['that is a program', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')],
  ])('%s is refused everywhere, and nothing of it is kept', async (_what, bytes) => {
    const count = async () =>
      Promise.all(
        [...new Set(doors.map(({ table }) => table))].map((table) =>
          world.rows(`select count(*) from ${table}`),
        ),
      );
    const before = await count();
    for (const door of doors) expect(await send(door, bytes), door.path).toBe(422);
    expect(await count()).toEqual(before);
  });

  test('with a page hidden in it loses the page', async () => {
    for (const door of doors) {
      expect(await send(door, phoneJpeg(page)), door.path).toBeLessThan(300);
      if (door.takesPng) expect(await send(door, pngWithWords(page)), door.path).toBeLessThan(300);
    }
    for (const { table } of doors) {
      const rows = await world.rows<{ bytes: Buffer }>(`select bytes from ${table}`);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.some(({ bytes }) => bytes.includes('script'))).toBe(false);
    }
  });

  test('is told to browsers as a picture and as nothing else', async () => {
    const [own] = doors;
    if (own === undefined) return;
    expect(await send(own, plainJpeg)).toBe(201);
    const [kept] = await world.rows<{ id: string }>(
      'select id from attachments order by created_at desc limit 1',
    );
    const { headers } = await app.download(own.token, kept?.id ?? '');
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
    });
    expect(String(headers['content-security-policy'])).toContain(`script-src 'self'`);
  });
});
