import { type Document, isOf } from '../core/document.ts';
import { inWords } from '../core/words.ts';

/** What a state means, for its colour and shape: nothing else in the handbook is coloured. */
export type Tone = 'good' | 'info' | 'warn' | 'bad' | 'mute';
export interface State {
	word: string;
	tone: Tone;
	/** The milder of two states of the same tone: bars of it are half as high. */
	milder?: true;
}

const tones: Record<string, Tone> = {
	planned: 'mute',
	frozen: 'info',
	candidate: 'info',
	released: 'good',
	'rolled-back': 'bad',
	withdrawn: 'bad',
	investigating: 'bad',
	identified: 'warn',
	monitoring: 'warn',
	resolved: 'good',
	postmortem: 'good',
	operational: 'good',
	under_maintenance: 'info',
	degraded_performance: 'warn',
	partial_outage: 'bad',
	major_outage: 'bad',
	scheduled: 'info',
	in_progress: 'info',
	verifying: 'info',
	completed: 'good',
	none: 'mute',
	minor: 'warn',
	major: 'bad',
	critical: 'bad',
	high: 'bad',
	medium: 'warn',
	low: 'mute',
	tentative: 'mute',
	confirmed: 'info',
	cancelled: 'mute',
	proposed: 'info',
	accepted: 'good',
	rejected: 'bad',
	superseded: 'mute',
	passed: 'good',
	'passed-with-findings': 'warn',
	failed: 'bad',
	pending: 'warn',
	waived: 'mute',
	approved: 'good',
	go: 'good',
	'no-go': 'bad',
	running: 'info',
	succeeded: 'good',
	open: 'warn',
	done: 'good',
	dropped: 'mute',
	fixed: 'good',
	on: 'good',
	partial: 'info',
	off: 'mute',
	rollback: 'bad',
	'forward-fix': 'info',
	'flag-off': 'warn',
	error: 'bad',
	warning: 'warn',
	info: 'info',
};

const milder = new Set(['partial_outage', 'monitoring']);

/** The state that a word of a schema stands for. A word that nobody gave a tone is told without one. */
export const stateNamed = (value: string): State => ({
	word: inWords(value),
	tone: tones[value] ?? 'mute',
	...(milder.has(value) ? { milder: true } : {}),
});

/** The state of a document, as its badge shows it; undefined for kinds that have none. */
export function stateOf(document: Document): State | undefined {
	if (document.fields === undefined) return { word: 'Does not fit its kind', tone: 'warn' };
	if (isOf(document, 'release')) return stateNamed(document.fields.status);
	if (isOf(document, 'incident'))
		return document.fields.resolved
			? stateNamed('resolved')
			: { word: 'Open', tone: tones[document.fields.impact] === 'mute' ? 'info' : tones[document.fields.impact]! };
	if (isOf(document, 'event'))
		return document.fields.status === 'confirmed' ? undefined : stateNamed(document.fields.status);
	if (isOf(document, 'decision')) return stateNamed(document.fields.status);
	if (isOf(document, 'exercise')) return stateNamed(document.fields.outcome);
	if (isOf(document, 'runbook')) return document.fields.severity ? stateNamed(document.fields.severity) : undefined;
	if (isOf(document, 'advisory'))
		return document.fields.withdrawn ? stateNamed('withdrawn') : stateNamed(document.fields.severity);
	return undefined;
}
