import { beforeAll, expect, test } from 'vitest';
import { bundel } from './omgeving/bundel.ts';

let code: string;
let modulen: string[];
beforeAll(async () => {
  code = await bundel();
  modulen = [...new Set([...code.matchAll(/^\/\*\*\*\/ "([^"]+)"$/gm)].map(([, naam]) => naam ?? ''))];
});

test('de bundel noemt zijn modulen: workflows, contract en domein zitten erin', () => {
  expect(modulen.filter((naam) => /workflows\/(invordering|verhaal|beslag)\/\w+\.ts|domain\/kalender\/dag\.ts|contract\/taakwachtrijen\.ts/.test(naam)).length).toBeGreaterThan(10);
});

test.each(['zod', 'prisma', '@prisma', 'decimal.js', 'pg', '@temporalio/client', '@temporalio/worker', 'fastify'])('de bundel bevat geen %s', (pakket) => {
  expect(modulen.filter((naam) => naam.includes(`node_modules/${pakket}/`))).toEqual([]);
});

test('de bundel bevat geen activiteit en geen adapter', () => {
  expect(modulen.filter((naam) => /\/(activities|adapters|prisma|worker|services|bin)\//.test(naam) && !naam.includes('node_modules'))).toEqual([]);
});

test('de bundel vraagt geen module van Node', () => {
  expect([...code.matchAll(/require\("(?:node:)?(fs|path|http|https|crypto|os|child_process|net|tls|worker_threads)"\)/g)].map(([hele]) => hele)).toEqual([]);
});

test('de bundel blijft onder 4 MB, met zijn bronverwijzing', () => {
  expect(code.length).toBeLessThan(4_000_000);
});
