/** Every refusal that a caller may meet, in one list; http/error-answers.ts gives each its status and sentence. */
export const appErrorCodes = [
  'session/missing',
  'session/token-refused',
  'session/not-allowed',
  'session/account-unknown',
  'sign-in/code-wrong',
  'sign-in/code-over',
  'sign-in/flow-over',
  'officer/last-administrator',
  'officer/code-taken',
  'officer/account-taken',
  'officer/invitation-wrong',
  'input/invalid',
  'not-found',
  'area/village-unknown',
  'area/name-taken',
  'area/same-village',
  'area/lived-in',
  'member/already-there',
  'member/left',
  'group/taken',
  'import/too-big',
  'import/not-ready',
  'help-request/village-missing',
  'help-request/no-team',
  'help-request/empty',
  'help-request/phone-missing',
  'help-request/visit-missing',
  'help-request/taken',
  'help-request/not-claimed',
  'help-request/finished',
  'help-request/not-finished',
  'help-request/other-team',
  'help-request/private',
  'help-request/no-leader',
  'help-request/appointment-not-ahead',
  'help-request/nothing-to-correct',
  'help-request/too-late-to-correct',
  'attachment/not-accepted',
  'attachment/too-big',
  'consent/missing',
  'resident/erased',
  'data-request/answered',
  'household/full',
  'household/left-alone',
  'household/not-yours-to-assign',
  'member/unknown',
  'tutorial/unknown',
  'tutorial/changed-elsewhere',
  'tutorial/moved-on',
  'tutorial/not-ready',
  'tutorial/own-work',
  'tutorial/remark-missing',
  'tutorial/title-taken',
  'phrasing/too-short',
  'phrasing/has-number',
  'phrasing/has-name',
  'phrasing/danger',
  'phrasing/other-content',
  'phrasing/effect-unseen',
  'phrasing/taken',
  'phrasing/full',
  'phrasing/taken-back',
  'announcement/changed-elsewhere',
  'announcement/not-ready',
  'announcement/not-now',
  'announcement/own-words',
  'announcement/files-full',
  'announcement/file-not-accepted',
  'register/too-many',
  'tip/no-answer',
  'tip/decided',
  'tip/covered',
  'tip/taken-back',
  'canned-answer/name-taken',
  'canned-answer/pictures-full',
  'team/leader-only',
  'duty/over',
  'duty/not-over',
  'duty/cancelled',
  'duty/overlapping',
  'duty/not-joined',
  'credit/month-not-over',
  'rate-limited',
  'zalo/unreachable',
] as const;
export type AppErrorCode = (typeof appErrorCodes)[number];

/** What is wrong with one field of what was sent, in a sentence to a person. */
export type WrongField = { field: string; message: string };

/** A refusal that somebody can act on. `facts` go to the log and must hold no personal data; `fields` go to whoever asked. */
export class AppError extends Error {
  override name = 'AppError';
  readonly code: AppErrorCode;
  readonly facts: Record<string, string | number>;
  readonly fields: readonly WrongField[] | undefined;

  constructor(
    code: AppErrorCode,
    options: {
      cause?: unknown;
      facts?: Record<string, string | number>;
      fields?: readonly WrongField[];
    } = {},
  ) {
    super(code, { cause: options.cause });
    this.code = code;
    this.facts = options.facts ?? {};
    this.fields = options.fields;
  }
}
