/** A folder that all test files of one run share (see once.ts). */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export default function setup() {
  process.env.LKE_TEST_RUN = mkdtempSync(path.join(tmpdir(), 'lke-run-'));
}
