import { expect, test } from 'vitest';
import { stripMention } from '#bot/bots/strip-mention.ts';

test.each([
  ['@Cánh Tay Số nhận A12', 'nhận A12'],
  ['  @cánh tay số, nhận A12', 'nhận A12'],
  ['@Canh Tay So: A12: bác bấm Quên mật khẩu', 'A12: bác bấm Quên mật khẩu'],
  ['nhận A12 @Cánh Tay Số', 'nhận A12'],
  ['nhận A12 nhé @Cánh Tay Số ơi', 'nhận A12 nhé ơi'],
  ['A12 @Cánh Tay Số: đã gửi link', 'A12 : đã gửi link'],
  ['[@6ede9afa66b88fe6d6a9] xong A12', 'xong A12'],
  ['＠Cánh Tay Số xong A12', 'xong A12'],
  ['@Cánh Tay Số', ''],
  ['@Cánh Tay Sống nhận A12', '@Cánh Tay Sống nhận A12'],
  ['chuyển A12 @Lan', 'chuyển A12 @Lan'],
  ['chuyển A12 [@720000000000000002]', 'chuyển A12 [@720000000000000002]'],
  ['@[Cánh Tay Số] nhận A12', 'nhận A12'],
  ['[@Cánh Tay Số] nhận A12', 'nhận A12'],
  ['nhận A12 [@Cánh Tay Số]', 'nhận A12'],
  ['@(Cánh Tay Số): A12: bác thử lại', 'A12: bác thử lại'],
  ['@Bot Cánh Tay Số nhận A12', 'nhận A12'],
  ['@[Bot Cánh Tay Số], nhận A12', 'nhận A12'],
  ['(@Cánh Tay Số nhận A12)', '( nhận A12)'],
  ['chuyển A12 @[Lan]', 'chuyển A12 @[Lan]'],
  ['@Lan ơi @Cánh Tay Số nhận A12', '@Lan ơi nhận A12'],
])('“%s” said to the bot is “%s”', (typed, said) => {
  expect(stripMention(typed, 'Cánh Tay Số')).toBe(said);
});
