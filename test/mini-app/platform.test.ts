// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { findAppFolder, findMiniAppId } from '#app/platform/app-folder.ts';
import { createDeviceStorage, type FallibleStorage } from '#app/platform/device-storage.ts';
import { isInsideZalo } from '#app/platform/open-platform.ts';
import { modelInUserAgent } from '#app/platform/phone-model.ts';
import { hostPatienceMs } from '#app/platform/time-limit.ts';
import type { ZaloSdk } from '#app/platform/zalo-calls.ts';
import { toPlatformError } from '#app/platform/zalo-errors.ts';
import { openZaloPlatform } from '#app/platform/zalo-platform.ts';

function workingStorage(): FallibleStorage & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
}

const brokenStorage: FallibleStorage = {
  getItem: () => {
    throw new Error('not approved');
  },
  setItem: () => {
    throw new Error('not approved');
  },
  removeItem: () => {
    throw new Error('not approved');
  },
};

describe('what is kept on the device', () => {
  test('is kept by the first storage that works, under its prefix', () => {
    const second = workingStorage();
    const storage = createDeviceStorage([() => brokenStorage, () => second], 'app/');
    storage.set('draft', 'xin chào');
    expect(storage.get('draft')).toBe('xin chào');
    expect(second.kept.get('app/draft')).toBe('xin chào');
    storage.remove('draft');
    expect(storage.get('draft')).toBeNull();
  });

  test('lives as long as the page where no storage works or exists', () => {
    const storage = createDeviceStorage(
      [
        () => brokenStorage,
        () => {
          throw new Error('no window.localStorage');
        },
      ],
      '',
    );
    storage.set('draft', 'xin chào');
    expect(storage.get('draft')).toBe('xin chào');
    storage.remove('draft');
    expect(storage.get('draft')).toBeNull();
  });

  test('is remembered also when the storage is full, in place of the older text', () => {
    const full = workingStorage();
    const storage = createDeviceStorage([() => full], '');
    storage.set('draft', 'cũ');
    full.setItem = () => {
      throw new Error('quota exceeded');
    };
    storage.set('draft', 'mới');
    expect(storage.get('draft')).toBe('mới');
  });
});

function sdk(change: Partial<ZaloSdk>): () => Promise<ZaloSdk> {
  const nativeStorage = { ...workingStorage(), clear() {}, getStorageInfo: () => ({}) };
  const events = { on() {}, off() {} };
  return async () => ({ nativeStorage, events, EventName: {}, ...change }) as never;
}

describe('Zalo as a host', () => {
  test('gives its access token', async () => {
    const zalo = await openZaloPlatform('', sdk({ getAccessToken: async () => 'token' }));
    expect(await zalo.getAccessToken()).toBe('token');
  });

  test('that answers with a plain object has refused, for a reason of ours', async () => {
    const zalo = await openZaloPlatform(
      '',
      sdk({ getAccessToken: () => Promise.reject({ code: -1401, message: 'no', api: 'x' }) }),
    );
    await expect(zalo.getAccessToken()).rejects.toMatchObject({ reason: 'denied' });
  });

  test('that never answers is waited for only so long', async () => {
    vi.useFakeTimers();
    const zalo = await openZaloPlatform('', sdk({ getAccessToken: () => new Promise(() => {}) }));
    const token = expect(zalo.getAccessToken()).rejects.toMatchObject({ reason: 'timed-out' });
    await vi.advanceTimersByTimeAsync(hostPatienceMs);
    await token;
  });

  test('whose SDK never loads leaves an app that runs and remembers', async () => {
    vi.useFakeTimers();
    const opening = openZaloPlatform('', () => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(hostPatienceMs);
    const zalo = await opening;
    zalo.storage.set('text-size', 'large');
    expect(zalo.storage.get('text-size')).toBe('large');
    await expect(zalo.getAccessToken()).rejects.toMatchObject({ reason: 'failed' });
  });

  test.each([
    [{ code: -201 }, 'denied'],
    [{ code: -2003 }, 'denied'],
    [{ code: -1403 }, 'not-approved'],
    [{ code: -1404 }, 'unsupported'],
    [{ code: -1409 }, 'rate-limited'],
    [{ code: -1408 }, 'timed-out'],
    [{ code: -2000 }, 'failed'],
    [new Error('anything'), 'failed'],
    [undefined, 'failed'],
  ])('means by %o: %s', (thrown, reason) => {
    expect(toPlatformError(thrown).reason).toBe(reason);
  });

  test.each([
    ['h5.zdn.vn', true],
    ['localhost', false],
    ['h5.zdn.vn.evil.example', false],
    ['notreallyh5.zdn.vn', false],
  ])('is recognised by its host name only: %s', (host, isZalo) => {
    expect(isInsideZalo(host)).toBe(isZalo);
  });
});

test.each([
  [
    'Mozilla/5.0 (Linux; Android 13; SM-A146P Build/TP1A.220624.014) AppleWebKit Zalo android',
    'SM-A146P',
  ],
  ['Mozilla/5.0 (Linux; Android 11; vi-vn; Redmi Note 8) AppleWebKit', 'Redmi Note 8'],
  ['Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36', undefined],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 16_3 like Mac OS X)', 'iPhone'],
  ['Mozilla/5.0 (X11; Linux x86_64)', undefined],
])('reads the phone off %s', (userAgent, model) => {
  expect(modelInUserAgent(userAgent)).toBe(model);
});

test.each([
  ['/zapps/123/tutorials/x', undefined, '/zapps/123/', '123'],
  ['/zapps/123/', undefined, '/zapps/123/', '123'],
  ['/zapps/123', undefined, '/zapps/123', '123'],
  ['/', undefined, '/', ''],
  ['/zapps/123/', 'from-zalo', '/zapps/123/', 'from-zalo'],
])('the app at %s knows its folder and its id', (pathname, given, folder, id) => {
  const page = { location: { pathname }, ...(given !== undefined && { APP_ID: given }) };
  expect(findAppFolder(page)).toBe(folder);
  expect(findMiniAppId(page)).toBe(id);
});
