import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Services } from '#app/lib/services.tsx';
import { ErrorBoundary } from '#app/ui/error-boundary.tsx';
import { LoadingScreen } from '#app/ui/faces.tsx';
import { openServices } from './open-services.ts';
import '#app/ui/styles.css';

/** A plain browser needs no time at all; Zalo may need some, and then there is something to look at. */
const showsWaitingAfterMs = 100;

/** Puts an application on the page as soon as what it works with is there. */
export function start(
  application: 'mini-app' | 'console',
  show: (services: Services) => ReactNode,
): void {
  // Zalo brings its own page, which says nothing of the language.
  document.documentElement.lang = 'vi';
  const root = createRoot(document.getElementById('app') ?? document.body);
  const draw = (page: ReactNode) => root.render(<ErrorBoundary>{page}</ErrorBoundary>);
  const waiting = setTimeout(() => draw(<LoadingScreen />), showsWaitingAfterMs);
  openServices(application)
    .then(
      (services) => draw(show(services)),
      (failure: unknown) => draw(<Failed with={failure} />),
    )
    .finally(() => clearTimeout(waiting));
}

function Failed(props: { with: unknown }): ReactNode {
  throw props.with;
}
