package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.charter.PersonFacts.BackgroundFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.GuardianFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.Misdated;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.Names;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A person who takes part in shared dreams; with a subject they can sign in and act for themselves. */
@Entity
class Participant extends AbstractAggregateRoot<Participant> {

    @EmbeddedId
    private ParticipantId id;

    private SanctuaryId homeSanctuaryId;

    private @Nullable String subject;

    private String displayName;

    // what people type who look for the name
    @SuppressWarnings("UnusedVariable") // only queries read it
    private String nameKey;

    private LocalDate birthDate;

    // while the date was wrong on record: the youngest that it made the person, and until when
    private @Nullable LocalDate earlierBirthDate;
    private @Nullable Instant birthDateSince;

    private String preferredLanguage;

    // they, or a guardian of a minor, said it themselves, so that the crew says nothing else in its place
    private boolean ownLanguage;
    private boolean ownContact;
    private boolean ownPlan;

    @Embedded
    @EmbeddedColumnNaming("contact_%s")
    private @Nullable EmergencyContact emergencyContact;

    @Embedded
    @EmbeddedColumnNaming("boundary_%s")
    private @Nullable Boundaries boundaries;

    @Embedded
    @EmbeddedColumnNaming("support_%s")
    private @Nullable SupportPlan supportPlan;

    /** Mapped for the first entry and for queries; later ones are inserted by {@link StoredParticipantRegister}. */
    @ElementCollection
    @CollectionTable(name = "participant_known_at", joinColumns = @JoinColumn(name = "participant_id"))
    @AttributeOverride(name = "value", column = @Column(name = "sanctuary_id"))
    @SuppressWarnings("UnusedVariable")
    private Set<SanctuaryId> knownAt;

    private Instant createdAt;

    // whoever has the code links their sign-in name to this entry, once and until then
    @SuppressWarnings("UnusedVariable") // only queries read it
    private @Nullable String claimCodeSha256;

    private @Nullable String claimCodeBy;
    private @Nullable Instant claimableUntil;

    // the record by which the person goes on, who was registered twice
    private @Nullable ParticipantId mergedInto;

    @SuppressWarnings("UnusedVariable") // kept for who asks later
    private @Nullable Instant mergedAt;

    // counts the changes of what others are shown
    private long revision;

    @Version
    private @Nullable Long version;

    protected Participant() {}

    Participant(
            ParticipantId id,
            SanctuaryId homeSanctuaryId,
            @Nullable String subject,
            String displayName,
            LocalDate birthDate,
            String preferredLanguage,
            Actor by,
            Instant at) {
        this.id = id;
        this.homeSanctuaryId = homeSanctuaryId;
        this.subject = subject;
        this.displayName = displayName;
        this.nameKey = Names.plain(displayName);
        this.birthDate = birthDate;
        this.preferredLanguage = preferredLanguage;
        this.ownLanguage = speaksForThemselves(by);
        this.knownAt = new HashSet<>(Set.of(homeSanctuaryId));
        this.createdAt = at;
        registerEvent(new ParticipantEvent.Registered(id, homeSanctuaryId, by, at));
    }

    void change(ChangeParticipant change, Actor by, Instant at) {
        mustGoOn();
        displayName = change.displayName() == null ? displayName : change.displayName();
        nameKey = Names.plain(displayName);
        if (change.preferredLanguage() != null && !change.preferredLanguage().equals(preferredLanguage)) {
            ownLanguage = said(ownLanguage, by);
            preferredLanguage = change.preferredLanguage();
        }
        revision++;
        registerEvent(new ParticipantEvent.Changed(id, homeSanctuaryId, by, at));
    }

    /** Whether it is their own word from now on; while they can say it anew themselves, the crew's does not replace it. */
    private boolean said(boolean own, Actor by) {
        if (own && subject != null && !speaksForThemselves(by)) {
            throw Refused.forbidden("own-words");
        }
        return speaksForThemselves(by);
    }

    private static boolean speaksForThemselves(Actor by) {
        return by.role() == ActingAs.PARTICIPANT || by.role() == ActingAs.GUARDIAN;
    }

    void correctBirthDate(BirthDateCorrection confirmed, Actor by, Instant at) {
        mustGoOn();
        earlierBirthDate =
                earlierBirthDate == null || birthDate.isAfter(earlierBirthDate) ? birthDate : earlierBirthDate;
        birthDateSince = at;
        birthDate = confirmed.birthDate();
        revision++;
        registerEvent(new ParticipantEvent.BirthDateCorrected(id, confirmed.id(), homeSanctuaryId, by, at));
    }

    void callInEmergency(EmergencyContact contact, Actor by, Instant at) {
        mustGoOn();
        ownContact = said(ownContact, by);
        emergencyContact = contact;
        revision++;
        registerEvent(new ParticipantEvent.ContactNamed(id, homeSanctuaryId, by, at));
    }

    /** For the person alone, so that nothing that others are shown changes. */
    void keepWithin(Boundaries own, Actor by, Instant at) {
        mustGoOn();
        boundaries = own;
        registerEvent(new ParticipantEvent.BoundariesSet(id, homeSanctuaryId, by, at));
    }

    void supportBy(SupportPlan plan, Actor by, Instant at) {
        mustGoOn();
        ownPlan = said(ownPlan, by);
        supportPlan = plan;
        revision++;
        registerEvent(new ParticipantEvent.SupportPlanned(id, homeSanctuaryId, by, at));
    }

    /** Whoever was registered twice goes on as the other record; what hangs on this one stays with it. */
    void goOnAs(Participant remaining, Actor by, Instant at) {
        mustGoOn();
        remaining.mustGoOn();
        mergedInto = remaining.id;
        mergedAt = at;
        revision++;
        claimCodeSha256 = null;
        claimCodeBy = null;
        claimableUntil = null;
        registerEvent(new ParticipantEvent.Merged(id, remaining.id, homeSanctuaryId, by, at));
    }

    /** The record into which this one was merged was merged itself. */
    void followTo(ParticipantId remaining, Actor by, Instant at) {
        mergedInto = remaining;
        revision++;
        registerEvent(new ParticipantEvent.Merged(id, remaining, homeSanctuaryId, by, at));
    }

    /** Refuses once the person goes on as another record. */
    void mustGoOn() {
        if (mergedInto != null) {
            throw Refused.because(ParticipantProblem.RECORD_MERGED);
        }
    }

    @Nullable
    ParticipantId mergedInto() {
        return mergedInto;
    }

    ParticipantId id() {
        return id;
    }

    SanctuaryId homeSanctuaryId() {
        return homeSanctuaryId;
    }

    /** Crew hands over a code, by which the person links how they sign in; an earlier code counts no more. */
    void letClaim(String codeSha256, Instant until, Actor by, Instant at) {
        mustGoOn();
        if (subject != null) {
            throw Refused.because(ParticipantProblem.SIGNS_IN_ALREADY);
        }
        claimCodeSha256 = codeSha256;
        claimCodeBy = by.person();
        claimableUntil = until;
        registerEvent(new ParticipantEvent.ClaimCodeGiven(id, homeSanctuaryId, by, at));
    }

    /** The person's own act, once: whoever made the code is not who it is for. */
    void claim(Actor self, Instant at) {
        if (subject != null || claimableUntil == null || !at.isBefore(claimableUntil)) {
            throw Refused.notFound();
        }
        if (self.person().equals(claimCodeBy)) {
            throw Refused.forbidden("own-claim-code");
        }
        subject = self.person();
        claimCodeSha256 = null;
        claimCodeBy = null;
        claimableUntil = null;
        registerEvent(new ParticipantEvent.Claimed(id, homeSanctuaryId, self, at));
    }

    /** How somebody signs in is shown to nobody. */
    @Nullable
    String subject() {
        return subject;
    }

    /** What the charter wants to know. */
    BackgroundFacts background(List<GuardianFacts> guardians) {
        return new BackgroundFacts(
                subject,
                birthDate,
                earlierBirthDate == null || birthDateSince == null
                        ? null
                        : new Misdated(earlierBirthDate, birthDateSince),
                preferredLanguage,
                emergencyContact != null,
                supportPlan != null,
                boundaries == null ? Set.of() : Set.copyOf(boundaries.lines()),
                boundaries == null ? Set.of() : Set.copyOf(boundaries.veils()),
                boundaries == null ? null : boundaries.ceiling(),
                null,
                Set.of(),
                guardians);
    }

    String displayName() {
        return displayName;
    }

    LocalDate birthDate() {
        return birthDate;
    }

    String preferredLanguage() {
        return preferredLanguage;
    }

    @Nullable
    EmergencyContact emergencyContact() {
        return emergencyContact;
    }

    @Nullable
    Boundaries boundaries() {
        return boundaries;
    }

    @Nullable
    SupportPlan supportPlan() {
        return supportPlan;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean isSelf(Caller reader) {
        return reader.is(id) || reader.is(subject);
    }

    /** What the tag tells that reader: to others no more than that something changed which they are shown. */
    long tagFor(Caller reader) {
        return isSelf(reader) ? version() : revision;
    }

    private long version() {
        return version == null ? 0 : version;
    }
}
