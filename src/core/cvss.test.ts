import { describe, expect, it } from 'vitest';
import { cvssBase } from './cvss.ts';

describe('the base score', () => {
	// from "Common Vulnerability Scoring System v3.1: Examples" (FIRST)
	it.each([
		['AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N', 6.4, 'medium'],
		['AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N', 3.1, 'low'],
		['AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H', 9.9, 'critical'],
		['AV:L/AC:L/PR:H/UI:N/S:U/C:L/I:L/A:L', 4.2, 'medium'],
		['AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H', 8.8, 'high'],
		['AV:L/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H', 7.8, 'high'],
		['AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', 7.5, 'high'],
		['AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8, 'critical'],
		['AV:N/AC:H/PR:N/UI:N/S:C/C:N/I:H/A:N', 6.8, 'medium'],
		['AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 6.8, 'medium'],
		['AV:N/AC:L/PR:N/UI:N/S:C/C:L/I:N/A:N', 5.8, 'medium'],
		['AV:A/AC:L/PR:N/UI:N/S:C/C:H/I:N/A:H', 9.3, 'critical'],
		['AV:P/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N', 4.6, 'medium'],
		['AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', 10, 'critical'],
		['AV:N/AC:L/PR:N/UI:N/S:C/C:N/I:N/A:N', 0, 'none'],
	])('of %s is %d', (vector, score, rating) => {
		expect(cvssBase(`CVSS:3.1/${vector}`)).toEqual({ score, rating });
		expect(cvssBase(`CVSS:3.0/${vector}/E:P/RL:O`)).toEqual({ score, rating });
	});

	it.each([
		['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'],
		['AV:N/AC:L/Au:N/C:P/I:P/A:P'],
		['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N'],
		['CVSS:3.1/AV:constructor/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N'],
		['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:X/C:H/I:N/A:N'],
		['7.5'],
	])('is not made up for %s', (vector) => {
		expect(cvssBase(vector)).toBeUndefined();
	});
});
