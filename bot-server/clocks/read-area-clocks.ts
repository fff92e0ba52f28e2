import type { Area } from '#bot/areas/area.table.ts';
import type { Work } from '#bot/db/work.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import type { ClockPolicy, ClockRules } from '#shared/clocks.ts';
import { helpRequestKinds } from '#shared/help-requests.ts';
import {
  selectExceptions,
  selectNearestCalendar,
  selectNearestReopening,
  selectPolicies,
} from './clock-rule-store.ts';
import { defaultFrames, defaultPolicies, defaultReopening } from './default-clock-rules.ts';
import { publicHolidays } from './holiday-rules.ts';
import { holidayNames } from './holiday-texts.ts';

/** The rules in force in an area, with where each comes from. */
export async function readClockRules(work: Work, area: Area): Promise<ClockRules> {
  const { tx } = work;
  const today = dayOf(work.now);
  const year = Number(today.slice(0, 4));
  const calendar = await selectNearestCalendar(tx, area.id);
  const reopening = await selectNearestReopening(tx, area.id);
  return {
    areaId: area.id,
    areaName: area.name,
    policies: await readPolicies(work, area.id),
    calendar: {
      frames: calendar?.frames ?? defaultFrames,
      keepsHolidays: calendar?.keepsHolidays ?? true,
      isOwn: calendar?.areaId === area.id,
    },
    exceptions: (await selectExceptions(tx, area.id, today)).map(({ areaId, ...exception }) => ({
      ...exception,
      isOwn: areaId === area.id,
    })),
    reopening: {
      mode: reopening?.mode ?? defaultReopening.mode,
      withinDays: reopening?.withinDays ?? defaultReopening.withinDays,
      keepsHelper: reopening?.keepsHelper ?? defaultReopening.keepsHelper,
      isOwn: reopening?.areaId === area.id,
    },
    holidays: [...publicHolidays(year), ...publicHolidays(year + 1)]
      .filter(({ day }) => day >= today)
      .map(({ day, name }) => ({ day, label: holidayNames[name] })),
  };
}

async function readPolicies(work: Work, areaId: string): Promise<ClockRules['policies']> {
  const rows = await selectPolicies(work.tx, areaId);
  return helpRequestKinds.map((kind) => {
    const row = rows.find((one) => one.kind === kind);
    return { ...minutesOf(row ?? defaultPolicies[kind]), isOwn: row?.areaId === areaId };
  });
}

/** Without what a row has besides. */
function minutesOf(policy: ClockPolicy): ClockPolicy {
  const { kind, firstAnswerMinutes, updateMinutes, solutionMinutes, silentClaimMinutes } = policy;
  const { remindGroupMinutes, remindLeaderMinutes, escalateMinutes } = policy;
  return {
    kind,
    firstAnswerMinutes,
    updateMinutes,
    solutionMinutes,
    silentClaimMinutes,
    remindGroupMinutes,
    remindLeaderMinutes,
    escalateMinutes,
  };
}
