import { associated, runtime } from './runtime';
import { functionMetadata } from './metadata';
import '../../src/functions/functions';
import { functions } from '../../src/functions/table';

/** Saved in workbooks: never to be changed. `[x]` may be left out, `x#` takes a range, a result `#` spills. */
const SIGNATURES = [
  'ZI.VALUE(answer#, scale#)#',
  'ZI.SCORE(codes#, answers#, [part#], [edition])#',
  'ZI.BREAKDOWN(codes#, answers#, [edition])#',
  'ZI.ELIGIBLE(codes#, scores#, predicate, [edition])',
  'ZI.PREDICATE(codes#, scores#, [edition], [hadWBK])',
  'ZI.UNMET(codes#, scores#, predicate, [edition])#',
  'ZI.IMPROVE(codes#, answers#, predicate, [edition])#',
  'ZI.MINIMUM(code#, predicate#, [edition])#',
  'ZI.WEIGHT(code#, [edition])#',
  'LAKIP.GRADE(score#, [edition])#',
  'LAKIP.PREDICATE(score#, [edition])#',
  'ZI.RATIO(done#, due#, [kind#])#',
  'ZI.REDUCTION(previous#, current#)#',
  'ZI.SURVEY(index#, code#, [scaleMax#], [edition])#',
  'ZI.TLHP(done#, due#, [edition])#',
  'ZI.SAMPLE(population#, [margin])#',
  'ZI.PROPOSAL(criteria#, values#, predicate, [edition], [bodyKind])#',
  'LAKIP.SCORE(codes#, answers#, [edition])',
  'LAKIP.MEETS(grade#, minimum#)#',
  'SKM.INDEX(responses#)',
  'SKM.GRADE(ikm#)#',
];

const range = (part: { dimensionality?: string }) => (part.dimensionality === 'matrix' ? '#' : '');
const optional = (text: string, left: boolean | undefined) => (left ? `[${text}]` : text);

describe('functions.json', () => {
  test('every function, its arguments in order', async () => {
    const { functions: all } = await functionMetadata();
    const written = all.map(
      ({ name, parameters, result }) =>
        `${name}(${parameters.map((one) => optional(one.name + range(one), one.optional)).join(', ')})${range(result)}`,
    );
    expect(written.sort()).toEqual([...SIGNATURES].sort());
    for (const { id, name } of all) expect(id).toBe(name);
  });

  test('help in Indonesian for every function and argument, one line each', async () => {
    const { functions: all } = await functionMetadata();
    for (const { name, description, parameters } of all)
      for (const help of [description, ...parameters.map((one) => one.description)]) {
        expect([name, help]).toEqual([name, expect.stringMatching(/^[A-Z][^\n]{19,}\.$/)]);
        expect(help).toMatch(
          /\b(nilai|kode|jawaban|predikat|edisi|peringkat|bila|rentang|boleh|bobot|jumlah|responden|instansi|syarat)\b/i,
        );
        expect(help).not.toMatch(/\b(the|of|and|score|answer)\b/);
      }
  });

  test('every id is made known to Excel, and no other', async () => {
    const { functions: all } = await functionMetadata();
    expect([...associated.keys()].sort()).toEqual(all.map(({ id }) => id).sort());
    for (const [id, compute] of Object.entries(functions)) expect(associated.get(id)).toBe(compute);
    expect(runtime.Error).toBeDefined();
  });
});
