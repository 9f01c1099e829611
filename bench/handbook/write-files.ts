import fs from 'node:fs';
import path from 'node:path';

/** Gives a function that writes a text to a file below a folder, with the folders on the way. */
export function writerIn(folder: string): (file: string, text: string) => void {
  return (file, text) => {
    const target = path.join(folder, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  };
}
