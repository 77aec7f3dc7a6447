package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.aftercare.AftercareRegister;
import city.novaaria.dreamocracy.care.CareRegister;
import city.novaaria.dreamocracy.care.CareRegister.Care;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.AftercareFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.BackgroundFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.DeviceFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.PreparationFacts;
import city.novaaria.dreamocracy.charter.SiteFacts;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.consent.ConsentRegister.Decided;
import city.novaaria.dreamocracy.fear.FearLibrary;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.lace.LaceRegister;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.participant.ParticipantRegister.Person;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentRegister.Dreams;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.PlannedSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Gathers what the charter wants to know about each person: the same few statements for ten and for a thousand. */
@Component
class GatherPeople {

    private final ParticipantRegister participants;
    private final CareRegister cares;
    private final FearLibrary fears;
    private final EnrollmentRegister enrollments;
    private final LaceRegister laces;
    private final AftercareRegister aftercare;

    GatherPeople(
            ParticipantRegister participants,
            CareRegister cares,
            FearLibrary fears,
            EnrollmentRegister enrollments,
            LaceRegister laces,
            AftercareRegister aftercare) {
        this.participants = participants;
        this.cares = cares;
        this.fears = fears;
        this.enrollments = enrollments;
        this.laces = laces;
        this.aftercare = aftercare;
    }

    /** What is on record about everybody who is enrolled, or is of the crew, held until the transaction ends. */
    Map<ParticipantId, Person> lockIn(PlannedSession session, List<Member> crew) {
        return participants.lockAbout(enrollments.peopleIn(session.id()), subjects(crew));
    }

    /**
     * Those who are asked about.
     *
     * @param dreaming who of the crew is in another dream, or was not seen off from it yet
     * @param born who of the crew has a record, and when they were born
     */
    record Gathered(List<PersonFacts> people, Set<String> dreaming, Map<String, LocalDate> born) {

        Set<String> minors(SiteFacts site, Instant at) {
            return born.entrySet().stream()
                    .filter(member -> site.isMinor(member.getValue(), at))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }

    Gathered enrolled(PlannedSession session, Surroundings around, Collection<EnrolledPerson> enrolled, Instant at) {
        Set<ParticipantId> people =
                enrolled.stream().map(EnrolledPerson::participantId).collect(Collectors.toSet());
        Map<ParticipantId, Person> known = known(around, people);
        Map<String, LocalDate> born = born(known.values(), subjects(around.crew()));
        if (people.isEmpty()) {
            return new Gathered(List.of(), Set.of(), born);
        }
        Map<ParticipantId, Care> care = cares.about(people);
        Map<EnrollmentId, Set<String>> met = enrollments.facilitatorsMet(session.id());
        Decided consents = around.consents();
        Map<EnrollmentId, DeviceFacts> devices = devices(session, around);
        Map<ParticipantId, Dreams> dreams = enrollments.dreamsOf(known.keySet(), Set.of(session.id()));
        Set<String> fearOwners = fearOwners(session, around);
        AftercareRegister.Plans plans = aftercare.plansOf(session.id(), people, at);
        boolean owned = around.aftercareOwner() != null;
        List<PersonFacts> facts = enrolled.stream()
                .map(enrollment -> {
                    Person person = of(known, enrollment.participantId());
                    Dreams dreamt = of(dreams, enrollment.participantId());
                    return new PersonFacts(
                            enrollment.participantId().value(),
                            Subject.enrollment(enrollment.id().value()),
                            enrollment.state() == EnrollmentState.CHECKED_IN,
                            dreamt.elsewhere(),
                            consents.own().get(enrollment.id()),
                            enrollment.selfFitness(),
                            enrollment.observedFitness(),
                            enrollment.rehearsedFor(),
                            enrollment.distress(),
                            background(person, of(care, enrollment.participantId())),
                            new PreparationFacts(
                                    enrollment.knowsWayHome(),
                                    enrollment.groupAgreedAt() != null,
                                    met.getOrDefault(enrollment.id(), Set.of()),
                                    consents.permissions().getOrDefault(enrollment.id(), List.of()),
                                    person.subject() != null && fearOwners.contains(person.subject()),
                                    enrollment.observedOnly(),
                                    around.leaving()),
                            dreamt.history(),
                            devices.get(enrollment.id()),
                            aftercare(plans, enrollment, owned));
                })
                .toList();
        return new Gathered(facts, dreaming(known, dreams, born.keySet()), born);
    }

    private static Map<String, LocalDate> born(Collection<Person> known, Set<String> crew) {
        return known.stream()
                .filter(person -> person.subject() != null && crew.contains(person.subject()))
                .collect(Collectors.toMap(
                        Person::subject, person -> person.background().birthDate()));
    }

    private static Set<String> dreaming(
            Map<ParticipantId, Person> known, Map<ParticipantId, Dreams> dreams, Set<String> crew) {
        return known.entrySet().stream()
                .filter(person -> of(dreams, person.getKey()).elsewhere())
                .map(person -> person.getValue().subject())
                .filter(Objects::nonNull)
                .filter(crew::contains)
                .collect(Collectors.toSet());
    }

    private static Set<String> subjects(List<Member> crew) {
        return crew.stream().map(Member::subject).collect(Collectors.toSet());
    }

    /** Somebody who asks to enroll. */
    PersonFacts notEnrolled(ParticipantId person, Set<SessionId> except, Instant at) {
        Set<ParticipantId> one = Set.of(person);
        return new PersonFacts(
                person.value(),
                Subject.participant(person.value()),
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                background(of(participants.about(one), person), of(cares.about(one), person)),
                PreparationFacts.NONE,
                of(enrollments.dreamsOf(one, except), person).history(),
                null,
                new AftercareFacts(Set.of(), Set.of(), aftercare.isOpenFor(person, at), 0));
    }

    private static BackgroundFacts background(Person person, Care care) {
        return person.background().cared(care.screening(), care.tiedTo());
    }

    private Set<String> fearOwners(PlannedSession session, Surroundings around) {
        return around.fears().isEmpty()
                ? Set.of()
                : fears.owners(session.sanctuaryId(), session.versionId().value());
    }

    /** What is planned without anybody on duty who could own it is not planned. */
    private static AftercareFacts aftercare(AftercareRegister.Plans plans, EnrolledPerson enrollment, boolean owned) {
        AftercareRegister.Plan plan = plans.planned().getOrDefault(enrollment.id(), AftercareRegister.Plan.NONE);
        return new AftercareFacts(
                owned ? plan.planned() : Set.of(),
                plan.declined(),
                plans.openFromBefore().contains(enrollment.participantId()),
                plan.unsettled());
    }

    private static <T> T of(Map<ParticipantId, T> known, ParticipantId person) {
        T found = known.get(person);
        if (found == null) {
            throw Refused.notFound();
        }
        return found;
    }

    /** What was held before the session was; who came in between makes the whole step begin anew. */
    private Map<ParticipantId, Person> known(Surroundings around, Set<ParticipantId> people) {
        Map<ParticipantId, Person> held = around.held();
        if (held == null) {
            return participants.about(people, subjects(around.crew()));
        }
        if (!held.keySet().containsAll(people)) {
            throw new OptimisticLockingFailureException("somebody enrolled meanwhile");
        }
        return held;
    }

    /** Who wears what; what was bound after the devices were held, and before the session was, makes the step begin anew. */
    private Map<EnrollmentId, DeviceFacts> devices(PlannedSession session, Surroundings around) {
        Map<EnrollmentId, DeviceFacts> bound = laces.boundIn(session.id());
        Set<UUID> held = around.heldDevices();
        if (held != null && !bound.values().stream().map(DeviceFacts::deviceId).allMatch(held::contains)) {
            throw new OptimisticLockingFailureException("a device was bound meanwhile");
        }
        return bound;
    }
}
