let groups = 0;

/** `<rb-tabs>`: shows one of its sections at a time (WAI-ARIA tabs pattern). */
class Tabs extends HTMLElement {
	connectedCallback(): void {
		const panels = [...this.querySelectorAll<HTMLElement>(':scope > .tab')];
		if (panels.length < 2 || this.dataset.live !== undefined) return;
		const group = groups++;
		const list = document.createElement('div');
		list.className = 'tab-list';
		list.setAttribute('role', 'tablist');
		const tabs = panels.map((panel, index) => {
			const tab = document.createElement('button');
			tab.type = 'button';
			tab.id = `tab-${group}-${index}`;
			tab.textContent = panel.dataset.title ?? `${index + 1}`;
			tab.setAttribute('role', 'tab');
			panel.id ||= `panel-${group}-${index}`;
			tab.setAttribute('aria-controls', panel.id);
			panel.setAttribute('role', 'tabpanel');
			panel.setAttribute('aria-labelledby', tab.id);
			tab.addEventListener('click', () => select(index));
			return tab;
		});
		const select = (chosen: number): void => {
			for (const [index, tab] of tabs.entries()) {
				tab.setAttribute('aria-selected', String(index === chosen));
				tab.tabIndex = index === chosen ? 0 : -1;
				panels[index]!.hidden = index !== chosen;
			}
		};
		list.addEventListener('keydown', (event) => {
			const at = tabs.indexOf(document.activeElement as HTMLButtonElement);
			const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
			if (at === -1 || to === undefined) return;
			event.preventDefault();
			const next = (to + tabs.length) % tabs.length;
			select(next);
			tabs[next]!.focus();
		});
		list.append(...tabs);
		this.prepend(list);
		this.dataset.live = '';
		const wanted = location.hash.slice(1);
		const target = wanted ? panels.findIndex((panel) => panel.querySelector(`#${CSS.escape(wanted)}`)) : -1;
		select(Math.max(0, target));
	}
}
customElements.define('rb-tabs', Tabs);
