package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said of a person before they dream; the person is held, so that a start sees it whole or not yet. */
@Component
class SayBeforehand {

    private final Participants participants;
    private final AppointGuardian guardians;
    private final Vocabulary vocabulary;
    private final ServerClock clock;

    SayBeforehand(Participants participants, AppointGuardian guardians, Vocabulary vocabulary, ServerClock clock) {
        this.participants = participants;
        this.guardians = guardians;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @AtomicStep
    public Participant boundaries(Caller caller, ParticipantId id, ExpectedVersion expected, NewBoundaries said) {
        Participant person = participants.own(caller, id);
        expected.check(person.tagFor(caller));
        mustBeKnown(said, person.boundaries());
        List<String> lines = vocabulary.named(said.lines());
        mustNotBeBoth(lines, said.veils());
        Participant held = hold(id);
        Instant at = clock.now();
        held.keepWithin(
                Boundaries.of(lines, vocabulary.named(said.veils()), said.ceiling(), at),
                participants.actor(caller, id),
                at);
        return participants.saveAndFlush(person);
    }

    @AtomicStep
    public Participant supportPlan(Caller caller, ParticipantId id, ExpectedVersion expected, NewSupportPlan said) {
        Participant person = guardians.readable(caller, id);
        expected.check(person.tagFor(caller));
        Participant held = hold(id);
        Instant at = clock.now();
        held.supportBy(new SupportPlan(said.helps(), said.doesNotHelp()), guardians.actor(caller, person, at), at);
        return participants.saveAndFlush(person);
    }

    /** Fails, and the whole step is tried again, when the person's entry changed since it was read. */
    private Participant hold(ParticipantId id) {
        return participants.lock(id).orElseThrow(Refused::notFound);
    }

    /** What somebody said before there was a vocabulary may stay. */
    private void mustBeKnown(NewBoundaries said, @Nullable Boundaries before) {
        Map<String, String> tags = new LinkedHashMap<>(Vocabulary.placed("#/lines", said.lines()));
        tags.putAll(Vocabulary.placed("#/veils", said.veils()));
        if (before != null) {
            tags.values()
                    .removeIf(tag ->
                            before.lines().contains(tag) || before.veils().contains(tag));
        }
        vocabulary.mustKnow(tags);
    }

    private void mustNotBeBoth(List<String> lines, List<String> veils) {
        FieldError[] errors = IntStream.range(0, veils.size())
                .filter(place -> lines.containsAll(vocabulary.named(List.of(veils.get(place)))))
                .mapToObj(place -> FieldError.at("#/veils/" + place, "LineToo", "not-a-line"))
                .toArray(FieldError[]::new);
        if (errors.length > 0) {
            throw Refused.unprocessable(errors);
        }
    }
}
