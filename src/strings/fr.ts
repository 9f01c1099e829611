import { en } from './en.ts';
import type { Strings } from './index.ts';

export const fr: Strings = { ...en };
