import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type OpenapiCall, serveOpenapi } from './openapi-call.ts';
import type { Simulation } from './simulation.ts';
import type { Group, OfficialAccount } from './state.ts';
import { invalidParameter, readParameters, ZaloError } from './zalo-error.ts';

type Asset = OfficialAccount['groupAssets'][number];

const validThrough = '31/12/2027';
const Query = z.object({
  quota_owner: z.enum(['OA', 'APP']),
  product_type: z.string().optional(),
  quota_type: z.enum(['sub_quota', 'purchase_quota', 'reward_quota']).optional(),
});

/** Serves which groups the OA may still open: every group uses up one asset. */
export function serveGroupAssets(app: FastifyInstance, simulation: Simulation): void {
  serveOpenapi(app, simulation, 'POST', '/v3.0/oa/quota/group', (call) => {
    const { product_type, quota_type, quota_owner } = readParameters(Query, call.body);
    if (quota_owner === 'APP') return [];
    return call.officialAccount.groupAssets
      .filter((asset) => product_type === undefined || asset.size === product_type)
      .filter((asset) => quota_type === undefined || asset.quotaType === quota_type)
      .map((asset) => assetRow(simulation, asset));
  });
}

/** The asset for a new group; -201 when the OA has none such, -241 or -238 when a group uses it already. */
export function takeAsset(call: OpenapiCall, assetId: string): Asset {
  const asset = call.officialAccount.groupAssets.find((candidate) => candidate.assetId === assetId);
  if (!asset) throw invalidParameter('asset_id');
  if (groupUsing(call.simulation, assetId) === undefined) return asset;
  throw asset.quotaType === 'sub_quota'
    ? new ZaloError(-241, 'The free asset has been used')
    : new ZaloError(-238, 'The asset has been used or disabled');
}

/** What a group's detail says about its asset. */
export function assetInfo(simulation: Simulation, group: Group): unknown {
  const assets = simulation.state.officialAccounts[group.oaId]?.groupAssets ?? [];
  const asset = assets.find((candidate) => candidate.assetId === group.assetId);
  return {
    asset_type: asset?.size ?? '',
    asset_id: group.assetId ?? '',
    valid_through: validThrough,
    auto_renew: 'false',
  };
}

function groupUsing(simulation: Simulation, assetId: string): Group | undefined {
  return Object.values(simulation.state.groups).find(
    (group) => group.assetId === assetId && !group.deleted,
  );
}

function assetRow(simulation: Simulation, asset: Asset): unknown {
  const group = groupUsing(simulation, asset.assetId);
  return {
    product_type: asset.size,
    quota_type: asset.quotaType,
    asset_id: asset.assetId,
    valid_through: validThrough,
    auto_renew: false,
    status: group ? 'used' : 'available',
    ...(group ? { used_id: group.groupId } : {}),
  };
}
