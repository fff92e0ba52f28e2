import type { WrongField } from '#bot/lib/app-error.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import type { AnnouncementChannel, Repeat, TemplateChoice } from '#shared/announcing.ts';
import { hindranceTexts as texts } from './announcement-texts.ts';

/** What stands in an announcement that is to leave. */
export type Written = {
  title: string;
  body: string;
  channels: readonly AnnouncementChannel[];
  template: TemplateChoice | null;
  tutorialId: string | null;
  eventStartsAt: Date | null;
  eventEndsAt: Date | null;
  sendAt: Date | null;
  repeat: Repeat | null;
  expiresAt: Date | null;
  isUrgent: boolean;
  urgentReason: string | null;
};

type KnownArea = { id: string; path: string; isInForce: boolean };

/** What its author may choose from. */
export type Surroundings = {
  now: Date;
  author: { isLeader: boolean; areaId: string };
  meant: readonly KnownArea[];
  leftOut: readonly KnownArea[];
  /** Villages left out that went into one that is meant. */
  mergedExclusions: readonly { leftOut: string; into: string }[];
  /** Why a channel cannot be used; null where it can. */
  channelHindrances: ReadonlyMap<AnnouncementChannel, string | null>;
  template: { parameters: readonly { name: string; maxLength: number }[] } | undefined;
  isTutorialKnown: boolean;
};

/** Everything for which an announcement cannot leave as it is, by field of the draft; empty where it can. */
export function findHindrances(written: Written, around: Surroundings): WrongField[] {
  return [
    ...wordHindrances(written, around),
    ...audienceHindrances(around),
    ...channelHindrances(written, around),
    ...timeHindrances(written, around.now),
  ];
}

function wordHindrances(written: Written, around: Surroundings): WrongField[] {
  const { title, body, isUrgent, urgentReason, tutorialId } = written;
  return [
    ...when(title === '', 'title', texts.titleMissing),
    ...when(body === '', 'body', texts.bodyMissing),
    ...when(isUrgent && !urgentReason, 'urgentReason', texts.urgentReasonMissing),
    ...when(tutorialId !== null && !around.isTutorialKnown, 'tutorialId', texts.tutorialGone),
  ];
}

function audienceHindrances({
  author,
  meant,
  leftOut,
  mergedExclusions,
}: Surroundings): WrongField[] {
  const isLeftOut = ({ path }: KnownArea) =>
    leftOut.some((area) => path === area.path || path.startsWith(`${area.path}.`));
  const isElsewhere = meant.some(({ id }) => id !== author.areaId);
  return [
    ...when(meant.length === 0, 'areaIds', texts.areasMissing),
    ...when(
      meant.some(({ isInForce }) => !isInForce),
      'areaIds',
      texts.areaGone,
    ),
    ...when(author.isLeader && isElsewhere, 'areaIds', texts.areaNotOwn),
    ...when(
      meant.length > 0 && meant.every(isLeftOut),
      'excludedAreaIds',
      texts.everythingExcluded,
    ),
    ...mergedExclusions.map(({ leftOut: gone, into }) => ({
      field: 'excludedAreaIds',
      message: texts.exclusionMerged(gone, into),
    })),
  ];
}

function channelHindrances({ channels, template }: Written, around: Surroundings): WrongField[] {
  const hindered = channels.flatMap((channel) => around.channelHindrances.get(channel) ?? []);
  return [
    ...when(channels.length === 0, 'channels', texts.channelsMissing),
    ...[...new Set(hindered)].map((message) => ({ field: 'channels', message })),
    ...(channels.includes('template') ? templateHindrances(template, around) : []),
  ];
}

function templateHindrances(
  chosen: TemplateChoice | null,
  { template }: Surroundings,
): WrongField[] {
  if (chosen === null) return [{ field: 'template', message: texts.templateMissing }];
  if (template === undefined) return [{ field: 'template', message: texts.templateGone }];
  return template.parameters
    .filter(({ name, maxLength }) => {
      const value = chosen.data[name]?.trim() ?? '';
      return value === '' || value.length > maxLength;
    })
    .map(({ name, maxLength }) => ({
      field: `template.data.${name}`,
      message: texts.templateParameter(name, maxLength),
    }));
}

function timeHindrances(written: Written, now: Date): WrongField[] {
  const { eventStartsAt, eventEndsAt, expiresAt, repeat } = written;
  const leaves = written.sendAt !== null && written.sendAt > now ? written.sendAt : now;
  const eventOver = eventEndsAt ?? eventStartsAt;
  const endsBefore = eventStartsAt !== null && eventEndsAt !== null && eventEndsAt <= eventStartsAt;
  const isPast = (end: Date | null) => end !== null && end <= now;
  const isTooLate = (end: Date | null) => end !== null && end > now && end <= leaves;
  return [
    ...when(endsBefore, 'event', texts.endsBeforeStart),
    ...when(!endsBefore && isPast(eventOver), 'event', texts.eventOver),
    ...when(!endsBefore && isTooLate(eventOver), 'sendAt', texts.leavesAfterEvent),
    ...when(isPast(expiresAt), 'lastDay', texts.alreadyOver),
    ...when(isTooLate(expiresAt), 'sendAt', texts.leavesTooLate),
    ...when(
      repeat !== null && repeat.untilDay !== null && repeat.untilDay < dayOf(leaves),
      'repeat',
      texts.repeatOver,
    ),
  ];
}

function when(isHindered: boolean, field: string, message: string): WrongField[] {
  return isHindered ? [{ field, message }] : [];
}
