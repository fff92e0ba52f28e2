import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { AnnouncingOptions, DeskAnnouncementDetail } from '#shared/announcing.ts';
import { DeskPoster } from '#shared/posters.ts';
import { SolvedRequestList } from '#shared/solved-requests.ts';
import { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { KeptTutorialDetail } from '#shared/tutorial-keeping.ts';
import { draftFor } from '#test/support/announce.ts';
import type { RunningSystem } from '#test/support/running-system.ts';
import { publishIn } from './announce.ts';
import { type ApiPerson, newKey, signInAs } from './api-person.ts';
import { setHouseScene } from './house-scene.ts';
import { type Scene, setScene, solve } from './scene.ts';

/** A commune whose desk has something on every page. */
export type DeskScene = Scene & {
  /** Officers of the two lesser roles: one who writes, one who approves. */
  author: ApiPerson;
  approver: ApiPerson;
  /** Of the resident who asks about their data. */
  residentId: string;
  draft: string;
  waiting: string;
  /** Left over every channel but the paid one. */
  sent: string;
  /** Of the kept library: one begun, one in review, one published by the commune. */
  tutorialBegun: string;
  tutorialInReview: string;
  tutorialOfOurs: string;
};

const anything = z.unknown();
const dayMs = 24 * 60 * 60 * 1000;
const dayAhead = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

export async function setDeskScene(system: RunningSystem): Promise<DeskScene> {
  const scene = await setScene(system);
  await setHouseScene(system);
  const author = await signInAs(system, 'Ngô Đức Thắng', 'officer');
  const approver = await signInAs(system, 'Vũ Anh Tuấn', 'officer');
  const Mine = z.object({ resident: z.object({ id: z.string() }) });
  const { resident } = await scene.resident.get('/me', Mine);
  const announced = await announceAll(system, author);
  const tutorials = await keepTutorials({ ...scene, author, approver });
  await keepRest(system, scene, resident.id);
  return { ...scene, author, approver, residentId: resident.id, ...announced, ...tutorials };
}

async function announceAll(system: RunningSystem, author: ApiPerson) {
  const { areas } = await author.get('/staff/announcing/options', AnnouncingOptions);
  const [commune] = areas;
  if (commune === undefined) throw new Error('an officer without a commune');
  const write = async (said: Parameters<typeof draftFor>[1]) => {
    const id = randomUUID();
    const path = `/staff/announcements/${id}`;
    await author.send('PUT', path, draftFor(commune, said), DeskAnnouncementDetail);
    return id;
  };
  const draft = await write({
    title: 'Cấp căn cước cho bà con từ 14 tuổi ở nhà văn hoá các thôn trong hai ngày cuối tuần',
    body: 'Bà con mang theo giấy khai sinh.\n\nKhông mất tiền. Ai không đi được thì nhắn tổ đến nhà.',
    channels: ['inbox', 'team-groups', 'consultation', 'article'],
    event: {
      startsAt: `${dayAhead(5)}T01:00:00.000Z`,
      endsAt: null,
      place: 'Nhà văn hoá thôn Bến Lở, cạnh trường mầm non',
    },
  });
  const waiting = await write({
    title: 'Lịch cắt điện để thay trạm ở xóm Đồng',
    channels: ['inbox', 'team-groups'],
  });
  const handedIn = { revision: 1 };
  const submit = `/staff/announcements/${waiting}/submit`;
  await author.send('POST', submit, handedIn, DeskAnnouncementDetail);
  const sent = await publishIn(system, author, {
    title: 'Tiêm phòng dại cho chó, mèo',
    channels: ['inbox', 'team-groups', 'consultation'],
  });
  await publishIn(system, author, {
    title: 'Nhắc đóng tiền nước đầu tháng',
    sendAt: `${dayAhead(9)}T02:00:00.000Z`,
    repeat: { every: 'lunar-month', untilDay: dayAhead(300) },
  });
  const id = randomUUID();
  const template = { id, name: 'Mời họp thôn', title: 'Mời họp thôn', body: 'Mời bà con đến họp.' };
  await author.send('PUT', `/staff/announcing/templates/${id}`, template, anything);
  return { draft, waiting, sent };
}

async function keepTutorials({
  author,
  approver,
  resident,
}: Record<'author' | 'approver' | 'resident', ApiPerson>) {
  const root = '/staff/tutorials';
  const begin = async (tutorial: string) => {
    const from = { id: randomUUID(), from: 'shown' };
    const path = `${root}/${tutorial}/draft`;
    const { open } = await author.send('POST', path, from, KeptTutorialDetail);
    if (open === null) throw new Error('a draft is not open');
    return open;
  };
  const change = async (tutorial: string, step: string) => {
    const path = `${root}/${tutorial}/draft`;
    const open = await begin(tutorial);
    const [first, ...others] = open.content.steps;
    const steps = [{ ...first, text: step }, ...others];
    const words = { ...open.content, steps, revision: open.revision };
    const saved = await author.send('PUT', path, words, KeptTutorialDetail);
    const decision = { versionId: open.id, revision: saved.open?.revision };
    const { open: sent } = await author.send(
      'POST',
      `${root}/${tutorial}/submit`,
      decision,
      KeptTutorialDetail,
    );
    return { versionId: open.id, revision: sent?.revision };
  };
  const tutorialBegun = 'wifi-mobile-data';
  await begin(tutorialBegun);
  const tutorialInReview = 'zalo-basics';
  const tutorialOfOurs = 'vneid-forgot-password';
  await change(tutorialInReview, 'Mở điện thoại, bấm vào hình chữ Zalo màu xanh ở màn hình đầu.');
  const decision = await change(tutorialOfOurs, 'Mở VNeID, bấm dòng chữ “Quên mật khẩu”.');
  await approver.send('POST', `${root}/${tutorialOfOurs}/publish`, decision, KeptTutorialDetail);
  for (const text of ['ấp trứng vịt lộn', 'làm lại bằng lái xe máy đã mất']) {
    await resident.send('POST', '/tutorials/missed-searches', { text }, anything);
  }
  return { tutorialBegun, tutorialInReview, tutorialOfOurs };
}

async function keepRest(
  system: RunningSystem,
  { leader, officer, resident, answered }: Scene,
  residentId: string,
): Promise<void> {
  const { areas } = await officer.get('/staff/announcing/options', AnnouncingOptions);
  for (const { id: areaId } of areas.slice(0, 3)) {
    const wanted = { areaId, tutorialId: null };
    const { code } = await officer.send('POST', '/staff/posters', wanted, DeskPoster);
    await fetch(`${system.serverUrl}/q/${code}`, { redirect: 'manual' });
  }
  const asked = { idempotencyKey: newKey(), kind: 'see', source: 'desk', words: 'Muốn xem hết' };
  await officer.send('POST', `/staff/residents/${residentId}/data-requests`, asked, anything);
  const wanted = { idempotencyKey: newKey(), format: 'xlsx', filter: {} };
  await officer.send('POST', '/register/exports', wanted, anything);
  const canned = {
    shortName: 'sacpin',
    title: 'Sạc pin trước khi ra nhà văn hoá',
    text: 'Bà con sạc đầy pin.',
  };
  await officer.send('PUT', `/staff/canned-answers/${randomUUID()}`, canned, anything);
  const turn = { place: 'one-stop-desk', day: dayAhead(3), fromMinute: 450, toMinute: 690 };
  const duty = { ...turn, memberIds: [] };
  await officer.send('PUT', `/staff/duty/${randomUUID()}`, duty, anything);

  const request = await leader.get(`/team/help-requests/${answered}`, TeamHelpRequest);
  const entryId = request.entries?.find(({ kind }) => kind === 'answered')?.id ?? '';
  const tip = { entryId, text: 'Đăng xuất trên máy cũ trước, rồi đăng nhập máy mới.' };
  await leader.send('POST', `/team/help-requests/${answered}/tip-proposals`, tip, anything);

  await solve(resident, leader, 'Loa thông minh của thôn không phát, báo ai?');
  const { waiting } = await officer.get('/staff/solved-requests', SolvedRequestList);
  const [first] = waiting;
  const words = { question: first?.question, text: first?.text };
  const shared = `/staff/solved-requests/${first?.helpRequestId}/share`;
  await officer.send('POST', shared, words, SolvedRequestList);
}
