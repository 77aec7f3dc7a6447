// The main job from a front end's side, typed by the contract: an evening is planned, three people join by themselves and do
// what their next steps say, dream together, one leaves, and the others are seen off. No rule of the charter stands here.
// Against a service with the demo community: npm run evening -- http://localhost:8080
import createClient from "openapi-fetch";
import type { components, paths } from "./api";

declare const process: { argv: string[] };

type Schemas = components["schemas"];
type Device = ReturnType<typeof device>;

/** What a dreamer's front end keeps between two steps. */
interface Dreamer {
  name: string;
  device: Device;
  enrollment: Schemas["Enrollment"];
  serving?: Schemas["Serving"];
}

const DEMO = "01930000-0000-7000-8000-000000000";
const SECOND = 1_000;
const DAY = 24 * 3_600 * SECOND;
const address = process.argv[2] ?? "http://localhost:8080";
let requests = 0;

/** Somebody's device. The demo takes a name and a password; elsewhere this is the access token of the sign-in. */
function device(name: string) {
  const api = createClient<paths>({ baseUrl: address });
  api.use({
    onRequest({ request }) {
      requests += 1;
      request.headers.set("Authorization", `Basic ${btoa(`${name}:nova-aria`)}`);
      if (request.method === "POST") {
        request.headers.set("Idempotency-Key", crypto.randomUUID());
      }
      return request;
    },
  });
  return api;
}

const celia = device("celia");
const jun = device("jun");

async function evening(): Promise<void> {
  let now = (await told(jun.GET("/api/v1/demo/clock"))).now;
  const session = await planned(new Date(Date.parse(now) + 3 * DAY));
  const params = { path: { sessionId: session.id } };

  const taken = new Set<string>();
  const dreamers: Dreamer[] = [];
  for (const name of ["aya", "ben", "cleo"]) {
    const dreamer = await joined(name, session.id);
    dreamers.push(dreamer);
    await bringIn(dreamer, now, taken);
  }
  now = (await told(jun.POST("/api/v1/demo/clock", { body: { advance: "P3D" } }))).now;
  for (const dreamer of dreamers) {
    await bringIn(dreamer, now, taken);
  }

  const board = await told(jun.GET("/api/v1/sessions/{sessionId}/board", { params }));
  console.info(`${board.session.seats.checkedIn} are there; the whole lacks ${board.lacks.length} things.`);
  const started = await told(jun.POST("/api/v1/sessions/{sessionId}/start", { params }));
  console.info(`${started.seats.dreaming} dream.`);

  const [aya, ...others] = dreamers;
  console.info(`Aya leaves: ${(await leave(known(aya))).state}.`);
  await told(jun.POST("/api/v1/sessions/{sessionId}/end", { params }));
  for (const { enrollment } of others) {
    await seeOff(enrollment.id);
  }
  const over = await told(jun.GET("/api/v1/sessions/{sessionId}", { params }));
  console.info(`${over.seats.done} are seen off: ${over.state}.`);
}

async function planned(startsAt: Date): Promise<Schemas["Session"]> {
  const session = await told(
    celia.POST("/api/v1/sessions", {
      body: {
        sanctuaryId: `${DEMO}001`,
        chamberId: `${DEMO}012`,
        dreamscapeId: `${DEMO}401`,
        dreamscapeVersion: 1,
        title: "A typed evening",
        startsAt: startsAt.toISOString(),
        capacity: 6,
        minimumDreamers: 3,
      },
    }),
  );
  const path = { sessionId: session.id };
  await told(
    celia.PUT("/api/v1/sessions/{sessionId}/crew", {
      params: { path, header: { "If-Match": "*" } },
      body: [
        { crewId: `${DEMO}030`, duty: "FACILITATOR" },
        { crewId: `${DEMO}024`, duty: "ORGANIZER" },
      ],
    }),
  );
  return told(jun.POST("/api/v1/sessions/{sessionId}/open", { params: { path } }));
}

async function joined(name: string, sessionId: string): Promise<Dreamer> {
  const own = device(name);
  const { participantId } = await told(own.GET("/api/v1/me"));
  const enrollment = await told(
    own.POST("/api/v1/sessions/{sessionId}/enrollments", {
      params: { path: { sessionId } },
      body: { participantId: known(participantId) },
    }),
  );
  return { name, device: own, enrollment };
}

/** Takes what is possible by now and not done, in its order, by whoever's turn it is; what is for all is taken once. */
async function bringIn(dreamer: Dreamer, now: string, taken: Set<string>): Promise<void> {
  for (const { step, possibleFrom } of known(dreamer.enrollment.nextSteps)) {
    const key = JSON.stringify([step.operationId, step.href, step.body]);
    const due = possibleFrom === null || Date.parse(possibleFrom) <= Date.parse(now);
    if (due && !step.done && !taken.has(key)) {
      taken.add(key);
      await take(step, dreamer);
    }
  }
}

async function take(step: Schemas["RemedyStep"], dreamer: Dreamer): Promise<void> {
  const own = step.by.includes("DREAMER");
  const by = own ? dreamer.device : jun;
  const { sessionId, id } = dreamer.enrollment;
  const params = { path: { enrollmentId: id } };
  switch (step.operationId) {
    case "serveDisclosure":
      dreamer.serving = await told(
        by.POST("/api/v1/enrollments/{enrollmentId}/servings", { params, body: { language: "en" } }),
      );
      break;
    case "giveConsent":
      await told(by.POST("/api/v1/enrollments/{enrollmentId}/consents", { params, body: decided(dreamer) }));
      break;
    case "beginCheckIn":
      await told(by.POST("/api/v1/sessions/{sessionId}/begin-check-in", { params: { path: { sessionId } } }));
      break;
    case "checkInParticipant":
      await told(by.POST("/api/v1/enrollments/{enrollmentId}/check-in", { params }));
      break;
    case "rehearseStopSignal":
      await told(by.POST("/api/v1/enrollments/{enrollmentId}/rehearsals", { params, body: { signal: "lantern" } }));
      break;
    case "attestFitness":
      await told(
        by.POST("/api/v1/enrollments/{enrollmentId}/fitness", {
          params,
          body: { fit: true, attestedAs: own ? "SELF" : "OBSERVER" },
        }),
      );
      break;
    default: // what is new to this front end is still shown, with whom it is for
      throw new Error(`${step.by.join(" or ")}: ${step.method} ${step.href}`);
  }
}

/** The person has read the text, answers its questions, and decides about each scope. */
function decided({ name, serving }: Dreamer): Schemas["NewConsent"] {
  const { id, questions, scopes } = known(serving);
  return {
    servingId: id,
    answers: questions.map((_, position) => position),
    decisions: scopes.map(({ scope }) => ({ scope, granted: scope !== "AV_RECORDING" })),
    signature: { name },
  };
}

async function leave(dreamer: Dreamer): Promise<Schemas["Enrollment"]> {
  const params = { path: { enrollmentId: dreamer.enrollment.id } };
  return told(dreamer.device.POST("/api/v1/enrollments/{enrollmentId}/withdrawal", { params }));
}

/** Where it only takes time, the problem says from when on, and then the same is asked again. */
async function seeOff(enrollmentId: string): Promise<Schemas["Enrollment"]> {
  const checkOut = () =>
    jun.POST("/api/v1/enrollments/{enrollmentId}/check-out", {
      params: { path: { enrollmentId } },
      body: { fitToLeave: true, wayHomeFollowed: true },
    });
  const { data, error } = await checkOut();
  if (data) {
    return data;
  }
  const { now } = await told(jun.GET("/api/v1/demo/clock"));
  const still = Math.ceil((Date.parse(known(error.possibleFrom)) - Date.parse(now)) / SECOND);
  await told(jun.POST("/api/v1/demo/clock", { body: { advance: `PT${still}S` } }));
  return told(checkOut());
}

async function told<T>(answer: Promise<{ data?: T; error?: Schemas["Problem"] }>): Promise<T> {
  const { data, error } = await answer;
  if (error) {
    const why = (error.objections ?? []).map(({ rule, explanation }) => `${rule}: ${explanation}`);
    throw new Error([error.title, error.detail, ...why].join("\n"));
  }
  return known(data);
}

function known<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) {
    throw new Error("Something is missing that comes first.");
  }
  return value;
}

await evening();
console.info(`${requests} requests.`);
