import { AnnouncementView } from '#app/features/announcements/announcement-view.tsx';
import { sayWhen } from '#app/features/announcements/event-words.ts';
import { texts as residentTexts } from '#app/features/announcements/texts.ts';
import { composerTexts } from './composer-texts.ts';
import type { ShownWords } from './shown-words.ts';

/** The Mini App: the row in the list, and below it the announcement opened. */
export function PreviewMiniApp({ shown }: { shown: ShownWords }) {
  return (
    <div className="stack">
      <div className="row preview-card">
        <span className="row-words">
          <span className="row-title">{shown.title}</span>
          <span className="row-detail">
            <span className="tag tag-help">{residentTexts.unread}</span>
            {shown.event !== null && (
              <>
                <br />
                {sayWhen(shown.event)}
              </>
            )}
          </span>
        </span>
      </div>
      <p className="preview-opened">{composerTexts.previewOpened}</p>
      <p className="preview-title">{shown.title}</p>
      <AnnouncementView announcement={shown} />
    </div>
  );
}
