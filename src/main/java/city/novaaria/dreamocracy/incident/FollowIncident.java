package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever reported an incident follows it and says more, in every state; nobody known does so by the claim code. */
@Component
class FollowIncident {

    private static final Limit SHOWN = Limit.of(100);
    private static final Limit LATEST = Limit.of(1);

    private final Incidents incidents;
    private final IncidentTexts texts;
    private final IncidentReadings readings;
    private final IncidentAccesses accesses;
    private final ServerClock clock;

    FollowIncident(
            Incidents incidents,
            IncidentTexts texts,
            IncidentReadings readings,
            IncidentAccesses accesses,
            ServerClock clock) {
        this.incidents = incidents;
        this.texts = texts;
        this.readings = readings;
        this.accesses = accesses;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ClaimedIncident lookUp(String claimCode) {
        return shown(claimed(claimCode));
    }

    @AtomicStep
    public ClaimedIncident add(String claimCode, String text) {
        return shown(say(claimed(claimCode), text));
    }

    @AtomicStep
    public IncidentAccess add(Caller caller, IncidentId id, String text) {
        Incident incident = incidents.findById(id).orElseThrow(Refused::notFound);
        accesses.of(incident, caller).mustBeOwn();
        return accesses.of(say(incident, text), caller);
    }

    private Incident claimed(String claimCode) {
        return incidents.findByClaimCodeSha256(Incidents.sha256(claimCode)).orElseThrow(Refused::notFound);
    }

    /** Saying the same again changes nothing. What is the same as another one is heard there, where all goes on. */
    private Incident say(Incident incident, String text) {
        IncidentId where = Objects.requireNonNullElse(incident.duplicateOf(), incident.id());
        Incident heard = incidents.hold(List.of(incident.id(), where)).stream()
                .filter(held -> held.id().equals(where))
                .findFirst()
                .orElseThrow();
        List<IncidentText> said = texts.newest(incident.id(), LATEST);
        if (!said.isEmpty() && said.getFirst().text().equals(text)) {
            return incident;
        }
        Instant at = clock.now();
        texts.save(new IncidentText(new IncidentTextId(Ids.next()), incident.id(), text, at));
        incident.added(at);
        if (heard.closedAt() != null) {
            heard.hearMore(accesses.policyOf(heard), new Actor(null, ActingAs.REPORTER), at);
            incidents.save(heard);
        }
        return incidents.saveAndFlush(incident);
    }

    private ClaimedIncident shown(Incident incident) {
        return ClaimedIncident.of(
                incident, texts.newest(incident.id(), SHOWN), readings.countByIncidentId(incident.id()));
    }
}
