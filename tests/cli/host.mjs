/** The built command in a process that waits for orders: each is done as if it were started with these words in that folder. */
import { setFlagsFromString } from 'node:v8';

const [node, , file] = process.argv;

const outcome = { out: '', err: '' };
const heard = (into) => (piece, encoding, after) => {
  outcome[into] += typeof piece === 'string' ? piece : Buffer.from(piece).toString();
  const done = typeof encoding === 'function' ? encoding : after;
  if (done) process.nextTick(done);
  return true;
};
process.stdout.write = heard('out');
process.stderr.write = heard('err');

// Whoever loads the file has it begin, too.
process.argv = [node, file, '--version'];
const { begin } = await import(file);
await new Promise(setImmediate);

async function obey({ folder, args }) {
  Object.assign(outcome, { out: '', err: '' });
  process.chdir(folder);
  process.argv = [node, file, ...args];
  process.exitCode = undefined;
  try {
    await begin();
  } catch (error) {
    outcome.err += `${error.stack}\n`;
    process.exitCode = 1;
  }
  // A command that ends soon wants no code compiled for the long run; this process does.
  setFlagsFromString('--opt');
  process.send({ code: process.exitCode ?? 0, ...outcome });
}

process.on('message', (order) => void obey(order));
