import { readRating } from '#app/lib/read-rating.ts';
import type { ConversationLine } from '#app/ui/conversation.tsx';
import type { TeamEntry } from '#shared/help-requests.ts';
import { texts, wordNames } from './texts.ts';

/** The history of a request as the team reads it. */
export function toLine(entry: TeamEntry): ConversationLine {
  const { id, at, text, attachments } = entry;
  const name = entry.name ?? texts.team;
  const note = { id, at, side: 'note' as const, text: null };
  switch (entry.kind) {
    case 'opened':
      return { id, at, side: 'theirs', who: texts.asked, text, attachments };
    case 'resident-added':
      return { id, at, side: 'theirs', who: texts.added, text, attachments };
    case 'answered':
      return { id, at, side: 'mine', who: name, text, attachments };
    case 'resolved':
      if (entry.by === 'resident') return { ...note, who: texts.resolvedByResident };
      return { id, at, side: text === null ? 'note' : 'mine', who: texts.resolvedNote(name), text };
    case 'claimed':
      return { ...note, who: texts.claimedNote(name) };
    case 'released':
      return { ...note, who: texts.releasedNote(name) };
    case 'handed-over':
      return { ...note, who: texts.handedOverNote(name, text ?? texts.somebody) };
    case 'escalated':
      return { ...note, who: texts.escalatedNote(name) };
    case 'rated':
      return toRatingLine(entry);
    case 'reopened':
      return { ...note, side: text === null ? 'note' : 'theirs', who: texts.reopenedNote, text };
    case 'cancelled':
      return { ...note, who: texts.cancelledNote };
    case 'not-delivered':
      return { ...note, who: texts.notDeliveredNote(text) };
    default:
      return entry.kind satisfies never;
  }
}

function toRatingLine({ id, at, text }: TeamEntry): ConversationLine {
  const rating = readRating(text);
  if (!rating) return { id, at, side: 'theirs', who: texts.added, text };
  const who = texts.ratedNote(wordNames[rating.word]);
  return { id, at, side: rating.comment === null ? 'note' : 'theirs', who, text: rating.comment };
}
