/** Something that can be made again. */
export interface LettingGo {
	letGo(): void;
}

/** Who holds what can be made again: everything at first, later only what was made last. */
export class Held {
	readonly #holders = new Set<LettingGo>();
	#most = Number.POSITIVE_INFINITY;
	/** Told when something was made. */
	hold(holder: LettingGo): void {
		this.#holders.delete(holder);
		this.#holders.add(holder);
		this.#trim();
	}
	/** From now on so many are held. */
	keep(most: number): void {
		this.#most = most;
		this.#trim();
	}
	#trim(): void {
		for (const holder of this.#holders) {
			if (this.#holders.size <= this.#most) return;
			this.#holders.delete(holder);
			holder.letGo();
		}
	}
}
