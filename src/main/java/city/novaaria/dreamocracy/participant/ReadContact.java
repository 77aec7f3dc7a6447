package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows whom to call for a person; nobody but the person looks without leaving a record of it. */
@Component
class ReadContact {

    private final AppointGuardian guardians;
    private final ContactReadings readings;
    private final ServerClock clock;

    ReadContact(AppointGuardian guardians, ContactReadings readings, ServerClock clock) {
        this.guardians = guardians;
        this.readings = readings;
        this.clock = clock;
    }

    /** Where nobody is named there is nothing to see, and nothing to record. */
    @Transactional
    public Participant read(Caller caller, ParticipantId id) {
        Participant person = guardians.readable(caller, id);
        if (!caller.is(id) && person.emergencyContact() != null) {
            Instant at = clock.now();
            Actor by = guardians.actor(caller, person, at);
            readings.save(new ContactReading(new ContactReadingId(Ids.next()), id, person.homeSanctuaryId(), by, at));
        }
        return person;
    }

    /** Only the person, and the guardians of a minor, are told who looked. */
    void mustReadWhoLooked(Caller caller, ParticipantId id) {
        Participant person = guardians.readable(caller, id);
        if (!caller.is(id) && !guardians.speaksFor(caller, person, clock.now())) {
            throw Refused.forbidden("person-or-guardian");
        }
    }
}
