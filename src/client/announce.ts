let region: HTMLElement | undefined;

/** Tells something to those who listen to the page, without moving the focus (role `status`). */
export function announce(text: string): void {
	if (!region) {
		region = document.createElement('p');
		region.className = 'visually-hidden no-print';
		region.setAttribute('role', 'status');
		document.body.append(region);
	}
	// a dialog that is open hides from a screen reader what lies outside of it
	(document.querySelector('dialog[open]') ?? document.body).append(region);
	region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
