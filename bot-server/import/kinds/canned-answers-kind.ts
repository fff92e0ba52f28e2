import { listEveryVillage } from '#bot/areas/list-villages.ts';
import { listOwnCannedAnswers } from '#bot/canned-answers/find-canned-answer.ts';
import { keepCannedAnswer } from '#bot/canned-answers/keep-canned-answer.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import type { CannedAnswer } from '#shared/canned-answers.ts';
import { findVillage } from './find-village.ts';
import type { Column, FileKind, FileRow, FileScene } from './import-kind.ts';
import { headings, rowTexts, samples, titles } from './kind-texts.ts';
import { requireCells } from './require-cells.ts';

const columns: readonly Column[] = [
  {
    key: 'shortName',
    heading: headings.shortName,
    aliases: ['ten ngan', 'mau', 'ma'],
    isRequired: true,
  },
  { key: 'title', heading: headings.title, aliases: ['cau hoi', 'ten'], isRequired: true },
  {
    key: 'text',
    heading: headings.text,
    aliases: ['noi dung', 'cau tra loi', 'tra loi'],
    isRequired: true,
  },
  { key: 'village', heading: headings.village, aliases: ['ten thon', 'dung cho thon', 'ma thon'] },
];
const lengthsMax = { shortName: 20, title: 80, text: 1500, village: 100 };

type Wanted = {
  areaId: string;
  known: CannedAnswer | undefined;
  words: { shortName: string; title: string; text: string };
};

/** Canned answers of the commune, or of the village that a row names; known by what is typed for them. */
export const cannedAnswersKind: FileKind = {
  title: titles['canned-answers'],
  columns,
  rowsMax: 2_000,
  samples: samples['canned-answers'],
  async plan(scene, rows) {
    const wanted = await resolveRows(scene, rows);
    const isSame = ({ known, words }: Wanted) =>
      known?.title === words.title && known.text === words.text;
    const added = wanted.filter(({ known }) => known === undefined);
    const same = wanted.filter((one) => one.known !== undefined && isSame(one));
    return {
      added: added.length,
      changed: wanted.length - added.length - same.length,
      same: same.length,
      async write(step) {
        for (const [at, { areaId, known, words }] of wanted.entries()) {
          const tutorialId = known?.tutorialId ?? null;
          const id = known?.id ?? scene.work.newId();
          await keepCannedAnswer(scene.work, areaId, id, { ...words, tutorialId });
          await step(at + 1);
        }
      },
    };
  },
};

async function resolveRows(
  { work, commune, say }: FileScene,
  rows: readonly FileRow[],
): Promise<Wanted[]> {
  const villages = await listEveryVillage(work.tx, commune.id);
  const kept = new Map<string, CannedAnswer[]>();
  const seen = new Map<string, number>();
  const wanted: Wanted[] = [];
  for (const one of rows) {
    if (!requireCells(one, columns, lengthsMax, say)) continue;
    const { row, cells } = one;
    const shortName = (cells.shortName ?? '').toLowerCase();
    if (!/^[a-z0-9]{2,20}$/.test(shortName)) {
      say.problem(row, 'shortName', rowTexts.shortName);
      continue;
    }
    const area =
      cells.village === undefined
        ? commune
        : findVillage(villages, cells.village, { say, row, key: 'village' });
    if (area === undefined) continue;
    const first = seen.get(`${area.id} ${shortName}`);
    if (first !== undefined) {
      say.problem(row, 'shortName', rowTexts.duplicate(shortName, first));
      continue;
    }
    seen.set(`${area.id} ${shortName}`, row);
    const own = kept.get(area.id) ?? (await listOwnCannedAnswers(work.tx, area.id));
    kept.set(area.id, own);
    wanted.push({
      areaId: area.id,
      known: own.find((answer) => answer.shortName === shortName),
      words: {
        shortName,
        title: maskSecrets(cells.title ?? '').text,
        text: maskSecrets(cells.text ?? '').text,
      },
    });
  }
  return wanted;
}
