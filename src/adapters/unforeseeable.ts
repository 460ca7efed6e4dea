import { randomBytes } from 'node:crypto';

/** A part of a name that nobody can foresee, and so nobody can have put a link or a file of that name there before. */
export const unforeseeable = (): string => randomBytes(8).toString('hex');
