// A file from the server into the folder of downloads, through the one way to the server: the request says
// its purpose, and the history of the record notes it.
import { ask } from "@/api/client";
import { asProblem } from "@/api/problem";
import type { RecordData } from "@/api/records";
import { toast } from "@/ui/toasts";

export async function download(file: RecordData): Promise<void> {
  try {
    const { data } = await ask<Blob>("GET", `/attachments/${file.id}/content`, { file: true });
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(data), download: String(file.name ?? "file") });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  } catch (thrown) {
    toast({ tone: "wrong", text: asProblem(thrown).message });
  }
}
