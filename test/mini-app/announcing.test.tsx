// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { DeskAnnouncementDetail } from '#shared/announcing.ts';
import { options, sampleCount, sampleDetail, sampleDraft } from './support/announcing.ts';
import { type FakeServer, heldAnswer, refusal, startFakeServer } from './support/fake-server.ts';
import { bacTu, cheNui, chiLan, chiMai, testId } from './support/people.ts';
import { memoryStorage, showConsole } from './support/show-app.tsx';

const list = 'GET /api/staff/announcements';
const one = 'GET /api/staff/announcements/*';
const put = 'PUT /api/staff/announcements/*';
const audience = 'GET /api/staff/announcements/*/audience';
const submit = 'POST /api/staff/announcements/*/submit';
const page = '/console/?page=announcements';
const id = testId(80);

/** Answers as the server does that holds `detail`, and takes every draft. */
function startServer(detail: DeskAnnouncementDetail = sampleDetail()): FakeServer {
  let kept = detail;
  return startFakeServer({
    'GET /api/staff/announcing/options': () => ({ body: options() }),
    [list]: () => ({ body: { announcements: [detail], nextCursor: null } }),
    [one]: () => ({ body: kept }),
    [put]: ({ body, path }) => {
      const draft = body as DeskAnnouncementDetail['draft'];
      const revision = (draft.revision ?? 0) + 1;
      kept = sampleDetail({
        id: path.split('/').at(-1) ?? id,
        draft: { ...draft, revision },
        revision,
      });
      return { body: kept };
    },
    [audience]: () => ({ body: sampleCount() }),
    'GET /api/staff/announcements/*/recipients': () => ({
      body: { recipients: [], unlisted: 0, nextCursor: null },
    }),
  });
}

const fill = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const draftsOf = (server: FakeServer) =>
  server.callsTo(put).map(({ body }) => body as DeskAnnouncementDetail['draft']);

async function begin(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: 'Viết thông báo mới' }));
  await screen.findByLabelText('Tiêu đề');
}

test('an officer writes, sees the three forms, and hands it in only after a second yes that repeats whom and how many', async () => {
  const server = startServer();
  const app = showConsole(server, page, { me: chiMai() });
  await begin();
  fill('Tiêu đề', 'Cấp căn cước tại thôn');
  fill('Nội dung', 'Bà con mang theo giấy khai sinh.');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Thôn Kho Làng' }));
  fireEvent.click(screen.getByRole('checkbox', { name: /Mời bà con đến một buổi/ }));
  fill('Ngày', '28/11/2030');
  fill('Từ mấy giờ', '8h');
  fill('Ở đâu', 'Nhà văn hoá');
  fill('Kèm bài hướng dẫn', 'vneid-install');
  screen.getByText('Thứ năm ngày 28/11/2030');
  screen.getByText('Không gửi cho: Thôn Kho Làng.');
  const [post, miniApp, article] = document.querySelectorAll('.preview-frame');
  expect(post?.textContent).toContain(
    'THÔNG BÁO: Cấp căn cước tại thôn\n\nBà con mang theo giấy khai sinh.\n\nThời gian: Thứ năm ngày 28/11/2030, lúc 8 giờ.',
  );
  expect(miniApp?.textContent).toContain('Thứ năm ngày 28/11/2030, lúc 8 giờ');
  expect(miniApp?.textContent).toContain('Xem bài: Tải và cài VNeID');
  expect(miniApp?.textContent).toContain('Gửi Xã Thanh Tâm, trừ Thôn Kho Làng');
  expect(article?.textContent).toContain('Cấp căn cước tại thônXã Thanh Tâm');

  press('Gửi cho người thứ hai duyệt');
  const dialog = await screen.findByRole('dialog', { name: 'Gửi thông báo này?' });
  expect(dialog.textContent).toContain('Xã Thanh Tâm, trừ Thôn Kho Làng');
  expect(dialog.textContent).toContain(
    '412 người trong hộp tin, 5 nhóm của tổ, 37 người không nhận được bằng cách nào. Nhóm Zalo của tổ: ',
  );
  expect(dialog.textContent).toContain('miễn phí');
  expect(server.callsTo(submit)).toEqual([]);
  expect(draftsOf(server).at(-1)).toMatchObject({
    title: 'Cấp căn cước tại thôn',
    excludedAreaIds: [testId(2)],
    event: { startsAt: '2030-11-28T01:00:00.000Z', endsAt: null, place: 'Nhà văn hoá' },
  });
  const waiting = sampleDetail({ state: 'waiting-approval', acts: ['stop', 'duplicate'] });
  server.on(submit, () => {
    server.on(one, () => ({ body: waiting }));
    return { body: waiting };
  });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Gửi cho người thứ hai duyệt' }));
  await screen.findByRole('heading', { name: 'Đang chờ người thứ hai duyệt' });
  screen.getByText('Đã chuyển cho người thứ hai duyệt.');
  expect(new URLSearchParams(app.address().split('?')[1]).get('view')).toBeNull();
});

test('what is missing is said beside its field, once it was tried to hand it in', async () => {
  const server = startServer();
  server.on(audience, () => ({
    body: sampleCount({
      hindrances: [
        { field: 'title', message: 'Thông báo chưa có tiêu đề.' },
        { field: 'channels', message: 'Chưa chọn cách gửi nào.' },
      ],
    }),
  }));
  showConsole(server, page, { me: chiMai() });
  await begin();
  expect(screen.queryByText('Thông báo chưa có tiêu đề.')).toBeNull();
  fireEvent.click(screen.getByRole('checkbox', { name: /Mời bà con đến một buổi/ }));
  press(/^Gửi/);
  await screen.findByText('Buổi này cần có ngày, giờ bắt đầu và nơi đến.');
  fireEvent.click(screen.getByRole('checkbox', { name: /Mời bà con đến một buổi/ }));
  press(/^Gửi/);
  await screen.findByText('Thông báo chưa có tiêu đề.');
  expect(screen.getByLabelText('Tiêu đề').getAttribute('aria-invalid')).toBe('true');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Tiêu đề')));
  screen.getByText('Chưa chọn cách gửi nào.');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(server.callsTo(submit)).toEqual([]);
});

test('whom to leave out once their village went into another is asked, and said with one press', async () => {
  const merged = 'Thôn 3 đang được loại trừ, nay đã nhập vào Chè Núi.';
  const draft = sampleDraft({ excludedAreaIds: [testId(99)] });
  const server = startServer(sampleDetail({ draft }));
  const hindrances = [{ field: 'excludedAreaIds', message: merged }];
  server.on(audience, () => ({
    body: sampleCount(draftsOf(server).length > 0 ? {} : { hindrances }),
  }));
  showConsole(server, `${page}&id=${id}`, { me: chiMai() });
  await screen.findByLabelText('Tiêu đề');
  press(/^Gửi/);
  await screen.findByText(merged);
  press('Gửi cho cả thôn mới');
  await waitFor(() => expect(draftsOf(server).at(-1)?.excludedAreaIds).toEqual([]));
  await waitFor(() => expect(screen.queryByText(merged)).toBeNull());
  expect(screen.queryByRole('button', { name: 'Gửi cho cả thôn mới' })).toBeNull();
});

test('a time that cannot be read is said with its words, beside the very field', async () => {
  const server = startServer();
  showConsole(server, page, { me: chiMai() });
  await begin();
  fireEvent.click(screen.getByRole('checkbox', { name: /Mời bà con đến một buổi/ }));
  fill('Ngày', '28/11/2030');
  fill('Từ mấy giờ', 'sáng sớm');
  fill('Ở đâu', 'Nhà văn hoá');
  press(/^Gửi/);
  await screen.findByText(/Không hiểu giờ “sáng sớm”/);
  expect(screen.getByLabelText('Từ mấy giờ').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText('Ngày').getAttribute('aria-invalid')).toBeNull();
  expect(screen.queryByText('Buổi này cần có ngày, giờ bắt đầu và nơi đến.')).toBeNull();
  fill('Từ mấy giờ', '7 giờ rưỡi');
  await screen.findByText('Là 07:30');
  expect(screen.queryByText(/Không hiểu giờ/)).toBeNull();
  fill('Ngày', '');
  await screen.findByText('Buổi này cần có ngày, giờ bắt đầu và nơi đến.');
  expect(screen.getByLabelText('Ngày').getAttribute('aria-invalid')).toBe('true');
});

test('without network what was written stands first in the list of this device, and goes on from there', async () => {
  const server = startServer();
  const storage = memoryStorage();
  server.on(put, () => 'unreachable');
  const first = showConsole(server, page, { me: chiMai(), storage });
  await begin();
  fill('Tiêu đề', 'Báo bão');
  await screen.findByText(/Lời của anh chị vẫn giữ trên máy này/);
  first.close();
  showConsole(server, page, { me: chiMai(), storage });
  fireEvent.click(await screen.findByRole('link', { name: /Báo bão/ }));
  const title = await screen.findByLabelText<HTMLInputElement>('Tiêu đề');
  expect(title.value).toBe('Báo bão');
});

test('a page that is loaded anew after the first save goes on with what the server has', async () => {
  const server = startServer();
  const storage = memoryStorage();
  const first = showConsole(server, page, { me: chiMai(), storage });
  await begin();
  fill('Tiêu đề', 'Họp thôn');
  await screen.findByText(/^Đã lưu/);
  const address = first.address();
  first.close();
  const again = showConsole(server, address, { me: chiMai(), storage });
  const title = await screen.findByLabelText<HTMLInputElement>('Tiêu đề');
  expect(title.value).toBe('Họp thôn');
  // Once it is handed in, what was new must not open as an empty one.
  expect(again.address()).not.toContain('view=new');
  fill('Tiêu đề', 'Họp thôn tối nay');
  await waitFor(() => expect(draftsOf(server).at(-1)?.title).toBe('Họp thôn tối nay'));
  expect(draftsOf(server).map(({ revision }) => revision)).toEqual([null, 1]);
});

test('a second editor’s version is shown beside one’s own, and both can be kept', async () => {
  const server = startServer();
  showConsole(server, `${page}&id=${id}`, { me: chiMai() });
  await screen.findByLabelText('Tiêu đề');
  const theirs = sampleDetail({
    draft: sampleDraft({ revision: 5, title: 'Bản của người khác' }),
    revision: 5,
  });
  server.on(`PUT /api/staff/announcements/${id}`, () =>
    refusal(409, 'announcement/changed-elsewhere', 'Có người vừa sửa.'),
  );
  server.on(one, () => ({ body: theirs }));
  fill('Tiêu đề', 'Bản của tôi');
  const mine = await screen.findByRole('region', { name: 'Bản của anh chị' });
  expect(mine.textContent).toContain('Bản của tôi');
  expect(screen.getByRole('region', { name: 'Bản vừa được lưu' }).textContent).toContain(
    'Bản của người khác',
  );
  press(/cất bản của tôi thành thông báo riêng/);
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLInputElement>('Tiêu đề').value).toBe('Bản của người khác'),
  );
  expect(draftsOf(server).at(-1)).toMatchObject({
    revision: null,
    title: 'Bản của tôi (bản của tôi)',
  });
});

test('the second person reads it as people will, sees whom it reaches, and approves or sends it back with a reason', async () => {
  const waiting = sampleDetail({
    state: 'waiting-approval',
    acts: ['approve', 'return', 'stop', 'duplicate'],
  });
  const server = startServer(waiting);
  showConsole(server, page, { me: chiMai() });
  const mine = await screen.findByRole('region', { name: 'Đang chờ anh chị' });
  fireEvent.click(within(mine).getByRole('link', { name: /Cấp căn cước tại thôn/ }));
  await screen.findByText(/412 người trong hộp tin, 5 nhóm của tổ, 37 người không nhận được/);
  expect(document.querySelector('.preview-frame')?.textContent).toContain(
    'Bà con mang theo căn cước.',
  );
  press('Trả lại để sửa');
  press('Trả lại');
  await screen.findByText('Ghi rõ cần sửa gì nhé.');
  press('Đóng');
  press('Duyệt cho gửi');
  const dialog = await screen.findByRole('dialog', { name: 'Duyệt cho gửi thông báo này?' });
  const { handler, give } = heldAnswer();
  const approve = 'POST /api/staff/announcements/*/approve';
  server.on(approve, handler);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Duyệt' }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Đang làm…' }));
  const sending = sampleDetail({ state: 'sending', acts: ['pause', 'stop', 'duplicate'] });
  server.on(one, () => ({ body: sending }));
  give({ body: sending });
  await screen.findByText('Đã duyệt. Đang gửi.');
  expect(server.callsTo(approve)).toHaveLength(1);
});

test('what was changed since it was opened is not approved: the new one is shown, and why', async () => {
  const waiting = sampleDetail({ state: 'waiting-approval', acts: ['approve', 'return'] });
  const server = startServer(waiting);
  showConsole(server, `${page}&id=${id}`, { me: chiMai() });
  fireEvent.click(await screen.findByRole('button', { name: 'Duyệt cho gửi' }));
  const approve = 'POST /api/staff/announcements/*/approve';
  server.on(approve, () => refusal(409, 'announcement/changed-elsewhere', 'Có người vừa sửa.'));
  const draft = sampleDraft({ revision: 2, title: 'Khác hẳn' });
  server.on(one, () => ({
    body: sampleDetail({ ...waiting, revision: 2, title: draft.title, draft }),
  }));
  press('Duyệt');
  await screen.findByText(/Có người vừa sửa thông báo này sau lúc anh chị mở/);
  await screen.findByRole('heading', { name: 'Khác hẳn', level: 1 });
  expect(server.callsTo(approve)[0]?.body).toEqual({ revision: 1 });
});

test('an approver is told before changing another’s draft that they cannot approve it then', async () => {
  const server = startServer(sampleDetail({ mayApproveUnchanged: true }));
  showConsole(server, `${page}&id=${id}`, { me: chiMai() });
  await screen.findByText(/Đỗ Thị Mai viết.*không tự duyệt được nữa/);
});

test('whoever sent it back is told so, and sees it as its author will', async () => {
  const waiting = sampleDetail({ state: 'waiting-approval', acts: ['approve', 'return'] });
  const server = startServer(waiting);
  showConsole(server, `${page}&id=${id}`, { me: chiMai() });
  fireEvent.click(await screen.findByRole('button', { name: 'Trả lại để sửa' }));
  fill('Cần sửa gì', 'Ghi rõ họp mấy giờ.');
  const back = 'POST /api/staff/announcements/*/return';
  const returned = sampleDetail({ returnedReason: 'Ghi rõ họp mấy giờ.' });
  server.on(back, () => {
    server.on(one, () => ({ body: returned }));
    return { body: returned };
  });
  press('Trả lại');
  await screen.findByText('Đã trả lại cho người viết.');
  screen.getByText('Người duyệt trả lại: Ghi rõ họp mấy giờ.');
  expect(server.callsTo(back)[0]?.body).toEqual({ reason: 'Ghi rõ họp mấy giờ.' });
});

const progress = [
  { channel: 'team-groups' as const, left: 2, sent: 3, seen: 0, failed: 1, leftOut: 1 },
];
const published = '2026-11-20T02:00:00.000Z';

test('stopping says what has left and cannot be called back, and pausing that it can go on', async () => {
  const sending = sampleDetail({
    state: 'sending',
    publishedAt: published,
    progress,
    acts: ['pause', 'stop', 'duplicate'],
  });
  const server = startServer(sending);
  showConsole(server, `${page}&id=${id}`, { me: chiMai() });
  await screen.findByText(/đã gửi 3, còn 2, không gửi được 1, không gửi cho 1\./);
  press('Dừng hẳn');
  const dialog = await screen.findByRole('dialog', { name: 'Dừng hẳn?' });
  within(dialog).getByText(
    'Đã gửi 3 nơi, những tin đó không lấy lại được. Còn 2 nơi thì không gửi nữa, và không gửi tiếp được về sau.',
  );
  press('Thôi, chưa');
  press('Tạm dừng');
  const paused = {
    ...sending,
    state: 'paused' as const,
    acts: ['resume' as const, 'stop' as const],
  };
  server.on(one, () => ({ body: paused }));
  server.on('POST /api/staff/announcements/*/pause', () => ({ body: paused }));
  const asked = await screen.findByRole('dialog', { name: 'Tạm dừng gửi?' });
  fireEvent.click(within(asked).getByRole('button', { name: 'Tạm dừng' }));
  await screen.findByText('Đã tạm dừng.');
  screen.getByRole('button', { name: 'Gửi tiếp' });
});

test('who did not get it is named with a warm reason, and only those are tried again', async () => {
  const sent = sampleDetail({
    state: 'sent',
    publishedAt: published,
    progress: [{ channel: 'team-groups', left: 0, sent: 4, seen: 0, failed: 1, leftOut: 0 }],
    acts: ['retry', 'withdraw', 'duplicate'],
    readCount: 12,
  });
  const server = startServer(sent);
  const recipients = 'GET /api/staff/announcements/*/recipients';
  server.on(recipients, () => ({
    body: {
      recipients: [
        {
          id: '1',
          channel: 'team-groups',
          name: 'Tổ thôn Chè Núi',
          state: 'failed',
          reason: 'group-gone',
          at: null,
        },
      ],
      unlisted: 0,
      nextCursor: null,
    },
  }));
  showConsole(server, `${page}&id=${id}`, { me: chiMai() });
  await screen.findByText('Nhóm này không còn, hoặc kênh của xã đã bị đưa ra khỏi nhóm.');
  fill('Xem những nơi', 'failed');
  await waitFor(() => expect(server.callsTo(recipients).at(-1)?.query.state).toBe('failed'));
  press('Gửi lại chỗ chưa được');
  await screen.findByText(/Chỉ gửi lại cho những nơi chưa được/);
  const retry = 'POST /api/staff/announcements/*/retry';
  server.on(retry, () => ({ body: { ...sent, state: 'sending', acts: ['pause', 'stop'] } }));
  const dialog = screen.getByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Gửi lại chỗ chưa được' }));
  await screen.findByText('Đang gửi lại những chỗ chưa được.');
  expect(server.callsTo(retry)).toHaveLength(1);
});

test('a leader writes to the own village and finds neither templates nor quiet hours', async () => {
  const server = startServer();
  server.on('GET /api/staff/announcing/options', () => ({
    body: options({
      areas: [{ id: cheNui.id, name: cheNui.name, level: 'village' }],
      needsSecondPerson: false,
    }),
  }));
  server.on(audience, () => ({
    body: sampleCount({ needsApproval: false, leavesAt: new Date().toISOString() }),
  }));
  showConsole(server, page, { me: chiLan({ isLeader: true }) });
  await begin();
  expect(screen.queryByRole('link', { name: 'Mẫu có sẵn' })).toBeNull();
  screen.getByText('Gửi cho Thôn Chè Núi.');
  fill('Tiêu đề', 'Họp thôn');
  await screen.findByRole('button', { name: 'Gửi ngay' });
  await waitFor(() => expect(draftsOf(server).at(-1)?.areaIds).toEqual([cheNui.id]));
});

test('an announcement begun from a template has its words, and what was written becomes a template', async () => {
  const server = startServer();
  const templates = 'GET /api/staff/announcing/templates';
  const template = { id: testId(91), name: 'Mời họp', title: 'Mời họp thôn', body: 'Mời bà con.' };
  server.on(templates, () => ({ body: { templates: [template] } }));
  const putTemplate = 'PUT /api/staff/announcing/templates/*';
  server.on(putTemplate, () => ({}));
  showConsole(server, `${page}&view=templates`, { me: chiMai() });
  fireEvent.click(await screen.findByRole('link', { name: 'Soạn từ mẫu này' }));
  const title = await screen.findByLabelText<HTMLInputElement>('Tiêu đề');
  expect(title.value).toBe('Mời họp thôn');
  await waitFor(() => expect(draftsOf(server).at(-1)?.body).toBe('Mời bà con.'));
  press('Cất làm mẫu');
  press('Lưu mẫu');
  await screen.findByText('Đã cất làm mẫu.');
  expect(server.callsTo(putTemplate)[0]?.body).toMatchObject({ name: 'Mời họp thôn' });
});

test('quiet hours are typed as people say them, and a village can follow the commune again', async () => {
  const server = startServer();
  const area = {
    areaId: cheNui.id,
    areaName: cheNui.name,
    own: { fromMinute: 1200, toMinute: 330 },
    counts: { fromMinute: 1200, toMinute: 330 },
  };
  server.on('GET /api/staff/announcing/quiet-hours', () => ({ body: { areas: [area] } }));
  const hours = 'PUT /api/staff/announcing/quiet-hours/*';
  server.on(hours, () => ({}));
  showConsole(server, `${page}&view=quiet-hours`, { me: chiMai() });
  await screen.findByText(/Từ 20:00 đến 05:30/);
  press(/^Đổi giờ/);
  fill('Từ', '21h30');
  fill('Đến', '5 giờ');
  press('Lưu giờ yên tĩnh');
  await waitFor(() => expect(server.callsTo(hours)).toHaveLength(1));
  expect(server.callsTo(hours)[0]?.body).toEqual({ fromMinute: 1290, toMinute: 300 });
});

test('the loudspeaker’s words can be copied in large letters', async () => {
  const server = startServer();
  server.on('GET /api/staff/announcements/*/script', () => ({
    body: { text: 'Kính thưa bà con. Mời bà con đi họp.', seconds: 95 },
  }));
  const copied: string[] = [];
  showConsole(server, `${page}&id=${id}&view=script`, {
    me: chiMai(),
    platform: {
      copyText: async (text) => {
        copied.push(text);
      },
    },
  });
  await screen.findByText('Đọc chậm hết khoảng 2 phút.');
  press('Chép bài đọc');
  await screen.findByText(/^Đã chép/);
  expect(copied).toEqual(['Kính thưa bà con. Mời bà con đi họp.']);
});

test('those of a village that went to another commune are told by their number, also where nobody is left to list', async () => {
  const sent = sampleDetail({
    state: 'sent',
    publishedAt: published,
    acts: ['withdraw', 'duplicate'],
  });
  const server = startServer(sent);
  server.on('GET /api/staff/announcements/*/recipients', () => ({
    body: { recipients: [], unlisted: 1200, nextCursor: null },
  }));
  showConsole(server, `${page}&id=${id}`, { me: chiMai() });
  await screen.findByText(/^Có 1\.200 nơi nữa ở thôn đã chuyển sang xã khác/);
  expect(screen.queryByText(/^Không có nơi nhận riêng nào/)).toBeNull();
});

test('where nothing was announced yet, it says so', async () => {
  const server = startServer();
  server.on(list, () => ({ body: { announcements: [], nextCursor: null } }));
  showConsole(server, page, { me: chiMai() });
  await screen.findByText('Chưa có thông báo nào.');
});

test('who may announce nothing does not find the page', async () => {
  showConsole(startServer(), page, { me: bacTu() });
  await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
  expect(screen.queryByRole('button', { name: 'Viết thông báo mới' })).toBeNull();
});
