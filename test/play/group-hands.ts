import { pick } from './random.ts';
import type { Stage } from './stage.ts';
import type { TeamHands } from './team.ts';

const claimPhrases: ((code: string) => string)[] = [
  (code) => `nhận ${code}`,
  (code) => `Nhan ${code.toLowerCase()}`,
  (code) => `${code} nhận nhé`,
  (code) => `nhận #${code}`,
];

/** A team in a group that the account owns: says what it does there, and is told there what came of it. */
export function openGroupHands(stage: Stage, groupId: string): TeamHands {
  const chat = stage.group(groupId);
  const say = (personId: string, text: string, quote?: string) =>
    stage.outside.sayInGroup(groupId, personId, text, quote);
  const botSays = (what: string, fits: (text: string) => boolean, from = 0) =>
    chat.waitFor(
      what,
      from,
      (message) => message.personId === null && linesOf(message.text).some(fits),
      stage.patienceMs,
    );
  const post = (code: string) =>
    botSays(`bài đăng ${code} trong nhóm`, (text) => text.startsWith(`${code} · `));
  /** Says it and waits until the bot says what begins so. */
  const order = async (personId: string, text: string, start: string, quote?: string) => {
    const from = chat.messages.length;
    await say(personId, text, quote);
    await botSays(`"${start}"`, (said) => said.startsWith(start), from);
  };

  return {
    async hear(code) {
      await post(code);
    },
    claim: (code, who) =>
      order(who.personId, pick(claimPhrases, stage.random)(code), `${code}: ${who.name} đã nhận`),
    async race(code, one, other) {
      const from = chat.messages.length;
      await Promise.all([
        say(one.personId, `nhận ${code}`),
        say(other.personId, `nhan ${code.toLowerCase()}`),
      ]);
      const claimed = new RegExp(`^${code}: .* đã nhận giúp`);
      const winner = await botSays(`ai nhận ${code}`, (text) => claimed.test(text), from);
      const said = linesOf(winner.text).find((text) => claimed.test(text)) ?? '';
      return said.includes(other.name) ? other : one;
    },
    release: (code, who) => order(who.personId, `tra lai ${code}`, `${code}: ${who.name} trả lại`),
    handToColleague: (code, who, colleague) =>
      order(
        who.personId,
        `chuyển ${code} cho ${colleague.name}`,
        `${code}: chuyển cho ${colleague.name}`,
      ),
    async handToVillage(code, who, village) {
      await say(who.personId, `chuyển ${code} ${village}`);
    },
    handToCommune: (code, who) =>
      order(who.personId, `chuyen ${code} xa`, `${code}: đã chuyển lên xã`),
    async answer(code, who, text, form) {
      const start = `${code}: đã gửi câu trả lời của ${who.name}`;
      const asked = form === 'quote' ? await post(code) : undefined;
      // Of several posts in one message none can be quoted.
      if (asked?.text.startsWith(code)) {
        return order(who.personId, text, start, asked.messageId);
      }
      await order(who.personId, `${form === 'word' ? 'tra loi ' : ''}${code}: ${text}`, start);
    },
    finish: (code, who) =>
      order(
        who.personId,
        `xong ${code} đã hướng dẫn qua tin nhắn`,
        `${code}: ${who.name} đã giúp xong`,
      ),
    async hearReopened(code) {
      await botSays(`${code} mở lại`, (text) => text.startsWith(`${code}: bà con báo chưa được`));
    },
  };
}

/** What is posted while much waits to be posted leaves as one message. */
function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/^• /, ''));
}
