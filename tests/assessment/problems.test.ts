/** Every problem that we tell: how grave it is, and what it is filled with, as the documents promise. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { milder, problem, PROBLEMS, retold } from '../../src/assessment/problems';

test('docs/json.md lists every code of a problem with its severity and data', () => {
  const severities = { error: 'galat', warning: 'peringatan', info: 'info' };
  const row = ([code, [severity, ...names]]: [string, readonly string[]]) =>
    `| \`${code}\` | ${severities[severity as 'error']} | ${names.map((name) => `\`${name}\``).join(', ') || '-'} |`;
  const listed = readFileSync(path.join(__dirname, '../../docs/json.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| `[a-z-]+\.[a-z-]+` \|/.test(line));
  expect(listed).toEqual((Object.entries(PROBLEMS) as [string, readonly string[]][]).map(row));
});

test('a problem is as grave as its code, at its place, with its data', () => {
  const at = { statement: 'A.I.1.i.a', role: 'tpi' as const };
  const told = { code: 'answer.not-number', severity: 'error', at, data: { answer: 'x' } };
  expect(problem('answer.not-number', at, { answer: 'x' })).toEqual(told);
  expect(retold('answer.not-number', at, { answer: 'x' })).toEqual(told);
  expect(problem('answer.blank', {}, {}).severity).toBe('info');
  expect(problem('ratio.input-blank', {}, { input: 'x' }).severity).toBe('warning');
});

test('where it stands in nobody’s way it is a warning, and all else stays', () => {
  const told = problem('answer.not-number', { statement: 'A.I.1.i.a' }, { answer: 'x' });
  expect(milder(told)).toEqual({ ...told, severity: 'warning' });
  expect(told.severity).toBe('error');
});
