// as bot-server/areas/list-areas.ts
import type { FastifyReply } from 'fastify';

export type Reply = FastifyReply;
