import type { FastifyRequest } from 'fastify';
import { AppError } from '#bot/lib/app-error.ts';
import { requireMember } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

/** Who asks, as the leader of a team; throws `team/leader-only` for its other members, `session/not-allowed` for everybody else. */
export async function requireLeader(
  deps: WebDeps,
  request: FastifyRequest,
): ReturnType<typeof requireMember> {
  const asked = await requireMember(deps, request);
  if (!asked.member.isLeader) throw new AppError('team/leader-only');
  return asked;
}
