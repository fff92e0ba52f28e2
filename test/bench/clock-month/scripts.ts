import { type Act, chances, type Minute, type Script } from './month.ts';

const day = 24 * 60;

/** Requests of a month as people live it: some are taken at once, some by nobody, some helpers go silent. */
export function writeScripts(size: {
  teams: number;
  requests: number;
  days: number;
  seed: number;
  /** Minutes between instants at which anybody may act: the coarser, the more comes due together. */
  grid: number;
}): Script[] {
  const chance = chances(size.seed);
  const below = (most: number) => Math.floor(chance() * most);
  const step = (most: number) => size.grid * below(Math.ceil(most / size.grid));
  const oneOf = <T>(...choices: [T, ...T[]]): T => choices[below(choices.length)] ?? choices[0];
  return Array.from({ length: size.requests }, (_, at) => {
    // Spread over the whole province; with as many requests as teams, each has one at least.
    const isSpread = at < Math.min(size.teams, size.requests);
    const team = isSpread
      ? Math.floor((at * size.teams) / Math.min(size.teams, size.requests))
      : below(size.teams);
    const openedAt = step((size.days - 7) * day);
    const kind = oneOf('question', 'question', 'question', 'step', 'step', 'visit', 'urgent');
    const who = oneOf(0, 1, 2);
    const acts: Script['acts'] = [];
    let now: Minute = openedAt;
    const then = (most: number, act: Act) => {
      now += size.grid + step(most);
      acts.push({ at: now, act });
    };
    const goOn = () => {
      then(day, { kind: 'say', text: 'Vẫn chưa được ạ' });
      if (chance() < 0.3) then(300, { kind: 'say', text: 'Bà con đợi ạ' });
      if (chance() < 0.6) then(2 * day, { kind: 'answer', who });
      if (chance() < 0.7) then(2 * day, { kind: 'resolve', who });
    };
    const life = chance();
    if (life < 0.3) {
      then(500, { kind: 'claim', who });
      then(600, { kind: 'answer', who });
      if (chance() < 0.6) goOn();
    } else if (life < 0.45) {
      then(900, { kind: 'claim', who });
      if (chance() < 0.5) then(400, { kind: 'note', who });
    } else if (life < 0.55) {
      then(300, { kind: 'claim', who });
      then(200, { kind: 'appoint', who, at: now + 300 + step(3 * day) });
      if (chance() < 0.5) then(4 * day, { kind: 'answer', who });
    } else if (life < 0.65) {
      then(300, { kind: 'claim', who });
      then(300, { kind: 'release', who });
      then(900, { kind: 'claim', who: oneOf(0, 1, 2) });
    } else if (life < 0.75) {
      then(2 * day, { kind: 'say', text: 'Có ai giúp không ạ' });
      then(day, { kind: 'answer', who });
      if (chance() < 0.5) goOn();
    } else if (life < 0.85) {
      then(600, { kind: 'answer', who });
      then(day, { kind: 'resolve', who });
    }
    return { team, openedAt, kind, isInChat: chance() < 0.8, acts };
  });
}
