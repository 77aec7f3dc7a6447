package city.novaaria.dreamocracy.race;

import static city.novaaria.dreamocracy.support.Client.object;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.race.ReadyDreams.EnrolledPerson;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.safestop.WatchDreams;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.DatabaseCopy;
import city.novaaria.dreamocracy.support.Steps;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The races that the gate must win, and how one of them is played. */
abstract class Races {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final UUID JUN = UUID.fromString(DEMO + "030");
    private static final String FIRMWARE = Sha256.of("the firmware that was approved");
    private static final long LONG_ENOUGH_TO_SEE_IT_WAIT = 60;
    private static final long LONG_ENOUGH_TO_GET_THROUGH = 2_000;
    private static final long LONG_ENOUGH_TO_END = 15_000;

    private static final String LEFT_TOO_EARLY =
            "select case when left_at < dreaming_since then 'yes' else 'no' end from enrollment where id = ?";

    private static final boolean EVERY_ROUND = Boolean.getBoolean("every-round");

    @LocalServerPort
    private int port;

    @Autowired
    private Steps.Control control;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    private DatabaseCopy justLoaded;

    @Autowired
    private WatchDreams watching;

    private boolean guarded = true;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void everyGuardStands() {
        control.takeGuardsAway(false, false);
    }

    @AfterEach
    void stop() {
        control.takeGuardsAway(false, false);
        threads.shutdownNow();
    }

    /**
     * One race: the first request is held before each of its steps in turn while the second one runs.
     *
     * @param prepare makes a fresh session for each round
     * @param violation says what is wrong with the outcome, if anything is
     * @param vain whether the first request is refused although nobody is in its way, as it must never be done
     */
    record Race(
            Function<ReadyDreams, Ready> prepare,
            Request first,
            Request second,
            Function<Outcome, Optional<String>> violation,
            boolean vain) {

        Race(
                Function<ReadyDreams, Ready> prepare,
                Request first,
                Request second,
                Function<Outcome, Optional<String>> violation) {
            this(prepare, first, second, violation, false);
        }
    }

    /** What one of the two sends. */
    interface Request {
        Answer send(Client city, Ready ready);
    }

    /** How one round went. */
    record Outcome(Ready ready, Answer first, Answer second) {

        /** The same as if the second had been the first. */
        Outcome turned() {
            return new Outcome(ready, /* first= */ second, /* second= */ first);
        }

        boolean both(int status) {
            return first.status() == status && second.status() == status;
        }
    }

    /**
     * Plays the rounds and returns the first violation with the step before which the first request was held.
     *
     * <p>Where a step reads nothing that the second request writes, it is the same whether the second one comes before it or
     * after it: then the round before the next step tells as much, and this one is played in long runs only.
     */
    Optional<String> play(Race race) {
        // what earlier races left would be read again and again
        justLoaded.restore();
        Set<String> written = ConcurrentHashMap.newKeySet();
        Round apart = round(race, 0, written);
        if (!race.vain()) {
            mustHaveBeenDone(apart.outcome().first());
        }
        if (apart.violation().isPresent()) {
            return Optional.of("one after the other: " + apart.violation().get());
        }
        List<String> steps = apart.walk().statements();
        assertThat(steps).as("the first request has steps to be held before").hasSizeGreaterThan(3);
        Set<Integer> open =
                IntStream.rangeClosed(1, steps.size()).boxed().collect(Collectors.toCollection(TreeSet::new));
        // the second request gets through before the first one, which tells what it writes
        for (Optional<Integer> next = Optional.of(1); next.isPresent(); next = next(open, steps, written)) {
            int hold = next.get();
            open.remove(hold);
            Round round = round(race, hold, written);
            if (hold == 1) {
                mustHaveBeenDone(round.outcome().second());
            }
            if (round.violation().isPresent()) {
                return Optional.of("held before step " + hold + " ("
                        + round.walk().heldBefore() + "): " + round.violation().get());
            }
        }
        return Optional.empty();
    }

    /** Where nobody is in its way; else there would be nothing to race for. */
    private static void mustHaveBeenDone(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
    }

    private Optional<Integer> next(Set<Integer> open, List<String> steps, Set<String> written) {
        return open.stream()
                .filter(step -> EVERY_ROUND || Steps.Control.matters(steps.get(step - 1), written))
                .findFirst();
    }

    private record Round(Steps.Walk walk, Outcome outcome, Optional<String> violation) {}

    private Round round(Race race, int hold, Set<String> written) {
        Ready ready = race.prepare().apply(new ReadyDreams(jdbc));
        String name = UUID.randomUUID().toString();
        Steps.Walk walk = control.expect(name, hold);
        Client city = Client.at(port);
        control.tellWhatOthersWrite(written);
        try {
            CompletableFuture<Answer> first = CompletableFuture.supplyAsync(
                    () -> race.first().send(city.with(Steps.HEADER, name), ready), threads);
            boolean held = hold > 0 && walk.awaitHeld(5_000);
            if (hold == 0) {
                first.get(20, TimeUnit.SECONDS);
            }
            CompletableFuture<Answer> second =
                    CompletableFuture.supplyAsync(() -> race.second().send(city, ready), threads);
            if (held) {
                waitFor(second, hold);
            }
            walk.release();
            Outcome outcome = new Outcome(ready, first.get(20, TimeUnit.SECONDS), second.get(20, TimeUnit.SECONDS));
            return new Round(
                    walk,
                    outcome,
                    noServerError(outcome).or(() -> race.violation().apply(outcome)));
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("the race did not end", failed);
        } finally {
            walk.release();
            control.tellWhatOthersWrite(null);
            tidy(ready);
        }
    }

    /**
     * Either the second request gets through while the first is held, or it is seen to wait for it. Before its first step the first
     * one holds nothing, so the second one gets through, however long that takes.
     */
    private void waitFor(CompletableFuture<Answer> second, int hold) throws InterruptedException, ExecutionException {
        long shortly = guarded ? LONG_ENOUGH_TO_SEE_IT_WAIT : LONG_ENOUGH_TO_GET_THROUGH;
        try {
            second.get(hold == 1 ? LONG_ENOUGH_TO_END : shortly, TimeUnit.MILLISECONDS);
        } catch (TimeoutException itWaits) {
            // and goes on when the first one is released
        }
    }

    private static Optional<String> noServerError(Outcome outcome) {
        return List.of(outcome.first(), outcome.second()).stream()
                .filter(answer -> answer.status() >= 500)
                .map(answer -> answer.request() + " answered " + answer.text())
                .findAny();
    }

    private void tidy(Ready ready) {
        jdbc.update("""
                update enrollment set state = 'DONE', live_consent_status = null, live_key = null, enrolled_key = null
                where session_id in (select id from session
                                     where chamber_id = ? or title = 'Ready' and state <> 'CANCELLED')""", ready.chamber());
        jdbc.update("""
                update session set state = 'CANCELLED', live_chamber_id = null, paused_at = null
                where chamber_id = ? or title = 'Ready' and state <> 'CANCELLED'""", ready.chamber());
        jdbc.update("update gathering set state = 'CANCELLED' where chamber_id = ?", ready.chamber());
        jdbc.update("""
                update participant set boundary_lines = null, boundary_veils = null, boundary_ceiling = null,
                    boundary_set_at = null
                where boundary_set_at is not null""");
        jdbc.update("""
                update ethics_review set state = 'APPROVED', suspension_reach = null, suspended_by = null,
                    suspension_reason = null
                where id = ? and state = 'SUSPENDED'""", UUID.fromString(DEMO + "501"));
        jdbc.update("update sanctuary set state = 'OPEN' where state = 'CLOSED'");
        jdbc.update("delete from screening where outcome = 'HARD_STOP'");
        // whoever dreamt where something serious is open dreams no further round (SAF-05)
        jdbc.update("""
                update incident set relatedness = 'NOT_RELATED'
                where session_id in (select id from session where title = 'Ready')""");
    }

    void takeGuardsAway(boolean locks, boolean versions) {
        guarded = false;
        control.takeGuardsAway(locks, versions);
    }

    // the races

    Race startAndWithdrawal() {
        return new Race(
                dreams -> dreams.with(2, "aya", "ben"), Races::start, Races::withdrawal, this::badAfterWithdrawal);
    }

    Race withdrawalAndStart() {
        return new Race(
                dreams -> dreams.with(2, "aya", "ben"),
                Races::withdrawal,
                Races::start,
                outcome -> badAfterWithdrawal(outcome.turned()));
    }

    Race startAndWithdrawalOfTheConsent() {
        return new Race(
                dreams -> dreams.with(2, "aya", "ben"),
                Races::start,
                (city, ready) -> city.as("aya")
                        .post("/consents/" + ready.enrollments().getFirst().consent() + "/withdrawal"),
                this::badAfterWithdrawal);
    }

    Race startAndWithdrawalOfAPermission() {
        return new Race(
                dreams -> dreams.withPia(2, "aya", "ben"),
                Races::start,
                this::withdrawalOfThePermission,
                this::badAfterWithdrawalOfAPermission);
    }

    Race withdrawalOfAPermissionAndStart() {
        return new Race(
                dreams -> dreams.withPia(2, "aya", "ben"),
                this::withdrawalOfThePermission,
                Races::start,
                outcome -> badAfterWithdrawalOfAPermission(outcome.turned()));
    }

    Race startAndSuspension() {
        return new Race(
                dreams -> dreams.with(2, "aya", "ben"), Races::start, Races::suspension, this::badAfterSuspension);
    }

    Race suspensionAndStart() {
        return new Race(
                dreams -> dreams.with(2, "aya", "ben"),
                Races::suspension,
                Races::start,
                outcome -> badAfterSuspension(outcome.turned()));
    }

    Race startAndEmergency() {
        return new Race(this::toStart, Races::start, Races::emergency, this::badIfTheyDream);
    }

    Race emergencyAndStart() {
        return new Race(this::toStart, Races::emergency, Races::start, this::badIfTheyDream);
    }

    Race resumingAndTriage() {
        return new Race(this::pausedWithAReport, Races::resume, this::foundSerious, this::badIfTheyDream);
    }

    Race triageAndResuming() {
        return new Race(this::pausedWithAReport, this::foundSerious, Races::resume, this::badIfTheyDream);
    }

    Race twoTriages() {
        return new Race(
                this::pausedWithAReport,
                this::foundSerious,
                (city, ready) -> triage(city.as("ilse"), ready, "S4"),
                outcome -> outcome.both(200)
                        ? Optional.of(text(
                                        "select severity from incident where session_id = ?",
                                        outcome.ready().session()))
                                .filter(severity -> !severity.equals("S2"))
                        : Optional.of("answered " + outcome.first().status() + " and "
                                + outcome.second().status()));
    }

    /** One dream runs, and the same one is about to start elsewhere. */
    Race emergencyAndStartElsewhere() {
        return new Race(
                dreams -> {
                    Ready running = toStart(dreams);
                    start(Client.at(port), running).mustBe(200);
                    return dreams.with(running.version(), 1, "cleo");
                },
                (city, ready) -> city.as("jun")
                        .post("/incidents", Map.of("sessionId", runningTheSame(ready), "emergency", true)),
                (city, ready) -> city.as("noor").post("/sessions/" + ready.session() + "/start"),
                this::badIfTheyDream);
    }

    private String runningTheSame(Ready ready) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select id from session where dreamscape_version_id = ? and id <> ?",
                String.class,
                ready.version(),
                ready.session()));
    }

    Race twoSignTheSameRole() {
        return new Race(
                this::toContain,
                (city, ready) -> sign(city.as("tariq"), ready, "STOP"),
                (city, ready) -> sign(city.as("ilse"), ready, "STOP"),
                this::badIfNotSignedOnce);
    }

    Race onePersonSignsTwoRoles() {
        return new Race(
                dreams -> {
                    Ready ready = toContain(dreams);
                    jdbc.update("""
                            insert into crew (id, sanctuary_id, subject, display_name, role, lay, unaffiliated, live_key, version)
                            select ?, sanctuary_id, 'mira', 'Mira', 'TECHNOLOGIST', false, false, 'mira', 0 from session
                            where id = ? and not exists (select 1 from crew where subject = 'mira' and role = 'TECHNOLOGIST')""", UUID.randomUUID(), ready.session());
                    return ready;
                },
                (city, ready) -> sign(city.as("mira"), ready, "NEUTRALISED_SCENE"),
                (city, ready) -> sign(city.as("mira"), ready, "RELEASED_SYNCHRONY"),
                this::badIfNotSignedOnce);
    }

    /** Whoever leaves leaves, and whether they did makes no difference to who looks after everybody. */
    Race withdrawalAndContaining() {
        return new Race(
                this::toContain,
                Races::withdrawal,
                (city, ready) -> sign(city.as("celia"), ready, "CONTACTED_EVERYBODY"),
                outcome -> outcome.both(200)
                        ? Optional.empty()
                        : Optional.of("answered " + outcome.first().status() + " and "
                                + outcome.second().status()));
    }

    /** Somebody lets it start again while something serious is found: it stays suspended. */
    Race reinstatementAndTriage() {
        return new Race(
                dreams -> {
                    Ready ready = pausedWithAReport(dreams);
                    Client.at(port)
                            .as("tariq")
                            .post(review(ready) + "/suspend", object("reason", "To look at it.", "reach", "NEW_STARTS"))
                            .mustBe(200);
                    return ready;
                },
                (city, ready) -> city.as("ilse")
                        .post(
                                review(ready) + "/reinstate",
                                object("reason", "Nothing was wrong.", "reconsentRequired", false)),
                this::foundSerious,
                outcome -> Optional.of(text(
                                "select state from ethics_review where dreamscape_version_id = ?",
                                outcome.ready().version()))
                        .filter(state -> outcome.second().status() != 200 || !state.equals("SUSPENDED")));
    }

    private String review(Ready ready) {
        return "/ethics-reviews/"
                + text("select id from ethics_review where dreamscape_version_id = ?", ready.version());
    }

    private Ready toContain(ReadyDreams dreams) {
        Ready ready = pausedWithAReport(dreams);
        Client.at(port)
                .as("tariq")
                .post(
                        incident(ready) + "/triage",
                        Map.of("severity", "S2", "incidentClass", "SHARED_NIGHTMARE", "reason", "All see it."))
                .mustBe(200);
        return ready;
    }

    /** Once it is a duplicate, all is done about the other one, and that is closed. */
    Race additionAndDuplicate() {
        return new Race(this::reportedTwice, this::addition, this::duplicateThenClosing, this::badIfNobodyHears);
    }

    Race duplicateAndAddition() {
        return new Race(
                this::reportedTwice, this::duplicate, this::addition, outcome -> badIfNobodyHears(outcome.turned()));
    }

    /** By Aya and by Jun, whose report was looked into until nothing is left to do but to close it. */
    private Ready reportedTwice(ReadyDreams dreams) {
        Ready ready = toStart(dreams);
        for (String reporter : List.of("aya", "jun")) {
            Client.at(port)
                    .as(reporter)
                    .post("/incidents", object("sessionId", ready.session()))
                    .mustBe(201);
        }
        Client.at(port)
                .as("tariq")
                .post(
                        reportOf("jun", ready) + "/triage",
                        object("severity", "S4", "incidentClass", "MEDICAL", "reason", "So it looks."))
                .mustBe(200);
        jdbc.update("""
                update incident set state = 'CORRECTIVE_ACTION', lead = 'bram', investigating_since = reported_at,
                    concluded_at = reported_at, new_actions = 1
                where session_id = ? and reporter = 'jun'""", ready.session());
        return ready;
    }

    private String reportOf(String reporter, Ready ready) {
        return "/incidents/"
                + text(
                        "select id from incident where session_id = ? and reporter = '" + reporter + "'",
                        ready.session());
    }

    private Answer addition(Client city, Ready ready) {
        return city.as("aya").post(reportOf("aya", ready) + "/additions", object("text", "It was cold."));
    }

    private Answer duplicate(Client city, Ready ready) {
        String other = reportOf("jun", ready).substring("/incidents/".length());
        return city.as("tariq").post(reportOf("aya", ready) + "/duplicate", object("duplicateOf", other));
    }

    private Answer duplicateThenClosing(Client city, Ready ready) {
        Answer marked = duplicate(city, ready);
        return marked.status() == 200 ? city.as("ilse").post(reportOf("jun", ready) + "/closing") : marked;
    }

    /** INC-01: what was said after the other one was closed opens it again; and both are done in whatever order. */
    private Optional<String> badIfNobodyHears(Outcome outcome) {
        if (!outcome.both(200)) {
            return Optional.of(
                    "answered " + outcome.first().text() + outcome.second().text());
        }
        UUID session = outcome.ready().session();
        String heard = text("""
                select count(*) from incident i join incident o on o.id = i.duplicate_of
                join incident_text t on t.incident_id = i.id and t.text = 'It was cold.'
                where i.session_id = ? and i.state = 'DUPLICATE' and i.reporter = 'aya'
                  and (o.state <> 'CLOSED' or t.written_at <= o.closed_at)""", session);
        return heard.equals("1") ? Optional.empty() : Optional.of("what was said is heard " + heard + " times");
    }

    private Answer sign(Client who, Ready ready, String action) {
        List<UUID> everybody =
                ready.enrollments().stream().map(EnrolledPerson::enrollment).toList();
        return who.post(
                incident(ready) + "/signatures",
                Map.of(
                        "action",
                        action,
                        "supported",
                        everybody,
                        "deviceLogsPreserved",
                        true,
                        "vulnerableLookedAfter",
                        true));
    }

    private Optional<String> badIfNotSignedOnce(Outcome outcome) {
        String signed = text("""
                select count(*) from containment_signature s join incident i on i.id = s.incident_id
                where i.session_id = ?""", outcome.ready().session());
        return signed.equals("1") && outcome.first().status() + outcome.second().status() == 200 + 409
                ? Optional.empty()
                : Optional.of("signed " + signed + " times: " + outcome.first().status() + " and "
                        + outcome.second().status());
    }

    private Ready toStart(ReadyDreams dreams) {
        return dreams.ofItsOwnVersion(2, "aya", "ben");
    }

    private Ready pausedWithAReport(ReadyDreams dreams) {
        Ready ready = toStart(dreams);
        Client jun = Client.at(port).as("jun");
        for (String step : List.of("/start", "/pause")) {
            jun.post("/sessions/" + ready.session() + step).mustBe(200);
        }
        jun.post("/incidents", Map.of("sessionId", ready.session())).mustBe(201);
        return ready;
    }

    private static Answer emergency(Client city, Ready ready) {
        return city.post("/incidents", Map.of("sessionId", ready.session(), "emergency", true));
    }

    private static Answer resume(Client city, Ready ready) {
        return city.as("jun").post("/sessions/" + ready.session() + "/resume");
    }

    private Answer foundSerious(Client city, Ready ready) {
        return triage(city.as("tariq"), ready, "S2");
    }

    private Answer triage(Client ethicist, Ready ready, String severity) {
        return ethicist.post(
                incident(ready) + "/triage",
                Map.of("severity", severity, "incidentClass", "MEDICAL", "reason", "So it looks."));
    }

    private String incident(Ready ready) {
        return "/incidents/" + text("select id from incident where session_id = ?", ready.session());
    }

    /** Whatever came first: nobody dreams on as if nothing were. */
    private Optional<String> badIfTheyDream(Outcome outcome) {
        return Optional.of(text(
                        "select state from session where id = ?",
                        outcome.ready().session()))
                .filter(state -> state.equals("DREAMING"));
    }

    Race startAndHardStop() {
        return new Race(dreams -> dreams.with(2, "aya", "ben"), Races::start, Races::hardStop, this::badAfterHardStop);
    }

    Race hardStopAndStart() {
        return new Race(
                dreams -> dreams.with(2, "aya", "ben"),
                Races::hardStop,
                Races::start,
                outcome -> badAfterHardStop(outcome.turned()));
    }

    Race startAndStricterRuling() {
        return new Race(
                dreams -> dreams.ofASecondVersion(2, "aya", "ben"),
                Races::start,
                this::stricterRuling,
                outcome -> badAfterRuling(outcome));
    }

    Race stricterRulingAndStart() {
        return new Race(
                dreams -> dreams.ofASecondVersion(2, "aya", "ben"),
                this::stricterRuling,
                Races::start,
                outcome -> badAfterRuling(outcome.turned()));
    }

    Race twoFindThatAChangeDoesNotMatter() {
        return new Race(
                dreams -> dreams.ofAVersionToBeRuledOn(2, "aya", "ben"),
                (city, ready) -> rulingNotMaterial(city, ready, "tariq"),
                (city, ready) -> rulingNotMaterial(city, ready, "ilse"),
                this::badAfterTwoConcurred);
    }

    Race startAndNewVersion() {
        return new Race(
                dreams -> dreams.with(2, "aya", "ben"),
                Races::start,
                (city, ready) -> city.as("celia").patch("/sessions/" + ready.session(), object("dreamscapeVersion", 2)),
                outcome -> outcome.both(200)
                        ? Optional.of("the dream started although its version had been changed")
                        : Optional.empty());
    }

    Race twoStarts() {
        return new Race(
                dreams -> dreams.with(2, "aya", "ben"),
                Races::start,
                (city, ready) -> city.as("noor").post("/sessions/" + ready.session() + "/start"),
                outcome -> outcome.first().status() + outcome.second().status() == 200 + 409
                        ? Optional.empty()
                        : Optional.of(
                                "the two starts answered " + outcome.first().status() + " and "
                                        + outcome.second().status()));
    }

    Race startAndStartOfTheDreamOfWhoAccompaniesIt() {
        return new Race(this::ayaAccompaniesAndDreams, Races::start, this::startOfTheOther, this::badAfterBothStarts);
    }

    Race startOfTheDreamOfWhoAccompaniesItAndStart() {
        return new Race(this::ayaAccompaniesAndDreams, this::startOfTheOther, Races::start, this::badAfterBothStarts);
    }

    Race twoDreamsOfOneCrew() {
        return new Race(this::oneCrewForTwo, Races::start, this::startOfTheOther, this::badAfterBothStarts);
    }

    /** Each of the two needs both Jun and Noor. */
    private Ready oneCrewForTwo(ReadyDreams dreams) {
        Ready other = dreams.with(1, "aya");
        Ready first = dreams.with(1, "cleo", "dov");
        freeTheirCrewOfTheDemo();
        jdbc.update("""
                delete from session_duty where session_id in (?, ?)
                    and crew_id not in (select id from crew where subject in ('jun', 'noor'))""", first.session(), other.session());
        planLater(first, 3);
        planLater(other, 6);
        return first;
    }

    /** Without Aya, too few accompany the first dream; she dreams in the second, which Noor leads. */
    private Ready ayaAccompaniesAndDreams(ReadyDreams dreams) {
        Ready hers = dreams.with(1, "aya");
        Ready first = dreams.with(1, "cleo", "dov");
        jdbc.update("""
                insert into crew (id, sanctuary_id, subject, display_name, role, credentialed_up_to, lay, unaffiliated,
                    live_key, version)
                select ?, sanctuary_id, 'aya', 'Aya', 'FACILITATOR', 'I5', false, false, 'aya', 0 from session
                where id = ? and not exists (select 1 from crew where subject = 'aya')""", UUID.randomUUID(), first.session());
        jdbc.update("delete from session_duty where session_id = ? and crew_id <> ?", first.session(), JUN);
        jdbc.update("delete from session_duty where session_id = ? and crew_id = ?", hers.session(), JUN);
        jdbc.update("""
                insert into session_duty (session_id, crew_id, duty)
                select ?, id, 'FACILITATOR' from crew where subject = 'aya'""", first.session());
        // by plan the two are hours apart, and either may start early
        freeTheirCrewOfTheDemo();
        planLater(first, 3);
        planLater(hers, 6);
        return first;
    }

    /** Else Jun and Noor would have to be there at the time of the plan. */
    private void freeTheirCrewOfTheDemo() {
        jdbc.update("update session set state = 'CANCELLED', live_chamber_id = null where title <> 'Ready'");
    }

    private void planLater(Ready ready, int hours) {
        jdbc.update("""
                update session set starts_at = starts_at + interval '1' hour * cast(? as integer),
                    booked_until = booked_until + interval '1' hour * cast(? as integer)
                where id = ?""", hours, hours, ready.session());
    }

    private Answer startOfTheOther(Client city, Ready ready) {
        String other = text("""
                select id from session
                where title = 'Ready' and state in ('CHECK_IN', 'DREAMING') and id <> ?""", ready.session());
        return city.as("noor").post("/sessions/" + other + "/start");
    }

    /** SAF-01: who dreams, or accompanies one dream, accompanies no other. */
    private Optional<String> badAfterBothStarts(Outcome outcome) {
        return outcome.first().status() + outcome.second().status() == 200 + 409
                ? Optional.empty()
                : Optional.of("not exactly one dream started: "
                        + outcome.first().text() + outcome.second().text());
    }

    Race theLastPlace() {
        return new Race(
                dreams -> {
                    Ready ready = dreams.with(1, "aya", "ben");
                    dreams.empty(ready);
                    jdbc.update("update session set state = 'OPEN', capacity = 1 where id = ?", ready.session());
                    return ready;
                },
                (city, ready) -> enroll(city, ready, "aya", 0),
                (city, ready) -> enroll(city, ready, "ben", 1),
                outcome -> enrollments(outcome.ready(), "ENROLLED") == 1
                                && enrollments(outcome.ready(), "WAITLISTED") == 1
                        ? Optional.empty()
                        : Optional.of(enrollments(outcome.ready(), "ENROLLED") + " people share the last place"));
    }

    Race twoBookings() {
        return new Race(
                dreams -> {
                    Ready ready = dreams.with(1, "aya");
                    jdbc.update("update session set state = 'CANCELLED' where id = ?", ready.session());
                    return ready;
                },
                Races::booking,
                Races::booking,
                outcome -> outcome.both(201) ? Optional.of("the chamber is booked twice") : Optional.empty());
    }

    Race startAndGatheringInItsChamber() {
        return new Race(this::laterInItsChamber, Races::start, Races::gathering, Races::badIfBothAreThere);
    }

    Race gatheringInItsChamberAndStart() {
        return new Race(
                this::laterInItsChamber,
                Races::gathering,
                Races::start,
                outcome -> badIfBothAreThere(outcome.turned()));
    }

    Race startAndSessionInItsChamber() {
        return new Race(this::laterInItsChamber, Races::start, Races::soonBooking, Races::badIfBothAreThere);
    }

    /** By plan there is time for something else before it, and it may start early. */
    private Ready laterInItsChamber(ReadyDreams dreams) {
        Ready ready = dreams.with(1, "aya");
        planLater(ready, 12);
        return ready;
    }

    private static Answer gathering(Client city, Ready ready) {
        Instant soon = Instant.now().plus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MILLIS);
        return city.as("celia")
                .post(
                        "/gatherings",
                        object(
                                "sanctuaryId",
                                DEMO + "001",
                                "kind",
                                "WORKSHOP",
                                "audience",
                                "ANYBODY",
                                "title",
                                "Telling it in daylight",
                                "description",
                                "We tell stories in a circle.",
                                "chamberId",
                                ready.chamber().toString(),
                                "capacity",
                                2,
                                "crewIds",
                                List.of(DEMO + "024"),
                                "meetings",
                                List.of(object("startsAt", soon, "endsAt", soon.plus(20, ChronoUnit.MINUTES)))));
    }

    private static Answer soonBooking(Client city, Ready ready) {
        return booking(city, ready, Instant.now().plus(10, ChronoUnit.MINUTES));
    }

    /** LIV-01: nothing else is in the chamber while people dream there. */
    private static Optional<String> badIfBothAreThere(Outcome outcome) {
        boolean started = outcome.first().status() == 200;
        boolean planned = outcome.second().status() == 201;
        return started == planned
                ? Optional.of("not exactly one of them is in the chamber: "
                        + outcome.first().text() + outcome.second().text())
                : Optional.empty();
    }

    Race twoChambersThatLookAlike() {
        return new Race(
                this::idle,
                (city, ready) -> chamberNamed(city, "Quiet " + ready.session()),
                (city, ready) -> chamberNamed(city, "\uFF31uiet " + ready.session()),
                Races::badIfBothAreNamed);
    }

    private static Answer chamberNamed(Client city, String name) {
        return city.as("vesna").post("/sanctuaries/" + DEMO + "001/chambers", object("name", name, "berths", 2));
    }

    Race twoLacesThatLookAlike() {
        return new Race(
                this::idle,
                (city, ready) -> laceNamed(city, "Grey " + ready.session()),
                (city, ready) -> laceNamed(city, "\uFF27rey " + ready.session()),
                Races::badIfBothAreNamed);
    }

    private static Answer laceNamed(Client city, String label) {
        return city.as("kade")
                .post(
                        "/lace-devices",
                        object(
                                "sanctuaryId",
                                DEMO + "001",
                                "label",
                                label,
                                "model",
                                "Weft 2",
                                "firmwareSha256",
                                FIRMWARE));
    }

    private static Optional<String> badIfBothAreNamed(Outcome outcome) {
        return outcome.both(201)
                ? Optional.of("two names look alike: " + outcome.first().text()
                        + outcome.second().text())
                : Optional.empty();
    }

    Race planningAndClosing() {
        return new Race(this::idle, Races::booking, Races::closing, Races::badAfterClosing);
    }

    Race closingAndPlanning() {
        return new Race(this::idle, Races::closing, Races::booking, outcome -> badAfterClosing(outcome.turned()));
    }

    /** Nothing is planned or under way in the house. */
    private Ready idle(ReadyDreams dreams) {
        Ready ready = dreams.with(1, "aya");
        jdbc.update("update sanctuary set state = 'OPEN' where id = ?", UUID.fromString(DEMO + "001"));
        jdbc.update("""
                update session set state = 'CANCELLED', live_chamber_id = null, paused_at = null
                where sanctuary_id = ? and state in ('PLANNED', 'OPEN', 'CHECK_IN', 'DREAMING', 'PAUSED', 'SURFACING')""", UUID.fromString(DEMO + "001"));
        for (String other : List.of("exhibition", "gathering")) {
            jdbc.update(
                    "update " + other + " set state = 'CANCELLED' where sanctuary_id = ?",
                    UUID.fromString(DEMO + "001"));
        }
        return ready;
    }

    private static Optional<String> badAfterClosing(Outcome outcome) {
        boolean planned = outcome.first().status() == 201;
        boolean closed = outcome.second().status() == 200;
        return planned == closed
                ? Optional.of("planned and closed, or neither: "
                        + outcome.first().text() + outcome.second().text())
                : Optional.empty();
    }

    Race startAndSecondThoughtsAboutAftercare() {
        return new Race(
                this::declined, Races::start, Races::askMeAfterAll, outcome -> badAftercare(outcome, outcome.second()));
    }

    Race secondThoughtsAboutAftercareAndStart() {
        return new Race(
                this::declined, Races::askMeAfterAll, Races::start, outcome -> badAftercare(outcome, outcome.first()));
    }

    Race theLastTwoLeave() {
        return new Race(this::surfaced, Races::seeOff, Races::withdrawalOfTheOther, this::badWhenAllHaveLeft);
    }

    Race theLastTwoLeaveTheOtherWayRound() {
        return new Race(this::surfaced, Races::withdrawalOfTheOther, Races::seeOff, this::badWhenAllHaveLeft);
    }

    Race ratingAndEndOfTheDream() {
        return new Race(
                this::watched, Races::inGreatDistress, Races::end, outcome -> badAfterRating(outcome, "SURFACED"));
    }

    Race ratingAndWithdrawal() {
        return new Race(
                this::watched,
                Races::inGreatDistress,
                Races::withdrawal,
                outcome -> badAfterRating(outcome, "WITHDRAWN"));
    }

    Race endAndLook() {
        return new Race(this::overdue, Races::end, this::look, this::badAfterLook);
    }

    Race withdrawalAndLook() {
        return new Race(this::overdue, Races::withdrawal, this::look, outcome -> {
            String left = text(
                    "select state from enrollment where id = ?",
                    outcome.ready().enrollments().getFirst().enrollment());
            return outcome.first().status() == 200 && left.equals("WITHDRAWN")
                    ? badAfterLook(outcome)
                    : Optional.of(
                            "withdrew, and is " + left + ": " + outcome.first().text());
        });
    }

    Race presenceAndLook() {
        return new Race(
                this::silent,
                Races::hereAgain,
                this::look,
                outcome -> outcome.first().status() == 200
                        ? badAfterLookAtThePresent(outcome)
                        : Optional.of("a sign of being there was refused: "
                                + outcome.first().text()));
    }

    Race resumeAndLook() {
        return new Race(
                this::overdueInAPause,
                Races::resume,
                this::look,
                outcome -> List.of(200, 409).contains(outcome.first().status())
                        ? badAfterLook(outcome)
                        : Optional.of(
                                "the resume was answered " + outcome.first().text()),
                /* vain= */ true);
    }

    Race stopOfOneAndLook() {
        return new Race(
                this::overdue,
                Races::stopMe,
                this::look,
                outcome -> outcome.first().status() == 200
                        ? badAfterLook(outcome)
                        : Optional.of("a stop was refused: " + outcome.first().text()));
    }

    /** Nobody but Hana accompanies them, of whom nothing was heard for too long. */
    private Ready silent(ReadyDreams dreams) {
        Ready ready = dreams.with(1, "aya", "ben");
        jdbc.update("""
                insert into crew (id, sanctuary_id, subject, display_name, role, credentialed_up_to, lay, unaffiliated,
                    live_key, version)
                select ?, sanctuary_id, 'hana', 'Hana', 'FACILITATOR', 'I5', false, false, 'hana', 0 from session
                where id = ? and not exists (select 1 from crew where subject = 'hana')""", UUID.randomUUID(), ready.session());
        start(Client.at(port), ready).mustBe(200);
        jdbc.update("delete from session_duty where session_id = ?", ready.session());
        jdbc.update("""
                insert into session_duty (session_id, crew_id, duty)
                select ?, id, 'FACILITATOR' from crew where subject = 'hana'""", ready.session());
        hereAgain(Client.at(port), ready).mustBe(200);
        jdbc.update(
                "update presence set seen_at = seen_at - interval '61' second where session_id = ?", ready.session());
        return ready;
    }

    private Ready overdueInAPause(ReadyDreams dreams) {
        Ready ready = overdue(dreams);
        Client.at(port)
                .as("jun")
                .post("/sessions/" + ready.session() + "/pause")
                .mustBe(200);
        return ready;
    }

    private static Answer hereAgain(Client city, Ready ready) {
        return city.as("hana").post("/sessions/" + ready.session() + "/presence");
    }

    private static Answer stopMe(Client city, Ready ready) {
        return city.as("aya")
                .post("/enrollments/" + ready.enrollments().getFirst().enrollment() + "/stop");
    }

    /** LIV-04: who is heard of in time keeps the dream going; else it ended, and it is known why. */
    private Optional<String> badAfterLookAtThePresent(Outcome outcome) {
        String state =
                text("select state from session where id = ?", outcome.ready().session());
        return state.equals("DREAMING") ? neverTriggered(outcome) : badAfterLook(outcome);
    }

    private Optional<String> neverTriggered(Outcome outcome) {
        Long triggered = jdbc.queryForObject(
                "select count(*) from vigil where session_id = ? and stopped_for is not null",
                Long.class,
                outcome.ready().session());
        return Objects.requireNonNull(triggered) == 0
                ? Optional.empty()
                : Optional.of("the dream goes on although the watch ended it");
    }

    /** People dream, and have for so long that the dream is to end by itself. */
    private Ready overdue(ReadyDreams dreams) {
        Ready ready = dreams.with(1, "aya", "ben");
        start(Client.at(port), ready).mustBe(200);
        jdbc.update(
                "update session set overdue_from = overdue_from - interval '10' hour where id = ?", ready.session());
        return ready;
    }

    private Answer look(Client city, Ready ready) {
        watching.look();
        return city.as("celia").get("/sessions/" + ready.session());
    }

    /** LIV-04: whichever is first, the dream is over once, and the watch remembers that it ended it only when it did. */
    private Optional<String> badAfterLook(Outcome outcome) {
        String ended = text(
                "select coalesce(end_reason, state) from session where id = ?",
                outcome.ready().session());
        Long triggered = jdbc.queryForObject(
                "select count(*) from vigil where session_id = ? and stopped_for is not null",
                Long.class,
                outcome.ready().session());
        boolean right = Objects.requireNonNull(triggered) == 1 ? ended.equals("SAFE_STOP") : ended.equals("ENDED");
        return right
                ? Optional.empty()
                : Optional.of("the dream is " + ended + ", and " + triggered + " times ended by itself");
    }

    /** People dream, however mildly, where distress is watched. */
    private Ready watched(ReadyDreams dreams) {
        Ready ready = dreams.with(1, "aya", "ben");
        jdbc.update("update sanctuary set tightening = ?", "{\"watchFrom\":\"I1\"}");
        start(Client.at(port), ready).mustBe(200);
        return ready;
    }

    private static Answer inGreatDistress(Client city, Ready ready) {
        return city.as("aya")
                .post("/enrollments/" + ready.enrollments().getFirst().enrollment() + "/distress", object("suds", 92));
    }

    private static Answer end(Client city, Ready ready) {
        return city.as("jun").post("/sessions/" + ready.session() + "/end");
    }

    /** LIV-02: whichever is first, the person is out, and what takes people out is never refused. */
    private Optional<String> badAfterRating(Outcome outcome, String state) {
        if (outcome.second().status() != 200) {
            return Optional.of(
                    "what takes people out was refused: " + outcome.second().text());
        }
        if (outcome.first().status() != 201 && outcome.first().status() != 409) {
            return Optional.of("the rating was answered " + outcome.first().text());
        }
        String left = text(
                "select state from enrollment where id = ?",
                outcome.ready().enrollments().getFirst().enrollment());
        return state.equals(left) ? Optional.empty() : Optional.of("the person is " + left);
    }

    private Ready declined(ReadyDreams dreams) {
        Ready ready = dreams.with(2, "aya", "ben");
        jdbc.update("update aftercare_check_in set state = 'DECLINED' where session_id = ?", ready.session());
        return ready;
    }

    /** The dream ended so long ago that everybody may be seen off. */
    private Ready surfaced(ReadyDreams dreams) {
        Ready ready = dreams.with(1, "aya", "ben");
        jdbc.update("""
                update session set state = 'SURFACING', started_at = starts_at - interval '1' day,
                    ended_at = starts_at - interval '1' day, end_reason = 'ENDED'
                where id = ?""", ready.session());
        jdbc.update("""
                update enrollment set state = 'SURFACED', enrolled_key = null, left_at = enrolled_at
                where session_id = ?""", ready.session());
        return ready;
    }

    /** The fixture gives a check-in the id of its enrollment. */
    private static Answer askMeAfterAll(Client city, Ready ready) {
        return city.as("aya")
                .post("/aftercare-check-ins/" + ready.enrollments().getFirst().enrollment() + "/resume");
    }

    private static Answer seeOff(Client city, Ready ready) {
        return city.as("jun")
                .post(
                        "/enrollments/" + ready.enrollments().getFirst().enrollment() + "/check-out",
                        object("fitToLeave", true, "wayHomeFollowed", true));
    }

    private static Answer withdrawalOfTheOther(Client city, Ready ready) {
        return city.as("ben")
                .post("/enrollments/" + ready.enrollments().getLast().enrollment() + "/withdrawal");
    }

    /** AFT-01: whoever is in a dream and wants to be asked has somebody who will. */
    private Optional<String> badAftercare(Outcome outcome, Answer secondThoughts) {
        if (secondThoughts.status() != 200) {
            return Optional.of("whoever wants to be asked was refused: " + secondThoughts.text());
        }
        Long forgotten = jdbc.queryForObject("""
                select count(*) from aftercare_check_in c join session s on s.id = c.session_id
                where s.id = ? and s.state = 'DREAMING' and c.state = 'PLANNED' and c.owner_id is null""", Long.class, outcome.ready().session());
        return Objects.requireNonNull(forgotten) > 0
                ? Optional.of("nobody owns the check-in of somebody who dreams")
                : Optional.empty();
    }

    /** Nobody is left, so aftercare has begun. */
    private Optional<String> badWhenAllHaveLeft(Outcome outcome) {
        String state =
                text("select state from session where id = ?", outcome.ready().session());
        return outcome.both(200) && state.equals("AFTERCARE")
                ? Optional.empty()
                : Optional.of("all have left, and the session is " + state + ": "
                        + outcome.first().text() + outcome.second().text());
    }

    Race startAndUnbinding() {
        return new Race(
                dreams -> dreams.withLace(2, FIRMWARE, "aya", "ben"),
                Races::start,
                Races::unbinding,
                this::badAfterUnbinding);
    }

    Race unbindingAndStart() {
        return new Race(
                dreams -> dreams.withLace(2, FIRMWARE, "aya", "ben"),
                Races::unbinding,
                Races::start,
                outcome -> badAfterUnbinding(outcome.turned()));
    }

    Race startAndOtherFirmware() {
        return new Race(
                dreams -> dreams.withLace(2, FIRMWARE, "aya", "ben"),
                Races::start,
                Races::otherFirmware,
                this::badAfterOtherFirmware);
    }

    Race otherFirmwareAndStart() {
        return new Race(
                dreams -> dreams.withLace(2, FIRMWARE, "aya", "ben"),
                Races::otherFirmware,
                Races::start,
                outcome -> badAfterOtherFirmware(outcome.turned()));
    }

    private static Answer unbinding(Client city, Ready ready) {
        return city.as("kade")
                .delete("/enrollments/" + ready.enrollments().getFirst().enrollment() + "/lace");
    }

    private static Answer otherFirmware(Client city, Ready ready) {
        return city.as("kade")
                .patch(
                        "/lace-devices/" + ready.enrollments().getFirst().enrollment(),
                        object("firmwareSha256", Sha256.of("another firmware")));
    }

    Race startAndRevocation() {
        return new Race(this::waived, Races::start, this::revocation, this::badAfterRevocation);
    }

    Race revocationAndStart() {
        return new Race(this::waived, this::revocation, Races::start, outcome -> badAfterRevocation(outcome.turned()));
    }

    /** Nobody is on record to call for Ben; an ethicist lets that pass. */
    private Ready waived(ReadyDreams dreams) {
        Ready ready = dreams.with(2, "aya", "ben");
        jdbc.update("""
                update participant set contact_name = null, contact_phone = null, contact_relation = null
                where subject = 'ben'""");
        jdbc.update("""
                insert into waiver (id, sanctuary_id, session_id, rule, findings, waived_by, disclosure, reason,
                    requested_by, state, requested_at, expires_at, decided_at, version)
                select id, sanctuary_id, id, 'SAF-03', '["SAF-03.no-contact"]', 'ETHICIST', 'STAFF', 'Nobody to call.',
                    'celia', 'GRANTED',
                    starts_at - interval '1' hour, booked_until, starts_at - interval '1' hour, 0
                from session where id = ?""", ready.session());
        jdbc.update("""
                insert into waiver_vote (id, waiver_id, subject, vote, rationale, lay, unaffiliated, voted_at, version)
                select id, id, 'tariq', 'APPROVE', 'A neighbour comes along.', false, false, decided_at, 0
                from waiver where session_id = ?""", ready.session());
        return ready;
    }

    private Answer revocation(Client city, Ready ready) {
        return city.as("tariq").post("/waivers/" + ready.session() + "/revocation");
    }

    /** A dream starts before the waiver is revoked, or it does not start. */
    private Optional<String> badAfterRevocation(Outcome outcome) {
        if (outcome.second().status() != 200) {
            return Optional.of("the revocation was refused: " + outcome.second().text());
        }
        long late = Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from session s join waiver w on w.session_id = s.id"
                        + " where s.id = ? and s.started_at > w.revoked_at",
                Long.class,
                outcome.ready().session()));
        return late > 0 ? Optional.of("the dream started after the waiver had been revoked") : Optional.empty();
    }

    Race startAndNewLine() {
        return new Race(dreams -> dreams.with(2, "aya", "ben"), Races::start, Races::newLine, this::startedOverALine);
    }

    Race newLineAndStart() {
        return new Race(dreams -> dreams.with(2, "aya", "ben"), Races::newLine, Races::start, this::startedOverALine);
    }

    /** Of somebody who is in no other race: whoever has just dreamt has to wait anyway. */
    Race twoStrongEvenings() {
        return new Race(
                dreams -> dreams.twoStrongEvenings("hana"),
                (city, ready) -> enroll(city, ready, "hana", 0),
                (city, ready) -> city.as("hana")
                        .post(
                                "/sessions/" + theOtherEvening(ready) + "/enrollments",
                                object(
                                        "participantId",
                                        ready.enrollments()
                                                .getFirst()
                                                .participant()
                                                .toString())),
                outcome -> outcome.first().status() + outcome.second().status() == 201 + 409
                        ? Optional.empty()
                        : Optional.of("two strong evenings a day apart answered "
                                + outcome.first().status() + " and "
                                + outcome.second().status()));
    }

    private UUID theOtherEvening(Ready ready) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select id from session where chamber_id = ? and id <> ?",
                UUID.class,
                ready.chamber(),
                ready.session()));
    }

    private static Answer start(Client city, Ready ready) {
        return city.as("jun").post("/sessions/" + ready.session() + "/start");
    }

    private static Answer withdrawal(Client city, Ready ready) {
        return city.as("aya")
                .post("/enrollments/" + ready.enrollments().getFirst().enrollment() + "/withdrawal");
    }

    /** The first version of Lucid Oasis touches water. */
    private static Answer newLine(Client city, Ready ready) {
        return city.as("aya")
                .put(
                        "/participants/" + ready.enrollments().getFirst().participant(),
                        "/boundaries",
                        object("lines", List.of("water"), "veils", List.of()));
    }

    private Answer withdrawalOfThePermission(Client city, Ready ready) {
        return city.as("hana").post("/consents/" + permission(ready) + "/withdrawal");
    }

    private String permission(Ready ready) {
        return text(
                "select id from consent where guardian_id is not null and enrollment_id = ?",
                ready.enrollments().getFirst().enrollment());
    }

    private static Answer suspension(Client city, Ready ready) {
        return city.as("tariq")
                .post("/ethics-reviews/" + DEMO + "501/suspend", object("reason", "A doubt.", "reach", "ALL"));
    }

    Race enrollmentAndMerge() {
        return new Race(this::agreedMerge, this::enrollTwin, Races::mergeTwin, Races::badAfterMerge);
    }

    Race mergeAndEnrollment() {
        return new Race(
                this::agreedMerge, Races::mergeTwin, this::enrollTwin, outcome -> badAfterMerge(outcome.turned()));
    }

    Race mergeAndRefusal() {
        return mergeAnd((city, ready) -> city.as("aya").post("/record-merges/" + twinOf(ready) + "/refusal"));
    }

    Race mergeAndItsWithdrawal() {
        return mergeAnd((city, ready) -> city.as("vesna").delete("/record-merges/" + twinOf(ready)));
    }

    private Race mergeAnd(Request calledOff) {
        return new Race(this::agreedMerge, Races::mergeTwin, calledOff, outcome -> {
            boolean merged = outcome.first().status() == 200;
            boolean off = outcome.second().status() < 300;
            return merged == off
                    ? Optional.of("confirmation " + outcome.first().status() + ", end of it "
                            + outcome.second().status())
                    : Stream.of(outcome.first(), outcome.second())
                            .filter(answer -> answer.status() >= 300 && answer.status() != 409)
                            .map(answer -> "answered " + answer.status())
                            .findFirst();
        });
    }

    /** Somebody else wrote the first person down once more, and all that is missing is that somebody confirms it. */
    private Ready agreedMerge(ReadyDreams dreams) {
        Ready ready = dreams.with(1, "aya", "ben");
        UUID twin = twinOf(ready);
        jdbc.update("""
                insert into participant (id, home_sanctuary_id, display_name, name_key, birth_date, preferred_language,
                    created_at, version)
                select ?, home_sanctuary_id, 'Twin', 'twin', birth_date, preferred_language, created_at, 0
                from participant where id = ?""", twin, ready.enrollments().getFirst().participant());
        jdbc.update("""
                insert into participant_known_at (participant_id, sanctuary_id)
                select ?, sanctuary_id from session where id = ?""", twin, ready.session());
        jdbc.update("""
                insert into record_merge (id, sanctuary_id, participant_id, duplicate_id, reason, asked_by, asked_at, state,
                    participant_agreed_at, open_key, version)
                select ?, sanctuary_id, ?, ?, 'The same passport.', 'vesna', starts_at, 'AGREED', starts_at, ?, 0
                from session where id = ?""", twin, ready.enrollments().getFirst().participant(), twin, twin, ready.session());
        jdbc.update("update session set state = 'OPEN' where id = ?", ready.session());
        return ready;
    }

    private static UUID twinOf(Ready ready) {
        return new UUID(
                ready.session().getMostSignificantBits(), ready.chamber().getLeastSignificantBits());
    }

    private Answer enrollTwin(Client city, Ready ready) {
        return city.as("celia")
                .post("/sessions/" + ready.session() + "/enrollments", object("participantId", twinOf(ready)));
    }

    private static Answer mergeTwin(Client city, Ready ready) {
        return city.as("celia").post("/record-merges/" + twinOf(ready) + "/confirmation");
    }

    Race roleAndMerge() {
        return new Race(this::agreedMergeOfWhoSignsIn, Races::roleForTwin, Races::mergeTwin, this::badRoleAfterMerge);
    }

    Race mergeAndRole() {
        return new Race(
                this::agreedMergeOfWhoSignsIn,
                Races::mergeTwin,
                Races::roleForTwin,
                outcome -> badRoleAfterMerge(outcome.turned()));
    }

    private Ready agreedMergeOfWhoSignsIn(ReadyDreams dreams) {
        Ready ready = agreedMerge(dreams);
        UUID twin = twinOf(ready);
        jdbc.update("update participant set subject = ? where id = ?", twin.toString(), twin);
        jdbc.update("update record_merge set duplicate_agreed_at = participant_agreed_at where id = ?", twin);
        return ready;
    }

    private static Answer roleForTwin(Client city, Ready ready) {
        return city.as("vesna")
                .post(
                        "/sanctuaries/" + DEMO + "001/crew",
                        object("subject", twinOf(ready).toString(), "displayName", "Twin", "role", "WEAVER"));
    }

    private Optional<String> badRoleAfterMerge(Outcome outcome) {
        boolean held = outcome.first().status() == 201;
        boolean merged = outcome.second().status() == 200;
        return held && merged
                ? Optional.of("somebody holds a role by a record that was merged")
                : held || merged
                        ? Optional.empty()
                        : Optional.of("role " + outcome.first().status() + ", merge "
                                + outcome.second().status());
    }

    private static Optional<String> badAfterMerge(Outcome outcome) {
        return outcome.first().status() == 201 && outcome.second().status() == 200
                ? Optional.of("somebody has a place by a record that was merged")
                : Optional.empty();
    }

    private static Answer hardStop(Client city, Ready ready) {
        return city.as("noor")
                .post(
                        "/participants/" + ready.enrollments().getFirst().participant() + "/screenings",
                        object("outcome", "HARD_STOP"));
    }

    private Answer stricterRuling(Client city, Ready ready) {
        return city.as("tariq")
                .post(
                        "/ethics-reviews/" + reviewOf(ready) + "/rulings",
                        object("material", true, "reason", "A doubt.", "whatChanged", "The light."));
    }

    private Answer rulingNotMaterial(Client city, Ready ready, String ethicist) {
        return city.as(ethicist)
                .post(
                        "/ethics-reviews/" + reviewOf(ready) + "/rulings",
                        object("material", false, "reason", "The same.", "whatChanged", "The light."));
    }

    private static Answer enroll(Client city, Ready ready, String name, int enrollment) {
        return city.as(name)
                .post(
                        "/sessions/" + ready.session() + "/enrollments",
                        object(
                                "participantId",
                                ready.enrollments()
                                        .get(enrollment)
                                        .participant()
                                        .toString()));
    }

    private static Answer closing(Client city, Ready ready) {
        return city.as("vesna").patch("/sanctuaries/" + DEMO + "001", object("state", "CLOSED"));
    }

    private static Answer booking(Client city, Ready ready) {
        return booking(city, ready, Instant.now().plus(500, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS));
    }

    private static Answer booking(Client city, Ready ready, Instant startsAt) {
        return city.as("celia")
                .post(
                        "/sessions",
                        object(
                                "sanctuaryId",
                                DEMO + "001",
                                "chamberId",
                                ready.chamber().toString(),
                                "dreamscapeId",
                                DEMO + "401",
                                "dreamscapeVersion",
                                1,
                                "title",
                                "At the same time",
                                "startsAt",
                                startsAt.toString()));
    }

    /** G1 and G3: whoever withdrew is out, and the dream goes on only with enough people who consent. */
    private Optional<String> badAfterWithdrawal(Outcome outcome) {
        EnrolledPerson left = outcome.ready().enrollments().getFirst();
        List<String> wrong = new ArrayList<>();
        if (outcome.second().status() != 200) {
            wrong.add("the withdrawal was refused: " + outcome.second().text());
        }
        if (!"WITHDRAWN".equals(text("select state from enrollment where id = ?", left.enrollment()))) {
            wrong.add("whoever withdrew still has the enrollment");
        }
        if (!"WITHDRAWN".equals(text("select status from consent where id = ?", left.consent()))) {
            wrong.add("the consent still stands");
        }
        if ("yes".equals(text(LEFT_TOO_EARLY, left.enrollment()))) {
            wrong.add("they are said to have left before the dream that they were in");
        }
        String state =
                text("select state from session where id = ?", outcome.ready().session());
        if ("DREAMING".equals(state)) {
            wrong.add("a dream for two goes on with " + enrollments(outcome.ready(), "DREAMING"));
        }
        return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", wrong));
    }

    /** SAF-07: no dream starts over a line that was there before it did. */
    private Optional<String> startedOverALine(Outcome outcome) {
        Long over = jdbc.queryForObject(
                """
                select count(*) from session s, participant p
                where s.id = ? and p.id = ? and p.boundary_set_at < s.started_at""",
                Long.class,
                outcome.ready().session(),
                outcome.ready().enrollments().getFirst().participant());
        return Objects.requireNonNull(over) > 0
                ? Optional.of("the dream started although somebody had drawn a line before")
                : Optional.empty();
    }

    /** A guardian's no takes the child out, or keeps the dream from starting; the others may dream on. */
    private Optional<String> badAfterWithdrawalOfAPermission(Outcome outcome) {
        EnrolledPerson child = outcome.ready().enrollments().getFirst();
        List<String> wrong = new ArrayList<>();
        if (outcome.second().status() != 200) {
            wrong.add("the withdrawal was refused: " + outcome.second().text());
        }
        if (!"WITHDRAWN".equals(text("select state from enrollment where id = ?", child.enrollment()))) {
            wrong.add("the child still has the enrollment");
        }
        if (!"WITHDRAWN"
                .equals(text(
                        "select status from consent where id = ?", UUID.fromString(permission(outcome.ready()))))) {
            wrong.add("the permission still stands");
        }
        return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", wrong));
    }

    /** G12: nothing dreams on when the approval is suspended for all. */
    private Optional<String> badAfterSuspension(Outcome outcome) {
        String state =
                text("select state from session where id = ?", outcome.ready().session());
        if (outcome.second().status() != 200) {
            return Optional.of("the suspension was refused: " + outcome.second().text());
        }
        return "DREAMING".equals(state)
                ? Optional.of("the dream goes on although its approval is suspended for all")
                : Optional.empty();
    }

    /** Nobody dreams for whom a HARD_STOP had been acknowledged before the dream began. */
    private Optional<String> badAfterHardStop(Outcome outcome) {
        if (outcome.second().status() != 201) {
            return Optional.of("the screening was refused: " + outcome.second().text());
        }
        if (outcome.first().status() != 200) {
            return Optional.empty();
        }
        Instant stopped = Instant.parse(outcome.second().at("/screenedAt"));
        Instant started = Instant.parse(outcome.first().at("/startedAt"));
        return started.isAfter(stopped)
                ? Optional.of("the dream started at " + started + " with somebody stopped at " + stopped)
                : Optional.empty();
    }

    /** CON-08: nothing starts on consents that no longer count. */
    private Optional<String> badAfterRuling(Outcome outcome) {
        if (outcome.second().status() != 200) {
            return Optional.of("the ruling was refused: " + outcome.second().text());
        }
        long afterwards = Objects.requireNonNull(
                jdbc.queryForObject("""
                select count(*) from session s join ethics_review r on r.dreamscape_version_id = s.dreamscape_version_id
                where s.id = ? and r.ruled_material and s.started_at > r.ruled_at""", Long.class, outcome.ready().session()));
        return afterwards == 0
                ? Optional.empty()
                : Optional.of("the dream started after the change was ruled material");
    }

    /** CON-08: the second of two puts it into force, and nobody else. */
    private Optional<String> badAfterTwoConcurred(Outcome outcome) {
        if (!outcome.both(200)) {
            return Optional.of("a ruling was refused: " + outcome.first().text()
                    + outcome.second().text());
        }
        long inForce = List.of(outcome.first(), outcome.second()).stream()
                .filter(answer -> !answer.json().at("/ruling/inForceSince").isNull())
                .count();
        Long concurring = jdbc.queryForObject(
                "select count(*) from ethics_concurrence where review_id = ?", Long.class, reviewOf(outcome.ready()));
        return inForce == 1 && Objects.equals(concurring, 2L)
                ? Optional.empty()
                : Optional.of(concurring + " concurred, " + inForce + " put it into force");
    }

    private UUID reviewOf(Ready ready) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select id from ethics_review where dreamscape_version_id = ?", UUID.class, ready.version()));
    }

    /** Whoever dreams has what was seen at the start. */
    private Optional<String> badAfterUnbinding(Outcome outcome) {
        return outcome.first().status() == 200 && outcome.second().status() == 204
                ? Optional.of("the dream started although a lace that it needs was unbound")
                : outcome.first().status() == 200 || outcome.second().status() == 204
                        ? Optional.empty()
                        : Optional.of("neither got through: " + outcome.first().text()
                                + outcome.second().text());
    }

    /** A device that somebody dreams with keeps its firmware. */
    private Optional<String> badAfterOtherFirmware(Outcome outcome) {
        boolean started = outcome.first().status() == 200;
        boolean changed = outcome.second().status() == 200;
        if (started == changed) {
            return Optional.of("not exactly one got through: " + outcome.first().text()
                    + outcome.second().text());
        }
        Long changedBefore =
                jdbc.queryForObject("""
                select count(*) from session s join lace_binding b on b.session_id = s.id
                join lace_device d on d.id = b.device_id
                where s.id = ? and d.firmware_sha256 <> ? and d.firmware_since < s.started_at""", Long.class, outcome.ready().session(), FIRMWARE);
        return Objects.requireNonNull(changedBefore) > 0
                ? Optional.of("the dream started with firmware that nobody approved")
                : Optional.empty();
    }

    private long enrollments(Ready ready, String state) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from enrollment where session_id = ? and state = ?",
                Long.class,
                ready.session(),
                state));
    }

    private String text(String sql, UUID id) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, String.class, id));
    }

    /** All of them by name. */
    Race recorderAndNarrowing() {
        return new Race(this::recordable, Races::recorder, Races::narrowing, this::badRecorder);
    }

    Race narrowingAndRecorder() {
        return new Race(this::recordable, Races::narrowing, Races::recorder, outcome -> badRecorder(outcome.turned()));
    }

    Race recorderAndWithdrawal() {
        return new Race(this::recordable, Races::recorder, Races::withdrawal, this::badRecorder);
    }

    Race recorderAndSecondThoughtsOfTheCrew() {
        return new Race(this::recordable, Races::recorder, Races::secondThoughtsOfTheCrew, this::badRecorder);
    }

    Race secondThoughtsOfTheCrewAndRecorder() {
        return new Race(
                this::recordable,
                Races::secondThoughtsOfTheCrew,
                Races::recorder,
                outcome -> badRecorder(outcome.turned()));
    }

    /** They dream, and everybody there agrees to be recorded. */
    private Ready recordable(ReadyDreams dreams) {
        Ready ready = dreams.with(1, "aya", "ben");
        start(Client.at(port), ready).mustBe(200);
        jdbc.update("""
                update consent set decisions = replace(decisions, '[{', '[{"scope":"AV_RECORDING","granted":true},{')
                where session_id = ?""", ready.session());
        jdbc.queryForList("""
                        select distinct m.subject from session_duty d join crew m on m.id = d.crew_id
                        where d.session_id = ?""", String.class, ready.session())
                .forEach(subject -> jdbc.update("""
                                insert into recording_agreement (id, sanctuary_id, session_id, subject, agreed, said_at, version)
                                select ?, sanctuary_id, id, ?, true, starts_at, 0 from session where id = ?""", UUID.randomUUID(), subject, ready.session()));
        return ready;
    }

    private static Answer recorder(Client city, Ready ready) {
        return city.as("jun")
                .post(
                        "/sessions/" + ready.session() + "/recordings",
                        object("kind", "AUDIO_VIDEO", "recorder", "CHAMBER_CAMERA", "storage", "HOUSE_ONLY"));
    }

    private static Answer narrowing(Client city, Ready ready) {
        return city.as("aya")
                .post(
                        "/consents/" + ready.enrollments().getFirst().consent() + "/withdrawal",
                        object("scopes", List.of("AV_RECORDING")));
    }

    private static Answer secondThoughtsOfTheCrew(Client city, Ready ready) {
        return city.as("noor").post("/sessions/" + ready.session() + "/recording-agreement/withdrawal");
    }

    /** LIV-05: whoever took their yes back is not recorded, and what was recorded of them is opened by nobody. */
    private Optional<String> badRecorder(Outcome outcome) {
        if (outcome.second().status() != 200) {
            return Optional.of("the yes was not taken back: " + outcome.second().text());
        }
        Long open = jdbc.queryForObject(
                "select count(*) from recording where session_id = ? and state <> 'QUARANTINED'",
                Long.class,
                outcome.ready().session());
        // somebody who has left the dream before is captured by nothing, and the others go on being recorded
        boolean left = outcome.second().text().contains("WITHDRAWN")
                && outcome.first().status() == 201
                && capturesNobodyWhoLeft(outcome.ready());
        return Objects.requireNonNull(open) > 0 && !left
                ? Optional.of("a recorder captured somebody who had taken their yes back")
                : Optional.empty();
    }

    private boolean capturesNobodyWhoLeft(Ready ready) {
        return Objects.equals(
                jdbc.queryForObject(
                        """
                        select count(*) from recording r join recording_dreamer d on d.recording_id = r.id
                        where r.session_id = ? and r.state <> 'QUARANTINED' and d.enrollment_id = ?""",
                        Long.class,
                        ready.session(),
                        ready.enrollments().getFirst().enrollment()),
                0L);
    }

    Race publicationAndWithdrawalOfAFear() {
        return new Race(this::toPublish, Races::publication, Races::withdrawalOfTheFear, this::badPublication);
    }

    Race withdrawalOfAFearAndPublication() {
        return new Race(
                this::toPublish,
                Races::withdrawalOfTheFear,
                Races::publication,
                outcome -> badPublication(outcome.turned()));
    }

    /** A work, in place of the session, that is made of nothing but one fear, in place of the chamber. */
    private Ready toPublish(ReadyDreams dreams) {
        Client city = Client.at(port);
        String fear = city.as("aya")
                .post(
                        "/fears",
                        object(
                                "sanctuaryId",
                                DEMO + "001",
                                "text",
                                "The dark is not empty.",
                                "permissions",
                                List.of(object("purpose", "ART", "attribution", "ANONYMOUS"))))
                .mustBe(201)
                .id();
        jdbc.update("update fear set state = 'AVAILABLE' where id = ?", UUID.fromString(fear));
        String work = city.as("mira")
                .post(
                        "/sanctuaries/" + DEMO + "001/artworks",
                        object(
                                "title",
                                "The last platform",
                                "statement",
                                "Somebody lights a lantern.",
                                "medium",
                                "Ink",
                                "sources",
                                List.of(object("fearId", fear, "form", "PARAPHRASE", "attribution", "ANONYMOUS"))))
                .mustBe(201)
                .id();
        jdbc.update("update artwork set state = 'IN_APPROVAL' where id = ?", UUID.fromString(work));
        return new Ready(UUID.fromString(work), UUID.fromString(fear), UUID.fromString(work), List.of());
    }

    private static Answer publication(Client city, Ready ready) {
        return city.as("mira").post("/artworks/" + ready.session() + "/publication");
    }

    private static Answer withdrawalOfTheFear(Client city, Ready ready) {
        return city.as("aya").post("/fears/" + ready.chamber() + "/withdrawal");
    }

    /** What was taken back is in nothing that is published, and whoever takes it back is never refused. */
    private Optional<String> badPublication(Outcome outcome) {
        if (outcome.second().status() != 200) {
            return Optional.of("the withdrawal was refused: " + outcome.second().text());
        }
        UUID work = outcome.ready().session();
        String state = text("select state from artwork where id = ?", work);
        String became = text("select outcome from artwork_source where artwork_id = ?", work);
        return state.equals("PUBLISHED") || !became.equals("REMOVED")
                ? Optional.of("the work is " + state + ", and the fear that was taken back is " + became)
                : Optional.empty();
    }

    Race twoReviewsOfAnEmergencyAccess() {
        return new Race(
                dreams -> accessed(true),
                Races::reviewOfTheAccess,
                Races::reviewOfTheAccess,
                Races::badReviewOfTheAccess);
    }

    Race readingAndEndOfAnEmergencyAccess() {
        return new Race(
                dreams -> accessed(false),
                Races::readingByTheAccess,
                Races::endOfTheAccess,
                this::badReadingByTheAccess);
    }

    Race endAndReadingOfAnEmergencyAccess() {
        return new Race(
                dreams -> accessed(false),
                Races::endOfTheAccess,
                Races::readingByTheAccess,
                outcome -> badReadingByTheAccess(outcome.turned()));
    }

    /** An emergency access, in place of the session, to Ben, in place of the chamber. */
    private Ready accessed(boolean ended) {
        Client city = Client.at(port);
        jdbc.update("delete from emergency_reading");
        jdbc.update("delete from emergency_access");
        String ben = city.as("ben").get("/me").at("/participantId");
        String access = city.as("kade")
                .post("/participants/" + ben + "/emergency-accesses", object("reason", "Fainted in the hall."))
                .mustBe(201)
                .id();
        if (ended) {
            city.as("kade").post("/emergency-accesses/" + access + "/end").mustBe(200);
        }
        return new Ready(UUID.fromString(access), UUID.fromString(ben), UUID.fromString(access), List.of());
    }

    private static Answer reviewOfTheAccess(Client city, Ready ready) {
        return city.as("tariq")
                .post(
                        "/emergency-accesses/" + ready.session() + "/review",
                        object("justified", true, "finding", "Nobody else was there."));
    }

    private static Answer endOfTheAccess(Client city, Ready ready) {
        return city.as("kade").post("/emergency-accesses/" + ready.session() + "/end");
    }

    private static Answer readingByTheAccess(Client city, Ready ready) {
        return city.as("kade").get("/participants/" + ready.chamber() + "/support-plan");
    }

    private static Optional<String> badReviewOfTheAccess(Outcome outcome) {
        List<Integer> statuses = Stream.of(
                        outcome.first().status(), outcome.second().status())
                .sorted()
                .toList();
        return statuses.equals(List.of(200, 409)) ? Optional.empty() : Optional.of("it was judged as " + statuses);
    }

    /** What is read is recorded, before the end of the access; and ending it is never refused. */
    private Optional<String> badReadingByTheAccess(Outcome outcome) {
        if (outcome.second().status() != 200) {
            return Optional.of("it was not ended: " + outcome.second().text());
        }
        String read = text(
                "select cast(count(*) as varchar) from emergency_reading r join emergency_access a on a.id = r.access_id"
                        + " where a.id = ? and r.read_at <= a.over_at",
                outcome.ready().session());
        return read.equals(outcome.first().status() == 200 ? "1" : "0")
                ? Optional.empty()
                : Optional.of(
                        "the reading was answered with " + outcome.first().status() + ", and recorded are " + read);
    }

    Race handoverAndSecondThoughts() {
        return new Race(this::toHandOver, Races::handover, Races::secondThoughtsAboutSharing, Races::badHandover);
    }

    Race secondThoughtsAndHandover() {
        return new Race(
                this::toHandOver,
                Races::secondThoughtsAboutSharing,
                Races::handover,
                outcome -> badHandover(outcome.turned()));
    }

    /** What was recorded is asked about by the id of the session, and everybody has agreed. */
    private Ready toHandOver(ReadyDreams dreams) {
        Ready ready = dreams.with(1, "aya", "ben");
        UUID session = ready.session();
        jdbc.update("""
                insert into recording (id, sanctuary_id, session_id, kind, recorder, storage, state, started_by, started_at,
                    stopped_by, stopped_at, version)
                select id, sanctuary_id, id, 'AUDIO_VIDEO', 'CHAMBER_CAMERA', 'HOUSE_ONLY', 'STOPPED', 'jun', starts_at,
                    'jun', starts_at, 0 from session where id = ?""", session);
        jdbc.update("""
                insert into recording_dreamer (recording_id, enrollment_id)
                select session_id, id from enrollment where session_id = ?""", session);
        jdbc.update("insert into recording_crew (recording_id, subject) values (?, 'jun')", session);
        jdbc.update("""
                insert into recording_share (id, recording_id, session_id, sanctuary_id, purpose, recipient, asked_by,
                    asked_at, answer_by, version)
                select id, id, id, sanctuary_id, 'TEACHING', 'A school', 'jun', current_timestamp,
                    current_timestamp + interval '7' day, 0 from session where id = ?""", session);
        agreed(session, null, "jun", "jun");
        for (int place = 0; place < 2; place++) {
            UUID enrollment = ready.enrollments().get(place).enrollment();
            agreed(session, enrollment, List.of("aya", "ben").get(place), enrollment.toString());
        }
        return ready;
    }

    private void agreed(UUID share, @Nullable UUID enrollment, String by, String whom) {
        jdbc.update("""
                insert into recording_share_answer
                    (id, share_id, sanctuary_id, enrollment_id, said_by, agreed, said_at, said_for, version)
                select ?, id, sanctuary_id, cast(? as uuid), ?, true, asked_at, ?, 0 from recording_share where id = ?""", UUID.randomUUID(), enrollment, by, whom, share);
    }

    private static Answer handover(Client city, Ready ready) {
        return city.as("jun").post("/recording-shares/" + ready.session() + "/handover");
    }

    private static Answer secondThoughtsAboutSharing(Client city, Ready ready) {
        return city.as("aya").post("/recording-shares/" + ready.session() + "/withdrawal");
    }

    /** LIV-05: a yes that was taken back in time is no yes, and whoever is too late is told so. */
    private static Optional<String> badHandover(Outcome outcome) {
        boolean handedOver = outcome.first().status() == 200;
        boolean takenBack = outcome.second().status() == 200;
        return handedOver == takenBack
                ? Optional.of("not exactly one got through: " + outcome.first().text()
                        + outcome.second().text())
                : Optional.empty();
    }

    Map<String, Race> all() {
        return Map.ofEntries(
                entry("start and withdrawal (G1, G3)", startAndWithdrawal()),
                entry("withdrawal and start (G1, G3)", withdrawalAndStart()),
                entry("start and withdrawal of the consent (G1, G3)", startAndWithdrawalOfTheConsent()),
                entry("start and suspension (G12)", startAndSuspension()),
                entry("suspension and start (G12)", suspensionAndStart()),
                entry("start and hard stop (VUL-04)", startAndHardStop()),
                entry("hard stop and start (VUL-04)", hardStopAndStart()),
                entry("start and stricter ruling (CON-08)", startAndStricterRuling()),
                entry("stricter ruling and start (CON-08)", stricterRulingAndStart()),
                entry("two find that a change does not matter (CON-08)", twoFindThatAChangeDoesNotMatter()),
                entry("start and new version (G12)", startAndNewVersion()),
                entry("two starts (G13)", twoStarts()),
                entry(
                        "start and start of the dream of who accompanies it (SAF-01)",
                        startAndStartOfTheDreamOfWhoAccompaniesIt()),
                entry(
                        "start of the dream of who accompanies it and start (SAF-01)",
                        startOfTheDreamOfWhoAccompaniesItAndStart()),
                entry("two dreams of one crew (SAF-01)", twoDreamsOfOneCrew()),
                entry("the last enrollment (G13)", theLastPlace()),
                entry("two bookings of one chamber (G13)", twoBookings()),
                entry("start and a gathering in its chamber (LIV-01)", startAndGatheringInItsChamber()),
                entry("a gathering in its chamber and start (LIV-01)", gatheringInItsChamberAndStart()),
                entry("start and a session in its chamber (LIV-01)", startAndSessionInItsChamber()),
                entry("two chambers that look alike", twoChambersThatLookAlike()),
                entry("two laces that look alike", twoLacesThatLookAlike()),
                entry("planning and closing of the house", planningAndClosing()),
                entry("closing of the house and planning", closingAndPlanning()),
                entry("start and second thoughts about aftercare (AFT-01)", startAndSecondThoughtsAboutAftercare()),
                entry("second thoughts about aftercare and start (AFT-01)", secondThoughtsAboutAftercareAndStart()),
                entry("the last two leave (X-03)", theLastTwoLeave()),
                entry("the last two leave the other way round (X-03)", theLastTwoLeaveTheOtherWayRound()),
                entry("great distress and end of the dream (LIV-02)", ratingAndEndOfTheDream()),
                entry("great distress and withdrawal (LIV-02)", ratingAndWithdrawal()),
                entry("end of the dream and a look at it (LIV-04)", endAndLook()),
                entry("withdrawal and a look at the dream (LIV-04)", withdrawalAndLook()),
                entry("a sign of being there and a look at the dream (LIV-04)", presenceAndLook()),
                entry("resume and a look at the dream (LIV-04)", resumeAndLook()),
                entry("a stop and a look at the dream (LIV-04)", stopOfOneAndLook()),
                entry("recorder and narrowing of a consent (LIV-05)", recorderAndNarrowing()),
                entry("narrowing of a consent and recorder (LIV-05)", narrowingAndRecorder()),
                entry("recorder and withdrawal (LIV-05)", recorderAndWithdrawal()),
                entry("recorder and second thoughts of the crew (LIV-05)", recorderAndSecondThoughtsOfTheCrew()),
                entry("second thoughts of the crew and recorder (LIV-05)", secondThoughtsOfTheCrewAndRecorder()),
                entry("publication and withdrawal of a fear", publicationAndWithdrawalOfAFear()),
                entry("withdrawal of a fear and publication", withdrawalOfAFearAndPublication()),
                entry("two reviews of an emergency access", twoReviewsOfAnEmergencyAccess()),
                entry("reading and end of an emergency access", readingAndEndOfAnEmergencyAccess()),
                entry("end and reading of an emergency access", endAndReadingOfAnEmergencyAccess()),
                entry("handover and second thoughts about it (LIV-05)", handoverAndSecondThoughts()),
                entry("second thoughts about handover and it (LIV-05)", secondThoughtsAndHandover()),
                entry("start and an emergency (INC-02)", startAndEmergency()),
                entry("an emergency and start (INC-02)", emergencyAndStart()),
                entry("resuming and triage (INC-02)", resumingAndTriage()),
                entry("triage and resuming (INC-02)", triageAndResuming()),
                entry("two triages (INC-02)", twoTriages()),
                entry("an emergency and start of the same elsewhere (INC-02)", emergencyAndStartElsewhere()),
                entry("reinstatement and triage (INC-02)", reinstatementAndTriage()),
                entry("an addition, and a duplicate of what is closed (INC-01)", additionAndDuplicate()),
                entry("a duplicate and an addition (INC-01)", duplicateAndAddition()),
                entry("two sign the same role (INC-03)", twoSignTheSameRole()),
                entry("one person signs two roles (INC-03)", onePersonSignsTwoRoles()),
                entry("withdrawal and containing (INC-03)", withdrawalAndContaining()),
                entry("start and unbinding of a lace (SAF-04)", startAndUnbinding()),
                entry("unbinding of a lace and start (SAF-04)", unbindingAndStart()),
                entry("start and other firmware (SAF-04)", startAndOtherFirmware()),
                entry("other firmware and start (SAF-04)", otherFirmwareAndStart()),
                entry("start and revocation of a waiver (G12)", startAndRevocation()),
                entry("revocation of a waiver and start (G12)", revocationAndStart()),
                entry("start and new line (SAF-07)", startAndNewLine()),
                entry("new line and start (SAF-07)", newLineAndStart()),
                entry("two strong evenings (SAF-06)", twoStrongEvenings()),
                entry("enrollment and merge of a record (SAF-06)", enrollmentAndMerge()),
                entry("merge of a record and enrollment (SAF-06)", mergeAndEnrollment()),
                entry("merge of a record and its refusal (SAF-06)", mergeAndRefusal()),
                entry("merge of a record and its withdrawal (SAF-06)", mergeAndItsWithdrawal()),
                entry("a role and merge of a record (SAF-01)", roleAndMerge()),
                entry("merge of a record and a role (SAF-01)", mergeAndRole()),
                entry("start and withdrawal of a permission (G1, G3)", startAndWithdrawalOfAPermission()),
                entry("withdrawal of a permission and start (G1, G3)", withdrawalOfAPermissionAndStart()));
    }
}
