import { composerTexts } from './composer-texts.ts';
import { DeskPicture } from './desk-picture.tsx';
import { eventLines } from './post-words.ts';
import type { ShownWords } from './shown-words.ts';

/** An article of the Official Account: the first picture is its cover. */
export function PreviewArticle({ shown, senderName }: { shown: ShownWords; senderName: string }) {
  const [cover, ...others] = shown.files.filter(({ kind }) => kind === 'picture');
  return (
    <div className="article stack stack-tight">
      {cover ? (
        <DeskPicture id={cover.id} alt={composerTexts.picture(1)} className="article-cover" />
      ) : (
        <img src="/article-cover.png" alt={composerTexts.usualCover} className="article-cover" />
      )}
      <p className="preview-title">{shown.title}</p>
      <p className="soft">{senderName}</p>
      <p className="conversation-text">{shown.body}</p>
      {eventLines(shown).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {others.map(({ id }, index) => (
        <DeskPicture
          key={id}
          id={id}
          alt={composerTexts.picture(index + 2)}
          className="article-cover"
        />
      ))}
    </div>
  );
}
