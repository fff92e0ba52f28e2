import { describe, expect, test } from 'vitest';
import { findStaffSentence } from '#bot/outbox/find-staff-sentence.ts';
import { readRefusal } from '#bot/zalo/error-table.ts';

/** Every number of Zalo's table of 2025-08 but 0, and -249, which came with the template messages of 2026. */
const verdicts: [number, string, string?][] = [
  [-32, 'wait-for-rate'],
  [-100, 'tell-staff'],
  [-200, 'retry'],
  [-201, 'tell-staff'],
  [-204, 'pause-account'],
  [-205, 'pause-account'],
  [-209, 'pause-account'],
  [-210, 'tell-staff'],
  [-211, 'retry'],
  [-212, 'pause-account', 'stop-recipient'],
  [-213, 'stop-recipient'],
  [-214, 'retry'],
  [-216, 'renew-token'],
  [-217, 'stop-recipient'],
  [-218, 'retry'],
  [-219, 'pause-account'],
  [-220, 'renew-token'],
  [-221, 'pause-account', 'stop-recipient'],
  [-223, 'pause-account', 'stop-recipient'],
  [-224, 'pause-account', 'stop-recipient'],
  [-227, 'stop-recipient'],
  [-230, 'stop-recipient'],
  [-232, 'stop-recipient'],
  [-233, 'tell-staff'],
  [-234, 'retry'],
  [-235, 'pause-account', 'stop-recipient'],
  [-237, 'stop-recipient'],
  [-238, 'tell-staff'],
  [-240, 'pause-account'],
  [-241, 'tell-staff'],
  [-242, 'pause-account'],
  [-244, 'stop-recipient'],
  [-248, 'tell-staff'],
  [-249, 'tell-staff'],
  [-320, 'tell-staff'],
  [-321, 'tell-staff'],
  [-403, 'stop-recipient'],
  [-1340, 'tell-staff'],
  [-1341, 'tell-staff'],
];

describe('every number of Zalo', () => {
  test.each(verdicts)('%i asks for %s', (number, verdict, groupVerdict = verdict) => {
    expect(readRefusal(number).verdict).toBe(verdict);
    expect(readRefusal(number, 'group').verdict).toBe(groupVerdict);
  });

  test.each(verdicts)('%i has a code of its own and a sentence for staff', (number) => {
    const { code } = readRefusal(number);
    const namesakes = verdicts.filter(([other]) => readRefusal(other).code === code);
    expect(namesakes.map(([other]) => other)).toEqual([number]);
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    const sentence = findStaffSentence(code) ?? '';
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(sentence).toBe(sentence.normalize('NFC'));
  });
});

test('a number that is not in the table is tried again, because no means that nothing was delivered', () => {
  expect(readRefusal(-207)).toEqual({ code: 'refused-unlisted', verdict: 'retry' });
  expect(readRefusal(12_000)).toEqual({ code: 'refused-unlisted', verdict: 'retry' });
});

test('a group that refuses a feature does not stop the answers to residents', () => {
  const pausing = verdicts.filter(([, , inGroup]) => inGroup !== undefined);
  expect(pausing.map(([number]) => readRefusal(number, 'group').verdict)).not.toContain(
    'pause-account',
  );
});

test('there is no sentence for a code that nobody wrote', () => {
  expect(findStaffSentence('toString')).toBeUndefined();
});
