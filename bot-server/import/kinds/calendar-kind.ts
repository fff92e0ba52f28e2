import type { Area } from '#bot/areas/area.table.ts';
import { listEveryVillage } from '#bot/areas/list-villages.ts';
import { keepException } from '#bot/clocks/change-area-clocks.ts';
import { readClockRules } from '#bot/clocks/read-area-clocks.ts';
import { readDay, readFrames } from '#bot/import/read-words.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import type { CalendarException } from '#shared/clocks.ts';
import { findVillage } from './find-village.ts';
import type { Column, FileKind, FileRow, FileScene } from './import-kind.ts';
import { headings, rowTexts, samples, titles } from './kind-texts.ts';
import { requireCells } from './require-cells.ts';

const columns: readonly Column[] = [
  {
    key: 'fromDay',
    heading: headings.fromDay,
    aliases: ['ngay', 'ngay bat dau', 'bat dau', 'tu'],
    isRequired: true,
  },
  { key: 'toDay', heading: headings.toDay, aliases: ['ngay ket thuc', 'ket thuc', 'den'] },
  {
    key: 'label',
    heading: headings.label,
    aliases: ['ten', 'ten ngay nghi', 'viec', 'ghi chu'],
    isRequired: true,
  },
  { key: 'reason', heading: headings.reason, aliases: ['loai', 'loai ngay'] },
  { key: 'hours', heading: headings.hours, aliases: ['gio', 'gio lam viec', 'gio truc'] },
  { key: 'village', heading: headings.village, aliases: ['ten thon', 'dia ban', 'ma thon'] },
];
const lengthsMax = { label: 80, reason: 40, hours: 100, village: 100, fromDay: 20, toDay: 20 };

const reasons: Record<string, CalendarException['reason']> = {
  '': 'other',
  'mua vu': 'harvest',
  'thu hoach': 'harvest',
  'le hoi': 'festival',
  'le tet': 'festival',
  'lam bu': 'swapped-day',
  'hoan doi': 'swapped-day',
  khac: 'other',
};

type Wanted = { area: Area; exception: CalendarException; isKnown: boolean; isSame: boolean };

/** Days that differ from the week, of the commune or of a village; known by their days and their name. */
export const calendarKind: FileKind = {
  title: titles.calendar,
  columns,
  rowsMax: 2_000,
  samples: samples.calendar,
  async plan(scene, rows) {
    const wanted = await resolveRows(scene, rows);
    const same = wanted.filter(({ isSame }) => isSame).length;
    const added = wanted.filter(({ isKnown }) => !isKnown).length;
    return {
      added,
      changed: wanted.length - added - same,
      same,
      async write(step) {
        for (const [at, { area, exception, isSame }] of wanted.entries()) {
          if (!isSame) await keepException(scene.work, area, exception);
          await step(at + 1);
        }
      },
    };
  },
};

async function resolveRows(scene: FileScene, rows: readonly FileRow[]): Promise<Wanted[]> {
  const { work, commune, say } = scene;
  const villages = await listEveryVillage(work.tx, commune.id);
  const kept = new Map<string, CalendarException[]>();
  const seen = new Map<string, number>();
  const wanted: Wanted[] = [];
  for (const one of rows) {
    const read = readRow(one, scene);
    if (read === undefined) continue;
    const { row, cells } = one;
    const area =
      cells.village === undefined
        ? commune
        : findVillage(villages, cells.village, { say, row, key: 'village' });
    if (area === undefined) continue;
    const key = `${area.id} ${keyOf(read)}`;
    const first = seen.get(key);
    if (first !== undefined) {
      say.problem(row, 'fromDay', rowTexts.duplicate(read.label, first));
      continue;
    }
    seen.set(key, row);
    const own =
      kept.get(area.id) ??
      (await readClockRules(work, area)).exceptions.filter(({ isOwn }) => isOwn);
    kept.set(area.id, own);
    const known = own.find((exception) => keyOf(exception) === keyOf(read));
    const isSame =
      known !== undefined &&
      known.reason === read.reason &&
      JSON.stringify(known.frames) === JSON.stringify(read.frames);
    const exception = { ...read, id: known?.id ?? work.newId() };
    wanted.push({ area, exception, isKnown: known !== undefined, isSame });
  }
  return wanted;
}

function readRow(
  one: FileRow,
  { work, say }: FileScene,
): Omit<CalendarException, 'id'> | undefined {
  if (!requireCells(one, columns, lengthsMax, say)) return undefined;
  const { row, cells } = one;
  const firstDay = readDay(cells.fromDay ?? '');
  const lastDay = cells.toDay === undefined ? firstDay : readDay(cells.toDay);
  const reason = reasons[foldVietnamese(cells.reason ?? '')];
  const frames = readFrames(cells.hours ?? '');
  if (firstDay === undefined) say.problem(row, 'fromDay', rowTexts.day);
  if (lastDay === undefined && firstDay !== undefined) say.problem(row, 'toDay', rowTexts.day);
  if (reason === undefined) say.problem(row, 'reason', rowTexts.reason);
  if (frames === undefined) say.problem(row, 'hours', rowTexts.hours);
  if (firstDay === undefined || lastDay === undefined || !reason || !frames) return undefined;
  if (lastDay < firstDay) {
    say.problem(row, 'toDay', rowTexts.dayOrder);
    return undefined;
  }
  if (lastDay < dayOf(work.now)) {
    say.note(row, 'toDay', rowTexts.dayPast);
    return undefined;
  }
  return { firstDay, lastDay, reason, frames, label: maskSecrets(cells.label ?? '').text };
}

function keyOf({ firstDay, lastDay, label }: Omit<CalendarException, 'id'>): string {
  return `${firstDay} ${lastDay} ${foldVietnamese(label)}`;
}
