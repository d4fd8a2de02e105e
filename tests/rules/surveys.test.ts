import { perceptionSchema, sampleSchema, satisfactionSchema } from '../../src/rules/schema';
import { perception, sampleRule, skm } from '../../src/rules/surveys';

test.each([
  ['SKM', satisfactionSchema, skm],
  ['IPAK and IPKP', perceptionSchema, perception],
  ['sample', sampleSchema, sampleRule],
])('%s has its shape and its source', (_name, schema, data) => {
  expect(schema.safeParse(data).error?.issues ?? []).toEqual([]);
  expect(Object.keys(data.sources)).toContain(data.source);
});

test('SKM: nine elements, 1 to 4, x 25, bounds as printed', () => {
  expect(skm.elements.map(({ code }) => code)).toEqual(['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9']);
  expect([skm.scale, skm.factor, skm.grades.decimals]).toEqual([{ min: 1, max: 4 }, 25, 2]);
  expect(skm.grades.rows.map(({ grade, from }) => [grade, from])).toEqual([
    ['A', 88.31],
    ['B', 76.61],
    ['C', 65],
    ['D', 25],
  ]);
});
