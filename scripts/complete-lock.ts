import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// A registry that lacks a platform's binaries leaves their entries out of the lock file, and `npm ci` then fails on
// machines of that platform (and, on newer npm, everywhere). This adds them: name, version, system and processor are all
// that npm needs to take the right one, or to leave it.

interface LockEntry {
	version: string;
	optional?: boolean;
	license?: string;
	os?: string[];
	cpu?: string[];
	libc?: string[];
	optionalDependencies?: Record<string, string>;
}
export interface Lock {
	packages: Record<string, LockEntry>;
}

const systems: [RegExp, string][] = [
	[/darwin/, 'darwin'],
	[/win32|windows/, 'win32'],
	[/android/, 'android'],
	[/freebsd/, 'freebsd'],
	[/linux/, 'linux'],
];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'wasm32'];

/** The optional packages that a lock file speaks of and does not hold. */
export function missingEntries({ packages }: Lock): { name: string; version: string }[] {
	const held = new Set(
		Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
	);
	const missing = new Map<string, string>();
	for (const { optionalDependencies = {} } of Object.values(packages)) {
		for (const [name, version] of Object.entries(optionalDependencies)) if (!held.has(name)) missing.set(name, version);
	}
	return [...missing].map(([name, version]) => ({ name, version })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The lock file with an entry for each of them. */
export function complete(lock: Lock): Lock {
	const packages = { ...lock.packages };
	for (const { name, version } of missingEntries(lock)) {
		const os = systems.find(([form]) => form.test(name))?.[1];
		const cpu = processors.find((each) => name.includes(each));
		const libc = /musl/.test(name) ? 'musl' : /gnu/.test(name) ? 'glibc' : undefined;
		packages[`node_modules/${name}`] = {
			version: version.replace(/^[\^~]/, ''),
			...(cpu ? { cpu: [cpu] } : {}),
			...(libc ? { libc: [libc] } : {}),
			optional: true,
			...(os ? { os: [os] } : {}),
		};
	}
	const [root, ...rest] = Object.entries(packages);
	return { ...lock, packages: Object.fromEntries([root!, ...rest.sort(([a], [b]) => (a < b ? -1 : 1))]) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const file = join(import.meta.dirname, '..', 'package-lock.json');
	const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
	const missing = missingEntries(lock);
	writeFileSync(file, `${JSON.stringify(complete(lock), null, '\t')}\n`);
	console.error(missing.length ? `Added ${missing.map(({ name }) => name).join(', ')}` : 'The lock file is complete.');
}
