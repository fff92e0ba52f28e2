import { expect, test } from 'vitest';
import { askTeamButton, readButton, shareButton } from '#bot/conversations/buttons.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { consentTextVersion } from '#shared/me.ts';

test.each(['d9000ec12345678cdf8b', '12345678901234567890', 'abcdefabcdefabcdefab'])(
  'the button of the burst %s comes back through the masking as it was pressed',
  (burst) => {
    const { action } = askTeamButton('Chưa được, hỏi tổ', burst);
    const said = action.kind === 'say' ? action.text : '';
    expect(maskSecrets(said)).toEqual({ text: said, masked: [] });
    expect(readButton(said)).toEqual({ kind: 'ask-team', burst });
  },
);

test('the button that agrees to share comes back with the wording it stood under', () => {
  const { action } = shareButton('Tôi đồng ý chia sẻ', consentTextVersion);
  const said = action.kind === 'say' ? action.text : '';
  expect(maskSecrets(said)).toEqual({ text: said, masked: [] });
  expect(readButton(said)).toEqual({ kind: 'share', textVersion: consentTextVersion });
});
