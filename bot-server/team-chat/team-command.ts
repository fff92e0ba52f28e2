import type { ResultKind } from '#shared/help-requests.ts';
import type { TimeGrain } from './read-time-phrase.ts';

/** How people meet whom they have an appointment with. */
export type MeetingWay = 'visit' | 'call' | 'culture-house';

/** What a member wants done with requests. Codes are upper case, as typed; none means the post that was quoted. */
export type RequestOrder = { codes: string[] } & (
  | { kind: 'claim' | 'release' }
  | {
      kind: 'resolve';
      result: string | undefined;
      resultKind?: ResultKind | undefined;
      dossierCode?: string | undefined;
    }
  /** To the resident. */
  | { kind: 'answer' | 'ask' | 'correct'; text: string }
  /** Among the team. */
  | { kind: 'note'; text: string }
  /** `how` is missing where nothing was said of it, `text` goes to the resident. */
  | {
      kind: 'appoint';
      at: Date;
      grain: TimeGrain;
      how: MeetingWay | undefined;
      text: string | undefined;
    }
  /** `text` is what was said after a colon. */
  | { kind: 'hand-over'; to: string; text?: string | undefined }
  /** The first code is the main one; a single code is the main one of the quoted post. */
  | { kind: 'merge' }
  | { kind: 'reopen' | 'tip'; text?: string | undefined }
  | { kind: 'canned'; shortName: string }
);

/** What one message in a team's group asks of the bot. */
export type TeamCommand =
  | RequestOrder
  | { kind: 'newcomer'; number: number; accept: boolean }
  /** Read aloud in the group: what waits, what the member holds, the canned answers, the grammar. */
  | { kind: 'list' | 'mine' | 'canned-list' | 'help' }
  | Unclear
  /** People talking among themselves; never relayed. */
  | { kind: 'talk' };

/** Meant for the bot, but not clear enough to act on. */
export type Unclear = { kind: 'unclear'; reason: UnclearReason; code: string | undefined };

export type UnclearReason =
  | 'answer-without-colon'
  | 'answer-empty'
  /** Words after a colon that may be said to the resident or of them. */
  | 'for-whom'
  | 'question-without-colon'
  | 'correction-without-colon'
  | 'note-empty'
  | 'command-without-code'
  | 'merge-needs-two'
  | 'canned-missing'
  /** "gửi xã": finished there, or to be taken over there. */
  | 'sent-or-handed'
  | 'time-missing'
  | 'time-past'
  | 'time-unsure'
  /** Neither at home nor at the culture house nor by phone. */
  | 'place-unknown'
  /** A question, a denial, somebody else's name, a code too many: words of a command that may not be one. */
  | 'doubtful';

export function unclear(reason: UnclearReason, code?: string): Unclear {
  return { kind: 'unclear', reason, code };
}
