import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Scope } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import { checkTutorial } from '#bot/tutorials/check-tutorial.ts';
import { findTitles } from '#bot/tutorials/find-titles.ts';
import { listDueChecks } from '#bot/tutorials/list-due-checks.ts';
import { publishTutorial, retireTutorial } from '#bot/tutorials/publish-tutorial.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import { saveTutorialDraft } from '#bot/tutorials/save-tutorial-draft.ts';
import { startOwnTutorial, startTutorialDraft } from '#bot/tutorials/start-tutorial-draft.ts';
import { submitTutorial } from '#bot/tutorials/submit-tutorial.ts';
import type { Keeper } from '#bot/tutorials/tutorial-keeper.ts';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { understand } from '#bot/understanding/understand.ts';
import { contentOf, type TutorialContent } from '#shared/tutorial-content.ts';
import type { Tutorial } from '#shared/tutorials.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { openChat } from '#test/support/people-chat.ts';
import { aboutWater } from '#test/support/tutorials.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;
let author: Keeper;
let approver: Keeper;
const id = 'zalo-basics';
const title = 'Dùng Zalo ở xã mình';

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
  author = { officerId: commune.officer.id, areaId: commune.id, mayApprove: false };
  approver = { officerId: commune.approver.id, areaId: commune.id, mayApprove: true };
});
afterAll(() => world.close());

const atDesk = <T>(run: (work: Work) => Promise<T>, of = commune) =>
  world.work(of.scope, run, world.web);
const resident = (of: CommuneOfTest): Scope => ({
  kind: 'resident',
  residentId: '00000000-0000-0000-0000-000000000000',
  communePath: of.path,
});
type Row = { id: string; state: string; revision: number; content: Tutorial };
const rows = (state?: string) =>
  world.rows<Row>(
    `select id, state, revision, content from tutorial_versions
     where area_id = $1 and ($2::text is null or state = $2) order by number`,
    [commune.id, state ?? null],
  );

/** A version that waits for the second person. */
async function submitted(
  tutorialId = id,
  write: (content: TutorialContent) => TutorialContent = (content) => ({ ...content, title }),
): Promise<{ versionId: string; revision: number }> {
  await atDesk((work) =>
    startTutorialDraft(work, author, tutorialId, { id: world.newId(), from: 'shown' }),
  );
  const [draft] = await rows('draft');
  if (draft === undefined) throw new Error('there is no draft');
  const { revision, content } = draft;
  await atDesk((work) =>
    saveTutorialDraft(work, author, tutorialId, { ...write(contentOf(content)), revision }),
  );
  const read = { versionId: draft.id, revision: revision + 1 };
  await atDesk((work) => submitTutorial(work, author, read));
  return read;
}

async function published(): Promise<{ versionId: string; revision: number }> {
  const read = await submitted();
  await atDesk((work) => publishTutorial(work, approver, read));
  return read;
}

describe('whose tutorials are read', () => {
  test('follows the commune around: its residents, helpers of its villages, its staff and the bot; nobody else', async () => {
    await published();
    const other = await makeCommune(world);
    const titleFor = (scope: Scope, as = world.web) =>
      as.transaction(scope, async (tx) => (await readShelf(tx)).find(id)?.title);
    for (const scope of [resident(commune), commune.scope, commune.che.scope]) {
      expect(await titleFor(scope)).toBe(title);
      expect(await titleFor(scope, world.worker)).toBe(title);
    }
    const library = libraryShelf.find(id)?.title;
    for (const scope of [
      resident(other),
      other.scope,
      other.che.scope,
      { kind: 'queue' } as const,
    ]) {
      expect(await titleFor(scope)).toBe(library);
    }
  });

  test('is the same shelf as long as nothing changed', async () => {
    await published();
    const shelf = () => world.web.transaction(resident(commune), readShelf);
    expect(await shelf()).toBe(await shelf());
    const before = await shelf();
    await atDesk((work) => checkTutorial(work, author, 'vneid-install'));
    world.clock.advance(24 * hour);
    await atDesk((work) => checkTutorial(work, author, 'vneid-install'));
    expect(await shelf()).not.toBe(before);
  });

  test('is seen in chat: the bot offers the commune’s own tutorial, until it is taken away', async () => {
    const own = await atDesk((work) =>
      startOwnTutorial(work, author, {
        id: world.newId(),
        title: 'Nộp tiền nước hợp tác xã Thanh Tâm',
        topic: 'money-and-tax',
      }),
    );
    const read = await submitted(own, aboutWater);
    const chat = openChat(world, commune);
    await chat.follow();
    await chat.say(`#thon ${commune.che.code}`);
    const offered = async () =>
      JSON.stringify(await chat.ask('nop tien nuoc hop tac xa thanh tam'));
    expect(await offered()).not.toContain('Nộp tiền nước hợp tác xã');
    await atDesk((work) => publishTutorial(work, approver, read));
    expect(await offered()).toContain('Nộp tiền nước hợp tác xã');
    await atDesk((work) => retireTutorial(work, approver, read.versionId));
    expect(await offered()).not.toContain('Nộp tiền nước hợp tác xã');
    const titles = await atDesk(({ tx }) => findTitles(tx, [own, id, null, 'bay-len-sao-hoa']));
    expect([...titles.keys()].sort()).toEqual([own, id].sort());
  });

  test('does not change what the library’s tutorials are found by', async () => {
    await submitted();
    const shelf = await world.web.transaction(resident(commune), readShelf);
    for (const one of libraryShelf.tutorials) {
      expect(understand(one.title, { shelf })).toEqual(
        understand(one.title, { shelf: libraryShelf }),
      );
    }
  });
});

describe('the database itself', () => {
  test('shows a draft to the commune’s staff alone', async () => {
    await submitted();
    const count = (scope: Scope, as = world.web) =>
      as.transaction(scope, async (tx) =>
        Number((await tx.execute('select count(*) from tutorial_versions')).rows[0]?.count),
      );
    const other = await makeCommune(world);
    expect(await count(commune.scope)).toBe(1);
    for (const scope of [
      resident(commune),
      commune.che.scope,
      other.scope,
      { kind: 'queue' } as const,
    ])
      expect(await count(scope)).toBe(0);
    expect(await count(commune.scope, world.worker)).toBe(0);
  });

  test('refuses a version that its author published, one nobody reviewed, and other words under review', async () => {
    const { versionId } = await submitted();
    const change = (set: string) =>
      world.rows(`update tutorial_versions set ${set} where id = $1`, [versionId]);
    for (const set of [
      `state = 'published', reviewer_id = author_id`,
      `state = 'published'`,
      `content = jsonb_set(content, '{title}', '"Khác"')`,
      `author_id = '${commune.approver.id}'`,
    ]) {
      await expect(change(set)).rejects.toMatchObject({ code: '23514' });
    }
  });

  test('refuses drafts of another commune’s officer, and the deleting of what was sent', async () => {
    const { versionId } = await submitted();
    const other = await makeCommune(world);
    const foreign = { ...author, officerId: other.officer.id };
    await expect(
      atDesk((work) =>
        startTutorialDraft(work, foreign, 'vneid-install', { id: world.newId(), from: 'library' }),
      ),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
    await atDesk(({ tx }) => tx.execute(`delete from tutorial_versions where id = '${versionId}'`));
    expect(await rows('review')).toHaveLength(1);
  });

  test('keeps a thousand searches in vain of a commune besides the latest: what was seldom searched for goes first', async () => {
    await world.rows(
      `insert into missed_searches (area_id, words, times, last_at)
       select $1, 'chuyen la ' || n, 2, '2026-03-01' from generate_series(1, 1000) n`,
      [commune.id],
    );
    for (const words of ['nuoi tom the', 'ap trung vit']) {
      await world.web.transaction(resident(commune), (tx) =>
        tx.execute(`select count_missed_search('${words}', '2026-03-02')`),
      );
    }
    const left = await world.rows<{ words: string }>(
      'select words from missed_searches where area_id = $1 and times = 1',
      [commune.id],
    );
    expect(left.map(({ words }) => words)).toEqual(['ap trung vit']);
    expect(
      await world.rows('select 1 from missed_searches where area_id = $1', [commune.id]),
    ).toHaveLength(1001);
  });
});

describe('what two do at once, or one does twice, or not to the end', () => {
  test('makes one draft, with one entry in the log', async () => {
    const start = () =>
      atDesk((work) =>
        startTutorialDraft(work, author, id, { id: world.newId(), from: 'library' }),
      );
    await Promise.all([start(), start(), start()]);
    expect(await rows()).toHaveLength(1);
    const acts = await world.rows('select 1 from audit_entries where area_id = $1', [commune.id]);
    expect(acts).toHaveLength(1);
  });

  test('publishes in one step or not at all: a process that dies leaves the old version standing', async () => {
    const first = await published();
    const read = await submitted(id, (content) => ({ ...content, title: `${title} và thôn` }));
    const dies = atDesk(async (work) => {
      await publishTutorial(work, approver, read);
      throw new Error('killed');
    });
    await expect(dies).rejects.toThrow('killed');
    expect((await rows('published')).map((one) => one.id)).toEqual([first.versionId]);
    await atDesk((work) => publishTutorial(work, approver, read));
    await atDesk((work) => publishTutorial(work, approver, read));
    expect((await rows()).map(({ state }) => state)).toEqual(['retired', 'published']);
  });

  test('saves one of two that write on the same draft', async () => {
    await atDesk((work) =>
      startTutorialDraft(work, author, id, { id: world.newId(), from: 'library' }),
    );
    const [draft] = await rows('draft');
    const content = contentOf(draft?.content ?? ({} as Tutorial));
    const save = (by: Keeper, words: string) =>
      atDesk((work) => saveTutorialDraft(work, by, id, { ...content, title: words, revision: 1 }));
    const ends = await Promise.allSettled([save(author, 'Một'), save(approver, 'Hai')]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'tutorial/changed-elsewhere' },
    });
  });
});

test('what a commune took on is due 90 days after somebody last found it right, the longest forgotten first', async () => {
  const due = () => atDesk(({ tx, now }) => listDueChecks(tx, commune.path, now));
  expect(await due()).toEqual([]);
  world.clock.advance(400 * 24 * hour);
  expect(await due()).toEqual([]);
  await published();
  await atDesk((work) => checkTutorial(work, author, 'vneid-install'));
  expect((await due()).map(({ tutorialId }) => tutorialId)).toEqual([id]);
  world.clock.advance(91 * 24 * hour);
  expect((await due()).map(({ tutorialId }) => tutorialId)).toEqual([id, 'vneid-install']);
  expect((await due())[0]).toMatchObject({ title });
  await atDesk((work) => checkTutorial(work, approver, id));
  expect((await due()).map(({ tutorialId }) => tutorialId)).toEqual(['vneid-install']);
});
