import { TextSizeSwitch } from '#app/features/text-size/text-size-switch.tsx';
import { AppLink } from '#app/lib/navigation.tsx';
import { useServices, useSession } from '#app/lib/services.tsx';
import { texts as appTexts } from '#app/lib/texts.ts';
import { WarningIcon } from '#app/ui/icons.tsx';
import { texts } from './texts.ts';

/** Inside Zalo the right end of its first line stays empty: Zalo's own menu lies there. */
export function TopBar() {
  const session = useSession();
  const { platform } = useServices();
  return (
    <header className={platform.kind === 'zalo' ? 'top-bar top-bar-in-zalo' : 'top-bar'}>
      <p className="top-bar-name">
        {session.kind === 'signed-in' ? session.me.resident.officialAccountName : appTexts.appName}
      </p>
      <AppLink to="/tutorials/scam-emergency" className="scam-button">
        <WarningIcon />
        {texts.scammed} <span className="visually-hidden">{texts.scammedWhat}</span>
      </AppLink>
      <TextSizeSwitch />
    </header>
  );
}
