/** What was kept, where it is still one of the choices; the first screen has no time for a schema's whole machinery. */
export function choiceOf<T extends string>(
  choices: readonly T[],
  kept: string | null,
): T | undefined {
  return choices.find((choice) => choice === kept);
}
