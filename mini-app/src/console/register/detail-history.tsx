import { readRating } from '#app/lib/read-rating.ts';
import { sayMoment } from '#app/lib/time-words.ts';
import type { RegisterEntry } from '#shared/register.ts';
import { channelNames, entryNames, texts, wordNames } from './texts.ts';

/** Who did what, when, and through which channel; also what the team said among themselves. */
export function DetailHistory({ entries }: { entries: readonly RegisterEntry[] }) {
  return (
    <section className="stack stack-tight">
      <h3>{texts.history}</h3>
      <ol className="history">
        {entries.map((entry) => (
          <li key={entry.id} className={`history-line history-line-${entry.by}`}>
            <p>
              <strong>{entry.name ?? texts.by[entry.by]}</strong> · {nameOf(entry)}
            </p>
            {wordsOf(entry) !== null && <p className="conversation-text">{wordsOf(entry)}</p>}
            <p className="conversation-when">
              <time dateTime={entry.at}>{sayMoment(entry.at)}</time> · {channelNames[entry.channel]}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function nameOf({ kind, by }: RegisterEntry): string {
  return kind === 'resolved' && by === 'resident' ? texts.resolvedByResident : entryNames[kind];
}

function wordsOf({ kind, text }: RegisterEntry): string | null {
  const rating = kind === 'rated' ? readRating(text) : undefined;
  if (!rating) return text;
  const word = wordNames[rating.word];
  return rating.comment === null ? word : `${word}: ${rating.comment}`;
}
