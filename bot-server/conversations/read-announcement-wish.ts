import { consistsOf, saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';

export type AnnouncementWish = 'receive' | 'stop';

const noMore = 'dừng/ngừng/ngưng/tắt/huỷ/hủy/thôi/bỏ/đừng/không/ko/k';
const stop = [
  `${noMore} thông báo`,
  `${noMore} nhận/gửi/nhắn/muốn/cần thông báo`,
  `${noMore} muốn/cần nhận thông báo`,
  `${noMore} nhận/gửi/nhắn tin thông báo`,
];
const receive = [
  'nhận/bật/mở thông báo',
  'đăng ký/kí thông báo',
  'đăng ký/kí nhận thông báo',
  'nhận/bật/mở lại thông báo',
  'muốn nhận thông báo',
  'nhận tin thông báo',
];
const saysStop = saysAnyOf(stop);
const saysReceive = saysAnyOf(receive);
const onlySays = consistsOf([
  ...stop,
  ...receive,
  'em/anh/chị/cô/chú/bác/ông/bà/cháu/con/mình/tôi/bà_con/xã',
  'dạ/vâng/ừ/ạ/à/nhé/nha/ơi/rồi/thôi/nữa/luôn/cho/của/từ/đi/lại/với/muốn',
]);

/** "Dừng thông báo", "nhận lại thông báo nhé", with or without marks; `undefined` for anything that says more than that. */
export function readAnnouncementWish(text: string): AnnouncementWish | undefined {
  if (text.includes('?') || !onlySays(text)) return undefined;
  if (saysStop(text)) return 'stop';
  return saysReceive(text) ? 'receive' : undefined;
}
