package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.media.CheckedFile;
import city.novaaria.dreamocracy.media.MediaId;
import city.novaaria.dreamocracy.media.OwnFiles;
import city.novaaria.dreamocracy.participant.WhoIsOfAge;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.CrewNames;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody leaves a reflection of a dream in which they were, chooses who sees it, and takes it back. */
@Component
class WriteReflections {

    private final Reflections reflections;
    private final KnownDreams dreams;
    private final ShowReflections showing;
    private final SessionRegister sessions;
    private final CrewNames crewNames;
    private final WhoIsOfAge ages;
    private final OwnFiles files;
    private final ServerClock clock;

    WriteReflections(
            Reflections reflections,
            KnownDreams dreams,
            ShowReflections showing,
            SessionRegister sessions,
            CrewNames crewNames,
            WhoIsOfAge ages,
            OwnFiles files,
            ServerClock clock) {
        this.reflections = reflections;
        this.dreams = dreams;
        this.showing = showing;
        this.sessions = sessions;
        this.crewNames = crewNames;
        this.ages = ages;
        this.files = files;
        this.clock = clock;
    }

    @AtomicStep
    public ShownReflection write(Caller caller, SessionId session, NewReflection request) {
        Nearness near = dreams.of(caller, session).orElseThrow(Refused::notFound);
        ParticipantId person = near.dreamer();
        if (person == null) {
            sessions.visible(caller, session);
            throw Refused.forbidden("dreamt-here");
        }
        if (near.dreaming()) {
            throw Refused.because(ReflectionProblem.STILL_IN_THE_DREAM);
        }
        Instant at = clock.now();
        mustFit(caller, near.sanctuary(), request.shared(), null, "#/sharing", at);
        Reflection.Of whose = new Reflection.Of(near.sanctuary(), session, person, freeSlot(session, person));
        Actor by = caller.as(ActingAs.CONTRIBUTOR);
        Reflection written =
                new Reflection(new ReflectionId(Ids.unlinkable()), whose, request.words(), request.shared(), by, at);
        return saved(new ReflectionAccess(written, caller, near), null, by);
    }

    /** Who writes at the same moment gets another one: the table has each once. */
    private int freeSlot(SessionId session, ParticipantId person) {
        Set<Integer> taken = reflections.slotsOf(session, person);
        return IntStream.rangeClosed(1, Reflection.MOST)
                .filter(slot -> !taken.contains(slot))
                .findFirst()
                .orElseThrow(() -> Refused.because(ReflectionProblem.ENOUGH_REFLECTIONS));
    }

    @AtomicStep
    public ShownReflection share(Caller caller, ReflectionId id, ExpectedVersion expected, Sharing request) {
        ReflectionAccess access = held(caller, id);
        Actor by = access.mustBeOwn();
        expected.check(access.reflection().version());
        access.mustStand();
        Instant at = clock.now();
        mustFit(
                caller,
                access.near().sanctuary(),
                request,
                access.reflection().shownAs(),
                "#",
                access.reflection().writtenAt());
        Reflection reflection = access.reflection();
        reflection.share(request, by, at);
        MediaId file = reflection.mediaId();
        if (file != null && reflection.forArt().isEmpty()) {
            files.destroyCopies(file, by);
        }
        return saved(access, null, by);
    }

    /** Who was a minor when they wrote it is not named, then or later. Whoever keeps the name that they had keeps it. */
    private void mustFit(
            Caller caller,
            SanctuaryId house,
            Sharing sharing,
            @Nullable String nameBefore,
            String at,
            Instant written) {
        boolean minor = sharing.names() && !ages.isOfAge(caller.subjects(), house, written);
        List<FieldError> faults = sharing.faults(at, minor);
        String name = sharing.shownAs();
        if (name != null && !name.equals(nameBefore) && crewNames.callSomebodyElse(house, caller.subjects(), name)) {
            faults.add(FieldError.at(at + "/shownAs", "OwnName", "name-of-nobody-here"));
        }
        if (!faults.isEmpty()) {
            throw Refused.unprocessable(faults.toArray(FieldError[]::new));
        }
    }

    /** The file was looked into before, outside of any transaction. */
    @AtomicStep
    public ShownReflection keep(Caller caller, ReflectionId id, CheckedFile file) {
        ReflectionAccess access = held(caller, id);
        Actor by = access.mustBeOwn();
        access.mustStand();
        Reflection reflection = access.reflection();
        MediaId before = reflection.mediaId();
        MediaId now = files.keep(reflection.sanctuaryId(), id.value(), file, by);
        reflection.keep(now, by, clock.now());
        return saved(access, now.equals(before) ? null : before, by);
    }

    /** Holds it, so that its author takes it back before or after. */
    @AtomicStep
    public ShownReflection screen(Caller caller, ReflectionId id, NewReflectionScreening request) {
        ReflectionAccess access = held(caller, id);
        Actor by = access.mustScreen();
        access.reflection().screen(request.decision() == NewReflectionScreening.Decision.CLEAR, by, clock.now());
        return saved(access, null, by);
    }

    @AtomicStep
    public ShownReflection takeBack(Caller caller, ReflectionId id) {
        ReflectionAccess access = held(caller, id);
        Actor by = access.mustBeOwn();
        MediaId file = access.reflection().mediaId();
        access.reflection().takeBack(by, clock.now());
        return saved(access, file, by);
    }

    private ReflectionAccess held(Caller caller, ReflectionId id) {
        return showing.access(caller, reflections.lock(id).orElseThrow(Refused::notFound));
    }

    /** What is not part of it any more is destroyed. */
    private ShownReflection saved(ReflectionAccess access, @Nullable MediaId gone, Actor by) {
        reflections.saveAndFlush(access.reflection());
        if (gone != null) {
            files.destroy(gone, by);
        }
        return showing.show(access);
    }
}
