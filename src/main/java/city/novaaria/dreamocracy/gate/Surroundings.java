package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.FearFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.CheckOutFacts;
import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.consent.ConsentRegister.Decided;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.participant.ParticipantRegister.Person;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.GatedSteps.Leaving;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a session without being kept in it.
 *
 * @param held what is on record about everybody enrolled, when it is held; null when nothing is
 * @param heldDevices the devices that are bound to its enrollments, when they are held; null when nothing is
 * @param absent the enrollments that have a place and have neither arrived nor were stood down
 * @param leaving how somebody is about to be seen off; null when nobody is
 */
record Surroundings(
        @Nullable ReviewFacts review,
        List<FearFacts> fears,
        @Nullable Map<ParticipantId, Person> held,
        @Nullable Set<UUID> heldDevices,
        Decided consents,
        List<Member> crew,
        Set<UUID> absent,
        @Nullable CheckOutFacts leaving) {

    /** Who is to ask everybody afterwards: an organizer on duty, else a facilitator; null when there is neither. */
    @Nullable
    CrewId aftercareOwner() {
        return Stream.of(Role.ORGANIZER, Role.FACILITATOR)
                .flatMap(role -> crew.stream()
                        .filter(member -> member.role() == role)
                        .map(Member::id)
                        .sorted(Comparator.comparing(CrewId::value)))
                .findFirst()
                .orElse(null);
    }

    /** The same with nothing decided but this. */
    Surroundings with(Decided candidate) {
        return new Surroundings(review, fears, held, heldDevices, candidate, crew, absent, leaving);
    }

    /** The same when those of them who have not arrived are not there. */
    Surroundings expecting(Collection<EnrolledPerson> everybody) {
        Set<UUID> notArrived = everybody.stream()
                .filter(enrollment -> enrollment.state() == EnrollmentState.ENROLLED)
                .map(enrollment -> enrollment.id().value())
                .collect(Collectors.toSet());
        return new Surroundings(review, fears, held, heldDevices, consents, crew, notArrived, leaving);
    }

    /** The same when somebody is about to leave the house. */
    Surroundings seeingOff(EnrolledPerson person, Leaving how, boolean inGoodHands) {
        boolean wayHomeKnown = how.asPlanned() || how.deviation() != null;
        CheckOutFacts checkOut = new CheckOutFacts(person.leftAt(), how.fit(), wayHomeKnown, inGoodHands);
        return new Surroundings(review, fears, held, heldDevices, consents, crew, absent, checkOut);
    }
}
