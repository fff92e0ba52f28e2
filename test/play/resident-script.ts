import type { Line } from './ledger.ts';
import type { ChatMessage, Person } from './outside-world.ts';
import type { Stage } from './stage.ts';
import { answerAndFinish, helpFromDesk, helpOut, type Scenario } from './team-script.ts';

const codeInText = /Mã yêu cầu của bà con là ([A-Z]{1,2}\d{1,2})/;
/** Danger at home, which the village's group never hears of (decision 030). */
const confidedCode = /Mã là ([A-Z]{1,2}\d{1,2})\./;
const deskAlone = '#chi-xa ';
/** Insults are posted to nobody; whoever pressed the button for them leaves it at that. */
const askedInOtherWords = /bằng lời khác giúp em/;
/**
 * Longer than any burst silence that the server is run with here, also where it is killed meanwhile and must start again on a busy
 * machine; a bot that says nothing more has finished.
 */
const finishedAfterMs = 30_000;

/** One resident asks one question and goes through with it to the end. Whatever goes wrong becomes a problem of the line. */
export async function askAndSee(
  stage: Stage,
  line: Line,
  resident: Person,
  scenario: Scenario,
): Promise<void> {
  try {
    line.askedAt = Date.now();
    await ask(stage, line, resident);
    if (line.code === undefined) return;
    if (line.isConfided) {
      await helpFromDesk(stage, line);
      await receiveAndRate(stage, line, resident, 'commune');
      return;
    }
    line.scenario = scenario;
    await helpOut(stage, line, resident.area ?? '', scenario);
    await receiveAndRate(stage, line, resident, scenario);
  } catch (error) {
    line.problems.push(error instanceof Error ? error.message : String(error));
  }
}

async function ask(stage: Stage, line: Line, resident: Person): Promise<void> {
  const chat = stage.chat(resident.personId);
  await chat.look();
  let from = chat.messages.length;
  await stage.outside.say(resident.personId, stage.oaId, line.question);
  let isTeamAsked = false;
  for (let patienceMs = stage.patienceMs; ; ) {
    const said = await nextFromBot(stage, resident, from, patienceMs, line.received !== '');
    if (said === undefined || askedInOtherWords.test(said.text)) {
      if (said !== undefined) line.received = said.text;
      line.outcome = 'answered';
      line.answeredAt = Date.now();
      return;
    }
    from = chat.messages.indexOf(said) + 1;
    line.received = said.text;
    line.isConfided = confidedCode.test(said.text);
    line.code = (line.isConfided ? confidedCode : codeInText).exec(said.text)?.[1];
    if (line.isConfided) await press(stage, line, resident, said);
    if (line.code !== undefined) return;
    const pressed = await press(stage, line, resident, said);
    isTeamAsked ||= pressed?.startsWith(askTeam) ?? false;
    // Whoever asked for the team hears a code, however long the village and a killed server take.
    patienceMs = pressed !== undefined || isTeamAsked ? stage.patienceMs : finishedAfterMs;
  }
}

/** What the bot says next; `undefined` when it has said something already and now keeps silent. */
async function nextFromBot(
  stage: Stage,
  resident: Person,
  from: number,
  patienceMs: number,
  maySilence: boolean,
): Promise<ChatMessage | undefined> {
  const fromBot = (message: ChatMessage) => message.from === 'oa';
  const waiting = stage
    .chat(resident.personId)
    .waitFor('trả lời của kênh xã', from, fromBot, patienceMs);
  return maySilence && patienceMs === finishedAfterMs ? waiting.catch(() => undefined) : waiting;
}

const askTeam = '#hoi-to ';

/** Presses what a resident would press and answers what that says; `undefined` where there is nothing to press. */
async function press(
  stage: Stage,
  line: Line,
  resident: Person,
  said: ChatMessage,
): Promise<string | undefined> {
  const buttons = said.buttons ?? [];
  const wanted = [`#thon ${resident.area}`, askTeam, deskAlone];
  const index = buttons.findIndex((button) =>
    wanted.some((start) => `${button.payload} `.startsWith(start)),
  );
  if (index === -1) return undefined;
  const payload = `${buttons[index]?.payload} `;
  if (payload.startsWith(askTeam)) {
    line.offered = buttons.filter((b) => b.type === 'oa.open.url').map((button) => button.title);
  }
  await stage.outside.press(resident.personId, stage.oaId, said.messageId, index);
  return payload;
}

async function receiveAndRate(
  stage: Stage,
  line: Line,
  resident: Person,
  scenario: Scenario,
): Promise<void> {
  const code = line.code ?? '';
  await receive(stage, line, resident);
  if (scenario === 'reopen') {
    await rate(stage, line, resident, 'not-solved');
    const team = stage.team(resident.area ?? '');
    await team.hands.hearReopened(code);
    const helper = stage.world.people.find((person) => person.name === line.claimedBy);
    if (helper === undefined) throw new Error('người giúp không còn');
    await answerAndFinish(line, team, helper, 'code');
    await receive(stage, line, resident);
  }
  await rate(stage, line, resident, 'solved');
  line.outcome = 'solved';
}

async function receive(stage: Stage, line: Line, resident: Person): Promise<void> {
  const answer = line.expectedAnswers.at(-1) ?? '';
  const received = await stage
    .chat(resident.personId)
    .waitFor(`câu trả lời ${line.code}`, 0, (m) => m.text.includes(answer), stage.patienceMs);
  line.answeredAt ??= Date.now();
  line.received = received.text;
}

/** Presses a rating button under the latest message that has one, and waits for the thanks. */
async function rate(stage: Stage, line: Line, resident: Person, word: string): Promise<void> {
  const chat = stage.chat(resident.personId);
  const payload = `#danh-gia ${line.code} ${word}`;
  const fits = (message: ChatMessage) =>
    message.buttons?.some((button) => button.payload === payload) ?? false;
  await chat.waitFor(`nút đánh giá ${line.code}`, 0, fits, stage.patienceMs);
  const rated = chat.messages.filter(fits).at(-1);
  const index = rated?.buttons?.findIndex((button) => button.payload === payload) ?? -1;
  if (rated === undefined || index === -1) throw new Error('nút đánh giá biến mất');
  const from = chat.messages.length;
  await stage.outside.press(resident.personId, stage.oaId, rated.messageId, index);
  await chat.waitFor(
    `lời cảm ơn sau khi đánh giá ${line.code}`,
    from,
    (message) => message.from === 'oa' && message.text.startsWith('Dạ'),
    stage.patienceMs,
  );
}
