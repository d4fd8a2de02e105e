import { editions } from '../../src/rules';
import { proposalOf, proposals } from '../../src/rules/proposal';
import { proposalSchema } from '../../src/rules/schema';

describe.each(proposals.map((rules) => [rules.edition, rules] as const))('conditions of %s', (id, rules) => {
  test('have their shape, their edition and their sources', () => {
    expect(proposalSchema.safeParse(rules).error?.issues ?? []).toEqual([]);
    expect(editions.map((edition) => edition.id)).toContain(id);
    const sources = [...rules.criteria, ...rules.exceptions, ...(rules.papers ?? [])].map(({ source }) => source.split(':')[0]!);
    expect(sources.filter((source) => !rules.sources[source])).toEqual([]);
  });

  test('codes stand once and begin with their level; predicates are the edition’s', () => {
    const codes = rules.criteria.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(rules.criteria.filter(({ code, level }) => !code.startsWith(`${level}.`))).toEqual([]);
    const predicates = editions.find((edition) => edition.id === id)!.predicates.map(({ code }) => code);
    expect(rules.criteria.flatMap(({ required }) => Object.keys(required)).filter((one) => !predicates.includes(one))).toEqual(
      [],
    );
  });

  test('what is required is among the choices, and what differs by body names every kind of body', () => {
    for (const { kind, required } of rules.criteria)
      for (const needed of Object.values(required)) {
        const each = typeof needed === 'object' ? Object.values(needed) : [needed];
        if (typeof needed === 'object') expect(Object.keys(needed)).toEqual(rules.bodyKinds.map(({ code }) => code));
        if (kind === 'opinion' || kind === 'grade' || kind === 'index-grade')
          expect(rules.choices[kind].options).toEqual(expect.arrayContaining(each));
        else expect(each.every((one) => (kind === 'yes-no' ? one === true : typeof one === 'number'))).toBe(true);
      }
  });
});

test('none were found for 10/2019', () => expect(proposalOf('zi-10-2019')).toBeUndefined());
