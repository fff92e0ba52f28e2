import { expect, test } from 'vitest';
import {
  consoleAddress,
  miniAppAddress,
  miniAppStart,
} from '#test/zalo-simulator/page/mini-app-link.ts';

const app = { miniAppUrl: 'http://localhost:3000/zapps/77/', miniAppId: '77' };

test.each([
  [
    'https://zalo.me/s/77/tutorials/vneid?from=chat',
    'http://localhost:3000/zapps/77/tutorials/vneid?from=chat&persona=p1',
  ],
  ['https://zalo.me/s/77/', 'http://localhost:3000/zapps/77/?persona=p1'],
  ['https://zalo.me/s/77', 'http://localhost:3000/zapps/77/?persona=p1'],
])('the Mini App link %s opens at %s', (link, address) => {
  expect(miniAppAddress(link, app, 'p1')).toBe(address);
});

test.each([
  'https://zalo.me/s/777/tutorials',
  'https://zalo.me/g/77',
  'https://example.org/s/77/tutorials',
  'nothing like an address',
])('%s is not a link into this Mini App', (link) => {
  expect(miniAppAddress(link, app, 'p1')).toBeUndefined();
});

test('a link cannot choose another person', () => {
  expect(miniAppAddress('https://zalo.me/s/77/?persona=p2', app, 'p1')).toBe(
    'http://localhost:3000/zapps/77/?persona=p1',
  );
});

test('a Mini App address without a closing slash starts inside its folder too', () => {
  expect(miniAppStart('http://localhost:3000/zapps/77', 'p1', '/topics')).toBe(
    'http://localhost:3000/zapps/77/topics?persona=p1',
  );
});

test('the register lives on the same server as the Mini App', () => {
  expect(consoleAddress(app.miniAppUrl)).toBe('http://localhost:3000/console/?page=register');
});
