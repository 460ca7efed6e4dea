import { clockAt, instantAt } from '../core/run.ts';
import { element } from './element.ts';

/** A step or check of the page, with a box to tick. */
export class WorkedStep {
	/** The number that stands on the page: steps and checks are counted together. */
	readonly number: string;
	readonly title: string;
	/** The heading under which it stands. */
	readonly section: string | undefined;
	/** Its time box in milliseconds, if it has one. */
	readonly takes: number | undefined;
	readonly node: HTMLElement;
	readonly #box = element('input', { type: 'checkbox' });
	readonly #time = element('time');

	constructor(node: HTMLElement, place: number, section: string | undefined, tick: () => void) {
		this.node = node;
		this.section = section;
		const named =
			node.querySelector('.step-title') ??
			node.querySelector('.check-what > :first-child') ??
			node.querySelector('.check-what');
		this.number = node.querySelector('.step-number')?.textContent || String(place + 1);
		this.title = named?.textContent?.replace(/\s+/g, ' ').trim() || `Step ${this.number}`;
		const seconds = Number(node.dataset.takes);
		this.takes = seconds > 0 ? seconds * 1000 : undefined;
		node.tabIndex = -1;
		node.setAttribute('role', 'group');
		const kind = node.matches('.check') ? 'Check' : node.dataset.danger === undefined ? 'Step' : 'Dangerous step';
		node.setAttribute('aria-label', `${kind} ${this.number}: ${this.title}`);
		node.dataset.worked = '';
		this.#box.addEventListener('change', tick);
		const label = element(
			'label',
			{},
			this.#box,
			element('span', {}, 'Done', element('span', { class: 'visually-hidden' }, `: ${this.title}`)),
		);
		node.append(element('p', { class: 'tick no-print' }, label, this.#time));
	}

	/** Whether it is on the page to be seen: not in a tab that is not chosen. */
	get isShown(): boolean {
		return this.node.checkVisibility();
	}

	get isTicked(): boolean {
		return this.#box.checked;
	}

	show(done: number | undefined, zone: string): void {
		this.#box.checked = done !== undefined;
		this.node.toggleAttribute('data-done', done !== undefined);
		this.#time.textContent = done === undefined ? '' : clockAt(done, zone);
		if (done === undefined) this.#time.removeAttribute('datetime');
		else this.#time.dateTime = instantAt(done, zone);
	}

	toggle(): void {
		this.#box.click();
	}

	go(): void {
		const details = this.node.closest('details');
		if (details) details.open = true;
		this.node.scrollIntoView({ block: 'start' });
		this.node.focus({ preventScroll: true });
	}

	/** Presses the button that copies its next command; one that asks is pressed again. */
	copy(): boolean {
		const buttons = [...this.node.querySelectorAll<HTMLButtonElement>('.copy')];
		if (buttons.length === 0) return false;
		const asked = buttons.find(({ dataset }) => dataset.state === 'asks');
		const last = buttons.findLastIndex(({ dataset }) => dataset.copied !== undefined);
		const next = asked ?? buttons[(last + 1) % buttons.length]!;
		next.focus({ preventScroll: true });
		next.click();
		for (const each of buttons) delete each.dataset.copied;
		if (next.dataset.state !== 'asks') next.dataset.copied = '';
		return true;
	}
}
