import type { TutorialTopic } from '#shared/tutorials.ts';

export const topicNames: Record<TutorialTopic, string> = {
  vneid: 'VNeID, căn cước điện tử',
  sim: 'SIM, số điện thoại',
  'public-services': 'Dịch vụ công trên mạng',
  'insurance-and-signature': 'Bảo hiểm, chữ ký số',
  'money-and-tax': 'Tiền bạc, thuế',
  'buying-and-selling': 'Mua bán trên mạng',
  'basic-skills': 'Dùng điện thoại',
  safety: 'Tránh lừa đảo',
};

/** What the home screen and the asking screen say of tutorials. */
export const texts = {
  topics: 'Bài hướng dẫn theo việc',
  searchLabel: 'Bà con cần làm gì?',
  searchHint: 'Gõ vài chữ, có dấu hay không dấu đều được',
  matches: 'Có lẽ bà con cần bài này',
  continueTitle: 'Đang làm dở',
  reached: (step: number, count: number) => `Đang ở bước ${step} trên ${count}`,
  popularTitles: {
    village: 'Bà con trong thôn hay xem',
    commune: 'Bà con trong xã hay xem',
    nobody: 'Nên xem trước',
  },
} as const;
