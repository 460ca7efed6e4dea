type Child = Node | string | undefined;

/** Makes an element with attributes and children. Texts become text: nothing is ever parsed. */
export function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Record<string, string> = {},
	...children: Child[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
	made.append(...children.filter((child) => child !== undefined));
	return made;
}

export function button(text: string, className: string, press: () => void): HTMLButtonElement {
	const made = element('button', { type: 'button', class: className }, text);
	made.addEventListener('click', press);
	return made;
}
