import { sayWhen } from '#app/features/announcements/event-words.ts';
import { DeskPicture } from './desk-picture.tsx';
import { linesOfPost, type ShownWords } from './shown-words.ts';
import { texts } from './texts.ts';

/** A message in a Zalo group, as the account posts it; files follow as messages of their own. */
export function PreviewPost({ shown, senderName }: { shown: ShownWords; senderName: string }) {
  return (
    <div className="zalo-chat">
      <p className="zalo-sender">{senderName}</p>
      <p className="zalo-bubble">{linesOfPost(shown, sayWhen)}</p>
      {shown.files.map((file, index) =>
        file.kind === 'picture' ? (
          <DeskPicture
            key={file.id}
            id={file.id}
            alt={texts.picture(index + 1)}
            className="zalo-picture"
          />
        ) : (
          <p key={file.id} className="zalo-bubble zalo-file">
            {file.name}
          </p>
        ),
      )}
    </div>
  );
}
