/** LKEs judged for the tables: answers by code over a share of the statements. */
import type { Raw } from '../../../src/assessment/types';
import { indexOf } from '../../../src/assessment';
import type { Checked, Identity } from '../../../src/reading/contract';
import { createFakeDoor } from '../fake-door';
import { codesOf, plainEngine } from '../plain-engine';
import { edition90 } from '../../editions';

export const edition = edition90;
const index = indexOf(edition);

/** The best answer to a statement or input. */
export function best(code: string): Raw {
  const leaf = index.leaf(code);
  if (!leaf) return 10;
  if (leaf.scale.kind === 'index') return leaf.scale.max;
  return leaf.scale.kind === 'choice' ? leaf.scale.options[0]!.key : 1;
}

export const allBest = (): Record<string, Raw> =>
  Object.fromEntries(codesOf(edition).map((code) => [code, code.startsWith('A.II.3.iii.a#') ? 0 : best(code)]));

export async function judged(answers: Record<string, Raw>, identity: Partial<Identity> = {}, sheets = 1): Promise<Checked[]> {
  const door = createFakeDoor();
  for (let i = 0; i < sheets; i++) {
    const whole = { unit: `Unit ${i + 1}`, body: '', year: 2026, target: 'WBK', held: null, ...identity };
    await door.write(await plainEngine.plan(edition, whole, await door.sheetNames()));
  }
  const codes = codesOf(edition);
  for (const [code, answer] of Object.entries(answers)) door.type('LKE', `B${codes.indexOf(code) + 3}`, answer ?? null);
  return (await plainEngine.judge(await door.read())).lkes;
}
