import type { FastifyRequest } from 'fastify';
import { findGroup, findOfficialAccount, type Simulation } from './simulation.ts';
import type { Group, OfficialAccount, Person } from './state.ts';

/** A refusal of the control API, with its HTTP status. */
export class ControlError extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

function parameter(request: FastifyRequest, name: string): string {
  return (request.params as Record<string, string | undefined>)[name] ?? '';
}

/** The person named in the path or the body, or 404. */
export function namedPerson(
  simulation: Simulation,
  request: FastifyRequest,
  personId = parameter(request, 'personId'),
): Person {
  const person = simulation.state.people[personId];
  if (!person) throw new ControlError(404, `person ${personId} does not exist`);
  return person;
}

/** The official account named in the path or the body, or 404. */
export function namedOfficialAccount(
  simulation: Simulation,
  request: FastifyRequest,
  oaId = parameter(request, 'oaId'),
): OfficialAccount {
  const oa = findOfficialAccount(simulation, oaId);
  if (!oa) throw new ControlError(404, `official account ${oaId} does not exist`);
  return oa;
}

/** The group named in the path, or 404; a dissolved group counts as gone. */
export function namedGroup(simulation: Simulation, request: FastifyRequest): Group {
  const groupId = parameter(request, 'groupId');
  const group = findGroup(simulation, groupId);
  if (!group || group.deleted) throw new ControlError(404, `group ${groupId} does not exist`);
  return group;
}
