import { Outlet, useLocation } from 'react-router-dom';
import { interruptBy } from '#app/lib/navigation.tsx';
import { useServices, useSession } from '#app/lib/services.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FailedFace, LoadingFace } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { texts } from './texts.ts';

/** Stands before what belongs to one person, and leads back there once they are known. */
export function MyOwn() {
  const state = useSession();
  const { session } = useServices();
  const { pathname } = useLocation();
  switch (state.kind) {
    case 'signed-in':
      return <Outlet />;
    case 'starting':
      return <LoadingFace />;
    case 'failed':
      return (
        <Screen title={texts.title} backTo="/me">
          <FailedFace error={state.error} onRetry={() => void session.start()} />
        </Screen>
      );
    case 'signed-out':
      return (
        <Screen title={texts.title} backTo="/me">
          <p>{texts.signedOut}</p>
          <LinkButton to={interruptBy('/sign-in', pathname)}>{texts.signIn}</LinkButton>
        </Screen>
      );
    default:
      return state satisfies never;
  }
}
