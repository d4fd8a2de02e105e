import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const MAC = '/Applications/Microsoft Excel.app';
const WINDOWS_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe';

/** @returns {{ found: boolean, why: string }} whether desktop Excel is installed here, in words for the terminal */
export function desktopExcel(platform = process.platform) {
  if (platform === 'darwin')
    return existsSync(MAC) ? { found: true, why: MAC } : { found: false, why: `tidak ada / there is no ${MAC}` };
  if (platform !== 'win32')
    return { found: false, why: 'Excel desktop hanya ada di Windows dan Mac / desktop Excel exists on Windows and Mac only' };
  const { status } = spawnSync('reg', ['query', WINDOWS_KEY], { stdio: 'ignore' });
  return status === 0
    ? { found: true, why: 'Excel terdaftar di Windows / Excel is registered in Windows' }
    : { found: false, why: 'Excel tidak terdaftar di Windows / Excel is not registered in Windows' };
}
