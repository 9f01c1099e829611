import { Unzip, UnzipInflate } from 'fflate';

/** The largest document that is unpacked, in bytes with all its pictures: a book of 500 pages with photographs. */
const mostUnpacked = 200_000_000;

/** As much as is unpacked in one go: even a file that is made to grow a thousandfold stays small in memory. */
const step = 16_384;

/**
 * Looks whether a ZIP file is as large as it says, without keeping anything of it: some KB can hold as many GB.
 * @throws RangeError when it would take more memory than any document of a programme
 */
export function requireModestSize(bytes: Uint8Array, most = mostUnpacked): void {
  let total = 0;
  const unzip = new Unzip(file => {
    file.ondata = (error, data) => {
      if (error) throw error;
      total += data.length;
      if (total > most) throw new RangeError(`Unexpected document of more than ${most} bytes when it is unpacked`);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += step) unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
}
