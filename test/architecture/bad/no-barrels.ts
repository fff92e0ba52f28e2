// as bot-server/areas/areas.ts
export { getArea } from './get-area.ts';
export * from './list-villages.ts';
