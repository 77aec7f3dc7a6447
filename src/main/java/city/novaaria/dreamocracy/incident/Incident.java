package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.lace.LaceDeviceId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * Something that went wrong, and how far somebody has come with it.
 *
 * <p>What was said about it is kept apart; who reported it is told to nobody but them.
 */
@Entity
class Incident extends AbstractAggregateRoot<Incident> {

    @EmbeddedId
    private IncidentId id;

    private @Nullable SanctuaryId sanctuaryId;
    private @Nullable SessionId sessionId;
    private @Nullable LaceDeviceId deviceId;
    private @Nullable ParticipantId participantId;

    @Enumerated(EnumType.STRING)
    private IncidentOrigin origin;

    @Enumerated(EnumType.STRING)
    private @Nullable IncidentClass category;

    private boolean emergency;
    private boolean conduct;

    @Enumerated(EnumType.STRING)
    private IncidentState state;

    private boolean provisional;

    @Enumerated(EnumType.STRING)
    private @Nullable Severity severity;

    @Enumerated(EnumType.STRING)
    private @Nullable IncidentClass incidentClass;

    @Enumerated(EnumType.STRING)
    private @Nullable Relatedness relatedness;

    private @Nullable IncidentId relatedTo;
    private @Nullable IncidentId duplicateOf;
    private @Nullable String reporter;
    private @Nullable String claimCodeSha256;

    @SuppressWarnings("UnusedVariable") // only queries read it
    private @Nullable String attemptSha256;

    private Instant reportedAt;

    @SuppressWarnings("UnusedVariable") // kept for who looks into it later
    private @Nullable String acknowledgedBy;

    private @Nullable Instant acknowledgedAt;

    @Version
    private @Nullable Long version;

    protected Incident() {}

    private Incident(IncidentId id, IncidentOrigin origin, Instant at) {
        this.id = id;
        this.origin = origin;
        this.state = IncidentState.REPORTED;
        this.reportedAt = at;
    }

    /**
     * By whom a report came; nobody is told.
     *
     * @param reporter how they sign in; null when nobody was signed in
     * @param claimCodeSha256 of the code by which nobody known follows it; null when somebody was signed in
     * @param attemptSha256 of all that was sent, with its key
     */
    record Source(@Nullable String reporter, @Nullable String claimCodeSha256, String attemptSha256) {

        @Override
        public String toString() {
            return "Source";
        }
    }

    /** How much a report weighs before anybody has looked at it. */
    enum Weight {
        /** It waits for somebody. */
        WAITS,
        /** It adds to an emergency that is known. */
        ADDS,
        /** An emergency, as nobody in particular says. */
        URGENT,
        /** An emergency, as somebody says who is there: it counts as S1 until somebody finds otherwise. */
        PROVISIONAL
    }

    static Incident reported(
            IncidentId id,
            Scene scene,
            NewIncident report,
            Weight weight,
            @Nullable IncidentId earlier,
            Source source,
            Instant at) {
        Incident incident = new Incident(id, IncidentOrigin.REPORT, at);
        incident.sanctuaryId = scene.sanctuary();
        incident.sessionId = scene.session();
        incident.deviceId = scene.device();
        incident.category = report.category();
        incident.conduct = report.category() == IncidentClass.CONDUCT;
        incident.emergency = report.urgent();
        incident.relatedTo = weight == Weight.ADDS ? earlier : null;
        incident.reporter = source.reporter();
        incident.claimCodeSha256 = source.claimCodeSha256();
        incident.attemptSha256 = source.attemptSha256();
        if (weight == Weight.PROVISIONAL) {
            incident.provisional = true;
            incident.severity = Severity.S1;
            incident.relatedness = Relatedness.POSSIBLE;
        }
        incident.registerEvent(new IncidentEvent.Reported(
                id,
                scene.session(),
                scene.sanctuary(),
                incident.urgent(),
                incident.conduct,
                new Actor(null, ActingAs.REPORTER),
                at));
        return incident;
    }

    /** Nobody has to say it: the service notices it by what it was told otherwise. */
    static Incident opened(IncidentId id, Cause cause, Instant at) {
        Incident incident = new Incident(id, cause.origin(), at);
        incident.sanctuaryId = cause.sanctuary();
        incident.sessionId = cause.session();
        incident.participantId = cause.person();
        if (cause.origin() == IncidentOrigin.ACUTE_RISK) {
            // it comes from no dream, so that no dream is kept from others because of it (VUL-04)
            incident.provisional = true;
            incident.severity = Severity.S1;
            incident.incidentClass = IncidentClass.SAFEGUARDING_SCREEN;
            incident.relatedness = Relatedness.NOT_RELATED;
        }
        incident.registerEvent(
                new IncidentEvent.Opened(id, cause.session(), cause.sanctuary(), false, Actor.service(), at));
        return incident;
    }

    /** Possible in every state, also once it is closed. */
    void added(Instant at) {
        registerEvent(
                new IncidentEvent.Added(id, sessionId, sanctuaryId, conduct, new Actor(null, ActingAs.REPORTER), at));
    }

    /** An emergency that is not known already. */
    boolean urgent() {
        return emergency && relatedTo == null;
    }

    boolean isReportedBy(Caller caller) {
        return caller.is(reporter);
    }

    boolean concerns(Caller caller) {
        return caller.is(participantId);
    }

    boolean anonymous() {
        return claimCodeSha256 != null;
    }

    IncidentId id() {
        return id;
    }

    @Nullable
    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    @Nullable
    SessionId sessionId() {
        return sessionId;
    }

    @Nullable
    LaceDeviceId deviceId() {
        return deviceId;
    }

    @Nullable
    ParticipantId participantId() {
        return participantId;
    }

    IncidentOrigin origin() {
        return origin;
    }

    @Nullable
    IncidentClass category() {
        return category;
    }

    boolean emergency() {
        return emergency;
    }

    boolean conduct() {
        return conduct;
    }

    IncidentState state() {
        return state;
    }

    boolean provisional() {
        return provisional;
    }

    @Nullable
    Severity severity() {
        return severity;
    }

    @Nullable
    IncidentClass incidentClass() {
        return incidentClass;
    }

    @Nullable
    Relatedness relatedness() {
        return relatedness;
    }

    @Nullable
    IncidentId relatedTo() {
        return relatedTo;
    }

    @Nullable
    IncidentId duplicateOf() {
        return duplicateOf;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
