/** Where a question comes from: asked freely, or from a step of a tutorial. */
export type Subject = { kind: 'free' } | { kind: 'stuck'; tutorialId: string; step: number };

const prefix = 'help-request';

/** One unfinished question for each place it can come from. */
export function draftName(subject: Subject): string {
  if (subject.kind === 'free') return `${prefix}/free`;
  return `${prefix}/stuck/${subject.step}/${subject.tutorialId}`;
}

/** The subject a draft's name stands for; undefined for the drafts of other screens. */
export function subjectOf(name: string): Subject | undefined {
  if (name === `${prefix}/free`) return { kind: 'free' };
  const parts = /^help-request\/stuck\/(\d+)\/(.+)$/.exec(name);
  if (!parts?.[1] || !parts[2]) return undefined;
  return { kind: 'stuck', step: Number(parts[1]), tutorialId: parts[2] };
}

/** The screen on which the question is written and sent. */
export function subjectPath(subject: Subject): string {
  if (subject.kind === 'free') return '/ask';
  return `/tutorials/${subject.tutorialId}/steps/${subject.step}/stuck`;
}
