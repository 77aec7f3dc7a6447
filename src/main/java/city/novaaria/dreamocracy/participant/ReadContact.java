package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.participant.EmergencyReadings.Part;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows whom to call for a person, and what helps them; nobody but the person looks whom to call without leaving a record of it,
 * and nobody reads anything in an emergency without leaving one.
 */
@Component
class ReadContact {

    private final Participants participants;
    private final AppointGuardian guardians;
    private final EmergencyReadings emergencies;
    private final ContactReadings readings;
    private final ServerClock clock;

    ReadContact(
            Participants participants,
            AppointGuardian guardians,
            EmergencyReadings emergencies,
            ContactReadings readings,
            ServerClock clock) {
        this.participants = participants;
        this.guardians = guardians;
        this.emergencies = emergencies;
        this.readings = readings;
        this.clock = clock;
    }

    /** Where nobody is named there is nothing to see, and nothing to record. */
    @Transactional
    public Participant read(Caller caller, ParticipantId id) {
        Instant at = clock.now();
        Optional<Participant> known = guardians.readableIfAny(caller, id);
        if (known.isEmpty()) {
            Actor by = inEmergency(caller, id, Part.EMERGENCY_CONTACT, at);
            return recorded(participants.findById(id).orElseThrow(Refused::notFound), by, at);
        }
        Participant person = known.get();
        return caller.is(id) ? person : recorded(person, guardians.actor(caller, person, at), at);
    }

    private Participant recorded(Participant person, Actor by, Instant at) {
        if (person.emergencyContact() != null) {
            readings.save(new ContactReading(
                    new ContactReadingId(Ids.next()), person.id(), person.homeSanctuaryId(), by, at));
        }
        return person;
    }

    @Transactional
    public Participant supportPlan(Caller caller, ParticipantId id) {
        return guardians.readableIfAny(caller, id).orElseGet(() -> {
            inEmergency(caller, id, Part.SUPPORT_PLAN, clock.now());
            return participants.findById(id).orElseThrow(Refused::notFound);
        });
    }

    private Actor inEmergency(Caller caller, ParticipantId id, Part part, Instant at) {
        return emergencies.read(caller, id, part, at).orElseThrow(Refused::notFound);
    }

    /** Only the person, and the guardians of a minor, are told who looked. */
    void mustReadWhoLooked(Caller caller, ParticipantId id) {
        Participant person = guardians.readable(caller, id);
        if (!caller.is(id) && !guardians.speaksFor(caller, person, clock.now())) {
            throw Refused.forbidden("person-or-guardian");
        }
    }
}
