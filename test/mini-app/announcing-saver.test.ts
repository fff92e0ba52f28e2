import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newForm } from '#app/console/announcements/composer-form.ts';
import {
  createDraftSaver,
  type DraftSaver,
  type DraftSaverPorts,
} from '#app/console/announcements/draft-saver.ts';
import {
  dropKeptDraft,
  keepDraft,
  listUnsaved,
  readKeptDraft,
} from '#app/console/announcements/kept-drafts.ts';
import { AppError } from '#app/lib/app-error.ts';
import type { AnnouncementDraft, DeskAnnouncementDetail } from '#shared/announcing.ts';
import { options, sampleDetail, sampleDraft } from './support/announcing.ts';
import { memoryStorage } from './support/memory-platform.ts';

const id = 'a';
const form = { ...newForm(options()), title: '', body: '' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server with one announcement and its revisions, as ours keeps them. */
function startServer(kept?: AnnouncementDraft) {
  const storage = memoryStorage();
  const puts: AnnouncementDraft[] = [];
  let now = kept;
  let trouble: AppError | undefined;
  const answer = (change: Partial<DeskAnnouncementDetail> = {}) => {
    if (!now) throw new AppError('not-found', 'Không có.', 'refused');
    return sampleDetail({ draft: now, revision: now.revision ?? 1, ...change });
  };
  const ports: DraftSaverPorts = {
    async put(draft) {
      puts.push(draft);
      if (trouble) throw trouble;
      if (now && draft.revision !== now.revision) {
        throw new AppError('announcement/changed-elsewhere', 'Có người sửa.', 'refused');
      }
      now = { ...draft, revision: (now?.revision ?? 0) + 1 };
      return answer();
    },
    get: async () => answer(),
    keep: (draft) => keepDraft(storage, id, draft),
    today: () => '2026-11-21',
  };
  return {
    storage,
    ports,
    puts,
    fail: (error: AppError | undefined) => {
      trouble = error;
    },
    changeElsewhere: (change: Partial<AnnouncementDraft>) => {
      now = { ...sampleDraft(), ...now, ...change, revision: (now?.revision ?? 0) + 1 };
    },
    kept: () => now,
  };
}

type Server = ReturnType<typeof startServer>;

function begin(server: Server): DraftSaver {
  return createDraftSaver({ form, revision: null, isSaved: true }, server.ports);
}

const unreachable = new AppError('network/unreachable', 'Chưa nối được mạng.', 'unknown');

test('nothing is saved of what nobody has written', async () => {
  const server = startServer();
  const saver = begin(server);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.puts).toEqual([]);
  expect(saver.state().save.kind).toBe('new');
  expect(listUnsaved(server.storage)).toEqual([]);
});

test('words are saved once a moment after the last key, each time over the version before', async () => {
  const server = startServer();
  const saver = begin(server);
  saver.change({ title: 'Họp' });
  saver.change({ title: 'Họp thôn' });
  expect(saver.state().save.kind).toBe('changed');
  await vi.advanceTimersByTimeAsync(2_000);
  saver.change({ body: 'Mời bà con.' });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(server.puts.map(({ revision, title, body }) => [revision, title, body])).toEqual([
    [null, 'Họp thôn', ''],
    [1, 'Họp thôn', 'Mời bà con.'],
  ]);
  expect(saver.state()).toMatchObject({ save: { kind: 'saved' }, detail: { revision: 2 } });
});

test('what is typed while a save is on its way is saved after it, and never two saves at once', async () => {
  const server = startServer();
  const saver = begin(server);
  let atOnce = 0;
  let most = 0;
  const put = server.ports.put;
  server.ports.put = async (draft) => {
    most = Math.max(most, ++atOnce);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    atOnce -= 1;
    return put(draft);
  };
  saver.change({ title: 'Một' });
  await vi.advanceTimersByTimeAsync(2_000);
  saver.change({ title: 'Hai' });
  const flushed = saver.flush();
  await vi.advanceTimersByTimeAsync(30_000);
  await flushed;
  expect(most).toBe(1);
  expect(server.kept()?.title).toBe('Hai');
  expect(saver.state().form.title).toBe('Hai');
});

test('without network the words stay in the fields and on the device, and are saved when it is tried again', async () => {
  const server = startServer();
  server.fail(unreachable);
  const saver = begin(server);
  saver.change({ title: 'Báo bão' });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(saver.state()).toMatchObject({ save: { kind: 'failed' }, form: { title: 'Báo bão' } });
  expect(listUnsaved(server.storage)).toEqual([{ id, title: 'Báo bão' }]);
  server.fail(undefined);
  saver.retry();
  await vi.advanceTimersByTimeAsync(0);
  expect(saver.state().save.kind).toBe('saved');
  expect(listUnsaved(server.storage)).toEqual([]);
});

test('what the device kept is taken up after the page was closed without a save', async () => {
  const server = startServer();
  server.fail(unreachable);
  begin(server).change({ title: 'Báo bão' });
  await vi.advanceTimersByTimeAsync(2_000);
  server.fail(undefined);
  const kept = readKeptDraft(server.storage, id);
  if (!kept) throw new Error('nothing was kept');
  const again = createDraftSaver(kept, server.ports);
  await again.flush();
  expect(server.kept()?.title).toBe('Báo bão');
});

test('a version that somebody else saved meanwhile is shown beside one’s own, and nothing is saved over it unasked', async () => {
  const server = startServer(sampleDraft());
  const detail = sampleDetail();
  const saver = createDraftSaver({ form, revision: 1, isSaved: true, detail }, server.ports);
  server.changeElsewhere({ title: 'Bản của người khác' });
  saver.change({ title: 'Bản của tôi' });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(saver.state()).toMatchObject({
    save: { kind: 'conflict', theirs: { title: 'Bản của người khác' } },
    form: { title: 'Bản của tôi' },
  });
  saver.change({ body: 'Viết tiếp.' });
  await vi.advanceTimersByTimeAsync(60_000);
  await expect(saver.flush()).rejects.toThrow('Chọn giữ bản nào');
  expect(server.kept()?.title).toBe('Bản của người khác');
  expect(listUnsaved(server.storage)).toEqual([{ id, title: 'Bản của tôi' }]);

  await saver.keepMine();
  expect(server.kept()).toMatchObject({ title: 'Bản của tôi', body: 'Viết tiếp.', revision: 3 });
  expect(saver.state().save.kind).toBe('saved');
});

test('after a conflict the other version can be taken into the fields', async () => {
  const server = startServer(sampleDraft());
  const saver = createDraftSaver(
    { form, revision: 1, isSaved: true, detail: sampleDetail() },
    server.ports,
  );
  server.changeElsewhere({ title: 'Bản của người khác' });
  saver.change({ title: 'Bản của tôi' });
  await vi.advanceTimersByTimeAsync(2_000);
  saver.takeTheirs();
  expect(saver.state()).toMatchObject({
    save: { kind: 'saved' },
    form: { title: 'Bản của người khác' },
  });
  saver.change({ title: 'Bản của người khác, sửa thêm' });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(server.kept()?.title).toBe('Bản của người khác, sửa thêm');
});

test('numbers that the server covered stand covered in the fields too', async () => {
  const server = startServer();
  const put = server.ports.put;
  server.ports.put = async (draft) => {
    const detail = await put({ ...draft, body: 'Gọi •••' });
    return { ...detail, masked: ['id-number'] };
  };
  const saver = begin(server);
  saver.change({ title: 'Họp', body: 'Gọi 001099012345' });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(saver.state().form.body).toBe('Gọi •••');
  expect(saver.state().save.kind).toBe('saved');
});

test('what is longer than the server takes is not sent, and said', async () => {
  const server = startServer();
  const saver = begin(server);
  saver.change({ title: 'x'.repeat(121) });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(server.puts).toEqual([]);
  expect(saver.state().save.kind).toBe('refused');
  saver.change({ title: 'x'.repeat(120) });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(saver.state().save.kind).toBe('saved');
});

test('once closed it saves nothing more', async () => {
  const server = startServer();
  const saver = begin(server);
  saver.change({ title: 'Họp' });
  saver.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.puts).toEqual([]);
});

test('of many kept drafts those go first that the server has', () => {
  const storage = memoryStorage();
  keepDraft(storage, 'unsaved', { revision: null, isSaved: false, form });
  for (let n = 0; n < 30; n += 1) {
    keepDraft(storage, `saved ${n}`, { revision: 1, isSaved: true, form });
  }
  expect(readKeptDraft(storage, 'unsaved')).toBeDefined();
  expect(readKeptDraft(storage, 'saved 29')).toBeDefined();
  expect(readKeptDraft(storage, 'saved 0')).toBeUndefined();
  dropKeptDraft(storage, 'unsaved');
  expect(listUnsaved(storage)).toEqual([]);
});

test('files that came meanwhile are no conflict: what is typed is saved over the version with them', async () => {
  const server = startServer();
  const saver = begin(server);
  saver.change({ title: 'Họp' });
  await vi.advanceTimersByTimeAsync(2_000);
  server.changeElsewhere({});
  saver.change({ body: 'Mời bà con.' });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(saver.state()).toMatchObject({ save: { kind: 'saved' }, detail: { revision: 3 } });
  expect(server.kept()).toMatchObject({ title: 'Họp', body: 'Mời bà con.' });
});

test('an answer about other words than those saved here is a conflict, an older one is nothing', async () => {
  const server = startServer();
  const saver = begin(server);
  saver.change({ title: 'Họp' });
  await vi.advanceTimersByTimeAsync(2_000);
  await saver.note(sampleDetail({ revision: 0, title: 'Cũ' }));
  expect(saver.state()).toMatchObject({ save: { kind: 'saved' }, detail: { title: 'Họp' } });
  server.changeElsewhere({ title: 'Của người khác' });
  await saver.note(await server.ports.get());
  expect(saver.state()).toMatchObject({ save: { kind: 'conflict' }, form: { title: 'Họp' } });
});
