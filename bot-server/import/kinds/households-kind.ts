import { listEveryVillage } from '#bot/areas/list-villages.ts';
import { findTeamForArea } from '#bot/teams/find-team.ts';
import { householdListTexts } from '#bot/visits/household-list-texts.ts';
import { type PlannedHouses, planHouseholdRows } from '#bot/visits/import-households.ts';
import { type ListRow, privateNumber } from '#bot/visits/read-household-list.ts';
import { findVillage } from './find-village.ts';
import type { Column, FileKind, FileRow, FileScene } from './import-kind.ts';
import { headings, rowTexts, samples, titles } from './kind-texts.ts';
import { requireCells } from './require-cells.ts';

const columns: readonly Column[] = [
  {
    key: 'village',
    heading: headings.village,
    aliases: ['ten thon', 'dia ban', 'thon ban', 'to dan pho', 'ma thon'],
    isRequired: true,
  },
  {
    key: 'code',
    heading: headings.houseCode,
    aliases: ['ma', 'ma nha', 'code'],
    isRequired: true,
  },
  {
    key: 'name',
    heading: headings.houseName,
    aliases: ['ten', 'ten ho', 'ten goi', 'chu ho', 'ten chu ho', 'ho gia dinh'],
    isRequired: true,
  },
  { key: 'place', heading: headings.place, aliases: ['mo ta', 'dia chi', 'cach tim'] },
  {
    key: 'assignee',
    heading: headings.assignee,
    aliases: ['phu trach', 'thanh vien phu trach', 'thanh vien'],
  },
];
const lengthsMax = { village: 100, code: 40, name: 80, place: 200, assignee: 80 };

/** Houses of several villages, known by their code within their village. */
export const householdsKind: FileKind = {
  title: titles.households,
  columns,
  rowsMax: 50_000,
  samples: samples.households,
  async plan(scene, rows) {
    const byVillage = await resolveRows(scene, rows);
    const plans: { count: number; plan: PlannedHouses }[] = [];
    for (const [areaId, houses] of byVillage) {
      if ((await findTeamForArea(scene.work.tx, areaId)) === undefined) {
        const [first] = houses;
        scene.say.problem(first?.row ?? null, 'village', rowTexts.noTeam(first?.village ?? ''));
        continue;
      }
      const plan = await planHouseholdRows(scene.work, areaId, houses);
      for (const { row, message } of plan.errors) scene.say.problem(row, 'assignee', message);
      plans.push({ count: houses.length, plan });
    }
    const sum = (of: (plan: PlannedHouses) => number) =>
      plans.reduce((total, { plan }) => total + of(plan), 0);
    return {
      added: sum((plan) => plan.added),
      changed: sum((plan) => plan.changed),
      same: sum((plan) => plan.unchanged),
      async write(step) {
        let done = 0;
        for (const { count, plan } of plans) {
          await plan.write();
          done += count;
          await step(done);
        }
      },
    };
  },
};

type House = ListRow & { village: string };

async function resolveRows(
  { work, commune, say }: FileScene,
  rows: readonly FileRow[],
): Promise<Map<string, House[]>> {
  const villages = await listEveryVillage(work.tx, commune.id);
  const seen = new Map<string, number>();
  const known = new Map<string, string>();
  const byVillage = new Map<string, House[]>();
  for (const one of rows) {
    if (!requireCells(one, columns, lengthsMax, say)) continue;
    const { row, cells } = one;
    const hidden = Object.entries(cells).find(([, cell]) => privateNumber.test(cell));
    if (hidden !== undefined) {
      say.problem(row, hidden[0], householdListTexts.privateNumber);
      continue;
    }
    const words = cells.village ?? '';
    const areaId =
      known.get(words) ?? findVillage(villages, words, { say, row, key: 'village' })?.id;
    if (areaId === undefined) continue;
    known.set(words, areaId);
    const code = (cells.code ?? '').toUpperCase();
    const first = seen.get(`${areaId} ${code}`);
    if (first !== undefined) {
      say.problem(row, 'code', householdListTexts.doubleCode(first));
      continue;
    }
    seen.set(`${areaId} ${code}`, row);
    const house = { row, village: words, code, name: cells.name ?? '' };
    const houses = byVillage.get(areaId) ?? [];
    byVillage.set(areaId, houses);
    houses.push({ ...house, place: cells.place, assignee: cells.assignee });
  }
  return byVillage;
}
