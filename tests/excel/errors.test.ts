import { DoorError, type DoorCode } from '../../src/excel/contract';
import { doorError } from '../../src/excel/errors';
import { doorText } from '../../src/excel/text';

const officeError = (code: string, more: object = {}) => Object.assign(new Error('told by Office'), { code, ...more });

test.each<[string, DoorCode]>([
  ['AccessDenied', 'excel.protected'],
  ['ItemAlreadyExists', 'excel.name-taken'],
  ['InvalidOperationInCellEditMode', 'excel.busy'],
  ['RequestAborted', 'excel.busy'],
  ['ApiNotFound', 'excel.too-old'],
  ['NotImplemented', 'excel.too-old'],
  ['InvalidArgument', 'excel.failed'],
  ['NeverHeardOf', 'excel.failed'],
  ['ItemNotFound', 'excel.sheet-missing'],
  ['RequestPayloadSizeLimitExceeded', 'excel.too-much'],
  ['ResponsePayloadSizeLimitExceeded', 'excel.too-much'],
])("Office's %s becomes %s", (code, expected) => expect(doorError(officeError(code)).code).toBe(expected));

test.each<[string, DoorCode]>([
  ['WorksheetCollection.add', 'excel.not-in-front'],
  ['Worksheet.activate', 'excel.not-in-front'],
  ['WorksheetFreezePanes.freezeRows', 'excel.not-in-front'],
  ['Range.select', 'excel.not-in-front'],
  ['Range.values', 'excel.failed'],
])('a GeneralException at %s becomes %s', (errorLocation, expected) =>
  expect(doorError(officeError('GeneralException', { debugInfo: { errorLocation } })).code).toBe(expected),
);

test('a failure names the sheet of the last trace and the statement', () => {
  const cause = officeError('InvalidArgument', {
    traceMessages: ['LKE', 'Ringkasan'],
    debugInfo: { statement: 'range.merge()' },
  });
  expect(doorError(cause)).toMatchObject({
    data: { sheet: 'Ringkasan', detail: 'InvalidArgument - told by Office - range.merge()' },
    cause,
  });
});

test('a DoorError stays itself, and any other thrown thing becomes one', () => {
  const own = new DoorError('excel.busy', {});
  expect(doorError(own)).toBe(own);
  expect(doorError(new TypeError('x is not a function'))).toMatchObject({
    code: 'excel.failed',
    data: { detail: 'x is not a function' },
  });
  expect(doorError('odd')).toMatchObject({ code: 'excel.failed', data: { detail: 'odd' } });
});

test.each<[DoorCode, Record<string, string>, RegExp, RegExp]>([
  ['excel.protected', { sheet: 'LKE' }, /Lembar "LKE".*diproteksi/, /Sheet "LKE".*protected/],
  ['excel.protected', { sheet: '' }, /^Struktur buku kerja ini diproteksi/, /^The structure of this workbook is protected/],
  ['excel.name-taken', { sheet: 'LKE' }, /Sudah ada lembar bernama "LKE"/, /sheet named "LKE" already/],
  ['excel.sheet-missing', { sheet: 'LKE' }, /"LKE" tidak ada lagi/, /"LKE" is no longer/],
  ['excel.sheet-hidden', { sheet: 'LKE' }, /"LKE" disembunyikan/, /"LKE" is hidden/],
  ['excel.not-undone', { sheets: 'LKE, Daftar' }, /Hapus sendiri.*: LKE, Daftar\.$/, /yourself.*: LKE, Daftar\.$/],
  ['excel.not-restored', { sheets: 'LKE, Daftar' }, /Periksa.*: LKE, Daftar\.$/, /Check these.*: LKE, Daftar\.$/],
  ['excel.too-old', {}, /belum mendukung/, /lacks a feature/],
  ['excel.busy', {}, /sedang sibuk/, /is busy/],
  ['excel.sheet-missing', { sheet: '' }, /^Lembar itu tidak ada lagi/, /^That sheet is no longer/],
  ['excel.not-in-front', { sheet: 'LKE' }, /^Buku kerja lain sedang di depan/, /^Another workbook is in front/],
  ['excel.too-much', {}, /terlalu banyak/, /more than Excel takes/],
  ['excel.changed', { sheet: 'LKE', cell: 'B2' }, /^Isi LKE!B2 berubah/, /^LKE!B2 has changed/],
  ['excel.failed', { sheet: 'LKE', detail: 'X' }, /lembar "LKE": X\./, /sheet "LKE": X\./],
  ['excel.failed', { sheet: '', detail: 'X' }, /^Excel gagal: X\./, /^Excel failed: X\./],
])('%s %j is told in both languages', (code, data, indonesian, english) => {
  const error = new DoorError(code, data as never);
  expect(doorText(error)).toMatch(indonesian);
  expect(doorText(error, 'en')).toMatch(english);
  expect(doorText(error) + doorText(error, 'en')).not.toMatch(/[{}]/);
});
