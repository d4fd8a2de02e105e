/** A zip that is the same byte for byte whenever and wherever it is packed. */
import { createHash } from 'node:crypto';
import JSZip from 'jszip';

/** The earliest day a zip can name: when it was packed says nothing of what is in it. */
const DAY = new Date('1980-01-01T00:00:00Z');

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * @param {string} name of the folder in it. @param {Record<string, Uint8Array | string>} files by their paths there.
 * @returns {Promise<Uint8Array>} the zip, with the sums of all files in SHA256SUMS.
 */
export async function archived(name, files) {
  const all = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  const sums = all.map(([file, content]) => `${sha256(content)}  ${file}\n`).join('');
  const zip = new JSZip();
  for (const [file, content] of [...all, ['SHA256SUMS', sums]])
    zip.file(`${name}/${file}`, content, { date: DAY, createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 9 }, platform: 'UNIX' });
}
