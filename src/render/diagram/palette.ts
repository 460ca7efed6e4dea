/** The colours of a diagram. Its background is transparent; text on every fill reaches a contrast of 4.5. */
export interface Palette {
	text: string;
	line: string;
	fill: string;
	/** Behind groups, and every other row. */
	faint: string;
	border: string;
	accent: string;
	/** Text on `accent` and on `strong`. */
	onStrong: string;
	accentFill: string;
	note: string;
	noteBorder: string;
	alarmFill: string;
	alarm: string;
	/** Fills for things of a series, under `text`. */
	soft: readonly string[];
	/** Lines for things of a series, under `onStrong`. */
	strong: readonly string[];
}

export const light: Palette = {
	text: '#1f2937',
	line: '#64748b',
	fill: '#f1f5f9',
	faint: '#f8fafc',
	border: '#94a3b8',
	accent: '#0f766e',
	onStrong: '#ffffff',
	accentFill: '#ccfbf1',
	note: '#fef9c3',
	noteBorder: '#ca8a04',
	alarmFill: '#ffe4e6',
	alarm: '#be123c',
	soft: ['#ccfbf1', '#dbeafe', '#fef3c7', '#ede9fe', '#ecfccb', '#ffe4e6', '#ffedd5', '#e2e8f0'],
	strong: ['#0f766e', '#1d4ed8', '#b45309', '#6d28d9', '#4d7c0f', '#be123c', '#c2410c', '#475569'],
};

export const dark: Palette = {
	text: '#e5e7eb',
	line: '#94a3b8',
	fill: '#1e293b',
	faint: '#172033',
	border: '#475569',
	accent: '#2dd4bf',
	onStrong: '#0f172a',
	accentFill: '#134e4a',
	note: '#422006',
	noteBorder: '#a16207',
	alarmFill: '#4c0519',
	alarm: '#fb7185',
	soft: ['#134e4a', '#1e3a8a', '#713f12', '#4c1d95', '#365314', '#881337', '#7c2d12', '#334155'],
	strong: ['#2dd4bf', '#60a5fa', '#fbbf24', '#a78bfa', '#a3e635', '#fb7185', '#fb923c', '#94a3b8'],
};
