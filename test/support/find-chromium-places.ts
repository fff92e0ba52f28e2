import { delimiter, join } from 'node:path';
import type { Machine } from './find-chromium.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const usual: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/opt/google/chrome/chrome', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/** Every Chromium or Chrome on the search path and where installers put them, each file once. */
export function listPlaces(
  machine: Pick<Machine, 'environment' | 'platform' | 'isFile'>,
): string[] {
  const folders = (machine.environment.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const places = [...onPath, ...(usual[machine.platform] ?? [])];
  return [...new Set(places)].filter((path) => machine.isFile(path));
}
