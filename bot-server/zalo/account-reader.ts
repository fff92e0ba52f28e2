import { z } from 'zod';
import type {
  AccountAtZalo,
  AccountInfo,
  Quota,
  TemplateAtZalo,
  Told,
} from '#bot/official-accounts/account-at-zalo.ts';
import { readRefusal } from './error-table.ts';
import type { HttpClient } from './http-client.ts';
import { createCodeExchanger } from './oauth.ts';
import { readOpenapiEnvelope } from './send-outcome.ts';

const text = z
  .string()
  .transform((value) => value.normalize('NFC').trim() || null)
  .nullish()
  .catch(null);
const count = z.coerce.number().int().min(0).nullish().catch(null);

/** The table of Zalo's page says `oa_id`, its samples `oaid`. */
const Info = z.object({
  oaid: z.coerce.string().optional(),
  oa_id: z.coerce.string().optional(),
  is_verified: z.boolean().nullish().catch(null),
  num_follower: count,
  package_name: text,
  package_valid_through_date: text,
});
const Asset = z.object({
  product_type: z.string(),
  total: z.coerce.number().int().min(0),
  remain: z.coerce.number().int().min(0),
});
const TemplateLine = z.object({
  templateId: z.coerce.string().regex(/^\d{1,20}$/),
  templateName: z.string(),
  status: z.string().catch(''),
});
const TemplateInfo = z.object({
  price: z.coerce.number().min(0).nullish().catch(null),
  listParams: z
    .array(z.object({ name: z.string(), maxLength: z.coerce.number().int().min(1).catch(30) }))
    .catch([]),
});

const templatesAtOnce = 100;
/** A commune has a handful; whoever has more sends by hand. */
const templatesMax = 200;

/**
 * What Zalo says of an Official Account: `getoa`, `quota/message`, and the templates of the ZBS host. Packages are told of
 * businesses only. https://developers.zalo.me/docs/official-account/
 */
export function createAccountReader(deps: {
  oauth: HttpClient;
  openapi: HttpClient;
  business: HttpClient;
  appId: string;
  appSecret: string;
}): AccountAtZalo {
  return {
    exchangeCode: createCodeExchanger({
      http: deps.oauth,
      appId: deps.appId,
      appSecret: deps.appSecret,
    }),
    readInfo: async (accessToken) => {
      const told = await ask(deps.openapi, accessToken, 'GET', '/v2.0/oa/getoa');
      return read(told, (data) => toInfo(Info.parse(data)));
    },
    readQuotas: async (accessToken) => {
      const path = '/v3.0/oa/quota/message';
      const told = await ask(deps.openapi, accessToken, 'POST', path, { quota_owner: 'OA' });
      return read(told, (data) => z.array(Asset).parse(data).map(toQuota));
    },
    readTemplates: (accessToken) => readTemplates(deps.business, accessToken),
  };
}

async function readTemplates(
  business: HttpClient,
  accessToken: string,
): Promise<Told<TemplateAtZalo[]>> {
  const templates: TemplateAtZalo[] = [];
  for (let offset = 0; offset < templatesMax; offset += templatesAtOnce) {
    const path = `/template/all?offset=${offset}&limit=${templatesAtOnce}`;
    const page = read(await ask(business, accessToken, 'GET', path), (data) =>
      z.array(TemplateLine).parse(data),
    );
    if (page.kind === 'refused') return page;
    for (const line of page.value) {
      const about = `/template/info/v2?template_id=${line.templateId}`;
      const info = read(await ask(business, accessToken, 'GET', about), (data) =>
        TemplateInfo.parse(data),
      );
      if (info.kind === 'refused') return info;
      templates.push({
        templateId: line.templateId,
        name: line.templateName.normalize('NFC'),
        parameters: info.value.listParams,
        priceVnd: info.value.price == null ? null : Math.round(info.value.price),
        isEnabled: line.status === 'ENABLE',
      });
    }
    if (page.value.length < templatesAtOnce) break;
  }
  return { kind: 'told', value: templates };
}

function ask(
  http: HttpClient,
  accessToken: string,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<Told<unknown>> {
  return http
    .call({
      method,
      path,
      headers: {
        access_token: accessToken,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    .then((answer): Told<unknown> => {
      if (answer.kind !== 'answered') return { kind: 'refused', code: 'not-reached' };
      const envelope = readOpenapiEnvelope(answer.body);
      if (envelope === undefined) return { kind: 'refused', code: 'server-error' };
      if (envelope.error === 0) return { kind: 'told', value: envelope.data };
      return { kind: 'refused', code: readRefusal(envelope.error, 'resident').code };
    });
}

/** What Zalo tells in another form than it says is as good as not told. */
function read<T>(told: Told<unknown>, understand: (data: unknown) => T): Told<T> {
  if (told.kind === 'refused') return told;
  try {
    return { kind: 'told', value: understand(told.value) };
  } catch {
    return { kind: 'refused', code: 'server-error' };
  }
}

function toInfo(info: z.infer<typeof Info>): AccountInfo {
  return {
    oaId: info.oaid ?? info.oa_id ?? '',
    isVerified: info.is_verified ?? null,
    packageName: info.package_name ?? null,
    packageValidThrough: toDay(info.package_valid_through_date),
    followerCount: info.num_follower ?? null,
  };
}

/** `31/12/2027` as a day; null for what is none. */
function toDay(written: string | null | undefined): string | null {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written ?? '') ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}

function toQuota({ product_type, total, remain }: z.infer<typeof Asset>): Quota {
  return { name: product_type, left: remain, total };
}
