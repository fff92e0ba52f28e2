import { Redirect, useNextPath } from '#app/lib/navigation.tsx';
import { useServices, useSession } from '#app/lib/services.tsx';
import { Button } from '#app/ui/button.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { rememberPersona } from './find-access-token.ts';
import { SignIn } from './sign-in.tsx';
import { texts } from './texts.ts';

/** Interrupts whoever needed a session, and leads back to it. */
export function SignInScreen() {
  const state = useSession();
  const { session, platform } = useServices();
  const next = useNextPath();
  if (state.kind === 'signed-in' && next !== undefined) return <Redirect to={next} />;
  const leave = () => {
    rememberPersona(platform.storage, undefined);
    void session.signOut();
  };
  return (
    <Screen title={texts.title} backTo="/">
      {state.kind === 'signed-in' ? (
        <>
          <p>{texts.signedInAs(state.me.name ?? texts.unnamed)}</p>
          <Button kind="secondary" onClick={leave}>
            {texts.switchPerson}
          </Button>
        </>
      ) : (
        <>
          <p>{texts.why}</p>
          <SignIn firstKind="resident" />
        </>
      )}
    </Screen>
  );
}
