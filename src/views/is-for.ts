import type { PairRole, Role } from '../kinds/parts/role.ts';

/** @returns whether what a role does or asks stands on the sheet for a reader: their own part, and what both do */
export const isFor = (role: Role, reader: PairRole) => reader === 'both' || role === reader || role === 'both';
