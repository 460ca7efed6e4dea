import type { Finding } from '../core/finding.ts';

/** Findings for programs: an object with a list, in the form of `src/core/finding.ts`. */
export const json = (findings: readonly Finding[]): string => `${JSON.stringify({ version: 1, findings }, null, 2)}\n`;
