import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from './source-file.ts';

type Lock = { packages: Record<string, { version?: string }> };

const lock = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')) as Lock;

test.each(['react', 'react-dom', 'react-router', 'zod', 'drizzle-orm', 'pg'])(
  'there is one copy of %s, because two of them do not know each other',
  (name) => {
    const copies = Object.entries(lock.packages)
      .filter(([path]) => path.endsWith(`node_modules/${name}`))
      .map(([path, { version }]) => `${path} ${version}`);
    expect(copies).toHaveLength(1);
  },
);
