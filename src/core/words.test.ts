import { describe, expect, it } from 'vitest';
import { inWords, withinSentence, wordsWithin } from './words.ts';

describe('words of schemas and names of roles', () => {
	it.each([
		['degraded_performance', 'Degraded performance', 'degraded performance'],
		['qa', 'QA', 'QA'],
		['qa-lead', 'QA lead', 'QA lead'],
		['tech-lead', 'Tech lead', 'tech lead'],
		['on-call', 'On-call', 'on-call'],
		['on-call-backup', 'On-call backup', 'on-call backup'],
		['go-no-go', 'Go/no-go', 'go/no-go'],
		['go/no-go', 'Go/no-go', 'go/no-go'],
		['a-b', 'A/B', 'A/B'],
		['email', 'E-mail', 'e-mail'],
		['featureFreeze', 'Feature freeze', 'feature freeze'],
		['rolled-back', 'Rolled back', 'rolled back'],
	])('says %s', (value, alone, within) => {
		expect(inWords(value)).toBe(alone);
		expect(wordsWithin(value)).toBe(within);
	});

	it('leaves alone within a sentence what is no plain word', () => {
		expect(withinSentence('PAYMENTS_URL is set')).toBe('PAYMENTS_URL is set');
	});
});
