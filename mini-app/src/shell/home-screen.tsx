import { UnreadAnnouncements } from '#app/features/announcements/unread-announcements.tsx';
import { UnsentQuestions } from '#app/features/ask/unsent-questions.tsx';
import { OpenRequests } from '#app/features/my-requests/open-requests.tsx';
import { ContinueTutorials } from '#app/features/tutorials/continue-tutorials.tsx';
import { PopularTutorials } from '#app/features/tutorials/popular-tutorials.tsx';
import { TopicGrid } from '#app/features/tutorials/topic-grid.tsx';
import { TutorialSearch } from '#app/features/tutorials/tutorial-search.tsx';
import { AppLink } from '#app/lib/navigation.tsx';
import { HelpIcon } from '#app/ui/icons.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { HomePicture } from './home-picture.tsx';
import { texts } from './texts.ts';
import { YourPlace } from './your-place.tsx';

/** First what to do now, then what waits for the person, then what there is to read. */
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
      <UnsentQuestions />
      <UnreadAnnouncements />
      <OpenRequests />
      <ContinueTutorials />
      <PopularTutorials />
      <TopicGrid />
    </Screen>
  );
}
