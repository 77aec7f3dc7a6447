package city.novaaria.dreamocracy.charter;

import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOVA_ARIA;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;

import city.novaaria.dreamocracy.charter.GatheringFacts.CrewFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.FitnessFacts;
import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import city.novaaria.dreamocracy.charter.rules.RulesInForce;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random facts at the start: on the whole good, with a flaw here and there, so that some are granted and some not. */
final class RandomFacts {

    static final List<String> RULES_AT_THE_START = RulesInForce.ALL.stream()
            .filter(rule -> rule.askedAt().contains(EvaluationPoint.START))
            .map(Rule::id)
            .toList();

    private final Random random;
    private final double flaws;
    private final UUID version = new UUID(3, 3);

    private RandomFacts(Random random) {
        this.random = random;
        // half of the samples are nearly flawless, the others are more or less bad
        this.flaws = random.nextBoolean() ? 0.001 : random.nextDouble() * 0.1;
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

    static Facts withPeople(Facts facts, List<PersonFacts> people) {
        return new Facts(
                facts.point(),
                facts.at(),
                facts.policy(),
                facts.experience(),
                facts.review(),
                facts.gathering(),
                people,
                facts.fears());
    }

    static Facts withReview(Facts facts, @Nullable ReviewFacts review) {
        return new Facts(
                facts.point(),
                facts.at(),
                facts.policy(),
                facts.experience(),
                review,
                facts.gathering(),
                facts.people(),
                facts.fears());
    }

    static Facts withCrew(Facts facts, List<CrewFacts> crew) {
        GatheringFacts gathering = facts.gathering();
        return new Facts(
                facts.point(),
                facts.at(),
                facts.policy(),
                facts.experience(),
                facts.review(),
                gathering == null
                        ? null
                        : new GatheringFacts(
                                gathering.sessionId(),
                                gathering.chamberInUse(),
                                gathering.minimumDreamers(),
                                gathering.pause(),
                                crew),
                facts.people(),
                facts.fears());
    }

    static ReviewFacts withVoters(ReviewFacts review, List<VoterFacts> voters) {
        return new ReviewFacts(
                review.reviewId(),
                review.standing(),
                review.contentSha256(),
                review.disclosureSha256(),
                review.ceiling(),
                review.modality(),
                review.seats(),
                review.effectiveAt(),
                review.expiresAt(),
                review.reconsentSince(),
                review.openConditions(),
                voters);
    }

    private Facts facts() {
        ExperienceFacts experience = new ExperienceFacts(
                version, any(Intensity.values()), any(Modality.values()), hash("content"), hash("disclosure"));
        int dreamers =
                between(1, Math.min(9, NOVA_ARIA.tier(experience.intensity()).groupCap()) + (flawed() ? 9 : 0));
        return new Facts(
                EvaluationPoint.START,
                NOW,
                NOVA_ARIA,
                experience,
                flawed() ? null : review(experience),
                gathering(experience, dreamers),
                many(dreamers, this::person),
                many(between(0, 3), this::fear));
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
                flawed() ? between(0, 12) : between(Math.max(5, votes), 7),
                flawed() ? null : effectiveAt,
                flawed() ? effectiveAt : effectiveAt.plus(Duration.ofDays(between(151, 180))),
                flawed() ? NOW.minus(Duration.ofDays(between(1, 9))) : null,
                flawed() ? between(1, 3) : 0,
                members);
    }

    private VoterFacts voter(boolean lay, boolean unaffiliated) {
        return new VoterFacts(
                flawed() ? maybe(true) : Boolean.FALSE,
                flawed(),
                random.nextInt(20) == 0
                        ? maybe(any(Vote.REJECT, Vote.ABSTAIN))
                        : any(Vote.APPROVE, Vote.APPROVE_WITH_CONDITIONS),
                lay,
                unaffiliated);
    }

    private GatheringFacts gathering(ExperienceFacts experience, int dreamers) {
        int needed = NOVA_ARIA.tier(experience.intensity()).facilitatorsFor(dreamers, experience.modality());
        return new GatheringFacts(
                new UUID(5, 1),
                flawed(),
                flawed() ? dreamers + 1 : between(0, dreamers),
                null,
                many(Math.max(2, needed) + between(0, 1), this::crewMember));
    }

    private CrewFacts crewMember() {
        UUID id = id();
        return new CrewFacts(
                id,
                flawed() ? "one of two" : id.toString(),
                !flawed(),
                flawed() ? maybe(Intensity.I1) : Intensity.I5,
                flawed());
    }

    private PersonFacts person() {
        return new PersonFacts(
                id(),
                !flawed(),
                flawed(),
                flawed() ? null : consent(),
                flawed() ? null : fitness(),
                flawed() ? null : fitness(),
                flawed() ? null : NOW.minusSeconds(between(0, 3600)),
                !flawed());
    }

    private FitnessFacts fitness() {
        return new FitnessFacts(!flawed(), NOW.minus(Duration.ofMinutes(between(0, flawed() ? 600 : 120))));
    }

    private ConsentFacts consent() {
        Set<Scope> answered = EnumSet.allOf(Scope.class);
        Set<Scope> granted = EnumSet.of(Scope.PARTICIPATE, Scope.EMERGENCY_CONTACT, any(Scope.values()));
        if (flawed()) {
            granted.remove(any(Scope.values()));
            granted.remove(any(Scope.PARTICIPATE, Scope.EMERGENCY_CONTACT));
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
                flawed() ? NOW : NOW.plus(Duration.ofDays(between(1, 90))));
    }

    private FearFacts fear() {
        return new FearFacts(
                id(), !flawed(), !flawed(), flawed(), !flawed(), flawed() ? NOW : maybe(NOW.plusMillis(1)));
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
