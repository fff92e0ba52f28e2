import { LinkButton } from '#app/ui/button.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { texts } from './texts.ts';

export function NotFoundScreen() {
  return (
    <Screen title={texts.notFound}>
      <p>{texts.notFoundWords}</p>
      <LinkButton to="/">{texts.home}</LinkButton>
    </Screen>
  );
}
