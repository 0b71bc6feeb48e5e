import { z } from 'zod';

// zod asks whether it may make functions from text as soon as the first object schema is built, and the content security
// policy reports the question. So this comes before every contract: it is each page's first import.
z.config({ jitless: true });
