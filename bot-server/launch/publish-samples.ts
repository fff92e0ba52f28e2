import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { publishAnnouncement } from '#bot/announcements/publish-announcement.ts';
import { type Area, areas } from '#bot/areas/area.table.ts';
import type { Work } from '#bot/db/work.ts';
import { dayOf, startOfDay } from '#bot/lib/vietnam-days.ts';
import { type Officer, officers } from '#bot/teams/team.table.ts';
import type { NewAnnouncement } from '#shared/announcements.ts';
import { publishSampleCannedAnswers } from './publish-sample-canned-answers.ts';
import { publishSampleHouseholds } from './publish-sample-households.ts';
import { publishSampleTip } from './publish-sample-tip.ts';
import { sampleTexts as texts } from './sample-texts.ts';

/** How the sample files name who publishes. */
const officerCode = 'CB-01';
const villageCode = 'SC-TT-01';

/**
 * Gives the sample commune something to read: three announcements, a tip, a few houses to go to. Once: what people do with them later stays done.
 * Where another commune was imported, there is nothing to add to.
 */
export async function publishSamples(databaseUrl: string, now: Date): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  pool.on('error', () => {}); // told by the query that meets it
  try {
    await drizzle(pool).transaction((tx) => publish({ tx, now, newId: randomUUID }));
  } finally {
    await pool.end();
  }
}

async function publish(work: Work): Promise<void> {
  const found = await findCommune(work);
  if (found === undefined) return;
  const announcements = sampleAnnouncements(work.now, found.village.id);
  for (const [at, announcement] of announcements.entries()) {
    // The last one today, those before it a day earlier each.
    const past = new Date(work.now.getTime() - (announcements.length - 1 - at) * dayMs);
    const author = { id: found.officer.id, area: found.commune };
    await publishAnnouncement({ ...work, now: past }, author, announcement);
  }
  await publishSampleTip(work, found);
  await publishSampleCannedAnswers(work, found.commune);
  await publishSampleHouseholds(work, found.commune);
}

async function findCommune(
  work: Work,
): Promise<{ commune: Area; village: Area; officer: Officer } | undefined> {
  const [officer] = await work.tx.select().from(officers).where(eq(officers.code, officerCode));
  const [village] = await work.tx.select().from(areas).where(eq(areas.code, villageCode));
  if (officer === undefined || village === undefined) return undefined;
  const [commune] = await work.tx.select().from(areas).where(eq(areas.id, officer.areaId));
  return village.parentId === commune?.id ? { commune, village, officer } : undefined;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

function sampleAnnouncements(now: Date, villageId: string): NewAnnouncement[] {
  const saturday = startOfDay(dayOf(nextSaturday(now)));
  const tomorrow = startOfDay(dayOf(new Date(now.getTime() + dayMs)));
  const at = (day: Date, hours: number) => new Date(day.getTime() + hours * hourMs).toISOString();
  const always = { villageIds: [], lastDay: null, event: null, tutorialId: null };
  return [
    {
      ...always,
      ...wordsOf(texts.fakeOfficers),
      idempotencyKey: 'sample-fake-officers',
      tutorialId: 'scam-identify',
    },
    {
      ...always,
      ...wordsOf(texts.phoneClass),
      idempotencyKey: 'sample-phone-class',
      lastDay: dayOf(saturday),
      event: {
        startsAt: at(saturday, 19.5),
        endsAt: at(saturday, 21),
        place: texts.phoneClass.place,
      },
      tutorialId: 'smartphone-basics',
    },
    {
      ...always,
      ...wordsOf(texts.powerCut),
      idempotencyKey: 'sample-power-cut',
      villageIds: [villageId],
      lastDay: dayOf(tomorrow),
      event: {
        startsAt: at(tomorrow, 7.5),
        endsAt: at(tomorrow, 11),
        place: texts.powerCut.place,
      },
    },
  ];
}

function wordsOf({ title, body }: { title: string; body: string }) {
  return { title, body };
}

/** Some instant on the first Saturday after today in Viet Nam. */
function nextSaturday(now: Date): Date {
  const today = new Date(`${dayOf(now)}T12:00:00Z`);
  return new Date(today.getTime() + (((6 - today.getUTCDay() + 6) % 7) + 1) * dayMs);
}
