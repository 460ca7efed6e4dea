/** Line icons on a grid of 24: the `d` of one path each. */
export const icons = {
	menu: 'M4 6h16M4 12h16M4 18h16',
	close: 'M6 6l12 12M18 6L6 18',
	search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M16 16l4.5 4.5',
	theme: 'M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16',
	edition: 'M5 4h10a2 2 0 0 1 2 2v14H7a2 2 0 0 1-2-2zM5 18a2 2 0 0 1 2-2h10M9 8h4',
	back: 'M9 14l-5-5 5-5M4 9h10a6 6 0 0 1 0 12h-3',
	warning: 'M12 4L2.5 20h19zM12 10v4.5M12 17.4v.1',
	edit: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
	copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
	calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
	clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 8v4.5l3 2',
	feed: 'M5 5a14 14 0 0 1 14 14M5 11a8 8 0 0 1 8 8M6 18v.1',
	right: 'M5 12h14M13 6l6 6-6 6',
	left: 'M19 12H5M11 6l-6 6 6 6',
	check: 'M5 12.5l4.5 4.5L19 7.5',
	print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
} as const;

export type IconName = keyof typeof icons;
