import type { ReactNode } from 'react';
import type { AppError } from '#app/lib/app-error.ts';
import { texts } from '#app/lib/texts.ts';
import type { Load, LoadState } from '#app/lib/use-load.ts';
import { Button } from './button.tsx';

interface FacesProps<T> {
  load: Load<T>;
  ready: (value: T) => ReactNode;
  /** Which ready values count as empty, and what to show then. */
  isEmpty?: (value: T) => boolean;
  empty?: ReactNode;
}

type Face<T> = LoadState<T> | { kind: 'empty' };

/** The four faces of everything that is loaded. */
export function Faces<T>({ load, ready, isEmpty = () => false, empty }: FacesProps<T>) {
  const face: Face<T> =
    load.state.kind === 'ready' && isEmpty(load.state.value) ? { kind: 'empty' } : load.state;
  switch (face.kind) {
    case 'loading':
      return <LoadingFace />;
    case 'failed':
      return <FailedFace error={face.error} onRetry={load.reload} />;
    case 'empty':
      return <div className="face stack">{empty}</div>;
    case 'ready':
      return (
        <>
          {load.isStale && <p className="soft">{texts.stale}</p>}
          {ready(face.value)}
        </>
      );
    default:
      return face satisfies never;
  }
}

export function LoadingFace() {
  return (
    <div className="face stack" role="status">
      <span className="spinner" aria-hidden="true" />
      <p>{texts.loading}</p>
    </div>
  );
}

/** Stands where a screen will be whose own code is still on its way; it has a name already, as every screen has. */
export function LoadingScreen() {
  return (
    <div className="screen">
      <h1 className="visually-hidden">{texts.loadingTitle}</h1>
      <LoadingFace />
    </div>
  );
}

export function FailedFace({ error, onRetry }: { error: AppError; onRetry: () => void }) {
  return (
    <div className="face stack" role="alert">
      <h2>{texts.failedTitle}</h2>
      <p>{error.message}</p>
      <Button kind="secondary" onClick={onRetry}>
        {texts.retry}
      </Button>
    </div>
  );
}
