import { expect, test } from 'vitest';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { isUrgent } from '#bot/understanding/decision.ts';
import { understand } from '#bot/understanding/understand.ts';

const isHeard = (text: string) =>
  isUrgent(understand(text, { shelf: libraryShelf, isTyping: true }));

test('danger and lost money are heard while somebody still types, with marks or without', () => {
  const typed =
    'muốn chết|muon chet|muốn chết quá|bị hiếp|bi hiep|cháy|chay nha|cháy nhà|chồng đánh|chong danh|bị chồng đánh|đánh vợ|' +
    'bị đánh|bi danh|bị cướp|bi cuop|đuối nước|duoi nuoc|tự tử|tu tu|doạ tung ảnh|doa tung anh|bị doạ giết|bắt cóc|bị bóp cổ|' +
    'đột quỵ|rắn cắn|ran can|lạc con|tìm trẻ lạc|bị ép chụp ảnh nóng|ngộ độc|mất tiền|mat tien|trộm vào nhà|' +
    'tối nào ổng nhậu về cũng lôi tui ra đấm';
  expect(typed.split('|').filter((text) => !isHeard(text))).toEqual([]);
});

test('nobody is alarmed by a word that is half typed, or that goes on to mean something else', () => {
  const typed =
    'cháy hàng|cháy hà|chay hang|chết máy|chet may|chồng đánh máy hộ|chong danh may ho|cháy máy|chạy|chay|chạy quảng cáo|' +
    'đánh|đánh giá|danh gia|đánh số nhà|bị|bị hi|bị hiểu nhầm|chồng|chồng em|chong da|cướp sóng|bắt|bat co|tự động|muốn ch|' +
    'muốn đi|muon che|tim nguo|có ng|xem chan doa|dang nha|khong ran|con may nga|rút tiền|lạc|lạc đà|mất ti|mất tiếng|tiền tr';
  expect(typed.split('|').filter(isHeard)).toEqual([]);
});

test('what was heard stays while the next word is begun', () => {
  expect(['chồng đánh e', 'muốn chết q', 'bi cuop r'].filter((text) => !isHeard(text))).toEqual([]);
});
