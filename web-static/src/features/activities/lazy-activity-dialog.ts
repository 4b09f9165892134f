// The dialog of an activity, loaded when it is first opened.
import { lazyPart } from "@/ui/lazy-part";

export const ActivityDialog = lazyPart(() => import("./activity-dialog").then((module) => module.ActivityDialog));
