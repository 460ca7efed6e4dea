/** `<rb-alert-address data-alerts>`, on the page for what is not there: an alert's address in any other case leads to its own. */
class AlertAddress extends HTMLElement {
	connectedCallback(): void {
		const { alerts = '' } = this.dataset;
		const { pathname, search, hash } = location;
		if (!alerts || !pathname.toLowerCase().startsWith(alerts.toLowerCase())) return;
		const name = pathname.slice(alerts.length).replace(/\/+$/, '').toLowerCase();
		const address = `${alerts}${name}/`;
		if (name && !name.includes('/') && address !== pathname) location.replace(address + search + hash);
	}
}
customElements.define('rb-alert-address', AlertAddress);
