/**
 * What the server definitely did: `refused` means nothing was changed and asking the same again is
 * pointless; `unknown` means it may or may not have been done, so the same key must be sent again.
 */
export type Outcome = 'refused' | 'unknown';

/** The one kind of error that screens see; `message` is a sentence for the person. */
export class AppError extends Error {
  readonly code: string;
  readonly outcome: Outcome;

  constructor(code: string, message: string, outcome: Outcome, cause?: unknown) {
    super(message, { cause });
    this.name = 'AppError';
    this.code = code;
    this.outcome = outcome;
  }
}

/** Our server read what was asked and said no to it; nothing in between, and not for want of a session. */
export function wasJudged({ code, outcome }: AppError): boolean {
  return outcome === 'refused' && code !== notSignedIn && code !== 'network/bad-answer';
}

/** Nobody is signed in, and nobody could be signed in quietly. */
export const notSignedIn = 'session/missing';
