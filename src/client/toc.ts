/** `<rb-toc>`: marks the entry of the section that is being read. */
class TableOfContents extends HTMLElement {
	connectedCallback(): void {
		const links = new Map(
			[...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map((link) => [
				decodeURIComponent(link.hash.slice(1)),
				link,
			]),
		);
		const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
		if (headings.length === 0) return;
		const mark = (): void => {
			const line = window.innerHeight * 0.25;
			const shown = headings.filter((heading) => heading.getClientRects().length > 0);
			const current = shown.findLast((heading) => heading.getBoundingClientRect().top <= line) ?? shown[0];
			for (const [id, link] of links) {
				if (id !== current?.id) link.removeAttribute('aria-current');
				else if (!link.hasAttribute('aria-current')) {
					link.setAttribute('aria-current', 'location');
					this.#show(link);
				}
			}
		};
		let waiting = false;
		const markSoon = (): void => {
			if (waiting) return;
			waiting = true;
			requestAnimationFrame(() => {
				waiting = false;
				mark();
			});
		};
		addEventListener('scroll', markSoon, { passive: true });
		mark();
	}

	/** Long contents have a scrollbar of their own: what is marked is to be seen. */
	#show(link: HTMLElement): void {
		const box = this.parentElement;
		if (!box || box.scrollHeight <= box.clientHeight) return;
		const [outer, inner] = [box.getBoundingClientRect(), link.getBoundingClientRect()];
		if (inner.top < outer.top || inner.bottom > outer.bottom) {
			box.scrollTop += inner.top - outer.top - outer.height / 2;
		}
	}
}
customElements.define('rb-toc', TableOfContents);
