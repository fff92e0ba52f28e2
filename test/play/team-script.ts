import type { Line } from './ledger.ts';
import type { Person } from './outside-world.ts';
import { pick } from './random.ts';
import type { Stage } from './stage.ts';

/** Ways in which a team deals with a request; the play goes through them in turn. */
export const scenarios = [
  'plain',
  'race',
  'quote-only',
  'release',
  'colleague',
  'other-village',
  'commune',
  'reopen',
] as const;
export type Scenario = (typeof scenarios)[number];

type Team = { groupId: string; members: Person[] };

export function teamOf(stage: Stage, groupId: string): Team {
  const group = stage.world.groups.find((candidate) => candidate.groupId === groupId);
  if (group === undefined) throw new Error(`no group ${groupId}`);
  return { groupId, members: group.memberPersonIds.map((id) => stage.person(id)) };
}

/** Plays the team's part until the answer has been sent; what must come of it stands in the line. */
export async function helpOut(stage: Stage, line: Line, groupId: string, scenario: Scenario) {
  const code = line.code ?? '';
  const team = teamOf(stage, groupId);
  const chat = stage.group(groupId);
  const post = await chat.waitFor(
    `bài đăng ${code} trong nhóm`,
    0,
    (message) => message.personId === null && message.text.startsWith(`${code} · `),
    stage.patienceMs,
  );
  const member = pick(team.members, stage.random);
  const others = team.members.filter((one) => one.personId !== member.personId);
  const say = (who: Person, text: string, quote?: string) =>
    stage.outside.sayInGroup(groupId, who.personId, text, quote);
  const botSays = (what: string, start: string, from = 0) =>
    chat.waitFor(
      what,
      from,
      (message) => message.personId === null && message.text.startsWith(start),
      stage.patienceMs,
    );
  const claimBy = async (who: Person) => {
    const from = chat.messages.length;
    await say(who, pick(claimPhrases, stage.random)(code));
    await botSays(`"${who.name} đã nhận" ${code}`, `${code}: ${who.name} đã nhận`, from);
    line.claimedBy = who.name;
  };

  switch (scenario) {
    case 'plain':
    case 'reopen':
      await claimBy(member);
      return answerAndFinish(stage, line, team, member, `${code}: `);
    case 'race': {
      const rival = pick(others, stage.random);
      const from = chat.messages.length;
      await Promise.all([say(member, `nhận ${code}`), say(rival, `nhan ${code.toLowerCase()}`)]);
      const winner = await chat.waitFor(
        `ai nhận ${code}`,
        from,
        (m) => m.personId === null && new RegExp(`^${code}: .* đã nhận giúp`).test(m.text),
        stage.patienceMs,
      );
      const claimer = winner.text.includes(rival.name) ? rival : member;
      line.claimedBy = claimer.name;
      return answerAndFinish(stage, line, team, claimer, `tra loi ${code}: `);
    }
    case 'quote-only':
      line.claimedBy = member.name;
      return answerAndFinish(stage, line, team, member, '', post.messageId);
    case 'release': {
      await claimBy(member);
      const from = chat.messages.length;
      await say(member, `tra lai ${code}`);
      await botSays(`${code} được trả lại`, `${code}: ${member.name} trả lại`, from);
      const next = pick(others, stage.random);
      await claimBy(next);
      return answerAndFinish(stage, line, team, next, `${code}:`);
    }
    case 'colleague': {
      await claimBy(member);
      const next = pick(others, stage.random);
      const from = chat.messages.length;
      await say(member, `chuyển ${code} cho ${next.name}`);
      await botSays(`${code} chuyển cho ${next.name}`, `${code}: chuyển cho ${next.name}`, from);
      line.claimedBy = next.name;
      return answerAndFinish(stage, line, team, next, `${code}: `);
    }
    case 'other-village': {
      const elsewhere = pick(
        stage.world.groups.filter((group) => group.groupId !== groupId),
        stage.random,
      );
      const village = villageNameOf(stage, elsewhere.groupId);
      await say(member, `chuyển ${code} ${village}`);
      return helpOut(stage, line, elsewhere.groupId, 'plain');
    }
    case 'commune': {
      await claimBy(member);
      const from = chat.messages.length;
      await say(member, `chuyen ${code} xa`);
      await botSays(`${code} chuyển xã`, `${code}: đã chuyển lên xã`, from);
      line.claimedBy = undefined;
      const { id } = await stage.staff.find(code);
      const text = nextAnswer(line);
      await stage.staff.answer(id, text, `play-${line.run}-${line.number}-answer`);
      await stage.staff.resolve(id);
      line.resolvedBy = stage.staff.name;
    }
  }
}

const claimPhrases: ((code: string) => string)[] = [
  (code) => `nhận ${code}`,
  (code) => `Nhan ${code.toLowerCase()}`,
  (code) => `${code} nhận nhé`,
  (code) => `nhận #${code}`,
];

/** An answer that can be told from every other one. */
function nextAnswer(line: Line): string {
  const text = `Bà con làm lần lượt từng bước trong bài giúp em nhé (phiếu ${line.run}-${line.number}-${line.expectedAnswers.length + 1}).`;
  line.expectedAnswers.push(text);
  return text;
}

/** Answers and closes as `who`; with `quote` the answer is a plain reply to the post. */
export async function answerAndFinish(
  stage: Stage,
  line: Line,
  team: Team,
  who: Person,
  prefix: string,
  quote?: string,
): Promise<void> {
  const code = line.code ?? '';
  const chat = stage.group(team.groupId);
  const from = chat.messages.length;
  const text = nextAnswer(line);
  await stage.outside.sayInGroup(team.groupId, who.personId, `${prefix}${text}`, quote);
  await chat.waitFor(
    `"đã gửi câu trả lời" ${code}`,
    from,
    (m) => m.personId === null && m.text.startsWith(`${code}: đã gửi câu trả lời của ${who.name}`),
    stage.patienceMs,
  );
  await stage.outside.sayInGroup(
    team.groupId,
    who.personId,
    `xong ${code} đã hướng dẫn qua tin nhắn`,
  );
  await chat.waitFor(
    `"đã giúp xong" ${code}`,
    from,
    (m) => m.personId === null && m.text.startsWith(`${code}: ${who.name} đã giúp xong`),
    stage.patienceMs,
  );
  line.resolvedBy = who.name;
}

/** The village of a group, as its own posts name it, or as its team is called. */
function villageNameOf(stage: Stage, groupId: string): string {
  const group = stage.world.groups.find((candidate) => candidate.groupId === groupId);
  return (group?.name ?? '').replace(/^.*?(thôn)/i, 'thôn');
}
