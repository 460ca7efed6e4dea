import { z } from 'zod';

// Zod would compile a function from a text for each schema. Without them nothing is ever evaluated, and no check is slower:
// a small one ends sooner.
z.config({ jitless: true });

export { z };
