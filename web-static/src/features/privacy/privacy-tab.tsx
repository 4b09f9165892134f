// A person's privacy: what we may do now, what they said, how they came to us, what is on hold, and what
// happened so far. Buttons stand only where the server lets this person record it.
import { Suspense, useState } from "react";
import { asProblem } from "@/api/problem";
import type { RecordType } from "@/api/record-types";
import { usePrivacy } from "@/features/records/record-data";
import type { Names } from "@/features/records/values";
import { lazyPart } from "@/ui/lazy-part";
import { Bones, Card } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import type { DialogName, Draft } from "./dialog-table";
import { MayCard } from "./may-card";
import { CameCard, HoldCard, SaidCard } from "./standing-cards";
import { Timeline } from "./timeline";
import styles from "./standing.module.css";

const EventDialog = lazyPart(() => import("./event-dialog").then((module) => module.EventDialog));

export function PrivacyTab({ type, id, names }: { type: RecordType; id: string; names: Names }) {
  const { data, error, refetch, isPending } = usePrivacy(type, id);
  const [dialog, setDialog] = useState<{ name: DialogName; preset?: Draft }>();
  if (isPending) return <Card><Bones lines={8} /></Card>;
  if (!data) return <ProblemBlock problem={asProblem(error)} retry={() => void refetch()} />;
  const open = (name: DialogName, preset?: Draft) => setDialog({ name, ...(preset && { preset }) });
  const props = { type, privacy: data, names, open };
  return (
    <div className={styles.tab}>
      <MayCard type={type} id={id} privacy={data} />
      <HoldCard {...props} />
      <SaidCard {...props} />
      <CameCard {...props} />
      <Timeline type={type} id={id} names={names} />
      {dialog && <Suspense><EventDialog key={dialog.name} name={dialog.name} preset={dialog.preset ?? {}} type={type} id={id} onClose={() => setDialog(undefined)} /></Suspense>}
    </div>
  );
}
