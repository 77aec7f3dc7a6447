// What a front end does on an evening: look for a session, ask whether it can start, start it, and let somebody leave.
// It is compiled against the generated types, so that they have to know every shape it touches.
import createClient from "openapi-fetch";
import type { components, paths } from "./api";

type Problem = components["schemas"]["Problem"];
type Session = components["schemas"]["Session"];

const dreamocracy = createClient<paths>({ baseUrl: "/" });

export async function tonight(sanctuaryId: string): Promise<Session | undefined> {
  const { data, error, response } = await dreamocracy.GET("/api/v1/sessions", {
    params: { query: { sanctuaryId: [sanctuaryId], state: ["OPEN", "CHECK_IN"], limit: 20 } },
  });
  if (error) {
    return tell(error);
  }
  const left: string | null = response.headers.get("RateLimit");
  const next: string | null = data.page.nextCursor;
  console.info(left, next);
  return data.items.find((session) => session.gatedSteps.some((step) => step.action === "START"));
}

export async function whatIsMissing(sessionId: string): Promise<string[]> {
  const { data, error } = await dreamocracy.GET("/api/v1/sessions/{sessionId}/readiness", {
    params: { path: { sessionId }, query: { only: "objections" } },
  });
  return error ? tell(error) : data.results.map(inWords);
}

export async function start(sessionId: string): Promise<Session | string[]> {
  const { data, error } = await dreamocracy.POST("/api/v1/sessions/{sessionId}/start", {
    params: { path: { sessionId }, header: { "Idempotency-Key": crypto.randomUUID() } },
  });
  if (!error) {
    return data;
  }
  return error.code === "charter-objections" ? (error.objections ?? []).map(inWords) : tell(error);
}

export async function leave(enrollmentId: string): Promise<string | null> {
  const { data, error } = await dreamocracy.POST("/api/v1/enrollments/{enrollmentId}/withdrawal", {
    params: { path: { enrollmentId } },
  });
  return error ? tell(error) : data.leftAt;
}

export async function rename(session: Session, tag: string, title: string): Promise<Session> {
  const { data, error } = await dreamocracy.PATCH("/api/v1/sessions/{sessionId}", {
    params: { path: { sessionId: session.id }, header: { "If-Match": tag } },
    headers: { "Content-Type": "application/merge-patch+json" },
    body: { title },
  });
  return error ? tell(error) : data;
}

export const misspelt: components["schemas"]["Cancellation"] = {
  reason: "The chamber is being repaired.",
  // @ts-expect-error requests are closed: an unknown property is no request at all
  reson: "",
};

function inWords(objection: components["schemas"]["Objection"]): string {
  return `${objection.rule} ${objection.title}: ${objection.explanation} ${objection.remedy ?? ""}`;
}

function tell(problem: Problem): never {
  const faults = (problem.errors ?? []).map((fault) => `${fault.pointer ?? fault.parameter}: ${fault.detail}`);
  throw new Error([problem.title, problem.detail, ...faults, problem.retryable ? "Try again." : ""].join(" "));
}
