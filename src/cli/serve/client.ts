/** Whose request it is, as far as it has to be known: nobody's whole address is kept. */
import { isIP, isIPv4 } from 'node:net';

const GROUPS = 8;

/** The groups of an IPv6 address. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const [before, after] = [groups(head), groups(tail ?? '')];
  return tail === undefined ? before : [...before, ...Array<string>(GROUPS - before.length - after.length).fill('0'), ...after];
}

const bare = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/**
 * @param socket the address that the connection comes from.
 * @param forwarded `X-Forwarded-For`, where a proxy of ours is in between: its last is what that proxy saw.
 */
export function addressOf(socket: string | undefined, forwarded: string | undefined): string {
  const last = forwarded?.split(',').at(-1)?.trim() ?? '';
  return bare(isIP(last) ? last : (socket ?? ''));
}

/** @returns who shares a limit: an address, or the network that one client of IPv6 has for itself. */
export const shareOf = (address: string): string => (isIP(address) === 6 ? groupsOf(address).slice(0, 4).join(':') : address);

/** @returns the address as the log tells it: its network only. */
export function shortened(address: string): string {
  if (isIPv4(address)) return address.replace(/\d{1,3}$/, '0');
  return isIP(address) === 6 ? `${groupsOf(address).slice(0, 3).join(':')}::` : '-';
}
