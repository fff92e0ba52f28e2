import { saysItself } from '#bot/tutorials/says-itself.ts';
import { conversationTexts as texts } from './conversation-texts.ts';

/** Half a line. */
const whyMax = 70;

/** `why`: undefined where somebody chose it themselves. */
export type Listed = { id: string; title: string; why?: string };

/** What is said above the buttons of tutorials: which number each has, and why it was found where its title does not say it. */
export function offerText(tutorials: readonly Listed[], question: string): string {
  const whys = tutorials.map(({ title, why }) => {
    if (why === undefined || why.length > whyMax || saysItself(title, question)) return '';
    return texts.why(why);
  });
  const lead = texts.offer(tutorials.length);
  const [only] = tutorials;
  if (tutorials.length === 1 && only) return whys[0] ? `${lead}\n${only.title}${whys[0]}` : lead;
  const lines = tutorials.map(({ title }, at) => texts.listed(at + 1, title, whys[at] ?? ''));
  return [lead, ...lines].join('\n');
}
