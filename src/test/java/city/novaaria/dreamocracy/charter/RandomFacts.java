package city.novaaria.dreamocracy.charter;

import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOVA_ARIA;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.SITE;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.open;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.tag;

import city.novaaria.dreamocracy.charter.PersonFacts.AftercareFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.BackgroundFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.BookingFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.DeviceFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.DistressFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ExposureFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.FitnessFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.HistoryFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.Misdated;
import city.novaaria.dreamocracy.charter.PersonFacts.PreparationFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ScreeningFacts;
import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.CrewFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.IncidentFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.NightmareFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.StopFacts;
import city.novaaria.dreamocracy.charter.rules.Rules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random facts at the start: on the whole good, with a flaw here and there, so that some are granted and some not. */
final class RandomFacts {

    static final List<String> RULES_AT_THE_START = Rules.ALL.stream()
            .filter(rule -> rule.card().askedAt().contains(EvaluationPoint.START))
            .map(Rule::id)
            .toList();

    private final Random random;
    private final double flaws;
    private final UUID version = new UUID(3, 3);

    private RandomFacts(Random random) {
        this.random = random;
        // half of the samples are nearly flawless, the others are more or less bad
        this.flaws = random.nextBoolean() ? 0.0005 : random.nextDouble() * 0.1;
    }

    /**
     * Random facts and the generator that made them, for further choices.
     *
     * @param seed of the whole run
     * @param own seed of these facts
     */
    record Sample(long seed, long own, Random random, Facts facts) {

        String name() {
            return "-Dseed=%d, facts of seed %d".formatted(seed, own);
        }
    }

    static Sample sample(long seed, long own) {
        Random random = new Random(own);
        return new Sample(seed, own, random, new RandomFacts(random).facts());
    }

    /** Somebody about whom anything may be wrong. */
    static PersonFacts anybody(Random random) {
        RandomFacts facts = new RandomFacts(random);
        return facts.person(facts.any(Intensity.values()), facts.any(Modality.values()), List.of(facts.crewMember()));
    }

    static Facts withPeople(Facts facts, List<PersonFacts> people) {
        return with(facts, facts.review(), facts.session(), people, facts.waivers());
    }

    static Facts withReview(Facts facts, @Nullable ReviewFacts review) {
        return with(facts, review, facts.session(), facts.people(), facts.waivers());
    }

    static Facts withWaivers(Facts facts, List<WaiverFacts> waivers) {
        return with(facts, facts.review(), facts.session(), facts.people(), waivers);
    }

    static Facts withCrew(Facts facts, List<CrewFacts> crew) {
        SessionFacts session = facts.session();
        return with(
                facts,
                facts.review(),
                session == null
                        ? null
                        : new SessionFacts(
                                session.sessionId(),
                                session.startsAt(),
                                session.lasts(),
                                session.chamberInUse(),
                                session.chamberBooked(),
                                session.absent(),
                                session.minimumDreamers(),
                                session.overdueFrom(),
                                session.pause(),
                                crew,
                                session.acted(),
                                session.deviations(),
                                session.stop(),
                                session.recorder(),
                                session.watch(),
                                session.incidents()),
                facts.people(),
                facts.waivers());
    }

    private static Facts with(
            Facts facts,
            @Nullable ReviewFacts review,
            @Nullable SessionFacts session,
            List<PersonFacts> people,
            List<WaiverFacts> waivers) {
        return new Facts(
                facts.point(),
                facts.at(),
                facts.policy(),
                facts.site(),
                facts.experience(),
                review,
                session,
                people,
                facts.fears(),
                waivers);
    }

    static ReviewFacts withVoters(ReviewFacts review, List<VoterFacts> voters) {
        return new ReviewFacts(
                review.reviewId(),
                review.standing(),
                review.contentSha256(),
                review.disclosureSha256(),
                review.ceiling(),
                review.modality(),
                review.population(),
                review.seats(),
                review.effectiveAt(),
                review.expiresAt(),
                review.reconsentSince(),
                review.openConditions(),
                voters,
                review.sameInSubstance(),
                review.deciders(),
                review.suspendedBy(),
                review.renewing(),
                review.reportsDue(),
                review.readAnewSince(),
                review.awaitsCorrection());
    }

    static PersonFacts withConsent(PersonFacts person, @Nullable ConsentFacts consent) {
        return new PersonFacts(
                person.participantId(),
                person.subject(),
                person.present(),
                person.elsewhere(),
                consent,
                person.selfFitness(),
                person.observedFitness(),
                person.stopSignalRehearsedFor(),
                person.distress(),
                person.background(),
                person.preparation(),
                person.history(),
                person.device(),
                person.aftercare());
    }

    private Facts facts() {
        String disclosure = hash("disclosure");
        ExperienceFacts experience = new ExperienceFacts(
                version,
                any(Intensity.values()),
                any(Modality.values()),
                hash("content"),
                disclosure,
                Set.of(Population.ADULTS),
                Map.of("en", disclosure),
                Set.of(tag("water")),
                Set.of("storm"),
                false,
                false,
                random.nextBoolean()
                        ? ExperienceFacts.LaceFacts.NONE
                        : new ExperienceFacts.LaceFacts(true, Set.of("firmware")));
        int dreamers =
                between(1, Math.min(9, NOVA_ARIA.tier(experience.intensity()).groupCap()) + (flawed() ? 9 : 0));
        SessionFacts session = session(experience, dreamers);
        return new Facts(
                EvaluationPoint.START,
                NOW,
                NOVA_ARIA,
                SITE,
                experience,
                flawed() ? null : review(experience),
                session,
                many(dreamers, () -> person(experience.intensity(), experience.modality(), session.onDuty())),
                many(between(0, 3), this::fear),
                List.of());
    }

    private ReviewFacts review(ExperienceFacts experience) {
        Instant effectiveAt = NOW.minus(Duration.ofDays(between(0, 150)));
        int votes = between(4, 6);
        List<VoterFacts> members = Stream.concat(
                        Stream.of(voter(true, false), voter(false, true)),
                        many(votes - 2, () -> voter(random.nextBoolean(), random.nextBoolean())).stream())
                .toList();
        return new ReviewFacts(
                new UUID(4, 1),
                flawed() ? any(ReviewFacts.Standing.values()) : ReviewFacts.Standing.APPROVED,
                hash("content"),
                hash("disclosure"),
                flawed() ? any(Intensity.values()) : experience.intensity(),
                flawed() ? any(Modality.values()) : experience.modality(),
                flawed() ? Set.of() : experience.population(),
                flawed() ? between(0, 12) : between(Math.max(5, votes), 7),
                flawed() ? null : effectiveAt,
                flawed() ? effectiveAt : effectiveAt.plus(Duration.ofDays(between(151, 180))),
                flawed() ? NOW.minus(Duration.ofDays(between(1, 9))) : null,
                flawed() ? between(1, 3) : 0,
                members,
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                flawed() ? List.of(NOW) : List.of(),
                flawed() ? NOW : null,
                false);
    }

    private VoterFacts voter(boolean lay, boolean unaffiliated) {
        return new VoterFacts(
                "reviewer " + random.nextInt(),
                flawed() ? maybe(true) : Boolean.FALSE,
                flawed(),
                Set.of(),
                random.nextInt(20) == 0
                        ? maybe(any(Vote.REJECT, Vote.ABSTAIN))
                        : any(Vote.APPROVE, Vote.APPROVE_WITH_CONDITIONS),
                lay,
                unaffiliated);
    }

    private SessionFacts session(ExperienceFacts experience, int dreamers) {
        int needed = NOVA_ARIA.tier(experience.intensity()).facilitatorsFor(dreamers, experience.modality());
        return new SessionFacts(
                new UUID(5, 1),
                NOW,
                Duration.ofMinutes(40),
                flawed(),
                flawed(),
                flawed() ? Set.of(UUID.randomUUID()) : Set.of(),
                flawed() ? dreamers + 1 : between(0, dreamers),
                null,
                null,
                many(Math.max(2, needed) + between(0, 1), this::crewMember),
                flawed() ? Set.of("somebody who left") : Set.of(),
                List.of(),
                flawed() ? new StopFacts(NOW, !flawed()) : null,
                null,
                null,
                new IncidentFacts(
                        flawed(),
                        flawed(),
                        flawed(),
                        flawed() ? many(between(1, 2), this::nightmare) : List.of(),
                        flawed()
                                ? List.of(open(Remedy.TRIAGE_INCIDENT), open(Remedy.INVESTIGATE_INCIDENT))
                                : List.of()));
    }

    private NightmareFacts nightmare() {
        boolean contained = !flawed();
        return new NightmareFacts(
                id(),
                contained,
                contained ? Set.of() : Set.of(any(Remedy.By.WEAVER, Remedy.By.ETHICIST), Remedy.By.ORGANIZER),
                Set.of(),
                !flawed());
    }

    private CrewFacts crewMember() {
        UUID id = id();
        return new CrewFacts(
                id,
                flawed() ? "one of two" : id.toString(),
                flawed(),
                !flawed(),
                flawed() ? maybe(Intensity.I1) : Intensity.I5,
                flawed(),
                flawed());
    }

    private PersonFacts person(Intensity intensity, Modality modality, List<CrewFacts> crew) {
        return new PersonFacts(
                id(),
                Subject.enrollment(id()),
                !flawed(),
                flawed(),
                flawed() ? null : consent(),
                flawed() ? null : fitness(),
                flawed() ? null : fitness(),
                flawed() ? maybe(any(Modality.values())) : modality,
                maybe(new DistressFacts(flawed() ? between(80, 100) : between(0, 89), false)),
                background(crew),
                new PreparationFacts(
                        !flawed(), !flawed(), flawed() ? Set.of() : met(crew), List.of(), flawed(), flawed(), null),
                history(intensity),
                flawed() ? null : device(),
                new AftercareFacts(
                        flawed()
                                ? Set.of()
                                : Set.copyOf(NOVA_ARIA.tier(intensity).aftercare()),
                        Set.of(),
                        flawed(),
                        0,
                        true));
    }

    private static Set<String> met(List<CrewFacts> crew) {
        return crew.stream().map(CrewFacts::person).collect(Collectors.toSet());
    }

    private BackgroundFacts background(List<CrewFacts> crew) {
        return new BackgroundFacts(
                flawed() ? crew.getFirst().person() : null,
                flawed() ? any(LocalDate.of(2130, 1, 1), LocalDate.of(2125, 5, 1)) : LocalDate.of(2100, 1, 1),
                flawed() ? new Misdated(LocalDate.of(2130, 1, 1), NOW) : null,
                flawed() ? "fr" : any("en", "en-GB"),
                !flawed(),
                !flawed(),
                flawed() ? Set.of("water") : Set.of(),
                flawed() ? Set.of("water") : Set.of("storm"),
                flawed() ? Intensity.I1 : null,
                flawed() ? null : screening(),
                flawed() ? Set.of(crew.getFirst().person()) : Set.of(),
                List.of());
    }

    private ScreeningFacts screening() {
        Instant at = NOW.minus(Duration.ofDays(between(0, 29)));
        return new ScreeningFacts(
                new UUID(6, 1),
                flawed() ? any(ScreeningFacts.Finding.values()) : ScreeningFacts.Finding.CLEARED,
                flawed(),
                at,
                flawed() ? NOW : NOW.plusMillis(1),
                flawed(),
                Set.of());
    }

    private HistoryFacts history(Intensity intensity) {
        return new HistoryFacts(
                flawed() ? null : intensity,
                List.of(new ExposureFacts(any(Intensity.values()), NOW.minus(Duration.ofDays(flawed() ? 0 : 14)))),
                flawed() ? List.of(new BookingFacts(Intensity.I3, NOW.plusSeconds(3600))) : List.of(),
                flawed() ? any(Intensity.values()) : null);
    }

    private DeviceFacts device() {
        return new DeviceFacts(
                id(),
                hash("firmware"),
                flawed() ? maybe(NOW.minus(Duration.ofHours(25))) : NOW.minus(Duration.ofHours(between(0, 24))),
                !flawed(),
                !flawed(),
                flawed() ? id() : null,
                false);
    }

    private FitnessFacts fitness() {
        return new FitnessFacts(!flawed(), NOW.minus(Duration.ofMinutes(between(0, flawed() ? 600 : 120))));
    }

    private ConsentFacts consent() {
        Set<Scope> answered = EnumSet.allOf(Scope.class);
        Set<Scope> granted =
                EnumSet.of(Scope.PARTICIPATE, Scope.EMERGENCY_CONTACT, Scope.NEURAL_SYNC, any(Scope.values()));
        if (flawed()) {
            granted.remove(any(Scope.values()));
            granted.remove(any(Scope.PARTICIPATE, Scope.EMERGENCY_CONTACT, Scope.NEURAL_SYNC));
        }
        if (flawed()) {
            answered.remove(any(Scope.PARTICIPATE, Scope.EMERGENCY_CONTACT));
        }
        Instant served = NOW.minus(Duration.ofHours(between(flawed() ? 0 : 72, 24 * 80)));
        return new ConsentFacts(
                id(),
                flawed() ? any(ConsentFacts.Standing.values()) : ConsentFacts.Standing.ACTIVE,
                flawed() ? id() : version,
                hash("disclosure"),
                !flawed(),
                EnumSet.allOf(Scope.class),
                answered,
                granted,
                served,
                served.plusSeconds(between(0, 3600)),
                flawed() ? NOW : NOW.plus(Duration.ofDays(between(1, 90))),
                new ConsentFacts.Understanding(List.of(new ConsentFacts.QuestionFacts(true, !flawed())), 0, false),
                flawed() ? null : served,
                maybe(served));
    }

    private FearFacts fear() {
        return new FearFacts(
                id(), !flawed(), !flawed(), flawed(), !flawed(), flawed() ? NOW : maybe(NOW.plusMillis(1)), Set.of());
    }

    private boolean flawed() {
        return random.nextDouble() < flaws;
    }

    private String hash(String of) {
        return flawed() ? "another " + of : of;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private static <T> List<T> many(int number, Supplier<T> one) {
        return IntStream.range(0, number).mapToObj(_ -> one.get()).toList();
    }
}
