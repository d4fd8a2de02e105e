import { makerOf, makers } from '../../../src/taskpane/makers';
import { createFakeDoor } from '../fake-door';

const identity = { unit: 'KPP Pratama Contoh', body: 'Kementerian Keuangan', year: 2026, target: '', held: null };

test.each(makers.map(({ id }) => [id]))('%s: made twice, the second beside the first and nothing overwritten', async (id) => {
  const maker = makerOf(id);
  const door = createFakeDoor();
  for (let i = 0; i < 2; i++) await door.write(await maker.plan(maker.editions[0]?.id ?? '', identity, await door.sheetNames()));
  const names = await door.sheetNames();
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(3);
});

test.each(makers.map((maker) => [maker.id, maker] as const))('%s has a title in both languages', (_id, maker) => {
  expect(maker.title('id').length).toBeGreaterThan(3);
  expect(maker.title('en').length).toBeGreaterThan(3);
});

test('each edition offered can be made', async () => {
  for (const { plan, editions } of makers)
    for (const { id } of editions) expect((await plan(id, identity, [])).sheets.length).toBeGreaterThan(1);
});

test('what nothing makes is refused', () => expect(() => makerOf('x')).toThrow(RangeError));
