import { readRating } from '#app/lib/read-rating.ts';
import type { ConversationLine } from '#app/ui/conversation.tsx';
import type { HelpRequestEntry } from '#shared/help-requests.ts';
import { texts, wordNames } from './texts.ts';

/** The history of a request as its resident reads it: who said what, and what happened between. `helper`: whoever helped without a name. */
export function toLine(entry: HelpRequestEntry, helper: string): ConversationLine {
  const { id, at, attachments } = entry;
  const name = entry.name ?? helper;
  const said = { id, at, text: entry.text, attachments };
  const note = { id, at, side: 'note' as const, text: null };
  switch (entry.kind) {
    case 'opened':
      return { ...said, side: 'mine', who: texts.youAsked };
    case 'resident-added':
      return { ...said, side: 'mine', who: texts.youAdded };
    case 'answered':
      return { ...said, side: 'theirs', who: name };
    case 'resolved':
      if (entry.by === 'resident') return { ...note, who: texts.resolvedByYou };
      return entry.text === null && attachments.length === 0
        ? { ...note, who: texts.resolvedNote(name) }
        : { ...said, side: 'theirs', who: texts.resolvedNote(name) };
    case 'claimed':
      return { ...note, who: texts.claimed(name) };
    case 'released':
      return { ...note, who: texts.released };
    case 'handed-over':
      return {
        ...note,
        who: entry.text === null ? texts.handedOverUnnamed : texts.handedOver(entry.text),
      };
    case 'escalated':
      return { ...note, who: texts.escalatedNote };
    case 'rated':
      return toRatingLine(entry);
    case 'reopened':
      return entry.text === null
        ? { ...note, who: texts.reopenedNote }
        : { ...said, side: 'mine', who: texts.reopenedNote };
    case 'cancelled':
      return { ...note, who: texts.cancelledNote };
    case 'asked-back':
      return { ...said, side: 'theirs', who: texts.askedBack(name) };
    case 'corrected':
      return { ...said, side: 'theirs', who: texts.corrected(name) };
    case 'appointed':
      return { ...said, side: entry.text === null ? 'note' : 'theirs', who: texts.appointed(name) };
    case 'referred':
      return { ...said, side: entry.text === null ? 'note' : 'theirs', who: texts.referred(name) };
    case 'merged':
      return { ...note, who: texts.merged };
    case 'returned':
      return { ...note, who: texts.released };
    default:
      return entry.kind satisfies never;
  }
}

function toRatingLine({ id, at, text }: HelpRequestEntry): ConversationLine {
  const rating = readRating(text);
  if (!rating) return { id, at, side: 'mine', who: texts.you, text };
  const who = texts.ratedNote(wordNames[rating.word]);
  return { id, at, side: rating.comment === null ? 'note' : 'mine', who, text: rating.comment };
}
