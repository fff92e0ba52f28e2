import { act, cleanup, configure, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { MemoryRouter, useLocation, useNavigate } from 'react-router-dom';
import { onTestFinished } from 'vitest';
import { Console } from '#app/console/console.tsx';
import { accessTokenFinder } from '#app/features/sign-in/find-access-token.ts';
import { readPageAddress } from '#app/lib/page-address.ts';
import { createServices, type Services } from '#app/lib/services.tsx';
import type { DeviceStorage } from '#app/platform/device-storage.ts';
import type { Platform } from '#app/platform/platform.ts';
import { MiniApp } from '#app/shell/mini-app.tsx';
import type { Me } from '#shared/sessions.ts';
import type { FakeServer } from './fake-server.ts';
import { memoryPlatform } from './memory-platform.ts';
import { sessionOf } from './people.ts';

export { memoryStorage } from './memory-platform.ts';

// A busy machine takes its time over the parts that are fetched when they are opened.
configure({ asyncUtilTimeout: 10_000 });

export interface ShowOptions {
  /** Who Zalo says is here; without it the page runs in a plain browser where nobody is known. */
  me?: Me;
  /** What the device kept from before. */
  storage?: DeviceStorage;
  platform?: Partial<Platform>;
}

export interface Shown {
  storage: DeviceStorage;
  services: Services;
  /** Path and query the app is at. */
  address(): string;
  /** Opens another address in the same app, as a link that leads into it does. */
  go(path: string): void;
  /** Closes the app as a phone does: nothing is asked, nothing is saved. */
  close(): void;
}

export function showMiniApp(server: FakeServer, path: string, options: ShowOptions = {}): Shown {
  return show(server, path, options, (services) => <MiniApp services={services} />);
}

export function showConsole(server: FakeServer, path: string, options: ShowOptions = {}): Shown {
  window.innerWidth = 1440;
  return show(server, path, options, (services) => <Console services={services} />);
}

const knownFutures = { v7_startTransition: true, v7_relativeSplatPath: true };

function show(
  server: FakeServer,
  path: string,
  options: ShowOptions,
  page: (services: Services) => ReactElement,
): Shown {
  const { me } = options;
  if (me) {
    server.on('POST /api/sessions', () => ({ body: sessionOf(me) }));
    server.on('GET /api/me', () => ({ body: me }));
  }
  const platform = memoryPlatform({
    ...(me && { kind: 'zalo', getAccessToken: async () => 'zalo-access-token' }),
    ...(options.storage && { storage: options.storage }),
    ...options.platform,
  });
  const search = path.includes('?') ? path.slice(path.indexOf('?')) : '';
  const { persona, oaId } = readPageAddress(search);
  const baseUrl = '';
  const findAccessToken = accessTokenFinder({ platform, baseUrl, persona });
  const services = createServices({ platform, baseUrl, oaId, findAccessToken });
  let address = '';
  let open = (_path: string) => {};
  const note = (next: string, navigate: (path: string) => void) => {
    address = next;
    open = navigate;
  };
  const { unmount } = render(
    <MemoryRouter initialEntries={[path]} future={knownFutures}>
      {page(services)}
      <Address note={note} />
    </MemoryRouter>,
  );
  onTestFinished(cleanup);
  return {
    storage: platform.storage,
    services,
    address: () => address,
    go: (next) => act(() => open(next)),
    close: unmount,
  };
}

function Address(props: { note: (address: string, navigate: (path: string) => void) => void }) {
  const { pathname, search } = useLocation();
  props.note(pathname + search, useNavigate());
  return null;
}
