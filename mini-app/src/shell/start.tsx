import { type ReactNode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Services } from '#app/lib/services.tsx';
import { ErrorBoundary } from '#app/ui/error-boundary.tsx';
import { LoadingFace } from '#app/ui/faces.tsx';
import { openServices } from './open-services.ts';
import '#app/ui/styles.css';

/** Puts an application on the page: something to look at first, then the application itself. */
export function start(
  application: 'mini-app' | 'console',
  show: (services: Services) => ReactNode,
): void {
  // Zalo brings its own page, which says nothing of the language.
  document.documentElement.lang = 'vi';
  // Begun before anything is drawn: the host takes the longest.
  const opening = openServices(application);
  createRoot(document.getElementById('app') ?? document.body).render(
    <ErrorBoundary>
      <Opening opening={opening} show={show} />
    </ErrorBoundary>,
  );
}

interface OpeningProps {
  opening: Promise<Services>;
  show: (services: Services) => ReactNode;
}

type Opened = { services: Services } | { failure: unknown };

function Opening({ opening, show }: OpeningProps) {
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    opening.then(
      (services) => setOpened({ services }),
      (failure: unknown) => setOpened({ failure }),
    );
  }, [opening]);
  if (opened === undefined) return <LoadingFace />;
  if ('failure' in opened) throw opened.failure;
  return <>{show(opened.services)}</>;
}
