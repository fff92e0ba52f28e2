import { maskedSecretTexts } from '#bot/inbox/masked-secret-texts.ts';
import { attachmentWords } from './conversation-texts.ts';

const standIns = [...Object.values(attachmentWords), ...Object.values(maskedSecretTexts)].filter(
  Boolean,
);

/** A message without what stands for pictures, voices and masked secrets: the words that were said. */
export function saidWords(text: string): string {
  return standIns.reduce((rest, standIn) => rest.replaceAll(standIn, ' '), text).trim();
}
