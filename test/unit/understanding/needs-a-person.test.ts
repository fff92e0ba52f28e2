import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PersonReason } from '#bot/understanding/deciding/person-sign.ts';
import { needsAPerson } from '#bot/understanding/understand.ts';
import { readQuestionLines } from '#test/understand/read-questions.ts';

const called: [PersonReason, string | undefined, string[]][] = [
  [
    'self-harm',
    '115',
    [
      'Tôi muốn tự tử',
      'nó đòi tự tử, tổ ơi',
      'con gai toi dinh tu tu',
      'em không muốn sống nữa',
      'khong muon song nua',
      'Bà cụ nhà bên cứ bảo chán sống',
      'tôi buồn muốn chết',
      'chết quách cho xong',
      'ông ấy vừa uống thuốc trừ sâu',
    ],
  ],
  [
    'violence',
    '113',
    [
      'bi hang xom danh',
      'Em bị chồng đánh',
      'chồng đánh em, giờ em gọi ai',
      'bị bạo lực gia đình thì báo đâu',
      'nó đe doạ giết cả nhà tôi',
      'nó dọa chém tôi',
      'toi bi doi no de doa',
      'cô ấy bị sàm sỡ',
    ],
  ],
  ['threatened', '113', ['đang bị tống tiền bằng ảnh', 'doạ tung ảnh', 'no doa dang clip cua em']],
  [
    'violence',
    '111',
    [
      'nghi cháu bé nhà bên bị xâm hại',
      'bố dượng đánh đập cháu bé',
      'con tôi bị thầy đánh ở trường',
      'chau be bi bao hanh',
    ],
  ],
  ['emergency', '114', ['Cháy nhà rồi!', 'nhà hàng xóm cháy', 'nha ben bi chay', 'đang cháy rừng']],
  [
    'emergency',
    '115',
    [
      'mẹ em ngã bất tỉnh',
      'ông bị đột quỵ',
      'can cap cuu gap',
      'cháu bé bị đuối nước',
      'bi ran can',
      'có người bị tai nạn giao thông',
      'mẹ em khó thở quá',
    ],
  ],
  ['emergency', '112', ['nhà em bị kẹt trong nước lũ', 'sạt lở vùi mất nhà rồi']],
  ['emergency', '113', ['có trộm vào nhà', 'nhà em đang bị cướp']],
  [
    'money-lost',
    undefined,
    [
      'Tôi đã chuyển tiền cho kẻ lừa đảo, phải làm gì ngay?',
      'mẹ em bị lừa rồi',
      'bi lua mat 20tr',
      'bị lừa mất tiền k lấy lại dc',
      'tôi bị mất 5 triệu trong tài khoản',
      'bị mất 500k',
      'tu nhien mat het tien trong the',
      'Lỡ đưa mã OTP cho người ta rồi, cứu tui',
      'tôi vừa đọc mã otp cho nó',
      'lỡ bấm vào link lạ',
      'Bác bấm vào đường dẫn lạ rồi, giờ sợ mất tiền quá',
      'lo cai app la gio dien thoai bi dieu khien',
      'tài khoản ngân hàng bị rút hết tiền',
      'Bị lừa đảo thì báo ai?',
    ],
  ],
  [
    'land-dispute',
    undefined,
    [
      'Tranh chấp ranh đất với hàng xóm giải quyết ở đâu?',
      'hàng xóm xây nhà lấn sang đất nhà em',
      'bi lan chiem dat',
      'Tôi muốn khiếu nại quyết định thu hồi đất',
      'tiền đền bù đất thấp quá',
      'sang tên sổ đỏ cho con',
      'tách thửa thì cần gì',
      'sổ đỏ nhà tôi bị sai diện tích',
    ],
  ],
  [
    'hardship-list',
    undefined,
    [
      'Nhà tôi chưa được xét hộ nghèo',
      'ho can ngheo xet the nao',
      'Tiền hỗ trợ thiên tai của tôi chưa được nhận',
      'không có tên trong danh sách nhận quà',
      'sao nhà tôi không được nhận trợ cấp',
      'xin xoá nhà tạm',
      'nhà em bị cắt hộ nghèo',
    ],
  ],
  [
    'complaint',
    undefined,
    [
      'tôi muốn khiếu nại',
      'nop don khieu nai o dau',
      'Tố cáo cán bộ thôn ăn chặn tiền',
      'cán bộ vòi tiền mới cho làm',
      'muốn tố cáo trưởng thôn',
      'họ nhận hối lộ',
      'tôi sẽ khởi kiện',
    ],
  ],
];

const notCalled = [
  '',
  'aaaaaa',
  'làm từ từ thôi',
  'lam tu tu thoi',
  'tu van giup em',
  'tư vấn giúp em',
  'mua tu sat o dau',
  'máy chậm muốn chết',
  'lâu muốn chết',
  'chan song wifi',
  'đánh giá năm sao',
  'bị lỗi định danh',
  'tai khoan dinh danh bi khoa',
  'bị sai danh bạ',
  'không có trong danh sách ngân hàng',
  'bị đánh cắp điện thoại',
  'bị người ta mạo danh',
  'bi gia danh',
  'đánh máy đơn thế nào',
  'con bị điểm danh thiếu',
  'máy chạy chậm nhà em',
  'may tinh nha em chay cham',
  'may dang chay nha em',
  'Điện thoại cũ của tôi cháy nguồn. Tôi mua cái khác rồi',
  'bat tinh nang nfc',
  'dien thoai roi duoi nuoc',
  'gửi địa chỉ số cho xe cấp cứu thế nào',
  'Có cuộc gọi bảo con bị tai nạn, bắt chuyển tiền',
  'mua bảo hiểm tai nạn',
  'em kẹt ở bước này',
  'làm VNeID có mất tiền không',
  'lam cai nay co mat tien gi khong',
  'không mất tiền chứ',
  'nhà mặt tiền',
  'nha mat tien',
  'lua mat mua',
  'Bác hay xem bán hàng trên mạng, mua sao cho khỏi bị lừa',
  'làm sao để không bị lừa',
  'em có bị lừa không ạ',
  'Ngân hàng gửi tin nhắn cho tôi có phải lừa đảo không',
  'co nguoi goi bao cap nhat vneid co phai lua dao',
  'hỏng điều khiển tivi',
  'máy bị hỏng điều khiển',
  'ck nhầm ng lấy lại kiểu j',
  'tien da tru ma ho so bao chua nop phi',
  'đã gửi otp mà máy chưa nhận',
  'thẻ bị mất 2 số cuối',
  'khi nao ranh dat lich hen',
  'lan dat cua toi bi huy',
  'Cách cung cấp thông tin sổ đỏ trên VNeID.',
  'ngân hàng của em không có tên trong danh sách',
  'đưa thẻ bhyt hộ nghèo vào vneid',
  'chu nha tam tru',
  'máy không được hỗ trợ nfc',
  'muon nhan tien tro cap qua vneid ma khong thay ngan hang cua minh',
  'lập tài khoản nhận trợ cấp',
  'nop don thu hai',
  'cho em hoi lo chuyen nham',
  'thanh toan voi tien dien',
  'an chan so la',
  'kiến nghị làm đường',
  'điều kiện đăng ký',
  'kiện hàng bị chậm',
  'khiếu nại shop không cho đổi hàng',
  'Gửi phản ánh kiến nghị trên Cổng Dịch vụ công ở đâu?',
  'cảm ơn',
];

describe('needsAPerson', () => {
  const cases = called.flatMap(([reason, emergencyNumber, texts]) =>
    texts.map((text) => ({ text, reason, emergencyNumber })),
  );

  it.each(cases)('calls a person for $reason: $text', ({ text, reason, emergencyNumber }) => {
    const needed = emergencyNumber === undefined ? { reason } : { reason, emergencyNumber };
    expect(needsAPerson(text)).toEqual(needed);
    expect(needsAPerson(text.normalize('NFD').toUpperCase())).toEqual(needed);
  });

  it.each(notCalled)('leaves %j to the tutorials', (text) => {
    expect(needsAPerson(text)).toBeUndefined();
  });

  it('lets the gravest reason win', () => {
    expect(needsAPerson('em bị lừa hết tiền, em không muốn sống nữa')?.reason).toBe('self-harm');
    expect(needsAPerson('tranh chấp đất, bị hàng xóm đánh')?.reason).toBe('violence');
  });

  it('calls a person, of the 200 questions, for exactly those that a tutorial alone must not answer', () => {
    const { questions } = readQuestionLines(readFileSync('test/fixtures/questions.jsonl', 'utf8'));
    const found = questions.filter(({ q }) => needsAPerson(q) !== undefined);
    expect(found.map(({ tutorial, style }) => tutorial ?? style).sort()).toEqual([
      'needs-human',
      'needs-human',
      'needs-human',
      'needs-human',
      'needs-human',
      'scam-emergency',
      'scam-emergency',
      'scam-emergency',
      'scam-emergency',
    ]);
  });
});
