const oasis = 'urn:oasis:names:tc:opendocument:xmlns:';

/** The namespaces of ODF 1.3 that the parts of a text use. */
export const namespaces = [
  ...['office', 'text', 'style', 'table', 'meta'].map(name => `xmlns:${name}="${oasis}${name}:1.0"`),
  `xmlns:draw="${oasis}drawing:1.0"`,
  `xmlns:svg="${oasis}svg-compatible:1.0"`,
  `xmlns:fo="${oasis}xsl-fo-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');
