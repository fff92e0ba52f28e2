/** What one message in a team's group asks of the bot. Codes are upper case. */
export type TeamCommand =
  | { kind: 'claim' | 'release'; code: string | undefined }
  | { kind: 'resolve'; code: string | undefined; result: string | undefined }
  | { kind: 'answer'; code: string | undefined; text: string }
  | { kind: 'hand-over'; code: string | undefined; to: string }
  | { kind: 'newcomer'; number: number; accept: boolean }
  | { kind: 'help' }
  /** Meant for the bot, but not clear enough to act on. */
  | { kind: 'unclear'; reason: UnclearReason; code: string | undefined }
  /** People talking among themselves; never relayed. */
  | { kind: 'talk' };

export type UnclearReason =
  | 'answer-without-colon'
  | 'answer-empty'
  | 'command-without-code'
  /** A question, a denial, somebody else's name, two codes: words of a command that may not be one. */
  | 'doubtful';

export function unclear(reason: UnclearReason, code?: string): TeamCommand {
  return { kind: 'unclear', reason, code };
}
