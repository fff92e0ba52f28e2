import { composerTexts } from './composer-texts.ts';
import { DeskPicture } from './desk-picture.tsx';
import { postOf } from './post-words.ts';
import type { ShownWords } from './shown-words.ts';

/** A message in a Zalo group, as the account posts it, with the first picture; the document follows by itself. */
export function PreviewPost({ shown, senderName }: { shown: ShownWords; senderName: string }) {
  const picture = shown.files.find(({ kind }) => kind === 'picture');
  const document = shown.files.find(({ kind }) => kind === 'document');
  return (
    <div className="zalo-chat">
      <p className="zalo-sender">{senderName}</p>
      <div className="zalo-bubble">
        {picture && (
          <DeskPicture id={picture.id} alt={composerTexts.picture(1)} className="zalo-picture" />
        )}
        <p>{postOf(shown)}</p>
      </div>
      {document && <p className="zalo-bubble zalo-file">{document.name}</p>}
    </div>
  );
}
