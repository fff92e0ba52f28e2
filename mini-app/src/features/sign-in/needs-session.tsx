import { lazy } from 'react';
import { Outlet } from 'react-router-dom';
import { useSession } from '#app/lib/services.tsx';
import { LoadingScreen } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { texts } from './texts.ts';

// Few ever see it: inside Zalo people are signed in without asking.
const SignIn = lazy(async () => ({ default: (await import('./sign-in.tsx')).SignIn }));

/** Stands before the screens that belong to a person, and lets them in as soon as they are known. */
export function NeedsSession() {
  const state = useSession();
  switch (state.kind) {
    case 'signed-in':
      return <Outlet />;
    case 'starting':
      return <LoadingScreen />;
    case 'signed-out':
    case 'failed':
      return (
        <Screen title={texts.title} backTo="/">
          <p>{texts.why}</p>
          <SignIn firstKind="resident" />
        </Screen>
      );
    default:
      return state satisfies never;
  }
}
