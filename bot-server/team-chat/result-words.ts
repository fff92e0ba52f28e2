import { consistsOf, saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';
import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import { DossierCode, type ResultKind } from '#shared/help-requests.ts';

const not = 'không/ko/k/kh/hok/hông/chẳng';

/** What people say of how it ended; of several the first. */
const kinds = (
  [
    [
      'not-reached',
      [
        `${not} liên_lạc/liên_hệ/gọi/gọi_điện/gặp … được/đc/dc`,
        `gọi/điện … ${not} được/đc/dc`,
        `${not} nghe/bắt/nhấc máy`,
        'thuê bao',
        'đi vắng',
        'vắng nhà',
        `${not} có_ai/có_người ở/trong nhà`,
        `${not} có nhà`,
      ],
    ],
    ['duplicate', ['!trùng', 'bị/hỏi/do/vì trùng', 'trùng với/câu/yêu_cầu']],
    [
      'not-ours',
      [`${not} phải/thuộc việc/của/chuyện/về … tổ`, `${not} thuộc … tổ`, 'ngoài việc/phạm_vi'],
    ],
    ['at-culture-house', ['nhà văn_hoá/sinh_hoạt/cộng_đồng', 'nvh', 'hội trường']],
    ['at-home', ['đến/tới/qua/sang/ghé/tại/ở/xuống/về/vô/tận nhà']],
    [
      'sent-on',
      [
        'gửi/nộp/chuyển/đưa … xã/phường/một_cửa/uỷ_ban/ubnd',
        'gửi/nộp/chuyển/đưa … công_an/ngân_hàng/bảo_hiểm/thuế',
        'gửi/nộp/chuyển hồ_sơ',
      ],
    ],
    [
      'guided-remotely',
      [
        'gọi/gọi_điện/điện_thoại/video/nhắn_tin',
        'từ xa',
        'gửi/nhắn … link/ảnh/hình/clip/tin',
        'qua zalo/đt/sđt/dt',
      ],
    ],
  ] satisfies [ResultKind, string[]][]
).map(([kind, phrases]) => ({ kind, isSaid: saysAnyOf(phrases) }));

/** How a request ended, where a result says so in words that are known, and the number of a dossier that it names. */
export function readResult(result: string): {
  resultKind: ResultKind | undefined;
  dossierCode: string | undefined;
} {
  const dossierCode = findDossierCode(result);
  const said = kinds.find(({ isSaid }) => isSaid(result))?.kind;
  return { resultKind: said ?? (dossierCode === undefined ? undefined : 'sent-on'), dossierCode };
}

/** Whether words say nothing but how it ended: "tại nhà", "ở nhà văn hoá". */
export const isOnlyResult = consistsOf([
  'tại/ở/đến/tới nhà',
  'tại/ở/ngoài/trên nhà_văn_hoá/nvh/nhà_sinh_hoạt/hội_trường',
  'nhà văn_hoá',
  'nvh',
  'từ xa',
  'qua điện_thoại/zalo/đt/video',
  'gọi điện',
  '!trùng',
  `${not} liên_lạc/gặp/gọi được/đc/dc`,
  `${not} nghe/bắt máy`,
]);

const beforeDossier = /(^| )(ho so|hs|bien nhan|ma so|ma)( so| ma| la)?$/;
const digitsMin = 3;

/** What stands after "hồ sơ" or "mã" and looks like a number that offices give. */
function findDossierCode(text: string): string | undefined {
  const words = text.split(/\s+/).map((word) => word.replace(/^[("'#]+|[)"'.,;:!]+$/g, ''));
  return words.find((word, at) => {
    const before = foldVietnamese(words.slice(Math.max(0, at - 4), at).join(' '));
    return (
      beforeDossier.test(before) &&
      word.replace(/\D/g, '').length >= digitsMin &&
      DossierCode.safeParse(word).success
    );
  });
}
