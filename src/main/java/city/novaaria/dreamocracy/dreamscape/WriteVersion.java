package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A weaver writes a new version of a dreamscape, or changes one that is still a draft. */
@Component
class WriteVersion {

    private final Dreamscapes dreamscapes;
    private final DreamscapeVersions versions;
    private final UseFears useFears;
    private final ServerClock clock;

    WriteVersion(Dreamscapes dreamscapes, DreamscapeVersions versions, UseFears useFears, ServerClock clock) {
        this.dreamscapes = dreamscapes;
        this.versions = versions;
        this.useFears = useFears;
        this.clock = clock;
    }

    @Transactional
    public DreamscapeVersion write(Caller caller, DreamscapeId id, Design design) {
        Dreamscape dreamscape = dreamscapes.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        caller.mustHold(dreamscape.sanctuaryId(), Role.WEAVER);
        design.mustFit();
        Instant at = clock.now();
        DreamscapeVersion draft = dreamscape.draft(new VersionId(Ids.next()), caller.subject(), design, at);
        useFears.of(draft, at);
        return versions.saveAndFlush(draft);
    }

    @Transactional
    public DreamscapeVersion revise(
            Caller caller, DreamscapeId id, int number, ExpectedVersion expected, ChangeVersion change) {
        DreamscapeVersion version =
                versions.lock(id, number, caller.sanctuaries()).orElseThrow(Refused::notFound);
        caller.mustHold(version.sanctuaryId(), Role.WEAVER);
        expected.check(version.version());
        Design design = change.appliedTo(version.design());
        design.mustFit();
        version.revise(design);
        useFears.of(version, clock.now());
        return versions.saveAndFlush(version);
    }
}
