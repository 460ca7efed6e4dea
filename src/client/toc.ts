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
			const current = headings.findLast((heading) => heading.getBoundingClientRect().top <= line) ?? headings[0]!;
			for (const [id, link] of links) {
				if (id === current.id) link.setAttribute('aria-current', 'location');
				else link.removeAttribute('aria-current');
			}
		};
		const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -75% 0px', threshold: [0, 1] });
		for (const heading of headings) observer.observe(heading);
		mark();
	}
}
customElements.define('rb-toc', TableOfContents);
