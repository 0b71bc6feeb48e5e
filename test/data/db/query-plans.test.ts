import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditRepository } from '#data/audit/repository.ts';
import type { Reader } from '#data/db/database.ts';
import { registryRepository } from '#data/registry/repository.ts';

/** Runs `read` on an empty office and explains every statement that it made. */
function plansOf(read: (reader: Reader) => unknown): string[] {
  const asked: { query: string; params: unknown[] }[] = [];
  const connection = new Database(':memory:');
  connection.exec(readFileSync('electron/data/db/migrations/0000_init.sql', 'utf8'));
  const logger = { logQuery: (query: string, params: unknown[]) => asked.push({ query, params }) };
  read(drizzle({ client: connection, logger }));
  return asked.flatMap(({ query, params }) =>
    connection
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`)
      .all(...params)
      .map(({ detail }) => detail),
  );
}

const after = { name: '王芳', id: '00000000-0000-4000-8000-000000000000' };
const everybody = { text: '', townshipCode: undefined };
const page = { before: 500, limit: 51 };

describe('no list sorts what it reads, and each finds its place by an index', () => {
  test.each([
    [
      'the list of persons',
      (reader: Reader) => registryRepository.page(reader, everybody, { after: undefined, limit: 51 }),
      'person_name',
    ],
    [
      'its next page',
      (reader: Reader) => registryRepository.page(reader, everybody, { after, limit: 51 }),
      'person_name',
    ],
    [
      'a search by part of a name',
      (reader: Reader) => registryRepository.page(reader, { ...everybody, text: '芳' }, { after, limit: 51 }),
      'person_name',
    ],
    [
      'a township',
      (reader: Reader) =>
        registryRepository.page(reader, { ...everybody, townshipCode: '150424100' }, { after, limit: 51 }),
      'person_name',
    ],
    [
      'the audit log',
      (reader: Reader) => auditRepository.page(reader, {}, { ...page, before: undefined }),
      'audit_row',
    ],
    ['its next page', (reader: Reader) => auditRepository.page(reader, {}, page), 'INTEGER PRIMARY KEY'],
    [
      'its days',
      (reader: Reader) => auditRepository.page(reader, { from: '2026-11-01', to: '2026-11-30' }, page),
      'INTEGER PRIMARY KEY',
    ],
    [
      'an action',
      (reader: Reader) => auditRepository.page(reader, { action: 'settings.set' }, page),
      'audit_row_action',
    ],
    [
      'a subject',
      (reader: Reader) => auditRepository.page(reader, { subject: 'person:1' }, page),
      'audit_row_subject',
    ],
    [
      'an account',
      (reader: Reader) => auditRepository.page(reader, { accountName: '王芳' }, page),
      'audit_row_account',
    ],
    ['the actions that there are', (reader: Reader) => auditRepository.actions(reader), 'audit_row_action'],
  ])('%s', (_, read, index) => {
    const plan = plansOf(read);
    expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
    expect(plan.join('\n')).toContain(index);
  });

  test('the next page begins where the last one ended, not at the first person', () => {
    const plan = plansOf((reader) => registryRepository.page(reader, everybody, { after, limit: 51 }));
    expect(plan.find((step) => step.includes('person_name'))).toMatch(
      /^SEARCH person USING INDEX person_name/,
    );
  });
});
