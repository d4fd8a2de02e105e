/** Licences under which others' work may ship with ours. */
const PERMISSIVE = [
  '0BSD',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MIT/X11',
  'Python-2.0',
  'Unlicense',
  'Zlib',
  'WTFPL',
];

/** `(MIT OR GPL-3.0)` leaves the choice to us; `MIT AND Zlib` asks for both. */
export function isPermissive(expression: string): boolean {
  const bare = expression.replace(/[()]/g, '');
  if (/ AND /i.test(bare)) return bare.split(/ AND /i).every(isPermissive);
  if (/ OR /i.test(bare)) return bare.split(/ OR /i).some(isPermissive);
  return PERMISSIVE.includes(bare.replace(/\*$/, '').trim());
}
