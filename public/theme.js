// Sets the colours that the reader chose, before anything is painted.
try {
	const theme = localStorage.getItem('rollbook-theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// storage is off: the page follows the system
}
