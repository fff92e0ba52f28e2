import * as z from 'zod/mini';
import { ConsentPurpose, MutableKind } from './me.ts';
import { OfficerRole } from './staff.ts';

/** What the Mini App needs to know of the server before anybody signs in. */
export const ClientConfig = z.object({
  miniAppId: z.string(),
  /** Base URL of the simulator's control API; null where real Zalo is used. */
  developmentSignInUrl: z.nullable(z.string()),
  /** Zalo's sign-in page leads back to this server; missing where it would not. */
  hasZaloSignIn: z.optional(z.literal(true)),
});
export type ClientConfig = z.infer<typeof ClientConfig>;

/** `accessToken` comes from Zalo; the server asks Zalo whose it is and believes nothing else. */
export const NewSession = z.object({
  accessToken: z.string().check(z.regex(/^[\x21-\x7e]{8,2048}$/)),
  /** The Official Account through which the person came; needed where the server serves several. */
  oaId: z.optional(z.string().check(z.regex(/^\d{6,25}$/))),
  /** `staff`: at the console; ends after twelve hours. */
  kind: z.optional(z.enum(['resident', 'staff'])),
});
export type NewSession = z.infer<typeof NewSession>;

export const Village = z.object({
  id: z.uuid(),
  name: z.string(),
  communeName: z.string(),
  /** What it was called before a merger. */
  oldNames: z.array(z.string()),
});
export type Village = z.infer<typeof Village>;

/** The signed-in person in each of the roles they hold; every role sees only its own area. */
export const Me = z.object({
  name: z.nullable(z.string()),
  resident: z.object({
    id: z.uuid(),
    village: z.nullable(Village),
    officialAccountName: z.string(),
    /** Zalo's id of that account. */
    oaId: z.string(),
    /** Whether the account may already write to the resident in Zalo. */
    isInChat: z.boolean(),
    /** Agreed to now, in the present wording. */
    consents: z.array(ConsentPurpose),
    muted: z.array(MutableKind),
  }),
  member: z.nullable(
    z.object({
      id: z.uuid(),
      teamName: z.string(),
      isLeader: z.boolean(),
      colleagues: z.array(z.object({ id: z.uuid(), name: z.string() })),
      otherVillages: z.array(z.object({ id: z.uuid(), name: z.string() })),
      /** The commune has a bot that village groups may invite; missing where it has none. */
      hasBot: z.optional(z.literal(true)),
    }),
  ),
  officer: z.nullable(z.object({ id: z.uuid(), areaName: z.string(), role: OfficerRole })),
});
export type Me = z.infer<typeof Me>;

/** `token` goes into `Authorization: Bearer …` of every later call; a Mini App keeps no cookies. */
export const Session = z.object({ token: z.string(), expiresAt: z.iso.datetime(), me: Me });
export type Session = z.infer<typeof Session>;

/** A code is asked for by the code on the staff list, for example "CB-01". */
export const SignInCodeRequest = z.object({
  staffCode: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
});
/** The same whether anybody has that code or not. */
export const AskedSignInCode = z.object({ id: z.uuid(), expiresAt: z.iso.datetime() });
export type AskedSignInCode = z.infer<typeof AskedSignInCode>;
export const SignInCode = z.object({ code: z.string().check(z.regex(/^\d{8}$/)) });

/** Where the browser goes to sign in with Zalo. */
export const ZaloSignIn = z.object({ address: z.url() });
/** With what Zalo sends it back. */
export const ZaloSignInAnswer = z.object({
  code: z.string().check(z.minLength(1), z.maxLength(2048)),
  state: z.string().check(z.regex(/^[\w-]{43}$/)),
});

export const VillageChoice = z.object({ areaId: z.uuid() });
export type VillageChoice = z.infer<typeof VillageChoice>;

/** Every refusal of the API: a stable code, a sentence a person can act on, the id of the log line. */
export const ApiError = z.object({
  code: z.string(),
  message: z.string(),
  requestId: z.optional(z.string()),
  /** Which field was wrong, for forms and developers. */
  fields: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))),
});
export type ApiError = z.infer<typeof ApiError>;
