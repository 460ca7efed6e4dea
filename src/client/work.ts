import { clockAt, dayAt, type Run, type RunOf } from '../core/run.ts';
import { announce } from './announce.ts';
import { button, element } from './element.ts';
import { openRunDialog } from './run-dialog.ts';
import { RunStore } from './run-store.ts';
import { isSingleKey, singleKeysOn } from './single-keys.ts';
import { WorkedStep } from './worked-step.ts';

/**
 * `<rb-work data-digest>`: lets the steps and checks of the page be worked through. What is done is kept in the browser under
 * the digest of the text, so that a text that was changed has no ticks; it leaves the browser only when it is copied.
 */
class Work extends HTMLElement {
	#steps: WorkedStep[] = [];
	#of!: RunOf;
	#store!: RunStore;
	#run: Run | undefined;
	/** The steps whose time box was told to be over: by when they began, each once. */
	readonly #told = new Set<number>();
	readonly #state = element('p', { class: 'run-state' });
	readonly #next = button('Begin', 'button button-strong', () => this.#goOn());
	readonly #earlier = element('p', { class: 'run-earlier' });

	connectedCallback(): void {
		const { digest, title = '', file = '', zone = 'UTC' } = this.dataset;
		const nodes = [...document.querySelectorAll<HTMLElement>('.body :is(.step, .check)')];
		if (!digest || nodes.length === 0 || this.childElementCount > 0) return;
		this.#of = { title, url: location.origin + location.pathname, file, digest, zone };
		this.#store = new RunStore(location.pathname);
		let section: string | undefined;
		const sections = new Map<Element, string | undefined>();
		for (const node of document.querySelectorAll('.body :is(h2, .step, .check)')) {
			if (node.matches('h2')) section = node.firstChild?.textContent?.trim() || undefined;
			else sections.set(node, section);
		}
		this.#steps = nodes.map((node, place) => new WorkedStep(node, place, sections.get(node), () => this.#tick(place)));
		const more = button('Log', 'button', () => this.#openDialog());
		more.setAttribute('aria-haspopup', 'dialog');
		more.setAttribute('aria-label', 'Log, reset and keys');
		// where there is little room, there is seldom a keyboard; they are told below the log all the same
		const keys = button('Keys', 'button run-keys', () => this.#openDialog());
		keys.setAttribute('aria-haspopup', 'dialog');
		this.append(
			element(
				'section',
				{ class: 'run-bar', 'aria-label': 'Steps of this page' },
				this.#earlier,
				this.#state,
				element('p', { class: 'actions' }, this.#next, more, keys),
			),
		);
		document.documentElement.dataset.working = '';
		document.addEventListener('rb-copied', ({ target }) => {
			if (this.#run || !(target as Element).closest('.step, .check')) return;
			this.#begin();
			this.#show();
		});
		document.addEventListener('keydown', (event) => this.#press(event));
		addEventListener('storage', ({ key }) => {
			if (this.#store.isAbout(key, digest)) this.#load();
		});
		setInterval(() => this.#showClock(), 1000);
		this.#load();
	}

	#load(): void {
		this.#run = this.#store.read(this.#of.digest);
		this.#show();
	}

	#begin(): Run {
		const steps = this.#steps.map(({ title, section }) => ({ title, ...(section ? { section } : {}) }));
		this.#run ??= { started: Date.now(), steps, done: {} };
		return this.#run;
	}

	#tick(place: number): void {
		const run = this.#begin();
		const step = this.#steps[place]!;
		if (step.isTicked) run.done[place] = Date.now();
		else delete run.done[place];
		const kept = this.#store.write(this.#of.digest, run);
		this.#show();
		const next = this.#steps[this.#nextPlace()];
		const what = step.isTicked
			? `Done at ${clockAt(run.done[place]!, this.#of.zone)}, ${this.#count()}. ${next ? `Next: ${next.number}. ${next.title}` : 'All steps are done'}`
			: `Not done, ${this.#count()}`;
		announce(`${what}.${kept ? '' : ' This browser keeps nothing: the ticks hold until the page is left.'}`);
	}

	readonly #count = (): string => `${Object.keys(this.#run?.done ?? {}).length} of ${this.#steps.length}`;

	/** `1 step`, `6 steps and 4 checks`. */
	#whatThereIs(): string {
		const checks = this.#steps.filter(({ node }) => node.matches('.check')).length;
		const counted = (count: number, one: string): string[] =>
			count === 0 ? [] : [`${count} ${one}${count === 1 ? '' : 's'}`];
		return [...counted(this.#steps.length - checks, 'step'), ...counted(checks, 'check')].join(' and ');
	}

	/** The place of the step to do next: the first open one behind what was done last, else the first open one; -1 if none. */
	#nextPlace(): number {
		const done = this.#run?.done ?? {};
		const last = Object.entries(done).reduce((a, b) => (b[1] >= a[1] ? b : a), ['-1', 0] as [string, number]);
		const isOpen = ({ isShown }: WorkedStep, place: number): boolean => isShown && done[place] === undefined;
		const behind = this.#steps.findIndex((step, place) => place > Number(last[0]) && isOpen(step, place));
		return behind === -1 ? this.#steps.findIndex(isOpen) : behind;
	}

	#goOn(): void {
		if (!this.#run) {
			this.#store.write(this.#of.digest, this.#begin());
			this.#show();
			announce(`Begun at ${clockAt(this.#run!.started, this.#of.zone)}.`);
		}
		const next = this.#steps[this.#nextPlace()];
		if (next) next.go();
		else this.#openDialog();
	}

	#show(): void {
		const { zone, digest } = this.#of;
		for (const [place, step] of this.#steps.entries()) step.show(this.#run?.done[place], zone);
		const open = this.#nextPlace();
		this.#next.textContent = this.#run ? (open === -1 ? 'Take the log along' : 'Next step') : 'Begin';
		const earlier = this.#store.earlier(digest, Date.now());
		this.#earlier.replaceChildren(
			...(earlier
				? [
						`This page was changed since the run of ${this.#when(earlier.run.started)}; its ticks do not count here. `,
						button('See that run', 'link', () => this.#openDialog(earlier)),
					]
				: []),
		);
		this.#earlier.hidden = earlier === undefined;
		this.#showClock();
	}

	#when(at: number): string {
		const { zone } = this.#of;
		const day = dayAt(at, zone);
		return `${day === dayAt(Date.now(), zone) ? '' : `${day}, `}${clockAt(at, zone)}`;
	}

	#showClock(): void {
		const run = this.#run;
		if (!run) {
			this.#write([this.#whatThereIs()]);
			return;
		}
		const place = this.#nextPlace();
		const step = this.#steps[place];
		const head = `${this.#count()} done, started ${this.#when(run.started)}`;
		if (!step) {
			this.#write([head, 'All done']);
			return;
		}
		const since = Math.max(run.started, ...Object.values(run.done));
		const gone = Math.max(0, Date.now() - since);
		const over = step.takes !== undefined && gone > step.takes;
		const of = step.takes === undefined ? '' : ` of ${minutes(step.takes)}`;
		// a run that was left is no longer timed
		const clock = gone > 6 * 3_600_000 ? '' : `${minutes(gone)}${of}`;
		this.#write([head, `${step.number}. ${step.title}`, clock], over && clock !== '');
		if (over && clock !== '' && !this.#told.has(since + place)) {
			this.#told.add(since + place);
			if (gone < step.takes! + 10_000) announce(`«${step.title}» takes longer than its time box. See «If not».`);
		}
	}

	#write([head, ...rest]: string[], over = false): void {
		const told = `${head}|${rest.join('|')}|${over}`;
		if (this.#state.dataset.told === told) return;
		this.#state.dataset.told = told;
		const [next, clock] = rest;
		this.#state.replaceChildren(
			element('strong', {}, head),
			...(clock
				? [element('span', over ? { class: 'run-clock', 'data-over': '' } : { class: 'run-clock' }, clock)]
				: []),
			...(next ? [element('span', { class: 'run-next' }, next)] : []),
		);
	}

	#openDialog(earlier?: { digest: string; run: Run }): void {
		const digest = earlier?.digest ?? this.#of.digest;
		openRunDialog({
			run: earlier?.run ?? this.#run,
			of: { ...this.#of, digest },
			current: earlier === undefined,
			forget: () => {
				this.#store.forget(digest);
				if (!earlier) this.#run = undefined;
				this.#show();
			},
			switched: () => this.#show(),
		});
	}

	/** Where one begins who is at no step: forward at the one to do next, back at the one before it. */
	#placeToward(by: 1 | -1): number {
		const next = this.#nextPlace();
		if (by === 1) return Math.max(0, next);
		return (next === -1 ? this.#steps.length : next) - 1;
	}

	#press(event: KeyboardEvent): void {
		if (!isSingleKey(event)) return;
		const here = this.#steps.findIndex(({ node }) => node.contains(document.activeElement));
		const go = (by: 1 | -1): void => {
			let place = here === -1 ? this.#placeToward(by) : here + by;
			while (this.#steps[place] && !this.#steps[place]!.isShown) place += by;
			const step = this.#steps[place];
			if (step) step.go();
			else announce(by === 1 ? 'This is the last step.' : 'This is the first step.');
		};
		const step = this.#steps[here];
		const does: Record<string, () => void> = {
			j: () => go(1),
			k: () => go(-1),
			x: () => (step ? step.toggle() : go(1)),
			c: () => {
				if (!step) go(1);
				else if (!step.copy()) announce('This step has no command.');
			},
			'?': () => this.#openDialog(),
		};
		const act = does[event.key];
		if (!act || !singleKeysOn()) return;
		event.preventDefault();
		act();
	}
}

const minutes = (milliseconds: number): string => {
	const seconds = Math.floor(milliseconds / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
customElements.define('rb-work', Work);
