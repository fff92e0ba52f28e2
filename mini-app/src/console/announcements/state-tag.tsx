import type { AnnouncementState, DeskAnnouncement } from '#shared/announcing.ts';
import { texts } from './texts.ts';

const looks: Record<AnnouncementState, string> = {
  draft: 'tag-over',
  'waiting-approval': 'tag-waiting',
  scheduled: 'tag-waiting',
  sending: '',
  paused: 'tag-help',
  stopped: 'tag-over',
  sent: '',
};

/** How it stands, and beside it what else everybody should know. */
export function StateTag({ announcement }: { announcement: DeskAnnouncement }) {
  const { state, isUrgent, withdrawnAt, repeat } = announcement;
  return (
    <>
      <span className={`tag ${looks[state]}`}>{texts.states[state]}</span>
      {withdrawnAt !== null && (
        <>
          {' '}
          <span className="tag tag-over">{texts.withdrawn}</span>
        </>
      )}
      {isUrgent && (
        <>
          {' '}
          <span className="tag tag-help">{texts.urgent}</span>
        </>
      )}
      {repeat !== null && (
        <>
          {' '}
          <span className="tag tag-over">{texts.repeats[repeat.every]}</span>
        </>
      )}
    </>
  );
}
