import type { KeptTutorialDetail } from '#shared/tutorial-keeping.ts';
import { draftFor, publishAsOfficer } from './announce.ts';
import type { AppOfTest } from './app.ts';
import { plainJpeg } from './jpeg.ts';
import { type CommuneOfTest, makeCommune, makeMember, makeResident } from './people.ts';
import { newKey, opens } from './people-mini-app.ts';
import { aboutWater, decides, openOf, publishes, root } from './tutorials.ts';
import { hour, type World } from './world.ts';

export type Person = Awaited<ReturnType<typeof opens>>;
/** Ids of one object of each kind, several where its state decides who may see it. */
export type Filled = Record<string, string[]>;

/** Who lives and works in a commune, each signed in through its account. */
export type PeopleOfCommune = Awaited<ReturnType<typeof gather>>;

/** A commune in whose names `word` stands, with somebody in every role. */
export async function makeNamedCommune(world: World, word: string): Promise<CommuneOfTest> {
  const commune = await makeCommune(world, `Xã ${word}`);
  const named = (table: string, inside: string) =>
    world.rows(`update ${table} set name = name || ' ' || $1 where ${inside}`, [word, commune.id]);
  const within = 'area_id in (select id from areas where parent_id = $2)';
  await named('areas', 'parent_id = $2');
  for (const table of ['teams', 'members', 'groups']) await named(table, within);
  for (const table of ['officers', 'official_accounts']) await named(table, 'area_id = $2');
  return commune;
}

export async function gather(world: World, app: AppOfTest, commune: CommuneOfTest) {
  const signsIn = ({ appUserId }: { appUserId: string | null }) => opens(app, commune, appUserId);
  const second = (village: CommuneOfTest['che']) => village.members[1] ?? village.leader;
  const waiting = await makeMember(world, commune.che, {
    name: 'Trần Thị Mới',
    state: 'unconfirmed',
  });
  return {
    resident: await signsIn(await makeResident(world, commune, commune.che)),
    neighbour: await signsIn(await makeResident(world, commune, commune.thon3)),
    unconfirmed: await signsIn(waiting),
    member: await signsIn(second(commune.che)),
    leader: await signsIn(commune.che.leader),
    memberElsewhere: await signsIn(second(commune.thon3)),
    leaderElsewhere: await signsIn(commune.thon3.leader),
    officer: await signsIn(commune.officer),
    approver: await signsIn(commune.approver),
    administrator: await signsIn(commune.administrator),
    supervisor: await signsIn(commune.supervisor),
  };
}

/** Throws where the scene could not be set. */
function done<Body>({ status, body, text }: { status: number; body: Body; text: string }): Body {
  if (status >= 300) throw new Error(`setting the scene was answered ${status} ${text}`);
  return body;
}

type Place = { world: World; app: AppOfTest; commune: CommuneOfTest; people: PeopleOfCommune };
/** `open`: stands in what everybody of the commune or its whole desk may read; `secret`: in what is thôn Chè's own. */
export type Words = { open: string; secret: string };
type Id = { id: string };

const uploads = async ({ app }: Place, person: Person, path: string, payload: Buffer) => {
  const response = await app.app.inject({
    method: 'POST',
    url: path,
    headers: { authorization: `Bearer ${person.token}`, 'content-type': 'image/jpeg' },
    payload,
  });
  return done({ status: response.statusCode, body: response.json<Id>(), text: response.body });
};

/** One object of every kind that somebody can ask for by its id; in thôn Chè, and for the whole commune. */
export async function fillCommune(place: Place, words: Words): Promise<Filled> {
  const village = place.commune.che.id;
  return {
    village: [village],
    member: [place.commune.che.members[1]?.id ?? ''],
    officer: [place.commune.approver.id],
    account: [place.commune.account.id],
    ...(await fillRequests(place, words)),
    ...(await fillHouses(place, words)),
    ...(await fillAnswers(place, words)),
    ...(await fillAnnouncements(place, words)),
    ...(await fillTutorials(place, words)),
    ...(await fillDesk(place, words)),
  };
}

async function fillRequests(place: Place, { open, secret }: Words): Promise<Filled> {
  const { app, world, people } = place;
  const { resident, leader, member, officer } = people;
  await app.agrees(resident.token);
  await app.agrees(resident.token, 'learning');
  const upload = { kind: 'photo', type: 'image/jpeg', key: newKey() } as const;
  const attachment = (await app.upload(resident.token, plainJpeg, upload)).body.id;
  done(await resident.put('/api/me/name', { name: `Bà ${secret}` }));
  const relative = world.newId();
  done(await resident.put(`/api/me/household/${relative}`, { name: `Cháu ${secret}` }));
  const asks = (question: string, attachmentIds: string[] = []) =>
    resident.post<Id>('/api/help-requests', {
      idempotencyKey: newKey(),
      question,
      tutorialId: 'vneid-forgot-password',
      step: 3,
      attachmentIds,
    });
  const id = done(await asks(`Quên mật khẩu ${secret}`, [attachment])).id;
  const shown = done(await asks(`Mất sóng ${secret}`)).id;
  const says = (what: string, text: string, who = leader) =>
    who.post<Id & { entries: { id: string; kind: string }[] }>(
      `/api/team/help-requests/${id}/${what}`,
      { idempotencyKey: newKey(), text },
    );
  const { entries } = done(await says('answers', `Bà thử lại ${secret}`));
  done(await says('notes', `Nhà ở cuối ngõ ${secret}`, member));
  const entry = entries.findLast(({ kind }) => kind === 'answered')?.id ?? '';
  const proposal = { entryId: entry, text: `Thử lại ${secret}` };
  const proposed = await leader.post<Id>(`/api/team/help-requests/${id}/tip-proposals`, proposal);
  const answer = { idempotencyKey: newKey(), text: `Bật lại máy ${secret}` };
  done(await leader.post(`/api/team/help-requests/${shown}/answers`, answer));
  const tip = { text: `Bật lại máy ${open}`, question: `Mất sóng ${open}` };
  done(await officer.put(`/api/register/${shown}/tip`, tip));
  const solved = done(await asks(`Loa thôn không kêu ${secret}`)).id;
  done(
    await leader.post(`/api/team/help-requests/${solved}/answers`, {
      idempotencyKey: newKey(),
      text: `Bật lại loa ${secret}`,
    }),
  );
  const word = { idempotencyKey: newKey(), word: 'solved' };
  done(await resident.post(`/api/help-requests/${solved}/rating`, word));
  const [shared] = await world.rows<Id>('select id from tips where help_request_id = $1', [shown]);
  return {
    helpRequest: [id],
    solvedRequest: [solved],
    tip: [shared?.id ?? ''],
    attachment: [attachment],
    relative: [relative],
    entry: [entry],
    tipProposal: [done(proposed).id],
    resident: [resident.me.resident.id],
  };
}

async function fillHouses({ world, people, commune }: Place, { open, secret }: Words) {
  const { leader, officer } = people;
  const [household, visit, turn, deskTurn] = [1, 2, 3, 4].map(() => world.newId());
  const house = { name: `Nhà ${secret}`, place: `Ngõ ${secret}` };
  done(await leader.put(`/api/team/households/${household}`, house));
  done(
    await leader.put(`/api/team/visits/${visit}`, {
      householdId: household,
      visitedAt: new Date(world.clock.now().getTime() - hour).toISOString(),
      result: 'done',
      deeds: [{ deed: 'vneid-level-2', people: 1 }],
      note: `Hẹn lại ${secret}`,
    }),
  );
  const campaign = await officer.post<Id>('/api/staff/campaigns', {
    idempotencyKey: newKey(),
    name: `45 ngày ${open}`,
    deed: 'vneid-level-2',
    firstDay: '2026-03-01',
    lastDay: '2026-04-14',
    targets: [{ areaId: commune.che.id, target: 77 }],
  });
  const hours = { day: '2026-03-08', fromMinute: 480, toMinute: 660, memberIds: [] };
  const own = { ...hours, place: 'culture-house', note: `Mang máy ${secret}` };
  done(await leader.put(`/api/team/duty/${turn}`, own));
  const desk = { ...hours, place: 'one-stop-desk', note: `Quầy ${open}` };
  done(await officer.put(`/api/staff/duty/${deskTurn}`, desk));
  return {
    household: [household ?? ''],
    visit: [visit ?? ''],
    campaign: [done(campaign).id],
    turn: [turn ?? ''],
    deskTurn: [deskTurn ?? ''],
  };
}

async function fillAnswers(place: Place, { open, secret }: Words): Promise<Filled> {
  const writes = async (person: Person, path: string, word: string) => {
    const id = place.world.newId();
    const body = { shortName: 'mau', title: `Mẫu ${word}`, text: `Bấm ${word}` };
    done(await person.put(`/api/${path}/canned-answers/${id}`, body));
    const pictures = `/api/${path}/canned-answers/${id}/pictures?key=${newKey()}`;
    await uploads(place, person, pictures, plainJpeg);
    const [picture] = await place.world.rows<Id>(
      'select id from canned_answer_pictures where canned_answer_id = $1',
      [id],
    );
    return { id, picture: picture?.id ?? '' };
  };
  const own = await writes(place.people.leader, 'team', secret);
  const common = await writes(place.people.officer, 'staff', open);
  return {
    cannedAnswer: [own.id],
    cannedPicture: [own.picture],
    deskCannedAnswer: [common.id],
    deskCannedPicture: [common.picture],
  };
}

async function fillAnnouncements(place: Place, { open, secret }: Words): Promise<Filled> {
  const { app, world, commune, people } = place;
  const keeps = async (person: Person, words: Parameters<typeof draftFor>[1]) => {
    const id = world.newId();
    done(await person.put(`/api/staff/announcements/${id}`, draftFor(commune, words)));
    return id;
  };
  const said = (word: string) => ({ title: `Họp ${word}`, body: `Mời bà con ${word}` });
  const ofVillage = { areaIds: [commune.che.id], ...said(secret) };
  const draft = await keeps(people.officer, said(open));
  const key = `?key=${newKey()}&name=${open}.jpg`;
  const file = await uploads(
    place,
    people.officer,
    `/api/staff/announcements/${draft}/files${key}`,
    plainJpeg,
  );
  const waiting = await keeps(people.officer, {
    ...said(open),
    isUrgent: true,
    urgentReason: open,
  });
  done(await people.officer.post(`/api/staff/announcements/${waiting}/submit`, { revision: 1 }));
  const own = await keeps(people.leader, ofVillage);
  const scheduled = await publishAsOfficer(app, commune, {
    ...said(open),
    sendAt: '2026-03-20T02:00:00.000Z',
  });
  const event = {
    startsAt: '2026-03-05T12:00:00.000Z',
    endsAt: null,
    place: `Nhà văn hoá ${open}`,
  };
  const published = await publishAsOfficer(app, commune, { ...said(open), event });
  const inVillage = await publishAsOfficer(app, commune, ofVillage);
  const withdrawn = await publishAsOfficer(app, commune, said(open));
  done(await people.officer.post(`/api/staff/announcements/${withdrawn.id}/withdraw`));
  await world.rows(
    `update announcements set published_at = $2, state = 'sent' where id = any($1) and state <> 'withdrawn'`,
    [[published.id, inVillage.id], world.clock.now()],
  );
  await world.rows(
    `insert into announcement_recipients (announcement_id, channel, recipient_id, area_id, state)
     values ($1, 'team-groups', $2, $3, 'waiting')`,
    [inVillage.id, commune.che.group.id, commune.che.id],
  );
  const template = world.newId();
  const text = { id: template, name: `Mẫu ${open}`, ...said(open) };
  done(await people.officer.put(`/api/staff/announcing/templates/${template}`, text));
  return {
    announcement: [published.id],
    announcementOfVillage: [inVillage.id, own],
    announcementAtDesk: [draft, waiting, scheduled.id, withdrawn.id],
    announcementFile: [file.id],
    template: [template],
  };
}

async function fillTutorials(place: Place, { open }: Words): Promise<Filled> {
  const { world, people } = place;
  const { officer: author, approver, resident } = people;
  const id = world.newId();
  done(await resident.post('/api/tutorials/missed-searches', { text: `nuôi tôm ${open}` }));
  const created = await author.post<KeptTutorialDetail>(root, {
    id,
    title: `Nộp tiền nước ${open}`,
    topic: 'money-and-tax',
  });
  const picture = await uploads(
    place,
    author,
    `/api/staff/tutorial-pictures?key=${newKey()}`,
    plainJpeg,
  );
  const begun = done(created);
  const { content, revision, id: version } = openOf(begun);
  const written = { ...aboutWater(content), title: `Nộp tiền nước ${open}`, revision };
  const draft = await author.put<KeptTutorialDetail>(`${root}/${begun.id}/draft`, written);
  const sent = done(await decides(author, done(draft), 'submit'));
  done(await decides(approver, sent, 'publish'));
  await publishes(world, { author, approver }, 'zalo-basics', (content) => ({
    ...aboutWater(content),
    title: `Dùng Zalo ${open}`,
  }));
  return { tutorial: [begun.id], tutorialVersion: [version], tutorialPicture: [picture.id] };
}

async function fillDesk(place: Place, { open, secret }: Words): Promise<Filled> {
  const { world, people, commune } = place;
  const { officer, administrator, resident } = people;
  const poster = { areaId: commune.che.id, tutorialId: null };
  const exported = { idempotencyKey: newKey(), format: 'csv', filter: {} };
  const exporting = done(await officer.post<{ taskId: string }>('/api/register/exports', exported));
  await world.rows(
    `update long_tasks set state = 'done', done = 1, total = 1, finished_at = $2, result = '{"rows": 1}',
       output_file = convert_to($3, 'UTF8'), output_file_name = 'so.csv', output_file_type = 'text/csv' where id = $1`,
    [exporting.taskId, world.clock.now(), `câu hỏi\r\n${secret}`],
  );
  const file = Buffer.from(`ten_thon\r\nThôn ${open}`);
  const address = `/api/staff/imports?kind=villages&key=${newKey()}&name=${open}.csv`;
  const imported = await uploads(place, administrator, address, file);
  const residentId = resident.me.resident.id;
  const asked = await officer.post<Id>(`/api/staff/residents/${residentId}/data-requests`, {
    idempotencyKey: newKey(),
    kind: 'see',
    source: 'desk',
    words: `Muốn xem ${secret}`,
  });
  const exception = world.newId();
  done(
    await officer.put(`/api/staff/clocks/${commune.che.id}/exceptions/${exception}`, {
      id: exception,
      firstDay: '2026-05-20',
      lastDay: '2026-06-05',
      frames: [],
      reason: 'harvest',
      label: `Mùa gặt ${open}`,
    }),
  );
  const phrasing = world.newId();
  done(
    await officer.post('/api/staff/taught-phrasings', {
      id: phrasing,
      words: `Làm sao mở Zalo ${open}`,
      tutorialId: 'zalo-basics',
      source: null,
    }),
  );
  await world.rows(
    `insert into refused_offers (area_id, words, tutorial_id, last_at) values ($1, $2, 'zalo-basics', $3)`,
    [commune.id, `hoi ve ${open.toLowerCase()}`, world.clock.now()],
  );
  // A word that nobody knows is not kept of a search; here it has to be there to be looked for.
  await world.rows(`insert into missed_searches (area_id, words, last_at) values ($1, $2, $3)`, [
    commune.id,
    `nuoi tom ${open.toLowerCase()}`,
    world.clock.now(),
  ]);
  const group = world.newId();
  await world.rows(
    `insert into resident_groups (id, group_id, name, area_id, official_account_id, state) values ($1, $2, $3, $4, $5, 'active')`,
    [group, `nhom-${group}`, `Bà con ${open}`, commune.che.id, commune.account.id],
  );
  const grants = `/api/staff/accounts/${commune.account.id}/grants`;
  const grant = done(await administrator.post<{ grant: Id }>(grants)).grant.id;
  return {
    poster: [done(await officer.post<Id>('/api/staff/posters', poster)).id],
    longTask: [exporting.taskId],
    importTask: [(imported as unknown as { taskId: string }).taskId],
    dataRequest: [done(asked).id],
    exception: [exception],
    residentGroup: [group],
    taughtPhrasing: [phrasing],
    grant: [grant],
  };
}
