import { z } from 'zod';
import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import { cellTexts as texts } from './cell-texts.ts';

const nameMax = 100;
const codeMax = 40;
const oldNamesMax = 50;

const cell = z.string({ error: texts.empty });

/** What a code may be made of; of an area it is a part of its path, so that a dot would nest one area in another. */
export const codePattern = /^[A-Za-z0-9_-]*$/;

const Code = cell.max(codeMax, texts.tooLong(codeMax)).regex(codePattern, texts.code);

const Name = cell.max(nameMax, texts.tooLong(nameMax));

/** What Excel makes of a long number in a cell that is not text: 4,32E+18. */
const excelNumber = /^\d([.,]\d+)?e\+?\d+$/i;

function idLike(pattern: RegExp, message: string) {
  return cell.superRefine((value, context) => {
    if (pattern.test(value)) return;
    const said = excelNumber.test(value) ? texts.excelNumber : message;
    context.addIssue({ code: 'custom', message: said });
  });
}

/** People and Official Accounts: decimal strings, in Zalo's samples of 15 to 19 digits. */
const ZaloId = idLike(/^\d{12,20}$/, texts.zaloId);

/** Groups: 20 hexadecimal characters; one of Zalo's own samples has 18. */
const GroupId = idLike(/^[0-9a-f]{18,24}$/, texts.groupId);

const RequestsPerMinute = cell.regex(/^[1-9]\d{0,4}$/, texts.requestsPerMinute).transform(Number);

const OldNames = cell
  .transform((value) => value.split('|').map((name) => name.trim()))
  .transform((names) => [...new Set(names.filter((name) => name !== ''))])
  .pipe(
    z
      .array(z.string().max(nameMax, texts.tooLong(nameMax)))
      .max(oldNamesMax, texts.tooManyOldNames(oldNamesMax)),
  );

/** 2025-07-01, or the way Excel writes it in Vietnam: 01/07/2025. */
const Day = cell.transform((value, context) => {
  const [, day = '', month = '', year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : value;
  const instant = new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso : Number.NaN);
  // JavaScript takes 30 February for 2 March.
  if (!Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso)) return iso;
  context.addIssue({ code: 'custom', message: texts.day });
  return z.NEVER;
});

/** A word from a short list, in English or Vietnamese, accents and case optional. */
function oneOf<const Value>(words: Record<string, Value>, message: string) {
  return cell.transform((value, context) => {
    const found = words[foldVietnamese(value)];
    if (found !== undefined) return found;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

const Level = oneOf(
  {
    province: 'province',
    tinh: 'province',
    commune: 'commune',
    xa: 'commune',
    village: 'village',
    thon: 'village',
  },
  texts.level,
);
const Kind = oneOf(
  {
    business: 'business',
    'doanh nghiep': 'business',
    'state agency': 'state-agency',
    'co quan nha nuoc': 'state-agency',
  },
  texts.kind,
);
const Role = oneOf(
  {
    officer: 'officer',
    'can bo': 'officer',
    approver: 'approver',
    'nguoi duyet': 'approver',
    'lanh dao': 'approver',
    administrator: 'administrator',
    'quan tri': 'administrator',
    supervisor: 'supervisor',
    'cap tinh': 'supervisor',
  },
  texts.role,
);
const YesNo = oneOf({ co: true, yes: true, x: true, khong: false, no: false }, texts.yesNo);

/**
 * The files of a folder and what each of their columns may hold. A column that is optional may be left out or
 * left empty, and then changes nothing that is known already.
 */
export const rowSchemas = {
  'areas.csv': z.object({
    code: Code,
    name: Name,
    level: Level,
    parent_code: Code.optional(),
    old_names: OldNames.optional(),
    valid_from: Day.optional(),
  }),
  'official-accounts.csv': z.object({
    oa_id: ZaloId,
    name: Name,
    area_code: Code,
    kind: Kind,
    requests_per_minute: RequestsPerMinute.optional(),
    refresh_token: cell.max(4000, texts.tooLong(4000)).optional(),
  }),
  'teams.csv': z.object({ code: Code, name: Name, area_code: Code }),
  'members.csv': z.object({
    code: Code,
    team_code: Code,
    name: Name,
    zalo_user_id: ZaloId.optional(),
    leader: YesNo.optional(),
  }),
  'groups.csv': z.object({ group_id: GroupId, team_code: Code, oa_id: ZaloId, name: Name }),
  'officers.csv': z.object({
    code: Code,
    name: Name,
    area_code: Code,
    zalo_user_id: ZaloId.optional(),
    role: Role,
  }),
};

export type FileName = keyof typeof rowSchemas;

/** In the order in which they build on one another. */
export const fileNames = Object.keys(rowSchemas) as FileName[];

/** A checked row together with where it stood, as Excel counts: the header is row 1. */
export type Row<File extends FileName> = z.output<(typeof rowSchemas)[File]> & { row: number };

export type CommuneRows = { [File in FileName]: Row<File>[] };
