import { z } from '../zod.ts';
import '../fields/meta.ts';

/** A content component: what may stand between `<` and `>` in a body. Its props are literals, checked by this schema. */
export interface Component<N extends string = string, P extends z.ZodRawShape = z.ZodRawShape> {
	name: N;
	/** One sentence: what it is for. */
	description: string;
	props: z.ZodObject<P, z.core.$strict>;
	/** The components inside one of which it has to stand; anywhere if there are none. */
	inside?: string[];
	/** What it holds: blocks, a line of text, or nothing. */
	holds: 'blocks' | 'text' | 'nothing';
	/** Shown in the writer's guide, and run as a test. */
	example: string;
}

interface Definition<N extends string, P extends z.ZodRawShape> extends Omit<Component<N, P>, 'props'> {
	props: P;
}

export const defineComponent = <const N extends string, P extends z.ZodRawShape>({
	props,
	...rest
}: Definition<N, P>): Component<N, P> => ({ ...rest, props: z.strictObject(props) as Component<N, P>['props'] });
