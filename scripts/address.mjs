/** Where the add-in will be hosted, as a person writes it: `--url https://host/path`, else ADDIN_URL. */

const EXAMPLE = 'https://zi.instansi.go.id/addin';

export class AddressError extends Error {}

function refused(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    return 'bukan alamat / is no address';
  }
  if (url.protocol !== 'https:') return 'Office hanya memuat https / Office loads https only';
  if (/^(localhost|127\.|\[::1\])/.test(url.hostname)) return 'hanya komputer ini / this machine only';
  if (url.search || url.hash || url.username) return 'hanya host dan folder / host and folder only';
  if (/\.(xml|html)$/.test(url.pathname)) return 'folder, bukan berkas / a folder, not a file';
  return undefined;
}

/**
 * @param {string | undefined} asked as it was typed.
 * @returns {string | undefined} without a slash at the end; undefined where none was given.
 * @throws {AddressError} with a sentence where Office could not load from there.
 */
export function addressFrom(asked) {
  const text = asked?.trim();
  if (!text) return undefined;
  const why = refused(text);
  if (why) throw new AddressError(`${text}: ${why}. Contoh / example: ${EXAMPLE}`);
  return new URL(text).href.replace(/\/+$/, '');
}
