import { z } from 'zod';
import type { GroupAnswer, GroupGateway, OwnedGroup } from '#bot/lib/ports.ts';
import { readRefusal } from './error-table.ts';
import type { HttpAnswer, HttpClient } from './http-client.ts';
import { readOpenapiEnvelope } from './send-outcome.ts';

const base = '/v3.0/oa';
/** Zalo's default is 5 a page; a larger page that it cuts short is only a page more. */
const pageSize = 50;
const pagesMax = 40;

const text = z.string().transform((words) => words.normalize('NFC').trim());
const Asset = z.object({
  product_type: z.string(),
  asset_id: z.coerce.string(),
  status: z.string(),
});
const Group = z.object({
  group_id: z.string().min(1),
  name: text,
  group_description: text.optional().catch(undefined),
  status: z.string().optional(),
});
const GroupPage = z.object({ total: z.coerce.number(), groups: z.array(Group) });
/** The account itself is one of the rows, without a person's id. */
const Person = z.object({ user_id: z.string().optional(), name: text.optional() });
const PeoplePage = z.object({ total: z.coerce.number(), members: z.array(Person) });

/** Management of groups through Zalo's OpenAPI (GMF); https://developers.zalo.me/docs/official-account/nhom-chat-gmf */
export function createGroupGateway(http: HttpClient): GroupGateway {
  async function post<Value>(
    accessToken: string,
    path: string,
    body: unknown,
    schema: z.ZodType<Value>,
  ): Promise<GroupAnswer<Value>> {
    const headers = { access_token: accessToken, 'content-type': 'application/json' };
    const call = { method: 'POST' as const, path: base + path, headers };
    return read(await http.call({ ...call, body: JSON.stringify(body) }), schema);
  }

  async function pages<Row>(
    accessToken: string,
    pathOf: (range: URLSearchParams) => string,
    schema: z.ZodType<{ total: number; rows: Row[] }>,
  ): Promise<GroupAnswer<Row[]>> {
    const rows: Row[] = [];
    for (let page = 0; page < pagesMax; page += 1) {
      const range = new URLSearchParams({ offset: String(rows.length), count: String(pageSize) });
      const headers = { access_token: accessToken };
      const call = { method: 'GET' as const, path: base + pathOf(range), headers };
      const answer = read(await http.call(call), schema);
      if (answer.kind !== 'done') return answer;
      rows.push(...answer.value.rows);
      if (answer.value.rows.length === 0 || rows.length >= answer.value.total) break;
    }
    return { kind: 'done', value: rows };
  }

  return {
    async listFreeAssets(accessToken) {
      const answer = await post(
        accessToken,
        '/quota/group',
        { quota_owner: 'OA' },
        z.array(Asset).nullish(),
      );
      if (answer.kind !== 'done') return answer;
      const free = (answer.value ?? []).filter(({ status }) => status === 'available');
      const value = free
        .map(({ asset_id, product_type }) => ({ id: asset_id, peopleMax: sizeOf(product_type) }))
        .sort((one, other) => other.peopleMax - one.peopleMax);
      return { kind: 'done', value };
    },
    create: (accessToken, { name, description, assetId, personIds }) =>
      post(
        accessToken,
        '/group/creategroupwithoa',
        {
          group_name: name,
          group_description: description,
          asset_id: assetId,
          member_user_ids: personIds,
        },
        Group.transform(toGroup),
      ),
    list: (accessToken) =>
      pages(
        accessToken,
        (range) => `/group/getgroupsofoa?${range}`,
        GroupPage.transform(({ total, groups }) => ({ total, rows: groups.map(toGroup) })),
      ),
    invite: (accessToken, groupId, personId) =>
      post(
        accessToken,
        '/group/invite',
        { group_id: groupId, member_user_ids: [personId] },
        z.unknown().transform(() => undefined),
      ),
    async listPeople(accessToken, groupId) {
      const answer = await pages(
        accessToken,
        (range) => `/group/listmember?group_id=${encodeURIComponent(groupId)}&${range}`,
        PeoplePage.transform(({ total, members }) => ({ total, rows: members })),
      );
      if (answer.kind !== 'done') return answer;
      const value = answer.value.flatMap(({ user_id, name }) =>
        user_id === undefined ? [] : [{ id: user_id, name: name ?? '' }],
      );
      return { kind: 'done', value };
    },
  };
}

function read<Value>(answer: HttpAnswer, schema: z.ZodType<Value>): GroupAnswer<Value> {
  if (answer.kind === 'not-reached') return { kind: 'not-reached' };
  if (answer.kind === 'lost') return { kind: 'unknown' };
  const envelope = readOpenapiEnvelope(answer.body);
  if (envelope === undefined) return { kind: 'unknown' };
  if (envelope.error !== 0) {
    return {
      kind: 'refused',
      ...readRefusal(envelope.error, 'group'),
      zaloErrorCode: envelope.error,
    };
  }
  const value = schema.safeParse(envelope.data);
  return value.success ? { kind: 'done', value: value.data } : { kind: 'unknown' };
}

function toGroup(group: z.infer<typeof Group>): OwnedGroup {
  return {
    id: group.group_id,
    name: group.name,
    description: group.group_description ?? '',
    isEnabled: group.status !== 'disabled',
  };
}

/** "gmf100" holds a hundred. */
function sizeOf(productType: string): number {
  return Number(/\d+$/.exec(productType)?.[0] ?? 0);
}
