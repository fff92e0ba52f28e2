import type { Line } from './ledger.ts';
import type { Person } from './outside-world.ts';
import { pick } from './random.ts';
import type { Stage } from './stage.ts';
import { type AnswerForm, areasWithTeam, type Team } from './team.ts';

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

/** Plays the part of an area's team until the answer has been sent; what must come of it stands in the line. */
export async function helpOut(stage: Stage, line: Line, area: string, scenario: Scenario) {
  const code = line.code ?? '';
  const team = stage.team(area);
  const { hands } = team;
  await hands.hear(code);
  const member = pick(team.members, stage.random);
  const others = team.members.filter((one) => one.personId !== member.personId);
  const claimBy = async (who: Person) => {
    await hands.claim(code, who);
    line.claimedBy = who.name;
  };

  switch (scenario) {
    case 'plain':
    case 'reopen':
      await claimBy(member);
      return answerAndFinish(line, team, member, 'code');
    case 'race': {
      const claimer = await hands.race(code, member, pick(others, stage.random));
      line.claimedBy = claimer.name;
      return answerAndFinish(line, team, claimer, 'word');
    }
    case 'quote-only':
      line.claimedBy = member.name;
      return answerAndFinish(line, team, member, 'quote');
    case 'release': {
      await claimBy(member);
      await hands.release(code, member);
      const next = pick(others, stage.random);
      await claimBy(next);
      return answerAndFinish(line, team, next, 'code');
    }
    case 'colleague': {
      await claimBy(member);
      const next = pick(others, stage.random);
      await hands.handToColleague(code, member, next);
      line.claimedBy = next.name;
      return answerAndFinish(line, team, next, 'code');
    }
    case 'other-village': {
      const elsewhere = pick(
        areasWithTeam(stage).filter((other) => other !== area),
        stage.random,
      );
      await hands.handToVillage(code, member, stage.team(elsewhere).village);
      return helpOut(stage, line, elsewhere, 'plain');
    }
    case 'commune': {
      await claimBy(member);
      await hands.handToCommune(code, member);
      line.claimedBy = undefined;
      return helpFromDesk(stage, line);
    }
  }
}

/** Plays the part of the commune's desk until the answer has been sent. */
export async function helpFromDesk(stage: Stage, line: Line): Promise<void> {
  const { id } = await stage.staff.find(line.code ?? '');
  const text = nextAnswer(line);
  await stage.staff.answer(id, text, `play-${line.run}-${line.number}-answer`);
  await stage.staff.resolve(id);
  line.resolvedBy = stage.staff.name;
}

/** An answer that can be told from every other one. */
function nextAnswer(line: Line): string {
  const text = `Bà con làm lần lượt từng bước trong bài giúp em nhé (phiếu ${line.run}-${line.number}-${line.expectedAnswers.length + 1}).`;
  line.expectedAnswers.push(text);
  return text;
}

/** Answers and closes as `who`. */
export async function answerAndFinish(
  line: Line,
  { hands }: Team,
  who: Person,
  form: AnswerForm,
): Promise<void> {
  const code = line.code ?? '';
  await hands.answer(code, who, nextAnswer(line), form);
  await hands.finish(code, who);
  line.resolvedBy = who.name;
}
