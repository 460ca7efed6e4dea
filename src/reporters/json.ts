import type { Finding } from '../core/finding.ts';
import { jsonText } from './json-text.ts';

/** Findings for programs: an object with a list, in the form of `src/core/finding.ts`. */
export const json = (findings: readonly Finding[]): string => jsonText({ version: 1, findings });
