package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A weaver freezes a version and hands it in for review. */
@Component
class SubmitVersion {

    private final DreamscapeVersions versions;
    private final UseFears useFears;
    private final ServerClock clock;
    private final ApplicationEventPublisher events;

    SubmitVersion(DreamscapeVersions versions, UseFears useFears, ServerClock clock, ApplicationEventPublisher events) {
        this.versions = versions;
        this.useFears = useFears;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public DreamscapeVersion submit(Caller caller, DreamscapeId id, int number) {
        DreamscapeVersion version =
                versions.lock(id, number, caller.sanctuaries()).orElseThrow(Refused::notFound);
        caller.mustHold(version.sanctuaryId(), Role.WEAVER);
        Instant at = clock.now();
        DreamscapeEvent submitted = version.submit(at);
        useFears.mustBeAllowed(version, at);
        DreamscapeVersion frozen = versions.saveAndFlush(version);
        events.publishEvent(submitted);
        return frozen;
    }
}
