/** Turns each `@Name` that was picked into the `[@id]` that Zalo carries; longer names are looked for first. */
export function withMentionIds(
  text: string,
  people: readonly { name: string; id: string }[],
): string {
  const longestFirst = people.toSorted((a, b) => b.name.length - a.name.length);
  return longestFirst.reduce((line, { name, id }) => line.replaceAll(`@${name}`, `[@${id}]`), text);
}

/** The name being typed after an `@` at the end of `before`, or `undefined` when none is. */
export function mentionQuery(before: string): string | undefined {
  return /(?:^|\s)@([^@\n]{0,40})$/.exec(before)?.[1];
}
