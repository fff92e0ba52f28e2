import { lazy, Suspense, useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { applyLook } from '#app/lib/apply-look.ts';
import { tellDraftsChanged } from '#app/lib/draft-changes.ts';
import { orNothing } from '#app/lib/or-nothing.ts';
import { type Services, ServicesProvider } from '#app/lib/services.tsx';
import { keepVillageWish } from '#app/lib/village-wish.ts';
import { ErrorBoundary } from '#app/ui/error-boundary.tsx';
import { AppRoutes } from './app-routes.tsx';

// Where it cannot be fetched, what waits is sent at the next start.
const DraftQueues = lazy(() =>
  orNothing(import('./draft-queues.tsx').then((part) => part.DraftQueues)),
);

/** The whole Mini App inside some router. */
export function MiniApp({ services }: { services: Services }) {
  useEffect(() => {
    const { platform, session } = services;
    const begin = () => {
      applyLook(platform.storage);
      tellDraftsChanged();
      void session.start();
    };
    platform.storage.onJoined(begin);
    begin();
  }, [services]);
  const { search } = useLocation();
  useEffect(() => keepVillageWish(services.platform.storage, search), [services, search]);
  return (
    <ServicesProvider services={services}>
      <ErrorBoundary>
        <AppRoutes />
        <Suspense>
          <DraftQueues />
        </Suspense>
      </ErrorBoundary>
    </ServicesProvider>
  );
}
