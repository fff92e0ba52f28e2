import { useEffect } from 'react';
import { QuestionQueue } from '#app/features/ask/question-queue.tsx';
import { applyLook } from '#app/lib/apply-look.ts';
import { type Services, ServicesProvider } from '#app/lib/services.tsx';
import { ErrorBoundary } from '#app/ui/error-boundary.tsx';
import { AppRoutes } from './app-routes.tsx';

/** The whole Mini App inside some router. */
export function MiniApp({ services }: { services: Services }) {
  useEffect(() => {
    const { platform, session } = services;
    const begin = () => {
      applyLook(platform.storage);
      void session.start();
    };
    platform.storage.onJoined(begin);
    begin();
  }, [services]);
  return (
    <ServicesProvider services={services}>
      <ErrorBoundary>
        <AppRoutes />
        <QuestionQueue />
      </ErrorBoundary>
    </ServicesProvider>
  );
}
