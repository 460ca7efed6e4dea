/** A base score of CVSS, and the word for it (section 5 of the standard). */
export interface CvssScore {
	/** From 0 to 10, with one decimal. */
	score: number;
	rating: 'none' | 'low' | 'medium' | 'high' | 'critical';
}

const weights = {
	AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
	AC: { L: 0.77, H: 0.44 },
	UI: { N: 0.85, R: 0.62 },
	C: { H: 0.56, L: 0.22, N: 0 },
	I: { H: 0.56, L: 0.22, N: 0 },
	A: { H: 0.56, L: 0.22, N: 0 },
} as const;

/** Privileges count for less where the scope changes. */
const privileges = { U: { N: 0.85, L: 0.62, H: 0.27 }, C: { N: 0.85, L: 0.68, H: 0.5 } } as const;

/**
 * The base score of a vector of CVSS 3.0 or 3.1, by section 7.1 of the standard. Undefined for any other text: version 2
 * says something else, and version 4 has no formula but a table of 270 entries.
 */
export function cvssBase(vector: string): CvssScore | undefined {
	const [, written] = /^CVSS:3\.[01]\/(.+)$/.exec(vector.trim()) ?? [];
	if (written === undefined) return undefined;
	const metrics = new Map(written.split('/').map((part) => part.split(':') as [string, string]));
	const scope = metrics.get('S');
	const privilege = scope === 'U' || scope === 'C' ? weightOf(privileges[scope], metrics.get('PR')) : undefined;
	const [attack, complexity, interaction, confidentiality, integrity, availability] = (
		['AV', 'AC', 'UI', 'C', 'I', 'A'] as const
	).map((name) => weightOf(weights[name], metrics.get(name)));
	const exploitability = 8.22 * (attack! * complexity! * interaction! * privilege!);
	const lost = 1 - (1 - confidentiality!) * (1 - integrity!) * (1 - availability!);
	if (Number.isNaN(exploitability + lost)) return undefined;
	const impact = scope === 'U' ? 6.42 * lost : 7.52 * (lost - 0.029) - 3.25 * (lost - 0.02) ** 15;
	const sum = (scope === 'U' ? 1 : 1.08) * (impact + exploitability);
	const score = impact <= 0 ? 0 : roundedUp(Math.min(sum, 10));
	return { score, rating: ratingOf(score) };
}

const weightOf = (table: Record<string, number>, value: string | undefined): number =>
	value !== undefined && Object.hasOwn(table, value) ? table[value]! : Number.NaN;

/** Up to the next tenth, by whole numbers: appendix A of version 3.1. */
function roundedUp(value: number): number {
	const whole = Math.round(value * 100_000);
	return whole % 10_000 === 0 ? whole / 100_000 : (Math.floor(whole / 10_000) + 1) / 10;
}

function ratingOf(score: number): CvssScore['rating'] {
	if (score === 0) return 'none';
	return score < 4 ? 'low' : score < 7 ? 'medium' : score < 9 ? 'high' : 'critical';
}
