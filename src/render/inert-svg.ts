const svgNamespace = 'http://www.w3.org/2000/svg';
const linkNamespace = 'http://www.w3.org/1999/xlink';

/** What draws. Everything else is left out with all that it holds: scripts, foreign content, links to the media of others. */
const drawing = new Set(
	(
		'a circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix ' +
		'feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR ' +
		'feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile ' +
		'feTurbulence filter g image line linearGradient marker mask path pattern polygon polyline radialGradient rect ' +
		'stop style svg switch symbol text textPath title tspan use view'
	).split(' '),
);

const rasterData = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*$/i;
const ownPart = /^#[^\s]*$/;

/**
 * Makes of a picture one that only draws: opened by itself, by whatever server, it runs nothing and asks nobody for
 * anything. `document` is the parsed SVG, and is changed. Gives whether there is a picture at all.
 */
export function makeInert(document: Document): boolean {
	const svg = document.documentElement as Element | null;
	if (svg?.namespaceURI !== svgNamespace || svg.localName !== 'svg') return false;
	// style sheets and other instructions stand beside the root
	for (const node of [...document.childNodes]) if (node !== svg) node.remove();
	for (const element of [...svg.querySelectorAll('*')]) {
		if (element.namespaceURI !== svgNamespace || !drawing.has(element.localName) || !stylesItself(element))
			element.remove();
	}
	for (const element of [svg, ...svg.querySelectorAll('*')]) {
		for (const attribute of [...element.attributes])
			if (!isDrawing(element, attribute)) element.removeAttributeNode(attribute);
		for (const node of [...element.childNodes]) if (node.nodeType === 7 || node.nodeType === 8) node.remove();
	}
	return true;
}

/** A style sheet that loads nothing. One with escapes is not looked through: it is left out. */
const stylesItself = (element: Element): boolean =>
	element.localName !== 'style' || loadsNothing(element.textContent ?? '');

const loadsNothing = (css: string): boolean =>
	!css.includes('\\') &&
	!/@import|image-set|expression\s*\(|src\s*\(/i.test(css) &&
	!/url\(\s*["']?\s*(?!#)[^\s"']/i.test(css);

function isDrawing(element: Element, { localName, namespaceURI, name, value }: Attr): boolean {
	if (name === 'xmlns' || name === 'xmlns:xlink') return true;
	if (localName === 'href' && (namespaceURI === null || namespaceURI === linkNamespace))
		return ownPart.test(value) || (element.localName === 'image' && rasterData.test(value));
	if (namespaceURI !== null) return name === 'xml:space' || name === 'xml:lang';
	return !/^(?:on|src|srcset|action|formaction|target|ping)/i.test(localName) && loadsNothing(value);
}
