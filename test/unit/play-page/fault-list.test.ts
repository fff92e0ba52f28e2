import { expect, test } from 'vitest';
import { FaultSettings } from '#test/zalo-simulator/faults.ts';
import { activeFaults, faultNames, switched } from '#test/zalo-simulator/page/fault-list.ts';
import { noFaults } from '#test/zalo-simulator/page/wire.ts';

test.each(faultNames)('%s goes on and off again without touching the others', (name) => {
  const on = switched(noFaults, name);
  expect(activeFaults(on)).toEqual([name]);
  expect(switched(on, name)).toEqual(noFaults);
});

test('what the page sends is what the simulator takes, settings it does not know included', () => {
  const settings = FaultSettings.parse({ seed: 7, scope: 'all' });
  const sent = faultNames.reduce(switched, { ...noFaults, ...settings });
  expect(FaultSettings.parse(sent)).toMatchObject({ seed: 7, scope: 'all', dropAnswer: 0.05 });
});
