package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person says how they want to be asked; organizers and facilitators who know them read it, and who speaks for a minor. */
@Component
class ChoosePreference {

    private final AftercarePreferences preferences;
    private final ParticipantRegister participants;
    private final GuardianRegister guardians;
    private final ServerClock clock;

    ChoosePreference(
            AftercarePreferences preferences,
            ParticipantRegister participants,
            GuardianRegister guardians,
            ServerClock clock) {
        this.preferences = preferences;
        this.participants = participants;
        this.guardians = guardians;
        this.clock = clock;
    }

    AftercarePreference read(Caller caller, ParticipantId person) {
        if (!participants.mayKnow(caller, person) && !speaksFor(caller, person)) {
            throw Refused.notFound();
        }
        return preferences.of(person);
    }

    private boolean speaksFor(Caller caller, ParticipantId person) {
        return caller.participant()
                .filter(self -> guardians.minorsKnownAt(self, clock.now()).containsKey(person))
                .isPresent();
    }

    @AtomicStep
    public AftercarePreference choose(
            Caller caller, ParticipantId person, ExpectedVersion expected, NewPreference request) {
        AftercarePreference preference = read(caller, person);
        if (!caller.is(person)) {
            throw Refused.forbidden("how-asked");
        }
        participants.holdForMore(person);
        expected.check(preference.revision());
        mustBeHours(request.quietFrom(), request.quietTo());
        preference.choose(
                request.channel(),
                request.quietFrom(),
                request.quietTo(),
                caller.as(ActingAs.PARTICIPANT),
                clock.now());
        return preferences.saveAndFlush(preference);
    }

    /** Both or neither, and not the whole day. */
    private static void mustBeHours(@Nullable String from, @Nullable String to) {
        if ((from == null) != (to == null)) {
            throw Refused.unprocessable(
                    FieldError.at(from == null ? "#/quietFrom" : "#/quietTo", "QuietHours", "with-the-other"));
        }
        if (from != null && from.equals(to)) {
            throw Refused.unprocessable(FieldError.at("#/quietTo", "QuietHours", "other-time-of-day"));
        }
    }
}
