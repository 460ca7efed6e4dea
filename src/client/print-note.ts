import { dateInWords } from '../core/date-words.ts';

// What stands at the foot of each printed page: what it was built from, when, and when it was printed (`print.css`).
const root = document.documentElement;
const stamp = document.querySelector('.site-footer .stamp')?.textContent?.trim() ?? '';
const momentNow = (): string => {
	const now = new Date().toISOString();
	return `${dateInWords(now.slice(0, 10))}, ${now.slice(11, 16)} UTC`;
};
const tell = (): void => {
	const copy = root.dataset.copy ? ', a copy on a device' : '';
	root.dataset.printed = `${stamp}${copy}. Printed ${momentNow()}`;
};
tell();
addEventListener('beforeprint', tell);
// what was not scrolled to yet is asked for: browsers wait for it before they print
addEventListener('beforeprint', () => {
	for (const image of document.querySelectorAll<HTMLImageElement>('img[loading="lazy"]')) image.loading = 'eager';
});
