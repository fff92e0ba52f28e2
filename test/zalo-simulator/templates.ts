import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { serveOpenapi } from './openapi-call.ts';
import type { Simulation } from './simulation.ts';
import { readParameters, ZaloError } from './zalo-error.ts';

const Window = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(100),
});
const Named = z.object({ template_id: z.string() });

/** Serves the message templates of an OA, on the business host: the list, and what each takes and costs. */
export function serveTemplates(app: FastifyInstance, simulation: Simulation): void {
  serveOpenapi(app, simulation, 'GET', '/template/all', ({ officialAccount, query }) => {
    const { offset, limit } = readParameters(Window, query);
    return (officialAccount.templates ?? []).slice(offset, offset + limit).map((template) => ({
      templateId: Number(template.templateId),
      templateName: template.name,
      createdTime: 0,
      status: template.status,
      templateQuality: 'HIGH',
    }));
  });
  serveOpenapi(app, simulation, 'GET', '/template/info/v2', ({ officialAccount, query }) => {
    const { template_id: id } = readParameters(Named, query);
    const template = (officialAccount.templates ?? []).find(({ templateId }) => templateId === id);
    if (!template) throw new ZaloError(-109, 'Template not found');
    return {
      templateId: Number(template.templateId),
      templateName: template.name,
      status: template.status,
      price: String(template.price),
      listParams: template.parameters.map(({ name, maxLength }) => ({
        name,
        require: true,
        type: 'STRING',
        maxLength,
        minLength: 0,
        acceptNull: false,
      })),
    };
  });
}
