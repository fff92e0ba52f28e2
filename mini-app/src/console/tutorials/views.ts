import type { KeptTutorial } from '#shared/tutorial-keeping.ts';

export const views = ['all', 'todo', 'ours', 'missed'] as const;
type View = (typeof views)[number];

export function asView(name: string | null): View {
  return views.find((view) => view === name) ?? 'all';
}

export function isInView(
  { origin, open, isCheckDue }: KeptTutorial,
  view: Exclude<View, 'missed'>,
): boolean {
  switch (view) {
    case 'all':
      return true;
    case 'todo':
      return open !== null || isCheckDue;
    case 'ours':
      return origin !== 'library' || open !== null;
    default:
      return view satisfies never;
  }
}
