import type { FastifyInstance } from 'fastify';
import type { Simulation } from './simulation.ts';

/** Where the picture of a person or an OA is found. */
export function avatarUrl(simulation: Simulation, id: string): string {
  return `${simulation.baseUrl}/media/avatars/${encodeURIComponent(id)}.svg`;
}

/** Serves what the simulator handed out links to: uploads and avatars. */
export function serveMedia(app: FastifyInstance, simulation: Simulation): void {
  app.get<{ Params: { id: string } }>('/media/uploads/:id', (request, reply) => {
    const upload = simulation.state.uploads[request.params.id];
    if (!upload) return reply.code(404).send();
    return reply.type(upload.contentType).send(Buffer.from(upload.base64, 'base64'));
  });
  app.get<{ Params: { file: string } }>('/media/avatars/:file', (request, reply) => {
    const id = request.params.file.replace(/\.svg$/, '');
    const { people, officialAccounts, groups } = simulation.state;
    const name = people[id]?.name ?? officialAccounts[id]?.name ?? groups[id]?.name;
    if (name === undefined) return reply.code(404).send();
    return reply.type('image/svg+xml').send(initialsPicture(id, name));
  });
}

/** A round picture with the last word's first letter, which is how Vietnamese people are called. */
function initialsPicture(id: string, name: string): string {
  const letter = [...(name.trim().split(/\s+/).at(-1) ?? '?')][0]?.toUpperCase() ?? '?';
  const safe = letter.replace(/[&<>]/g, '');
  const hue = [...id].reduce(
    (sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 360,
    7,
  );
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">' +
    `<rect width="96" height="96" fill="hsl(${hue} 45% 42%)"/>` +
    '<text x="48" y="50" dominant-baseline="central" text-anchor="middle" ' +
    `font-family="system-ui, sans-serif" font-size="44" fill="#fff">${safe}</text></svg>`
  );
}
