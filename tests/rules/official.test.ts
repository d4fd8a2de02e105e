/** Our data held against the transcript of the regulation that lies beside the checkout. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { besideProject } from '../shared';
import { editions } from '../../src/rules';
import type { Node, Ratio } from '../../src/rules/schema';

const LEVELS: Record<string, string> = {
  komponen: 'component',
  sub_komponen: 'subcomponent',
  area: 'area',
  indikator: 'indicator',
  sub_indikator: 'subindicator',
  pernyataan: 'statement',
};

interface Transcribed {
  code: string;
  level: string;
  weight?: number | null;
  answer_type?: string;
  options?: { key: string; value: number }[];
  inputs?: { n: number; source: string }[];
  formula?: string;
  source: string;
  children?: Transcribed[];
}

type Line = [code: string, level: string, weight: number | null, scale: string, row: string | undefined, ratio: string];

/** A ratio as the transcript spells it, by the numbers of its inputs. */
function formulaOf({ kind, inputs }: Ratio): string {
  const numbers = (role: string) => inputs.filter((input) => input.role === role).map(({ code }) => `n${code.split('#')[1]}`);
  const [due, done] = [numbers('due'), numbers('done')[0]];
  if (kind === 'reduction') return `if ${due}=0 and ${done}=0 then 1 else max(0,(${due}-${done})/${due})`;
  return `min(1, ${done}/${due.length > 1 ? `(${due.join('+')})` : due[0]})`;
}

const rowOf = (source: string): string | undefined => /row (\d+)/.exec(source)?.[1];

const ours = (node: Node): Line[] => {
  const row = node.source.split(':')[1];
  if (node.level !== 'statement') return [[node.code, node.level, node.weight, '', row, ''], ...node.children.flatMap(ours)];
  const { code, weight = null, scale, ratio } = node;
  const inputs = (ratio?.inputs ?? []).map((input): Line => [input.code, 'input', null, '', input.source.split(':')[1], '']);
  return [[code, 'statement', weight, scale, row, ratio ? formulaOf(ratio) : ''], ...inputs];
};

const theirs = (node: Transcribed): Line[] => {
  // The three figures of Hasil are indicators there and carry the answer themselves.
  const level = node.answer_type ? 'statement' : LEVELS[node.level]!;
  const scale = (node.answer_type ?? '').replace('Nilai (0-4)', '0-4');
  const inputs = (node.inputs ?? []).map(({ n, source }): Line => [`${node.code}#${n}`, 'input', null, '', rowOf(source), '']);
  const line: Line = [node.code, level, node.weight ?? null, scale, rowOf(node.source), node.formula ?? ''];
  return [line, ...inputs, ...(node.children ?? []).flatMap(theirs)];
};

const transcript = besideProject('rules-data/zi-90-2021.json');
const edition = editions.find(({ id }) => id === 'zi-90-2021')!;

if (!transcript) {
  console.log('not run: ../shared absent');
  test.skip('not run: ../shared absent', () => undefined);
} else
  describe('zi-90-2021 against its transcript', () => {
    const { tree, meta } = JSON.parse(readFileSync(transcript, 'utf8')) as { tree: Transcribed[]; meta: Meta };
    interface Meta {
      thresholds: Record<'WBK' | 'WBBM', Record<string, number | { value: number }>>;
    }
    const all = (nodes: Transcribed[]): Transcribed[] => nodes.flatMap((node) => [node, ...all(node.children ?? [])]);

    test('codes, levels, weights, scales, rows and ratios, in order', () => {
      expect(edition.tree.flatMap(ours)).toEqual(tree.flatMap(theirs));
    });

    test('none of the official sentences stands in our wording', () => {
      const tool = besideProject('tools/wording.mjs')!;
      const { stdout } = spawnSync(process.execPath, [tool, join(__dirname, '../../src/rules')], { encoding: 'utf8' });
      expect(stdout).toBe('no official wording in the sources\n');
    });

    test('values of every option of every statement', () => {
      const options = all(tree).flatMap(({ answer_type, options = [] }) =>
        options.map(({ key, value }) => `${answer_type} ${key} ${value}`),
      );
      const known = Object.entries(edition.scales).flatMap(([name, scale]) =>
        scale.kind === 'choice' ? scale.options.map(({ key, value }) => `${name} ${key} ${value}`) : [],
      );
      expect([...new Set(options)].sort()).toEqual([...known].sort());
    });

    test.each([
      ['TOTAL', 'total'],
      ['A', 'pengungkit'],
      ['B.I', 'birokrasi_bersih_akuntabel'],
      ['B.I.a', 'ipak_points'],
      ['B.I.b', 'capaian_kinerja'],
      ['B.II.a', 'ipkp_points'],
    ])('minimums of %s', (code, key) => {
      for (const predicate of ['WBK', 'WBBM'] as const) {
        const figure = meta.thresholds[predicate][key]!;
        const gate = edition.gates.find((each) => each.predicate === predicate && each.code === code)!;
        expect(gate.floor).toBe(typeof figure === 'number' ? figure : figure.value);
      }
    });
  });
