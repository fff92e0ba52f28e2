// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Voice } from '#app/platform/platform.ts';
import { startFakeServer } from './support/fake-server.ts';
import { sampleTutorial } from './support/samples.ts';
import { memoryStorage, showMiniApp } from './support/show-app.tsx';

/** A voice that reads until it is told to stop or the test lets it come to the end. */
function memoryVoice() {
  const said: [text: string, rate: number][] = [];
  let end = () => {};
  const voice: Voice = {
    read(text, rate) {
      end();
      said.push([text, rate]);
      return new Promise((resolve) => {
        end = resolve;
      });
    },
    stop() {
      said.push(['', 0]);
      end();
    },
  };
  return { voice, said, end: () => end() };
}

function startServer() {
  return startFakeServer({
    'GET /api/tutorials/vneid-install': () => ({ body: sampleTutorial() }),
    'GET /api/tutorials/vneid-install/tips': () => ({ body: { tips: [] } }),
  });
}

const path = '/tutorials/vneid-install/steps/1';
const words = 'Mở CH Play. Làm được thì bà con thấy: Hiện ra trang có nhiều hình.';

test('a step is read with what one sees when it worked, and reading can be stopped', async () => {
  const { voice, said, end } = memoryVoice();
  showMiniApp(startServer(), path, { platform: { findVoice: async () => voice } });
  fireEvent.click(await screen.findByRole('button', { name: 'Nghe đọc' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Dừng đọc' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Nghe đọc' }));
  await screen.findByRole('button', { name: 'Dừng đọc' });
  end();
  await screen.findByRole('button', { name: 'Nghe đọc' });
  expect(said).toEqual([
    [words, 0.9],
    ['', 0],
    [words, 0.9],
  ]);
});

test('the speed is set beside the button, at once for what is being read, and kept', async () => {
  const { voice, said } = memoryVoice();
  const storage = memoryStorage();
  const options = { storage, platform: { findVoice: async () => voice } };
  const first = showMiniApp(startServer(), path, options);
  fireEvent.click(await screen.findByRole('button', { name: 'Nghe đọc' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Tốc độ đọc: vừa' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Tốc độ đọc: nhanh' }));
  await screen.findByRole('button', { name: 'Tốc độ đọc: chậm' });
  expect(said.map(([, rate]) => rate)).toEqual([0.9, 1.15, 0.7]);
  expect(screen.getByRole('button', { name: 'Dừng đọc' })).toBeDefined();
  first.close();

  showMiniApp(startServer(), path, options);
  await screen.findByRole('button', { name: 'Tốc độ đọc: chậm' });
});

test('leaving the step stops the voice', async () => {
  const { voice, said } = memoryVoice();
  showMiniApp(startServer(), path, { platform: { findVoice: async () => voice } });
  fireEvent.click(await screen.findByRole('button', { name: 'Nghe đọc' }));
  fireEvent.click(screen.getByRole('link', { name: 'Xong bước này' }));
  await screen.findByText('Gõ chữ VNeID.');
  await waitFor(() => expect(said.at(-1)).toEqual(['', 0]));
  await screen.findByRole('button', { name: 'Nghe đọc' });
});

test.each([
  { device: 'has no Vietnamese voice', findVoice: async () => undefined },
  { device: 'cannot tell', findVoice: () => Promise.reject(new Error('no speech here')) },
])('a device that $device shows no button to listen', async ({ findVoice }) => {
  showMiniApp(startServer(), path, { platform: { findVoice } });
  await screen.findByText('Mở CH Play.');
  expect(screen.queryByRole('button', { name: 'Nghe đọc' })).toBeNull();
});
