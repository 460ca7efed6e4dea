/** Puts what somebody asks of a page into its address, so that it can be sent on: names and values, nothing for nothing. */
export function askInAddress(asked: [name: string, value: string][]): void {
	const search = asked.length ? `?${new URLSearchParams(asked)}` : '';
	history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
}
