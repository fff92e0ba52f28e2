/** Folders of the server that are no domain. */
const outerFolders = ['http', 'jobs', 'import', 'launch'];
const notDomains = [...outerFolders, 'zalo', 'db', 'lib'];

/** What a domain may use of the outer folders and of the two queues: they put in, and run nothing. */
export const freeForDomains = [
  'bot-server/jobs/enqueue.ts',
  'bot-server/outbox/queue-message.ts',
  'bot-server/inbox/inbound-event.ts',
];

/** The first folder below `bot-server`; empty for what lies at its top or elsewhere. */
function serverFolder(path: string): string {
  return /^bot-server\/([^/]+)\//.exec(path)?.[1] ?? '';
}

export function domainOf(path: string | undefined): string | undefined {
  const folder = serverFolder(path ?? '');
  return folder === '' || notDomains.includes(folder) ? undefined : folder;
}

export function isIn(path: string | undefined, ...folders: string[]): boolean {
  return folders.some((folder) => path?.startsWith(`${folder}/`));
}

export function isOuter(path: string | undefined): boolean {
  return (
    path !== undefined &&
    !freeForDomains.includes(path) &&
    (outerFolders.includes(serverFolder(path)) || isTop(path))
  );
}

/** The two files that build and start everything. */
export function isTop(path: string | undefined): boolean {
  return path === 'bot-server/main.ts' || path === 'bot-server/deps.ts';
}

/** Files that look things up in SQL, named for it; stores are the others. */
export function isReader(path: string): boolean {
  return kindOf(path) === 'store' || /\/(find|get|list|read)-[^/]+\.ts$/.test(path);
}

/** What kind of file of a domain it is, by its name. */
export function kindOf(path: string | undefined): 'table' | 'rules' | 'store' | 'texts' | 'other' {
  if (path === undefined) return 'other';
  if (path.endsWith('.table.ts')) return 'table';
  return (
    (/[-/](rules|store|texts)\.ts$/.exec(path)?.[1] as 'rules' | 'store' | 'texts' | undefined) ??
    'other'
  );
}
