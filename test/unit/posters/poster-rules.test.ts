import { expect, test } from 'vitest';
import { announcementLink, areScansCounted, posterAddress } from '#bot/posters/poster-rules.ts';

const settings = {
  PUBLIC_URL: 'https://xa.example.vn',
  ZALO_MINI_APP_ID: '4321',
  ZALO_MINI_APP_LINK_QUERY: '',
};
const target = { villageId: 'v-1', tutorialId: null, oaId: '418' };
const straight = 'https://zalo.me/s/4321/?utm_source=zalo-qr&village=v-1&oa=418';

test('a code leads past our server, so that scans are counted', () => {
  expect(posterAddress(settings, 'ABCD2345', target)).toBe('https://xa.example.vn/q/ABCD2345');
});

test.each(['http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000'])(
  'a code leads straight to Zalo where no phone reaches %s',
  (url) => {
    const alone = { ...settings, PUBLIC_URL: url };
    expect(areScansCounted(alone)).toBe(false);
    expect(posterAddress(alone, 'ABCD2345', target)).toBe(straight);
    expect(areScansCounted({ ...alone, DEVELOPMENT_SIGN_IN_URL: 'http://127.0.0.1:3100' })).toBe(
      true,
    );
  },
);

test('links carry the commune’s account and, outside Live, the version', () => {
  const testing = { ...settings, ZALO_MINI_APP_LINK_QUERY: 'env=TESTING&version=12' };
  expect(announcementLink(testing, 'n-1', '418')).toBe(
    'https://zalo.me/s/4321/announcements/n-1?utm_source=zalo-qr&oa=418&env=TESTING&version=12',
  );
});
