const minute = 60_000;

/** `9 days 12 hours`, `5 hours 3 minutes`, `4 minutes`: the two largest units. */
function inWords(milliseconds: number): string {
	const minutes = Math.max(1, Math.ceil(milliseconds / minute));
	const parts = [
		[Math.floor(minutes / 1440), 'day'],
		[Math.floor(minutes / 60) % 24, 'hour'],
		[minutes % 60, 'minute'],
	] as const;
	const largest = parts.findIndex(([count]) => count > 0);
	return parts
		.slice(largest, largest + 2)
		.filter(([count]) => count > 0)
		.map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
		.join(' ');
}

/**
 * `<rb-countdown data-until>` (milliseconds since 1970): how long a window is open yet, by the reader's clock, and how
 * much of it is gone since `data-from`. The text beside it says until when, without a script.
 */
class Countdown extends HTMLElement {
	connectedCallback(): void {
		const until = Number(this.dataset.until);
		const from = Number(this.dataset.from);
		if (!until) return;
		const note = document.createElement('strong');
		const bar = document.createElement('progress');
		bar.setAttribute('aria-label', 'Gone of the window');
		bar.max = 1;
		const tell = (): void => {
			const left = until - Date.now();
			this.dataset.state = left <= 0 ? 'closed' : left < 24 * 60 * minute ? 'soon' : 'open';
			note.textContent = left > 0 ? `${inWords(left)} left` : `Closed ${inWords(-left)} ago`;
			bar.value = from && from < until ? Math.min(1, Math.max(0, 1 - left / (until - from))) : 1;
		};
		tell();
		this.append(note);
		if (from && from < until) this.append(bar);
		setInterval(tell, minute / 2);
	}
}
customElements.define('rb-countdown', Countdown);
