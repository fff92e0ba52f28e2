import { pick } from '#test/play/random.ts';
import type { Villager } from '#test/torture/invent-villages.ts';
import type { Laboratory } from '#test/torture/laboratory.ts';
import { type Ledger, newWord } from '#test/torture/ledger.ts';

const sentences = [
  'Chiều nay tưới ruộng xong cả nhà ghé nhà văn hoá nhé',
  'Mưa to quá, các bác che lúa lại',
  'Em gửi ảnh hôm tập huấn sau nhé cả tổ',
  'Mai họp tổ lúc 7h nhé mọi người',
  'Hình như nhà văn hoá mất điện',
];

/**
 * What teams say among themselves in their groups, many lines at a time: no business of anybody else. Some teams of each commune are
 * talkative, so that the others are heard whatever waits in those groups.
 */
export function openTalk(lab: Laboratory, ledger: Ledger) {
  const { zalo, inhabitants } = lab;
  const membersOf = Map.groupBy(inhabitants.members, ({ village }) => village);
  const villagesOf = Map.groupBy(inhabitants.villages, ({ oaId }) => oaId);
  const talkative = [...villagesOf.values()].flatMap((villages) => villages.slice(2, 4));
  return {
    /** A conversation of one group. Answers how much was said. */
    async act(random: () => number): Promise<number> {
      const { code, groupId } = pick(talkative, random);
      const members: Villager[] = membersOf.get(code) ?? [];
      const lines = 8 + Math.floor(random() * 17);
      for (let said = 0; said < lines; said += 1) {
        const word = newWord(random);
        ledger.talk.push(word);
        await zalo.sayInGroup(
          groupId,
          pick(members, random).personId,
          `${pick(sentences, random)} (${word})`,
        );
      }
      return lines;
    },
  };
}
