// @ts-nocheck: it takes the place of functions of many forms.
// Lists each folder from its end: what is built must not lean on an order that file systems do not promise.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { readdirSync, readdir } = fs;
const later = fs.promises.readdir;
fs.readdirSync = (...args) => readdirSync(...args).reverse();
fs.promises.readdir = async (...args) => (await later(...args)).reverse();
fs.readdir = (folder, ...args) => {
  const answer = args.pop();
  readdir(folder, ...args, (error, names) => answer(error, names?.reverse()));
};
syncBuiltinESMExports();
