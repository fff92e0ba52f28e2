import { useServices } from '#app/lib/services.tsx';
import { Button } from '#app/ui/button.tsx';
import { texts } from './texts.ts';

/** In a browser only: inside Zalo the person is who Zalo says. */
export function SignOut() {
  const { platform, session } = useServices();
  if (platform.kind !== 'browser') return null;
  const leave = () => {
    platform.storage.remove('persona');
    void session.signOut();
  };
  return (
    <Button kind="secondary" onClick={leave}>
      {texts.signOut}
    </Button>
  );
}
