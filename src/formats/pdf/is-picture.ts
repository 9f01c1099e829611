/** Whether bytes are a picture that can be printed: PNG, JPEG or SVG, told by how they begin. */
export function isPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 1000)).toString('latin1');
  return start.startsWith('\x89PNG\r\n\x1a\n') || start.startsWith('\xff\xd8\xff') || /<svg[\s>]/.test(start);
}
