import { setTimeout as wait } from 'node:timers/promises';
import { pick } from '#test/play/random.ts';
import type { Villager } from '#test/torture/invent-villages.ts';
import type { Laboratory } from '#test/torture/laboratory.ts';
import { type Ledger, newWord } from '#test/torture/ledger.ts';
import type { Said } from '#test/torture/zalo.ts';
import { openResidentApps } from './resident-apps.ts';

type Chat = { after: string; waiting: { message: Said; index: number; payload: string }[] };

const pressWeights: [start: string, chance: number][] = [
  ['#hoi-to', 0.85],
  ['#danh-gia', 0.8],
  ['#them', 0.7],
  ['#cho-hoc-cung', 0.5],
  ['#cau-nay-duoc', 0.3],
];

/** Everybody who asks. One of them does one thing at a time. */
export function openResidents(lab: Laboratory, ledger: Ledger, questions: string[]) {
  const { zalo, inhabitants } = lab;
  const chats = new Map<string, Chat>();
  const busy = new Set<string>();
  const gone = new Set<string>();
  const apps = openResidentApps(lab, ledger);

  async function read({ personId, oaId }: Villager): Promise<Chat> {
    const chat = chats.get(personId) ?? { after: '1', waiting: [] };
    chats.set(personId, chat);
    for (const message of await zalo.chat(oaId, personId, chat.after)) {
      chat.after = message.messageId;
      for (const [index, { payload }] of (message.buttons ?? []).entries()) {
        if (typeof payload === 'string') chat.waiting.push({ message, index, payload });
      }
    }
    chat.waiting = chat.waiting.slice(-12);
    return chat;
  }

  /** Presses one of the buttons that wait; what stands under the same message is not pressed any more, or sometimes is. */
  async function press(who: Villager, chat: Chat, random: () => number): Promise<boolean> {
    const own = chat.waiting.find(({ payload }) => payload === `#thon ${who.village}`);
    const wanted =
      own ??
      chat.waiting.find(({ payload }) =>
        pressWeights.some(([start, chance]) => payload.startsWith(start) && random() < chance),
      );
    if (wanted === undefined) return false;
    const { message, index, payload } = wanted;
    if (random() < 0.95) chat.waiting = chat.waiting.filter((one) => one.message !== message);
    // A thumb that is not sure presses twice.
    const times = random() < 0.05 ? 2 : 1;
    for (let left = times; left > 0; left -= 1) {
      if (payload.startsWith('#hoi-to')) {
        const about = `${who.personId} ${payload}`;
        ledger.presses.set(about, (ledger.presses.get(about) ?? 0) + 1);
      }
      await zalo.press(who.personId, who.oaId, message.messageId, index);
    }
    return true;
  }

  function newQuestion({ personId, oaId, village }: Villager, random: () => number) {
    const word = newWord(random);
    const asked: Ledger['questions'][number] = { word, personId, oaId, village };
    ledger.questions.push(asked);
    return { asked, text: `${pick(questions, random)} (${word})` };
  }

  async function ask(who: Villager, random: () => number): Promise<void> {
    const { asked, text } = newQuestion(who, random);
    asked.messageId = (await zalo.say(who.personId, who.oaId, text)).msgId;
  }

  async function speak(who: Villager, random: () => number): Promise<number> {
    const { personId, oaId } = who;
    const say = (text: string) => zalo.say(personId, oaId, text);
    const kind = random();
    if (kind < 0.56) {
      await ask(who, random);
      return 1;
    }
    if (kind < 0.64) {
      await say('Bác ơi cho tôi hỏi');
      await ask(who, random);
      await say('giúp tôi với nhé');
      return 3;
    }
    if (kind < 0.68) {
      const digits = String(100_000 + Math.floor(random() * 900_000));
      ledger.secrets.push({ digits, personId });
      await say(`Mã OTP của tôi là ${digits} thì điền vào đâu`);
      return 1;
    }
    if (kind < 0.73) {
      await say('Dạ tôi cảm ơn ạ');
      return 1;
    }
    if (kind < 0.77) {
      await say('nhận thông báo');
      return 1;
    }
    if (kind < 0.82) {
      await zalo.unfollow(personId, oaId);
      // Of two things in one millisecond nobody can say which was the last.
      await wait(20);
      if (random() < 0.7) await zalo.follow(personId, oaId);
      return 2;
    }
    if (kind < 0.86) {
      await zalo.follow(personId, oaId);
      return 1;
    }
    if (kind < 0.93) {
      await zalo.see(personId, oaId);
      return 1;
    }
    if (kind < 0.985) {
      const { asked, text } = newQuestion(who, random);
      await apps.ask(who, text);
      asked.wasTaken = true;
      return 1;
    }
    const asked = ledger.questions.some((one) => one.personId === personId);
    if (asked && random() < 0.4) {
      gone.add(personId);
      await apps.erase(who);
    }
    return 1;
  }

  return {
    /** One of them looks at the chat and goes on with what stands there, or begins something. Answers how much was said. */
    async act(random: () => number): Promise<number> {
      const who = pick(inhabitants.residents, random);
      if (busy.has(who.personId) || gone.has(who.personId)) return 0;
      busy.add(who.personId);
      try {
        const chat = await read(who);
        if (await press(who, chat, random)) return 1;
        return await speak(who, random);
      } finally {
        busy.delete(who.personId);
      }
    },
  };
}
