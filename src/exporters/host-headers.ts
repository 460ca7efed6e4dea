/** What stands within a page, as a policy names it: `sha256-…`. */
interface Digests {
	style: string;
	script: string;
}

/** `on-call.html` has its style and script in itself: the policy lets in these two texts, and no others. */
const policyWith = ({ style, script }: Digests): string =>
	[
		"default-src 'self'",
		// the search index is WebAssembly
		`script-src 'self' 'wasm-unsafe-eval' '${script}'`,
		`style-src 'self' '${style}'`,
		"img-src 'self' data:",
		"frame-ancestors 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		"object-src 'none'",
	].join('; ');

/** Pictures of the content are shown by pages; opened by themselves they may colour themselves, and nothing else. */
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox";

/** `_headers`, as Netlify and Cloudflare Pages read it. Where two rules fit, both policies hold. */
export function hostHeaders(base: string, onCall: Digests): string {
	const rules: [string, string[]][] = [
		[
			'/*',
			[
				`Content-Security-Policy: ${policyWith(onCall)}`,
				'X-Content-Type-Options: nosniff',
				'Referrer-Policy: strict-origin-when-cross-origin',
				'X-Frame-Options: DENY',
				'Cross-Origin-Opener-Policy: same-origin',
				'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()',
			],
		],
		[`${base}media/*`, [`Content-Security-Policy: ${picturePolicy}`]],
		[`${base}diagrams/*`, [`Content-Security-Policy: ${picturePolicy}`]],
		[`${base}badges/*`, [`Content-Security-Policy: ${picturePolicy}`, 'Access-Control-Allow-Origin: *']],
		[`${base}assets/*`, ['Cache-Control: public, max-age=31536000, immutable']],
		// a worker that a browser takes from its cache would show an old site
		[`${base}sw.js`, ['Cache-Control: no-cache']],
		[`${base}on-call/kept.json`, ['Cache-Control: no-cache']],
		[`${base}api/v2/*`, ['Access-Control-Allow-Origin: *']],
		[`${base}osv/*`, ['Access-Control-Allow-Origin: *']],
		[`${base}calendar.ics`, ['Content-Type: text/calendar; charset=utf-8']],
	];
	return rules.map(([path, headers]) => `${path}\n${headers.map((header) => `  ${header}\n`).join('')}`).join('\n');
}
