// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { OwnHelpRequest } from '#shared/request-audience.ts';
import { startFakeServer } from './support/fake-server.ts';
import { bacTu } from './support/people.ts';
import { sampleRequest } from './support/samples.ts';
import { showMiniApp } from './support/show-app.tsx';

const path = `/help-requests/${sampleRequest().id}`;

/** The page of a request that the team may not read, as far as it speaks of the team. */
async function spokenOfTeam(change: Partial<OwnHelpRequest>): Promise<string[]> {
  const server = startFakeServer({
    [`GET /api${path}`]: () => ({ body: sampleRequest({ audience: 'desk', ...change }) }),
  });
  showMiniApp(server, path, { me: bacTu() });
  await screen.findByRole('heading', { name: 'Việc riêng của bà con' });
  for (const name of [/nhờ .*giúp tiếp/i, /Thôi, không cần/, /Đổi ý/]) {
    for (const button of screen.queryAllByRole('button', { name })) fireEvent.click(button);
  }
  if (change.state !== 'resolved') await screen.findByRole('dialog');
  const lines = (document.body.textContent ?? '').split(/(?<=[.?!])/);
  return lines.filter((line) => /(^|[^\p{L}])tổ([^\p{L}]|$)/iu.test(line));
}

test.each([
  ['open', null],
  ['answered', null],
  ['resolved', 'solved'],
] as const)(
  'a private request that is %s says nothing of a team that may not read it',
  async (state, word) => {
    const spoken = await spokenOfTeam({ state, residentWord: word });
    // What says who does not read it names the team.
    expect(spoken.filter((line) => !line.includes('Không ai trong thôn'))).toEqual([]);
  },
);
