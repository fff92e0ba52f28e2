import { describe, expect, test, vi } from 'vitest';
import { type Platform, PlatformError } from '#app/platform/platform.ts';
import { hostPatienceMs, personPatienceMs } from '#app/platform/time-limit.ts';

export interface Host {
  platform: Platform;
  /** Takes the network away, or gives it back. */
  setOnline(isOnline: boolean): void;
  /** The person comes back to the app. */
  resume(): void;
}

/** What screens may rely on, whichever program the Mini App runs in. */
export function describePlatform(name: string, open: () => Promise<Host>): void {
  describe(`${name} as a host`, () => {
    test('keeps text and files, and forgets them when told to', async () => {
      const { storage, files } = (await open()).platform;
      storage.set('draft', 'Em hỏi chút ạ');
      await files.set('photo', new Blob(['ảnh'], { type: 'image/jpeg' }));
      expect(storage.get('draft')).toBe('Em hỏi chút ạ');
      expect((await files.get('photo'))?.type).toBe('image/jpeg');
      await files.remove('photo');
      storage.remove('draft');
      expect(await files.get('photo')).toBeUndefined();
      expect(storage.get('draft')).toBeNull();

      storage.set('draft', 'Em hỏi lại ạ');
      await files.set('photo', new Blob(['ảnh']));
      storage.clear();
      await files.clear();
      expect(storage.get('draft')).toBeNull();
      expect(await files.get('photo')).toBeUndefined();
    });

    test('answers every request in time, with a value or a PlatformError', async () => {
      vi.useFakeTimers();
      const { platform } = await open();
      const page = { title: 'Cài VNeID', description: 'Từng bước', path: '/tutorials/x' };
      const asked: Promise<unknown>[] = [
        platform.getAccessToken(),
        platform.askName(),
        platform.askToWrite('1000000001'),
        platform.findPhoneModel(),
        platform.findVoice(),
        platform.startRecording(90),
        platform.share(page),
        platform.openChat('1000000001'),
        platform.openOutside('https://example.com/'),
        platform.copyText('https://example.com/'),
      ];
      const all = Promise.allSettled(asked);
      await vi.advanceTimersByTimeAsync(2 * personPatienceMs + 4 * hostPatienceMs);
      const failures = (await all).flatMap((one) =>
        one.status === 'rejected' ? [one.reason] : [],
      );
      expect(failures.filter((reason) => !(reason instanceof PlatformError))).toEqual([]);
    });

    test('says when the network goes and comes, until it is told to stop', async () => {
      const { platform, setOnline } = await open();
      const heard: boolean[] = [];
      const stop = platform.onNetworkChanged(() => heard.push(platform.isOnline()));
      expect(platform.isOnline()).toBe(true);
      setOnline(false);
      setOnline(true);
      expect([heard.includes(false), heard.at(-1)]).toEqual([true, true]);
      stop();
      const count = heard.length;
      setOnline(false);
      expect(heard).toHaveLength(count);
      expect(platform.isOnline()).toBe(false);
      setOnline(true);
    });

    test('says when the person comes back, until it is told to stop', async () => {
      const { platform, resume } = await open();
      const listener = vi.fn();
      const stop = platform.onResumed(listener);
      await Promise.resolve();
      await Promise.resolve();
      resume();
      expect(listener).toHaveBeenCalled();
      stop();
      await Promise.resolve();
      await Promise.resolve();
      listener.mockClear();
      resume();
      expect(listener).not.toHaveBeenCalled();
    });
  });
}
