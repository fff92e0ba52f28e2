import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Answer, answerCall, type Note } from './exchange.ts';
import { newSecret } from './ids.ts';
import { avatarUrl } from './media.ts';
import { appSecretProof } from './openapi-call.ts';
import { getPerson, type Simulation } from './simulation.ts';
import type { Person } from './state.ts';
import { ZaloError } from './zalo-error.ts';

const userTokenLifeMs = 60 * 60_000;
const phoneCodeLifeMs = 2 * 60_000;
/** The Social API's limits: for the app, and for one person. */
const appPerMinute = 4000;

/** Serves graph.zalo.me: who a Mini App user is, and their phone number against a one-use code. */
export function serveGraph(app: FastifyInstance, simulation: Simulation): void {
  for (const [path, tell] of [
    ['/v2.0/me', me],
    ['/v2.0/me/info', phoneNumber],
  ] as const) {
    app.get(path, (request, reply) =>
      answerCall(simulation, request, reply, false, (note) =>
        answerGraph(() => tell(simulation, request, note)),
      ),
    );
  }
}

/** What the Mini App host gives for `getAccessToken()`: good for an hour. */
export function issueUserToken(
  simulation: Simulation,
  person: Person,
  sharesName: boolean,
): string {
  const token = newSecret();
  const { personId } = person;
  const expiresAt = simulation.clock.now() + userTokenLifeMs;
  simulation.state.userTokens[token] = { personId, expiresAt, sharesName };
  return token;
}

/** What the Mini App host gives for `getPhoneNumber()`: 2 minutes, once. */
export function issuePhoneCode(simulation: Simulation, person: Person): string {
  const code = newSecret();
  const expiresAt = simulation.clock.now() + phoneCodeLifeMs;
  simulation.state.phoneCodes[code] = { personId: person.personId, expiresAt };
  return code;
}

function answerGraph(tell: () => Record<string, unknown>): Answer {
  try {
    const body = { ...tell(), error: 0, message: 'Success' };
    return { status: 200, body, error: 0, effect: true };
  } catch (error) {
    if (!(error instanceof ZaloError)) throw error;
    const body = { error: error.code, message: error.message };
    return { status: 200, body, error: error.code, effect: false };
  }
}

function me(simulation: Simulation, request: FastifyRequest, note: Note): Record<string, unknown> {
  const { person, token, sharesName } = signedIn(simulation, request, note);
  const proof = request.headers.appsecret_proof;
  if (proof !== appSecretProof(token, simulation.state.world.app.appSecret)) {
    throw new ZaloError(100, 'Invalid appsecret_proof');
  }
  const picture = { data: { url: avatarUrl(simulation, person.personId) } };
  const known: Record<string, unknown> = {
    id: person.appUserId,
    ...(sharesName ? { name: person.name, picture, is_sensitive: false } : {}),
  };
  const { fields } = request.query as { fields?: unknown };
  const wanted = typeof fields === 'string' ? fields.split(',').map(fieldName) : ['id', 'name'];
  return Object.fromEntries(
    Object.entries(known).filter(([field]) => field === 'id' || wanted.includes(field)),
  );
}

/** `picture.type(large)` asks for `picture`. */
function fieldName(field: string): string {
  return field.trim().split('.')[0] ?? '';
}

function phoneNumber(
  simulation: Simulation,
  request: FastifyRequest,
  note: Note,
): Record<string, unknown> {
  const { person } = signedIn(simulation, request, note);
  const { code, secret_key: secret } = request.headers;
  if (secret !== simulation.state.world.app.appSecret)
    throw new ZaloError(100, 'Invalid secret_key');
  const { phoneCodes } = simulation.state;
  const granted = typeof code === 'string' ? phoneCodes[code] : undefined;
  if (typeof code !== 'string' || granted?.personId !== person.personId || !person.phone) {
    throw new ZaloError(100, 'Invalid code');
  }
  delete phoneCodes[code];
  if (granted.expiresAt <= simulation.clock.now()) throw new ZaloError(100, 'Code has expired');
  return { data: { number: person.phone.replace(/^\+/, '').replace(/^0/, '84') } };
}

function signedIn(
  simulation: Simulation,
  request: FastifyRequest,
  note: Note,
): { person: Person; token: string; sharesName: boolean } {
  const token = request.headers.access_token;
  const grant = typeof token === 'string' ? simulation.state.userTokens[token] : undefined;
  if (typeof token !== 'string' || !grant || grant.expiresAt <= simulation.clock.now()) {
    throw new ZaloError(
      452,
      'Session key invalid. This could be because the session key is expired',
    );
  }
  note.personId = grant.personId;
  const { refused } = simulation.rateLimits.take(
    [
      { key: 'social', perMinute: appPerMinute },
      {
        key: `social/${grant.personId}`,
        perMinute: simulation.state.world.app.personRequestsPerMinute,
      },
    ],
    simulation.clock.now(),
  );
  if (refused) throw new ZaloError(-32, 'Your application reached limit call api');
  return { person: getPerson(simulation, grant.personId), token, sharesName: grant.sharesName };
}
