/** The words of a profile: what kind of project a handbook is of. */
export const profileWords = {
	size: ['solo', 'team', 'organisation'],
	risk: ['low', 'standard', 'regulated'],
	cadence: ['continuous', 'train', 'scheduled'],
	changeControl: ['none', 'peer-review', 'approval'],
} as const;

export type Profile = { [P in keyof typeof profileWords]: (typeof profileWords)[P][number] };
