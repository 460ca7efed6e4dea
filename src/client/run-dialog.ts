import { type Run, type RunOf, runAsText, runAsTimeline } from '../core/run.ts';
import { announce } from './announce.ts';
import { copyButton } from './copy-button.ts';
import { button, element } from './element.ts';
import { filledIn } from './input.ts';
import { singleKeysOn, switchSingleKeys } from './single-keys.ts';

export const keys: [string, string][] = [
	['j', 'next step'],
	['k', 'step before'],
	['c', 'copy its command; again for the next one'],
	['x', 'done, or not done'],
	['?', 'this help'],
];

interface Shown {
	run: Run | undefined;
	of: RunOf;
	/** Whether it is a run of the text that is on the page. */
	current: boolean;
	forget(): void;
	switched(): void;
}

/** What can be done with a run: taken along as text or timeline, forgotten; and the keys. */
export function openRunDialog({ run, of, current, forget, switched }: Shown): void {
	const dialog = element('dialog', {
		class: 'run-dialog',
		'aria-label': current ? 'This run, and the keys' : 'An earlier run',
	});
	const close = button('Close', 'button', () => dialog.close());
	dialog.append(element('header', {}, element('h2', {}, current ? 'This run' : 'An earlier run'), close));
	if (run)
		dialog.append(
			...log(run, of, current),
			forgetButton(current, () => {
				forget();
				dialog.close();
			}),
		);
	else dialog.append(element('p', { class: 'soft' }, 'Not begun. The first step that you tick begins it.'));
	if (current) dialog.append(keyHelp(switched));
	dialog.addEventListener('click', ({ target }) => {
		if (target === dialog) dialog.close();
	});
	dialog.addEventListener('close', () => {
		announce('');
		dialog.remove();
	});
	document.body.append(dialog);
	dialog.showModal();
}

function log(run: Run, of: RunOf, current: boolean): HTMLElement[] {
	const area = element('textarea', {
		readonly: '',
		rows: '9',
		spellcheck: 'false',
		'aria-label': 'The log of the run',
	});
	const values = current ? filledIn() : [];
	const choice = (label: string, value: string, checked: boolean): HTMLLabelElement => {
		const input = element('input', { type: 'radio', name: 'run-form', value });
		input.checked = checked;
		input.addEventListener('change', show);
		return element('label', {}, input, ` ${label}`);
	};
	const withValues = element('input', { type: 'checkbox' });
	withValues.addEventListener('change', show);
	const valuesLabel = element('label', {}, withValues, ' With the values that you filled in');
	const asTimeline = (): boolean => forms.querySelector<HTMLInputElement>('input:checked')?.value === 'timeline';
	function show(): void {
		area.value = asTimeline() ? runAsTimeline(run, of) : runAsText(run, of, withValues.checked ? values : []);
		valuesLabel.hidden = values.length === 0 || asTimeline();
	}
	const forms = element(
		'fieldset',
		{},
		element('legend', {}, 'Take it along as'),
		choice('text', 'text', true),
		choice('timeline of an incident (MDX)', 'timeline', false),
	);
	show();
	return [
		forms,
		valuesLabel,
		area,
		element(
			'p',
			{ class: 'actions' },
			copyButton(() => area.value, { of: 'the log of the run' }),
		),
	];
}

function forgetButton(current: boolean, forget: () => void): HTMLElement {
	const words = current ? 'Reset: take all ticks away' : 'Forget this run';
	const press = button(words, 'button', () => {
		if (press.dataset.state === 'asks') {
			forget();
			announce(current ? 'All ticks are taken away.' : 'The run is forgotten.');
			return;
		}
		press.dataset.state = 'asks';
		press.textContent = 'Really? Press again';
		announce('This cannot be undone. Press again to do it.');
	});
	press.addEventListener('blur', () => {
		delete press.dataset.state;
		press.textContent = words;
	});
	return element('p', { class: 'actions' }, press);
}

function keyHelp(switched: () => void): HTMLElement {
	const on = element('input', { type: 'checkbox' });
	on.checked = singleKeysOn();
	on.addEventListener('change', () => {
		switchSingleKeys(on.checked);
		announce(on.checked ? 'Single keys are on.' : 'Single keys are off.');
		switched();
	});
	return element(
		'section',
		{ class: 'key-help' },
		element('h3', {}, 'Keys'),
		element('label', {}, on, ' Single keys, on every page of this handbook'),
		element(
			'dl',
			{},
			...keys.map(([key, does]) =>
				element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, does)),
			),
		),
	);
}
