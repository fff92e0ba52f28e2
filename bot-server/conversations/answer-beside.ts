import type { Work } from '#bot/db/work.ts';
import type { HelpRequest } from '#bot/help-requests/help-request.table.ts';
import { saidWords } from '#bot/lib/said-words.ts';
import { saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import { understandQuestion } from '#bot/tutorials/understand-question.ts';
import type { Decision } from '#bot/understanding/decision.ts';
import { isVague, sayCourtesy } from './answer-aside.ts';
import { addToRequestButton, askTeamButton, buttonsMax, tutorialButton } from './buttons.ts';
import { updateConversation } from './conversation-store.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { refuse } from './refuse.ts';
import { say, type Talk } from './talk.ts';

/** What people tell about their own request ("máy không có wifi") may be as sure; but it asks for nothing. */
const otherNeedMin = 0.97;
const asksForSomething = saysAnyOf([
  'sao/răng/đâu/mô/ntn/nào/gì',
  'bao nhiêu/lâu/giờ',
  'muốn/cách/hướng_dẫn/hỏi/xin',
  'chỉ em/anh/chị/cô/chú/bác/ông/bà/cháu/con/mình/tôi/tui/giúp/giùm/dùm/hộ/cách',
  'được/có/phải không/ko/k/hông/hong/hok',
]);
/** "Quên mật khẩu vneid": what is searched for in a few words begins with what is to be done; what is told of one's own goes on otherwise. */
const aimWordsMax = 7;
const beginsWithAim = saysAnyOf([
  'quên/đổi/cài/tải/nộp/xin/cấp/gia_hạn/đăng_ký/đăng_kí/tra_cứu/kích_hoạt/thanh_toán/khai/lấy_lại/tích_hợp/xác_nhận',
]);
const tellsOfOwn = saysAnyOf([
  'rồi/r/đã/vừa/mới/xong/vẫn/cũng/lại/nữa/hoài/chưa/thì/mà/là/nhưng/nó/này/kia/ấy/đó/ạ',
]);
const searchesFor = (words: string): boolean => {
  const said = words.trim().split(/\s+/);
  const start = said.slice(0, 2).join(' ');
  return said.length <= aimWordsMax && beginsWithAim(start) && !tellsOfOwn(words);
};
/** Said of a request, a goodbye ends it, and thanks in more words than a bare one may say that it is done: the team must hear that. */
const idleKinds: readonly Decision['courtesy'][] = ['off-topic', 'greeting'];

/**
 * Answers what is plainly not about the open request: abuse, an advertisement, idle talk while nobody helps yet, another need. It
 * becomes part of the request, or one of its own, where a button says so. False, with nothing done, in any doubt.
 */
export async function answerBeside(
  work: Work,
  talk: Talk,
  open: HelpRequest,
  { words, understood }: { words: string; understood: Decision },
  cause: string,
): Promise<boolean> {
  const add = addToRequestButton(texts.addTo(open.code), open.code, cause);
  const isOnlyWords = saidWords(words) === words;
  if (!isOnlyWords) return false;
  const { isPlain = false, courtesy } = understood;
  if (isPlain && (understood.refuse === 'abuse' || understood.refuse === 'spam')) {
    await refuse(work, talk, understood.refuse, cause, add);
    return true;
  }
  const isWaiting = open.state === 'open' && open.firstAnsweredAt === null;
  if (isPlain && isWaiting && idleKinds.includes(courtesy) && !isVague(words)) {
    await sayCourtesy(work, talk, understood, add, cause);
    return true;
  }
  if (!(await isOtherNeed(work, open, words, understood))) return false;
  const tutorials = understood.tutorials.slice(0, buttonsMax - 2);
  const ids = tutorials.map(({ id }) => id);
  await updateConversation(work.tx, talk.resident.id, {
    phase: 'offered',
    question: words,
    offeredTutorialIds: ids,
    listedTutorialIds: ids,
    listedBurst: cause,
    offeredTipId: null,
    offeredAt: work.now,
  });
  const buttons = [...tutorials.map(tutorialButton), askTeamButton(texts.otherMatter, cause), add];
  await say(work, talk, { text: texts.otherNeed(open.code), buttons }, `offer:${cause}`);
  return true;
}

/** Surely another tutorial than any that the request itself may be about. */
async function isOtherNeed(
  work: Work,
  open: HelpRequest,
  words: string,
  { decision, confidence, tutorials }: Decision,
): Promise<boolean> {
  const [first] = tutorials;
  if (decision !== 'offer' || first === undefined || confidence < otherNeedMin) return false;
  if (!asksForSomething(words) && !searchesFor(words)) return false;
  const asked = understandQuestion(saidWords(open.question), await readShelf(work.tx)).tutorials;
  return ![open.tutorialId, ...asked.map(({ id }) => id)].includes(first.id);
}
