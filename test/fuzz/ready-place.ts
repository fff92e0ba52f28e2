import type { AppOfTest } from '#test/support/app.ts';
import type { Filled, PeopleOfCommune, Person } from '#test/support/filled-commune.ts';
import { plainJpeg } from '#test/support/jpeg.ts';
import type { CommuneOfTest } from '#test/support/people.ts';
import { newKey } from '#test/support/people-mini-app.ts';
import type { Role } from '#test/support/route-audiences.ts';
import type { World } from '#test/support/world.ts';

/** What a route takes, in most cases once in every round, because it was prepared for it. */
export type ReadyInputs = Record<string, Ready>;
type Ready = {
  role: Role;
  url: string;
  body?: unknown;
  /** That went to Zalo and comes back. */
  browser?: { cookie: string; code: string; challenge: string };
};

export type Place = {
  world: World;
  app: AppOfTest;
  commune: CommuneOfTest;
  people: PeopleOfCommune;
  filled: Filled;
};

/** Throws where something could not be prepared. */
export function done<Body>(answer: { status: number; body: Body; text: string }): Body {
  if (answer.status >= 300)
    throw new Error(`preparing was answered ${answer.status} ${answer.text}`);
  return answer.body;
}

/** Gives the id of what was uploaded to `path`. */
export async function uploads({ app }: Place, person: Person, path: string): Promise<string> {
  const answer = await app.app.inject({
    method: 'POST',
    url: `${path}?key=${newKey()}&name=a.jpg`,
    headers: { authorization: `Bearer ${person.token}`, 'content-type': 'image/jpeg' },
    payload: plainJpeg,
  });
  const { statusCode: status, body: text } = answer;
  return done({ status, body: answer.json<{ id: string }>(), text }).id;
}
