/** Where a way of reaching somebody leads, if it is one that a device can take: a number, an e-mail address, a page. */
export function contactHref(contact: string): string | undefined {
	const written = contact.replace(/^(phone|tel|call|e-?mail|mail):\s*/i, '').trim();
	if (/^\+?[\d][\d ()/.-]{5,}$/.test(written)) return `tel:${written.replace(/[^\d+]/g, '')}`;
	if (/^[^\s@<>"',;:]+@[^\s@<>"',;:]+\.[a-z]{2,}$/i.test(written)) return `mailto:${written}`;
	return /^https:\/\/[^\s<>"']+$/.test(written) ? written : undefined;
}
