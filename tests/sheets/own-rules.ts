/** A body's own rules for tests, as its file says them. */
import type { Overrides } from '../../src/rules/overrides';

export const ownRules = (edition: string, more: Partial<Overrides>): Overrides => ({
  edition,
  body: 'Kementerian Contoh',
  note: 'berlaku bagi semua satker',
  source: 'Keputusan 7',
  checked: '2026-11-21',
  gates: [],
  rulings: {},
  surveys: [],
  ...more,
});
