// @ts-nocheck: it takes the place of functions of many forms.
// Lets the file system fail at the n-th use in a build, as a message to the process asks for it: `{ fault: { way, code, at } }`.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let fault;
let left = 0;
const hear = message => {
  fault = message.fault;
  left = fault?.at ?? 0;
};
// Not before the program itself listens: what is said to nobody is lost.
process.on('newListener', (event, listener) => {
  if (event !== 'message' || listener === hear || process.listeners(event).includes(hear)) return;
  process.prependListener(event, hear);
});

/** The functions that a fault can strike, by what they are for. */
const names = {
  write: ['writeFile', 'mkdir', 'rename', 'copyFile'],
  read: ['readFile', 'readdir', 'stat', 'lstat'],
};

const errorNow = (way, name, place) => {
  if (fault?.way !== way || --left !== 0) return undefined;
  process.send?.('failed now');
  const message = `${fault.code}: injected, ${name} '${place}'`;
  return Object.assign(new Error(message), { code: fault.code, errno: -1, syscall: name, path: String(place) });
};

for (const way of Object.keys(names)) {
  for (const name of names[way]) {
    const later = fs.promises[name];
    fs.promises[name] = async (place, ...args) => {
      const error = errorNow(way, name, place);
      if (error) throw error;
      return later(place, ...args);
    };
    const now = fs[`${name}Sync`];
    fs[`${name}Sync`] = (place, ...args) => {
      const error = errorNow(way, name, place);
      if (error) throw error;
      return now(place, ...args);
    };
    const called = fs[name];
    fs[name] = (place, ...args) => {
      const error = errorNow(way, name, place);
      if (!error) return called(place, ...args);
      process.nextTick(() => args.at(-1)(error));
    };
  }
}
syncBuiltinESMExports();
