import { z } from 'zod';

/** Who does, asks, decides or reads something. */
export const roles = ['mentor', 'mentee', 'both', 'coordinator'] as const;
export type Role = (typeof roles)[number];

export const role = (description: string) => z.enum(roles).meta({ description });

/** One of the pair, or both: a coordinator neither asks a question nor decides an outcome. */
export const pairRoles = ['mentor', 'mentee', 'both'] as const;
export type PairRole = (typeof pairRoles)[number];

export const pairRole = (description: string) => z.enum(pairRoles).meta({ description });
