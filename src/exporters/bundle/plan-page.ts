import { hash } from 'node:crypto';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { WayBack } from '../../core/way-back.ts';
import type { Told } from './told.ts';

/** A plan as one page that needs nothing else: to be printed, or opened from a disk. */
export interface PlanPage {
	back: WayBack;
	told: Told;
	/** The body of the plan, rendered; its links lead to the published handbook. What is folded there is open here. */
	html: string;
	/** Where it was made from, for the foot of the page. */
	source: string;
}

const style = `
:root{color-scheme:light}
body{max-width:46rem;margin:0 auto;padding:1.5rem;background:#fff;color:#1a211d;font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{margin:0 0 .25em;font-size:1.75rem;line-height:1.2}h2{margin:2em 0 .5em;border-bottom:2px solid #1a211d;font-size:1.25rem}h3{font-size:1.05rem}
p,ul,ol,table,pre,dl{margin:.6em 0}ul,ol{padding-inline-start:1.5em}
.box{list-style:none;padding:0}.box>li{position:relative;padding-inline-start:1.8em}.box>li::before{content:"";position:absolute;left:0;top:.25em;width:1em;height:1em;border:1.5px solid #1a211d}
pre{padding:.6em .8em;border:1px solid #838c85;background:#f2f4f1;white-space:pre-wrap}code{font:.875em/1.45 ui-monospace,monospace}
table{border-collapse:collapse;width:100%}th,td{padding:.3em .5em;border:1px solid #838c85;text-align:start;vertical-align:top}
.step,.check{margin:1em 0;padding:.2em 0 .2em 1em;border-inline-start:4px solid #1a211d}.step[data-danger]{border-color:#a01d1d}
.step-head{display:flex;flex-wrap:wrap;gap:.2em .9em;align-items:baseline;break-after:avoid}.step-head::before{content:"";width:1em;height:1em;border:1.5px solid #1a211d;align-self:center}
.step-number::after{content:"."}.check>.step-number{float:inline-start;margin-inline-end:.5em;font-weight:700}.step-title{margin:0;font-weight:700}.step-danger{margin:0;color:#a01d1d;font-weight:700}.step-facts{display:flex;flex-wrap:wrap;gap:.2em .9em;margin:0;padding:0;list-style:none;color:#525d56}
.warn{padding:.5em .8em;border:2px solid #a01d1d}footer{margin-top:3em;border-top:1px solid #838c85;color:#525d56;font-size:.875rem}
figure{margin:.6em 0}.label,.callout-title,.tab-title{margin-bottom:0;font-weight:700}.label+p{margin-top:0}.anchor{display:none}.callout{margin:1em 0;padding:.4em .8em;border:1px solid #838c85}
img{max-width:100%}
@media print{body{max-width:none;padding:0;font-size:10.5pt}h2,h3{break-after:avoid}pre,tr,.step-head{break-inside:avoid}a{color:inherit}main a[href^="http"]:not(.person,.step-facts a)::after{content:" <" attr(href) ">";font-size:.8em}}
@page{margin:18mm 16mm;@bottom-right{content:counter(page) " / " counter(pages)}}
`;

export function planPage({ back, told, html, source }: PlanPage): string {
	const { plan, release } = back;
	const list = (items: readonly string[]) =>
		h(
			'ul',
			items.map((item) => h('li', item)),
		);
	const boxes = (items: readonly string[]) =>
		h(
			'ul.box',
			items.map((item) => h('li', item)),
		);
	const part = (title: string, ...inner: ReturnType<typeof h>[]) => [h('h2', title), ...inner];
	const top = h('header', [
		h('h1', plan.fields.title),
		h('p', [`Undoes ${release.fields.title}.`, plan.fields.approver ? ` Decides: ${plan.fields.approver}.` : '']),
		...told.window.map((text) => h('p', h('strong', text))),
		...(told.triggers.length ? part('Roll back or fix forward', boxes(told.triggers)) : []),
		...(told.costs.length ? part('What it costs', list(told.costs)) : []),
		...(told.order.length
			? part(
					'In this order',
					...back.wrong.map(([early, late]) =>
						h('p.warn', `The plan takes ${early} back before ${late}, which needs it. Follow this order.`),
					),
					h(
						'ol',
						told.order.map((step) => h('li', step)),
					),
				)
			: []),
	]);
	const end = [
		...(told.validation.length ? part('Holds afterwards', boxes(told.validation)) : []),
		h('footer', h('p', source)),
	];
	const policy = `default-src 'none'; style-src 'sha256-${hash('sha256', style, 'base64')}'; base-uri 'none'; form-action 'none'`;
	const head = toHtml([
		h('meta', { charSet: 'utf-8' }),
		h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
		h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
		h('meta', { name: 'referrer', content: 'no-referrer' }),
		h('title', plan.fields.title),
	]);
	return `<!doctype html>\n<html lang="en">\n<head>${head}<style>${style}</style></head>\n<body>\n${toHtml(top)}\n<main>\n${html.replaceAll('<details', '<details open')}\n</main>\n${toHtml(end)}\n</body>\n</html>\n`;
}
