import type { PersonNeeded } from '#bot/understanding/deciding/person-sign.ts';
import { conversationTexts as texts } from './conversation-texts.ts';

/** What somebody in danger is to do before anything else; `undefined` where there is no number to call. */
export function urgentText({
  reason,
  emergencyNumber,
  otherNumber,
}: PersonNeeded): string | undefined {
  if (emergencyNumber === undefined) return undefined;
  if (reason === 'threatened') return texts.threatened(emergencyNumber);
  const call = texts.emergency(emergencyNumber, otherNumber);
  return reason === 'self-harm' ? `${call} ${texts.notAlone}` : call;
}
