import { UnsentQuestions } from '#app/features/ask/unsent-questions.tsx';
import { OpenRequests } from '#app/features/my-requests/open-requests.tsx';
import { TopicGrid } from '#app/features/tutorials/topic-grid.tsx';
import { TutorialSearch } from '#app/features/tutorials/tutorial-search.tsx';
import { AppLink } from '#app/lib/navigation.tsx';
import { HelpIcon } from '#app/ui/icons.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { texts } from './texts.ts';
import { YourPlace } from './your-place.tsx';

export function HomeScreen() {
  return (
    <Screen title={texts.greeting}>
      <YourPlace />
      <UnsentQuestions />
      <TutorialSearch />
      <AppLink to="/ask" className="ask-tile">
        <HelpIcon />
        <span>
          <span className="ask-tile-title">{texts.ask}</span>
          <span className="ask-tile-hint">{texts.askHint}</span>
        </span>
      </AppLink>
      <OpenRequests />
      <TopicGrid />
    </Screen>
  );
}
