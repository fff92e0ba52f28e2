import { UnreadAnnouncements } from '#app/features/announcements/unread-announcements.tsx';
import { UnsentQuestions } from '#app/features/ask/unsent-questions.tsx';
import { OpenRequests } from '#app/features/my-requests/open-requests.tsx';
import { ContinueTutorials } from '#app/features/tutorials/continue-tutorials.tsx';
import { PopularTutorials } from '#app/features/tutorials/popular-tutorials.tsx';
import { TopicGrid } from '#app/features/tutorials/topic-grid.tsx';

/** What waits for the person, then what there is to read. */
export function HomeRest() {
  return (
    <>
      <UnsentQuestions />
      <UnreadAnnouncements />
      <OpenRequests />
      <ContinueTutorials />
      <PopularTutorials />
      <TopicGrid />
    </>
  );
}
