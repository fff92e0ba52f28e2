import { pick } from '#test/play/random.ts';
import type { Village, Villager } from '#test/torture/invent-villages.ts';
import type { Laboratory } from '#test/torture/laboratory.ts';
import { type Ledger, newWord } from '#test/torture/ledger.ts';

/** What a team believes of a request, from what the bot says in the group. */
type Matter = {
  code: string;
  state: 'asked' | 'claimed' | 'answered' | 'over';
  helper: string | undefined;
  /** Whoever claimed it and says no more: the clock is to bring it back. */
  isSilent: boolean;
};
type Group = { after: string; matters: Map<string, Matter>; isBusy: boolean };

const code = '([A-Z]{1,2}\\d{1,4})';
const posted = new RegExp(`^${code} · `);
const claimed = new RegExp(`^${code}: (.+) đã nhận`);
const givenBack = new RegExp(`^${code}: .*(?:trả lại|quay lại|về hàng chờ|chưa ai nhận)`);
const answered = new RegExp(`^${code}: đã (?:gửi|đưa) (?:câu trả lời|bà con)`);
const over = new RegExp(
  `^${code}: (?:.* đã (?:giúp|hướng dẫn|đến)|đã chuyển|bà con đã huỷ|.* dừng ở đây)`,
);
const reopened = new RegExp(`^${code}: bà con báo`);

/** The teams in their groups. They read what stands there, do what comes to mind, and know nothing for certain. */
export function openTeams(lab: Laboratory, ledger: Ledger) {
  const { zalo, inhabitants } = lab;
  const groups = new Map<string, Group>();
  const membersOf = new Map<string, Villager[]>();
  for (const member of inhabitants.members) {
    membersOf.set(member.village, [...(membersOf.get(member.village) ?? []), member]);
  }

  async function read(village: Village, group: Group): Promise<void> {
    for (const message of await zalo.group(village.groupId, group.after)) {
      group.after = message.messageId;
      if (message.personId !== null) continue;
      for (const line of message.text.split('\n')) hear(group, line.replace(/^• /, ''));
    }
  }

  function hear(group: Group, line: string): void {
    const change = (found: RegExpExecArray, next: Partial<Matter>) => {
      const known = group.matters.get(found[1] ?? '');
      if (known !== undefined) Object.assign(known, next);
    };
    const found = posted.exec(line);
    if (found !== null) {
      const matter = {
        code: found[1] ?? '',
        state: 'asked',
        helper: undefined,
        isSilent: false,
      } as const;
      if (!group.matters.has(matter.code)) group.matters.set(matter.code, { ...matter });
      return;
    }
    for (const [pattern, next] of [
      [claimed, { state: 'claimed' }],
      [answered, { state: 'answered' }],
      [givenBack, { state: 'asked', helper: undefined, isSilent: false }],
      [reopened, { state: 'claimed' }],
      [over, { state: 'over' }],
    ] as const) {
      const match = pattern.exec(line);
      if (match === null) continue;
      change(match, { ...next, ...(pattern === claimed ? { helper: match[2] } : {}) });
      return;
    }
  }

  function answer(village: Village, who: Villager, about: string, random: () => number): string {
    const word = newWord(random);
    ledger.answers.push({ word, code: about, groupId: village.groupId, personId: who.personId });
    return `Bà con làm lần lượt từng bước trong bài giúp em nhé (phiếu ${word}).`;
  }

  /** One thing that somebody of the team says about one request. */
  async function deal(village: Village, matter: Matter, random: () => number): Promise<number> {
    const members = membersOf.get(village.code) ?? [];
    const one = pick(members, random);
    const other = pick(members, random);
    const helper = members.find(({ name }) => name === matter.helper) ?? one;
    const say = (who: Villager, text: string) =>
      zalo.sayInGroup(village.groupId, who.personId, text);
    const kind = random();
    if (matter.state === 'asked') {
      if (kind < 0.45) await say(one, `nhận ${matter.code}`);
      else if (kind < 0.75) {
        await Promise.all([
          say(one, `nhận ${matter.code}`),
          say(other, `nhan ${matter.code.toLowerCase()}`),
        ]);
        return 2;
      } else if (kind < 0.85) {
        await say(one, `${matter.code}: ${answer(village, one, matter.code, random)}`);
      } else if (kind < 0.88) await say(one, `chuyển ${matter.code} xã`);
      else if (kind < 0.9) await say(one, `Bác nhà ${matter.code} hôm qua có ra chợ không nhỉ`);
      else return 0;
      return 1;
    }
    if (matter.state === 'claimed') {
      if (matter.isSilent) return 0;
      if (kind < 0.62) {
        await say(helper, `${matter.code}: ${answer(village, helper, matter.code, random)}`);
      } else if (kind < 0.7) await say(helper, `trả lại ${matter.code}`);
      else if (kind < 0.76) await say(helper, `chuyển ${matter.code} cho ${other.name}`);
      else if (kind < 0.82)
        await say(helper, `trao đổi ${matter.code}: nhà này xa, ai tiện ghé qua`);
      else if (kind < 0.86) await say(helper, `hỏi ${matter.code}: bác dùng máy gì ạ`);
      else if (kind < 0.9) await say(other, `nhận ${matter.code}`);
      else if (kind < 0.96) matter.isSilent = true;
      else return 0;
      return 1;
    }
    if (kind < 0.55) await say(helper, `xong ${matter.code} đã hướng dẫn qua tin nhắn`);
    else if (kind < 0.65) {
      await say(helper, `sửa ${matter.code}: ${answer(village, helper, matter.code, random)}`);
    } else if (kind < 0.72) {
      await say(other, `${matter.code}: ${answer(village, other, matter.code, random)}`);
    } else return 0;
    return 1;
  }

  return {
    /** A team looks into its group and deals with a few of the oldest things there. Answers how much was said. */
    async act(random: () => number): Promise<number> {
      const village = pick(inhabitants.villages, random);
      const group = groups.get(village.groupId) ?? {
        after: '1',
        matters: new Map(),
        isBusy: false,
      };
      groups.set(village.groupId, group);
      if (group.isBusy) return 0;
      group.isBusy = true;
      try {
        await read(village, group);
        const open = [...group.matters.values()].filter(({ state }) => state !== 'over');
        let acts = 0;
        for (const matter of open.slice(0, 8)) {
          const done = await deal(village, matter, random);
          acts += done;
        }
        // Nobody comes back to what has lain for long; the clocks must.
        for (const matter of open.slice(0, Math.max(0, open.length - 40))) matter.state = 'over';
        return acts;
      } finally {
        group.isBusy = false;
      }
    },
  };
}
