import { expect, test } from 'vitest';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { isIntimate } from '#bot/understanding/deciding/is-intimate.ts';
import { understand } from '#bot/understanding/understand.ts';

const isPrivate = (text: string) => {
  const { person } = understand(text, { shelf: libraryShelf });
  return person !== undefined && isIntimate(person);
};

test.each([
  'chồng em say rượu về đánh em bầm cả mặt',
  'em bị gãy răng vì ông xã',
  'chong em lam em gay tay',
  'bị kéo tóc chảy máu',
])('the village does not hear of an injury that somebody may have done: "%s"', (text) => {
  expect(isPrivate(text)).toBe(true);
});

test.each([
  'con em bị ngã gãy chân rồi',
  'mẹ em ngã cầu thang chảy máu đầu',
  'ông nhà em bị xe tông nằm giữa đường',
  'chó cắn chảy máu chân',
  'em bé bị bỏng nước sôi',
  'cứu với nhà em đang cháy',
])('the village hears of an accident: "%s"', (text) => {
  expect(isPrivate(text)).toBe(false);
});
