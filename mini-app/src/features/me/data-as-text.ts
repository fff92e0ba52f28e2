import { sayMoment } from '#app/lib/time-words.ts';
import type { MyData } from '#shared/me.ts';
import { texts } from './texts.ts';

/** What a person keeps on paper or in a message: headings, and a line for each thing. */
export function dataAsText({ madeAt, sections }: MyData): string {
  const parts = sections.map(({ title, lines }) => [title, ...lines.map((line) => `- ${line}`)]);
  const head = [texts.dataTitle, texts.madeAt(sayMoment(madeAt, new Date(8.64e15)))];
  return [head, ...parts].map((lines) => lines.join('\n')).join('\n\n');
}
