import { AnnouncementView } from '#app/features/announcements/announcement-view.tsx';
import { type ComposerDraft, eventOf } from './composer-draft.ts';
import { texts } from './texts.ts';

interface PreviewProps {
  draft: ComposerDraft;
  audience: string;
  tutorialTitle: string | null;
}

/** A picture of the resident's screen: to be read, and nothing in it can be pressed. */
export function Preview({ draft, audience, tutorialTitle }: PreviewProps) {
  return (
    <section className="preview" aria-labelledby="preview">
      <h3 id="preview">{texts.preview}</h3>
      <div className="preview-phone stack" {...{ inert: '' }}>
        <p className="preview-title">{draft.title.trim() || texts.previewTitle}</p>
        <AnnouncementView
          announcement={{
            body: draft.body.trim() || texts.previewBody,
            audience,
            lastDay: draft.lastDay === '' ? null : draft.lastDay,
            event: eventOf(draft),
            tutorialId: draft.tutorialId === '' ? null : draft.tutorialId,
            tutorialTitle,
          }}
        />
      </div>
    </section>
  );
}
