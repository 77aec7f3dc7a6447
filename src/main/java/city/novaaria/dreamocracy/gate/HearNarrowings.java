package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.consent.ConsentEvent;
import city.novaaria.dreamocracy.consent.ConsentRegister;
import city.novaaria.dreamocracy.fear.FearLibrary;
import city.novaaria.dreamocracy.fear.FearWords;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.lace.LaceRegister;
import city.novaaria.dreamocracy.participant.BirthDates;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.participant.ParticipantRegister.Person;
import city.novaaria.dreamocracy.session.EnrollmentControl;
import city.novaaria.dreamocracy.session.EnrollmentPlace;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a scope that was taken back its effect on the dream, in the transaction in which it was taken back (CON-07). */
@Component
class HearNarrowings {

    private final EnrollmentRegister enrollments;
    private final EnrollmentControl control;
    private final SessionRegister sessions;
    private final ParticipantRegister participants;
    private final FearLibrary fears;
    private final FearWords words;
    private final BirthDates births;
    private final LaceRegister laces;
    private final ConsentRegister consents;

    HearNarrowings(
            EnrollmentRegister enrollments,
            EnrollmentControl control,
            SessionRegister sessions,
            ParticipantRegister participants,
            FearLibrary fears,
            FearWords words,
            BirthDates births,
            LaceRegister laces,
            ConsentRegister consents) {
        this.enrollments = enrollments;
        this.control = control;
        this.sessions = sessions;
        this.participants = participants;
        this.fears = fears;
        this.words = words;
        this.births = births;
        this.laces = laces;
        this.consents = consents;
    }

    /** A later consent that says no to the lace takes it off, too. */
    @EventListener
    void on(ConsentEvent.Given given) {
        takeOffUnlessGranted(given.enrollment(), given.actor(), given.at());
        consents.own(given.enrollment()).ifPresent(said -> {
            Set<Scope> no = new HashSet<>(said.answered());
            no.removeAll(said.granted());
            saidOfFears(given, said.granted(), no);
        });
    }

    /** What a guardian says binds the child, and not the fears that the child gave. */
    private void saidOfFears(ConsentEvent told, Set<Scope> yes, Set<Scope> no) {
        if (told.actor().role() == ActingAs.PARTICIPANT
                && (!among(yes).isEmpty() || !among(no).isEmpty())) {
            words.said(
                    told.sanctuary(),
                    births.subjectsOf(enrollments.placeOf(told.enrollment()).person()),
                    among(yes),
                    among(no),
                    told.at());
        }
    }

    private static Set<Scope> among(Set<Scope> scopes) {
        return scopes.stream().filter(FearWords.ASKED::contains).collect(Collectors.toSet());
    }

    /** And so does what a guardian says later. */
    @EventListener
    void on(ConsentEvent.Permitted permitted) {
        takeOffUnlessGranted(permitted.enrollment(), permitted.actor(), permitted.at());
    }

    private void takeOffUnlessGranted(EnrollmentId enrollment, Actor by, Instant at) {
        if (!consents.grants(enrollment, Scope.NEURAL_SYNC)) {
            laces.release(enrollment, by.followedUp(), at);
        }
    }

    @EventListener
    void on(ConsentEvent.Narrowed narrowed) {
        narrowed.scopes().forEach(scope -> takeEffect(scope, narrowed));
        saidOfFears(narrowed, Set.of(), narrowed.scopes());
    }

    private void takeEffect(Scope scope, ConsentEvent.Narrowed narrowed) {
        EnrollmentId id = narrowed.enrollment();
        Actor by = narrowed.actor().followedUp();
        switch (scope) {
            case NEURAL_SYNC -> {
                if (laces.release(id, by, narrowed.at())) {
                    control.stepOut(id, by, narrowed.at());
                }
            }
            case EXPOSE_TO_OWN_FEAR -> {
                // what happens to the child must not tell a guardian whether a fear of the child's is used
                if (narrowed.actor().role() == ActingAs.GUARDIAN || usesFearOf(enrollments.placeOf(id))) {
                    control.stepOut(id, by, narrowed.at());
                }
            }
            case PARTICIPATE, EMERGENCY_CONTACT -> {
                // nobody takes part without them, and so they are never taken back alone
            }
            case BIOSIGNAL_CAPTURE, AV_RECORDING -> {
                // the recorders that capture the person hear of it themselves
            }
            case OBSERVER_PRESENT, SUPPORTIVE_TOUCH, RESEARCH_SECONDARY -> {
                // nothing of it is done by this service
            }
            case FEAR_IN_DREAMSCAPE, FEAR_IN_ART_ANON, FEAR_IN_ART_ATTRIBUTED -> {
                // said of all their fears, below
            }
            case GROUP_VISIBILITY, AFTERCARE_CONTACT -> {
                // read when it is asked for, not while people dream
            }
        }
    }

    private boolean usesFearOf(EnrollmentPlace place) {
        Person person = participants.about(Set.of(place.person())).get(place.person());
        return person != null
                && person.subject() != null
                && fears.owners(
                                place.sanctuary(),
                                sessions.find(place.session()).versionId().value())
                        .contains(person.subject());
    }
}
