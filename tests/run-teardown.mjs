import { rmSync } from 'node:fs';

export default function teardown() {
  rmSync(process.env.LKE_TEST_RUN, { recursive: true, force: true });
}
