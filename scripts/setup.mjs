// Sets up what is missing on a fresh clone, then runs a script of package.json with the Node that the project brings
// along: `node scripts/setup.mjs run build`. Plain JavaScript for Node 20; says what it does, and asks nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.rollbook-setup');
const wanted = createHash('sha256')
	.update(readFileSync(join(root, 'package.json')))
	.update(readFileSync(join(root, 'package-lock.json')))
	.update(process.platform + process.arch)
	.digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) setUp();

const [command, ...args] = process.argv.slice(2);
if (command) {
	const { status } = spawnSync(node(), [join(root, command), ...args], {
		stdio: 'inherit',
		env: environment(),
		cwd: root,
	});
	process.exit(status ?? 1);
}

function setUp() {
	const from = Date.now();
	console.error('Setting up: npm install (about a minute, once)');
	// on a fresh clone exactly what the lock file says; where something is installed already (perhaps the Node that runs
	// this), only what has changed
	const install = existsSync(modules) ? ['install', '--no-save'] : ['ci'];
	const npm = (...args) =>
		spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'], {
			stdio: ['ignore', 'inherit', 'inherit'],
			cwd: root,
			shell: process.platform === 'win32',
		});
	let result = npm(...install);
	if (result.status !== 0 && install[0] === 'ci') {
		console.error('npm ci did not work here; trying npm install.');
		result = npm('install', '--no-save');
	}
	if (result.status !== 0) {
		console.error('npm install failed; see above. Nothing else was done.');
		process.exit(1);
	}
	if (!fits(join(modules, '.bin', 'node')) && !fits(process.execPath)) {
		const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
		const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies.node;
		console.error(`Setting up: ${name} ${version}`);
		npm('install', '--no-save', `${name}@${version}`);
	}
	node();
	// libraries are in what is compiled, with all that they load in turn
	rmSync(join(root, 'compiled'), { recursive: true, force: true });
	writeFileSync(stamp, wanted);
	console.error(`Set up in ${Math.round((Date.now() - from) / 1000)} s.`);
}

/** A Node that can run the program: the one that was installed, or this one if it is new enough. */
function node() {
	const platform = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
	const candidates = [
		join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
		join(modules, platform, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
		process.execPath,
	];
	const found = candidates.find((each) => existsSync(each) && fits(each));
	if (found) return found;
	console.error(
		`This needs Node 24.2 or newer, and found ${process.version}. The one that npm should have installed is missing; install Node 24 and try again.`,
	);
	process.exit(1);
}

function fits(file) {
	const said = spawnSync(file, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout ?? '';
	const [major, minor] = said.trim().split('.').map(Number);
	return major > 24 || (major === 24 && minor >= 2);
}

function environment() {
	return {
		...process.env,
		PATH: `${dirname(node())}${delimiter}${join(modules, '.bin')}${delimiter}${process.env.PATH}`,
		ASTRO_TELEMETRY_DISABLED: '1',
	};
}
