const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];
const labels: Record<Theme, string> = { auto: 'as the system', light: 'light', dark: 'dark' };
const key = 'rollbook-theme';

/** `<rb-theme-switch>`: light, dark, or as the system. `public/theme.js` sets what was chosen before the first paint. */
class ThemeSwitch extends HTMLElement {
	connectedCallback(): void {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'tool';
		button.append(icon());
		const show = (): void => {
			button.setAttribute('aria-label', `Colours: ${labels[chosen()]}. Change`);
			button.title = `Colours: ${labels[chosen()]}`;
		};
		button.addEventListener('click', () => {
			const next = themes[(themes.indexOf(chosen()) + 1) % themes.length]!;
			if (next === 'auto') delete document.documentElement.dataset.theme;
			else document.documentElement.dataset.theme = next;
			try {
				if (next === 'auto') localStorage.removeItem(key);
				else localStorage.setItem(key, next);
			} catch {
				// storage is off: the choice holds for this page
			}
			show();
		});
		show();
		this.replaceChildren(button);
	}
}

function chosen(): Theme {
	const theme = document.documentElement.dataset.theme;
	return themes.find((each) => each === theme) ?? 'auto';
}

function icon(): SVGElement {
	const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	svg.setAttribute('viewBox', '0 0 24 24');
	svg.setAttribute('class', 'icon');
	svg.setAttribute('aria-hidden', 'true');
	const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
	path.setAttribute('d', 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 2.2v13.6a6.8 6.8 0 0 1 0-13.6z');
	path.setAttribute('fill', 'currentColor');
	path.setAttribute('fill-rule', 'evenodd');
	svg.append(path);
	return svg;
}
customElements.define('rb-theme-switch', ThemeSwitch);
