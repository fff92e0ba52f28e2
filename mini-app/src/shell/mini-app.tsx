import { useEffect } from 'react';
import { applyTextSize, readTextSize } from '#app/features/text-size/text-size.ts';
import { type Services, ServicesProvider } from '#app/lib/services.tsx';
import { ErrorBoundary } from '#app/ui/error-boundary.tsx';
import { AppRoutes } from './app-routes.tsx';

/** The whole Mini App inside some router. */
export function MiniApp({ services }: { services: Services }) {
  useEffect(() => {
    applyTextSize(readTextSize(services.platform.storage));
    void services.session.start();
  }, [services]);
  return (
    <ServicesProvider services={services}>
      <ErrorBoundary>
        <AppRoutes />
      </ErrorBoundary>
    </ServicesProvider>
  );
}
