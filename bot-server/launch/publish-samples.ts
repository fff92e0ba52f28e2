import { randomUUID } from 'node:crypto';
import { eq, inArray, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { announcements } from '#bot/announcements/announcement.table.ts';
import type { Announcer } from '#bot/announcements/announcer.ts';
import { approveAnnouncement } from '#bot/announcements/approve-announcement.ts';
import { keepDraft } from '#bot/announcements/keep-draft.ts';
import { submitAnnouncement } from '#bot/announcements/submit-announcement.ts';
import { type Area, areas } from '#bot/areas/area.table.ts';
import type { Work } from '#bot/db/work.ts';
import { dayOf, startOfDay } from '#bot/lib/vietnam-days.ts';
import { type Officer, officers } from '#bot/teams/team.table.ts';
import type { AnnouncementDraft } from '#shared/announcing.ts';
import { publishSampleCannedAnswers } from './publish-sample-canned-answers.ts';
import { publishSampleHouseholds } from './publish-sample-households.ts';
import { publishSampleTip } from './publish-sample-tip.ts';
import { sampleTexts as texts } from './sample-texts.ts';

/** How the sample files name who writes and who approves. */
const officerCode = 'CB-01';
const approverCode = 'CB-02';
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
  await publishSampleAnnouncements(work, found);
  await publishSampleTip(work, found);
  await publishSampleCannedAnswers(work, found.commune);
  await publishSampleHouseholds(work, found.commune);
}

type Found = { commune: Area; village: Area; officer: Officer; approver: Officer };

async function publishSampleAnnouncements(work: Work, found: Found): Promise<void> {
  const { commune, village, officer, approver } = found;
  const [known] = await work.tx
    .select({ id: announcements.id })
    .from(announcements)
    .where(eq(announcements.areaId, commune.id))
    .limit(1);
  if (known !== undefined) return;
  // Whoever freezes an audience shows whose it is.
  await work.tx.execute(sql`select set_config('app.area', ${commune.path}, true)`);
  const announcerOf = ({ id, role }: Officer): Announcer => ({
    author: { officerId: id },
    role: role === 'supervisor' ? 'officer' : role,
    area: commune,
  });
  const drafts = sampleAnnouncements(work.now, { communeId: commune.id, villageId: village.id });
  for (const [at, draft] of drafts.entries()) {
    // The last one today, those before it a day earlier each.
    const past = { ...work, now: new Date(work.now.getTime() - (drafts.length - 1 - at) * dayMs) };
    const id = work.newId();
    await keepDraft(past, announcerOf(officer), id, draft);
    await submitAnnouncement(past, announcerOf(officer), id, { revision: 1 });
    const isWide = draft.areaIds.includes(commune.id);
    if (isWide) await approveAnnouncement(past, announcerOf(approver), id, { revision: 1 });
  }
}

async function findCommune(work: Work): Promise<Found | undefined> {
  const [officer, approver] = await work.tx
    .select()
    .from(officers)
    .where(inArray(officers.code, [officerCode, approverCode]))
    .orderBy(officers.code);
  const [village] = await work.tx.select().from(areas).where(eq(areas.code, villageCode));
  if (officer === undefined || approver === undefined || village === undefined) return undefined;
  const [commune] = await work.tx.select().from(areas).where(eq(areas.id, officer.areaId));
  return village.parentId === commune?.id ? { commune, village, officer, approver } : undefined;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

function sampleAnnouncements(
  now: Date,
  { communeId, villageId }: { communeId: string; villageId: string },
): AnnouncementDraft[] {
  const saturday = startOfDay(dayOf(nextSaturday(now)));
  const tomorrow = startOfDay(dayOf(new Date(now.getTime() + dayMs)));
  const at = (day: Date, hours: number) => new Date(day.getTime() + hours * hourMs).toISOString();
  const always = {
    revision: null,
    areaIds: [communeId],
    excludedAreaIds: [],
    channels: ['inbox' as const],
    lastDay: null,
    event: null,
    tutorialId: null,
    sendAt: null,
    repeat: null,
    isUrgent: false,
    urgentReason: null,
    template: null,
  };
  return [
    {
      ...always,
      ...wordsOf(texts.fakeOfficers),
      tutorialId: 'scam-identify',
    },
    {
      ...always,
      ...wordsOf(texts.phoneClass),
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
      areaIds: [villageId],
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
