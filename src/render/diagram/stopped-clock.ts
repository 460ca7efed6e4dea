const noon = Date.UTC(2000, 0, 1, 12);

export interface StoppedClock {
	/** Before each drawing: chance begins anew, and nothing has asked for today yet. */
	reset: () => void;
	/** Whether a drawing took "today" for a date: mermaid does so where a Gantt chart does not say when it starts. */
	askedForToday: () => boolean;
}

/** Replaces the clock and chance of this process by ones that always give the same. For a process that only draws. */
export function stopClock(): StoppedClock {
	let asked = false;
	let state = 1;
	class StoppedDate extends Date {
		readonly #isNow: boolean;
		constructor(...values: unknown[]) {
			super(...((values.length === 0 ? [noon] : values) as [number]));
			this.#isNow = values.length === 0;
		}
		static override now(): number {
			return noon;
		}
		override setHours(...values: [number, number?, number?, number?]): number {
			if (this.#isNow) asked = true;
			return super.setHours(...(values as [number]));
		}
	}
	globalThis.Date = StoppedDate as unknown as DateConstructor;
	// Park and Miller's minimal standard generator, 1988.
	Math.random = () => {
		state = (state * 48_271) % 2_147_483_647;
		return (state - 1) / 2_147_483_646;
	};
	return {
		reset: () => {
			asked = false;
			state = 1;
		},
		askedForToday: () => asked,
	};
}
