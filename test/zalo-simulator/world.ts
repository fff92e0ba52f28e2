import { z } from 'zod';

/** Ids travel as strings everywhere: Zalo's exceed what a JSON number can hold. */
const Id = z.string().min(1).max(64);

const App = z.object({
  appId: Id,
  appSecret: z.string().min(1),
  oaSecret: z.string().min(1),
  miniAppId: z.string().default('0'),
  /** Of the Mini App's page "Open APIs"; signs the events of its own webhook. */
  miniAppApiKey: z.string().min(1).default('mini-app-api-key'),
  /** Whether app and OA are linked: events and user details then carry `user_id_by_app`. */
  linkedToOa: z.boolean().default(true),
  /** When given, the consent page refuses every other redirect URI. */
  callbackUrl: z.url().optional(),
  requestsPerMinute: z.number().int().positive().default(4000),
  /** Of one person's token at the graph. */
  personRequestsPerMinute: z.number().int().positive().default(20),
});

const GroupAsset = z.object({
  assetId: Id,
  size: z.enum(['gmf10', 'gmf50', 'gmf100', 'gmf1000']).default('gmf100'),
  /** `sub_quota` comes with the package: using it twice answers -241 in place of -238. */
  quotaType: z.enum(['sub_quota', 'purchase_quota']).default('purchase_quota'),
});

/** A text that Zalo has approved; sent with what its parameters stand for. */
const Template = z.object({
  templateId: z.string().regex(/^\d{1,20}$/),
  name: z.string().min(1),
  status: z.enum(['ENABLE', 'PENDING_REVIEW', 'REJECT', 'DISABLE']).default('ENABLE'),
  price: z.number().min(0).default(120),
  parameters: z
    .array(
      z.object({ name: z.string().min(1), maxLength: z.number().int().positive().default(30) }),
    )
    .default([]),
});

const OfficialAccount = z.object({
  oaId: Id,
  name: z.string().min(1),
  /** 2 a business, 4 a state agency. */
  oaType: z.union([z.literal(2), z.literal(4)]).default(2),
  requestsPerMinute: z.number().int().positive().default(100),
  refreshToken: z.string().min(1),
  accessToken: z.string().min(1).optional(),
  adminPersonIds: z.array(Id).default([]),
  groupAssets: z.array(GroupAsset).default([]),
  /** Told of a business alone. */
  packageName: z.string().default('Tăng trưởng'),
  /** As Zalo writes it. */
  packageEndsOn: z
    .string()
    .regex(/^\d\d\/\d\d\/\d{4}$/)
    .default('31/12/2027'),
  templates: z.array(Template).default([]),
});

export const Behaviour = z.enum(['normal', 'blocked', 'slow', 'outside-window']);

/** A person as the world file or the control API gives it; ids left out are made up. */
export const NewPerson = z.object({
  personId: Id.optional(),
  name: z.string().min(1),
  kind: z.enum(['resident', 'member', 'officer']).default('resident'),
  appUserId: Id.optional(),
  oaUserIds: z.record(Id, Id).default({}),
  follows: z.array(Id).default([]),
  phone: z
    .string()
    .regex(/^\+?\d{9,12}$/)
    .optional(),
  behaviour: Behaviour.default('normal'),
  area: z.string().optional(),
});
export type NewPerson = z.infer<typeof NewPerson>;

const Group = z.object({
  groupId: Id,
  oaId: Id,
  name: z.string().min(1),
  assetId: Id.optional(),
  memberPersonIds: z.array(Id).default([]),
  /** Made by people among themselves; `oaId` only says whose people they are. */
  isOrdinary: z.boolean().default(false),
  botNumbers: z.array(Id).default([]),
});

/** A bot of the Bot Platform; its token begins with its number. */
const Bot = z.object({
  number: z.string().regex(/^\d{6,24}$/),
  name: z.string().min(1),
  token: z.string().regex(/^\d+:.{8,}$/),
});

/** Everything that exists in Zalo before anybody does anything. References must hold, ids must be unique. */
export const World = z
  .object({
    app: App,
    officialAccounts: z.array(OfficialAccount).default([]),
    people: z.array(NewPerson.extend({ personId: Id })).default([]),
    groups: z.array(Group).default([]),
    bots: z.array(Bot).default([]),
    /** What people call the areas that `person.area` names by code. Only for the page and for scripts: Zalo knows no areas. */
    areaNames: z.record(Id, z.string().min(1)).default({}),
  })
  .superRefine((world, check) => {
    const complain = (message: string) => check.addIssue({ code: 'custom', message });
    const oaIds = uniqueIds(
      world.officialAccounts.map((oa) => oa.oaId),
      'oaId',
      complain,
    );
    const personIds = uniqueIds(
      world.people.map((person) => person.personId),
      'personId',
      complain,
    );
    uniqueIds(
      world.groups.map((group) => group.groupId),
      'groupId',
      complain,
    );
    uniqueIds(
      world.officialAccounts.map((oa) => oa.refreshToken),
      'refreshToken',
      complain,
    );
    const botNumbers = uniqueIds(
      world.bots.map((bot) => bot.number),
      'bot',
      complain,
    );
    for (const oa of world.officialAccounts)
      mustExist(oa.adminPersonIds, personIds, 'admin', complain);
    for (const person of world.people) {
      mustExist(
        [...person.follows, ...Object.keys(person.oaUserIds)],
        oaIds,
        'official account',
        complain,
      );
    }
    for (const group of world.groups) {
      mustExist([group.oaId], oaIds, 'official account', complain);
      mustExist(group.memberPersonIds, personIds, 'member', complain);
      mustExist(group.botNumbers, botNumbers, 'bot', complain);
    }
  });
export type World = z.infer<typeof World>;
/** A world as a file or a test writes it, defaults left out. */
export type WorldInput = z.input<typeof World>;

function uniqueIds(ids: string[], what: string, complain: (message: string) => void): Set<string> {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) complain(`${what} ${id} is there twice`);
    seen.add(id);
  }
  return seen;
}

function mustExist(
  ids: string[],
  known: Set<string>,
  what: string,
  complain: (message: string) => void,
): void {
  for (const id of ids) if (!known.has(id)) complain(`${what} ${id} does not exist`);
}

/** What runs when no world is given: an app and nobody in it. */
export const emptyWorld: WorldInput = {
  app: { appId: '1000000000000000001', appSecret: 'app-secret', oaSecret: 'oa-secret' },
};
