import { tutorials } from '#bot/tutorials/tutorial-library.ts';
import { decide } from '#bot/understanding/deciding/decide.ts';
import { type Evidence, evidenceWeights } from '#bot/understanding/matching/combine-evidence.ts';
import { buildPhrasingModel } from '#bot/understanding/matching/phrasing-model.ts';
import { buildShelfModel, isNeed } from '#bot/understanding/matching/shelf-model.ts';
import { type Phrasing, readData } from '#bot/understanding/read-data.ts';
import { readText } from '#bot/understanding/reading/read-text.ts';
import { type Judged, judge } from '#test/understand/judge.ts';

const folds = 5;
/** Every third line is asked without its marks, as people type. */
const unmarkedEvery = 3;

/** What spoke for each class when a line was asked that the model had not seen, and which class was right. */
type Weighed = { evidence: Evidence[]; right: number };
export type HeldOut = { judged: Judged[]; weighed: Weighed[] };

/**
 * Asks every phrasing of a model that learned without it. A fifth of each file is left out in one stretch, with all that its writer
 * said in that mood, so that wording is new and not merely the line. What is learned here is harder than what people ask.
 */
export function askHeldOut(onlyFold?: number): HeldOut {
  const { phrasings, lexicons } = readData();
  const foldOf = foldsOf(phrasings);
  const found: HeldOut = { judged: [], weighed: [] };
  for (let fold = 0; fold < folds; fold += 1) {
    if (onlyFold !== undefined && fold !== onlyFold) continue;
    const learnedFrom = phrasings.filter((_, at) => foldOf[at] !== fold);
    const model = buildPhrasingModel({ phrasings: learnedFrom, lexicons, ambiguous: [] });
    const shelfModel = buildShelfModel(model, tutorials);
    const { vocabulary } = model.tools;
    for (const [at, { name, text }] of phrasings.entries()) {
      if (foldOf[at] !== fold) continue;
      const asked = at % unmarkedEvery === 0 ? withoutMarks(text) : text;
      const reading = readText(asked, model.tools);
      const candidates = shelfModel.weigh(reading.sentences, reading.isMarked);
      found.weighed.push({
        evidence: candidates.map(({ evidence }) => evidence),
        right: candidates.findIndex((candidate) => candidate.name === name),
      });
      const question = {
        q: asked,
        tutorial: isNeed(name) ? null : name,
        style: name.startsWith('person-') ? 'needs-human' : isNeed(name) ? name : 'tutorial',
      };
      const decision = decide({ text: asked, reading, vocabulary, shelfModel });
      found.judged.push(judge(question, decision));
    }
  }
  return found;
}

/** The weights of the evidence under which what was right is likeliest, by going downhill. */
export function fitWeights(weighed: readonly Weighed[], steps = 150): Evidence {
  const kinds = ['learned', 'near', 'field'] as const;
  const stride: Evidence = { learned: 60, near: 15, field: 40 };
  const weights = { ...evidenceWeights };
  for (let step = 0; step < steps; step += 1) {
    const slope: Evidence = { learned: 0, near: 0, field: 0 };
    for (const { evidence, right } of weighed) {
      const raised = evidence.map((one) =>
        Math.exp(kinds.reduce((sum, kind) => sum + weights[kind] * one[kind], 0)),
      );
      const sum = raised.reduce((all, one) => all + one, 0);
      for (const [at, one] of evidence.entries()) {
        const off = (raised[at] ?? 0) / sum - (at === right ? 1 : 0);
        for (const kind of kinds) slope[kind] += off * one[kind];
      }
    }
    for (const kind of kinds) weights[kind] -= (stride[kind] * slope[kind]) / weighed.length;
  }
  return weights;
}

/** Phrasings that another class claims with confidence: misplaced, or truly between two. */
export function listDoubtful({ judged }: HeldOut): Judged[] {
  return judged
    .filter(({ isRight, decision }) => !isRight && decision.confidence >= 0.95)
    .sort((one, other) => other.decision.confidence - one.decision.confidence);
}

/** Which stretch of its file a line stands in. */
function foldsOf(phrasings: readonly Phrasing[]): number[] {
  const total = new Map<string, number>();
  for (const { name } of phrasings) total.set(name, (total.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return phrasings.map(({ name }) => {
    const at = seen.get(name) ?? 0;
    seen.set(name, at + 1);
    return Math.floor((at * folds) / (total.get(name) ?? 1));
  });
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}
