import type { ComponentType } from 'react';

/** For `lazy`: a component that nobody misses. Where it cannot be fetched, nothing is shown in its place. */
export async function orNothing<P>(
  fetching: Promise<ComponentType<P>>,
): Promise<{ default: ComponentType<P> }> {
  try {
    return { default: await fetching };
  } catch {
    return { default: () => null };
  }
}
