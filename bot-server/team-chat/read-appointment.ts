import { isOfResident } from './is-for-team.ts';
import { isElsewhere, isSaidToHelper, readMeetingWay, saysDoubt } from './meeting-words.ts';
import { readTimePhrase } from './read-time-phrase.ts';
import { type MeetingWay, type RequestOrder, type Unclear, unclear } from './team-command.ts';

/** A colon that is not part of "15:30". */
const colon = /[:：](?!\d)/;

/**
 * Reads what was said besides "hẹn" and the codes: when, where, and after a colon what else the resident shall know. Only a time
 * that is clear and to come makes an appointment; words without a colon go to nobody.
 */
export function readAppointment(
  said: string,
  how: MeetingWay | undefined,
  codes: string[],
  now: Date,
): RequestOrder | Unclear {
  const [before = '', ...after] = said.split(colon);
  const text = said.slice(before.length + 1).trim();
  const { time, rest } = readTimePhrase(before, now);
  if (saysDoubt(rest) || isSaidToHelper(rest)) return unclear('doubtful', codes[0]);
  // "hẹn A12 nhé: 15h chiều mai"
  if (time.kind === 'none' && after.length > 0) return readAppointment(text, how, codes, now);
  if (time.kind !== 'time') return unclear(unclearTimes[time.kind], codes[0]);
  const way = readMeetingWay(rest) ?? how;
  if (way === undefined && isElsewhere(rest)) return unclear('place-unknown', codes[0]);
  if (isOfResident(text)) return unclear('for-whom', codes[0]);
  const { at, grain } = time;
  return { kind: 'appoint', codes, at, grain, how: way, text: text === '' ? undefined : text };
}

const unclearTimes = { none: 'time-missing', past: 'time-past', unsure: 'time-unsure' } as const;
