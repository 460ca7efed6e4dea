import { relative } from './since.ts';

const reasons: Record<string, string> = {
	offline: 'There is no network.',
	slow: 'The network does not answer.',
	broken: 'The server answers with an error.',
};

/** A page that is a copy of this device says so at its head: since when it lies here, and what it was built from. */
export function sayCopy(): void {
	const root = document.documentElement;
	const { copy, copyWhy = '' } = root.dataset;
	if (copy === undefined) return;
	const at = Date.parse(copy);
	const notice = document.createElement('aside');
	notice.className = 'copy-notice';
	notice.setAttribute('role', 'status');
	const text = document.createElement('p');
	const first = document.createElement('strong');
	first.textContent = `${reasons[copyWhy] ?? ''} This is the copy on this device`;
	const age = Number.isNaN(at) ? '' : `, fetched ${relative(at - Date.now())}`;
	const stamp = document.querySelector('.site-footer .stamp')?.textContent?.trim();
	text.append(first, `${age}.${stamp ? ` ${stamp}.` : ''} `);
	const again = document.createElement('a');
	again.href = location.href;
	again.textContent = 'Try again';
	again.addEventListener('click', (event) => {
		event.preventDefault();
		location.reload();
	});
	text.append(again);
	notice.append(text);
	document.querySelector('.site-header')?.after(notice);
	navigator.serviceWorker?.addEventListener('message', ({ data }) => {
		if (data?.told !== 'arrived' || data.url !== location.origin + location.pathname) return;
		first.textContent = 'The current page has arrived';
		again.textContent = 'Show it';
	});
	navigator.serviceWorker?.startMessages();
}
