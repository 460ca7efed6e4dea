/** Where a way of reaching somebody leads, if it is one that a device can take: a number, an e-mail address, a page. */
export function contactHref(contact: string): string | undefined {
	const written = contact.replace(/^(phone|tel|call|e-?mail|mail):\s*/i, '').trim();
	if (/^\+?[\d][\d ()/.-]{5,}$/.test(written)) return `tel:${written.replace(/[^\d+]/g, '')}`;
	if (/^[^\s@<>"',;:]+@[^\s@<>"',;:]+\.[a-z]{2,}$/i.test(written)) return `mailto:${written}`;
	return /^https:\/\/[^\s<>"']+$/.test(written) ? written : undefined;
}

/**
 * What a way of reaching somebody (`phone`) needs, if their contact is of that kind: `phone: +49 30 23125 101` -> the
 * number, and where it leads.
 */
export function contactBy(contact: string | undefined, via: string): { text: string; href?: string } | undefined {
	const start = `${via.trim().toLowerCase()}:`;
	if (!contact?.toLowerCase().startsWith(start)) return undefined;
	const text = contact.slice(start.length).trim();
	const href = contactHref(contact);
	return text ? { text, ...(href ? { href } : {}) } : undefined;
}
