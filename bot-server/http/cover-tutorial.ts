import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import type { TutorialContent } from '#shared/tutorial-content.ts';

/** A tutorial says which office to call and what a bad password looks like; numbers of persons stay covered. */
export const coverWords = (text: string): string =>
  maskSecrets(text, ['phone-number', 'otp', 'password']).text;

/** The content with everything covered that no public text should hold. */
export function coverTutorial<Content extends TutorialContent>(content: Content): Content {
  return {
    ...content,
    title: coverWords(content.title),
    audience: coverWords(content.audience),
    prerequisites: content.prerequisites.map(coverWords),
    documents: content.documents.map(coverWords),
    inPerson: content.inPerson === null ? null : coverWords(content.inPerson),
    steps: content.steps.map(({ text, worked, picture: { label, ...picture } }) => ({
      text: coverWords(text),
      worked: coverWords(worked),
      picture: label === undefined ? picture : { ...picture, label: coverWords(label) },
    })),
    commonErrors: content.commonErrors.map(({ problem, fix }) => ({
      problem: coverWords(problem),
      fix: coverWords(fix),
    })),
    safety: coverWords(content.safety),
    handOff: coverWords(content.handOff),
  };
}
