import { askWorker, canKeep, isSwitchedOff, switchOff, switchOn } from './offline.ts';

interface Kept {
	at: string;
	pages: number;
	missing: number;
	bytes: number;
}

/** `<rb-keep>`: keeps the on-call part of the handbook on this device, tells since when, and takes it back. */
class Keep extends HTMLElement {
	readonly #said = document.createElement('p');
	readonly #bar = document.createElement('progress');
	readonly #actions = document.createElement('p');

	connectedCallback(): void {
		if (!canKeep()) {
			this.textContent = 'This browser keeps no copies here: that needs an address with https.';
			return;
		}
		this.#said.setAttribute('role', 'status');
		this.#bar.hidden = true;
		this.#bar.setAttribute('aria-label', 'Pages kept');
		this.#actions.className = 'actions';
		this.replaceChildren(this.#said, this.#bar, this.#actions);
		if (isSwitchedOff()) this.#showOff();
		else this.#askKept();
	}

	#askKept(): void {
		this.#offer(null);
		askWorker({ ask: 'kept' }, ({ kept }) => this.#offer(kept as Kept | null));
	}

	#showOff(): void {
		this.#said.textContent = 'Copies are switched off on this device. Pages need the network.';
		this.#act([
			[
				'Switch copies on',
				async () => {
					await switchOn();
					this.#askKept();
				},
			],
		]);
	}

	#offer(kept: Kept | null): void {
		this.#said.textContent = kept
			? `On this device since ${format.format(new Date(kept.at))}: ${kept.pages} files, ${size(kept.bytes)}.${kept.missing ? ` ${kept.missing} could not be had.` : ''} It is renewed with each new build that this device sees.`
			: 'Pages that you read stay on this device for a while. Everything for on-call can be kept: runbooks, alerts, rollback plans, teams, messages and the search.';
		this.#act([
			[kept ? 'Keep it anew' : 'Keep on this device', () => this.#keep()],
			...(kept ? [['Remove', () => this.#forget()] as Action] : []),
			[
				'Switch copies off',
				async () => {
					await switchOff();
					this.#showOff();
				},
			],
		]);
	}

	async #keep(): Promise<void> {
		this.#said.textContent = 'Fetching…';
		this.#bar.hidden = false;
		this.#bar.removeAttribute('value');
		this.#act([]);
		navigator.storage?.persist?.().catch(() => undefined);
		await askWorker({ ask: 'keep' }, ({ done, of, kept, failed }) => {
			if (of) {
				this.#bar.max = of as number;
				this.#bar.value = done as number;
			}
			if (!kept && !failed) return;
			this.#bar.hidden = true;
			if (kept) this.#offer(kept as Kept);
			else {
				this.#offer(null);
				this.#said.textContent =
					'It could not be fetched as a whole: the network broke off. What was there before is still there.';
			}
		});
	}

	#forget(): Promise<void> {
		return askWorker({ ask: 'forget' }, () => this.#offer(null));
	}

	#act(actions: Action[]): void {
		this.#actions.replaceChildren(
			...actions.map(([label, run], index) => {
				const button = document.createElement('button');
				button.type = 'button';
				button.className = index === 0 ? 'button button-strong' : 'button';
				button.textContent = label;
				button.addEventListener('click', run);
				return button;
			}),
		);
	}
}

type Action = [label: string, run: () => void | Promise<void>];

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const size = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`;
customElements.define('rb-keep', Keep);
