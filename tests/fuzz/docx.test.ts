/** Reports of anything that texts, the profile and the answers may hold: a document that opens, with all of it said. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { reportOf } from '../../src/report';
import { draftProfile } from '../../src/report/profile';
import { FORMS, PAPERS, parseProfile } from '../../src/report/profile-schema';
import { ROLES } from '../../src/report/roles';
import type { Report } from '../../src/report/tree';
import { writeDocx } from '../../src/word';
import { held } from '../../src/word/text';
import { edition90 } from '../editions';
import { partsOf } from '../files/parts';
import { judgedLke, mixed } from '../report/lkes';
import { wordsOf } from '../report/docx';
import { bounded, runs, seed } from './runs';

const spoiled = [
  '\u0000',
  '\u0008',
  '\ud800',
  '\udc00',
  '\uffff',
  '\u202e',
  '\u2028',
  '</w:t>',
  '<!--',
  ']]>',
  '&amp;',
  '&#0;',
  '{unit}',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...spoiled), fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ maxLength: 12 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(''));

const anyProfile = fc.record({
  names: fc.array(text, { maxLength: 3 }),
  address: fc.array(text, { maxLength: 2 }),
  font: fc.oneof(fc.constantFrom('Arial', 'Times New Roman'), text),
  paper: fc.constantFrom(...PAPERS),
  form: fc.constantFrom(...FORMS),
  recipient: fc.array(text, { maxLength: 2 }),
  copies: fc.array(text, { maxLength: 2 }),
  name: text,
  city: text,
  role: fc.constantFrom(...ROLES),
});

/** Even what only names a look goes into a file. */
const HOSTILE: typeof anyProfile extends fc.Arbitrary<infer One> ? One : never = {
  ...{ names: [], address: [], recipient: [], copies: [], name: '', city: '', font: '\uffff' },
  paper: 'A4',
  form: 'surat',
  role: 'penanggung-jawab',
};

/** @throws where a part is no XML that a program opens. */
function demandXml(name: string, xml: string): void {
  const parser = new SaxesParser({ xmlns: true, fileName: name });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

/** As signs that are seen: how spaces are laid out is Word's. */
const seen = (said: string): string => held(said).replace(/\s+/g, '').toLocaleUpperCase();

// What is loaded by the first one is not its own work.
beforeAll(async () => {
  const report = await reportOf(
    'lhe',
    { lkes: [judgedLke(edition90)], surveys: [] },
    { language: 'id', profile: draftProfile('', 'id') },
  );
  await writeDocx(report as Report);
});

test('any text is said, and is no markup', async () => {
  await fc.assert(
    fc.asyncProperty(anyProfile, text, text, async ({ names, address, font, name, role, ...rest }, unit, note) => {
      const profile = parseProfile({
        ...draftProfile('', 'id'),
        ...rest,
        letterhead: { names, address },
        font: { name: font, size: 11, spacing: 1 },
        signers: [{ role, name, nip: note, rank: '', title: unit }],
      });
      if (!profile.ok) return expect(profile.errors.every(({ message }) => message !== '')).toBe(true);
      const fill = { answers: mixed(edition90, 7), notes: new Map([['A.I.1.i.a', { unit: note, tpi: note }]]) };
      const lke = judgedLke(edition90, fill, { unit });
      const parts = await bounded(async () => {
        const report = await reportOf('lhe', { lkes: [lke], surveys: [] }, { language: 'id', profile: profile.profile });
        if (typeof report === 'string') throw new Error(report);
        return partsOf(await writeDocx(report));
      });
      for (const [part, xml] of parts) if (/\.(xml|rels)$/.test(part)) demandXml(part, xml);
      const document = parts.get('word/document.xml')!;
      const said = seen(wordsOf(document));
      const { letterhead, recipient, copies, signers } = profile.profile;
      const lines = [...letterhead.names, ...(letterhead.names.length ? letterhead.address : []), signers[0]!.name];
      for (const one of [...lines, ...(rest.form === 'surat' ? [...recipient, ...copies] : [])])
        if (!one.includes('{')) expect(said).toContain(seen(one));
      expect(said).toContain(seen(String(lke.reading.identity.unit ?? '')));
    }),
    { numRuns: Math.ceil(runs / 10), seed, examples: [[HOSTILE, '\u0000', '']] },
  );
}, 600_000);
