import { readRating } from '#app/lib/read-rating.ts';
import type { ConversationLine } from '#app/ui/conversation.tsx';
import type { TeamEntry } from '#shared/team-help-requests.ts';
import { lineTexts as texts } from './line-texts.ts';
import { wordNames } from './texts.ts';

/** The history of a request as the team reads it. */
export function toLine(entry: TeamEntry): ConversationLine {
  const { id, at, text, attachments } = entry;
  const name = entry.name ?? texts.team;
  const said = { id, at, text, attachments };
  const note = { id, at, side: 'note' as const, text: null };
  /** To the resident, where there are words; otherwise only that it was done. */
  const toldResident = (who: string): ConversationLine =>
    text === null && attachments.length === 0 ? { ...note, who } : { ...said, side: 'mine', who };
  switch (entry.kind) {
    case 'opened':
      return { ...said, side: 'theirs', who: texts.asked };
    case 'resident-added':
      return { ...said, side: 'theirs', who: texts.added };
    case 'answered':
      return { ...said, side: 'mine', who: name };
    case 'corrected':
      return { ...said, side: 'mine', who: texts.corrected(name) };
    case 'asked-back':
      return { ...said, side: 'mine', who: texts.askedBack(name) };
    case 'appointed':
      return toldResident(texts.appointed(name));
    case 'referred':
      return toldResident(texts.referred(name));
    case 'resolved':
      if (entry.by === 'resident') return { ...note, who: texts.resolvedByResident };
      // The result is the team's to read; its photos are the resident's too.
      return text === null
        ? toldResident(texts.resolved(name))
        : { ...said, side: 'inside', who: texts.resolvedInside(name) };
    case 'noted':
      return { ...said, side: 'inside', who: texts.noted(name) };
    case 'claimed':
      return { ...note, who: texts.claimed(name) };
    case 'released':
      return { ...note, who: texts.released(name) };
    case 'handed-over':
      return { ...note, who: texts.handedOver(name, text ?? texts.somebody) };
    case 'escalated':
      return { ...note, who: entry.by === 'team' ? texts.escalated(name) : texts.escalatedAlone };
    case 'rated':
      return toRatingLine(entry);
    case 'reopened':
      return toReopenedLine(entry);
    case 'cancelled':
      return { ...note, who: texts.cancelled };
    case 'merged':
      return { ...note, who: texts.merged(text) };
    case 'returned':
      return { ...note, who: texts.returned };
    case 'warned':
      return { ...note, who: texts.warned };
    case 'reminded':
      return { ...note, who: texts.reminded };
    case 'not-delivered':
      return { ...note, who: texts.notDelivered(text) };
    default:
      return entry.kind satisfies never;
  }
}

/** A helper says to the team why, a resident to whoever helps. */
function toReopenedLine({ id, at, by, name, text }: TeamEntry): ConversationLine {
  if (by !== 'team')
    return { id, at, side: text === null ? 'note' : 'theirs', who: texts.reopened, text };
  const helper = name ?? texts.team;
  return text === null
    ? { id, at, side: 'note', who: texts.reopenedBy(helper), text }
    : { id, at, side: 'inside', who: texts.reopenedInside(helper), text };
}

function toRatingLine({ id, at, text }: TeamEntry): ConversationLine {
  const rating = readRating(text);
  if (!rating) return { id, at, side: 'theirs', who: texts.added, text };
  const who = texts.rated(wordNames[rating.word]);
  return { id, at, side: rating.comment === null ? 'note' : 'theirs', who, text: rating.comment };
}
