import { TextSizeSwitch } from '#app/features/text-size/text-size-switch.tsx';
import { useSession } from '#app/lib/services.tsx';
import { texts } from '#app/lib/texts.ts';

export function TopBar() {
  const session = useSession();
  return (
    <header className="top-bar">
      <p className="top-bar-name">
        {session.kind === 'signed-in' ? session.me.resident.officialAccountName : texts.appName}
      </p>
      <TextSizeSwitch />
    </header>
  );
}
