// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Home } from '#shared/home.ts';
import { startFakeServer } from './support/fake-server.ts';
import { chiMai } from './support/people.ts';
import { showConsole } from './support/show-app.tsx';

const nobody: Home['unclaimed'] = { count: 0, urgent: 0, overdue: 0, at: null };

async function showHome(change: Partial<Home>) {
  const home: Home = {
    madeAt: '2026-11-21T02:00:00.000Z',
    needs: [],
    unclaimed: nobody,
    days: [],
    firstAnswerMinutes: null,
    ...change,
  };
  const server = startFakeServer({ 'GET /api/staff/home': () => ({ body: home }) });
  showConsole(server, '/console/', { me: chiMai() });
  await screen.findByRole('heading', { name: 'Cần mình làm bây giờ' });
}

test('where nobody waits for anybody, that is said', async () => {
  await showHome({});
  screen.getByText('Không có việc nào đang chờ mình. Bà con đang được giúp cả rồi.', {
    selector: '.home-nothing',
  });
  expect(screen.queryByRole('heading', { name: 'Tổ đang lo' })).toBeNull();
});

test('requests that nobody has taken are told even where nothing waits for the desk, urgent ones first', async () => {
  await showHome({
    unclaimed: { count: 7, urgent: 2, overdue: 0, at: '2026-11-21T01:00:00.000Z' },
  });
  screen.getByText('Không có việc nào đang chờ mình.', { selector: '.home-nothing' });
  expect(screen.queryByText(/Bà con đang được giúp cả rồi/)).toBeNull();
  const section = screen.getByRole('region', { name: 'Tổ đang lo' });
  const links = within(section).getAllByRole('link');
  expect(links.map((link) => link.querySelector('.row-title')?.textContent)).toEqual([
    '2 yêu cầu gấp chưa ai trong tổ nhận',
    '7 yêu cầu chưa ai trong tổ nhận, tổ còn trong hạn',
  ]);
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    expect.stringContaining('?page=register&state=open&urgent=yes'),
    expect.stringContaining('?page=register&state=open'),
  ]);
});

test('late ones among them are not said to be in time', async () => {
  await showHome({
    unclaimed: { count: 7, urgent: 0, overdue: 3, at: '2026-11-21T01:00:00.000Z' },
  });
  screen.getByText('7 yêu cầu chưa ai trong tổ nhận, 3 yêu cầu đã quá hẹn');
});
