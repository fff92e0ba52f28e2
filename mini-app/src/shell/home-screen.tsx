import { TutorialSearch } from '#app/features/tutorials/tutorial-search.tsx';
import { AppLink } from '#app/lib/navigation.tsx';
import { HelpIcon } from '#app/ui/icons.tsx';
import { Part } from '#app/ui/part.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { HomePicture } from './home-picture.tsx';
import { texts } from './texts.ts';
import { YourPlace } from './your-place.tsx';

// Comes behind, so that nobody on a slow phone waits for it before searching or asking.
const loadHomeRest = async () => (await import('./home-rest.tsx')).HomeRest;

/** First what to do now, then all else. */
export function HomeScreen() {
  return (
    <Screen title={texts.greeting}>
      <HomePicture />
      <YourPlace />
      <TutorialSearch />
      <AppLink to="/ask" className="ask-tile">
        <HelpIcon />
        <span>
          <span className="ask-tile-title">{texts.ask}</span>
          <span className="ask-tile-hint">{texts.askHint}</span>
        </span>
      </AppLink>
      <Part load={loadHomeRest} props={{}} />
    </Screen>
  );
}
