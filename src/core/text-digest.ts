import { hash } from 'node:crypto';

/** One short name for a text: 22 characters of its SHA-256 in base64, which are 132 bits. */
export const digestOfText = (text: string): string => hash('sha256', text, 'base64').slice(0, 22);
