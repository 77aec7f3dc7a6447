package city.novaaria.dreamocracy.api;

import city.novaaria.dreamocracy.api.OfferReader.Offer;
import city.novaaria.dreamocracy.api.OfferReader.Seen;
import city.novaaria.dreamocracy.api.OfferReader.Step;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.DatabaseCopy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tries what is offered, and undoes it.
 *
 * <p>That the charter objects to what somebody does with an enrollment is an answer of its own; that it objects to an
 * offered step of a session, that the caller may not, or that the state forbids it, is none.
 */
final class OfferTrials {

    /** What each role does to contain a shared nightmare, by who holds it in the demo; others are ethicists. */
    private static final Map<String, String> PARTS =
            Map.of("mira", "NEUTRALISED_SCENE", "kade", "LOWERED_SYNCHRONY", "celia", "CONTACTED_EVERYBODY");

    /** What answers 2xx and changes nothing when there is nothing to leave any more. */
    private static final Set<String> NEVER_GATED = Set.of(
            "stopScene", "safeStopSession", "stopPerson", "surfaceEarly", "withdrawEnrollment", "relayWithdrawal");

    /** Whoever voted can always say that something keeps them from deciding; it is no remedy that they take. */
    private static final String FOR_ANOTHER_REASON = "declareInterests";

    /** Each kind of offer is tried once, wherever it is met first. */
    private static final Set<String> TRIED = ConcurrentHashMap.newKeySet();

    private final DocumentedExamples examples;
    private final OfferReader reading;
    private final OfferTakers takers;
    private final DatabaseCopy world;

    OfferTrials(DocumentedExamples examples, JdbcTemplate jdbc, DatabaseCopy world) {
        this.examples = examples;
        this.reading = new OfferReader(examples);
        this.takers = new OfferTakers(jdbc, examples);
        this.world = world;
    }

    OfferTakers takers() {
        return takers;
    }

    /** What is wrong with what somebody was shown, as they were shown it. */
    Set<String> faults(Seen seen) {
        Set<String> faults = new TreeSet<>(seen.faults());
        Deque<Step> steps = new ArrayDeque<>(seen.steps());
        for (Offer offer : seen.offers()) {
            if (TRIED.add(offer.signature())) {
                Answer answer = reading.attempt(offer);
                judge(offer, answer, faults);
                if (!offer.session().isEmpty()) {
                    steps.addAll(OfferReader.steps(offer.reader(), offer.role(), offer.session(), objections(answer)));
                }
                world.restore();
            }
        }
        while (!steps.isEmpty()) {
            steps.addAll(tried(steps.remove(), faults));
        }
        return faults;
    }

    private static JsonNode objections(Answer answer) {
        return body(answer).path("objections");
    }

    private static JsonNode body(Answer answer) {
        return answer.text().isEmpty() ? MissingNode.getInstance() : answer.json();
    }

    private static void judge(Offer offer, Answer answer, Set<String> faults) {
        if (offer.offered()) {
            if (isRefused(answer) || (offer.kind().startsWith("Session ") && isObjected(answer))) {
                faults.add(offer + answered(answer));
            }
        } else if (answer.status() < 300 && !NEVER_GATED.contains(offer.operation())) {
            faults.add(offer + " works although it is not offered");
        }
        if (isConflict(answer)) {
            body(answer)
                    .path("allowedActions")
                    .valueStream()
                    .map(JsonNode::asString)
                    .forEach(action -> {
                        if (!offer.allowed().contains(action)) {
                            faults.add(offer + " is refused with the offer of " + action
                                    + ", which the thing does not offer");
                        }
                    });
        }
    }

    private static boolean isRefused(Answer answer) {
        return Set.of(400, 401, 403, 404, 405, 428).contains(answer.status()) || isConflict(answer);
    }

    private static boolean isObjected(Answer answer) {
        return body(answer).path("code").asString("").equals("charter-objections");
    }

    private static boolean isConflict(Answer answer) {
        return body(answer).path("code").asString("").equals("state-conflict");
    }

    /** Another objection is that nobody is on duty; whoever is put there may. */
    private static boolean isNobodyOnDuty(Answer answer) {
        return body(answer).path("code").asString("").equals("not-on-duty");
    }

    private static String answered(Answer answer) {
        return " answers " + answer.status() + " " + body(answer).path("code").asString("") + " "
                + body(answer).path("detail").asString("");
    }

    /** Tries a step as who reads it; where it is for others, as any of those. Answers with what is offered then. */
    private List<Step> tried(Step step, Set<String> faults) {
        JsonNode view = step.view();
        boolean mine = view.get("youMay").asBoolean();
        if (view.get("href").asString().contains("{")) {
            faults.add(step + " without saying for what");
        }
        if (view.get("done").asBoolean()
                || (!mine && view.get("method").asString().equals("GET"))) {
            return List.of();
        }
        List<String> named = takers.of(step, step.position());
        boolean withheld = !mine && named.contains(step.reader());
        List<String> who = mine || withheld ? List.of(step.reader()) : named;
        if (who.isEmpty() || !TRIED.add(signature(step, mine ? "may" : withheld ? "may not" : "others may"))) {
            return List.of();
        }
        try {
            waitFor(step);
            Map<Integer, Answer> before = new HashMap<>();
            if (!isReached(step, step.position(), before)) {
                return List.of();
            }
            Answer answer = Objects.requireNonNull(take(step, step.position(), who, before));
            if (withheld
                    && answer.status() < 300
                    && !NEVER_GATED.contains(step.operation())
                    && !step.operation().equals(FOR_ANOTHER_REASON)) {
                faults.add(step + " and it works although youMay is false");
            } else if (!withheld && isRefused(answer) && (mine || !isNobodyOnDuty(answer))) {
                faults.add(step + " which" + answered(answer) + " to " + who);
            }
            return before.isEmpty() && who.contains(step.reader())
                    ? OfferReader.steps(step.reader(), step.role(), step.session(), objections(answer))
                    : List.of();
        } finally {
            world.restore();
        }
    }

    /** Whether what comes before is done, or others do it now. */
    private boolean isReached(Step step, int position, Map<Integer, Answer> before) {
        return step.at(position).get("after").valueStream().map(JsonNode::asInt).allMatch(earlier -> {
            if (step.at(earlier).get("done").asBoolean() || before.containsKey(earlier)) {
                return true;
            }
            if (!isReached(step, earlier, before)) {
                return false;
            }
            Answer answer = take(step, earlier, takers.of(step, earlier), before);
            if (answer == null || answer.status() >= 300) {
                return false;
            }
            before.put(earlier, answer);
            return true;
        });
    }

    private String signature(Step step, String whose) {
        JsonNode view = step.view();
        String role = switch (step.operation()) {
            // here it matters what somebody did before
            case "declareInterests",
                    "castVote",
                    "verifyCondition",
                    "reinstateApproval",
                    "clearScreening",
                    "voteOnWaiver" -> step.reader();
            default -> step.role();
        };
        return String.join(
                " ",
                whose.equals("others may") ? "" : role,
                whose,
                view.get("by").toString(),
                step.operation(),
                view.path("body").path("attestedAs").asString(""),
                view.get("after").toString(),
                takers.kind(step));
    }

    private void waitFor(Step step) {
        JsonNode from = step.remedy().get("possibleFrom");
        if (from.isNull()) {
            return;
        }
        Client clock = examples.as("aya");
        Instant now = Instant.parse(clock.get("/demo/clock").at("/now"));
        Duration still = Duration.between(now, Instant.parse(from.asString()));
        if (still.isPositive()) {
            clock.post("/demo/clock", Client.object("advance", still.toString()))
                    .mustBe(200);
        }
    }

    /** The answer to the first of them who may; null when there is nobody. */
    private @Nullable Answer take(Step step, int position, List<String> who, Map<Integer, Answer> before) {
        Answer answer = null;
        for (String taker : who) {
            if (answer == null || answer.status() == 403) {
                answer = take(step.at(position), taker, before);
            }
        }
        return answer;
    }

    private Answer take(JsonNode view, String name, Map<Integer, Answer> before) {
        Client taker = examples.as(name);
        String method = view.get("method").asString();
        JsonNode body = view.get("body").isNull() ? null : body(view, name, before);
        Map<String, String> headers = new LinkedHashMap<>();
        if (view.get("ifMatch").asBoolean()) {
            headers.put("If-Match", "*");
        }
        if (body != null) {
            headers.put("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        return taker.send(method, view.get("href").asString(), body, headers);
    }

    /** What people are asked for is said as in the operation's example. */
    private JsonNode body(JsonNode view, String taker, Map<Integer, Answer> before) {
        String operation = view.get("operationId").asString();
        JsonNode body = examples.of(operation).get("request").deepCopy();
        if (body instanceof ObjectNode said) {
            Set<String> asked =
                    view.get("asks").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
            said.retain(view.get("body").propertyNames());
            view.get("body").forEachEntry((member, value) -> {
                if (!asked.contains(member)) {
                    said.put(member, value(value.asString(), before));
                }
            });
            if (operation.equals("signContainment")) {
                said.put("action", PARTS.getOrDefault(taker, "STOP"));
            }
            if (operation.equals("giveConsent")) {
                before.values().stream()
                        .map(OfferTrials::body)
                        .filter(answer -> answer.has("scopes"))
                        .forEach(served -> said.set("decisions", yesToAll(served)));
            }
        }
        return body;
    }

    private static String value(String said, Map<Integer, Answer> before) {
        if (!said.startsWith("$steps.")) {
            return said;
        }
        String[] parts = said.substring("$steps.".length()).split("\\.response\\.body#", -1);
        return Objects.requireNonNull(before.get(Integer.parseInt(parts[0]))).at(parts[1]);
    }

    private static ArrayNode yesToAll(JsonNode serving) {
        ArrayNode decisions = JsonNodeFactory.instance.arrayNode();
        serving.get("scopes").forEach(scope -> {
            String name = scope.get("scope").asString();
            decisions.addObject().put("scope", name).put("granted", !name.equals("AV_RECORDING"));
        });
        return decisions;
    }
}
