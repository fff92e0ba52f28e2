import { isResponseSerializationError, serializerCompiler } from 'fastify-type-provider-zod';
import type { z } from 'zod';

/**
 * Writes an answer as its schema says. Words that are kept longer than the schema lets out are cut: covering a number can make a
 * text longer than its writer might have made it, and a limit for writers must keep nobody from reading.
 */
export const serializeAnswers: typeof serializerCompiler = (route) => {
  const serialize = serializerCompiler(route);
  return (answer) => {
    try {
      return serialize(answer);
    } catch (error) {
      const shorter = cutLongTexts(answer, error);
      if (shorter === undefined) throw error;
      return serialize(shorter);
    }
  };
};

/** `undefined` when something else is wrong with the answer, too. */
function cutLongTexts(answer: unknown, error: unknown): unknown {
  if (!(error instanceof Error) || !isResponseSerializationError(error)) return undefined;
  const { issues } = error.cause;
  if (!issues.every(isLongText)) return undefined;
  const root = { answer: structuredClone(answer) };
  for (const { path, maximum } of issues.filter(isLongText))
    cutAt(root, ['answer', ...path], Number(maximum));
  return root.answer;
}

type LongText = Extract<z.core.$ZodIssue, { code: 'too_big' }>;
function isLongText(issue: z.core.$ZodIssue): issue is LongText {
  return issue.code === 'too_big' && issue.origin === 'string';
}

function cutAt(root: object, path: PropertyKey[], lengthMax: number): void {
  const holder = path
    .slice(0, -1)
    .reduce(
      (at, key) => at[key] as Record<PropertyKey, unknown>,
      root as Record<PropertyKey, unknown>,
    );
  const key = path.at(-1) ?? '';
  holder[key] = String(holder[key]).slice(0, lengthMax).toWellFormed();
}
