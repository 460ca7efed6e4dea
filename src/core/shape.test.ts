import { expect, test } from 'vitest';
import { handbookSchema } from '../../schemas/handbook.ts';
import { kindNamed } from '../../schemas/index.ts';
import { shapeOf } from './shape.ts';

const told = (data: Record<string, unknown>): string[] =>
	shapeOf(handbookSchema, { name: 'A', ...data }).issues.map(({ message, help }) => `${message} → ${help}`);

test('a group that is none names its fields', () => {
	const [profile] = told({ profile: 'solo' });
	expect(profile).toContain('Unexpected `solo` in `profile`, expected fields');
	expect(profile).toContain('each as `name: value`: size, risk, cadence, changeControl.');
	expect(told({ holidays: ['2026-12-25'] })[0]).toContain('each as `name: value`: date, name.');
});

test('a list that is none is written with brackets', () => {
	const [issue] = shapeOf(kindNamed('release')!.schema, { title: 'A', services: 'payments' }).issues.filter(
		({ path }) => path[0] === 'services',
	);
	expect(issue!.help).toContain('Write `[payments]`.');
});

test('one mistake is told once', () => {
	expect(told({ url: 'handbook.example' })).toHaveLength(1);
	expect(told({ holidays: [{ date: 'gestern', name: 'A' }] })).toHaveLength(1);
	expect(
		shapeOf(kindNamed('event')!.schema, { title: 'A', category: 'maintenance', start: 'gestern' }).issues,
	).toHaveLength(1);
	const { issues } = shapeOf(handbookSchema, { nmae: 'X' });
	expect(issues.map(({ message }) => message)).toEqual(['Unexpected field `nmae`, expected `name`']);
});

test('a field that is missing beside an unknown one that means another is told', () => {
	const { issues } = shapeOf(handbookSchema, { descripton: 'X' });
	expect(issues.map(({ message }) => message).sort()).toEqual([
		'Missing field `name`, expected a text',
		'Unexpected field `descripton`, expected `description`',
	]);
});
