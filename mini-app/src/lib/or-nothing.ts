import type { ComponentType } from 'react';

/** For `lazy`: a component that nobody misses. Where it cannot be fetched, nothing is shown in its place. */
export async function orNothing(
  fetching: Promise<ComponentType>,
): Promise<{ default: ComponentType }> {
  try {
    return { default: await fetching };
  } catch {
    return { default: () => null };
  }
}
