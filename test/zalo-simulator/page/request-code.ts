/** What the Official Account's last post is about: a request (`A12`) or somebody new in the group (`M3`). */
export interface Subject {
  kind: 'request' | 'newcomer';
  code: string;
}

/** A request's short code: one or two letters and a number of one or two digits. */
const codePattern = /(?<![\p{L}\p{N}])([A-Z]{1,2}[1-9]\d?)(?![\p{L}\p{N}])/u;
const newcomerPattern = /đồng ý (M\d+)/u;

function findSubject(text: string): Subject | undefined {
  const newcomer = newcomerPattern.exec(text.normalize('NFC'))?.[1];
  if (newcomer) return { kind: 'newcomer', code: newcomer };
  const code = codePattern.exec(text)?.[1];
  return code ? { kind: 'request', code } : undefined;
}

/** The subject that the Official Account named last in the group; what members write does not count. */
export function latestSubject(
  messages: readonly { personId: string | null; text: string }[],
): Subject | undefined {
  for (const message of messages.toReversed()) {
    const subject = message.personId === null ? findSubject(message.text) : undefined;
    if (subject) return subject;
  }
  return undefined;
}
