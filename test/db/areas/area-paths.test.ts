import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;
beforeAll(async () => {
  world = await openWorld();
  commune = await makeCommune(world);
});
afterAll(() => world.close());

const insert = `insert into areas (id, code, name, level, parent_id, path) values (gen_random_uuid(), $1, 'Thôn', 'village', $2, $3::ltree)`;

test('no area’s code nests it in another, whoever writes it', async () => {
  await expect(world.rows(insert, ['A.B', commune.id, `${commune.path}.A.B`])).rejects.toThrow(
    'areas_code_is_one_label',
  );
  await expect(world.rows(insert, ['B', commune.id, `${commune.che.path}.B`])).rejects.toThrow(
    'areas_path_fits_level',
  );
});

test('the server puts a village right under its commune and nowhere else', async () => {
  const asDesk = (values: [string, string, string]) =>
    world.web.transaction(commune.scope, async (tx) => {
      const [code, parent, path] = values;
      await tx.execute(
        `insert into areas (id, code, name, level, parent_id, path)
         values (gen_random_uuid(), '${code}', 'Thôn', 'village', '${parent}', '${path}')`,
      );
    });
  const refused = { cause: expect.objectContaining({ code: '42501' }) };
  await expect(asDesk(['N1', commune.che.id, `${commune.path}.N1`])).rejects.toMatchObject(refused);
  await expect(asDesk(['N2', commune.id, `${commune.path}.N3`])).rejects.toMatchObject(refused);
  await asDesk(['N4', commune.id, `${commune.path}.N4`]);
});
