/** Something that can be made again. */
export interface LettingGo {
	letGo(): void;
}

/**
 * Who holds what can be made again: everything, or what was made last, up to a size. By number, and not until memory is
 * short: what the collector of garbage finds in many of its rounds it moves around, and keeps.
 */
export class Held {
	readonly #sizes = new Map<LettingGo, number>();
	#most: number;
	#size = 0;
	constructor(most = Number.POSITIVE_INFINITY) {
		this.#most = most;
	}
	/** Told when something was made. The last one is held, whatever its size. */
	hold(holder: LettingGo, size = 1): void {
		this.#drop(holder);
		this.#trim(size);
		this.#sizes.set(holder, size);
		this.#size += size;
	}
	/** From now on so much is held. */
	keep(most: number): void {
		this.#most = most;
		this.#trim(0);
	}
	/** Makes room for something. */
	#trim(size: number): void {
		for (const holder of this.#sizes.keys()) {
			if (this.#size + size <= this.#most) return;
			this.#drop(holder);
			holder.letGo();
		}
	}
	#drop(holder: LettingGo): void {
		this.#size -= this.#sizes.get(holder) ?? 0;
		this.#sizes.delete(holder);
	}
}
