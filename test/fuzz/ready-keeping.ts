import type { KeptTutorialDetail } from '#shared/tutorial-keeping.ts';
import { aboutWater, decides, openOf, publishes, root } from '#test/support/tutorials.ts';
import { done, type Place, type ReadyInputs, uploads } from './ready-place.ts';

/** Tutorials, villages, turns of duty and taught words in the one state in which something can be done with them. */
export async function readyKeeping(place: Place): Promise<ReadyInputs> {
  return {
    ...(await tutorials(place)),
    ...(await villages(place)),
    ...(await turns(place)),
    // At last, because what was seen is no longer true when something else is published.
    ...(await taught(place)),
  };
}

async function tutorials(place: Place): Promise<ReadyInputs> {
  const { world, people } = place;
  const { officer: author, approver } = people;
  const photoId = await uploads(place, author, '/api/staff/tutorial-pictures');
  await publishes(world, { author, approver }, 'vneid-forgot-passcode', (content) => ({
    ...content,
    steps: content.steps.map((step, at) =>
      at === 0 ? { ...step, picture: { ...step.picture, photoId } } : step,
    ),
  }));
  let titles = 0;
  const begins = async () => {
    titles += 1;
    const title = `Trả tiền rác lần ${titles}`;
    const body = { id: world.newId(), title, topic: 'money-and-tax' };
    return done(await author.post<KeptTutorialDetail>(root, body));
  };
  const writes = async () => {
    const begun = await begins();
    const { content, revision } = openOf(begun);
    const body = { ...aboutWater(content), revision };
    return done(await author.put<KeptTutorialDetail>(`${root}/${begun.id}/draft`, body));
  };
  const begun = await begins();
  const { content, revision } = openOf(begun);
  const written = await writes();
  const sent = done(await decides(author, await writes(), 'submit'));
  const decision = (tutorial: KeptTutorialDetail) => {
    const open = openOf(tutorial);
    return { versionId: open.id, revision: open.revision };
  };
  return {
    'GET /api/tutorial-pictures/:id': {
      role: 'resident',
      url: `/api/tutorial-pictures/${photoId}`,
    },
    'POST /api/staff/tutorials/:id/draft': {
      role: 'officer',
      url: `${root}/vneid-forgot-passcode/draft`,
      body: { id: world.newId(), from: 'shown' },
    },
    'PUT /api/staff/tutorials/:id/draft': {
      role: 'officer',
      url: `${root}/${begun.id}/draft`,
      body: { ...aboutWater(content), revision },
    },
    'POST /api/staff/tutorials/:id/submit': {
      role: 'officer',
      url: `${root}/${written.id}/submit`,
      body: decision(written),
    },
    'POST /api/staff/tutorials/:id/return': {
      role: 'approver',
      url: `${root}/${sent.id}/return`,
      body: { ...decision(sent), remark: 'Bước 2 chưa rõ' },
    },
  };
}

/** Villages in which nobody lives. */
async function villages({ world, commune }: Place): Promise<ReadyInputs> {
  const keeping = '/api/staff/keeping/villages';
  const settles = async (name: string) => {
    const id = world.newId();
    const code = `E${id.slice(0, 8)}`;
    await world.rows(
      `insert into areas (id, code, name, level, parent_id, path) values ($1, $2, $3, 'village', $4, $5)`,
      [id, code, name, commune.id, `${commune.path}.${code}`],
    );
    return id;
  };
  return {
    'POST /api/staff/keeping/villages/:id/end': {
      role: 'administrator',
      url: `${keeping}/${await settles('Thôn Bãi Giữa')}/end`,
    },
    'POST /api/staff/keeping/villages/:id/merger': {
      role: 'administrator',
      url: `${keeping}/${await settles('Thôn Cồn Nổi')}/merger`,
      body: { into: commune.thon3.id },
    },
  };
}

async function turns({ world, people, commune }: Place): Promise<ReadyInputs> {
  const id = world.newId();
  const body = {
    day: '2026-03-09',
    fromMinute: 480,
    toMinute: 660,
    memberIds: [commune.che.leader.id],
    place: 'culture-house',
  };
  done(await people.leader.put(`/api/team/duty/${id}`, body));
  await world.rows(`update duty_shifts set day = '2026-02-20' where id = $1`, [id]);
  return {
    'POST /api/team/duty/:id/record': {
      role: 'leader',
      url: `/api/team/duty/${id}/record`,
      body: { peopleHelped: 1, minutes: 60 },
    },
  };
}

async function taught({ world, filled, people }: Place): Promise<ReadyInputs> {
  const id = filled.taughtPhrasing?.[0];
  const path = '/api/staff/taught-phrasings';
  const [body] = await world.rows(
    `select id, words, tutorial_id as "tutorialId" from taught_phrasings where id = $1`,
    [id],
  );
  const effect = done(await people.approver.post<{ mark?: string }>(`${path}/effect`, body));
  return {
    'POST /api/staff/taught-phrasings/effect': {
      role: 'approver',
      url: `${path}/effect`,
      body,
    },
    'POST /api/staff/taught-phrasings/:id/publish': {
      role: 'approver',
      url: `${path}/${id}/publish`,
      body: { seen: effect.mark },
    },
  };
}
