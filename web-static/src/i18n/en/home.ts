import type { Catalogue } from "../catalogue";

export const home = {} satisfies Catalogue;
