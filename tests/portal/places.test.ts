/** How the table of units names files: by as few folders as tell them apart. */
import { fileName, isNamed, shortNames } from '../../src/portal/places';

test.each([
  ['in/x/LKE.xlsx', 'LKE.xlsx'],
  ['in\\x\\LKE.xlsx', 'LKE.xlsx'],
  ['LKE.xlsx', 'LKE.xlsx'],
  ['in//LKE.xlsx', 'LKE.xlsx'],
  ['in/', 'in'],
  ['in/.', 'in'],
  ['./', ''],
  ['', ''],
])('%s is the file %j', (file, name) => expect(fileName(file)).toBe(name));

test.each<[files: string[], names: string[]]>([
  [
    ['in/a.xlsx', 'in/b.xlsx'],
    ['a.xlsx', 'b.xlsx'],
  ],
  [
    ['in/x/LKE.xlsx', 'in/y/LKE.xlsx', 'in/b.xlsx'],
    ['x/LKE.xlsx', 'y/LKE.xlsx', 'b.xlsx'],
  ],
  [
    ['in/LKE.xlsx', 'in/y/LKE.xlsx'],
    ['in/LKE.xlsx', 'y/LKE.xlsx'],
  ],
  [
    ['2025/x/LKE.xlsx', '2026/x/LKE.xlsx'],
    ['2025/x/LKE.xlsx', '2026/x/LKE.xlsx'],
  ],
  [
    ['LKE.xlsx', 'x/LKE.xlsx'],
    ['LKE.xlsx', 'x/LKE.xlsx'],
  ],
  [
    ['C:\\data\\a.xlsx', './b.xlsx'],
    ['a.xlsx', 'b.xlsx'],
  ],
  [
    ['/LKE.xlsx', 'LKE.xlsx'],
    ['LKE.xlsx', 'LKE.xlsx'],
  ],
  [
    ['x/LKE.xlsx', './x/LKE.xlsx', 'y/x/LKE.xlsx'],
    ['x/LKE.xlsx', 'x/LKE.xlsx', 'y/x/LKE.xlsx'],
  ],
])('%j are named %j', (files, names) => expect(files.map((file) => shortNames(files).get(file))).toEqual(names));

test.each([
  ['in/x/LKE.xlsx', 'x/LKE.xlsx', true],
  ['in\\x\\LKE.xlsx', 'x/LKE.xlsx', true],
  ['in/ax/LKE.xlsx', 'x/LKE.xlsx', false],
  ['LKE.xlsx', 'x/LKE.xlsx', false],
  ['in/./x//LKE.xlsx', 'x/LKE.xlsx', true],
  ['in/x/LKE.xlsx', './x/LKE.xlsx', true],
  ['in/x/LKE.xlsx', 'LKE', false],
])('%s is the file that a table calls %s: %p', (file, name, is) => expect(isNamed(file, name)).toBe(is));
