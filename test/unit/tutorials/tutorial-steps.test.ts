import { describe, expect, it } from 'vitest';
import { tutorials } from '#bot/tutorials/tutorial-library.ts';

const stepsMax = 12;
const workedCharactersMax = 90;
/** Going somewhere, in the words of the steps. */
const going =
  /(?<!\p{L})(?:ra|đến|tới|lên) (?:quầy|trụ sở|Công an|công an|UBND|xã|ngân hàng|nhà mạng|cửa hàng|bưu điện)(?!\p{L})/u;
/** Eight digits and more may be somebody's number; this one is the identity hotline. */
const hotline = '1900 0368';
const personalNumber = /\d(?:[ .-]?\d){7}/;

const steps = tutorials.flatMap((tutorial) =>
  tutorial.steps.map((step, index) => ({ at: `${tutorial.id} ${index + 1}`, ...step })),
);

describe('the steps of the tutorials', () => {
  it('are few enough to be kept in mind', () => {
    const long = tutorials.filter((tutorial) => tutorial.steps.length > stepsMax);
    expect(long.map((tutorial) => tutorial.id)).toEqual([]);
  });

  it('each say in one short sentence what one sees when it worked', () => {
    for (const { at, worked } of steps) {
      expect(worked, at).toMatch(/^[\p{Lu}“].*\.$/u);
      expect(worked.length, at).toBeLessThanOrEqual(workedCharactersMax);
      expect(worked.replace(/\S+\.\S+/g, ''), at).not.toMatch(/[.!?] /);
    }
  });

  it('say what happened and not the step once more', () => {
    const repeated = steps.filter(({ text, worked }) => text === worked);
    expect(repeated.map(({ at }) => at)).toEqual([]);
  });

  it('write into the picture only words of the step itself', () => {
    const strange = steps.filter(
      ({ text, picture: { label } }) =>
        label !== undefined && !text.toLowerCase().includes(label.toLowerCase()),
    );
    expect(strange.map(({ at, picture }) => [at, picture.label])).toEqual([]);
  });

  it('show nobody’s number', () => {
    const shown = steps.filter(({ text, worked, picture }) =>
      [text, worked, picture.label ?? ''].some((words) =>
        personalNumber.test(words.replace(hotline, '')),
      ),
    );
    expect(shown.map(({ at }) => at)).toEqual([]);
  });
});

describe('a tutorial that sends people somewhere', () => {
  it('says so before its first step', () => {
    const silent = tutorials.filter(
      ({ inPerson, steps }) =>
        inPerson === null &&
        steps.some(({ text, picture }) => picture.scene === 'office' || going.test(text)),
    );
    expect(silent.map((tutorial) => tutorial.id)).toEqual([]);
  });

  it('says it in one sentence', () => {
    for (const { id, inPerson } of tutorials) {
      if (inPerson === null) continue;
      expect(inPerson, id).toMatch(/^\p{Lu}.*\.$/u);
      expect(inPerson, id).not.toMatch(/[.!?] /);
    }
  });
});
