import { describe, expect, test } from 'vitest';
import { readDesk, saysMoreThanDesk } from '#bot/team-chat/desk-words.ts';

describe('an office and nothing more', () => {
  test.each([
    ['công an', 'police'],
    ['cong an xa', 'police'],
    ['Công An xã Thanh Tâm nhé', 'police'],
    ['sang ngân hàng Agribank chi nhánh Thanh Tâm', 'bank'],
    ['ngân hàng chính sách xã hội', 'bank'],
    ['bên một cửa ạ', 'one-stop'],
    ['trung tâm phục vụ hành chính công', 'one-stop'],
    ['bảo hiểm xã hội huyện', 'insurance'],
    ['cán bộ địa chính xã', 'land'],
    ['thue', 'tax'],
    ['nhà mạng Viettel', 'telecom'],
  ])('"%s"', (to, desk) => {
    expect(readDesk(to)).toBe(desk);
    expect(saysMoreThanDesk(to)).toBe(false);
  });
});

test.each([
  'công an đi chị',
  'công an giúp em',
  'công an nhé Chị Lan',
  'công an làm gì',
  'công an hôm qua',
  'công an hay ngân hàng',
  'công an ngân hàng',
  'anh Hùng công an',
  'cong an ho e',
  'ngân hàng nhưng bà này không chịu',
])('"%s" says more, and is asked back', (to) => {
  expect(saysMoreThanDesk(to)).toBe(true);
});
