package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.objections.CharterDecision.Granted;
import city.novaaria.dreamocracy.objections.CharterDecision.Objected;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.vocabulary.Vocabulary;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A weaver writes a new version of a dreamscape, or changes one that is still a draft. */
@Component
class WriteVersion {

    private final Dreamscapes dreamscapes;
    private final DreamscapeVersions versions;
    private final UseFears useFears;
    private final Vocabulary vocabulary;
    private final ServerClock clock;

    WriteVersion(
            Dreamscapes dreamscapes,
            DreamscapeVersions versions,
            UseFears useFears,
            Vocabulary vocabulary,
            ServerClock clock) {
        this.dreamscapes = dreamscapes;
        this.versions = versions;
        this.useFears = useFears;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @Transactional
    public CharterDecision<DreamscapeVersion> write(Caller caller, DreamscapeId id, Design written) {
        Dreamscape dreamscape = dreamscapes.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        Actor weaver = caller.mustHold(dreamscape.sanctuaryId(), Role.WEAVER);
        written.mustFit();
        Design design = written.in(vocabulary);
        Instant at = clock.now();
        DreamscapeVersion draft = dreamscape.draft(new VersionId(Ids.next()), weaver, design, at);
        Verdict verdict = useFears.ask(draft, at);
        if (!verdict.granted()) {
            dreamscape.objected(verdict, weaver, at);
            dreamscapes.save(dreamscape);
            return Objected.to(verdict);
        }
        useFears.record(draft, at);
        dreamscape.keep(draft);
        return new Granted<>(versions.saveAndFlush(draft));
    }

    @Transactional
    public CharterDecision<DreamscapeVersion> revise(
            Caller caller, DreamscapeId id, int number, ExpectedVersion expected, ChangeVersion change) {
        DreamscapeVersion version =
                versions.lock(id, number, caller.sanctuaries()).orElseThrow(Refused::notFound);
        Actor weaver = caller.mustHold(version.sanctuaryId(), Role.WEAVER);
        expected.check(version.version());
        Design written = change.appliedTo(version.design());
        written.mustFit();
        Design design = written.in(vocabulary);
        Instant at = clock.now();
        Verdict verdict = useFears.ask(version.as(design, weaver, at), at);
        if (!verdict.granted()) {
            version.objected(verdict, weaver, at);
            versions.save(version);
            return Objected.to(verdict);
        }
        version.revise(design, weaver, at);
        useFears.record(version, at);
        return new Granted<>(versions.saveAndFlush(version));
    }

    @Transactional
    public void delete(Caller caller, DreamscapeId id, int number) {
        DreamscapeVersion version =
                versions.lock(id, number, caller.sanctuaries()).orElseThrow(Refused::notFound);
        Actor weaver = caller.mustHold(version.sanctuaryId(), Role.WEAVER);
        Instant at = clock.now();
        version.delete(weaver, at);
        useFears.forget(version, at);
        versions.delete(version);
    }
}
