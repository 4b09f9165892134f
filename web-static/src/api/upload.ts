// A file on its way to the server, with how far it is and a way to stop it: what fetch does not tell. Says
// its purpose and waits for a new sign-in like every other request.
import { signedInAgain } from "./client";
import { lost, reached } from "./connection";
import { Problem, unreachable } from "./problem";
import { currentPurpose } from "./purpose";
import type { RecordData } from "./records";

export interface Upload {
  done: Promise<RecordData>;
  cancel: () => void;
}

export class Cancelled extends Error {}

function parsed(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    return body && typeof body === "object" ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

// A server that refuses a file before it has read all of it ends the connection, and the browser tells nothing
// of its answer. If it is still there, the file was the reason.
async function brokenOff(): Promise<Problem> {
  const there = await fetch("/healthz", { cache: "no-store" }).then((answer) => answer.ok, () => false);
  if (there) return new Problem(413, { code: "upload_cut" });
  lost();
  return unreachable();
}

export function upload(path: string, query: Record<string, string>, file: File, onProgress: (sent: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<RecordData>((resolve, reject) => {
    request.open("POST", `${location.origin}/api/v1${path}?${new URLSearchParams(query)}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Candor-File-Name", encodeURIComponent(file.name));
    const purpose = currentPurpose();
    if (purpose) request.setRequestHeader("Candor-Purpose", purpose);
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onabort = () => reject(new Cancelled());
    request.onerror = () => void brokenOff().then(reject);
    request.onload = () => {
      reached();
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as RecordData);
      else reject(new Problem(request.status, body, Number(request.getResponseHeader("Retry-After")) || undefined));
    };
    request.send(file);
  });
  const again = done.catch(async (failure: unknown) => {
    const waiting = failure instanceof Problem && failure.status === 401 ? signedInAgain() : undefined;
    if (!waiting) throw failure;
    await waiting;
    return upload(path, query, file, onProgress).done;
  });
  return { done: again, cancel: () => request.abort() };
}
