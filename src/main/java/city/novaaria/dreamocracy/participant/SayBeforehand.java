package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What is said of a person before they dream; the person is held, so that a start sees it whole or not yet. */
@Component
class SayBeforehand {

    private final Participants participants;
    private final ServerClock clock;

    SayBeforehand(Participants participants, ServerClock clock) {
        this.participants = participants;
        this.clock = clock;
    }

    @AtomicStep
    public Participant boundaries(Caller caller, ParticipantId id, ExpectedVersion expected, NewBoundaries said) {
        Participant person = participants.own(caller, id);
        expected.check(person.version());
        mustNotBeBoth(said.lines(), said.veils());
        Participant held = hold(id);
        Instant at = clock.now();
        held.keepWithin(
                Boundaries.of(said.lines(), said.veils(), said.ceiling(), at), participants.actor(caller, id), at);
        return participants.saveAndFlush(person);
    }

    @AtomicStep
    public Participant supportPlan(Caller caller, ParticipantId id, ExpectedVersion expected, NewSupportPlan said) {
        Participant person = participants.knownTo(caller, id);
        expected.check(person.version());
        hold(id).supportBy(
                        new SupportPlan(said.helps(), said.doesNotHelp()), participants.actor(caller, id), clock.now());
        return participants.saveAndFlush(person);
    }

    /** Fails, and the whole step is tried again, when the person's entry changed since it was read. */
    private Participant hold(ParticipantId id) {
        return participants.lock(id).orElseThrow(Refused::notFound);
    }

    private static void mustNotBeBoth(List<String> lines, List<String> veils) {
        FieldError[] errors = IntStream.range(0, veils.size())
                .filter(place -> lines.contains(veils.get(place)))
                .mapToObj(place -> FieldError.at("#/veils/" + place, "LineToo", "is not among the lines, too"))
                .toArray(FieldError[]::new);
        if (errors.length > 0) {
            throw Refused.unprocessable(errors);
        }
    }
}
