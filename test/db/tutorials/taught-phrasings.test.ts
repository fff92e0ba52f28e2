import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database, Scope } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import { effectMark } from '#bot/tutorials/effect-mark.ts';
import { countKeptShelves, readShelf } from '#bot/tutorials/read-shelf.ts';
import { proposePhrasing, publishPhrasing, retirePhrasing } from '#bot/tutorials/teach-phrasing.ts';
import { readTrial } from '#bot/tutorials/try-phrasing.ts';
import type { Keeper } from '#bot/tutorials/tutorial-keeper.ts';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { understandQuestion } from '#bot/tutorials/understand-question.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;
let author: Keeper;
let approver: Keeper;
const words = 'cái lồng ấp trứng kêu bíp bíp hoài';
const tutorialId = 'zalo-basics';

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
const proposes = async (more: { id?: string; words?: string; tutorialId?: string } = {}) => {
  const id = more.id ?? world.newId();
  const phrasing = { words, tutorialId, source: null, ...more, id };
  await atDesk((work) => proposePhrasing(work, author, phrasing));
  return id;
};
/** The mark of what an approver sees who looks at the phrasing now. */
const seen = async (id: string) => {
  const [row] = await world.rows<{ words: string; tutorialId: string }>(
    'select words, tutorial_id as "tutorialId" from taught_phrasings where id = $1',
    [id],
  );
  const trial = await atDesk(({ tx }) =>
    readTrial(tx, commune.id, { id, words: '', tutorialId: '', ...row }),
  );
  return trial.kind === 'ready' ? effectMark(trial) : trial.kind;
};
const publishes = async (id: string, mark?: string) => {
  const looked = mark ?? (await seen(id));
  return atDesk((work) => publishPhrasing(work, approver, id, looked));
};
const retires = (id: string, by = approver) => atDesk((work) => retirePhrasing(work, by, id));
const rows = () =>
  world.rows<{ id: string; state: string }>(
    'select id, state from taught_phrasings where area_id = $1 order by created_at, id',
    [commune.id],
  );
const acts = async () =>
  (
    await world.rows<{ act: string }>(
      `select act from audit_entries where area_id = $1 and act like 'phrasing.%' order by act`,
      [commune.id],
    )
  ).map(({ act }) => act);
const firstFor = (scope: Scope, as: Database = world.web) =>
  as.transaction(scope, async (tx) => {
    const { decision, tutorials } = understandQuestion(words, await readShelf(tx));
    return decision === 'offer' ? tutorials[0]?.id : undefined;
  });

describe('what is taught', () => {
  test('is known from the next question on in every process of the commune, and nowhere else, until it is taken back', async () => {
    const other = await makeCommune(world);
    const everywhere = async () => [
      await firstFor(resident(commune)),
      await firstFor(commune.scope, world.worker),
      await firstFor(commune.che.scope, world.worker),
    ];
    const id = await proposes();
    expect(await everywhere()).not.toContain(tutorialId);
    await publishes(id);
    expect(await everywhere()).toEqual([tutorialId, tutorialId, tutorialId]);
    expect(await firstFor(resident(other))).not.toBe(tutorialId);
    expect(await firstFor({ kind: 'queue' })).not.toBe(tutorialId);
    await retires(id);
    expect(await everywhere()).not.toContain(tutorialId);
    expect(await world.web.transaction(resident(commune), readShelf)).toBe(libraryShelf);
  });

  test('leaves the shelf as it is kept while nothing changes', async () => {
    await publishes(await proposes());
    const shelf = () => world.web.transaction(resident(commune), readShelf);
    const before = await shelf();
    expect(await shelf()).toBe(before);
    await publishes(await proposes({ words: 'cái lồng ấp nó nóng quá' }));
    expect(await shelf()).not.toBe(before);
  });

  test('leaves one shelf of each commune in memory, however often something is published, with one list of tutorials', async () => {
    const other = await makeCommune(world);
    const reads = (of: CommuneOfTest) => world.web.transaction(resident(of), readShelf);
    const before = countKeptShelves();
    for (let times = 1; times <= 30; times += 1) {
      await publishes(await proposes({ words: `cái lồng ấp kêu bíp lần ${times}` }));
      const { tutorials, taught } = await reads(commune);
      expect(taught).toHaveLength(times);
      expect(tutorials).toBe(libraryShelf.tutorials);
      await world.web.transaction(commune.che.scope, readShelf);
      await reads(other);
    }
    expect(countKeptShelves()).toBe(before + 1);
  });

  test('may be taught anew, for another tutorial, once it is taken back', async () => {
    const id = await proposes();
    await expect(proposes({ words: `${words.toUpperCase()}!` })).rejects.toMatchObject({
      code: 'phrasing/taken',
    });
    await retires(id);
    await expect(publishes(id)).rejects.toMatchObject({ code: 'phrasing/taken-back' });
    await proposes({ tutorialId: 'vneid-install' });
    expect((await rows()).map(({ state }) => state).sort()).toEqual(['draft', 'retired']);
  });

  test('is taken off the lists that it came from, in the same step', async () => {
    await world.rows(
      `insert into missed_searches (area_id, words, last_at) values ($1, 'long ap trung', now())`,
      [commune.id],
    );
    await world.rows(
      `insert into refused_offers (area_id, words, tutorial_id, last_at) values ($1, 'long ap keu', 'zalo-basics', now())`,
      [commune.id],
    );
    const waiting = async () =>
      (
        await world.rows(
          `select words from missed_searches where area_id = $1 and settled_at is null
         union all select words from refused_offers where area_id = $1 and settled_at is null`,
          [commune.id],
        )
      ).length;
    const from = (source: Parameters<typeof proposePhrasing>[2]['source'], said: string) =>
      atDesk((work) =>
        proposePhrasing(work, author, { id: world.newId(), words: said, tutorialId, source }),
      );
    const dies = atDesk(async (work) => {
      await proposePhrasing(work, author, {
        id: world.newId(),
        words: 'lồng ấp trứng',
        tutorialId,
        source: { kind: 'missed-search', words: 'long ap trung' },
      });
      throw new Error('killed');
    });
    await expect(dies).rejects.toThrow('killed');
    expect(await waiting()).toBe(2);
    await from({ kind: 'missed-search', words: 'long ap trung' }, 'lồng ấp trứng');
    expect(await waiting()).toBe(1);
    await from(
      { kind: 'refused-offer', words: 'long ap keu', tutorialId: 'zalo-basics' },
      'lồng ấp kêu',
    );
    expect(await waiting()).toBe(0);
  });
});

describe('twice, or at once', () => {
  test('proposing, publishing and taking back again change nothing and are noted once', async () => {
    const id = await proposes();
    await proposes({ id });
    await publishes(id);
    await publishes(id);
    await retires(id);
    await retires(id);
    expect(await rows()).toEqual([{ id, state: 'retired' }]);
    expect(await acts()).toEqual(['phrasing.proposed', 'phrasing.published', 'phrasing.retired']);
  });

  test('of two who teach the same words one is told that they are taken', async () => {
    const outcomes = await Promise.allSettled([proposes(), proposes(), proposes()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    expect(await rows()).toHaveLength(1);
  });

  test('publishing and dropping at once end in one of the two', async () => {
    const id = await proposes();
    await Promise.allSettled([publishes(id), retires(id), publishes(id), retires(id)]);
    expect(['published', 'retired']).toContain((await rows())[0]?.state);
  });
});

describe('what is published', () => {
  test('is what was seen: not once somebody taught something else meanwhile, and not other words', async () => {
    const id = await proposes();
    const other = await proposes({ words: 'cái lồng ấp nó nóng quá' });
    const mark = await seen(id);
    await publishes(other);
    for (const stale of [mark, await seen(other), '']) {
      await expect(publishes(id, stale)).rejects.toMatchObject({ code: 'phrasing/effect-unseen' });
    }
    await publishes(id);
    await publishes(id, mark);
    expect((await rows()).map(({ state }) => state)).toEqual(['published', 'published']);
  });

  test('are never older words: an id that stands for others is refused, and nothing changes', async () => {
    const id = await proposes();
    for (const more of [{ words: 'cái lồng ấp nó nóng quá' }, { tutorialId: 'vneid-install' }]) {
      await expect(proposes({ id, ...more })).rejects.toMatchObject({
        code: 'phrasing/other-content',
      });
    }
    await proposes({ id, words: ` ${words.replaceAll(' ', '  ')}` });
    expect(await rows()).toEqual([{ id, state: 'draft' }]);
  });

  test('says nothing that was taught already in other letters, also at once; the refusal names what was', async () => {
    const outcomes = await Promise.allSettled(
      ['đổi cái lồng ấp', 'doi long ap', 'lồng ấp đổi sao ạ'].map((said) =>
        proposes({ words: said }),
      ),
    );
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toHaveLength(2);
    for (const error of refused) {
      expect(error).toMatchObject({
        code: 'phrasing/taken',
        fields: [{ field: 'words', message: expect.stringMatching(/lồng ấp|long ap/) }],
      });
    }
    await proposes({ words: 'đợi lồng ấp' }).catch((error: unknown) =>
      expect(error).toMatchObject({ code: 'phrasing/taken' }),
    );
  });
});

describe('who may', () => {
  test('an officer proposes and drops a draft, and cannot publish or take back what is published', async () => {
    const id = await proposes();
    await expect(atDesk((work) => publishPhrasing(work, author, id, 'x'))).rejects.toMatchObject({
      code: 'session/not-allowed',
    });
    await publishes(id);
    await expect(retires(id, author)).rejects.toMatchObject({ code: 'session/not-allowed' });
    const draft = await proposes({ words: 'cái lồng ấp nó nóng quá' });
    await retires(draft, author);
    expect((await rows()).map(({ state }) => state).sort()).toEqual(['published', 'retired']);
  });

  test('an approver may publish their own', async () => {
    const id = world.newId();
    await atDesk((work) =>
      proposePhrasing(work, approver, { id, words, tutorialId, source: null }),
    );
    await publishes(id);
    expect(await rows()).toEqual([{ id, state: 'published' }]);
  });
});

describe('the database itself', () => {
  const count = (scope: Scope, as: Database = world.web) =>
    as.transaction(scope, async (tx) =>
      Number((await tx.execute('select count(*) from taught_phrasings')).rows[0]?.count),
    );

  test('shows a draft to the commune’s staff alone, and what is published to everybody of the commune', async () => {
    const other = await makeCommune(world);
    const id = await proposes();
    expect(await count(commune.scope)).toBe(1);
    expect(await count(resident(commune))).toBe(0);
    expect(await count(commune.scope, world.worker)).toBe(0);
    await publishes(id);
    expect(await count(resident(commune))).toBe(1);
    expect(await count(commune.che.scope, world.worker)).toBe(1);
    expect(await count(other.scope)).toBe(0);
    expect(await count(resident(other))).toBe(0);
  });

  test('refuses what is born published, another commune’s author or publisher, other words, and a way back from retired', async () => {
    const other = await makeCommune(world);
    const id = await proposes();
    const foreign = { ...author, officerId: other.officer.id };
    await expect(
      atDesk((work) =>
        proposePhrasing(work, foreign, {
          id: world.newId(),
          words: 'hai chữ khác',
          tutorialId,
          source: null,
        }),
      ),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
    await expect(
      seen(id).then((mark) =>
        atDesk((work) =>
          publishPhrasing(work, { ...approver, officerId: other.approver.id }, id, mark),
        ),
      ),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
    const asWeb = (statement: string) => atDesk(({ tx }) => tx.execute(statement));
    await expect(
      asWeb(`insert into taught_phrasings (id, area_id, tutorial_id, words, words_key, state, author_id, created_at, publisher_id, published_at)
        values ('${world.newId()}', '${commune.id}', 'a', 'b c', 'b c', 'published', '${commune.officer.id}', now(), '${commune.officer.id}', now())`),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
    await expect(
      asWeb(`update taught_phrasings set words = 'khác' where id = '${id}'`),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
    await expect(
      world.rows(`update taught_phrasings set state = 'published' where id = $1`, [id]),
    ).rejects.toMatchObject({ code: '23514' });
    await retires(id);
    await asWeb(
      `update taught_phrasings set state = 'draft', retired_by = null, retired_at = null where id = '${id}'`,
    );
    expect(await rows()).toEqual([{ id, state: 'retired' }]);
  });
});
