import type { TestProject } from 'vitest/node';
import { buildPages } from '#bot/launch/build-pages.ts';
import { type FoundChromium, findChromium } from './find-chromium.ts';
import { thisMachine } from './find-chromium-machine.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Chromium of this run. */
    chromium: FoundChromium;
  }
}

/** Once per run: the pages are built and a Chromium is at hand before any test of a browser begins. */
export default async function setup(project: TestProject): Promise<void> {
  await buildPages(thisMachine.log);
  project.provide('chromium', await findChromium(thisMachine));
}
