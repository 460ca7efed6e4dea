import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

/** A program for browsers that is written into the site as it is, without its types: a file of `src/client`. */
export function browserProgram(programRoot: string, name: string): string {
	const source = readFileSync(join(programRoot, 'src', 'client', name), 'utf8');
	return stripTypeScriptTypes(source)
		.replace(/[ \t]+$/gm, '')
		.replace(/\n{3,}/g, '\n\n');
}

export const browserStyle = (programRoot: string, name: string): string =>
	readFileSync(join(programRoot, 'src', 'styles', name), 'utf8');

/** The digest of a script or style, as a content security policy names it. */
export const policyDigest = (text: string): string => `sha256-${hash('sha256', text, 'base64')}`;
