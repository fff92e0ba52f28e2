/** A request's short code as the team sees it: one or two letters and a number, `A12`. */
const codePattern = /(?<![\p{L}\p{N}])([A-Z]{1,2}[1-9]\d{0,4})(?![\p{L}\p{N}])/u;

export function findCode(text: string): string | undefined {
  return codePattern.exec(text)?.[1];
}

/** The code that the Official Account named last in the group. */
export function latestCode(
  messages: readonly { personId: string | null; text: string }[],
): string | undefined {
  for (const message of messages.toReversed()) {
    const code = message.personId === null ? findCode(message.text) : undefined;
    if (code) return code;
  }
  return undefined;
}
