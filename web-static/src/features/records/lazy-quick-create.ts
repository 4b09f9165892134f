// The dialog that makes a record, loaded when it is first opened.
import { lazyPart } from "@/ui/lazy-part";

export const QuickCreate = lazyPart(() => import("./quick-create").then((module) => module.QuickCreate));
