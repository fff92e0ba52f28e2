import type { AppOfTest } from './app.ts';

/** Read from the application itself, HEAD left out: it is GET without a body. */
export function routesOf(application: AppOfTest['app']): string[] {
  const lines = application.printRoutes({ commonPrefix: false, includeHooks: false }).split('\n');
  const parts: string[] = [];
  const routes: string[] = [];
  for (const line of lines) {
    const match = /^((?:[│ ] {3})*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (match === null) continue;
    const depth = (match[1] ?? '').length / 4;
    parts.splice(depth, parts.length, match[2] ?? '');
    const methods = (match[3] ?? '').split(', ').filter(Boolean);
    for (const method of methods) routes.push(`${method} ${parts.join('')}`);
  }
  return routes.filter((route) => / \/api(\/|$)/.test(route) && !/^(HEAD|OPTIONS) /.test(route));
}
