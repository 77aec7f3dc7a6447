package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.AftercareFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.BackgroundFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.CheckOutFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.QuestionFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.Standing;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.Understanding;
import city.novaaria.dreamocracy.charter.PersonFacts.DeviceFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.DistressFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ExposureFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.FitnessFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.GuardianFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.HistoryFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.Misdated;
import city.novaaria.dreamocracy.charter.PersonFacts.PermissionFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.PreparationFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ScreeningFacts;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A person about whom every rule is content, and ways to change one thing at a time. */
public final class SamplePerson {

    private static final UUID SCREENING = new UUID(6, 1);

    private final int number;
    private boolean enrolled = true;
    private boolean present = true;
    private boolean dreamingElsewhere;
    private @Nullable FitnessFacts selfFitness = new FitnessFacts(true, NOW.minus(Duration.ofMinutes(60)));
    private @Nullable FitnessFacts observedFitness = new FitnessFacts(true, NOW.minus(Duration.ofMinutes(30)));
    private @Nullable Modality stopSignalRehearsedFor = Modality.AWAKE;
    private @Nullable DistressFacts distress;
    private boolean reachableContact = true;

    private boolean consented = true;
    private Standing standing = Standing.ACTIVE;
    private UUID versionId = SampleFacts.VERSION.id();
    private String disclosureSha256 = SampleFacts.DISCLOSURE;
    private boolean ownAct = true;
    private Set<Scope> offered =
            Set.of(Scope.PARTICIPATE, Scope.EMERGENCY_CONTACT, Scope.NEURAL_SYNC, Scope.AV_RECORDING);
    private Set<Scope> answered = offered;
    private Set<Scope> granted = Set.of(Scope.PARTICIPATE, Scope.EMERGENCY_CONTACT, Scope.NEURAL_SYNC);
    private @Nullable Instant citedAt;
    private Instant firstServedAt = NOW.minus(Duration.ofDays(3));
    private Instant givenAt = NOW.minus(Duration.ofDays(2));
    private Instant validUntil = NOW.plus(Duration.ofDays(30));
    private Understanding understanding = answered(0, false, true, true, true, true, true);
    private @Nullable Instant receiptIssuedAt = givenAt;
    private LocalDate birthDate = LocalDate.of(2110, 2, 3);
    private @Nullable Misdated misdated;
    private String language = "en";
    private boolean supportPlan = true;
    private Set<String> lines = Set.of();
    private Set<String> veils = Set.of();
    private @Nullable Intensity ceiling;
    private @Nullable ScreeningFacts screening = new ScreeningFacts(
            SCREENING,
            ScreeningFacts.Finding.CLEARED,
            false,
            NOW.minus(Duration.ofDays(3)),
            NOW.plus(Duration.ofDays(27)),
            false,
            Set.of());
    private Set<String> tiedTo = Set.of();
    private List<GuardianFacts> guardians = List.of();
    private @Nullable String signsInAs;
    private boolean wayHome = true;
    private boolean groupAgreement = true;
    private Set<String> facilitatorsMet = Set.of("jun", "noor");
    private List<PermissionFacts> permissions = List.of();
    private boolean observedOnly;
    private boolean ownFear;
    private @Nullable CheckOutFacts checkOut = new CheckOutFacts(NOW.minus(Duration.ofHours(1)), true, true, true);
    private HistoryFacts history = new HistoryFacts(
            Intensity.I5, List.of(new ExposureFacts(Intensity.I5, NOW.minus(Duration.ofDays(60)))), List.of());
    private @Nullable DeviceFacts device;
    private AftercareFacts aftercare = new AftercareFacts(
            Set.copyOf(SampleFacts.NOVA_ARIA.tier(Intensity.I5).aftercare()), Set.of(), false, 0, true);

    private SamplePerson(int number) {
        this.number = number;
    }

    /** Checked in, consenting, fit, rehearsed, with somebody to call; each number is another person. */
    public static SamplePerson person(int number) {
        return new SamplePerson(number);
    }

    /** What a result about the person of that number is about. */
    public static Subject enrollment(int number) {
        return Subject.enrollment(SampleFacts.id(0xE4201, number));
    }

    /** What a result about the person of that number is about while they have no enrollment. */
    public static Subject newcomer(int number) {
        return Subject.participant(SampleFacts.id(0x9E0, number));
    }

    /** Asks for an enrollment and has none. */
    public SamplePerson notEnrolled() {
        this.enrolled = false;
        return this;
    }

    public SamplePerson notCheckedIn() {
        this.present = false;
        return this;
    }

    public SamplePerson dreamingElsewhere() {
        this.dreamingElsewhere = true;
        return this;
    }

    public SamplePerson says(@Nullable FitnessFacts selfFitness) {
        this.selfFitness = selfFitness;
        return this;
    }

    public SamplePerson isObserved(@Nullable FitnessFacts observedFitness) {
        this.observedFitness = observedFitness;
        return this;
    }

    public SamplePerson rehearsed(@Nullable Modality stopSignalRehearsedFor) {
        this.stopSignalRehearsedFor = stopSignalRehearsedFor;
        return this;
    }

    public SamplePerson distressed(@Nullable DistressFacts distress) {
        this.distress = distress;
        return this;
    }

    public SamplePerson observedOnly() {
        this.observedOnly = true;
        return this;
    }

    public SamplePerson withoutContact() {
        this.reachableContact = false;
        return this;
    }

    public SamplePerson withoutConsent() {
        this.consented = false;
        return this;
    }

    public SamplePerson consentIs(Standing standing) {
        this.standing = standing;
        return this;
    }

    public SamplePerson consentedToVersion(UUID versionId) {
        this.versionId = versionId;
        return this;
    }

    public SamplePerson citing(String disclosureSha256) {
        this.disclosureSha256 = disclosureSha256;
        return this;
    }

    public SamplePerson signedBySomebodyElse() {
        this.ownAct = false;
        return this;
    }

    public SamplePerson scopes(Set<Scope> offered, Set<Scope> answered, Set<Scope> granted) {
        this.offered = offered;
        this.answered = answered;
        this.granted = granted;
        return this;
    }

    public SamplePerson granting(Scope... granted) {
        this.granted = Set.of(granted);
        return this;
    }

    public SamplePerson citingWhatWasShownAt(Instant servedAt) {
        this.citedAt = servedAt;
        return this;
    }

    public SamplePerson servedAt(Instant firstServedAt) {
        this.firstServedAt = firstServedAt;
        return this;
    }

    public SamplePerson consentedAt(Instant givenAt) {
        this.givenAt = givenAt;
        return this;
    }

    public SamplePerson validUntil(Instant validUntil) {
        this.validUntil = validUntil;
        return this;
    }

    public SamplePerson understanding(Understanding understanding) {
        this.understanding = understanding;
        return this;
    }

    /** To a text with five questions, of which the first four are critical. */
    public static Understanding answered(int failedBefore, boolean taughtBack, @Nullable Boolean... right) {
        return new Understanding(
                IntStream.range(0, right.length)
                        .mapToObj(i -> new QuestionFacts(i < 4, right[i]))
                        .toList(),
                failedBefore,
                taughtBack);
    }

    public SamplePerson receiptIssuedAt(@Nullable Instant receiptIssuedAt) {
        this.receiptIssuedAt = receiptIssuedAt;
        return this;
    }

    public SamplePerson born(LocalDate birthDate) {
        this.birthDate = birthDate;
        return this;
    }

    /** That was on record before their birth date was corrected. */
    public SamplePerson misdated(LocalDate latest, Instant until) {
        this.misdated = new Misdated(latest, until);
        return this;
    }

    public SamplePerson reading(String language) {
        this.language = language;
        return this;
    }

    public SamplePerson withoutSupportPlan() {
        this.supportPlan = false;
        return this;
    }

    public SamplePerson lines(String... tags) {
        this.lines = Set.of(tags);
        return this;
    }

    public SamplePerson veils(String... tags) {
        this.veils = Set.of(tags);
        return this;
    }

    public SamplePerson ceiling(@Nullable Intensity ceiling) {
        this.ceiling = ceiling;
        return this;
    }

    public SamplePerson screened(@Nullable ScreeningFacts screening) {
        this.screening = screening;
        return this;
    }

    /** As a screening found them at present. */
    public SamplePerson vulnerable() {
        this.screening = new ScreeningFacts(
                SCREENING,
                ScreeningFacts.Finding.CLEARED,
                false,
                NOW.minus(Duration.ofDays(40)),
                NOW.minus(Duration.ofDays(10)),
                true,
                Set.of());
        return this;
    }

    /** The name by which they would be known as crew, too. */
    public SamplePerson signingInAs(String subject) {
        this.signsInAs = subject;
        return this;
    }

    public SamplePerson tiedTo(String... subjects) {
        this.tiedTo = Set.of(subjects);
        return this;
    }

    public SamplePerson guardians(GuardianFacts... guardians) {
        this.guardians = List.of(guardians);
        return this;
    }

    public SamplePerson withoutWayHome() {
        this.wayHome = false;
        return this;
    }

    public SamplePerson withoutAgreement() {
        this.groupAgreement = false;
        return this;
    }

    public SamplePerson hasMet(String... facilitators) {
        this.facilitatorsMet = Set.of(facilitators);
        return this;
    }

    public SamplePerson permitted(PermissionFacts... permissions) {
        this.permissions = List.of(permissions);
        return this;
    }

    public SamplePerson ownFear() {
        this.ownFear = true;
        return this;
    }

    public SamplePerson leaving(@Nullable CheckOutFacts checkOut) {
        this.checkOut = checkOut;
        return this;
    }

    public SamplePerson history(HistoryFacts history) {
        this.history = history;
        return this;
    }

    public SamplePerson device(@Nullable DeviceFacts device) {
        this.device = device;
        return this;
    }

    public SamplePerson aftercare(AftercareFacts aftercare) {
        this.aftercare = aftercare;
        return this;
    }

    /** The person's consent as it is, such as for saying that a guardian gave the same. */
    public ConsentFacts consentFacts() {
        return consent();
    }

    PersonFacts facts() {
        return new PersonFacts(
                SampleFacts.id(0x9E0, number),
                enrolled ? enrollment(number) : Subject.participant(SampleFacts.id(0x9E0, number)),
                present,
                dreamingElsewhere,
                consented ? consent() : null,
                selfFitness,
                observedFitness,
                stopSignalRehearsedFor,
                distress,
                new BackgroundFacts(
                        signsInAs,
                        birthDate,
                        misdated,
                        language,
                        reachableContact,
                        supportPlan,
                        lines,
                        veils,
                        ceiling,
                        screening,
                        tiedTo,
                        guardians),
                new PreparationFacts(
                        wayHome, groupAgreement, facilitatorsMet, permissions, ownFear, observedOnly, checkOut),
                history,
                device,
                aftercare);
    }

    private ConsentFacts consent() {
        return new ConsentFacts(
                SampleFacts.id(0xC025, number),
                standing,
                versionId,
                disclosureSha256,
                ownAct,
                offered,
                answered,
                granted,
                firstServedAt,
                givenAt,
                validUntil,
                understanding,
                receiptIssuedAt,
                citedAt);
    }
}
