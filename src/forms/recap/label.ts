/** What a unit is called where it does not say: its file, without folders and ending. */
export const labelOf = ({ unit, file }: { unit: string | null; file: string }): string =>
  unit ??
  file
    .split(/[\\/]/)
    .pop()!
    .replace(/\.\w+$/, '');
