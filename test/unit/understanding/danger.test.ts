import { describe, expect, test } from 'vitest';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { understand } from '#bot/understanding/understand.ts';

const needed = (text: string) => understand(text, { shelf: libraryShelf }).person;

describe('whoever is in danger is given the number of those who have to come', () => {
  test.each([
    ['115', 'bà nhà tôi bị ngã đau quá gọi ai'],
    ['115', 'ông nhà tôi ngã gãy chân chảy máu'],
    ['115', 'mẹ tôi bị ngã xe máy ngất rồi'],
    ['115', 'bo toi nga tu mai nha xuong dau lung lam'],
    ['115', 'con em bị bỏng nặng'],
    ['115', 'em vừa uống cả lọ thuốc ngủ'],
    ['114', 'nhà bếp bốc cháy khói đen'],
    ['114', 'bình ga rò rỉ mùi nồng nặc'],
    ['113', 'chồng tôi uống rượu đập phá rồi đánh vợ'],
    ['113', 'có người cầm dao đuổi tôi'],
    ['113', 'có người doạ tung ảnh nóng, đòi tiền'],
    ['113', 'bọn đòi nợ gọi khủng bố cả nhà'],
    ['111', 'bố dượng sờ soạng cháu bé'],
    ['115', 'ba tui bi dien giat chet cung ngoai dong'],
    ['115', 'bà nội bị tai biến rồi, méo miệng'],
    ['115', 'vợ em vỡ ối giữa đường'],
    ['115', 'con bé nuốt nguyên viên pin cúc áo'],
    ['115', 'chau uong nham thuoc diet co'],
    ['115', 'anh em bị rắn hổ mang cắn vào tay'],
    ['115', 'trời mưa sét đánh ông hàng xóm ngoài ruộng'],
    ['115', 'ông không thở được nữa'],
    ['115', 'xe ben tông bà cụ ngoài đường'],
    ['115', 'em không muốn sống nữa đâu'],
    ['115', 'tui hong muon song nua'],
    ['115', 'bạn em nhắn tin đòi tự tử'],
    ['114', 'mui ga nong nac trong bep'],
    ['114', 'van bình gas bị hở kêu xì xì'],
    ['114', 'nhà bên cạnh cháy to lắm'],
    ['114', 'dây điện cao thế đứt rớt xuống ruộng'],
    ['112', 'thằng cu nhà em té mương chưa vớt lên được'],
    ['112', 'xuồng chìm, có hai người chưa thấy'],
    ['112', 'nước lũ cuốn mất hai đứa'],
    ['112', 'sạt núi đè nhà ông Sáu'],
    ['112', 'mắc kẹt trên nóc nhà, nước lên nhanh'],
    ['112', 'con tui rot song roi'],
    ['113', 'con gái bị lừa qua Cam làm việc nhẹ lương cao giờ bị nhốt'],
    ['113', 'chúng nó bắt con tôi đòi tiền chuộc'],
    ['113', 'em tui bị bán sang Lào'],
    ['113', 'chồng nhốt em trong nhà không cho đi đâu'],
    ['113', 'có kẻ lạ đang phá khoá cửa nhà hàng xóm'],
    ['113', 'tối qua bị trộm trâu'],
    ['113', 'cuốc đất lòi ra quả bom'],
    ['113', 'phát hiện xác chết ngoài bờ ruộng'],
    ['113', 'chong em cam dao duoi em'],
    ['113', 'bị bắt vợ kéo đi rồi cứu em'],
    ['111', 'ông chú rủ cháu gái làm chuyện bậy'],
    ['111', 'thay giao sờ soạng cháu'],
    ['114', 'rò rỉ gas'],
    ['115', 'mệt mỏi quá rồi, chỉ muốn chết'],
    ['115', 'em mệt quá, em muốn chết'],
    ['115', 'sống khó khăn quá tôi muốn chết'],
    ['115', 'nó bêu em trên mạng, em muốn chết'],
    ['115', 'bị lừa hết tiền qua app, giờ tôi chỉ muốn chết'],
    ['115', 'kho qua toi muon chet'],
    ['115', 'toi chan doi muon chet'],
    ['115', 'may hom nay em muon chet'],
    ['115', 'lau nay em muon chet'],
    ['115', 'vợ em vỡ ối rồi mà chưa có thẻ bảo hiểm, đi viện nào'],
    ['115', 'mẹ em khó thở quá, quên thẻ bhyt có sao không'],
    ['115', 'con bị rắn cắn, bảo hiểm có chi trả không'],
    ['115', 'bo toi dot quy roi, dua di benh vien the nao'],
    ['113', 'làm sao tránh bị chồng đánh nữa'],
    ['113', 'có cách nào tránh chồng say về là đập phá'],
    ['113', 'chồng cấm em xem tiktok rồi doạ giết em'],
    ['113', 'nó quay phim em tắm rồi doạ giết'],
    ['113', 'bố em đâm chết mẹ rồi'],
    ['114', 'cháy máy biến áp, lửa lan vào nhà dân'],
    ['115', 'mẹ em khó thở với đau ngực'],
    ['112', 'gọi điện thoại giúp, con em rơi xuống ao'],
    ['112', 'may bac oi con em roi xuong gieng'],
    ['113', 'nó bắt con tôi, gọi điện thoại đòi tiền chuộc'],
    ['114', 'tôi báo cháy nhà ông Tư'],
    ['114', 'nhà máy cháy'],
    ['113', 'ra xem giúp, hai nhà đang đánh nhau'],
    ['111', 'thầy gọi cháu vào phòng xâm hại'],
    ['115', 'cả nhà ăn nấm rồi nôn, có bị ngộ độc không'],
    ['115', 'gọi cấp cứu chồng em bị tai nạn rồi'],
    ['113', 'chong bao hanh toi'],
    ['113', 'goi cong an giup'],
    ['112', 'SOS'],
    ['112', 'cứu'],
    ['115', 'điện giật bố tôi rồi'],
    ['115', 'vợ tôi sắp đẻ rồi, đau bụng quá, xe không có'],
    ['112', 'con tôi rớt xuống ao'],
    ['113', 'co an trom dang cay cua nha toi'],
    ['115', 'bị sét đánh'],
  ])('%s for "%s"', (number, text) => {
    const { emergencyNumber, otherNumber } = needed(text) ?? {};
    expect([emergencyNumber, otherNumber]).toContain(number);
  });

  test.each(['bà nhà tôi bị ngã đau quá gọi ai', 'ông nhà tôi ngã gãy chân chảy máu'])(
    'and nobody who is hurt is sent to the police: "%s"',
    (text) => {
      expect(needed(text)).toMatchObject({ reason: 'emergency', emergencyNumber: '115' });
      expect(needed(text)?.otherNumber).not.toBe('113');
    },
  );

  test('of whoever is threatened nobody says that they are being hurt', () => {
    expect(needed('bọn đòi nợ gọi khủng bố cả nhà')?.reason).toBe('threatened');
  });
});

test.each([
  'bọn nó rút sạch tiền lương của tôi',
  'lỡ nhập mã otp vào link lạ',
  'em lỡ cài app dịch vụ công giả nó gửi',
  'tự dưng tài khoản bị trừ 3 triệu',
  'tui trót đọc otp cho thằng gọi xưng công an',
  'bị lừa 20 triệu rồi, muốn biết báo ai',
  'bị lừa rồi chỉ em với em không biết làm sao',
  'hôm trước có bị lừa 5 triệu',
  'giờ mới biết bị lừa',
  'sim tự nhiên mất sóng rồi mất hết tiền ngân hàng',
  'lỡ đọc otp cho con nhỏ xưng ngân hàng',
  'lỡ nhập otp cho người ta',
])('whose money goes is told so: "%s"', (text) => {
  expect(needed(text)?.reason).toBe('money-lost');
});

test.each([
  'máy nóng muốn chết luôn á',
  'đợi xác nhận lâu muốn chết',
  'cái app này rối muốn điên',
  'điện thoại em rớt xuống sông, giờ khoá sim sao',
  'làm rơi ví xuống giếng mất căn cước',
  'chó nhà em bị trộm giấy tờ gì không',
  'tiền điện thoại bị trừ hoài',
  'sim tự nhiên trừ tiền',
  'hỏi cách phòng tránh đuối nước cho con',
  'lớp tập huấn chữa cháy có ở nhà văn hoá không',
  'chồng em bị tai nạn năm ngoái, làm giấy chứng nhận khuyết tật',
  'bố đang nằm viện quên thẻ bhyt, dùng vneid được không',
  'bị tai nạn lao động thì hưởng bảo hiểm sao',
  'giấy khai sinh bị cháy giờ xin cấp lại',
  'sổ hộ khẩu bị nước lũ cuốn, xin lại ở đâu',
  'con chơi game bắn nhau suốt ngày',
  'xem clip đánh nhau trên zalo',
  'bấm vào link của tổ gửi không được',
  'tải vneid 2 lần bị trùng',
  'nhập sai otp nhiều lần bị khoá',
  'đưa otp cho con có sao không',
  'bị lừa hay không làm sao biết',
  'nghe nói nhiều người bị lừa, chỉ cách tránh',
  'vợ em mới sinh, làm giấy khai sinh cho con',
  'vợ sắp sinh thì bảo hiểm thai sản làm sao',
  'nhảy cầu chì hoài phải gọi ai',
  'bác sĩ bảo rò rỉ thông tin bệnh nhân',
  'cam kết bán hàng qua mạng',
  'mua hàng từ trung quốc qua shopee',
  'con gái đi lao động ở nhật làm giấy gì',
  'chuyển tiền sang lào được không',
  'đi trung quốc bằng căn cước được không',
  'nó không cho đăng nhập',
  'zalo không cho vào nhóm',
  'bắt xác thực khuôn mặt hoài',
  'bị bắt lỗi không đội mũ nộp phạt',
  'máy ảnh chụp mặt bị mờ',
  'cứu em với quên mật khẩu rồi',
  'cháy máy rồi mất danh bạ',
  'tắt thở với cái mạng này',
  'máy chạy chậm muốn chết',
  'nhà cháy mất hết giấy tờ, xin lại khai sinh ở đâu',
  'tự nhiên bị trừ tiền điện thoại',
  'dạy con phòng tránh xâm hại trên mạng',
  'con nghiện game đánh nhau',
  'ma don hang xem o dau de doi chieu voi nguoi giao',
  'toi bi duoi ve vi khong tiep',
  'lap camera bao hanh 2 nam',
])(
  'nobody is alarmed by a manner of speaking, by what is long past, or by an everyday matter: "%s"',
  (text) => {
    expect(needed(text)?.emergencyNumber).toBeUndefined();
    expect(needed(text)?.reason).not.toBe('money-lost');
  },
);

test.each([
  'con bé nhà tôi bị lừa bán sang Trung Quốc',
  'cháu bị lừa qua campuchia, nó gọi về đòi chuộc',
])('of whoever is held captive nobody speaks of a bank: "%s"', (text) => {
  expect(needed(text)).toMatchObject({ reason: 'violence', emergencyNumber: '113' });
});

test('whoever is still in the midst of it is rescued, whatever papers they speak of', () => {
  expect(needed('nhà đang cháy, giấy tờ còn trong nhà, cứu với')?.emergencyNumber).toBe('114');
});

test('before somebody does what an unseen caller wants, they are asked whether they trust the call', () => {
  const { decision, tutorials } = understand('thuế gọi bảo cập nhật etax', { shelf: libraryShelf });
  expect(decision).toBe('clarify');
  expect(tutorials.map(({ id }) => id)).toContain('scam-identify');
});
