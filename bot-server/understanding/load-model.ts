import { fileURLToPath } from 'node:url';
import { readKept, writeKept } from './keeping/kept-file.ts';
import { learningMark } from './keeping/learning-mark.ts';
import { packLearnt, unpackLearnt } from './keeping/pack-learnt.ts';
import { learn } from './matching/learn.ts';
import { buildPhrasingModel, type PhrasingModel } from './matching/phrasing-model.ts';
import { readData, readDataFiles } from './read-data.ts';
import { arrangeLexicon } from './reading/lexicon.ts';

/** Beside the installed packages: whoever may write there may change the programs too, and `npm ci` empties it. */
const keptFolder = fileURLToPath(
  new URL('../../node_modules/.cache/canh-tay-so/', import.meta.url),
);

/**
 * What the engine knows, from a file of the folder in which an earlier process kept what it learned from the same data with the same
 * code; where there is none that is whole, it is learned, and kept if the folder can be written. Both decide alike to the last bit.
 */
export function loadPhrasingModel(folder = keptFolder): {
  model: PhrasingModel;
  wasKept: boolean;
} {
  const files = readDataFiles();
  const data = readData(files);
  const lexicon = arrangeLexicon(data.lexicons.pairs, data.lexicons.rows);
  const mark = learningMark(files);
  const kept = readKept(folder, mark);
  const learnt = kept === undefined ? learn(data, lexicon) : unpackLearnt(kept);
  if (kept === undefined) writeKept(folder, mark, packLearnt(learnt));
  return { model: buildPhrasingModel(data, lexicon, learnt), wasKept: kept !== undefined };
}
