import * as z from 'zod/mini';

// zod/mini speaks no language by itself. What it says here is for developers and for whoever runs the backend.
z.config(z.locales.en());
