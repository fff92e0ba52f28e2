import { expect, test } from 'vitest';
import { errorSentences } from '#bot/http/error-texts.ts';
import { appErrorCodes } from '#bot/lib/app-error.ts';

test('every refusal has its own Vietnamese sentence, ready to be shown', () => {
  const sentences = appErrorCodes.map((code) => errorSentences[code]);
  expect(Object.keys(errorSentences).sort()).toEqual([...appErrorCodes].sort());
  expect(new Set(sentences).size).toBe(appErrorCodes.length);
  for (const sentence of sentences) {
    expect(sentence).toBe(sentence.normalize('NFC'));
    expect(sentence).toMatch(/^\p{Lu}.*[.?!]$/u);
    expect(sentence).toMatch(
      /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i,
    );
  }
});
