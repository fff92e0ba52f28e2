import { describe, expect, it } from 'vitest';
import { blotOut, consistsOf, saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';

describe('saysAnyOf', () => {
  it.each([
    ['bị đánh', 'Em BỊ ĐÁNH, cứu với!', true],
    ['bị đánh', 'em bi danh', true],
    ['bị đánh', 'em bị danh', true],
    ['bị đánh', 'em bị dành mất', false],
    ['bị đánh', 'bị đánhh', false],
    ['bị đánh', 'khôngbị đánh', false],
    ['doạ giết', 'nó dọa giết tôi', true],
    ['doạ giết', 'no doa giet toi'.normalize('NFD'), true],
    ['!tự !tử', 'nó đòi tự tử', true],
    ['!tự !tử', 'lam tu tu thoi', false],
    ['!tự !tử', 'làm từ từ thôi', false],
    ['lỡ/trót bấm', 'tôi trót bấm vào', true],
    ['bị điều_khiển/khoá', 'máy bị điều khiển', true],
    ['bị điều_khiển/khoá', 'máy bị điều', false],
    ['bị … đánh', 'bị ông hàng xóm đánh', true],
    ['bị … đánh', 'bị ông hàng xóm nhà bên đánh', false],
    ['mất #', 'mất 20tr rồi', true],
    ['mất #', 'mất hai mươi triệu', false],
  ])('reads %j in %j: %j', (phrase, text, said) => {
    expect(saysAnyOf(['một cụm khác', phrase])(text)).toBe(said);
  });

  it('answers the same when asked again', () => {
    const says = saysAnyOf(['cứu']);
    expect([says('cứu với'), says('cứu với'), says('không'), says('cứu')]).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});

describe('consistsOf', () => {
  const thanks = consistsOf(['cảm ơn', 'cảm ơn nhiều', 'dạ', 'ạ']);

  it.each([
    ['Dạ, cảm ơn nhiều ạ!', true],
    ['cam on', true],
    ['dạ cho em hỏi ạ', false],
    ['cảm', false],
    ['', false],
    ['!!!', false],
  ])('knows whether %j is nothing but such words: %j', (text, all) => {
    expect(thanks(text)).toBe(all);
    expect(thanks(text)).toBe(all);
  });

  it('reads a long hostile text in one pass', () => {
    const ambiguous = consistsOf(['vâng', 'vâng vâng', 'vâng vâng vâng']);
    expect(ambiguous(`${'vâng '.repeat(400)}không`)).toBe(false);
  });
});

describe('blotOut', () => {
  it('hides the phrases and does not let their neighbours touch', () => {
    const rest = blotOut(['đánh giá'])('bị đánh giá đánh');
    expect(saysAnyOf(['đánh giá'])(rest)).toBe(false);
    expect(saysAnyOf(['bị đánh'])(rest)).toBe(false);
    expect(saysAnyOf(['bị … đánh'])(rest)).toBe(true);
  });
});
