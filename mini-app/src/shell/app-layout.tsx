import { Suspense, useRef } from 'react';
import { Outlet, useLocation } from 'react-router-dom';
import { KeptLibrary } from '#app/features/tutorials/kept-library.tsx';
import { ErrorBoundary } from '#app/ui/error-boundary.tsx';
import { LoadingScreen } from '#app/ui/faces.tsx';
import { OfflineBanner } from '#app/ui/offline-banner.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { texts } from './texts.ts';
import { TopBar } from './top-bar.tsx';
import './shell.css';

/** Around every screen; without the bottom bar where one thing is to be finished first. */
export function AppLayout({ hasBottomBar }: { hasBottomBar: boolean }) {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  return (
    <>
      <button type="button" className="skip-button" onClick={() => main.current?.focus()}>
        {texts.skip}
      </button>
      <TopBar />
      <OfflineBanner />
      <main ref={main} tabIndex={-1} className={hasBottomBar ? 'main main-above-bar' : 'main'}>
        <ErrorBoundary place={pathname}>
          <Suspense fallback={<LoadingScreen />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      {hasBottomBar && <BottomBar />}
      <KeptLibrary />
    </>
  );
}
