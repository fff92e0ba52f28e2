// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openBrowserPlatform } from '#app/platform/browser-platform.ts';
import type { PlatformFailure } from '#app/platform/platform.ts';
import { hostPatienceMs, personPatienceMs } from '#app/platform/time-limit.ts';
import type { ZaloSdk } from '#app/platform/zalo-calls.ts';
import { firstScreenPatienceMs, openZaloPlatform } from '#app/platform/zalo-platform.ts';
import { describePlatform, type Host } from './platform-contract.ts';
import { fakeZaloSdk, never, refusal } from './support/fake-zalo-sdk.ts';

beforeEach(() => {
  window.localStorage.clear();
  window.history.replaceState(null, '', '/zapps/4321/?oa=1000000001&persona=hoa');
});

function setBrowserOnline(isOnline: boolean): void {
  Object.defineProperty(navigator, 'onLine', { value: isOnline, configurable: true });
  window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
}

function resumeBrowser(): void {
  document.dispatchEvent(new Event('visibilitychange'));
}

describePlatform('A browser', async () => ({
  platform: openBrowserPlatform('app/'),
  setOnline: setBrowserOnline,
  resume: resumeBrowser,
}));

async function inZalo(answers: Record<string, () => unknown>): Promise<Host> {
  const zalo = fakeZaloSdk(answers);
  const platform = await openZaloPlatform('app/', async () => zalo.sdk);
  return {
    platform,
    setOnline: (isOnline) =>
      zalo.setNetwork({ isConnected: isOnline, networkType: isOnline ? 'wifi' : 'none' }),
    resume: zalo.resume,
  };
}

const names = [
  'authorize',
  'getAccessToken',
  'getNetworkType',
  'getShareableLink',
  'getUserInfo',
  'interactOA',
  'openChat',
  'openOutApp',
  'openShareSheet',
  'openWebview',
];
const everyCall = (answer: () => unknown) =>
  Object.fromEntries(names.map((name) => [name, answer]));

describePlatform('Zalo that resolves with nothing', () => inZalo({}));
describePlatform('Zalo that never settles', () => inZalo(everyCall(never)));
describePlatform('Zalo that rejects with plain objects', () => inZalo(everyCall(refusal(-2000))));
describePlatform('Zalo that throws at once', () =>
  inZalo(
    everyCall(() => {
      throw { code: -1404, message: 'not supported', api: 'any' };
    }),
  ),
);
describePlatform('Zalo whose SDK does not load', async () => ({
  platform: await openZaloPlatform('app/', () => Promise.reject(new Error('offline'))),
  setOnline: setBrowserOnline,
  resume: resumeBrowser,
}));

async function zaloWith(answers: Record<string, () => unknown>) {
  const zalo = fakeZaloSdk(answers);
  return { zalo, platform: await openZaloPlatform('app/', async () => zalo.sdk) };
}

describe('Zalo', () => {
  test('lends the name of whoever agrees', async () => {
    const { zalo, platform } = await zaloWith({
      authorize: async () => ({ 'scope.userInfo': true }),
      getUserInfo: async () => ({ userInfo: { name: ' Nguyễn Văn Tư ' } }),
    });
    expect(await platform.askName()).toBe('Nguyễn Văn Tư');
    expect(zalo.calls.find(({ name }) => name === 'authorize')?.given).toEqual({
      scopes: ['scope.userInfo'],
    });
  });

  test.each<[string, () => unknown, PlatformFailure]>([
    ['refuses', refusal(-201), 'denied'],
    ['refuses for good', refusal(-202), 'denied'],
    ['closes the sheet', refusal(-2003), 'denied'],
    ['leaves the box empty', async () => ({ 'scope.userInfo': false }), 'denied'],
    ['is asked too often', refusal(-1409), 'rate-limited'],
    ['is asked by an app without approval', refusal(-1403), 'not-approved'],
  ])('gives no name where the person %s', async (_what, authorize, reason) => {
    const { platform } = await zaloWith({ authorize });
    await expect(platform.askName()).rejects.toMatchObject({ reason });
  });

  test('lets a person think for two minutes, and its own calls for eight seconds', async () => {
    vi.useFakeTimers();
    const { platform } = await zaloWith({ interactOA: never, getAccessToken: never });
    const heard: string[] = [];
    platform.askToWrite('1').catch(({ reason }) => heard.push(`write ${reason}`));
    platform.getAccessToken().catch(({ reason }) => heard.push(`token ${reason}`));
    await vi.advanceTimersByTimeAsync(hostPatienceMs);
    expect(heard).toEqual(['token timed-out']);
    await vi.advanceTimersByTimeAsync(personPatienceMs - hostPatienceMs);
    expect(heard).toEqual(['token timed-out', 'write timed-out']);
  });

  test('shares a page as a card that opens it in the Mini App', async () => {
    const { zalo, platform } = await zaloWith({ openShareSheet: async () => ({ status: 2 }) });
    const page = { title: 'Cài VNeID', description: 'Từng bước một', path: '/tutorials/vneid' };
    expect(await platform.share(page)).toBe('shared');
    const shared = zalo.calls.filter(({ name }) => name === 'openShareSheet');
    expect(shared).toMatchObject([{ given: { type: 'zmp_deep_link', data: page } }]);
  });

  test('shares the bare link where it knows no cards, and tells when nothing was shared', async () => {
    let sheets = 0;
    const { zalo, platform } = await zaloWith({
      openShareSheet: () => {
        sheets += 1;
        return sheets === 1 ? refusal(-1404)() : Promise.resolve({ status: 0 });
      },
      getShareableLink: refusal(-1401),
    });
    const outcome = await platform.share({ title: 'A', description: '', path: '/tutorials/vneid' });
    expect(outcome).toBe('cancelled');
    expect(zalo.calls.at(-1)?.given).toEqual({
      type: 'link',
      data: { link: 'https://zalo.me/s/4321/tutorials/vneid?oa=1000000001', chatOnly: false },
    });
  });

  test('opens the page itself where no other program may be opened', async () => {
    const { zalo, platform } = await zaloWith({ openOutApp: refusal(-1403) });
    await platform.openOutside('https://xa.example/a.ics');
    expect(zalo.calls.slice(-2).map(({ name }) => name)).toEqual(['openOutApp', 'openWebview']);
  });

  test('that is slow to load holds the first screen up for a moment only, and then lends what it kept', async () => {
    vi.useFakeTimers();
    const zalo = fakeZaloSdk({ getAccessToken: async () => 'token' });
    zalo.sdk.nativeStorage.setItem('app/session', 'kept by Zalo');
    let arrive = (_sdk: ZaloSdk) => {};
    const loading = new Promise<ZaloSdk>((resolve) => {
      arrive = resolve;
    });
    const opening = openZaloPlatform('app/', () => loading);
    await vi.advanceTimersByTimeAsync(firstScreenPatienceMs);
    const { storage, getAccessToken } = await opening;
    storage.set('draft', 'viết trong lúc chờ');
    const joined = vi.fn();
    storage.onJoined(joined);
    expect(storage.get('session')).toBeNull();

    arrive(zalo.sdk);
    await vi.advanceTimersByTimeAsync(0);
    expect(joined).toHaveBeenCalledOnce();
    expect(storage.get('session')).toBe('kept by Zalo');
    expect(zalo.sdk.nativeStorage.getItem('app/draft')).toBe('viết trong lúc chờ');
    expect(await getAccessToken()).toBe('token');
  });
});

describe('A browser', () => {
  test('shares through the phone’s own sheet, with a link that opens in Zalo and names nobody', async () => {
    const share = vi.fn(async () => {});
    Object.assign(navigator, { share });
    const page = { title: 'Cài VNeID', description: '', path: '/tutorials/vneid?step=2' };
    expect(await openBrowserPlatform('').share(page)).toBe('shared');
    expect(share).toHaveBeenCalledWith(
      expect.objectContaining({
        url: 'https://zalo.me/s/4321/tutorials/vneid?step=2&oa=1000000001',
      }),
    );
    share.mockRejectedValueOnce(new DOMException('closed', 'AbortError'));
    expect(await openBrowserPlatform('').share(page)).toBe('cancelled');
    Reflect.deleteProperty(navigator, 'share');
  });

  test('puts the link on the clipboard where it has no sheet', async () => {
    const writeText = vi.fn(async () => {});
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const page = { title: 'A', description: '', path: '/' };
    expect(await openBrowserPlatform('').share(page)).toBe('copied');
    expect(writeText).toHaveBeenCalledWith('https://zalo.me/s/4321/?oa=1000000001');
    Reflect.deleteProperty(navigator, 'clipboard');
  });
});
