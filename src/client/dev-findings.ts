interface Found {
	severity: string;
	message: string;
	help: string;
	where: string;
	rule: string;
}

const base = document.documentElement.dataset.base ?? '/';

const style = `position: fixed; inset: auto 1rem 1rem auto; z-index: 9; max-width: min(34rem, calc(100vw - 2rem));
max-height: 40vh; overflow: auto; padding: .75rem 1rem; font-size: .875rem; line-height: 1.45;
background: Canvas; color: CanvasText; border: 1px solid GrayText; border-radius: .5rem;`;

/** While one writes: what the check says of the page on screen, in a corner of it. Not part of a site that is built. */
async function show(): Promise<void> {
	const answer = await fetch(`${base}__rollbook/findings.json?page=${encodeURIComponent(location.pathname)}`);
	const found = (await answer.json()) as Found[];
	document.querySelector('#rollbook-findings')?.remove();
	if (!found.length) return;
	const panel = document.createElement('aside');
	panel.id = 'rollbook-findings';
	panel.setAttribute('aria-label', 'Findings on this page');
	panel.style.cssText = style;
	const details = document.createElement('details');
	details.open = found.some(({ severity }) => severity === 'error');
	const summary = document.createElement('summary');
	summary.textContent = found.length === 1 ? '1 finding on this page' : `${found.length} findings on this page`;
	details.append(summary, ...found.map(item));
	panel.append(details);
	document.body.append(panel);
}

function item({ severity, message, help, where, rule }: Found): HTMLElement {
	const paragraph = document.createElement('p');
	const title = document.createElement('strong');
	title.textContent = severity;
	const place = document.createElement('code');
	place.textContent = where;
	const link = document.createElement('a');
	link.href = `${base}rules/${rule}/`;
	link.textContent = rule;
	paragraph.append(title, ` ${message}`, document.createElement('br'), `→ ${help}`, document.createElement('br'));
	paragraph.append(place, ' ', link);
	return paragraph;
}

show();
import.meta.hot?.on('rollbook:findings', show);
