package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.ContentTag;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.ExperienceFacts;
import city.novaaria.dreamocracy.charter.ExperienceFacts.LaceFacts;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FearFacts;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.PolicyProfiles;
import city.novaaria.dreamocracy.charter.Population;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.charter.ReviewFacts.PredecessorFacts;
import city.novaaria.dreamocracy.charter.ReviewFacts.Standing;
import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.CrewFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.DeviationFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.IncidentFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.OpenFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.RecorderFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.StopFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.WatchFacts;
import city.novaaria.dreamocracy.charter.SiteFacts;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.charter.Vote;
import city.novaaria.dreamocracy.charter.WaiverFacts;
import city.novaaria.dreamocracy.kernel.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts for which every rule passes, and ways to change one thing at a time. */
public final class SampleFacts {

    /** The evening on which every sample plays. */
    public static final Instant NOW = Instant.parse("2143-05-02T20:00:00Z");

    static final Duration LASTS = Duration.ofMinutes(40);

    /** When a dream that starts now is planned to be over. */
    static final Instant OVER = NOW.plus(LASTS);

    /** When the session of every sample is planned to begin. */
    public static final Instant STARTS_AT = NOW;

    /** Where every sample plays. */
    public static final SiteFacts SITE = new SiteFacts(ZoneId.of("Europe/Vienna"), 18, true);

    public static final PolicyProfile NOVA_ARIA = PolicyProfiles.shipped().named("nova-aria");

    public static final Subject SESSION = Subject.session(id(0x5E55, 1));
    public static final Subject VERSION = Subject.version(id(0xD3EA, 3));
    public static final Subject FEAR = Subject.fear(id(0xFEA2, 1));

    static final String CONTENT = Sha256.of("the scenes of the Lucid Oasis, version 3");
    static final String DISCLOSURE = Sha256.of("what people are told of the Lucid Oasis, version 3");

    private EvaluationPoint point = EvaluationPoint.START;
    private Instant at = NOW;
    private Intensity intensity = Intensity.I3;
    private Modality modality = Modality.AWAKE;
    private List<SamplePerson> people = persons(6);
    private boolean fearsChanged;
    private List<FearFacts> fears = List.of(fear(true, false, true, null));

    private boolean reviewed = true;
    private Standing standing = Standing.APPROVED;
    private @Nullable Instant readAnewSince;
    private boolean awaitsCorrection;
    private String reviewedContent = CONTENT;
    private String reviewedDisclosure = DISCLOSURE;
    private Intensity ceiling = Intensity.I3;
    private Modality reviewedModality = Modality.AWAKE;
    private int seats = 3;
    private @Nullable Instant effectiveAt = NOW.minus(Duration.ofDays(30));
    private @Nullable Instant expiresAt = NOW.plus(Duration.ofDays(60));
    private @Nullable Instant reconsentSince;
    private int openConditions;
    private List<VoterFacts> voters = List.of(voter(Vote.APPROVE), voter(Vote.APPROVE));

    private boolean open = true;
    private boolean planned = true;
    private Instant startsAt = STARTS_AT;
    private boolean chamberInUse;
    private boolean chamberBooked;
    private Set<UUID> absent = Set.of();
    private @Nullable Instant overdueFrom;
    private int minimumDreamers = 2;
    private @Nullable Duration pause;
    private List<CrewFacts> crew =
            List.of(facilitator("jun", Intensity.I5, false), facilitator("noor", Intensity.I5, false));

    private Set<String> acted = Set.of();
    private List<DeviationFacts> deviations = List.of();
    private @Nullable StopFacts stop;
    private @Nullable RecorderFacts recorder;
    private @Nullable WatchFacts watch;
    private IncidentFacts incidents = IncidentFacts.NONE;
    private Set<Population> population = Set.of(Population.ADULTS);
    private Set<Population> reviewedPopulation = Set.of(Population.ADULTS);
    private Map<String, String> texts = Map.of("en", DISCLOSURE);
    private Set<ContentTag> contentTags = Set.of(tag("water"), tag("dusk"));
    private Set<String> alternativePaths = Set.of();
    private LaceFacts lace = LaceFacts.NONE;
    private List<PredecessorFacts> sameInSubstance = List.of();
    private List<VoterFacts> deciders = List.of();
    private List<Instant> reportsDue = List.of();
    private List<WaiverFacts> waivers = List.of();
    private PolicyProfile policy = NOVA_ARIA;

    private SampleFacts() {}

    /** Six people, awake, about to start an I3 dream that two of three ethicists approved and two facilitators join. */
    public static SampleFacts good() {
        return new SampleFacts();
    }

    /** An independent ethicist who declared no conflict. */
    public static VoterFacts voter(@Nullable Vote vote) {
        return new VoterFacts("somebody", false, false, Set.of(), vote, false, false);
    }

    /** A facilitator who may accompany up to the given intensity; null when no credential is recorded. */
    public static CrewFacts facilitator(String person, @Nullable Intensity credentialedUpTo, boolean elsewhere) {
        return new CrewFacts(crewId(person), person, false, true, credentialedUpTo, elsewhere, false);
    }

    /** Somebody on duty who does not facilitate, such as the technologist. */
    public static CrewFacts crewMember(String person, boolean elsewhere) {
        return new CrewFacts(crewId(person), person, false, false, null, elsewhere, false);
    }

    /** What the dream touches, and under which other names somebody may have meant it. */
    public static ContentTag tag(String name, String... meantBy) {
        return new ContentTag(name, Set.of(meantBy));
    }

    /** A fear of the same sanctuary. */
    public static FearFacts fear(boolean cleared, boolean withdrawn, boolean permitted, @Nullable Instant until) {
        return new FearFacts(FEAR.id(), true, cleared, withdrawn, permitted, until, Set.of());
    }

    public SampleFacts at(EvaluationPoint point) {
        this.point = point;
        return this;
    }

    public SampleFacts at(Instant at) {
        this.at = at;
        return this;
    }

    /** What is going to happen; the approval still covers what it covered. */
    public SampleFacts experience(Intensity intensity, Modality modality) {
        this.intensity = intensity;
        this.modality = modality;
        return this;
    }

    public SampleFacts people(SamplePerson... people) {
        this.people = List.of(people);
        return this;
    }

    public SampleFacts dreamers(int number) {
        this.people = persons(number);
        return this;
    }

    public SampleFacts fearsChanged() {
        this.fearsChanged = true;
        return this;
    }

    public SampleFacts fears(FearFacts... fears) {
        this.fears = List.of(fears);
        return this;
    }

    public SampleFacts withoutReview() {
        this.reviewed = false;
        return this;
    }

    public SampleFacts readAnewSince(Instant ruling) {
        readAnewSince = ruling;
        return this;
    }

    public SampleFacts awaitingCorrection() {
        awaitsCorrection = true;
        return this;
    }

    public SampleFacts standing(Standing standing) {
        this.standing = standing;
        return this;
    }

    public SampleFacts reviewedContent(String sha256) {
        this.reviewedContent = sha256;
        return this;
    }

    public SampleFacts reviewedDisclosure(String sha256) {
        this.reviewedDisclosure = sha256;
        return this;
    }

    public SampleFacts approvedUpTo(Intensity ceiling, Modality modality) {
        this.ceiling = ceiling;
        this.reviewedModality = modality;
        return this;
    }

    public SampleFacts approvedFrom(@Nullable Instant effectiveAt) {
        this.effectiveAt = effectiveAt;
        return this;
    }

    public SampleFacts approvedUntil(@Nullable Instant expiresAt) {
        this.expiresAt = expiresAt;
        return this;
    }

    public SampleFacts reconsentSince(Instant since) {
        this.reconsentSince = since;
        return this;
    }

    public SampleFacts openConditions(int number) {
        this.openConditions = number;
        return this;
    }

    public SampleFacts seats(int seats) {
        this.seats = seats;
        return this;
    }

    public SampleFacts voters(VoterFacts... voters) {
        this.voters = List.of(voters);
        return this;
    }

    public SampleFacts inASuspendedHouse() {
        this.open = false;
        return this;
    }

    public SampleFacts withoutSession() {
        this.planned = false;
        return this;
    }

    public SampleFacts startsAt(Instant startsAt) {
        this.startsAt = startsAt;
        return this;
    }

    public SampleFacts overdueFrom(Instant overdueFrom) {
        this.overdueFrom = overdueFrom;
        return this;
    }

    /** So many have a place, and are neither there nor stood down. */
    public SampleFacts absent(int people) {
        this.absent = Stream.generate(UUID::randomUUID).limit(people).collect(Collectors.toSet());
        return this;
    }

    public SampleFacts chamberBooked() {
        this.chamberBooked = true;
        return this;
    }

    public SampleFacts chamberInUse() {
        this.chamberInUse = true;
        return this;
    }

    public SampleFacts minimumDreamers(int number) {
        this.minimumDreamers = number;
        return this;
    }

    public SampleFacts pausedFor(Duration pause) {
        this.pause = pause;
        return this;
    }

    public SampleFacts crew(CrewFacts... crew) {
        this.crew = List.of(crew);
        return this;
    }

    /** Who had a part in it, whoever is on duty now. */
    public SampleFacts acted(String... people) {
        this.acted = Set.of(people);
        return this;
    }

    public SampleFacts recordedBy(RecorderFacts running) {
        this.recorder = running;
        return this;
    }

    public SampleFacts watched(WatchFacts seen) {
        watch = seen;
        return this;
    }

    /** An incident about which that is to be done next, by any ethicist. */
    public static OpenFacts open(Remedy next) {
        return new OpenFacts(next, false, Set.of(Remedy.By.ETHICIST), true, null, Set.of());
    }

    public SampleFacts incidents(IncidentFacts known) {
        incidents = known;
        return this;
    }

    /** Now. */
    public SampleFacts stopped(boolean confirmed) {
        this.stop = new StopFacts(NOW, confirmed);
        return this;
    }

    /** A change to that, just now. */
    public static DeviationFacts changedTo(Intensity intensity, ContentTag... isNew) {
        return new DeviationFacts(id(0xDE71, intensity.hashCode()), intensity, Set.of(isNew), Set.of(), NOW, false);
    }

    public SampleFacts deviations(DeviationFacts... deviations) {
        this.deviations = List.of(deviations);
        return this;
    }

    /** For whom it is meant, and for whom it was approved. */
    public SampleFacts population(Set<Population> meant, Set<Population> approved) {
        this.population = meant;
        this.reviewedPopulation = approved;
        return this;
    }

    public SampleFacts languages(String... languages) {
        return texts(Arrays.stream(languages).collect(Collectors.toMap(language -> language, Sha256::of)));
    }

    /** The hash of the text in each language. */
    public SampleFacts texts(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
        return this;
    }

    public SampleFacts contentTags(ContentTag... tags) {
        this.contentTags = Set.of(tags);
        return this;
    }

    public SampleFacts alternativePaths(String... tags) {
        this.alternativePaths = Set.of(tags);
        return this;
    }

    public SampleFacts lace(LaceFacts lace) {
        this.lace = lace;
        return this;
    }

    public SampleFacts deciders(VoterFacts... those) {
        this.deciders = List.of(those);
        return this;
    }

    public SampleFacts sameInSubstance(PredecessorFacts... predecessors) {
        this.sameInSubstance = List.of(predecessors);
        return this;
    }

    public SampleFacts reportsDue(Instant... due) {
        this.reportsDue = List.of(due);
        return this;
    }

    public SampleFacts waivers(WaiverFacts... waivers) {
        this.waivers = List.of(waivers);
        return this;
    }

    public SampleFacts policy(String name) {
        return policy(PolicyProfiles.shipped().named(name));
    }

    public SampleFacts policy(PolicyProfile policy) {
        this.policy = policy;
        return this;
    }

    public Facts facts() {
        return new Facts(
                point,
                at,
                policy,
                open ? SITE : new SiteFacts(SITE.timeZone(), SITE.ageOfMajority(), false),
                new ExperienceFacts(
                        VERSION.id(),
                        intensity,
                        modality,
                        CONTENT,
                        DISCLOSURE,
                        population,
                        texts,
                        contentTags,
                        alternativePaths,
                        !fears.isEmpty(),
                        fearsChanged,
                        lace),
                reviewed ? review() : null,
                planned ? session() : null,
                people.stream().map(SamplePerson::facts).toList(),
                fears,
                waivers);
    }

    private SessionFacts session() {
        return new SessionFacts(
                SESSION.id(),
                startsAt,
                LASTS,
                chamberInUse,
                chamberBooked,
                absent,
                minimumDreamers,
                overdueFrom,
                pause,
                crew,
                acted,
                deviations,
                stop,
                recorder,
                watch,
                incidents);
    }

    private ReviewFacts review() {
        return new ReviewFacts(
                id(0xE781, 1),
                standing,
                reviewedContent,
                reviewedDisclosure,
                ceiling,
                reviewedModality,
                reviewedPopulation,
                seats,
                effectiveAt,
                expiresAt,
                reconsentSince,
                openConditions,
                voters,
                sameInSubstance,
                deciders,
                Set.of(),
                Set.of(),
                reportsDue,
                readAnewSince,
                awaitsCorrection);
    }

    private static List<SamplePerson> persons(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(SamplePerson::person).toList();
    }

    private static UUID crewId(String person) {
        return id(0xC2E3, person.hashCode());
    }

    static UUID id(long kind, long number) {
        return new UUID(kind, number);
    }
}
