const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const steps: [Intl.RelativeTimeFormatUnit, number][] = [
	['minute', 60_000],
	['hour', 3_600_000],
	['day', 86_400_000],
	['week', 604_800_000],
	['month', 2_629_800_000],
	['year', 31_557_600_000],
];

/** How far a time is from now: `in 3 days`, `2 hours ago`. */
export function relative(milliseconds: number): string {
	const [unit, length] = steps.findLast(([, each]) => Math.abs(milliseconds) >= each) ?? steps[0]!;
	return format.format(Math.round(milliseconds / length), unit);
}

/** `<rb-since>` around a `<time>`: says how far it is from now, by the reader's clock, so that it never goes stale. */
class Since extends HTMLElement {
	connectedCallback(): void {
		const time = this.querySelector('time');
		const at = Date.parse(time?.dateTime ?? '');
		if (Number.isNaN(at)) return;
		const note = document.createElement('span');
		note.className = 'since';
		const tell = (): void => {
			note.textContent = ` (${relative(at - Date.now())})`;
		};
		tell();
		this.append(note);
		setInterval(tell, 30_000);
	}
}
customElements.define('rb-since', Since);
