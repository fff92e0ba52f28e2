import { intimateSigns } from './intimate-signs.ts';
import type { PersonSign } from './person-sign.ts';
import { rescueSigns } from './rescue-signs.ts';

/** Somebody is or will be hurt, the gravest first. */
export const dangerSigns: readonly PersonSign[] = [...intimateSigns, ...rescueSigns];
