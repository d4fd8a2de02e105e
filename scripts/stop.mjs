/** `npm stop`: takes the add-in out of Excel again; the workbench stops with Ctrl+C. */
import { spawnSync } from 'node:child_process';
import { desktopExcel } from './desktop-excel.mjs';

if (desktopExcel().found) {
  const options = { stdio: 'inherit', shell: process.platform === 'win32' };
  process.exit(spawnSync('npx', ['office-addin-debugging', 'stop', 'manifest.xml'], options).status ?? 1);
}
console.log('Tidak ada Excel di sini; meja kerja berhenti dengan Ctrl+C. / No Excel here; the workbench stops with Ctrl+C.');
