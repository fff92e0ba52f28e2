import { LinkButton } from '#app/ui/button.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { texts } from './texts.ts';

export function FarewellScreen() {
  return (
    <Screen title={texts.farewellTitle}>
      <p>{texts.farewellWords}</p>
      <LinkButton to="/">{texts.farewellHome}</LinkButton>
    </Screen>
  );
}
