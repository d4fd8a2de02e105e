/** What of others is in the files we ship, as CycloneDX: read off the bundles, not off a list that somebody keeps. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const IN_PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

function about(folder) {
  const { name, version, license, licenses } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { name, version, licence: license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'NOASSERTION' };
}

function component({ name, version, licence }) {
  const [own, group] = name.split('/').reverse();
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const licences = / /.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }];
  return { type: 'library', 'bom-ref': purl, ...(group && { group }), name: own, version, purl, licenses: licences };
}

const byName = (a, b) => (a.purl < b.purl ? -1 : a.purl > b.purl ? 1 : 0);

/**
 * @param {Iterable<string>} files absolute paths of all that the bundles are made of.
 * @param {{name: string, version: string, license: string}} product
 * @returns {string} JSON; the same files give the same text.
 */
export function sbom(files, product) {
  const folders = new Set([...files].map((file) => IN_PACKAGE.exec(file)?.[1]).filter((one) => one && existsSync(one)));
  const components = new Map([...folders].map((folder) => component(about(folder))).map((one) => [one.purl, one]));
  const { name, version, license } = product;
  return `${JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      version: 1,
      metadata: { component: { type: 'application', 'bom-ref': name, name, version, licenses: [{ license: { id: license } }] } },
      components: [...components.values()].sort(byName),
    },
    null,
    2,
  )}\n`;
}
