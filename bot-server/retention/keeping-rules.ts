const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

const afterDays = (days: number) => days * dayMs;

/** `domain.md` and `design.md` say that there must be bounds; lengths that neither names are our own, chosen modestly. */
const sources = {
  purpose: 'Law 91/2025: until the purpose is done',
  sensitive: 'Law 91/2025: use of services is sensitive data',
  proof: 'Civil Code, article 588: claims end after three years',
} as const;

export type KeepingRule = {
  /** What `forget_past_keeping` calls it. */
  kind: string;
  /** What it is, for whoever reads the table. */
  what: string;
  /** Where it stands, as `table.column`, or as a table where whole rows go. */
  where: readonly string[];
  keptMs: number;
  /** From when that counts. */
  since: string;
  /** Rows that are counted stay, without words. */
  how: 'emptied' | 'deleted';
  why: string;
  /** `at-once`: by every sweep, because it opens something or is a copy. */
  when: 'at-once' | 'at-night';
};

/** How long everything is kept in which people's words stand, and why. Whatever forgets by time reads it here. */
export const keepingRules: readonly KeepingRule[] = [
  {
    kind: 'sessions',
    what: 'who is signed in',
    where: ['sessions'],
    keptMs: 0,
    since: 'its end',
    how: 'deleted',
    why: sources.purpose,
    when: 'at-once',
  },
  {
    kind: 'sign-in-codes',
    what: 'sign-in codes, as digests',
    where: ['sign_in_codes'],
    keptMs: afterDays(1),
    since: 'their end',
    how: 'deleted',
    why: 'wrong tries of a day are counted',
    when: 'at-once',
  },
  {
    kind: 'sign-in-flows',
    what: 'who went to Zalo to sign in',
    where: ['sign_in_flows', 'officer_invitations', 'bot_link_codes'],
    keptMs: 0,
    since: 'their end',
    how: 'deleted',
    why: sources.purpose,
    when: 'at-once',
  },
  {
    kind: 'unsent-attachments',
    what: 'photos and voice that were uploaded and never sent',
    where: ['attachments'],
    keptMs: afterDays(3),
    since: 'uploading',
    how: 'deleted',
    why: 'a phone without network sends late',
    when: 'at-once',
  },
  {
    kind: 'register-files',
    what: 'saved registers and uploaded lists',
    where: ['long_tasks.output_file'],
    keptMs: afterDays(1),
    since: 'the end of the task',
    how: 'emptied',
    why: 'they are copies, and are made again at will',
    when: 'at-once',
  },
  {
    kind: 'long-tasks',
    what: 'long tasks with their input and result',
    where: ['long_tasks'],
    keptMs: afterDays(30),
    since: 'the end of the task',
    how: 'deleted',
    why: 'long enough to look at what an import did',
    when: 'at-once',
  },
  {
    kind: 'deliveries',
    what: 'raw deliveries of Zalo; their keys stay, so that a late one is known',
    where: ['inbound_events.payload', 'inbound_events.masked'],
    keptMs: afterDays(30),
    since: 'being handled or set aside',
    how: 'emptied',
    why: 'long enough to look at one that failed',
    when: 'at-night',
  },
  {
    kind: 'waiting-questions',
    what: 'a question that waits for a village or for a choice',
    where: ['conversations.question'],
    keptMs: afterDays(30),
    since: 'the last word of whoever asked',
    how: 'emptied',
    why: 'nobody goes on with it',
    when: 'at-night',
  },
  {
    kind: 'group-people',
    what: "who was in a team's Zalo group",
    where: ['group_readings'],
    keptMs: afterDays(30),
    since: 'the reading',
    how: 'deleted',
    why: 'it is read again when it is needed',
    when: 'at-night',
  },
  {
    kind: 'grants',
    what: 'how an account was connected',
    where: ['account_grants'],
    keptMs: afterDays(30),
    since: 'its beginning',
    how: 'deleted',
    why: 'the audit says who did it',
    when: 'at-night',
  },
  {
    kind: 'contacts',
    what: 'the phone number, wished day and way to the house of a finished request',
    where: ['help_requests.contact_phone', 'help_requests.visit_place'],
    keptMs: afterDays(30),
    since: 'the last act on it',
    how: 'emptied',
    why: 'nobody calls or comes any more; it may be taken up again before',
    when: 'at-night',
  },
  {
    kind: 'contacts-of-answered',
    what: 'the same of an answered request of which nobody speaks any more',
    where: ['help_requests.contact_phone', 'help_requests.visit_place'],
    keptMs: afterDays(90),
    since: 'the last act on it',
    how: 'emptied',
    why: 'an appointment may lie ahead',
    when: 'at-night',
  },
  {
    kind: 'chat',
    what: 'what residents wrote to the bot',
    where: ['conversation_messages'],
    keptMs: afterDays(90),
    since: 'sending',
    how: 'deleted',
    why: 'what became a request stands in the request',
    when: 'at-night',
  },
  {
    kind: 'messages',
    what: 'what was sent to residents and groups; states and times stay',
    where: ['outgoing_messages.content'],
    keptMs: afterDays(90),
    since: 'writing',
    how: 'emptied',
    why: 'the answer itself stands in the request',
    when: 'at-night',
  },
  {
    kind: 'notices',
    what: 'what teams were told, with questions in it',
    where: ['team_posts'],
    keptMs: afterDays(90),
    since: 'telling',
    how: 'deleted',
    why: 'the inbox shows the last fifty',
    when: 'at-night',
  },
  {
    kind: 'attachments',
    what: 'photos and voice of finished and answered requests',
    where: ['attachments'],
    keptMs: afterDays(90),
    since: 'the last act on the request',
    how: 'deleted',
    why: 'a photo shows more than was asked',
    when: 'at-night',
  },
  {
    kind: 'asked-words',
    what: "searches in vain and refused offers, nobody's",
    where: ['missed_searches', 'refused_offers'],
    keptMs: afterDays(180),
    since: 'being said last',
    how: 'deleted',
    why: 'two seasons of teaching the engine',
    when: 'at-night',
  },
  {
    kind: 'requests',
    what: 'words of finished and answered requests: question, answers, notes, result, proposals of tips, notes of visits',
    where: [
      'help_requests.question',
      'help_requests.result',
      'help_request_history.text',
      'tip_proposals.text',
      'visits.note',
    ],
    keptMs: afterDays(365),
    since: 'the last act on the request',
    how: 'emptied',
    why: 'a year of reports, of taking it up again and of complaints',
    when: 'at-night',
  },
  {
    kind: 'visit-notes',
    what: 'notes of visits, not before the words of the request behind them',
    where: ['visits.note'],
    keptMs: afterDays(365),
    since: 'the visit',
    how: 'emptied',
    why: 'as words of requests',
    when: 'at-night',
  },
  {
    kind: 'vote-comments',
    what: 'what residents say of tutorials; votes stay',
    where: ['tutorial_votes.comment'],
    keptMs: afterDays(365),
    since: 'the vote',
    how: 'emptied',
    why: 'a year of mending tutorials',
    when: 'at-night',
  },
  {
    kind: 'tutorial-progress',
    what: 'how far somebody came with a tutorial; sums stay',
    where: ['tutorial_progress'],
    keptMs: afterDays(365),
    since: 'being there last',
    how: 'deleted',
    why: sources.sensitive,
    when: 'at-night',
  },
  {
    kind: 'closed-households',
    what: 'name of and way to a house that the team closed; visits stay',
    where: ['households.name', 'households.place'],
    keptMs: afterDays(365),
    since: 'closing',
    how: 'emptied',
    why: 'a house may have been closed by mistake',
    when: 'at-night',
  },
  {
    kind: 'data-requests',
    what: 'what somebody asked about their data and was told; that and when stays',
    where: ['data_requests.words', 'data_requests.answer'],
    keptMs: afterDays(3 * 365),
    since: 'the answer',
    how: 'emptied',
    why: sources.proof,
    when: 'at-night',
  },
  {
    kind: 'withdrawn-consents',
    what: 'consents that were taken back',
    where: ['consents'],
    keptMs: afterDays(3 * 365),
    since: 'taking back',
    how: 'deleted',
    why: sources.proof,
    when: 'at-night',
  },
  {
    kind: 'audit',
    what: 'what stood there before and after an act of staff; who, what and when stay',
    where: ['audit_entries.before', 'audit_entries.after'],
    keptMs: afterDays(5 * 365),
    since: 'the act',
    how: 'emptied',
    why: 'inspections look back five years',
    when: 'at-night',
  },
];

/** Files beside the database that a person should look at: deliveries that it refuses, lines that make no sense. */
export const setAsideKeptMs = afterDays(7);

/** By day, what a machine that is off at night has left is done all the same, this much later. */
export const dayGraceMs = afterDays(2);

/** From one to five in the morning in Asia/Ho_Chi_Minh, which is +07:00 all year. */
export function isNight(at: Date): boolean {
  const hour = new Date(at.getTime() + 7 * 60 * minuteMs).getUTCHours();
  return hour >= 1 && hour < 5;
}
