/** Texts as one archive. The same texts give the same bytes. */
import JSZip from 'jszip';

const NO_DATE = new Date(Date.UTC(1980, 0, 1));

export function zipped(files: readonly { path: string; text: string }[]): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const { path, text } of files) zip.file(path, text, { date: NO_DATE, createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
