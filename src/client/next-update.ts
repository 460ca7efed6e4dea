/**
 * `<rb-next-update>` around words and a `<time>`: says that a promised update is overdue once the reader's clock is past
 * it. Without a script the words stay true: they tell what was promised.
 */
class NextUpdate extends HTMLElement {
	connectedCallback(): void {
		const at = Date.parse(this.querySelector('time')?.dateTime ?? '');
		const words = this.querySelector('strong');
		if (Number.isNaN(at) || !words) return;
		const tell = (): void => {
			if (Date.now() < at) return;
			words.textContent = 'Next update overdue since';
			words.className = 'badge';
			words.dataset.tone = 'warn';
			clearInterval(timer);
		};
		const timer = setInterval(tell, 30_000);
		tell();
	}
}
customElements.define('rb-next-update', NextUpdate);
