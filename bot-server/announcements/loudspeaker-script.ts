import { dayOf, startOfDay } from '#bot/lib/vietnam-days.ts';
import type { LoudspeakerScript } from '#shared/announcing.ts';
import { speakAloud } from './speak-aloud.ts';
import { spokenTexts, scriptTexts as texts } from './spoken-texts.ts';

export type ToRead = {
  title: string;
  body: string;
  event: { startsAt: Date; place: string } | null;
  /** For whom, in words, and who speaks. */
  audience: string;
  speaker: { name: string; level: 'province' | 'commune' | 'village' };
};

/** Syllables a minute over loudspeakers, whose echo asks for less than the 180 to 200 of a news reader; our own estimate. */
const syllablesPerMinute = 150;
const pauseSeconds = 0.6;

/** An announcement as it is read over the village's loudspeakers: greeting, everything twice, and how long that takes. */
export function writeScript(announcement: ToRead): LoudspeakerScript {
  const { title, body, event, audience, speaker } = announcement;
  const said = [
    sentence(speakAloud(title)),
    sentence(speakAloud(body)),
    ...(event === null ? [] : sayEvent(event)),
  ]
    .filter((part) => part !== '')
    .join('\n');
  const who = speaker.level === 'village' ? texts.village : texts.commune;
  const greeting = texts.greeting(speakAloud(audience), who(speaker.name));
  const text = [greeting, said, texts.again, said, texts.thanks].join('\n\n');
  return { text, seconds: secondsOf(text) };
}

function sayEvent({ startsAt, place }: { startsAt: Date; place: string }): string[] {
  const day = dayOf(startsAt);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const minute = Math.floor((startsAt.getTime() - startOfDay(day).getTime()) / 60_000);
  const clock = spokenTexts.hour(Math.floor(minute / 60), minute % 60);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return [
    texts.when(weekday, date, month, year, clock),
    texts.where(speakAloud(place).replace(/\.$/, '')),
  ];
}

function sentence(text: string): string {
  return text === '' || /[.!?:;]$/.test(text) ? text : `${text}.`;
}

function secondsOf(text: string): number {
  // Vietnamese writes each syllable apart; a number has one or two for each digit.
  const syllables = text
    .split(/\s+/)
    .filter(Boolean)
    .reduce((sum, word) => sum + Math.max(1, (word.match(/\d/g)?.length ?? 0) * 1.5), 0);
  const pauses = text.match(/[.!?:;\n]+/g)?.length ?? 0;
  return Math.ceil((syllables * 60) / syllablesPerMinute + pauses * pauseSeconds);
}
