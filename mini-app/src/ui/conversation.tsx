import { sayMoment } from '#app/lib/time-words.ts';
import type { Attachment } from '#shared/attachments.ts';
import { AttachmentViews } from './attachment-views.tsx';

export interface ConversationLine {
  id: string;
  /** `note` is something that happened, not something said; `inside` was said where the other side does not hear it. */
  side: 'mine' | 'theirs' | 'note' | 'inside';
  who: string;
  text: string | null;
  at: string;
  attachments?: readonly Attachment[];
}

const lineId = (id: string) => `line-${id}`;

/** A line that is on the page, to lead somebody there. */
export function findLine(id: string): HTMLElement | null {
  return document.getElementById(lineId(id));
}

export function Conversation({ label, lines }: { label: string; lines: ConversationLine[] }) {
  return (
    <ol className="conversation" aria-label={label}>
      {lines.map((line) => (
        <li
          key={line.id}
          id={lineId(line.id)}
          tabIndex={-1}
          className={`conversation-line conversation-line-${line.side}`}
        >
          <p className="conversation-who">{line.who}</p>
          {line.text !== null && <p className="conversation-text">{line.text}</p>}
          {line.attachments && line.attachments.length > 0 && (
            <AttachmentViews attachments={line.attachments} />
          )}
          <p className="conversation-when">
            <time dateTime={line.at}>{sayMoment(line.at)}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}
