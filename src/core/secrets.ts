import { perObject } from './per-object.ts';

/** A secret in a text: what kind it is, and where it stands. */
export interface Secret {
	kind: string;
	from: number;
	to: number;
	/** What nobody may read: all but the prefix that says what it is; of a private key each line. */
	hidden: { from: number; to: number }[];
}

/**
 * Shapes that services give their tokens so that they can be found, the secret part in the group. Only such as are
 * secret wherever they stand: what may be public (keys of browsers, test keys, signed tokens that expire) is not here.
 */
const shapes: readonly [kind: string, shape: RegExp][] = [
	['AWS access key', /\b(?:AKIA|ASIA)([0-9A-Z]{16})\b/g],
	['AWS secret key', /aws_?secret_?access_?key["']?\s*[:=]\s*["']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi],
	['GitHub token', /\bgh[pousr]_([A-Za-z0-9]{36,255})\b/g],
	['GitHub token', /\bgithub_pat_([A-Za-z0-9]{22}_[A-Za-z0-9]{59})\b/g],
	['GitLab token', /\bgl(?:pat|ptt|rt|dt|soat|cbt)-([\w-]{20,64})(?![\w-])/g],
	['Slack token', /\bxox[abeoprs]-(\d+-[\w-]{16,})/g],
	['Slack webhook', /hooks\.slack\.com\/services\/T[A-Z0-9]{8,}\/B[A-Z0-9]{8,}\/([A-Za-z0-9]{20,})/g],
	['Discord webhook', /discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/([\w-]{60,})/g],
	['Stripe key', /\b[rs]k_live_([A-Za-z0-9]{20,})\b/g],
	['npm token', /\bnpm_([A-Za-z0-9]{36})\b/g],
	['PyPI token', /\bpypi-AgEIcHlwaS5vcmc([\w-]{50,})/g],
	['SendGrid key', /\bSG\.([\w-]{22}\.[\w-]{43})(?![\w-])/g],
	['DigitalOcean token', /\bdo[opr]_v1_([a-f0-9]{64})\b/g],
	['Vault token', /\bhv[sbr]\.([\w-]{24,})/g],
	['Azure storage key', /\bAccountKey=([A-Za-z0-9+/]{86}==)/g],
	['OpenAI key', /\bsk-(?:proj|svcacct)-([\w-]{40,})/g],
	['Anthropic key', /\bsk-ant-[a-z]+\d\d-([\w-]{60,})/g],
];

/**
 * Quicker than all of them, and true of every text that one of them fits: each prefix is found by a character of it that
 * is rare in prose, from which the expression looks back.
 */
const worthALook =
	/A(?:KIA|SIA)|[Ww][Ss]_?[Ss][Ee][Cc][Rr][Ee][Tt]|_(?<=gh[pousr]_|b_pat_|k_live_|npm_|_v1_)|-(?:(?<=gl(?:pat|ptt|rt|dt|soat|cbt)-|xox[abeoprs]-)|(?<=sk-)(?:proj|svcacct|ant)-|(?<=pypi-)A|----BEGIN )|\.(?:slack\.com\/s|(?<=SG\.|hv[sbr]\.))|\/webhooks\/|=(?<=tKey=)/;

/** What people write where a secret would stand. */
const madeUp =
	/example|sample|dummy|fake|placeholder|redacted|changeme|replace|secret|token|your|test|demo|xxx|abcd|1234|4321|qwerty|(.)\1{4}/i;

/** Whether characters look drawn by lot: a word, a pattern or a placeholder uses few of them, or is a run. */
const isRandom = (part: string): boolean => !madeUp.test(part) && new Set(part).size >= Math.min(10, part.length / 2);

const keyBegin = /-----BEGIN (?:[A-Z]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;

/** A key of 16,384 bits, with the ends of its lines. */
const longestKey = 16_000;

/** A private key is a secret where a line of it follows; the words alone are written in many a guide. */
function* privateKeys(text: string): Iterable<Secret> {
	for (const { 0: begin, index } of text.matchAll(keyBegin)) {
		const from = index + begin.length;
		const body = text.slice(from, from + longestKey).split('-----', 1)[0]!;
		const lines = [...body.matchAll(/[A-Za-z0-9+/=]{16,}/g)];
		const [long] = lines.filter(([line]) => line.length >= 48);
		if (!long || new Set(long[0]).size < 16) continue;
		const hidden = lines.map(({ 0: line, index }) => ({ from: from + index, to: from + index + line.length }));
		yield { kind: 'private key', from: index, to: from, hidden };
	}
}

/** The secrets of a text, in its order. One whose characters were plainly made up is none. */
export function secretsIn(text: string): Secret[] {
	if (!worthALook.test(text)) return [];
	const found = shapes.flatMap(([kind, shape]) =>
		[...text.matchAll(shape)].flatMap((match): Secret[] => {
			const [whole, part = ''] = match;
			if (!isRandom(part)) return [];
			const from = match.index + whole.lastIndexOf(part);
			return [{ kind, from: match.index, to: match.index + whole.length, hidden: [{ from, to: from + part.length }] }];
		}),
	);
	return [...found, ...privateKeys(text)].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The secrets of a document, looked for once. */
export const secretsOf = perObject(({ source }: { source: string }): Secret[] => secretsIn(source));
