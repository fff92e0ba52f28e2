import type { PersonNeeded } from './person-sign.ts';

/** Who is meant, and how urgently; nothing else may stand around a cry, or it may be about a machine or a paper. */
export const aroundCries =
  'em/e/tôi/toi/tui/con/cháu/bé/mẹ/má/bố/ba/cha/ông/bà/nội/ngoại/chồng/vợ/thằng/cu/nó/anh/chị/chú/bác/cô/dì/nhà/mình/của/' +
  'rồi/quá/lắm/ơi/với/cứu/ạ/dạ/gấp/giúp/nặng/đau';

/** What people cry in two or three words; so few are too few to learn it from. The gravest first. */
export const shortCries: readonly { needs: PersonNeeded; phrases: readonly string[] }[] = [
  {
    needs: { reason: 'violence', emergencyNumber: '113', otherNumber: '111' },
    phrases: [
      'bị chồng/vợ/bố/ba/cha/mẹ/má/dượng/nó đánh/đập',
      'chồng/vợ/bố/ba/cha/mẹ/má/dượng/nó/ổng/anh !đánh/!đập em/e/tôi/tui/con/cháu/mẹ/vợ',
      'chong/bo/duong/no/ong danh/dap em/e/toi/tui/con/chau/me/vo',
      'bị sờ_mó',
    ],
  },
  {
    needs: { reason: 'threatened', emergencyNumber: '113' },
    phrases: ['chồng/nó/họ/ổng !doạ/!dọa em/tôi/tui/con/cháu'],
  },
  {
    needs: { reason: 'emergency', emergencyNumber: '115' },
    phrases: [
      'bị bỏng/phỏng/té/ngã/!gãy_chân/!gãy_tay/chảy_máu',
      '!gãy chân/tay',
      '!chảy !máu',
      'té/ngã xe/xỉu/rồi/!gãy_tay/!gãy_chân',
      'ngất rồi/xỉu',
      'tai nạn xe',
      'đau bụng_đẻ',
    ],
  },
  {
    needs: { reason: 'emergency', emergencyNumber: '114' },
    phrases: ['!cháy bếp/xe/rẫy/ruộng/vườn/chợ/đồng/quán', 'chay bep/ray'],
  },
  {
    needs: { reason: 'emergency', emergencyNumber: '112', otherNumber: '114' },
    phrases: ['rơi/rớt/té/ngã xuống giếng/ao/sông/hồ/mương', '!lũ !về'],
  },
  {
    needs: { reason: 'emergency', emergencyNumber: '113' },
    phrases: ['!mất !trộm', 'mất xe_máy'],
  },
];
