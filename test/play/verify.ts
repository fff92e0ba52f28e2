import type { Line } from './ledger.ts';
import type { Person } from './outside-world.ts';
import type { Stage } from './stage.ts';

/**
 * Holds what people got against what was said and what is on record: nothing lost, nothing doubled, the right resolver.
 * Adds to each line's problems; returns what cannot be laid at one line's door.
 */
export async function verify(
  stage: Stage,
  lines: Line[],
  residents: Person[],
  codesBefore: ReadonlySet<string>,
): Promise<string[]> {
  const register = new Map((await stage.staff.register()).map((row) => [row.code, row]));
  for (const line of lines) {
    if (line.outcome === 'pending') line.problems.push('chưa được trả lời');
    if (line.code === undefined) continue;
    const row = register.get(line.code);
    if (row === undefined) {
      line.problems.push('không có trong sổ');
      continue;
    }
    if (row.state !== 'resolved') line.problems.push(`sổ ghi ${row.state}`);
    if (row.residentWord !== 'solved') line.problems.push('sổ không ghi lời bà con');
    if (row.resolvedBy !== line.resolvedBy) {
      line.problems.push(`sổ ghi người giúp là ${row.resolvedBy}, phải là ${line.resolvedBy}`);
    }
    if (!line.question.startsWith(row.question.slice(0, 20))) {
      line.problems.push(`sổ ghi câu hỏi khác: "${row.question}"`);
    }
  }
  await countArrivals(stage, lines, residents);
  return [
    ...(await findDoubles(stage, lines, residents)),
    ...strayRequests([...register.keys()], lines, codesBefore),
    ...(await findBetrayed(stage, lines)),
  ];
}

/** What was confided to the desk is said in no group. */
async function findBetrayed(stage: Stage, lines: Line[]): Promise<string[]> {
  const confided = lines.filter((line) => line.isConfided);
  const problems: string[] = [];
  for (const group of stage.world.groups) {
    const watch = stage.group(group.groupId);
    await watch.look();
    for (const { question } of confided) {
      if (watch.messages.some(({ text }) => text.includes(question)))
        problems.push(`${group.name}: nghe được lời kín "${question}"`);
    }
  }
  return problems;
}

async function countArrivals(stage: Stage, lines: Line[], residents: Person[]): Promise<void> {
  const texts: string[] = [];
  for (const resident of residents) {
    const chat = stage.chat(resident.personId);
    await chat.look();
    texts.push(...chat.messages.filter((m) => m.from === 'oa').map((m) => m.text));
  }
  for (const line of lines) {
    for (const answer of line.expectedAnswers) {
      const times = texts.filter((text) => text.includes(answer)).length;
      if (times !== 1) line.problems.push(`câu trả lời tới ${times} lần`);
    }
  }
}

/**
 * Two equal messages about one request are one too many, and so are two equal messages of any kind with nobody speaking in
 * between: an offer, a greeting, a warning. A bot's asks may be said again: nobody can tell whether they arrived (decision 020).
 */
async function findDoubles(stage: Stage, lines: Line[], residents: Person[]): Promise<string[]> {
  const codes = lines.flatMap((line) => line.code ?? []);
  const conversations = [
    ...residents.map((resident) => ({
      where: resident.name,
      watch: stage.chat(resident.personId),
      isBot: (message: object) => 'from' in message && message.from === 'oa',
      mayRepeat: mayRepeatFor(false),
    })),
    ...stage.world.groups.map((group) => ({
      where: group.name,
      watch: stage.group(group.groupId),
      isBot: (message: object) => 'personId' in message && message.personId === null,
      mayRepeat: mayRepeatFor(group.bots.length > 0),
    })),
  ];
  const problems: string[] = [];
  for (const { where, watch, isBot, mayRepeat } of conversations) {
    await watch.look();
    const seen = new Set<string>();
    let sinceHuman = new Set<string>();
    for (const message of watch.messages) {
      const words = message.text.split(/[^\p{L}\d]+/u);
      if (!isBot(message)) sinceHuman = new Set();
      else if (sinceHuman.has(message.text) && !mayRepeat.test(message.text)) {
        problems.push(`${where}: nhận hai lần liền "${message.text.slice(0, 60)}"`);
      } else sinceHuman.add(message.text);
      if (!isBot(message) || !codes.some((code) => words.includes(code))) continue;
      if (mayRepeat.test(message.text)) continue;
      if (seen.has(message.text))
        problems.push(`${where}: nhận hai lần "${message.text.slice(0, 60)}"`);
      seen.add(message.text);
    }
  }
  return problems;
}

/** Said again with reason: a reopened request is finished twice. */
const repeated = /đã giúp xong|đã gửi câu trả lời|báo yêu cầu .* đã xong/;
/** What a bot posts for somebody to act on; the outcomes of commands are notices and come once. */
const askedByBot = /^[A-Z]{1,2}\d{1,2}(?: ·|: bà con)/;

function mayRepeatFor(isOfBot: boolean): RegExp {
  return isOfBot ? new RegExp(`${repeated.source}|${askedByBot.source}`) : repeated;
}

function strayRequests(codes: string[], lines: Line[], before: ReadonlySet<string>): string[] {
  const known = new Set(lines.map((line) => line.code));
  return codes
    .filter((code) => !known.has(code) && !before.has(code))
    .map((code) => `sổ có yêu cầu ${code} mà không ai hỏi`);
}
