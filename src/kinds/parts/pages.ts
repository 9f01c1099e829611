import { z } from 'zod';

/** The most pages of paper that something may take when it is printed. */
export const pageLimit = (what: string) =>
  z
    .int()
    .min(1)
    .max(50)
    .meta({
      description: `The most pages that ${what} may take on A4 or US Letter. The check says when it would take more. Default: no limit.`,
    });
