package city.novaaria.dreamocracy.api;

import city.novaaria.dreamocracy.api.ApiOperations.ApiOperation;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what answers offer to somebody, and tries it as them. */
final class OfferReader {

    /** Which operation each action stands for, by the schemas that list actions. */
    private static final Map<String, Map<String, String>> OPERATIONS = Map.ofEntries(
            Map.entry(
                    "Session",
                    Map.ofEntries(
                            Map.entry("CHANGE", "changeSession"),
                            Map.entry("ASSIGN_CREW", "assignCrew"),
                            Map.entry("OPEN", "openSession"),
                            Map.entry("BEGIN_CHECK_IN", "beginCheckIn"),
                            Map.entry("START", "startSession"),
                            Map.entry("POSTPONE", "postponeSession"),
                            Map.entry("PAUSE", "pauseSession"),
                            Map.entry("STOP_SCENE", "stopScene"),
                            Map.entry("CONFIRM_SCENE", "confirmScene"),
                            Map.entry("RESUME", "resumeSession"),
                            Map.entry("END", "endSession"),
                            Map.entry("SAFE_STOP", "safeStopSession"),
                            Map.entry("CANCEL", "cancelSession"),
                            Map.entry("CLOSE", "closeSession"))),
            Map.entry(
                    "Enrollment",
                    Map.ofEntries(
                            Map.entry("READ_DISCLOSURE", "serveDisclosure"),
                            Map.entry("GIVE_CONSENT", "giveConsent"),
                            Map.entry("AGREE_WITH_GROUP", "agreeWithGroup"),
                            Map.entry("MEET_FACILITATOR", "meetFacilitator"),
                            Map.entry("CHECK_IN", "checkInParticipant"),
                            Map.entry("STAND_DOWN", "standDownParticipant"),
                            Map.entry("ATTEST_FITNESS", "attestFitness"),
                            Map.entry("OBSERVE_FITNESS", "attestFitness"),
                            Map.entry("PLAN_WAY_HOME", "setWayHome"),
                            Map.entry("REHEARSE", "rehearseStopSignal"),
                            Map.entry("STOP", "stopPerson"),
                            Map.entry("WAKE", "recordWaking"),
                            Map.entry("REAFFIRM", "reaffirmEnrollment"),
                            Map.entry("CHECK_OUT", "checkOutParticipant"),
                            Map.entry("WITHDRAW", "withdrawEnrollment"),
                            Map.entry("RELAY_WITHDRAWAL", "relayWithdrawal"),
                            Map.entry("CANCEL", "cancelEnrollment"),
                            Map.entry("UNDO_NO_SHOW", "undoNoShow"))),
            Map.entry(
                    "AftercareCheckIn",
                    Map.of(
                            "RECORD_ATTEMPT", "recordAftercareAttempt",
                            "DECLINE", "declineAftercareCheckIn",
                            "RESUME", "resumeAftercareCheckIn")),
            Map.entry("Consent", Map.of("WITHDRAW", "withdrawConsent")),
            Map.entry("DreamscapeVersion", Map.of("EDIT", "changeVersion", "SUBMIT", "submitVersion")),
            Map.entry(
                    "EthicsReview",
                    Map.of(
                            "DECLARE", "declareInterests",
                            "VOTE", "castVote",
                            "GIVE_EVIDENCE", "giveEvidence",
                            "VERIFY", "verifyCondition",
                            "SUSPEND", "suspendApproval",
                            "REINSTATE", "reinstateApproval",
                            "RULE", "ruleOnChange")),
            Map.entry(
                    "Fear",
                    Map.of(
                            "SCREEN", "screenFear",
                            "CHANGE_PERMISSIONS", "changeFearPermissions",
                            "WITHDRAW", "withdrawFear")),
            Map.entry("HazardDeviation", Map.of("REPORT", "reportHazardDeviation", "REVIEW", "reviewHazardDeviation")),
            Map.entry(
                    "LaceDevice",
                    Map.of(
                            "CHANGE", "changeLaceDevice",
                            "CALIBRATE", "calibrateLaceDevice",
                            "RETIRE", "retireLaceDevice")),
            Map.entry(
                    "Sanctuary",
                    Map.of("CHANGE", "changeSanctuary", "SUSPEND", "changeSanctuary", "REOPEN", "changeSanctuary")),
            Map.entry(
                    "BirthDateCorrection",
                    Map.of(
                            "CONFIRM", "confirmBirthDateCorrection",
                            "REJECT", "rejectBirthDateCorrection",
                            "WITHDRAW", "withdrawBirthDateCorrection")),
            Map.entry("Screening", Map.of("CLEAR", "clearScreening")),
            Map.entry("Waiver", Map.of("VOTE", "voteOnWaiver", "REVOKE", "revokeWaiver")));

    /** The same things under another name, and what has no lifecycle of its own. */
    private static final Set<String> NO_THINGS = Set.of("SubmittedFear", "MyEnrollment", "Problem");

    /** In which of its states there is something to find out about a session. */
    private static final Set<String> ALIVE = Set.of("OPEN", "CHECK_IN", "DREAMING", "PAUSED", "SURFACING", "AFTERCARE");

    /** What comes before people can arrive, so that what follows it is not possible yet. */
    private static final Set<String> NOT_GATHERED = Set.of("openSession", "beginCheckIn");

    private final DocumentedExamples examples;
    private final Map<String, Reading> readings = new HashMap<>();

    OfferReader(DocumentedExamples examples) {
        this.examples = examples;
    }

    /**
     * Something to try as the reader.
     *
     * @param offered it is offered to them; otherwise it is tried because it is not
     * @param place its path below the API's
     * @param context the thing and its states, in words that differ when they differ
     * @param allowed all that is offered in this place
     */
    record Offer(
            String reader,
            boolean offered,
            String action,
            String operation,
            String place,
            String context,
            Set<String> allowed) {

        String signature() {
            return reader + " " + action + " " + operation + " " + context;
        }

        boolean allowedToo(String other) {
            return allowed.contains(other);
        }

        @Override
        public String toString() {
            return reader + (offered ? " is offered " : " tries ") + action + " (" + operation + " " + place + ") in "
                    + context;
        }
    }

    /** What somebody is offered, and what is wrong with it at first sight. */
    record Seen(List<Offer> offers, List<String> faults) {}

    Set<String> actionsWithoutOperation() {
        Set<String> missing = new TreeSet<>();
        examples.document().at("/components/schemas").forEachEntry((name, schema) -> {
            if (schema.at("/properties").has("allowedActions") && !NO_THINGS.contains(name)) {
                schema.at("/properties/allowedActions/items/enum")
                        .valueStream()
                        .map(JsonNode::asString)
                        .filter(action ->
                                !OPERATIONS.getOrDefault(name, Map.of()).containsKey(action))
                        .forEach(action -> missing.add(name + " " + action));
            }
        });
        return missing;
    }

    /** Everything that the reader is shown with something to do about it. */
    Seen allOf(String reader) {
        return reading(reader).everything();
    }

    /** What they are shown in and around one session. */
    Seen within(String reader, String session) {
        return reading(reader).sessions(session::equals);
    }

    /** What the objections offer to this reader, who has read the rest already. */
    Seen remedies(Offer offer, JsonNode objections) {
        return Objects.requireNonNull(readings.get(offer.reader())).remedies(offer.context(), objections);
    }

    private Reading reading(String reader) {
        Reading reading = new Reading(reader);
        readings.put(reader, reading);
        return reading;
    }

    Answer attempt(Offer offer) {
        ApiOperation operation = examples.operation(offer.operation());
        Client client = examples.as(offer.reader());
        JsonNode body = operation.method().equals("GET") ? null : body(offer, client);
        Map<String, String> headers = new LinkedHashMap<>();
        if (body != null) {
            headers.put(
                    "Content-Type",
                    operation.method().equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        if (operation.conditional()) {
            headers.put("If-Match", tag(client, offer.place()));
        }
        return client.send(operation.method(), offer.place(), body, headers);
    }

    private static String tag(Client client, String place) {
        return Stream.of(place, place.substring(0, place.lastIndexOf('/')))
                .map(resource -> client.get(resource).header("ETag"))
                .filter(tag -> !tag.isEmpty())
                .findFirst()
                .orElse("\"v0\"");
    }

    /** The example's body, made to fit where it would be about something else. */
    private @Nullable JsonNode body(Offer offer, Client client) {
        JsonNode example = examples.of(offer.operation()).get("request");
        if (example == null) {
            return null;
        }
        JsonNode body = example.deepCopy();
        if (body instanceof ObjectNode object) {
            switch (offer.action()) {
                case "ATTEST_FITNESS" -> object.put("attestedAs", "SELF");
                case "OBSERVE_FITNESS" -> object.put("attestedAs", "OBSERVER");
                case "SUSPEND" -> {
                    if (offer.operation().equals("changeSanctuary")) {
                        object.put("state", "SUSPENDED");
                    } else {
                        object.put("reach", "ALL");
                    }
                }
                case "REOPEN" -> object.put("state", "OPEN");
                case "GIVE_CONSENT", "PERMIT" -> {
                    Answer served = client.post(offer.place().replace("/consents", "/servings"));
                    if (served.status() == 201) {
                        object.put("servingId", served.id());
                    }
                }
                default -> {
                    // the example fits
                }
            }
        }
        return body;
    }

    /** What one person reads. */
    private final class Reading {

        private final String reader;
        private final Client client;
        private final List<Offer> offers = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();
        private final Set<String> roles = new HashSet<>();
        private final Map<String, JsonNode> sessions = new HashMap<>();
        private @Nullable String participant;

        Reading(String reader) {
            this.reader = reader;
            this.client = examples.as(reader);
            JsonNode me = client.get("/me").mustBe(200).json();
            me.get("roles")
                    .forEach(held -> roles.add(held.get("sanctuaryId").asString() + " "
                            + held.get("role").asString()));
            this.participant = me.get("participantId").isNull()
                    ? null
                    : me.get("participantId").asString();
        }

        Seen everything() {
            things("Sanctuary", "/sanctuaries");
            things("Fear", "/fears");
            things("AftercareCheckIn", "/aftercare-check-ins");
            if (!roles.isEmpty()) {
                things("EthicsReview", "/ethics-reviews");
                things("LaceDevice", "/lace-devices");
                items("/dreamscapes")
                        .forEach(dreamscape -> things(
                                "DreamscapeVersion",
                                "/dreamscapes/" + dreamscape.get("id").asString() + "/versions"));
                items("/participants").forEach(person -> {
                    String path = "/participants/" + person.get("id").asString();
                    things("Screening", path + "/screenings");
                    things("BirthDateCorrection", path + "/birth-date-corrections");
                });
            } else if (participant != null) {
                things("BirthDateCorrection", "/participants/" + participant + "/birth-date-corrections");
            }
            if (participant != null) {
                things("Consent", "/participants/" + participant + "/consents");
            }
            return sessions(_ -> true);
        }

        Seen sessions(Predicate<String> which) {
            items("/sessions").stream()
                    .filter(session -> which.test(session.get("id").asString()))
                    .forEach(session -> {
                        thing("Session", session);
                        if (ALIVE.contains(session.get("state").asString())) {
                            within(session);
                        }
                    });
            return seen();
        }

        private void within(JsonNode session) {
            String path = "/sessions/" + session.get("id").asString();
            String context = path + " " + session.get("state").asString();
            if (!roles.isEmpty()) {
                things("Waiver", path + "/waivers");
                things("HazardDeviation", path + "/hazard-deviations");
            }
            found(context, client.get(path + "/readiness").json().path("results"));
            items(path + "/enrollments").forEach(enrollment -> {
                if (roles.isEmpty()) {
                    JsonNode whole = client.get(
                                    "/enrollments/" + enrollment.get("id").asString())
                            .json();
                    thing("Enrollment", whole);
                    found(context, whole.path("open"));
                    next(context, whole.path("nextSteps"));
                } else {
                    thing("Enrollment", enrollment);
                }
            });
        }

        private Seen seen() {
            Seen seen = new Seen(List.copyOf(offers), List.copyOf(faults));
            offers.clear();
            faults.clear();
            return seen;
        }

        private void things(String schema, String list) {
            items(list).forEach(item -> thing(schema, item));
        }

        private List<JsonNode> items(String list) {
            return client.get(list + "?limit=100")
                    .json()
                    .path("items")
                    .valueStream()
                    .toList();
        }

        private void thing(String schema, JsonNode view) {
            Map<String, String> operations = Objects.requireNonNull(OPERATIONS.get(schema));
            Set<String> allowed = new TreeSet<>();
            view.path("allowedActions").forEach(action -> allowed.add(action.asString()));
            String context = schema + " " + view.path("state").asString("");
            if (schema.equals("Session")) {
                sessions.put(view.get("id").asString(), view);
                context += " /sessions/" + view.get("id").asString();
            } else if (!schema.equals("Enrollment")) {
                context += " " + view.get("id").asString();
            }
            if (schema.equals("Enrollment")) {
                JsonNode session = Objects.requireNonNull(
                        sessions.get(view.get("sessionId").asString()));
                context +=
                        (view.path("participantId").asString("").equals(participant) ? " own" : "") + " in /sessions/"
                                + session.get("id").asString() + " "
                                + session.get("state").asString();
                session.get("allowedActions").forEach(action -> allowed.add(action.asString()));
            }
            for (Map.Entry<String, String> action : operations.entrySet()) {
                boolean offered = view.path("allowedActions")
                        .valueStream()
                        .anyMatch(listed -> listed.asString().equals(action.getKey()));
                if (offered || schema.equals("Session")) {
                    offers.add(new Offer(
                            reader,
                            offered,
                            action.getKey(),
                            action.getValue(),
                            place(schema, action.getValue(), view),
                            context,
                            allowed));
                }
            }
        }

        private String place(String schema, String operation, JsonNode view) {
            String path = examples.operation(operation).path();
            String own = switch (schema) {
                case "AftercareCheckIn" -> "checkInId";
                case "BirthDateCorrection" -> "correctionId";
                case "EthicsReview" -> "reviewId";
                case "HazardDeviation" -> "deviationId";
                case "LaceDevice" -> "deviceId";
                default -> schema.substring(0, 1).toLowerCase(Locale.ROOT) + schema.substring(1) + "Id";
            };
            return path.replace("{" + own + "}", view.path("id").asString(""))
                    .replace("{participantId}", view.path("participantId").asString(""))
                    .replace("{dreamscapeId}", view.path("dreamscapeId").asString(""))
                    .replace("{number}", String.valueOf(view.path("number").asInt(0)))
                    .replace("{conditionId}", condition(operation, view));
        }

        /** The last condition that this can be done about; evidence may be given again until it is verified. */
        private static String condition(String operation, JsonNode review) {
            return review.path("conditions")
                    .valueStream()
                    .filter(condition -> condition.path("verifiedAt").isNull())
                    .filter(condition -> operation.equals("giveEvidence")
                            || !condition.path("evidence").isNull())
                    .reduce((_, last) -> last)
                    .map(condition -> condition.get("id").asString())
                    .orElse("");
        }

        Seen remedies(String context, JsonNode objections) {
            found(context, objections);
            return seen();
        }

        private void found(String context, JsonNode objections) {
            objections
                    .valueStream()
                    .flatMap(objection -> objection.get("remedies").valueStream())
                    .filter(remedy -> remedy.get("possibleFrom").isNull())
                    .map(remedy -> remedy.get("steps"))
                    .filter(steps -> NOT_GATHERED.stream()
                            .noneMatch(steps.path(0).path("operationId").asString("")::equals))
                    .flatMap(JsonNode::valueStream)
                    .forEach(step -> remedy(context, step));
        }

        /** What can be done now: nothing that comes before it is left. */
        private void next(String context, JsonNode steps) {
            steps.valueStream()
                    .filter(next -> next.get("possibleFrom").isNull())
                    .map(next -> next.get("step"))
                    .filter(step -> step.get("after")
                            .valueStream()
                            .allMatch(earlier -> steps.at("/" + earlier.asInt() + "/step/done")
                                    .asBoolean()))
                    .forEach(step -> remedy(context, step));
        }

        private void remedy(String context, JsonNode step) {
            String path = step.get("href").asString();
            String operation = step.get("operationId").asString();
            if (path.contains("{")) {
                faults.add(operation + " is offered without saying for what: " + path);
            } else if (step.get("youMay").asBoolean()) {
                String by = step.path("body").path("attestedAs").asString("");
                offers.add(new Offer(
                        reader,
                        true,
                        actionOf(operation, by),
                        operation,
                        path,
                        path + " in " + sessionOf(context),
                        Set.of()));
            }
        }

        /** What objections to a remedy offer is offered in the same place. */
        private static String sessionOf(String context) {
            int session = context.indexOf("/sessions/");
            return session < 0 ? "" : context.substring(session, session + "/sessions/".length() + 36);
        }

        private static String actionOf(String operation, String by) {
            return switch (operation) {
                case "attestFitness" -> by.equals("SELF") ? "ATTEST_FITNESS" : "OBSERVE_FITNESS";
                case "giveConsent" -> "GIVE_CONSENT";
                case "changeSanctuary" -> "REOPEN";
                default -> "REMEDY";
            };
        }
    }
}
