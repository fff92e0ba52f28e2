import { describe, expect, test } from 'vitest';
import { checkUpload } from '#bot/help-requests/attachment-rules.ts';
import { photoSizeBytesMax, voiceSizeBytesMax } from '#shared/attachments.ts';
import { plainJpeg, sounds } from '#test/support/jpeg.ts';

const refusal = (act: () => unknown): string => {
  try {
    act();
    return 'accepted';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('an upload', () => {
  test.each(Object.entries(sounds))('%s is taken for what its first bytes say', (type, bytes) => {
    expect(checkUpload('voice', `${type.toUpperCase()}; codecs=opus`, bytes)).toBe(type);
  });

  test('a sound of one kind under the name of another is refused', () => {
    for (const declared of Object.keys(sounds)) {
      for (const [type, bytes] of Object.entries(sounds)) {
        const isBoth = declared === 'audio/aac' && type === 'audio/mpeg';
        if (declared === type || isBoth) continue;
        expect(
          refusal(() => checkUpload('voice', declared, bytes)),
          `${type} as ${declared}`,
        ).toBe('attachment/not-accepted');
      }
    }
  });

  test.each([
    ['a PNG', 'photo', 'image/png', Buffer.from('\x89PNG', 'latin1')],
    ['a picture that calls itself a sound', 'voice', 'image/jpeg', plainJpeg],
    ['a sound that calls itself a picture', 'photo', 'image/jpeg', sounds['audio/webm']],
    ['a page', 'photo', 'text/html', Buffer.from('<html>')],
    ['a drawing with a script', 'photo', 'image/svg+xml', Buffer.from('<svg onload="x()">')],
    ['nothing', 'photo', 'image/jpeg', Buffer.alloc(0)],
    ['no name at all', 'photo', '', plainJpeg],
  ] as const)('is refused: %s', (_name, kind, type, bytes) => {
    expect(refusal(() => checkUpload(kind, type, bytes))).toBe('attachment/not-accepted');
  });

  test('is refused one byte beyond the limit of its kind', () => {
    const padded = (bytes: Buffer, length: number) => Buffer.concat([bytes], length);
    const photo = (length: number) => () =>
      checkUpload('photo', 'image/jpeg', padded(plainJpeg, length));
    const voice = (length: number) => () =>
      checkUpload('voice', 'audio/webm', padded(sounds['audio/webm'], length));
    expect(refusal(photo(photoSizeBytesMax))).toBe('accepted');
    expect(refusal(photo(photoSizeBytesMax + 1))).toBe('attachment/too-big');
    expect(refusal(voice(voiceSizeBytesMax))).toBe('accepted');
    expect(refusal(voice(voiceSizeBytesMax + 1))).toBe('attachment/too-big');
  });
});
