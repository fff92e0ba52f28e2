import { expect, test } from 'vitest';
import { speakAloud } from '#bot/announcements/speak-aloud.ts';

test.each([
  // Hours.
  ['7h30', '7 giờ 30 phút'],
  ['lúc 07h', 'lúc 7 giờ'],
  ['từ 7h30 - 11h', 'từ 7 giờ 30 phút đến 11 giờ'],
  ['8g15', '8 giờ 15 phút'],
  ['19:00', '19 giờ'],
  ['13:05–15:45', '13 giờ 5 phút đến 15 giờ 45 phút'],
  ['7 giờ 30', '7 giờ 30'],
  // Days.
  ['15/3', 'ngày 15 tháng 3'],
  ['ngày 15/3', 'ngày 15 tháng 3'],
  ['Ngày 05/03/2026', 'Ngày 5 tháng 3 năm 2026'],
  ['30.4.2026', 'ngày 30 tháng 4 năm 2026'],
  ['2-9-2026', 'ngày 2 tháng 9 năm 2026'],
  ['từ 10-15/3', 'từ ngày 10 đến ngày 15 tháng 3'],
  ['từ 10/3 đến 15/3', 'từ ngày 10 tháng 3 đến ngày 15 tháng 3'],
  ['tháng 3/2026', 'tháng 3 năm 2026'],
  ['quý I, 12/2026', 'quý I, tháng 12 năm 2026'],
  ['7h30, 15/3', '7 giờ 30 phút, ngày 15 tháng 3'],
  ['Nghị định 13/2023/NĐ-CP', 'Nghị định số 13 năm 2023, Nghị định của Chính phủ'],
  ['trực 24/24', 'trực 24/24'],
  // Abbreviations.
  ['UBND xã', 'Ủy ban nhân dân xã'],
  ['cài VNeID', 'cài vê en ê i đê'],
  ['CCCD, BHYT', 'căn cước công dân, bảo hiểm y tế'],
  ['TP. Ninh Bình', 'thành phố Ninh Bình'],
  ['sáng T7, CN', 'sáng thứ bảy, chủ nhật'],
  ['v/v tiêm phòng', 'về việc tiêm phòng'],
  ['mã QR & OTP', 'mã quy a và ô tê pê'],
  ['gặp HKT nhé', 'gặp hát ca tê nhé'],
  ['THÔNG BÁO CẮT ĐIỆN', 'THÔNG BÁO CẮT ĐIỆN'],
  ['An toàn', 'An toàn'],
  // Telephones and numbers.
  ['gọi 113', 'gọi 1 1 3'],
  ['tổng đài 1022 nhé', 'tổng đài 1 0 2 2 nhé'],
  ['anh Tuấn 0912 345 678', 'anh Tuấn 0 9 1 2, 3 4 5, 6 7 8'],
  ['0912345678', '0 9 1 2 3 4 5 6 7 8'],
  ['Gọi 1900 0368.', 'Gọi 1 9 0 0, 0 3 6 8.'],
  ['1.500.000đ', '1 triệu 500 nghìn đồng'],
  ['nộp 50.000 đồng', 'nộp 50 nghìn đồng'],
  ['hỗ trợ 2.350.000.000 VNĐ', 'hỗ trợ 2 tỷ 350 triệu đồng'],
  ['50k', '50 nghìn'],
  ['5-10kg', '5 đến 10 ki lô gam'],
  ['giảm 30%', 'giảm 30 phần trăm'],
  ['2,5 ha', '2 phẩy 5 héc ta'],
  ['có 120 hộ', 'có 120 hộ'],
  ['thôn 3', 'thôn 3'],
  ['3m', '3 mét'],
  // Signs.
  [
    'Xem https://dichvucong.gov.vn/p/home nhé.',
    'Xem địa chỉ mạng có trong thông báo trên Zalo của xã nhé.',
  ],
  ['- Mang căn cước\n• Mang sổ đỏ 📌', 'Mang căn cước\nMang sổ đỏ'],
  ['', ''],
])('“%s” is said “%s”', (written, spoken) => {
  expect(speakAloud(written)).toBe(spoken);
});
