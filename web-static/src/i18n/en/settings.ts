import type { Catalogue } from "../catalogue";

export const settings = {} satisfies Catalogue;
