// The search of `on-call.html`. Shows the documents in which all words are, those first whose name or title has them.
export {};

const search = document.getElementById('search')!;
const input = document.getElementById('words') as HTMLInputElement;
const found = document.getElementById('found')!;
const contents = document.querySelector('nav')!;
const main = document.querySelector('main')!;
const plain = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
const entries = [...document.querySelectorAll<HTMLElement>('article')].map((element, order) => ({
	element,
	order,
	home: element.parentElement!,
	name: plain(`${element.dataset.names} ${element.querySelector('h2')?.textContent} ${element.id}`),
	text: plain(element.textContent),
}));

function weight({ name, text }: { name: string; text: string }, words: string[]): number {
	let sum = 0;
	for (const word of words) {
		if (!text.includes(word) && !name.includes(word)) return 0;
		sum += name.split(/\s+/).includes(word) ? 9 : name.includes(word) ? 4 : 1;
	}
	return sum;
}

function look(): void {
	const words = plain(input.value).split(/\s+/).filter(Boolean);
	document.body.classList.toggle('searching', words.length > 0);
	contents.hidden = words.length > 0;
	const weighed = entries.map((entry) => ({ ...entry, weight: words.length ? weight(entry, words) : 1 }));
	const shown = weighed.filter((entry) => entry.weight > 0);
	if (words.length) shown.sort((a, b) => b.weight - a.weight || a.order - b.order);
	for (const { element, weight } of weighed) element.hidden = weight === 0;
	for (const { element, home } of shown) (words.length ? main : home).append(element);
	found.textContent = words.length
		? shown.length === 0
			? 'Nothing has all of these words. Try fewer.'
			: `${shown.length} of ${entries.length}, the best first`
		: '';
}

search.hidden = false;
input.addEventListener('input', look);
// a link leads to a document that the search may have put away
addEventListener('hashchange', () => {
	if (!input.value) return;
	input.value = '';
	look();
	document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
});
