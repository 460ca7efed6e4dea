import type { APIRoute } from 'astro';
import { calendarFile } from '../site/calendar-files.ts';

export const GET: APIRoute = () => calendarFile('', () => true);
