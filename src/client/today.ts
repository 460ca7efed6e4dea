const form = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;

/**
 * `<rb-today data-zone data-date>`: the line of an agenda before what is still to come. A page is older than its reader's day,
 * often by some: the line goes where that day is, and the mark of the month's table with it.
 */
class Today extends HTMLElement {
	connectedCallback(): void {
		const { zone, date } = this.dataset;
		const time = this.querySelector('time');
		const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(Date.now());
		if (!time || date === undefined || today <= date || this.dataset.moved !== undefined) return;
		this.dataset.moved = '';
		time.dateTime = today;
		time.textContent = new Intl.DateTimeFormat('en-GB', { ...form, timeZone: zone })
			.format(Date.now())
			.replace(',', '');
		const days = [...document.querySelectorAll<HTMLElement>('.agenda-day')];
		const next = days.find((day) => day.dataset.date! >= today);
		if (next) next.before(this);
		else this.parentElement?.append(this);
		for (const day of document.querySelectorAll<HTMLTimeElement>('.month td > time')) {
			day.parentElement!.toggleAttribute('data-today', day.dateTime === today);
		}
	}
}
customElements.define('rb-today', Today);
