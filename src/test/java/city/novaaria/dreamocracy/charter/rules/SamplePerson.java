package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;

import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.Standing;
import city.novaaria.dreamocracy.charter.PersonFacts.FitnessFacts;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person about whom every rule is content, and ways to change one thing at a time. */
public final class SamplePerson {

    private final int number;
    private boolean present = true;
    private boolean dreamingElsewhere;
    private @Nullable FitnessFacts selfFitness = new FitnessFacts(true, NOW.minus(Duration.ofMinutes(60)));
    private @Nullable FitnessFacts observedFitness = new FitnessFacts(true, NOW.minus(Duration.ofMinutes(30)));
    private @Nullable Instant stopSignalRehearsedAt = NOW.minus(Duration.ofMinutes(20));
    private boolean reachableContact = true;

    private boolean consented = true;
    private Standing standing = Standing.ACTIVE;
    private UUID versionId = SampleFacts.VERSION.id();
    private String disclosureSha256 = SampleFacts.DISCLOSURE;
    private boolean ownAct = true;
    private Set<Scope> offered = Set.of(Scope.PARTICIPATE, Scope.EMERGENCY_CONTACT, Scope.AV_RECORDING);
    private Set<Scope> answered = offered;
    private Set<Scope> granted = Set.of(Scope.PARTICIPATE, Scope.EMERGENCY_CONTACT);
    private Instant firstServedAt = NOW.minus(Duration.ofDays(3));
    private Instant givenAt = NOW.minus(Duration.ofDays(2));
    private Instant validUntil = NOW.plus(Duration.ofDays(30));

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

    public SamplePerson rehearsed(@Nullable Instant stopSignalRehearsedAt) {
        this.stopSignalRehearsedAt = stopSignalRehearsedAt;
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

    PersonFacts facts() {
        return new PersonFacts(
                enrollment(number).id(),
                present,
                dreamingElsewhere,
                consented ? consent() : null,
                selfFitness,
                observedFitness,
                stopSignalRehearsedAt,
                reachableContact);
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
                validUntil);
    }
}
