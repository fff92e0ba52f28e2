import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phone, prepareBrowser } from '#test/support/browser.ts';
import { inspectScreen } from './inspect-screen.ts';

const browser = prepareBrowser();
let server: Server;
let html = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    const isPage = request.url === '/';
    response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(isPage ? html : '');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => void server.close());

/** A page of its own, sound but for what stands in its main part. */
function open(main: string) {
  html = `<!doctype html><html lang="vi"><head><title>Thử</title><link rel="icon" href="data:,">
    <meta name="viewport" content="width=device-width"></head>
    <body style="margin: 0"><main style="font: 18px sans-serif"><h1>Thử</h1>${main}</main></body></html>`;
  return browser.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, phone);
}

const demands = { targetMin: 48, wordsMin: 18, marksMin: 15 };

test.each([
  [
    'nothing wrong',
    '<p>Chào bà con</p><button style="font: inherit; width: 60px; height: 48px">Gửi</button>',
    [],
  ],
  [
    'too wide',
    '<div style="width: 500px">Dài</div>',
    [/^scrolls sideways: 500/, /^sticks out: div/],
  ],
  [
    'a small button',
    '<button style="font: inherit; width: 60px; height: 40px">Gửi</button>',
    [/^small target: button.* × 40/],
  ],
  ['small words', '<p style="font-size: 16px">Đừng đọc mã OTP</p>', [/^small letters: p.*16 px/]],
  ['a field without a name', '<input style="width: 60px; height: 48px">', [/^label: /]],
  ['a heading passed over', '<h4 style="font: inherit">Hỏi tổ</h4>', [/^heading-order: /]],
  ['pale words', '<p style="color: #aaa">Nhạt quá</p>', [/^color-contrast: /]],
])('the inspection sees %s', async (_what, main, sees) => {
  const page = await open(main);
  const seen = await inspectScreen(page.mainFrame(), demands);
  expect(seen).toEqual(sees.map((start) => expect.stringMatching(start)));
});

test('words that stand out 4.5 : 1 are enough, except where somebody asked for strong contrast', async () => {
  const page = await open('<p style="color: #6b6b6b">Hơi nhạt</p>');
  expect(await inspectScreen(page.mainFrame(), demands)).toEqual([]);
  const seen = await inspectScreen(page.mainFrame(), { ...demands, isHighContrast: true });
  expect(seen).toEqual([expect.stringMatching(/^color-contrast-enhanced: /)]);
});

test('a page that throws, complains, misses a file or asks another machine is noticed', async () => {
  const page = await open('<p>Chào bà con</p>');
  await page.evaluate(async () => {
    setTimeout(() => {
      throw new Error('hỏng rồi');
    });
    console.error('có chuyện');
    await fetch('/missing.js');
    await fetch('https://example.com/').catch(() => {});
  });
  expect(browser.takeComplaints().sort()).toEqual([
    expect.stringMatching(/^answered 404: .*missing\.js$/),
    'asked another machine: https://example.com/',
    'console.error: có chuyện',
    expect.stringMatching(/^threw: Error: hỏng rồi/),
  ]);
});
