// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { KeptTutorial } from '#shared/tutorial-keeping.ts';
import { startFakeServer } from './support/fake-server.ts';
import { chiMai } from './support/people.ts';
import { showConsole } from './support/show-app.tsx';

const kept = (id: string, title: string): KeptTutorial => ({
  id,
  title,
  topic: 'vneid',
  stepCount: 5,
  origin: 'library',
  open: null,
  lastVerified: '2026-11-01',
  isCheckDue: false,
  votes: { useful: 0, notUseful: 0 },
  stuck: { times: 0, worst: null },
});
const tutorials = [kept('a', 'Bài An'), kept('b', 'Bài Bình'), kept('c', 'Bài Cúc')];

test('the tutorial to teach is found as residents ask for it, then by its name, and by its name alone where nothing answers', async () => {
  const server = startFakeServer({
    'GET /api/staff/tutorials': () => ({ body: { tutorials, missedCount: 0 } }),
    'GET /api/staff/missed-searches': () => ({ body: { searches: [] } }),
    'GET /api/staff/refused-offers': () => ({ body: { offers: [] } }),
    'GET /api/staff/taught-phrasings': () => ({ body: { phrasings: [] } }),
    'POST /api/tutorials/search': () => ({ body: { matches: [{ id: 'c', title: 'Bài Cúc' }] } }),
  });
  showConsole(server, '/console/?page=tutorials&view=missed', { me: chiMai() });
  fireEvent.click(await screen.findByRole('button', { name: 'Chỉ thêm một câu' }));
  const dialog = within(screen.getByRole('dialog'));
  const titles = () =>
    dialog
      .getAllByRole<HTMLInputElement>('radio')
      .map(({ parentElement }) => parentElement?.textContent);
  const find = (words: string) =>
    fireEvent.change(dialog.getByLabelText('Tìm bài'), { target: { value: words } });
  await waitFor(() => expect(titles()).toEqual(['Bài An', 'Bài Bình', 'Bài Cúc']));
  find('binh');
  await waitFor(() => expect(titles()).toEqual(['Bài Cúc', 'Bài Bình']));
  server.on('POST /api/tutorials/search', () => 'unreachable');
  find('bai an');
  await waitFor(() => expect(titles()).toEqual(['Bài An']));
});
