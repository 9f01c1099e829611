export * from '../../src/strings/fill.js';
