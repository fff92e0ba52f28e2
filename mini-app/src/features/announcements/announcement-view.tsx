import { sayDay } from '#app/lib/time-words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import type { AnnouncedEvent, AnnouncementFile } from '#shared/announcements.ts';
import { AnnouncedFiles } from './announced-files.tsx';
import { BodyText } from './body-text.tsx';
import { sayWhen } from './event-words.ts';
import { texts } from './texts.ts';
import './announcements.css';

export interface ShownAnnouncement {
  body: string;
  audience: string;
  /** Last day on which it holds, in Vietnam. */
  lastDay: string | null;
  event: AnnouncedEvent | null;
  tutorialId: string | null;
  tutorialTitle: string | null;
  files: readonly AnnouncementFile[];
}

/** What a resident reads under the title; the console shows the same before anything is published. */
export function AnnouncementView({ announcement }: { announcement: ShownAnnouncement }) {
  const { body, audience, lastDay, event, tutorialId, tutorialTitle, files } = announcement;
  return (
    <>
      <BodyText text={body} />
      {event !== null && (
        <dl className="card event-card">
          <div>
            <dt>{texts.eventWhen}</dt>
            <dd>{sayWhen(event)}</dd>
          </div>
          <div>
            <dt>{texts.eventWhere}</dt>
            <dd>{event.place}</dd>
          </div>
        </dl>
      )}
      <AnnouncedFiles files={files} />
      {tutorialId !== null && (
        <LinkButton kind="secondary" to={`/tutorials/${tutorialId}`}>
          {tutorialTitle === null ? texts.tutorialUnnamed : texts.tutorial(tutorialTitle)}
        </LinkButton>
      )}
      <p className="soft">
        {texts.forWhom(audience)}
        {lastDay !== null && (
          <>
            <br />
            {texts.until(sayDay(lastDay))}
          </>
        )}
      </p>
    </>
  );
}
