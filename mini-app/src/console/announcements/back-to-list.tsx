import { AppLink } from '#app/lib/navigation.tsx';
import { BackIcon } from '#app/ui/icons.tsx';
import { addressOf } from './addresses.ts';
import { texts } from './texts.ts';

export function BackToList() {
  return (
    <AppLink to={addressOf({})} className="screen-back no-print">
      <BackIcon />
      {texts.backToList}
    </AppLink>
  );
}
