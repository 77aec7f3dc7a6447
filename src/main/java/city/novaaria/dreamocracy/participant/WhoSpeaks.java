package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.participant.ParticipantRegister.Person;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who speaks for people: they themselves, and for minors their guardians, too. */
public final class WhoSpeaks {

    private WhoSpeaks() {}

    /** How they sign in; who does not is left out. */
    public static Set<String> forThese(Collection<Person> people) {
        return people.stream()
                .flatMap(person -> Stream.concat(
                        Stream.ofNullable(person.subject()), person.background().guardianSubjects()))
                .collect(Collectors.toSet());
    }
}
