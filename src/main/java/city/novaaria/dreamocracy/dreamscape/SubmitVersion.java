package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.objections.CharterDecision.Granted;
import city.novaaria.dreamocracy.objections.CharterDecision.Objected;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A weaver freezes a version and hands it in for review. */
@Component
class SubmitVersion {

    private final DreamscapeVersions versions;
    private final UseFears useFears;
    private final ServerClock clock;

    SubmitVersion(DreamscapeVersions versions, UseFears useFears, ServerClock clock) {
        this.versions = versions;
        this.useFears = useFears;
        this.clock = clock;
    }

    @Transactional
    public CharterDecision<DreamscapeVersion> submit(Caller caller, DreamscapeId id, int number) {
        DreamscapeVersion version =
                versions.lock(id, number, caller.sanctuaries()).orElseThrow(Refused::notFound);
        Actor weaver = caller.mustHold(version.sanctuaryId(), Role.WEAVER);
        version.mustBeDraft();
        version.mustAskWhatMatters();
        Instant at = clock.now();
        Verdict verdict = useFears.ask(version, at);
        if (!verdict.granted()) {
            version.objected(verdict, weaver, at);
            versions.save(version);
            return Objected.to(verdict);
        }
        version.submit(weaver, at);
        return new Granted<>(versions.saveAndFlush(version));
    }
}
