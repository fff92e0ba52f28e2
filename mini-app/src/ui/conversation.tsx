import { sayMoment } from '#app/lib/time-words.ts';

export interface ConversationLine {
  id: string;
  /** `note` is something that happened, not something said. */
  side: 'mine' | 'theirs' | 'note';
  who: string;
  text: string | null;
  at: string;
}

export function Conversation({ label, lines }: { label: string; lines: ConversationLine[] }) {
  return (
    <ol className="conversation" aria-label={label}>
      {lines.map((line) => (
        <li key={line.id} className={`conversation-line conversation-line-${line.side}`}>
          <p className="conversation-who">{line.who}</p>
          {line.text !== null && <p className="conversation-text">{line.text}</p>}
          <p className="conversation-when">
            <time dateTime={line.at}>{sayMoment(line.at)}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}
