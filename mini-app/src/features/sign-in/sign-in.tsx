import { useServices, useSession } from '#app/lib/services.tsx';
import { Button } from '#app/ui/button.tsx';
import { Faces, FailedFace, LoadingFace } from '#app/ui/faces.tsx';
import { OpenInZalo } from './open-in-zalo.tsx';
import { PeopleList } from './people-list.tsx';
import { useClientConfig } from './requests.ts';
import { texts } from './texts.ts';

export interface SignInProps {
  /** Kind of person to list first. */
  firstKind: 'resident' | 'officer';
}

/** Lets somebody in by the one way this place has: Zalo, or in development a person of the simulator. */
export function SignIn({ firstKind }: SignInProps) {
  const session = useSession();
  const { session: keeper, platform } = useServices();
  if (session.kind === 'starting') return <LoadingFace />;
  if (session.kind === 'failed') {
    return <FailedFace error={session.error} onRetry={() => void keeper.start()} />;
  }
  if (platform.kind === 'zalo') {
    return <Button onClick={() => void keeper.renew()}>{texts.withZalo}</Button>;
  }
  return <BrowserSignIn firstKind={firstKind} />;
}

function BrowserSignIn({ firstKind }: SignInProps) {
  const config = useClientConfig();
  return (
    <Faces
      load={config}
      ready={({ developmentSignInUrl, miniAppId }) =>
        developmentSignInUrl === null ? (
          <OpenInZalo miniAppId={miniAppId} />
        ) : (
          <PeopleList simulatorUrl={developmentSignInUrl} firstKind={firstKind} />
        )
      }
    />
  );
}
