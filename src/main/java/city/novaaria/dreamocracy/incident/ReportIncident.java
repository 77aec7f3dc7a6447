package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.idempotency.Attempt;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.incident.Incident.Urgency;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.House;
import city.novaaria.dreamocracy.session.ReadingRights;
import city.novaaria.dreamocracy.session.SessionControl;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Anybody says that something went wrong; nothing about it is checked before it counts (INC-01).
 *
 * <p>An emergency in a running dream takes effect at once: told by somebody who is there it ends the dream gently, told by
 * anybody else it pauses that dream, and a second one soon after pauses nothing more, so that a stranger cannot keep people
 * from dreaming by calling again and again.
 */
@Component
class ReportIncident {

    private static final Limit LATEST = Limit.of(1);

    private final Incidents incidents;
    private final IncidentTexts texts;
    private final Scenes scenes;
    private final SessionRegister sessions;
    private final SessionControl control;
    private final SanctuaryRegister sanctuaries;
    private final ProtectPeople protecting;
    private final ReadingRights rights;
    private final ServerClock clock;

    ReportIncident(
            Incidents incidents,
            IncidentTexts texts,
            Scenes scenes,
            SessionRegister sessions,
            SessionControl control,
            SanctuaryRegister sanctuaries,
            ProtectPeople protecting,
            ReadingRights rights,
            ServerClock clock) {
        this.incidents = incidents;
        this.texts = texts;
        this.scenes = scenes;
        this.sessions = sessions;
        this.control = control;
        this.sanctuaries = sanctuaries;
        this.protecting = protecting;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * What the reporter is told.
     *
     * @param again it was reported before, with the same key and the same words
     */
    record Reported(IncidentId id, Instant at, @Nullable String claimCode, boolean again, long version) {

        @Override
        public String toString() {
            return "Reported[" + id + "]";
        }
    }

    @AtomicStep
    public Reported report(Caller caller, Attempt attempt, NewIncident report) {
        String sent = attemptOf(caller, attempt, report);
        Optional<Incident> earlier = incidents.findByAttemptSha256(sent);
        if (earlier.isPresent()) {
            return told(caller, attempt, earlier.get(), true);
        }
        IncidentId id = new IncidentId(caller.signedIn() ? Ids.next() : Ids.unlinkable());
        Scene scene = scenes.of(report);
        boolean there = isThereNow(caller, report, scene);
        if (report.urgent() && scene.session() != null && !there) {
            // first of all, so that a start waits for it, or it for the start; where an approval is suspended that
            // comes first
            sessions.hold(scene.session());
        }
        Instant at = clock.now();
        PolicyProfile policy = policyOf(scene.sanctuary());
        IncidentId known = known(report, scene.session(), policy, at);
        Urgency urgency = urgency(report, there, known);
        Incident incident = Incident.reported(
                id,
                scene,
                report,
                urgency,
                known,
                new Incident.Source(
                        caller.signedIn() ? caller.subject() : null,
                        caller.signedIn() ? null : Sha256.of(attempt.codeFor(id.value())),
                        sent),
                at);
        if (policy != null) {
            incident.expectAcknowledgement(policy);
        }
        incidents.saveAndFlush(incident);
        if (report.text() != null) {
            texts.save(new IncidentText(new IncidentTextId(Ids.next()), id, report.text(), at));
        }
        takeEffect(incident, urgency, at);
        return told(caller, attempt, incident, false);
    }

    private @Nullable PolicyProfile policyOf(@Nullable SanctuaryId house) {
        return house == null ? null : sanctuaries.find(house).map(House::policy).orElse(null);
    }

    private @Nullable IncidentId known(
            NewIncident report, @Nullable SessionId session, @Nullable PolicyProfile policy, Instant at) {
        if (!report.urgent() || session == null || policy == null) {
            return null;
        }
        return incidents.urgentSince(session, at.minus(policy.emergencyCovers()), LATEST).stream()
                .findFirst()
                .orElse(null);
    }

    private static Urgency urgency(NewIncident report, boolean there, @Nullable IncidentId known) {
        if (!report.urgent()) {
            return Urgency.WAITS;
        }
        if (there) {
            return Urgency.PROVISIONAL;
        }
        return known == null ? Urgency.URGENT : Urgency.ADDS;
    }

    /** In a running dream, as somebody says who is in it or works at its sanctuary; should it end meanwhile, this is done anew. */
    private boolean isThereNow(Caller caller, NewIncident report, Scene scene) {
        SessionId session = scene.session();
        SanctuaryId house = scene.sanctuary();
        return report.urgent()
                && session != null
                && house != null
                && caller.signedIn()
                && sessions.find(session).state().live()
                && (caller.worksAt(house) || rights.takesPart(caller, session));
    }

    /** Who reported it is nobody's business: the service does it. */
    private void takeEffect(Incident incident, Urgency urgency, Instant at) {
        SessionId session = incident.sessionId();
        if (session == null) {
            return;
        }
        switch (urgency) {
            case PROVISIONAL -> protecting.after(incident, Actor.service(), at);
            case URGENT -> control.pause(session, Actor.service(), at);
            case WAITS, ADDS -> {
                // somebody looks at it first
            }
        }
    }

    private static String attemptOf(Caller caller, Attempt attempt, NewIncident report) {
        return Sha256.of(String.join(
                "\n", "incident", caller.signedIn() ? Sha256.of(caller.subject()) : "", attempt.key(), report.whole()));
    }

    private static Reported told(Caller caller, Attempt attempt, Incident incident, boolean again) {
        return new Reported(
                incident.id(),
                incident.reportedAt(),
                caller.signedIn() ? null : attempt.codeFor(incident.id().value()),
                again,
                incident.version());
    }
}
