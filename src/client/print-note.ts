// What stands at the foot of each printed page: what it was built from, when, and when it was printed (`print.css`).
const root = document.documentElement;
const stamp = document.querySelector('.site-footer .stamp')?.textContent?.trim() ?? '';
const tell = (): void => {
	const copy = root.dataset.copy ? ', a copy on a device' : '';
	root.dataset.printed = `${stamp}${copy}. Printed ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`;
};
tell();
addEventListener('beforeprint', tell);
