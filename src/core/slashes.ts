/** `editions/2025/` -> `editions/2025`. A loop: an expression such as `/\/+$/` takes the square of a row of slashes. */
export function withoutEndSlashes(path: string): string {
	let end = path.length;
	while (path[end - 1] === '/') end--;
	return path.slice(0, end);
}

/** `/runbooks/a/` -> `runbooks/a`. */
export const withoutSlashes = (path: string): string => withoutEndSlashes(path).replace(/^\/+/, '');
