package city.novaaria.dreamocracy.api;

import city.novaaria.dreamocracy.api.ApiOperations.ApiOperation;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what answers offer to somebody, and tries it as them. */
final class OfferReader {

    /** Which operation each action stands for, by the schemas that list actions. */
    private static final Map<String, Map<String, String>> OPERATIONS = Map.ofEntries(
            Map.entry(
                    "Recording",
                    Map.of("STOP", "stopRecording", "QUARANTINE", "quarantineRecording", "VIEW", "viewRecording")),
            Map.entry(
                    "RecordingShare",
                    Map.of(
                            "AGREE", "agreeToRecordingShare",
                            "WITHDRAW", "withdrawRecordingShareAgreement",
                            "HAND_OVER", "handOverRecording")),
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
                            Map.entry("UNDO_CHECK_IN", "undoCheckIn"),
                            Map.entry("STAND_DOWN", "standDownParticipant"),
                            Map.entry("ATTEST_FITNESS", "attestFitness"),
                            Map.entry("OBSERVE_FITNESS", "attestFitness"),
                            Map.entry("PLAN_WAY_HOME", "setWayHome"),
                            Map.entry("RATE_DISTRESS", "rateDistress"),
                            Map.entry("DECLINE_NUMBERS", "declineNumbers"),
                            Map.entry("GIVE_NUMBERS_AGAIN", "giveNumbersAgain"),
                            Map.entry("REHEARSE", "rehearseStopSignal"),
                            Map.entry("STOP", "stopPerson"),
                            Map.entry("SURFACE", "surfaceEarly"),
                            Map.entry("REMOVE_FOR_SAFETY", "removeForSafety"),
                            Map.entry("HAND_OVER", "handOverPerson"),
                            Map.entry("WAKE", "recordWaking"),
                            Map.entry("REAFFIRM", "reaffirmEnrollment"),
                            Map.entry("CHECK_OUT", "checkOutParticipant"),
                            Map.entry("WITHDRAW", "withdrawEnrollment"),
                            Map.entry("RELAY_WITHDRAWAL", "relayWithdrawal"),
                            Map.entry("CANCEL", "cancelEnrollment"),
                            Map.entry("MOVE", "moveSeat"),
                            Map.entry("UNDO_NO_SHOW", "undoNoShow"),
                            Map.entry("REFLECT", "writeReflection"))),
            Map.entry(
                    "AftercareCheckIn",
                    Map.of(
                            "RECORD_ATTEMPT", "recordAftercareAttempt",
                            "DECLINE", "declineAftercareCheckIn",
                            "HAND_OVER", "handOverAftercareCheckIn",
                            "RESUME", "resumeAftercareCheckIn")),
            Map.entry("Consent", Map.of("WITHDRAW", "withdrawConsent")),
            Map.entry(
                    "Dreamscape",
                    Map.of(
                            "RENAME", "changeDreamscape",
                            "RETIRE", "changeDreamscape",
                            "REACTIVATE", "changeDreamscape")),
            Map.entry(
                    "DreamscapeVersion",
                    Map.of("EDIT", "changeVersion", "SUBMIT", "submitVersion", "DELETE", "deleteVersion")),
            Map.entry(
                    "EthicsReview",
                    Map.of(
                            "DECLARE", "declareInterests",
                            "VOTE", "castVote",
                            "GIVE_EVIDENCE", "giveEvidence",
                            "VERIFY", "verifyCondition",
                            "SUSPEND", "suspendApproval",
                            "REINSTATE", "reinstateApproval",
                            "TERMINATE", "terminateApproval",
                            "RENEW", "renewApproval",
                            "RULE", "ruleOnChange")),
            Map.entry(
                    "Fear",
                    Map.of(
                            "SCREEN", "screenFear",
                            "REDACT", "redactFear",
                            "CHANGE_PERMISSIONS", "changeFearPermissions",
                            "WITHDRAW", "withdrawFear")),
            Map.entry(
                    "Incident",
                    Map.ofEntries(
                            Map.entry("ADD", "addToIncident"),
                            Map.entry("TRIAGE", "triageIncident"),
                            Map.entry("CONFIRM_LOWERING", "confirmLowerSeverity"),
                            Map.entry("MARK_DUPLICATE", "markIncidentDuplicate"),
                            Map.entry("ASSIGN", "assignIncident"),
                            Map.entry("CONTAIN", "containIncident"),
                            Map.entry("GIVE_MODEL_BACK", "giveModelBack"),
                            Map.entry("INVESTIGATE", "investigateIncident"),
                            Map.entry("CONCLUDE", "concludeIncident"),
                            Map.entry("ADD_CORRECTIVE_ACTION", "addCorrectiveAction"),
                            Map.entry("CLOSE", "closeIncident"),
                            Map.entry("REOPEN", "reopenIncident"))),
            Map.entry(
                    "CorrectiveAction",
                    Map.of("COMPLETE", "completeCorrectiveAction", "VERIFY", "verifyCorrectiveAction")),
            Map.entry(
                    "EthicsNote",
                    Map.of(
                            "CHANGE", "changeEthicsNote",
                            "SUBMIT", "submitEthicsNote",
                            "PUBLISH", "publishEthicsNote",
                            "RETURN", "returnEthicsNote",
                            "SUPERSEDE", "supersedeEthicsNote",
                            "RETRACT", "retractEthicsNote")),
            Map.entry(
                    "Artwork",
                    Map.of(
                            "CHANGE", "changeArtwork",
                            "SUBMIT", "submitArtwork",
                            "PUBLISH", "publishArtwork",
                            "RESOLVE", "resolveArtworkSource",
                            "TAKE_DOWN", "takeDownArtwork",
                            "APPROVE", "approveArtwork",
                            "DECLINE", "declineArtwork")),
            Map.entry(
                    "Reflection",
                    Map.of(
                            "SCREEN", "screenReflection",
                            "SHARE", "shareReflection",
                            "ADD_FILE", "addReflectionFile",
                            "TAKE_BACK", "takeBackReflection")),
            Map.entry(
                    "Exhibition",
                    Map.of(
                            "CHANGE", "changeExhibition",
                            "ANNOUNCE", "announceExhibition",
                            "CANCEL", "cancelExhibition")),
            Map.entry(
                    "Gathering",
                    Map.of(
                            "CHANGE", "changeGathering",
                            "OPEN", "openGathering",
                            "END", "endGathering",
                            "CANCEL", "cancelGathering",
                            "REGISTER", "registerForGathering")),
            Map.entry(
                    "Registration",
                    Map.of(
                            "CANCEL", "cancelRegistration",
                            "RECORD_ATTENDANCE", "recordGatheringAttendance",
                            "GIVE_FEEDBACK", "giveGatheringFeedback",
                            "RECORD_TRAINING", "recordLaceTraining")),
            Map.entry("LaceLoan", Map.of("TAKE_BACK", "takeBackLace")),
            Map.entry(
                    "EmergencyAccess",
                    Map.of(
                            "END", "endEmergencyAccess",
                            "ACKNOWLEDGE", "acknowledgeEmergencyAccess",
                            "REVIEW", "reviewEmergencyAccess")),
            Map.entry("HazardDeviation", Map.of("REPORT", "reportHazardDeviation", "REVIEW", "reviewHazardDeviation")),
            Map.entry(
                    "LaceDevice",
                    Map.of(
                            "CHANGE", "changeLaceDevice",
                            "CALIBRATE", "calibrateLaceDevice",
                            "RETIRE", "retireLaceDevice")),
            Map.entry(
                    "Sanctuary",
                    Map.of(
                            "CHANGE", "changeSanctuary",
                            "SUSPEND", "changeSanctuary",
                            "CLOSE", "changeSanctuary",
                            "REOPEN", "changeSanctuary")),
            Map.entry(
                    "BirthDateCorrection",
                    Map.of(
                            "CONFIRM", "confirmBirthDateCorrection",
                            "REJECT", "rejectBirthDateCorrection",
                            "WITHDRAW", "withdrawBirthDateCorrection")),
            Map.entry(
                    "RecordMerge",
                    Map.of(
                            "AGREE", "agreeToRecordMerge",
                            "DECLINE", "declineRecordMerge",
                            "CONFIRM", "confirmRecordMerge",
                            "WITHDRAW", "withdrawRecordMerge")),
            Map.entry("Screening", Map.of("CLEAR", "clearScreening")),
            Map.entry("Waiver", Map.of("VOTE", "voteOnWaiver", "REVOKE", "revokeWaiver")));

    /** What lists actions and is not tried for itself, with the reason. */
    private static final Map<String, String> NO_THINGS = Map.of(
            "SubmittedFear", "a Fear, as whoever handed it in reads it",
            "MyEnrollment", "an Enrollment, and has to offer the same as the whole",
            "PersonOnBoard", "an Enrollment, and offers what is listed to the same reader",
            "Problem", "has to offer no more than the thing");

    /** In which of its states there is something to find out about a session. */
    private static final Set<String> ALIVE = Set.of("OPEN", "CHECK_IN", "DREAMING", "PAUSED", "SURFACING", "AFTERCARE");

    private final DocumentedExamples examples;

    OfferReader(DocumentedExamples examples) {
        this.examples = examples;
    }

    /**
     * Something to try as the reader.
     *
     * @param role as whom they are offered it
     * @param offered it is offered to them; otherwise it is tried because it is not
     * @param place its path below the API's
     * @param kind the kind of thing and its states
     * @param session where it is; empty outside of sessions
     * @param allowed all that is offered in this place
     */
    record Offer(
            String reader,
            String role,
            boolean offered,
            String action,
            String operation,
            String place,
            String kind,
            String session,
            Set<String> allowed) {

        /** The same for all offers of this kind. */
        String signature() {
            return String.join(" ", role, action, operation, kind, allowed.toString());
        }

        String thingAndAction() {
            return kind.substring(0, kind.indexOf(' ')) + " " + action;
        }

        @Override
        public String toString() {
            return reader + " " + role + (offered ? " is offered " : " tries ") + action + " (" + operation + " "
                    + place + ") in " + kind;
        }
    }

    /**
     * A step of a remedy, as somebody reads it.
     *
     * @param role as whom they read it
     * @param subject what the objection is about
     */
    record Step(String reader, String role, JsonNode subject, JsonNode remedy, int position, String session) {

        JsonNode view() {
            return at(position);
        }

        JsonNode at(int other) {
            return remedy.get("steps").get(other);
        }

        String operation() {
            return view().get("operationId").asString();
        }

        @Override
        public String toString() {
            return reader + " " + role + " reads " + view();
        }
    }

    /** What somebody is offered, and what is wrong with it at first sight. */
    record Seen(List<Offer> offers, List<Step> steps, List<String> faults) {

        /** The same without what is tried because it is not offered. */
        Seen onlyOffered() {
            return new Seen(offers.stream().filter(Offer::offered).toList(), steps, faults);
        }
    }

    /** All that the document lists, as thing and action, which is not known here. */
    Set<String> actionsWithoutOperation() {
        Set<String> missing = new TreeSet<>();
        examples.document().at("/components/schemas").forEachEntry((name, schema) -> {
            if (schema.at("/properties").has("allowedActions") && !NO_THINGS.containsKey(name)) {
                examples.resolved(schema.at("/properties/allowedActions/items"))
                        .required("enum")
                        .valueStream()
                        .map(JsonNode::asString)
                        .filter(action ->
                                !OPERATIONS.getOrDefault(name, Map.of()).containsKey(action))
                        .forEach(action -> missing.add(name + " " + action));
            }
        });
        return missing;
    }

    /** All that is known here. */
    static Set<String> actions() {
        Set<String> actions = new TreeSet<>();
        OPERATIONS.forEach((thing, known) -> known.keySet().forEach(action -> actions.add(thing + " " + action)));
        return actions;
    }

    Reading as(String reader) {
        return new Reading(reader);
    }

    /** The steps that objections name. */
    static List<Step> steps(String reader, String role, String session, JsonNode objections) {
        return objections
                .valueStream()
                .flatMap(objection -> objection
                        .path("remedies")
                        .valueStream()
                        .flatMap(remedy -> steps(reader, role, session, objection.get("subject"), remedy)))
                .toList();
    }

    private static Stream<Step> steps(String reader, String role, String session, JsonNode subject, JsonNode remedy) {
        return IntStream.range(0, remedy.path("steps").size())
                .mapToObj(position -> new Step(reader, role, subject, remedy, position, session));
    }

    Answer attempt(Offer offer) {
        ApiOperation operation = examples.operation(offer.operation());
        Client client = examples.as(offer.reader());
        JsonNode body = operation.method().equals("GET") ? null : body(offer, client);
        if (body != null && body.isString()) {
            return client.bring(offer.place(), "text/plain", body.asString().getBytes(StandardCharsets.UTF_8));
        }
        Map<String, String> headers = new LinkedHashMap<>();
        if (body != null) {
            headers.put(
                    "Content-Type",
                    operation.method().equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        if (operation.conditional()) {
            headers.put("If-Match", "*");
        }
        return client.send(operation.method(), offer.place(), body, headers);
    }

    /** The example's body, made to fit where it would be about something else. */
    private @Nullable JsonNode body(Offer offer, Client client) {
        JsonNode example = examples.of(offer.operation()).get("request");
        if (example == null) {
            return null;
        }
        if (offer.action().equals("ASSIGN_CREW")) {
            return present(client.get(offer.place().replace("/crew", "")).json());
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
                case "RETIRE" -> object.put("state", "RETIRED");
                case "REACTIVATE" -> object.put("state", "ACTIVE");
                case "CLOSE" -> object.put("state", "CLOSED");
                case "REOPEN" -> {
                    if (offer.operation().equals("changeSanctuary")) {
                        object.put("state", "OPEN");
                    }
                }
                // that there is none is for the independent to say
                case "DECLARE" -> object.put("conflict", true);
                case "GIVE_CONSENT" -> {
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

    /** Those who are on duty: whether the charter lets others take their place in a dream is not what is offered. */
    private static ArrayNode present(JsonNode session) {
        ArrayNode crew = JsonNodeFactory.instance.arrayNode();
        session.path("crew")
                .forEach(duty -> crew.addObject()
                        .put("crewId", duty.get("crewId").asString())
                        .put("duty", duty.get("duty").asString()));
        return crew;
    }

    /** What one person reads. */
    final class Reading {

        private final String reader;
        private final Client client;
        private final List<Offer> offers = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();
        private final Set<String> roles = new TreeSet<>();
        private final Map<String, JsonNode> sessions = new HashMap<>();
        private final Map<String, Set<String>> posts = new HashMap<>();
        private final @Nullable String participant;

        private Reading(String reader) {
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

        /** Everything that they are shown with something to do about it. */
        Seen everything() {
            things("Sanctuary", "/sanctuaries");
            things("Fear", "/fears");
            things("Incident", "/incidents");
            things("EthicsNote", "/ethics-notes");
            things("AftercareCheckIn", "/aftercare-check-ins");
            if (!roles.isEmpty()) {
                things("EthicsReview", "/ethics-reviews");
                things("Waiver", "/waivers");
                things("LaceDevice", "/lace-devices");
                things("Dreamscape", "/dreamscapes");
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
            items("/me/tasks").forEach(this::task);
            items("/me/tasks").stream()
                    .map(task -> task.get("href").asString())
                    .filter(href -> href.contains("/record-merges/"))
                    .distinct()
                    .forEach(href -> thing(
                            "RecordMerge",
                            client.get(href.substring("/api/v1".length()))
                                    .mustBe(200)
                                    .json()));
            if (participant != null) {
                items("/programme").forEach(this::joining);
                things("Consent", "/participants/" + participant + "/consents");
            }
            items("/sessions").forEach(this::listed);
            if (roles.isEmpty()) {
                mine(_ -> true);
            }
            return seen();
        }

        /** What they are shown in one list. */
        Seen list(String schema, String list) {
            things(schema, list);
            return seen();
        }

        /** What they are shown in and around one session. */
        Seen within(String id) {
            Answer answer = client.get("/sessions/" + id);
            if (answer.status() == 200) {
                session(answer.json());
            }
            if (roles.isEmpty()) {
                mine(id::equals);
            }
            return seen();
        }

        /** A list asks the charter nothing: what it would have to be asked about stands beside what works in any case. */
        private void listed(JsonNode listed) {
            JsonNode whole = client.get("/sessions/" + listed.get("id").asString())
                    .mustBe(200)
                    .json();
            Set<String> works = names(whole.get("allowedActions").valueStream());
            Set<String> steps = new TreeSet<>(works);
            steps.addAll(gated(whole));
            Set<String> worksAnyway = names(listed.get("allowedActions").valueStream());
            Set<String> stepsListed = new TreeSet<>(worksAnyway);
            stepsListed.addAll(gated(listed));
            if (!works.containsAll(worksAnyway) || !steps.equals(stepsListed)) {
                faults.add(reader + " is offered " + stepsListed + " among sessions, and by itself " + steps);
            }
            session(whole);
        }

        private static Set<String> gated(JsonNode session) {
            return names(session.get("gatedSteps").valueStream().map(step -> step.get("action")));
        }

        private static Set<String> names(Stream<JsonNode> actions) {
            return actions.map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
        }

        private void session(JsonNode session) {
            thing("Session", session);
            if (!ALIVE.contains(session.get("state").asString())) {
                return;
            }
            String id = session.get("id").asString();
            String path = "/sessions/" + id;
            JsonNode readiness = client.get(path + "/readiness").json();
            steps.addAll(OfferReader.steps(reader, role(session), id, readiness.path("results")));
            JsonNode whole =
                    JsonNodeFactory.instance.objectNode().put("kind", "SESSION").put("id", id);
            steps.addAll(OfferReader.steps(reader, role(session), id, whole, readiness.path("start"))
                    .toList());
            if (!roles.isEmpty()) {
                things("Waiver", path + "/waivers");
                things("HazardDeviation", path + "/hazard-deviations");
                things("Enrollment", path + "/enrollments");
            }
        }

        /** Their own enrollments in these sessions, and those of their wards. */
        private void mine(Predicate<String> which) {
            items("/me/enrollments").stream()
                    .filter(mine -> which.test(mine.at("/session/id").asString()))
                    .forEach(mine -> {
                        ObjectNode session = (ObjectNode) mine.get("session").deepCopy();
                        session.set("sanctuaryId", mine.at("/place/sanctuaryId"));
                        String id = session.get("id").asString();
                        sessions.putIfAbsent(id, session);
                        JsonNode whole = client.get(
                                        "/enrollments/" + mine.get("id").asString())
                                .mustBe(200)
                                .json();
                        List<JsonNode> unasked = whole.get("allowedActions")
                                .valueStream()
                                // the charter is asked where it is read by itself
                                .filter(action -> !action.asString().equals("REAFFIRM"))
                                .toList();
                        if (!unasked.equals(
                                mine.get("allowedActions").valueStream().toList())) {
                            faults.add(reader + " is offered " + mine.get("allowedActions")
                                    + " among their own enrollments, and by itself " + whole.get("allowedActions"));
                        }
                        thing("Enrollment", whole);
                        steps.addAll(OfferReader.steps(reader, role(session), id, whole.path("open")));
                        steps.addAll(next(role(session), id, whole));
                    });
        }

        /** What waits for the reader is a remedy of one step. */
        private void task(JsonNode task) {
            ObjectNode remedy = JsonNodeFactory.instance.objectNode().set("steps", task.get("steps"));
            remedy.set("possibleFrom", JsonNodeFactory.instance.nullNode());
            JsonNode subject = JsonNodeFactory.instance
                    .objectNode()
                    .put("kind", task.get("kind").asString())
                    .set("id", task.get("id"));
            String session = task.get("sessionId").asString(task.get("id").asString());
            steps.add(new Step(reader, role(null), subject, remedy, 0, session));
        }

        /** To enroll oneself is a remedy of one step. */
        private void joining(JsonNode entry) {
            JsonNode found =
                    client.get(entry.get("href").asString()).mustBe(200).json();
            String id = entry.get("sessionId").asString();
            ObjectNode remedy = JsonNodeFactory.instance.objectNode().set("steps", found.get("steps"));
            remedy.set("possibleFrom", JsonNodeFactory.instance.nullNode());
            JsonNode whole =
                    JsonNodeFactory.instance.objectNode().put("kind", "SESSION").put("id", id);
            steps.addAll(
                    OfferReader.steps(reader, role(null), id, whole, remedy).toList());
            steps.addAll(OfferReader.steps(reader, role(null), id, found.get("objections")));
        }

        /** What takes this person into the dream, each step with the others as its remedy. */
        private List<Step> next(String role, String session, JsonNode enrollment) {
            List<JsonNode> ahead = enrollment.path("nextSteps").valueStream().toList();
            JsonNodeFactory json = JsonNodeFactory.instance;
            ArrayNode all = json.arrayNode()
                    .addAll(ahead.stream().map(next -> next.get("step")).toList());
            JsonNode subject = json.objectNode().put("kind", "ENROLLMENT").set("id", enrollment.get("id"));
            return IntStream.range(0, ahead.size())
                    .mapToObj(position -> {
                        ObjectNode remedy = json.objectNode().set("steps", all);
                        remedy.set("possibleFrom", ahead.get(position).get("possibleFrom"));
                        return new Step(reader, role, subject, remedy, position, session);
                    })
                    .toList();
        }

        private Seen seen() {
            return new Seen(List.copyOf(offers), List.copyOf(steps), List.copyOf(faults));
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
            Set<String> listed = view.path("allowedActions")
                    .valueStream()
                    .map(JsonNode::asString)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> allowed = new TreeSet<>(listed);
            String kind = schema + " " + view.path("state").asString("");
            String id = schema.equals("Session")
                    ? view.get("id").asString()
                    : view.path("sessionId").asString("");
            if (schema.equals("Session")) {
                sessions.put(id, view);
            }
            JsonNode session = sessions.get(id);
            if (schema.equals("Enrollment")) {
                kind += view.path("participantId").asString("").equals(participant)
                        ? " own"
                        : roles.isEmpty() ? " of a ward" : "";
                Objects.requireNonNull(session)
                        .path("allowedActions")
                        .forEach(action -> allowed.add(action.asString()));
            }
            if (session != null) {
                kind += " in " + session.get("state").asString();
            }
            for (Map.Entry<String, String> action : operations.entrySet()) {
                boolean offered = listed.contains(action.getKey());
                if (offered || schema.equals("Session")) {
                    offers.add(new Offer(
                            reader,
                            role(session),
                            offered,
                            action.getKey(),
                            action.getValue(),
                            place(schema, action.getValue(), view),
                            kind,
                            id,
                            allowed));
                }
            }
        }

        /** What they do there, and elsewhere what they do anywhere. */
        private String role(@Nullable JsonNode session) {
            if (session == null || roles.isEmpty()) {
                return roles.stream()
                        .map(held -> held.substring(held.indexOf(' ') + 1))
                        .distinct()
                        .sorted()
                        .toList()
                        .toString();
            }
            String sanctuary = session.get("sanctuaryId").asString();
            Set<String> mine = posts.computeIfAbsent(sanctuary, this::postsAt);
            Stream<String> held = roles.stream()
                    .filter(role -> role.startsWith(sanctuary))
                    .map(role -> role.substring(sanctuary.length() + 1));
            Stream<String> duties = session.path("crew")
                    .valueStream()
                    .filter(duty -> mine.contains(duty.path("crewId").asString("")))
                    .map(duty -> duty.get("duty").asString() + " on duty");
            return Stream.concat(held, duties).sorted().toList().toString();
        }

        private Set<String> postsAt(String sanctuary) {
            return client.get("/sanctuaries/" + sanctuary + "/crew?limit=100")
                    .json()
                    .path("items")
                    .valueStream()
                    .filter(member -> reader.equals(member.path("subject").asString("")))
                    .map(member -> member.get("id").asString())
                    .collect(Collectors.toSet());
        }

        private String place(String schema, String operation, JsonNode view) {
            String path = examples.operation(operation).path();
            String own = switch (schema) {
                case "AftercareCheckIn" -> "checkInId";
                case "BirthDateCorrection" -> "correctionId";
                case "EthicsReview" -> "reviewId";
                case "HazardDeviation" -> "deviationId";
                case "LaceDevice" -> "deviceId";
                case "LaceLoan" -> "loanId";
                case "RecordMerge" -> "mergeId";
                case "RecordingShare" -> "shareId";
                default -> schema.substring(0, 1).toLowerCase(Locale.ROOT) + schema.substring(1) + "Id";
            };
            return path.replace("{" + own + "}", view.path("id").asString(""))
                    .replace("{participantId}", view.path("participantId").asString(""))
                    .replace("{sessionId}", view.path("sessionId").asString(""))
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
    }
}
