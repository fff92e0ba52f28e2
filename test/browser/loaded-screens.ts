import type { Page } from 'playwright-core';
import type { Scene } from './scene.ts';

type LoadedScreen = {
  name: string;
  path: (scene: Scene) => string;
  there: (page: Page) => unknown;
};

const announcements: LoadedScreen = {
  name: 'announcements',
  path: () => '/announcements',
  there: (page) => page.getByRole('link', { name: /SIM chính chủ/ }).waitFor(),
};

/** While any of them is open the app fetches ahead what the first one shows. */
const others: LoadedScreen[] = [
  {
    name: 'a topic',
    path: () => '/topics/vneid',
    there: (page) => page.getByRole('main').getByRole('listitem').first().waitFor(),
  },
  {
    name: 'a tutorial',
    path: (s) => `/tutorials/${s.tutorialId}`,
    there: (page) => page.getByRole('link', { name: 'Bắt đầu' }).waitFor(),
  },
  {
    name: 'a step',
    path: () => '/tutorials/vneid-forgot-password/steps/1',
    there: (page) => page.getByRole('heading', { level: 1, name: /^Bước 1 trên/ }).waitFor(),
  },
  {
    name: 'my requests',
    path: () => '/help-requests',
    there: (page) => page.getByRole('link', { name: /Sổ đất/ }).waitFor(),
  },
  {
    name: 'one request',
    path: (s) => `/help-requests/${s.answered}`,
    there: (page) => page.getByText('Bác mở VNeID trên máy cũ').waitFor(),
  },
  {
    name: 'an announcement',
    path: (s) => `/announcements/${s.announcement}`,
    there: (page) => page.getByText('Bà con mang theo điện thoại').waitFor(),
  },
  {
    name: 'my household',
    path: () => '/me/household',
    there: (page) => page.getByText('Bà nội', { exact: true }).waitFor(),
  },
  {
    name: 'my data',
    path: () => '/me/data',
    there: (page) => page.getByRole('button', { name: 'Tải về máy' }).waitFor(),
  },
  {
    name: 'the village',
    path: () => '/village',
    there: (page) => page.getByRole('button', { name: /Thôn Gò Mít/ }).waitFor(),
  },
];

/**
 * Screens that cannot do without the server, and what stands there once it answers. Each walk needs a page of its own, on
 * which nothing but its first screen shows what is fetched ahead.
 */
export const walks: LoadedScreen[][] = [[announcements], others];

export const loadedScreens = walks.flat();
