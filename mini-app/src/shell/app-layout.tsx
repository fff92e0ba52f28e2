import { Suspense } from 'react';
import { Outlet } from 'react-router-dom';
import { LoadingFace } from '#app/ui/faces.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { TopBar } from './top-bar.tsx';
import './shell.css';

/** Around every screen; without the bottom bar where one thing is to be finished first. */
export function AppLayout({ hasBottomBar }: { hasBottomBar: boolean }) {
  return (
    <>
      <TopBar />
      <main className={hasBottomBar ? 'main main-above-bar' : 'main'}>
        <Suspense fallback={<LoadingFace />}>
          <Outlet />
        </Suspense>
      </main>
      {hasBottomBar && <BottomBar />}
    </>
  );
}
