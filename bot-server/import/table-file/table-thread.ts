import { parentPort, workerData } from 'node:worker_threads';
import { readBytes } from './read-bytes.ts';
import { type TableFile, Unreadable } from './table-file.ts';

/** What is uploaded is read in a thread of its own, with bounded memory: see read-table-file.ts. */
function read(): TableFile {
  try {
    return readBytes(Buffer.from(workerData as Uint8Array));
  } catch (error) {
    return { kind: 'unreadable', why: error instanceof Unreadable ? error.why : 'damaged' };
  }
}

parentPort?.postMessage(read());
