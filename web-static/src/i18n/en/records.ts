import type { Catalogue } from "../catalogue";

export const records = {} satisfies Catalogue;
