import type { TutorialTopic } from './tutorials.ts';

/** What the shelves of the tutorial library are called, in chat and in the Mini App. */
export const tutorialTopicNames: Record<TutorialTopic, string> = {
  vneid: 'VNeID, căn cước điện tử',
  sim: 'SIM, số điện thoại',
  'public-services': 'Dịch vụ công, giấy tờ',
  'insurance-and-signature': 'Bảo hiểm xã hội, chữ ký số',
  'money-and-tax': 'Tiền và thuế',
  'buying-and-selling': 'Mua bán trên mạng',
  'basic-skills': 'Điện thoại, Zalo, học thêm',
  safety: 'An toàn, chống lừa đảo',
};
