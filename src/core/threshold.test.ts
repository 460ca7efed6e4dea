import { expect, test } from 'vitest';
import { thresholdInWords } from './threshold.ts';

test.each<[string, Parameters<typeof thresholdInWords>[1], string]>([
	['> 2000', undefined, 'above 2,000'],
	['2000', 'above', 'above 2,000'],
	['> 2,000', undefined, 'above 2,000'],
	['>1 % of payments', undefined, 'above 1 % of payments'],
	['>= 3', undefined, 'at least 3'],
	['below 70 %', undefined, 'below 70 %'],
	['70 %', 'below', 'below 70 %'],
	['0', 'equals', 'at 0'],
	['> 5 %', 'above', 'above 5 %'],
	['10000 a day', 'above', 'above 10,000 a day'],
	['2026-11-17', 'changes', 'changes: 2026-11-17'],
	['1 or more', undefined, '1 or more'],
])('%s, %s: %s', (threshold, comparison, words) => expect(thresholdInWords(threshold, comparison)).toBe(words));
