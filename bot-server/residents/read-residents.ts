import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type {
  DataRequest,
  DataRequestList,
  ResidentDetail,
  ResidentList,
  ResidentSummary,
} from '#shared/residents.ts';
import {
  type DataRequestRow,
  type PersonRow,
  selectDataRequests,
  selectPeople,
  selectPersonFacts,
} from './desk-store.ts';
import { readResidentCode, residentCode } from './resident-code-rules.ts';

const foundMax = 20;
const listMax = 200;
const requestCode = /^[a-z]{1,2}\d{1,4}$/i;

/** Whom the desk looks for: by the code of a person ("BC42") or of a request ("A12"), or by a part of the name; at most 20. */
export async function searchResidents(tx: Tx, text: string): Promise<ResidentList> {
  const number = readResidentCode(text);
  if (number !== undefined) return listOf(await selectPeople(tx, { number }, foundMax));
  if (requestCode.test(text)) {
    const byRequest = await selectPeople(tx, { requestCode: text.toUpperCase() }, foundMax);
    if (byRequest.length > 0) return listOf(byRequest);
  }
  return listOf(await selectPeople(tx, { namePart: text }, foundMax));
}

/** One of them with what they agreed to and asked; throws `not-found` for another commune's. */
export async function readResident(tx: Tx, residentId: string): Promise<ResidentDetail> {
  const row = await getPerson(tx, residentId);
  const { facts, given, requests } = await selectPersonFacts(tx, residentId);
  if (facts === undefined) throw new AppError('not-found', { facts: { residentId } });
  const asked = await selectDataRequests(tx, { residentId }, listMax);
  return {
    ...summaryOf(row),
    isInChat: facts.oaUserId !== null,
    hasMiniApp: facts.appUserId !== null,
    knownSince: facts.createdAt.toISOString(),
    consents: given.map(({ purpose, givenAt, withdrawnAt, textVersion }) => ({
      purpose,
      givenAt: givenAt.toISOString(),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
      textVersion,
    })),
    muted: facts.muted,
    requestCount: requests?.all ?? 0,
    openRequestCount: requests?.open ?? 0,
    dataRequests: asked.map(dataRequestOf),
  };
}

/** What residents of the area asked about their data. */
export async function listDataRequests(tx: Tx): Promise<DataRequestList> {
  return { requests: (await selectDataRequests(tx, 'all', listMax)).map(dataRequestOf) };
}

/** One of them; throws `not-found` for another commune's. */
export async function readDataRequest(tx: Tx, id: string): Promise<DataRequest> {
  const [row] = await selectDataRequests(tx, { id }, 1);
  if (row === undefined) throw new AppError('not-found', { facts: { dataRequestId: id } });
  return dataRequestOf(row);
}

/** Throws `not-found`. */
export async function getPerson(tx: Tx, residentId: string): Promise<PersonRow> {
  const [row] = await selectPeople(tx, { id: residentId }, 1);
  if (row === undefined) throw new AppError('not-found', { facts: { residentId } });
  return row;
}

function listOf(rows: PersonRow[]): ResidentList {
  return { residents: rows.map(summaryOf) };
}

function summaryOf(row: PersonRow): ResidentSummary {
  return {
    id: row.id,
    code: residentCode(row.number),
    name: row.name,
    areaName: row.areaName,
    isErased: row.erasedAt !== null,
  };
}

function dataRequestOf({ request, person, answeredByName }: DataRequestRow): DataRequest {
  return {
    id: request.id,
    resident: summaryOf(person),
    kind: request.kind,
    source: request.source,
    receivedAt: request.receivedAt.toISOString(),
    dueAt: request.dueAt.toISOString(),
    words: request.words,
    state: request.state,
    answer: request.answer,
    answeredAt: request.answeredAt?.toISOString() ?? null,
    answeredByName,
  };
}
