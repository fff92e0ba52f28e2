import { AppLink, interruptBy } from '#app/lib/navigation.tsx';
import { useServices, useSession } from '#app/lib/services.tsx';
import { texts } from './texts.ts';

/** Who is here and from which village, and the way to change either; never in the way of reading. */
export function YourPlace() {
  const session = useSession();
  const { session: keeper, platform } = useServices();
  // What stands below must not move when it is known who is here.
  if (session.kind === 'starting') return <p className="your-place-line" />;
  if (session.kind === 'failed') {
    return (
      <p className="soft your-place-line">
        {texts.cannotSignIn}{' '}
        <button type="button" className="word-button" onClick={() => void keeper.start()}>
          {texts.retry}
        </button>
      </p>
    );
  }
  if (session.kind === 'signed-out' && platform.kind === 'browser') {
    return (
      <AppLink to={interruptBy('/sign-in', '/')} className="your-place">
        {texts.signIn}
      </AppLink>
    );
  }
  if (session.kind !== 'signed-in') return null;
  const { name, resident } = session.me;
  return (
    <p className="soft your-place-line">
      {name}
      {resident.village && (
        <>
          {name !== null && ' · '}
          <AppLink to={interruptBy('/village', '/')} className="your-place">
            {resident.village.name}
          </AppLink>
        </>
      )}
    </p>
  );
}
