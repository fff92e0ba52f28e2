import type { FastifyInstance } from 'fastify';
import { avatarUrl } from './media.ts';
import { serveOpenapi } from './openapi-call.ts';
import type { Simulation } from './simulation.ts';

/** Serves what an OA says of itself; its package only where it is a business. */
export function serveOfficialAccountInfo(app: FastifyInstance, simulation: Simulation): void {
  serveOpenapi(app, simulation, 'GET', '/v2.0/oa/getoa', ({ officialAccount: oa }) => {
    const people = Object.values(simulation.state.people);
    return {
      oaid: oa.oaId,
      name: oa.name,
      description: '',
      oa_alias: '',
      is_verified: true,
      oa_type: oa.oaType,
      cate_name: '',
      num_follower: people.filter((person) => person.follows.includes(oa.oaId)).length,
      avatar: avatarUrl(simulation, oa.oaId),
      cover: avatarUrl(simulation, oa.oaId),
      ...(oa.oaType === 2
        ? {
            package_name: oa.packageName ?? 'Tăng trưởng',
            package_valid_through_date: oa.packageEndsOn ?? '31/12/2027',
            package_auto_renew_date: '',
          }
        : {}),
      linked_ZCA: '',
    };
  });
}
