/*
 * Keeps one build of the Mini App in a plain browser, whole or not at all. The build puts the names of its files above
 * this as `build`; the entry, whose name changes with any of them, names the build. A newer worker waits until no page of the older build is open, so that no page ever
 * meets files of another build.
 */
const scope = self.registration.scope;
const cacheName = `${scope}#${build.entry}`;
const slowAfterMs = 4000;
/** Stands in the cache of a phone whose owner is in a team. */
const teamMark = `${scope}of-the-team`;

self.addEventListener('install', (event) => event.waitUntil(keepBuild()));
self.addEventListener('activate', (event) => event.waitUntil(dropOlderBuilds()));
self.addEventListener('message', (event) => {
  if (event.data === 'keep-team-files') event.waitUntil(keepTeamFiles());
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  if (request.mode === 'navigate') event.respondWith(openPage(request));
  else if (url.pathname.includes('/assets/')) event.respondWith(openAsset(request));
});

async function keepBuild() {
  const page = await fetch(scope, { cache: 'no-store' });
  const text = await page.clone().text();
  // The server may have been given a newer build since this worker was written.
  if (!page.ok || !text.includes(build.entry)) throw new Error('The page is of another build.');
  const cache = await caches.open(cacheName);
  await cache.addAll(build.files.map((name) => scope + name));
  await cache.put(scope, page);
  // After an update in the yard the next start has no network to fetch them.
  if (await caches.match(teamMark)) await keepTeamFiles();
}

async function keepTeamFiles() {
  const cache = await caches.open(cacheName);
  if (await cache.match(teamMark)) return;
  await cache.addAll(build.team.map((name) => scope + name));
  await cache.put(teamMark, new Response('yes'));
}

async function dropOlderBuilds() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(`${scope}#`) && name !== cacheName);
  await Promise.all(older.map((name) => caches.delete(name)));
}

async function openPage(request) {
  const kept = await (await caches.open(cacheName)).match(scope);
  const asked = fetch(request);
  if (!kept) return asked;
  const slow = new Promise((resolve) => setTimeout(resolve, slowAfterMs));
  const answer = await Promise.race([asked, slow]).catch(() => undefined);
  // A server that is busy or broken must not stand between people and what they have.
  return answer && answer.status < 400 ? answer : kept;
}

async function openAsset(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
